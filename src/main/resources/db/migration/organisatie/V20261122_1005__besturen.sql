-- Jobs run per bestuur; this is the only question they may ask about all of them.
create policy eigenaar on organisatie.bestuur for select to spil_eigenaar using (true);
create function organisatie.besturen() returns setof uuid
    language sql stable security definer set search_path = organisatie, pg_temp as $$ select id from organisatie.bestuur order by id $$;
revoke execute on function organisatie.besturen() from public;
grant execute on function organisatie.besturen() to spil_taak;
