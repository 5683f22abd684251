-- Meetings, what is on their agenda, what was said there, and what of that others may read (HPC §2.1.1 Ad 3, §3.2).
create schema overleg;
comment on schema overleg is 'Overleggen, agenda, notulen en vrijgave.';
grant usage on schema overleg to spil_app, spil_taak;

create table overleg.overleg (
    id             uuid primary key,
    bestuur_id     uuid not null,
    locatie_id     uuid not null references organisatie.locatie,
    soort          text not null,
    naam           text not null,
    planversie_id  uuid not null references schoolplan.versie,
    dag            date not null,
    begin          time,
    plaats         text not null default '',
    inleveren_tot  date check (inleveren_tot <= dag),
    staat          text not null default 'gepland' check (staat in ('gepland', 'bezig', 'afgesloten')),
    herkomst       text not null check (herkomst in ('schoolplan', 'handmatig')),
    voorzitter_id  uuid references toegang.account,
    voorzitter     text not null default '',
    begonnen_op    timestamptz,
    afgesloten_op  timestamptz,
    versie         int not null default 0,
    unique (locatie_id, soort, dag),
    check ((staat = 'gepland') = (begonnen_op is null)),
    check ((staat = 'afgesloten') = (afgesloten_op is not null))
);
create index on overleg.overleg (bestuur_id, locatie_id, dag desc);
comment on table overleg.overleg is 'Eén bijeenkomst van een overlegsoort van het schoolplan, op één locatie.';
comment on column overleg.overleg.naam is 'Hoe de school dit overleg noemde toen het werd gepland: SOT.';
comment on column overleg.overleg.inleveren_tot is 'Laatste dag om een leerling aan te melden (SOT-11); leeg als de school geen inleverdag heeft.';
comment on column overleg.overleg.voorzitter_id is 'Wie het overleg begon en leidt.';

create table overleg.deelnemer (
    id         uuid primary key,
    bestuur_id uuid not null,
    overleg_id uuid not null references overleg.overleg,
    account_id uuid not null references toegang.account,
    naam       text not null,
    rol        text not null,
    aanwezig   boolean not null default false,
    unique (overleg_id, account_id)
);
comment on table overleg.deelnemer is 'Wie voor dit overleg is uitgenodigd, en of diegene er was.';

create table overleg.agendapunt (
    id                  uuid primary key,
    bestuur_id          uuid not null,
    overleg_id          uuid not null references overleg.overleg,
    leerling_id         uuid not null references organisatie.leerling,
    zaak_id             uuid references zaak.zaak,
    zorgmelding_id      uuid references zaak.zorgmelding,
    volgorde            int not null,
    herkomst            text not null check (herkomst in ('zorgmelding', 'evaluatie', 'signaal', 'handmatig')),
    toelichting         text not null default '',
    toegelaten_op       timestamptz,
    toegelaten_door     uuid,
    toegelaten_naam     text not null default '',
    toegelaten_reden    text not null default '',
    besproken_op        timestamptz,
    doorgeschoven_naar  uuid references overleg.overleg,
    doorgeschoven_reden text not null default '',
    versie              int not null default 0,
    unique (overleg_id, leerling_id),
    check ((herkomst = 'zorgmelding') = (zorgmelding_id is not null)),
    check ((toegelaten_op is null) = (toegelaten_door is null)),
    check (toegelaten_op is null or toegelaten_reden <> ''),
    check (doorgeschoven_naar is null or doorgeschoven_reden <> '')
);
create index on overleg.agendapunt (bestuur_id, leerling_id);
create index on overleg.agendapunt (zorgmelding_id);
comment on table overleg.agendapunt is 'Eén leerling op de agenda van een overleg.';
comment on column overleg.agendapunt.toegelaten_reden is 'Waarom de OCO een te laat ingeleverde zorgmelding toch toeliet (SOT-11).';
comment on column overleg.agendapunt.besproken_op is 'Wanneer hier voor het eerst iets over is vastgelegd.';

create table overleg.notulendeel (
    id            uuid primary key,
    bestuur_id    uuid not null,
    leerling_id   uuid not null,
    overleg_id    uuid not null references overleg.overleg,
    agendapunt_id uuid not null references overleg.agendapunt,
    deel          text not null check (deel in ('intern', 'vrijgeefbaar')),
    tekst         text not null,
    door          uuid not null,
    door_naam     text not null,
    op            timestamptz not null,
    versie        int not null default 1,
    unique (agendapunt_id, deel)
);
create index on overleg.notulendeel (bestuur_id, leerling_id);
comment on table overleg.notulendeel is 'Wat over een leerling is gezegd: het interne deel, of het deel dat vrijgegeven kan worden (SOT-16). Tot vrijgave van het ondersteuningsteam alleen.';

create table overleg.notulenversie (
    notulendeel_id uuid not null references overleg.notulendeel,
    versie         int not null,
    bestuur_id     uuid not null,
    leerling_id    uuid not null,
    overleg_id     uuid not null references overleg.overleg,
    tekst          text not null,
    door           uuid not null,
    door_naam      text not null,
    op             timestamptz not null,
    primary key (notulendeel_id, versie)
);
create index on overleg.notulenversie (bestuur_id, leerling_id);
comment on table overleg.notulenversie is 'Elke vastgelegde tekst van een notulendeel. Alleen toevoegen.';

create table overleg.algemeen (
    overleg_id uuid primary key references overleg.overleg,
    bestuur_id uuid not null,
    tekst      text not null,
    door       uuid not null,
    door_naam  text not null,
    op         timestamptz not null,
    versie     int not null default 1
);
comment on table overleg.algemeen is 'Notulen die niet over een leerling gaan: opening, mededelingen, afspraken van het team.';

create table overleg.voorstel (
    id             uuid primary key,
    bestuur_id     uuid not null,
    leerling_id    uuid not null,
    overleg_id     uuid not null references overleg.overleg,
    notulendeel_id uuid not null references overleg.notulendeel,
    versie         int not null,
    tekst          text not null check (tekst <> ''),
    door           uuid not null,
    door_naam      text not null,
    op             timestamptz not null,
    unique (notulendeel_id, versie)
);
create index on overleg.voorstel (bestuur_id, leerling_id);
create index on overleg.voorstel (overleg_id);
comment on table overleg.voorstel is 'Besluit van het SOT om een notulendeel vrij te geven; telt pas als het MT instemt. Alleen toevoegen.';

create table overleg.vrijgave (
    id             uuid primary key,
    bestuur_id     uuid not null,
    leerling_id    uuid not null,
    overleg_id     uuid not null references overleg.overleg,
    voorstel_id    uuid not null unique references overleg.voorstel,
    tekst          text not null check (tekst <> ''),
    besloten_door_sot uuid not null,
    sot_naam       text not null,
    besloten_door_mt uuid not null,
    mt_naam        text not null,
    op             timestamptz not null,
    check (besloten_door_sot <> besloten_door_mt)
);
create index on overleg.vrijgave (bestuur_id, leerling_id, op desc);
create index on overleg.vrijgave (overleg_id);
comment on table overleg.vrijgave is 'Het stuk zoals het is vrijgegeven, door SOT en MT samen: twee verschillende mensen. Alleen toevoegen.';

create table overleg.afwijzing (
    voorstel_id uuid primary key references overleg.voorstel,
    bestuur_id  uuid not null,
    leerling_id uuid not null,
    overleg_id  uuid not null references overleg.overleg,
    reden       text not null check (reden <> ''),
    door        uuid not null,
    door_naam   text not null,
    op          timestamptz not null
);
create index on overleg.afwijzing (bestuur_id, leerling_id);
comment on table overleg.afwijzing is 'Het MT stemt niet in met vrijgave, met reden. Alleen toevoegen.';

create trigger alleen_toevoegen before update or delete on overleg.notulenversie for each row execute function toegang.alleen_toevoegen();
create trigger alleen_toevoegen before update or delete on overleg.voorstel for each row execute function toegang.alleen_toevoegen();
create trigger alleen_toevoegen before update or delete on overleg.vrijgave for each row execute function toegang.alleen_toevoegen();
create trigger alleen_toevoegen before update or delete on overleg.afwijzing for each row execute function toegang.alleen_toevoegen();

-- Where somebody belongs to the ondersteuningsteam (reads all of class 8 of the whole location), keeps the notulen (writes it
-- too), belongs to the MT (decides on class 8 without writing it), and where somebody simply works.
create function overleg.teamlocaties() returns setof uuid
    language sql stable security definer set search_path = toegang, pg_temp as $$
    select distinct r.groep_id from toegang.relatie r
      join toegang.recht t on t.locatie_id = r.groep_id and t.rol = r.rol and t.klasse = 8
     where r.account_id = toegang.wie() and r.bestuur_id = toegang.bestuur()
       and r.vanaf <= toegang.vandaag() and (r.tot is null or r.tot > toegang.vandaag())
       and t.lezen = 3 $$;
create function overleg.schrijflocaties() returns setof uuid
    language sql stable security definer set search_path = toegang, pg_temp as $$
    select distinct r.groep_id from toegang.relatie r
      join toegang.recht t on t.locatie_id = r.groep_id and t.rol = r.rol and t.klasse = 8
     where r.account_id = toegang.wie() and r.bestuur_id = toegang.bestuur()
       and r.vanaf <= toegang.vandaag() and (r.tot is null or r.tot > toegang.vandaag())
       and t.lezen = 3 and t.schrijven $$;
create function overleg.mtlocaties() returns setof uuid
    language sql stable security definer set search_path = toegang, pg_temp as $$
    select distinct r.groep_id from toegang.relatie r
      join toegang.recht t on t.locatie_id = r.groep_id and t.rol = r.rol and t.klasse = 8
     where r.account_id = toegang.wie() and r.bestuur_id = toegang.bestuur()
       and r.vanaf <= toegang.vandaag() and (r.tot is null or r.tot > toegang.vandaag())
       and t.beslissen and not t.schrijven $$;
create function overleg.werklocaties() returns setof uuid
    language sql stable as $$
    select distinct f.locatie_id from organisatie.functie f join organisatie.medewerker m on m.id = f.medewerker_id
     where m.account_id = toegang.wie() and m.bestuur_id = toegang.bestuur()
       and f.vanaf <= toegang.vandaag() and (f.tot is null or f.tot > toegang.vandaag()) $$;

call toegang.bescherm_bestuur('overleg.overleg', 'locatie_id in (select overleg.schrijflocaties())');
drop policy lezen on overleg.overleg;
create policy lezen on overleg.overleg for select to spil_app using (
    bestuur_id = (select toegang.bestuur())
    and (locatie_id in (select overleg.werklocaties()) or locatie_id in (select overleg.teamlocaties()) or locatie_id in (select overleg.mtlocaties())));

call toegang.bescherm_bestuur('overleg.deelnemer',
    'overleg_id in (select o.id from overleg.overleg o where o.locatie_id in (select overleg.schrijflocaties()))');
drop policy lezen on overleg.deelnemer;
create policy lezen on overleg.deelnemer for select to spil_app using (
    bestuur_id = (select toegang.bestuur()) and overleg_id in (select o.id from overleg.overleg o));

call toegang.bescherm_bestuur('overleg.algemeen',
    'overleg_id in (select o.id from overleg.overleg o where o.locatie_id in (select overleg.schrijflocaties()))');
drop policy lezen on overleg.algemeen;
create policy lezen on overleg.algemeen for select to spil_app using (
    bestuur_id = (select toegang.bestuur())
    and overleg_id in (select o.id from overleg.overleg o where o.locatie_id in (select overleg.teamlocaties())));

-- That a pupil is on the agenda is for whoever reads what was released of class 8 (the mentor); what is said there is not.
call toegang.bescherm('overleg.agendapunt', '8', p_vrij => 'true');
call toegang.bescherm('overleg.notulendeel', '8');
call toegang.bescherm('overleg.notulenversie', '8');
call toegang.bescherm('overleg.voorstel', '8');
call toegang.bescherm('overleg.afwijzing', '8');
call toegang.bescherm('overleg.vrijgave', '9', p_vrij => 'true');

-- A mentor writes class 8 (the zorgmelding), but not the agenda or the notulen: those are the team's.
create policy team_agenda on overleg.agendapunt as restrictive for insert to spil_app with check (
    overleg_id in (select o.id from overleg.overleg o where o.locatie_id in (select overleg.schrijflocaties()))
    or exists (select 1 from zaak.zorgmelding z where z.id = zorgmelding_id and z.leerling_id = agendapunt.leerling_id and z.indiener = (select toegang.wie())));
create policy team_wijzigt on overleg.agendapunt as restrictive for update to spil_app using (
    overleg_id in (select o.id from overleg.overleg o where o.locatie_id in (select overleg.schrijflocaties())));
do $$
declare t text;
begin
    foreach t in array array['notulendeel', 'notulenversie', 'voorstel'] loop
        execute format($p$create policy team on overleg.%I as restrictive for insert to spil_app with check (
            door = (select toegang.wie())
            and overleg_id in (select o.id from overleg.overleg o where o.locatie_id in (select overleg.schrijflocaties())))$p$, t);
        execute format($p$create policy team_wijzigt on overleg.%I as restrictive for update to spil_app using (
            overleg_id in (select o.id from overleg.overleg o where o.locatie_id in (select overleg.schrijflocaties())))$p$, t);
    end loop;
end $$;

-- The MT reads what it is asked to release and nothing else of class 8; release itself needs the two together.
create policy mt_leest on overleg.voorstel for select to spil_app using (
    bestuur_id = (select toegang.bestuur())
    and overleg_id in (select o.id from overleg.overleg o where o.locatie_id in (select overleg.mtlocaties())));
create policy mt_leest on overleg.afwijzing for select to spil_app using (
    bestuur_id = (select toegang.bestuur())
    and overleg_id in (select o.id from overleg.overleg o where o.locatie_id in (select overleg.mtlocaties())));
create policy mt_beslist on overleg.vrijgave for insert to spil_app with check (bestuur_id = (select toegang.bestuur()));
create policy samen on overleg.vrijgave as restrictive for insert to spil_app with check (
    besloten_door_mt = (select toegang.wie())
    and overleg_id in (select o.id from overleg.overleg o where o.locatie_id in (select overleg.mtlocaties()))
    and exists (select 1 from overleg.voorstel v where v.id = voorstel_id and v.door = besloten_door_sot and v.tekst = vrijgave.tekst
                   and v.leerling_id = vrijgave.leerling_id and v.overleg_id = vrijgave.overleg_id));
create policy mt_beslist on overleg.afwijzing for insert to spil_app with check (bestuur_id = (select toegang.bestuur()));
create policy mt on overleg.afwijzing as restrictive for insert to spil_app with check (
    door = (select toegang.wie())
    and overleg_id in (select o.id from overleg.overleg o where o.locatie_id in (select overleg.mtlocaties())));

create function overleg.mt_van(p_overleg uuid) returns boolean
    language sql stable
    return exists (select 1 from overleg.overleg o where o.id = p_overleg and o.locatie_id in (select overleg.mtlocaties()));

-- A zorgmelding of a pupil who is on the agenda already for another reason joins that agendapunt. The mentor who hands it in may
-- not change the agenda, so this one change is made for whoever writes class 8 of this pupil.
create policy eigenaar on overleg.agendapunt for all to spil_eigenaar using (true) with check (true);
create function overleg.voeg_samen(p_overleg uuid, p_leerling uuid, p_zaak uuid, p_zorgmelding uuid) returns boolean
    language plpgsql volatile security definer set search_path = overleg, toegang, pg_temp as $$
begin
    if not (toegang.is_taak() or toegang.schrijft(p_leerling, toegang.wie(), 8::smallint)) then return false; end if;
    update overleg.agendapunt set zorgmelding_id = p_zorgmelding, zaak_id = p_zaak, herkomst = 'zorgmelding', versie = versie + 1
     where overleg_id = p_overleg and leerling_id = p_leerling and zorgmelding_id is null and bestuur_id = toegang.bestuur();
    return found;
end $$;

revoke execute on all functions in schema overleg from public;
grant execute on all functions in schema overleg to spil_app, spil_taak;
