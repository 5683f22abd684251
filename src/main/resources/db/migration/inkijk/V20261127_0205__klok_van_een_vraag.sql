-- That somebody of the family asked why there was looked, is between who asked and the role that answers; so is the clock of it.
create function inkijk.sluit_klok() returns trigger
    language plpgsql volatile security definer set search_path = inkijk, pg_temp as $$
begin
    new.besloten := true;
    return new;
end $$;
create trigger besloten_vraag before insert on termijn.termijn for each row when (new.onderwerp_soort = 'vraag-waarom')
    execute function inkijk.sluit_klok();
revoke execute on function inkijk.sluit_klok() from public;
grant execute on function inkijk.sluit_klok() to spil_app, spil_taak;
update termijn.termijn set besloten = true where onderwerp_soort = 'vraag-waarom';
