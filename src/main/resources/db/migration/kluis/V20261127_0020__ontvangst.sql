-- That a form of the vault came in, stays in the vault: outside it such a line told who did something there, when, and in which file. Here it is
-- a random key and a time, without a person and without a place.
create table kluis.ontvangst (
    idem uuid primary key,
    op   timestamptz not null default now()
);
create index on kluis.ontvangst (op);
comment on table kluis.ontvangst is 'Ontvangen formulieren van de kluis, zonder wie en zonder waar; na twee dagen weg.';
alter table kluis.ontvangst enable row level security;
alter table kluis.ontvangst force row level security;
create policy eigenaar on kluis.ontvangst for all to spil_eigenaar using (true) with check (true);
insert into kluis.tabel (naam, wat, hoort, samen, pakket) values ('ontvangst', 'Ontvangen formulieren', 'false', 'niet', 'gaat over niemand');

create function kluis.ontvang(p_idem uuid) returns boolean
    language plpgsql volatile security definer set search_path = kluis, pg_temp as $$
begin
    insert into kluis.ontvangst (idem) values (p_idem) on conflict do nothing;
    return found;
end $$;
create function kluis.vergeet(p_idem uuid) returns void
    language sql volatile security definer set search_path = kluis, pg_temp as $$
    delete from kluis.ontvangst o where o.idem = p_idem $$;
revoke execute on function kluis.ontvang(uuid), kluis.vergeet(uuid) from public;
grant execute on function kluis.ontvang(uuid), kluis.vergeet(uuid) to spil_kluis;

delete from toegang.ontvangst where naar like '/kluis%' or naar like '/meldcode%' or naar like '%/vertrouwen%';
