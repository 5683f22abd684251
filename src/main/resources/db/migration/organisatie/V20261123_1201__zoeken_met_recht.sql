-- Search names a pupil to whom the schoolplan shows that pupil by name (klasse 1), like every list does; a role "without names" that the
-- import gives to a whole location finds nobody.
create or replace function organisatie.zoek_leerling(p_tekst text, p_aantal int)
    returns table (id uuid, naam text, klas text, leerjaar text, als text)
    language plpgsql stable security definer set search_path = organisatie, toegang, gedeeld, public, pg_temp as $$
declare
    ik uuid := toegang.wie();
    b uuid := toegang.bestuur();
    dag date := toegang.vandaag();
    -- What LIKE would read as a wildcard is no letter of a name.
    vorm text := trim(translate(gedeeld.zoekvorm(regexp_replace(p_tekst, '\s+', ' ', 'g')), '%_\', ''));
    patroon text := '%' || vorm || '%';
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
        ), op_naam as materialized (
            select l.id, l.naam, l.leerjaar, mijn.rol, mijn.als_wie
              from mijn join organisatie.leerling l on l.id = mijn.leerling_id
             where l.bestuur_id = b and l.zoek like patroon
        ), gevonden as (
            select distinct on (n.naam, n.id) n.id, n.naam, n.leerjaar, n.als_wie
              from op_naam n
             where exists (select 1 from toegang.lidmaatschap o join toegang.recht t on t.locatie_id = o.groep_id
                            where o.leerling_id = n.id and o.soort = 'locatie' and o.vanaf <= dag and (o.tot is null or o.tot > dag)
                              and t.rol = n.rol and t.klasse = 1 and t.lezen >= 2)
             order by n.naam, n.id, n.rol limit p_aantal
        )
        select g.id, g.naam, coalesce(k.code, ''), g.leerjaar, g.als_wie
          from gevonden g
          left join lateral (
                select x.code from organisatie.plaatsing p join organisatie.groep x on x.id = p.groep_id and x.soort = 'klas'
                 where p.leerling_id = g.id and p.vanaf <= dag and (p.tot is null or p.tot > dag) order by p.vanaf desc limit 1) k on true
         order by g.naam, g.id;
end $$;
