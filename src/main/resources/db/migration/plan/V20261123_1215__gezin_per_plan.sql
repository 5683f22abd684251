-- A family asks for the parts of the plans of one child. Asked as a list of all plans, PostgreSQL weighed every plan of the bestuur first
-- (285 ms of the 289 ms of the family's page with 100,000 pupils).
alter policy gezin_geen_concept on plan.sectie
    using (not (select toegang.is_gezin()) or exists (select 1 from plan.plan p where p.id = sectie.plan_id and p.leerling_id = sectie.leerling_id));
alter policy gezin_geen_concept on plan.doel
    using (not (select toegang.is_gezin()) or exists (select 1 from plan.plan p where p.id = doel.plan_id and p.leerling_id = doel.leerling_id));
alter policy gezin_geen_concept on plan.hoorrecht
    using (not (select toegang.is_gezin()) or exists (select 1 from plan.plan p where p.id = hoorrecht.plan_id and p.leerling_id = hoorrecht.leerling_id));
