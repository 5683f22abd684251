-- Zorgmeldingen, decisions and answers in the tijdlijn of a pupil, for whoever sees the zaak; a family reads them on its own page.
create policy eigenaar on zaak.zorgmelding for select to spil_eigenaar using (true);

call toegang.maak_met_zicht($maak$
create function zaak.tijdlijn_in(blik toegang.blik, p_voor date, p_voor_id uuid, p_hoogstens int) returns setof dossier.tijdlijnregel
    language plpgsql stable as $$
begin
    if blik.gezin or not exists (select 1 from zaak.zaak z where z.bestuur_id = blik.bestuur_id and z.leerling_id = blik.leerling_id) then return; end if;
    return query select r.id, r.dag, r.kop, r.tekst, r.afspraak, r.wie, r.url, r.klasse from (
        select r.id, r.dag, r.kop, r.tekst, r.afspraak, r.wie, '/zaken/' || z.nummer as url, z.klasse from (
            select b.id, b.zaak_id, (b.op at time zone 'Europe/Amsterdam')::date as dag, 'Besluit: ' || b.naam as kop, b.reden as tekst,
                   b.doel as afspraak, b.door_naam || ' · ' || b.door_rol as wie
              from zicht(zaak.besluit) b where b.leerling_id = blik.leerling_id
            union all
            select m.id, m.zaak_id, (m.ingediend_op at time zone 'Europe/Amsterdam')::date, f.naam, m.verschoven, '', m.indiener_naam
              from zicht(zaak.zorgmelding) m
              join zicht(zaak.zaak) k on k.id = m.zaak_id and k.leerling_id = blik.leerling_id
              left join lateral (select v.namen ->> 'aanmelding' as naam from schoolplan.versie v where v.id = k.planversie_id) f on true
             where m.leerling_id = blik.leerling_id
            union all
            select a.id, a.zaak_id, (a.op at time zone 'Europe/Amsterdam')::date, 'Antwoord van de school', a.welke, '', a.door_naam
              from zicht(zaak.antwoord) a where a.leerling_id = blik.leerling_id) r
          join zicht(zaak.zaak) z on z.id = r.zaak_id and z.leerling_id = blik.leerling_id) r (id, dag, kop, tekst, afspraak, wie, url, klasse)
     where p_voor is null or (r.dag, r.id) < (p_voor, p_voor_id)
     order by r.dag desc, r.id desc limit p_hoogstens;
end $$;
comment on function zaak.tijdlijn_in is 'Zorgmeldingen, besluiten en antwoorden, voor wie de zaak ziet; niet thuis.';
revoke execute on function zaak.tijdlijn_in(toegang.blik, date, uuid, int) from public;
$maak$);

create function zaak.tijdlijn(p_leerling uuid, p_voor date, p_voor_id uuid, p_hoogstens int) returns setof dossier.tijdlijnregel
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    blik toegang.blik := toegang.blik(p_leerling);
begin
    if blik.leerling_id is null then return; end if;
    return query select * from zaak.tijdlijn_in(blik, p_voor, p_voor_id, p_hoogstens);
end $$;
comment on function zaak.tijdlijn is 'Hetzelfde, over de geopende leerling.';
revoke execute on function zaak.tijdlijn(uuid, date, uuid, int) from public;
grant execute on function zaak.tijdlijn(uuid, date, uuid, int) to spil_app;
