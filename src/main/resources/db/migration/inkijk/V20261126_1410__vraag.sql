-- Whoever reads who looked, may ask why, and is answered within a term. A question is between the one who asked and the role that
-- answers: the other parent does not read it, nor does whoever looked.
create schema inkijk;
comment on schema inkijk is 'Vragen van een gezin over wie er meekeek, en toegang in nood.';
grant usage on schema inkijk to spil_app, spil_taak;

create table inkijk.vraag (
    id            uuid primary key,
    bestuur_id    uuid not null,
    leerling_id   uuid not null,
    regel         bigint not null,
    over          uuid not null,
    over_naam     text not null,
    over_rol      text not null,
    reden         text not null,
    week          date not null,
    onderdelen    text not null,
    keer          int not null check (keer > 0),
    tekst         text not null check (length(tekst) <= 1000),
    rol           text not null check (rol <> ''),
    antwoord_voor date not null,
    door          uuid not null,
    door_naam     text not null,
    op            timestamptz not null
);
create index on inkijk.vraag (bestuur_id, leerling_id);
create unique index vraag_een_keer on inkijk.vraag (leerling_id, door, over, over_rol, reden, week);
comment on table inkijk.vraag is 'Iemand van een gezin vraagt waarom er is meegekeken. Alleen toevoegen.';
comment on column inkijk.vraag.regel is 'De nieuwste regel van het leeslog waarover het gaat; de week, de persoon en de reden zeggen welke nog meer.';
comment on column inkijk.vraag.over_naam is 'Zoals het gezin het las: leeg als het schoolplan alleen rollen toont.';
comment on column inkijk.vraag.rol is 'De rol die antwoordt, zoals het schoolplan het zei toen de vraag werd gesteld.';

create table inkijk.antwoord (
    vraag_id    uuid primary key references inkijk.vraag,
    bestuur_id  uuid not null,
    leerling_id uuid not null,
    tekst       text not null check (tekst <> '' and length(tekst) <= 2000),
    door        uuid not null,
    door_naam   text not null,
    door_rol    text not null,
    op          timestamptz not null
);
create index on inkijk.antwoord (bestuur_id, leerling_id);
comment on table inkijk.antwoord is 'Het ene antwoord op zo een vraag. Alleen toevoegen.';

call toegang.bescherm('inkijk.vraag', '8', 'null::uuid', 'false',
    'door = (select toegang.wie()) or toegang.in_rol(leerling_id, rol)');
revoke update on inkijk.vraag from spil_app;
create policy alleen_zij on inkijk.vraag as restrictive for select to spil_app using (
    door = (select toegang.wie()) or toegang.in_rol(leerling_id, rol));
-- Asked by the family, about a line that it reads.
create policy eigen_hand on inkijk.vraag as restrictive for insert to spil_app with check (
    door = (select toegang.wie()) and (select toegang.is_gezin()) and leerling_id = (select toegang.open_leerling())
    and toegang.leest_meekijkers(leerling_id)
    and exists (select 1 from toegang.leeslog g where g.id = regel and g.leerling_id = vraag.leerling_id and g.account_id = over));
create policy eigenaar on inkijk.vraag for select to spil_eigenaar using (true);
create trigger alleen_toevoegen before update or delete on inkijk.vraag for each row execute function toegang.alleen_toevoegen();

call toegang.bescherm('inkijk.antwoord', '8', 'null::uuid', 'false',
    'exists (select 1 from inkijk.vraag v where v.id = vraag_id and v.leerling_id = antwoord.leerling_id)');
revoke update on inkijk.antwoord from spil_app;
create policy alleen_zij on inkijk.antwoord as restrictive for select to spil_app using (
    exists (select 1 from inkijk.vraag v where v.id = vraag_id and v.leerling_id = antwoord.leerling_id));
create policy eigen_hand on inkijk.antwoord as restrictive for insert to spil_app with check (
    door = (select toegang.wie()) and not (select toegang.is_gezin())
    and exists (select 1 from inkijk.vraag v where v.id = vraag_id and v.leerling_id = antwoord.leerling_id and toegang.in_rol(v.leerling_id, v.rol)));
create policy eigenaar on inkijk.antwoord for select to spil_eigenaar using (true);
create trigger alleen_toevoegen before update or delete on inkijk.antwoord for each row execute function toegang.alleen_toevoegen();

call toegang.beschrijf('inkijk.vraag', 'Vragen over wie er meekeek', p_niet_uit => 'is tussen wie het vroeg en de school; die leest het zelf');
call toegang.beschrijf('inkijk.antwoord', 'Vragen over wie er meekeek: antwoorden', p_niet_uit => 'is tussen wie het vroeg en de school; die leest het zelf');
