-- A new key outside the database: the secrets of apps are wrapped again, by jobs alone.
create function toegang.factor_geheimen() returns table (id uuid, geheim bytea)
    language sql stable security definer set search_path = toegang, pg_temp as $$
    select f.id, f.geheim from toegang.factor f where f.soort = 'app' and f.weg_op is null $$;
create function toegang.factor_herverpak(p_id uuid, p_geheim bytea) returns void
    language sql volatile security definer set search_path = toegang, pg_temp as $$
    update toegang.factor f set geheim = p_geheim where f.id = p_id and f.soort = 'app' $$;
revoke execute on function toegang.factor_geheimen(), toegang.factor_herverpak(uuid, bytea) from public;
grant execute on function toegang.factor_geheimen(), toegang.factor_herverpak(uuid, bytea) to spil_taak;
