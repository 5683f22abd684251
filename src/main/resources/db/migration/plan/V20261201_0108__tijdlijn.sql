-- A plan in the tijdlijn of its pupil: begun, laid before its signers, heard, discussed, answered, adopted, and each goal looked
-- back on. Every part under its own rights: a docent reads what was released, a member of the family only its own answer. Each table is
-- asked for this pupil by itself, so that no row of another is ever weighed.
create policy eigenaar on plan.evaluatie for select to spil_eigenaar using (true);
create policy eigenaar on plan.hoorrecht for select to spil_eigenaar using (true);
create policy eigenaar on plan.overlegverslag for select to spil_eigenaar using (true);

call toegang.maak_met_zicht($maak$
create function plan.tijdlijn_in(blik toegang.blik, p_voor date, p_voor_id uuid, p_hoogstens int) returns setof dossier.tijdlijnregel
    language plpgsql stable as $$
begin
    if not exists (select 1 from plan.plan x where x.bestuur_id = blik.bestuur_id and x.leerling_id = blik.leerling_id) then return; end if;
    return query select r.id, r.dag, r.kop, r.tekst, r.afspraak, r.wie, r.url, r.klasse from (
        with p as (
            select x.*, coalesce(s.heet, x.soort) as heet, s.wettelijk, coalesce(s.heet, x.soort) || ' versie ' || x.versienummer as naam
              from zicht(plan.plan) x
              left join lateral (select v.namen -> 'plansoorten' -> x.soort ->> 'heet' as heet,
                                        (v.namen -> 'plansoorten' -> x.soort -> 'wettelijk')::boolean as wettelijk
                                   from schoolplan.versie v where v.id = x.planversie_id) s on true
             where x.leerling_id = blik.leerling_id)
        select r.id, r.dag, r.kop, r.tekst, r.afspraak, r.wie,
               case when r.wettelijk then '/leerlingen/' || blik.leerling_id::text || '/opp/versies/' || r.versienummer else '' end as url, 7::smallint as klasse from (
            select md5(p.id || '/begonnen')::uuid as id, (p.gemaakt_op at time zone 'Europe/Amsterdam')::date as dag,
                   p.naam || ' begonnen' as kop, case when blik.lezen[7] >= 3 then p.aanleiding else '' end as tekst, '' as afspraak,
                   p.auteur_naam as wie, p.wettelijk, p.versienummer
              from p
            union all
            select md5(p.id || '/voorgelegd')::uuid, (p.voorgelegd_op at time zone 'Europe/Amsterdam')::date,
                   p.naam || ' voorgelegd', 'Aan wie het leest en tekent gevraagd om te antwoorden.', '', '', p.wettelijk, p.versienummer
              from p where p.voorgelegd_op is not null
            union all
            select md5(p.id || '/vastgesteld')::uuid, (p.vastgesteld_op at time zone 'Europe/Amsterdam')::date,
                   p.naam || ' vastgesteld', '', '', p.vastgesteld_door, p.wettelijk, p.versienummer
              from p where p.vastgesteld_op is not null
            union all
            select h.id, coalesce(h.gehoord_op, (h.op at time zone 'Europe/Amsterdam')::date),
                   p.heet || case when h.gehoord_op is null then ': leerling niet gehoord' else ': leerling gehoord' end,
                   h.wat_gezegd || h.reden_niet || case when h.invloed = '' then '' else ' Wat ermee is gedaan: ' || h.invloed end, '', h.auteur_naam, p.wettelijk, p.versienummer
              from zicht(plan.hoorrecht) h join p on p.id = h.plan_id where h.leerling_id = blik.leerling_id
            union all
            select o.id, o.gehouden_op,
                   p.heet || case when not o.met_ouders then ' besproken met de leerling'
                                  when o.met_leerling then ' besproken met ouders en leerling' else ' besproken met ouders' end,
                   o.uitkomst || case when o.overeenstemming then '' else ' Nog geen overeenstemming.' end, '', o.auteur_naam, p.wettelijk, p.versienummer
              from zicht(plan.overlegverslag) o join p on p.id = o.plan_id where o.leerling_id = blik.leerling_id
            union all
            select md5(p.id || '/' || i.account_id || '/' || i.dag)::uuid, i.dag, 'Antwoord op ' || p.naam,
                   concat_ws('; ', case when i.getekend then 'heeft getekend' end, case when i.ja > 0 then i.ja || ' × akkoord met een doel' end,
                             case when i.nee > 0 then i.nee || ' × niet akkoord met een doel' end, nullif(i.opmerkingen, '')),
                   '', i.naam, p.wettelijk, p.versienummer
              from (select x.plan_id, x.account_id, x.naam, (x.op at time zone 'Europe/Amsterdam')::date as dag,
                           bool_or(x.doel_id is null and x.antwoord <> 'nee') as getekend,
                           count(distinct x.stam_id) filter (where x.antwoord <> 'nee') as ja,
                           count(distinct x.stam_id) filter (where x.antwoord = 'nee') as nee,
                           string_agg(nullif(x.opmerking, ''), '; ' order by x.op, x.id) as opmerkingen
                      from zicht(plan.instemming) x where x.leerling_id = blik.leerling_id
                     group by x.plan_id, x.account_id, x.naam, dag) i
              join p on p.id = i.plan_id
            union all
            select w.id, w.route_gewezen_op, 'Wil ' || p.naam || ' niet tekenen', w.reden || ' De school wees de weg naar de klachtencommissie.', '', w.naam,
                   p.wettelijk, p.versienummer
              from zicht(plan.weigering) w join p on p.id = w.plan_id where w.leerling_id = blik.leerling_id
            union all
            select e.id, e.gehouden_op,
                   'Doel geëvalueerd: ' || case e.uitkomst when 'bereikt' then 'bereikt' when 'deels' then 'deels bereikt' else 'niet bereikt' end,
                   d.tekst || ': ' || e.bewijs, e.vervolg, e.auteur_naam, p.wettelijk, p.versienummer
              from zicht(plan.evaluatie) e join zicht(plan.doel) d on d.id = e.doel_id and d.leerling_id = blik.leerling_id
              join p on p.id = e.plan_id where e.leerling_id = blik.leerling_id) r) r (id, dag, kop, tekst, afspraak, wie, url, klasse)
     where p_voor is null or (r.dag, r.id) < (p_voor, p_voor_id)
     order by r.dag desc, r.id desc limit p_hoogstens;
end $$;
comment on function plan.tijdlijn_in is 'Wat er met een plan gebeurde: begonnen, voorgelegd, gehoord, besproken, beantwoord, vastgesteld, en elk doel teruggekeken.';
revoke execute on function plan.tijdlijn_in(toegang.blik, date, uuid, int) from public;
$maak$);

create function plan.tijdlijn(p_leerling uuid, p_voor date, p_voor_id uuid, p_hoogstens int) returns setof dossier.tijdlijnregel
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    blik toegang.blik := toegang.blik(p_leerling);
begin
    if blik.leerling_id is null then return; end if;
    return query select * from plan.tijdlijn_in(blik, p_voor, p_voor_id, p_hoogstens);
end $$;
comment on function plan.tijdlijn is 'Hetzelfde, over de geopende leerling.';
revoke execute on function plan.tijdlijn(uuid, date, uuid, int) from public;
grant execute on function plan.tijdlijn(uuid, date, uuid, int) to spil_app;
