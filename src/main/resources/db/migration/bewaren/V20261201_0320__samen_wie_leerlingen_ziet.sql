-- Two dossiers beside each other are two pupils by name: for who leads the location, or answers for it and sees its pupils.
create or replace function bewaren.mag_samen(p_een uuid, p_ander uuid) returns boolean
    language sql stable security definer set search_path = bewaren, toegang, pg_catalog, pg_temp
    return not exists (
        select 1 from unnest(array[p_een, p_ander]) as l(id)
         where not exists (select 1 from toegang.lidmaatschap m
                            where m.leerling_id = l.id and m.soort = 'locatie' and m.bestuur_id = toegang.bestuur() and m.vanaf <= toegang.vandaag()
                              and (m.tot is null or m.tot > toegang.vandaag())
                              and (toegang.leidt(m.groep_id) or toegang.staat_voor_leerlingen(m.groep_id))));

create or replace function bewaren.samengevoegd() returns table (naam text, nummer text, door text, tweede text, op timestamptz, gedaan_op timestamptz, fout text)
    language sql stable security definer set search_path = bewaren, organisatie, toegang, pg_catalog, pg_temp as $$
    select l.naam, l.nummer, s.door_naam, s.besloten_naam, coalesce(s.besloten_op, s.op), s.gedaan_op, s.fout
      from bewaren.samenvoeging s join organisatie.leerling l on l.id = s.naar
     where s.bestuur_id = toegang.bestuur() and (s.akkoord or (s.akkoord is null and s.gedaan_op is not null))
       and exists (select 1 from toegang.lidmaatschap m where m.leerling_id = s.naar and m.soort = 'locatie' and m.vanaf <= toegang.vandaag()
                                                           and (m.tot is null or m.tot > toegang.vandaag())
                                                           and (toegang.leidt(m.groep_id) or toegang.staat_voor_leerlingen(m.groep_id)))
     order by coalesce(s.besloten_op, s.op) desc limit 20 $$;
