-- For overzicht.tellers, which asks once who asks.
drop function bericht.ongelezen();

create function bericht.ongelezen_in(ik toegang.persoon) returns int
    language plpgsql stable security definer set search_path = bericht, pg_temp as $$
begin
    return (select count(*)::int from bericht.melding m where m.account_id = ik.wie and m.bestuur_id = ik.bestuur_id and m.gelezen_op is null);
end $$;
comment on function bericht.ongelezen_in is 'De ongelezen meldingen van deze persoon.';
revoke execute on function bericht.ongelezen_in(toegang.persoon) from public;
