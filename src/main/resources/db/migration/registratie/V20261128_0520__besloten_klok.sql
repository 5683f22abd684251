-- The clock of a form with readers of its own says what the form is about: it is for whoever has it and for the role that has it.
create function registratie.sluit_termijn() returns trigger
    language plpgsql volatile security definer set search_path = registratie, pg_temp as $$
begin
    if new.onderwerp_soort = 'registratie'
       and exists (select 1 from registratie.registratie r where r.id = new.onderwerp_id and r.lezers <> '{}') then
        new.besloten := true;
    end if;
    return new;
end $$;
create trigger besloten_registratie before insert on termijn.termijn for each row execute function registratie.sluit_termijn();
