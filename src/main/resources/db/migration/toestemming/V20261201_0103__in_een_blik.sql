-- Who answered what about consent, for a page that has a blik already.
create function toestemming.antwoorden_in(blik toegang.blik)
    returns table (account_id uuid, naam text, hoedanigheid text, leeftijd integer, soort text, aan_wie text, antwoord text, geldig_tot date, zelf boolean)
    language plpgsql stable as $$
begin
    return query
        select g.id, g.naam, g.soort, date_part('year', age(blik.dag, k.geboortedatum))::int,
               l.soort, l.aan_wie, l.antwoord, l.geldig_tot, g.id = blik.wie
          from (select distinct a.id, a.naam, a.soort
                  from toegang.relatie r join toegang.account a on a.id = r.account_id
                 where r.leerling_id = blik.leerling_id and r.bestuur_id = blik.bestuur_id and a.soort in ('ouder', 'leerling')
                   and r.vanaf <= blik.dag and (r.tot is null or r.tot > blik.dag)) g
          join organisatie.leerling k on k.id = blik.leerling_id and k.bestuur_id = blik.bestuur_id
          left join lateral (
                select distinct on (t.soort, t.aan_wie) t.soort, t.aan_wie, t.antwoord, t.geldig_tot
                  from toestemming.toestemming t
                 where t.bestuur_id = k.bestuur_id and t.leerling_id = blik.leerling_id and t.gegeven_door = g.id
                 order by t.soort, t.aan_wie, t.volgorde desc) l on true
         order by g.soort desc, g.naam, g.id;
end $$;
comment on function toestemming.antwoorden_in is 'Het laatste antwoord van iedere gever, zoals toestemming.antwoorden.';
revoke execute on function toestemming.antwoorden_in(toegang.blik) from public;
