-- What was made one before a second person was asked, was made one too: it stays on the list of who leads the location.
create or replace function bewaren.samengevoegd() returns table (naam text, nummer text, door text, tweede text, op timestamptz, gedaan_op timestamptz, fout text)
    language sql stable security definer set search_path = bewaren, organisatie, toegang, pg_catalog, pg_temp as $$
    select l.naam, l.nummer, s.door_naam, s.besloten_naam, coalesce(s.besloten_op, s.op), s.gedaan_op, s.fout
      from bewaren.samenvoeging s join organisatie.leerling l on l.id = s.naar
     where s.bestuur_id = toegang.bestuur() and (s.akkoord or (s.akkoord is null and s.gedaan_op is not null))
       and exists (select 1 from toegang.lidmaatschap m where m.leerling_id = s.naar and m.soort = 'locatie' and m.vanaf <= toegang.vandaag()
                                                           and (m.tot is null or m.tot > toegang.vandaag())
                                                           and (toegang.leidt(m.groep_id) or toegang.is_eindverantwoordelijk(m.groep_id)))
     order by coalesce(s.besloten_op, s.op) desc limit 20 $$;
