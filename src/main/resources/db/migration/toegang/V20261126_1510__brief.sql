-- Families without e-mail get a letter: a few codes of sixteen characters, each for one time. Whoever makes a letter can read it, so it is
-- only for accounts that no link can reach, the family sees that it was made and by whom, and a new letter ends the one before with
-- the sessions that came from it.
create table toegang.briefcode (
    id              uuid primary key,
    bestuur_id      uuid not null,
    account_id      uuid not null references toegang.account,
    brief           uuid not null,
    code_hash       bytea not null unique,
    gemaakt_door    uuid not null references toegang.account,
    gemaakt_op      timestamptz not null default now(),
    verloopt_op     timestamptz not null,
    gebruikt_op     timestamptz,
    ingetrokken_op  timestamptz
);
create index on toegang.briefcode (account_id, gemaakt_op desc);
comment on table toegang.briefcode is 'Codes op papier voor gezinnen zonder e-mail, met wie de brief maakte; alleen de hash staat hier, één keer te gebruiken.';
alter table toegang.briefcode enable row level security;
alter table toegang.briefcode force row level security;
create policy eigenaar on toegang.briefcode for all to spil_eigenaar using (true) with check (true);

-- Beheer, or who may write down what a family consents to: that person already acts on paper for them.
create function toegang.mag_brief(p_account uuid) returns boolean
    language sql stable security definer set search_path = toegang, pg_temp
    return exists (select 1 from toegang.account a
                    where a.id = p_account and a.bestuur_id = toegang.bestuur() and a.soort in ('ouder', 'leerling')
                      and a.gesloten_op is null and coalesce(a.email, '') = ''
                      and (toegang.is_beheer()
                           or exists (select 1 from toegang.relatie r
                                       where r.account_id = a.id and r.leerling_id is not null and r.vanaf <= toegang.vandaag()
                                         and (r.tot is null or r.tot > toegang.vandaag())
                                         and toegang.schrijft(r.leerling_id, toegang.wie(), 14::smallint))));

create function toegang.brief_maak(p_brief uuid, p_account uuid, p_hashes bytea[], p_duur interval) returns boolean
    language plpgsql volatile security definer set search_path = toegang, pg_temp as $$
begin
    if not toegang.mag_brief(p_account) or cardinality(p_hashes) > 20 then return false; end if;
    update toegang.briefcode b set ingetrokken_op = now()
     where b.account_id = p_account and b.gebruikt_op is null and b.ingetrokken_op is null;
    update toegang.sessie s set ingetrokken_op = now()
     where s.account_id = p_account and s.wijze = 'brief' and s.ingetrokken_op is null;
    insert into toegang.briefcode (id, bestuur_id, account_id, brief, code_hash, gemaakt_door, verloopt_op)
    select gen_random_uuid(), toegang.bestuur(), p_account, p_brief, h, toegang.wie(), now() + p_duur from unnest(p_hashes) h;
    return true;
end $$;

-- For who may make one: who made the last letter, when, and how many codes are left.
create function toegang.brieven(p_accounts uuid[]) returns table (account_id uuid, gemaakt_op timestamptz, door text, verloopt_op timestamptz, over int)
    language sql stable security definer set search_path = toegang, pg_temp as $$
    select a, l.gemaakt_op, l.door, l.verloopt_op,
           (select count(*)::int from toegang.briefcode c
             where c.account_id = a and c.gebruikt_op is null and c.ingetrokken_op is null and c.verloopt_op > now())
      from unnest(p_accounts) a
      left join lateral (select b.gemaakt_op, w.naam as door, b.verloopt_op from toegang.briefcode b join toegang.account w on w.id = b.gemaakt_door
                          where b.account_id = a order by b.gemaakt_op desc limit 1) l on true
     where toegang.mag_brief(a) $$;

-- The own letter, for the family itself.
create function toegang.mijn_brief() returns table (gemaakt_op timestamptz, door text, over int)
    language sql stable security definer set search_path = toegang, pg_temp as $$
    select b.gemaakt_op, w.naam,
           (select count(*)::int from toegang.briefcode c
             where c.account_id = toegang.wie() and c.gebruikt_op is null and c.ingetrokken_op is null and c.verloopt_op > now())
      from toegang.briefcode b join toegang.account w on w.id = b.gemaakt_door
     where b.account_id = toegang.wie() order by b.gemaakt_op desc limit 1 $$;

-- One winner; an address that came since makes no difference to the letter that is on the table.
create function toegang.brief_gebruik(p_hash bytea) returns uuid
    language plpgsql volatile security definer set search_path = toegang, pg_temp as $$
declare ik uuid;
begin
    update toegang.briefcode b set gebruikt_op = now()
     where b.code_hash = p_hash and b.gebruikt_op is null and b.ingetrokken_op is null and b.verloopt_op > now()
       and exists (select 1 from toegang.account a where a.id = b.account_id and a.gesloten_op is null)
    returning b.account_id into ik;
    return ik;
end $$;

-- All other places at once.
create function toegang.mijn_sessies_weg() returns int
    language sql volatile security definer set search_path = toegang, pg_temp as $$
    with u as (update toegang.sessie s set ingetrokken_op = now()
                where s.account_id = toegang.wie() and s.ingetrokken_op is null
                  and s.token_hash <> sha256(convert_to(current_setting('spil.sessie', true), 'UTF8')) returning 1)
    select count(*)::int from u $$;

revoke execute on function toegang.mag_brief(uuid), toegang.brief_maak(uuid, uuid, bytea[], interval), toegang.brieven(uuid[]),
    toegang.mijn_brief(), toegang.brief_gebruik(bytea), toegang.mijn_sessies_weg() from public;
grant execute on function toegang.brief_maak(uuid, uuid, bytea[], interval), toegang.brieven(uuid[]), toegang.mijn_brief(),
    toegang.mijn_sessies_weg() to spil_app;
grant execute on function toegang.brief_gebruik(bytea) to spil_taak;
