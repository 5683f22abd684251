-- Roles given in Spil for a period, as replacement of somebody or beside them (ROL-03). The import keeps what it brought; what is
-- given here begins and ends on its own days. Who is replaced keeps the role.
alter table organisatie.functie
    add column herkomst text not null default 'import' check (herkomst in ('import', 'toekenning')),
    add column voor_id uuid references organisatie.medewerker;
comment on column organisatie.functie.voor_id is 'Neemt waar voor deze medewerker.';

create table organisatie.toekenning (
    id            uuid primary key,
    bestuur_id    uuid not null,
    medewerker_id uuid not null references organisatie.medewerker,
    rol           text not null,
    locatie_id    uuid not null references organisatie.locatie,
    groep_id      uuid references organisatie.groep,
    vak           text not null default '',
    voor_id       uuid references organisatie.medewerker,
    als           text not null,
    van           text not null,
    vanaf         date not null,
    tot           date not null,
    gevoelig      boolean not null,
    door          uuid not null,
    door_naam     text not null,
    op            timestamptz not null,
    check (tot > vanaf)
);
create index on organisatie.toekenning (locatie_id, rol);
comment on table organisatie.toekenning is 'Wie welke rol voor een periode kreeg, van wie; alleen toevoegen.';
comment on column organisatie.toekenning.gevoelig is 'De rol leest van de meldcode of de vertrouwenspersoon meer dan het eigene, of beslist over de inrichting: geldt pas na akkoord van een tweede.';

create table organisatie.toekenningstap (
    id            uuid primary key,
    bestuur_id    uuid not null,
    toekenning_id uuid not null references organisatie.toekenning,
    soort         text not null check (soort in ('akkoord', 'einde')),
    door          uuid not null,
    door_naam     text not null,
    op            timestamptz not null,
    unique (toekenning_id, soort)
);
comment on table organisatie.toekenningstap is 'Het akkoord van een tweede, of het einde voor de dag die was afgesproken.';

call toegang.bescherm_bestuur('organisatie.toekenning', 'false');
call toegang.bescherm_bestuur('organisatie.toekenningstap', 'false');
create policy geen_gezin on organisatie.toekenning as restrictive for select to spil_app using (not (select toegang.is_gezin()));
create policy geen_gezin on organisatie.toekenningstap as restrictive for select to spil_app using (not (select toegang.is_gezin()));
create policy eigenaar on organisatie.toekenning for all to spil_eigenaar using (true) with check (true);
create policy eigenaar on organisatie.toekenningstap for all to spil_eigenaar using (true) with check (true);
create policy eigenaar_voegt_toe on organisatie.functie for insert to spil_eigenaar with check (true);
create policy eigenaar_wijzigt on organisatie.functie for update to spil_eigenaar using (true) with check (true);
create trigger alleen_toevoegen before update or delete on organisatie.toekenning
    for each row execute function toegang.alleen_toevoegen();
create trigger alleen_toevoegen before update or delete on organisatie.toekenningstap
    for each row execute function toegang.alleen_toevoegen();

create function organisatie.mag_rol_geven(p_locatie uuid) returns boolean
    language sql stable security definer set search_path = organisatie, toegang, pg_temp
    return exists (select 1 from organisatie.locatie o where o.id = p_locatie and o.bestuur_id = toegang.bestuur())
       and (toegang.is_beheer() or toegang.is_eindverantwoordelijk(p_locatie));
comment on function organisatie.mag_rol_geven is 'Beheer, en wie op deze locatie eindverantwoordelijk is.';

-- The role as the gate knows it.
create function organisatie.laat_rol_ingaan(p_id uuid) returns void
    language sql volatile security definer set search_path = organisatie, toegang, pg_temp as $$
    insert into organisatie.functie (id, bestuur_id, medewerker_id, rol, locatie_id, groep_id, vak, vanaf, tot, herkomst, voor_id)
    select t.id, t.bestuur_id, t.medewerker_id, t.rol, t.locatie_id, t.groep_id, t.vak, t.vanaf, t.tot, 'toekenning', t.voor_id
      from organisatie.toekenning t where t.id = p_id;
    insert into toegang.relatie (id, bestuur_id, account_id, groep_id, rol, als, van, vanaf, tot, herkomst)
    select gen_random_uuid(), t.bestuur_id, m.account_id, coalesce(t.groep_id, t.locatie_id), t.rol, t.als, t.van, t.vanaf, t.tot, 'toekenning:' || t.id
      from organisatie.toekenning t join organisatie.medewerker m on m.id = t.medewerker_id where t.id = p_id;
$$;

-- Gives true when the role runs, false when it waits for a second person.
create function organisatie.geef_rol(p_id uuid, p_medewerker uuid, p_rol text, p_locatie uuid, p_groep uuid, p_vak text, p_voor uuid,
                                     p_als text, p_van text, p_vanaf date, p_tot date, p_op timestamptz) returns boolean
    language plpgsql volatile security definer set search_path = organisatie, toegang, pg_temp as $$
declare
    b uuid := toegang.bestuur();
    ik uuid := toegang.wie();
    acc uuid;
    zwaar boolean;
begin
    if not organisatie.mag_rol_geven(p_locatie) then
        raise insufficient_privilege using message = 'alleen beheer en wie eindverantwoordelijk is, geven hier een rol';
    end if;
    select m.account_id into acc from organisatie.medewerker m join toegang.account a on a.id = m.account_id and a.gesloten_op is null
     where m.id = p_medewerker and m.bestuur_id = b and m.uit_dienst_op is null;
    if acc is null or acc = ik
       or p_rol in ('ouder', 'ouder-16plus', 'leerling', 'leerling-16plus', 'applicatiebeheer', 'bestuur') or p_rol like '%@%'
       or (p_groep is not null and not exists (select 1 from organisatie.groep g where g.id = p_groep and g.locatie_id = p_locatie))
       or (p_voor is not null and not exists (select 1 from organisatie.medewerker m where m.id = p_voor and m.bestuur_id = b))
       or p_vanaf < toegang.vandaag() or p_tot > p_vanaf + 366 then
        raise insufficient_privilege using message = 'deze rol is zo niet te geven';
    end if;
    zwaar := exists (select 1 from toegang.recht t
                      where t.locatie_id = p_locatie and t.rol = p_rol
                        and ((t.klasse in (11, 12) and t.lezen >= 2) or (t.klasse = 16 and t.beslissen)));
    insert into organisatie.toekenning (id, bestuur_id, medewerker_id, rol, locatie_id, groep_id, vak, voor_id, als, van, vanaf, tot, gevoelig, door, door_naam, op)
    select p_id, b, p_medewerker, p_rol, p_locatie, p_groep, p_vak, p_voor, p_als, p_van, p_vanaf, p_tot, zwaar, ik, a.naam, p_op
      from toegang.account a where a.id = ik;
    if not zwaar then perform organisatie.laat_rol_ingaan(p_id); end if;
    return not zwaar;
end $$;

create function organisatie.bevestig_rol(p_id uuid, p_op timestamptz) returns boolean
    language plpgsql volatile security definer set search_path = organisatie, toegang, pg_temp as $$
declare t organisatie.toekenning;
begin
    select * into t from organisatie.toekenning x where x.id = p_id and x.bestuur_id = toegang.bestuur() and x.gevoelig for update;
    if not found or not organisatie.mag_rol_geven(t.locatie_id) or t.door = toegang.wie() or t.tot <= toegang.vandaag()
       or exists (select 1 from organisatie.medewerker m where m.id = t.medewerker_id and m.account_id = toegang.wie())
       or exists (select 1 from organisatie.toekenningstap s where s.toekenning_id = p_id) then
        return false;
    end if;
    insert into organisatie.toekenningstap (id, bestuur_id, toekenning_id, soort, door, door_naam, op)
    select gen_random_uuid(), t.bestuur_id, p_id, 'akkoord', a.id, a.naam, p_op from toegang.account a where a.id = toegang.wie();
    perform organisatie.laat_rol_ingaan(p_id);
    return true;
end $$;

create function organisatie.beeindig_rol(p_id uuid, p_op timestamptz) returns boolean
    language plpgsql volatile security definer set search_path = organisatie, toegang, pg_temp as $$
declare t organisatie.toekenning;
begin
    select * into t from organisatie.toekenning x where x.id = p_id and x.bestuur_id = toegang.bestuur() for update;
    if not found or not organisatie.mag_rol_geven(t.locatie_id) or t.tot <= toegang.vandaag()
       or exists (select 1 from organisatie.toekenningstap s where s.toekenning_id = p_id and s.soort = 'einde') then
        return false;
    end if;
    insert into organisatie.toekenningstap (id, bestuur_id, toekenning_id, soort, door, door_naam, op)
    select gen_random_uuid(), t.bestuur_id, p_id, 'einde', a.id, a.naam, p_op from toegang.account a where a.id = toegang.wie();
    update organisatie.functie f set tot = greatest(f.vanaf, toegang.vandaag()) where f.id = p_id and f.herkomst = 'toekenning';
    update toegang.relatie r set tot = greatest(r.vanaf, toegang.vandaag()) where r.herkomst = 'toekenning:' || p_id;
    return true;
end $$;
revoke execute on function organisatie.mag_rol_geven(uuid), organisatie.laat_rol_ingaan(uuid), organisatie.bevestig_rol(uuid, timestamptz),
    organisatie.beeindig_rol(uuid, timestamptz),
    organisatie.geef_rol(uuid, uuid, text, uuid, uuid, text, uuid, text, text, date, date, timestamptz) from public;
grant execute on function organisatie.mag_rol_geven(uuid), organisatie.bevestig_rol(uuid, timestamptz), organisatie.beeindig_rol(uuid, timestamptz),
    organisatie.geef_rol(uuid, uuid, text, uuid, uuid, text, uuid, text, text, date, date, timestamptz) to spil_app;

-- The head of a pupil tells who stands in for whom.
create function organisatie.naam_met_waarneming(p_naam text, p_voor uuid) returns text
    language sql stable security definer set search_path = organisatie, pg_temp
    return p_naam || coalesce((select ' (neemt waar voor ' || m.naam || ')' from organisatie.medewerker m where m.id = p_voor), '');
revoke execute on function organisatie.naam_met_waarneming(text, uuid) from public;
grant execute on function organisatie.naam_met_waarneming(text, uuid) to spil_app, spil_taak;

create or replace function organisatie.kop(p_leerling uuid, p_dag date, p_ouders boolean, p_gezin boolean)
    returns table (id uuid, nummer text, naam text, roepnaam text, geboortedatum date, klas text, klas_id uuid, leerjaar text, account_id uuid,
                   locatie_id uuid, sleutel text, school text, locatie text, schoolplan text, telefoon text, mentoren jsonb, ouders jsonb)
    language plpgsql stable security definer set search_path = organisatie, toegang, pg_temp as $$
declare
    ik uuid := toegang.wie();
    b uuid := toegang.bestuur();
    gezin boolean := toegang.is_gezin();
begin
    if b is null or not exists (select 1 from toegang.geopend() g where g.leerling_id = p_leerling and g.lezen[1] >= 3) then return; end if;
    return query
        select l.id, l.nummer, l.naam, l.roepnaam, l.geboortedatum, k.code, k.id, l.leerjaar, l.account_id,
               o.id, o.sleutel, o.school, o.naam, o.schoolplan, o.telefoon,
               (select coalesce(jsonb_agg(jsonb_build_object(
                           'medewerkerId', m.id, 'naam', organisatie.naam_met_waarneming(m.naam, f.voor_id), 'accountId', m.account_id) order by f.voor_id is not null, f.vanaf, m.naam), '[]')
                  from organisatie.functie f join organisatie.medewerker m on m.id = f.medewerker_id
                 where f.groep_id = k.id and f.rol = 'mentor' and f.vanaf <= p_dag and (f.tot is null or f.tot > p_dag)),
               (select coalesce(jsonb_agg(jsonb_build_object(
                           'id', p.id, 'aanhef', p.aanhef, 'naam', p.naam, 'soort', s.soort, 'gezag', s.gezag, 'accountId', p.account_id,
                           'email', case when not p_gezin or p.account_id = ik then p.email else '' end,
                           'telefoon', case when not p_gezin or p.account_id = ik then p.telefoon else '' end)
                           order by s.gezag desc, p.naam), '[]')
                  from organisatie.ouderschap s join organisatie.ouder p on p.id = s.ouder_id
                 where s.leerling_id = l.id and p_ouders and s.vanaf <= p_dag and (s.tot is null or s.tot > p_dag)
                   and (not gezin or p.account_id = ik))
          from organisatie.leerling l
          join lateral (select x.* from organisatie.inschrijving i join organisatie.locatie x on x.id = i.locatie_id
                         where i.leerling_id = l.id and i.vanaf <= p_dag and (i.tot is null or i.tot > p_dag)
                         order by i.vanaf desc limit 1) o on true
          left join lateral (select g.id, g.code from organisatie.plaatsing p join organisatie.groep g on g.id = p.groep_id and g.soort = 'klas'
                              where p.leerling_id = l.id and p.vanaf <= p_dag and (p.tot is null or p.tot > p_dag)
                              order by p.vanaf desc limit 1) k on true
         where l.id = p_leerling and l.bestuur_id = b;
end $$;
