-- The timeline of a pupil names plans and forms as the plan of that day did. The whole plan is a hundred kilobytes, and it was
-- unpacked for each line; the few names it needs stand beside it now, made from it by the database itself.
create function schoolplan.namen_van(p_inhoud jsonb) returns jsonb
    language sql immutable set search_path = pg_catalog, pg_temp
    return jsonb_build_object(
        'plansoorten', (select coalesce(jsonb_object_agg(x ->> 'id', jsonb_build_object(
                                'heet', coalesce(nullif(x ->> 'kort', ''), x ->> 'naam'), 'wettelijk', coalesce(x ->> 'wettelijk' = 'true', false))), '{}')
                          from jsonb_path_query(p_inhoud, '$.plansoorten[*]') x),
        'formulieren', (select coalesce(jsonb_object_agg(x ->> 'id', jsonb_build_object(
                                'naam', x ->> 'naam',
                                'stappen', (select coalesce(jsonb_object_agg(s ->> 'id', s ->> 'naam'), '{}') from jsonb_path_query(x, '$.stappen[*]') s))), '{}')
                          from jsonb_path_query(p_inhoud, '$.formulieren[*]') x),
        'aanmelding', (select x ->> 'naam' from jsonb_path_query(p_inhoud, '$.formulieren[*]') with ordinality as f(x, n)
                        where x ->> 'aanmelding' = 'true' order by n limit 1));
comment on function schoolplan.namen_van is 'De namen uit een schoolplan die een tijdlijn nodig heeft.';
alter table schoolplan.versie add column namen jsonb not null generated always as (schoolplan.namen_van(inhoud)) stored;
comment on column schoolplan.versie.namen is 'Uit inhoud: hoe dit plan zijn plansoorten, formulieren en stappen noemt.';
