-- A pupil or parent turns to one person in confidence. The file is of that person; who asked reads what is meant for them and may let others
-- look along. Nobody of the family has a key of the vault, so this goes through one door that checks who asks whom.
create function kluis.stel_vraag(p_dossier uuid, p_leerling uuid, p_locatie uuid, p_wijzer bytea, p_kop bytea, p_aan uuid, p_rol text,
                                 p_stuk uuid, p_inhoud bytea, p_klacht uuid, p_op timestamptz) returns boolean
    language plpgsql volatile security definer set search_path = kluis, pg_temp as $$
declare
    dag date := toegang.vandaag();
begin
    -- The asker is the pupil, or a parent of the pupil, who goes to school here; the one who is asked has that role here.
    if not exists (select 1 from toegang.account a join toegang.relatie r on r.account_id = a.id and r.leerling_id = p_leerling
                    where a.id = toegang.wie() and a.bestuur_id = toegang.bestuur() and a.soort in ('leerling', 'ouder')
                      and r.vanaf <= dag and (r.tot is null or r.tot > dag))
       or not exists (select 1 from toegang.lidmaatschap m where m.leerling_id = p_leerling and m.groep_id = p_locatie
                        and m.soort = 'locatie' and m.vanaf <= dag and (m.tot is null or m.tot > dag))
       or not exists (select 1 from organisatie.functie f join organisatie.medewerker m on m.id = f.medewerker_id
                       where m.account_id = p_aan and f.rol = p_rol and f.locatie_id = p_locatie
                         and f.vanaf <= dag and (f.tot is null or f.tot > dag)) then
        return false;
    end if;
    insert into kluis.dossier (id, bestuur_id, locatie_id, klasse, wijzer, kop, eigenaar, vrager, op)
    values (p_dossier, toegang.bestuur(), p_locatie, 12, p_wijzer, p_kop, p_aan, toegang.wie(), p_op);
    insert into kluis.stuk (id, bestuur_id, dossier_id, inhoud, voor_vrager, door, op)
    values (p_stuk, toegang.bestuur(), p_dossier, p_inhoud, true, toegang.wie(), p_op);
    insert into kluis.telling (id, bestuur_id, locatie_id, klasse, soort, op)
    values (gen_random_uuid(), toegang.bestuur(), p_locatie, 12, 'dossier', dag);
    if p_klacht is not null then
        insert into kluis.telling (id, bestuur_id, locatie_id, klasse, soort, op) values (p_klacht, toegang.bestuur(), p_locatie, 12, 'klacht', dag);
    end if;
    return true;
end $$;

-- Two people open the meldcode of one pupil when nobody with a key is there: one asks with a reason, another agrees, for a day. Whoever
-- answers for the location may, and who has the key of the meldcode elsewhere in the bestuur; asking says nothing about whether there is one.
create function kluis.mag_nood(p_locatie uuid) returns boolean
    language sql stable security definer set search_path = kluis, pg_temp
    return toegang.is_eindverantwoordelijk(p_locatie)
        or (exists (select 1 from organisatie.locatie l where l.id = p_locatie and l.bestuur_id = toegang.bestuur())
            and exists (select 1 from kluis.mijn_locaties(11::smallint)));
create function kluis.vraag_nood(p_id uuid, p_locatie uuid, p_wijzer bytea, p_inhoud bytea) returns boolean
    language plpgsql volatile security definer set search_path = kluis, pg_temp as $$
begin
    if not kluis.mag_nood(p_locatie) then return false; end if;
    insert into kluis.noodinzage (id, bestuur_id, locatie_id, wijzer, inhoud, gevraagd_door)
    values (p_id, toegang.bestuur(), p_locatie, p_wijzer, p_inhoud, toegang.wie());
    return true;
end $$;
create function kluis.nood_open() returns table (id uuid, locatie_id uuid, inhoud bytea, gevraagd_op timestamptz, van_mij boolean, akkoord boolean, tot timestamptz)
    language sql stable security definer set search_path = kluis, pg_temp as $$
    select n.id, n.locatie_id, n.inhoud, n.gevraagd_op, n.gevraagd_door = toegang.wie(), n.akkoord, n.tot
      from kluis.noodinzage n
     where n.bestuur_id = toegang.bestuur() and kluis.mag_nood(n.locatie_id)
       and ((n.besloten_op is null and n.gevraagd_op > now() - interval '2 days') or (n.gevraagd_door = toegang.wie() and n.akkoord and n.tot > now()))
     order by n.gevraagd_op $$;
-- Who asked never agrees; who agrees had a second step of their own before the request.
create function kluis.beslis_nood(p_id uuid, p_akkoord boolean) returns boolean
    language plpgsql volatile security definer set search_path = kluis, pg_temp as $$
declare n kluis.noodinzage;
begin
    select * into n from kluis.noodinzage x where x.id = p_id and x.bestuur_id = toegang.bestuur() and x.besloten_op is null for update;
    if not found or not kluis.mag_nood(n.locatie_id) or n.gevraagd_op < now() - interval '2 days'
       or (p_akkoord and (n.gevraagd_door = toegang.wie()
            or not exists (select 1 from toegang.factor f where f.account_id = toegang.wie() and f.weg_op is null and f.soort <> 'herstelcode'
                                                           and f.gemaakt_op < n.gevraagd_op))) then
        return false;
    end if;
    update kluis.noodinzage x set besloten_door = toegang.wie(), besloten_op = now(), akkoord = p_akkoord,
           tot = case when p_akkoord then now() + interval '1 day' end where x.id = p_id;
    return true;
end $$;

-- The post of the vault: who must look, and nothing else. It leaves no line among the other mail.
create function kluis.te_herinneren(p_dag date) returns table (account_id uuid, email text)
    language plpgsql volatile security definer set search_path = kluis, pg_temp as $$
begin
    return query
    with klok as (
        update kluis.termijn t set herinnerd_op = now()
         where t.gehaald_op is null and t.herinnerd_op is null and t.verloopt_op <= p_dag + 1
        returning t.dossier_id
    ), nieuw as (
        update kluis.signaal s set gemeld_op = now() where s.gemeld_op is null and s.behandeld_op is null returning s.bestuur_id, s.locatie_id
    ), vraag as (
        update kluis.dossier d set gemeld_op = now() where d.gemeld_op is null and d.vrager is not null returning d.eigenaar
    ), wie as (
        select d.eigenaar as id from klok k join kluis.dossier d on d.id = k.dossier_id where d.klasse = 12
        union select v.eigenaar from vraag v
        union select r.account_id from toegang.relatie r
                join toegang.recht q on q.locatie_id = r.groep_id and q.rol = r.rol and q.klasse = 11 and q.beslissen
               where r.vanaf <= p_dag and (r.tot is null or r.tot > p_dag)
                 and (r.groep_id in (select n.locatie_id from nieuw n)
                      or r.groep_id in (select d.locatie_id from klok k join kluis.dossier d on d.id = k.dossier_id where d.klasse = 11))
    )
    select a.id, a.email from toegang.account a join wie w on w.id = a.id
     where a.soort = 'medewerker' and a.gesloten_op is null and coalesce(a.email, '') <> '';
end $$;
alter table kluis.signaal add column gemeld_op timestamptz;
alter table kluis.dossier add column gemeld_op timestamptz;

revoke execute on all functions in schema kluis from public;
grant execute on function kluis.stel_vraag(uuid, uuid, uuid, bytea, bytea, uuid, text, uuid, bytea, uuid, timestamptz), kluis.vraag_nood(uuid, uuid, bytea, bytea),
    kluis.mag_nood(uuid), kluis.nood_open(), kluis.beslis_nood(uuid, boolean), kluis.te_herinneren(date) to spil_kluis;

-- What the family needs to ask something, without opening a dossier: that would leave a line that the rest of the family reads.
create function kluis.mijn_kind(p_leerling uuid) returns table (locatie_id uuid, naam text, klas text)
    language sql stable security definer set search_path = kluis, pg_temp as $$
    select m.groep_id, l.naam,
           coalesce((select g.code from organisatie.plaatsing p join organisatie.groep g on g.id = p.groep_id and g.soort = 'klas'
                      where p.leerling_id = l.id and p.vanaf <= toegang.vandaag() and (p.tot is null or p.tot > toegang.vandaag())
                      order by p.vanaf desc limit 1), '')
      from organisatie.leerling l
      join toegang.lidmaatschap m on m.leerling_id = l.id and m.soort = 'locatie' and m.vanaf <= toegang.vandaag() and (m.tot is null or m.tot > toegang.vandaag())
     where l.id = p_leerling and l.bestuur_id = toegang.bestuur()
       and exists (select 1 from toegang.account a join toegang.relatie r on r.account_id = a.id and r.leerling_id = l.id
                    where a.id = toegang.wie() and a.soort in ('leerling', 'ouder')
                      and r.vanaf <= toegang.vandaag() and (r.tot is null or r.tot > toegang.vandaag()))
     limit 1 $$;
-- Who is here for such a question, by name.
create function kluis.loket(p_locatie uuid, p_rol text) returns table (account_id uuid, naam text)
    language sql stable security definer set search_path = kluis, pg_temp as $$
    select distinct m.account_id, m.naam from organisatie.functie f join organisatie.medewerker m on m.id = f.medewerker_id
     where m.bestuur_id = toegang.bestuur() and m.account_id is not null and f.locatie_id = p_locatie and f.rol = p_rol
       and f.vanaf <= toegang.vandaag() and (f.tot is null or f.tot > toegang.vandaag())
     order by m.naam $$;
-- Whom the asker can let look along: who is first to turn to, and who coordinates.
create function kluis.mensen_rond(p_leerling uuid) returns table (account_id uuid, naam text)
    language sql stable security definer set search_path = kluis, pg_temp as $$
    select distinct a.id, a.naam
      from toegang.lidmaatschap l
      join toegang.lidmaatschap g on g.leerling_id = l.leerling_id and g.vanaf <= toegang.vandaag() and (g.tot is null or g.tot > toegang.vandaag())
      join toegang.relatie r on r.groep_id = g.groep_id and r.vanaf <= toegang.vandaag() and (r.tot is null or r.tot > toegang.vandaag())
      join toegang.plek x on x.locatie_id = l.groep_id and x.rol = r.rol and x.plek in ('eerste-aanspreekpunt', 'coordinator')
      join toegang.account a on a.id = r.account_id and a.soort = 'medewerker' and a.gesloten_op is null
     where l.leerling_id = p_leerling and l.soort = 'locatie' and l.vanaf <= toegang.vandaag() and (l.tot is null or l.tot > toegang.vandaag())
       and exists (select 1 from kluis.mijn_kind(p_leerling))
     order by a.naam $$;
revoke execute on function kluis.mijn_kind(uuid), kluis.loket(uuid, text), kluis.mensen_rond(uuid) from public;
grant execute on function kluis.mijn_kind(uuid), kluis.loket(uuid, text), kluis.mensen_rond(uuid) to spil_kluis;
