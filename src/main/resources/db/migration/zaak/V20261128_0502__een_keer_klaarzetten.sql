-- As toegang.is_gezin: set up once per connection. Nothing here changes who sees what.
create or replace function zaak.is_gezin() returns boolean
    language plpgsql stable security definer set search_path = toegang, pg_temp as $$
begin
    return exists (select 1 from toegang.account a
                    where a.id = toegang.wie() and a.soort in ('ouder', 'leerling') and a.gesloten_op is null);
end $$;
