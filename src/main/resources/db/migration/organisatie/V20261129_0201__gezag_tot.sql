-- The day on which gezag over a pupil ends: the eighteenth birthday (BW 1:233, 1:245). nl.spil.organisatie.Gezag says the same; GezagTest
-- keeps the two together. Who was born on 29 February is eighteen on 1 March.
create function organisatie.gezag_tot(p_geboren date) returns date
    language sql immutable
    return (p_geboren + interval '18 years')::date
           + case when extract(day from p_geboren + interval '18 years') <> extract(day from p_geboren) then 1 else 0 end;
comment on function organisatie.gezag_tot is 'Vanaf deze dag heeft niemand meer gezag over wie op p_geboren is geboren.';
revoke execute on function organisatie.gezag_tot(date) from public;
grant execute on function organisatie.gezag_tot(date) to spil_app, spil_taak;
comment on column organisatie.ouderschap.gezag is 'Zoals de school het vastlegde. Alleen een ouder met gezag krijgt een relatie in toegang; zonder gezag ziet een ouder niets (OUDER-12). Het gezag eindigt vanzelf: organisatie.gezag_tot.';
