-- Making one dossier of two cannot be undone, so it takes two people: somebody proposes, somebody else looks at what moves and agrees. And
-- what are two children stays two dossiers.
alter table bewaren.samenvoeging
    add column besloten_door uuid references toegang.account,
    add column besloten_naam text not null default '',
    add column besloten_op   timestamptz,
    add column akkoord       boolean,
    add constraint twee_mensen check (akkoord is not true or (besloten_op is not null and besloten_door is not null and besloten_door <> door));
comment on table bewaren.samenvoeging is 'Voorstellen en besluiten dat twee dossiers van dezelfde leerling zijn; wie dat voorstelde en waarom, en wie als tweede akkoord gaf.';
drop index bewaren.een_samenvoeging_tegelijk;
create unique index een_samenvoeging_tegelijk on bewaren.samenvoeging (least(van, naar), greatest(van, naar))
    where gedaan_op is null and fout = '' and akkoord is not false;

-- A proposal that nobody answers ends after this, as a decision to destroy does (docs/beheer.md).
create function bewaren.besluit_dagen() returns int language sql immutable return 30;

-- Why these two are two children, as the leerlingadministratie has them; empty when they may be one. Whoever proposes reads the sentence.
create function bewaren.waarom_twee(p_een uuid, p_ander uuid) returns text
    language sql stable security definer set search_path = bewaren, organisatie, toegang, gedeeld, public, pg_catalog, pg_temp as $$
    select case
        when a.geboortedatum <> b.geboortedatum
        then format('%s en %s zijn niet op dezelfde dag geboren, dus het zijn twee leerlingen. Klopt een geboortedatum niet, verbeter die dan eerst in de leerlingadministratie.',
                    a.roepnaam, b.roepnaam)
        when gedeeld.zoekvorm(a.roepnaam) <> gedeeld.zoekvorm(b.roepnaam)
             and exists (select 1 from organisatie.ouderschap x join organisatie.ouderschap y on y.ouder_id = x.ouder_id
                          where x.leerling_id = a.id and y.leerling_id = b.id)
        then format('%s en %s hebben dezelfde ouder en een andere roepnaam: dat zijn broers of zussen, zoals een tweeling. Is het toch één leerling, verbeter dan eerst de roepnaam in de leerlingadministratie.',
                    a.roepnaam, b.roepnaam)
        when bewaren.klas(a.id) <> '' and bewaren.klas(b.id) <> '' and bewaren.klas(a.id) <> bewaren.klas(b.id)
        then format('Nummer %s zit nu in %s en nummer %s in %s. Wie in twee klassen zit, is twee leerlingen. Is het er één, schrijf dan eerst in de leerlingadministratie het nummer uit dat niet klopt.',
                    a.nummer, bewaren.klas(a.id), b.nummer, bewaren.klas(b.id))
        else '' end
      from organisatie.leerling a, organisatie.leerling b where a.id = p_een and b.id = p_ander $$;

-- Who leads the location, or answers for it: of both, today.
create function bewaren.mag_samen(p_een uuid, p_ander uuid) returns boolean
    language sql stable security definer set search_path = bewaren, toegang, pg_catalog, pg_temp
    return not exists (
        select 1 from unnest(array[p_een, p_ander]) as l(id)
         where not exists (select 1 from toegang.lidmaatschap m
                            where m.leerling_id = l.id and m.soort = 'locatie' and m.bestuur_id = toegang.bestuur() and m.vanaf <= toegang.vandaag()
                              and (m.tot is null or m.tot > toegang.vandaag())
                              and (toegang.leidt(m.groep_id) or toegang.is_eindverantwoordelijk(m.groep_id))));

create function bewaren.samen_open(s bewaren.samenvoeging) returns boolean
    language sql stable set search_path = bewaren, toegang, pg_catalog, pg_temp
    return s.besloten_op is null and s.gedaan_op is null and s.fout = '' and s.op >= toegang.nu() - make_interval(days => bewaren.besluit_dagen());

drop function bewaren.besluit_samen(uuid, uuid, uuid, text, timestamptz);
drop function bewaren.dubbelen(uuid, uuid);
create function bewaren.dubbelen(p_een uuid default null, p_ander uuid default null)
    returns table (een uuid, een_naam text, een_nummer text, een_klas text, ander uuid, ander_naam text, ander_nummer text, ander_klas text, geboren date,
                   waarom_twee text)
    language sql stable security definer set search_path = bewaren, organisatie, toegang, gedeeld, public, pg_catalog, pg_temp as $$
    with hier as materialized (
        select distinct l.id, l.naam, l.nummer, l.geboortedatum, gedeeld.zoekvorm(l.roepnaam || ' ' || l.tussenvoegsel || ' ' || l.achternaam) as vorm
          from toegang.lidmaatschap m join organisatie.leerling l on l.id = m.leerling_id
         where m.soort = 'locatie' and m.bestuur_id = toegang.bestuur() and m.vanaf <= toegang.vandaag() and (m.tot is null or m.tot > toegang.vandaag())
           and m.groep_id in (select o.id from organisatie.locatie o where o.bestuur_id = toegang.bestuur() and toegang.leidt(o.id))
    )
    select a.id, a.naam, a.nummer, bewaren.klas(a.id), b.id, b.naam, b.nummer, bewaren.klas(b.id), a.geboortedatum, bewaren.waarom_twee(a.id, b.id)
      from hier a join hier b on b.geboortedatum = a.geboortedatum and b.id > a.id and similarity(a.vorm, b.vorm) >= 0.5
     where not exists (select 1 from bewaren.samenvoeging s where s.van in (a.id, b.id)
                          and ((s.akkoord and s.gedaan_op is null and s.fout = '') or bewaren.samen_open(s)))
       and (p_een is null or (a.id, b.id) in ((p_een, p_ander), (p_ander, p_een)))
     order by a.naam limit 50 $$;

-- 'voorgesteld', 'twee' when they are two children, 'onbekend' when this is no pair of this person.
create function bewaren.stel_samen_voor(p_id uuid, p_van uuid, p_naar uuid, p_reden text, p_op timestamptz) returns text
    language plpgsql volatile security definer set search_path = bewaren, organisatie, toegang, pg_catalog, pg_temp as $$
declare d record;
begin
    select * into d from bewaren.dubbelen(p_van, p_naar);
    if not found then return 'onbekend'; end if;
    if d.waarom_twee <> '' then return 'twee'; end if;
    update bewaren.samenvoeging s set akkoord = false
     where least(s.van, s.naar) = least(p_van, p_naar) and greatest(s.van, s.naar) = greatest(p_van, p_naar) and s.besloten_op is null
       and not bewaren.samen_open(s);
    insert into bewaren.samenvoeging (id, bestuur_id, van, naar, reden, door, door_naam, op)
    select p_id, a.bestuur_id, p_van, p_naar, p_reden, a.id, a.naam, p_op from toegang.account a where a.id = toegang.wie()
    on conflict do nothing;
    return case when found then 'voorgesteld' else 'onbekend' end;
end $$;

create function bewaren.samen_voorstellen(p_id uuid default null)
    returns table (id uuid, van uuid, van_naam text, van_nummer text, van_klas text, naar uuid, naar_naam text, naar_nummer text, naar_klas text,
                   geboren date, reden text, door text, op timestamptz, van_mij boolean, waarom_twee text)
    language sql stable security definer set search_path = bewaren, organisatie, toegang, pg_catalog, pg_temp as $$
    select s.id, a.id, a.naam, a.nummer, bewaren.klas(a.id), b.id, b.naam, b.nummer, bewaren.klas(b.id), b.geboortedatum, s.reden, s.door_naam, s.op,
           s.door = toegang.wie(), bewaren.waarom_twee(a.id, b.id)
      from bewaren.samenvoeging s join organisatie.leerling a on a.id = s.van join organisatie.leerling b on b.id = s.naar
     where s.bestuur_id = toegang.bestuur() and (p_id is null or s.id = p_id) and bewaren.samen_open(s) and bewaren.mag_samen(s.van, s.naar)
     order by s.op limit 50 $$;

-- Who proposed may take it back, and never agree.
create function bewaren.beslis_samen(p_id uuid, p_akkoord boolean, p_op timestamptz) returns boolean
    language plpgsql volatile security definer set search_path = bewaren, organisatie, toegang, pg_catalog, pg_temp as $$
declare s bewaren.samenvoeging;
begin
    select * into s from bewaren.samenvoeging x where x.id = p_id and x.bestuur_id = toegang.bestuur() for update;
    if not found or not bewaren.samen_open(s) or not bewaren.mag_samen(s.van, s.naar) then return false; end if;
    if p_akkoord and (s.door = toegang.wie() or bewaren.waarom_twee(s.van, s.naar) <> '') then return false; end if;
    update bewaren.samenvoeging x set akkoord = p_akkoord, besloten_door = toegang.wie(), besloten_op = p_op,
           besloten_naam = (select a.naam from toegang.account a where a.id = toegang.wie())
     where x.id = p_id;
    return true;
end $$;

-- Which tables move, so that who decides can count in them under the own rights.
create function bewaren.samen_tabellen() returns table (tabel text, wat text)
    language sql stable security definer set search_path = bewaren, toegang, pg_catalog, pg_temp as $$
    select t.tabel, t.wat from toegang.leerlingtabel t
     where t.samen = 'mee' and has_schema_privilege(session_user, split_part(t.tabel, '.', 1), 'usage') and has_table_privilege(session_user, t.tabel, 'select')
     order by t.wat $$;

drop function bewaren.samengevoegd();
create function bewaren.samengevoegd() returns table (naam text, nummer text, door text, tweede text, op timestamptz, gedaan_op timestamptz, fout text)
    language sql stable security definer set search_path = bewaren, organisatie, toegang, pg_catalog, pg_temp as $$
    select l.naam, l.nummer, s.door_naam, s.besloten_naam, s.besloten_op, s.gedaan_op, s.fout
      from bewaren.samenvoeging s join organisatie.leerling l on l.id = s.naar
     where s.bestuur_id = toegang.bestuur() and s.akkoord
       and exists (select 1 from toegang.lidmaatschap m where m.leerling_id = s.naar and m.soort = 'locatie' and m.vanaf <= toegang.vandaag()
                                                           and (m.tot is null or m.tot > toegang.vandaag())
                                                           and (toegang.leidt(m.groep_id) or toegang.is_eindverantwoordelijk(m.groep_id)))
     order by s.op desc limit 20 $$;

create or replace function bewaren.begin_samenvoeging(p_id uuid) returns table (van uuid, naar uuid)
    language plpgsql volatile security definer set search_path = bewaren, organisatie, toegang, pg_catalog, pg_temp as $$
declare s bewaren.samenvoeging;
begin
    if not toegang.is_taak() then
        raise insufficient_privilege using message = 'alleen een taak voegt samen';
    end if;
    select * into s from bewaren.samenvoeging x
     where x.id = p_id and x.bestuur_id = toegang.bestuur() and x.gedaan_op is null and x.fout = ''
       and x.akkoord and x.besloten_op is not null and x.besloten_door <> x.door for update skip locked;
    if not found then return; end if;
    -- The administration may have told them apart since.
    if bewaren.waarom_twee(s.van, s.naar) <> '' then
        update bewaren.samenvoeging x set fout = bewaren.waarom_twee(s.van, s.naar) where x.id = p_id;
        return;
    end if;
    perform set_config('spil.wissen', toegang.merk('samen', s.van, s.naar), true);
    return query select s.van, s.naar;
end $$;

revoke execute on function bewaren.besluit_dagen(), bewaren.waarom_twee(uuid, uuid), bewaren.mag_samen(uuid, uuid), bewaren.samen_open(bewaren.samenvoeging),
    bewaren.dubbelen(uuid, uuid), bewaren.stel_samen_voor(uuid, uuid, uuid, text, timestamptz), bewaren.samen_voorstellen(uuid),
    bewaren.beslis_samen(uuid, boolean, timestamptz), bewaren.samen_tabellen(), bewaren.samengevoegd() from public;
grant execute on function bewaren.dubbelen(uuid, uuid), bewaren.stel_samen_voor(uuid, uuid, uuid, text, timestamptz), bewaren.samen_voorstellen(uuid),
    bewaren.beslis_samen(uuid, boolean, timestamptz), bewaren.samen_tabellen(), bewaren.samengevoegd() to spil_app;
