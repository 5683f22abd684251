-- Who is who: locations of five hundred pupils, ten to a bestuur; classes of 25 with a mentor, ten docenten of six classes each, one OCO
-- and a leiding per location. What one person has to do with is the same at every size; only the number of locations grows.
create extension if not exists pg_stat_statements;

create schema bench;

create function bench.u(t text) returns uuid language sql immutable parallel safe return md5(t)::uuid;

create unlogged table bench.loc as
select l, l / 10 as b, bench.u('loc' || l) as id, bench.u('b' || l / 10) as bestuur from generate_series(0, :locaties - 1) l;

create unlogged table bench.klas as
select l.l, l.bestuur, l.id as loc, k, bench.u('klas' || l.l || '-' || k) as id, (1 + k % 5) || chr(65 + k / 5) as code
  from bench.loc l, generate_series(0, 19) k;

create unlogged table bench.staf as
select k.l, k.bestuur, k.loc, bench.u('mentor' || k.l || '-' || k.k) as id, 'mentor' as rol, k.id as groep, 'mentor' as als, k.code as van from bench.klas k
union all
select k.l, k.bestuur, k.loc, bench.u('docent' || k.l || '-' || (k.k + d) % 10), 'docent', k.id,
       'docent ' || (array['Nederlands','rekenen','techniek','zorg','gym','Engels','biologie','muziek','economie','mens en maatschappij'])[1 + (k.k + d) % 10], k.code
  from bench.klas k, generate_series(0, 2) d
union all
select l.l, l.bestuur, l.id, bench.u(r.rol || l.l), r.rol, l.id, r.als, 'locatie ' || l.l
  from bench.loc l, (values ('oco', 'ondersteuningscoördinator'), ('smw', 'schoolmaatschappelijk werker'), ('teamleider', 'teamleider'),
                            ('schoolleider', 'schoolleider')) r(rol, als);

create unlogged table bench.ll as
select l.l, l.bestuur, l.id as loc, n, n / 25 as k, l.l * 500 + n as nr, bench.u('ll' || l.l || '-' || n) as id,
       bench.u('klas' || l.l || '-' || n / 25) as klas, bench.u('mentor' || l.l || '-' || n / 25) as mentor, bench.u('oco' || l.l) as oco,
       (array['Noor','Sam','Milan','Yara','Daan','Sara','Jayden','Lina','Amber','Mees','Isa','Finn','Zeynep','Omar','Fleur','Bram','Aya','Thijs','Nora',
              'Luuk','Noah','Emma','Sem','Julia','Levi','Mila','Adam','Sofie','Youssef','Tess','Mohamed','Anna','Dex','Saar','Ruben','Eva','Kaan','Lotte',
              'Hugo','Maud'])[1 + (n * 7 + l.l) % 40] as roepnaam,
       case when n % 50 = 17 then '' else (array['de','van den','','','','van','',''])[1 + n % 8] end as tussenvoegsel,
       case when n % 50 = 17 then 'Q' || translate(substr(md5(l.l || 'x' || n), 1, 7), '0123456789', 'aeiourstln')
            else (array['Vries','Berg','Jansen','Smit','Yilmaz','Dijk','Bakker','Kok','Boer','Bosch','Peters','Visser','Demir','Dam','Mulder','Willems',
                        'Jong','Heuvel','Hendriks','Dekker','El Amrani','Leeuwen','Brouwer','Kaya','Groot','Brink','Bos','Vos','Şahin','Beek','Schouten',
                        'Hoekstra','Haan','Velden','Maas','Verhoeven','Çelik','Doorn','Koster','Prins'])[1 + (n * 3 + l.l * 11) % 40] end as achternaam
  from bench.loc l, generate_series(0, 499) n;

create unique index on bench.ll (l, n);

insert into organisatie.bestuur select distinct bestuur, 'bestuur-' || b, 'Bestuur ' || b from bench.loc;

insert into organisatie.locatie (id, bestuur_id, sleutel, school, naam, schoolplan, telefoon)
select id, bestuur, 'loc-' || l, 'School ' || l, 'Locatie ' || l, 'hpc-zuidwijk', '010 000 00 00' from bench.loc;

insert into organisatie.schooljaar (id, bestuur_id, naam, begin, einde)
select bench.u('sj' || b || j), bestuur, j || '-' || (j + 1), make_date(j, 8, 1), make_date(j + 1, 8, 1)
  from (select distinct b, bestuur from bench.loc) x, generate_series(2016, 2030) j;

insert into organisatie.groep (id, bestuur_id, locatie_id, schooljaar_id, soort, code)
select k.id, k.bestuur, k.loc, bench.u('sj' || k.l / 10 || extract(year from now() - interval '7 months')::int), 'klas', k.code from bench.klas k;

insert into toegang.account (id, bestuur_id, soort, naam, inlognaam, plaats, rollen)
select id, bestuur, 'medewerker', 'Medewerker ' || left(id::text, 6), id::text, 'Locatie ' || min(l), array_agg(distinct rol) from bench.staf group by id, bestuur;

insert into organisatie.medewerker (id, bestuur_id, nummer, naam, account_id)
select id, bestuur_id, id::text, naam, id from toegang.account where soort = 'medewerker';

insert into organisatie.functie (id, bestuur_id, medewerker_id, rol, locatie_id, groep_id, vak, vanaf)
select gen_random_uuid(), bestuur, id, rol, loc, nullif(groep, loc), case rol when 'docent' then substr(als, 8) else '' end, date '2020-08-01' from bench.staf;

insert into toegang.account (id, bestuur_id, soort, naam, plaats, rollen)
select bench.u('ou' || nr || o), bestuur, 'ouder', (array['F. ','S. '])[o] || trim(tussenvoegsel || ' ' || achternaam), '', array['ouder'] from bench.ll, generate_series(1, 2) o
union all
select bench.u('zelf' || nr), bestuur, 'leerling', roepnaam || ' ' || achternaam, '', array['leerling'] from bench.ll;

insert into organisatie.leerling (id, bestuur_id, nummer, roepnaam, tussenvoegsel, achternaam, geboortedatum, leerjaar, account_id)
select id, bestuur, nr, roepnaam, tussenvoegsel, achternaam, date '2011-06-01' + n * 3 % 1400, 'fase ' || 1 + n % 3, bench.u('zelf' || nr) from bench.ll;

insert into organisatie.inschrijving (id, bestuur_id, leerling_id, locatie_id, vanaf)
select gen_random_uuid(), bestuur, id, loc, date '2016-08-01' from bench.ll;

insert into organisatie.plaatsing (id, bestuur_id, leerling_id, groep_id, vanaf)
select gen_random_uuid(), bestuur, id, klas, make_date(extract(year from now() - interval '7 months')::int, 8, 1) from bench.ll;

insert into toegang.lidmaatschap (bestuur_id, leerling_id, groep_id, soort, vanaf)
select bestuur, id, loc, 'locatie', date '2016-08-01' from bench.ll
union all
select bestuur, id, klas, 'klas', make_date(extract(year from now() - interval '7 months')::int, 8, 1) from bench.ll;

insert into organisatie.ouder (id, bestuur_id, nummer, naam, email, account_id)
select a.id, a.bestuur_id, a.id::text, a.naam, 'x@example.org', a.id from toegang.account a where a.soort = 'ouder';

insert into organisatie.ouderschap (id, bestuur_id, leerling_id, ouder_id, gezag, vanaf)
select gen_random_uuid(), bestuur, id, bench.u('ou' || nr || o), true, date '2016-08-01' from bench.ll, generate_series(1, 2) o;

insert into toegang.relatie (id, bestuur_id, account_id, leerling_id, groep_id, rol, als, van, vanaf, herkomst)
select gen_random_uuid(), bestuur, id, null, groep, rol, als, van, date '2020-08-01', 'import' from bench.staf
union all
select gen_random_uuid(), bestuur, bench.u('ou' || nr || o), id, null, 'ouder', 'ouder met gezag', '', date '2016-08-01', 'import' from bench.ll, generate_series(1, 2) o
union all
select gen_random_uuid(), bestuur, bench.u('zelf' || nr), id, null, 'leerling', 'leerling', '', date '2016-08-01', 'import' from bench.ll;

analyze
