-- The same answers, with who and when asked once: every page of staff asks these for its menu.
create or replace function termijn.toezicht() returns setof uuid
    language plpgsql stable security definer set search_path = termijn, pg_temp as $$
declare
    ik uuid := toegang.wie();
    b uuid := toegang.bestuur();
    dag date := toegang.vandaag();
begin
    return query
        select distinct r.groep_id
          from toegang.relatie r
          join toegang.recht k on k.locatie_id = r.groep_id and k.rol = r.rol and k.klasse = 15 and k.lezen >= 3
         where r.account_id = ik and r.bestuur_id = b and r.vanaf <= dag and (r.tot is null or r.tot > dag);
end $$;

create or replace function termijn.te_laat_aantal(p_dag date) returns integer
    language plpgsql stable security definer set search_path = termijn, pg_temp as $$
declare
    b uuid;
    ik uuid;
    mijn uuid[] := array(select termijn.toezicht());
begin
    if cardinality(mijn) = 0 then return null; end if;
    b := toegang.bestuur();
    ik := toegang.wie();
    return (select count(distinct t.id)
              from termijn.termijn t
              left join toegang.lidmaatschap m on m.leerling_id = t.leerling_id and m.groep_id = any (mijn) and m.soort = 'locatie'
                                              and m.vanaf <= p_dag and (m.tot is null or m.tot > p_dag)
             where t.bestuur_id = b and t.verloopt_op < p_dag and t.stil_sinds is null and t.gehaald_op is null and t.vervallen_op is null
               and not t.besloten
               and (m.leerling_id is not null or t.locatie_id = any (mijn)))::int
         + (select count(*)
              from (select x.* from termijn.termijn x
                     where x.bestuur_id = b and x.verloopt_op < p_dag and x.stil_sinds is null and x.gehaald_op is null and x.vervallen_op is null
                       and x.besloten
                       and (x.locatie_id = any (mijn)
                            or exists (select 1 from toegang.lidmaatschap m
                                        where m.leerling_id = x.leerling_id and m.groep_id = any (mijn) and m.soort = 'locatie'
                                          and m.vanaf <= p_dag and (m.tot is null or m.tot > p_dag)))
                    offset 0) t
             where t.eigenaar_id = ik or zaak.ziet_klok(t.onderwerp_soort, t.onderwerp_id, t.leerling_id, t.eigenaar_rol))::int;
end $$;
