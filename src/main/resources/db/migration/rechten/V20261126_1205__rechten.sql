-- What pupil or parents ask the school from home, and what the school says to it. The zaak is the school's; this is what both read.
create schema rechten;
comment on schema rechten is 'Verzoeken van ouders en leerlingen om inzage, correctie, bezwaar, verwijdering, en klachten en geschillen.';
grant usage on schema rechten to spil_app, spil_taak;

create table rechten.verzoek (
    id            uuid primary key,
    bestuur_id    uuid not null,
    leerling_id   uuid not null references organisatie.leerling,
    zaak_id       uuid not null unique references zaak.zaak,
    klasse        smallint not null check (klasse between 1 and 16),
    recht         text not null check (recht in ('inzage', 'correctie', 'bezwaar', 'verwijdering', 'klacht', 'geschil')),
    zaaktype      text not null,
    naam          text not null,
    tekst         text not null default '',
    over          text not null default '',
    hoedanigheid  text not null check (hoedanigheid in ('ouder', 'leerling')),
    wijze         text not null default 'portaal' check (wijze in ('portaal', 'gesprek', 'telefoon', 'brief')),
    verzoeker_id  uuid not null references toegang.account,
    verzoeker_naam text not null,
    door          uuid not null,
    door_naam     text not null,
    op            timestamptz not null
);
create index on rechten.verzoek (bestuur_id, leerling_id, op);
create index on rechten.verzoek (verzoeker_id, op);
comment on table rechten.verzoek is 'Wat ouder of leerling vraagt, in eigen woorden. Alleen toevoegen.';
comment on column rechten.verzoek.over is 'Wat er wordt aangewezen, zoals de verzoeker het zag.';
comment on column rechten.verzoek.door is 'Wie het vastlegde: de verzoeker zelf, of een medewerker bij een gesprek of brief.';

create table rechten.bericht (
    id           uuid primary key,
    bestuur_id   uuid not null,
    leerling_id  uuid not null references organisatie.leerling,
    verzoek_id   uuid not null references rechten.verzoek,
    klasse       smallint not null check (klasse between 1 and 16),
    soort        text not null check (soort in ('besluit', 'verlenging', 'afspraak', 'ingezien', 'afgerond')),
    kop          text not null,
    tekst        text not null default '',
    besluit_id   uuid unique,
    dag          date,
    begin        time,
    plaats       text not null default '',
    medewerker_id uuid,
    medewerker   text not null default '',
    door         uuid not null,
    door_naam    text not null,
    op           timestamptz not null,
    check (soort not in ('afspraak', 'ingezien') or dag is not null)
);
create index on rechten.bericht (verzoek_id, op);
create index on rechten.bericht (bestuur_id, leerling_id);
comment on table rechten.bericht is 'Wat de school bij een verzoek laat weten: antwoord, stap, meer tijd, afspraak. Alleen toevoegen.';
comment on column rechten.bericht.medewerker is 'Wie van de school erbij is als het dossier wordt ingezien (PRIVACY-10).';

create function rechten.vroeg_ik(p_verzoek uuid) returns boolean
    language sql stable security definer set search_path = rechten, toegang, pg_temp
    return exists (select 1 from rechten.verzoek v
                    where v.id = p_verzoek and v.bestuur_id = toegang.bestuur() and v.verzoeker_id = toegang.wie()
                      and toegang.ziet(v.leerling_id, toegang.wie(), 1::smallint, 1::smallint));
comment on function rechten.vroeg_ik is 'Is dit een verzoek van de persoon van deze transactie, die nog bij de leerling hoort?';
revoke execute on function rechten.vroeg_ik(uuid) from public;
grant execute on function rechten.vroeg_ik(uuid) to spil_app, spil_taak;

call toegang.bescherm('rechten.verzoek', 'klasse', 'door', 'true');
call toegang.bescherm('rechten.bericht', 'klasse', 'door', 'true');
create policy eigenaar on rechten.verzoek for all to spil_eigenaar using (true) with check (true);

-- Who asked, reads it; the other parent does not. Whom the plan keeps out of the zaak, is kept out of this.
create policy verzoeker on rechten.verzoek for select to spil_app using (
    bestuur_id = (select toegang.bestuur()) and verzoeker_id = (select toegang.wie())
    and toegang.ziet(leerling_id, (select toegang.wie()), 1::smallint, 1::smallint));
create policy dient_in on rechten.verzoek for insert to spil_app with check (
    bestuur_id = (select toegang.bestuur()) and verzoeker_id = (select toegang.wie()) and door = (select toegang.wie())
    and leerling_id = (select toegang.open_leerling()) and zaak.vroeg_ik(zaak_id));
create policy verzoeker on rechten.bericht for select to spil_app using (
    bestuur_id = (select toegang.bestuur()) and rechten.vroeg_ik(verzoek_id));
create policy alleen_lezers on rechten.verzoek as restrictive for select to spil_app
    using (verzoeker_id = (select toegang.wie())
           or (not (select zaak.is_gezin()) and zaak.zichtbaar(zaak_id)));
create policy alleen_lezers on rechten.bericht as restrictive for select to spil_app
    using (rechten.vroeg_ik(verzoek_id)
           or (not (select zaak.is_gezin()) and exists (select 1 from rechten.verzoek v where v.id = verzoek_id)));
create trigger alleen_toevoegen before update or delete on rechten.verzoek for each row execute function toegang.alleen_toevoegen();
create trigger alleen_toevoegen before update or delete on rechten.bericht for each row execute function toegang.alleen_toevoegen();

call toegang.beschrijf('rechten.verzoek', 'Verzoeken en klachten van thuis', p_namen => '{"over": "Gaat over", "naam": "Verzoek", "recht": "Recht"}', p_niet => '{zaaktype}');
call toegang.beschrijf('rechten.bericht', 'Verzoeken: wat de school liet weten', p_namen => '{"kop": "Wat", "begin": "Hoe laat", "plaats": "Waar", "medewerker": "Van de school erbij"}');
