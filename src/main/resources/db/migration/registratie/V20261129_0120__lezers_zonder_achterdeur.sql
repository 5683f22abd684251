-- Readers beside the own ones, as long as a procedure runs: somebody else must have begun it. Whoever begins an admission would otherwise open
-- its pieces for themselves.
create or replace function registratie.is_lezer(p_leerling uuid, p_lezers text[], p_tijdens text, p_lezers_tijdens text[]) returns boolean
    language sql stable security definer set search_path = registratie, zaak, toegang, pg_temp
    return zaak.heeft_een_rol(p_leerling, p_lezers)
        or (p_tijdens <> ''
            and exists (select 1 from zaak.zaak z
                         where z.leerling_id = p_leerling and z.zaaktype = p_tijdens and z.gesloten_op is null
                           and exists (select 1 from zaak.overgang o
                                        where o.zaak_id = z.id and o.soort = 'gestart' and o.door <> toegang.wie()))
            and zaak.heeft_een_rol(p_leerling, p_lezers_tijdens));

-- A form in a zaak is as closed as the zaak, beside what the form itself says. What is shared with the family, the family reads: they read the
-- answer and not the zaak.
create or replace function registratie.leest(p_registratie uuid, p_ook_zonder boolean) returns boolean
    language sql stable security definer set search_path = registratie, zaak, toegang, pg_temp
    return exists (select 1 from registratie.registratie r
                    where r.id = p_registratie
                      and case when r.lezers = '{}' then p_ook_zonder
                               else r.door = toegang.wie() or registratie.is_lezer(r.leerling_id, r.lezers, r.tijdens, r.lezers_tijdens) end
                      and (r.zaak_id is null or zaak.zichtbaar(r.zaak_id)));
create policy alleen_bij_zaak on registratie.registratie as restrictive for select to spil_app using (
    zaak_id is null or (select zaak.is_gezin()) or zaak.zichtbaar(zaak_id));
create policy alleen_bij_zaak_wijzigen on registratie.registratie as restrictive for update to spil_app using (
    zaak_id is null or zaak.zichtbaar(zaak_id));
create policy alleen_bij_zaak_toevoegen on registratie.registratie as restrictive for insert to spil_app with check (
    zaak_id is null or zaak.zichtbaar(zaak_id));

-- Who may not read it, adds nothing to it.
create policy alleen_lezers_toevoegen on registratie.versie as restrictive for insert to spil_app with check (registratie.leest(registratie_id, true));
create policy alleen_lezers_toevoegen on registratie.stap as restrictive for insert to spil_app with check (registratie.leest(registratie_id, true));

-- For the family, and for whom the form is: staff read its versions.
create or replace function registratie.laatste_antwoorden(p_registratie uuid) returns jsonb
    language sql stable security definer set search_path = registratie, zaak, toegang, pg_temp
    return (select v.antwoorden
              from registratie.versie v join registratie.registratie r on r.id = v.registratie_id
             where r.id = p_registratie and r.gedeeld_op is not null and r.ingetrokken_op is null
               and r.bestuur_id = toegang.bestuur() and zaak.is_gezin()
               and (r.lezers = '{}' or registratie.is_lezer(r.leerling_id, r.lezers, r.tijdens, r.lezers_tijdens))
               and toegang.ziet(r.leerling_id, toegang.wie(), 1::smallint, 1::smallint)
             order by v.nummer desc limit 1);
comment on function registratie.laatste_antwoorden is 'Wat een gedeelde registratie nu zegt, voor het gezin van de leerling.';

-- In everything that is handed on: who is in both lists; nobody, when nobody is.
create function registratie.lezers_samen(p_formulier text[], p_zaak text[]) returns text[]
    language sql immutable
    return case when p_formulier = '{}' then coalesce(p_zaak, '{}')
                when coalesce(p_zaak, '{}') = '{}' then p_formulier
                else coalesce((select nullif(array_agg(f), '{}') from unnest(p_formulier) f where f = any (p_zaak)), '{niemand}') end;
comment on function registratie.lezers_samen is 'Welke rollen een registratie lezen die zelf lezers heeft en bij een zaak met lezers hoort; leeg: ieder die de klasse leest.';
revoke execute on function registratie.lezers_samen(text[], text[]) from public;
grant execute on function registratie.lezers_samen(text[], text[]) to spil_app, spil_taak, spil_eigenaar;
call toegang.beschrijf_lezers('registratie.registratie', 'registratie.lezers_samen(x.lezers, (select z.lezers from zaak.zaak z where z.id = x.zaak_id))');
call toegang.beschrijf_lezers('registratie.versie',
    '(select registratie.lezers_samen(r.lezers, z.lezers) from registratie.registratie r left join zaak.zaak z on z.id = r.zaak_id where r.id = x.registratie_id)');
call toegang.beschrijf_lezers('registratie.stap',
    '(select registratie.lezers_samen(r.lezers, z.lezers) from registratie.registratie r left join zaak.zaak z on z.id = r.zaak_id where r.id = x.registratie_id)');
