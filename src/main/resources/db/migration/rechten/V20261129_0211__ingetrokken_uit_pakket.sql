-- A package is a copy: what it took over from a scan that is withdrawn later, such as the name of the file, goes out of it too, also when
-- it was released.
create function rechten.van_ingetrokken_scan(p_velden jsonb) returns boolean
    language sql stable security definer set search_path = rechten, toestemming, pg_temp
    return exists (select 1 from toestemming.scan_ingetrokken i where i.scan_id::text = p_velden ->> 'Kenmerk');
drop trigger blijft on rechten.pakketregel;
create trigger blijft before update on rechten.pakketregel for each row
    when (not (new.velden = '{}' and new.weg <> '' and rechten.van_ingetrokken_scan(old.velden)))
    execute function rechten.blijft_zoals_vrijgegeven();
create function rechten.wis_ingetrokken_scan() returns trigger
    language plpgsql volatile security definer set search_path = rechten, pg_temp as $$
begin
    update rechten.pakketregel r set velden = '{}', weg = 'De school trok deze scan in: hij hoorde hier niet. De inhoud is gewist.'
     where r.leerling_id = new.leerling_id and r.velden ->> 'Kenmerk' = new.scan_id::text;
    return new;
end $$;
create trigger wis_uit_pakketten after insert on toestemming.scan_ingetrokken for each row execute function rechten.wis_ingetrokken_scan();
revoke execute on function rechten.van_ingetrokken_scan(jsonb), rechten.wis_ingetrokken_scan() from public;
grant execute on function rechten.van_ingetrokken_scan(jsonb), rechten.wis_ingetrokken_scan() to spil_app, spil_taak;
