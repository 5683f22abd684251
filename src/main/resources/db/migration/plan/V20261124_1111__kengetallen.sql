-- How many pupils of each location that runs a version of the plan have an OPP that holds; only the count comes out.
create function plan.tel(p_versie uuid, p_dag date)
    returns table (locatie text, aantal bigint)
    language sql stable security definer set search_path = plan, schoolplan, organisatie, toegang, public, pg_temp as $$
    select l.naam, (select count(distinct p.leerling_id)
                      from plan.plan p
                      join organisatie.inschrijving i on i.leerling_id = p.leerling_id and i.locatie_id = l.id
                           and i.vanaf <= p_dag and (i.tot is null or i.tot > p_dag)
                     where p.soort = 'opp' and p.staat = 'vastgesteld')
      from schoolplan.in_gebruik g
      join organisatie.locatie l on l.id = g.locatie_id
     where g.versie_id = p_versie
$$;
revoke all on function plan.tel(uuid, date) from public;
grant execute on function plan.tel(uuid, date) to spil_app;
