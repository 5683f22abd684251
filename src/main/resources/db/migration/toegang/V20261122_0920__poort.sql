-- The gate. The context of a transaction is the session token itself: it is unforgeable, because only its hash is
-- stored, and nothing else that the application could set is believed. No token, no rows.

create function toegang.vandaag() returns date
    language sql stable security definer set search_path = toegang, pg_temp
    return (now() at time zone 'Europe/Amsterdam')::date + (select k.dagen from toegang.klok k);
comment on function toegang.vandaag() is 'De dag van vandaag in Nederland.';

-- Jobs sign in under a login of their own, so that this question cannot be answered wrongly by the application.
create function toegang.is_taak() returns boolean language sql stable
    return session_user = 'spil_taak';

create function toegang.wie() returns uuid
    language sql stable security definer set search_path = toegang, pg_temp
    return (select s.account_id from toegang.sessie s
             where s.token_hash = sha256(convert_to(current_setting('spil.sessie', true), 'UTF8'))
               and s.ingetrokken_op is null and s.verloopt_op > now());
comment on function toegang.wie() is 'Het account van deze transactie, of niets.';

create function toegang.bestuur() returns uuid
    language sql stable security definer set search_path = toegang, pg_temp
    return case when session_user = 'spil_taak' then nullif(current_setting('spil.bestuur', true), '')::uuid
                else (select s.bestuur_id from toegang.sessie s
                       where s.token_hash = sha256(convert_to(current_setting('spil.sessie', true), 'UTF8'))
                         and s.ingetrokken_op is null and s.verloopt_op > now()) end;

create function toegang.begin(p_token text)
    returns table (account_id uuid, bestuur_id uuid, naam text, soort text, plaats text, rollen text[])
    language plpgsql volatile security definer set search_path = toegang, pg_temp as $$
declare s toegang.sessie;
begin
    perform set_config('spil.sessie', p_token, true);
    select * into s from toegang.sessie x
     where x.token_hash = sha256(convert_to(p_token, 'UTF8')) and x.ingetrokken_op is null and x.verloopt_op > now();
    if not found then return; end if;
    -- A sliding session costs a write; once in five minutes is enough.
    if s.gezien_op < now() - interval '5 minutes' then
        update toegang.sessie x set gezien_op = now(), verloopt_op = greatest(x.verloopt_op, now() + interval '1 hour')
         where x.token_hash = s.token_hash;
    end if;
    return query select a.id, a.bestuur_id, a.naam, a.soort, a.plaats, a.rollen
                   from toegang.account a where a.id = s.account_id and a.gesloten_op is null;
end $$;
comment on function toegang.begin(text) is 'Zet de context van deze transactie en zegt wie het is; geen rij als de sessie niet (meer) geldt.';

create function toegang.ziet(p_leerling uuid, p_account uuid, p_klasse smallint, p_minstens smallint)
    returns boolean language plpgsql stable security definer set search_path = toegang, pg_temp cost 200 as $$
declare dag date := toegang.vandaag();
begin
    return exists (
        select 1
          from toegang.relatie r
          join toegang.lidmaatschap m on m.leerling_id = p_leerling and m.groep_id = r.groep_id
                                     and m.vanaf <= dag and (m.tot is null or m.tot > dag)
          join toegang.lidmaatschap l on l.leerling_id = p_leerling and l.soort = 'locatie'
                                     and l.vanaf <= dag and (l.tot is null or l.tot > dag)
          join toegang.recht t on t.locatie_id = l.groep_id and t.rol = r.rol and t.klasse = p_klasse
         where r.account_id = p_account and r.vanaf <= dag and (r.tot is null or r.tot > dag) and t.lezen >= p_minstens)
    or exists (
        select 1
          from toegang.relatie r
          join toegang.lidmaatschap l on l.leerling_id = p_leerling and l.soort = 'locatie'
                                     and l.vanaf <= dag and (l.tot is null or l.tot > dag)
          join toegang.recht t on t.locatie_id = l.groep_id and t.rol = r.rol and t.klasse = p_klasse
         where r.account_id = p_account and r.leerling_id = p_leerling
           and r.vanaf <= dag and (r.tot is null or r.tot > dag) and t.lezen >= p_minstens);
end $$;
comment on function toegang.ziet is 'Mag dit account van deze leerling stukken van deze klasse zien (minstens: 1 eigen, 2 vrijgegeven, 3 alle)?';

create function toegang.schrijft(p_leerling uuid, p_account uuid, p_klasse smallint)
    returns boolean language plpgsql stable security definer set search_path = toegang, pg_temp cost 200 as $$
declare dag date := toegang.vandaag();
begin
    return exists (
        select 1
          from toegang.relatie r
          join toegang.lidmaatschap l on l.leerling_id = p_leerling and l.soort = 'locatie'
                                     and l.vanaf <= dag and (l.tot is null or l.tot > dag)
          join toegang.recht t on t.locatie_id = l.groep_id and t.rol = r.rol and t.klasse = p_klasse
         where r.account_id = p_account and r.vanaf <= dag and (r.tot is null or r.tot > dag)
           and (t.schrijven or t.beslissen)
           and (r.leerling_id = p_leerling
                or exists (select 1 from toegang.lidmaatschap m
                            where m.leerling_id = p_leerling and m.groep_id = r.groep_id
                              and m.vanaf <= dag and (m.tot is null or m.tot > dag))));
end $$;

-- Opening a dossier: one call checks the relation, returns the rights with their reason, writes the read log and
-- signs the opened pupil, so that the policies below need no look-up per row.
create function toegang.open(p_leerling uuid, p_onderdeel text)
    returns table (rollen text[], als text[], van text[], lezen smallint[], schrijven boolean[], beslissen boolean[])
    language plpgsql volatile security definer set search_path = toegang, pg_temp as $$
declare
    dag date := toegang.vandaag();
    ik uuid := toegang.wie();
    b uuid := toegang.bestuur();
    v_rollen text[]; v_als text[]; v_van text[]; v_l smallint[]; v_s boolean[]; v_b boolean[];
    leesbaar smallint[];
begin
    if ik is null then return; end if;
    with rel as (
        select distinct r.rol, r.als, r.van
          from toegang.relatie r
         where r.account_id = ik and r.vanaf <= dag and (r.tot is null or r.tot > dag)
           and (r.leerling_id = p_leerling
                or r.groep_id in (select m.groep_id from toegang.lidmaatschap m
                                   where m.leerling_id = p_leerling and m.vanaf <= dag and (m.tot is null or m.tot > dag)))
    ), loc as (
        select l.groep_id from toegang.lidmaatschap l
         where l.leerling_id = p_leerling and l.soort = 'locatie' and l.vanaf <= dag and (l.tot is null or l.tot > dag)
    ), per as (
        select t.klasse, max(t.lezen) as lezen, bool_or(t.schrijven) as schrijven, bool_or(t.beslissen) as beslissen
          from toegang.recht t
         where t.locatie_id in (select groep_id from loc) and t.rol in (select rol from rel)
         group by t.klasse
    )
    select (select array_agg(rel.rol order by rel.rol) from rel), (select array_agg(rel.als order by rel.rol) from rel),
           (select array_agg(rel.van order by rel.rol) from rel),
           array_agg(coalesce(per.lezen, 0::smallint) order by k), array_agg(coalesce(per.schrijven, false) order by k),
           array_agg(coalesce(per.beslissen, false) order by k)
      into v_rollen, v_als, v_van, v_l, v_s, v_b
      from generate_series(1, 16) k left join per on per.klasse = k;
    select array_agg(k::smallint) into leesbaar from generate_series(1, 16) k where v_l[k] > 0;
    if v_rollen is null or leesbaar is null then return; end if;
    insert into toegang.leeslog (bestuur_id, leerling_id, account_id, naam, rol, reden, onderdeel, klassen)
    select b, p_leerling, ik, a.naam, v_rollen[1],
           trim(v_als[1] || case when v_van[1] = '' then '' else ' van ' || v_van[1] end), p_onderdeel, leesbaar
      from toegang.account a where a.id = ik;
    perform set_config('spil.open', p_leerling || '|' || array_to_string(v_l, ',') || '|'
        || encode(sha256((select g.waarde from toegang.geheim g)
                         || convert_to(p_leerling || '|' || array_to_string(v_l, ',') || '|' || ik, 'UTF8')), 'hex'), true);
    return query select v_rollen, v_als, v_van, v_l, v_s, v_b;
end $$;
comment on function toegang.open is 'Opent een dossier: rechten met reden, en een regel in het leeslog. Geen rij: deze leerling bestaat voor jou niet.';

-- The signed opening, checked once per statement. Element 0 of the array does not exist; element k is the reading right on class k.
create function toegang.geopend() returns table (leerling_id uuid, lezen smallint[])
    language plpgsql stable security definer set search_path = toegang, pg_temp as $$
declare deel text[] := string_to_array(coalesce(current_setting('spil.open', true), ''), '|');
begin
    if array_length(deel, 1) is distinct from 3 then return; end if;
    if deel[3] = encode(sha256((select g.waarde from toegang.geheim g)
            || convert_to(deel[1] || '|' || deel[2] || '|' || coalesce(toegang.wie()::text, ''), 'UTF8')), 'hex') then
        return query select deel[1]::uuid, string_to_array(deel[2], ',')::smallint[];
    end if;
end $$;
create function toegang.open_leerling() returns uuid language sql stable
    return (select g.leerling_id from toegang.geopend() g);
create function toegang.open_lezen() returns smallint[] language sql stable
    return (select g.lezen from toegang.geopend() g);

-- One way to protect a pupil-bound table, so that none is protected half (the schema test looks for it).
--   p_klasse:   SQL expression of the row's gegevensklasse
--   p_auteur:   SQL expression of the account that wrote the row, or 'null'
--   p_vrij:     SQL expression that is true when the row is released
create procedure toegang.bescherm(p_tabel regclass, p_klasse text, p_auteur text default 'null::uuid', p_vrij text default 'false',
                                  p_ook text default 'false')
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', p_tabel);
    execute format('alter table %s force row level security', p_tabel);
    execute format($p$create policy lezen on %1$s for select to spil_app using (
        bestuur_id = (select toegang.bestuur()) and (
            (leerling_id = (select toegang.open_leerling())
             and ((select toegang.open_lezen()))[%2$s] >= case when %3$s = (select toegang.wie()) then 1 when %4$s then 2 else 3 end)
            or (%5$s)
            or toegang.ziet(leerling_id, (select toegang.wie()), (%2$s)::smallint,
                  (case when %3$s = (select toegang.wie()) then 1 when %4$s then 2 else 3 end)::smallint)))$p$,
        p_tabel, p_klasse, p_auteur, p_vrij, p_ook);
    execute format($p$create policy toevoegen on %1$s for insert to spil_app with check (
        bestuur_id = (select toegang.bestuur())
        and ((%3$s) or toegang.schrijft(leerling_id, (select toegang.wie()), (%2$s)::smallint)))$p$, p_tabel, p_klasse, p_ook);
    execute format($p$create policy wijzigen on %1$s for update to spil_app using (
        bestuur_id = (select toegang.bestuur())
        and ((%3$s) or toegang.schrijft(leerling_id, (select toegang.wie()), (%2$s)::smallint)))
        with check (bestuur_id = (select toegang.bestuur()))$p$, p_tabel, p_klasse, p_ook);
    execute format($p$create policy taak on %1$s for all to spil_taak
        using (bestuur_id = (select toegang.bestuur())) with check (bestuur_id = (select toegang.bestuur()))$p$, p_tabel);
    execute format('comment on policy lezen on %s is %L', p_tabel, 'klasse: ' || p_klasse);
    execute format('grant select, insert, update on %s to spil_app', p_tabel);
    execute format('grant select, insert, update, delete on %s to spil_taak', p_tabel);
end $$;

-- The same for tables of a bestuur that hold no pupil: everyone signed in at that bestuur reads; writing is for beheer
-- and jobs, unless the migration says otherwise.
create function toegang.is_beheer() returns boolean
    language sql stable security definer set search_path = toegang, pg_temp
    return exists (select 1 from toegang.account a where a.id = toegang.wie() and a.soort = 'beheer' and a.gesloten_op is null);

create procedure toegang.bescherm_bestuur(p_tabel regclass, p_schrijven text default 'toegang.is_beheer()', p_sleutel text default 'bestuur_id')
    language plpgsql as $$
begin
    execute format('alter table %s enable row level security', p_tabel);
    execute format('alter table %s force row level security', p_tabel);
    execute format('create policy lezen on %s for select to spil_app using (%s = (select toegang.bestuur()))', p_tabel, p_sleutel);
    execute format('create policy toevoegen on %1$s for insert to spil_app with check (%3$s = (select toegang.bestuur()) and (%2$s))', p_tabel, p_schrijven, p_sleutel);
    execute format('create policy wijzigen on %1$s for update to spil_app using (%3$s = (select toegang.bestuur()) and (%2$s)) with check (%3$s = (select toegang.bestuur()))', p_tabel, p_schrijven, p_sleutel);
    execute format('create policy taak on %1$s for all to spil_taak using (%2$s = (select toegang.bestuur())) with check (%2$s = (select toegang.bestuur()))', p_tabel, p_sleutel);
    execute format('grant select, insert, update on %s to spil_app', p_tabel);
    execute format('grant select, insert, update, delete on %s to spil_taak', p_tabel);
end $$;
