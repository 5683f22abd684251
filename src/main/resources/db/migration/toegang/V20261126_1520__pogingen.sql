-- Whether this came off since; and counting an attempt before it is weighed, one at a time per key.
create function toegang.gelukt_sinds(p_sleutel text, p_sinds interval) returns boolean
    language sql stable security definer set search_path = toegang, pg_temp
    return exists (select 1 from toegang.inlogpoging i where i.sleutel = p_sleutel and i.gelukt and i.op > now() - p_sinds);

create function toegang.poging_begint(p_sleutel text, p_hoogstens int, p_sinds interval) returns boolean
    language plpgsql volatile security definer set search_path = toegang, pg_temp as $$
begin
    -- Where somebody signed in is kept for a month, to know them there, and no longer.
    delete from toegang.inlogpoging i where i.op < now() - interval '31 days';
    perform pg_advisory_xact_lock(hashtextextended(p_sleutel, 0));
    if toegang.mislukt_sinds(p_sleutel, p_sinds) >= p_hoogstens then return false; end if;
    perform toegang.poging(p_sleutel, false);
    return true;
end $$;

revoke execute on function toegang.gelukt_sinds(text, interval), toegang.poging_begint(text, int, interval) from public;
grant execute on function toegang.gelukt_sinds(text, interval), toegang.poging_begint(text, int, interval) to spil_taak;
