-- How many messages somebody has not read, for the menu of every page.
create policy eigenaar on bericht.melding for select to spil_eigenaar using (true);
create function bericht.ongelezen() returns integer
    language plpgsql stable security definer set search_path = bericht, pg_temp as $$
declare
    ik uuid := toegang.wie();
    b uuid := toegang.bestuur();
begin
    return (select count(*)::int from bericht.melding m where m.account_id = ik and m.bestuur_id = b and m.gelezen_op is null);
end $$;
comment on function bericht.ongelezen is 'Hoeveel meldingen wie kijkt nog niet las.';
revoke execute on function bericht.ongelezen() from public;
grant execute on function bericht.ongelezen() to spil_app;
