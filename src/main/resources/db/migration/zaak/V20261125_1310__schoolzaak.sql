-- A procedure of a class or of the school: no pupil in it, so no dossier to open. Who sees it follows from the class of data of the
-- procedure and from what somebody is of that class or at that location.
create table zaak.schoolzaak (
    id            uuid primary key,
    bestuur_id    uuid not null,
    locatie_id    uuid not null references organisatie.locatie,
    groep_id      uuid references organisatie.groep,
    zaaktype      text not null,
    titel         text not null default '',
    klasse        smallint not null check (klasse between 1 and 16),
    planversie_id uuid not null references schoolplan.versie,
    fase          text not null,
    fase_sinds    timestamptz not null,
    eigenaar_id   uuid not null references toegang.account,
    gestart_op    timestamptz not null,
    gestart_naam  text not null,
    gesloten_op   timestamptz,
    resultaat     text not null default '',
    versie        int not null default 0
);
create index on zaak.schoolzaak (locatie_id, gestart_op desc);
create index on zaak.schoolzaak (groep_id) where groep_id is not null;
create unique index een_per_klas on zaak.schoolzaak (groep_id, zaaktype) where groep_id is not null and gesloten_op is null;
comment on table zaak.schoolzaak is 'Eén doorloop van een procedure voor een klas of voor de school, zonder leerling.';
comment on column zaak.schoolzaak.groep_id is 'De klas; leeg voor een procedure van de school.';
comment on column zaak.schoolzaak.titel is 'Waarover het gaat, zoals het thema; nooit een leerling.';

create table zaak.schoolstap (
    id            uuid primary key,
    bestuur_id    uuid not null,
    schoolzaak_id uuid not null references zaak.schoolzaak,
    soort         text not null default '',
    naam          text not null,
    van_fase      text not null default '',
    naar_fase     text not null,
    reden         text not null check (reden <> ''),
    resultaat     text not null default '',
    door          uuid not null,
    door_naam     text not null,
    op            timestamptz not null
);
create index on zaak.schoolstap (schoolzaak_id, op);
comment on table zaak.schoolstap is 'Wat er in een procedure van een klas of de school is besloten. Alleen toevoegen.';

-- Of a class: who belongs to that class, or works for the whole location. Of the school: who works at the location, in any class.
create function zaak.bij_schoolzaak(p_locatie uuid, p_groep uuid, p_klasse smallint, p_schrijft boolean) returns boolean
    language sql stable security definer set search_path = zaak, toegang, organisatie, pg_temp
    return exists (
        select 1 from toegang.relatie r
          join organisatie.locatie l on l.id = p_locatie and l.bestuur_id = toegang.bestuur()
          join toegang.recht t on t.locatie_id = l.id and t.rol = r.rol and t.klasse = p_klasse
         where r.account_id = toegang.wie()
           and r.vanaf <= toegang.vandaag() and (r.tot is null or r.tot > toegang.vandaag())
           and (r.groep_id = p_locatie
                or (p_groep is not null and r.groep_id = p_groep)
                or (p_groep is null and r.groep_id in (select g.id from organisatie.groep g where g.locatie_id = p_locatie)))
           and case when p_schrijft then t.schrijven or t.beslissen else t.lezen >= 3 end);
comment on function zaak.bij_schoolzaak is 'Leest of schrijft de persoon van deze transactie in deze gegevensklasse, bij deze klas of op deze locatie?';
revoke execute on function zaak.bij_schoolzaak(uuid, uuid, smallint, boolean) from public;
grant execute on function zaak.bij_schoolzaak(uuid, uuid, smallint, boolean) to spil_app, spil_taak;

call toegang.bescherm_bestuur('zaak.schoolzaak', 'zaak.bij_schoolzaak(locatie_id, groep_id, klasse, true)');
create policy alleen_wie_erbij_hoort on zaak.schoolzaak as restrictive for select to spil_app
    using (eigenaar_id = (select toegang.wie()) or zaak.bij_schoolzaak(locatie_id, groep_id, klasse, false));

call toegang.bescherm_bestuur('zaak.schoolstap', 'door = (select toegang.wie()) and exists (select 1 from zaak.schoolzaak z'
    || ' where z.id = schoolzaak_id and zaak.bij_schoolzaak(z.locatie_id, z.groep_id, z.klasse, true))');
create policy alleen_wie_erbij_hoort on zaak.schoolstap as restrictive for select to spil_app
    using (exists (select 1 from zaak.schoolzaak z where z.id = schoolzaak_id));
create trigger alleen_toevoegen before update or delete on zaak.schoolstap
    for each row execute function toegang.alleen_toevoegen();
