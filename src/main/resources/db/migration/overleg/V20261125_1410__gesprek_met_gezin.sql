-- What a parent or pupil sees of a talk to which they were asked: when, where, and who always takes part. Nothing of what is said or
-- why somebody was asked: that reaches the family by the plan and by what the school shares.
create policy eigenaar on overleg.genodigde for select to spil_eigenaar using (true);
create function overleg.gesprekken_met_mij(p_leerling uuid)
    returns table (id uuid, planversie_id uuid, soort text, naam text, dag date, begin time, plaats text, afgelast boolean, tafel text[])
    language sql stable security definer set search_path = overleg, toegang, pg_temp as $$
    select o.id, o.planversie_id, o.soort, o.naam, o.dag, o.begin, o.plaats, o.staat = 'afgelast',
           array(select d.naam || ' (' || d.rol || ')' from overleg.deelnemer d where d.overleg_id = o.id order by d.naam)
      from overleg.genodigde g join overleg.overleg o on o.id = g.overleg_id
     where g.leerling_id = p_leerling and g.kring = 'gezin' and g.account_id = toegang.wie() and g.bestuur_id = toegang.bestuur()
       and o.dag >= toegang.vandaag() and o.staat <> 'afgesloten'
       and exists (select 1 from toegang.relatie r
                    where r.account_id = toegang.wie() and r.leerling_id = p_leerling
                      and r.vanaf <= toegang.vandaag() and (r.tot is null or r.tot > toegang.vandaag()))
     order by o.dag, o.begin, o.id $$;
revoke execute on function overleg.gesprekken_met_mij(uuid) from public;
grant execute on function overleg.gesprekken_met_mij(uuid) to spil_app, spil_taak;
