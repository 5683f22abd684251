-- A form of the plan that is of a role from outside, filled in by who was invited to one zaak (TOEST-09). As with the report of such a
-- person, the door is zaak.genodigd(); what may be filled in, and whether the consent for it holds, is read from the plan of the zaak here,
-- at that very moment, and never taken from whoever asks.
create policy eigenaar on registratie.stap for select to spil_eigenaar using (true);
create policy genodigde_voegt_toe on registratie.registratie for insert to spil_eigenaar with check (true);
create policy genodigde_voegt_toe on registratie.versie for insert to spil_eigenaar with check (true);
create policy genodigde_voegt_toe on registratie.stap for insert to spil_eigenaar with check (true);

-- Whether the consent that the form names holds today. Without one in the form, that of the invitation is enough.
create function registratie.genodigd_mag(p_bestuur uuid, p_leerling uuid, p_organisatie text, p_plan jsonb, p_soort text) returns boolean
    language sql stable security definer set search_path = registratie, toestemming, pg_temp
    return p_soort is null or coalesce((
        select toestemming.geldt(p_bestuur, p_leerling, p_soort, s.value ->> 'aanWie', (
                   select coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
                              'partij', case g.value ->> 'partij' when 'ouder-met-gezag' then 'ouder' else g.value ->> 'partij' end,
                              'vanaf', g.value -> 'vanafLeeftijd', 'tot', g.value -> 'totLeeftijd'))), '[]')
                     from jsonb_array_elements(s.value -> 'gevers') g))
               and not exists (select 1 from toestemming.laatste(p_bestuur, p_leerling, p_soort, p_organisatie) l
                                where l.antwoord in ('nee', 'ingetrokken'))
          from jsonb_array_elements(p_plan -> 'toestemmingen') s where s.value ->> 'id' = p_soort), false);

-- The forms for this role in this zaak, in the order of the plan. One that starts a clock of the school stays with the school.
create function registratie.genodigd_formulieren(p_nummer text) returns table (formulier text, geldt boolean)
    language sql stable security definer set search_path = registratie, pg_temp as $$
    with g as (select * from zaak.genodigd() x where x.nummer = p_nummer limit 1)
    select f.value ->> 'id', registratie.genodigd_mag(g.bestuur_id, g.leerling_id, g.organisatie, v.inhoud, f.value ->> 'toestemming')
      from g
      join zaak.zaak z on z.id = g.zaak_id
      join schoolplan.versie v on v.id = z.planversie_id
     cross join lateral jsonb_array_elements(v.inhoud -> 'formulieren') with ordinality f (value, volgorde)
      join lateral jsonb_array_elements(v.inhoud -> 'gegevensklassen') k on k.value ->> 'id' = f.value ->> 'klasse'
     where f.value ->> 'bij' in ('LEERLING', 'ZAAK') and not coalesce((f.value ->> 'aanmelding')::boolean, false)
       and f.value -> 'indieners' ? g.rol and g.schrijven[(k.value ->> 'nummer')::int]
       and f.value ->> 'opvolging' is null and f.value ->> 'haalt' is null
     order by f.volgorde $$;
comment on function registratie.genodigd_formulieren is 'Welke formulieren van het schoolplan een genodigde bij deze zaak invult, en of de toestemming daarvoor er is.';

-- Writes it down. What comes back: vastgelegd, toestemming (nothing was written), or
-- nothing at all: there is no such form here.
create function registratie.genodigd_vastleggen(p_id uuid, p_nummer text, p_formulier text, p_antwoorden jsonb, p_gevaar text, p_op timestamptz)
    returns text language plpgsql volatile security definer set search_path = registratie, pg_temp as $$
declare
    g record;
    f jsonb;
    versie uuid;
    klasse smallint;
    mag boolean;
    nood boolean;
    klaar boolean;
    stap text;
begin
    select x.geldt into mag from registratie.genodigd_formulieren(p_nummer) x where x.formulier = p_formulier;
    if not found or jsonb_typeof(p_antwoorden) <> 'object' or length(p_antwoorden::text) > 500000 then return null; end if;
    select * into g from zaak.genodigd() x where x.nummer = p_nummer limit 1;
    select x.value, v.id, (k.value ->> 'nummer')::smallint into f, versie, klasse
      from zaak.zaak z join schoolplan.versie v on v.id = z.planversie_id,
           jsonb_array_elements(v.inhoud -> 'formulieren') x, jsonb_array_elements(v.inhoud -> 'gegevensklassen') k
     where z.id = g.zaak_id and x.value ->> 'id' = p_formulier and k.value ->> 'id' = x.value ->> 'klasse';
    nood := not mag and f ->> 'bijGevaar' is not null and length(btrim(coalesce(p_gevaar, ''))) between 1 and 500;
    -- What somebody from outside writes has left them once it is here: it never waits for a consent.
    if not mag and not nood then return 'toestemming'; end if;
    klaar := coalesce(jsonb_array_length(f -> 'stappen'), 0) = 0;
    stap := case when klaar then 'klaar' else f -> 'stappen' -> 0 ->> 'id' end;
    insert into registratie.registratie (id, bestuur_id, leerling_id, locatie_id, zaak_id, groep, formulier, planversie_id, klasse, door, door_naam,
                                         door_rol, op, dag, stap, stap_op, weg_op, klaar_op, lezers, lezers_tijdens, tijdens)
    values (p_id, g.bestuur_id, g.leerling_id, g.locatie_id, g.zaak_id, '', p_formulier, versie, klasse, g.account_id, g.naam,
            g.als || ' van ' || g.organisatie, p_op, toegang.vandaag(), stap, p_op, case when not klaar then p_op end,
            case when klaar then p_op end, array(select jsonb_array_elements_text(f -> 'lezers')),
            array(select jsonb_array_elements_text(f -> 'lezersTijdens')), coalesce(f ->> 'tijdens', ''));
    insert into registratie.versie (id, bestuur_id, leerling_id, registratie_id, nummer, antwoorden, reden, door, door_naam, op, klasse, van)
    values (gen_random_uuid(), g.bestuur_id, g.leerling_id, p_id, 1, p_antwoorden, '', g.account_id, g.naam, p_op, klasse, g.account_id);
    if nood then
        insert into registratie.stap (id, bestuur_id, leerling_id, registratie_id, stap, naam, toelichting, door, door_naam, op, klasse, van)
        values (gen_random_uuid(), g.bestuur_id, g.leerling_id, p_id, 'gevaar', f ->> 'bijGevaar', btrim(p_gevaar), g.account_id, g.naam, p_op, klasse,
                g.account_id);
    end if;
    if not klaar then
        insert into registratie.stap (id, bestuur_id, leerling_id, registratie_id, stap, naam, toelichting, door, door_naam, op, klasse, van)
        values (gen_random_uuid(), g.bestuur_id, g.leerling_id, p_id, stap, f -> 'stappen' -> 0 ->> 'naam', '', g.account_id, g.naam, p_op, klasse,
                g.account_id);
    end if;
    perform zaak.meld_eigenaar(g.zaak_id, g.naam || ' (' || g.organisatie || ') vulde bij een zaak van jou een formulier in'
                               || case when nood then ', zonder toestemming: ' || (f ->> 'bijGevaar') else '' end || '.', 'genodigd:' || p_id, p_op);
    return 'vastgelegd';
end $$;

-- What this person filled in here, to be read again: the own forms of this zaak, as they say now.
create function registratie.genodigd_stukken(p_nummer text) returns table (formulier text, klasse smallint, op date, wie text, antwoorden jsonb, gevaar text)
    language sql stable security definer set search_path = registratie, pg_temp as $$
    select r.formulier, r.klasse, r.dag, r.door_naam || ', ' || r.door_rol,
           (select v.antwoorden from registratie.versie v where v.registratie_id = r.id order by v.nummer desc limit 1),
           coalesce((select s.naam || ': ' || s.toelichting from registratie.stap s where s.registratie_id = r.id and s.stap = 'gevaar' limit 1), '')
      from (select * from zaak.genodigd() x where x.nummer = p_nummer limit 1) g
      join registratie.registratie r on r.zaak_id = g.zaak_id and r.door = g.account_id and r.ingetrokken_op is null
     where g.lezen[r.klasse] >= 1
     order by r.op desc limit 50 $$;

revoke execute on function registratie.genodigd_mag(uuid, uuid, text, jsonb, text), registratie.genodigd_formulieren(text),
    registratie.genodigd_vastleggen(uuid, text, text, jsonb, text, timestamptz), registratie.genodigd_stukken(text) from public;
grant execute on function registratie.genodigd_formulieren(text), registratie.genodigd_vastleggen(uuid, text, text, jsonb, text, timestamptz),
    registratie.genodigd_stukken(text) to spil_app;
