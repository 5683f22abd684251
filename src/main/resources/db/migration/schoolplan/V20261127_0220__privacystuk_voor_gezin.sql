-- A family reads the documents about privacy of the school of the child whose page is open (PRIVACY-01), and no other protocol.
create function schoolplan.voor_gezin(p_locatie uuid, p_protocol text) returns boolean
    language sql stable security definer set search_path = schoolplan, organisatie, toegang, pg_temp
    return exists (
            select 1 from organisatie.inschrijving i
             where i.leerling_id = toegang.open_leerling() and i.locatie_id = p_locatie and i.vanaf <= toegang.vandaag()
               and (i.tot is null or i.tot > toegang.vandaag()))
        and exists (
            select 1 from schoolplan.in_gebruik g
              join schoolplan.versie v on v.id = g.versie_id
             cross join jsonb_array_elements(v.inhoud -> 'protocollen') p
             where g.locatie_id = p_locatie and p ->> 'id' = p_protocol and (p ->> 'privacy')::boolean);
comment on function schoolplan.voor_gezin is 'Is dit een stuk over privacy van de school van de geopende leerling?';
revoke execute on function schoolplan.voor_gezin(uuid, text) from public;
grant execute on function schoolplan.voor_gezin(uuid, text) to spil_app, spil_taak;
drop policy geen_gezin on schoolplan.protocolstuk;
create policy gezin_alleen_privacy on schoolplan.protocolstuk as restrictive for select to spil_app
    using (not (select toegang.is_gezin()) or schoolplan.voor_gezin(locatie_id, protocol));
