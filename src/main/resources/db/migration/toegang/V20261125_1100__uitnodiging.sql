-- Somebody of another organisation is invited to one zaak of one pupil, for a while (PARTNER-12). Such a person has no relation with
-- the pupil: every policy asks toegang.bestuur() first, and in a session of somebody from outside that answers nothing. So a table
-- or a function that nobody thought of stays closed; what opens is said in zaak.genodigd() and nowhere else.
alter table toegang.sessie add column extern boolean not null default false;
comment on column toegang.sessie.extern is 'Van iemand van buiten de school: die ziet alleen waarvoor hij of zij is uitgenodigd.';

create or replace function toegang.sessie_maak(p_account uuid, p_token_hash bytea, p_wijze text, p_duur interval) returns void
    language sql volatile security definer set search_path = toegang, pg_temp as $$
    insert into toegang.sessie (token_hash, account_id, bestuur_id, wijze, verloopt_op, extern)
    select p_token_hash, a.id, a.bestuur_id, p_wijze, now() + p_duur, a.soort = 'extern'
      from toegang.account a where a.id = p_account and a.gesloten_op is null; $$;

create or replace function toegang.bestuur() returns uuid
    language sql stable security definer set search_path = toegang, pg_temp
    return case when session_user = 'spil_taak' then nullif(current_setting('spil.bestuur', true), '')::uuid
                else (select s.bestuur_id from toegang.sessie s
                       where s.token_hash = sha256(convert_to(current_setting('spil.sessie', true), 'UTF8'))
                         and s.ingetrokken_op is null and s.verloopt_op > now() and not s.extern) end;
comment on function toegang.bestuur() is 'Het bestuur van deze transactie; niets zonder sessie, en niets voor wie van buiten de school komt.';

create function toegang.is_extern() returns boolean
    language sql stable security definer set search_path = toegang, pg_temp
    return exists (select 1 from toegang.sessie s
                    where s.token_hash = sha256(convert_to(current_setting('spil.sessie', true), 'UTF8'))
                      and s.ingetrokken_op is null and s.verloopt_op > now() and s.extern);
comment on function toegang.is_extern() is 'Is de persoon van deze transactie van buiten de school?';

create table toegang.uitnodiging (
    id          uuid primary key,
    bestuur_id  uuid not null,
    leerling_id uuid not null,
    klasse      smallint not null check (klasse between 1 and 16),
    zaak_id     uuid not null,
    account_id  uuid not null references toegang.account,
    contact_id  uuid not null,
    naam        text not null,
    organisatie text not null check (organisatie <> ''),
    rol         text not null,
    als         text not null,
    doel        text not null check (doel <> ''),
    vanaf       date not null,
    tot         date not null,
    toestemming text not null check (toestemming <> ''),
    aan_wie     text not null,
    gevers      jsonb not null,
    bron        text not null,
    door        uuid not null,
    door_naam   text not null,
    op          timestamptz not null,
    check (tot > vanaf)
);
create index on toegang.uitnodiging (account_id);
create index on toegang.uitnodiging (zaak_id);
create index on toegang.uitnodiging (bestuur_id, leerling_id);
comment on table toegang.uitnodiging is 'Wie van buiten bij welke zaak is uitgenodigd, als wat, waarvoor en tot wanneer. Alleen toevoegen.';
comment on column toegang.uitnodiging.tot is 'Eerste dag waarop de uitnodiging niet meer geldt; een verlenging staat in uitnodigingstap.';
comment on column toegang.uitnodiging.contact_id is 'De contactpersoon bij de partner; gaat die daar weg, dan eindigt de toegang.';
comment on column toegang.uitnodiging.aan_wie is 'Naar wie de gegevens mogen volgens de toestemming waarop deze uitnodiging rust.';
comment on column toegang.uitnodiging.gevers is 'Wie die toestemming op welke leeftijd geeft, zoals het schoolplan het toen zei.';

create table toegang.uitnodigingstap (
    id             uuid primary key,
    bestuur_id     uuid not null,
    leerling_id    uuid not null,
    klasse         smallint not null check (klasse between 1 and 16),
    uitnodiging_id uuid not null references toegang.uitnodiging,
    soort          text not null check (soort in ('verlengd', 'ingetrokken')),
    tot            date not null,
    reden          text not null check (reden <> ''),
    door           uuid not null,
    door_naam      text not null,
    volgorde       bigint generated always as identity,
    op             timestamptz not null
);
create index on toegang.uitnodigingstap (uitnodiging_id, volgorde desc);
create index on toegang.uitnodigingstap (bestuur_id, leerling_id);
comment on table toegang.uitnodigingstap is 'Verlengd of ingetrokken, met reden; de laatste stap zegt tot wanneer. Alleen toevoegen.';

create function toegang.is_extern_account(p_account uuid, p_bestuur uuid) returns boolean
    language sql stable security definer set search_path = toegang, pg_temp
    return exists (select 1 from toegang.account a
                    where a.id = p_account and a.bestuur_id = p_bestuur and a.soort = 'extern' and a.gesloten_op is null);

call toegang.bescherm('toegang.uitnodiging', 'klasse', 'door', 'true');
call toegang.bescherm('toegang.uitnodigingstap', 'klasse', 'door', 'true');
create policy eigen_hand on toegang.uitnodiging as restrictive for insert to spil_app
    with check (door = (select toegang.wie()) and toegang.is_extern_account(account_id, bestuur_id));
create policy eigen_hand on toegang.uitnodigingstap as restrictive for insert to spil_app with check (
    door = (select toegang.wie())
    and exists (select 1 from toegang.uitnodiging u where u.id = uitnodiging_id and u.leerling_id = uitnodigingstap.leerling_id));
-- The family reads who from outside looks along, and until when.
create policy gezin on toegang.uitnodiging for select to spil_app using (
    bestuur_id = (select toegang.bestuur()) and (select toegang.is_gezin())
    and toegang.ziet(leerling_id, (select toegang.wie()), 1::smallint, 1::smallint));
create policy gezin on toegang.uitnodigingstap for select to spil_app using (
    bestuur_id = (select toegang.bestuur()) and (select toegang.is_gezin())
    and toegang.ziet(leerling_id, (select toegang.wie()), 1::smallint, 1::smallint));
create policy eigenaar on toegang.uitnodiging for select to spil_eigenaar using (true);
create policy eigenaar on toegang.uitnodigingstap for select to spil_eigenaar using (true);
create trigger alleen_toevoegen before update or delete on toegang.uitnodiging
    for each row execute function toegang.alleen_toevoegen();
create trigger alleen_toevoegen before update or delete on toegang.uitnodigingstap
    for each row execute function toegang.alleen_toevoegen();

create function toegang.uitnodiging_tot(p_uitnodiging uuid) returns date
    language sql stable security definer set search_path = toegang, pg_temp
    return coalesce((select s.tot from toegang.uitnodigingstap s where s.uitnodiging_id = p_uitnodiging order by s.volgorde desc limit 1),
                    (select u.tot from toegang.uitnodiging u where u.id = p_uitnodiging));

-- One account per person and address; who is invited a second time, has it already.
create unique index een_account_van_buiten on toegang.account (bestuur_id, lower(email), naam) where soort = 'extern' and gesloten_op is null;
create function toegang.account_van_buiten(p_id uuid, p_leerling uuid, p_klasse smallint, p_naam text, p_email text) returns uuid
    language plpgsql volatile security definer set search_path = toegang, pg_temp as $$
declare uit uuid;
begin
    if not (toegang.schrijft(p_leerling, toegang.wie(), p_klasse)
            and exists (select 1 from toegang.account w where w.id = toegang.wie() and w.soort = 'medewerker' and w.gesloten_op is null)) then
        raise insufficient_privilege using message = 'alleen wie in deze zaak schrijft, nodigt iemand van buiten uit';
    end if;
    insert into toegang.account (id, bestuur_id, soort, naam, email)
    values (p_id, toegang.bestuur(), 'extern', p_naam, p_email)
    on conflict (bestuur_id, lower(email), naam) where soort = 'extern' and gesloten_op is null do nothing;
    select a.id into uit from toegang.account a
     where a.bestuur_id = toegang.bestuur() and a.soort = 'extern' and a.gesloten_op is null and lower(a.email) = lower(p_email) and a.naam = p_naam;
    return uit;
end $$;
comment on function toegang.account_van_buiten is 'Het account van iemand van buiten die bij een leerling wordt uitgenodigd.';

-- Who may give a link and a code: for a family as before, for somebody from outside who writes where this person is invited.
create or replace function toegang.mag_gezin_helpen(p_account uuid) returns boolean
    language sql stable security definer set search_path = toegang, pg_temp
    return toegang.is_taak() or (
        exists (select 1 from toegang.account w where w.id = toegang.wie() and w.soort = 'medewerker' and w.gesloten_op is null)
        and (exists (
            select 1 from toegang.relatie r
             where r.account_id = p_account and r.bestuur_id = toegang.bestuur() and r.leerling_id is not null
               and r.vanaf <= toegang.vandaag() and (r.tot is null or r.tot > toegang.vandaag())
               and (toegang.schrijft(r.leerling_id, toegang.wie(), 7::smallint) or toegang.schrijft(r.leerling_id, toegang.wie(), 14::smallint)))
          or exists (
            select 1 from toegang.uitnodiging u
             where u.account_id = p_account and u.bestuur_id = toegang.bestuur() and toegang.uitnodiging_tot(u.id) > toegang.vandaag()
               and toegang.schrijft(u.leerling_id, toegang.wie(), u.klasse))));
comment on function toegang.mag_gezin_helpen(uuid) is 'Mag de persoon van deze transactie dit gezin, of deze genodigde van buiten, een link of code geven?';

create or replace function toegang.link_maak(p_id uuid, p_account uuid, p_token_hash bytea, p_doel text, p_naar text, p_duur interval)
    returns boolean language plpgsql volatile security definer set search_path = toegang, pg_temp as $$
declare a toegang.account;
begin
    select * into a from toegang.account x
     where x.id = p_account and x.bestuur_id = toegang.bestuur() and x.soort in ('ouder', 'leerling', 'extern') and x.gesloten_op is null;
    if not found then return null; end if;
    if not toegang.mag_gezin_helpen(a.id) then
        raise insufficient_privilege using message = 'alleen wie voor een kind van dit gezin schrijft, maakt een link';
    end if;
    insert into toegang.eenmalige_link (id, bestuur_id, account_id, token_hash, doel, naar, verloopt_op)
    values (p_id, a.bestuur_id, a.id, p_token_hash, p_doel, p_naar, now() + p_duur);
    return not toegang.is_bekend(a.id);
end $$;

create or replace function toegang.code_maak(p_account uuid, p_code text, p_duur interval) returns boolean
    language plpgsql volatile security definer set search_path = toegang, pg_temp as $$
declare a toegang.account;
begin
    select * into a from toegang.account x
     where x.id = p_account and x.bestuur_id = toegang.bestuur() and x.soort in ('ouder', 'leerling', 'extern') and x.gesloten_op is null;
    if not found or not toegang.mag_gezin_helpen(a.id) then return false; end if;
    insert into toegang.eerste_code (account_id, bestuur_id, code_hash, verloopt_op)
    values (a.id, a.bestuur_id, toegang.code_hash(a.id, p_code), now() + p_duur)
    on conflict (account_id) do update
       set code_hash = excluded.code_hash, verloopt_op = excluded.verloopt_op, pogingen = 0;
    return true;
end $$;

create or replace function toegang.link_aanvraag(p_token_hash bytea, p_email text)
    returns table (bestuur_id uuid, account_id uuid, naar text)
    language sql stable security definer set search_path = toegang, pg_temp as $$
    select l.bestuur_id, l.account_id, l.naar from toegang.eenmalige_link l
      join toegang.account a on a.id = l.account_id and a.gesloten_op is null and a.email is not null
     where l.token_hash = p_token_hash
    union all
    select a.bestuur_id, a.id, case a.soort when 'extern' then '/uitgenodigd' else '/thuis' end from toegang.account a
     where p_email <> '' and lower(a.email) = lower(p_email) and a.soort in ('ouder', 'leerling', 'extern') and a.gesloten_op is null $$;

revoke execute on function toegang.is_extern(), toegang.is_extern_account(uuid, uuid), toegang.uitnodiging_tot(uuid),
    toegang.account_van_buiten(uuid, uuid, smallint, text, text) from public;
grant execute on function toegang.is_extern(), toegang.is_extern_account(uuid, uuid), toegang.account_van_buiten(uuid, uuid, smallint, text, text)
    to spil_app;
