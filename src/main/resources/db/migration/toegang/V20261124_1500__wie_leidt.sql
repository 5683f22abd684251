-- Who leads a location: in the schoolplan a role there writes the quality data (class 15), such as OCO and schoolleider. Who is
-- responsible for it decides about how Spil is set up (class 16).
create function toegang.leidt(p_locatie uuid) returns boolean
    language sql stable security definer set search_path = toegang, pg_temp
    return exists (
        select 1 from toegang.relatie r join toegang.recht t on t.locatie_id = r.groep_id and t.rol = r.rol and t.klasse = 15 and t.schrijven
         where r.account_id = toegang.wie() and r.groep_id = p_locatie and r.vanaf <= toegang.vandaag() and (r.tot is null or r.tot > toegang.vandaag()));
comment on function toegang.leidt is 'Houdt de persoon van deze transactie hier het overzicht (kwaliteit schrijven in het schoolplan)?';

create function toegang.is_eindverantwoordelijk(p_locatie uuid) returns boolean
    language sql stable security definer set search_path = toegang, pg_temp
    return exists (
        select 1 from toegang.relatie r join toegang.recht t on t.locatie_id = r.groep_id and t.rol = r.rol and t.klasse = 16 and t.beslissen
         where r.account_id = toegang.wie() and r.groep_id = p_locatie and r.vanaf <= toegang.vandaag() and (r.tot is null or r.tot > toegang.vandaag()));
comment on function toegang.is_eindverantwoordelijk is 'Beslist de persoon van deze transactie hier over de inrichting, zoals de schoolleider?';
revoke execute on function toegang.leidt(uuid), toegang.is_eindverantwoordelijk(uuid) from public;
grant execute on function toegang.leidt(uuid), toegang.is_eindverantwoordelijk(uuid) to spil_app, spil_taak;
