-- The address of a colleague is confirmed by who answers for the location; that of a pupil or a parent tells who goes to school there,
-- so by who also sees the pupils.
create or replace function organisatie.antwoordt_voor(p_account uuid) returns boolean
    language sql stable security definer set search_path = organisatie, toegang, pg_temp
    return exists (
            select 1 from organisatie.functie f join organisatie.medewerker m on m.id = f.medewerker_id
             where m.account_id = p_account and f.vanaf <= toegang.vandaag() and (f.tot is null or f.tot > toegang.vandaag())
               and toegang.is_eindverantwoordelijk(f.locatie_id))
        or exists (
            select 1 from organisatie.inschrijving i
             where i.vanaf <= toegang.vandaag() and (i.tot is null or i.tot > toegang.vandaag())
               and i.leerling_id in (select l.id from organisatie.leerling l where l.account_id = p_account
                                     union select s.leerling_id from organisatie.ouderschap s join organisatie.ouder o on o.id = s.ouder_id where o.account_id = p_account)
               and toegang.staat_voor_leerlingen(i.locatie_id));
