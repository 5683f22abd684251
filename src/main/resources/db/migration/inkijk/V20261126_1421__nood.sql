-- Asking for it names the pupil as somebody in the school knows that pupil: name and class. Nothing is listed, and who finds nobody
-- learns no more than that.
create function inkijk.begin_nood(p_id uuid, p_naam text, p_klas text, p_reden text, p_hoort text[], p_beoordeelt text, p_oordeel_voor date, p_locatie uuid)
    returns table (uitkomst text, leerling_id uuid, einde timestamptz)
    language plpgsql volatile security definer set search_path = inkijk, organisatie, toegang, pg_temp as $$
declare
    ik uuid := toegang.wie();
    b uuid := toegang.bestuur();
    dag date := toegang.vandaag();
    regel toegang.noodregel;
    gevonden uuid[];
    kind uuid;
begin
    -- Who works at this location today.
    if ik is null or not exists (select 1 from organisatie.functie f join organisatie.medewerker m on m.id = f.medewerker_id
                                   join toegang.account a on a.id = m.account_id and a.soort = 'medewerker' and a.gesloten_op is null
                                  where m.account_id = ik and f.locatie_id = p_locatie and f.vanaf <= dag and (f.tot is null or f.tot > dag)) then
        return query select 'niet-hier', null::uuid, null::timestamptz;
        return;
    end if;
    select * into regel from toegang.noodregel r where r.locatie_id = p_locatie and r.bestuur_id = b;
    if not found or not regel.klassen @> '{1}'::smallint[] then
        return query select 'niet-hier', null::uuid, null::timestamptz;
        return;
    end if;
    select array_agg(distinct l.id) into gevonden
      from organisatie.leerling l
      join organisatie.inschrijving i on i.leerling_id = l.id and i.locatie_id = p_locatie and i.vanaf <= dag and (i.tot is null or i.tot > dag)
      join organisatie.plaatsing p on p.leerling_id = l.id and p.vanaf <= dag and (p.tot is null or p.tot > dag)
      join organisatie.groep g on g.id = p.groep_id and g.soort = 'klas' and lower(g.code) = lower(trim(p_klas))
     where l.bestuur_id = b and lower(l.naam) = lower(regexp_replace(trim(p_naam), '\s+', ' ', 'g'));
    if coalesce(array_length(gevonden, 1), 0) <> 1 then
        return query select 'onbekend', null::uuid, null::timestamptz;
        return;
    end if;
    kind := gevonden[1];
    perform pg_advisory_xact_lock(hashtextextended('nood:' || ik || kind, 0));
    if toegang.ziet(kind, ik, 1::smallint, 2::smallint) then
        return query select 'al-toegang', kind, null::timestamptz;
        return;
    end if;
    if exists (select 1 from toegang.noodtoegang n where n.account_id = ik and n.leerling_id = kind and n.einde > toegang.nu()) then
        return query select 'loopt', kind, null::timestamptz;
        return;
    end if;
    -- Never a second time in silence: first somebody looks at the first.
    if exists (select 1 from toegang.noodtoegang n where n.account_id = ik and n.leerling_id = kind
                  and not exists (select 1 from toegang.noodoordeel o where o.noodtoegang_id = n.id)) then
        return query select 'eerst-oordeel', null::uuid, null::timestamptz;
        return;
    end if;
    insert into toegang.noodtoegang (id, bestuur_id, leerling_id, locatie_id, account_id, naam, reden, klassen, hoort, beoordeelt, oordeel_voor, begin, einde)
    select p_id, b, kind, p_locatie, ik, a.naam, p_reden, regel.klassen, p_hoort, p_beoordeelt, p_oordeel_voor, toegang.nu(),
           toegang.nu() + make_interval(hours => regel.uren)
      from toegang.account a where a.id = ik;
    return query select 'open', kind, toegang.nu() + make_interval(hours => regel.uren);
end $$;
comment on function inkijk.begin_nood is 'Geeft iemand van de locatie voor een paar uur toegang tot één leerling, of zegt waarom niet.';

-- About whom it was and what was opened, for who did it, is told or judges; the row itself says who that is.
create function inkijk.nood_leerling(p_nood uuid) returns text
    language sql stable security definer set search_path = inkijk, organisatie, toegang, pg_temp
    return (select l.naam from toegang.noodtoegang n join organisatie.leerling l on l.id = n.leerling_id
             where n.id = p_nood and n.bestuur_id = toegang.bestuur()
               and (n.account_id = toegang.wie() or toegang.in_een_rol(n.leerling_id, n.hoort)));
create function inkijk.nood_geopend(p_nood uuid) returns table (onderdeel text, keer int, laatst timestamptz)
    language sql stable security definer set search_path = inkijk, toegang, pg_temp as $$
    select g.onderdeel, count(*)::int, max(g.op)
      from toegang.noodtoegang n join toegang.leeslog g on g.bestuur_id = n.bestuur_id and g.leerling_id = n.leerling_id and g.account_id = n.account_id
     where n.id = p_nood and n.bestuur_id = toegang.bestuur() and g.rol = 'noodprocedure'
       and (n.account_id = toegang.wie() or toegang.in_een_rol(n.leerling_id, n.hoort))
     group by g.onderdeel order by max(g.op) $$;
revoke execute on function inkijk.begin_nood(uuid, text, text, text, text[], text, date, uuid), inkijk.nood_leerling(uuid), inkijk.nood_geopend(uuid) from public;
grant execute on function inkijk.begin_nood(uuid, text, text, text, text[], text, date, uuid), inkijk.nood_leerling(uuid), inkijk.nood_geopend(uuid) to spil_app;
