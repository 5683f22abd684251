-- The goal of a decision that went into a plan is evaluated there, by whoever writes that plan, also by who does not write SOT
-- matters or does not even see the zaak. The zaak takes the effect over once, in the same transaction.
create policy eigenaar on zaak.besluit for select to spil_eigenaar using (true);
create policy eigenaar on zaak.effect for all to spil_eigenaar using (true) with check (true);

create function zaak.effect_uit_plan(p_id uuid, p_besluit uuid, p_bereikt text, p_bewijs text, p_naam text, p_op timestamptz)
    returns table (zaak_id uuid, nummer text, zaaktype text, planversie_id uuid, fase text, eigenaar_id uuid, loopt boolean,
                   termijn_id uuid, meer_open boolean, andere_stap boolean)
    language plpgsql volatile security definer set search_path = zaak, pg_temp as $$
declare b zaak.besluit;
begin
    select x.* into b from zaak.besluit x
     where x.id = p_besluit and x.bestuur_id = toegang.bestuur() and x.leerling_id = toegang.open_leerling()
       and x.plansoort <> '' and toegang.schrijft(x.leerling_id, toegang.wie(), 7::smallint);
    if not found then return; end if;
    insert into zaak.effect (id, bestuur_id, leerling_id, zaak_id, besluit_id, bereikt, bewijs, door, door_naam, op)
    values (p_id, b.bestuur_id, b.leerling_id, b.zaak_id, b.id, p_bereikt, p_bewijs, toegang.wie(), p_naam, p_op)
    on conflict (besluit_id) do nothing;
    if not found then return; end if;
    return query
    select z.id, z.nummer, z.zaaktype, z.planversie_id, z.fase, z.eigenaar_id, z.gesloten_op is null, b.evaluatietermijn_id,
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
