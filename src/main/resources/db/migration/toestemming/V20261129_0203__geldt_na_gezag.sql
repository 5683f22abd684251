-- The same rule as Stand.geldig(): what a kind asks of a parent, it asks of the pupil from the day on which gezag ends, also where the
-- plan named no age.
create or replace function toestemming.geldt(p_bestuur uuid, p_leerling uuid, p_soort text, p_aan_wie text, p_gevers jsonb) returns boolean
    language plpgsql stable security definer set search_path = toestemming, pg_temp as $$
declare
    dag date := toegang.vandaag();
    leeftijd int;
    gezag boolean;
    wie text;
    gevraagd int := 0;
begin
    select date_part('year', age(dag, k.geboortedatum))::int, organisatie.gezag_tot(k.geboortedatum) > dag into leeftijd, gezag
      from organisatie.leerling k where k.id = p_leerling and k.bestuur_id = p_bestuur;
    if leeftijd is null then return false; end if;
    for wie in
        select distinct case when g ->> 'partij' = 'ouder' and not gezag then 'leerling' else g ->> 'partij' end from jsonb_array_elements(p_gevers) g
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
