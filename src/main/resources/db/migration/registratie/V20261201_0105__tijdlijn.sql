-- What was written down with a form, in the tijdlijn of the pupil, for whoever may read it.
call toegang.maak_met_zicht($maak$
create function registratie.tijdlijn_in(blik toegang.blik, p_voor date, p_voor_id uuid, p_hoogstens int) returns setof dossier.tijdlijnregel
    language plpgsql stable as $$
begin
    if not exists (select 1 from registratie.registratie r where r.bestuur_id = blik.bestuur_id and r.leerling_id = blik.leerling_id) then return; end if;
    return query select r.id, r.dag, r.kop, r.tekst, r.afspraak, r.wie, r.url, r.klasse from (
        select r.id, r.dag, f.naam as kop,
               case when r.ingetrokken_op is not null then 'Ingetrokken.'
                    when r.stap = 'wacht' then 'Wacht op toestemming.'
                    else coalesce(f.stap || '.', '') end as tekst, '' as afspraak,
               r.door_naam || ' · ' || r.door_rol as wie, '/registraties/' || r.id as url, r.klasse
          from zicht(registratie.registratie) r
          left join lateral (select v.namen -> 'formulieren' -> r.formulier ->> 'naam' as naam,
                                    v.namen -> 'formulieren' -> r.formulier -> 'stappen' ->> r.stap as stap
                               from schoolplan.versie v where v.id = r.planversie_id) f on true
         where r.leerling_id = blik.leerling_id) r (id, dag, kop, tekst, afspraak, wie, url, klasse)
     where p_voor is null or (r.dag, r.id) < (p_voor, p_voor_id)
     order by r.dag desc, r.id desc limit p_hoogstens;
end $$;
comment on function registratie.tijdlijn_in is 'Wat met een formulier is vastgelegd, voor wie het mag lezen.';
revoke execute on function registratie.tijdlijn_in(toegang.blik, date, uuid, int) from public;
$maak$);

create function registratie.tijdlijn(p_leerling uuid, p_voor date, p_voor_id uuid, p_hoogstens int) returns setof dossier.tijdlijnregel
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    blik toegang.blik := toegang.blik(p_leerling);
begin
    if blik.leerling_id is null then return; end if;
    return query select * from registratie.tijdlijn_in(blik, p_voor, p_voor_id, p_hoogstens);
end $$;
comment on function registratie.tijdlijn is 'Hetzelfde, over de geopende leerling.';
revoke execute on function registratie.tijdlijn(uuid, date, uuid, int) from public;
grant execute on function registratie.tijdlijn(uuid, date, uuid, int) to spil_app;
