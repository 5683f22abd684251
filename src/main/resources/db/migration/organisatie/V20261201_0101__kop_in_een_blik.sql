-- The head of every page about a pupil, from a blik: who looks is asked once.
create function organisatie.kop_in(blik toegang.blik)
    returns table (id uuid, nummer text, naam text, roepnaam text, geboortedatum date, klas text, klas_id uuid, leerjaar text, account_id uuid,
                   locatie_id uuid, sleutel text, school text, locatie text, schoolplan text, telefoon text, mentoren jsonb, ouders jsonb)
    language plpgsql stable as $$
begin
    if blik.lezen[1] is distinct from 3 then return; end if;
    return query
        select l.id, l.nummer, l.naam, l.roepnaam, l.geboortedatum, k.code, k.id, l.leerjaar, l.account_id,
               o.id, o.sleutel, o.school, o.naam, o.schoolplan, o.telefoon,
               (select coalesce(jsonb_agg(jsonb_build_object(
                           'medewerkerId', m.id, 'naam', case when f.voor_id is null then m.naam else organisatie.naam_met_waarneming(m.naam, f.voor_id) end,
                           'accountId', m.account_id) order by f.voor_id is not null, f.vanaf, m.naam), '[]')
                  from organisatie.functie f join organisatie.medewerker m on m.id = f.medewerker_id
                 where f.groep_id = k.id and f.vanaf <= blik.dag and (f.tot is null or f.tot > blik.dag)
                   and exists (select 1 from toegang.plek x where x.locatie_id = f.locatie_id and x.rol = f.rol and x.plek = 'eerste-aanspreekpunt')),
               (select coalesce(jsonb_agg(jsonb_build_object(
                           'id', p.id, 'aanhef', p.aanhef, 'naam', p.naam, 'soort', s.soort, 'gezag', s.gezag, 'accountId', p.account_id,
                           'email', case when not blik.gezin or p.account_id = blik.wie then p.email else '' end,
                           'telefoon', case when not blik.gezin or p.account_id = blik.wie then p.telefoon else '' end)
                           order by s.gezag desc, p.naam), '[]')
                  from organisatie.ouderschap s join organisatie.ouder p on p.id = s.ouder_id
                 where s.leerling_id = l.id and s.vanaf <= blik.dag and (s.tot is null or s.tot > blik.dag)
                   and (not blik.gezin or p.account_id = blik.wie))
          from organisatie.leerling l
          join lateral (select x.* from organisatie.inschrijving i join organisatie.locatie x on x.id = i.locatie_id
                         where i.leerling_id = l.id and i.vanaf <= blik.dag and (i.tot is null or i.tot > blik.dag)
                         order by i.vanaf desc limit 1) o on true
          left join lateral (select g.id, g.code from organisatie.plaatsing p join organisatie.groep g on g.id = p.groep_id and g.soort = 'klas'
                              where p.leerling_id = l.id and p.vanaf <= blik.dag and (p.tot is null or p.tot > blik.dag)
                              order by p.vanaf desc limit 1) k on true
         where l.id = blik.leerling_id and l.bestuur_id = blik.bestuur_id;
end $$;
comment on function organisatie.kop_in is 'Wie de geopende leerling is: klas, locatie, mentoren en ouders; in een gezin alleen het eigen adres (OUDER-12).';
revoke execute on function organisatie.kop_in(toegang.blik) from public;

drop function organisatie.kop(uuid, date, boolean, boolean);
create function organisatie.kop(p_leerling uuid)
    returns table (id uuid, nummer text, naam text, roepnaam text, geboortedatum date, klas text, klas_id uuid, leerjaar text, account_id uuid,
                   locatie_id uuid, sleutel text, school text, locatie text, schoolplan text, telefoon text, mentoren jsonb, ouders jsonb)
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    blik toegang.blik := toegang.blik(p_leerling);
begin
    if blik.leerling_id is null then return; end if;
    return query select * from organisatie.kop_in(blik);
end $$;
comment on function organisatie.kop is 'Wie de geopende leerling is: klas, locatie, mentoren en ouders.';
revoke execute on function organisatie.kop(uuid) from public;
grant execute on function organisatie.kop(uuid) to spil_app;
