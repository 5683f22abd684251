-- How many zaken run at each location that runs a version of the plan; only the count comes out.
create function zaak.tel(p_versie uuid, p_dag date)
    returns table (locatie text, aantal bigint)
    language sql stable security definer set search_path = zaak, schoolplan, organisatie, toegang, public, pg_temp as $$
    select l.naam, (select count(distinct z.id)
                      from zaak.zaak z
                      join organisatie.inschrijving i on i.leerling_id = z.leerling_id and i.locatie_id = l.id
                           and i.vanaf <= p_dag and (i.tot is null or i.tot > p_dag)
                     where z.gesloten_op is null)
      from schoolplan.in_gebruik g
      join organisatie.locatie l on l.id = g.locatie_id
     where g.versie_id = p_versie
$$;
revoke all on function zaak.tel(uuid, date) from public;
grant execute on function zaak.tel(uuid, date) to spil_app;

-- How many pupils a level of support was decided for, per location and leerjaar, on a day (NIVEAU-14): the last decision up to that
-- day that named a level; whoever has none has the first level of the plan. For staff of the location; Java asks what they may see.
create function zaak.niveaus_op(p_locatie uuid, p_dag date)
    returns table (leerjaar text, niveau text, aantal bigint)
    language sql stable security definer set search_path = zaak, organisatie, toegang, public, pg_temp as $$
    select ll.leerjaar, coalesce(b.niveau, ''), count(*)
      from organisatie.locatie l
      join organisatie.inschrijving i on i.locatie_id = l.id and i.vanaf <= p_dag and (i.tot is null or i.tot > p_dag)
      join organisatie.leerling ll on ll.id = i.leerling_id
      left join lateral (
            select x.niveau from zaak.besluit x
             where x.leerling_id = i.leerling_id and x.niveau <> '' and x.op < (p_dag + 1)::timestamp at time zone 'Europe/Amsterdam'
             order by x.op desc, x.id desc limit 1) b on true
     where l.id = p_locatie and l.bestuur_id = toegang.bestuur()
       and exists (select 1 from organisatie.functie f join organisatie.medewerker m on m.id = f.medewerker_id
                    where f.locatie_id = l.id and m.account_id = toegang.wie()
                      and f.vanaf <= toegang.vandaag() and (f.tot is null or f.tot > toegang.vandaag()))
     group by 1, 2
$$;
revoke all on function zaak.niveaus_op(uuid, date) from public;
grant execute on function zaak.niveaus_op(uuid, date) to spil_app;
