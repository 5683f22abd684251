-- A page with pieces about several pupils (notulen of a meeting) opens no dossier, but it is read all the same: one line each.
create function toegang.noteer(p_leerlingen uuid[], p_onderdeel text, p_klassen smallint[]) returns void
    language sql volatile security definer set search_path = toegang, pg_temp as $$
    insert into toegang.leeslog (bestuur_id, leerling_id, account_id, naam, rol, reden, onderdeel, klassen)
    select a.bestuur_id, x.leerling, a.id, a.naam, r.rol, trim(r.als || case when r.van = '' then '' else ' van ' || r.van end), p_onderdeel, p_klassen
      from unnest(p_leerlingen) as x(leerling)
      join toegang.account a on a.id = toegang.wie()
      join lateral (
            select rr.rol, rr.als, rr.van from toegang.relatie rr
             where rr.account_id = a.id and rr.bestuur_id = a.bestuur_id
               and rr.vanaf <= toegang.vandaag() and (rr.tot is null or rr.tot > toegang.vandaag())
               and (rr.leerling_id = x.leerling
                    or exists (select 1 from toegang.lidmaatschap m
                                where m.leerling_id = x.leerling and m.groep_id = rr.groep_id
                                  and m.vanaf <= toegang.vandaag() and (m.tot is null or m.tot > toegang.vandaag())))
             order by rr.rol limit 1) r on true
$$;
revoke execute on function toegang.noteer(uuid[], text, smallint[]) from public;
grant execute on function toegang.noteer(uuid[], text, smallint[]) to spil_app;
