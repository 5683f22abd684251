-- Who may not see the pupils behind a figure gets it for one whole school year: two periods of free choice, laid beside each other, give
-- the pupil in between. Nor does a figure come out that rests on one to four pupils, or leaves so few out: hours, days, what is open.
create function registratie.is_schooljaar(p_van date, p_tot date) returns boolean
    language sql immutable
    return extract(month from p_van) = 8 and extract(day from p_van) = 1 and p_tot = (p_van + interval '1 year' - interval '1 day')::date;

create or replace function registratie.tel(p_locatie uuid, p_van date, p_tot date, p_keuzeformulier text[], p_keuzeveld text[], p_keuzemeer boolean[],
                                           p_duurformulier text[], p_duurveld text[])
    returns table (formulier text, veld text, keuze text, aantal bigint, minuten bigint, open bigint, dagen bigint)
    language plpgsql stable security definer set search_path = registratie, toegang, pg_temp as $$
#variable_conflict use_column
begin
    if not registratie.ziet_cijfers(p_locatie) then return; end if;
    return query
    with r as materialized (
        select * from (
            select r.id, r.formulier, r.leerling_id is null or registratie.ziet_alle(p_locatie, r.klasse) as alles,
                   r.klaar_op is null as open, r.weg_op, r.klaar_op, v.antwoorden
              from registratie.registratie r
              join lateral (select x.antwoorden from registratie.versie x where x.registratie_id = r.id order by x.nummer desc limit 1) v on true
             where r.bestuur_id = toegang.bestuur() and r.locatie_id = p_locatie and r.dag between p_van and p_tot and r.ingetrokken_op is null) x
         where x.alles or registratie.is_schooljaar(p_van, p_tot)
    ), m as materialized (
        select r.id, d.veld, registratie.minuten(r.antwoorden ->> d.veld) as minuten
          from r join unnest(p_duurformulier, p_duurveld) d (formulier, veld) on d.formulier = r.formulier
    ), s as (
        select m.id, sum(m.minuten)::bigint as minuten from m group by m.id
    ), g as (
        select r.formulier, '' as veld, '' as keuze, bool_and(r.alles) as alles, count(*) as aantal, sum(s.minuten)::bigint as minuten,
               count(*) filter (where s.minuten > 0) as met_minuten,
               count(*) filter (where r.open) as open,
               round(avg(extract(epoch from r.klaar_op - r.weg_op) / 86400) filter (where r.weg_op is not null))::bigint as dagen,
               count(*) filter (where r.weg_op is not null and r.klaar_op is not null) as beantwoord
          from r left join s on s.id = r.id group by r.formulier
        union all
        select r.formulier, k.veld, w.keuze, bool_and(r.alles), count(*), sum(s.minuten)::bigint, count(*) filter (where s.minuten > 0),
               count(*) filter (where r.open), null::bigint, 0
          from r
          join unnest(p_keuzeformulier, p_keuzeveld, p_keuzemeer) k (formulier, veld, meer) on k.formulier = r.formulier
          cross join lateral unnest(case when k.meer then string_to_array(r.antwoorden ->> k.veld, ',')
                                         else array[r.antwoorden ->> k.veld] end) w (keuze)
          left join s on s.id = r.id
         where w.keuze <> ''
         group by r.formulier, k.veld, w.keuze
        union all
        select r.formulier, m.veld, ':duur', bool_and(r.alles), count(*), sum(m.minuten)::bigint, count(*) filter (where m.minuten > 0),
               0::bigint, null::bigint, 0
          from r join m on m.id = r.id group by r.formulier, m.veld
    )
    select g.formulier, g.veld, g.keuze,
           case when g.alles or g.aantal >= 5 then g.aantal end,
           case when g.alles or g.met_minuten >= 5 or (g.met_minuten = 0 and g.aantal >= 5) then coalesce(g.minuten, 0) end,
           case when g.alles or g.aantal >= 5 and (g.open = 0 or g.open >= 5) and (g.open = g.aantal or g.aantal - g.open >= 5) then g.open end,
           case when g.alles or g.beantwoord >= 5 then g.dagen end
      from g;
end $$;
revoke execute on function registratie.is_schooljaar(date, date) from public;
grant execute on function registratie.is_schooljaar(date, date) to spil_app, spil_taak;
