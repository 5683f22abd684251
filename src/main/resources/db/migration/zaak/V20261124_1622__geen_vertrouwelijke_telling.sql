-- The public number of zaken says nothing of the meldcode or the vertrouwenspersoon.
create or replace function zaak.tel(p_versie uuid, p_dag date)
    returns table (locatie text, aantal bigint)
    language sql stable security definer set search_path = zaak, schoolplan, organisatie, toegang, public, pg_temp as $$
    select l.naam, (select count(distinct z.id)
                      from zaak.zaak z
                      join organisatie.inschrijving i on i.leerling_id = z.leerling_id and i.locatie_id = l.id
                           and i.vanaf <= p_dag and (i.tot is null or i.tot > p_dag)
                     where z.gesloten_op is null and z.klasse not in (11, 12))
      from schoolplan.in_gebruik g
      join organisatie.locatie l on l.id = g.locatie_id
     where g.versie_id = p_versie
$$;
