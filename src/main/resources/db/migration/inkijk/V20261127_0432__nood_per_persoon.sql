-- As before, and not more often than the plan says for one person, over all pupils together.
create or replace function inkijk.begin_nood(p_id uuid, p_naam text, p_klas text, p_reden text, p_hoort text[], p_beoordeelt text, p_oordeel_voor date, p_locatie uuid)
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
    -- One at a time for one person, so that the count below holds.
    perform pg_advisory_xact_lock(hashtextextended('nood:' || ik, 0));
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
    if (select count(*) from toegang.noodtoegang n
         where n.account_id = ik and n.begin > toegang.nu() - make_interval(days => regel.in_dagen)) >= regel.keer then
        return query select 'te-vaak', null::uuid, null::timestamptz;
        return;
    end if;
    insert into toegang.noodtoegang (id, bestuur_id, leerling_id, locatie_id, account_id, naam, reden, klassen, hoort, beoordeelt, oordeel_voor, begin, einde)
    select p_id, b, kind, p_locatie, ik, a.naam, p_reden, regel.klassen, p_hoort, p_beoordeelt, p_oordeel_voor, toegang.nu(),
           toegang.nu() + make_interval(hours => regel.uren)
      from toegang.account a where a.id = ik;
    return query select 'open', kind, toegang.nu() + make_interval(hours => regel.uren);
end $$;
