-- Who said to have read a version of the plan, and when (CONFIG-18). Said is said: nothing is changed or taken back.
create table schoolplan.gelezen (
    versie_id  uuid not null references schoolplan.versie,
    account_id uuid not null,
    bestuur_id uuid not null,
    op         timestamptz not null default now(),
    primary key (versie_id, account_id)
);
comment on table schoolplan.gelezen is 'Welke medewerker welke versie van het plan heeft gelezen.';
call toegang.bescherm_bestuur('schoolplan.gelezen', 'account_id = (select toegang.wie())');
create policy geen_gezin on schoolplan.gelezen as restrictive for select to spil_app using (not (select toegang.is_gezin()));
create trigger alleen_toevoegen before update or delete on schoolplan.gelezen
    for each row execute function toegang.alleen_toevoegen();
