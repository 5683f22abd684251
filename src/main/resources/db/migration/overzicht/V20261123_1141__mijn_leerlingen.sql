-- The same list; a pupil of a whole location needs no second look-up of that location.
create or replace function overzicht.mijn_leerlingen()
    returns table (id uuid, naam text, achternaam text, klas text, leerjaar text, als text, mentor boolean, groepen uuid[])
    language plpgsql stable security definer set search_path = overzicht, toegang, organisatie, pg_temp as $$
declare
    ik uuid := toegang.wie();
    dag date := toegang.vandaag();
begin
    if ik is null then return; end if;
    return query
        with rel as materialized (
            select r.groep_id, r.leerling_id, r.rol, r.als as als_wie
              from toegang.relatie r
             where r.account_id = ik and r.vanaf <= dag and (r.tot is null or r.tot > dag)
        ), lid as (
            select m.leerling_id, rel.groep_id, rel.rol, rel.als_wie, case when m.soort = 'locatie' then m.groep_id end as locatie
              from rel join toegang.lidmaatschap m on m.groep_id = rel.groep_id and m.vanaf <= dag and (m.tot is null or m.tot > dag)
            union all
            select rel.leerling_id, null, rel.rol, rel.als_wie, null from rel where rel.leerling_id is not null
        ), op as (
            select lid.leerling_id, lid.groep_id, lid.rol, lid.als_wie,
                   coalesce(lid.locatie, (select l.groep_id from toegang.lidmaatschap l
                                           where l.leerling_id = lid.leerling_id and l.soort = 'locatie'
                                             and l.vanaf <= dag and (l.tot is null or l.tot > dag) limit 1)) as locatie
              from lid
        ), mag as (
            select op.leerling_id, string_agg(distinct op.als_wie, ', ') as als_wie, bool_or(op.rol = 'mentor') as is_mentor,
                   array_remove(array_agg(distinct op.groep_id), null) as via
              from op
              join toegang.recht t on t.locatie_id = op.locatie and t.rol = op.rol and t.klasse = 1 and t.lezen >= 2
             group by op.leerling_id
        )
        select l.id, l.naam, l.achternaam, coalesce(k.code, ''), l.leerjaar, mag.als_wie, mag.is_mentor, mag.via
          from mag
          join organisatie.leerling l on l.id = mag.leerling_id
          left join lateral (
                select g.code from organisatie.plaatsing p join organisatie.groep g on g.id = p.groep_id and g.soort = 'klas'
                 where p.leerling_id = l.id and p.vanaf <= dag and (p.tot is null or p.tot > dag) order by p.vanaf desc limit 1) k on true;
end $$;
