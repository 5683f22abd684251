-- Somebody of the location who has nothing to do with a pupil opens the dossier in an emergency: with a reason, for hours, and only the
-- classes that the plan names. It is a ground of its own beside the relations. The gate knows it at opening a dossier and nowhere else:
-- no list, no search and no count shows more because of it, and nothing can be written through it.
create table toegang.noodregel (
    bestuur_id uuid not null,
    locatie_id uuid primary key,
    uren       int not null check (uren between 1 and 24),
    klassen    smallint[] not null
);
comment on table toegang.noodregel is 'Wat in nood opengaat, zoals het schoolplan van de locatie het zegt; geen rij: niets.';
call toegang.bescherm_bestuur('toegang.noodregel');
grant delete on toegang.noodregel to spil_app;
create policy vervangen on toegang.noodregel for delete to spil_app using (bestuur_id = (select toegang.bestuur()) and toegang.is_beheer());
create policy eigenaar on toegang.noodregel for all to spil_eigenaar using (true) with check (true);

create function toegang.in_een_rol(p_leerling uuid, p_rollen text[]) returns boolean
    language sql stable security definer set search_path = toegang, pg_temp
    return exists (select 1 from unnest(p_rollen) as x(rol) where toegang.in_rol(p_leerling, x.rol));
revoke execute on function toegang.in_een_rol(uuid, text[]) from public;
grant execute on function toegang.in_een_rol(uuid, text[]) to spil_app;

-- The moment by the clock of the database, on the day of the calendar.
create function toegang.nu() returns timestamptz
    language sql stable security definer set search_path = toegang, pg_temp
    return now() + make_interval(days => (select k.dagen from toegang.klok k));
revoke execute on function toegang.nu() from public;
grant execute on function toegang.nu() to spil_app, spil_taak;

create table toegang.noodtoegang (
    id            uuid primary key,
    bestuur_id    uuid not null,
    leerling_id   uuid not null,
    locatie_id    uuid not null,
    account_id    uuid not null references toegang.account,
    naam          text not null,
    reden         text not null check (length(reden) between 20 and 500),
    klassen       smallint[] not null check (not klassen && '{11,12}'::smallint[] and klassen @> '{1}'::smallint[]),
    hoort         text[] not null,
    beoordeelt    text not null check (beoordeelt <> ''),
    oordeel_voor  date not null,
    begin         timestamptz not null,
    einde         timestamptz not null check (einde > begin and einde <= begin + interval '24 hours')
);
create index on toegang.noodtoegang (bestuur_id, leerling_id);
create index on toegang.noodtoegang (account_id, leerling_id);
comment on table toegang.noodtoegang is 'Wie in nood het dossier opende van een leerling met wie hij niets te maken heeft. Alleen toevoegen.';
comment on column toegang.noodtoegang.hoort is 'Rollen rond deze leerling die dit lezen: wie de ondersteuning coördineert en wie het beoordeelt.';

create table toegang.noodoordeel (
    noodtoegang_id uuid primary key references toegang.noodtoegang,
    bestuur_id     uuid not null,
    leerling_id    uuid not null,
    terecht        boolean not null,
    toelichting    text not null check (toelichting <> '' and length(toelichting) <= 1000),
    door           uuid not null,
    door_naam      text not null,
    op             timestamptz not null
);
create index on toegang.noodoordeel (bestuur_id, leerling_id);
comment on table toegang.noodoordeel is 'Of noodtoegang terecht was. Alleen toevoegen.';

-- Read by who did it, by the roles that were told, and by the family that reads who looked. Never because of a class.
call toegang.bescherm('toegang.noodtoegang', '8', 'null::uuid', 'false',
    'account_id = (select toegang.wie()) or toegang.in_een_rol(leerling_id, hoort) or ((select toegang.is_gezin())'
    || ' and toegang.ziet(leerling_id, (select toegang.wie()), 1::smallint, 1::smallint) and toegang.leest_meekijkers(leerling_id))');
drop policy toevoegen on toegang.noodtoegang;
revoke insert, update on toegang.noodtoegang from spil_app;
create policy alleen_zij on toegang.noodtoegang as restrictive for select to spil_app using (
    account_id = (select toegang.wie()) or toegang.in_een_rol(leerling_id, hoort) or ((select toegang.is_gezin())
     and toegang.ziet(leerling_id, (select toegang.wie()), 1::smallint, 1::smallint) and toegang.leest_meekijkers(leerling_id)));
create policy eigenaar on toegang.noodtoegang for all to spil_eigenaar using (true) with check (true);
create trigger alleen_toevoegen before update or delete on toegang.noodtoegang for each row execute function toegang.alleen_toevoegen();

call toegang.bescherm('toegang.noodoordeel', '8', 'null::uuid', 'false',
    'exists (select 1 from toegang.noodtoegang n where n.id = noodtoegang_id and n.leerling_id = noodoordeel.leerling_id)');
revoke update on toegang.noodoordeel from spil_app;
create policy alleen_zij on toegang.noodoordeel as restrictive for select to spil_app using (
    exists (select 1 from toegang.noodtoegang n where n.id = noodtoegang_id and n.leerling_id = noodoordeel.leerling_id));
-- Judged by the role that the plan named, and never by who did it.
create policy eigen_hand on toegang.noodoordeel as restrictive for insert to spil_app with check (
    door = (select toegang.wie())
    and exists (select 1 from toegang.noodtoegang n where n.id = noodtoegang_id and n.leerling_id = noodoordeel.leerling_id
                   and n.account_id <> (select toegang.wie()) and toegang.in_rol(n.leerling_id, n.beoordeelt)));
create policy eigenaar on toegang.noodoordeel for all to spil_eigenaar using (true) with check (true);
create trigger alleen_toevoegen before update or delete on toegang.noodoordeel for each row execute function toegang.alleen_toevoegen();

-- The gate, for who has no relation: the same answer as toegang.open, from the emergency that runs. Reading only.
create function toegang.open_in_nood(p_leerling uuid, p_onderdeel text)
    returns table (rollen text[], als text[], van text[], lezen smallint[], schrijven boolean[], beslissen boolean[])
    language plpgsql volatile security definer set search_path = toegang, pg_temp as $$
declare
    ik uuid := toegang.wie();
    n toegang.noodtoegang;
    v_l smallint[];
begin
    if ik is null then return; end if;
    select * into n from toegang.noodtoegang x
     where x.account_id = ik and x.leerling_id = p_leerling and x.bestuur_id = toegang.bestuur() and x.begin <= toegang.nu() and x.einde > toegang.nu()
       and exists (select 1 from toegang.lidmaatschap l where l.leerling_id = p_leerling and l.groep_id = x.locatie_id and l.soort = 'locatie'
                      and l.vanaf <= toegang.vandaag() and (l.tot is null or l.tot > toegang.vandaag()))
       and exists (select 1 from toegang.account a where a.id = ik and a.soort = 'medewerker' and a.gesloten_op is null)
     order by x.einde desc limit 1;
    if not found then return; end if;
    select array_agg(case when k = any (n.klassen) and k not in (11, 12) then 3 else 0 end::smallint order by k) into v_l from generate_series(1, 16) k;
    insert into toegang.leeslog (bestuur_id, leerling_id, account_id, naam, rol, reden, onderdeel, klassen)
    select n.bestuur_id, p_leerling, ik, a.naam, 'noodprocedure', 'collega in een noodprocedure', p_onderdeel, n.klassen
      from toegang.account a where a.id = ik;
    perform set_config('spil.open', p_leerling || '|' || array_to_string(v_l, ',') || '|'
        || encode(sha256((select g.waarde from toegang.geheim g)
                         || convert_to(p_leerling || '|' || array_to_string(v_l, ',') || '|' || ik, 'UTF8')), 'hex'), true);
    return query select array['noodprocedure'],
        array['tot ' || to_char(n.einde at time zone 'Europe/Amsterdam', 'HH24:MI') || ' uur in een noodprocedure'], array[''],
        v_l, array_fill(false, array[16]), array_fill(false, array[16]);
end $$;
comment on function toegang.open_in_nood is 'Opent een dossier voor wie nu noodtoegang heeft, met een regel in het leeslog. Geen rij: die is er niet.';
revoke execute on function toegang.open_in_nood(uuid, text) from public;
grant execute on function toegang.open_in_nood(uuid, text) to spil_app;

call toegang.beschrijf('toegang.noodtoegang', 'Noodtoegang', p_niet => '{hoort,beoordeelt,klassen}');
call toegang.beschrijf('toegang.noodoordeel', 'Noodtoegang: of het terecht was');
