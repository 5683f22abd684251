-- Support that a school gives: to one pupil, to a group or to a whole class; on which level and where on the continuum. Who takes part comes and
-- goes. What it brought is written down for the group and for each pupil.
create schema inzet;
comment on schema inzet is 'Ondersteuning die begint, loopt en wordt geëvalueerd: op maat voor een leerling of voor een groep leerlingen.';
grant usage on schema inzet to spil_app, spil_taak;

create table inzet.inzet (
    id             uuid primary key,
    bestuur_id     uuid not null,
    leerling_id    uuid references organisatie.leerling,
    locatie_id     uuid not null references organisatie.locatie,
    groep_id       uuid references organisatie.groep,
    vorm           text not null check (vorm in ('individueel', 'groep', 'klas')),
    niveau         text not null,
    plek           text not null,
    plek_waar      text not null default '',
    wat            text not null check (wat <> ''),
    doel           text not null check (doel <> ''),
    uitvoerder_id  uuid not null,
    vanaf          date not null,
    evaluatie_op   date not null,
    planversie_id  uuid not null references schoolplan.versie,
    klasse         smallint not null check (klasse between 1 and 16),
    door           uuid not null,
    door_naam      text not null,
    door_rol       text not null,
    op             timestamptz not null,
    akkoord_op     timestamptz,
    akkoord_naam   text not null default '',
    afgewezen_op   timestamptz,
    afwijsreden    text not null default '',
    gestopt_op     date,
    stopreden      text not null default '',
    check ((vorm = 'individueel') = (leerling_id is not null)),
    check (vorm = 'individueel' or groep_id is not null),
    check (akkoord_op is null or afgewezen_op is null),
    check (gestopt_op is null or akkoord_op is not null)
);
create index on inzet.inzet (bestuur_id, leerling_id, op desc);
create index on inzet.inzet (bestuur_id, locatie_id, vanaf);
create index on inzet.inzet (groep_id);
comment on table inzet.inzet is 'Eén ondersteuning: voor wie, op welk niveau, waar, waarom en tot wanneer. Zonder leerling gaat zij over een groep of klas, zonder namen.';
comment on column inzet.inzet.plek is 'De plaats op het continuüm, zoals het schoolplan die noemt.';
comment on column inzet.inzet.evaluatie_op is 'De dag waarop wordt teruggekeken; na een evaluatie die doorgaat de volgende.';
comment on column inzet.inzet.akkoord_op is 'Sinds wanneer zij mag lopen; leeg zolang om akkoord is gevraagd.';

create table inzet.deelname (
    id          uuid primary key,
    bestuur_id  uuid not null,
    leerling_id uuid not null references organisatie.leerling,
    inzet_id    uuid not null references inzet.inzet,
    vanaf       date not null,
    tot         date,
    eindreden   text not null default '',
    door        uuid not null,
    door_naam   text not null,
    op          timestamptz not null,
    klasse      smallint not null,
    check (tot is null or tot >= vanaf)
);
create unique index deelname_eenmaal on inzet.deelname (inzet_id, leerling_id) where tot is null;
create index on inzet.deelname (bestuur_id, leerling_id);
comment on table inzet.deelname is 'Wie meedoet, van wanneer tot wanneer en waarom het eindigde.';

create table inzet.evaluatie (
    id          uuid primary key,
    bestuur_id  uuid not null,
    leerling_id uuid references organisatie.leerling,
    inzet_id    uuid not null references inzet.inzet,
    bereikt     text not null check (bereikt in ('ja', 'deels', 'nee')),
    bewijs      text not null check (bewijs <> ''),
    vervolg     text not null check (vervolg in ('doorgaan', 'stoppen', '')),
    dag         date not null,
    door        uuid not null,
    door_naam   text not null,
    op          timestamptz not null,
    klasse      smallint not null
);
create index on inzet.evaluatie (inzet_id, op);
create index on inzet.evaluatie (bestuur_id, leerling_id);
comment on table inzet.evaluatie is 'Wat het opleverde en waaraan je dat ziet: voor de groep, of voor één leerling die meedoet.';

call toegang.bescherm('inzet.inzet', 'klasse', 'door');
call toegang.bescherm('inzet.deelname', 'klasse', 'door');
call toegang.bescherm('inzet.evaluatie', 'klasse', 'door');
create trigger alleen_toevoegen before update or delete on inzet.evaluatie for each row execute function toegang.alleen_toevoegen();

-- About a group, without a pupil. Somebody of the whole location reads and changes it by the class of data; a mentor or teacher only when it
-- is their own class, when they made or give it, or when they see one of who takes part: what is said of another class is not theirs.
create function inzet.groepsklassen(p_schrijven boolean) returns table (plek_id uuid, klasse smallint)
    language sql stable security definer set search_path = inzet, toegang, pg_temp as $$
    select distinct r.groep_id, t.klasse
      from toegang.relatie r
      join toegang.recht t on t.rol = r.rol
       and (t.locatie_id = r.groep_id or t.locatie_id in (select g.locatie_id from organisatie.groep g where g.id = r.groep_id))
     where r.account_id = toegang.wie() and r.bestuur_id = toegang.bestuur()
       and r.vanaf <= toegang.vandaag() and (r.tot is null or r.tot > toegang.vandaag())
       and ((not p_schrijven and t.lezen >= 2) or (p_schrijven and (t.schrijven or t.beslissen))) $$;
-- Under the caller's own rights, so that who takes part is who the caller sees.
create function inzet.groep_van_mij(p_inzet uuid, p_locatie uuid, p_groep uuid, p_klasse smallint, p_door uuid, p_uitvoerder uuid, p_schrijven boolean)
    returns boolean language sql stable as $$
    select exists (select 1 from inzet.groepsklassen(p_schrijven) k
                    where k.klasse = p_klasse and (k.plek_id = p_locatie or k.plek_id = p_groep))
        or ((p_locatie, p_klasse) in (select s.locatie_id, s.klasse from registratie.schoolklassen(2::smallint, p_schrijven) s)
            and (toegang.wie() in (p_door, p_uitvoerder) or exists (select 1 from inzet.deelname d where d.inzet_id = p_inzet))) $$;
create policy groep_lezen on inzet.inzet for select to spil_app using (
    leerling_id is null and bestuur_id = (select toegang.bestuur())
    and inzet.groep_van_mij(id, locatie_id, groep_id, klasse, door, uitvoerder_id, false));
create policy groep_toevoegen on inzet.inzet for insert to spil_app with check (
    leerling_id is null and bestuur_id = (select toegang.bestuur()) and door = (select toegang.wie())
    and (locatie_id, klasse) in (select s.locatie_id, s.klasse from registratie.schoolklassen(2::smallint, true) s));
create policy groep_wijzigen on inzet.inzet for update to spil_app using (
    leerling_id is null and bestuur_id = (select toegang.bestuur())
    and inzet.groep_van_mij(id, locatie_id, groep_id, klasse, door, uitvoerder_id, true))
    with check (leerling_id is null and bestuur_id = (select toegang.bestuur())
                and inzet.groep_van_mij(id, locatie_id, groep_id, klasse, door, uitvoerder_id, true));
-- Who takes part is added by whoever already sees that support: an own pupil is no ticket to the support of another class.
create policy van_die_inzet on inzet.deelname as restrictive for insert to spil_app with check (
    exists (select 1 from inzet.inzet i where i.id = inzet_id and i.klasse = deelname.klasse));
create policy van_die_inzet on inzet.evaluatie as restrictive for insert to spil_app with check (
    exists (select 1 from inzet.inzet i where i.id = inzet_id and i.klasse = evaluatie.klasse));
create policy groep_lezen on inzet.evaluatie for select to spil_app using (
    leerling_id is null and bestuur_id = (select toegang.bestuur())
    and inzet_id in (select i.id from inzet.inzet i where i.leerling_id is null));
create policy groep_toevoegen on inzet.evaluatie for insert to spil_app with check (
    leerling_id is null and bestuur_id = (select toegang.bestuur()) and door = (select toegang.wie())
    and exists (select 1 from inzet.inzet i where i.id = inzet_id and i.leerling_id is null
                   and inzet.groep_van_mij(i.id, i.locatie_id, i.groep_id, i.klasse, i.door, i.uitvoerder_id, true)));
revoke execute on function inzet.groepsklassen(boolean), inzet.groep_van_mij(uuid, uuid, uuid, smallint, uuid, uuid, boolean) from public;
grant execute on function inzet.groepsklassen(boolean), inzet.groep_van_mij(uuid, uuid, uuid, smallint, uuid, uuid, boolean) to spil_app, spil_taak;

-- The family reads of support what the school tells and shows it; these rows are the school's own.
create policy niet_voor_gezin on inzet.inzet as restrictive for select to spil_app using (not (select zaak.is_gezin()));
create policy niet_voor_gezin on inzet.deelname as restrictive for select to spil_app using (not (select zaak.is_gezin()));
create policy niet_voor_gezin on inzet.evaluatie as restrictive for select to spil_app using (not (select zaak.is_gezin()));

create policy eigenaar on inzet.inzet for select to spil_eigenaar using (true);
create policy eigenaar on inzet.deelname for select to spil_eigenaar using (true);
create policy eigenaar on inzet.evaluatie for select to spil_eigenaar using (true);

-- Whether one of these decisions was taken about the pupil in a procedure that runs; for whoever writes support there.
create function inzet.besloten(p_leerling uuid, p_besluiten text[], p_klasse smallint) returns boolean
    language sql stable security definer set search_path = inzet, zaak, toegang, pg_temp
    return toegang.schrijft(p_leerling, toegang.wie(), p_klasse)
       and exists (select 1 from zaak.besluit b join zaak.zaak z on z.id = b.zaak_id
                    where b.leerling_id = p_leerling and b.soort = any(p_besluiten) and z.gesloten_op is null
                      and b.bestuur_id = toegang.bestuur());

-- Counting, for whoever reads the figures of the location. Who may not see the pupils behind a figure gets no number from one to four.
create function inzet.tel(p_locatie uuid, p_van date, p_tot date)
    returns table (verdeling text, sleutel text, inzetten bigint, leerlingen bigint)
    language plpgsql stable security definer set search_path = inzet, registratie, toegang, pg_temp as $$
#variable_conflict use_column
begin
    if not registratie.ziet_cijfers(p_locatie) then return; end if;
    return query
    with r as materialized (
        select i.id, i.niveau, i.vorm, i.plek, registratie.ziet_alle(p_locatie, i.klasse) as alles, d.leerling_id
          from inzet.inzet i
          left join inzet.deelname d on d.inzet_id = i.id and d.vanaf <= p_tot and (d.tot is null or d.tot >= p_van)
         where i.bestuur_id = toegang.bestuur() and i.locatie_id = p_locatie and i.akkoord_op is not null
           and i.vanaf <= p_tot and (i.gestopt_op is null or i.gestopt_op >= p_van)
    ), e as (
        select x.id, x.leerling_id, x.bereikt, registratie.ziet_alle(p_locatie, x.klasse) as alles
          from inzet.evaluatie x join inzet.inzet i on i.id = x.inzet_id
         where i.bestuur_id = toegang.bestuur() and i.locatie_id = p_locatie and x.dag between p_van and p_tot
    ), g as (
        select 'samen' as verdeling, '' as sleutel, count(distinct r.id) as inzetten, count(distinct r.leerling_id) as leerlingen,
               coalesce(bool_and(r.alles), true) as alles from r
        union all
        select 'niveau', r.niveau, count(distinct r.id), count(distinct r.leerling_id), bool_and(r.alles) from r group by r.niveau
        union all
        select 'vorm', r.vorm, count(distinct r.id), count(distinct r.leerling_id), bool_and(r.alles) from r group by r.vorm
        union all
        select 'plek', r.plek, count(distinct r.id), count(distinct r.leerling_id), bool_and(r.alles) from r group by r.plek
        union all
        select 'groep', e.bereikt, count(*), count(*), true from e where e.leerling_id is null group by e.bereikt
        union all
        select 'leerling', e.bereikt, count(*), count(distinct e.leerling_id), bool_and(e.alles)
          from e where e.leerling_id is not null group by e.bereikt
    )
    select g.verdeling, g.sleutel,
           case when g.alles or g.leerlingen >= 5 or g.leerlingen = 0 then g.inzetten end,
           case when g.alles or g.leerlingen >= 5 or g.leerlingen = 0 then g.leerlingen end
      from g;
end $$;
comment on function inzet.tel is 'Ondersteuning in een periode: hoeveel, voor hoeveel leerlingen, per niveau, vorm en plaats, en wat het opleverde; leeg waar een aantal te klein is.';
revoke execute on all functions in schema inzet from public;
grant execute on all functions in schema inzet to spil_app, spil_taak;
