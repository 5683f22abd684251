-- Pupil or parents begin a procedure themselves. They do not read the zaak; what the school answers is in schema rechten. Each
-- person has a run of their own, so that one parent does not learn of the other.
alter table zaak.zaak add column verzoeker_id uuid references toegang.account;
comment on column zaak.zaak.verzoeker_id is 'Account van wie van het gezin hierom vroeg; leeg als de school begon.';
drop index zaak.een_lopende_zaak;
create unique index een_lopende_zaak
    on zaak.zaak (leerling_id, zaaktype, coalesce(verzoeker_id, '00000000-0000-0000-0000-000000000000'::uuid)) where gesloten_op is null;

-- Who sees a zaak of which the plan says that not everybody does who reads its class: who has it, who asked, and these roles.
alter table zaak.zaak add column lezers text[] not null default '{}';
comment on column zaak.zaak.lezers is 'Rollen die deze zaak zien, naast wie haar heeft; leeg: iedereen die de gegevensklasse leest.';

create function zaak.heeft_een_rol(p_leerling uuid, p_rollen text[]) returns boolean
    language sql stable security definer set search_path = zaak, toegang, pg_temp
    return exists (
        select 1 from toegang.relatie r
         where r.account_id = toegang.wie() and r.rol = any (p_rollen)
           and r.vanaf <= toegang.vandaag() and (r.tot is null or r.tot > toegang.vandaag())
           and (r.leerling_id = p_leerling
                or r.groep_id in (select m.groep_id from toegang.lidmaatschap m
                                   where m.leerling_id = p_leerling and m.vanaf <= toegang.vandaag() and (m.tot is null or m.tot > toegang.vandaag()))));
comment on function zaak.heeft_een_rol is 'Heeft de persoon van deze transactie vandaag een van deze rollen bij deze leerling?';

create policy alleen_lezers on zaak.zaak as restrictive for select to spil_app
    using (lezers = '{}' or eigenaar_id = (select toegang.wie()) or zaak.heeft_een_rol(leerling_id, lezers));
create function zaak.zichtbaar(p_zaak uuid) returns boolean
    language sql stable security definer set search_path = zaak, toegang, pg_temp
    return exists (select 1 from zaak.zaak z
                    where z.id = p_zaak
                      and (z.lezers = '{}' or z.eigenaar_id = toegang.wie() or zaak.heeft_een_rol(z.leerling_id, z.lezers)));
comment on function zaak.zichtbaar is 'Sluit het plan deze zaak niet voor de persoon van deze transactie?';
create policy alleen_lezers on zaak.overgang as restrictive for select to spil_app using (zaak.zichtbaar(zaak_id));
create policy alleen_lezers on zaak.besluit as restrictive for select to spil_app using (zaak.zichtbaar(zaak_id));
create policy alleen_lezers on zaak.effect as restrictive for select to spil_app using (zaak.zichtbaar(zaak_id));

-- The clocks of such a zaak are as closed as the zaak; who has one of them always sees it.
alter table termijn.termijn add column besloten boolean not null default false;
comment on column termijn.termijn.besloten is 'Hoort bij een zaak met lezers: alleen wie de zaak ziet, ziet deze termijn.';
create function zaak.sluit_termijn() returns trigger
    language plpgsql volatile security definer set search_path = zaak, pg_temp as $$
begin
    if new.onderwerp_soort = 'zaak' then
        new.besloten := coalesce((select z.lezers <> '{}' from zaak.zaak z where z.id = new.onderwerp_id), false);
    end if;
    return new;
end $$;
create trigger besloten before insert on termijn.termijn for each row execute function zaak.sluit_termijn();
create policy alleen_lezers on termijn.termijn as restrictive for select to spil_app
    using (not besloten or eigenaar_id = (select toegang.wie()) or zaak.zichtbaar(onderwerp_id));

-- A family begins a zaak of the opened pupil, whoever reads or writes its class.
create function zaak.begin_door_gezin(p_id uuid, p_nummer text, p_zaaktype text, p_klasse smallint, p_lezers text[], p_planversie uuid,
                                      p_fase text, p_eigenaar uuid, p_overgang uuid, p_reden text, p_op timestamptz) returns boolean
    language plpgsql volatile security definer set search_path = zaak, pg_temp as $$
declare
    v_leerling uuid := toegang.open_leerling();
    v_bestuur uuid := toegang.bestuur();
begin
    if v_leerling is null or not zaak.is_gezin() then
        raise insufficient_privilege using message = 'alleen ouders of leerling beginnen zo een zaak';
    end if;
    if not exists (select 1 from toegang.account a
                    where a.id = p_eigenaar and a.bestuur_id = v_bestuur and a.soort = 'medewerker' and a.gesloten_op is null) then
        raise insufficient_privilege using message = 'een zaak heeft een medewerker van deze school als eigenaar';
    end if;
    insert into zaak.zaak (id, bestuur_id, leerling_id, nummer, zaaktype, klasse, lezers, planversie_id, fase, fase_sinds, eigenaar_id,
                           gestart_op, verzoeker_id)
    values (p_id, v_bestuur, v_leerling, p_nummer, p_zaaktype, p_klasse, p_lezers, p_planversie, p_fase, p_op, p_eigenaar, p_op, toegang.wie())
    on conflict (nummer) do nothing;
    if not found then return false; end if;
    insert into zaak.overgang (id, bestuur_id, leerling_id, zaak_id, klasse, soort, naar, reden, door, door_naam, op)
    select p_overgang, v_bestuur, v_leerling, p_id, p_klasse, 'gestart', p_fase, p_reden, a.id, a.naam, p_op
      from toegang.account a where a.id = toegang.wie();
    return true;
end $$;
comment on function zaak.begin_door_gezin is 'Ouder of leerling begint een zaak over de geopende leerling; nee als het nummer bezet is.';
create policy eigenaar on zaak.overgang for all to spil_eigenaar using (true) with check (true);

-- Whether this is a zaak that the person of this transaction asked for.
create function zaak.vroeg_ik(p_zaak uuid) returns boolean
    language sql stable security definer set search_path = zaak, toegang, pg_temp
    return exists (select 1 from zaak.zaak z
                    where z.id = p_zaak and z.bestuur_id = toegang.bestuur() and z.verzoeker_id = toegang.wie()
                      and toegang.ziet(z.leerling_id, toegang.wie(), 1::smallint, 1::smallint));
comment on function zaak.vroeg_ik is 'Vroeg de persoon van deze transactie om deze zaak, en hoort die nog bij de leerling?';

-- Until when the school has, for whoever asked.
create function zaak.klokken_van_verzoeker(p_zaak uuid) returns table (soort text, bron text, verloopt_op date)
    language sql stable security definer set search_path = zaak, termijn, pg_temp as $$
    select t.soort, t.bron, t.verloopt_op from termijn.termijn t
     where t.onderwerp_soort = 'zaak' and t.onderwerp_id = p_zaak and t.gehaald_op is null and t.vervallen_op is null and zaak.vroeg_ik(p_zaak)
     order by t.verloopt_op $$;
comment on function zaak.klokken_van_verzoeker is 'De lopende termijnen van een zaak, voor wie erom vroeg.';

-- That what was offered is disputed, for the page of the plan.
create function zaak.loopt_voor_mij(p_leerling uuid, p_zaaktypen text[]) returns table (zaaktype text, sinds timestamptz)
    language sql stable security definer set search_path = zaak, toegang, pg_temp as $$
    select z.zaaktype, z.gestart_op from zaak.zaak z
     where z.leerling_id = p_leerling and z.bestuur_id = toegang.bestuur() and z.gesloten_op is null and z.zaaktype = any (p_zaaktypen)
       and (z.verzoeker_id = toegang.wie()
            or (z.lezers = '{}' and toegang.ziet(z.leerling_id, toegang.wie(), z.klasse, 2::smallint))
            or (z.lezers <> '{}' and zaak.heeft_een_rol(z.leerling_id, z.lezers))
            or z.eigenaar_id = toegang.wie()) $$;
comment on function zaak.loopt_voor_mij is 'Welke van deze procedures loopt voor deze leerling, voor zover de persoon van deze transactie dat weet?';

do $$
declare f text;
begin
    foreach f in array array['zaak.heeft_een_rol(uuid, text[])', 'zaak.zichtbaar(uuid)', 'zaak.vroeg_ik(uuid)', 'zaak.klokken_van_verzoeker(uuid)', 'zaak.loopt_voor_mij(uuid, text[])',
            'zaak.begin_door_gezin(uuid, text, text, smallint, text[], uuid, text, uuid, uuid, text, timestamptz)', 'zaak.sluit_termijn()'] loop
        execute format('revoke execute on function %s from public', f);
        execute format('grant execute on function %s to spil_app, spil_taak', f);
    end loop;
end $$;
