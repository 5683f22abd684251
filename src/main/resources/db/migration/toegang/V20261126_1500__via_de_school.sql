-- Who signs in with the account of the school, is found by a claim the first time. From then on the two belong together: an address
-- that goes to somebody new at school does not open the account of who had it before.
create table toegang.aanbiederaccount (
    id            uuid primary key,
    bestuur_id    uuid not null,
    account_id    uuid not null references toegang.account,
    uitgever      text not null,
    onderwerp     text not null,
    verbonden_op  timestamptz not null default now(),
    los_op        timestamptz,
    los_door      uuid references toegang.account
);
create unique index on toegang.aanbiederaccount (bestuur_id, uitgever, onderwerp) where los_op is null;
create unique index on toegang.aanbiederaccount (account_id, uitgever) where los_op is null;
comment on table toegang.aanbiederaccount is 'Welk schoolaccount bij welk account hoort, sinds de eerste keer dat iemand zo inlogde.';
alter table toegang.aanbiederaccount enable row level security;
alter table toegang.aanbiederaccount force row level security;
create policy eigenaar on toegang.aanbiederaccount for all to spil_eigenaar using (true) with check (true);

create function toegang.account_via(p_bestuur uuid, p_uitgever text, p_onderwerp text, p_veld text, p_waarde text, p_soorten text[])
    returns table (uitkomst text, account_id uuid, soort text)
    language plpgsql volatile security definer set search_path = toegang, pg_temp as $$
declare
    gevonden toegang.account[];
    a toegang.account;
begin
    select x.* into a from toegang.aanbiederaccount v join toegang.account x on x.id = v.account_id
     where v.bestuur_id = p_bestuur and v.uitgever = p_uitgever and v.onderwerp = p_onderwerp and v.los_op is null;
    if found then
        if a.gesloten_op is not null or a.soort <> all (p_soorten) then return query select 'onbekend', null::uuid, null::text; return; end if;
        return query select 'binnen', a.id, a.soort; return;
    end if;
    select array_agg(x) into gevonden from toegang.account x
     where x.bestuur_id = p_bestuur and x.gesloten_op is null and x.soort = any (p_soorten)
       and lower(case p_veld when 'email' then x.email else x.inlognaam end) = lower(p_waarde);
    if gevonden is null then return query select 'onbekend', null::uuid, null::text; return; end if;
    if cardinality(gevonden) > 1 then return query select 'dubbel', null::uuid, null::text; return; end if;
    a := gevonden[1];
    insert into toegang.aanbiederaccount (id, bestuur_id, account_id, uitgever, onderwerp)
    values (gen_random_uuid(), p_bestuur, a.id, p_uitgever, p_onderwerp) on conflict do nothing;
    if not exists (select 1 from toegang.aanbiederaccount v where v.account_id = a.id and v.uitgever = p_uitgever
                                                             and v.onderwerp = p_onderwerp and v.los_op is null) then
        return query select 'ander', null::uuid, null::text; return;
    end if;
    return query select 'binnen', a.id, a.soort;
end $$;

-- Beheer, for an account of the own bestuur; whoever came in that way is out.
create function toegang.aanbieder_los(p_account uuid) returns boolean
    language plpgsql volatile security definer set search_path = toegang, pg_temp as $$
begin
    if not toegang.is_beheer() then return false; end if;
    update toegang.aanbiederaccount v set los_op = now(), los_door = toegang.wie()
     where v.account_id = p_account and v.bestuur_id = toegang.bestuur() and v.los_op is null;
    if not found then return false; end if;
    update toegang.sessie s set ingetrokken_op = now()
     where s.account_id = p_account and s.bestuur_id = toegang.bestuur() and s.ingetrokken_op is null and s.account_id <> toegang.wie();
    return true;
end $$;
create function toegang.aanbieder_sinds(p_account uuid) returns timestamptz
    language sql stable security definer set search_path = toegang, pg_temp
    return (select min(v.verbonden_op) from toegang.aanbiederaccount v
             where v.account_id = p_account and v.bestuur_id = toegang.bestuur() and v.los_op is null and toegang.is_beheer());

-- How the session came in, so that the second step can add what it was.
create function toegang.sessie_wijze(p_token_hash bytea) returns text
    language sql stable security definer set search_path = toegang, pg_temp
    return (select s.wijze from toegang.sessie s where s.token_hash = p_token_hash);

revoke execute on function toegang.account_via(uuid, text, text, text, text, text[]), toegang.aanbieder_los(uuid), toegang.aanbieder_sinds(uuid),
    toegang.sessie_wijze(bytea) from public;
grant execute on function toegang.account_via(uuid, text, text, text, text, text[]), toegang.sessie_wijze(bytea) to spil_taak;
grant execute on function toegang.aanbieder_los(uuid), toegang.aanbieder_sinds(uuid) to spil_app;
