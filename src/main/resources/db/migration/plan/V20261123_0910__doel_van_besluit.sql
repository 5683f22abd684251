alter table plan.doel add column besluit_id uuid;
create index on plan.doel (besluit_id) where besluit_id is not null;
comment on column plan.doel.besluit_id is 'Het besluit van de zaak waaruit dit doel voortkomt; wie het doel evalueert, evalueert het besluit.';
