-- A role that one person alone gives to nobody: it has a key of the vault (as kluis.houders reads the plan), reads of meldcode or
-- vertrouwenspersoon more than the own pieces, reads everything the ondersteuningsteam keeps to itself, or decides on Spil itself. What a role
-- opens, it opens for every pupil of whoever has it, so it is heavy everywhere when it is heavy at one location of the bestuur. The first to
-- turn to and who teaches come with a class and not as a functie.
create function organisatie.zware_rol(p_locatie uuid, p_rol text) returns boolean
    language sql stable security definer set search_path = organisatie, toegang, pg_temp
    return exists (select 1 from toegang.recht t
                    where t.bestuur_id = toegang.bestuur() and t.rol = p_rol
                      and ((t.klasse in (11, 12) and t.lezen >= 2) or (t.klasse = 11 and t.beslissen) or (t.klasse = 12 and t.schrijven)
                           or (t.klasse = 8 and t.lezen = 3
                               and not exists (select 1 from toegang.plek p where p.locatie_id = t.locatie_id and p.rol = p_rol
                                                                              and p.plek in ('eerste-aanspreekpunt', 'lesgever')))
                           or (t.klasse = 16 and t.beslissen)))
        or exists (select 1 from toegang.vaststeller s where s.bestuur_id = toegang.bestuur() and s.locatie_id = p_locatie and s.rol = p_rol);
comment on function organisatie.zware_rol is 'Vraagt deze rol op deze locatie om akkoord van een tweede?';
revoke execute on function organisatie.zware_rol(uuid, text) from public;
grant execute on function organisatie.zware_rol(uuid, text) to spil_app, spil_taak;
comment on column organisatie.toekenning.gevoelig is 'Een zware rol (organisatie.zware_rol): geldt pas na akkoord van een tweede.';

-- From organisatie.geef_rol of V20261124_1510 as V20261125_1504 left it.
do $$
declare
    was text := pg_get_functiondef('organisatie.geef_rol(uuid,uuid,text,uuid,uuid,text,uuid,text,text,date,date,timestamptz)'::regprocedure);
    nieuw text := regexp_replace(was, 'zwaar := exists \(.*?;', 'zwaar := organisatie.zware_rol(p_locatie, p_rol);');
begin
    if nieuw = was then raise exception 'organisatie.geef_rol is anders dan gedacht'; end if;
    execute nieuw;
end $$;
