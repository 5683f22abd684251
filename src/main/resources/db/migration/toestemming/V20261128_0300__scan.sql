-- What somebody signed on paper, kept beside the answer that it shows (TOEST-10, issue C). Who reads the answer, reads the paper; a parent
-- reads the own one.
create table toestemming.scan (
    id             uuid primary key,
    bestuur_id     uuid not null,
    leerling_id    uuid not null,
    toestemming_id uuid not null references toestemming.toestemming,
    gegeven_door   uuid not null,
    bestandsnaam   text not null,
    soort          text not null check (soort in ('pdf', 'jpg', 'png')),
    inhoud         bytea not null check (octet_length(inhoud) between 1 and 10485760),
    door           uuid not null,
    door_naam      text not null,
    op             timestamptz not null
);
create index on toestemming.scan (bestuur_id, leerling_id, toestemming_id);
create index on toestemming.scan (toestemming_id);
comment on table toestemming.scan is 'De scan van een toestemming op papier. Alleen toevoegen; is een scan onleesbaar, dan komt er een bij.';
comment on column toestemming.scan.gegeven_door is 'Van wie het antwoord is; een ouder leest alleen het eigen papier.';

call toegang.bescherm('toestemming.scan', '14', 'gegeven_door', 'false', 'gegeven_door = (select toegang.wie())');
drop policy toevoegen on toestemming.scan;
create policy toevoegen on toestemming.scan for insert to spil_app with check (
    bestuur_id = (select toegang.bestuur()) and door = (select toegang.wie()) and not (select toegang.is_gezin())
    and toegang.schrijft(leerling_id, (select toegang.wie()), 14::smallint)
    and exists (select 1 from toestemming.toestemming t
                 where t.id = toestemming_id and t.leerling_id = scan.leerling_id and t.gegeven_door = scan.gegeven_door and t.wijze = 'papier'));
drop policy wijzigen on toestemming.scan;
revoke update on toestemming.scan from spil_app;
create policy gezin_alleen_zelf on toestemming.scan as restrictive for select to spil_app
    using (not (select toegang.is_gezin()) or gegeven_door = (select toegang.wie()));
create trigger alleen_toevoegen before update or delete on toestemming.scan for each row execute function toegang.alleen_toevoegen();

call toegang.beschrijf('toestemming.scan', 'Toestemmingen op papier',
    p_extra => '{"Toestemming": "(select t.doel || '': '' || t.antwoord from toestemming.toestemming t where t.id = x.toestemming_id)", "Kenmerk": "x.id::text"}');
