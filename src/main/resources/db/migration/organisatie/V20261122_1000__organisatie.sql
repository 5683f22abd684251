-- Who is who: school, people, classes, per schooljaar. Filled by import; nothing here is typed again (INTEGR-01).
create schema organisatie;
comment on schema organisatie is 'Bestuur, school, locatie, klas, leerling, ouder, medewerker en functie.';
grant usage on schema organisatie to spil_app, spil_taak;

create table organisatie.bestuur (
    id      uuid primary key,
    sleutel text not null unique,
    naam    text not null
);

create table organisatie.locatie (
    id          uuid primary key,
    bestuur_id  uuid not null references organisatie.bestuur,
    sleutel     text not null,
    school      text not null,
    naam        text not null,
    schoolplan  text not null,
    telefoon    text not null default '',
    unique (bestuur_id, sleutel)
);
comment on column organisatie.locatie.schoolplan is 'Sleutel van het schoolplan dat hier loopt, bijvoorbeeld hpc-zuidwijk.';

create table organisatie.schooljaar (
    id         uuid primary key,
    bestuur_id uuid not null,
    naam       text not null,
    begin      date not null,
    einde      date not null,
    unique (bestuur_id, naam),
    check (einde > begin)
);

create table organisatie.vakantie (
    id         uuid primary key,
    bestuur_id uuid not null,
    naam       text not null,
    van        date not null,
    tot_en_met date not null,
    unique (bestuur_id, naam, van),
    check (tot_en_met >= van)
);
comment on table organisatie.vakantie is 'Vakanties en vrije dagen; schooldagen en schoolweken worden eromheen geteld.';

create table organisatie.groep (
    id            uuid primary key,
    bestuur_id    uuid not null,
    locatie_id    uuid not null references organisatie.locatie,
    schooljaar_id uuid not null references organisatie.schooljaar,
    soort         text not null check (soort in ('klas', 'lesgroep')),
    code          text not null,
    vak           text not null default '',
    unique (bestuur_id, schooljaar_id, locatie_id, soort, code)
);
comment on table organisatie.groep is 'Een klas (met mentor) of een lesgroep (met docent en vak).';

create table organisatie.leerling (
    id              uuid primary key,
    bestuur_id      uuid not null,
    nummer          text not null,
    roepnaam        text not null,
    tussenvoegsel   text not null default '',
    achternaam      text not null,
    geboortedatum   date not null,
    email           text not null default '',
    leerjaar        text not null default '',
    account_id      uuid references toegang.account,
    versie          int not null default 0,
    naam            text generated always as (roepnaam || case when tussenvoegsel = '' then ' ' else ' ' || tussenvoegsel || ' ' end || achternaam) stored,
    unique (bestuur_id, nummer)
);
create index leerling_zoek on organisatie.leerling using gin (gedeeld.zoekvorm(roepnaam || ' ' || tussenvoegsel || ' ' || achternaam) gin_trgm_ops);
comment on column organisatie.leerling.leerjaar is 'Leerjaar of fase, zoals de school het noemt.';

create table organisatie.inschrijving (
    id          uuid primary key,
    bestuur_id  uuid not null,
    leerling_id uuid not null references organisatie.leerling,
    locatie_id  uuid not null references organisatie.locatie,
    vanaf       date not null,
    tot         date,
    unique (leerling_id, locatie_id, vanaf)
);
create index on organisatie.inschrijving (bestuur_id, leerling_id);

create table organisatie.plaatsing (
    id          uuid primary key,
    bestuur_id  uuid not null,
    leerling_id uuid not null references organisatie.leerling,
    groep_id    uuid not null references organisatie.groep,
    vanaf       date not null,
    tot         date,
    unique (leerling_id, groep_id, vanaf)
);
create index on organisatie.plaatsing (bestuur_id, leerling_id);
create index on organisatie.plaatsing (groep_id);

create table organisatie.ouder (
    id            uuid primary key,
    bestuur_id    uuid not null,
    nummer        text not null,
    aanhef        text not null default '',
    naam          text not null,
    email         text not null default '',
    telefoon      text not null default '',
    account_id    uuid references toegang.account,
    versie        int not null default 0,
    unique (bestuur_id, nummer)
);

create table organisatie.ouderschap (
    id          uuid primary key,
    bestuur_id  uuid not null,
    leerling_id uuid not null references organisatie.leerling,
    ouder_id    uuid not null references organisatie.ouder,
    soort       text not null default 'ouder',
    gezag       boolean not null,
    vanaf       date not null,
    tot         date,
    unique (leerling_id, ouder_id, vanaf)
);
create index on organisatie.ouderschap (bestuur_id, leerling_id);
create index on organisatie.ouderschap (ouder_id);
comment on column organisatie.ouderschap.gezag is 'Alleen een ouder met gezag krijgt een relatie in toegang; zonder gezag ziet een ouder niets (OUDER-12).';

create table organisatie.medewerker (
    id            uuid primary key,
    bestuur_id    uuid not null,
    nummer        text not null,
    naam          text not null,
    email         text not null default '',
    uit_dienst_op date,
    account_id    uuid references toegang.account,
    versie        int not null default 0,
    unique (bestuur_id, nummer)
);

create table organisatie.functie (
    id            uuid primary key,
    bestuur_id    uuid not null,
    medewerker_id uuid not null references organisatie.medewerker,
    rol           text not null,
    locatie_id    uuid not null references organisatie.locatie,
    groep_id      uuid references organisatie.groep,
    vak           text not null default '',
    vanaf         date not null,
    tot           date
);
create unique index on organisatie.functie (medewerker_id, rol, locatie_id, coalesce(groep_id, locatie_id), vak, vanaf);
create index on organisatie.functie (locatie_id, rol);
create index on organisatie.functie (groep_id);
comment on table organisatie.functie is 'Wie welke rol heeft: mentor en docent van een groep, de andere rollen van een locatie.';
comment on column organisatie.functie.vak is 'Het vak van een docent in deze groep.';

-- The pupil is the row all others hang on: seen by who may see contact data (klasse 1).
call toegang.bescherm('organisatie.inschrijving', '1', p_ook => '(select toegang.is_beheer())');
call toegang.bescherm('organisatie.plaatsing', '1', p_ook => '(select toegang.is_beheer())');
call toegang.bescherm('organisatie.ouderschap', '1', p_ook => '(select toegang.is_beheer())');


alter table organisatie.leerling enable row level security;
alter table organisatie.leerling force row level security;
create policy lezen on organisatie.leerling for select to spil_app using (
    bestuur_id = (select toegang.bestuur())
    and (id = (select toegang.open_leerling()) or (select toegang.is_beheer()) or toegang.ziet(id, (select toegang.wie()), 1::smallint, 2::smallint)));
create policy toevoegen on organisatie.leerling for insert to spil_app with check (bestuur_id = (select toegang.bestuur()) and (select toegang.is_beheer()));
create policy wijzigen on organisatie.leerling for update to spil_app using (bestuur_id = (select toegang.bestuur()) and (select toegang.is_beheer()))
    with check (bestuur_id = (select toegang.bestuur()));
create policy taak on organisatie.leerling for all to spil_taak using (bestuur_id = (select toegang.bestuur())) with check (bestuur_id = (select toegang.bestuur()));
create policy eigenaar on organisatie.leerling for select to spil_eigenaar using (true);
create policy eigenaar on organisatie.plaatsing for select to spil_eigenaar using (true);
grant select, insert, update on organisatie.leerling to spil_app;
grant select, insert, update, delete on organisatie.leerling to spil_taak;

-- A parent's own row, the parents of a pupil one may see, and beheer.
alter table organisatie.ouder enable row level security;
alter table organisatie.ouder force row level security;
create policy lezen on organisatie.ouder for select to spil_app using (
    bestuur_id = (select toegang.bestuur())
    and (account_id = (select toegang.wie()) or (select toegang.is_beheer())
         or exists (select 1 from organisatie.ouderschap o where o.ouder_id = ouder.id)));
create policy toevoegen on organisatie.ouder for insert to spil_app with check (bestuur_id = (select toegang.bestuur()) and (select toegang.is_beheer()));
create policy wijzigen on organisatie.ouder for update to spil_app using (bestuur_id = (select toegang.bestuur()) and (select toegang.is_beheer()))
    with check (bestuur_id = (select toegang.bestuur()));
create policy taak on organisatie.ouder for all to spil_taak using (bestuur_id = (select toegang.bestuur())) with check (bestuur_id = (select toegang.bestuur()));
grant select, insert, update on organisatie.ouder to spil_app;
grant select, insert, update, delete on organisatie.ouder to spil_taak;

call toegang.bescherm_bestuur('organisatie.bestuur', '(select toegang.is_beheer())', 'id');
call toegang.bescherm_bestuur('organisatie.locatie', '(select toegang.is_beheer())');
call toegang.bescherm_bestuur('organisatie.schooljaar', '(select toegang.is_beheer())');
call toegang.bescherm_bestuur('organisatie.vakantie', '(select toegang.is_beheer())');
grant delete on organisatie.vakantie to spil_app;
create policy vervangen on organisatie.vakantie for delete to spil_app using (bestuur_id = (select toegang.bestuur()) and (select toegang.is_beheer()));
call toegang.bescherm_bestuur('organisatie.groep', '(select toegang.is_beheer())');
call toegang.bescherm_bestuur('organisatie.medewerker', '(select toegang.is_beheer())');
call toegang.bescherm_bestuur('organisatie.functie', '(select toegang.is_beheer())');

-- Search: text operators are not leakproof, so under row-level security an index on names is not used. This one reviewed
-- function reads as the owner and joins visibility itself (docs/architectuur.md). A docent finds own pupils only (PRIVACY-05).
create function organisatie.zoek_leerling(p_tekst text, p_aantal int)
    returns table (id uuid, naam text, klas text, leerjaar text, als text)
    language plpgsql stable security definer set search_path = organisatie, toegang, gedeeld, public, pg_temp as $$
declare
    ik uuid := toegang.wie();
    b uuid := toegang.bestuur();
    dag date := toegang.vandaag();
    vorm text := gedeeld.zoekvorm(trim(p_tekst));
begin
    if ik is null or length(vorm) < 2 then return; end if;
    return query
        select l.id, l.naam, coalesce(k.code, ''), l.leerjaar, r.als
          from organisatie.leerling l
          join lateral (
                select rr.als, rr.rol from toegang.relatie rr
                 where rr.account_id = ik and rr.vanaf <= dag and (rr.tot is null or rr.tot > dag)
                   and (rr.leerling_id = l.id
                        or exists (select 1 from toegang.lidmaatschap m
                                    where m.leerling_id = l.id and m.groep_id = rr.groep_id
                                      and m.vanaf <= dag and (m.tot is null or m.tot > dag)))
                 order by rr.rol limit 1) r on true
          left join lateral (
                select g.code from organisatie.plaatsing p join organisatie.groep g on g.id = p.groep_id and g.soort = 'klas'
                 where p.leerling_id = l.id and p.vanaf <= dag and (p.tot is null or p.tot > dag) order by p.vanaf desc limit 1) k on true
         where l.bestuur_id = b
           and gedeeld.zoekvorm(l.roepnaam || ' ' || l.tussenvoegsel || ' ' || l.achternaam) like '%' || replace(replace(vorm, '%', ''), '_', '') || '%'
         order by l.naam limit p_aantal;
end $$;
create policy eigenaar on organisatie.groep for select to spil_eigenaar using (true);
revoke execute on all functions in schema organisatie from public;
grant execute on all functions in schema organisatie to spil_app, spil_taak;
