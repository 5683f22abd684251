-- Before the first page of a day: which plans begin to run, of all besturen at once. For jobs, and it says nothing but the key of a plan.
create policy eigenaar on schoolplan.brontekst for select to spil_eigenaar using (true);
create function schoolplan.ingegaan(p_dag date) returns table (bestuur uuid, sleutel text)
    language sql stable security definer set search_path = schoolplan, toegang, pg_temp as $$
    select distinct b.bestuur_id, b.sleutel from schoolplan.brontekst b
     where toegang.is_taak() and b.soort = 'vastgesteld' and b.vanaf <= p_dag
       and b.vanaf > (b.op at time zone 'Europe/Amsterdam')::date $$;
revoke execute on function schoolplan.ingegaan(date) from public;
grant execute on function schoolplan.ingegaan(date) to spil_taak;
