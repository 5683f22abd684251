-- Who only answers for the set-up of a location, as the bestuur does, sees no pupil: neither name nor reason of a request. It stays the
-- second person of last resort, at a school where nobody else can be: it reads who asks, where, since when and what kind of reason.
alter table kluis.noodinzage add column soort text not null default 'anders' check (soort in ('gevaar', 'instantie', 'anders'));
alter table kluis.noodinzage alter column soort drop default;
comment on column kluis.noodinzage.soort is 'Wat voor reden het is, ook voor wie de reden zelf en de naam niet leest.';

-- Whose business the pupil is: asks, and reads about whom it is.
create function kluis.kent_nood(p_locatie uuid) returns boolean
    language sql stable security definer set search_path = kluis, pg_temp
    return toegang.staat_voor_leerlingen(p_locatie)
        or (exists (select 1 from organisatie.locatie l where l.id = p_locatie and l.bestuur_id = toegang.bestuur())
            and exists (select 1 from kluis.mijn_locaties(11::smallint)));

drop function kluis.vraag_nood(uuid, uuid, bytea, bytea);
create function kluis.vraag_nood(p_id uuid, p_locatie uuid, p_wijzer bytea, p_inhoud bytea, p_soort text) returns boolean
    language plpgsql volatile security definer set search_path = kluis, pg_temp as $$
begin
    if not kluis.kent_nood(p_locatie) then return false; end if;
    insert into kluis.noodinzage (id, bestuur_id, locatie_id, wijzer, inhoud, gevraagd_door, soort)
    values (p_id, toegang.bestuur(), p_locatie, p_wijzer, p_inhoud, toegang.wie(), p_soort);
    return true;
end $$;

drop function kluis.nood_open();
create function kluis.nood_open()
    returns table (id uuid, school text, locatie text, soort text, van text, inhoud bytea, gevraagd_op timestamptz, van_mij boolean, akkoord boolean,
                   tot timestamptz)
    language sql stable security definer set search_path = kluis, pg_temp as $$
    select n.id, l.school, l.naam, n.soort, coalesce(a.naam, ''), case when kluis.kent_nood(n.locatie_id) then n.inhoud end, n.gevraagd_op,
           n.gevraagd_door = toegang.wie(), n.akkoord, n.tot
      from kluis.noodinzage n
      join organisatie.locatie l on l.id = n.locatie_id
      left join toegang.account a on a.id = n.gevraagd_door
     where n.bestuur_id = toegang.bestuur() and kluis.mag_nood(n.locatie_id)
       and ((n.besloten_op is null and n.gevraagd_op > now() - interval '2 days') or (n.gevraagd_door = toegang.wie() and n.akkoord and n.tot > now()))
     order by n.gevraagd_op $$;

revoke execute on function kluis.kent_nood(uuid), kluis.vraag_nood(uuid, uuid, bytea, bytea, text), kluis.nood_open() from public;
grant execute on function kluis.kent_nood(uuid), kluis.vraag_nood(uuid, uuid, bytea, bytea, text), kluis.nood_open() to spil_kluis;
