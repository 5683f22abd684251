-- A consent for once is for this sharing only: it is asked and given under a name of its own. And what the law sends on, goes when the
-- parents have their copy (OVERDRACHT-04).
alter table delen.deling add column aan_wie text not null default '';
comment on column delen.deling.aan_wie is 'Voor wie de toestemming is gevraagd; leeg is de organisatie.';
create or replace function delen.mag(d delen.deling) returns boolean
    language sql stable security definer set search_path = delen, pg_temp
    return not exists (select 1 from delen.deelstap s where s.deling_id = d.id and s.soort = 'ingetrokken')
       and case d.grondslag
           when 'wettelijke-plicht' then exists (select 1 from delen.deelstap s where s.deling_id = d.id and s.soort = 'kopie')
           else toestemming.geldt(d.bestuur_id, d.leerling_id, d.toestemming, coalesce(nullif(d.aan_wie, ''), d.organisatie), d.gevers)
                and (select s.soort from delen.deelstap s where s.deling_id = d.id and s.soort in ('akkoord', 'weigering')
                      order by s.volgorde desc limit 1) = 'akkoord' end;

-- Whatever a family reads of consents in general: of a sharing it reads what is at home by the plan.
create policy thuis_volgens_plan on delen.deling as restrictive for select to spil_app using (not (select toegang.is_gezin()) or delen.leest_thuis(id));
create policy thuis_volgens_plan on delen.deel as restrictive for select to spil_app using (not (select toegang.is_gezin()) or delen.leest_thuis(deling_id));
create policy thuis_volgens_plan on delen.deelstap as restrictive for select to spil_app using (not (select toegang.is_gezin()) or delen.leest_thuis(deling_id));
