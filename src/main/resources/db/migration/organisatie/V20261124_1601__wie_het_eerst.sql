-- Who is the first to turn to stands at the head of a pupil's page: the role that the plan of the location names, not one key for all.
do $$
declare
    tekst text := pg_get_functiondef('organisatie.kop(uuid, date, boolean, boolean)'::regprocedure);
begin
    if position('f.rol = ''mentor''' in tekst) = 0 then raise exception 'organisatie.kop zoekt niet meer naar één rol'; end if;
    execute replace(tekst, 'f.rol = ''mentor''', 'toegang.heeft_plek(f.locatie_id, f.rol, ''eerste-aanspreekpunt'')');
end $$;
