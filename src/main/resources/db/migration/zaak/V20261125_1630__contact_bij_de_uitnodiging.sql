-- Who was invited from outside asks the contact of the school (SOT-22), not whoever happens to own the zaak. One answer for both: the page
-- of the school asks by number inside its bestuur, the page of the guest by the zaak that is open to the guest.
create function zaak.contact_van(p_zaak uuid) returns table (naam text, rol text, telefoon text, reden text)
    language sql stable security definer set search_path = zaak, schoolplan, organisatie, toegang, pg_temp as $$
    with hier as (
        select z.id, z.eigenaar_id, i.locatie_id, o.telefoon, coalesce(v.inhoud -> 'contactNaarBuiten' ->> 'rol', '') as rol
          from zaak.zaak z
          join organisatie.inschrijving i on i.leerling_id = z.leerling_id and i.vanaf <= toegang.vandaag() and (i.tot is null or i.tot > toegang.vandaag())
          join organisatie.locatie o on o.id = i.locatie_id
          join schoolplan.in_gebruik g on g.locatie_id = i.locatie_id
          join schoolplan.versie v on v.id = g.versie_id
         where z.id = p_zaak
         order by i.vanaf desc limit 1
    ), gekozen as (
        select a.account_id, a.reden from hier h join zaak.aanspreekpunt a on a.zaak_id = h.id order by a.volgorde desc limit 1
    ), wie as (
        select 1 as volgorde, false as vervangen, current_date as sinds, m.naam, '' as rol, k.reden
          from gekozen k join organisatie.medewerker m on m.account_id = k.account_id
          join toegang.account a on a.id = k.account_id and a.gesloten_op is null
        union all
        select 2, exists (select 1 from organisatie.functie w where w.voor_id = m.id and w.rol = f.rol and w.locatie_id = f.locatie_id
                                                               and w.vanaf <= toegang.vandaag() and (w.tot is null or w.tot > toegang.vandaag())),
               f.vanaf, m.naam, f.rol, ''
          from hier h join organisatie.functie f on f.locatie_id = h.locatie_id and f.rol = h.rol and f.groep_id is null
                                                and f.vanaf <= toegang.vandaag() and (f.tot is null or f.tot > toegang.vandaag())
          join organisatie.medewerker m on m.id = f.medewerker_id
        union all
        select 3, false, current_date, m.naam, '', '' from hier h join organisatie.medewerker m on m.account_id = h.eigenaar_id)
    select w.naam, w.rol, h.telefoon, w.reden from hier h cross join wie w order by w.volgorde, w.vervangen, w.sinds, w.naam limit 1 $$;
revoke execute on function zaak.contact_van(uuid) from public;

create or replace function zaak.contact_naar_buiten(p_nummer text) returns table (naam text, rol text, telefoon text, reden text)
    language sql stable security definer set search_path = zaak, toegang, pg_temp as $$
    select c.* from zaak.zaak z cross join lateral zaak.contact_van(z.id) c where z.nummer = p_nummer and z.bestuur_id = toegang.bestuur()
       and toegang.ziet(z.leerling_id, toegang.wie(), z.klasse, 1::smallint) $$;

create or replace function zaak.open_genodigd(p_nummer text, p_onderdeel text)
    returns table (uitnodiging_id uuid, nummer text, rol text, als text, organisatie text, doel text, tot date, toestemming text, bron text,
                   lezen smallint[], schrijven boolean[], planversie_id uuid, zaaktype text, fase text, fase_sinds timestamptz,
                   gestart_op timestamptz, eigenaar text, school text, locatie text, telefoon text,
                   leerling text, geboortedatum date, klas text)
    language plpgsql volatile security definer set search_path = zaak, pg_temp as $$
declare
    g record;
    z zaak.zaak;
    leesbaar smallint[];
begin
    select * into g from zaak.genodigd() x where x.nummer = p_nummer limit 1;
    if not found then return; end if;
    select array_agg(k::smallint) into leesbaar from generate_series(1, 16) k where g.lezen[k] > 0;
    if leesbaar is null then return; end if;
    select * into z from zaak.zaak x where x.id = g.zaak_id;
    insert into toegang.leeslog (bestuur_id, leerling_id, account_id, naam, rol, reden, onderdeel, klassen)
    values (g.bestuur_id, g.leerling_id, g.account_id, g.naam, g.rol, g.als || ' van ' || g.organisatie, p_onderdeel, leesbaar);
    return query
        select g.uitnodiging_id, z.nummer, g.rol, g.als, g.organisatie, g.doel, g.tot, g.toestemming, g.bron, g.lezen, g.schrijven, z.planversie_id,
               z.zaaktype, case when g.lezen[z.klasse] >= 2 then z.fase end, case when g.lezen[z.klasse] >= 2 then z.fase_sinds end,
               case when g.lezen[z.klasse] >= 2 then z.gestart_op end,
               coalesce((select c.naam from zaak.contact_van(z.id) c), ''),
               o.school, o.naam, o.telefoon,
               case when g.lezen[1] >= 3 then l.naam end, case when g.lezen[1] >= 3 then l.geboortedatum end,
               case when g.lezen[1] >= 3 then coalesce((select k.code from organisatie.plaatsing p join organisatie.groep k on k.id = p.groep_id and k.soort = 'klas'
                                                where p.leerling_id = l.id and p.vanaf <= toegang.vandaag() and (p.tot is null or p.tot > toegang.vandaag())
                                                order by p.vanaf desc limit 1), '') end
          from organisatie.leerling l, organisatie.locatie o
         where l.id = g.leerling_id and o.id = g.locatie_id;
end $$;

-- An invitation is of the zaak that it names: to let somebody in to a zaak of another class, one must write that class.
create policy van_die_zaak on toegang.uitnodiging as restrictive for insert to spil_app with check (
    exists (select 1 from zaak.zaak z where z.id = zaak_id and z.leerling_id = uitnodiging.leerling_id and z.klasse = uitnodiging.klasse));
create policy van_die_uitnodiging on toegang.uitnodigingstap as restrictive for insert to spil_app with check (
    exists (select 1 from toegang.uitnodiging u where u.id = uitnodiging_id and u.klasse = uitnodigingstap.klasse));
