-- The figures of a plan are public, and only counts come out. A version that runs nowhere counts nothing.
create function schoolplan.tel(p_versie uuid, p_dag date)
    returns table (meting text, locatie text, aantal bigint)
    language sql stable security definer set search_path = schoolplan, organisatie, toegang, public, pg_temp as $$
    select m.meting, l.naam, m.aantal
      from schoolplan.in_gebruik g
      join organisatie.locatie l on l.id = g.locatie_id
      cross join lateral (
            select 'leerlingen' as meting, count(distinct i.leerling_id) as aantal from organisatie.inschrijving i
             where i.locatie_id = l.id and i.vanaf <= p_dag and (i.tot is null or i.tot > p_dag)
            union all
            select 'klassen', count(distinct p.groep_id) from organisatie.plaatsing p join organisatie.groep k on k.id = p.groep_id
             where k.locatie_id = l.id and k.soort = 'klas' and p.vanaf <= p_dag and (p.tot is null or p.tot > p_dag)
            union all
            select 'medewerkers', count(distinct f.medewerker_id) from organisatie.functie f
             where f.locatie_id = l.id and f.vanaf <= p_dag and (f.tot is null or f.tot > p_dag)) m
     where g.versie_id = p_versie
$$;
revoke all on function schoolplan.tel(uuid, date) from public;
grant execute on function schoolplan.tel(uuid, date) to spil_app;
