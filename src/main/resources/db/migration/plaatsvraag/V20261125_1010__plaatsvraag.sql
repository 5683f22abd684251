-- A pupil who needs another school is a shared responsibility of the schools of a bestuur (ROUTE-26). The coordinators of the other
-- schools read what is asked, and nothing that says who it is or where; a school that has a place says so; the family consents for one
-- school; then that school reads who it is, for as long as the consent holds. All of it is decided here, at the moment of reading.
create schema plaatsvraag;
comment on schema plaatsvraag is 'Anonieme vragen om een plek op een andere school van hetzelfde bestuur.';
grant usage on schema plaatsvraag to spil_app, spil_taak;

-- Of the asking school: class 8, like everything of the ondersteuningsteam.
create table plaatsvraag.vraag (
    id          uuid primary key,
    bestuur_id  uuid not null,
    leerling_id uuid not null,
    locatie_id  uuid not null references organisatie.locatie,
    fase        text not null check (fase <> '' and length(fase) <= 60),
    richting    text not null check (length(richting) <= 60),
    nodig       text not null check (nodig <> '' and length(nodig) <= 400),
    door        uuid not null,
    door_naam   text not null,
    op          timestamptz not null
);
create index on plaatsvraag.vraag (bestuur_id, leerling_id);
comment on table plaatsvraag.vraag is 'Wat een leerling op een andere school nodig heeft, zo geschreven dat niemand eraan ziet wie het is. Alleen toevoegen.';
call toegang.bescherm('plaatsvraag.vraag', '8');
revoke update on plaatsvraag.vraag from spil_app;
create policy eigenaar on plaatsvraag.vraag for select to spil_eigenaar using (true);
create trigger alleen_toevoegen before update or delete on plaatsvraag.vraag for each row execute function toegang.alleen_toevoegen();

create table plaatsvraag.keuze (
    id          uuid primary key,
    bestuur_id  uuid not null,
    leerling_id uuid not null,
    vraag_id    uuid not null references plaatsvraag.vraag,
    locatie_id  uuid not null references organisatie.locatie,
    door        uuid not null,
    door_naam   text not null,
    op          timestamptz not null,
    volgorde    bigint generated always as identity
);
create index on plaatsvraag.keuze (bestuur_id, leerling_id);
create index on plaatsvraag.keuze (vraag_id, volgorde desc);
comment on table plaatsvraag.keuze is 'Met welke school wordt verder gepraat; de laatste telt. Alleen toevoegen.';
call toegang.bescherm('plaatsvraag.keuze', '8');
revoke update on plaatsvraag.keuze from spil_app;
create policy eigenaar on plaatsvraag.keuze for select to spil_eigenaar using (true);
create trigger alleen_toevoegen before update or delete on plaatsvraag.keuze for each row execute function toegang.alleen_toevoegen();

create table plaatsvraag.einde (
    vraag_id    uuid primary key references plaatsvraag.vraag,
    bestuur_id  uuid not null,
    leerling_id uuid not null,
    uitkomst    text not null check (uitkomst in ('geplaatst', 'niet-meer-nodig', 'geen-plek')),
    door        uuid not null,
    door_naam   text not null,
    op          timestamptz not null
);
create index on plaatsvraag.einde (bestuur_id, leerling_id);
comment on table plaatsvraag.einde is 'Hoe een vraag eindigde; vanaf dat moment ziet geen andere school haar nog. Alleen toevoegen.';
call toegang.bescherm('plaatsvraag.einde', '8');
revoke update on plaatsvraag.einde from spil_app;
create policy eigenaar on plaatsvraag.einde for select to spil_eigenaar using (true);
create trigger alleen_toevoegen before update or delete on plaatsvraag.einde for each row execute function toegang.alleen_toevoegen();

-- Of the school that answers: it knows no pupil, so there is none in it.
create table plaatsvraag.reactie (
    id         uuid primary key,
    bestuur_id uuid not null,
    vraag_id   uuid not null references plaatsvraag.vraag,
    locatie_id uuid not null references organisatie.locatie,
    plek       boolean not null,
    tekst      text not null check (tekst <> '' and length(tekst) <= 300),
    contact    text not null check (contact <> '' and length(contact) <= 120),
    door       uuid not null,
    door_naam  text not null,
    op         timestamptz not null,
    volgorde   bigint generated always as identity
);
create index on plaatsvraag.reactie (vraag_id, locatie_id, volgorde desc);
comment on table plaatsvraag.reactie is 'Wat een andere school antwoordt, met wie daar te bereiken is; per school telt de laatste. Alleen toevoegen.';

-- Where the person of this transaction coordinates the support.
create function plaatsvraag.mijn_locaties() returns setof uuid
    language sql stable security definer set search_path = plaatsvraag, toegang, pg_temp as $$
    select distinct r.groep_id
      from toegang.relatie r
      join toegang.account a on a.id = r.account_id and a.soort = 'medewerker' and a.gesloten_op is null
      join toegang.plek p on p.locatie_id = r.groep_id and p.rol = r.rol and p.plek = 'coordinator'
     where r.account_id = toegang.wie() and r.bestuur_id = toegang.bestuur()
       and r.vanaf <= toegang.vandaag() and (r.tot is null or r.tot > toegang.vandaag()) $$;

-- A request that nobody closed, of a pupil who is still at the school that asks.
create function plaatsvraag.loopt(p_vraag uuid) returns boolean
    language sql stable security definer set search_path = plaatsvraag, toegang, pg_temp as $$
    select exists (select 1 from plaatsvraag.vraag v
                     join toegang.lidmaatschap l on l.leerling_id = v.leerling_id and l.groep_id = v.locatie_id and l.soort = 'locatie'
                                                and l.vanaf <= toegang.vandaag() and (l.tot is null or l.tot > toegang.vandaag())
                    where v.id = p_vraag and v.bestuur_id = toegang.bestuur()
                      and not exists (select 1 from plaatsvraag.einde e where e.vraag_id = v.id)) $$;

-- A request of another school, that I may answer for one of mine.
create function plaatsvraag.van_een_ander(p_vraag uuid) returns boolean
    language sql stable security definer set search_path = plaatsvraag, toegang, pg_temp as $$
    select exists (select 1 from plaatsvraag.vraag v
                    where v.id = p_vraag and v.bestuur_id = toegang.bestuur() and plaatsvraag.loopt(v.id)
                      and v.locatie_id not in (select plaatsvraag.mijn_locaties()))
           and exists (select 1 from plaatsvraag.mijn_locaties()) $$;

alter table plaatsvraag.reactie enable row level security;
alter table plaatsvraag.reactie force row level security;
-- Read by the school that asked (who reads the request itself) and by the school that answered.
create policy lezen on plaatsvraag.reactie for select to spil_app using (
    bestuur_id = (select toegang.bestuur())
    and (locatie_id in (select plaatsvraag.mijn_locaties()) or exists (select 1 from plaatsvraag.vraag v where v.id = vraag_id)));
create policy toevoegen on plaatsvraag.reactie for insert to spil_app with check (
    bestuur_id = (select toegang.bestuur()) and door = (select toegang.wie())
    and locatie_id in (select plaatsvraag.mijn_locaties()) and plaatsvraag.van_een_ander(vraag_id));
create policy taak on plaatsvraag.reactie for all to spil_taak
    using (bestuur_id = (select toegang.bestuur())) with check (bestuur_id = (select toegang.bestuur()));
create policy eigenaar on plaatsvraag.reactie for select to spil_eigenaar using (true);
grant select, insert on plaatsvraag.reactie to spil_app;
grant select, insert, update, delete on plaatsvraag.reactie to spil_taak;
create trigger alleen_toevoegen before update or delete on plaatsvraag.reactie for each row execute function toegang.alleen_toevoegen();

-- Asking is for who coordinates the support where the pupil is; a second request waits until the first is closed.
create function plaatsvraag.kan_vragen(p_leerling uuid, p_locatie uuid) returns boolean
    language sql stable security definer set search_path = plaatsvraag, toegang, pg_temp as $$
    select p_locatie in (select plaatsvraag.mijn_locaties())
       and exists (select 1 from toegang.lidmaatschap l where l.leerling_id = p_leerling and l.groep_id = p_locatie and l.soort = 'locatie'
                      and l.vanaf <= toegang.vandaag() and (l.tot is null or l.tot > toegang.vandaag()))
       and not exists (select 1 from plaatsvraag.vraag v where v.leerling_id = p_leerling and v.bestuur_id = toegang.bestuur() and plaatsvraag.loopt(v.id)) $$;
create policy vrager on plaatsvraag.vraag as restrictive for insert to spil_app with check (
    door = (select toegang.wie()) and plaatsvraag.kan_vragen(leerling_id, locatie_id));

create function plaatsvraag.hoort_bij(p_vraag uuid, p_leerling uuid) returns boolean
    language sql stable security definer set search_path = plaatsvraag, toegang, pg_temp as $$
    select exists (select 1 from plaatsvraag.vraag v
                    where v.id = p_vraag and v.leerling_id = p_leerling and v.bestuur_id = toegang.bestuur() and plaatsvraag.loopt(v.id)
                      and v.locatie_id in (select plaatsvraag.mijn_locaties())) $$;
create function plaatsvraag.biedt_plek(p_vraag uuid, p_locatie uuid) returns boolean
    language sql stable security definer set search_path = plaatsvraag, toegang, pg_temp as $$
    select coalesce((select r.plek from plaatsvraag.reactie r
                      where r.vraag_id = p_vraag and r.locatie_id = p_locatie and r.bestuur_id = toegang.bestuur()
                      order by r.volgorde desc limit 1), false) $$;
create policy kiezer on plaatsvraag.keuze as restrictive for insert to spil_app with check (
    door = (select toegang.wie()) and plaatsvraag.hoort_bij(vraag_id, leerling_id) and plaatsvraag.biedt_plek(vraag_id, locatie_id));
create policy sluiter on plaatsvraag.einde as restrictive for insert to spil_app with check (
    door = (select toegang.wie()) and plaatsvraag.hoort_bij(vraag_id, leerling_id));

-- What in this text says who it is: a name, a number, a class; nothing when it says nothing. Only for who writes about this pupil.
create function plaatsvraag.herkend(p_leerling uuid, p_tekst text) returns text
    language plpgsql stable security definer set search_path = plaatsvraag, organisatie, toegang, pg_temp as $$
declare
    t text := ' ' || trim(regexp_replace(gedeeld.zoekvorm(coalesce(p_tekst, '')), '[^a-z0-9]+', ' ', 'g')) || ' ';
    r record;
begin
    if not toegang.schrijft(p_leerling, toegang.wie(), 8::smallint) then
        raise insufficient_privilege using message = 'alleen wie over deze leerling schrijft';
    end if;
    for r in
        select x.woord, trim(regexp_replace(gedeeld.zoekvorm(x.woord), '[^a-z0-9]+', ' ', 'g')) as kaal, x.kort
          from (select k.roepnaam as woord, 2 as kort from organisatie.leerling k where k.id = p_leerling
                union select k.achternaam, 2 from organisatie.leerling k where k.id = p_leerling
                union select regexp_split_to_table(k.achternaam || ' ' || k.roepnaam, '[^[:alpha:]]+'), 4 from organisatie.leerling k where k.id = p_leerling
                union select k.nummer, 1 from organisatie.leerling k where k.id = p_leerling
                union select regexp_split_to_table(o.naam, '[^[:alpha:]]+'), 4
                        from organisatie.ouderschap s join organisatie.ouder o on o.id = s.ouder_id where s.leerling_id = p_leerling
                union select g.code, 2
                        from organisatie.plaatsing p join organisatie.groep g on g.id = p.groep_id
                       where p.leerling_id = p_leerling and p.vanaf <= toegang.vandaag() and (p.tot is null or p.tot > toegang.vandaag())) x
    loop
        -- What a form of address is made of, says nothing about anybody.
        if length(r.kaal) >= r.kort and r.kaal not in ('moeder', 'vader', 'voogd', 'mevrouw', 'meneer')
           and position(' ' || r.kaal || ' ' in t) > 0 then
            return r.woord;
        end if;
    end loop;
    return substring(p_tekst from '[[:alnum:]._+-]+@[[:alnum:].-]+|[0-9][0-9 /.-]{2,}[0-9]');
end $$;
create function plaatsvraag.anoniem() returns trigger language plpgsql security definer set search_path = plaatsvraag, pg_temp as $$
declare wat text := plaatsvraag.herkend(new.leerling_id, concat_ws(' ', new.fase, new.richting, new.nodig));
begin
    if wat is not null then
        raise check_violation using message = 'in een anonieme vraag staat waaraan de leerling te herkennen is';
    end if;
    return new;
end $$;
create trigger anoniem before insert on plaatsvraag.vraag for each row when (not toegang.is_taak()) execute function plaatsvraag.anoniem();

-- How a school is called in a consent.
create function plaatsvraag.aan_wie(p_locatie uuid) returns text
    language sql stable security definer set search_path = plaatsvraag, organisatie, toegang, pg_temp as $$
    select case when position(l.naam in l.school) > 0 then l.school else l.school || ' ' || l.naam end
      from organisatie.locatie l where l.id = p_locatie and l.bestuur_id = toegang.bestuur() $$;

-- Whether the consent that the plan of the asking school names, holds today for this school: of each party that must give it at the age
-- of the pupil somebody said yes, and nobody no (the same rule as on the page of consents).
create function plaatsvraag.toestemming_geldt(p_leerling uuid, p_van uuid, p_naar uuid) returns boolean
    language sql stable security definer set search_path = plaatsvraag, schoolplan, toestemming, organisatie, toegang, pg_temp as $$
    with regel as (
        select t.value as soort
          from schoolplan.in_gebruik g join schoolplan.versie v on v.id = g.versie_id,
               jsonb_array_elements(v.inhoud -> 'toestemmingen') t
         where g.locatie_id = p_van and t.value ->> 'id' = v.inhoud -> 'plaatsvraag' ->> 'toestemming'
    ), kind as (
        select date_part('year', age(toegang.vandaag(), k.geboortedatum))::int as leeftijd
          from organisatie.leerling k where k.id = p_leerling and k.bestuur_id = toegang.bestuur()
    ), partij as (
        select distinct case g.value ->> 'partij' when 'leerling' then 'leerling' else 'ouder' end as wie, r.soort ->> 'id' as soort
          from regel r, kind, jsonb_array_elements(r.soort -> 'gevers') g
         where kind.leeftijd >= coalesce((g.value ->> 'vanafLeeftijd')::int, 0)
           and kind.leeftijd < coalesce((g.value ->> 'totLeeftijd')::int, 200)
           and g.value ->> 'partij' in ('leerling', 'ouder-met-gezag')
    ), antwoord as (
        select p.wie, l.antwoord, l.geldig_tot
          from partij p
          join toegang.relatie r on r.leerling_id = p_leerling and r.bestuur_id = toegang.bestuur()
                                and r.vanaf <= toegang.vandaag() and (r.tot is null or r.tot > toegang.vandaag())
          join toegang.account a on a.id = r.account_id and a.soort = p.wie
          join lateral (select t.antwoord, t.geldig_tot from toestemming.toestemming t
                         where t.bestuur_id = toegang.bestuur() and t.leerling_id = p_leerling and t.gegeven_door = a.id
                           and t.soort = p.soort and t.aan_wie = plaatsvraag.aan_wie(p_naar)
                         order by t.volgorde desc limit 1) l on true)
    select exists (select 1 from partij)
       and not exists (select 1 from partij p where not exists (
               select 1 from antwoord a where a.wie = p.wie and a.antwoord = 'ja' and (a.geldig_tot is null or a.geldig_tot >= toegang.vandaag())))
       and not exists (select 1 from antwoord a where a.antwoord in ('nee', 'ingetrokken')) $$;

-- The school that was chosen last, of this request.
create function plaatsvraag.gekozen(p_vraag uuid) returns uuid
    language sql stable security definer set search_path = plaatsvraag, toegang, pg_temp as $$
    select k.locatie_id from plaatsvraag.keuze k where k.vraag_id = p_vraag and k.bestuur_id = toegang.bestuur() order by k.volgorde desc limit 1 $$;

-- What the other schools read: what is asked. No pupil, no school, no person.
create function plaatsvraag.gezocht()
    returns table (id uuid, fase text, richting text, nodig text, dag date, gekozen boolean, geldt boolean)
    language sql stable security definer set search_path = plaatsvraag, toegang, pg_temp as $$
    select v.id, v.fase, v.richting, v.nodig, (v.op at time zone 'Europe/Amsterdam')::date, x.gekozen,
           x.gekozen and plaatsvraag.toestemming_geldt(v.leerling_id, v.locatie_id, x.locatie)
      from plaatsvraag.vraag v
      cross join lateral (select plaatsvraag.gekozen(v.id) as locatie, coalesce(plaatsvraag.gekozen(v.id) in (select plaatsvraag.mijn_locaties()), false) as gekozen) x
     where v.bestuur_id = toegang.bestuur() and plaatsvraag.van_een_ander(v.id)
     order by v.op desc $$;

-- Who it is, for the one school that was chosen, while the consent holds; the family reads in the log who looked.
create function plaatsvraag.wie_is_het(p_vraag uuid)
    returns table (naam text, leeftijd int, leerjaar text, school text, contact text, telefoon text)
    language plpgsql volatile security definer set search_path = plaatsvraag, organisatie, toegang, pg_temp as $$
declare v plaatsvraag.vraag; naar uuid := plaatsvraag.gekozen(p_vraag);
begin
    select * into v from plaatsvraag.vraag x where x.id = p_vraag and x.bestuur_id = toegang.bestuur();
    if not found or naar is null or naar not in (select plaatsvraag.mijn_locaties()) or not plaatsvraag.van_een_ander(p_vraag)
       or not plaatsvraag.toestemming_geldt(v.leerling_id, v.locatie_id, naar) then
        return;
    end if;
    insert into toegang.leeslog (bestuur_id, leerling_id, account_id, naam, rol, reden, onderdeel, klassen)
    select a.bestuur_id, v.leerling_id, a.id, a.naam, r.rol, 'een plek op ' || plaatsvraag.aan_wie(naar) || ', met toestemming', 'wie een plek zoekt', '{1}'
      from toegang.account a
      join lateral (select rr.rol from toegang.relatie rr join toegang.plek p on p.locatie_id = rr.groep_id and p.rol = rr.rol and p.plek = 'coordinator'
                     where rr.account_id = a.id and rr.groep_id = naar limit 1) r on true
     where a.id = toegang.wie();
    return query
        select trim(regexp_replace(k.roepnaam || ' ' || k.tussenvoegsel || ' ' || k.achternaam, ' +', ' ', 'g')),
               date_part('year', age(toegang.vandaag(), k.geboortedatum))::int, k.leerjaar, plaatsvraag.aan_wie(v.locatie_id), v.door_naam, l.telefoon
          from organisatie.leerling k join organisatie.locatie l on l.id = v.locatie_id
         where k.id = v.leerling_id;
end $$;

-- Who coordinates the support at the other schools, to tell them that there is something to read.
create function plaatsvraag.anderen(p_vraag uuid) returns setof uuid
    language sql stable security definer set search_path = plaatsvraag, toegang, pg_temp as $$
    select distinct r.account_id
      from plaatsvraag.vraag v
      join toegang.relatie r on r.bestuur_id = v.bestuur_id and r.vanaf <= toegang.vandaag() and (r.tot is null or r.tot > toegang.vandaag())
      join toegang.plek p on p.locatie_id = r.groep_id and p.rol = r.rol and p.plek = 'coordinator'
      join toegang.account a on a.id = r.account_id and a.soort = 'medewerker' and a.gesloten_op is null
     where v.id = p_vraag and v.bestuur_id = toegang.bestuur() and v.door = toegang.wie() and r.groep_id <> v.locatie_id and r.account_id <> v.door $$;

-- The school that answers tells who asked, without learning who that is.
create policy plaatsvraag on bericht.melding for insert to spil_eigenaar with check (true);
create function plaatsvraag.meld_reactie(p_reactie uuid, p_melding uuid, p_tekst text, p_op timestamptz) returns void
    language sql volatile security definer set search_path = plaatsvraag, bericht, toegang, pg_temp as $$
    insert into bericht.melding (id, bestuur_id, account_id, tekst, url, sleutel, op)
    select p_melding, v.bestuur_id, v.door, p_tekst, '/leerlingen/' || v.leerling_id || '/plaatsvraag', 'plaatsvraag-reactie:' || r.id, p_op
      from plaatsvraag.reactie r join plaatsvraag.vraag v on v.id = r.vraag_id
     where r.id = p_reactie and r.door = toegang.wie() and r.bestuur_id = toegang.bestuur() $$;

revoke execute on all functions in schema plaatsvraag from public;
grant execute on all functions in schema plaatsvraag to spil_app, spil_taak;
revoke execute on function plaatsvraag.toestemming_geldt(uuid, uuid, uuid), plaatsvraag.gekozen(uuid) from spil_app, spil_taak;
