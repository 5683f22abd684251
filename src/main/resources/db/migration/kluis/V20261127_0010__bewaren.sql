-- The vault keeps its own register, its own list of what may go and its own proof: the ordinary ones are read by people who must not notice
-- that there is a file.
create table kluis.tabel (
    naam      text primary key,
    wat       text not null check (wat <> ''),
    hoort     text not null check (hoort <> ''),
    verzegeld jsonb not null default '{}',
    wissen    int,
    samen     text not null check (samen in ('wijzer', 'dossier', 'niet')),
    pakket    text not null check (pakket <> '')
);
comment on table kluis.tabel is 'Wat elke tabel van de kluis is, welke rijen bij een dossier horen, wat verzegeld is en onder welke naam, en wat er bij vernietigen, samenvoegen en inzage mee gebeurt.';
comment on column kluis.tabel.hoort is 'SQL over rij x: hoort zij bij dossier $1.';
comment on column kluis.tabel.wissen is 'De hoeveelste bij vernietigen van een dossier; leeg: blijft, er staat niets in over iemand.';
comment on column kluis.tabel.samen is 'Een leerling die dubbel stond: wijzer gaat zelf mee, dossier hangt aan iets dat meegaat, niet gaat over niemand.';
comment on column kluis.tabel.pakket is 'Waarom het niet in het pakket van inzage staat; dat pakket zegt altijd hetzelfde, of er iets is of niet.';

alter table kluis.dossier add column vertrokken_op date, add column weg_gemeld_op timestamptz;
comment on column kluis.dossier.vertrokken_op is 'Sinds wanneer de leerling van school is, zoals de nacht het vond; leeg zolang de leerling hier is of het dossier moet blijven.';

create table kluis.vernietiging (
    id         uuid primary key,
    bestuur_id uuid not null,
    dossier_id uuid not null unique references kluis.dossier,
    naam       bytea not null,
    door       uuid not null,
    op         timestamptz not null
);
comment on table kluis.vernietiging is 'Voorstellen om een dossier van de kluis te vernietigen; gaat zelf mee als het gebeurt.';
create table kluis.bewijs (
    id         uuid primary key,
    bestuur_id uuid not null,
    locatie_id uuid not null,
    klasse     smallint not null check (klasse in (11, 12)),
    aantal     int not null,
    inhoud     bytea not null,
    op         timestamptz not null
);
create index on kluis.bewijs (bestuur_id, locatie_id, klasse);
comment on table kluis.bewijs is 'Dat een dossier is vernietigd, waarom en door welke twee; niet van wie en niet wat erin stond. Alleen toevoegen.';

insert into kluis.tabel (naam, wat, hoort, verzegeld, wissen, samen, pakket) values
    ('leeslog', 'Wie erin keek', 'x.dossier_id = $1 or x.signaal_id in (select s.id from kluis.signaal s where s.dossier_id = $1)',
     '{"inhoud": "leeslog"}', 1, 'dossier', 'staat alleen in de kluis'),
    ('stuk', 'Wat is vastgelegd', 'x.dossier_id = $1', '{"inhoud": "stuk"}', 2, 'dossier', 'staat alleen in de kluis'),
    ('sleutel', 'Wie meekijkt', 'x.dossier_id = $1', '{"naam": "sleutel"}', 3, 'dossier', 'staat alleen in de kluis'),
    ('termijn', 'Klokken', 'x.dossier_id = $1', '{"inhoud": "termijn"}', 4, 'dossier', 'staat alleen in de kluis'),
    ('signaal', 'Het signaal waarmee het begon', 'x.dossier_id = $1', '{"inhoud": "signaal", "uitkomst": "uitkomst"}', 5, 'dossier', 'staat alleen in de kluis'),
    ('vernietiging', 'Voorstel om te vernietigen', 'x.dossier_id = $1', '{"naam": "vernietiging"}', 6, 'dossier', 'staat alleen in de kluis'),
    ('noodinzage', 'Noodinzage', 'x.wijzer in (select d.wijzer from kluis.dossier d where d.id = $1 and d.klasse = 11)'
     || ' and not exists (select 1 from kluis.dossier d where d.wijzer = x.wijzer and d.klasse = 11 and d.id <> $1)',
     '{"inhoud": "noodinzage"}', 7, 'wijzer', 'staat alleen in de kluis'),
    ('dossier', 'Dossiers', 'x.id = $1', '{"kop": "dossier"}', 8, 'wijzer', 'staat alleen in de kluis'),
    ('telling', 'Aantallen', 'false', '{}', null, 'niet', 'gaat over niemand'),
    ('bewijs', 'Bewijzen van vernietiging', 'false', '{"inhoud": "bewijs"}', null, 'niet', 'gaat over niemand'),
    ('tabel', 'Dit register', 'false', '{}', null, 'niet', 'gaat over niemand');

-- What two people decided may be deleted, and a new key may wrap again what stands there; nothing else changes.
create function kluis.alleen_toevoegen() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and session_user = 'spil_kluis' and current_user <> 'spil_kluis' then return old; end if;
    if tg_op = 'UPDATE' and session_user not in ('spil_app', 'spil_taak', 'spil_kluis')
       and to_jsonb(new) - 'inhoud' = to_jsonb(old) - 'inhoud' then return new; end if;
    raise exception 'rijen van %.% worden alleen toegevoegd', tg_table_schema, tg_table_name;
end $$;
drop trigger alleen_toevoegen on kluis.stuk;
drop trigger alleen_toevoegen on kluis.leeslog;
create trigger alleen_toevoegen before update or delete on kluis.stuk for each row execute function kluis.alleen_toevoegen();
create trigger alleen_toevoegen before update or delete on kluis.leeslog for each row execute function kluis.alleen_toevoegen();
create trigger alleen_toevoegen before update or delete on kluis.bewijs for each row execute function kluis.alleen_toevoegen();

do $$
declare t text;
begin
    foreach t in array array['tabel', 'vernietiging', 'bewijs'] loop
        execute format('alter table kluis.%I enable row level security', t);
        execute format('alter table kluis.%I force row level security', t);
        execute format('create policy eigenaar on kluis.%I for all to spil_eigenaar using (true) with check (true)', t);
    end loop;
end $$;
create policy lezen on kluis.bewijs for select to spil_kluis using (bestuur_id = (select kluis.bestuur()) and kluis.is_houder(locatie_id, klasse));
grant select on kluis.bewijs to spil_kluis;

-- The first day on which a file may go: closed, the pupil left, and the longest term that the plan of the location gives its class is over.
-- No term in the plan: never.
create function kluis.mag_weg(p_dossier uuid) returns table (vanaf date, grond text, bron text)
    language sql stable security definer set search_path = kluis, bewaren, pg_temp as $$
    select (d.vertrokken_op + make_interval(months => t.maanden))::date, t.naam || ' (' || t.maanden || ' maanden na uitschrijving)', t.bron
      from kluis.dossier d join bewaren.termijn t on t.locatie_id = d.locatie_id and d.klasse = any(t.klassen)
     where d.id = p_dossier and d.gesloten_op is not null and d.vertrokken_op is not null
     order by t.maanden desc limit 1 $$;

-- For who has the key of the location and the class: which files may go, without a name.
create function kluis.weglijst() returns table (dossier_id uuid, locatie_id uuid, klasse smallint, begonnen date, vanaf date, grond text, bron text,
                                                voorstel_id uuid, van_mij boolean, naam bytea, ander boolean)
    language sql stable security definer set search_path = kluis, pg_temp as $$
    select d.id, d.locatie_id, d.klasse, d.op::date, w.vanaf, w.grond, w.bron, v.id, v.door = toegang.wie(), v.naam,
           exists (select 1 from kluis.houders(d.locatie_id, d.klasse) h where h.account_id <> toegang.wie())
      from kluis.dossier d cross join lateral kluis.mag_weg(d.id) w left join kluis.vernietiging v on v.dossier_id = d.id
     where d.bestuur_id = toegang.bestuur() and w.vanaf <= toegang.vandaag() and kluis.is_houder(d.locatie_id, d.klasse)
     order by w.vanaf, d.id $$;

create function kluis.stel_weg_voor(p_id uuid, p_dossier uuid, p_naam bytea, p_op timestamptz) returns boolean
    language plpgsql volatile security definer set search_path = kluis, pg_temp as $$
begin
    if not exists (select 1 from kluis.weglijst() w where w.dossier_id = p_dossier and w.voorstel_id is null) then return false; end if;
    insert into kluis.vernietiging (id, bestuur_id, dossier_id, naam, door, op)
    values (p_id, toegang.bestuur(), p_dossier, p_naam, toegang.wie(), p_op) on conflict do nothing;
    return found;
end $$;

-- Who proposed may take it back and never agrees. It must still be due. Everything of the file goes in this transaction; the proof stays.
create function kluis.beslis_weg(p_id uuid, p_akkoord boolean, p_bewijs uuid, p_inhoud bytea, p_op timestamptz) returns boolean
    language plpgsql volatile security definer set search_path = kluis, pg_temp as $$
declare
    v kluis.vernietiging;
    d kluis.dossier;
    t record;
    n int;
    totaal int := 0;
begin
    select x.* into v from kluis.vernietiging x where x.id = p_id and x.bestuur_id = toegang.bestuur() for update;
    if not found then return false; end if;
    select x.* into d from kluis.dossier x where x.id = v.dossier_id for update;
    if not exists (select 1 from kluis.weglijst() w where w.dossier_id = d.id) then return false; end if;
    if not p_akkoord then
        delete from kluis.vernietiging x where x.id = v.id;
        return true;
    end if;
    if v.door = toegang.wie() then return false; end if;
    for t in select k.naam, k.hoort from kluis.tabel k where k.wissen is not null order by k.wissen loop
        execute format('delete from kluis.%I x where %s', t.naam, t.hoort) using d.id;
        get diagnostics n = row_count;
        totaal := totaal + n;
    end loop;
    insert into kluis.bewijs (id, bestuur_id, locatie_id, klasse, aantal, inhoud, op)
    values (p_bewijs, d.bestuur_id, d.locatie_id, d.klasse, totaal, p_inhoud, p_op);
    return true;
end $$;

-- Who is told that something waits: also who has the key of what may go, once.
create or replace function kluis.te_herinneren(p_dag date) returns table (account_id uuid, email text)
    language plpgsql volatile security definer set search_path = kluis, pg_temp as $$
begin
    return query
    with klok as (
        update kluis.termijn t set herinnerd_op = now()
         where t.gehaald_op is null and t.herinnerd_op is null and t.verloopt_op <= p_dag + 1
        returning t.dossier_id
    ), nieuw as (
        update kluis.signaal s set gemeld_op = now() where s.gemeld_op is null and s.behandeld_op is null returning s.bestuur_id, s.locatie_id
    ), vraag as (
        update kluis.dossier d set gemeld_op = now() where d.gemeld_op is null and d.vrager is not null returning d.eigenaar
    ), weg as (
        update kluis.dossier d set weg_gemeld_op = now()
         where d.weg_gemeld_op is null and d.vertrokken_op is not null
           and exists (select 1 from kluis.mag_weg(d.id) w where w.vanaf <= p_dag)
        returning d.locatie_id, d.klasse
    ), wie as (
        select d.eigenaar as id from klok k join kluis.dossier d on d.id = k.dossier_id where d.klasse = 12
        union select v.eigenaar from vraag v
        union select r.account_id from toegang.relatie r
                join toegang.recht q on q.locatie_id = r.groep_id and q.rol = r.rol and q.klasse = 11 and q.beslissen
               where r.vanaf <= p_dag and (r.tot is null or r.tot > p_dag)
                 and (r.groep_id in (select n.locatie_id from nieuw n)
                      or r.groep_id in (select w.locatie_id from weg w where w.klasse = 11)
                      or r.groep_id in (select d.locatie_id from klok k join kluis.dossier d on d.id = k.dossier_id where d.klasse = 11))
        union select r.account_id from toegang.relatie r
                join toegang.recht q on q.locatie_id = r.groep_id and q.rol = r.rol and q.klasse = 12 and q.schrijven
               where r.vanaf <= p_dag and (r.tot is null or r.tot > p_dag) and r.groep_id in (select w.locatie_id from weg w where w.klasse = 12)
    )
    select a.id, a.email from toegang.account a join wie w on w.id = a.id
     where a.soort = 'medewerker' and a.gesloten_op is null and coalesce(a.email, '') <> '';
end $$;

-- Asking who must be told, tells that something waits: the login of the vault has no use for it, and whoever gets SQL into a page does.
revoke execute on function kluis.te_herinneren(date) from spil_kluis;
revoke execute on function kluis.mag_weg(uuid), kluis.weglijst(), kluis.stel_weg_voor(uuid, uuid, bytea, timestamptz),
    kluis.beslis_weg(uuid, boolean, uuid, bytea, timestamptz), kluis.alleen_toevoegen() from public;
grant execute on function kluis.weglijst(), kluis.stel_weg_voor(uuid, uuid, bytea, timestamptz),
    kluis.beslis_weg(uuid, boolean, uuid, bytea, timestamptz) to spil_kluis;
