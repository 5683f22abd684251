-- Sign-in happens before there is a session, so these few questions run as the owner. The application checks the password.
create function toegang.account_voor_inlog(p_inlognaam text)
    returns table (id uuid, wachtwoord text)
    language sql stable security definer set search_path = toegang, pg_temp as $$
    select a.id, a.wachtwoord from toegang.account a
     where a.inlognaam = lower(p_inlognaam) and a.gesloten_op is null and a.wachtwoord is not null $$;

create function toegang.poging(p_sleutel text, p_gelukt boolean) returns void
    language sql volatile security definer set search_path = toegang, pg_temp as $$
    delete from toegang.inlogpoging where op < now() - interval '1 day' and sleutel = p_sleutel;
    insert into toegang.inlogpoging (sleutel, gelukt) values (p_sleutel, p_gelukt); $$;

create function toegang.mislukt_sinds(p_sleutel text, p_sinds interval) returns int
    language sql stable security definer set search_path = toegang, pg_temp
    return (select count(*)::int from toegang.inlogpoging i
             where i.sleutel = p_sleutel and not i.gelukt and i.op > now() - p_sinds
               and i.op > coalesce((select max(g.op) from toegang.inlogpoging g where g.sleutel = p_sleutel and g.gelukt), '-infinity'));

create function toegang.sessie_maak(p_account uuid, p_token_hash bytea, p_wijze text, p_duur interval) returns void
    language sql volatile security definer set search_path = toegang, pg_temp as $$
    insert into toegang.sessie (token_hash, account_id, bestuur_id, wijze, verloopt_op)
    select p_token_hash, a.id, a.bestuur_id, p_wijze, now() + p_duur
      from toegang.account a where a.id = p_account and a.gesloten_op is null; $$;

create function toegang.sessie_sluit(p_token_hash bytea) returns void
    language sql volatile security definer set search_path = toegang, pg_temp as $$
    update toegang.sessie set ingetrokken_op = now() where token_hash = p_token_hash and ingetrokken_op is null; $$;

-- Sealed tables: the application reads its own account and the read log of an opened pupil, nothing else.
alter table toegang.account enable row level security;
alter table toegang.account force row level security;
create policy eigen on toegang.account for select to spil_app using (id = (select toegang.wie()) or (bestuur_id = (select toegang.bestuur()) and toegang.is_beheer()));
create policy beheer_maakt on toegang.account for insert to spil_app with check (bestuur_id = (select toegang.bestuur()) and toegang.is_beheer());
create policy beheer_wijzigt on toegang.account for update to spil_app using (bestuur_id = (select toegang.bestuur()) and toegang.is_beheer()) with check (bestuur_id = (select toegang.bestuur()));
create policy taak on toegang.account for all to spil_taak using (bestuur_id = (select toegang.bestuur())) with check (bestuur_id = (select toegang.bestuur()));
grant select (id, bestuur_id, soort, naam, inlognaam, email, plaats, rollen, gesloten_op, concept_sleutel), insert, update on toegang.account to spil_app;
grant select, insert, update on toegang.account to spil_taak;

-- Relations and memberships are written by the import of a beheerder and by jobs. People grant through toegang.verleen().
call toegang.bescherm_bestuur('toegang.relatie');
drop policy lezen on toegang.relatie;
create policy lezen on toegang.relatie for select to spil_app using (
    bestuur_id = (select toegang.bestuur()) and (account_id = (select toegang.wie()) or toegang.is_beheer()));
call toegang.bescherm_bestuur('toegang.lidmaatschap');
call toegang.bescherm_bestuur('toegang.recht');
grant delete on toegang.recht to spil_app;
create policy vervangen on toegang.recht for delete to spil_app using (bestuur_id = (select toegang.bestuur()) and toegang.is_beheer());

alter table toegang.leeslog enable row level security;
alter table toegang.leeslog force row level security;
create policy lezen on toegang.leeslog for select to spil_app
    using (bestuur_id = (select toegang.bestuur()) and leerling_id = (select toegang.open_leerling()));
create policy taak on toegang.leeslog for all to spil_taak using (bestuur_id = (select toegang.bestuur())) with check (bestuur_id = (select toegang.bestuur()));
-- The gate writes as the owner; force row level security would stop it without this.
create policy eigenaar on toegang.leeslog for all to spil_eigenaar using (true) with check (true);
create policy eigenaar on toegang.account for all to spil_eigenaar using (true) with check (true);
create policy eigenaar on toegang.relatie for all to spil_eigenaar using (true) with check (true);
create policy eigenaar on toegang.lidmaatschap for all to spil_eigenaar using (true) with check (true);
create policy eigenaar on toegang.recht for all to spil_eigenaar using (true) with check (true);
grant select on toegang.leeslog to spil_app, spil_taak;

grant select, insert, update, delete on toegang.ontvangst to spil_app;

create function toegang.verleen(p_id uuid, p_account uuid, p_leerling uuid, p_rol text, p_als text, p_van text,
                                p_vanaf date, p_tot date, p_herkomst text) returns void
    language plpgsql volatile security definer set search_path = toegang, pg_temp as $$
begin
    -- Only who writes SOT-matters of this pupil (or a job) lets somebody in.
    if not (toegang.is_taak() or toegang.schrijft(p_leerling, toegang.wie(), 8::smallint)) then
        raise insufficient_privilege using message = 'alleen wie SOT-zaken van deze leerling schrijft, verleent toegang';
    end if;
    insert into toegang.relatie (id, bestuur_id, account_id, leerling_id, rol, als, van, vanaf, tot, herkomst)
    values (p_id, toegang.bestuur(), p_account, p_leerling, p_rol, p_als, p_van, p_vanaf, p_tot, p_herkomst)
    on conflict (id) do update set tot = excluded.tot;
end $$;

-- Who is around an opened pupil: only of the pupil whose dossier this transaction has opened.
create function toegang.betrokkenen()
    returns table (account_id uuid, naam text, soort text, rol text, als text, van text)
    language plpgsql stable security definer set search_path = toegang, pg_temp as $$
declare
    ll uuid := toegang.open_leerling();
    dag date := toegang.vandaag();
begin
    if ll is null then return; end if;
    return query
        select distinct a.id, a.naam, a.soort, r.rol, r.als, r.van
          from (select q.* from toegang.relatie q where q.leerling_id = ll
                union all
                select q.* from toegang.lidmaatschap m join toegang.relatie q on q.groep_id = m.groep_id
                 where m.leerling_id = ll and m.vanaf <= dag and (m.tot is null or m.tot > dag)) r
          join toegang.account a on a.id = r.account_id and a.gesloten_op is null
         where r.vanaf <= dag and (r.tot is null or r.tot > dag);
end $$;

grant execute on all functions in schema toegang to spil_app, spil_taak;
revoke execute on all functions in schema toegang from public;
-- Who could smuggle SQL into a page still cannot read a password hash or make a session: that is for the login of jobs.
revoke execute on function toegang.account_voor_inlog(text), toegang.sessie_maak(uuid, bytea, text, interval) from spil_app;
