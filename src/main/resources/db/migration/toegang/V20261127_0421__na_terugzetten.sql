-- Sessions, links in mail, the code of a first time, codes on paper, remembered devices and recovery codes (one of them may have been used).
-- An invitation of somebody from outside may have been taken back: the school invites anew. A bond with an account of the school may have been
-- taken apart: everybody is linked anew, by the address, the first time they come in. An app and a passkey stay: with all of them gone, a
-- password alone would set up a new one, and the passwords are those of then too (ADR 0013).
insert into gedeeld.na_terugzetten (tabel, doe) values
    ('toegang.sessie', 'update toegang.sessie set ingetrokken_op = now() where ingetrokken_op is null'),
    ('toegang.eenmalige_link', 'update toegang.eenmalige_link set verloopt_op = now() where gebruikt_op is null and verloopt_op > now()'),
    ('toegang.eerste_code', 'update toegang.eerste_code set verloopt_op = now() where verloopt_op > now()'),
    ('toegang.briefcode', 'update toegang.briefcode set ingetrokken_op = now() where gebruikt_op is null and ingetrokken_op is null'),
    ('toegang.apparaat', 'update toegang.apparaat set weg_op = now() where weg_op is null'),
    ('toegang.aanbiederaccount', 'update toegang.aanbiederaccount set los_op = now() where los_op is null'),
    ('toegang.factor', $$update toegang.factor set weg_op = now() where weg_op is null and soort = 'herstelcode'$$),
    ('toegang.uitnodigingstap', $$insert into toegang.uitnodigingstap (id, bestuur_id, leerling_id, klasse, uitnodiging_id, soort, tot, reden, door, door_naam, op)
        select gen_random_uuid(), u.bestuur_id, u.leerling_id, u.klasse, u.id, 'ingetrokken', current_date,
               'Er is een reservekopie teruggezet; nodig opnieuw uit als het nog nodig is.', u.door, 'Spil', now()
          from toegang.uitnodiging u
         where coalesce((select s.tot from toegang.uitnodigingstap s where s.uitnodiging_id = u.id order by s.volgorde desc limit 1), u.tot) > current_date$$);
