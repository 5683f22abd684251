-- Who has more than one role around a pupil, looks in the one through which most is seen: a mentor who also teaches the class is
-- the mentor. This is the one place that puts roles in order; the page, the read log and every signature follow it.
create function toegang.gewicht(p_locatie uuid, p_rol text) returns int
    language sql stable security definer set search_path = toegang, pg_temp
    return (select coalesce(sum(t.lezen), 0)::int from toegang.recht t where t.locatie_id = p_locatie and t.rol = p_rol);
comment on function toegang.gewicht is 'Hoeveel een rol op deze locatie van een leerling ziet; de rol die het meest ziet, staat voorop.';
revoke execute on function toegang.gewicht(uuid, text) from public;
grant execute on function toegang.gewicht(uuid, text) to spil_app, spil_taak;

create or replace function toegang.open(p_leerling uuid, p_onderdeel text)
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
    ), volgorde as (
        select rel.rol, rel.als, rel.van, toegang.gewicht((select groep_id from loc limit 1), rel.rol) as gewicht from rel
    )
    select (select array_agg(v.rol order by v.gewicht desc, v.rol, v.als, v.van) from volgorde v),
           (select array_agg(v.als order by v.gewicht desc, v.rol, v.als, v.van) from volgorde v),
           (select array_agg(v.van order by v.gewicht desc, v.rol, v.als, v.van) from volgorde v),
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

create or replace function toegang.noteer(p_leerlingen uuid[], p_onderdeel text, p_klassen smallint[]) returns void
    language sql volatile security definer set search_path = toegang, pg_temp as $$
    insert into toegang.leeslog (bestuur_id, leerling_id, account_id, naam, rol, reden, onderdeel, klassen)
    select a.bestuur_id, x.leerling, a.id, a.naam, r.rol, trim(r.als || case when r.van = '' then '' else ' van ' || r.van end), p_onderdeel, p_klassen
      from unnest(p_leerlingen) as x(leerling)
      join toegang.account a on a.id = toegang.wie()
      join lateral (
            select rr.rol, rr.als, rr.van from toegang.relatie rr
             where rr.account_id = a.id and rr.bestuur_id = a.bestuur_id
               and rr.vanaf <= toegang.vandaag() and (rr.tot is null or rr.tot > toegang.vandaag())
               and (rr.leerling_id = x.leerling
                    or exists (select 1 from toegang.lidmaatschap m
                                where m.leerling_id = x.leerling and m.groep_id = rr.groep_id
                                  and m.vanaf <= toegang.vandaag() and (m.tot is null or m.tot > toegang.vandaag())))
             order by toegang.gewicht((select l.groep_id from toegang.lidmaatschap l
                                        where l.leerling_id = x.leerling and l.soort = 'locatie' and l.vanaf <= toegang.vandaag()
                                          and (l.tot is null or l.tot > toegang.vandaag()) limit 1), rr.rol) desc, rr.rol, rr.als, rr.van
             limit 1) r on true
$$;
