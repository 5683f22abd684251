-- What leaves the school about one pupil: a frozen copy of the parts that belong to one purpose, for one recipient, who opens it with
-- a link and a code. Who shared, who agreed, who opened and when is never changed afterwards.
create schema delen;
comment on schema delen is 'Delen met ontvangstbewijs: wat voor welk doel naar wie ging, en wie het opende.';
grant usage on schema delen to spil_app, spil_taak;

create table delen.deling (
    id            uuid primary key,
    bestuur_id    uuid not null,
    leerling_id   uuid not null,
    deeldoel      text not null,
    naam          text not null,
    doel          text not null check (doel <> ''),
    grondslag     text not null check (grondslag in ('toestemming', 'wettelijke-plicht')),
    toestemming   text not null,
    gevers        jsonb not null,
    organisatie   text not null check (organisatie <> ''),
    ontvanger     text not null check (ontvanger <> ''),
    adres         text not null check (adres <> ''),
    toelichting   text not null,
    geldig_dagen  int not null check (geldig_dagen between 1 and 90),
    planversie_id uuid not null,
    bron          text not null,
    door          uuid not null,
    door_naam     text not null,
    op            timestamptz not null,
    check ((grondslag = 'toestemming') = (toestemming <> ''))
);
create index on delen.deling (bestuur_id, leerling_id);
comment on table delen.deling is 'Eén keer delen: voor welk doel, met wie, op welke grond. Alleen toevoegen.';
comment on column delen.deling.gevers is 'Wie de toestemming op welke leeftijd geeft, zoals het schoolplan het toen zei.';
comment on column delen.deling.toelichting is 'Wat de school erbij schrijft, voor de familie en de ontvanger.';

create table delen.deel (
    id          uuid primary key,
    bestuur_id  uuid not null,
    leerling_id uuid not null,
    deling_id   uuid not null references delen.deling,
    klasse      smallint not null check (klasse between 1 and 10),
    stuk        text not null,
    naam        text not null,
    volgorde    smallint not null,
    inhoud      jsonb not null,
    door        uuid not null
);
create index on delen.deel (bestuur_id, leerling_id);
create index on delen.deel (deling_id, volgorde);
comment on table delen.deel is 'Een stuk van het dossier zoals het op dat moment was. De kopie verandert niet mee. Alleen toevoegen.';
comment on column delen.deel.inhoud is 'Regels: [{"label": ..., "tekst": ...}].';

create table delen.deelstap (
    id           uuid primary key,
    bestuur_id   uuid not null,
    leerling_id  uuid not null,
    deling_id    uuid not null references delen.deling,
    soort        text not null check (soort in ('zienswijze', 'akkoord', 'weigering', 'kopie', 'verstuurd', 'geopend', 'ingetrokken')),
    tekst        text not null,
    tot          date,
    door         uuid,
    door_naam    text not null,
    hoedanigheid text not null check (hoedanigheid in ('school', 'ouder', 'leerling', 'ontvanger')),
    op           timestamptz not null,
    volgorde     bigint generated always as identity
);
create index on delen.deelstap (bestuur_id, leerling_id);
create index on delen.deelstap (deling_id, volgorde);
comment on table delen.deelstap is 'Wat er met een deling gebeurde: zienswijze, akkoord, kopie, verstuurd, geopend, ingetrokken. Alleen toevoegen.';
comment on column delen.deelstap.tot is 'Bij verstuurd: de eerste dag waarop de link niet meer opent.';
comment on column delen.deelstap.door is 'Leeg bij de ontvanger: die heeft hier geen account.';

create table delen.sleutel (
    id          uuid primary key,
    bestuur_id  uuid not null,
    deling_id   uuid not null references delen.deling,
    token_hash  bytea not null unique,
    code_hash   bytea not null,
    pogingen    int not null default 0,
    tot         date not null,
    gebruikt_op timestamptz,
    vervangen   boolean not null default false,
    lees_hash   bytea unique,
    lees_tot    timestamptz
);
create index on delen.sleutel (deling_id);
comment on table delen.sleutel is 'De link en de code van een ontvanger, alleen als hash; alleen voor de eigenaar van de databank.';
comment on column delen.sleutel.lees_hash is 'Na link en code leest de ontvanger een paar uur verder met dit sleuteltje.';

call toegang.bescherm('delen.deling', '14', 'door');
call toegang.bescherm('delen.deel', 'klasse', 'door');
call toegang.bescherm('delen.deelstap', '14', 'door');
revoke update on delen.deling, delen.deel, delen.deelstap from spil_app;
drop policy wijzigen on delen.deling;
drop policy wijzigen on delen.deel;
drop policy wijzigen on delen.deelstap;
create policy eigenaar on delen.deling for select to spil_eigenaar using (true);
create policy eigenaar on delen.deel for select to spil_eigenaar using (true);
create policy eigenaar on delen.deelstap for all to spil_eigenaar using (true) with check (true);
create trigger alleen_toevoegen before update or delete on delen.deling for each row execute function toegang.alleen_toevoegen();
create trigger alleen_toevoegen before update or delete on delen.deel for each row execute function toegang.alleen_toevoegen();
create trigger alleen_toevoegen before update or delete on delen.deelstap for each row execute function toegang.alleen_toevoegen();
alter table delen.sleutel enable row level security;
alter table delen.sleutel force row level security;
create policy eigenaar on delen.sleutel for all to spil_eigenaar using (true) with check (true);
create policy taak on delen.sleutel for all to spil_taak using (bestuur_id = (select toegang.bestuur())) with check (bestuur_id = (select toegang.bestuur()));
grant select, delete on delen.sleutel to spil_taak;

-- The family reads what is shared about the pupil, all of it: that is what it agrees with, or gets a copy of. Of who agreed, everybody
-- at home sees only themselves. From sixteen it is the pupil's, as with who looks along.
-- At home: the pupil; the parents until sixteen; after that the parents whose consent the plan still asks, and of what the law sends on
-- the parents of who is not of age.
create function delen.leest_thuis(p_deling uuid) returns boolean
    language sql stable security definer set search_path = delen, toegang, pg_temp as $$
    select exists (
        select 1 from delen.deling d
          join organisatie.leerling k on k.id = d.leerling_id
          cross join lateral (select date_part('year', age(toegang.vandaag(), k.geboortedatum))::int as jaren) l
          join toegang.account a on a.id = toegang.wie() and a.gesloten_op is null
          join toegang.relatie r on r.account_id = a.id and r.leerling_id = d.leerling_id
                                and r.vanaf <= toegang.vandaag() and (r.tot is null or r.tot > toegang.vandaag())
         where d.id = p_deling and d.bestuur_id = toegang.bestuur()
           and (a.soort = 'leerling'
                or (a.soort = 'ouder' and (
                       l.jaren < 16 or (l.jaren < 18 and d.grondslag = 'wettelijke-plicht')
                       or exists (select 1 from jsonb_array_elements(d.gevers) g
                                   where g ->> 'partij' = 'ouder' and (g ->> 'vanaf' is null or l.jaren >= (g ->> 'vanaf')::int)
                                     and (g ->> 'tot' is null or l.jaren < (g ->> 'tot')::int)))))) $$;
create policy gezin on delen.deling for select to spil_app using (
    bestuur_id = (select toegang.bestuur()) and (select toegang.is_gezin()) and delen.leest_thuis(id));
create policy gezin on delen.deel for select to spil_app using (
    bestuur_id = (select toegang.bestuur()) and (select toegang.is_gezin()) and delen.leest_thuis(deling_id));
create policy gezin on delen.deelstap for select to spil_app using (
    bestuur_id = (select toegang.bestuur()) and (select toegang.is_gezin()) and delen.leest_thuis(deling_id));
create policy thuis_alleen_zelf on delen.deelstap as restrictive for select to spil_app using (
    not (select toegang.is_gezin()) or hoedanigheid in ('school', 'ontvanger') or door = (select toegang.wie()));

-- Whoever shares, does so under their own name; a part goes along with a sharing of one's own.
create function delen.is_van_mij(p_deling uuid, p_leerling uuid) returns boolean
    language sql stable security definer set search_path = delen, pg_temp
    return exists (select 1 from delen.deling d where d.id = p_deling and d.leerling_id = p_leerling and d.door = toegang.wie());
create function delen.is_van_leerling(p_deling uuid, p_leerling uuid) returns boolean
    language sql stable security definer set search_path = delen, pg_temp
    return exists (select 1 from delen.deling d where d.id = p_deling and d.leerling_id = p_leerling and d.bestuur_id = toegang.bestuur());
drop policy toevoegen on delen.deling;
create policy toevoegen on delen.deling for insert to spil_app with check (
    bestuur_id = (select toegang.bestuur()) and door = (select toegang.wie()) and not (select toegang.is_gezin())
    and toegang.schrijft(leerling_id, (select toegang.wie()), 14::smallint));
drop policy toevoegen on delen.deel;
create policy toevoegen on delen.deel for insert to spil_app with check (
    bestuur_id = (select toegang.bestuur()) and door = (select toegang.wie()) and not (select toegang.is_gezin())
    and delen.is_van_mij(deling_id, leerling_id) and toegang.ziet(leerling_id, (select toegang.wie()), klasse, 2::smallint));
drop policy toevoegen on delen.deelstap;
create policy toevoegen on delen.deelstap for insert to spil_app with check (
    bestuur_id = (select toegang.bestuur()) and door = (select toegang.wie()) and delen.is_van_leerling(deling_id, leerling_id)
    and case when (select toegang.is_gezin())
             then soort in ('zienswijze', 'akkoord', 'weigering') and hoedanigheid in ('ouder', 'leerling')
                  and delen.leest_thuis(deling_id)
             else soort in ('kopie', 'ingetrokken') and hoedanigheid = 'school'
                  and toegang.schrijft(leerling_id, (select toegang.wie()), 14::smallint) end);

-- May it be open now? Asked at every reading, so that a recall and a consent that is taken back work at once.
create function delen.mag(d delen.deling) returns boolean
    language sql stable security definer set search_path = delen, pg_temp
    return not exists (select 1 from delen.deelstap s where s.deling_id = d.id and s.soort = 'ingetrokken')
       and (d.grondslag = 'wettelijke-plicht'
            or (toestemming.geldt(d.bestuur_id, d.leerling_id, d.toestemming, d.organisatie, d.gevers)
                and (select s.soort from delen.deelstap s where s.deling_id = d.id and s.soort in ('akkoord', 'weigering')
                      order by s.volgorde desc limit 1) = 'akkoord'));

create function delen.gelden() returns table (id uuid, geldt boolean)
    language sql stable security definer set search_path = delen, pg_temp as $$
    select d.id, delen.mag(d) from delen.deling d where d.leerling_id = toegang.open_leerling() and d.bestuur_id = toegang.bestuur() $$;
comment on function delen.gelden is 'Van de geopende leerling: welke delingen nu open mogen zijn.';

-- Gives the recipient a new link and code; the one before no longer opens.
create function delen.verstuur(p_id uuid, p_deling uuid, p_stap uuid, p_token_hash bytea, p_code text, p_op timestamptz) returns boolean
    language plpgsql volatile security definer set search_path = delen, toegang, pg_temp as $$
declare d delen.deling; wie_naam text; tot_dag date;
begin
    select * into d from delen.deling x where x.id = p_deling and x.bestuur_id = toegang.bestuur();
    if not found or not toegang.schrijft(d.leerling_id, toegang.wie(), 14::smallint) or not delen.mag(d) then return false; end if;
    select a.naam into wie_naam from toegang.account a where a.id = toegang.wie() and a.soort = 'medewerker' and a.gesloten_op is null;
    if not found then return false; end if;
    tot_dag := toegang.vandaag() + d.geldig_dagen + 1;
    update delen.sleutel s set vervangen = true where s.deling_id = d.id;
    insert into delen.sleutel (id, bestuur_id, deling_id, token_hash, code_hash, tot)
    values (p_id, d.bestuur_id, d.id, p_token_hash, toegang.code_hash(p_id, p_code), tot_dag);
    insert into delen.deelstap (id, bestuur_id, leerling_id, deling_id, soort, tekst, tot, door, door_naam, hoedanigheid, op)
    values (p_stap, d.bestuur_id, d.leerling_id, d.id, 'verstuurd', '', tot_dag, toegang.wie(), wie_naam, 'school', p_op);
    return true;
end $$;

-- How a link stands; it names no pupil.
create function delen.stand(s delen.sleutel, d delen.deling) returns text
    language sql stable security definer set search_path = delen, pg_temp
    return case when not delen.mag(d) then 'ingetrokken'
                when s.vervangen then 'vervangen'
                when s.tot <= toegang.vandaag() then 'verlopen'
                when s.gebruikt_op is not null then 'gebruikt'
                when s.pogingen >= 5 then 'geblokkeerd'
                else 'open' end;

create function delen.bekijk(p_token_hash bytea) returns table (staat text, school text, organisatie text)
    language sql stable security definer set search_path = delen, organisatie, toegang, pg_temp as $$
    select delen.stand(s, d),
           coalesce((select k.school || ', ' || k.naam from organisatie.inschrijving i join organisatie.locatie k on k.id = i.locatie_id
                      where i.leerling_id = d.leerling_id order by i.vanaf desc limit 1), ''),
           d.organisatie
      from delen.sleutel s join delen.deling d on d.id = s.deling_id where s.token_hash = p_token_hash $$;

-- Link and code, and who it is: the receipt, a line in the read log, and a few hours to read.
create function delen.ontvang(p_token_hash bytea, p_code text, p_naam text, p_functie text, p_stap uuid, p_lees_hash bytea, p_op timestamptz)
    returns table (staat text, over int)
    language plpgsql volatile security definer set search_path = delen, toegang, pg_temp as $$
declare s delen.sleutel; d delen.deling; st text;
begin
    select * into s from delen.sleutel x where x.token_hash = p_token_hash for update;
    if not found then return query select 'onbekend', 0; return; end if;
    select * into d from delen.deling x where x.id = s.deling_id;
    st := delen.stand(s, d);
    if st <> 'open' then return query select st, 0; return; end if;
    if s.code_hash <> toegang.code_hash(s.id, p_code) then
        update delen.sleutel x set pogingen = x.pogingen + 1 where x.id = s.id;
        return query select case when s.pogingen >= 4 then 'geblokkeerd' else 'code_fout' end, 4 - s.pogingen;
        return;
    end if;
    update delen.sleutel x set gebruikt_op = now(), lees_hash = p_lees_hash, lees_tot = now() + interval '8 hours' where x.id = s.id;
    insert into delen.deelstap (id, bestuur_id, leerling_id, deling_id, soort, tekst, door, door_naam, hoedanigheid, op)
    values (p_stap, d.bestuur_id, d.leerling_id, d.id, 'geopend', p_functie, null, p_naam, 'ontvanger', p_op);
    insert into toegang.leeslog (bestuur_id, leerling_id, account_id, naam, rol, reden, onderdeel, klassen)
    select d.bestuur_id, d.leerling_id, d.id, p_naam, 'ontvanger', 'ontvanger bij ' || d.organisatie, 'gedeeld: ' || d.naam,
           coalesce(array_agg(distinct x.klasse), '{}') from delen.deel x where x.deling_id = d.id;
    return query select 'binnen', 0;
end $$;

create function delen.lees(p_lees_hash bytea) returns jsonb
    language sql stable security definer set search_path = delen, organisatie, toegang, pg_temp as $$
    select jsonb_build_object(
               'staat', case when not delen.mag(d) then 'ingetrokken' when s.vervangen then 'vervangen' when s.tot <= toegang.vandaag() then 'verlopen'
                             when s.lees_tot < now() then 'gelezen' else 'open' end,
               'naam', d.naam, 'doel', d.doel, 'organisatie', d.organisatie, 'toelichting', d.toelichting, 'bron', d.bron,
               'wettelijk', d.grondslag = 'wettelijke-plicht', 'door', d.door_naam, 'op', (d.op at time zone 'Europe/Amsterdam')::date, 'tot', s.tot,
               'lezer', (select x.door_naam || ', ' || x.tekst from delen.deelstap x where x.deling_id = d.id and x.soort = 'geopend' order by x.volgorde desc limit 1),
               'school', coalesce((select k.school || ', ' || k.naam from organisatie.inschrijving i join organisatie.locatie k on k.id = i.locatie_id
                                    where i.leerling_id = d.leerling_id order by i.vanaf desc limit 1), ''),
               'delen', case when delen.mag(d) and not s.vervangen and s.tot > toegang.vandaag() and s.lees_tot >= now()
                             then (select jsonb_agg(jsonb_build_object('naam', x.naam, 'stuk', x.stuk, 'regels', x.inhoud) order by x.volgorde) from delen.deel x where x.deling_id = d.id)
                             else '[]'::jsonb end,
               'zienswijzen', case when delen.mag(d) and not s.vervangen and s.tot > toegang.vandaag() and s.lees_tot >= now()
                             then coalesce((select jsonb_agg(jsonb_build_object('naam', x.door_naam, 'wie', x.hoedanigheid, 'tekst', x.tekst) order by x.volgorde)
                                              from delen.deelstap x where x.deling_id = d.id and x.soort = 'zienswijze'), '[]'::jsonb)
                             else '[]'::jsonb end)
      from delen.sleutel s join delen.deling d on d.id = s.deling_id where s.lees_hash = p_lees_hash $$;

revoke execute on all functions in schema delen from public;
grant execute on function delen.leest_thuis(uuid), delen.is_van_mij(uuid, uuid), delen.is_van_leerling(uuid, uuid), delen.gelden(),
    delen.verstuur(uuid, uuid, uuid, bytea, text, timestamptz), delen.bekijk(bytea),
    delen.ontvang(bytea, text, text, text, uuid, bytea, timestamptz), delen.lees(bytea) to spil_app;

call toegang.beschrijf('delen.deling', 'Gedeeld met anderen', p_niet => '{gevers,deeldoel,geldig_dagen}');
call toegang.beschrijf('delen.deel', 'Gedeeld met anderen: de kopie', p_niet => '{stuk}');
call toegang.beschrijf('delen.deelstap', 'Gedeeld met anderen: wat er gebeurde');
call toegang.beschrijf('delen.sleutel', 'Gedeeld met anderen: link en code', '14',
    'x.deling_id in (select d.id from delen.deling d where d.leerling_id = :leerling)', p_samen => 'blijft',
    p_niet_uit => 'alleen de vingerafdruk van een link en een code');
