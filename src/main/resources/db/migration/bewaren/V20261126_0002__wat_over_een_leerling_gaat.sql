-- What every table that was there already is (toegang.beschrijf). A new table says it in its own migration.
create schema bewaren;
comment on schema bewaren is 'Bewaren en vernietigen: bewaartermijnen, stops, vernietigingen met twee mensen en hun bewijs.';
grant usage on schema bewaren to spil_app, spil_taak;

call toegang.beschrijf('organisatie.leerling', 'Leerling', '1', 'x.id = :leerling', p_samen => 'blijft', p_overdracht => true,
    p_namen => '{"nummer": "Leerlingnummer"}', p_niet => '{naam,zoek}');
call toegang.beschrijf('organisatie.inschrijving', 'Inschrijving', p_overdracht => true,
    p_extra => '{"School": "(select l.school || '' '' || l.naam from organisatie.locatie l where l.id = x.locatie_id)"}');
call toegang.beschrijf('organisatie.plaatsing', 'Klassen en lesgroepen',
    p_extra => '{"Groep": "(select concat_ws('' '', g.code, g.vak) from organisatie.groep g where g.id = x.groep_id)"}');
call toegang.beschrijf('organisatie.ouderschap', 'Ouder van', p_overdracht => true,
    p_extra => '{"Ouder": "(select o.naam from organisatie.ouder o where o.id = x.ouder_id)"}');
-- A parent goes with the last child: the rows of toegang.wees decide that.
call toegang.beschrijf('organisatie.ouder', 'Ouders', '1', 'x.id in (select o.ouder_id from organisatie.ouderschap o where o.leerling_id = :leerling)',
    p_wissen => 'mee', p_samen => 'blijft', p_overdracht => true);
call toegang.beschrijf('toegang.account', 'Accounts', '1',
    'x.id in (select l.account_id from organisatie.leerling l where l.id = :leerling union select o.account_id from organisatie.ouder o join organisatie.ouderschap s on s.ouder_id = o.id where s.leerling_id = :leerling)',
    p_wissen => 'mee', p_samen => 'blijft', p_niet_uit => 'staat al onder leerling en ouders');
revoke select on toegang.account from spil_taak;
revoke delete on toegang.account from spil_taak;
grant select on toegang.account to spil_taak;

call toegang.beschrijf('schoolplan.leerlingindeling', 'Indeling', p_overdracht => true);
call toegang.beschrijf('concept.concept', 'Nog niet vastgelegd', '4', p_niet_uit => 'is nog niet vastgelegd en alleen van wie het typt');
call toegang.beschrijf('dossier.notitie', 'Logboek', p_overdracht => true);
call toegang.beschrijf('dossier.beeldregel', 'Beeld van de leerling', p_overdracht => true);
call toegang.beschrijf('dossier.bolletje', 'Bolletjes per les');
call toegang.beschrijf('formulier.invulling', 'Ingevulde formulieren', p_overdracht => true);
call toegang.beschrijf('termijn.termijn', 'Termijnen en acties', 'klasse', p_niet => '{waarschuw_dagen,meer_lengte,meer_eenheid,meer_keer,onderwerp_soort,escalatie_rol}');
call toegang.beschrijf('termijn.gebeurtenis', 'Termijnen: wat ermee gebeurde', '(select t.klasse from termijn.termijn t where t.id = x.termijn_id)',
    'x.termijn_id in (select t.id from termijn.termijn t where t.leerling_id = :leerling)', 'mee', 'blijft');
call toegang.beschrijf('termijn.pauze', 'Termijnen: pauzes', '(select t.klasse from termijn.termijn t where t.id = x.termijn_id)',
    'x.termijn_id in (select t.id from termijn.termijn t where t.leerling_id = :leerling)', 'mee', 'blijft');
call toegang.beschrijf('termijn.verlenging', 'Termijnen: verlengingen', '(select t.klasse from termijn.termijn t where t.id = x.termijn_id)',
    'x.termijn_id in (select t.id from termijn.termijn t where t.leerling_id = :leerling)', 'mee', 'blijft');
call toegang.beschrijf('termijn.melding', 'Termijnen: waarschuwingen', '(select t.klasse from termijn.termijn t where t.id = x.termijn_id)',
    'x.termijn_id in (select t.id from termijn.termijn t where t.leerling_id = :leerling)', 'mee', 'blijft');
call toegang.beschrijf('bericht.uitgaand', 'Mail', '1', p_niet => '{sleutel,fout,status}');
call toegang.beschrijf('bericht.melding', 'Berichten in Spil', '1',
    $$strpos(x.url || ' ' || x.sleutel, cast(:leerling as text)) > 0
      or x.url in (select '/zaken/' || z.nummer from zaak.zaak z where z.leerling_id = :leerling)$$, p_samen => 'blijft', p_niet_uit => 'verwijst alleen naar wat hier al staat', p_niet => '{sleutel}');
call toegang.beschrijf('toestemming.toestemming', 'Toestemmingen', p_overdracht => true);
call toegang.beschrijf('zaak.zaak', 'Zaken', p_overdracht => true);
call toegang.beschrijf('zaak.overgang', 'Zaken: stappen');
call toegang.beschrijf('zaak.zorgmelding', 'Vragen om ondersteuning');
call toegang.beschrijf('zaak.besluit', 'Besluiten', p_overdracht => true);
call toegang.beschrijf('zaak.effect', 'Wat een besluit opleverde', p_overdracht => true);
call toegang.beschrijf('zaak.antwoord', 'Antwoorden op vragen om ondersteuning');
call toegang.beschrijf('zaak.aanspreekpunt', 'Aanspreekpunten');
call toegang.beschrijf('plan.plan', 'Plannen', p_overdracht => true);
call toegang.beschrijf('plan.sectie', 'Plannen: onderdelen', p_overdracht => true, p_niet => '{sleutel}', p_extra => '{"Onderdeel": "x.sleutel"}');
call toegang.beschrijf('plan.doel', 'Plannen: doelen', p_overdracht => true);
call toegang.beschrijf('plan.evaluatie', 'Plannen: evaluaties van doelen', p_overdracht => true);
call toegang.beschrijf('plan.hoorrecht', 'Plannen: wat de leerling zei', p_overdracht => true);
call toegang.beschrijf('plan.inbreng', 'Plannen: inbreng', p_overdracht => true);
call toegang.beschrijf('plan.instemming', 'Plannen: antwoorden van ouders en leerling', p_overdracht => true);
call toegang.beschrijf('plan.overlegverslag', 'Plannen: verslagen van overleg', p_overdracht => true);
call toegang.beschrijf('plan.weigering', 'Plannen: weigeringen', p_overdracht => true);
call toegang.beschrijf('overleg.agendapunt', 'Besproken in overleg',
    p_extra => '{"Overleg": "(select o.naam || '' '' || o.dag from overleg.overleg o where o.id = x.overleg_id)"}');
call toegang.beschrijf('overleg.genodigde', 'Uitgenodigd bij overleg');
call toegang.beschrijf('overleg.notulendeel', 'Notulen');
call toegang.beschrijf('overleg.notulenversie', 'Notulen: eerdere versies');
call toegang.beschrijf('overleg.vastlegging', 'Uitkomsten van overleg');
call toegang.beschrijf('overleg.voorstel', 'Notulen: voorstellen om vrij te geven');
call toegang.beschrijf('overleg.afwijzing', 'Notulen: niet vrijgegeven');
call toegang.beschrijf('overleg.vrijgave', 'Notulen: vrijgegeven');
call toegang.beschrijf('overleg.openstelling', 'Opengesteld contact met hulpverleners');
call toegang.beschrijf('registratie.registratie', 'Registraties');
call toegang.beschrijf('registratie.versie', 'Registraties: antwoorden');
call toegang.beschrijf('registratie.stap', 'Registraties: stappen');
call toegang.beschrijf('inzet.inzet', 'Ondersteuning', p_overdracht => true);
call toegang.beschrijf('inzet.deelname', 'Ondersteuning in een groep', p_overdracht => true,
    p_extra => '{"Ondersteuning": "(select i.wat from inzet.inzet i where i.id = x.inzet_id)"}');
call toegang.beschrijf('inzet.evaluatie', 'Ondersteuning: evaluaties', p_overdracht => true);
call toegang.beschrijf('plaatsvraag.vraag', 'Vragen om een plek');
call toegang.beschrijf('plaatsvraag.reactie', 'Vragen om een plek: reacties', '8',
    'x.vraag_id in (select v.id from plaatsvraag.vraag v where v.leerling_id = :leerling)', 'rij', 'blijft');
call toegang.beschrijf('plaatsvraag.keuze', 'Vragen om een plek: keuzes');
call toegang.beschrijf('plaatsvraag.einde', 'Vragen om een plek: einde');
