-- Every table with rows about a pupil says here what it is, to which gegevensklasse its rows belong, how it leaves Spil in a package of
-- everything about one pupil, how it is destroyed, and how it follows when a pupil turns out to stand here twice. The schema test fails
-- for a table that says nothing, and for one that says it wrong. A new table calls toegang.beschrijf next to toegang.bescherm.
create table toegang.leerlingtabel (
    tabel      text primary key,
    wat        text not null unique check (wat <> ''),
    klasse     text not null,
    hoort      text not null,
    wissen     text not null check (wissen in ('rij', 'belofte', 'mee')),
    samen      text not null check (samen in ('mee', 'blijft')),
    overdracht boolean not null,
    niet_uit   text not null,
    namen      jsonb not null,
    niet       text[] not null,
    extra      jsonb not null
);
comment on table toegang.leerlingtabel is 'Elke tabel met rijen over een leerling: wat het is, hoe het eruit gaat, hoe het wordt vernietigd en hoe het meegaat.';
comment on column toegang.leerlingtabel.klasse is 'SQL over rij x: de gegevensklasse. De bewaartermijn uit het schoolplan hangt aan die klasse, en begint waar het plan zegt.';
comment on column toegang.leerlingtabel.hoort is 'SQL over rij x: hoort deze rij bij de leerling :leerling?';
comment on column toegang.leerlingtabel.wissen is 'rij: de rij gaat weg. belofte: de rij gaat weg, haar verzegelde vingerafdruk blijft. mee: de rij gaat vanzelf mee met een andere.';
comment on column toegang.leerlingtabel.samen is 'Bij een dubbele leerling. mee: de rij gaat naar wie blijft. blijft: de rij is verzegeld; ze wordt bij wie blijft mee gelezen.';
comment on column toegang.leerlingtabel.overdracht is 'Kan mee in een overdracht aan een andere school, als doel en toestemming dat toelaten.';
comment on column toegang.leerlingtabel.niet_uit is 'Waarom dit niet in het pakket van alles over een leerling staat; leeg: het staat erin.';
comment on column toegang.leerlingtabel.namen is 'Hoe een kolom in het pakket heet, als dat anders is dan haar naam.';
alter table toegang.leerlingtabel enable row level security;
alter table toegang.leerlingtabel force row level security;
create policy taak on toegang.leerlingtabel for select to spil_taak using (true);
create policy eigenaar on toegang.leerlingtabel for all to spil_eigenaar using (true) with check (true);
grant select on toegang.leerlingtabel to spil_taak;

-- Columns that are no words for a reader: keys, versions, marks of the machine.
create function toegang.is_techniek(p_kolom text, p_soort text) returns boolean language sql immutable
    return p_soort in ('uuid', 'bytea', 'uuid[]')
        or p_kolom in ('versie', 'volgorde', 'volgnummer', 'klasse', 'vingerafdruk', 'sleutel_id', 'message_id', 'pogingen', 'volgende_poging', 'url');

create function toegang.kop(p_kolom text) returns text language sql immutable
    return case p_kolom
        when 'op' then 'Vastgelegd op' when 'gemaakt_op' then 'Vastgelegd op' when 'auteur_naam' then 'Door' when 'door_naam' then 'Door'
        when 'auteur_rol' then 'Als' when 'door_rol' then 'Als' when 'gebeurd_op' then 'Dag' when 'soort' then 'Soort'
        when 'tot' then 'Tot' when 'vanaf' then 'Vanaf' when 'ingediend_naam' then 'Ingediend door' when 'ingediend_rol' then 'Als'
        when 'vrijgegeven' then 'Vrijgegeven' when 'vastgelegd_naam' then 'Vastgelegd door' when 'indiener_naam' then 'Ingediend door'
        else upper(left(p_kolom, 1)) || replace(substr(p_kolom, 2), '_', ' ') end;

--   p_wat:        what it is, in Dutch, as the heading of its part in the package
--   p_klasse:     SQL over row x; null takes what toegang.bescherm was told
--   p_hoort:      SQL over row x: is it about :leerling?
--   p_niet_uit:   why it is not in the package, or ''
--   p_namen:      {"kolom": "Kop"} where the name of the column is no Dutch heading
--   p_niet:       columns that say nothing to a reader
--   p_extra:      {"Kop": "SQL over x"} for what stands elsewhere, such as the name of a class
create procedure toegang.beschrijf(p_tabel regclass, p_wat text, p_klasse text default null, p_hoort text default 'x.leerling_id = :leerling',
                                   p_wissen text default 'rij', p_samen text default 'mee', p_overdracht boolean default false,
                                   p_niet_uit text default '', p_namen jsonb default '{}', p_niet text[] default '{}', p_extra jsonb default '{}')
    language plpgsql as $$
declare
    v_naam text := (select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = p_tabel);
    v_klasse text := coalesce(p_klasse, (select substr(obj_description(p.oid, 'pg_policy'), 9) from pg_policy p where p.polrelid = p_tabel and p.polname = 'lezen'));
begin
    if v_klasse is null or v_klasse !~ '^([0-9]+|[a-z(].*)$' then
        raise exception 'zeg van % bij welke gegevensklasse de rijen horen', v_naam;
    end if;
    insert into toegang.leerlingtabel as t (tabel, wat, klasse, hoort, wissen, samen, overdracht, niet_uit, namen, niet, extra)
    values (v_naam, p_wat, v_klasse, p_hoort, p_wissen, p_samen, p_overdracht, p_niet_uit, p_namen, p_niet, p_extra)
    on conflict (tabel) do update set wat = excluded.wat, klasse = excluded.klasse, hoort = excluded.hoort, wissen = excluded.wissen,
        samen = excluded.samen, overdracht = excluded.overdracht, niet_uit = excluded.niet_uit, namen = excluded.namen, niet = excluded.niet,
        extra = excluded.extra;
    execute format('grant select, delete on %s to spil_taak', p_tabel);
    if p_samen = 'mee' then execute format('grant update on %s to spil_taak', p_tabel); end if;
end $$;
comment on procedure toegang.beschrijf is 'Zegt van een tabel met rijen over een leerling hoe ze eruit gaat, wordt vernietigd en meegaat (docs/architectuur.md).';

-- How one table is read for the package: class of the row, and its columns under Dutch headings, in their order.
create function toegang.pakketvraag(p_tabel text) returns text
    language sql stable security definer set search_path = toegang, pg_catalog, pg_temp as $$
    select format('select (%s)::smallint as klasse, json_build_object(%s) as velden from %s x where (%s) and (%s)::smallint = any(:klassen)%s',
                  regexp_replace(t.klasse, '^klasse$', 'x.klasse'),
                  concat_ws(', ', (select string_agg(format('%L, %s', e.key, e.value), ', ') from jsonb_each_text(t.extra) e), k.velden),
                  t.tabel, t.hoort, regexp_replace(t.klasse, '^klasse$', 'x.klasse'), coalesce(' order by x.' || k.op, ''))
      from toegang.leerlingtabel t
      cross join lateral (
            select string_agg(format(case format_type(a.atttypid, null)
                                         when 'timestamp with time zone' then '%L, to_char(x.%I at time zone ''Europe/Amsterdam'', ''YYYY-MM-DD HH24:MI'')'
                                         else '%L, x.%I' end, coalesce(t.namen ->> a.attname, toegang.kop(a.attname)), a.attname), ', ' order by a.attnum) as velden,
                   min(a.attname) filter (where a.attname in ('op', 'gemaakt_op')) as op
              from pg_attribute a
             where a.attrelid = t.tabel::regclass and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
               and not toegang.is_techniek(a.attname, format_type(a.atttypid, null)) and a.attname <> all (t.niet)) k
     where t.tabel = p_tabel and t.niet_uit = '' $$;

-- The one opening in 'rows are only added'. bewaren.begin_vernietiging sets it, for one transaction of a job, about one pupil, when two
-- people decided; signed, so that nobody can set it by hand.
create function toegang.merk(p_wat text, p_van uuid, p_naar uuid) returns text
    language sql stable security definer set search_path = toegang, pg_catalog, pg_temp
    return p_wat || '|' || p_van || '|' || coalesce(p_naar::text, '') || '|'
        || encode(sha256((select g.waarde from toegang.geheim g)
                         || convert_to(p_wat || '|' || p_van || '|' || coalesce(p_naar::text, '') || '|' || pg_current_xact_id()::text, 'UTF8')), 'hex');
create function toegang.gemerkt() returns table (wat text, van uuid, naar uuid)
    language plpgsql stable security definer set search_path = toegang, pg_catalog, pg_temp as $$
declare deel text[] := string_to_array(coalesce(current_setting('spil.wissen', true), ''), '|');
begin
    if session_user <> 'spil_taak' or array_length(deel, 1) is distinct from 4 then return; end if;
    if toegang.merk(deel[1], deel[2]::uuid, nullif(deel[3], '')::uuid) = array_to_string(deel, '|') then
        return query select deel[1], deel[2]::uuid, nullif(deel[3], '')::uuid;
    end if;
end $$;
comment on function toegang.gemerkt is 'Over welke leerling in deze transactie een besloten vernietiging (wis) of samenvoeging (samen) loopt.';

create or replace function toegang.alleen_toevoegen() returns trigger language plpgsql as $$
declare
    m record;
    oud jsonb;
begin
    if session_user = 'spil_taak' then
        select * into m from toegang.gemerkt();
        oud := to_jsonb(old);
        if tg_op = 'DELETE' and m.wat is not null then
            -- A table whose rows hang on another row about the pupil has no pupil of its own.
            if oud ->> 'leerling_id' = m.van::text
               or (not oud ? 'leerling_id' and exists (select 1 from toegang.leerlingtabel t where t.tabel = tg_table_schema || '.' || tg_table_name)) then
                return old;
            end if;
        elsif tg_op = 'UPDATE' and m.wat = 'samen' and oud ->> 'leerling_id' = m.van::text
              and to_jsonb(new) = jsonb_set(oud, '{leerling_id}', to_jsonb(m.naar)) then
            return new;
        end if;
    end if;
    raise exception 'rijen van %.% worden alleen toegevoegd', tg_table_schema, tg_table_name;
end $$;

-- What hangs on the person and not on the pupil goes when no pupil needs the person any more. Who wrote something that stays, keeps a
-- closed account without a name.
create function toegang.wis_account(p_account uuid) returns void
    language plpgsql volatile security definer set search_path = toegang, pg_catalog, pg_temp as $$
declare b uuid := toegang.bestuur();
begin
    if not toegang.is_taak() or not exists (select 1 from toegang.gemerkt() g where g.wat = 'wis') then
        raise insufficient_privilege using message = 'een account verdwijnt alleen bij een vernietiging waartoe is besloten';
    end if;
    if not exists (select 1 from toegang.account a where a.id = p_account and a.bestuur_id = b and a.soort in ('ouder', 'leerling')) then return; end if;
    delete from toegang.ontvangst o where o.account_id = p_account;
    delete from toegang.sessie s where s.account_id = p_account;
    delete from toegang.eenmalige_link s where s.account_id = p_account;
    delete from toegang.eerste_code s where s.account_id = p_account;
    delete from toegang.factor s where s.account_id = p_account;
    delete from toegang.apparaat s where s.account_id = p_account;
    begin
        delete from toegang.account a where a.id = p_account;
    exception when foreign_key_violation then
        update toegang.account a set naam = 'Vernietigd', inlognaam = null, wachtwoord = null, email = null, plaats = '', rollen = '{}',
               gesloten_op = coalesce(a.gesloten_op, now())
         where a.id = p_account;
    end;
end $$;

-- Receipts of forms and addresses in messages hold the id of a pupil.
create function toegang.wis_sporen(p_leerling uuid) returns void
    language plpgsql volatile security definer set search_path = toegang, pg_catalog, pg_temp as $$
begin
    if not exists (select 1 from toegang.gemerkt() g where g.wat = 'wis' and g.van = p_leerling) then
        raise insufficient_privilege using message = 'sporen verdwijnen alleen bij een vernietiging waartoe is besloten';
    end if;
    delete from toegang.ontvangst o where o.naar like '%' || p_leerling || '%';
end $$;

revoke execute on function toegang.pakketvraag(text), toegang.merk(text, uuid, uuid), toegang.gemerkt(), toegang.wis_account(uuid),
    toegang.wis_sporen(uuid) from public;
grant execute on function toegang.pakketvraag(text), toegang.wis_account(uuid), toegang.wis_sporen(uuid) to spil_taak;
grant execute on function toegang.gemerkt() to spil_app, spil_taak;
revoke execute on procedure toegang.beschrijf(regclass, text, text, text, text, text, boolean, text, jsonb, text[], jsonb) from public;

-- What the gate itself holds. The salt of a line of the read log goes with it: what stays in toegang.belofte then tells nothing.
call toegang.beschrijf('toegang.leeslog', 'Wie keek mee', '1', p_wissen => 'belofte', p_samen => 'blijft',
    p_hoort => 'x.leerling_id = :leerling', p_namen => '{"naam": "Wie", "rol": "Rol", "reden": "Omdat deze persoon was", "op": "Gelezen op"}', p_niet => '{klassen,id,zout}');
revoke select on toegang.leeslog from spil_taak;
grant select (id, bestuur_id, leerling_id, account_id, naam, rol, reden, onderdeel, klassen, op) on toegang.leeslog to spil_taak;
call toegang.beschrijf('toegang.relatie', 'Wie erbij mocht', '1', p_namen => '{"als": "Als", "van": "Van"}', p_niet => '{herkomst}');
call toegang.beschrijf('toegang.lidmaatschap', 'Groepen', '1', p_niet_uit => 'staat al onder inschrijving en plaatsing');
call toegang.beschrijf('toegang.uitnodiging', 'Uitnodigingen van buiten', p_niet => '{gevers}');
call toegang.beschrijf('toegang.uitnodigingstap', 'Uitnodigingen van buiten: verlengd of ingetrokken');

-- A line that is gone because the pupil was destroyed, is no breach: its number stands in the proof of that destruction.
create table toegang.vernietigde_regel (
    bestuur_id uuid not null,
    leeslog_id bigint not null,
    primary key (bestuur_id, leeslog_id)
);
comment on table toegang.vernietigde_regel is 'Regels van het leeslog die met een leerling zijn vernietigd; hun belofte blijft staan.';
alter table toegang.vernietigde_regel enable row level security;
alter table toegang.vernietigde_regel force row level security;
create policy eigenaar on toegang.vernietigde_regel for all to spil_eigenaar using (true) with check (true);
create function toegang.noteer_vernietigd() returns trigger language plpgsql security definer set search_path = toegang, pg_catalog, pg_temp as $$
begin
    insert into toegang.vernietigde_regel (bestuur_id, leeslog_id) select w.bestuur_id, w.id from weg w
     where w.leerling_id in (select g.van from toegang.gemerkt() g where g.wat = 'wis')
    on conflict do nothing;
    return null;
end $$;
create trigger vernietigd after delete on toegang.leeslog referencing old table as weg
    for each statement execute function toegang.noteer_vernietigd();
create trigger alleen_toevoegen before update or delete on toegang.vernietigde_regel for each row execute function toegang.alleen_toevoegen();

-- Every way in which the log differs from what was sealed. Rows of the last quarter of an hour may still wait for their seal.
create or replace function toegang.zegelbreuken() returns table (bestuur uuid, nummer bigint, soort text, regel bigint)
    language plpgsql stable security definer set search_path = toegang, pg_temp as $$
begin
    if not toegang.is_taak() then
        raise insufficient_privilege using message = 'alleen een taak leest de zegels';
    end if;
    return query
    with keten as (
        select z.*, lag(z.nummer) over w as vorig_nummer, lag(z.hoofd) over w as vorig_hoofd from toegang.zegel z
        window w as (partition by z.bestuur_id order by z.nummer)
    ), inhoud as (
        select b.bestuur_id, b.zegel, count(*)::int as aantal, sha256(string_agg(b.waarde, ''::bytea order by b.leeslog_id)) as wortel
          from toegang.belofte b group by b.bestuur_id, b.zegel
    )
    select k.bestuur_id, k.nummer, 'schakel', null::bigint
      from keten k left join inhoud i on i.bestuur_id = k.bestuur_id and i.zegel = k.nummer
     where k.nummer <> coalesce(k.vorig_nummer, 0) + 1
        or k.vorige <> coalesce(k.vorig_hoofd, ''::bytea)
        or i.aantal is distinct from k.aantal or i.wortel is distinct from k.wortel
        or k.hoofd <> toegang.hoofd_van(k.vorige, k.bestuur_id, k.nummer, k.op, k.aantal, k.wortel)
    union all
    select b.bestuur_id, b.zegel, 'veranderd', l.id
      from toegang.leeslog l join toegang.belofte b on b.bestuur_id = l.bestuur_id and b.leeslog_id = l.id
     where toegang.belofte_van(l) <> b.waarde
    union all
    select l.bestuur_id, null, 'bijgeschreven', l.id
      from toegang.leeslog l
     where l.op < clock_timestamp() - interval '15 minutes'
       and not exists (select 1 from toegang.belofte b where b.bestuur_id = l.bestuur_id and b.leeslog_id = l.id)
    union all
    -- Lines go with a pupil that was destroyed, and then stand in toegang.vernietigde_regel; whoever took others away, did it here.
    select b.bestuur_id, b.zegel, 'weggehaald', b.leeslog_id
      from toegang.belofte b
     where not exists (select 1 from toegang.leeslog l where l.bestuur_id = b.bestuur_id and l.id = b.leeslog_id)
       and not exists (select 1 from toegang.vernietigde_regel v where v.bestuur_id = b.bestuur_id and v.leeslog_id = b.leeslog_id)
    union all
    select b.bestuur_id, b.zegel, 'los', b.leeslog_id
      from toegang.belofte b
     where not exists (select 1 from toegang.zegel z where z.bestuur_id = b.bestuur_id and z.nummer = b.zegel)
    order by 1, 2, 3, 4;
end $$;
