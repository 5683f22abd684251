-- Two besturen may each run their own text of a plan with one name: who is signed in reads that of the own bestuur.
create or replace function schoolplan.openbaar(p_sleutel text)
    returns table (id uuid, nummer int, vastgelegd_op timestamptz, school text, locatie text)
    language sql stable security definer set search_path = schoolplan, organisatie, toegang, public, pg_temp as $$
    select v.id, v.nummer, v.vastgelegd_op, l.school, l.naam
      from schoolplan.in_gebruik g
      join schoolplan.versie v on v.id = g.versie_id
      join organisatie.locatie l on l.id = g.locatie_id
     where v.sleutel = p_sleutel
     order by coalesce(v.bestuur_id = toegang.bestuur(), false) desc, v.vastgelegd_op desc, v.id desc
     limit 1
$$;
