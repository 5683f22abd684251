-- Who received something may take it along as a PDF, as long as it is open; the family and the school see that it was taken, as they see
-- that it was opened.
alter table delen.deelstap drop constraint deelstap_soort_check;
alter table delen.deelstap add constraint deelstap_soort_check
    check (soort in ('zienswijze', 'akkoord', 'weigering', 'kopie', 'verstuurd', 'geopend', 'meegenomen', 'ingetrokken'));

create function delen.neem_mee(p_lees_hash bytea, p_stap uuid, p_op timestamptz) returns boolean
    language plpgsql volatile security definer set search_path = delen, toegang, pg_temp as $$
declare s delen.sleutel; d delen.deling; g delen.deelstap;
begin
    select * into s from delen.sleutel x where x.lees_hash = p_lees_hash;
    if not found then return false; end if;
    select * into d from delen.deling x where x.id = s.deling_id;
    if not delen.mag(d) or s.vervangen or s.tot <= toegang.vandaag() or s.lees_tot < now() then return false; end if;
    select * into g from delen.deelstap x where x.deling_id = d.id and x.soort = 'geopend' order by x.volgorde desc limit 1;
    insert into delen.deelstap (id, bestuur_id, leerling_id, deling_id, soort, tekst, door, door_naam, hoedanigheid, op)
    values (p_stap, d.bestuur_id, d.leerling_id, d.id, 'meegenomen', g.tekst, null, g.door_naam, 'ontvanger', p_op);
    insert into toegang.leeslog (bestuur_id, leerling_id, account_id, naam, rol, reden, onderdeel, klassen)
    select d.bestuur_id, d.leerling_id, d.id, g.door_naam, 'ontvanger', 'ontvanger bij ' || d.organisatie, 'gedeeld, als PDF: ' || d.naam,
           coalesce(array_agg(distinct x.klasse), '{}') from delen.deel x where x.deling_id = d.id;
    return true;
end $$;
comment on function delen.neem_mee is 'De ontvanger neemt een PDF mee van wat nu open is; anders niets.';
revoke execute on function delen.neem_mee(bytea, uuid, timestamptz) from public;
grant execute on function delen.neem_mee(bytea, uuid, timestamptz) to spil_app;
