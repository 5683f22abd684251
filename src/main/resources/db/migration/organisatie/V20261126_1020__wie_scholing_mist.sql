-- Who keeps the meldcode (decides about class 11) must know who was trained in it (MELDCODE-03), without leading the location.
create policy eigenaar on organisatie.bekwaamheid for select to spil_eigenaar using (true);
create function organisatie.houdt_meldcode_bij(p_locatie uuid) returns boolean
    language sql stable security definer set search_path = organisatie, toegang, pg_temp
    return exists (select 1 from toegang.relatie r join toegang.recht t on t.locatie_id = r.groep_id and t.rol = r.rol and t.klasse = 11 and t.beslissen
                    where r.account_id = toegang.wie() and r.groep_id = p_locatie
                      and r.vanaf <= toegang.vandaag() and (r.tot is null or r.tot > toegang.vandaag()));
create function organisatie.geschoold(p_locatie uuid, p_scholing text[]) returns table (account_id uuid, scholing text)
    language sql stable security definer set search_path = organisatie, toegang, pg_temp as $$
    select distinct b.account_id, b.scholing
      from organisatie.bekwaamheid b
      join organisatie.medewerker m on m.account_id = b.account_id
      join organisatie.functie f on f.medewerker_id = m.id and f.locatie_id = p_locatie
                                and f.vanaf <= toegang.vandaag() and (f.tot is null or f.tot > toegang.vandaag())
     where b.scholing = any(p_scholing) and b.trekt_in is null
       and not exists (select 1 from organisatie.bekwaamheid t where t.trekt_in = b.id)
       and (toegang.leidt(p_locatie) or organisatie.houdt_meldcode_bij(p_locatie)) $$;
revoke execute on function organisatie.houdt_meldcode_bij(uuid), organisatie.geschoold(uuid, text[]) from public;
grant execute on function organisatie.houdt_meldcode_bij(uuid), organisatie.geschoold(uuid, text[]) to spil_app;
