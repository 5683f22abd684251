-- A school may ask the yes of somebody in a role as well, beside parents and pupil: the directie for a copy out of the dossier (TOEST-08).
alter table toestemming.toestemming drop constraint toestemming_hoedanigheid_check;
alter table toestemming.toestemming add constraint toestemming_hoedanigheid_check check (hoedanigheid in ('ouder', 'leerling', 'school'));
alter table toestemming.toestemming add column partij text not null default '';
alter table toestemming.toestemming add constraint school_noemt_de_rol check ((hoedanigheid = 'school') = (partij <> ''));
comment on column toestemming.toestemming.partij is 'Bij de school: in welke rol van het schoolplan iemand dit antwoord gaf.';

create function toestemming.is_in_rol(p_leerling uuid, p_rol text) returns boolean
    language sql stable security definer set search_path = toestemming, toegang, pg_temp
    return exists (
        select 1 from toegang.relatie r
          join toegang.account a on a.id = r.account_id and a.soort = 'medewerker' and a.gesloten_op is null
         where r.account_id = toegang.wie() and r.rol = p_rol
           and r.vanaf <= toegang.vandaag() and (r.tot is null or r.tot > toegang.vandaag())
           and (r.leerling_id = p_leerling
                or exists (select 1 from toegang.lidmaatschap m
                            where m.leerling_id = p_leerling and m.groep_id = r.groep_id
                              and m.vanaf <= toegang.vandaag() and (m.tot is null or m.tot > toegang.vandaag()))));
comment on function toestemming.is_in_rol is 'Staat de persoon van deze transactie in deze rol bij deze leerling?';
-- Nobody says yes for the school but who has the role, under their own name.
create policy school_zelf on toestemming.toestemming as restrictive for insert to spil_app with check (
    hoedanigheid <> 'school' or (gegeven_door = (select toegang.wie()) and toestemming.is_in_rol(leerling_id, partij)));
revoke execute on function toestemming.is_in_rol(uuid, text) from public;
grant execute on function toestemming.is_in_rol(uuid, text) to spil_app;

create function toestemming.school_antwoorden(p_leerling uuid)
    returns table (partij text, soort text, aan_wie text, antwoord text, geldig_tot date)
    language sql stable security definer set search_path = toestemming, pg_temp as $$
    select distinct on (t.partij, t.soort, t.aan_wie) t.partij, t.soort, t.aan_wie, t.antwoord, t.geldig_tot
      from toestemming.toestemming t
     where t.leerling_id = p_leerling and t.bestuur_id = toegang.bestuur() and t.hoedanigheid = 'school'
       and (toegang.is_taak() or p_leerling = toegang.open_leerling())
     order by t.partij, t.soort, t.aan_wie, t.volgorde desc $$;
comment on function toestemming.school_antwoorden is 'Laatste antwoord van ieder die namens de school toestemming geeft, per soort en ontvanger.';
revoke execute on function toestemming.school_antwoorden(uuid) from public;
grant execute on function toestemming.school_antwoorden(uuid) to spil_app, spil_taak;

-- The same rule as Stand.geldig(), now with who says yes for the school.
create or replace function toestemming.geldt(p_bestuur uuid, p_leerling uuid, p_soort text, p_aan_wie text, p_gevers jsonb) returns boolean
    language plpgsql stable security definer set search_path = toestemming, pg_temp as $$
declare
    dag date := toegang.vandaag();
    leeftijd int;
    wie text;
    gevraagd int := 0;
begin
    select date_part('year', age(dag, k.geboortedatum))::int into leeftijd
      from organisatie.leerling k where k.id = p_leerling and k.bestuur_id = p_bestuur;
    if leeftijd is null then return false; end if;
    for wie in
        select distinct g ->> 'partij' from jsonb_array_elements(p_gevers) g
         where (g ->> 'vanaf' is null or leeftijd >= (g ->> 'vanaf')::int) and (g ->> 'tot' is null or leeftijd < (g ->> 'tot')::int)
    loop
        gevraagd := gevraagd + 1;
        if wie not in ('ouder', 'leerling') then
            if not coalesce((select t.antwoord = 'ja' and (t.geldig_tot is null or t.geldig_tot >= dag) from toestemming.toestemming t
                              where t.bestuur_id = p_bestuur and t.leerling_id = p_leerling and t.hoedanigheid = 'school' and t.partij = wie
                                and t.soort = p_soort and t.aan_wie = p_aan_wie order by t.volgorde desc limit 1), false) then
                return false;
            end if;
        elsif not exists (select 1 from toestemming.laatste(p_bestuur, p_leerling, p_soort, p_aan_wie) l
                           where l.partij = wie and l.antwoord = 'ja' and (l.geldig_tot is null or l.geldig_tot >= dag))
           or exists (select 1 from toestemming.laatste(p_bestuur, p_leerling, p_soort, p_aan_wie) l
                       where l.partij = wie and l.antwoord in ('nee', 'ingetrokken')) then
            return false;
        end if;
    end loop;
    return gevraagd > 0;
end $$;
