-- A signal that became no file is an advice: it counts, for whoever keeps the meldcode here.
create function kluis.tel_advies(p_id uuid, p_signaal uuid) returns void
    language sql volatile security definer set search_path = kluis, pg_temp as $$
    insert into kluis.telling (id, bestuur_id, locatie_id, klasse, soort, op)
    select p_id, s.bestuur_id, s.locatie_id, 11, 'advies', toegang.vandaag() from kluis.signaal s where s.id = p_signaal and kluis.leest_signaal(s.id) $$;
revoke execute on function kluis.tel_advies(uuid, uuid) from public;
grant execute on function kluis.tel_advies(uuid, uuid) to spil_kluis;
