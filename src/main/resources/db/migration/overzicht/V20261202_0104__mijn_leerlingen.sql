-- The same pupils as before. The plek of a role was asked by a function for each pupil, and the class with a scan of all groups for each: one
-- of every two milliseconds of the page of a class.
create or replace function overzicht.mijn_leerlingen()
    returns table (id uuid, naam text, achternaam text, klas text, leerjaar text, als text, mentor boolean, groepen uuid[])
    language plpgsql stable security definer set search_path = overzicht, toegang, organisatie, pg_temp as $$
declare
    ik toegang.persoon := toegang.persoon();
begin
    if ik.wie is null then return; end if;
    return query
        with rel as materialized (
            select r.groep_id, r.leerling_id, r.rol, r.als as als_wie
              from toegang.relatie r
             where r.account_id = ik.wie and r.vanaf <= ik.dag and (r.tot is null or r.tot > ik.dag)
        ), lid as (
            select m.leerling_id, rel.groep_id, rel.rol, rel.als_wie, case when m.soort = 'locatie' then m.groep_id end as locatie
              from rel join toegang.lidmaatschap m on m.groep_id = rel.groep_id and m.vanaf <= ik.dag and (m.tot is null or m.tot > ik.dag)
            union all
            select rel.leerling_id, null, rel.rol, rel.als_wie, null from rel where rel.leerling_id is not null
        ), op as materialized (
            select lid.leerling_id, lid.groep_id, lid.rol, lid.als_wie,
                   coalesce(lid.locatie, (select l.groep_id from toegang.lidmaatschap l
                                           where l.leerling_id = lid.leerling_id and l.soort = 'locatie'
                                             and l.vanaf <= ik.dag and (l.tot is null or l.tot > ik.dag) limit 1)) as locatie
              from lid
        ), mag as (
            select op.leerling_id, string_agg(distinct op.als_wie, ', ') as als_wie, bool_or(x.plek is not null) as is_mentor,
                   array_remove(array_agg(distinct op.groep_id), null) as via
              from op
              join toegang.recht t on t.locatie_id = op.locatie and t.rol = op.rol and t.klasse = 1 and t.lezen >= 2
              left join toegang.plek x on x.locatie_id = op.locatie and x.rol = op.rol and x.plek = 'eerste-aanspreekpunt'
             group by op.leerling_id
        )
        select l.id, l.naam, l.achternaam,
               coalesce((select g.code from organisatie.groep g
                          where g.id = (select k.groep_id from toegang.lidmaatschap k
                                         where k.leerling_id = l.id and k.soort = 'klas' and k.vanaf <= ik.dag and (k.tot is null or k.tot > ik.dag)
                                         order by k.vanaf desc limit 1)), ''),
               l.leerjaar, mag.als_wie, mag.is_mentor, mag.via
          from mag
          join organisatie.leerling l on l.id = mag.leerling_id;
end $$;
