-- Whether a pupil came in during the year by one of these procedures, for who plans a meeting that follows such a pupil only with consent
-- and does not read the procedure.
create function zaak.stroomde_in(p_leerling uuid, p_zaaktypen text[], p_sinds date) returns boolean
    language sql stable security definer set search_path = zaak, toegang, pg_temp
    return exists (select 1 from zaak.zaak z
                    where z.leerling_id = p_leerling and z.bestuur_id = toegang.bestuur() and z.zaaktype = any (p_zaaktypen)
                      -- A closed procedure stays closed here too.
                      and z.lezers = '{}' and z.gestart_op >= p_sinds
                      and (toegang.is_taak() or toegang.ziet(z.leerling_id, toegang.wie(), 1::smallint, 1::smallint)));
comment on function zaak.stroomde_in is 'Begon een van deze procedures voor deze leerling sinds die dag?';
revoke execute on function zaak.stroomde_in(uuid, text[], date) from public;
grant execute on function zaak.stroomde_in(uuid, text[], date) to spil_app, spil_taak;
