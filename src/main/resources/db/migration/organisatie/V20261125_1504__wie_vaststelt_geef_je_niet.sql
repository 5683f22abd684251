-- The role that adopts the plan of a bestuur is given by nobody for a period; the one that adopts the plan of a school waits for a second.
do $$
declare
    tekst text := pg_get_functiondef('organisatie.geef_rol(uuid,uuid,text,uuid,uuid,text,uuid,text,text,date,date,timestamptz)'::regprocedure);
    wie text := 'or p_rol like ''%@%''';
    zwaar text := '(t.klasse = 16 and t.beslissen)))';
begin
    if position(wie in tekst) = 0 or position(zwaar in tekst) = 0 then raise exception 'organisatie.geef_rol is anders dan gedacht'; end if;
    tekst := replace(tekst, wie, wie || '
       or exists (select 1 from toegang.vaststeller s where s.locatie_id = p_locatie and s.rol = p_rol and s.van_bestuur)');
    tekst := replace(tekst, zwaar, zwaar || '
             or exists (select 1 from toegang.vaststeller s where s.locatie_id = p_locatie and s.rol = p_rol)');
    execute tekst;
end $$;
