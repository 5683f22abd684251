-- Who changes the read log afterwards must be found out, also when it is the one who owns this database. Each minute a seal
-- fixes the lines that came in: a salted commitment per line, chained per bestuur. The last link (the head) is also written down
-- outside the database. Reading stays one plain insert: chaining each line as it is written halves what a server can do.
alter table toegang.leeslog add column zout bytea not null default uuid_send(gen_random_uuid());
comment on column toegang.leeslog.zout is 'Zonder dit getal verraadt de belofte niets over een regel die er niet meer is; het verdwijnt met de regel.';
-- Lines come in by time, so a summary per block finds the newest minutes; a tree would cost every reader a write.
create index leeslog_op on toegang.leeslog using brin (op) with (pages_per_range = 16, autosummarize = on);

revoke select on toegang.leeslog from spil_app, spil_taak;
grant select (id, bestuur_id, leerling_id, account_id, naam, rol, reden, onderdeel, klassen, op) on toegang.leeslog to spil_app, spil_taak;

create table toegang.zegel (
    bestuur_id uuid not null,
    nummer     bigint not null,
    vorige     bytea not null,
    op         timestamptz not null,
    aantal     int not null,
    wortel     bytea not null,
    hoofd      bytea not null,
    primary key (bestuur_id, nummer)
);
comment on table toegang.zegel is 'Schakels over het leeslog van een bestuur; elk hoofd staat ook buiten de databank.';

create table toegang.belofte (
    bestuur_id uuid not null,
    leeslog_id bigint not null,
    zegel      bigint not null,
    waarde     bytea not null,
    primary key (bestuur_id, leeslog_id)
);
create index on toegang.belofte (bestuur_id, zegel);
comment on table toegang.belofte is 'Vingerafdruk van één regel van het leeslog. Blijft staan als de regel zelf weg is.';

create trigger alleen_toevoegen before update or delete on toegang.zegel for each row execute function toegang.alleen_toevoegen();
create trigger alleen_toevoegen before update or delete on toegang.belofte for each row execute function toegang.alleen_toevoegen();
alter table toegang.zegel enable row level security;
alter table toegang.zegel force row level security;
create policy eigenaar on toegang.zegel for all to spil_eigenaar using (true) with check (true);
alter table toegang.belofte enable row level security;
alter table toegang.belofte force row level security;
create policy eigenaar on toegang.belofte for all to spil_eigenaar using (true) with check (true);

-- Text of fixed form, the same in every session and after a backup: times as microseconds, in UTC by nature.
create function toegang.belofte_van(l toegang.leeslog) returns bytea
    language sql immutable set search_path = pg_catalog, pg_temp
    return sha256(l.zout || convert_to(jsonb_build_array(l.id, l.bestuur_id, l.leerling_id, l.account_id, l.naam, l.rol, l.reden, l.onderdeel,
        l.klassen, (extract(epoch from l.op) * 1000000)::bigint)::text, 'UTF8'));
create function toegang.hoofd_van(p_vorige bytea, p_bestuur uuid, p_nummer bigint, p_op timestamptz, p_aantal int, p_wortel bytea) returns bytea
    language sql immutable set search_path = pg_catalog, pg_temp
    return sha256(p_vorige || convert_to(p_bestuur || '|' || p_nummer || '|' || (extract(epoch from p_op) * 1000000)::bigint || '|' || p_aantal, 'UTF8')
        || p_wortel);

-- A line is stamped before its transaction commits, so each round looks back over more than any request may last.
create function toegang.verzegel() returns table (bestuur uuid, nummer bigint, op timestamptz, aantal int, hoofd bytea)
    language plpgsql volatile security definer set search_path = toegang, pg_temp as $$
declare
    sinds timestamptz;
    nu timestamptz;
begin
    if not toegang.is_taak() then
        raise insufficient_privilege using message = 'alleen een taak verzegelt het leeslog';
    end if;
    perform pg_advisory_xact_lock(hashtextextended('toegang.verzegel', 0));
    nu := clock_timestamp();
    sinds := coalesce((select max(z.op) from toegang.zegel z) - interval '15 minutes', '-infinity');
    return query
    with nieuw as materialized (
        select l.bestuur_id, l.id, toegang.belofte_van(l) as waarde
          from toegang.leeslog l
         where l.op >= sinds
           and not exists (select 1 from toegang.belofte b where b.bestuur_id = l.bestuur_id and b.leeslog_id = l.id)
    ), bundel as (
        select n.bestuur_id, count(*)::int as aantal, sha256(string_agg(n.waarde, ''::bytea order by n.id)) as wortel
          from nieuw n group by n.bestuur_id
    ), gezet as (
        insert into toegang.zegel as z (bestuur_id, nummer, vorige, op, aantal, wortel, hoofd)
        select b.bestuur_id, coalesce(v.nummer, 0) + 1, coalesce(v.hoofd, ''::bytea), nu, b.aantal, b.wortel,
               toegang.hoofd_van(coalesce(v.hoofd, ''::bytea), b.bestuur_id, coalesce(v.nummer, 0) + 1, nu, b.aantal, b.wortel)
          from bundel b
          left join lateral (select x.nummer, x.hoofd from toegang.zegel x where x.bestuur_id = b.bestuur_id order by x.nummer desc limit 1) v on true
        returning z.bestuur_id, z.nummer, z.op, z.aantal, z.hoofd
    ), beloofd as (
        insert into toegang.belofte (bestuur_id, leeslog_id, zegel, waarde)
        select n.bestuur_id, n.id, g.nummer, n.waarde from nieuw n join gezet g on g.bestuur_id = n.bestuur_id
    )
    select g.bestuur_id, g.nummer, g.op, g.aantal, g.hoofd from gezet g;
end $$;
comment on function toegang.verzegel is 'Legt de nieuwe regels van het leeslog vast; geeft de nieuwe hoofden, om buiten de databank te bewaren.';

create function toegang.zegelstand() returns table (bestuur uuid, nummer bigint, hoofd bytea, regels bigint)
    language plpgsql stable security definer set search_path = toegang, pg_temp as $$
begin
    if not toegang.is_taak() then
        raise insufficient_privilege using message = 'alleen een taak leest de zegels';
    end if;
    return query
    select z.bestuur_id, z.nummer, z.hoofd,
           (select count(*) from toegang.belofte b join toegang.leeslog l on l.bestuur_id = b.bestuur_id and l.id = b.leeslog_id
             where b.bestuur_id = z.bestuur_id and b.zegel = z.nummer)
      from toegang.zegel z order by z.bestuur_id, z.nummer;
end $$;

-- Every way in which the log differs from what was sealed. Rows of the last quarter of an hour may still wait for their seal.
create function toegang.zegelbreuken() returns table (bestuur uuid, nummer bigint, soort text, regel bigint)
    language plpgsql stable security definer set search_path = toegang, pg_temp as $$
begin
    if not toegang.is_taak() then
        raise insufficient_privilege using message = 'alleen een taak leest de zegels';
    end if;
    return query
    with keten as (
        select z.*, lag(z.nummer) over w as vorig_nummer, lag(z.hoofd) over w as vorig_hoofd from toegang.zegel z
        window w as (partition by z.bestuur_id order by z.nummer)
    ), inhoud as (
        select b.bestuur_id, b.zegel, count(*)::int as aantal, sha256(string_agg(b.waarde, ''::bytea order by b.leeslog_id)) as wortel
          from toegang.belofte b group by b.bestuur_id, b.zegel
    )
    select k.bestuur_id, k.nummer, 'schakel', null::bigint
      from keten k left join inhoud i on i.bestuur_id = k.bestuur_id and i.zegel = k.nummer
     where k.nummer <> coalesce(k.vorig_nummer, 0) + 1
        or k.vorige <> coalesce(k.vorig_hoofd, ''::bytea)
        or i.aantal is distinct from k.aantal or i.wortel is distinct from k.wortel
        or k.hoofd <> toegang.hoofd_van(k.vorige, k.bestuur_id, k.nummer, k.op, k.aantal, k.wortel)
    union all
    select b.bestuur_id, b.zegel, 'veranderd', l.id
      from toegang.leeslog l join toegang.belofte b on b.bestuur_id = l.bestuur_id and b.leeslog_id = l.id
     where toegang.belofte_van(l) <> b.waarde
    union all
    select l.bestuur_id, null, 'bijgeschreven', l.id
      from toegang.leeslog l
     where l.op < clock_timestamp() - interval '15 minutes'
       and not exists (select 1 from toegang.belofte b where b.bestuur_id = l.bestuur_id and b.leeslog_id = l.id)
    union all
    -- Nothing in Spil takes lines of the log away, so whoever did, did it here.
    select b.bestuur_id, b.zegel, 'weggehaald', b.leeslog_id
      from toegang.belofte b
     where not exists (select 1 from toegang.leeslog l where l.bestuur_id = b.bestuur_id and l.id = b.leeslog_id)
    union all
    select b.bestuur_id, b.zegel, 'los', b.leeslog_id
      from toegang.belofte b
     where not exists (select 1 from toegang.zegel z where z.bestuur_id = b.bestuur_id and z.nummer = b.zegel)
    order by 1, 2, 3, 4;
end $$;

revoke execute on function toegang.belofte_van(toegang.leeslog), toegang.hoofd_van(bytea, uuid, bigint, timestamptz, int, bytea),
    toegang.verzegel(), toegang.zegelstand(), toegang.zegelbreuken() from public;
grant execute on function toegang.verzegel(), toegang.zegelstand(), toegang.zegelbreuken() to spil_taak;
