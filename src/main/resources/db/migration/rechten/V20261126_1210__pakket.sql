-- Everything about a pupil put together for whoever asked to see it: the school leaves out what is about others, each with a reason,
-- and makes names unreadable. Whoever asked reads it after it was released, and sees where something was left out and why.
create table rechten.pakket (
    id             uuid primary key,
    bestuur_id     uuid not null,
    leerling_id    uuid not null references organisatie.leerling,
    verzoek_id     uuid not null unique references rechten.verzoek,
    klasse         smallint not null check (klasse between 1 and 16),
    zonder         smallint[] not null default '{}',
    lak            text[] not null default '{}',
    door           uuid not null,
    door_naam      text not null,
    op             timestamptz not null,
    vrijgegeven_op timestamptz,
    vrijgegeven_naam text not null default '',
    versie         int not null default 0
);
create index on rechten.pakket (bestuur_id, leerling_id);
comment on table rechten.pakket is 'Alles over een leerling, samengesteld voor wie om inzage vroeg. Na vrijgave verandert het niet meer.';
comment on column rechten.pakket.zonder is 'Gegevensklassen die wie het samenstelde niet leest; wie het vroeg, ziet dat zij ontbreken.';
comment on column rechten.pakket.lak is 'Woorden die onleesbaar zijn gemaakt, zoals de naam van een andere leerling.';

create table rechten.pakketregel (
    id          uuid primary key,
    bestuur_id  uuid not null,
    leerling_id uuid not null references organisatie.leerling,
    pakket_id   uuid not null references rechten.pakket,
    klasse      smallint not null check (klasse between 1 and 16),
    volgnr      int not null,
    onderdeel   text not null,
    velden      jsonb not null,
    weg         text not null default '',
    unique (pakket_id, volgnr)
);
create index on rechten.pakketregel (bestuur_id, leerling_id);
comment on table rechten.pakketregel is 'Eén regel van een pakket, in de gegevensklasse waar zij vandaan komt.';
comment on column rechten.pakketregel.weg is 'Waarom deze regel niet meegaat; leeg als zij meegaat.';

create table rechten.kopie (
    id          uuid primary key,
    bestuur_id  uuid not null,
    leerling_id uuid not null references organisatie.leerling,
    verzoek_id  uuid not null references rechten.verzoek,
    klasse      smallint not null check (klasse between 1 and 16),
    wat         text not null check (wat <> ''),
    aan         text not null,
    wijze       text not null check (wijze in ('scherm', 'pdf', 'gegevens', 'papier')),
    door        uuid not null,
    door_naam   text not null,
    op          timestamptz not null
);
create index on rechten.kopie (verzoek_id, op);
create index on rechten.kopie (bestuur_id, leerling_id);
comment on table rechten.kopie is 'Wie welke kopie wanneer kreeg. Alleen toevoegen.';

call toegang.bescherm('rechten.pakket', 'klasse', 'door', 'true');
-- A line is read by whoever reads everything of the class that it comes from.
call toegang.bescherm('rechten.pakketregel', 'klasse');
call toegang.bescherm('rechten.kopie', 'klasse', 'door', 'true');
create policy eigenaar on rechten.pakket for all to spil_eigenaar using (true) with check (true);
create policy eigenaar on rechten.pakketregel for all to spil_eigenaar using (true) with check (true);
create policy alleen_lezers on rechten.pakket as restrictive for select to spil_app
    using (not (select zaak.is_gezin()) and exists (select 1 from rechten.verzoek v where v.id = verzoek_id));
create policy alleen_lezers on rechten.pakketregel as restrictive for select to spil_app
    using (exists (select 1 from rechten.pakket p where p.id = pakket_id));
create policy verzoeker on rechten.kopie for select to spil_app using (
    bestuur_id = (select toegang.bestuur()) and rechten.vroeg_ik(verzoek_id));
create policy haalt_op on rechten.kopie for insert to spil_app with check (
    bestuur_id = (select toegang.bestuur()) and door = (select toegang.wie()) and leerling_id = (select toegang.open_leerling())
    and rechten.vroeg_ik(verzoek_id));
create policy alleen_lezers on rechten.kopie as restrictive for select to spil_app
    using (rechten.vroeg_ik(verzoek_id)
           or (not (select zaak.is_gezin()) and exists (select 1 from rechten.verzoek v where v.id = verzoek_id)));
create trigger alleen_toevoegen before update or delete on rechten.kopie for each row execute function toegang.alleen_toevoegen();

-- What was released, stays as it was.
create function rechten.blijft_zoals_vrijgegeven() returns trigger
    language plpgsql volatile security definer set search_path = rechten, pg_temp as $$
declare v_op timestamptz;
begin
    if session_user = 'spil_taak' then return coalesce(new, old); end if;
    if tg_table_name = 'pakket' then v_op := old.vrijgegeven_op;
    else select p.vrijgegeven_op into v_op from rechten.pakket p where p.id = old.pakket_id; end if;
    if v_op is not null then raise exception 'een vrijgegeven pakket verandert niet meer'; end if;
    return new;
end $$;
create trigger blijft before update on rechten.pakket for each row execute function rechten.blijft_zoals_vrijgegeven();
create trigger blijft before update on rechten.pakketregel for each row execute function rechten.blijft_zoals_vrijgegeven();

create function rechten.gelakt(p_tekst text, p_woorden text[]) returns text
    language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
declare w text; uit text := p_tekst;
begin
    foreach w in array p_woorden loop
        -- A name goes on over the end of a line, and "Brams" is Bram.
        uit := regexp_replace(uit, '(?<!\w)' || regexp_replace(regexp_replace(w, '([^[:alnum:] ])', '\\\1', 'g'), ' +', '\\s+', 'g')
            || '(''?s)?(?!\w)', '▇▇▇', 'gi');
    end loop;
    return uit;
end $$;
-- In the texts themselves: in how they are stored, the end of a line is a letter before the name.
create function rechten.gelakt(p_velden jsonb, p_woorden text[]) returns jsonb
    language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
    return case jsonb_typeof(p_velden)
        when 'string' then to_jsonb(rechten.gelakt(p_velden #>> '{}', p_woorden))
        when 'object' then coalesce((select jsonb_object_agg(e.key, rechten.gelakt(e.value, p_woorden)) from jsonb_each(p_velden) e), '{}')
        when 'array' then coalesce((select jsonb_agg(rechten.gelakt(e.value, p_woorden) order by e.n)
                                      from jsonb_array_elements(p_velden) with ordinality e (value, n)), '[]')
        else p_velden end;
end $$;

-- For whoever asked, after it was released: never what was left out.
create function rechten.pakket_voor_mij(p_verzoek uuid)
    returns table (id uuid, zonder smallint[], vrijgegeven_op timestamptz, vrijgegeven_naam text)
    language sql stable security definer set search_path = rechten, pg_temp as $$
    select p.id, p.zonder, p.vrijgegeven_op, p.vrijgegeven_naam from rechten.pakket p
     where p.verzoek_id = p_verzoek and p.vrijgegeven_op is not null and rechten.vroeg_ik(p_verzoek) $$;
create function rechten.regels_voor_mij(p_verzoek uuid) returns table (volgnr int, onderdeel text, velden text, weg text)
    language sql stable security definer set search_path = rechten, pg_temp as $$
    select r.volgnr, r.onderdeel, case when r.weg <> '' then '{}' else rechten.gelakt(r.velden, p.lak)::text end, r.weg
      from rechten.pakket p join rechten.pakketregel r on r.pakket_id = p.id
     where p.verzoek_id = p_verzoek and p.vrijgegeven_op is not null and rechten.vroeg_ik(p_verzoek)
     order by r.volgnr $$;
comment on function rechten.pakket_voor_mij is 'Het vrijgegeven pakket bij een verzoek van de persoon van deze transactie.';
comment on function rechten.regels_voor_mij is 'De regels van dat pakket; wat is weggelaten alleen met de reden.';
revoke execute on function rechten.blijft_zoals_vrijgegeven(), rechten.gelakt(text, text[]), rechten.gelakt(jsonb, text[]), rechten.pakket_voor_mij(uuid),
    rechten.regels_voor_mij(uuid) from public;
grant execute on function rechten.blijft_zoals_vrijgegeven(), rechten.gelakt(text, text[]), rechten.gelakt(jsonb, text[]), rechten.pakket_voor_mij(uuid),
    rechten.regels_voor_mij(uuid) to spil_app, spil_taak;

call toegang.beschrijf('rechten.pakket', 'Inzage: samengesteld pakket', p_niet => '{zonder,lak}', p_namen => '{"vrijgegeven_op": "Vrijgegeven op", "vrijgegeven_naam": "Vrijgegeven door"}');
call toegang.beschrijf('rechten.pakketregel', 'Inzage: regels van een pakket', p_niet_uit => 'is een afschrift van wat er al in staat');
call toegang.beschrijf('rechten.kopie', 'Inzage: kopieën', p_namen => '{"aan": "Aan", "wijze": "Hoe", "wat": "Wat"}');

-- The lines come from every class that whoever makes it reads; they are no writing of that class.
create function rechten.vul_pakket(p_pakket uuid, p_regels jsonb) returns void
    language plpgsql volatile security definer set search_path = rechten, pg_temp as $$
declare p rechten.pakket;
begin
    select * into p from rechten.pakket x
     where x.id = p_pakket and x.bestuur_id = toegang.bestuur() and x.door = toegang.wie() and x.leerling_id = toegang.open_leerling();
    if not found or exists (select 1 from rechten.pakketregel r where r.pakket_id = p_pakket) then
        raise insufficient_privilege using message = 'alleen wie een pakket maakt, vult het, een keer';
    end if;
    insert into rechten.pakketregel (id, bestuur_id, leerling_id, pakket_id, klasse, volgnr, onderdeel, velden)
    select r.id, p.bestuur_id, p.leerling_id, p.id, r.klasse, r.volgnr, r.onderdeel, r.velden
      from jsonb_to_recordset(p_regels) as r(id uuid, volgnr int, klasse smallint, onderdeel text, velden jsonb);
end $$;
comment on function rechten.vul_pakket is 'Vult een net gemaakt pakket met de regels die wie het maakt, leest.';
revoke execute on function rechten.vul_pakket(uuid, jsonb) from public;
grant execute on function rechten.vul_pakket(uuid, jsonb) to spil_app, spil_taak;

-- Leaving a line out is for whoever reads that line and deals with the request, also who does not write its class.
drop policy wijzigen on rechten.pakketregel;
create policy wijzigen on rechten.pakketregel for update to spil_app
    using (bestuur_id = (select toegang.bestuur()) and leerling_id = (select toegang.open_leerling())
           and exists (select 1 from rechten.pakket p where p.id = pakket_id and toegang.schrijft(p.leerling_id, (select toegang.wie()), p.klasse)))
    with check (bestuur_id = (select toegang.bestuur()));
