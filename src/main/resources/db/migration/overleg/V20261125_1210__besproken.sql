-- Whether a pupil was discussed in a kind of meeting since a day, or is on the table now; for whoever has to do with the zaak of the pupil.
-- It says yes or no, and nothing of what was said.
create function overleg.besproken(p_leerling uuid, p_soort text, p_sinds date) returns boolean
    language sql stable security definer set search_path = overleg, toegang, pg_temp
    return toegang.ziet(p_leerling, toegang.wie(), 8::smallint, 1::smallint)
       and exists (select 1 from overleg.agendapunt a join overleg.overleg o on o.id = a.overleg_id
                    where a.leerling_id = p_leerling and a.bestuur_id = toegang.bestuur() and o.soort = p_soort
                      and o.dag >= p_sinds and a.doorgeschoven_naar is null
                      and (o.staat = 'bezig' or (o.staat = 'afgesloten' and a.besproken_op is not null)));
comment on function overleg.besproken is 'Is deze leerling sinds een dag besproken in dit overleg, of nu aan de orde?';
revoke execute on function overleg.besproken(uuid, text, date) from public;
grant execute on function overleg.besproken(uuid, text, date) to spil_app, spil_taak;
