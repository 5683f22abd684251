-- Who the opened pupil is stands on every page of that pupil and comes from nine tables. Under row-level security each of them asks
-- the same question again; this one reviewed function asks it once: only of the pupil whose dossier is open, only for who reads
-- contact data (klasse 1), and in a family only one's own row of a parent (OUDER-12).
create policy eigenaar on organisatie.inschrijving for select to spil_eigenaar using (true);
create policy eigenaar on organisatie.locatie for select to spil_eigenaar using (true);
create policy eigenaar on organisatie.functie for select to spil_eigenaar using (true);
create policy eigenaar on organisatie.medewerker for select to spil_eigenaar using (true);

create function organisatie.kop(p_leerling uuid, p_dag date, p_ouders boolean, p_gezin boolean)
    returns table (id uuid, nummer text, naam text, roepnaam text, geboortedatum date, klas text, klas_id uuid, leerjaar text, account_id uuid,
                   locatie_id uuid, sleutel text, school text, locatie text, schoolplan text, telefoon text, mentoren jsonb, ouders jsonb)
    language plpgsql stable security definer set search_path = organisatie, toegang, pg_temp as $$
declare
    ik uuid := toegang.wie();
    b uuid := toegang.bestuur();
    gezin boolean := toegang.is_gezin();
begin
    if b is null or not exists (select 1 from toegang.geopend() g where g.leerling_id = p_leerling and g.lezen[1] >= 3) then return; end if;
    return query
        select l.id, l.nummer, l.naam, l.roepnaam, l.geboortedatum, k.code, k.id, l.leerjaar, l.account_id,
               o.id, o.sleutel, o.school, o.naam, o.schoolplan, o.telefoon,
               (select coalesce(jsonb_agg(jsonb_build_object(
                           'medewerkerId', m.id, 'naam', m.naam, 'accountId', m.account_id) order by f.vanaf, m.naam), '[]')
                  from organisatie.functie f join organisatie.medewerker m on m.id = f.medewerker_id
                 where f.groep_id = k.id and f.rol = 'mentor' and f.vanaf <= p_dag and (f.tot is null or f.tot > p_dag)),
               (select coalesce(jsonb_agg(jsonb_build_object(
                           'id', p.id, 'aanhef', p.aanhef, 'naam', p.naam, 'soort', s.soort, 'gezag', s.gezag, 'accountId', p.account_id,
                           'email', case when not p_gezin or p.account_id = ik then p.email else '' end,
                           'telefoon', case when not p_gezin or p.account_id = ik then p.telefoon else '' end)
                           order by s.gezag desc, p.naam), '[]')
                  from organisatie.ouderschap s join organisatie.ouder p on p.id = s.ouder_id
                 where s.leerling_id = l.id and p_ouders and s.vanaf <= p_dag and (s.tot is null or s.tot > p_dag)
                   and (not gezin or p.account_id = ik))
          from organisatie.leerling l
          join lateral (select x.* from organisatie.inschrijving i join organisatie.locatie x on x.id = i.locatie_id
                         where i.leerling_id = l.id and i.vanaf <= p_dag and (i.tot is null or i.tot > p_dag)
                         order by i.vanaf desc limit 1) o on true
          left join lateral (select g.id, g.code from organisatie.plaatsing p join organisatie.groep g on g.id = p.groep_id and g.soort = 'klas'
                              where p.leerling_id = l.id and p.vanaf <= p_dag and (p.tot is null or p.tot > p_dag)
                              order by p.vanaf desc limit 1) k on true
         where l.id = p_leerling and l.bestuur_id = b;
end $$;
comment on function organisatie.kop is 'Wie de geopende leerling is: klas, locatie, mentoren en ouders. p_gezin: adressen alleen van wie kijkt.';
revoke execute on function organisatie.kop(uuid, date, boolean, boolean) from public;
grant execute on function organisatie.kop(uuid, date, boolean, boolean) to spil_app;
