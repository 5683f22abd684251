-- The plan of the pupil that holds, for who was invited from outside to a zaak: as far as zaak.genodigd() says that class 7 is open.
create policy genodigde on plan.sectie for select to spil_eigenaar using (true);
create function plan.genodigd_stukken(p_nummer text)
    returns table (soort text, sleutel text, op date, wie text, tekst text)
    language sql stable security definer set search_path = plan, pg_temp as $$
    with g as (select * from zaak.genodigd() x where x.nummer = p_nummer limit 1), p as (
        select p.*, g.lezen[7] as lezen from g join plan.plan p on p.leerling_id = g.leerling_id and p.bestuur_id = g.bestuur_id
         where p.staat = 'vastgesteld' and g.lezen[7] >= 2)
    select p.soort, s.sleutel, (p.vastgesteld_op at time zone 'Europe/Amsterdam')::date, p.vastgesteld_door, s.tekst
      from p join plan.sectie s on s.plan_id = p.id
     where s.tekst <> '' and (s.vrijgegeven or p.lezen >= 3)
    union all
    select p.soort, '', (p.vastgesteld_op at time zone 'Europe/Amsterdam')::date, p.vastgesteld_door,
           d.tekst || E'\nWat de school doet: ' || d.wat_doet_school || E'\nEvaluatie: ' || to_char(d.evaluatie_op, 'DD-MM-YYYY')
      from p join plan.doel d on d.plan_id = p.id
     where d.vervallen_op is null and (d.vrijgegeven or p.lezen >= 3) $$;
revoke execute on function plan.genodigd_stukken(text) from public;
grant execute on function plan.genodigd_stukken(text) to spil_app;
