-- Whoever manages accounts can rewrite an address, and with an account of the school at that address come in as somebody who was never there
-- before. So an address that was changed after the account was made, is not linked to an account of the school until a second person says
-- that it is right.
create table toegang.adreswijziging (
    account_id    uuid primary key references toegang.account on delete cascade,
    bestuur_id    uuid not null,
    van           text not null,
    naar          text not null,
    door          uuid,
    op            timestamptz not null,
    gevraagd_op   timestamptz,
    besloten_door uuid,
    besloten_op   timestamptz,
    akkoord       boolean
);
create index on toegang.adreswijziging (bestuur_id) where gevraagd_op is not null;
comment on table toegang.adreswijziging is 'Het adres van een account is gewijzigd nadat het er was; tot een tweede persoon dat bevestigt, opent een schoolaccount met het nieuwe adres het niet.';
comment on column toegang.adreswijziging.van is 'Het laatste adres dat vertrouwd is; leeg: er was er nooit een.';
comment on column toegang.adreswijziging.naar is 'Het adres van nu; leeg: het is weggehaald. De rij blijft dan staan, anders ging een ander adres in twee stappen ongezien naar binnen.';
comment on column toegang.adreswijziging.gevraagd_op is 'Wanneer iemand met dit adres via de school binnen wilde; pas dan vraagt Spil om akkoord.';
alter table toegang.adreswijziging enable row level security;
alter table toegang.adreswijziging force row level security;
create policy eigenaar on toegang.adreswijziging for all to spil_eigenaar using (true) with check (true);

-- An address that is taken away and an address where there was none count as well: otherwise two changes would do what one may not.
create function toegang.merk_adres() returns trigger
    language plpgsql security definer set search_path = toegang, pg_temp as $$
declare
    w toegang.adreswijziging;
    vertrouwd text := lower(coalesce(old.email, ''));
begin
    select * into w from toegang.adreswijziging x where x.account_id = new.id;
    if found and w.akkoord is not true then vertrouwd := w.van; end if;
    delete from toegang.adreswijziging x where x.account_id = new.id;
    if lower(coalesce(new.email, '')) <> vertrouwd then
        insert into toegang.adreswijziging (account_id, bestuur_id, van, naar, door, op)
        values (new.id, new.bestuur_id, vertrouwd, lower(coalesce(new.email, '')), toegang.wie(), now());
    end if;
    return null;
end $$;
create trigger merk_adres after update of email on toegang.account for each row
    when (lower(coalesce(old.email, '')) is distinct from lower(coalesce(new.email, ''))) execute function toegang.merk_adres();

-- As before, and the address that was trusted goes too.
create or replace function toegang.wis_account(p_account uuid) returns void
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
    delete from toegang.adreswijziging w where w.account_id = p_account;
end $$;

-- As before, and: 'gewijzigd' when the address is not confirmed. That somebody asked is remembered, so that who may confirm reads it.
create or replace function toegang.account_via(p_bestuur uuid, p_uitgever text, p_onderwerp text, p_veld text, p_waarde text, p_soorten text[])
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
    update toegang.adreswijziging w set gevraagd_op = now() where w.account_id = a.id and w.akkoord is not true;
    if found then return query select 'gewijzigd', null::uuid, null::text; return; end if;
    insert into toegang.aanbiederaccount (id, bestuur_id, account_id, uitgever, onderwerp)
    values (gen_random_uuid(), p_bestuur, a.id, p_uitgever, p_onderwerp) on conflict do nothing;
    if not exists (select 1 from toegang.aanbiederaccount v where v.account_id = a.id and v.uitgever = p_uitgever
                                                             and v.onderwerp = p_onderwerp and v.los_op is null) then
        return query select 'ander', null::uuid, null::text; return;
    end if;
    return query select 'binnen', a.id, a.soort;
end $$;
