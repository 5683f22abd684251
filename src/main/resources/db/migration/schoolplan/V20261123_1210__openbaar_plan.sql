-- A plan is a public document: whoever knows its name may read the version that runs, without signing in. Only the plan and the name of
-- the school come out; which pupils or staff there are does not.
create policy eigenaar on schoolplan.versie for select to spil_eigenaar using (true);
create policy eigenaar on schoolplan.in_gebruik for select to spil_eigenaar using (true);

create function schoolplan.openbaar(p_sleutel text)
    returns table (id uuid, nummer int, vastgelegd_op timestamptz, school text, locatie text)
    language sql stable security definer set search_path = schoolplan, organisatie, toegang, public, pg_temp as $$
    select v.id, v.nummer, v.vastgelegd_op, l.school, l.naam
      from schoolplan.in_gebruik g
      join schoolplan.versie v on v.id = g.versie_id
      join organisatie.locatie l on l.id = g.locatie_id
     where v.sleutel = p_sleutel
     order by v.vastgelegd_op desc, v.id desc
     limit 1
$$;

create function schoolplan.openbare_inhoud(p_versie uuid)
    returns text
    language sql stable security definer set search_path = schoolplan, toegang, public, pg_temp as $$
    select v.inhoud::text from schoolplan.versie v
     where v.id = p_versie and exists (select 1 from schoolplan.in_gebruik g where g.versie_id = v.id)
$$;

revoke all on function schoolplan.openbaar(text), schoolplan.openbare_inhoud(uuid) from public;
grant execute on function schoolplan.openbaar(text), schoolplan.openbare_inhoud(uuid) to spil_app;
