-- An agreement of a second person is about what was asked then: this file with this content, of so many pupils, for this purpose, for who
-- asked, for a week, once. The database holds all of it.
alter table delen.uitvoer
    add column aantal       int not null default 1 check (aantal > 0),
    add column vingerafdruk bytea;
comment on column delen.uitvoer.aantal is 'Over hoeveel leerlingen het bestand gaat.';
comment on column delen.uitvoer.vingerafdruk is 'Van wat er in het bestand staat, toen het werd gevraagd. Is er iets veranderd, dan geldt het akkoord niet meer.';
alter table delen.uitvoerstap add column vingerafdruk bytea;
comment on column delen.uitvoerstap.vingerafdruk is 'Bij ophalen: van wat er toen in stond; dat is wat er werd gevraagd.';
create unique index een_keer_opgehaald on delen.uitvoerstap (uitvoer_id)
    -- What was taken along before agreements were about content, could be fetched all week.
    where soort = 'opgehaald' and vingerafdruk is not null;

create function delen.binnen_de_week(p_op timestamptz) returns boolean
    language sql stable security definer set search_path = delen, toegang, pg_temp
    return (p_op at time zone 'Europe/Amsterdam')::date + 7 >= toegang.vandaag();
create or replace function delen.uitvoer_stand(p_uitvoer uuid, p_leerling uuid) returns text
    language sql stable security definer set search_path = delen, toegang, pg_temp
    return (select case when u.gevraagd_door = toegang.wie()
                        then case when exists (select 1 from delen.uitvoerstap s where s.uitvoer_id = u.id and s.soort = 'akkoord' and delen.binnen_de_week(s.op))
                                   and not exists (select 1 from delen.uitvoerstap s where s.uitvoer_id = u.id and s.soort = 'opgehaald') then 'mijn-akkoord' else 'mijn' end
                        when delen.binnen_de_week(u.op) then 'ander' else 'verlopen' end
              from delen.uitvoer u where u.id = p_uitvoer and u.leerling_id = p_leerling and u.bestuur_id = toegang.bestuur());
create function delen.uitvoer_inhoud(p_uitvoer uuid) returns bytea
    language sql stable security definer set search_path = delen, toegang, pg_temp
    return (select u.vingerafdruk from delen.uitvoer u where u.id = p_uitvoer and u.bestuur_id = toegang.bestuur());
drop policy toevoegen on delen.uitvoerstap;
create policy toevoegen on delen.uitvoerstap for insert to spil_app with check (
    bestuur_id = (select toegang.bestuur()) and door = (select toegang.wie()) and not (select toegang.is_gezin())
    and case soort
        when 'akkoord' then delen.uitvoer_stand(uitvoer_id, leerling_id) = 'ander' and toegang.ziet(leerling_id, (select toegang.wie()), klasse, 3::smallint)
        when 'afgewezen' then delen.uitvoer_stand(uitvoer_id, leerling_id) in ('ander', 'verlopen', 'mijn') and toegang.ziet(leerling_id, (select toegang.wie()), klasse, 2::smallint)
        else delen.uitvoer_stand(uitvoer_id, leerling_id) = 'mijn-akkoord' and vingerafdruk = delen.uitvoer_inhoud(uitvoer_id) end);
revoke execute on function delen.binnen_de_week(timestamptz), delen.uitvoer_inhoud(uuid) from public;
grant execute on function delen.binnen_de_week(timestamptz), delen.uitvoer_inhoud(uuid) to spil_app;

-- An agreement that was used after a backup would be open again in it.
insert into gedeeld.na_terugzetten (tabel, doe) values
    ('delen.uitvoerstap', $$insert into delen.uitvoerstap (id, bestuur_id, leerling_id, klasse, uitvoer_id, soort, door, door_naam, op, vingerafdruk)
        select gen_random_uuid(), u.bestuur_id, u.leerling_id, u.klasse, u.id, 'opgehaald', u.gevraagd_door, 'Spil (reservekopie teruggezet)', now(), u.vingerafdruk
          from delen.uitvoer u where exists (select 1 from delen.uitvoerstap s where s.uitvoer_id = u.id and s.soort = 'akkoord')
           and not exists (select 1 from delen.uitvoerstap s where s.uitvoer_id = u.id and s.soort = 'opgehaald')$$);
