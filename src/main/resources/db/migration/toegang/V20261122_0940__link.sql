-- One-time links for families. Everything before there is a session runs as the owner, one small question each.
-- A mail scanner opens links: looking at one never uses it, only the button on its page does.
create table toegang.eenmalige_link (
    id           uuid primary key,
    bestuur_id   uuid not null,
    account_id   uuid not null references toegang.account,
    token_hash   bytea not null unique,
    doel         text not null,
    naar         text not null check (naar like '/%' and naar not like '//%'),
    gemaakt_op   timestamptz not null default now(),
    verloopt_op  timestamptz not null,
    gebruikt_op  timestamptz,
    pogingen     int not null default 0
);
create index on toegang.eenmalige_link (account_id, gemaakt_op desc);
comment on table toegang.eenmalige_link is 'Links in mail aan ouders en leerlingen; alleen de hash staat hier, één keer te gebruiken.';
comment on column toegang.eenmalige_link.pogingen is 'Verkeerde codes bij deze link; na vijf is een nieuwe link nodig.';

create table toegang.eerste_code (
    account_id   uuid primary key references toegang.account,
    bestuur_id   uuid not null,
    code_hash    bytea not null,
    verloopt_op  timestamptz not null,
    pogingen     int not null default 0
);
comment on table toegang.eerste_code is 'Zes cijfers die de school op een andere weg geeft; nodig bij het allereerste gebruik van een account.';

alter table toegang.eenmalige_link enable row level security;
alter table toegang.eenmalige_link force row level security;
create policy eigenaar on toegang.eenmalige_link for all to spil_eigenaar using (true) with check (true);
alter table toegang.eerste_code enable row level security;
alter table toegang.eerste_code force row level security;
create policy eigenaar on toegang.eerste_code for all to spil_eigenaar using (true) with check (true);

create function toegang.code_hash(p_account uuid, p_code text) returns bytea
    language sql stable security definer set search_path = toegang, pg_temp
    return sha256((select g.waarde from toegang.geheim g) || convert_to(p_account || '|' || p_code, 'UTF8'));

-- Somebody is known once a session was opened by link, with the code, or with a password of their own.
create function toegang.is_bekend(p_account uuid) returns boolean
    language sql stable security definer set search_path = toegang, pg_temp
    return exists (select 1 from toegang.eenmalige_link l where l.account_id = p_account and l.gebruikt_op is not null)
        or exists (select 1 from toegang.account a where a.id = p_account and a.wachtwoord is not null);

-- Staff and jobs make links, for families of their own bestuur and nobody else.
create function toegang.link_maak(p_id uuid, p_account uuid, p_token_hash bytea, p_doel text, p_naar text, p_duur interval)
    returns boolean language plpgsql volatile security definer set search_path = toegang, pg_temp as $$
declare a toegang.account;
begin
    select * into a from toegang.account x
     where x.id = p_account and x.bestuur_id = toegang.bestuur() and x.soort in ('ouder', 'leerling') and x.gesloten_op is null;
    if not found then return null; end if;
    if not (toegang.is_taak() or exists (select 1 from toegang.account w where w.id = toegang.wie() and w.soort in ('medewerker', 'beheer'))) then
        raise insufficient_privilege using message = 'alleen een medewerker maakt een link';
    end if;
    insert into toegang.eenmalige_link (id, bestuur_id, account_id, token_hash, doel, naar, verloopt_op)
    values (p_id, a.bestuur_id, a.id, p_token_hash, p_doel, p_naar, now() + p_duur);
    return not toegang.is_bekend(a.id);
end $$;

create function toegang.code_maak(p_account uuid, p_code text, p_duur interval) returns boolean
    language plpgsql volatile security definer set search_path = toegang, pg_temp as $$
declare a toegang.account;
begin
    select * into a from toegang.account x
     where x.id = p_account and x.bestuur_id = toegang.bestuur() and x.soort in ('ouder', 'leerling') and x.gesloten_op is null;
    if not found then return false; end if;
    if not (toegang.is_taak() or exists (select 1 from toegang.account w where w.id = toegang.wie() and w.soort in ('medewerker', 'beheer'))) then
        raise insufficient_privilege using message = 'alleen een medewerker maakt een code';
    end if;
    insert into toegang.eerste_code (account_id, bestuur_id, code_hash, verloopt_op)
    values (a.id, a.bestuur_id, toegang.code_hash(a.id, p_code), now() + p_duur)
    on conflict (account_id) do update
       set code_hash = excluded.code_hash, verloopt_op = excluded.verloopt_op, pogingen = 0;
    return true;
end $$;

-- Looking: says what the page needs, uses nothing.
create function toegang.link_bekijk(p_token_hash bytea)
    returns table (staat text, doel text, code_nodig boolean)
    language sql stable security definer set search_path = toegang, pg_temp as $$
    select case when a.gesloten_op is not null then 'onbekend'
                when l.gebruikt_op is not null then 'gebruikt'
                when l.pogingen >= 5 then 'geblokkeerd'
                when l.verloopt_op <= now() then 'verlopen'
                else 'open' end,
           l.doel, not toegang.is_bekend(l.account_id)
      from toegang.eenmalige_link l join toegang.account a on a.id = l.account_id
     where l.token_hash = p_token_hash $$;

-- Using: one winner, whoever presses twice or at two devices at once.
create function toegang.link_gebruik(p_token_hash bytea, p_code text)
    returns table (staat text, account_id uuid, naar text, over int)
    language plpgsql volatile security definer set search_path = toegang, pg_temp as $$
declare
    l toegang.eenmalige_link;
    c toegang.eerste_code;
begin
    select * into l from toegang.eenmalige_link x where x.token_hash = p_token_hash for update;
    if not found or exists (select 1 from toegang.account a where a.id = l.account_id and a.gesloten_op is not null) then
        return query select 'onbekend', null::uuid, null::text, 0; return;
    end if;
    if l.gebruikt_op is not null then return query select 'gebruikt', null::uuid, null::text, 0; return; end if;
    if l.pogingen >= 5 then return query select 'geblokkeerd', null::uuid, null::text, 0; return; end if;
    if l.verloopt_op <= now() then return query select 'verlopen', null::uuid, null::text, 0; return; end if;
    if not toegang.is_bekend(l.account_id) then
        select * into c from toegang.eerste_code x where x.account_id = l.account_id for update;
        if not found or c.verloopt_op <= now() or c.pogingen >= 5 then
            return query select 'code_weg', null::uuid, null::text, 0; return;
        end if;
        if c.code_hash <> toegang.code_hash(l.account_id, p_code) then
            update toegang.eenmalige_link x set pogingen = x.pogingen + 1 where x.id = l.id;
            update toegang.eerste_code x set pogingen = x.pogingen + 1 where x.account_id = l.account_id;
            return query select case when l.pogingen >= 4 then 'geblokkeerd' when c.pogingen >= 4 then 'code_weg' else 'code_fout' end,
                                null::uuid, null::text, 4 - greatest(l.pogingen, c.pogingen);
            return;
        end if;
        delete from toegang.eerste_code x where x.account_id = l.account_id;
    end if;
    update toegang.eenmalige_link x set gebruikt_op = now() where x.id = l.id;
    return query select 'binnen', l.account_id, l.naar, 0;
end $$;

-- Asking for a new link: by an old link or by address. What comes back stays inside; the page says the same to everybody.
create function toegang.link_aanvraag(p_token_hash bytea, p_email text)
    returns table (bestuur_id uuid, account_id uuid, naar text)
    language sql stable security definer set search_path = toegang, pg_temp as $$
    select l.bestuur_id, l.account_id, l.naar from toegang.eenmalige_link l
      join toegang.account a on a.id = l.account_id and a.gesloten_op is null and a.email is not null
     where l.token_hash = p_token_hash
    union all
    select a.bestuur_id, a.id, '/thuis' from toegang.account a
     where p_email <> '' and lower(a.email) = lower(p_email) and a.soort in ('ouder', 'leerling') and a.gesloten_op is null $$;

-- For staff of an opened pupil: has this person of the family been in before, and is a code waiting?
create function toegang.gezin_staat(p_accounts uuid[])
    returns table (account_id uuid, bekend boolean, code_tot timestamptz)
    language sql stable security definer set search_path = toegang, pg_temp as $$
    select a.id, toegang.is_bekend(a.id),
           (select c.verloopt_op from toegang.eerste_code c where c.account_id = a.id and c.verloopt_op > now() and c.pogingen < 5)
      from toegang.account a
     where a.id = any (p_accounts) and a.bestuur_id = toegang.bestuur()
       and exists (select 1 from toegang.account w where w.id = toegang.wie() and w.soort in ('medewerker', 'beheer')) $$;

-- Parents and pupils read through the same gate as everybody, and some rows of others stay closed to them.
create function toegang.is_gezin() returns boolean
    language sql stable security definer set search_path = toegang, pg_temp
    return exists (select 1 from toegang.account a where a.id = toegang.wie() and a.soort in ('ouder', 'leerling'));
create function toegang.is_van_gezin(p_account uuid) returns boolean
    language sql stable security definer set search_path = toegang, pg_temp
    return exists (select 1 from toegang.account a where a.id = p_account and a.soort in ('ouder', 'leerling'));
comment on function toegang.is_gezin() is 'Is de persoon van deze transactie een ouder of leerling?';

-- "Wie keek mee" is about the school: one parent does not follow the other.
create policy gezin_ziet_school on toegang.leeslog as restrictive for select to spil_app
    using (not (select toegang.is_gezin()) or account_id = (select toegang.wie()) or not toegang.is_van_gezin(account_id));

revoke execute on all functions in schema toegang from public;
revoke execute on function toegang.code_hash(uuid, text) from spil_app, spil_taak;
grant execute on function toegang.is_bekend(uuid), toegang.link_maak(uuid, uuid, bytea, text, text, interval),
    toegang.code_maak(uuid, text, interval), toegang.link_bekijk(bytea), toegang.link_gebruik(bytea, text),
    toegang.link_aanvraag(bytea, text), toegang.gezin_staat(uuid[]), toegang.is_gezin(), toegang.is_van_gezin(uuid)
    to spil_app, spil_taak;

-- Who is around a pupil: a parent or pupil reads which staff, never the other parent.
create or replace function toegang.betrokkenen()
    returns table (account_id uuid, naam text, soort text, rol text, als text, van text)
    language sql stable security definer set search_path = toegang, pg_temp as $$
    select distinct a.id, a.naam, a.soort, r.rol, r.als, r.van
      from toegang.relatie r join toegang.account a on a.id = r.account_id and a.gesloten_op is null
     where r.bestuur_id = toegang.bestuur() and r.vanaf <= toegang.vandaag() and (r.tot is null or r.tot > toegang.vandaag())
       and (not toegang.is_gezin() or a.soort not in ('ouder', 'leerling') or a.id = toegang.wie())
       and (r.leerling_id = toegang.open_leerling()
            or r.groep_id in (select m.groep_id from toegang.lidmaatschap m
                               where m.leerling_id = toegang.open_leerling()
                                 and m.vanaf <= toegang.vandaag() and (m.tot is null or m.tot > toegang.vandaag()))) $$;
