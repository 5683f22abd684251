-- A pupil who stood here twice: what was written about the one is now about the other. The read log is sealed and keeps the number that
-- was; whoever may read the lines of the pupil reads those too, and they go when the pupil goes.
create table toegang.zelfde_leerling (
    was        uuid primary key,
    nu         uuid not null,
    bestuur_id uuid not null
);
create index on toegang.zelfde_leerling (nu);
comment on table toegang.zelfde_leerling is 'Een leerling die dubbel stond: onder welk nummer zij vroeger ook bekend was.';
alter table toegang.zelfde_leerling enable row level security;
alter table toegang.zelfde_leerling force row level security;
create policy lezen on toegang.zelfde_leerling for select to spil_app
    using (bestuur_id = (select toegang.bestuur()) and nu = (select toegang.open_leerling()));
create policy taak on toegang.zelfde_leerling for all to spil_taak
    using (bestuur_id = (select toegang.bestuur())) with check (bestuur_id = (select toegang.bestuur()));
create policy eigenaar on toegang.zelfde_leerling for all to spil_eigenaar using (true) with check (true);
grant select on toegang.zelfde_leerling to spil_app;
grant select, insert, update, delete on toegang.zelfde_leerling to spil_taak;
create policy onder_eerder_nummer on toegang.leeslog for select to spil_app using (
    bestuur_id = (select toegang.bestuur())
    and leerling_id in (select z.was from toegang.zelfde_leerling z where z.nu = (select toegang.open_leerling())));
call toegang.beschrijf('toegang.zelfde_leerling', 'Stond dubbel', '1', 'x.nu = :leerling', p_samen => 'blijft', p_niet_uit => 'alleen een nummer');

alter table toegang.leerlingtabel add column samen_eerst text not null default '';
comment on column toegang.leerlingtabel.samen_eerst is 'SQL voordat de rijen van :van naar :naar gaan, waar twee rijen er één moeten worden of een nummer dubbel zou zijn.';
create procedure toegang.samen_eerst(p_tabel regclass, p_sql text) language sql as $$
    update toegang.leerlingtabel t set samen_eerst = p_sql
     where t.tabel = (select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = p_tabel) $$;
revoke execute on procedure toegang.samen_eerst(regclass, text) from public;

create or replace function toegang.alleen_toevoegen() returns trigger language plpgsql as $$
declare
    m record;
    oud jsonb;
begin
    if session_user = 'spil_taak' then
        select * into m from toegang.gemerkt();
        oud := to_jsonb(old);
        if tg_op = 'DELETE' and m.wat = 'wis' then
            -- A table whose rows hang on another row about the pupil has no pupil of its own.
            if oud ->> 'leerling_id' = m.van::text
               or (not oud ? 'leerling_id' and exists (select 1 from toegang.leerlingtabel t where t.tabel = tg_table_schema || '.' || tg_table_name))
               or exists (select 1 from toegang.zelfde_leerling z where z.was::text = oud ->> 'leerling_id' and z.nu = m.van) then
                return old;
            end if;
        elsif tg_op = 'UPDATE' and m.wat = 'samen' and oud ->> 'leerling_id' = m.van::text
              and to_jsonb(new) = jsonb_set(oud, '{leerling_id}', to_jsonb(m.naar)) then
            return new;
        end if;
    end if;
    raise exception 'rijen van %.% worden alleen toegevoegd', tg_table_schema, tg_table_name;
end $$;

create or replace function toegang.noteer_vernietigd() returns trigger language plpgsql security definer set search_path = toegang, pg_catalog, pg_temp as $$
begin
    insert into toegang.vernietigde_regel (bestuur_id, leeslog_id) select w.bestuur_id, w.id from weg w
     where exists (select 1 from toegang.gemerkt() g where g.wat = 'wis'
                      and (g.van = w.leerling_id or exists (select 1 from toegang.zelfde_leerling z where z.was = w.leerling_id and z.nu = g.van)))
    on conflict do nothing;
    return null;
end $$;
update toegang.leerlingtabel set hoort = 'x.leerling_id = :leerling or x.leerling_id in (select z.was from toegang.zelfde_leerling z where z.nu = :leerling)'
 where tabel = 'toegang.leeslog';
call toegang.samen_eerst('toegang.lidmaatschap', $$delete from toegang.lidmaatschap x where x.leerling_id = :van
    and exists (select 1 from toegang.lidmaatschap y where y.leerling_id = :naar and y.groep_id = x.groep_id and (y.tot is null or y.tot >= coalesce(x.tot, y.tot)))$$);
