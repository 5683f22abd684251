-- A heavy role (organisatie.zware_rol) that arrives in the files of the administration waits here for a second person, as one that is
-- given in Spil does. Whoever imports could otherwise open the vault for a friend.
create table organisatie.functievoorstel (
    id             uuid primary key,
    bestuur_id     uuid not null,
    medewerker_id  uuid not null references organisatie.medewerker,
    rol            text not null,
    locatie_id     uuid not null references organisatie.locatie,
    groep_id       uuid references organisatie.groep,
    vak            text not null default '',
    als            text not null,
    van            text not null,
    vanaf          date not null,
    door           uuid not null,
    door_naam      text not null,
    op             timestamptz not null default now(),
    besloten_door  uuid,
    besloten_naam  text not null default '',
    besloten_op    timestamptz,
    akkoord        boolean,
    vervallen_op   timestamptz,
    check ((besloten_op is null) = (akkoord is null) and (besloten_op is null) = (besloten_door is null))
);
create unique index een_voorstel on organisatie.functievoorstel (medewerker_id, rol, locatie_id, coalesce(groep_id, locatie_id), vak)
    where vervallen_op is null and akkoord is not true;
create index on organisatie.functievoorstel (bestuur_id) where besloten_op is null and vervallen_op is null;
comment on table organisatie.functievoorstel is 'Zware functies uit een import, die pas ingaan als een tweede persoon akkoord geeft; met wie er besliste.';
comment on column organisatie.functievoorstel.als is 'Zoals de rol straks heet in "je ziet dit omdat je … bent".';
comment on column organisatie.functievoorstel.vervallen_op is 'Sinds wanneer de bestanden haar niet meer noemen; noemen zij haar daarna weer, dan wordt er opnieuw gevraagd.';

-- An import brings one and lets one lapse; only the functions below decide.
call toegang.bescherm_bestuur('organisatie.functievoorstel');
alter policy lezen on organisatie.functievoorstel using (bestuur_id = (select toegang.bestuur()) and (select toegang.is_beheer()));
alter policy toevoegen on organisatie.functievoorstel with check (
    bestuur_id = (select toegang.bestuur()) and (select toegang.is_beheer()) and door = (select toegang.wie()) and besloten_op is null);
revoke update on organisatie.functievoorstel from spil_app;
grant update (vervallen_op) on organisatie.functievoorstel to spil_app;
create policy eigenaar on organisatie.functievoorstel for all to spil_eigenaar using (true) with check (true);

-- Who answers for this location today, apart from the one it is about.
create function organisatie.antwoordt_hier(p_locatie uuid, p_niet uuid) returns boolean
    language sql stable security definer set search_path = organisatie, toegang, pg_temp
    return exists (
        select 1 from toegang.relatie r
          join toegang.account a on a.id = r.account_id and a.gesloten_op is null
          join toegang.recht t on t.locatie_id = r.groep_id and t.rol = r.rol and t.klasse = 16 and t.beslissen
         where r.groep_id = p_locatie and r.bestuur_id = toegang.bestuur() and r.account_id is distinct from p_niet
           and r.vanaf <= toegang.vandaag() and (r.tot is null or r.tot > toegang.vandaag()));

-- Who agrees: whoever gives roles here, and did not bring this one in, and not the one who gets it. Where nobody answers for the location (the
-- schoolleider left, or it is about the schoolleider), somebody who answers for another location of the bestuur, or who has a heavy role
-- here: to that, two people agreed before.
create function organisatie.mag_functie(p_locatie uuid, p_medewerker uuid, p_door uuid) returns boolean
    language plpgsql stable security definer set search_path = organisatie, toegang, pg_temp as $$
declare
    ik uuid := toegang.wie();
    wie uuid := (select m.account_id from organisatie.medewerker m where m.id = p_medewerker and m.bestuur_id = toegang.bestuur());
begin
    if ik is null or ik = p_door or wie is null or ik = wie then return false; end if;
    if organisatie.mag_rol_geven(p_locatie) then return true; end if;
    if organisatie.antwoordt_hier(p_locatie, wie) then return false; end if;
    return exists (
        select 1 from toegang.relatie r join organisatie.locatie o on o.id = r.groep_id and o.bestuur_id = toegang.bestuur()
         where r.account_id = ik and r.vanaf <= toegang.vandaag() and (r.tot is null or r.tot > toegang.vandaag())
           and (toegang.is_eindverantwoordelijk(o.id) or (o.id = p_locatie and organisatie.zware_rol(o.id, r.rol))));
end $$;

create function organisatie.open_functievoorstel()
    returns table (id uuid, naam text, rol text, als text, waar text, vanaf date, door text, op timestamptz, mag boolean)
    language sql stable security definer set search_path = organisatie, toegang, pg_temp as $$
    select v.id, m.naam, v.rol, v.als, v.van, v.vanaf, v.door_naam, v.op, x.mag
      from organisatie.functievoorstel v join organisatie.medewerker m on m.id = v.medewerker_id
     cross join lateral (select organisatie.mag_functie(v.locatie_id, v.medewerker_id, v.door) as mag) x
     where v.bestuur_id = toegang.bestuur() and v.besloten_op is null and v.vervallen_op is null
       and (x.mag or toegang.is_beheer())
     order by v.van, m.naam, v.als $$;

-- From then on the functie is one that the import brought: the next import finds it and ends it when the files name it no more.
create function organisatie.beslis_functievoorstel(p_id uuid, p_akkoord boolean, p_op timestamptz) returns boolean
    language plpgsql volatile security definer set search_path = organisatie, toegang, pg_temp as $$
declare
    v organisatie.functievoorstel;
    acc uuid;
begin
    select * into v from organisatie.functievoorstel x
     where x.id = p_id and x.bestuur_id = toegang.bestuur() and x.besloten_op is null and x.vervallen_op is null for update;
    if not found or not organisatie.mag_functie(v.locatie_id, v.medewerker_id, v.door) then return false; end if;
    select m.account_id into acc from organisatie.medewerker m join toegang.account a on a.id = m.account_id and a.gesloten_op is null
     where m.id = v.medewerker_id and m.uit_dienst_op is null;
    if p_akkoord and acc is null then return false; end if;
    update organisatie.functievoorstel x
       set besloten_door = toegang.wie(), besloten_naam = (select a.naam from toegang.account a where a.id = toegang.wie()),
           besloten_op = p_op, akkoord = p_akkoord
     where x.id = p_id;
    if not p_akkoord then return true; end if;
    insert into organisatie.functie (id, bestuur_id, medewerker_id, rol, locatie_id, groep_id, vak, vanaf)
    values (v.id, v.bestuur_id, v.medewerker_id, v.rol, v.locatie_id, v.groep_id, v.vak, v.vanaf)
    on conflict (medewerker_id, rol, locatie_id, coalesce(groep_id, locatie_id), vak, vanaf) do update set tot = null, herkomst = 'import', voor_id = null;
    insert into toegang.relatie (id, bestuur_id, account_id, groep_id, rol, als, van, vanaf, herkomst)
    values (gen_random_uuid(), v.bestuur_id, acc, coalesce(v.groep_id, v.locatie_id), v.rol, v.als, v.van, v.vanaf, 'import');
    update toegang.account a
       set rollen = (select array_agg(distinct r order by r) from unnest(a.rollen || v.rol) r),
           plaats = case when a.plaats = '' then (select o.school from organisatie.locatie o where o.id = v.locatie_id) else a.plaats end
     where a.id = acc;
    return true;
end $$;
revoke execute on function organisatie.antwoordt_hier(uuid, uuid), organisatie.mag_functie(uuid, uuid, uuid), organisatie.open_functievoorstel(),
    organisatie.beslis_functievoorstel(uuid, boolean, timestamptz) from public;
grant execute on function organisatie.open_functievoorstel(), organisatie.beslis_functievoorstel(uuid, boolean, timestamptz) to spil_app;
