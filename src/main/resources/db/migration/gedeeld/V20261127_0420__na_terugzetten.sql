-- A backup that is put back holds what was used, recalled or ended since as if nothing had happened: a code, a link, a session. Each module
-- says here what ends then, and putting back does all of it in the same transaction. Whoever adds a key to come in by, adds its line.
create table gedeeld.na_terugzetten (
    tabel text primary key,
    doe   text not null check (doe <> '')
);
comment on table gedeeld.na_terugzetten is 'Wat er eindigt als een reservekopie wordt teruggezet: SQL per tabel met sleutels om binnen te komen.';
alter table gedeeld.na_terugzetten enable row level security;
alter table gedeeld.na_terugzetten force row level security;
create policy eigenaar on gedeeld.na_terugzetten for all to spil_eigenaar using (true) with check (true);
