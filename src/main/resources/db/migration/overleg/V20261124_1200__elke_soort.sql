-- Any kind of meeting of the schoolplan, and not the ondersteuningsteam alone: of a class, about one pupil, or without pupils. Who
-- leads it and the class of its verslag come from the plan; what is written about a pupil follows the pupil and not the meeting
-- (OVERLEG-26).
alter table overleg.overleg
    add column over text not null default 'leerlingen'
        check (over in ('leerlingen', 'klas', 'leerlingen-uit-klas', 'een-leerling', 'zonder-leerlingen')),
    add column klasse smallint not null default 8 check (klasse between 1 and 16),
    add column groep_id uuid references organisatie.groep,
    add column leiders text[] not null default '{}',
    add column gepland_door uuid,
    add column thema text not null default '';
comment on column overleg.overleg.over is 'Over wie het gaat, zoals het schoolplan zei toen het werd gepland.';
comment on column overleg.overleg.klasse is 'Gegevensklasse van het verslag.';
comment on column overleg.overleg.groep_id is 'De klas, als het een overleg van een klas is.';
comment on column overleg.overleg.leiders is 'Rollen die dit overleg leiden en er het verslag van maken.';
comment on column overleg.overleg.thema is 'Waar een overleg zonder leerlingen deze keer over gaat. Nooit een leerling.';
alter table overleg.overleg drop constraint overleg_locatie_id_soort_dag_key;
create unique index overleg_een_per_dag on overleg.overleg (locatie_id, soort, dag, coalesce(groep_id, locatie_id)) where over <> 'een-leerling' and (over <> 'zonder-leerlingen' or herkomst = 'schoolplan');
create index on overleg.overleg (groep_id) where groep_id is not null;
create index on overleg.overleg (gepland_door) where gepland_door is not null;

-- Somebody from outside may take part without an account: then the name stands there, and never a pupil's or a parent's.
alter table overleg.deelnemer
    alter column account_id drop not null,
    add column extern boolean not null default false;
create index on overleg.deelnemer (account_id);
comment on column overleg.deelnemer.extern is 'Werkt voor een andere organisatie; hoort alleen iets van een leerling als daar toestemming voor is.';

alter table overleg.agendapunt add column klasse smallint not null default 8 check (klasse between 1 and 16);
alter table overleg.notulendeel add column klasse smallint not null default 8 check (klasse between 1 and 16);
alter table overleg.notulenversie add column klasse smallint not null default 8 check (klasse between 1 and 16);
alter table overleg.agendapunt drop constraint agendapunt_herkomst_check;
alter table overleg.agendapunt add constraint agendapunt_herkomst
    check (herkomst in ('zorgmelding', 'evaluatie', 'signaal', 'handmatig', 'klas', 'procedure'));

create table overleg.vastlegging (
    id            uuid primary key,
    bestuur_id    uuid not null,
    leerling_id   uuid not null,
    overleg_id    uuid not null references overleg.overleg,
    agendapunt_id uuid not null references overleg.agendapunt,
    klasse        smallint not null check (klasse between 1 and 16),
    soort         text not null check (soort in ('hulpvraag', 'inbreng', 'gehoord', 'behoefte', 'besluit', 'terugkijken', 'telefonisch', 'zonder-extern', 'gedeeld')),
    uitkomst      text not null default '',
    tekst         text not null check (tekst <> ''),
    dag           date,
    door          uuid not null,
    door_naam     text not null,
    op            timestamptz not null
);
create index on overleg.vastlegging (bestuur_id, leerling_id);
create index on overleg.vastlegging (agendapunt_id);
create index on overleg.vastlegging (overleg_id);
comment on table overleg.vastlegging is 'Wat bij één leerling van een overleg wordt vastgelegd naast de notulen: hulpvraag en inbreng vooraf, hoe de leerling is gehoord, behoeften, besluit, wanneer we terugkijken, een telefonisch deel, met wie het verslag is gedeeld. Alleen toevoegen.';

create table overleg.genodigde (
    id            uuid primary key,
    bestuur_id    uuid not null,
    leerling_id   uuid not null,
    overleg_id    uuid not null references overleg.overleg,
    agendapunt_id uuid not null references overleg.agendapunt,
    klasse        smallint not null check (klasse between 1 and 16),
    account_id    uuid references toegang.account,
    kring         text not null check (kring in ('gezin', 'extern', 'intern')),
    naam          text not null,
    rol           text not null,
    reden         text not null default '',
    aanwezig      boolean not null default false,
    door          uuid not null,
    op            timestamptz not null,
    versie        int not null default 0
);
create index on overleg.genodigde (bestuur_id, leerling_id);
create index on overleg.genodigde (overleg_id);
create unique index on overleg.genodigde (agendapunt_id, naam, rol);
comment on table overleg.genodigde is 'Wie bij deze leerling is uitgenodigd: gezin, hulpverleners, en medewerkers die er om een reden bij komen.';

create table overleg.afspraak (
    id         uuid primary key,
    bestuur_id uuid not null,
    overleg_id uuid not null references overleg.overleg,
    soort      text not null check (soort in ('besluit', 'reflectie', 'evaluatie')),
    uitkomst   text not null default '',
    tekst      text not null check (tekst <> ''),
    door       uuid not null,
    door_naam  text not null,
    op         timestamptz not null
);
create index on overleg.afspraak (overleg_id);
comment on table overleg.afspraak is 'Besluit, terugblik of evaluatie van een overleg als geheel. Nooit over een leerling met naam. Alleen toevoegen.';

create trigger alleen_toevoegen before update or delete on overleg.vastlegging for each row execute function toegang.alleen_toevoegen();
create trigger alleen_toevoegen before update or delete on overleg.afspraak for each row execute function toegang.alleen_toevoegen();

-- Which meetings somebody leads, in which somebody takes part, and what that gives for one meeting: 0 nothing, 1 reads it, 2 writes
-- its verslag. What it says of a pupil is still for who may read that of this pupil.
create policy eigenaar on overleg.overleg for select to spil_eigenaar using (true);
create policy eigenaar on overleg.deelnemer for select to spil_eigenaar using (true);
create function overleg.geleid() returns setof uuid
    language sql stable security definer set search_path = overleg, toegang, pg_temp as $$
    with mijn as materialized (
        select r.groep_id, r.leerling_id, r.rol from toegang.relatie r
         where r.account_id = toegang.wie() and r.bestuur_id = toegang.bestuur()
           and r.vanaf <= toegang.vandaag() and (r.tot is null or r.tot > toegang.vandaag()))
    select o.id from mijn r join overleg.overleg o on o.locatie_id = r.groep_id and r.rol = any (o.leiders)
    union
    select o.id from mijn r join overleg.overleg o on o.groep_id = r.groep_id and r.rol = any (o.leiders)
    union
    select o.id from mijn r
      join toegang.lidmaatschap m on m.groep_id = r.groep_id and m.vanaf <= toegang.vandaag() and (m.tot is null or m.tot > toegang.vandaag())
      join overleg.agendapunt a on a.leerling_id = m.leerling_id
      join overleg.overleg o on o.id = a.overleg_id and o.over = 'een-leerling' and r.rol = any (o.leiders)
     where m.soort <> 'locatie'
    union
    select o.id from overleg.overleg o where o.gepland_door = toegang.wie() and o.bestuur_id = toegang.bestuur() $$;
create function overleg.meegedaan() returns setof uuid
    language sql stable security definer set search_path = overleg, toegang, pg_temp as $$
    select d.overleg_id from overleg.deelnemer d where d.account_id = toegang.wie() and d.bestuur_id = toegang.bestuur() $$;
create function overleg.recht(p_overleg uuid) returns smallint
    language sql stable security definer set search_path = overleg, toegang, pg_temp as $$
    select coalesce((select case
        when (o.klasse = 8 and o.locatie_id in (select overleg.schrijflocaties())) or o.id in (select overleg.geleid()) then 2
        when (o.klasse = 8 and o.locatie_id in (select overleg.teamlocaties())) or o.id in (select overleg.meegedaan()) then 1
        else 0 end from overleg.overleg o where o.id = p_overleg and o.bestuur_id = toegang.bestuur()), 0)::smallint $$;

-- Who may plan a kind that these roles lead: whoever has one of them at the location or in one of its classes, and who keeps the
-- notulen of the ondersteuningsteam there.
create function overleg.mag_plannen(p_locatie uuid, p_groep uuid, p_leiders text[]) returns boolean
    language sql stable security definer set search_path = overleg, toegang, organisatie, pg_temp as $$
    select p_locatie in (select overleg.schrijflocaties())
        or exists (select 1 from toegang.relatie r
                    where r.account_id = toegang.wie() and r.bestuur_id = toegang.bestuur() and r.rol = any (p_leiders)
                      and r.vanaf <= toegang.vandaag() and (r.tot is null or r.tot > toegang.vandaag())
                      and (r.groep_id = p_locatie
                           or case when p_groep is null then r.groep_id in (select g.id from organisatie.groep g where g.locatie_id = p_locatie)
                                   else r.groep_id = p_groep end)) $$;

drop policy toevoegen on overleg.overleg;
create policy toevoegen on overleg.overleg for insert to spil_app with check (
    bestuur_id = (select toegang.bestuur()) and overleg.mag_plannen(locatie_id, groep_id, leiders)
    and (gepland_door is null or gepland_door = (select toegang.wie())));
drop policy wijzigen on overleg.overleg;
create policy wijzigen on overleg.overleg for update to spil_app using (bestuur_id = (select toegang.bestuur()) and overleg.recht(id) = 2)
    with check (bestuur_id = (select toegang.bestuur()));

do $$
declare t text;
begin
    foreach t in array array['deelnemer', 'algemeen', 'verplaatsing'] loop
        execute format('drop policy toevoegen on overleg.%I', t);
        execute format('drop policy wijzigen on overleg.%I', t);
        execute format($p$create policy toevoegen on overleg.%I for insert to spil_app with check (
            bestuur_id = (select toegang.bestuur()) and overleg.recht(overleg_id) = 2)$p$, t);
        execute format($p$create policy wijzigen on overleg.%I for update to spil_app using (
            bestuur_id = (select toegang.bestuur()) and overleg.recht(overleg_id) = 2) with check (bestuur_id = (select toegang.bestuur()))$p$, t);
    end loop;
    foreach t in array array['agendapunt', 'notulendeel', 'notulenversie'] loop
        execute format('drop policy lezen on overleg.%I', t);
        execute format('drop policy toevoegen on overleg.%I', t);
        execute format('drop policy wijzigen on overleg.%I', t);
        execute format('drop policy taak on overleg.%I', t);
    end loop;
end $$;
drop policy lezen on overleg.algemeen;
create policy lezen on overleg.algemeen for select to spil_app using (
    bestuur_id = (select toegang.bestuur()) and overleg.recht(overleg_id) >= 1);
call toegang.bescherm('overleg.agendapunt', 'klasse', p_vrij => 'true');
call toegang.bescherm('overleg.notulendeel', 'klasse');
call toegang.bescherm('overleg.notulenversie', 'klasse');
call toegang.bescherm('overleg.vastlegging', 'klasse', 'door');
call toegang.bescherm('overleg.genodigde', 'klasse');
call toegang.bescherm_bestuur('overleg.afspraak', 'overleg.recht(overleg_id) = 2 and door = (select toegang.wie())');
drop policy lezen on overleg.afspraak;
create policy lezen on overleg.afspraak for select to spil_app using (
    bestuur_id = (select toegang.bestuur()) and overleg.recht(overleg_id) >= 1);

drop policy team_agenda on overleg.agendapunt;
create policy team_agenda on overleg.agendapunt as restrictive for insert to spil_app with check (
    overleg.recht(overleg_id) = 2
    or (klasse <> 8 and overleg.recht(overleg_id) = 1)
    or exists (select 1 from zaak.zorgmelding z where z.id = zorgmelding_id and z.leerling_id = agendapunt.leerling_id and z.indiener = (select toegang.wie())));
drop policy team_wijzigt on overleg.agendapunt;
create policy team_wijzigt on overleg.agendapunt as restrictive for update to spil_app using (overleg.recht(overleg_id) = 2);
do $$
declare t text;
begin
    foreach t in array array['notulendeel', 'notulenversie', 'voorstel'] loop
        execute format('drop policy team on overleg.%I', t);
        execute format('drop policy team_wijzigt on overleg.%I', t);
        execute format($p$create policy team on overleg.%I as restrictive for insert to spil_app with check (
            door = (select toegang.wie()) and overleg.recht(overleg_id) = 2)$p$, t);
        execute format($p$create policy team_wijzigt on overleg.%I as restrictive for update to spil_app using (overleg.recht(overleg_id) = 2)$p$, t);
    end loop;
end $$;
-- Who takes part writes beforehand what they see, and brings in a pupil with a hulpvraag; the rest is of who leads.
create policy deelnemer on overleg.vastlegging as restrictive for insert to spil_app with check (
    door = (select toegang.wie())
    and (overleg.recht(overleg_id) = 2 or (soort in ('hulpvraag', 'inbreng') and overleg.recht(overleg_id) = 1)));
create policy leider on overleg.genodigde as restrictive for insert to spil_app with check (overleg.recht(overleg_id) = 2);
create policy leider_wijzigt on overleg.genodigde as restrictive for update to spil_app using (overleg.recht(overleg_id) = 2);

revoke execute on all functions in schema overleg from public;
grant execute on all functions in schema overleg to spil_app, spil_taak;
