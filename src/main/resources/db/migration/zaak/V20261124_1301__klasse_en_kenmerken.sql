-- A procedure belongs to the class of data that the plan gives it: an admission is not a note of the team. Rows of a zaak take
-- the class of the zaak. What is chosen from a list of the plan stands with the decision.
alter table zaak.zaak add column klasse smallint not null default 8 check (klasse between 1 and 16);
alter table zaak.overgang add column klasse smallint not null default 8 check (klasse between 1 and 16);
alter table zaak.besluit add column klasse smallint not null default 8 check (klasse between 1 and 16);
alter table zaak.effect add column klasse smallint not null default 8 check (klasse between 1 and 16);
alter table zaak.besluit add column kenmerken jsonb not null default '{}';
comment on column zaak.zaak.klasse is 'De gegevensklasse waar deze procedure volgens het schoolplan bij hoort; 8 zijn de notities van het ondersteuningsteam.';
comment on column zaak.besluit.kenmerken is 'Wat bij dit besluit uit een lijst van het schoolplan is gekozen: kenmerk naar keuzes en toelichting.';

do $$
declare t text;
begin
    foreach t in array array['zaak', 'overgang', 'besluit', 'effect'] loop
        execute format('drop policy lezen on zaak.%I', t);
        execute format('drop policy toevoegen on zaak.%I', t);
        execute format('drop policy wijzigen on zaak.%I', t);
        execute format('drop policy taak on zaak.%I', t);
    end loop;
end $$;
-- Whoever reads only what is theirs, such as the vertrouwenspersoon, sees the zaken that they own.
call toegang.bescherm('zaak.zaak', 'klasse', 'eigenaar_id', 'true');
call toegang.bescherm('zaak.overgang', 'klasse', 'door', 'true');
call toegang.bescherm('zaak.besluit', 'klasse', 'door', 'true');
call toegang.bescherm('zaak.effect', 'klasse', 'door', 'true');

drop function zaak.effect_uit_plan(uuid, uuid, text, text, text, timestamptz);
create function zaak.effect_uit_plan(p_id uuid, p_besluit uuid, p_bereikt text, p_bewijs text, p_naam text, p_op timestamptz)
    returns table (zaak_id uuid, nummer text, zaaktype text, klasse smallint, planversie_id uuid, fase text, eigenaar_id uuid, loopt boolean,
                   termijn_id uuid, meer_open boolean, andere_stap boolean)
    language plpgsql volatile security definer set search_path = zaak, pg_temp as $$
declare b zaak.besluit;
begin
    select x.* into b from zaak.besluit x
     where x.id = p_besluit and x.bestuur_id = toegang.bestuur() and x.leerling_id = toegang.open_leerling()
       and x.plansoort <> '' and toegang.schrijft(x.leerling_id, toegang.wie(), 7::smallint);
    if not found then return; end if;
    insert into zaak.effect (id, bestuur_id, leerling_id, zaak_id, klasse, besluit_id, bereikt, bewijs, door, door_naam, op)
    values (p_id, b.bestuur_id, b.leerling_id, b.zaak_id, b.klasse, b.id, p_bereikt, p_bewijs, toegang.wie(), p_naam, p_op)
    on conflict (besluit_id) do nothing;
    if not found then return; end if;
    return query
    select z.id, z.nummer, z.zaaktype, z.klasse, z.planversie_id, z.fase, z.eigenaar_id, z.gesloten_op is null, b.evaluatietermijn_id,
           exists (select 1 from zaak.besluit x
                    where x.zaak_id = z.id and x.doel <> '' and x.evaluatie_op is not null
                      and not exists (select 1 from zaak.effect e where e.besluit_id = x.id)),
           exists (select 1 from termijn.termijn t
                    where t.onderwerp_soort = 'zaak' and t.onderwerp_id = z.id and t.id is distinct from b.evaluatietermijn_id
                      and t.gehaald_op is null and t.vervallen_op is null)
      from zaak.zaak z where z.id = b.zaak_id;
end $$;
comment on function zaak.effect_uit_plan is 'Legt het effect van een besluit vast bij de evaluatie van zijn doel in het plan; geen rij als het er al was.';
revoke execute on function zaak.effect_uit_plan(uuid, uuid, text, text, text, timestamptz) from public;
grant execute on function zaak.effect_uit_plan(uuid, uuid, text, text, text, timestamptz) to spil_app, spil_taak;
