-- A planned meeting can go to another day, or not happen at all. What was on its agenda goes along or goes to the next one.
do $$
declare c record;
begin
    for c in select conname from pg_constraint
              where conrelid = 'overleg.overleg'::regclass and contype = 'c'
                and (pg_get_constraintdef(oid) like '%begonnen_op%' or pg_get_constraintdef(oid) like '%bezig%')
    loop
        execute format('alter table overleg.overleg drop constraint %I', c.conname);
    end loop;
end $$;
alter table overleg.overleg
    add column afgelast_op timestamptz,
    add column afgelast_door text not null default '',
    add column afgelast_reden text not null default '',
    add constraint overleg_staat check (staat in ('gepland', 'bezig', 'afgesloten', 'afgelast')),
    add constraint overleg_begonnen check ((staat in ('gepland', 'afgelast')) = (begonnen_op is null)),
    add constraint overleg_afgelast check ((staat = 'afgelast') = (afgelast_op is not null) and (afgelast_op is null or afgelast_reden <> ''));
comment on column overleg.overleg.afgelast_reden is 'Waarom dit overleg niet doorgaat; wie erop stond, is doorgeschoven.';

create table overleg.verplaatsing (
    id         uuid primary key,
    bestuur_id uuid not null,
    overleg_id uuid not null references overleg.overleg,
    van        date not null,
    naar       date not null,
    reden      text not null check (reden <> ''),
    door       uuid not null,
    door_naam  text not null,
    op         timestamptz not null
);
create index on overleg.verplaatsing (overleg_id, op);
comment on table overleg.verplaatsing is 'Een overleg ging naar een andere dag, met reden. Alleen toevoegen; op de oude dag plant het schoolplan niet opnieuw.';
call toegang.bescherm_bestuur('overleg.verplaatsing',
    'overleg_id in (select o.id from overleg.overleg o where o.locatie_id in (select overleg.schrijflocaties()))');
drop policy lezen on overleg.verplaatsing;
create policy lezen on overleg.verplaatsing for select to spil_app using (
    bestuur_id = (select toegang.bestuur()) and overleg_id in (select o.id from overleg.overleg o));
create trigger alleen_toevoegen before update or delete on overleg.verplaatsing for each row execute function toegang.alleen_toevoegen();
