-- The same answer in one question: each dossier that is opened asks it.
create or replace function toegang.lesgevers(p_leerling uuid) returns text[]
    language plpgsql stable security definer set search_path = toegang, pg_temp as $$
begin
    return (select coalesce(array_agg(distinct x.rol), '{}')
              from (select (now() at time zone 'Europe/Amsterdam')::date + k.dagen as dag from toegang.klok k) v
              join toegang.lidmaatschap m on m.leerling_id = p_leerling and m.soort = 'locatie' and m.vanaf <= v.dag and (m.tot is null or m.tot > v.dag)
              join toegang.plek x on x.locatie_id = m.groep_id and x.plek = 'lesgever');
end $$;
