-- Parts of the dossier that only the family reads (PRIVACY-17): nobody gets a link to them, whatever is asked.
alter table delen.deling add column alleen_thuis boolean not null default false;
alter table delen.deling add constraint thuis_is_eigen_recht check (not alleen_thuis or grondslag = 'wettelijke-plicht');
comment on column delen.deling.alleen_thuis is 'Alleen ouders en leerling lezen het; er gaat geen link naar iemand anders.';
create function delen.blijft_thuis() returns trigger
    language plpgsql volatile security definer set search_path = delen, pg_temp as $$
begin
    if exists (select 1 from delen.deling d where d.id = new.deling_id and d.alleen_thuis) then
        raise insufficient_privilege using message = 'dit is alleen voor ouders en leerling';
    end if;
    return new;
end $$;
create trigger blijft_thuis before insert on delen.sleutel for each row execute function delen.blijft_thuis();
revoke execute on function delen.blijft_thuis() from public;
grant execute on function delen.blijft_thuis() to spil_app, spil_taak;
