-- The link to the meetings of a location is of who works there; who works elsewhere now gets nothing from it.
do $$
declare
    tekst text := pg_get_functiondef('overleg.agenda(bytea)'::regprocedure);
    oud text := 'where r.account_id = l.account_id and r.vanaf';
begin
    if position(oud in tekst) = 0 then raise exception 'overleg.agenda is anders dan gedacht'; end if;
    execute replace(tekst, oud, 'where r.account_id = l.account_id and (r.groep_id = l.locatie_id or r.groep_id in '
        || '(select g.id from organisatie.groep g where g.locatie_id = l.locatie_id)) and r.vanaf');
end $$;
