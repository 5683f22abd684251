-- Whom the school tells that there is an answer: exactly the members of the family that policy "gezin" lets read it.
create function zaak.antwoordlezers(p_leerling uuid) returns setof uuid
    language sql stable security definer set search_path = toegang, pg_temp as $$
    select distinct r.account_id
      from toegang.relatie r join toegang.account a on a.id = r.account_id
     where r.leerling_id = p_leerling and r.bestuur_id = toegang.bestuur()
       and a.soort in ('ouder', 'leerling') and a.gesloten_op is null
       and toegang.ziet(p_leerling, r.account_id, 1::smallint, 1::smallint)
       and (toegang.is_taak() or toegang.schrijft(p_leerling, toegang.wie(), 8::smallint))
$$;
comment on function zaak.antwoordlezers(uuid) is 'Wie van het gezin het antwoord van de school mag lezen; alleen voor wie dat antwoord geeft.';
revoke execute on function zaak.antwoordlezers(uuid) from public;
grant execute on function zaak.antwoordlezers(uuid) to spil_app, spil_taak;
