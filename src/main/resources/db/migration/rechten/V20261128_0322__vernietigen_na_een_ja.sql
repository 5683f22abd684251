-- Parts of a dossier come on the list to destroy only after the school said yes to a request for it. The service asks that too; here it
-- holds for whoever calls the function as well. What is done again after a backup was put back, was decided before.
create function rechten.zei_ja(p_leerling uuid) returns boolean
    language sql stable security definer set search_path = rechten, zaak, schoolplan, pg_temp as $$
    select exists (
        select 1
          from rechten.verzoek v
          join zaak.zaak z on z.id = v.zaak_id and z.leerling_id = p_leerling
          join zaak.besluit b on b.zaak_id = z.id
          join schoolplan.versie p on p.id = z.planversie_id
          cross join lateral jsonb_array_elements(p.inhoud -> 'zaaktypen') t
          cross join lateral jsonb_array_elements(t -> 'fasen') f
          cross join lateral jsonb_array_elements(f -> 'besluiten') s
         where v.leerling_id = p_leerling and t ->> 'id' = z.zaaktype and s ->> 'id' = b.soort and s ->> 'vernietigt' = 'true') $$;
create function rechten.eist_ja() returns trigger
    language plpgsql volatile security definer set search_path = rechten, pg_temp as $$
begin
    if not rechten.zei_ja(new.leerling_id) then
        raise insufficient_privilege using message = 'vernietigen op verzoek vraagt eerst een besluit dat er iets weg moet';
    end if;
    return new;
end $$;
create trigger na_een_ja before insert on bewaren.vernietiging for each row
    when (new.delen <> '{}' and not coalesce(new.herhaling, false)) execute function rechten.eist_ja();
revoke execute on function rechten.zei_ja(uuid), rechten.eist_ja() from public;
