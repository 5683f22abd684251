-- The settings of the installation name a bestuur by its key.
create function organisatie.bestuur_met_sleutel(p_sleutel text) returns uuid
    language sql stable security definer set search_path = organisatie, pg_temp
    return (select b.id from organisatie.bestuur b where b.sleutel = p_sleutel);
revoke execute on function organisatie.bestuur_met_sleutel(text) from public;
grant execute on function organisatie.bestuur_met_sleutel(text) to spil_taak;
