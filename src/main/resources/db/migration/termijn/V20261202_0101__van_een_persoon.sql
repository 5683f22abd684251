-- What somebody must do, without weighing each term of the bestuur: a term of one's own is always seen (policies lezen and alleen_lezers), so
-- the function starts at the person and reads those alone.
create function termijn.mijn_open()
    returns table (id uuid, soort text, onderwerp_soort text, onderwerp_id uuid, omschrijving text, url text, bron text, start_op date,
                   verloopt_op date, stil_sinds date, leerling_id uuid, eigenaar_id uuid, overschreden_reden text,
                   leerling_naam text, klas text, eigenaar_naam text)
    language plpgsql stable security definer set search_path = termijn, pg_temp as $$
declare
    ik toegang.persoon := toegang.persoon();
begin
    if ik.wie is null or ik.bestuur_id is null then return; end if;
    return query
        with t as materialized (
            select x.* from termijn.termijn x
             where x.eigenaar_id = ik.wie and x.bestuur_id = ik.bestuur_id and x.gehaald_op is null and x.vervallen_op is null)
        select t.id, t.soort, t.onderwerp_soort, t.onderwerp_id, t.omschrijving, t.url, t.bron, t.start_op, t.verloopt_op, t.stil_sinds,
               t.leerling_id, t.eigenaar_id, coalesce(t.overschreden_reden, ''), coalesce(l.naam, ''), coalesce(l.klas, ''), a.naam
          from t
          join toegang.account a on a.id = ik.wie
          left join organisatie.namen(array(select distinct x.leerling_id from t x where x.leerling_id is not null)) l on l.id = t.leerling_id
         order by t.stil_sinds is not null, t.verloopt_op, t.omschrijving, t.id;
end $$;
comment on function termijn.mijn_open is 'De openstaande termijnen van deze persoon, met de namen die deze persoon mag zien; wat stilligt staat achteraan.';
revoke execute on function termijn.mijn_open() from public;
grant execute on function termijn.mijn_open() to spil_app;
