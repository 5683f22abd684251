-- Deciding about the set-up (class 16) says nothing about pupils: the bestuur decides about it too, and reads figures alone. Where the
-- one who answers for a location sees a pupil by it, that person reads every pupil there (class 1) as well.
create function toegang.staat_voor_leerlingen(p_locatie uuid) returns boolean
    language sql stable security definer set search_path = toegang, pg_temp
    return toegang.is_eindverantwoordelijk(p_locatie)
       and exists (
        select 1 from toegang.relatie r join toegang.recht t on t.locatie_id = r.groep_id and t.rol = r.rol and t.klasse = 1 and t.lezen = 3
         where r.account_id = toegang.wie() and r.groep_id = p_locatie and r.vanaf <= toegang.vandaag() and (r.tot is null or r.tot > toegang.vandaag()));
comment on function toegang.staat_voor_leerlingen is 'Beslist de persoon van deze transactie hier over de inrichting en ziet die hier elke leerling, zoals de schoolleider en niet het bestuur?';
revoke execute on function toegang.staat_voor_leerlingen(uuid) from public;
grant execute on function toegang.staat_voor_leerlingen(uuid) to spil_app, spil_taak;
