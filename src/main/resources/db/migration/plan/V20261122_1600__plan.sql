-- Plans of a pupil. Each part that somebody writes on its own is a row with a version of its own; what was said, agreed, heard or
-- found is only ever added.
create schema plan;
comment on schema plan is 'Plannen van leerlingen (OPP en andere soorten uit het schoolplan): secties, doelen, hoorrecht, overleg, instemming, evaluatie.';
grant usage on schema plan to spil_app, spil_taak;

create table plan.plan (
    id             uuid primary key,
    bestuur_id     uuid not null,
    leerling_id    uuid not null references organisatie.leerling,
    soort          text not null,
    versienummer   int not null check (versienummer > 0),
    uitgave        int not null default 1 check (uitgave > 0),
    staat          text not null default 'concept' check (staat in ('concept', 'voorgelegd', 'vastgesteld', 'vervallen')),
    planversie_id  uuid not null references schoolplan.versie,
    zaak_id        uuid,
    aanleiding     text not null default '',
    auteur_id      uuid not null references toegang.account,
    auteur_naam    text not null,
    gemaakt_op     timestamptz not null,
    voorgelegd_op  timestamptz,
    vastgesteld_op timestamptz,
    vastgesteld_door text not null default '',
    unique (leerling_id, soort, versienummer)
);
create index on plan.plan (bestuur_id, leerling_id, soort);
create unique index een_in_de_maak on plan.plan (leerling_id, soort) where staat in ('concept', 'voorgelegd');
create unique index een_geldig on plan.plan (leerling_id, soort) where staat = 'vastgesteld';
comment on column plan.plan.uitgave is 'Stand van de inhoud: wie tekent, tekent een uitgave. Een wijziging na het voorleggen maakt een nieuwe uitgave.';
comment on column plan.plan.planversie_id is 'De versie van het schoolplan waaronder dit plan is gemaakt; de sjabloon verandert daarna niet meer.';
comment on column plan.plan.zaak_id is 'De zaak waaruit deze versie voortkomt, of leeg.';

create table plan.sectie (
    id             uuid primary key,
    bestuur_id     uuid not null,
    leerling_id    uuid not null references organisatie.leerling,
    plan_id        uuid not null references plan.plan,
    sleutel        text not null,
    tekst          text not null default '',
    handelingsdeel boolean not null,
    voorgelegd     boolean not null default false,
    vrijgegeven    boolean not null default false,
    gewijzigd_op   timestamptz not null,
    gewijzigd_door text not null default '',
    versie         int not null default 1,
    unique (plan_id, sleutel)
);
create index on plan.sectie (bestuur_id, leerling_id);
comment on column plan.sectie.vrijgegeven is 'Handelingsdeel van een vastgesteld plan: ook docenten van de leerling lezen het.';

create table plan.doel (
    id              uuid primary key,
    bestuur_id      uuid not null,
    leerling_id     uuid not null references organisatie.leerling,
    plan_id         uuid not null references plan.plan,
    stam_id         uuid not null,
    zaak_id         uuid,
    volgorde        int not null,
    tekst           text not null check (tekst <> ''),
    uitgangssituatie text not null,
    streven         text not null,
    aspect          text not null check (aspect <> ''),
    niveau          text not null default '',
    uitvoerder      text not null,
    wat_doet_school text not null default '',
    wat_doet_leerling text not null default '',
    leerling_zegt   text not null default '',
    evaluatie_op    date not null,
    uitgave         int not null default 1,
    voorgelegd      boolean not null default false,
    vrijgegeven     boolean not null default false,
    vervallen_op    timestamptz,
    gewijzigd_op    timestamptz not null,
    gewijzigd_door  text not null,
    versie          int not null default 1,
    vingerafdruk    text generated always as (md5(
        tekst || e'\x1f' || uitgangssituatie || e'\x1f' || streven || e'\x1f' || aspect || e'\x1f' || niveau || e'\x1f' || uitvoerder
        || e'\x1f' || wat_doet_school || e'\x1f' || wat_doet_leerling || e'\x1f' || leerling_zegt || e'\x1f'
        || (evaluatie_op - date '2000-01-01')::text)) stored
);
create index on plan.doel (bestuur_id, leerling_id);
create index on plan.doel (plan_id);
comment on column plan.doel.stam_id is 'Hetzelfde doel door de versies van het plan heen.';
comment on column plan.doel.zaak_id is 'De zaak met het besluit waaruit dit doel voortkomt; gaat mee naar een nieuwe versie.';
comment on column plan.doel.vingerafdruk is 'Wie instemt, stemt in met deze inhoud: een ongewijzigd doel houdt zijn antwoorden, ook in een nieuwe versie.';
comment on column plan.doel.uitgave is 'Uitgave van het plan waarin dit doel het laatst is gewijzigd.';

create table plan.hoorrecht (
    id           uuid primary key,
    bestuur_id   uuid not null,
    leerling_id  uuid not null references organisatie.leerling,
    plan_id      uuid not null references plan.plan,
    gehoord_op   date,
    wat_gezegd   text not null default '',
    invloed      text not null default '',
    reden_niet   text not null default '',
    auteur_id    uuid not null references toegang.account,
    auteur_naam  text not null,
    op           timestamptz not null,
    check ((gehoord_op is not null and wat_gezegd <> '' and invloed <> '' and reden_niet = '')
        or (gehoord_op is null and reden_niet <> '' and wat_gezegd = ''))
);
create index on plan.hoorrecht (plan_id, op desc);
create index on plan.hoorrecht (bestuur_id, leerling_id);
comment on table plan.hoorrecht is 'Wat de leerling zei en wat ermee is gedaan, of waarom niet gehoord (WVO 2020 art. 2.44).';

create table plan.overlegverslag (
    id           uuid primary key,
    bestuur_id   uuid not null,
    leerling_id  uuid not null references organisatie.leerling,
    plan_id      uuid not null references plan.plan,
    gehouden_op  date not null,
    deelnemers   text not null check (deelnemers <> ''),
    met_ouders   boolean not null,
    met_leerling boolean not null,
    zonder_reden text not null default '',
    uitkomst     text not null check (uitkomst <> ''),
    overeenstemming boolean not null,
    auteur_id    uuid not null references toegang.account,
    auteur_naam  text not null,
    op           timestamptz not null,
    check (met_leerling or zonder_reden <> '')
);
create index on plan.overlegverslag (plan_id, op desc);
create index on plan.overlegverslag (bestuur_id, leerling_id);
comment on table plan.overlegverslag is 'Op overeenstemming gericht overleg met ouders en leerling over het hele plan; los van de instemming met het handelingsdeel.';
comment on column plan.overlegverslag.zonder_reden is 'Waarom de leerling niet bij dit overleg was.';

create table plan.instemming (
    id           uuid primary key,
    bestuur_id   uuid not null,
    leerling_id  uuid not null references organisatie.leerling,
    plan_id      uuid not null references plan.plan,
    doel_id      uuid references plan.doel,
    stam_id      uuid,
    uitgave      int not null,
    vingerafdruk text not null default '',
    account_id   uuid not null references toegang.account,
    naam         text not null,
    partij       text not null,
    antwoord     text not null check (antwoord in ('ja', 'ja-met-opmerking', 'nee')),
    opmerking    text not null default '',
    wijze        text not null default 'zelf' check (wijze in ('zelf', 'papier', 'gesprek')),
    vastgelegd_door text not null default '',
    volgnummer   int not null,
    op           timestamptz not null,
    check ((doel_id is null) = (stam_id is null)),
    check (antwoord = 'ja' or opmerking <> ''),
    check ((wijze = 'zelf') = (vastgelegd_door = '')),
    unique nulls not distinct (plan_id, doel_id, account_id, uitgave, volgnummer)
);
create index on plan.instemming (stam_id) where stam_id is not null;
create index on plan.instemming (bestuur_id, leerling_id);
comment on table plan.instemming is 'Antwoorden: zonder doel de handtekening onder het hele plan, met doel de instemming met dat deel van het handelingsdeel.';
comment on column plan.instemming.partij is 'ouder-met-gezag, leerling, of een rol uit het schoolplan.';
comment on column plan.instemming.volgnummer is 'Het hoeveelste antwoord van deze persoon op deze uitgave; het laatste telt. Tweemaal drukken geeft er één.';
comment on column plan.instemming.wijze is 'Zelf in het portaal, of door de school vastgelegd na een handtekening op papier of een gesprek.';

create table plan.weigering (
    id           uuid primary key,
    bestuur_id   uuid not null,
    leerling_id  uuid not null references organisatie.leerling,
    plan_id      uuid not null references plan.plan,
    account_id   uuid not null references toegang.account,
    naam         text not null,
    partij       text not null,
    reden        text not null check (reden <> ''),
    route_gewezen_op date not null,
    auteur_id    uuid not null references toegang.account,
    auteur_naam  text not null,
    op           timestamptz not null
);
create index on plan.weigering (plan_id);
create index on plan.weigering (bestuur_id, leerling_id);
comment on table plan.weigering is 'Iemand wil niet tekenen: met reden, en met de dag waarop de school de klachtencommissie wees (OPP-21).';

create table plan.evaluatie (
    id           uuid primary key,
    bestuur_id   uuid not null,
    leerling_id  uuid not null references organisatie.leerling,
    plan_id      uuid not null references plan.plan,
    doel_id      uuid not null references plan.doel,
    stam_id      uuid not null,
    gehouden_op  date not null,
    uitkomst     text not null check (uitkomst in ('bereikt', 'deels', 'niet')),
    bewijs       text not null check (bewijs <> ''),
    vervolg      text not null default '',
    vrijgegeven  boolean not null default true,
    auteur_id    uuid not null references toegang.account,
    auteur_naam  text not null,
    op           timestamptz not null
);
create index on plan.evaluatie (stam_id);
create index on plan.evaluatie (bestuur_id, leerling_id);
comment on table plan.evaluatie is 'Rendement per doel: bereikt, deels of niet, met bewijs.';

create table plan.inbreng (
    id           uuid primary key,
    bestuur_id   uuid not null,
    leerling_id  uuid not null references organisatie.leerling,
    soort        text not null,
    account_id   uuid not null references toegang.account,
    naam         text not null,
    partij       text not null,
    tekst        text not null check (tekst <> ''),
    op           timestamptz not null
);
create index on plan.inbreng (bestuur_id, leerling_id, op desc);
comment on table plan.inbreng is 'Wat leerling, ouder of docent in eigen woorden voor het plan meegeeft; de mentor gebruikt het bij het horen en het overleg.';

-- Class 7. A docent reads what was released: the goals and the handelingsdeel of a plan that holds.
-- Parents and pupil read the handelingsdeel from the day it is laid before them, also a parent who reads nothing else (16 and older).
call toegang.bescherm('plan.plan', '7', p_vrij => $$staat in ('vastgesteld', 'vervallen') or (staat = 'voorgelegd' and (select toegang.is_gezin()))$$);
call toegang.bescherm('plan.sectie', '7', p_vrij => 'vrijgegeven or (voorgelegd and (select toegang.is_gezin()))');
call toegang.bescherm('plan.doel', '7', p_vrij => 'vrijgegeven or (voorgelegd and (select toegang.is_gezin()))');
call toegang.bescherm('plan.hoorrecht', '7');
call toegang.bescherm('plan.overlegverslag', '7');
call toegang.bescherm('plan.weigering', '7');
call toegang.bescherm('plan.evaluatie', '7', p_vrij => 'vrijgegeven');
-- A family adds its own answer and its own words.
call toegang.bescherm('plan.instemming', '7', p_auteur => 'account_id',
    p_ook => 'account_id = (select toegang.wie()) and toegang.ziet(leerling_id, (select toegang.wie()), 7::smallint, 1::smallint)');
call toegang.bescherm('plan.inbreng', '7', p_auteur => 'account_id',
    p_ook => 'account_id = (select toegang.wie()) and toegang.ziet(leerling_id, (select toegang.wie()), 7::smallint, 1::smallint)');

create trigger alleen_toevoegen before update or delete on plan.hoorrecht for each row execute function toegang.alleen_toevoegen();
create trigger alleen_toevoegen before update or delete on plan.overlegverslag for each row execute function toegang.alleen_toevoegen();
create trigger alleen_toevoegen before update or delete on plan.instemming for each row execute function toegang.alleen_toevoegen();
create trigger alleen_toevoegen before update or delete on plan.weigering for each row execute function toegang.alleen_toevoegen();
create trigger alleen_toevoegen before update or delete on plan.evaluatie for each row execute function toegang.alleen_toevoegen();
create trigger alleen_toevoegen before update or delete on plan.inbreng for each row execute function toegang.alleen_toevoegen();

-- Writing the plan itself takes reading all of it: a docent who adds to it does so as inbreng. And what a family never does, whatever
-- its rights on class 7 say: write the plan, read what is still a concept, or read the answer, the words or the refusal of
-- another member of the family.
create procedure plan.alleen_school(p_tabel regclass) language plpgsql as $$
begin
    execute format('create policy school_voegt_toe on %s as restrictive for insert to spil_app with check (not (select toegang.is_gezin()) and toegang.ziet(leerling_id, (select toegang.wie()), 7::smallint, 3::smallint))', p_tabel);
    execute format('create policy school_wijzigt on %s as restrictive for update to spil_app using (not (select toegang.is_gezin()))', p_tabel);
end $$;
call plan.alleen_school('plan.plan');
call plan.alleen_school('plan.sectie');
call plan.alleen_school('plan.doel');
call plan.alleen_school('plan.hoorrecht');
call plan.alleen_school('plan.overlegverslag');
call plan.alleen_school('plan.weigering');
call plan.alleen_school('plan.evaluatie');

create policy gezin_geen_concept on plan.plan as restrictive for select to spil_app
    using (not (select toegang.is_gezin()) or staat <> 'concept');
create policy gezin_geen_concept on plan.sectie as restrictive for select to spil_app
    using (not (select toegang.is_gezin()) or plan_id in (select p.id from plan.plan p));
create policy gezin_geen_concept on plan.doel as restrictive for select to spil_app
    using (not (select toegang.is_gezin()) or plan_id in (select p.id from plan.plan p));
create policy gezin_geen_concept on plan.hoorrecht as restrictive for select to spil_app
    using (not (select toegang.is_gezin()) or plan_id in (select p.id from plan.plan p));
create policy gezin_alleen_eigen on plan.instemming as restrictive for select to spil_app
    using (not (select toegang.is_gezin()) or account_id = (select toegang.wie()));
create policy gezin_alleen_eigen on plan.inbreng as restrictive for select to spil_app
    using (not (select toegang.is_gezin()) or account_id = (select toegang.wie()));
create policy gezin_alleen_eigen on plan.weigering as restrictive for select to spil_app
    using (not (select toegang.is_gezin()) or account_id = (select toegang.wie()));
create policy gezin_niet on plan.overlegverslag as restrictive for select to spil_app
    using (not (select toegang.is_gezin()));
-- An answer "zelf" is only ever one's own.
create policy zelf_is_zelf on plan.instemming as restrictive for insert to spil_app
    with check (wijze <> 'zelf' or account_id = (select toegang.wie()));


-- Whether everybody of the family who must answer has done so. It counts for the clock only and says nothing about who did.
create policy plan_eigenaar on organisatie.ouderschap for select to spil_eigenaar using (true);
create policy plan_eigenaar on organisatie.ouder for select to spil_eigenaar using (true);
create policy eigenaar on plan.plan for select to spil_eigenaar using (true);
create policy eigenaar on plan.doel for select to spil_eigenaar using (true);
create policy eigenaar on plan.instemming for select to spil_eigenaar using (true);
create policy eigenaar on plan.weigering for select to spil_eigenaar using (true);
create function plan.gezin_klaar(p_plan uuid, p_tekent text[], p_stemt text[]) returns boolean
    language sql stable security definer set search_path = plan, toegang, organisatie, pg_temp as $$
    with p as (
        select * from plan.plan x where x.id = p_plan and x.leerling_id = toegang.open_leerling()
    ), mens as (
        select o.account_id, 'ouder-met-gezag' as partij
          from organisatie.ouderschap s join organisatie.ouder o on o.id = s.ouder_id, p
         where s.leerling_id = p.leerling_id and s.gezag and s.vanaf <= toegang.vandaag() and (s.tot is null or s.tot > toegang.vandaag())
        union all
        select l.account_id, 'leerling' from organisatie.leerling l join p on p.leerling_id = l.id
    )
    select exists (select 1 from p) and not exists (
        select 1 from mens m, p
         where not exists (select 1 from plan.weigering w where w.plan_id = p.id and w.account_id = m.account_id)
           and ((m.partij = any (p_tekent)
                 and not exists (select 1 from plan.instemming i where i.plan_id = p.id and i.doel_id is null
                                    and i.uitgave = p.uitgave and i.account_id = m.account_id))
                or (m.partij = any (p_stemt)
                    and exists (select 1 from plan.doel d
                                 where d.plan_id = p.id and d.vervallen_op is null
                                   and not exists (select 1 from plan.instemming i where i.stam_id = d.stam_id
                                                      and i.vingerafdruk = d.vingerafdruk and i.account_id = m.account_id))))) $$;
revoke execute on all routines in schema plan from public;
grant execute on function plan.gezin_klaar(uuid, text[], text[]) to spil_app, spil_taak;
