-- A form with readers of its own, or in a zaak with readers, is counted in the report of the location for who is one of them there. From
-- overzicht.ondersteuningsverslag of V20261125_1030.
do $$
declare
    was text := pg_get_functiondef('overzicht.ondersteuningsverslag'::regproc);
    nieuw text := replace(was, 'and r.dag between p_van and p_tot group by r.formulier', 'and r.dag between p_van and p_tot
           and not exists (
               select 1 from (select r.lezers union all select z.lezers from zaak.zaak z where z.id = r.zaak_id) x
                where x.lezers <> ''{}''
                  and not exists (select 1 from toegang.relatie k
                                   where k.account_id = toegang.wie() and k.bestuur_id = b and k.groep_id = p_locatie and k.rol = any (x.lezers)
                                     and k.vanaf <= toegang.vandaag() and (k.tot is null or k.tot > toegang.vandaag())))
         group by r.formulier');
begin
    if nieuw = was then raise exception 'overzicht.ondersteuningsverslag is anders dan gedacht'; end if;
    execute nieuw;
end $$;
