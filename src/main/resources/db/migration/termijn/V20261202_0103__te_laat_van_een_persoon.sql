-- The counts of the menu, for overzicht.tellers, which asks once who asks.
drop function termijn.mijn_te_laat(date);
drop function termijn.te_laat_aantal(date);

create function termijn.mijn_te_laat_in(ik toegang.persoon) returns int
    language plpgsql stable security definer set search_path = termijn, pg_temp as $$
begin
    return (select count(*)::int from termijn.termijn t
             where t.eigenaar_id = ik.wie and t.bestuur_id = ik.bestuur_id and t.gehaald_op is null and t.vervallen_op is null
               and t.verloopt_op < ik.dag and t.stil_sinds is null);
end $$;
comment on function termijn.mijn_te_laat_in is 'Wat deze persoon zelf te laat heeft.';

create function termijn.te_laat_in(ik toegang.persoon, p_locaties uuid[]) returns int
    language plpgsql stable security definer set search_path = termijn, pg_temp as $$
begin
    return (select count(distinct t.id)
              from termijn.termijn t
              left join toegang.lidmaatschap m on m.leerling_id = t.leerling_id and m.groep_id = any (p_locaties) and m.soort = 'locatie'
                                              and m.vanaf <= ik.dag and (m.tot is null or m.tot > ik.dag)
             where t.bestuur_id = ik.bestuur_id and t.verloopt_op < ik.dag and t.stil_sinds is null and t.gehaald_op is null
               and t.vervallen_op is null and not t.besloten
               and (m.leerling_id is not null or t.locatie_id = any (p_locaties)))::int
         + (select count(*)
              from (select x.* from termijn.termijn x
                     where x.bestuur_id = ik.bestuur_id and x.verloopt_op < ik.dag and x.stil_sinds is null and x.gehaald_op is null
                       and x.vervallen_op is null and x.besloten
                       and (x.locatie_id = any (p_locaties)
                            or exists (select 1 from toegang.lidmaatschap m
                                        where m.leerling_id = x.leerling_id and m.groep_id = any (p_locaties) and m.soort = 'locatie'
                                          and m.vanaf <= ik.dag and (m.tot is null or m.tot > ik.dag)))
                    offset 0) t
             where t.eigenaar_id = ik.wie or zaak.ziet_klok(t.onderwerp_soort, t.onderwerp_id, t.leerling_id, t.eigenaar_rol))::int;
end $$;
comment on function termijn.te_laat_in is 'Wat op deze locaties te laat is, voor wie daarop toeziet; wat besloten is alleen voor wie het kent.';
revoke execute on function termijn.mijn_te_laat_in(toegang.persoon), termijn.te_laat_in(toegang.persoon, uuid[]) from public;
