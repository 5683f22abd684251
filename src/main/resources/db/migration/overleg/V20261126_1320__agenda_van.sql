-- Whose link it is, for the mark in the calendar.
create function overleg.agenda_van(p_token_hash bytea) returns text
    language sql stable security definer set search_path = overleg, toegang, pg_temp
    return (select a.naam from overleg.agendalink l join toegang.account a on a.id = l.account_id
             where l.token_hash = p_token_hash and l.ingetrokken_op is null and a.gesloten_op is null);
revoke execute on function overleg.agenda_van(bytea) from public;
grant execute on function overleg.agenda_van(bytea) to spil_app;
