-- Whether a consent holds today, asked by the database itself: who looks along because of it, is out at the moment it is withdrawn.
-- The same rule as Stand.geldig(): of each party that gives it at this age somebody said yes, and nobody said no.
create function toestemming.laatste(p_bestuur uuid, p_leerling uuid, p_soort text, p_aan_wie text)
    returns table (partij text, antwoord text, geldig_tot date)
    language sql stable security definer set search_path = toestemming, pg_temp as $$
    select a.soort, l.antwoord, l.geldig_tot
      from (select distinct r.account_id from toegang.relatie r
             where r.leerling_id = p_leerling and r.bestuur_id = p_bestuur
               and r.vanaf <= toegang.vandaag() and (r.tot is null or r.tot > toegang.vandaag())) g
      join toegang.account a on a.id = g.account_id and a.soort in ('ouder', 'leerling')
      join lateral (select t.antwoord, t.geldig_tot from toestemming.toestemming t
                     where t.bestuur_id = p_bestuur and t.leerling_id = p_leerling and t.gegeven_door = a.id
                       and t.soort = p_soort and t.aan_wie = p_aan_wie
                     order by t.volgorde desc limit 1) l on true $$;

create function toestemming.geldt(p_bestuur uuid, p_leerling uuid, p_soort text, p_aan_wie text, p_gevers jsonb) returns boolean
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
        if not exists (select 1 from toestemming.laatste(p_bestuur, p_leerling, p_soort, p_aan_wie) l
                        where l.partij = wie and l.antwoord = 'ja' and (l.geldig_tot is null or l.geldig_tot >= dag))
           or exists (select 1 from toestemming.laatste(p_bestuur, p_leerling, p_soort, p_aan_wie) l
                       where l.partij = wie and l.antwoord in ('nee', 'ingetrokken')) then
            return false;
        end if;
    end loop;
    return gevraagd > 0;
end $$;
comment on function toestemming.geldt is 'Geldt deze toestemming vandaag? Voor andere functies; niemand vraagt het hier zelf.';
revoke execute on function toestemming.laatste(uuid, uuid, text, text), toestemming.geldt(uuid, uuid, text, text, jsonb) from public;
