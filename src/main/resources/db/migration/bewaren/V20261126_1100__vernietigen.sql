-- Destroying what may no longer be kept: somebody proposes, somebody else agrees, a job does it in one transaction per pupil, and what
-- stays is a proof without content. A stop with a reason holds it.
create table bewaren.stop (
    id          uuid primary key,
    bestuur_id  uuid not null,
    leerling_id uuid not null,
    reden       text not null check (reden <> ''),
    door        uuid not null references toegang.account,
    door_naam   text not null,
    op          timestamptz not null,
    opgeheven_op    timestamptz,
    opgeheven_naam  text not null default '',
    opgeheven_reden text not null default ''
);
create index on bewaren.stop (bestuur_id, leerling_id);
create unique index een_stop_tegelijk on bewaren.stop (leerling_id) where opgeheven_op is null;
comment on table bewaren.stop is 'Een dossier dat niet vernietigd mag worden, ook als de termijn voorbij is, met de reden: een klacht, een rechtszaak, een verzoek.';
call toegang.bescherm('bewaren.stop', '1');
revoke insert, update on bewaren.stop from spil_app;
create policy eigenaar on bewaren.stop for all to spil_eigenaar using (true) with check (true);
call toegang.beschrijf('bewaren.stop', 'Stops op vernietigen');

create table bewaren.vernietiging (
    id               uuid primary key,
    bestuur_id       uuid not null,
    leerling_id      uuid not null,
    locatie_id       uuid not null references organisatie.locatie,
    klassen          smallint[] not null check (klassen <> '{}'),
    grond            text not null check (grond <> ''),
    bron             text not null,
    uitgeschreven_op date not null,
    mag_vanaf        date not null,
    voorgesteld_door uuid not null,
    voorgesteld_naam text not null,
    voorgesteld_op   timestamptz not null,
    besloten_door    uuid,
    besloten_naam    text not null default '',
    besloten_op      timestamptz,
    akkoord          boolean,
    herhaling        boolean not null default false,
    check (not akkoord or besloten_door <> voorgesteld_door)
);
create index on bewaren.vernietiging (bestuur_id, leerling_id);
create unique index een_voorstel_tegelijk on bewaren.vernietiging (leerling_id) where besloten_op is null or akkoord;
comment on column bewaren.vernietiging.herhaling is 'Al eerder gebeurd; staat hier opnieuw omdat een reservekopie is teruggezet.';
comment on table bewaren.vernietiging is 'Voorstellen om te vernietigen; verdwijnt zelf als het is gebeurd. Wat blijft, staat in bewijs.';
call toegang.bescherm('bewaren.vernietiging', '1');
revoke insert, update on bewaren.vernietiging from spil_app;
revoke insert, update on bewaren.vernietiging from spil_taak;
create policy eigenaar on bewaren.vernietiging for all to spil_eigenaar using (true) with check (true);
call toegang.beschrijf('bewaren.vernietiging', 'Voorstellen om te vernietigen', p_niet => '{klassen}', p_samen => 'blijft');

create table bewaren.bewijs (
    id           uuid primary key,
    bestuur_id   uuid not null,
    locatie_id   uuid not null,
    nummer       bigint not null,
    op           timestamptz not null,
    klassen      smallint[] not null,
    grond        text not null,
    bron         text not null,
    mag_vanaf    date not null,
    voorgesteld_naam text not null,
    voorgesteld_op   timestamptz not null,
    besloten_naam    text not null,
    besloten_op      timestamptz not null,
    inhoud       jsonb not null,
    vingerafdruk bytea not null,
    vorige       bytea not null,
    hoofd        bytea not null,
    unique (bestuur_id, nummer)
);
comment on table bewaren.bewijs is 'Dat er iets is vernietigd, waarom en door wie, en hoeveel van wat; niet van wie en niet wat erin stond. Geketend per bestuur.';
comment on column bewaren.bewijs.vingerafdruk is 'Van vernietiging en leerling samen: wie het nummer van de leerling nog heeft, kan nagaan dat dit het bewijs is.';
alter table bewaren.bewijs enable row level security;
alter table bewaren.bewijs force row level security;
create policy eigenaar on bewaren.bewijs for all to spil_eigenaar using (true) with check (true);
create policy taak on bewaren.bewijs for select to spil_taak using (bestuur_id = (select toegang.bestuur()));
grant select on bewaren.bewijs to spil_taak;
create trigger alleen_toevoegen before update or delete on bewaren.bewijs for each row execute function toegang.alleen_toevoegen();

-- Opens the facts of one pupil for one transaction of a job, if two people decided and nobody holds it.
create function bewaren.begin_vernietiging(p_id uuid) returns table (leerling uuid, klassen smallint[])
    language plpgsql volatile security definer set search_path = bewaren, toegang, pg_catalog, pg_temp as $$
declare v bewaren.vernietiging;
begin
    if not toegang.is_taak() then
        raise insufficient_privilege using message = 'alleen een taak vernietigt';
    end if;
    select * into v from bewaren.vernietiging x
     where x.id = p_id and x.bestuur_id = toegang.bestuur() and x.akkoord and x.besloten_op is not null and x.besloten_door <> x.voorgesteld_door
       for update skip locked;
    if not found or exists (select 1 from bewaren.stop s where s.leerling_id = v.leerling_id and s.opgeheven_op is null) then return; end if;
    -- Who came back to school in the meantime is not destroyed.
    if not v.herhaling and exists (select 1 from organisatie.inschrijving i where i.leerling_id = v.leerling_id and (i.tot is null or i.tot > toegang.vandaag())) then
        return;
    end if;
    perform set_config('spil.wissen', toegang.merk('wis', v.leerling_id, null), true);
    return query select v.leerling_id, v.klassen;
end $$;

create function bewaren.hoofd_van(b bewaren.bewijs) returns bytea language sql immutable
    return sha256(b.vorige || convert_to(jsonb_build_array(b.id, b.bestuur_id, b.locatie_id, b.nummer, (extract(epoch from b.op) * 1000000)::bigint, b.klassen,
        b.grond, b.bron, b.mag_vanaf, b.voorgesteld_naam, b.besloten_naam, b.inhoud)::text, 'UTF8') || b.vingerafdruk);

create function bewaren.leg_bewijs(p_id uuid, p_inhoud jsonb, p_op timestamptz) returns bigint
    language plpgsql volatile security definer set search_path = bewaren, toegang, pg_catalog, pg_temp as $$
declare
    v bewaren.vernietiging;
    b bewaren.bewijs;
begin
    select * into v from bewaren.vernietiging x
     where x.id = p_id and x.leerling_id = (select g.van from toegang.gemerkt() g where g.wat = 'wis');
    if not found then
        raise insufficient_privilege using message = 'een bewijs hoort bij een vernietiging waartoe is besloten';
    end if;
    perform pg_advisory_xact_lock(hashtextextended('bewaren.bewijs' || v.bestuur_id, 0));
    select * into b from bewaren.bewijs x where x.bestuur_id = v.bestuur_id order by x.nummer desc limit 1;
    b.vorige := coalesce(b.hoofd, ''::bytea);
    b.nummer := coalesce(b.nummer, 0) + 1;
    b.id := v.id; b.bestuur_id := v.bestuur_id; b.locatie_id := v.locatie_id; b.op := p_op; b.klassen := v.klassen; b.grond := v.grond;
    b.bron := v.bron; b.mag_vanaf := v.mag_vanaf; b.voorgesteld_naam := v.voorgesteld_naam; b.voorgesteld_op := v.voorgesteld_op;
    b.besloten_naam := v.besloten_naam; b.besloten_op := v.besloten_op; b.inhoud := p_inhoud;
    b.vingerafdruk := sha256(uuid_send(v.id) || uuid_send(v.leerling_id));
    b.hoofd := bewaren.hoofd_van(b);
    insert into bewaren.bewijs select b.*;
    delete from bewaren.vernietiging x where x.id = p_id;
    return b.nummer;
end $$;
revoke execute on all functions in schema bewaren from public;
grant execute on function bewaren.begin_vernietiging(uuid), bewaren.leg_bewijs(uuid, jsonb, timestamptz) to spil_taak;

-- A backup that is put back holds what was destroyed since. The list outside the database says so, and before Spil opens its owner puts
-- each decision back as it was taken; a job then does it again. Only the owner may: nobody else can decide alone.
create function bewaren.van_lijst(p_rij jsonb) returns boolean
    language plpgsql volatile set search_path = bewaren, toegang, pg_catalog, pg_temp as $$
declare v bewaren.vernietiging := jsonb_populate_record(null::bewaren.vernietiging, p_rij);
begin
    if exists (select 1 from bewaren.bewijs b where b.id = v.id) then return false; end if;
    update bewaren.stop s set opgeheven_op = v.voorgesteld_op, opgeheven_naam = v.voorgesteld_naam, opgeheven_reden = 'opgeheven voor de vernietiging'
     where s.leerling_id = v.leerling_id and s.opgeheven_op is null;
    delete from bewaren.vernietiging x where x.leerling_id = v.leerling_id;
    v.herhaling := true;
    insert into bewaren.vernietiging select v.*;
    return true;
end $$;
revoke execute on function bewaren.van_lijst(jsonb) from public;
