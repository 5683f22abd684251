-- What the vault still let through: emergency access that also wrote, a key from the asker that opened the notes of the holder, figures that
-- moved with every file, and a signal that was read without a line.

-- Who gave a key stands with it from the beginning: an account can change later, when a pupil who stood here twice becomes one.
alter table kluis.sleutel add column van_vrager boolean not null default false;
comment on column kluis.sleutel.van_vrager is 'Gegeven door wie het vroeg: opent wat voor de vrager is, en niet de aantekeningen van wie het toevertrouwd kreeg.';
update kluis.sleutel s set van_vrager = true from kluis.dossier d where d.id = s.dossier_id and d.vrager = s.door;
create function kluis.zet_van_vrager() returns trigger
    language plpgsql security definer set search_path = kluis, pg_temp as $$
begin
    new.van_vrager := exists (select 1 from kluis.dossier d where d.id = new.dossier_id and d.vrager = new.door);
    return new;
end $$;
revoke execute on function kluis.zet_van_vrager() from public;
create trigger van_vrager before insert on kluis.sleutel for each row execute function kluis.zet_van_vrager();

-- A key given by the holder opens the file; one given by who asked opens what is for who asked.
create or replace function kluis.leest(p_dossier uuid) returns smallint
    language sql stable security definer set search_path = kluis, pg_temp
    return (select case
              when d.bestuur_id is distinct from toegang.bestuur() then 0
              when (d.klasse = 12 and d.eigenaar = toegang.wie()) or (d.klasse = 11 and kluis.is_houder(d.locatie_id, 11::smallint)) then 2
              when exists (select 1 from kluis.sleutel s where s.dossier_id = d.id and s.account_id = toegang.wie() and s.tot is null
                                                           and not s.van_vrager) then 2
              when d.klasse = 11 and exists (select 1 from kluis.noodinzage n
                         where n.gevraagd_door = toegang.wie() and n.akkoord and n.tot > now() and n.wijzer = d.wijzer and n.locatie_id = d.locatie_id) then 2
              when exists (select 1 from kluis.sleutel s where s.dossier_id = d.id and s.account_id = toegang.wie() and s.tot is null) then 1
              when d.vrager = toegang.wie() then 1 else 0 end
             from kluis.dossier d where d.id = p_dossier);

-- The same without emergency access: that only reads.
create function kluis.schrijft(p_dossier uuid) returns smallint
    language sql stable security definer set search_path = kluis, pg_temp
    return (select case
              when d.bestuur_id is distinct from toegang.bestuur() or d.gesloten_op is not null then 0
              when (d.klasse = 12 and d.eigenaar = toegang.wie()) or (d.klasse = 11 and kluis.is_houder(d.locatie_id, 11::smallint)) then 2
              when exists (select 1 from kluis.sleutel s where s.dossier_id = d.id and s.account_id = toegang.wie() and s.tot is null
                                                           and not s.van_vrager) then 2
              when exists (select 1 from kluis.sleutel s where s.dossier_id = d.id and s.account_id = toegang.wie() and s.tot is null) then 1
              when d.vrager = toegang.wie() then 1 else 0 end
             from kluis.dossier d where d.id = p_dossier);
comment on function kluis.schrijft is 'Wat de persoon van deze transactie in dit dossier vastlegt: 0 niets (ook bij noodinzage, en als het gesloten is), 1 wat voor de vrager is, 2 alles.';

-- Who takes a key back or closes, may still write that down; nothing else is added to what is closed.
alter policy toevoegen on kluis.stuk
    with check (bestuur_id = (select kluis.bestuur()) and door = (select kluis.wie())
                and case greatest(kluis.schrijft(dossier_id), case when kluis.beheert(dossier_id) then 2 when kluis.is_vrager(dossier_id) then 1 else 0 end)
                    when 2 then true when 1 then voor_vrager else false end);
alter policy wijzigen on kluis.dossier using (kluis.schrijft(id) = 2) with check (kluis.leest(id) = 2);
alter policy toevoegen on kluis.termijn with check (bestuur_id = (select kluis.bestuur()) and kluis.schrijft(dossier_id) = 2);
alter policy wijzigen on kluis.termijn using (bestuur_id = (select kluis.bestuur()) and kluis.schrijft(dossier_id) = 2);

create or replace function kluis.tel(p_id uuid, p_dossier uuid, p_soort text, p_op date) returns void
    language sql volatile security definer set search_path = kluis, pg_temp as $$
    insert into kluis.telling (id, bestuur_id, locatie_id, klasse, soort, op)
    select p_id, d.bestuur_id, d.locatie_id, d.klasse, p_soort, toegang.vandaag() from kluis.dossier d where d.id = p_dossier and kluis.schrijft(d.id) > 0 $$;

-- A signal is read like a file: with a line. It remembers which file came of it, so that both go together.
alter table kluis.signaal add column dossier_id uuid references kluis.dossier;
grant update (dossier_id) on kluis.signaal to spil_kluis;
create index on kluis.signaal (dossier_id) where dossier_id is not null;
alter table kluis.leeslog alter column dossier_id drop not null, add column signaal_id uuid references kluis.signaal,
    add constraint een_van_beide check (num_nonnulls(dossier_id, signaal_id) = 1);
create index on kluis.leeslog (signaal_id, op) where signaal_id is not null;
comment on table kluis.leeslog is 'Wie een dossier of een signaal van de kluis opende; staat nergens anders. Alleen toevoegen.';
create function kluis.leest_signaal(p_signaal uuid) returns boolean
    language sql stable security definer set search_path = kluis, pg_temp
    return exists (select 1 from kluis.signaal s where s.id = p_signaal and s.bestuur_id = toegang.bestuur() and kluis.is_houder(s.locatie_id, 11::smallint));
alter policy lezen on kluis.leeslog using (bestuur_id = (select kluis.bestuur()) and (kluis.beheert(dossier_id) or kluis.leest_signaal(signaal_id)));
alter policy toevoegen on kluis.leeslog
    with check (bestuur_id = (select kluis.bestuur()) and account_id = (select kluis.wie())
                and (kluis.leest(dossier_id) > 0 or kluis.leest_signaal(signaal_id)));

-- Figures of a school year that is over, and of no other stretch of time: a number that moves today tells of today, and two stretches that
-- differ by a day tell of that day. They are counted on the day itself, so a year that is over never changes.
drop function kluis.aantallen(uuid, date, date);
create function kluis.jaarcijfers(p_locatie uuid) returns table (klasse smallint, soort text, aantal int, jaar int)
    language sql stable security definer set search_path = kluis, pg_temp as $$
    select k.klasse, k.soort, case when count(t.id) < 5 then -1 else count(t.id)::int end, j.jaar
      from (select case when extract(month from toegang.vandaag()) >= 8 then extract(year from toegang.vandaag())::int - 1
                        else extract(year from toegang.vandaag())::int - 2 end as jaar) j
     cross join (values (11::smallint, 'dossier'), (11::smallint, 'melding'), (11::smallint, 'advies'), (12::smallint, 'dossier'), (12::smallint, 'klacht')) k(klasse, soort)
      left join kluis.telling t on t.locatie_id = p_locatie and t.bestuur_id = toegang.bestuur() and t.klasse = k.klasse and t.soort = k.soort
                               and t.op >= make_date(j.jaar, 8, 1) and t.op < make_date(j.jaar + 1, 8, 1)
     where kluis.is_houder(p_locatie, 11::smallint)
        or exists (select 1 from toegang.relatie r join toegang.recht q on q.locatie_id = r.groep_id and q.rol = r.rol and q.klasse = 15 and q.lezen >= 3
                    where r.account_id = toegang.wie() and r.groep_id = p_locatie
                      and r.vanaf <= toegang.vandaag() and (r.tot is null or r.tot > toegang.vandaag()))
     group by k.klasse, k.soort, j.jaar order by k.klasse, k.soort $$;
comment on function kluis.jaarcijfers is 'Aantallen van het laatste schooljaar dat om is, per 1 augustus; minder dan vijf is één antwoord.';

revoke execute on function kluis.schrijft(uuid), kluis.leest_signaal(uuid), kluis.jaarcijfers(uuid) from public;
grant execute on function kluis.schrijft(uuid), kluis.leest_signaal(uuid), kluis.jaarcijfers(uuid) to spil_kluis;
