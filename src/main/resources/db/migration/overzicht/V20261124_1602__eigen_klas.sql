-- One's own class: of whom one is the first to turn to, in whatever role the plan of the location has for it.
do $$
declare
    tekst text := pg_get_functiondef('overzicht.mijn_leerlingen()'::regprocedure);
begin
    if position('bool_or(op.rol = ''mentor'')' in tekst) = 0 then raise exception 'overzicht.mijn_leerlingen zoekt niet meer naar één rol'; end if;
    execute replace(tekst, 'bool_or(op.rol = ''mentor'')', 'bool_or(toegang.heeft_plek(op.locatie, op.rol, ''eerste-aanspreekpunt''))');
end $$;
