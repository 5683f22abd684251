-- A family answers what it was asked: this kind, for this recipient. It makes no consent for somebody whom the school never named.
create function toestemming.is_gevraagd(p_leerling uuid, p_soort text, p_aan_wie text, p_aan uuid) returns boolean
    language sql stable security definer set search_path = toestemming, toegang, pg_temp
    return exists (select 1 from toestemming.toestemming t
                    where t.bestuur_id = toegang.bestuur() and t.leerling_id = p_leerling and t.soort = p_soort and t.aan_wie = p_aan_wie
                      and t.gegeven_door = p_aan and p_aan = toegang.wie());
comment on function toestemming.is_gevraagd is 'Is deze toestemming voor deze ontvanger aan de persoon van deze transactie gevraagd?';
revoke execute on function toestemming.is_gevraagd(uuid, text, text, uuid) from public;
grant execute on function toestemming.is_gevraagd(uuid, text, text, uuid) to spil_app;
create policy gezin_op_een_vraag on toestemming.toestemming as restrictive for insert to spil_app with check (
    not (select toegang.is_gezin()) or toestemming.is_gevraagd(leerling_id, soort, aan_wie, gegeven_door));
