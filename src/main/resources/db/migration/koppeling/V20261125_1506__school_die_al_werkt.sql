-- A school works once somebody opened the dossier of one of its pupils. The read log is not for beheer; whether it began, is.
create function koppeling.is_begonnen(p_locatie uuid) returns boolean
    language sql stable security definer set search_path = koppeling, organisatie, toegang, pg_temp
    return exists (select 1 from toegang.leeslog g
                     join organisatie.inschrijving i on i.leerling_id = g.leerling_id and i.locatie_id = p_locatie
                    where g.bestuur_id = toegang.bestuur());
comment on function koppeling.is_begonnen is 'Heeft op deze locatie al iemand een dossier geopend?';
revoke execute on function koppeling.is_begonnen(uuid) from public;
grant execute on function koppeling.is_begonnen(uuid) to spil_app, spil_taak;
