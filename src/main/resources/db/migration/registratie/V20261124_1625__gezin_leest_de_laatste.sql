-- The family reads what a shared record says now, and nothing else of it: not what stood there before, nor why it was changed.
drop policy gezin on registratie.versie;
drop policy alleen_gedeeld on registratie.versie;
create policy niet_voor_gezin on registratie.versie as restrictive for select to spil_app using (not (select zaak.is_gezin()));

create function registratie.laatste_antwoorden(p_registratie uuid) returns jsonb
    language sql stable security definer set search_path = registratie, zaak, toegang, pg_temp
    return (select v.antwoorden
              from registratie.versie v join registratie.registratie r on r.id = v.registratie_id
             where r.id = p_registratie and r.gedeeld_op is not null and r.ingetrokken_op is null
               and r.bestuur_id = toegang.bestuur()
               and toegang.ziet(r.leerling_id, toegang.wie(), 1::smallint, 1::smallint)
             order by v.nummer desc limit 1);
comment on function registratie.laatste_antwoorden is 'Wat een gedeelde registratie nu zegt, voor wie de leerling mag zien.';
revoke execute on function registratie.laatste_antwoorden(uuid) from public;
grant execute on function registratie.laatste_antwoorden(uuid) to spil_app;
