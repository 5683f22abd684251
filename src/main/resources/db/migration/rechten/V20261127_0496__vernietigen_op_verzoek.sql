-- That something of a request must still be put on the list, is for whoever decided it.
create function rechten.sluit_klok() returns trigger
    language plpgsql volatile security definer set search_path = rechten, pg_temp as $$
begin
    new.besloten := true;
    return new;
end $$;
create trigger besloten_verzoek before insert on termijn.termijn for each row when (new.onderwerp_soort = 'vernietigen-op-verzoek')
    execute function rechten.sluit_klok();
revoke execute on function rechten.sluit_klok() from public;
grant execute on function rechten.sluit_klok() to spil_app, spil_taak;
