-- Ten notities a year over ten years, written in the order of time: those of one pupil lie apart, as they do after ten years.
insert into dossier.notitie (id, bestuur_id, leerling_id, klasse, soort, waarbij, tekst, afspraak, gebeurd_op, auteur_id, auteur_naam, auteur_rol, gemaakt_op, vrijgegeven)
select uuidv7(make_interval(days => -i * 36)), ll.bestuur, ll.id, 4,
       (array['observatie','gesprek-leerling','contact-ouders','incident','interne-ondersteuning'])[1 + i % 5],
       case i % 3 when 0 then 'techniek' else '' end,
       (array['Werkt veertig minuten geconcentreerd in een tweetal en legt de uitleg aan een klasgenoot uit.',
              'Vraagt om hulp met het kaartje. De kaart helpt, de vaste plek niet.',
              'Gebeld met thuis: ouders herkennen het en willen meedenken. Woensdag bellen we opnieuw, dan is het rapport binnen.',
              'Liep halverwege de les weg na een opmerking van een klasgenoot. Nagepraat, morgen verder.'])[1 + (i + ll.n) % 4]
           || ' Week ' || i,
       case i % 4 when 0 then 'Mentor kijkt volgende week opnieuw' else '' end,
       current_date - i * 36, ll.mentor, 'Medewerker ' || left(ll.mentor::text, 6), 'mentor', now() - make_interval(days => i * 36), i % 3 = 0
  from generate_series(99, 0, -1) i cross join lateral (select * from bench.ll offset i * 0) ll;

analyze dossier.notitie
