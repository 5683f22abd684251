-- Bolletjes: after a lesson, for each pupil of a group, how it went (GROEP-11). A later mark of the same lesson replaces an earlier one
-- on the page; nothing is ever changed. Where the schoolplan has them for a while only, somebody begins them for a group with a reason
-- and an end (GROEP-12).
create table dossier.bolletje (
    id          uuid primary key,
    bestuur_id  uuid not null,
    leerling_id uuid not null references organisatie.leerling,
    groep_id    uuid not null references organisatie.groep,
    dag         date not null,
    les         smallint not null check (les between 1 and 10),
    waarop      text not null check (waarop <> ''),
    kleur       text not null check (kleur in ('groen', 'oranje', 'rood')),
    auteur_id   uuid not null,
    auteur_naam text not null,
    gemaakt_op  timestamptz not null
);
create index on dossier.bolletje (bestuur_id, leerling_id, dag);
create index on dossier.bolletje (groep_id, dag);
comment on table dossier.bolletje is 'Hoe een les ging voor een leerling, zoals gedrag en werkhouding. Alleen toevoegen; het laatste bolletje van een les telt.';
comment on column dossier.bolletje.groep_id is 'De klas of lesgroep waarin de les was.';
call toegang.bescherm('dossier.bolletje', '4', 'auteur_id');
create policy eigen_hand on dossier.bolletje as restrictive for insert to spil_app with check (auteur_id = (select toegang.wie()));
create trigger alleen_toevoegen before update or delete on dossier.bolletje
    for each row execute function toegang.alleen_toevoegen();

create table dossier.bolletjesperiode (
    id          uuid primary key,
    bestuur_id  uuid not null,
    groep_id    uuid not null references organisatie.groep,
    vanaf       date not null,
    tot_en_met  date not null,
    reden       text not null check (reden <> ''),
    door        uuid not null,
    door_naam   text not null,
    op          timestamptz not null,
    check (tot_en_met >= vanaf)
);
create index on dossier.bolletjesperiode (groep_id, op desc);
comment on table dossier.bolletjesperiode is 'Waarom en hoe lang een groep bolletjes krijgt, waar dat tijdelijk is. Alleen toevoegen; de laatste telt.';

create function dossier.van_groep(p_groep uuid, p_schrijft boolean) returns boolean
    language sql stable security definer set search_path = dossier, toegang, organisatie, pg_temp
    return exists (
        select 1 from organisatie.groep g
          join toegang.relatie r on r.groep_id in (g.id, g.locatie_id)
          join toegang.recht t on t.locatie_id = g.locatie_id and t.rol = r.rol and t.klasse = 4
         where g.id = p_groep and g.bestuur_id = toegang.bestuur() and r.account_id = toegang.wie()
           and r.vanaf <= toegang.vandaag() and (r.tot is null or r.tot > toegang.vandaag())
           and case when p_schrijft then t.schrijven else t.lezen > 0 end);
comment on function dossier.van_groep is 'Werkt de persoon van deze transactie met deze groep, en leest of schrijft die in het logboek?';
revoke execute on function dossier.van_groep(uuid, boolean) from public;
grant execute on function dossier.van_groep(uuid, boolean) to spil_app, spil_taak;

call toegang.bescherm_bestuur('dossier.bolletjesperiode', 'door = (select toegang.wie()) and dossier.van_groep(groep_id, true)');
create policy alleen_wie_er_werkt on dossier.bolletjesperiode as restrictive for select to spil_app using (dossier.van_groep(groep_id, false));
create trigger alleen_toevoegen before update or delete on dossier.bolletjesperiode
    for each row execute function toegang.alleen_toevoegen();
