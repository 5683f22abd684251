-- A form may name its readers (schoolplan: lezers): these roles read what was filled in, whatever they read of its class, and nobody else does
-- (PRIVACY-19). Beside them may stand roles that read it as long as one procedure of the pupil runs: the admission committee during admission.
alter table registratie.registratie add column lezers text[] not null default '{}';
alter table registratie.registratie add column lezers_tijdens text[] not null default '{}';
alter table registratie.registratie add column tijdens text not null default '';
alter table registratie.registratie add constraint lezers_voor_een_tijd check ((lezers_tijdens = '{}') = (tijdens = '') and (lezers <> '{}' or tijdens = ''));
comment on column registratie.registratie.lezers is 'Rollen die deze registratie lezen, naast wie haar vastlegde; leeg: iedereen die de gegevensklasse leest.';
comment on column registratie.registratie.lezers_tijdens is 'Rollen die haar daarnaast lezen zolang voor de leerling de procedure loopt die bij tijdens staat.';

create function registratie.is_lezer(p_leerling uuid, p_lezers text[], p_tijdens text, p_lezers_tijdens text[]) returns boolean
    language sql stable security definer set search_path = registratie, zaak, pg_temp
    return zaak.heeft_een_rol(p_leerling, p_lezers)
        or (p_tijdens <> '' and exists (select 1 from zaak.zaak z where z.leerling_id = p_leerling and z.zaaktype = p_tijdens and z.gesloten_op is null)
            and zaak.heeft_een_rol(p_leerling, p_lezers_tijdens));
comment on function registratie.is_lezer is 'Hoort de persoon van deze transactie bij de lezers van een registratie van deze leerling?';
create function registratie.leest(p_registratie uuid, p_ook_zonder boolean) returns boolean
    language sql stable security definer set search_path = registratie, toegang, pg_temp
    return exists (select 1 from registratie.registratie r
                    where r.id = p_registratie
                      and case when r.lezers = '{}' then p_ook_zonder
                               else r.door = toegang.wie() or registratie.is_lezer(r.leerling_id, r.lezers, r.tijdens, r.lezers_tijdens) end);
comment on function registratie.leest is 'Laat het plan de persoon van deze transactie deze registratie lezen? Zonder lezers zegt de gegevensklasse het.';
revoke execute on function registratie.is_lezer(uuid, text[], text, text[]), registratie.leest(uuid, boolean) from public;
grant execute on function registratie.is_lezer(uuid, text[], text, text[]), registratie.leest(uuid, boolean) to spil_app, spil_taak;

create policy alleen_lezers on registratie.registratie as restrictive for select to spil_app using (
    lezers = '{}' or door = (select toegang.wie()) or registratie.is_lezer(leerling_id, lezers, tijdens, lezers_tijdens));
create policy alleen_lezers_wijzigen on registratie.registratie as restrictive for update to spil_app using (
    lezers = '{}' or door = (select toegang.wie()) or registratie.is_lezer(leerling_id, lezers, tijdens, lezers_tijdens));
create policy alleen_lezers on registratie.versie as restrictive for select to spil_app using (registratie.leest(registratie_id, true));
create policy alleen_lezers on registratie.stap as restrictive for select to spil_app using (registratie.leest(registratie_id, true));
create policy lezers on registratie.registratie for select to spil_app using (
    lezers <> '{}' and bestuur_id = (select toegang.bestuur()) and registratie.is_lezer(leerling_id, lezers, tijdens, lezers_tijdens));
create policy lezers on registratie.versie for select to spil_app using (
    bestuur_id = (select toegang.bestuur()) and leerling_id is not null and registratie.leest(registratie_id, false));
create policy lezers on registratie.stap for select to spil_app using (
    bestuur_id = (select toegang.bestuur()) and leerling_id is not null and registratie.leest(registratie_id, false));

-- Who reads it is settled when it is written down: afterwards only its course changes.
revoke update on registratie.registratie from spil_app;
grant update (stap, stap_op, weg_op, klaar_op, ingetrokken_op, gedeeld_op) on registratie.registratie to spil_app;

-- The same in everything that is handed on about a pupil.
call toegang.beschrijf_lezers('registratie.registratie',
    'case when x.lezers <> ''{}'' then x.lezers else (select z.lezers from zaak.zaak z where z.id = x.zaak_id) end');
call toegang.beschrijf_lezers('registratie.versie',
    '(select case when r.lezers <> ''{}'' then r.lezers else z.lezers end from registratie.registratie r left join zaak.zaak z on z.id = r.zaak_id where r.id = x.registratie_id)');
call toegang.beschrijf_lezers('registratie.stap',
    '(select case when r.lezers <> ''{}'' then r.lezers else z.lezers end from registratie.registratie r left join zaak.zaak z on z.id = r.zaak_id where r.id = x.registratie_id)');
update toegang.leerlingtabel set niet = niet || '{lezers,lezers_tijdens,tijdens}' where tabel = 'registratie.registratie';

-- In a figure, whoever is not one of these readers is somebody who may not see the pupils behind it. From registratie.tel of V20261125_1500.
create function registratie.ziet_alle(p_locatie uuid, p_klasse smallint, p_lezers text[]) returns boolean
    language sql stable security definer set search_path = toegang, pg_temp
    return registratie.ziet_alle(p_locatie, p_klasse)
       and (p_lezers = '{}' or exists (
            select 1 from toegang.relatie r
             where r.account_id = toegang.wie() and r.bestuur_id = toegang.bestuur() and r.groep_id = p_locatie and r.rol = any (p_lezers)
               and r.vanaf <= toegang.vandaag() and (r.tot is null or r.tot > toegang.vandaag())));
revoke execute on function registratie.ziet_alle(uuid, smallint, text[]) from public;
do $$
declare
    was text := pg_get_functiondef('registratie.tel'::regproc);
    nieuw text := replace(was, 'registratie.ziet_alle(p_locatie, r.klasse) as alles', 'registratie.ziet_alle(p_locatie, r.klasse, r.lezers) as alles');
begin
    if nieuw = was then raise exception 'registratie.tel is anders dan gedacht'; end if;
    execute nieuw;
end $$;
