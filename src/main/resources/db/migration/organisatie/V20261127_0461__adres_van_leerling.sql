-- A pupil and a parent have no functie: who answers for the location where the pupil is, confirms a changed address of theirs.
create function organisatie.antwoordt_voor(p_account uuid) returns boolean
    language sql stable security definer set search_path = organisatie, toegang, pg_temp
    return exists (
        select 1 from (
            select f.locatie_id from organisatie.functie f join organisatie.medewerker m on m.id = f.medewerker_id
             where m.account_id = p_account and f.vanaf <= toegang.vandaag() and (f.tot is null or f.tot > toegang.vandaag())
            union
            select i.locatie_id from organisatie.inschrijving i
             where i.vanaf <= toegang.vandaag() and (i.tot is null or i.tot > toegang.vandaag())
               and i.leerling_id in (select l.id from organisatie.leerling l where l.account_id = p_account
                                     union select s.leerling_id from organisatie.ouderschap s join organisatie.ouder o on o.id = s.ouder_id where o.account_id = p_account)) x
         where toegang.is_eindverantwoordelijk(x.locatie_id));

create or replace function organisatie.mag_adres(p_account uuid, p_door uuid) returns boolean
    language sql stable security definer set search_path = organisatie, toegang, pg_temp
    return exists (select 1 from toegang.account a where a.id = p_account and a.bestuur_id = toegang.bestuur() and a.id <> toegang.wie())
       and p_door is distinct from toegang.wie()
       and ((p_door is not null and toegang.is_beheer()) or organisatie.antwoordt_voor(p_account));

create or replace function organisatie.open_adreswijziging()
    returns table (account_id uuid, naam text, van text, naar text, door text, op timestamptz, gevraagd_op timestamptz, mag boolean)
    language sql stable security definer set search_path = organisatie, toegang, pg_temp as $$
    select w.account_id, a.naam, w.van, w.naar, coalesce(d.naam, ''), w.op, w.gevraagd_op, organisatie.mag_adres(w.account_id, w.door)
      from toegang.adreswijziging w join toegang.account a on a.id = w.account_id left join toegang.account d on d.id = w.door
     where w.bestuur_id = toegang.bestuur() and w.gevraagd_op is not null and w.besloten_op is null and w.account_id <> toegang.wie()
       and (toegang.is_beheer() or organisatie.antwoordt_voor(w.account_id))
     order by w.gevraagd_op $$;
revoke execute on function organisatie.antwoordt_voor(uuid) from public;
