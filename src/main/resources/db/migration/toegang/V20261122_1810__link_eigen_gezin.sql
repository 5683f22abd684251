-- A link, and the code beside it, is a key to the portal of a family. Being staff is not enough to make one: only who writes the
-- plan or asks consent for a child of that family does, whatever the page asked.
create function toegang.mag_gezin_helpen(p_account uuid) returns boolean
    language sql stable security definer set search_path = toegang, pg_temp
    return toegang.is_taak() or exists (
        select 1 from toegang.relatie r
         where r.account_id = p_account and r.bestuur_id = toegang.bestuur() and r.leerling_id is not null
           and r.vanaf <= toegang.vandaag() and (r.tot is null or r.tot > toegang.vandaag())
           and (toegang.schrijft(r.leerling_id, toegang.wie(), 7::smallint) or toegang.schrijft(r.leerling_id, toegang.wie(), 14::smallint))
           and exists (select 1 from toegang.account w where w.id = toegang.wie() and w.soort = 'medewerker' and w.gesloten_op is null));
comment on function toegang.mag_gezin_helpen(uuid) is 'Mag de persoon van deze transactie dit gezin een link of code geven?';

create or replace function toegang.link_maak(p_id uuid, p_account uuid, p_token_hash bytea, p_doel text, p_naar text, p_duur interval)
    returns boolean language plpgsql volatile security definer set search_path = toegang, pg_temp as $$
declare a toegang.account;
begin
    select * into a from toegang.account x
     where x.id = p_account and x.bestuur_id = toegang.bestuur() and x.soort in ('ouder', 'leerling') and x.gesloten_op is null;
    if not found then return null; end if;
    if not toegang.mag_gezin_helpen(a.id) then
        raise insufficient_privilege using message = 'alleen wie voor een kind van dit gezin schrijft, maakt een link';
    end if;
    insert into toegang.eenmalige_link (id, bestuur_id, account_id, token_hash, doel, naar, verloopt_op)
    values (p_id, a.bestuur_id, a.id, p_token_hash, p_doel, p_naar, now() + p_duur);
    return not toegang.is_bekend(a.id);
end $$;

create or replace function toegang.code_maak(p_account uuid, p_code text, p_duur interval) returns boolean
    language plpgsql volatile security definer set search_path = toegang, pg_temp as $$
declare a toegang.account;
begin
    select * into a from toegang.account x
     where x.id = p_account and x.bestuur_id = toegang.bestuur() and x.soort in ('ouder', 'leerling') and x.gesloten_op is null;
    if not found or not toegang.mag_gezin_helpen(a.id) then return false; end if;
    insert into toegang.eerste_code (account_id, bestuur_id, code_hash, verloopt_op)
    values (a.id, a.bestuur_id, toegang.code_hash(a.id, p_code), now() + p_duur)
    on conflict (account_id) do update
       set code_hash = excluded.code_hash, verloopt_op = excluded.verloopt_op, pogingen = 0;
    return true;
end $$;

revoke execute on function toegang.mag_gezin_helpen(uuid) from public;
