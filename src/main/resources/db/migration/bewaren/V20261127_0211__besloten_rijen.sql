-- What hangs on a zaak, is as closed as the zaak (schoolplan: lezers).
do $$
declare r record;
begin
    for r in select t.tabel from toegang.leerlingtabel t
              where exists (select 1 from pg_attribute a where a.attrelid = t.tabel::regclass and a.attname = 'zaak_id' and not a.attisdropped) loop
        call toegang.beschrijf_lezers(r.tabel::regclass, '(select z.lezers from zaak.zaak z where z.id = x.zaak_id)');
    end loop;
    for r in select t.tabel from toegang.leerlingtabel t
              where exists (select 1 from pg_attribute a where a.attrelid = t.tabel::regclass and a.attname = 'verzoek_id' and not a.attisdropped) loop
        call toegang.beschrijf_lezers(r.tabel::regclass,
            '(select z.lezers from rechten.verzoek v join zaak.zaak z on z.id = v.zaak_id where v.id = x.verzoek_id)');
    end loop;
    for r in select t.tabel from toegang.leerlingtabel t
              where exists (select 1 from pg_attribute a where a.attrelid = t.tabel::regclass and a.attname = 'termijn_id' and not a.attisdropped) loop
        call toegang.beschrijf_lezers(r.tabel::regclass, '(select case when not t.besloten then ''{}'' when t.onderwerp_soort = ''zaak''
            then (select z.lezers from zaak.zaak z where z.id = t.onderwerp_id) else array[t.eigenaar_rol] end from termijn.termijn t where t.id = x.termijn_id)');
    end loop;
end $$;
call toegang.beschrijf_lezers('zaak.zaak', 'x.lezers');
call toegang.beschrijf_lezers('termijn.termijn', 'case when not x.besloten then ''{}'' when x.onderwerp_soort = ''zaak''
    then (select z.lezers from zaak.zaak z where z.id = x.onderwerp_id) else array[x.eigenaar_rol] end');
-- A mail about a request is for whoever sent the request; at school it is as closed as the zaak.
call toegang.beschrijf_lezers('bericht.uitgaand', '(select z.lezers from rechten.verzoek v join zaak.zaak z on z.id = v.zaak_id
    where v.leerling_id = x.leerling_id and (strpos(x.tekst, v.id::text) > 0 or strpos(x.sleutel, v.id::text) > 0) order by cardinality(z.lezers) desc limit 1)');
-- A parent without an account is somebody too.
update toegang.leerlingtabel set van = 'array[coalesce(x.account_id, x.id)]' where tabel = 'organisatie.ouder';

create function bewaren.mijn_rollen(p_locatie uuid) returns setof text
    language sql stable security definer set search_path = bewaren, toegang, pg_temp as $$
    select distinct r.rol from toegang.relatie r
     where r.account_id = toegang.wie() and r.groep_id = p_locatie and r.bestuur_id = toegang.bestuur()
       and r.vanaf <= toegang.vandaag() and (r.tot is null or r.tot > toegang.vandaag()) $$;
comment on function bewaren.mijn_rollen is 'De rollen die de persoon van deze transactie vandaag op deze locatie heeft.';
revoke execute on function bewaren.mijn_rollen(uuid) from public;
grant execute on function bewaren.mijn_rollen(uuid) to spil_app;
