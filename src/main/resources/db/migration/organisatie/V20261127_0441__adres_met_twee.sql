-- Who confirms a changed address: who may agree to wiping a second step of this colleague, and did not change it. Where nobody knows who
-- changed it (a nightly import), it is who answers for a location where the colleague works.
create function organisatie.mag_adres(p_account uuid, p_door uuid) returns boolean
    language sql stable security definer set search_path = organisatie, toegang, pg_temp
    return organisatie.mag_stapherstel(p_account) and p_door is distinct from toegang.wie()
       and (p_door is not null or not toegang.is_beheer());

create function organisatie.open_adreswijziging()
    returns table (account_id uuid, naam text, van text, naar text, door text, op timestamptz, gevraagd_op timestamptz, mag boolean)
    language sql stable security definer set search_path = organisatie, toegang, pg_temp as $$
    select w.account_id, a.naam, w.van, w.naar, coalesce(d.naam, ''), w.op, w.gevraagd_op, organisatie.mag_adres(w.account_id, w.door)
      from toegang.adreswijziging w join toegang.account a on a.id = w.account_id left join toegang.account d on d.id = w.door
     where w.bestuur_id = toegang.bestuur() and w.gevraagd_op is not null and w.besloten_op is null and organisatie.mag_stapherstel(w.account_id)
     order by w.gevraagd_op $$;

create function organisatie.beslis_adreswijziging(p_account uuid, p_akkoord boolean) returns boolean
    language plpgsql volatile security definer set search_path = organisatie, toegang, pg_temp as $$
declare w toegang.adreswijziging;
begin
    select * into w from toegang.adreswijziging x
     where x.account_id = p_account and x.bestuur_id = toegang.bestuur() and x.gevraagd_op is not null and x.besloten_op is null for update;
    -- As for wiping a second step: an account made or taken over for the occasion agrees to nothing.
    if not found or not organisatie.mag_adres(p_account, w.door)
       or (p_akkoord and not exists (select 1 from toegang.factor f where f.account_id = toegang.wie() and f.weg_op is null
                                        and f.soort <> 'herstelcode' and f.gemaakt_op < w.op)) then
        return false;
    end if;
    update toegang.adreswijziging x set besloten_door = toegang.wie(), besloten_op = now(), akkoord = p_akkoord where x.account_id = p_account;
    return true;
end $$;
revoke execute on function organisatie.mag_adres(uuid, uuid), organisatie.open_adreswijziging(), organisatie.beslis_adreswijziging(uuid, boolean) from public;
grant execute on function organisatie.open_adreswijziging(), organisatie.beslis_adreswijziging(uuid, boolean) to spil_app;
