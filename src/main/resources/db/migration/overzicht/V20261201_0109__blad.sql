-- The page of a pupil from one blik: who the pupil is, who is around, what is known, the newest lines, the answers about consent; and of which
-- other things there is anything at all, so that the page asks for those only. "heeft" says what exists, not what may be read: who asks for
-- it, asks under row-level security.
create function overzicht.blad(p_leerling uuid, p_regels int)
    returns table (kop json, rondom json, beeld json, notities json, anderen json, toestemmingen json, heeft text[])
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    blik toegang.blik := toegang.blik(p_leerling);
begin
    if blik.leerling_id is null then return; end if;
    select to_json(x) into kop from (
        select i.id, i.nummer, i.naam, i.roepnaam, i.geboortedatum, i.klas, i.klas_id as "klasId", i.leerjaar, i.account_id as "accountId",
               json_build_object('id', i.locatie_id, 'sleutel', i.sleutel, 'school', i.school, 'naam', i.locatie,
                                 'schoolplan', i.schoolplan, 'telefoon', i.telefoon) as locatie, i.mentoren, i.ouders
          from organisatie.kop_in(blik) i) x;
    if kop is null then return; end if;
    -- That there is a zaak is not for everybody who may see who is around a pupil; who comes from outside only for who may know of it.
    select json_agg(x) into rondom from (
        select b.account_id as "accountId", b.naam, b.soort, b.rol, b.als, b.van from toegang.betrokkenen_in(blik) b
         where (b.soort = 'medewerker' or b.soort = 'extern' and blik.lezen[10] >= 2) and b.rol not like '%@zaak'
         order by b.naam, b.als) x;
    if blik.lezen[5] > 0 then
        beeld := dossier.beeld_in(blik);
    end if;
    if blik.lezen[4] > 0 then
        notities := dossier.notities_in(blik, p_regels);
        select json_agg(x) into anderen from (
            select r.* from (select * from overleg.tijdlijn_in(blik, null, null, p_regels)
                             union all select * from plan.tijdlijn_in(blik, null, null, p_regels)
                             union all select * from registratie.tijdlijn_in(blik, null, null, p_regels)
                             union all select * from zaak.tijdlijn_in(blik, null, null, p_regels)) r
             order by r.dag desc, r.id desc limit p_regels) x;
    end if;
    if blik.lezen[14] >= 3 and exists (select 1 from toestemming.toestemming t where t.bestuur_id = blik.bestuur_id and t.leerling_id = blik.leerling_id) then
        select json_agg(x) into toestemmingen from (
            select a.account_id as account, a.naam, a.hoedanigheid, a.leeftijd, a.soort, a.aan_wie as "aanWie", a.antwoord, a.geldig_tot as "geldigTot", a.zelf
              from toestemming.antwoorden_in(blik) a) x;
    end if;
    heeft := array_remove(array[
        case when exists (select 1 from zaak.zaak x where x.bestuur_id = blik.bestuur_id and x.leerling_id = blik.leerling_id) then 'zaak' end,
        case when exists (select 1 from termijn.termijn x where x.bestuur_id = blik.bestuur_id and x.leerling_id = blik.leerling_id
                             and x.gehaald_op is null and x.vervallen_op is null) then 'termijn' end,
        case when exists (select 1 from plan.plan x where x.bestuur_id = blik.bestuur_id and x.leerling_id = blik.leerling_id) then 'plan' end,
        case when exists (select 1 from registratie.registratie x where x.bestuur_id = blik.bestuur_id and x.leerling_id = blik.leerling_id
                             and x.klaar_op is null and x.ingetrokken_op is null) then 'registratie' end,
        case when exists (select 1 from inzet.inzet x where x.bestuur_id = blik.bestuur_id and x.leerling_id = blik.leerling_id)
               or exists (select 1 from inzet.deelname x where x.bestuur_id = blik.bestuur_id and x.leerling_id = blik.leerling_id) then 'inzet' end], null);
    return next;
end $$;
comment on function overzicht.blad is 'Het blad van de geopende leerling, uit één blik.';
revoke execute on function overzicht.blad(uuid, int) from public;
grant execute on function overzicht.blad(uuid, int) to spil_app;
