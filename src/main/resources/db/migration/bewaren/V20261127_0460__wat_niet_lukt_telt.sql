-- What was decided and does not go, counts in the menu of who looks after the dossiers, until it went.
create or replace function bewaren.te_doen() returns int
    language plpgsql stable security definer set search_path = bewaren, organisatie, toegang, pg_catalog, pg_temp as $$
begin
    if not exists (select 1 from toegang.relatie r join bewaren.rol b on b.locatie_id = r.groep_id and b.rol = r.rol
                    where r.account_id = toegang.wie() and r.vanaf <= toegang.vandaag() and (r.tot is null or r.tot > toegang.vandaag())) then
        return null;
    end if;
    return (select count(*) from bewaren.mijn_locaties() m
              join bewaren.te_vernietigen() t on t.locatie_id = m.locatie_id
              left join bewaren.vernietiging x on x.leerling_id = t.leerling_id and (x.besloten_op is null or x.akkoord)
             where (m.voorstel and x.id is null and not exists (select 1 from bewaren.stop s where s.leerling_id = t.leerling_id and s.opgeheven_op is null))
                or (m.akkoord and x.besloten_op is null and x.voorgesteld_door <> toegang.wie()))
         + (select count(*) from bewaren.mijn_locaties() m
              join bewaren.vernietiging x on x.locatie_id = m.locatie_id and x.bestuur_id = toegang.bestuur() and x.akkoord and x.mislukt_keer > 0
             where m.voorstel or m.akkoord);
end $$;

-- In which groups a pupil is follows from the classes: for who decides about one dossier of two, that is one thing.
create or replace function bewaren.samen_tabellen() returns table (tabel text, wat text)
    language sql stable security definer set search_path = bewaren, toegang, pg_catalog, pg_temp as $$
    select t.tabel, t.wat from toegang.leerlingtabel t
     where t.samen = 'mee' and t.tabel <> 'toegang.lidmaatschap'
       and has_schema_privilege(session_user, split_part(t.tabel, '.', 1), 'usage') and has_table_privilege(session_user, t.tabel, 'select')
     order by t.wat $$;
