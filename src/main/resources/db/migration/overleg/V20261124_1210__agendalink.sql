-- Somebody's own meetings, or those of a location, in their own calendar: a secret link that can be taken back. Whoever has the
-- link sees what, when and where, and never a name of a pupil.
create table overleg.agendalink (
    id            uuid primary key,
    bestuur_id    uuid not null,
    account_id    uuid not null references toegang.account,
    locatie_id    uuid references organisatie.locatie,
    token_hash    bytea not null unique,
    gemaakt_op    timestamptz not null,
    ingetrokken_op timestamptz,
    uur           timestamptz,
    gelezen       int not null default 0
);
create index on overleg.agendalink (account_id);
comment on table overleg.agendalink is 'Geheime link van een agenda: van iemand zelf, of van een locatie. Alleen de hash staat hier.';
comment on column overleg.agendalink.gelezen is 'Hoe vaak dit uur; wie te vaak vraagt, krijgt even niets.';
alter table overleg.agendalink enable row level security;
alter table overleg.agendalink force row level security;
create policy lezen on overleg.agendalink for select to spil_app using (bestuur_id = (select toegang.bestuur()) and account_id = (select toegang.wie()));
create policy toevoegen on overleg.agendalink for insert to spil_app with check (
    bestuur_id = (select toegang.bestuur()) and account_id = (select toegang.wie())
    and (locatie_id is null or locatie_id in (select overleg.werklocaties())));
create policy wijzigen on overleg.agendalink for update to spil_app using (bestuur_id = (select toegang.bestuur()) and account_id = (select toegang.wie()))
    with check (account_id = (select toegang.wie()));
create policy taak on overleg.agendalink for all to spil_taak using (bestuur_id = (select toegang.bestuur())) with check (bestuur_id = (select toegang.bestuur()));
create policy eigenaar on overleg.agendalink for all to spil_eigenaar using (true) with check (true);
grant select, insert, update on overleg.agendalink to spil_app;
grant select, insert, update, delete on overleg.agendalink to spil_taak;

-- What the link shows. About one pupil: that there is a meeting, nothing of where or about what.
create function overleg.agenda(p_token_hash bytea)
    returns table (stand text, id uuid, naam text, dag date, begin time, plaats text, locatie text, afgelast boolean, versie int)
    language plpgsql volatile security definer set search_path = overleg, organisatie, toegang, pg_temp as $$
declare
    l overleg.agendalink;
    dezuur timestamptz := date_trunc('hour', now());
    van date := toegang.vandaag() - 60;
begin
    select * into l from overleg.agendalink x
     where x.token_hash = p_token_hash and x.ingetrokken_op is null
       and exists (select 1 from toegang.account a where a.id = x.account_id and a.gesloten_op is null and a.soort = 'medewerker')
     for update;
    if not found then return; end if;
    update overleg.agendalink x
       set gelezen = case when x.uur = dezuur then x.gelezen + 1 else 1 end, uur = dezuur
     where x.id = l.id returning x.gelezen into l.gelezen;
    if l.gelezen > 60 then
        return query select 'te-vaak', null::uuid, '', null::date, null::time, '', '', false, 0;
        return;
    end if;
    return query select 'open', null::uuid, '', null::date, null::time, '', '', false, 0;
    return query
        select 'overleg', o.id, o.naam, o.dag, o.begin, case when o.over = 'een-leerling' then '' else o.plaats end, k.naam, o.staat = 'afgelast', o.versie
          from overleg.overleg o join organisatie.locatie k on k.id = o.locatie_id
         where o.bestuur_id = l.bestuur_id and o.dag >= van
           and case when l.locatie_id is null
                    then exists (select 1 from overleg.deelnemer d where d.overleg_id = o.id and d.account_id = l.account_id)
                         or o.gepland_door = l.account_id
                         or exists (select 1 from toegang.relatie r
                                     where r.account_id = l.account_id and r.rol = any (o.leiders) and r.groep_id in (o.locatie_id, o.groep_id)
                                       and r.vanaf <= toegang.vandaag() and (r.tot is null or r.tot > toegang.vandaag()))
                    else o.locatie_id = l.locatie_id and o.over <> 'een-leerling'
                         and exists (select 1 from toegang.relatie r
                                      where r.account_id = l.account_id and r.vanaf <= toegang.vandaag() and (r.tot is null or r.tot > toegang.vandaag())) end
         order by o.dag, o.begin, o.naam limit 1000;
end $$;
revoke execute on function overleg.agenda(bytea) from public;
grant execute on function overleg.agenda(bytea) to spil_app, spil_taak;
