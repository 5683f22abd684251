-- A password can be read over a shoulder. Who may read above the compartment algemeen (SOT, notulen, hulpverlening, meldcode,
-- vertrouwenspersoon) or manages accounts, proves a second thing: a code from an app, a passkey, or a device that did so before.
-- Until then a session waits, and a waiting session is nobody to every other question.
alter table toegang.sessie
    add column id uuid not null unique default gen_random_uuid(),
    add column wacht boolean not null default false,
    add column toestel text not null default '',
    add column voorstel bytea,
    add column uitdaging bytea;
comment on column toegang.sessie.wacht is 'Wachtwoord klopt, tweede stap nog niet: deze sessie is nog niemand.';
comment on column toegang.sessie.voorstel is 'Versleuteld geheim van de app die iemand nu instelt.';
comment on column toegang.sessie.uitdaging is 'Wat een passkey nu moet ondertekenen; één keer te gebruiken.';

create table toegang.factor (
    id          uuid primary key,
    bestuur_id  uuid not null,
    account_id  uuid not null references toegang.account,
    soort       text not null check (soort in ('app', 'sleutel', 'herstelcode')),
    naam        text not null,
    geheim      bytea not null,
    sleutel_id  bytea unique,
    teller      bigint not null default 0,
    gemaakt_op  timestamptz not null default now(),
    gebruikt_op timestamptz,
    weg_op      timestamptz
);
create index on toegang.factor (account_id);
comment on table toegang.factor is 'Tweede stap bij het inloggen. Het geheim van een app is versleuteld met een sleutel buiten de databank, een herstelcode is alleen een hash.';
comment on column toegang.factor.teller is 'App: de laatst gebruikte tijdstap; sleutel: de teller van het apparaat. Loopt alleen op.';

create table toegang.apparaat (
    id          uuid primary key,
    bestuur_id  uuid not null,
    account_id  uuid not null references toegang.account,
    token_hash  bytea not null unique,
    naam        text not null,
    gemaakt_op  timestamptz not null default now(),
    verloopt_op timestamptz not null,
    weg_op      timestamptz
);
create index on toegang.apparaat (account_id);
comment on table toegang.apparaat is 'Eigen apparaten waarop de tweede stap een tijd niet opnieuw hoeft.';

alter table toegang.factor enable row level security;
alter table toegang.factor force row level security;
create policy eigenaar on toegang.factor for all to spil_eigenaar using (true) with check (true);
alter table toegang.apparaat enable row level security;
alter table toegang.apparaat force row level security;
create policy eigenaar on toegang.apparaat for all to spil_eigenaar using (true) with check (true);

create or replace function toegang.wie() returns uuid
    language sql stable security definer set search_path = toegang, pg_temp
    return (select s.account_id from toegang.sessie s
             where s.token_hash = sha256(convert_to(current_setting('spil.sessie', true), 'UTF8'))
               and s.ingetrokken_op is null and s.verloopt_op > now() and not s.wacht);
create or replace function toegang.bestuur() returns uuid
    language sql stable security definer set search_path = toegang, pg_temp
    return case when session_user = 'spil_taak' then nullif(current_setting('spil.bestuur', true), '')::uuid
                else (select s.bestuur_id from toegang.sessie s
                       where s.token_hash = sha256(convert_to(current_setting('spil.sessie', true), 'UTF8'))
                         and s.ingetrokken_op is null and s.verloopt_op > now() and not s.extern and not s.wacht) end;
create or replace function toegang.is_extern() returns boolean
    language sql stable security definer set search_path = toegang, pg_temp
    return exists (select 1 from toegang.sessie s
                    where s.token_hash = sha256(convert_to(current_setting('spil.sessie', true), 'UTF8'))
                      and s.ingetrokken_op is null and s.verloopt_op > now() and s.extern and not s.wacht);
create or replace function toegang.begin(p_token text)
    returns table (account_id uuid, bestuur_id uuid, naam text, soort text, plaats text, rollen text[])
    language plpgsql volatile security definer set search_path = toegang, pg_temp as $$
declare
    s toegang.sessie;
    dag date := toegang.vandaag();
begin
    perform set_config('spil.sessie', p_token, true);
    select * into s from toegang.sessie x
     where x.token_hash = sha256(convert_to(p_token, 'UTF8')) and x.ingetrokken_op is null and x.verloopt_op > now() and not x.wacht;
    if not found then return; end if;
    -- A sliding session costs a write; once in five minutes is enough.
    if s.gezien_op < now() - interval '5 minutes' then
        update toegang.sessie x set gezien_op = now(), verloopt_op = greatest(x.verloopt_op, now() + interval '1 hour')
         where x.token_hash = s.token_hash;
    end if;
    return query select a.id, a.bestuur_id, a.naam, a.soort, a.plaats,
                        case when a.soort = 'medewerker'
                             then (select coalesce(array_agg(distinct r.rol order by r.rol), '{}') from toegang.relatie r
                                    where r.account_id = a.id and r.groep_id is not null and r.vanaf <= dag and (r.tot is null or r.tot > dag))
                             else a.rollen end
                   from toegang.account a where a.id = s.account_id and a.gesloten_op is null;
end $$;

drop function toegang.sessie_maak(uuid, bytea, text, interval);
create function toegang.sessie_maak(p_account uuid, p_token_hash bytea, p_wijze text, p_duur interval, p_toestel text default '', p_wacht boolean default false)
    returns void language sql volatile security definer set search_path = toegang, pg_temp as $$
    insert into toegang.sessie (token_hash, account_id, bestuur_id, wijze, verloopt_op, extern, toestel, wacht)
    select p_token_hash, a.id, a.bestuur_id, p_wijze, now() + p_duur, a.soort = 'extern', left(p_toestel, 80), p_wacht
      from toegang.account a where a.id = p_account and a.gesloten_op is null; $$;

-- Before there is a session: asked and done under the login of jobs, about the account whose password was just right.
create function toegang.factor_nodig(p_account uuid) returns boolean
    language sql stable security definer set search_path = toegang, pg_temp
    -- Reading or writing above algemeen, and deciding about the plan itself: who may agree that a colleague's step is wiped is among them.
    return exists (select 1 from toegang.account a where a.id = p_account and a.soort = 'beheer')
        or exists (select 1 from toegang.factor f where f.account_id = p_account and f.weg_op is null and f.soort <> 'herstelcode')
        or exists (select 1 from toegang.account a
                     join toegang.relatie r on r.account_id = a.id and r.vanaf <= toegang.vandaag() and (r.tot is null or r.tot > toegang.vandaag())
                     join toegang.recht t on t.bestuur_id = a.bestuur_id and t.rol = r.rol
                      and (t.klasse between 8 and 12 and (t.lezen >= 2 or t.schrijven or t.beslissen)
                           or t.klasse = 16 and (t.schrijven or t.beslissen))
                    where a.id = p_account and a.soort in ('medewerker', 'extern'));

create function toegang.sessie_wacht(p_token_hash bytea)
    returns table (account_id uuid, bestuur_id uuid, naam text, inlognaam text, soort text, voorstel bytea, uitdaging bytea)
    language sql stable security definer set search_path = toegang, pg_temp as $$
    select a.id, a.bestuur_id, a.naam, a.inlognaam, a.soort, s.voorstel, s.uitdaging
      from toegang.sessie s join toegang.account a on a.id = s.account_id and a.gesloten_op is null
     where s.token_hash = p_token_hash and s.ingetrokken_op is null and s.verloopt_op > now() $$;
create function toegang.sessie_onthoud(p_token_hash bytea, p_voorstel bytea, p_uitdaging bytea) returns void
    language sql volatile security definer set search_path = toegang, pg_temp as $$
    update toegang.sessie s set voorstel = coalesce(p_voorstel, s.voorstel), uitdaging = p_uitdaging where s.token_hash = p_token_hash $$;

create function toegang.factoren(p_account uuid)
    returns table (id uuid, soort text, naam text, geheim bytea, sleutel_id bytea, teller bigint)
    language sql stable security definer set search_path = toegang, pg_temp as $$
    select f.id, f.soort, f.naam, f.geheim, f.sleutel_id, f.teller from toegang.factor f
     where f.account_id = p_account and f.weg_op is null order by f.gemaakt_op, f.id $$;
create function toegang.factor_maak(p_id uuid, p_account uuid, p_soort text, p_naam text, p_geheim bytea, p_sleutel_id bytea, p_teller bigint)
    returns void language sql volatile security definer set search_path = toegang, pg_temp as $$
    insert into toegang.factor (id, bestuur_id, account_id, soort, naam, geheim, sleutel_id, teller)
    select p_id, a.bestuur_id, a.id, p_soort, left(p_naam, 60), p_geheim, p_sleutel_id, p_teller from toegang.account a where a.id = p_account $$;
-- What was used once, or is older than what was used, is never good again; two at once cannot both win.
create function toegang.factor_gebruik(p_id uuid, p_teller bigint) returns boolean
    language sql volatile security definer set search_path = toegang, pg_temp as $$
    with u as (update toegang.factor f set teller = p_teller, gebruikt_op = now(),
                      weg_op = case when f.soort = 'herstelcode' then now() end
                where f.id = p_id and f.weg_op is null and (f.teller < p_teller or (f.soort = 'sleutel' and p_teller = 0 and f.teller = 0))
               returning 1)
    select exists (select 1 from u) $$;
create function toegang.herstelcodes_weg(p_account uuid) returns void
    language sql volatile security definer set search_path = toegang, pg_temp as $$
    update toegang.factor f set weg_op = now() where f.account_id = p_account and f.soort = 'herstelcode' and f.weg_op is null $$;

create function toegang.apparaat_maak(p_id uuid, p_account uuid, p_token_hash bytea, p_naam text, p_duur interval) returns void
    language sql volatile security definer set search_path = toegang, pg_temp as $$
    insert into toegang.apparaat (id, bestuur_id, account_id, token_hash, naam, verloopt_op)
    select p_id, a.bestuur_id, a.id, p_token_hash, left(p_naam, 80), now() + p_duur from toegang.account a where a.id = p_account $$;
create function toegang.apparaat_bekend(p_account uuid, p_token_hash bytea) returns boolean
    language sql stable security definer set search_path = toegang, pg_temp
    return exists (select 1 from toegang.apparaat x join toegang.account a on a.id = x.account_id and a.soort <> 'beheer'
                    where x.account_id = p_account and x.token_hash = p_token_hash and x.weg_op is null and x.verloopt_op > now());

-- What somebody sees and ends of their own.
create function toegang.mijn_factoren() returns table (id uuid, soort text, naam text, gemaakt_op timestamptz, gebruikt_op timestamptz)
    language sql stable security definer set search_path = toegang, pg_temp as $$
    select f.id, f.soort, f.naam, f.gemaakt_op, f.gebruikt_op from toegang.factor f
     where f.account_id = toegang.wie() and f.weg_op is null order by f.gemaakt_op, f.id $$;
create function toegang.mijn_sessies() returns table (id uuid, wijze text, toestel text, gemaakt_op timestamptz, gezien_op timestamptz, deze boolean)
    language sql stable security definer set search_path = toegang, pg_temp as $$
    select s.id, s.wijze, s.toestel, s.gemaakt_op, s.gezien_op, s.token_hash = sha256(convert_to(current_setting('spil.sessie', true), 'UTF8'))
      from toegang.sessie s
     where s.account_id = toegang.wie() and s.ingetrokken_op is null and s.verloopt_op > now() and not s.wacht
     order by 6 desc, s.gezien_op desc $$;
create function toegang.mijn_apparaten() returns table (id uuid, naam text, gemaakt_op timestamptz, verloopt_op timestamptz)
    language sql stable security definer set search_path = toegang, pg_temp as $$
    select x.id, x.naam, x.gemaakt_op, x.verloopt_op from toegang.apparaat x
     where x.account_id = toegang.wie() and x.weg_op is null and x.verloopt_op > now() order by x.gemaakt_op desc $$;
create function toegang.mijn_sessie_weg(p_id uuid) returns boolean
    language sql volatile security definer set search_path = toegang, pg_temp as $$
    with u as (update toegang.sessie s set ingetrokken_op = now()
                where s.id = p_id and s.account_id = toegang.wie() and s.ingetrokken_op is null returning 1)
    select exists (select 1 from u) $$;
create function toegang.mijn_apparaat_weg(p_id uuid) returns boolean
    language sql volatile security definer set search_path = toegang, pg_temp as $$
    with u as (update toegang.apparaat x set weg_op = now()
                where x.id = p_id and x.account_id = toegang.wie() and x.weg_op is null returning 1)
    select exists (select 1 from u) $$;
-- Taking one away may be because the phone was stolen: devices and other sessions go with it. The last one stays.
create function toegang.mijn_factor_weg(p_id uuid) returns boolean
    language plpgsql volatile security definer set search_path = toegang, pg_temp as $$
declare ik uuid := toegang.wie();
begin
    perform 1 from toegang.account a where a.id = ik for update;
    if (select count(*) from toegang.factor f where f.account_id = ik and f.weg_op is null and f.soort <> 'herstelcode' and f.id <> p_id) = 0 then
        return false;
    end if;
    update toegang.factor f set weg_op = now() where f.id = p_id and f.account_id = ik and f.weg_op is null and f.soort <> 'herstelcode';
    if not found then return false; end if;
    update toegang.apparaat x set weg_op = now() where x.account_id = ik and x.weg_op is null;
    update toegang.sessie s set ingetrokken_op = now()
     where s.account_id = ik and s.ingetrokken_op is null and s.token_hash <> sha256(convert_to(current_setting('spil.sessie', true), 'UTF8'));
    return true;
end $$;

-- A new password or a departure ends the remembered devices too: what the old password opened, is closed.
create or replace function toegang.trek_sessies_in(p_accounts uuid[]) returns int
    language plpgsql volatile security definer set search_path = toegang, pg_temp as $$
declare aantal int;
begin
    if not (toegang.is_beheer() or toegang.is_taak()) then
        raise insufficient_privilege using message = 'alleen beheer trekt sessies in';
    end if;
    update toegang.apparaat x set weg_op = now()
     where x.account_id = any(p_accounts) and x.bestuur_id = toegang.bestuur() and x.weg_op is null;
    update toegang.sessie s set ingetrokken_op = now()
     where s.account_id = any(p_accounts) and s.bestuur_id = toegang.bestuur() and s.ingetrokken_op is null;
    get diagnostics aantal = row_count;
    return aantal;
end $$;

revoke execute on function toegang.sessie_maak(uuid, bytea, text, interval, text, boolean), toegang.factor_nodig(uuid), toegang.sessie_wacht(bytea),
    toegang.sessie_onthoud(bytea, bytea, bytea), toegang.factoren(uuid), toegang.factor_maak(uuid, uuid, text, text, bytea, bytea, bigint),
    toegang.factor_gebruik(uuid, bigint), toegang.herstelcodes_weg(uuid), toegang.apparaat_maak(uuid, uuid, bytea, text, interval),
    toegang.apparaat_bekend(uuid, bytea), toegang.mijn_factoren(), toegang.mijn_sessies(), toegang.mijn_apparaten(), toegang.mijn_sessie_weg(uuid),
    toegang.mijn_apparaat_weg(uuid), toegang.mijn_factor_weg(uuid) from public;
grant execute on function toegang.sessie_maak(uuid, bytea, text, interval, text, boolean), toegang.factor_nodig(uuid), toegang.sessie_wacht(bytea),
    toegang.sessie_onthoud(bytea, bytea, bytea), toegang.factoren(uuid), toegang.factor_maak(uuid, uuid, text, text, bytea, bytea, bigint),
    toegang.factor_gebruik(uuid, bigint), toegang.herstelcodes_weg(uuid), toegang.apparaat_maak(uuid, uuid, bytea, text, interval),
    toegang.apparaat_bekend(uuid, bytea) to spil_taak;
grant execute on function toegang.mijn_factoren(), toegang.mijn_sessies(), toegang.mijn_apparaten(), toegang.mijn_sessie_weg(uuid),
    toegang.mijn_apparaat_weg(uuid), toegang.mijn_factor_weg(uuid) to spil_app;
