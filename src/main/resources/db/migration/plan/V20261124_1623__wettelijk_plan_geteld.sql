-- Counted is the plan that the law asks, under whatever key the school has it.
create or replace function plan.tel(p_versie uuid, p_dag date)
    returns table (locatie text, aantal bigint)
    language sql stable security definer set search_path = plan, schoolplan, organisatie, toegang, public, pg_temp as $$
    select l.naam, (select count(distinct p.leerling_id)
                      from plan.plan p
                      join organisatie.inschrijving i on i.leerling_id = p.leerling_id and i.locatie_id = l.id
                           and i.vanaf <= p_dag and (i.tot is null or i.tot > p_dag)
                     where p.staat = 'vastgesteld' and p.soort = (
                            select y ->> 'id' from schoolplan.versie v, jsonb_array_elements(v.inhoud -> 'plansoorten') y
                             where v.id = p_versie and y ->> 'wettelijk' = 'true' limit 1))
      from schoolplan.in_gebruik g
      join organisatie.locatie l on l.id = g.locatie_id
     where g.versie_id = p_versie
$$;
