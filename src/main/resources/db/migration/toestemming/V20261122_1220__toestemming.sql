-- Who agreed to what, for whom, until when. Every answer is a row; the last one of a person counts. What goes out of the
-- school asks here first (TOEST-11).
create schema toestemming;
comment on schema toestemming is 'Toestemming om gegevens buiten de school te brengen.';
grant usage on schema toestemming to spil_app, spil_taak;

create table toestemming.toestemming (
    id                uuid primary key,
    bestuur_id        uuid not null,
    leerling_id       uuid not null,
    soort             text not null,
    doel              text not null check (doel <> ''),
    aan_wie           text not null,
    antwoord          text not null check (antwoord in ('gevraagd', 'ja', 'nee', 'ingetrokken', 'vervallen')),
    gegeven_door      uuid not null references toegang.account,
    gegeven_door_naam text not null,
    hoedanigheid      text not null check (hoedanigheid in ('ouder', 'leerling')),
    wijze             text not null check (wijze in ('portaal', 'papier', 'gesprek', 'spil')),
    geldig_tot        date,
    reden             text not null default '',
    bron              text not null default '',
    op                timestamptz not null,
    volgorde          bigint generated always as identity,
    vastgelegd_door   uuid not null,
    vastgelegd_naam   text not null
);
create index on toestemming.toestemming (bestuur_id, leerling_id, soort, aan_wie, gegeven_door, volgorde desc);
create index on toestemming.toestemming (gegeven_door);
comment on table toestemming.toestemming is 'Elke vraag en elk antwoord is een rij; de laatste van een persoon telt. Alleen toevoegen.';
comment on column toestemming.toestemming.antwoord is 'vervallen: gebruikt als hij eenmalig was, of de zaak waarvoor hij gold is gesloten.';
comment on column toestemming.toestemming.geldig_tot is 'Laatste dag waarop het geldt; leeg is tot intrekken.';
comment on column toestemming.toestemming.aan_wie is 'Naar wie de gegevens mogen, bijvoorbeeld "jeugdhulp"; onderscheidt twee toestemmingen van dezelfde soort.';

call toegang.bescherm('toestemming.toestemming', '14', 'gegeven_door', 'false', 'gegeven_door = (select toegang.wie())');
create policy eigenaar on toestemming.toestemming for select to spil_eigenaar using (true);
drop policy toevoegen on toestemming.toestemming;
create policy toevoegen on toestemming.toestemming for insert to spil_app with check (
    bestuur_id = (select toegang.bestuur()) and vastgelegd_door = (select toegang.wie())
    and ((gegeven_door = (select toegang.wie()) and leerling_id = (select toegang.open_leerling()))
         or toegang.schrijft(leerling_id, (select toegang.wie()), 14::smallint)));
drop policy wijzigen on toestemming.toestemming;
revoke update on toestemming.toestemming from spil_app;
create trigger alleen_toevoegen before update or delete on toestemming.toestemming
    for each row execute function toegang.alleen_toevoegen();

-- Parents live apart more often than not: in a family everybody reads their own answer and nobody else's.
create policy gezin_alleen_zelf on toestemming.toestemming as restrictive for select to spil_app
    using (not (select toegang.is_gezin()) or gegeven_door = (select toegang.wie()));

-- The last answers per person, without who answered what in words: enough to know whether an exchange may go out, for
-- everyone who stands in this dossier and for jobs.
create function toestemming.antwoorden(p_leerling uuid)
    returns table (account_id uuid, naam text, hoedanigheid text, leeftijd int, soort text, aan_wie text, antwoord text, geldig_tot date,
                   zelf boolean)
    language sql stable security definer set search_path = toestemming, pg_temp as $$
    with gevers as (
        select distinct a.id, a.naam, a.soort
          from toegang.relatie r join toegang.account a on a.id = r.account_id
         where r.leerling_id = p_leerling and r.bestuur_id = toegang.bestuur() and a.soort in ('ouder', 'leerling')
           and r.vanaf <= toegang.vandaag() and (r.tot is null or r.tot > toegang.vandaag())
           and (toegang.is_taak() or p_leerling = toegang.open_leerling())
    )
    select g.id, g.naam, g.soort, date_part('year', age(toegang.vandaag(), k.geboortedatum))::int,
           l.soort, l.aan_wie, l.antwoord, l.geldig_tot, g.id = toegang.wie()
      from gevers g
      join organisatie.leerling k on k.id = p_leerling and k.bestuur_id = toegang.bestuur()
      left join lateral (
            select distinct on (t.soort, t.aan_wie) t.soort, t.aan_wie, t.antwoord, t.geldig_tot
              from toestemming.toestemming t
             where t.bestuur_id = k.bestuur_id and t.leerling_id = p_leerling and t.gegeven_door = g.id
             order by t.soort, t.aan_wie, t.volgorde desc) l on true
     order by g.soort desc, g.naam, g.id $$;
comment on function toestemming.antwoorden is 'Laatste antwoord van ieder die toestemming kan geven: ouders met gezag en de leerling.';
revoke execute on all functions in schema toestemming from public;
grant execute on all functions in schema toestemming to spil_app, spil_taak;
