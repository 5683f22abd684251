-- One run of a procedure for one pupil, with its decisions. Phases, decisions and conditions come from the planversie under
-- which the zaak began; it keeps that version for ever.
create schema zaak;
comment on schema zaak is 'Zaken, zorgmeldingen en besluiten.';
grant usage on schema zaak to spil_app, spil_taak;

create table zaak.zaak (
    id             uuid primary key,
    bestuur_id     uuid not null,
    leerling_id    uuid not null references organisatie.leerling,
    nummer         text not null unique check (nummer ~ '^[2-9A-HJ-NP-Z]{2}-[2-9A-HJ-NP-Z]{4}$'),
    zaaktype       text not null,
    planversie_id  uuid not null references schoolplan.versie,
    fase           text not null,
    fase_sinds     timestamptz not null,
    eigenaar_id    uuid not null references toegang.account,
    gestart_op     timestamptz not null,
    gesloten_op    timestamptz,
    gesloten_door  uuid,
    resultaat      text not null default '',
    gesloten_reden text not null default '',
    versie         int not null default 0,
    check ((gesloten_op is null) = (gesloten_door is null)),
    check (gesloten_op is null or gesloten_reden <> '')
);
create index on zaak.zaak (bestuur_id, leerling_id);
create index on zaak.zaak (eigenaar_id) where gesloten_op is null;
create unique index een_lopende_zaak on zaak.zaak (leerling_id, zaaktype) where gesloten_op is null;
comment on table zaak.zaak is 'Eén doorloop van een procedure voor één leerling.';
comment on column zaak.zaak.nummer is 'Willekeurig: zegt niets over volgorde of aantal.';
comment on column zaak.zaak.eigenaar_id is 'Account van wie ervoor zorgt dat de zaak verdergaat; er is er altijd één.';

create table zaak.overgang (
    id          uuid primary key,
    bestuur_id  uuid not null,
    leerling_id uuid not null,
    zaak_id     uuid not null references zaak.zaak,
    soort       text not null check (soort in ('gestart', 'fase', 'eigenaar', 'toegelaten', 'gesloten')),
    van         text not null default '',
    naar        text not null default '',
    reden       text not null,
    door        uuid not null,
    door_naam   text not null,
    op          timestamptz not null
);
create index on zaak.overgang (zaak_id, op);
create index on zaak.overgang (bestuur_id, leerling_id);
comment on table zaak.overgang is 'Wat er met een zaak gebeurde, in volgorde van tijd. Alleen toevoegen.';

create table zaak.zorgmelding (
    id             uuid primary key,
    bestuur_id     uuid not null,
    leerling_id    uuid not null,
    zaak_id        uuid not null references zaak.zaak,
    invulling_id   uuid not null unique references formulier.invulling,
    indiener       uuid not null,
    indiener_naam  text not null,
    ingediend_op   timestamptz not null,
    overlegsoort   text not null default '',
    voor_overleg   date,
    inleveren_tot  date,
    verschoven     text not null default '',
    toegelaten_op  timestamptz,
    toegelaten_door uuid,
    toegelaten_reden text not null default '',
    versie         int not null default 0,
    check ((toegelaten_op is null) = (toegelaten_door is null)),
    check (toegelaten_op is null or toegelaten_reden <> '')
);
create index on zaak.zorgmelding (zaak_id);
create index on zaak.zorgmelding (bestuur_id, leerling_id);
create index on zaak.zorgmelding (bestuur_id, overlegsoort, voor_overleg);
comment on table zaak.zorgmelding is 'Verzoek van de mentor om een leerling te bespreken; de tekst staat in formulier.invulling.';
comment on column zaak.zorgmelding.voor_overleg is 'Dag van het overleg waarvoor de zorgmelding telt; leeg als de school geen vaste dag heeft.';
comment on column zaak.zorgmelding.verschoven is 'Waarom niet het eerstvolgende overleg: te laat ingeleverd.';

create table zaak.besluit (
    id               uuid primary key,
    bestuur_id       uuid not null,
    leerling_id      uuid not null,
    zaak_id          uuid not null references zaak.zaak,
    soort            text not null,
    naam             text not null,
    van_fase         text not null,
    naar_fase        text not null,
    reden            text not null check (reden <> ''),
    door             uuid not null,
    door_naam        text not null,
    door_rol         text not null,
    op               timestamptz not null,
    uitvoerder_id    uuid,
    uitvoerder       text not null default '',
    start            date,
    doel             text not null default '',
    evaluatie_op     date,
    niveau           text not null default '',
    niveau_door      text not null default '',
    niveau_reden     text not null default '',
    aspecten         text[] not null default '{}',
    ouders_op        date,
    ouders_wijze     text not null default '',
    ouders_waarom_niet text not null default '',
    leerling_op      date,
    leerling_zei     text not null default '',
    leerling_waarom_niet text not null default '',
    resultaat        text not null default '',
    plansoort        text not null default '',
    evaluatietermijn_id uuid,
    overleg_id       uuid,
    check (niveau = '' or (niveau_door <> '' and niveau_reden <> '')),
    check (evaluatie_op is null or start is null or evaluatie_op >= start)
);
create index on zaak.besluit (zaak_id, op);
create index on zaak.besluit (bestuur_id, leerling_id);
comment on table zaak.besluit is 'Keuze die een zaak verder brengt, met reden, nemer en tijd. Alleen toevoegen.';
comment on column zaak.besluit.door_rol is 'Als wat de nemer besloot: ondersteuningscoördinator van locatie Zuid.';
comment on column zaak.besluit.niveau is 'Het niveau van ondersteuning zoals de school het besluit (NIVEAU-02): vastgelegd, nooit berekend.';
comment on column zaak.besluit.overleg_id is 'Het overleg waarin dit besluit viel; de zaak weet niet meer van een overleg dan dit.';
comment on column zaak.besluit.plansoort is 'Soort plan waarvan dit besluit een nieuwe versie opent.';

create table zaak.effect (
    id          uuid primary key,
    bestuur_id  uuid not null,
    leerling_id uuid not null,
    zaak_id     uuid not null references zaak.zaak,
    besluit_id  uuid not null unique references zaak.besluit,
    bereikt     text not null check (bereikt in ('ja', 'deels', 'nee')),
    bewijs      text not null check (bewijs <> ''),
    door        uuid not null,
    door_naam   text not null,
    op          timestamptz not null
);
create index on zaak.effect (zaak_id);
create index on zaak.effect (bestuur_id, leerling_id);
comment on table zaak.effect is 'Of het doel van een besluit is bereikt, met bewijs (NIVEAU-15). Alleen toevoegen.';

create table zaak.antwoord (
    id             uuid primary key,
    bestuur_id     uuid not null,
    leerling_id    uuid not null,
    zaak_id        uuid not null references zaak.zaak,
    zorgmelding_id uuid not null references zaak.zorgmelding,
    welke          text not null check (welke <> ''),
    waarom         text not null check (waarom <> ''),
    vanaf          date not null,
    door           uuid not null,
    door_naam      text not null,
    op             timestamptz not null
);
create index on zaak.antwoord (zaak_id, op);
create index on zaak.antwoord (bestuur_id, leerling_id);
comment on table zaak.antwoord is 'Antwoord van de school op een zorgmelding: welke ondersteuning, waarom en vanaf wanneer (ROUTE-27). Ouders en leerling lezen het.';

-- A zaak and its decisions are for whoever reads what was released of class 8: the mentor, not the docent (docs/rollen.md).
call toegang.bescherm('zaak.zaak', '8', p_vrij => 'true');
call toegang.bescherm('zaak.overgang', '8', 'door', 'true');
call toegang.bescherm('zaak.zorgmelding', '8', 'indiener', 'true');
call toegang.bescherm('zaak.besluit', '8', 'door', 'true');
call toegang.bescherm('zaak.effect', '8', 'door', 'true');
call toegang.bescherm('zaak.antwoord', '8', 'door', 'true');

-- The answer is for the family as well: whoever has an account as pupil or parent and may see this pupil's contact data.
create function zaak.is_gezin() returns boolean
    language sql stable security definer set search_path = toegang, pg_temp
    return exists (select 1 from toegang.account a where a.id = toegang.wie() and a.soort in ('ouder', 'leerling') and a.gesloten_op is null);
create policy gezin on zaak.antwoord for select to spil_app using (
    bestuur_id = (select toegang.bestuur()) and (select zaak.is_gezin())
    and toegang.ziet(leerling_id, (select toegang.wie()), 1::smallint, 1::smallint));

create trigger alleen_toevoegen before update or delete on zaak.overgang for each row execute function toegang.alleen_toevoegen();
create trigger alleen_toevoegen before update or delete on zaak.besluit for each row execute function toegang.alleen_toevoegen();
create trigger alleen_toevoegen before update or delete on zaak.effect for each row execute function toegang.alleen_toevoegen();
create trigger alleen_toevoegen before update or delete on zaak.antwoord for each row execute function toegang.alleen_toevoegen();

create policy eigenaar on zaak.zaak for all to spil_eigenaar using (true) with check (true);

revoke execute on all functions in schema zaak from public;
grant execute on all functions in schema zaak to spil_app, spil_taak;
