-- Whom somebody from outside calls about one zaak (SOT-22): who has the role that the plan names, unless the school chose another
-- for a reason. Chosen is kept; the last one counts, and an empty account is back to what the plan says.
create table zaak.aanspreekpunt (
    id          uuid primary key,
    bestuur_id  uuid not null,
    leerling_id uuid not null,
    zaak_id     uuid not null references zaak.zaak,
    klasse      smallint not null,
    account_id  uuid references toegang.account,
    reden       text not null check (reden <> '' and length(reden) <= 300),
    door        uuid not null,
    door_naam   text not null,
    op          timestamptz not null,
    volgorde    bigint generated always as identity
);
create index on zaak.aanspreekpunt (bestuur_id, leerling_id);
create index on zaak.aanspreekpunt (zaak_id, volgorde desc);
comment on table zaak.aanspreekpunt is 'Wie in deze zaak het aanspreekpunt is voor wie van buiten komt, als het een ander is dan het plan zegt, en waarom. Alleen toevoegen.';
create trigger alleen_toevoegen before update or delete on zaak.aanspreekpunt for each row execute function toegang.alleen_toevoegen();
call toegang.bescherm('zaak.aanspreekpunt', 'klasse', 'door', 'true');
revoke update on zaak.aanspreekpunt from spil_app;
create policy eigenaar on zaak.aanspreekpunt for select to spil_eigenaar using (true);
create policy schrijver on zaak.aanspreekpunt as restrictive for insert to spil_app with check (
    door = (select toegang.wie())
    and exists (select 1 from zaak.zaak z where z.id = zaak_id and z.leerling_id = aanspreekpunt.leerling_id and z.klasse = aanspreekpunt.klasse));

-- A name of the staff and the number of the school. One answer for both who ask: the school by number, for who may read the zaak; the page of
-- who was invited from outside by the zaak that is open to them (zaak.open_genodigd).
create function zaak.contact_van(p_zaak uuid) returns table (naam text, rol text, telefoon text, reden text)
    language sql stable security definer set search_path = zaak, schoolplan, organisatie, toegang, pg_temp as $$
    with hier as (
        select z.id, z.eigenaar_id, i.locatie_id, o.telefoon, coalesce(v.inhoud -> 'contactNaarBuiten' ->> 'rol', '') as rol
          from zaak.zaak z
          join organisatie.inschrijving i on i.leerling_id = z.leerling_id and i.vanaf <= toegang.vandaag() and (i.tot is null or i.tot > toegang.vandaag())
          join organisatie.locatie o on o.id = i.locatie_id
          join schoolplan.in_gebruik g on g.locatie_id = i.locatie_id
          join schoolplan.versie v on v.id = g.versie_id
         where z.id = p_zaak
         order by i.vanaf desc limit 1
    ), gekozen as (
        select a.account_id, a.reden from hier h join zaak.aanspreekpunt a on a.zaak_id = h.id order by a.volgorde desc limit 1
    ), wie as (
        select 1 as volgorde, false as vervangen, current_date as sinds, m.naam, '' as rol, k.reden
          from gekozen k join organisatie.medewerker m on m.account_id = k.account_id
          join toegang.account a on a.id = k.account_id and a.gesloten_op is null
        union all
        select 2, exists (select 1 from organisatie.functie w where w.voor_id = m.id and w.rol = f.rol and w.locatie_id = f.locatie_id
                                                               and w.vanaf <= toegang.vandaag() and (w.tot is null or w.tot > toegang.vandaag())),
               f.vanaf, m.naam, f.rol, ''
          from hier h join organisatie.functie f on f.locatie_id = h.locatie_id and f.rol = h.rol and f.groep_id is null
                                                and f.vanaf <= toegang.vandaag() and (f.tot is null or f.tot > toegang.vandaag())
          join organisatie.medewerker m on m.id = f.medewerker_id
        union all
        select 3, false, current_date, m.naam, '', '' from hier h join organisatie.medewerker m on m.account_id = h.eigenaar_id)
    select w.naam, w.rol, h.telefoon, w.reden from hier h cross join wie w order by w.volgorde, w.vervangen, w.sinds, w.naam limit 1 $$;
revoke execute on function zaak.contact_van(uuid) from public;

create function zaak.contact_naar_buiten(p_nummer text) returns table (naam text, rol text, telefoon text, reden text)
    language sql stable security definer set search_path = zaak, toegang, pg_temp as $$
    select c.* from zaak.zaak z cross join lateral zaak.contact_van(z.id) c where z.nummer = p_nummer and z.bestuur_id = toegang.bestuur()
       and toegang.ziet(z.leerling_id, toegang.wie(), z.klasse, 1::smallint) $$;
revoke execute on function zaak.contact_naar_buiten(text) from public;
grant execute on function zaak.contact_naar_buiten(text) to spil_app, spil_taak;
