-- Everything that must happen by a day: a term that the law or the schoolplan sets, or an actie somebody took on. The due
-- day is computed from facts (start, length, holidays, pauses, extensions), so a corrected fact moves it.
create schema termijn;
comment on schema termijn is 'Termijnen en acties: de klok en de werklijst.';
grant usage on schema termijn to spil_app, spil_taak;

create table termijn.termijn (
    id                 uuid primary key,
    bestuur_id         uuid not null,
    leerling_id        uuid,
    locatie_id         uuid,
    onderwerp_soort    text not null,
    onderwerp_id       uuid not null,
    soort              text not null,
    klasse             smallint not null check (klasse between 1 and 16),
    omschrijving       text not null check (omschrijving <> ''),
    url                text not null check (url like '/%'),
    bron               text not null default '',
    startfeit          text not null,
    start_op           date not null,
    lengte             int not null check (lengte >= 0),
    eenheid            text not null check (eenheid in ('kalenderdagen', 'kalenderweken', 'schooldagen', 'schoolweken', 'maanden', 'vast')),
    vast_op            date,
    vakanties_tellen   boolean not null default true,
    verloopt_op        date not null,
    stil_sinds         date,
    eigenaar_id        uuid not null references toegang.account,
    eigenaar_rol       text not null default '',
    escalatie_rol      text not null default '',
    waarschuw_dagen    int[] not null default '{3}',
    meer_lengte        int not null default 0,
    meer_eenheid       text not null default '' check (meer_eenheid in ('', 'kalenderdagen', 'kalenderweken', 'schooldagen', 'schoolweken', 'maanden')),
    meer_keer          int not null default 0,
    gehaald_op         date,
    gehaald_door       text,
    bewijs             text,
    vervallen_op       date,
    vervallen_reden    text,
    overschreden_reden text,
    gemaakt_door       uuid,
    gemaakt_op         timestamptz not null,
    versie             int not null default 0,
    check ((eenheid = 'vast') = (vast_op is not null)),
    check (gehaald_op is null or vervallen_op is null),
    check ((gehaald_op is null) = (bewijs is null)),
    check ((vervallen_op is null) = (vervallen_reden is null))
);
-- Open is: gehaald_op is null and vervallen_op is null.
create index termijn_werklijst on termijn.termijn (eigenaar_id, verloopt_op) where gehaald_op is null and vervallen_op is null;
create index termijn_open on termijn.termijn (bestuur_id, verloopt_op) where gehaald_op is null and vervallen_op is null;
create index termijn_leerling on termijn.termijn (bestuur_id, leerling_id, verloopt_op);
create index termijn_onderwerp on termijn.termijn (onderwerp_id, onderwerp_soort);
comment on table termijn.termijn is 'Een klok van een feit naar een uiterste dag, of een actie van één persoon. Open: gehaald_op is null and vervallen_op is null.';
comment on column termijn.termijn.soort is 'Sleutel uit het schoolplan, of "actie".';
comment on column termijn.termijn.locatie_id is 'Alleen voor een termijn zonder leerling: de locatie waar hij loopt.';
comment on column termijn.termijn.omschrijving is 'Wat er moet gebeuren, zonder naam van de leerling: die zet de pagina erbij voor wie hem mag zien.';
comment on column termijn.termijn.stil_sinds is 'Begin van de pauze die nu loopt; zolang is de termijn niet te laat.';
comment on column termijn.termijn.waarschuw_dagen is 'Hoeveel dagen vooraf de eigenaar een herinnering krijgt.';
comment on column termijn.termijn.meer_keer is 'Hoe vaak het schoolplan een verlenging van meer_lengte toestaat; 0: het schoolplan zegt niets.';
comment on column termijn.termijn.verloopt_op is 'Uiterste dag, berekend uit de feiten.';

create table termijn.pauze (
    id         uuid primary key,
    bestuur_id uuid not null,
    termijn_id uuid not null references termijn.termijn on delete cascade,
    van        date not null,
    tot        date,
    reden      text not null check (reden <> ''),
    check (tot is null or tot >= van)
);
create index on termijn.pauze (termijn_id);
create unique index pauze_een_tegelijk on termijn.pauze (termijn_id) where tot is null;
comment on column termijn.pauze.tot is 'Eerste dag waarop de termijn weer loopt.';

create table termijn.verlenging (
    id         uuid primary key,
    bestuur_id uuid not null,
    termijn_id uuid not null references termijn.termijn on delete cascade,
    volgorde   int not null,
    lengte     int not null check (lengte > 0),
    eenheid    text not null check (eenheid in ('kalenderdagen', 'kalenderweken', 'schooldagen', 'schoolweken', 'maanden')),
    reden      text not null check (reden <> ''),
    door       text not null,
    op         timestamptz not null,
    unique (termijn_id, volgorde)
);

create table termijn.gebeurtenis (
    id         uuid primary key,
    bestuur_id uuid not null,
    termijn_id uuid not null references termijn.termijn on delete cascade,
    soort      text not null check (soort in ('gestart', 'startfeit', 'vakantie', 'gepauzeerd', 'hervat', 'verlengd', 'gehaald',
                                              'vervallen', 'overgedragen', 'overschreden')),
    van        date,
    naar       date,
    reden      text not null,
    door       text not null,
    op         timestamptz not null
);
create index on termijn.gebeurtenis (termijn_id, op);
comment on table termijn.gebeurtenis is 'Wat er met een termijn gebeurde: oude dag, nieuwe dag, waarom en door wie. Alleen toevoegen.';

create table termijn.melding (
    bestuur_id     uuid not null,
    termijn_id     uuid not null references termijn.termijn on delete cascade,
    soort          text not null check (soort ~ '^(vooraf-[0-9]+|op|na|escalatie)$'),
    vervaldatum    date not null,
    aan            uuid[] not null,
    op             timestamptz not null,
    gesloten_op    timestamptz,
    gesloten_reden text,
    primary key (termijn_id, soort, vervaldatum)
);
comment on table termijn.melding is 'Herinneringen die zijn uitgegaan: per termijn, soort en uiterste dag hoogstens één, op hoeveel machines de taak ook loopt.';

-- Reading: like everything about a pupil; and the owner always sees what is asked of them. A term without a pupil is seen
-- by who has a relation with the location.
call toegang.bescherm('termijn.termijn', 'klasse', 'gemaakt_door', 'false',
    'eigenaar_id = (select toegang.wie()) or (leerling_id is null and exists (select 1 from toegang.relatie r'
    || ' where r.account_id = (select toegang.wie()) and r.groep_id = locatie_id and r.vanaf <= toegang.vandaag()'
    || ' and (r.tot is null or r.tot > toegang.vandaag())))');
create policy eigenaar on termijn.termijn for all to spil_eigenaar using (true) with check (true);

-- Starting, meeting or moving a term is the consequence of an act that went through the gate: a parent who agrees closes a
-- term that a parent does not read. So these acts ask whether the person stands in this pupil's dossier, not whether the
-- row may be read.
create function termijn.mag(p_leerling uuid, p_eigenaar uuid, p_klasse smallint) returns boolean
    language sql stable security definer set search_path = termijn, pg_temp
    return toegang.is_taak() or p_leerling is null or p_eigenaar = toegang.wie() or p_leerling = toegang.open_leerling()
        or toegang.is_beheer() or toegang.schrijft(p_leerling, toegang.wie(), p_klasse);

drop policy toevoegen on termijn.termijn;
create policy toevoegen on termijn.termijn for insert to spil_app with check (
    bestuur_id = (select toegang.bestuur()) and gemaakt_door = (select toegang.wie()) and termijn.mag(leerling_id, eigenaar_id, klasse));
drop policy wijzigen on termijn.termijn;
revoke update on termijn.termijn from spil_app;

-- What hangs on a term is seen by who sees the term.
create procedure termijn.bescherm_deel(p_tabel regclass) language plpgsql as $$
begin
    execute format('alter table %s enable row level security', p_tabel);
    execute format('alter table %s force row level security', p_tabel);
    execute format('create policy lezen on %1$s for select to spil_app using (bestuur_id = (select toegang.bestuur())
        and exists (select 1 from termijn.termijn t where t.id = termijn_id))', p_tabel);
    execute format('create policy taak on %1$s for all to spil_taak
        using (bestuur_id = (select toegang.bestuur())) with check (bestuur_id = (select toegang.bestuur()))', p_tabel);
    execute format('create policy eigenaar on %1$s for all to spil_eigenaar using (true) with check (true)', p_tabel);
    execute format('grant select on %s to spil_app', p_tabel);
    execute format('grant select, insert, update, delete on %s to spil_taak', p_tabel);
end $$;
call termijn.bescherm_deel('termijn.pauze');
call termijn.bescherm_deel('termijn.verlenging');
call termijn.bescherm_deel('termijn.gebeurtenis');
call termijn.bescherm_deel('termijn.melding');
create function termijn.alleen_toevoegen() returns trigger language plpgsql as $$
begin
    -- Erasing a pupil takes the history along (cascade); nothing else may.
    if tg_op = 'DELETE' and pg_trigger_depth() > 1 then return old; end if;
    raise exception 'rijen van %.% worden alleen toegevoegd', tg_table_schema, tg_table_name;
end $$;
create trigger alleen_toevoegen before update or delete on termijn.gebeurtenis
    for each row execute function termijn.alleen_toevoegen();
create trigger alleen_toevoegen before update or delete on termijn.verlenging
    for each row execute function termijn.alleen_toevoegen();

create function termijn.wie_naam() returns text
    language sql stable security definer set search_path = termijn, pg_temp
    return coalesce((select a.naam from toegang.account a where a.id = toegang.wie()), 'Spil');

create function termijn.noteer(p_termijn uuid, p_soort text, p_van date, p_naar date, p_reden text, p_op timestamptz) returns void
    language sql volatile security definer set search_path = termijn, pg_temp as $$
    insert into termijn.gebeurtenis (id, bestuur_id, termijn_id, soort, van, naar, reden, door, op)
    select gen_random_uuid(), t.bestuur_id, t.id, p_soort, p_van, p_naar, p_reden, termijn.wie_naam(), p_op
      from termijn.termijn t
     where t.id = p_termijn and t.bestuur_id = toegang.bestuur() and termijn.mag(t.leerling_id, t.eigenaar_id, t.klasse) $$;

-- The facts a due day is computed from; the row stays locked until the new day is written.
create function termijn.feiten(p_id uuid)
    returns table (start_op date, lengte int, eenheid text, vast_op date, vakanties_tellen boolean, verloopt_op date, stil_sinds date,
                   is_open boolean, versie int, pauze_van date[], pauze_tot date[], verleng_lengte int[], verleng_eenheid text[])
    language sql volatile security definer set search_path = termijn, pg_temp as $$
    select t.start_op, t.lengte, t.eenheid, t.vast_op, t.vakanties_tellen, t.verloopt_op, t.stil_sinds,
           t.gehaald_op is null and t.vervallen_op is null, t.versie,
           coalesce((select array_agg(p.van order by p.van, p.id) from termijn.pauze p where p.termijn_id = t.id and p.tot is not null), '{}'),
           coalesce((select array_agg(p.tot order by p.van, p.id) from termijn.pauze p where p.termijn_id = t.id and p.tot is not null), '{}'),
           coalesce((select array_agg(v.lengte order by v.volgorde) from termijn.verlenging v where v.termijn_id = t.id), '{}'),
           coalesce((select array_agg(v.eenheid order by v.volgorde) from termijn.verlenging v where v.termijn_id = t.id), '{}')
      from termijn.termijn t
     where t.id = p_id and t.bestuur_id = toegang.bestuur() and termijn.mag(t.leerling_id, t.eigenaar_id, t.klasse)
       for update of t $$;

-- A new due day: the history says why, firings for another day close with that reason.
create function termijn.zet_dag(p_id uuid, p_naar date, p_soort text, p_reden text, p_op timestamptz) returns void
    language plpgsql volatile security definer set search_path = termijn, pg_temp as $$
declare oud date;
begin
    select t.verloopt_op into oud from termijn.termijn t
     where t.id = p_id and t.bestuur_id = toegang.bestuur() and termijn.mag(t.leerling_id, t.eigenaar_id, t.klasse) for update;
    if not found then return; end if;
    update termijn.termijn t set verloopt_op = p_naar, versie = t.versie + 1,
           overschreden_reden = case when p_naar > oud then null else t.overschreden_reden end
     where t.id = p_id;
    perform termijn.noteer(p_id, p_soort, oud, p_naar, p_reden, p_op);
    update termijn.melding m set gesloten_op = p_op, gesloten_reden = p_reden
     where m.termijn_id = p_id and m.vervaldatum <> p_naar and m.gesloten_op is null;
    update termijn.melding m set gesloten_op = null, gesloten_reden = null where m.termijn_id = p_id and m.vervaldatum = p_naar;
end $$;

create function termijn.zet_start(p_id uuid, p_start date) returns void
    language sql volatile security definer set search_path = termijn, pg_temp as $$
    update termijn.termijn t set start_op = p_start
     where t.id = p_id and t.bestuur_id = toegang.bestuur() and termijn.mag(t.leerling_id, t.eigenaar_id, t.klasse) $$;

create function termijn.pauzeer(p_id uuid, p_pauze uuid, p_van date, p_reden text, p_op timestamptz) returns void
    language plpgsql volatile security definer set search_path = termijn, pg_temp as $$
begin
    update termijn.termijn t set stil_sinds = p_van, versie = t.versie + 1
     where t.id = p_id and t.bestuur_id = toegang.bestuur() and termijn.mag(t.leerling_id, t.eigenaar_id, t.klasse);
    if not found then return; end if;
    insert into termijn.pauze (id, bestuur_id, termijn_id, van, reden) values (p_pauze, toegang.bestuur(), p_id, p_van, p_reden);
    perform termijn.noteer(p_id, 'gepauzeerd', p_van, null, p_reden, p_op);
end $$;

create function termijn.hervat(p_id uuid, p_tot date) returns void
    language plpgsql volatile security definer set search_path = termijn, pg_temp as $$
begin
    update termijn.termijn t set stil_sinds = null
     where t.id = p_id and t.bestuur_id = toegang.bestuur() and termijn.mag(t.leerling_id, t.eigenaar_id, t.klasse);
    if not found then return; end if;
    update termijn.pauze p set tot = p_tot where p.termijn_id = p_id and p.tot is null;
end $$;

create function termijn.verleng(p_id uuid, p_verlenging uuid, p_lengte int, p_eenheid text, p_reden text, p_op timestamptz) returns void
    language sql volatile security definer set search_path = termijn, pg_temp as $$
    insert into termijn.verlenging (id, bestuur_id, termijn_id, volgorde, lengte, eenheid, reden, door, op)
    select p_verlenging, t.bestuur_id, t.id, 1 + (select count(*) from termijn.verlenging v where v.termijn_id = t.id), p_lengte, p_eenheid,
           p_reden, termijn.wie_naam(), p_op
      from termijn.termijn t
     where t.id = p_id and t.bestuur_id = toegang.bestuur() and termijn.mag(t.leerling_id, t.eigenaar_id, t.klasse) $$;

-- Met or lapsed: one term (p_id), or all open ones of a subject, of one kind or of every kind.
create function termijn.sluit(p_id uuid, p_onderwerp_soort text, p_onderwerp uuid, p_soort text, p_gehaald boolean, p_tekst text,
                              p_dag date, p_op timestamptz) returns setof uuid
    language plpgsql volatile security definer set search_path = termijn, pg_temp as $$
declare rij record;
begin
    for rij in
        select t.id, t.verloopt_op from termijn.termijn t
         where (t.id = p_id or (p_id is null and t.onderwerp_id = p_onderwerp and t.onderwerp_soort = p_onderwerp_soort
                                and (p_soort is null or t.soort = p_soort)))
           and t.gehaald_op is null and t.vervallen_op is null
           and t.bestuur_id = toegang.bestuur() and termijn.mag(t.leerling_id, t.eigenaar_id, t.klasse)
         order by t.id for update
    loop
        update termijn.termijn t set
               gehaald_op = case when p_gehaald then p_dag end, gehaald_door = case when p_gehaald then termijn.wie_naam() end,
               bewijs = case when p_gehaald then p_tekst end,
               vervallen_op = case when p_gehaald then null else p_dag end, vervallen_reden = case when p_gehaald then null else p_tekst end,
               stil_sinds = null, versie = t.versie + 1
         where t.id = rij.id;
        update termijn.pauze p set tot = greatest(p.van, p_dag) where p.termijn_id = rij.id and p.tot is null;
        update termijn.melding m set gesloten_op = p_op, gesloten_reden = p_tekst where m.termijn_id = rij.id and m.gesloten_op is null;
        perform termijn.noteer(rij.id, case when p_gehaald then 'gehaald' else 'vervallen' end, rij.verloopt_op, null, p_tekst, p_op);
        return next rij.id;
    end loop;
end $$;

create function termijn.lopend(p_onderwerp_soort text, p_onderwerp uuid, p_soort text) returns setof uuid
    language sql stable security definer set search_path = termijn, pg_temp as $$
    select t.id from termijn.termijn t
     where t.onderwerp_id = p_onderwerp and t.onderwerp_soort = p_onderwerp_soort and t.soort = p_soort
       and t.gehaald_op is null and t.vervallen_op is null
       and t.bestuur_id = toegang.bestuur() and termijn.mag(t.leerling_id, t.eigenaar_id, t.klasse)
     order by t.id $$;

-- To another owner: one term, or everything of somebody who leaves.
create function termijn.draag_over(p_id uuid, p_van uuid, p_naar uuid, p_rol text, p_reden text, p_op timestamptz) returns int
    language plpgsql volatile security definer set search_path = termijn, pg_temp as $$
declare rij record; n int := 0;
begin
    if not exists (select 1 from toegang.account a where a.id = p_naar and a.bestuur_id = toegang.bestuur() and a.gesloten_op is null) then
        return 0;
    end if;
    for rij in
        select t.id from termijn.termijn t
         where (t.id = p_id or (p_id is null and t.eigenaar_id = p_van)) and t.gehaald_op is null and t.vervallen_op is null
           and t.eigenaar_id <> p_naar
           and t.bestuur_id = toegang.bestuur() and termijn.mag(t.leerling_id, t.eigenaar_id, t.klasse)
         order by t.id for update
    loop
        perform termijn.noteer(rij.id, 'overgedragen', null, null, p_reden, p_op);
        update termijn.termijn t set eigenaar_id = p_naar, eigenaar_rol = coalesce(p_rol, t.eigenaar_rol), versie = t.versie + 1
         where t.id = rij.id;
        n := n + 1;
    end loop;
    return n;
end $$;

create function termijn.verklaar(p_id uuid, p_reden text, p_op timestamptz) returns void
    language plpgsql volatile security definer set search_path = termijn, pg_temp as $$
begin
    perform termijn.noteer(p_id, 'overschreden', (select t.verloopt_op from termijn.termijn t where t.id = p_id), null, p_reden, p_op);
    update termijn.termijn t set overschreden_reden = p_reden, versie = t.versie + 1
     where t.id = p_id and t.bestuur_id = toegang.bestuur() and termijn.mag(t.leerling_id, t.eigenaar_id, t.klasse);
end $$;

-- Who is late: the role named, around this pupil (or at this location), that can still sign in.
create function termijn.escalatie_naar(t termijn.termijn) returns uuid[]
    language sql stable set search_path = termijn, pg_temp as $$
    select coalesce(array_agg(distinct r.account_id), '{}')
      from toegang.relatie r
      join toegang.account a on a.id = r.account_id and a.gesloten_op is null and a.soort = 'medewerker'
     where r.bestuur_id = t.bestuur_id and r.rol = t.escalatie_rol
       and r.vanaf <= toegang.vandaag() and (r.tot is null or r.tot > toegang.vandaag())
       and (r.leerling_id = t.leerling_id or r.groep_id = t.locatie_id
            or r.groep_id in (select m.groep_id from toegang.lidmaatschap m
                               where m.leerling_id = t.leerling_id and m.vanaf <= toegang.vandaag()
                                 and (m.tot is null or m.tot > toegang.vandaag()))) $$;

-- Who takes over from an owner that can no longer sign in: the same role around this pupil, else who is told when it is late,
-- else the OCO or the head of the location.
create function termijn.opvolger(t termijn.termijn) returns uuid
    language sql stable set search_path = termijn, pg_temp as $$
    select r.account_id
      from toegang.relatie r
      join toegang.account a on a.id = r.account_id and a.gesloten_op is null and a.soort = 'medewerker'
     where r.bestuur_id = t.bestuur_id and r.account_id <> t.eigenaar_id
       and r.rol = any (array[t.eigenaar_rol, t.escalatie_rol, 'oco', 'teamleider', 'schoolleider'])
       and r.vanaf <= toegang.vandaag() and (r.tot is null or r.tot > toegang.vandaag())
       and (r.leerling_id = t.leerling_id or r.groep_id = t.locatie_id
            or r.groep_id in (select m.groep_id from toegang.lidmaatschap m
                               where m.leerling_id = t.leerling_id and m.vanaf <= toegang.vandaag()
                                 and (m.tot is null or m.tot > toegang.vandaag())))
     order by array_position(array[t.eigenaar_rol, t.escalatie_rol, 'oco', 'teamleider', 'schoolleider'], r.rol), r.vanaf, r.account_id
     limit 1 $$;

-- Where this person watches over what is kept: a relation with the whole location in a role that reads kwaliteit (klasse 15).
create function termijn.toezicht() returns setof uuid
    language sql stable security definer set search_path = termijn, pg_temp as $$
    select distinct r.groep_id
      from toegang.relatie r
      join toegang.recht k on k.locatie_id = r.groep_id and k.rol = r.rol and k.klasse = 15 and k.lezen >= 3
     where r.account_id = toegang.wie() and r.bestuur_id = toegang.bestuur()
       and r.vanaf <= toegang.vandaag() and (r.tot is null or r.tot > toegang.vandaag()) $$;

-- What is late at such a location. That a promise is late, by which rule and whose it is, is kwaliteit; about whom it is, and
-- what was agreed in words, only who reads that class of that pupil.
create function termijn.te_laat(p_locatie uuid, p_dag date)
    returns table (id uuid, soort text, onderwerp_soort text, onderwerp_id uuid, omschrijving text, url text, bron text, start_op date,
                   verloopt_op date, stil_sinds date, leerling_id uuid, eigenaar_id uuid, overschreden_reden text)
    language sql stable security definer set search_path = termijn, pg_temp as $$
    select t.id, t.soort, t.onderwerp_soort, t.onderwerp_id,
           case when z.ja or t.soort <> 'actie' then t.omschrijving else 'actie' end,
           case when z.ja then t.url else '' end, t.bron, t.start_op, t.verloopt_op, t.stil_sinds,
           case when z.ja then t.leerling_id end, t.eigenaar_id,
           case when z.ja or t.overschreden_reden is null then t.overschreden_reden else 'verklaard door de eigenaar' end
      from termijn.termijn t
      cross join lateral (select t.leerling_id is null or t.eigenaar_id = toegang.wie()
                                 or toegang.ziet(t.leerling_id, toegang.wie(), t.klasse, 3::smallint) as ja) z
     where t.bestuur_id = toegang.bestuur() and t.verloopt_op < p_dag and t.stil_sinds is null
       and t.gehaald_op is null and t.vervallen_op is null
       and p_locatie in (select termijn.toezicht())
       and (t.locatie_id = p_locatie
            or exists (select 1 from toegang.lidmaatschap m
                        where m.leerling_id = t.leerling_id and m.groep_id = p_locatie and m.soort = 'locatie'
                          and m.vanaf <= p_dag and (m.tot is null or m.tot > p_dag))) $$;

-- The number for the menu; nothing for who watches over no location.
create function termijn.te_laat_aantal(p_dag date) returns int
    language sql stable security definer set search_path = termijn, pg_temp as $$
    select case when exists (select 1 from termijn.toezicht())
                then (select count(distinct l.id)::int from termijn.toezicht() p cross join lateral termijn.te_laat(p, p_dag) l) end $$;

revoke execute on all functions in schema termijn from public;
grant execute on all functions in schema termijn to spil_app, spil_taak;
