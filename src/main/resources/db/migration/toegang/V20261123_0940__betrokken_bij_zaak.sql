-- What the schoolplan opens for who is betrokken bij een zaak stands in toegang.recht under the role with '@zaak' behind it. A
-- relation in that role begins when somebody gets a part in an open zaak of the pupil and ends when the zaak closes. The gate
-- needs no other rule.
create function toegang.betrek(p_leerling uuid, p_account uuid, p_zaak uuid) returns int
    language plpgsql volatile security definer set search_path = toegang, pg_temp as $$
declare
    dag date := toegang.vandaag();
    n int;
begin
    if not (toegang.is_taak() or toegang.schrijft(p_leerling, toegang.wie(), 8::smallint)) then
        raise insufficient_privilege using message = 'alleen wie SOT-zaken van deze leerling schrijft, betrekt iemand bij een zaak';
    end if;
    insert into toegang.relatie (id, bestuur_id, account_id, leerling_id, rol, als, van, vanaf, tot, herkomst)
    select gen_random_uuid(), r.bestuur_id, p_account, p_leerling, r.rol || '@zaak', 'betrokken bij de zaak', '', dag, null, 'zaak:' || p_zaak
      from (select distinct x.bestuur_id, x.rol from toegang.relatie x
             where x.account_id = p_account and x.bestuur_id = toegang.bestuur() and x.vanaf <= dag and (x.tot is null or x.tot > dag)
               and (x.leerling_id = p_leerling
                    or x.groep_id in (select m.groep_id from toegang.lidmaatschap m
                                       where m.leerling_id = p_leerling and m.vanaf <= dag and (m.tot is null or m.tot > dag)))) r
     where exists (select 1 from toegang.recht t
                     join toegang.lidmaatschap l on l.groep_id = t.locatie_id and l.leerling_id = p_leerling and l.soort = 'locatie'
                                                and l.vanaf <= dag and (l.tot is null or l.tot > dag)
                    where t.rol = r.rol || '@zaak')
       and not exists (select 1 from toegang.relatie x
                        where x.account_id = p_account and x.leerling_id = p_leerling and x.rol = r.rol || '@zaak'
                          and x.herkomst = 'zaak:' || p_zaak and (x.tot is null or x.tot > dag));
    get diagnostics n = row_count;
    return n;
end $$;
comment on function toegang.betrek is 'Wie een deel van een open zaak krijgt, ziet wat het schoolplan bij betrokken-bij-zaak opent; niets voor wie die grond niet heeft.';

create function toegang.laat_los(p_zaak uuid) returns int
    language plpgsql volatile security definer set search_path = toegang, pg_temp as $$
declare n int;
begin
    update toegang.relatie r set tot = greatest(toegang.vandaag(), r.vanaf)
     where r.herkomst = 'zaak:' || p_zaak and r.bestuur_id = toegang.bestuur() and r.tot is null
       and (toegang.is_taak() or toegang.schrijft(r.leerling_id, toegang.wie(), 8::smallint));
    get diagnostics n = row_count;
    return n;
end $$;
comment on function toegang.laat_los is 'De zaak is dicht: wie alleen daardoor iets zag, ziet het niet meer.';
revoke execute on function toegang.betrek(uuid, uuid, uuid), toegang.laat_los(uuid) from public;
grant execute on function toegang.betrek(uuid, uuid, uuid), toegang.laat_los(uuid) to spil_app, spil_taak;
