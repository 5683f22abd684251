-- The form that search compares is kept beside the name: making it anew for every pupil was most of the work of a search.
alter table organisatie.leerling add column zoek text generated always as (gedeeld.zoekvorm(roepnaam || ' ' || tussenvoegsel || case when tussenvoegsel = '' then '' else ' ' end || achternaam)) stored;
comment on column organisatie.leerling.zoek is 'De naam zoals zoeken hem vergelijkt.';
drop index organisatie.leerling_zoek;

-- Search starts at the pupils of this person, so it costs the same however many pupils there are beside them.
create or replace function organisatie.zoek_leerling(p_tekst text, p_aantal int)
    returns table (id uuid, naam text, klas text, leerjaar text, als text)
    language plpgsql stable security definer set search_path = organisatie, toegang, gedeeld, public, pg_temp as $$
declare
    ik uuid := toegang.wie();
    b uuid := toegang.bestuur();
    dag date := toegang.vandaag();
    vorm text := gedeeld.zoekvorm(trim(regexp_replace(regexp_replace(p_tekst, '[%_\\]', '', 'g'), '\s+', ' ', 'g')));
begin
    if ik is null or length(vorm) < 2 then return; end if;
    return query
        with rel as materialized (
            select rr.groep_id, rr.leerling_id, rr.rol, rr.als as als_wie from toegang.relatie rr
             where rr.account_id = ik and rr.vanaf <= dag and (rr.tot is null or rr.tot > dag)
        ), mijn as (
            select m.leerling_id, rel.rol, rel.als_wie
              from rel join toegang.lidmaatschap m on m.groep_id = rel.groep_id and m.vanaf <= dag and (m.tot is null or m.tot > dag)
            union all
            select rel.leerling_id, rel.rol, rel.als_wie from rel where rel.leerling_id is not null
        ), gevonden as (
            select distinct on (l.naam, l.id) l.id, l.naam, l.leerjaar, mijn.als_wie
              from mijn join organisatie.leerling l on l.id = mijn.leerling_id
             where l.bestuur_id = b and l.zoek like '%' || vorm || '%'
             order by l.naam, l.id, mijn.rol limit p_aantal
        )
        select g.id, g.naam, coalesce(k.code, ''), g.leerjaar, g.als_wie
          from gevonden g
          left join lateral (
                select x.code from organisatie.plaatsing p join organisatie.groep x on x.id = p.groep_id and x.soort = 'klas'
                 where p.leerling_id = g.id and p.vanaf <= dag and (p.tot is null or p.tot > dag) order by p.vanaf desc limit 1) k on true
         order by g.naam, g.id;
end $$;

-- Names beside a list of something else: one question for all pupils on it, with the same answer as asking each of them apart.
create function organisatie.namen(p_leerlingen uuid[])
    returns table (id uuid, naam text, klas text)
    language plpgsql stable security definer set search_path = organisatie, toegang, pg_temp as $$
declare dag date := toegang.vandaag();
begin
    if p_leerlingen is null or cardinality(p_leerlingen) = 0 then return; end if;
    return query
        select l.id, l.naam, coalesce(k.code, '')
          from toegang.zichtbaar(p_leerlingen) z(id)
          join organisatie.leerling l on l.id = z.id and l.bestuur_id = toegang.bestuur()
          left join lateral (
                select x.code from organisatie.plaatsing p join organisatie.groep x on x.id = p.groep_id and x.soort = 'klas'
                 where p.leerling_id = l.id and p.vanaf <= dag and (p.tot is null or p.tot > dag) order by p.vanaf desc limit 1) k on true;
end $$;
comment on function organisatie.namen is 'Naam en klas van de leerlingen die de persoon van deze transactie mag zien.';
revoke execute on function organisatie.namen(uuid[]) from public;
grant execute on function organisatie.namen(uuid[]) to spil_app, spil_taak;
