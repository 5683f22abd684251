-- Who may not see the pupils behind a figure gets it for one whole school year, as with what is written down.
do $$
declare
    tekst text := pg_get_functiondef('inzet.tel(uuid,date,date)'::regprocedure);
    inzetten text := 'and i.vanaf <= p_tot and (i.gestopt_op is null or i.gestopt_op >= p_van)';
    terugblikken text := 'and x.dag between p_van and p_tot';
begin
    if position(inzetten in tekst) = 0 or position(terugblikken in tekst) = 0 then raise exception 'inzet.tel is anders dan gedacht'; end if;
    tekst := replace(tekst, inzetten, inzetten || '
           and (registratie.ziet_alle(p_locatie, i.klasse) or registratie.is_schooljaar(p_van, p_tot))');
    tekst := replace(tekst, terugblikken, terugblikken || '
           and (registratie.ziet_alle(p_locatie, x.klasse) or registratie.is_schooljaar(p_van, p_tot))');
    execute tekst;
end $$;
