-- How many pupils have which level: for who reads the figures of this location here, not for all staff. Who may not see the pupils behind
-- it, gets no number from one to four, and the stand of the first of a month, so that no single decision can be followed from day to day.
create function zaak.leest_hier(p_locatie uuid, p_klasse smallint, p_overal boolean) returns boolean
    language sql stable security definer set search_path = zaak, organisatie, toegang, pg_temp
    return exists (
        select 1 from organisatie.functie f
          join organisatie.medewerker m on m.id = f.medewerker_id
          join toegang.recht t on t.locatie_id = f.locatie_id and t.rol = f.rol and t.klasse = p_klasse and t.lezen = 3
         where f.locatie_id = p_locatie and m.account_id = toegang.wie() and f.bestuur_id = toegang.bestuur()
           and (not p_overal or f.groep_id is null)
           and f.vanaf <= toegang.vandaag() and (f.tot is null or f.tot > toegang.vandaag()));
comment on function zaak.leest_hier is 'Leest de persoon van deze transactie op deze locatie alles van deze klasse; overal: over elke leerling, niet alleen van een klas?';

create or replace function zaak.niveaus_op(p_locatie uuid, p_dag date)
    returns table (leerjaar text, niveau text, aantal bigint)
    language plpgsql stable security definer set search_path = zaak, organisatie, toegang, public, pg_temp as $$
#variable_conflict use_column
declare
    alles boolean := zaak.leest_hier(p_locatie, 7::smallint, true);
    dag date := case when alles then p_dag else date_trunc('month', p_dag)::date end;
begin
    if not zaak.leest_hier(p_locatie, 15::smallint, false) then return; end if;
    return query
    select ll.leerjaar, coalesce(b.niveau, ''), case when alles or count(*) >= 5 then count(*) end
      from organisatie.locatie l
      join organisatie.inschrijving i on i.locatie_id = l.id and i.vanaf <= dag and (i.tot is null or i.tot > dag)
      join organisatie.leerling ll on ll.id = i.leerling_id
      left join lateral (
            select x.niveau from zaak.besluit x
             where x.leerling_id = i.leerling_id and x.niveau <> '' and x.op < (dag + 1)::timestamp at time zone 'Europe/Amsterdam'
             order by x.op desc, x.id desc limit 1) b on true
     where l.id = p_locatie and l.bestuur_id = toegang.bestuur()
     group by 1, 2;
end $$;
revoke all on function zaak.leest_hier(uuid, smallint, boolean) from public;
grant execute on function zaak.leest_hier(uuid, smallint, boolean) to spil_app;
