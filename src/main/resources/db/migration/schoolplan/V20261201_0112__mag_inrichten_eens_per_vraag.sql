-- The same answer, with who and when asked once: the menu of every page asks it.
create or replace function schoolplan.mag_inrichten() returns boolean
    language plpgsql stable security definer set search_path = toegang, pg_temp as $$
declare
    ik uuid := toegang.wie();
    dag date := toegang.vandaag();
begin
    return exists (select 1 from toegang.account a where a.id = ik and a.soort = 'beheer' and a.gesloten_op is null)
        or exists (select 1 from toegang.relatie r join toegang.recht t on t.locatie_id = r.groep_id and t.rol = r.rol and t.klasse = 16
                    where r.account_id = ik and r.vanaf <= dag and (r.tot is null or r.tot > dag) and (t.schrijven or t.beslissen));
end $$;
