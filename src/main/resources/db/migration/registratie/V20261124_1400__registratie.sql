-- What the school writes down with a form of its plan: about a pupil, in a zaak, or about the school without a pupil. What was
-- filled in is a version that is never changed; the head says where it stands.
create schema registratie;
comment on schema registratie is 'Registraties: ingevulde formulieren van het schoolplan, met versies, stappen en antwoord.';
grant usage on schema registratie to spil_app, spil_taak;

create table registratie.registratie (
    id             uuid primary key,
    bestuur_id     uuid not null,
    leerling_id    uuid references organisatie.leerling,
    locatie_id     uuid not null references organisatie.locatie,
    zaak_id        uuid references zaak.zaak,
    groep          text not null default '',
    formulier      text not null,
    planversie_id  uuid not null references schoolplan.versie,
    klasse         smallint not null check (klasse between 1 and 16),
    door           uuid not null,
    door_naam      text not null,
    door_rol       text not null,
    op             timestamptz not null,
    dag            date not null,
    stap           text not null,
    stap_op        timestamptz not null,
    weg_op         timestamptz,
    klaar_op       timestamptz,
    ingetrokken_op timestamptz,
    gedeeld_op     timestamptz,
    check (leerling_id is not null or (zaak_id is null and gedeeld_op is null))
);
create index on registratie.registratie (bestuur_id, leerling_id, op desc);
create index on registratie.registratie (bestuur_id, locatie_id, formulier, dag);
create index on registratie.registratie (zaak_id) where zaak_id is not null;
comment on table registratie.registratie is 'Eén registratie volgens een formulier van het schoolplan: van wie, waar en hoe ver. Zonder leerling gaat zij over de school.';
comment on column registratie.registratie.groep is 'Om welke klas of groep het gaat, als het niet over één leerling gaat.';
comment on column registratie.registratie.stap is 'De stap van het formulier; wacht: nog niet weg, want er ontbreekt toestemming; klaar: zonder stappen.';
comment on column registratie.registratie.weg_op is 'Wanneer de eerste stap begon: de vraag ging weg.';
comment on column registratie.registratie.gedeeld_op is 'Sinds wanneer leerling en ouders het lezen; leeg als zij het niet lezen.';

create table registratie.versie (
    id             uuid primary key,
    bestuur_id     uuid not null,
    leerling_id    uuid,
    registratie_id uuid not null references registratie.registratie,
    nummer         int not null check (nummer > 0),
    antwoorden     jsonb not null check (jsonb_typeof(antwoorden) = 'object'),
    reden          text not null,
    door           uuid not null,
    door_naam      text not null,
    op             timestamptz not null,
    klasse         smallint not null,
    van            uuid not null,
    unique (registratie_id, nummer)
);
create index on registratie.versie (bestuur_id, leerling_id);
comment on table registratie.versie is 'Wat er stond; een wijziging is een nieuwe versie met een reden.';
comment on column registratie.versie.van is 'Wie de registratie begon, ook als een ander haar wijzigde.';

create table registratie.stap (
    id             uuid primary key,
    bestuur_id     uuid not null,
    leerling_id    uuid,
    registratie_id uuid not null references registratie.registratie,
    stap           text not null,
    naam           text not null,
    toelichting    text not null,
    door           uuid not null,
    door_naam      text not null,
    op             timestamptz not null,
    klasse         smallint not null,
    van            uuid not null
);
create index on registratie.stap (registratie_id, op);
create index on registratie.stap (bestuur_id, leerling_id);
comment on table registratie.stap is 'Wat ermee gebeurde: weggegaan, in behandeling, beantwoord, gedeeld, ingetrokken; met wie en wanneer.';

call toegang.bescherm('registratie.registratie', 'klasse', 'door');
call toegang.bescherm('registratie.versie', 'klasse', 'van');
call toegang.bescherm('registratie.stap', 'klasse', 'van');
create trigger alleen_toevoegen before update or delete on registratie.versie for each row execute function toegang.alleen_toevoegen();
create trigger alleen_toevoegen before update or delete on registratie.stap for each row execute function toegang.alleen_toevoegen();

-- About the school, without a pupil: for whoever works at the location and reads or writes that class there.
create function registratie.schoolklassen(p_minstens smallint, p_schrijven boolean)
    returns table (locatie_id uuid, klasse smallint)
    language sql stable security definer set search_path = toegang, pg_temp as $$
    select distinct t.locatie_id, t.klasse
      from toegang.relatie r
      join toegang.recht t on t.rol = r.rol
       and (t.locatie_id = r.groep_id
            or t.locatie_id in (select g.locatie_id from organisatie.groep g where g.id = r.groep_id))
     where r.account_id = toegang.wie() and r.bestuur_id = toegang.bestuur()
       and r.vanaf <= toegang.vandaag() and (r.tot is null or r.tot > toegang.vandaag())
       and ((not p_schrijven and t.lezen >= p_minstens) or (p_schrijven and (t.schrijven or t.beslissen)))
$$;
create function registratie.werklocaties() returns setof uuid
    language sql stable as $$
    select distinct f.locatie_id from organisatie.functie f join organisatie.medewerker m on m.id = f.medewerker_id
     where m.account_id = toegang.wie() and m.bestuur_id = toegang.bestuur()
       and f.vanaf <= toegang.vandaag() and (f.tot is null or f.tot > toegang.vandaag()) $$;

create policy school_lezen on registratie.registratie for select to spil_app using (
    leerling_id is null and bestuur_id = (select toegang.bestuur())
    and (door = (select toegang.wie()) or (locatie_id, klasse) in (select s.locatie_id, s.klasse from registratie.schoolklassen(2::smallint, false) s)));
create policy school_toevoegen on registratie.registratie for insert to spil_app with check (
    leerling_id is null and bestuur_id = (select toegang.bestuur()) and door = (select toegang.wie())
    and locatie_id in (select registratie.werklocaties()));
create policy school_wijzigen on registratie.registratie for update to spil_app using (
    leerling_id is null and bestuur_id = (select toegang.bestuur())
    and (door = (select toegang.wie()) or (locatie_id, klasse) in (select s.locatie_id, s.klasse from registratie.schoolklassen(2::smallint, true) s)))
    with check (leerling_id is null and bestuur_id = (select toegang.bestuur()));
do $$
declare t text;
begin
    foreach t in array array['versie', 'stap'] loop
        execute format($p$create policy school_lezen on registratie.%I for select to spil_app using (
            leerling_id is null and bestuur_id = (select toegang.bestuur())
            and registratie_id in (select r.id from registratie.registratie r where r.leerling_id is null))$p$, t);
        execute format($p$create policy school_toevoegen on registratie.%I for insert to spil_app with check (
            leerling_id is null and bestuur_id = (select toegang.bestuur()) and door = (select toegang.wie())
            and registratie_id in (select r.id from registratie.registratie r where r.leerling_id is null))$p$, t);
    end loop;
end $$;

-- What the school shares, the family reads: whoever has an account as pupil or parent and may see this pupil's contact data.
create policy gezin on registratie.registratie for select to spil_app using (
    gedeeld_op is not null and bestuur_id = (select toegang.bestuur()) and (select zaak.is_gezin())
    and toegang.ziet(leerling_id, (select toegang.wie()), 1::smallint, 1::smallint));
create policy gezin on registratie.versie for select to spil_app using (
    bestuur_id = (select toegang.bestuur()) and (select zaak.is_gezin())
    and registratie_id in (select r.id from registratie.registratie r where r.gedeeld_op is not null)
    and toegang.ziet(leerling_id, (select toegang.wie()), 1::smallint, 1::smallint));

create policy alleen_gedeeld on registratie.registratie as restrictive for select to spil_app using (
    gedeeld_op is not null or not (select zaak.is_gezin()));
create policy alleen_gedeeld on registratie.versie as restrictive for select to spil_app using (
    not (select zaak.is_gezin()) or registratie_id in (select r.id from registratie.registratie r where r.gedeeld_op is not null));
create policy niet_voor_gezin on registratie.stap as restrictive for select to spil_app using (not (select zaak.is_gezin()));

create policy eigenaar on registratie.registratie for select to spil_eigenaar using (true);
create policy eigenaar on registratie.versie for select to spil_eigenaar using (true);

-- Counting, for whoever reads the figures of a location (class 15) there. Who may not see the pupils behind a figure gets no
-- number from one to four.
create function registratie.minuten(p_duur text) returns bigint language sql immutable
    return case when p_duur ~ '^\d+:\d\d$' then split_part(p_duur, ':', 1)::bigint * 60 + split_part(p_duur, ':', 2)::bigint else 0 end;

create function registratie.ziet_cijfers(p_locatie uuid) returns boolean
    language sql stable security definer set search_path = toegang, pg_temp
    return exists (select 1 from registratie.schoolklassen(2::smallint, false) s where s.locatie_id = p_locatie and s.klasse = 15);

-- Whether this person may see every row of this class at this location: then a small number tells nothing new.
create function registratie.ziet_alle(p_locatie uuid, p_klasse smallint) returns boolean
    language sql stable security definer set search_path = toegang, pg_temp
    return exists (
        select 1 from toegang.relatie r join toegang.recht t on t.rol = r.rol and t.locatie_id = p_locatie and t.klasse = p_klasse and t.lezen = 3
         where r.account_id = toegang.wie() and r.bestuur_id = toegang.bestuur() and r.groep_id = p_locatie
           and r.vanaf <= toegang.vandaag() and (r.tot is null or r.tot > toegang.vandaag()));

create function registratie.tel(p_locatie uuid, p_van date, p_tot date, p_keuzeformulier text[], p_keuzeveld text[], p_keuzemeer boolean[],
                                p_duurformulier text[], p_duurveld text[])
    returns table (formulier text, veld text, keuze text, aantal bigint, minuten bigint, open bigint, dagen bigint)
    language plpgsql stable security definer set search_path = registratie, toegang, pg_temp as $$
#variable_conflict use_column
begin
    if not registratie.ziet_cijfers(p_locatie) then return; end if;
    return query
    with r as materialized (
        select r.id, r.formulier, r.leerling_id is null or registratie.ziet_alle(p_locatie, r.klasse) as alles,
               r.klaar_op is null as open, r.weg_op, r.klaar_op, v.antwoorden
          from registratie.registratie r
          join lateral (select x.antwoorden from registratie.versie x where x.registratie_id = r.id order by x.nummer desc limit 1) v on true
         where r.bestuur_id = toegang.bestuur() and r.locatie_id = p_locatie and r.dag between p_van and p_tot and r.ingetrokken_op is null
    ), m as materialized (
        select r.id, d.veld, registratie.minuten(r.antwoorden ->> d.veld) as minuten
          from r join unnest(p_duurformulier, p_duurveld) d (formulier, veld) on d.formulier = r.formulier
    ), s as (
        select m.id, sum(m.minuten)::bigint as minuten from m group by m.id
    ), g as (
        select r.formulier, '' as veld, '' as keuze, bool_and(r.alles) as alles, count(*) as aantal, sum(s.minuten)::bigint as minuten,
               count(*) filter (where r.open) as open,
               round(avg(extract(epoch from r.klaar_op - r.weg_op) / 86400) filter (where r.weg_op is not null))::bigint as dagen
          from r left join s on s.id = r.id group by r.formulier
        union all
        select r.formulier, k.veld, w.keuze, bool_and(r.alles), count(*), sum(s.minuten)::bigint, count(*) filter (where r.open), null::bigint
          from r
          join unnest(p_keuzeformulier, p_keuzeveld, p_keuzemeer) k (formulier, veld, meer) on k.formulier = r.formulier
          cross join lateral unnest(case when k.meer then string_to_array(r.antwoorden ->> k.veld, ',')
                                         else array[r.antwoorden ->> k.veld] end) w (keuze)
          left join s on s.id = r.id
         where w.keuze <> ''
         group by r.formulier, k.veld, w.keuze
        union all
        select r.formulier, m.veld, ':duur', bool_and(r.alles), count(*), sum(m.minuten)::bigint, 0::bigint, null::bigint
          from r join m on m.id = r.id group by r.formulier, m.veld
    )
    select g.formulier, g.veld, g.keuze,
           case when g.alles or g.aantal >= 5 then g.aantal end,
           case when g.alles or g.aantal >= 5 then coalesce(g.minuten, 0) end,
           case when g.alles or g.open >= 5 or g.open = 0 then g.open end,
           case when g.alles or g.aantal >= 5 then g.dagen end
      from g;
end $$;
comment on function registratie.tel is 'Aantallen, uren en wachttijd per formulier en per keuze; aantal is leeg waar het te klein is om te laten zien.';

revoke execute on all functions in schema registratie from public;
grant execute on all functions in schema registratie to spil_app, spil_taak;
