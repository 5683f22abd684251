-- The same answers as before, computed once per question and not once per row: with a hundred thousand pupils these few functions
-- were most of what a page cost. Nothing here changes who sees what.

-- The signed opening: session and signature are checked in one look.
create or replace function toegang.geopend() returns table (leerling_id uuid, lezen smallint[])
    language plpgsql stable security definer set search_path = toegang, pg_temp as $$
declare
    deel text[] := string_to_array(nullif(current_setting('spil.open', true), ''), '|');
    echt boolean;
begin
    if array_length(deel, 1) is distinct from 3 then return; end if;
    select deel[3] = encode(sha256(g.waarde || convert_to(deel[1] || '|' || deel[2] || '|' || s.account_id, 'UTF8')), 'hex') into echt
      from toegang.geheim g, toegang.sessie s
     where s.token_hash = sha256(convert_to(current_setting('spil.sessie', true), 'UTF8')) and s.ingetrokken_op is null and s.verloopt_op > now();
    if echt then return query select deel[1]::uuid, ('{' || deel[2] || '}')::smallint[]; end if;
end $$;

create or replace function toegang.open_leerling() returns uuid
    language plpgsql stable security definer set search_path = toegang, pg_temp as $$
declare
    deel text[] := string_to_array(nullif(current_setting('spil.open', true), ''), '|');
    echt boolean;
begin
    if array_length(deel, 1) is distinct from 3 then return null; end if;
    select deel[3] = encode(sha256(g.waarde || convert_to(deel[1] || '|' || deel[2] || '|' || s.account_id, 'UTF8')), 'hex') into echt
      from toegang.geheim g, toegang.sessie s
     where s.token_hash = sha256(convert_to(current_setting('spil.sessie', true), 'UTF8')) and s.ingetrokken_op is null and s.verloopt_op > now();
    if echt then return deel[1]::uuid; end if;
    return null;
end $$;

create or replace function toegang.open_lezen() returns smallint[]
    language plpgsql stable security definer set search_path = toegang, pg_temp as $$
declare
    deel text[] := string_to_array(nullif(current_setting('spil.open', true), ''), '|');
    echt boolean;
begin
    if array_length(deel, 1) is distinct from 3 then return null; end if;
    select deel[3] = encode(sha256(g.waarde || convert_to(deel[1] || '|' || deel[2] || '|' || s.account_id, 'UTF8')), 'hex') into echt
      from toegang.geheim g, toegang.sessie s
     where s.token_hash = sha256(convert_to(current_setting('spil.sessie', true), 'UTF8')) and s.ingetrokken_op is null and s.verloopt_op > now();
    if echt then return ('{' || deel[2] || '}')::smallint[]; end if;
    return null;
end $$;

-- Who is around the opened pupil: from the pupil to the people, not from everybody to the pupil.
create or replace function toegang.betrokkenen()
    returns table (account_id uuid, naam text, soort text, rol text, als text, van text)
    language plpgsql stable security definer set search_path = toegang, pg_temp as $$
declare
    kind uuid := toegang.open_leerling();
    b uuid := toegang.bestuur();
    ik uuid := toegang.wie();
    dag date := toegang.vandaag();
    gezin boolean := toegang.is_gezin();
begin
    if kind is null then return; end if;
    return query
        select distinct a.id, a.naam, a.soort, r.rol, r.als, r.van
          from (select x.* from toegang.relatie x where x.leerling_id = kind
                union all
                select x.* from toegang.lidmaatschap m join toegang.relatie x on x.groep_id = m.groep_id
                 where m.leerling_id = kind and m.vanaf <= dag and (m.tot is null or m.tot > dag)) r
          join toegang.account a on a.id = r.account_id and a.gesloten_op is null
         where r.bestuur_id = b and r.vanaf <= dag and (r.tot is null or r.tot > dag)
           and (not gezin or a.soort not in ('ouder', 'leerling') or a.id = ik);
end $$;

-- One walk from the pupil's groups to the person, instead of two questions.
create or replace function toegang.ziet(p_leerling uuid, p_account uuid, p_klasse smallint, p_minstens smallint)
    returns boolean language plpgsql stable security definer set search_path = toegang, pg_temp cost 200 as $$
declare dag date := (now() at time zone 'Europe/Amsterdam')::date + (select k.dagen from toegang.klok k);
begin
    return exists (
        select 1
          from toegang.lidmaatschap l
          join toegang.recht t on t.locatie_id = l.groep_id and t.klasse = p_klasse and t.lezen >= p_minstens
          join toegang.relatie r on r.account_id = p_account and r.rol = t.rol and r.vanaf <= dag and (r.tot is null or r.tot > dag)
         where l.leerling_id = p_leerling and l.soort = 'locatie' and l.vanaf <= dag and (l.tot is null or l.tot > dag)
           and (r.leerling_id = p_leerling or r.groep_id = l.groep_id
                or exists (select 1 from toegang.lidmaatschap m
                            where m.leerling_id = p_leerling and m.groep_id = r.groep_id
                              and m.vanaf <= dag and (m.tot is null or m.tot > dag))));
end $$;

-- The pupils of a set that this person may see by name, asked once for all of them: a list of terms names fifty pupils, and under
-- row-level security each of them would be asked apart.
create function toegang.zichtbaar(p_leerlingen uuid[]) returns setof uuid
    language plpgsql stable security definer set search_path = toegang, pg_temp as $$
declare
    ik uuid := toegang.wie();
    dag date := toegang.vandaag();
begin
    return query
        select distinct x.id
          from unnest(p_leerlingen) as x(id)
          join toegang.lidmaatschap l on l.leerling_id = x.id and l.soort = 'locatie' and l.vanaf <= dag and (l.tot is null or l.tot > dag)
          join toegang.recht t on t.locatie_id = l.groep_id and t.klasse = 1 and t.lezen >= 2
          join toegang.relatie r on r.account_id = ik and r.rol = t.rol and r.vanaf <= dag and (r.tot is null or r.tot > dag)
         where r.leerling_id = x.id or r.groep_id = l.groep_id
            or exists (select 1 from toegang.lidmaatschap m
                        where m.leerling_id = x.id and m.groep_id = r.groep_id and m.vanaf <= dag and (m.tot is null or m.tot > dag));
end $$;
comment on function toegang.zichtbaar is 'Welke van deze leerlingen mag de persoon van deze transactie bij naam zien?';
revoke execute on function toegang.zichtbaar(uuid[]) from public;
grant execute on function toegang.zichtbaar(uuid[]) to spil_app;
