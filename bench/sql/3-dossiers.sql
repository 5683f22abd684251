-- What a school has beside notities: picture, cases, terms, plans, meetings, consents, messages, and who looked.
create function bench.nummer(n bigint) returns text language sql immutable return (
    with x as (select (n * 387420489 + 12345) % 1073741824 as v)
    select string_agg(substr('23456789ABCDEFGHJKLMNPQRSTUVWXYZ', 1 + ((v >> (5 * i)) % 32)::int, 1) || case i when 1 then '-' else '' end, '' order by i) from x, generate_series(0, 5) i);

create unlogged table bench.l as
select ll.*, 'Medewerker ' || left(ll.mentor::text, 6) as mentor_naam, 'Medewerker ' || left(ll.oco::text, 6) as oco_naam, v.versie_id
  from bench.ll ll join schoolplan.in_gebruik v on v.locatie_id = ll.loc;

create unique index on bench.l (l, n);

insert into dossier.beeldregel (id, bestuur_id, leerling_id, vak, tekst, gezien_op, auteur_id, auteur_naam, auteur_rol, gemaakt_op)
select uuidv7(make_interval(days => -i)), bestuur, id, (array['kunnen','willen','presteren','doen','helpt','hindert'])[1 + i % 6],
       (array['Weet vooraf graag hoe de dag loopt','Legt uitleg graag aan een ander uit','Haalt wat de klas haalt als de opdracht kort is',
              'Komt op tijd en heeft zijn spullen bij zich'])[1 + (i + n) % 4],
       current_date - i, mentor, mentor_naam, 'mentor', now()
  from generate_series(0, 9) i, bench.l;

-- One in ten has an open zaak; one in five had one before.
create unlogged table bench.zaak as
select bench.u('zaak' || nr || s) as id, bench.nummer(nr * 2 + s) as nummer, s, l.l, n, k, bestuur, mentor, mentor_naam, oco, oco_naam, versie_id, l.id as leerling, bench.u('zm' || nr || s) as melding, bench.u('inv' || nr || s) as inv,
       case s when 0 then 20 + n % 40 else 300 + n % 200 end as dagen
  from bench.l l, generate_series(0, 1) s where (s = 0 and n % 10 = 3) or (s = 1 and n % 5 = 1);

insert into zaak.zaak (id, bestuur_id, leerling_id, nummer, zaaktype, planversie_id, fase, fase_sinds, eigenaar_id, gestart_op, gesloten_op, gesloten_door, resultaat, gesloten_reden)
select id, bestuur, leerling, nummer, 'ondersteuningsroute', versie_id, case when s = 1 then 'afgerond' when n % 20 = 3 then 'zorgmelding' else 'sot' end,
       now() - make_interval(days => dagen), oco, now() - make_interval(days => dagen),
       case when s = 1 then now() - make_interval(days => dagen - 90) end, case when s = 1 then oco end,
       case when s = 1 then 'afgerond' else '' end, case when s = 1 then 'Doel bereikt: volgt de lessen weer.' else '' end
  from bench.zaak;

insert into formulier.invulling (id, bestuur_id, leerling_id, formulier, planversie_id, antwoorden, ingediend_door, ingediend_naam, ingediend_rol, ingediend_op, klasse)
select inv, bestuur, leerling, 'zorgmelding', versie_id,
       jsonb_build_object('hulpvraag', 'Hoe houden we deze leerling in de les als het druk is?', 'wat-werkte', 'De kaart helpt, de vaste plek niet.',
                          'toestemming', 'gegeven', 'contact-ouders', 'Gebeld. Ouders herkennen het en willen meedenken.',
                          'wat-geprobeerd', 'Vaste plek, korte opdrachten en een time-outkaart.',
                          'contact-leerling', 'Besproken in het mentorgesprek.', 'gewenste-uitkomst', 'Samen bepalen wat de school doet.'),
       mentor, mentor_naam, 'mentor', now() - make_interval(days => dagen), 8 from bench.zaak;

insert into zaak.zorgmelding (id, bestuur_id, leerling_id, zaak_id, invulling_id, indiener, indiener_naam, ingediend_op, overlegsoort, voor_overleg, inleveren_tot)
select melding, bestuur, leerling, id, inv, mentor, mentor_naam, now() - make_interval(days => dagen), 'sot',
       current_date - dagen + 7, current_date - dagen + 3 from bench.zaak;

insert into zaak.overgang (id, bestuur_id, leerling_id, zaak_id, soort, van, naar, reden, door, door_naam, op)
select uuidv7(make_interval(days => -dagen + i * 7)), bestuur, leerling, id,
       case i when 0 then 'gestart' when 2 then 'gesloten' else 'fase' end, case i when 0 then '' when 1 then 'zorgmelding' else 'sot' end,
       case i when 0 then 'zorgmelding' when 1 then 'sot' else 'afgerond' end,
       (array['zorgmelding ingediend', 'De vraag is duidelijk; bespreken.', 'Doel bereikt: volgt de lessen weer.'])[1 + i], mentor, mentor_naam,
       now() - make_interval(days => dagen - i * 7)
  from bench.zaak, generate_series(0, 2) i where i = 0 or (i = 1 and not (s = 0 and n % 20 = 3)) or (i = 2 and s = 1);

insert into zaak.besluit (id, bestuur_id, leerling_id, zaak_id, soort, naam, van_fase, naar_fase, reden, door, door_naam, door_rol, op, uitvoerder_id, uitvoerder, start, doel,
                          evaluatie_op, ouders_op, ouders_wijze, leerling_op, leerling_zei)
select uuidv7(make_interval(days => -dagen + 14 + i)), bestuur, leerling, id, case i when 0 then 'naar-sot' else 'ondersteuning-inzetten' end,
       case i when 0 then 'Naar het SOT' else 'Ondersteuning inzetten' end, case i when 0 then 'zorgmelding' else 'sot' end, 'sot',
       'Wat in de klas is geprobeerd, is niet genoeg.', oco, oco_naam, 'ondersteuningscoördinator', now() - make_interval(days => dagen - 14 - i), mentor, mentor_naam,
       current_date - dagen + 15, 'Vraagt hulp voordat het misgaat, in vier van de vijf lessen', current_date - dagen + 90, current_date - dagen + 14, 'telefoon',
       current_date - dagen + 14, 'Ik wil het zelf kunnen vragen.'
  from bench.zaak, generate_series(0, 1) i where not (s = 0 and n % 20 = 3);

-- Terms: of zaken and plans for OCO and mentor, acties for mentor and docent; one in nine of the open ones is late.
insert into termijn.termijn (id, bestuur_id, leerling_id, onderwerp_soort, onderwerp_id, soort, klasse, omschrijving, url, bron, startfeit, start_op, lengte, eenheid, vast_op,
                             verloopt_op, eigenaar_id, eigenaar_rol, escalatie_rol, gehaald_op, gehaald_door, bewijs, gemaakt_door, gemaakt_op)
select uuidv7(make_interval(days => -60)), bestuur, leerling, 'zaak', id, 'zorgmelding-bespreken', 8, 'De zorgmelding bespreken in het SOT', '/zaken/' || nummer,
       'HPC §2.1.1 Ad 3', 'zorgmelding ingediend', current_date - 8 + (n * 7 % 72) - 56, 8, 'kalenderweken', null::date, current_date - 8 + (n * 7 % 72), oco, 'oco', 'teamleider', null::date, null, null, mentor,
       now() - interval '20 days'
  from bench.zaak where s = 0
union all
select uuidv7(make_interval(days => -30)), bestuur, id, 'plan-opp', bench.u('opp' || nr || '-3'), 'opp-evalueren', 7, 'Het OPP evalueren met ouders en leerling', '/leerlingen/' || id || '/opp',
       'WVO 2020 art. 2.44', 'OPP besproken', (current_date - 8 + (n * 11 % 72) - interval '12 months')::date, 12, 'maanden', null, current_date - 8 + (n * 11 % 72), mentor, 'mentor', 'oco', null, null, null, mentor, now() - interval '100 days'
  from bench.l where n % 7 = 0
union all
select uuidv7(make_interval(days => -10)), bestuur, id, 'leerling', id, 'actie', 4, 'Ouders bellen over de afspraak van vorige week', '/leerlingen/' || id,
       '', 'afgesproken in het mentorgesprek', current_date - 10, 0, 'vast', current_date - 8 + (n * 13 % 72), current_date - 8 + (n * 13 % 72),
       case when n % 2 = 0 then mentor else bench.u('docent' || l || '-' || k % 10) end, '', '', null, null, null, mentor, now() - interval '10 days'
  from bench.l where n % 5 in (0, 2);

insert into termijn.termijn (id, bestuur_id, leerling_id, onderwerp_soort, onderwerp_id, soort, klasse, omschrijving, url, startfeit, start_op, lengte, eenheid, vast_op, verloopt_op,
                             eigenaar_id, gehaald_op, gehaald_door, bewijs, gemaakt_door, gemaakt_op)
select uuidv7(make_interval(days => -i * 100)), bestuur, id, 'leerling', id, 'actie', 4, 'Voortgang bespreken met de leerling', '/leerlingen/' || id, 'afgesproken', current_date - i * 100 - 20, 0,
       'vast', current_date - i * 100, current_date - i * 100, mentor, current_date - i * 100 - 1, mentor_naam, 'besproken', mentor, now() - make_interval(days => i * 100 + 20)
  from generate_series(8, 1, -1) i, bench.l;

insert into termijn.gebeurtenis (id, bestuur_id, termijn_id, soort, naar, reden, door, op)
select gen_random_uuid(), bestuur_id, id, 'gestart', verloopt_op, startfeit, 'Spil', gemaakt_op from termijn.termijn;

-- One in seven has an OPP, in its third version.
create unlogged table bench.opp as
select bench.u('opp' || nr || '-' || v) as plan, v, l.* from bench.l, generate_series(1, 3) v where n % 7 = 0;

insert into plan.plan (id, bestuur_id, leerling_id, soort, versienummer, staat, planversie_id, aanleiding, auteur_id, auteur_naam, gemaakt_op, voorgelegd_op, vastgesteld_op, vastgesteld_door)
select plan, bestuur, id, 'opp', v, case v when 3 then 'vastgesteld' else 'vervallen' end, versie_id, 'begin van het schooljaar', mentor, mentor_naam,
       now() - make_interval(days => (4 - v) * 365), now() - make_interval(days => (4 - v) * 365 - 20), now() - make_interval(days => (4 - v) * 365 - 40), mentor_naam from bench.opp;

insert into plan.sectie (id, bestuur_id, leerling_id, plan_id, sleutel, tekst, handelingsdeel, voorgelegd, vrijgegeven, gewijzigd_op, gewijzigd_door)
select gen_random_uuid(), bestuur, id, plan, s.sleutel,
       'Komt van een kleine basisschool en moest wennen aan het wisselen van lokaal. Werkt goed met een vast maatje en een rustige plek; wil graag weten wat er komt. ' || v,
       s.h, true, s.h, now() - make_interval(days => (4 - v) * 365), mentor_naam
  from bench.opp, (values ('school-van-herkomst', false), ('observatie', false), ('niveau', false), ('bevorderende-factoren', false), ('belemmerende-factoren', false),
                          ('uitstroom', false), ('onderbouwing', false), ('ondersteuningsbehoeften', true), ('afwijkingen', false)) s(sleutel, h);

insert into plan.doel (id, bestuur_id, leerling_id, plan_id, stam_id, volgorde, tekst, uitgangssituatie, streven, aspect, uitvoerder, wat_doet_school, wat_doet_leerling, evaluatie_op,
                       voorgelegd, vrijgegeven, gewijzigd_op, gewijzigd_door)
select bench.u('doel' || nr || v || d), bestuur, id, plan, bench.u('doel' || nr || '1' || d), d,
       (array['Vraagt hulp met het kaartje, in vier van de vijf lessen','Komt op tijd in de les, acht weken lang','Leest een tekst van een bladzijde zelf',
              'Rondt een opdracht af met een maatje'])[d],
       'Wacht nu tot de docent langskomt.', 'Vier van de vijf lessen, vier weken lang', (array['aandacht','aandacht','tijd','tijd'])[d], mentor_naam,
       'Elke docent ziet het kaartje en komt binnen twee minuten.', 'Legt het kaartje neer.', current_date + 60 - (3 - v) * 365, true, true,
       now() - make_interval(days => (4 - v) * 365), mentor_naam
  from bench.opp, generate_series(1, 4) d;

insert into plan.hoorrecht (id, bestuur_id, leerling_id, plan_id, gehoord_op, wat_gezegd, invloed, auteur_id, auteur_naam, op)
select gen_random_uuid(), bestuur, id, plan, current_date - (4 - v) * 365, 'Ik wil het zelf kunnen vragen, maar niet hardop.', 'Daarom staat het hulpkaartje nu in het doel.', mentor, mentor_naam,
       now() - make_interval(days => (4 - v) * 365) from bench.opp;

insert into plan.overlegverslag (id, bestuur_id, leerling_id, plan_id, gehouden_op, deelnemers, met_ouders, met_leerling, uitkomst, overeenstemming, auteur_id, auteur_naam, op)
select gen_random_uuid(), bestuur, id, plan, current_date - (4 - v) * 365 + 5, 'leerling, ouders, mentor', true, true, 'Ouders en leerling vinden de doelen goed.', true, mentor, mentor_naam,
       now() - make_interval(days => (4 - v) * 365 - 5) from bench.opp;

insert into plan.instemming (id, bestuur_id, leerling_id, plan_id, doel_id, stam_id, uitgave, vingerafdruk, account_id, naam, partij, antwoord, volgnummer, op)
select gen_random_uuid(), o.bestuur, o.id, o.plan, d.id, d.stam_id, 1, coalesce(d.vingerafdruk, ''), bench.u('ou' || o.nr || p), (array['F. ','S. '])[p] || o.achternaam, 'ouder-met-gezag', 'ja', 1,
       now() - make_interval(days => (4 - o.v) * 365 - 30)
  from bench.opp o join lateral (select d.id, d.stam_id, d.vingerafdruk from plan.doel d where d.plan_id = o.plan union all select null, null, null) d on true, generate_series(1, 2) p;

insert into plan.evaluatie (id, bestuur_id, leerling_id, plan_id, doel_id, stam_id, gehouden_op, uitkomst, bewijs, auteur_id, auteur_naam, op)
select gen_random_uuid(), o.bestuur, o.id, o.plan, d.id, d.stam_id, d.evaluatie_op, (array['bereikt','deels','niet'])[1 + d.volgorde % 3], 'Geteld in acht lessen: zes van de acht.', o.mentor, o.mentor_naam,
       now() - make_interval(days => (3 - o.v) * 365 + 10)
  from bench.opp o join plan.doel d on d.plan_id = o.plan where o.v < 3;

-- Every week a SOT for two years, eight pupils each, notulen in two parts; the coming weeks are planned.
create unlogged table bench.sot as
select bench.u('sot' || l.l || '-' || w) as id, l.l, l.bestuur, l.id as loc, w, current_date - extract(isodow from current_date)::int + 2 - w * 7 as dag, v.versie_id
  from bench.loc l join schoolplan.in_gebruik v on v.locatie_id = l.id, generate_series(-2, 80) w;

delete from overleg.overleg o using bench.sot s where o.locatie_id = s.loc and o.soort = 'sot';

insert into overleg.overleg (id, bestuur_id, locatie_id, soort, naam, planversie_id, dag, begin, inleveren_tot, staat, herkomst, voorzitter_id, voorzitter, begonnen_op, afgesloten_op)
select id, bestuur, loc, 'sot', 'SOT', versie_id, dag, time '09:00', dag - 4, case when w > 0 then 'afgesloten' else 'gepland' end, 'schoolplan',
       case when w > 0 then bench.u('oco' || l) end, '', case when w > 0 then dag + time '09:00' end, case when w > 0 then dag + time '10:00' end from bench.sot;

insert into overleg.deelnemer (id, bestuur_id, overleg_id, account_id, naam, rol, aanwezig)
select gen_random_uuid(), s.bestuur, s.id, f.id, 'Medewerker ' || left(f.id::text, 6), f.rol, s.w > 0
  from bench.sot s join bench.staf f on f.l = s.l and f.rol in ('oco', 'smw', 'teamleider');

insert into overleg.agendapunt (id, bestuur_id, overleg_id, leerling_id, zaak_id, volgorde, herkomst, besproken_op)
select bench.u('punt' || s.l || '-' || s.w || '-' || i), s.bestuur, s.id, bench.u('ll' || s.l || '-' || ((s.w + 2) * 7 + i * 10 + 3) % 500),
       (select z.id from zaak.zaak z where z.leerling_id = bench.u('ll' || s.l || '-' || ((s.w + 2) * 7 + i * 10 + 3) % 500) limit 1), i * 100, 'handmatig', case when s.w > 0 then s.dag + time '09:10' end
  from bench.sot s, generate_series(0, 7) i;

insert into overleg.notulendeel (id, bestuur_id, leerling_id, overleg_id, agendapunt_id, deel, tekst, door, door_naam, op)
select bench.u('deel' || a.id || d), a.bestuur_id, a.leerling_id, a.overleg_id, a.id, d, 'De mentor vertelt wat is geprobeerd. Het team ziet vooruitgang als de opdracht kort is; dat houden we vast.',
       bench.u('oco' || s.l), 'OCO', a.besproken_op
  from overleg.agendapunt a join bench.sot s on s.id = a.overleg_id, unnest(array['intern', 'vrijgeefbaar']) d where a.besproken_op is not null;

insert into overleg.notulenversie (notulendeel_id, versie, bestuur_id, leerling_id, overleg_id, tekst, door, door_naam, op)
select id, 1, bestuur_id, leerling_id, overleg_id, tekst, door, door_naam, op from overleg.notulendeel;

insert into toestemming.toestemming (id, bestuur_id, leerling_id, soort, doel, aan_wie, antwoord, gegeven_door, gegeven_door_naam, hoedanigheid, wijze, geldig_tot, op, vastgelegd_door, vastgelegd_naam)
select uuidv7(interval '-60 days'), bestuur, id, t, 'De leerling met naam bespreken in het schoolondersteuningsteam.', '', a, bench.u('ou' || nr || o), 'Ouder', 'ouder', 'portaal',
       current_date + 200, now() - interval '60 days', bench.u('ou' || nr || o), 'Ouder'
  from unnest(array['gevraagd', 'ja']) a, bench.l, unnest(array['kernpartners', 'extern']) t, generate_series(1, 2) o where n % 3 = 0;

insert into bericht.melding (id, bestuur_id, account_id, tekst, url, sleutel, op, gelezen_op)
select uuidv7(make_interval(days => -i)), s.bestuur, s.id, 'Er kwam een antwoord binnen op een OPP.', '/', 'bench:' || i, now() - make_interval(days => i), case when i > 3 then now() end
  from (select distinct id, bestuur from bench.staf) s, generate_series(20, 1, -1) i;

-- Who looked: six times a year and pupil.
insert into toegang.leeslog (bestuur_id, leerling_id, account_id, naam, rol, reden, onderdeel, klassen, op)
select bestuur, id, mentor, mentor_naam, 'mentor', 'mentor', 'leerlingpagina', '{1,2,3,4,5,6,7,8}', now() - make_interval(days => i * 60) from generate_series(60, 1, -1) i, bench.l
