-- What somebody from outside sees and adds, and for how long (PARTNER-12): these functions and no others. Each of them asks
-- zaak.genodigd(), which looks at the day, the recall, the zaak, the contact person and the consent at that very moment: whoever
-- withdraws a consent, closes it with the same commit.
create policy eigenaar on schoolplan.contactpersoon for select to spil_eigenaar using (true);
create policy eigenaar on zaak.antwoord for select to spil_eigenaar using (true);
create policy genodigde on dossier.notitie for select to spil_eigenaar using (true);
create policy genodigde_voegt_toe on dossier.notitie for insert to spil_eigenaar with check (true);
create policy genodigde on dossier.beeldregel for select to spil_eigenaar using (true);
create policy genodigde_meldt on bericht.melding for insert to spil_eigenaar with check (true);

create function zaak.uitnodiging_staat(p_uitnodiging uuid) returns text
    language plpgsql stable security definer set search_path = zaak, pg_temp as $$
declare
    u toegang.uitnodiging;
    dag date := toegang.vandaag();
begin
    select * into u from toegang.uitnodiging x where x.id = p_uitnodiging;
    if not found then return 'onbekend'; end if;
    if exists (select 1 from toegang.uitnodigingstap s where s.uitnodiging_id = u.id and s.soort = 'ingetrokken') then return 'ingetrokken'; end if;
    if not exists (select 1 from zaak.zaak z where z.id = u.zaak_id and z.leerling_id = u.leerling_id and z.gesloten_op is null) then
        return 'zaak-dicht';
    end if;
    if toegang.uitnodiging_tot(u.id) <= dag then return 'verlopen'; end if;
    if not exists (select 1 from schoolplan.contactpersoon c
                    where c.id = u.contact_id and c.eindigt is null and (c.tot is null or c.tot > dag)
                      and not exists (select 1 from schoolplan.contactpersoon e where e.eindigt = c.id and e.vanaf <= dag)) then
        return 'contact-weg';
    end if;
    -- Whoever refuses this organisation by name, refuses it, also when a wider consent still stands.
    if not toestemming.geldt(u.bestuur_id, u.leerling_id, u.toestemming, u.aan_wie, u.gevers)
       or exists (select 1 from toestemming.laatste(u.bestuur_id, u.leerling_id, u.toestemming, u.organisatie) l
                   where l.antwoord in ('nee', 'ingetrokken')) then
        return 'geen-toestemming';
    end if;
    return case when u.vanaf > dag then 'nog-niet' else 'open' end;
end $$;

-- For the school and the family, about the opened pupil.
create function zaak.uitnodigingen_van_open() returns table (id uuid, tot date, staat text)
    language sql stable security definer set search_path = zaak, pg_temp as $$
    select u.id, toegang.uitnodiging_tot(u.id), zaak.uitnodiging_staat(u.id)
      from toegang.uitnodiging u
     where u.leerling_id = toegang.open_leerling() and u.bestuur_id = toegang.bestuur() $$;
comment on function zaak.uitnodigingen_van_open is 'Hoe het met elke uitnodiging van de geopende leerling staat.';

create function zaak.genodigd()
    returns table (uitnodiging_id uuid, bestuur_id uuid, leerling_id uuid, zaak_id uuid, nummer text, klasse smallint, account_id uuid,
                   naam text, rol text, als text, organisatie text, doel text, tot date, toestemming text, aan_wie text, bron text,
                   locatie_id uuid, lezen smallint[], schrijven boolean[])
    language plpgsql stable security definer set search_path = zaak, pg_temp as $$
declare
    ik uuid := toegang.wie();
    dag date := toegang.vandaag();
begin
    if ik is null or not toegang.is_extern() then return; end if;
    return query
        select u.id, u.bestuur_id, u.leerling_id, z.id, z.nummer, z.klasse, a.id, u.naam, u.rol, u.als, u.organisatie, u.doel,
               toegang.uitnodiging_tot(u.id), u.toestemming, u.aan_wie, u.bron, l.groep_id, r.lezen, r.schrijven
          from toegang.uitnodiging u
          join toegang.account a on a.id = u.account_id and a.gesloten_op is null
          join zaak.zaak z on z.id = u.zaak_id and z.bestuur_id = u.bestuur_id
          join toegang.lidmaatschap l on l.leerling_id = u.leerling_id and l.soort = 'locatie'
                                     and l.vanaf <= dag and (l.tot is null or l.tot > dag)
          join lateral (
                select array_agg(coalesce(t.lezen, 0::smallint) order by k) as lezen, array_agg(coalesce(t.schrijven, false) order by k) as schrijven
                  from generate_series(1, 16) k
                  left join toegang.recht t on t.locatie_id = l.groep_id and t.rol = u.rol || '@genodigd' and t.klasse = k) r on true
         where u.account_id = ik and zaak.uitnodiging_staat(u.id) = 'open'
         order by toegang.uitnodiging_tot(u.id) desc, u.op desc;
end $$;
comment on function zaak.genodigd is 'De zaken waarbij de persoon van deze transactie nu is uitgenodigd, met wat het schoolplan die rol dan opent. De poort voor wie van buiten komt.';

create function zaak.mijn_uitnodigingen()
    returns table (nummer text, leerling text, als text, organisatie text, doel text, tot date)
    language sql stable security definer set search_path = zaak, pg_temp as $$
    select distinct on (g.nummer) g.nummer, case when g.lezen[1] >= 3 then l.naam else '' end, g.als, g.organisatie, g.doel, g.tot
      from zaak.genodigd() g join organisatie.leerling l on l.id = g.leerling_id
     order by g.nummer, g.tot desc $$;

-- Opening the page: who it is, and the line in the read log. No row: there is no such zaak for this person.
create function zaak.open_genodigd(p_nummer text, p_onderdeel text)
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

-- What stands on the page, newest first: of this zaak alone, and the picture of the pupil when the plan gives that.
create function zaak.genodigd_stukken(p_nummer text)
    returns table (soort text, klasse smallint, op date, wie text, kop text, tekst text, eigen boolean)
    language sql stable security definer set search_path = zaak, pg_temp as $$
    with g as (select * from zaak.genodigd() x where x.nummer = p_nummer limit 1), alles as (
        select 'besluit' as soort, b.klasse, b.op, b.door_naam as wie, b.door as auteur, true as vrij, b.naam as kop,
               b.reden || case when b.doel = '' then '' else E'\nDoel: ' || b.doel end as tekst
          from g join zaak.besluit b on b.zaak_id = g.zaak_id
        union all
        select 'effect', e.klasse, e.op, e.door_naam, e.door, true, b.naam, e.bewijs
          from g join zaak.effect e on e.zaak_id = g.zaak_id join zaak.besluit b on b.id = e.besluit_id
        union all
        select 'antwoord', 8::smallint, a.op, a.door_naam, a.door, true, a.welke, a.waarom
          from g join zaak.antwoord a on a.zaak_id = g.zaak_id
        union all
        select n.soort, n.klasse, n.gemaakt_op, n.auteur_naam || ', ' || n.auteur_rol, n.auteur_id, n.vrijgegeven, n.waarbij,
               n.tekst || case when n.afspraak = '' then '' else E'\nAfspraak: ' || n.afspraak end
          from g join dossier.notitie n on n.zaak_id = g.zaak_id
         where not exists (select 1 from dossier.notitie v where v.vervangt = n.id)
        union all
        select 'beeld', 5::smallint, r.gemaakt_op, r.auteur_naam, r.auteur_id, false, r.vak, r.tekst
          from g join dossier.beeldregel r on r.leerling_id = g.leerling_id
         where not r.vervallen and not exists (select 1 from dossier.beeldregel v where v.vervangt = r.id)
    )
    select a.soort, a.klasse, (a.op at time zone 'Europe/Amsterdam')::date, a.wie, a.kop, a.tekst, a.auteur = g.account_id
      from alles a, g
     where g.lezen[a.klasse] >= case when a.auteur = g.account_id then 1 when a.vrij then 2 else 3 end
     order by a.op desc limit 100 $$;

create function zaak.genodigd_acties(p_nummer text) returns table (id uuid, omschrijving text, verloopt_op date)
    language sql stable security definer set search_path = zaak, pg_temp as $$
    select t.id, t.omschrijving, t.verloopt_op
      from (select * from zaak.genodigd() x where x.nummer = p_nummer limit 1) g
      join termijn.termijn t on t.onderwerp_id = g.zaak_id and t.onderwerp_soort = 'zaak' and t.eigenaar_id = g.account_id
     where t.gehaald_op is null and t.vervallen_op is null
     order by t.verloopt_op, t.id $$;

-- The owner of the zaak hears of it in Spil, without a name.
create function zaak.meld_eigenaar(p_zaak uuid, p_tekst text, p_sleutel text, p_op timestamptz) returns void
    language sql volatile security definer set search_path = zaak, pg_temp as $$
    insert into bericht.melding (id, bestuur_id, account_id, tekst, url, sleutel, op)
    select gen_random_uuid(), z.bestuur_id, z.eigenaar_id, p_tekst, '/zaken/' || z.nummer, p_sleutel, p_op from zaak.zaak z where z.id = p_zaak
    on conflict do nothing $$;

-- An advice or report, in the class in which the plan lets this role write. False: there is nothing to write here.
create function zaak.genodigd_schrijf(p_id uuid, p_nummer text, p_tekst text, p_dag date, p_op timestamptz) returns boolean
    language plpgsql volatile security definer set search_path = zaak, pg_temp as $$
declare g record;
begin
    select * into g from zaak.genodigd() x where x.nummer = p_nummer limit 1;
    if not found or not (g.schrijven[10] or g.schrijven[4]) then return false; end if;
    insert into dossier.notitie (id, bestuur_id, leerling_id, klasse, soort, tekst, gebeurd_op, auteur_id, auteur_naam, auteur_rol, gemaakt_op, zaak_id)
    values (p_id, g.bestuur_id, g.leerling_id, case when g.schrijven[10] then 10 else 4 end,
            case when g.schrijven[10] then 'extern-contact' else 'advies' end, p_tekst, p_dag, g.account_id, g.naam,
            g.als || ' van ' || g.organisatie, p_op, g.zaak_id);
    perform zaak.meld_eigenaar(g.zaak_id, g.naam || ' (' || g.organisatie || ') schreef een verslag bij een zaak van jou.', 'genodigd:' || p_id, p_op);
    return true;
end $$;

create function zaak.genodigd_klaar(p_nummer text, p_actie uuid, p_bewijs text, p_op timestamptz) returns boolean
    language plpgsql volatile security definer set search_path = zaak, pg_temp as $$
declare
    g record;
    t termijn.termijn;
begin
    select * into g from zaak.genodigd() x where x.nummer = p_nummer limit 1;
    if not found then return false; end if;
    select * into t from termijn.termijn x
     where x.id = p_actie and x.onderwerp_id = g.zaak_id and x.onderwerp_soort = 'zaak' and x.eigenaar_id = g.account_id
       and x.gehaald_op is null and x.vervallen_op is null for update;
    if not found then return false; end if;
    update termijn.termijn x set gehaald_op = toegang.vandaag(), gehaald_door = g.naam, bewijs = p_bewijs, stil_sinds = null, versie = x.versie + 1
     where x.id = t.id;
    insert into termijn.gebeurtenis (id, bestuur_id, termijn_id, soort, van, reden, door, op)
    values (gen_random_uuid(), g.bestuur_id, t.id, 'gehaald', t.verloopt_op, p_bewijs, g.naam, p_op);
    perform zaak.meld_eigenaar(g.zaak_id, g.naam || ' (' || g.organisatie || ') heeft een actie bij een zaak van jou gedaan.', 'genodigd:' || t.id, p_op);
    return true;
end $$;

-- The plan of the school under which the zaak runs, for the names of its phases.
create function zaak.genodigd_versies() returns setof uuid
    language sql stable security definer set search_path = zaak, pg_temp as $$
    select z.planversie_id from zaak.genodigd() g join zaak.zaak z on z.id = g.zaak_id $$;
create policy genodigd on schoolplan.versie for select to spil_app
    using ((select toegang.is_extern()) and id in (select zaak.genodigd_versies()));

revoke execute on function zaak.genodigd_versies(), zaak.uitnodiging_staat(uuid), zaak.uitnodigingen_van_open(), zaak.genodigd(), zaak.mijn_uitnodigingen(),
    zaak.open_genodigd(text, text), zaak.genodigd_stukken(text), zaak.genodigd_acties(text), zaak.meld_eigenaar(uuid, text, text, timestamptz),
    zaak.genodigd_schrijf(uuid, text, text, date, timestamptz), zaak.genodigd_klaar(text, uuid, text, timestamptz) from public;
grant execute on function zaak.genodigd_versies(), zaak.uitnodigingen_van_open(), zaak.mijn_uitnodigingen(), zaak.open_genodigd(text, text),
    zaak.genodigd_stukken(text), zaak.genodigd_acties(text), zaak.genodigd_schrijf(uuid, text, text, date, timestamptz),
    zaak.genodigd_klaar(text, uuid, text, timestamptz) to spil_app;

-- An invitation is of the zaak that it names: to let somebody in to a zaak of another class, one must write that class.
create policy van_die_zaak on toegang.uitnodiging as restrictive for insert to spil_app with check (
    exists (select 1 from zaak.zaak z where z.id = zaak_id and z.leerling_id = uitnodiging.leerling_id and z.klasse = uitnodiging.klasse));
create policy van_die_uitnodiging on toegang.uitnodigingstap as restrictive for insert to spil_app with check (
    exists (select 1 from toegang.uitnodiging u where u.id = uitnodiging_id and u.klasse = uitnodigingstap.klasse));
