-- Emergency access is reading. Standing in an open dossier let somebody start, move and close the clocks of a pupil; in an emergency it does
-- not. The one clock that starts then is that of the judgement, once, and it is somebody else's.
create or replace function termijn.mag(p_leerling uuid, p_eigenaar uuid, p_klasse smallint) returns boolean
    language sql stable security definer set search_path = termijn, pg_temp
    return toegang.is_taak() or p_leerling is null or p_eigenaar = toegang.wie()
        or (p_leerling = toegang.open_leerling() and not toegang.alleen_in_nood(p_leerling))
        or toegang.is_beheer() or toegang.schrijft(p_leerling, toegang.wie(), p_klasse);

create function termijn.is_noodklok(p_soort text, p_onderwerp uuid, p_leerling uuid, p_eigenaar uuid) returns boolean
    language sql stable security definer set search_path = termijn, toegang, pg_temp
    return p_soort = 'noodtoegang' and p_eigenaar <> toegang.wie()
       and exists (select 1 from toegang.noodtoegang n where n.id = p_onderwerp and n.leerling_id = p_leerling and n.account_id = toegang.wie())
       and not exists (select 1 from termijn.termijn t where t.onderwerp_id = p_onderwerp and t.onderwerp_soort = 'noodtoegang');
drop policy toevoegen on termijn.termijn;
create policy toevoegen on termijn.termijn for insert to spil_app with check (
    bestuur_id = (select toegang.bestuur()) and gemaakt_door = (select toegang.wie())
    and (termijn.mag(leerling_id, eigenaar_id, klasse) or termijn.is_noodklok(onderwerp_soort, onderwerp_id, leerling_id, eigenaar_id)));
create policy niet_in_nood on termijn.termijn as restrictive for insert to spil_app with check (
    leerling_id is null or not toegang.alleen_in_nood(leerling_id)
    or termijn.is_noodklok(onderwerp_soort, onderwerp_id, leerling_id, eigenaar_id));

create or replace function termijn.noteer(p_termijn uuid, p_soort text, p_van date, p_naar date, p_reden text, p_op timestamptz) returns void
    language sql volatile security definer set search_path = termijn, pg_temp as $$
    insert into termijn.gebeurtenis (id, bestuur_id, termijn_id, soort, van, naar, reden, door, op)
    select gen_random_uuid(), t.bestuur_id, t.id, p_soort, p_van, p_naar, p_reden, termijn.wie_naam(), p_op
      from termijn.termijn t
     where t.id = p_termijn and t.bestuur_id = toegang.bestuur()
       and (termijn.mag(t.leerling_id, t.eigenaar_id, t.klasse)
            or (p_soort = 'gestart' and t.onderwerp_soort = 'noodtoegang' and t.gemaakt_door = toegang.wie()
                and not exists (select 1 from termijn.gebeurtenis g where g.termijn_id = t.id))) $$;
revoke execute on function termijn.is_noodklok(text, uuid, uuid, uuid) from public;
grant execute on function termijn.is_noodklok(text, uuid, uuid, uuid) to spil_app, spil_taak;
