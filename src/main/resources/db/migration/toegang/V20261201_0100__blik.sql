-- What somebody sees of the pupil whose dossier is open, asked once for a whole page. Row-level security asks who, which bestuur and which
-- pupil anew for each table; a page about a pupil reads some forty. A blik is those answers together, and a function that gets one reads a
-- table through toegang.zicht: the very conditions of its policies, with the blik in the place of those questions. Such functions are never
-- granted to a login; the one that makes the blik is, and it makes it of the dossier that this transaction opened and of nothing else.
create type toegang.blik as (leerling_id uuid, wie uuid, bestuur_id uuid, lezen smallint[], gezin boolean, dag date);
comment on type toegang.blik is 'Wie kijkt, naar welke leerling, en wat diegene van elke klasse leest (1 eigen, 2 vrijgegeven, 3 alles).';

create function toegang.blik(p_leerling uuid) returns toegang.blik
    language plpgsql stable security definer set search_path = toegang, pg_temp as $$
declare
    deel text[] := string_to_array(nullif(current_setting('spil.open', true), ''), '|');
    v toegang.blik;
begin
    if array_length(deel, 1) is distinct from 3 or deel[1] <> p_leerling::text then return null; end if;
    select p_leerling, s.account_id, s.bestuur_id, ('{' || deel[2] || '}')::smallint[], a.soort in ('ouder', 'leerling'),
           (now() at time zone 'Europe/Amsterdam')::date + k.dagen
      into v
      from toegang.sessie s join toegang.account a on a.id = s.account_id, toegang.geheim g, toegang.klok k
     where s.token_hash = sha256(convert_to(current_setting('spil.sessie', true), 'UTF8'))
       and s.ingetrokken_op is null and s.verloopt_op > now() and not s.extern and not s.wacht
       and deel[3] = encode(sha256(g.waarde || convert_to(deel[1] || '|' || deel[2] || '|' || s.account_id, 'UTF8')), 'hex');
    if not found then return null; end if;
    return v;
end $$;
comment on function toegang.blik is 'De blik op deze leerling; null zolang het dossier niet open is, en voor wie van buiten komt.';
revoke execute on function toegang.blik(uuid) from public;

create function toegang.ziet_in(p_blik toegang.blik, p_leerling uuid, p_klasse smallint, p_minstens smallint) returns boolean
    language sql immutable as $$ select p_leerling = (p_blik).leerling_id and (p_blik).lezen[p_klasse] >= p_minstens $$;
comment on function toegang.ziet_in is 'Wat toegang.ziet antwoordt over de geopende leerling, zonder het opnieuw te vragen.';
revoke execute on function toegang.ziet_in(toegang.blik, uuid, smallint, smallint) from public;

-- The rows of a table that a blik shows, as text for the from of a function with a parameter "blik".
create function toegang.zicht(p_tabel regclass) returns text
    language plpgsql stable set search_path = pg_catalog as $$
declare
    mag text;
    ook text;
    waar text;
    dieper text;
begin
    select string_agg('(' || pg_get_expr(p.polqual, p.polrelid) || ')', ' or ' order by p.polname) filter (where p.polpermissive),
           string_agg(' and (' || pg_get_expr(p.polqual, p.polrelid) || ')', '' order by p.polname) filter (where not p.polpermissive)
      into mag, ook
      from pg_policy p
     where p.polrelid = p_tabel and p.polcmd in ('r', '*') and p.polroles && array['spil_app'::regrole::oid, 0::oid];
    if mag is null then raise exception '% heeft geen beleid om te lezen', p_tabel; end if;
    waar := '(' || mag || ')' || coalesce(ook, '');
    waar := replace(waar, '( SELECT toegang.wie() AS wie)', 'blik.wie');
    waar := replace(waar, '( SELECT toegang.bestuur() AS bestuur)', 'blik.bestuur_id');
    waar := replace(waar, '( SELECT toegang.open_leerling() AS open_leerling)', 'blik.leerling_id');
    waar := replace(waar, '( SELECT toegang.open_lezen() AS open_lezen)', 'blik.lezen');
    waar := replace(waar, '( SELECT toegang.is_gezin() AS is_gezin)', 'blik.gezin');
    waar := replace(waar, '( SELECT zaak.is_gezin() AS is_gezin)', 'blik.gezin');
    waar := replace(waar, 'toegang.vandaag()', 'blik.dag');
    waar := regexp_replace(waar, 'toegang\.ziet\((\w+), blik\.wie, ', 'toegang.ziet_in(blik, \1, ', 'g');
    -- Of the pupil of the blik, which is the only one, both halves of a policy say the same.
    waar := regexp_replace(waar, ' OR toegang\.ziet_in\(blik, leerling_id, [^,]+, \(\s*CASE.*?\sEND\)::smallint\)', '', 'g');
    if waar ~ '(toegang|zaak)\.(wie|bestuur|open_leerling|open_lezen|ziet|is_gezin)\(' then
        raise exception 'Het beleid van % past nog niet in een blik: %', p_tabel, waar;
    end if;
    -- What a function answers for who is at the door, its twin answers for who looks.
    for dieper in select distinct m[1] from regexp_matches(waar, '([a-z_]+\.[a-z_]+)\(\)', 'g') m
                   where to_regprocedure(m[1] || '_in(toegang.blik)') is not null loop
        waar := replace(waar, dieper || '()', dieper || '_in(blik)');
    end loop;
    -- A policy that looks into another table, sees there what its own policies leave of it.
    for dieper in select distinct m[1] from regexp_matches(waar, 'FROM ([a-z_]+\.[a-z_]+) [a-z_]+', 'g') m
                   where m[1]::regclass <> p_tabel and (select c.relrowsecurity from pg_class c where c.oid = m[1]::regclass) loop
        waar := regexp_replace(waar, 'FROM ' || dieper || ' ', 'FROM ' || replace(toegang.zicht(dieper::regclass), '\', '\\') || ' ', 'g');
    end loop;
    return format('/*zicht %1$s*/(select * from %1$s where %2$s)/*einde*/', p_tabel, regexp_replace(waar, '\s+', ' ', 'g'));
end $$;
comment on function toegang.zicht is 'De rijen van een tabel die een blik laat zien: de voorwaarden van het beleid, met de blik in plaats van de vragen.';
revoke execute on function toegang.zicht(regclass) from public;

create procedure toegang.maak_met_zicht(p_sql text) language plpgsql as $$
declare tabel text;
begin
    for tabel in select distinct m[1] from regexp_matches(p_sql, '\mzicht\(([a-z_.]+)\)', 'g') m loop
        p_sql := replace(p_sql, 'zicht(' || tabel || ')', toegang.zicht(tabel::regclass));
    end loop;
    execute p_sql;
end $$;
comment on procedure toegang.maak_met_zicht is 'Maakt een functie waarin zicht(tabel) staat voor de rijen van die tabel die haar blik laat zien.';
revoke execute on procedure toegang.maak_met_zicht(text) from public;

create function toegang.betrokkenen_in(blik toegang.blik)
    returns table (account_id uuid, naam text, soort text, rol text, als text, van text)
    language plpgsql stable as $$
begin
    return query
        select distinct a.id, a.naam, a.soort, r.rol, r.als, r.van
          from (select x.* from toegang.relatie x where x.leerling_id = blik.leerling_id
                union all
                select x.* from toegang.lidmaatschap m cross join lateral (select y.* from toegang.relatie y where y.groep_id = m.groep_id offset 0) x
                 where m.leerling_id = blik.leerling_id and m.vanaf <= blik.dag and (m.tot is null or m.tot > blik.dag)) r
          join toegang.account a on a.id = r.account_id and a.gesloten_op is null
         where r.bestuur_id = blik.bestuur_id and r.vanaf <= blik.dag and (r.tot is null or r.tot > blik.dag)
           and (not blik.gezin or a.soort not in ('ouder', 'leerling') or a.id = blik.wie);
end $$;
comment on function toegang.betrokkenen_in is 'Wie er om de geopende leerling heen staat.';
revoke execute on function toegang.betrokkenen_in(toegang.blik) from public;

create or replace function toegang.betrokkenen()
    returns table (account_id uuid, naam text, soort text, rol text, als text, van text)
    language plpgsql stable security definer set search_path = toegang, pg_temp as $$
declare
    blik toegang.blik := toegang.blik(toegang.open_leerling());
begin
    if blik.leerling_id is null then return; end if;
    return query select * from toegang.betrokkenen_in(blik);
end $$;

-- Opening asks who is at the door once instead of three times, and how much a role weighs only of who has more than one.
create or replace function toegang.open(p_leerling uuid, p_onderdeel text)
    returns table (rollen text[], als text[], van text[], lezen smallint[], schrijven boolean[], beslissen boolean[])
    language plpgsql security definer set search_path = toegang, pg_temp as $$
declare
    dag date;
    ik uuid;
    b uuid;
    v_naam text;
    v_rollen text[]; v_als text[]; v_van text[]; v_l smallint[]; v_s boolean[]; v_b boolean[];
    leesbaar smallint[];
begin
    select s.account_id, case when not s.extern then s.bestuur_id end, a.naam, (now() at time zone 'Europe/Amsterdam')::date + k.dagen
      into ik, b, v_naam, dag
      from toegang.sessie s join toegang.account a on a.id = s.account_id, toegang.klok k
     where s.token_hash = sha256(convert_to(current_setting('spil.sessie', true), 'UTF8'))
       and s.ingetrokken_op is null and s.verloopt_op > now() and not s.wacht;
    if not found then return; end if;
    with rel as materialized (
        select distinct r.rol, r.als, r.van
          from toegang.relatie r
         where r.account_id = ik and r.vanaf <= dag and (r.tot is null or r.tot > dag)
           and (r.leerling_id = p_leerling
                or r.groep_id in (select m.groep_id from toegang.lidmaatschap m
                                   where m.leerling_id = p_leerling and m.vanaf <= dag and (m.tot is null or m.tot > dag)))
    ), loc as materialized (
        select l.groep_id from toegang.lidmaatschap l
         where l.leerling_id = p_leerling and l.soort = 'locatie' and l.vanaf <= dag and (l.tot is null or l.tot > dag)
    ), per as (
        select t.klasse, max(t.lezen) as lezen, bool_or(t.schrijven) as schrijven, bool_or(t.beslissen) as beslissen
          from toegang.recht t
         where t.locatie_id in (select groep_id from loc) and t.rol in (select rol from rel)
         group by t.klasse
    ), volgorde as (
        select rel.rol, rel.als, rel.van,
               case when (select count(*) from rel) > 1 then toegang.gewicht((select groep_id from loc limit 1), rel.rol) else 0 end as gewicht from rel
    ), wie as (
        select array_agg(v.rol order by v.gewicht desc, v.rol, v.als, v.van) as rollen,
               array_agg(v.als order by v.gewicht desc, v.rol, v.als, v.van) as als,
               array_agg(v.van order by v.gewicht desc, v.rol, v.als, v.van) as van
          from volgorde v
    )
    select (select w.rollen from wie w), (select w.als from wie w), (select w.van from wie w),
           array_agg(coalesce(per.lezen, 0::smallint) order by k), array_agg(coalesce(per.schrijven, false) order by k),
           array_agg(coalesce(per.beslissen, false) order by k),
           array_agg(k::smallint order by k) filter (where per.lezen > 0)
      into v_rollen, v_als, v_van, v_l, v_s, v_b, leesbaar
      from generate_series(1, 16) k left join per on per.klasse = k;
    if v_rollen is null or leesbaar is null then return; end if;
    insert into toegang.leeslog (bestuur_id, leerling_id, account_id, naam, rol, reden, onderdeel, klassen)
    values (b, p_leerling, ik, v_naam, v_rollen[1],
            trim(v_als[1] || case when v_van[1] = '' then '' else ' van ' || v_van[1] end), p_onderdeel, leesbaar);
    perform set_config('spil.open', p_leerling || '|' || array_to_string(v_l, ',') || '|'
        || encode(sha256((select g.waarde from toegang.geheim g)
                         || convert_to(p_leerling || '|' || array_to_string(v_l, ',') || '|' || ik, 'UTF8')), 'hex'), true);
    return query select v_rollen, v_als, v_van, v_l, v_s, v_b;
end $$;
