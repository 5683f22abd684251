-- A pupil who came in twice, for instance under another number: somebody who leads the location sees both side by side and decides which one
-- stays; a job moves every row, in one transaction, by the register of tables.
create table bewaren.samenvoeging (
    id         uuid primary key,
    bestuur_id uuid not null,
    van        uuid not null,
    naar       uuid not null check (naar <> van),
    reden      text not null check (reden <> ''),
    door       uuid not null references toegang.account,
    door_naam  text not null,
    op         timestamptz not null,
    fout       text not null default '',
    gedaan_op  timestamptz
);
create index on bewaren.samenvoeging (bestuur_id, naar);
create unique index een_samenvoeging_tegelijk on bewaren.samenvoeging (van) where gedaan_op is null and fout = '';
comment on table bewaren.samenvoeging is 'Besluiten dat twee dossiers van dezelfde leerling zijn; wie dat besloot en waarom.';
alter table bewaren.samenvoeging enable row level security;
alter table bewaren.samenvoeging force row level security;
create policy taak on bewaren.samenvoeging for all to spil_taak
    using (bestuur_id = (select toegang.bestuur())) with check (bestuur_id = (select toegang.bestuur()));
create policy eigenaar on bewaren.samenvoeging for all to spil_eigenaar using (true) with check (true);
grant select on bewaren.samenvoeging to spil_taak;
call toegang.beschrijf('bewaren.samenvoeging', 'Samengevoegd', '1', 'x.naar = :leerling or x.van = :leerling', p_samen => 'blijft', p_namen => '{"gedaan_op": "Gedaan op"}', p_niet => '{fout}');

-- Where two rows are one: the same class, the same parent, the same draft. A second OPP gets the next number.
call toegang.samen_eerst('organisatie.inschrijving', $$delete from organisatie.inschrijving x where x.leerling_id = :van
    and exists (select 1 from organisatie.inschrijving y where y.leerling_id = :naar and y.locatie_id = x.locatie_id and (y.tot is null or y.tot >= coalesce(x.tot, y.tot)))$$);
call toegang.samen_eerst('organisatie.plaatsing', $$delete from organisatie.plaatsing x where x.leerling_id = :van
    and exists (select 1 from organisatie.plaatsing y where y.leerling_id = :naar and y.groep_id = x.groep_id and (y.tot is null or y.tot >= coalesce(x.tot, y.tot)))$$);
call toegang.samen_eerst('organisatie.ouderschap', $$delete from organisatie.ouderschap x where x.leerling_id = :van
    and exists (select 1 from organisatie.ouderschap y where y.leerling_id = :naar and y.ouder_id = x.ouder_id)$$);
call toegang.samen_eerst('concept.concept', $$with weg as (
        delete from concept.concept x where x.leerling_id = :van
           and exists (select 1 from concept.concept y where y.leerling_id = :naar and y.account_id = x.account_id and y.plek = x.plek)
        returning x.account_id, x.plek, x.tekst)
    update concept.concept y set tekst = y.tekst || chr(10) || chr(10) || w.tekst, versie = y.versie + 1
      from weg w where y.leerling_id = :naar and y.account_id = w.account_id and y.plek = w.plek$$);
call toegang.samen_eerst('plan.plan', $$update plan.plan x set versienummer = x.versienummer
    + (select coalesce(max(y.versienummer), 0) from plan.plan y where y.leerling_id = :naar and y.soort = x.soort) where x.leerling_id = :van$$);
call toegang.samen_eerst('termijn.termijn', $$update termijn.termijn x set url = replace(x.url, cast(:van as text), cast(:naar as text)) where x.leerling_id = :van$$);
grant update on bericht.melding to spil_taak;
call toegang.samen_eerst('bericht.melding', $$update bericht.melding x set url = replace(x.url, cast(:van as text), cast(:naar as text)),
    sleutel = replace(x.sleutel, cast(:van as text), cast(:naar as text)) where strpos(x.url || x.sleutel, cast(:van as text)) > 0$$);
call toegang.samen_eerst('bericht.uitgaand', $$update bericht.uitgaand x set sleutel = replace(x.sleutel, cast(:van as text), cast(:naar as text)),
    tekst = replace(x.tekst, cast(:van as text), cast(:naar as text)) where x.leerling_id = :van$$);

create function bewaren.klas(p_leerling uuid) returns text
    language sql stable security definer set search_path = bewaren, organisatie, toegang, pg_catalog, pg_temp as $$
    select coalesce((select g.code from organisatie.plaatsing p join organisatie.groep g on g.id = p.groep_id and g.soort = 'klas'
                      where p.leerling_id = p_leerling and p.vanaf <= toegang.vandaag() and (p.tot is null or p.tot > toegang.vandaag())
                      order by p.vanaf desc limit 1), '') $$;

-- Pupils who may be the same: born on the same day, with nearly the same name, both now at a location that this person leads.
create function bewaren.dubbelen(p_een uuid default null, p_ander uuid default null)
    returns table (een uuid, een_naam text, een_nummer text, een_klas text, ander uuid, ander_naam text, ander_nummer text, ander_klas text, geboren date)
    language sql stable security definer set search_path = bewaren, organisatie, toegang, gedeeld, public, pg_catalog, pg_temp as $$
    with hier as materialized (
        select distinct l.id, l.naam, l.nummer, l.geboortedatum, gedeeld.zoekvorm(l.roepnaam || ' ' || l.tussenvoegsel || ' ' || l.achternaam) as vorm
          from toegang.lidmaatschap m join organisatie.leerling l on l.id = m.leerling_id
         where m.soort = 'locatie' and m.bestuur_id = toegang.bestuur() and m.vanaf <= toegang.vandaag() and (m.tot is null or m.tot > toegang.vandaag())
           and m.groep_id in (select o.id from organisatie.locatie o where o.bestuur_id = toegang.bestuur() and toegang.leidt(o.id))
    )
    select a.id, a.naam, a.nummer, bewaren.klas(a.id), b.id, b.naam, b.nummer, bewaren.klas(b.id), a.geboortedatum
      from hier a join hier b on b.geboortedatum = a.geboortedatum and b.id > a.id and similarity(a.vorm, b.vorm) >= 0.5
     where not exists (select 1 from bewaren.samenvoeging s where s.van in (a.id, b.id) and s.gedaan_op is null and s.fout = '')
       and (p_een is null or (a.id, b.id) in ((p_een, p_ander), (p_ander, p_een)))
     order by a.naam limit 50 $$;
create function bewaren.besluit_samen(p_id uuid, p_van uuid, p_naar uuid, p_reden text, p_op timestamptz) returns boolean
    language plpgsql volatile security definer set search_path = bewaren, organisatie, toegang, pg_catalog, pg_temp as $$
begin
    if not exists (select 1 from bewaren.dubbelen(p_van, p_naar)) then return false; end if;
    insert into bewaren.samenvoeging (id, bestuur_id, van, naar, reden, door, door_naam, op)
    select p_id, a.bestuur_id, p_van, p_naar, p_reden, a.id, a.naam, p_op from toegang.account a where a.id = toegang.wie()
    on conflict do nothing;
    return found;
end $$;

create function bewaren.samengevoegd() returns table (naam text, nummer text, door text, op timestamptz, gedaan_op timestamptz, fout text)
    language sql stable security definer set search_path = bewaren, organisatie, toegang, pg_catalog, pg_temp as $$
    select l.naam, l.nummer, s.door_naam, s.op, s.gedaan_op, s.fout
      from bewaren.samenvoeging s join organisatie.leerling l on l.id = s.naar
     where s.bestuur_id = toegang.bestuur()
       and exists (select 1 from toegang.lidmaatschap m where m.leerling_id = s.naar and m.soort = 'locatie' and m.vanaf <= toegang.vandaag()
                                                           and (m.tot is null or m.tot > toegang.vandaag()) and toegang.leidt(m.groep_id))
     order by s.op desc limit 20 $$;

create function bewaren.begin_samenvoeging(p_id uuid) returns table (van uuid, naar uuid)
    language plpgsql volatile security definer set search_path = bewaren, organisatie, toegang, pg_catalog, pg_temp as $$
declare s bewaren.samenvoeging;
begin
    if not toegang.is_taak() then
        raise insufficient_privilege using message = 'alleen een taak voegt samen';
    end if;
    select * into s from bewaren.samenvoeging x
     where x.id = p_id and x.bestuur_id = toegang.bestuur() and x.gedaan_op is null and x.fout = '' for update skip locked;
    if not found then return; end if;
    perform set_config('spil.wissen', toegang.merk('samen', s.van, s.naar), true);
    return query select s.van, s.naar;
end $$;
create function bewaren.eind_samenvoeging(p_id uuid, p_fout text, p_op timestamptz) returns void
    language plpgsql volatile security definer set search_path = bewaren, toegang, pg_catalog, pg_temp as $$
begin
    if not toegang.is_taak() then
        raise insufficient_privilege using message = 'alleen een taak voegt samen';
    end if;
    update bewaren.samenvoeging s set fout = p_fout, gedaan_op = case when p_fout = '' then p_op end where s.id = p_id and s.bestuur_id = toegang.bestuur();
end $$;
revoke execute on function bewaren.dubbelen(uuid, uuid), bewaren.klas(uuid), bewaren.besluit_samen(uuid, uuid, uuid, text, timestamptz), bewaren.samengevoegd(),
    bewaren.begin_samenvoeging(uuid), bewaren.eind_samenvoeging(uuid, text, timestamptz) from public;
grant execute on function bewaren.dubbelen(uuid, uuid), bewaren.besluit_samen(uuid, uuid, uuid, text, timestamptz), bewaren.samengevoegd() to spil_app;
grant execute on function bewaren.begin_samenvoeging(uuid), bewaren.eind_samenvoeging(uuid, text, timestamptz) to spil_taak;
