-- Who lost every second step comes in again only when two people saw to it: beheer asks, and somebody else agrees, who either manages
-- accounts too or answers for a location where this colleague works. One person alone could otherwise become anybody.
create table organisatie.stapherstel (
    id            uuid primary key,
    bestuur_id    uuid not null,
    account_id    uuid not null references toegang.account,
    reden         text not null,
    gevraagd_door uuid not null references toegang.account,
    gevraagd_op   timestamptz not null default now(),
    besloten_door uuid references toegang.account,
    besloten_op   timestamptz,
    akkoord       boolean
);
create unique index on organisatie.stapherstel (account_id) where besloten_op is null;
create index on organisatie.stapherstel (bestuur_id) where besloten_op is null;
comment on table organisatie.stapherstel is 'Verzoeken om de tweede stap van een collega te wissen, met wie erom vroeg en wie akkoord gaf.';
alter table organisatie.stapherstel enable row level security;
alter table organisatie.stapherstel force row level security;
create policy eigenaar on organisatie.stapherstel for all to spil_eigenaar using (true) with check (true);
create policy taak on organisatie.stapherstel for all to spil_taak
    using (bestuur_id = (select toegang.bestuur())) with check (bestuur_id = (select toegang.bestuur()));
grant select, insert on organisatie.stapherstel to spil_taak;

create function organisatie.mag_stapherstel(p_account uuid) returns boolean
    language sql stable security definer set search_path = organisatie, toegang, pg_temp
    return exists (select 1 from toegang.account a where a.id = p_account and a.bestuur_id = toegang.bestuur() and a.id <> toegang.wie())
       and (toegang.is_beheer()
            or exists (select 1 from organisatie.functie f join organisatie.medewerker m on m.id = f.medewerker_id
                        where m.account_id = p_account and f.vanaf <= toegang.vandaag() and (f.tot is null or f.tot > toegang.vandaag())
                          and toegang.is_eindverantwoordelijk(f.locatie_id)));

create function organisatie.vraag_stapherstel(p_id uuid, p_account uuid, p_reden text) returns boolean
    language plpgsql volatile security definer set search_path = organisatie, toegang, pg_temp as $$
begin
    if not toegang.is_beheer() or not organisatie.mag_stapherstel(p_account)
       or not exists (select 1 from toegang.factor f where f.account_id = p_account and f.weg_op is null) then
        return false;
    end if;
    update organisatie.stapherstel x set besloten_op = now(), akkoord = false
     where x.account_id = p_account and x.besloten_op is null and x.gevraagd_op < now() - interval '7 days';
    insert into organisatie.stapherstel (id, bestuur_id, account_id, reden, gevraagd_door)
    values (p_id, toegang.bestuur(), p_account, p_reden, toegang.wie())
    on conflict (account_id) where besloten_op is null do nothing;
    return true;
end $$;

create function organisatie.open_stapherstel() returns table (id uuid, account_id uuid, naam text, reden text, door text, gevraagd_op timestamptz, mag boolean)
    language sql stable security definer set search_path = organisatie, toegang, pg_temp as $$
    select s.id, s.account_id, a.naam, s.reden, d.naam, s.gevraagd_op, s.gevraagd_door <> toegang.wie()
      from organisatie.stapherstel s join toegang.account a on a.id = s.account_id join toegang.account d on d.id = s.gevraagd_door
     where s.bestuur_id = toegang.bestuur() and s.besloten_op is null and s.gevraagd_op >= now() - interval '7 days' and organisatie.mag_stapherstel(s.account_id)
     order by s.gevraagd_op $$;

create function organisatie.beslis_stapherstel(p_id uuid, p_akkoord boolean) returns boolean
    language plpgsql volatile security definer set search_path = organisatie, toegang, pg_temp as $$
declare s organisatie.stapherstel;
begin
    select * into s from organisatie.stapherstel x
     where x.id = p_id and x.bestuur_id = toegang.bestuur() and x.besloten_op is null for update;
    -- Who asked may take it back, and never agree. Who agrees has a second step of their own from before the request: an account made or
    -- taken over for the occasion has not.
    if not found or not organisatie.mag_stapherstel(s.account_id) or (p_akkoord and (s.gevraagd_door = toegang.wie()
         or s.gevraagd_op < now() - interval '7 days'
         or not exists (select 1 from toegang.factor f where f.account_id = toegang.wie() and f.weg_op is null and f.soort <> 'herstelcode'
                                                         and f.gemaakt_op < s.gevraagd_op))) then
        return false;
    end if;
    update organisatie.stapherstel x set besloten_door = toegang.wie(), besloten_op = now(), akkoord = p_akkoord where x.id = p_id;
    -- The password goes too: whoever learned it could be the first to set up a new step.
    if p_akkoord then
        update toegang.account a set wachtwoord = null where a.id = s.account_id;
        update toegang.factor f set weg_op = now() where f.account_id = s.account_id and f.weg_op is null;
        update toegang.apparaat x set weg_op = now() where x.account_id = s.account_id and x.weg_op is null;
        update toegang.sessie x set ingetrokken_op = now() where x.account_id = s.account_id and x.ingetrokken_op is null;
    end if;
    return true;
end $$;
revoke execute on function organisatie.mag_stapherstel(uuid), organisatie.vraag_stapherstel(uuid, uuid, text), organisatie.open_stapherstel(),
    organisatie.beslis_stapherstel(uuid, boolean) from public;
grant execute on function organisatie.vraag_stapherstel(uuid, uuid, text), organisatie.open_stapherstel(),
    organisatie.beslis_stapherstel(uuid, boolean) to spil_app;
