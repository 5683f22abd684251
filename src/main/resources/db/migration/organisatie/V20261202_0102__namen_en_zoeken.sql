-- The same names as before; the class is found through its membership instead of a scan of all groups for each pupil.
create or replace function organisatie.namen(p_leerlingen uuid[])
    returns table (id uuid, naam text, klas text)
    language plpgsql stable security definer set search_path = organisatie, toegang, pg_temp as $$
declare
    ik toegang.persoon;
begin
    if p_leerlingen is null or cardinality(p_leerlingen) = 0 then return; end if;
    ik := toegang.persoon();
    return query
        select l.id, l.naam,
               coalesce((select g.code from organisatie.groep g
                          where g.id = (select k.groep_id from toegang.lidmaatschap k
                                         where k.leerling_id = l.id and k.soort = 'klas' and k.vanaf <= ik.dag and (k.tot is null or k.tot > ik.dag)
                                         order by k.vanaf desc limit 1)), '')
          from toegang.zichtbaar(p_leerlingen) z(id)
          join organisatie.leerling l on l.id = z.id and l.bestuur_id = ik.bestuur_id;
end $$;

-- Search went over every pupil of a location for one rare name. From three letters on it now starts at the names, when there are not many;
-- with more, or with two letters, it starts at the pupils of the person, as before. Either way the same pupils are found.
create index leerling_naamdelen on organisatie.leerling using gin (zoek gin_trgm_ops);

create or replace function organisatie.zoek_leerling(p_tekst text, p_aantal int)
    returns table (id uuid, naam text, klas text, leerjaar text, als text)
    language plpgsql stable security definer set search_path = organisatie, toegang, gedeeld, public, pg_temp as $$
declare
    ik toegang.persoon := toegang.persoon();
    -- What LIKE would read as a wildcard is no letter of a name.
    vorm text := trim(translate(gedeeld.zoekvorm(regexp_replace(p_tekst, '\s+', ' ', 'g')), '%_\', ''));
    patroon text := '%' || vorm || '%';
    veel constant int := 200;
    gezocht uuid[];
begin
    if ik.wie is null or length(vorm) < 2 then return; end if;
    if length(vorm) > 2 then
        gezocht := array(select l.id from organisatie.leerling l where l.zoek like patroon and l.bestuur_id = ik.bestuur_id limit veel + 1);
    end if;
    if gezocht is null or cardinality(gezocht) > veel then
        gezocht := array(
            select l.id
              from (select m.leerling_id from toegang.relatie r
                      join toegang.lidmaatschap m on m.groep_id = r.groep_id and m.vanaf <= ik.dag and (m.tot is null or m.tot > ik.dag)
                     where r.account_id = ik.wie and r.vanaf <= ik.dag and (r.tot is null or r.tot > ik.dag)
                    union
                    select r.leerling_id from toegang.relatie r
                     where r.account_id = ik.wie and r.leerling_id is not null and r.vanaf <= ik.dag and (r.tot is null or r.tot > ik.dag)) mijn
              join organisatie.leerling l on l.id = mijn.leerling_id
             where l.bestuur_id = ik.bestuur_id and l.zoek like patroon);
    end if;
    if gezocht = '{}' then return; end if;
    return query
        with rel as materialized (
            select rr.groep_id, rr.leerling_id, rr.rol, rr.als as als_wie from toegang.relatie rr
             where rr.account_id = ik.wie and rr.vanaf <= ik.dag and (rr.tot is null or rr.tot > ik.dag)
        ), mijn as (
            select m.leerling_id, rel.rol, rel.als_wie
              from toegang.lidmaatschap m join rel on rel.groep_id = m.groep_id
             where m.leerling_id = any (gezocht) and m.vanaf <= ik.dag and (m.tot is null or m.tot > ik.dag)
            union all
            select rel.leerling_id, rel.rol, rel.als_wie from rel where rel.leerling_id = any (gezocht)
        ), gevonden as (
            select distinct on (l.naam, l.id) l.id, l.naam, l.leerjaar, mijn.als_wie
              from mijn join organisatie.leerling l on l.id = mijn.leerling_id
             where exists (select 1 from toegang.lidmaatschap o join toegang.recht t on t.locatie_id = o.groep_id
                            where o.leerling_id = l.id and o.soort = 'locatie' and o.vanaf <= ik.dag and (o.tot is null or o.tot > ik.dag)
                              and t.rol = mijn.rol and t.klasse = 1 and t.lezen >= 2)
             order by l.naam, l.id, mijn.rol limit p_aantal
        )
        select g.id, g.naam,
               coalesce((select x.code from organisatie.groep x
                          where x.id = (select k.groep_id from toegang.lidmaatschap k
                                         where k.leerling_id = g.id and k.soort = 'klas' and k.vanaf <= ik.dag and (k.tot is null or k.tot > ik.dag)
                                         order by k.vanaf desc limit 1)), ''),
               g.leerjaar, g.als_wie
          from gevonden g
         order by g.naam, g.id;
end $$;
