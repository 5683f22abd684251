-- What the menu of a member of staff counts, in one function that asks once who asks and reads the rights of this person once. Null means
-- that this person has nothing to do with it, and the line is not there.
create function overzicht.tellers()
    returns table (mijn_te_laat int, te_laat int, ongelezen int, bewaren int, leidt int, inrichten int)
    language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
    ik toegang.persoon := toegang.persoon();
    toezicht uuid[];
begin
    if ik.wie is null or ik.bestuur_id is null then return; end if;
    select array_agg(distinct r.groep_id) filter (where t.klasse = 15 and t.lezen >= 3),
           nullif(count(*) filter (where t.klasse = 15 and t.schrijven), 0)::int,
           coalesce(bool_or(t.klasse = 16 and (t.schrijven or t.beslissen)), false)::int
      into toezicht, leidt, inrichten
      from toegang.relatie r
      join toegang.recht t on t.locatie_id = r.groep_id and t.rol = r.rol and t.klasse in (15, 16)
     where r.account_id = ik.wie and r.bestuur_id = ik.bestuur_id and r.vanaf <= ik.dag and (r.tot is null or r.tot > ik.dag);
    mijn_te_laat := termijn.mijn_te_laat_in(ik);
    if toezicht is not null then
        te_laat := termijn.te_laat_in(ik, toezicht);
    end if;
    ongelezen := bericht.ongelezen_in(ik);
    bewaren := bewaren.te_doen();
    return next;
end $$;
comment on function overzicht.tellers is 'Wat het menu van een medewerker telt.';
revoke execute on function overzicht.tellers() from public;
grant execute on function overzicht.tellers() to spil_app;
