-- In which leerjaar a pupil was before (NIVEAU-14): the administration only tells of today, so the old one is kept when it changes.
create table organisatie.leerjaar (
    id          uuid primary key,
    bestuur_id  uuid not null,
    leerling_id uuid not null references organisatie.leerling,
    leerjaar    text not null,
    tot         date not null
);
create index on organisatie.leerjaar (leerling_id, tot);
comment on table organisatie.leerjaar is 'Leerjaar of fase waarin een leerling eerder zat; alleen toevoegen, door de databank zelf.';
comment on column organisatie.leerjaar.tot is 'Eerste dag waarop de administratie een ander leerjaar doorgaf.';
call toegang.bescherm('organisatie.leerjaar', '1');
revoke insert, update on organisatie.leerjaar from spil_app;
create policy eigenaar on organisatie.leerjaar for select to spil_eigenaar using (true);
create policy eigenaar_voegt_toe on organisatie.leerjaar for insert to spil_eigenaar with check (true);
create trigger alleen_toevoegen before update or delete on organisatie.leerjaar
    for each row execute function toegang.alleen_toevoegen();
call toegang.beschrijf('organisatie.leerjaar', 'Eerdere leerjaren', p_overdracht => true);

-- Twice on one day is a correction: the first of that day is what it was until then.
create function organisatie.bewaar_leerjaar() returns trigger
    language plpgsql security definer set search_path = organisatie, toegang, pg_temp as $$
begin
    insert into organisatie.leerjaar (id, bestuur_id, leerling_id, leerjaar, tot)
    select gen_random_uuid(), new.bestuur_id, new.id, old.leerjaar, toegang.vandaag()
     where not exists (select 1 from organisatie.leerjaar l where l.leerling_id = new.id and l.tot = toegang.vandaag());
    return null;
end $$;
revoke execute on function organisatie.bewaar_leerjaar() from public;
create trigger bewaar_leerjaar after update of leerjaar on organisatie.leerling
    for each row when (old.leerjaar is distinct from new.leerjaar) execute function organisatie.bewaar_leerjaar();
