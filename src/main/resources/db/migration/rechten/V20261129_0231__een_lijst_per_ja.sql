-- A yes to a request carries one list, not every later one as well: the list names its zaak, and takes a yes of that zaak that no list
-- stands on yet.
create function rechten.vrij_ja(p_leerling uuid, p_zaak uuid) returns uuid
    language sql stable security definer set search_path = rechten, zaak, schoolplan, bewaren, pg_temp as $$
    select b.id
      from rechten.verzoek v
      join zaak.zaak z on z.id = v.zaak_id and z.leerling_id = p_leerling
      join zaak.besluit b on b.zaak_id = z.id
      join schoolplan.versie p on p.id = z.planversie_id
     where v.leerling_id = p_leerling and z.id = p_zaak and not bewaren.is_gebruikt(b.id)
       and exists (select 1
                     from jsonb_array_elements(p.inhoud -> 'zaaktypen') t
                    cross join lateral jsonb_array_elements(t -> 'fasen') f
                    cross join lateral jsonb_array_elements(f -> 'besluiten') s
                    where t ->> 'id' = z.zaaktype and s ->> 'id' = b.soort and s ->> 'vernietigt' = 'true')
     order by b.op, b.id limit 1 $$;
comment on function rechten.vrij_ja is 'Het oudste besluit in deze zaak dat er iets weg moet en waarop nog geen lijst rust.';
create or replace function rechten.eist_ja() returns trigger
    language plpgsql volatile security definer set search_path = rechten, pg_temp as $$
begin
    new.besluit_id := rechten.vrij_ja(new.leerling_id, new.zaak_id);
    if new.besluit_id is null then
        raise insufficient_privilege using message = 'vernietigen op verzoek vraagt eerst een besluit dat er iets weg moet, en elk besluit draagt één lijst';
    end if;
    return new;
end $$;
drop function rechten.zei_ja(uuid);

-- For whoever has the pupil open: may another list be made for this request?
create function rechten.kan_op_lijst(p_zaak uuid) returns boolean
    language sql stable security definer set search_path = rechten, toegang, pg_temp
    return not toegang.is_gezin() and rechten.vrij_ja(toegang.open_leerling(), p_zaak) is not null;
comment on function rechten.kan_op_lijst is 'Is er in deze zaak van de geopende leerling een besluit om te vernietigen waarop nog geen lijst rust?';
revoke execute on function rechten.vrij_ja(uuid, uuid), rechten.kan_op_lijst(uuid) from public;
grant execute on function rechten.kan_op_lijst(uuid) to spil_app;

-- What is on the list for a request, is as closed as the zaak of that request.
call toegang.beschrijf_lezers('bewaren.vernietiging', '(select z.lezers from zaak.zaak z where z.id = x.zaak_id)');
