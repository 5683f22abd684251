-- The dossiers of who left: which terms are over, who proposes, who agrees, who still reads. Which role that is and how long anything
-- is kept stands in the schoolplan of the location where the pupil was last, and nowhere else. No term: nothing is destroyed.

-- Copied out of the plan when a version comes into use: a plan is long, and the menu of every page asks this.
create table bewaren.rol (
    bestuur_id uuid not null,
    locatie_id uuid not null,
    wat        text not null check (wat in ('voorstel', 'akkoord', 'oudLeerlingen')),
    rol        text not null,
    primary key (locatie_id, wat, rol)
);
comment on table bewaren.rol is 'Welke rol dossiers van oud-leerlingen beheert, zoals het schoolplan van de locatie het zegt.';
create table bewaren.termijn (
    bestuur_id uuid not null,
    locatie_id uuid not null,
    sleutel    text not null,
    naam       text not null,
    klassen    smallint[] not null,
    maanden    int not null check (maanden > 0),
    bron       text not null,
    primary key (locatie_id, sleutel)
);
comment on table bewaren.termijn is 'Hoeveel maanden na uitschrijving iets blijft, zoals het schoolplan van de locatie het zegt. Geen rij: er wordt niets vernietigd.';
call toegang.bescherm_bestuur('bewaren.rol', 'false');
call toegang.bescherm_bestuur('bewaren.termijn', 'false');
create policy eigenaar on bewaren.rol for all to spil_eigenaar using (true) with check (true);
create policy eigenaar on bewaren.termijn for all to spil_eigenaar using (true) with check (true);

create function bewaren.uit_plan() returns trigger language plpgsql security definer set search_path = bewaren, schoolplan, pg_catalog, pg_temp as $$
declare plan jsonb := (select v.inhoud from schoolplan.versie v where v.id = new.versie_id);
begin
    delete from bewaren.rol r where r.locatie_id = new.locatie_id;
    insert into bewaren.rol (bestuur_id, locatie_id, wat, rol)
    select distinct new.bestuur_id, new.locatie_id, w.wat, x.rol
      from unnest(array['voorstel', 'akkoord', 'oudLeerlingen']) as w(wat), jsonb_array_elements_text(plan -> 'dossierbeheer' -> w.wat) as x(rol);
    delete from bewaren.termijn t where t.locatie_id = new.locatie_id;
    insert into bewaren.termijn (bestuur_id, locatie_id, sleutel, naam, klassen, maanden, bron)
    select new.bestuur_id, new.locatie_id, t ->> 'id', coalesce(t ->> 'naam', t ->> 'id'),
           array(select (k ->> 'nummer')::smallint from jsonb_array_elements(plan -> 'gegevensklassen') k where t -> 'klassen' ? (k ->> 'id') order by 1),
           (t ->> 'maanden')::int, coalesce(t ->> 'bron', '')
      from jsonb_array_elements(plan -> 'bewaartermijnen') t where (t ->> 'maanden')::int > 0;
    return null;
end $$;
create trigger bewaren after insert or update on schoolplan.in_gebruik for each row execute function bewaren.uit_plan();

create function bewaren.mag(p_wat text, p_locatie uuid) returns boolean
    language sql stable security definer set search_path = bewaren, toegang, pg_catalog, pg_temp
    return exists (
        select 1 from bewaren.rol b
          join toegang.relatie r on r.groep_id = b.locatie_id and r.rol = b.rol and r.account_id = toegang.wie()
                                and r.vanaf <= toegang.vandaag() and (r.tot is null or r.tot > toegang.vandaag())
         where b.locatie_id = p_locatie and b.wat = p_wat);

-- Where this person has a part in it, or answers for the location and must see that nobody has.
create function bewaren.mijn_locaties() returns table (locatie_id uuid, voorstel boolean, akkoord boolean, leest boolean)
    language sql stable security definer set search_path = bewaren, organisatie, toegang, pg_catalog, pg_temp as $$
    select l.id, bewaren.mag('voorstel', l.id), bewaren.mag('akkoord', l.id), bewaren.mag('oudLeerlingen', l.id)
      from organisatie.locatie l
     where l.bestuur_id = toegang.bestuur()
       and exists (select 1 from toegang.relatie r where r.account_id = toegang.wie() and r.groep_id = l.id
                                                     and r.vanaf <= toegang.vandaag() and (r.tot is null or r.tot > toegang.vandaag()))
       and (bewaren.mag('voorstel', l.id) or bewaren.mag('akkoord', l.id) or bewaren.mag('oudLeerlingen', l.id) or toegang.is_eindverantwoordelijk(l.id)) $$;

create function bewaren.termijnen(p_locatie uuid) returns table (naam text, klassen smallint[], maanden int, bron text)
    language sql stable security definer set search_path = bewaren, toegang, pg_catalog, pg_temp as $$
    select t.naam, t.klassen, t.maanden, t.bron from bewaren.termijn t
     where t.locatie_id = p_locatie and t.bestuur_id = toegang.bestuur() order by t.sleutel $$;

-- Who left: no inschrijving that still runs. Where they were last decides about the dossier.
create function bewaren.vertrokken(p_leerling uuid default null) returns table (leerling_id uuid, locatie_id uuid, uitgeschreven_op date)
    language sql stable security definer set search_path = bewaren, organisatie, toegang, pg_catalog, pg_temp as $$
    select distinct on (i.leerling_id) i.leerling_id, i.locatie_id, i.tot
      from organisatie.inschrijving i
     where i.bestuur_id = toegang.bestuur() and (p_leerling is null or i.leerling_id = p_leerling) and i.tot <= toegang.vandaag()
       and not exists (select 1 from organisatie.inschrijving n where n.leerling_id = i.leerling_id and (n.tot is null or n.tot > toegang.vandaag()))
     order by i.leerling_id, i.tot desc $$;

-- What may go now, per pupil: the classes whose term is over and that did not go before.
create function bewaren.te_vernietigen(p_leerling uuid default null)
    returns table (leerling_id uuid, locatie_id uuid, uitgeschreven_op date, mag_vanaf date, klassen smallint[], grond text, bron text)
    language sql stable security definer set search_path = bewaren, organisatie, toegang, pg_catalog, pg_temp as $$
    select v.leerling_id, v.locatie_id, v.uitgeschreven_op, max((v.uitgeschreven_op + make_interval(months => t.maanden))::date),
           array(select distinct k from unnest(string_to_array(string_agg(array_to_string(t.klassen, ','), ','), ',')::smallint[]) k order by k),
           string_agg(distinct t.naam || ' (' || t.maanden || ' maanden na uitschrijving)', '; '), string_agg(distinct t.bron, '; ')
      from bewaren.vertrokken(p_leerling) v
      join bewaren.termijn t on t.locatie_id = v.locatie_id
     where (v.uitgeschreven_op + make_interval(months => t.maanden))::date <= toegang.vandaag() and t.klassen <> '{}'
       and not exists (select 1 from bewaren.bewijs b where b.bestuur_id = toegang.bestuur() and b.klassen @> t.klassen
                                                       and b.vingerafdruk = sha256(uuid_send(b.id) || uuid_send(v.leerling_id)))
     group by v.leerling_id, v.locatie_id, v.uitgeschreven_op $$;

create function bewaren.lijst(p_locatie uuid)
    returns table (leerling_id uuid, naam text, nummer text, uitgeschreven_op date, mag_vanaf date, klassen smallint[], grond text, bron text,
                   stop_reden text, voorstel_id uuid, voorgesteld_naam text, voorgesteld_op timestamptz, van_mij boolean, akkoord boolean)
    language sql stable security definer set search_path = bewaren, organisatie, toegang, pg_catalog, pg_temp as $$
    select l.id, l.naam, l.nummer, w.uitgeschreven_op, t.mag_vanaf, t.klassen, t.grond, t.bron, s.reden, x.id, x.voorgesteld_naam, x.voorgesteld_op,
           x.voorgesteld_door = toegang.wie(), x.akkoord
      from bewaren.vertrokken() w
      join organisatie.leerling l on l.id = w.leerling_id
      left join bewaren.te_vernietigen() t on t.leerling_id = w.leerling_id
      left join bewaren.stop s on s.leerling_id = w.leerling_id and s.opgeheven_op is null
      left join bewaren.vernietiging x on x.leerling_id = w.leerling_id and (x.besloten_op is null or x.akkoord)
     where w.locatie_id = p_locatie
       and (bewaren.mag('voorstel', p_locatie) or bewaren.mag('akkoord', p_locatie) or bewaren.mag('oudLeerlingen', p_locatie))
     order by t.mag_vanaf nulls last, w.uitgeschreven_op, l.naam $$;

create function bewaren.stel_voor(p_id uuid, p_leerling uuid, p_op timestamptz) returns boolean
    language plpgsql volatile security definer set search_path = bewaren, organisatie, toegang, pg_catalog, pg_temp as $$
declare t record;
begin
    select * into t from bewaren.te_vernietigen(p_leerling);
    if not found or not bewaren.mag('voorstel', t.locatie_id)
       or exists (select 1 from bewaren.stop s where s.leerling_id = p_leerling and s.opgeheven_op is null) then
        return false;
    end if;
    insert into bewaren.vernietiging (id, bestuur_id, leerling_id, locatie_id, klassen, grond, bron, uitgeschreven_op, mag_vanaf,
                                      voorgesteld_door, voorgesteld_naam, voorgesteld_op)
    select p_id, toegang.bestuur(), p_leerling, t.locatie_id, t.klassen, t.grond, t.bron, t.uitgeschreven_op, t.mag_vanaf, a.id, a.naam, p_op
      from toegang.account a where a.id = toegang.wie()
    on conflict do nothing;
    return found;
end $$;

-- Who proposed may take it back, and never agree. It must still be due: a pupil who came back, or a longer term, ends it.
create function bewaren.beslis(p_id uuid, p_akkoord boolean, p_op timestamptz) returns boolean
    language plpgsql volatile security definer set search_path = bewaren, organisatie, toegang, pg_catalog, pg_temp as $$
declare v bewaren.vernietiging;
begin
    select * into v from bewaren.vernietiging x where x.id = p_id and x.bestuur_id = toegang.bestuur() and x.besloten_op is null for update;
    if not found then return false; end if;
    if p_akkoord then
        if v.voorgesteld_door = toegang.wie() or not bewaren.mag('akkoord', v.locatie_id)
           or not exists (select 1 from bewaren.te_vernietigen(v.leerling_id) t where t.klassen @> v.klassen and t.locatie_id = v.locatie_id)
           or exists (select 1 from bewaren.stop s where s.leerling_id = v.leerling_id and s.opgeheven_op is null) then
            return false;
        end if;
    elsif not (bewaren.mag('akkoord', v.locatie_id) or (v.voorgesteld_door = toegang.wie() and bewaren.mag('voorstel', v.locatie_id))) then
        return false;
    end if;
    update bewaren.vernietiging x set besloten_door = toegang.wie(), besloten_op = p_op, akkoord = p_akkoord,
           besloten_naam = (select a.naam from toegang.account a where a.id = toegang.wie())
     where x.id = p_id;
    return true;
end $$;

create function bewaren.zet_stop(p_id uuid, p_leerling uuid, p_reden text, p_op timestamptz) returns boolean
    language plpgsql volatile security definer set search_path = bewaren, organisatie, toegang, pg_catalog, pg_temp as $$
declare hier uuid := (select v.locatie_id from bewaren.vertrokken(p_leerling) v);
begin
    if hier is null or not (bewaren.mag('voorstel', hier) or bewaren.mag('akkoord', hier) or bewaren.mag('oudLeerlingen', hier)) then return false; end if;
    insert into bewaren.stop (id, bestuur_id, leerling_id, reden, door, door_naam, op)
    select p_id, toegang.bestuur(), p_leerling, p_reden, a.id, a.naam, p_op from toegang.account a where a.id = toegang.wie()
    on conflict do nothing;
    return true;
end $$;

-- Whoever agrees to destroying also decides that the reason to wait is over.
create function bewaren.hef_stop_op(p_leerling uuid, p_reden text, p_op timestamptz) returns boolean
    language plpgsql volatile security definer set search_path = bewaren, organisatie, toegang, pg_catalog, pg_temp as $$
declare hier uuid := (select v.locatie_id from bewaren.vertrokken(p_leerling) v);
begin
    if hier is null or not bewaren.mag('akkoord', hier) then return false; end if;
    update bewaren.stop s set opgeheven_op = p_op, opgeheven_reden = p_reden,
           opgeheven_naam = (select a.naam from toegang.account a where a.id = toegang.wie())
     where s.leerling_id = p_leerling and s.bestuur_id = toegang.bestuur() and s.opgeheven_op is null;
    return found;
end $$;

create function bewaren.bewijzen(p_locatie uuid) returns setof bewaren.bewijs
    language sql stable security definer set search_path = bewaren, organisatie, toegang, pg_catalog, pg_temp as $$
    select b.* from bewaren.bewijs b
     where b.bestuur_id = toegang.bestuur() and b.locatie_id = p_locatie
       and (bewaren.mag('voorstel', p_locatie) or bewaren.mag('akkoord', p_locatie) or toegang.is_eindverantwoordelijk(p_locatie))
     order by b.nummer desc $$;

-- Every proof is still what it was, and follows on the one before; and no more lines of the read log are given out as destroyed than the
-- proofs tell.
create function bewaren.bewijsbreuken() returns table (bestuur uuid, nummer bigint, soort text)
    language plpgsql stable security definer set search_path = bewaren, toegang, pg_catalog, pg_temp as $$
begin
    return query
    select k.bestuur_id, k.nummer, 'veranderd'
      from (select b.*, lag(b.nummer) over w as vorig_nummer, lag(b.hoofd) over w as vorig_hoofd from bewaren.bewijs b
            window w as (partition by b.bestuur_id order by b.nummer)) k
      join bewaren.bewijs e on e.id = k.id
     where k.nummer <> coalesce(k.vorig_nummer, 0) + 1 or k.vorige <> coalesce(k.vorig_hoofd, ''::bytea) or k.hoofd <> bewaren.hoofd_van(e)
    union all
    select r.bestuur_id, r.aantal, 'regels'
      from (select v.bestuur_id, count(*) as aantal from toegang.vernietigde_regel v group by v.bestuur_id) r
     where r.aantal <> coalesce((select sum((b.inhoud ->> 'Wie keek mee')::bigint) from bewaren.bewijs b where b.bestuur_id = r.bestuur_id), 0);
end $$;

-- Reading the dossier of who left: only for the roles that the plan names, only the classes that this role reads whole, and always with a
-- line in the read log. There is no writing.
create function bewaren.open_oud(p_leerling uuid, p_onderdeel text)
    returns table (naam text, nummer text, geboortedatum date, locatie_id uuid, uitgeschreven_op date, als text, klassen smallint[],
                   stop_reden text, stop_naam text, stop_op timestamptz, mag_opheffen boolean)
    language plpgsql volatile security definer set search_path = bewaren, organisatie, schoolplan, toegang, pg_catalog, pg_temp as $$
declare
    v record;
    r record;
begin
    select * into v from bewaren.vertrokken(p_leerling);
    if not found then return; end if;
    select x.rol, x.als, array_agg(distinct t.klasse order by t.klasse) as klassen into r
      from toegang.relatie x
      join bewaren.rol b on b.locatie_id = v.locatie_id and b.wat = 'oudLeerlingen' and b.rol = x.rol
      join toegang.recht t on t.locatie_id = v.locatie_id and t.rol = x.rol and t.lezen = 3
     where x.account_id = toegang.wie() and x.groep_id = v.locatie_id and x.vanaf <= toegang.vandaag() and (x.tot is null or x.tot > toegang.vandaag())
     group by x.rol, x.als order by count(*) desc limit 1;
    if not found then return; end if;
    insert into toegang.leeslog (bestuur_id, leerling_id, account_id, naam, rol, reden, onderdeel, klassen)
    select toegang.bestuur(), p_leerling, a.id, a.naam, r.rol, r.als, p_onderdeel, r.klassen from toegang.account a where a.id = toegang.wie();
    return query
    select l.naam, l.nummer, l.geboortedatum, v.locatie_id, v.uitgeschreven_op, r.als, r.klassen, s.reden, s.door_naam, s.op, bewaren.mag('akkoord', v.locatie_id)
      from organisatie.leerling l left join bewaren.stop s on s.leerling_id = l.id and s.opgeheven_op is null
     where l.id = p_leerling;
end $$;

revoke execute on all functions in schema bewaren from public;
grant execute on function bewaren.mijn_locaties(), bewaren.termijnen(uuid), bewaren.lijst(uuid), bewaren.stel_voor(uuid, uuid, timestamptz),
    bewaren.beslis(uuid, boolean, timestamptz), bewaren.zet_stop(uuid, uuid, text, timestamptz), bewaren.hef_stop_op(uuid, text, timestamptz),
    bewaren.bewijzen(uuid), bewaren.open_oud(uuid, text) to spil_app;
grant execute on function bewaren.bewijsbreuken() to spil_taak;

-- For the menu: nothing for who has no part in it; otherwise what waits for a proposal or for this person's agreement.
create function bewaren.te_doen() returns int
    language plpgsql stable security definer set search_path = bewaren, organisatie, toegang, pg_catalog, pg_temp as $$
begin
    if not exists (select 1 from toegang.relatie r join bewaren.rol b on b.locatie_id = r.groep_id and b.rol = r.rol
                    where r.account_id = toegang.wie() and r.vanaf <= toegang.vandaag() and (r.tot is null or r.tot > toegang.vandaag())) then
        return null;
    end if;
    return (select count(*) from bewaren.mijn_locaties() m
              join bewaren.te_vernietigen() t on t.locatie_id = m.locatie_id
              left join bewaren.vernietiging x on x.leerling_id = t.leerling_id and (x.besloten_op is null or x.akkoord)
             where (m.voorstel and x.id is null and not exists (select 1 from bewaren.stop s where s.leerling_id = t.leerling_id and s.opgeheven_op is null))
                or (m.akkoord and x.besloten_op is null and x.voorgesteld_door <> toegang.wie()));
end $$;
revoke execute on function bewaren.te_doen() from public;
grant execute on function bewaren.te_doen() to spil_app;

create function bewaren.bewijsnummers() returns setof uuid
    language sql stable security definer set search_path = bewaren, toegang, pg_catalog, pg_temp as $$
    select b.id from bewaren.bewijs b where toegang.is_taak() $$;
revoke execute on function bewaren.bewijsnummers() from public;
grant execute on function bewaren.bewijsnummers() to spil_taak;
