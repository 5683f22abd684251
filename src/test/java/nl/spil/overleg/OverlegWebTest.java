package nl.spil.overleg;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tellen;
import nl.spil.cast.Tijd;
import nl.spil.cast.Zuidwijk;
import nl.spil.cast.Zuidwijk.Leerling;
import nl.spil.dekking.Eis;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.databank.Taak;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A SOT from agenda to released notulen, as the people of Zuidwijk do it. Each test has a Tuesday of its own. */
@SpilTest
class OverlegWebTest {

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Tijd tijd;

    @Autowired
    private Overlegplanner planner;

    @Autowired
    private Taak taak;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Klok klok;

    @Autowired
    private Overleglijst lijst;

    @Autowired
    private Tellen tellen;

    @AfterEach
    void terug() {
        tijd.terug();
    }

    @Test
    @Eis({"SOT-10", "SOT-11"})
    void een_zorgmelding_van_vrijdag_staat_op_de_agenda_van_dinsdag_en_een_van_zaterdag_op_de_volgende() {
        tijd.zetOp(LocalDate.of(2027, 1, 15));
        planner.planVooruit();
        Leerling opTijd = zuidwijk.nieuweLeerling("Optijd");
        Leerling teLaat = zuidwijk.nieuweLeerling("Telaat");
        dienIn(opTijd);
        tijd.zetOp(LocalDate.of(2027, 1, 16));
        dienIn(teLaat);

        String sot = sot("2027-01-19");
        Blad agenda = zuidwijk.ilse().ga(sot);
        assertThat(agenda.status()).isEqualTo(200);
        assertThat(agenda.document().select(".cockpit-lijst").text())
                .contains(opTijd.naam())
                .doesNotContain(teLaat.naam());
        assertThat(agenda.leesbaar())
                .contains(
                        "Te laat ingeleverd",
                        teLaat.naam(),
                        "dat kon tot en met vrijdag 15 januari",
                        "Staat nu op dinsdag 26 januari");
        assertThat(zuidwijk.ilse()
                        .ga(sot("2027-01-26"))
                        .document()
                        .select(".cockpit-lijst")
                        .text())
                .contains(teLaat.naam());

        Blad zonder =
                zuidwijk.ilse().vulIn(agenda, "form[action$=/toelatingen]:contains(" + teLaat.naam() + ")", Map.of());
        assertThat(zonder.status()).isEqualTo(422);
        assertThat(zonder.leesbaar()).contains("Schrijf waarom dit niet tot het volgende overleg kan wachten.");

        String veld = agenda.document()
                .select("form[action$=/toelatingen]:contains(" + teLaat.naam() + ") input[name^=reden-]")
                .attr("name");
        Blad met = zuidwijk.ilse()
                .vulIn(
                        agenda,
                        "form[action$=/toelatingen]:contains(" + teLaat.naam() + ")",
                        Map.of(veld, "Ouders vragen hulp deze week."));
        assertThat(met.status()).as(met.leesbaar()).isEqualTo(303);
        Blad toegelaten = zuidwijk.ilse().ga(sot);
        assertThat(toegelaten.document().select(".cockpit-lijst").text()).contains(teLaat.naam());
        assertThat(zuidwijk.ilse().ga(punt(toegelaten, teLaat)).leesbaar())
                .contains("toegelaten door Ilse Bos: Ouders vragen hulp deze week.");
        assertThat(zuidwijk.ilse()
                        .ga(sot("2027-01-26"))
                        .document()
                        .select(".cockpit-lijst")
                        .text())
                .doesNotContain(teLaat.naam());
    }

    @Test
    @Eis({"SOT-13", "ROUTE-27", "NIVEAU-03", "KALENDER-05"})
    void een_besluit_is_pas_genomen_als_het_compleet_is_en_geeft_antwoord_op_de_hulpvraag() {
        tijd.zetOp(LocalDate.of(2027, 2, 1));
        planner.planVooruit();
        Leerling robin = zuidwijk.nieuweLeerling();
        String zaak = dienIn(robin);
        tijd.zetOp(LocalDate.of(2027, 2, 9));
        String sot = begin("2027-02-09");
        String punt = punt(zuidwijk.ilse().ga(sot), robin);

        Blad cockpit = zuidwijk.ilse().ga(punt);
        assertThat(cockpit.leesbaar()).contains("Hulpvraag: Hoe krijgen we maandagen rustig?", "mentor Joris de Wit");
        assertThat(cockpit.document().select(".besluiten label").eachText())
                .anyMatch(t -> t.startsWith("1Ondersteuning inzetten"))
                .anyMatch(t -> t.contains("Externe hulp of verwijzing inzetten")
                        && t.contains("kan nog niet: 4 dingen ontbreken"));
        assertThat(cockpit.leesbaar())
                .contains(
                        "Wat ontbreekt voor externe hulp of verwijzing inzetten",
                        "In het logboek staat nog niet wat die ondersteuning heeft opgeleverd.");
        assertThat(cockpit.document().select("input[value=externe-hulp]").hasAttr("disabled"))
                .isTrue();

        Blad form = zuidwijk.ilse().ga(punt + "?besluit=ondersteuning-inzetten");
        Blad onvolledig = zuidwijk.ilse()
                .vulIn(
                        form,
                        "form[action$=/besluiten]",
                        Map.of("doel", "Robin begint maandag rustig.", "reden", "De dagkaart werkt."));
        assertThat(onvolledig.status()).isEqualTo(422);
        assertThat(onvolledig.leesbaar())
                .contains(
                        "Kies wie het uitvoert.",
                        "Kies de dag waarop het begint.",
                        "Kies de dag waarop jullie kijken of het heeft gewerkt.")
                .contains("Kies ten minste één aspect");
        assertThat(onvolledig.document().select("textarea[name=doel]").text())
                .isEqualTo("Robin begint maandag rustig.");
        assertThat(zuidwijk.ilse().ga(zaak).leesbaar()).doesNotContain("Robin begint maandag rustig.");
        assertThat(aantal(
                        "select count(*) from zaak.antwoord a join zaak.zaak z on z.id = a.zaak_id where z.nummer = ?",
                        zaak.substring(7)))
                .isZero();

        Blad besloten = besluit(punt, Map.of("antwoord-welke", "Robin start maandag bij SMW en krijgt een dagkaart."));
        assertThat(besloten.status()).as(besloten.leesbaar()).isEqualTo(303);
        Blad na = zuidwijk.ilse().ga(punt);
        assertThat(na.leesbaar())
                .contains("besloten", "Sana Meijer", "start 13 feb", "evaluatie 23 mrt")
                .contains("Antwoord op de hulpvraag: Robin start maandag bij SMW en krijgt een dagkaart. vanaf 13 feb");
        assertThat(zuidwijk.joris().ga(zaak).leesbaar())
                .contains("Robin start maandag bij SMW en krijgt een dagkaart.");

        Blad actie = zuidwijk.ilse()
                .vulIn(
                        na,
                        "form[action$=/acties]",
                        Map.of(
                                "wat",
                                "gesprek met beide ouders",
                                "wie",
                                zuidwijk.account("Sana Meijer").toString(),
                                "wanneer",
                                "2027-02-18"));
        assertThat(actie.status()).as(actie.leesbaar()).isEqualTo(303);
        assertThat(zuidwijk.sana().ga("/").leesbaar()).contains("gesprek met beide ouders");
        assertThat(zuidwijk.ilse().ga(punt).leesbaar()).contains("gesprek met beide ouders", "Sana Meijer · 18 feb");
    }

    @Test
    @Eis({"SOT-13", "ROUTE-27"})
    void een_overleg_sluit_pas_als_elke_besproken_leerling_een_besluit_heeft_of_doorschuift() {
        tijd.zetOp(LocalDate.of(2027, 2, 8));
        planner.planVooruit();
        Leerling besloten = zuidwijk.nieuweLeerling("Besloten");
        Leerling open = zuidwijk.nieuweLeerling("Open");
        Leerling niet = zuidwijk.nieuweLeerling("Niet");
        for (Leerling l : List.of(besloten, open, niet)) dienIn(l);
        tijd.zetOp(LocalDate.of(2027, 2, 16));
        String sot = begin("2027-02-16");
        Blad agenda = zuidwijk.ilse().ga(sot);
        besluit(punt(agenda, besloten), Map.of());
        notulen(zuidwijk.ilse(), punt(agenda, open), Map.of("intern", "Nog geen beeld van thuis."));

        Blad geweigerd = zuidwijk.ilse().vulIn(sot, "form[action$=/afsluiting]", Map.of());
        assertThat(geweigerd.status()).isEqualTo(422);
        assertThat(geweigerd.leesbaar())
                .contains("Nog te doen voor het afsluiten " + open.naam() + " heeft nog geen besluit");

        Blad zonderReden = zuidwijk.ilse().vulIn(punt(agenda, open), "form[action$=/verschuiving]", Map.of());
        assertThat(zonderReden.status()).isEqualTo(422);
        Blad door = zuidwijk.ilse()
                .vulIn(
                        punt(agenda, open),
                        "form[action$=/verschuiving]",
                        Map.of("doorschuif-reden", "SMW belt eerst met thuis."));
        assertThat(door.status()).as(door.leesbaar()).isEqualTo(303);
        Blad dicht = zuidwijk.ilse().vulIn(sot, "form[action$=/afsluiting]", Map.of());
        assertThat(dicht.status()).as(dicht.leesbaar()).isEqualTo(303);

        assertThat(zuidwijk.joris()
                        .ga("/leerlingen/" + besloten.id() + "/tijdlijn")
                        .leesbaar())
                .contains("Besproken: SOT", "Besloten: Ondersteuning inzetten.");
        assertThat(zuidwijk.rana()
                        .ga("/leerlingen/" + besloten.id() + "/tijdlijn")
                        .leesbaar())
                .doesNotContain("Besproken", "Ondersteuning inzetten");
        assertThat(zuidwijk.joris().ga("/leerlingen/" + niet.id() + "/tijdlijn").leesbaar())
                .doesNotContain("Besproken");

        Blad volgend = zuidwijk.ilse().ga(sot("2027-03-02"));
        assertThat(volgend.document().select(".cockpit-lijst").text())
                .contains(open.naam(), niet.naam())
                .doesNotContain(besloten.naam());
        assertThat(zuidwijk.ilse().ga("/").leesbaar())
                .contains("Notulen van SOT dinsdag 16 februari opstellen en laten vrijgeven");
        Map<String, Object> mail = taak.voor(
                zuidwijk.bestuur(),
                () -> jdbc.sql(
                                "select onderwerp, tekst from bericht.uitgaand where soort = 'besluit-overleg' and aan_account = ? and leerling_id = ?")
                        .params(zuidwijk.account("Joris de Wit"), besloten.id())
                        .query()
                        .singleRow());
        assertThat(mail.toString())
                .contains("SOT dinsdag 16 februari")
                .doesNotContain("Proef")
                .doesNotContain("Besloten Proef");
        assertThat(zuidwijk.ilse()
                        .vulIn(sot, "form[action$=/notulen]", Map.of("algemeen", "Nakomertje."))
                        .status())
                .isEqualTo(303);
    }

    @Test
    @Eis("SOT-16")
    void twee_notulisten_houden_allebei_hun_tekst() {
        tijd.zetOp(LocalDate.of(2027, 3, 22));
        planner.planVooruit();
        Leerling robin = zuidwijk.nieuweLeerling();
        Mens tweede = tweedeOco();
        dienIn(robin);
        tijd.zetOp(LocalDate.of(2027, 3, 30));
        String punt = punt(zuidwijk.ilse().ga(begin("2027-03-30")), robin);
        Blad vanIlse = zuidwijk.ilse().ga(punt);
        Blad vanTweede = tweede.ga(punt);

        assertThat(zuidwijk.ilse()
                        .vulIn(
                                vanIlse,
                                "form[action$=" + punt + "/notulen]",
                                Map.of("intern", "SMW: thuis is het onrustig."))
                        .status())
                .isEqualTo(303);
        Blad botsing = tweede.vulIn(
                vanTweede, "form[action$=" + punt + "/notulen]", Map.of("intern", "BPO: in de les gaat het beter."));
        assertThat(botsing.status()).isEqualTo(409);
        assertThat(botsing.leesbaar()).contains("Iemand anders heeft intussen ook iets vastgelegd.");
        assertThat(botsing.document().select("textarea[name=intern]").val())
                .contains("SMW: thuis is het onrustig.", "BPO: in de les gaat het beter.");
        assertThat(tweede.vulIn(botsing, "form[action$=" + punt + "/notulen]", Map.of())
                        .status())
                .isEqualTo(303);
        assertThat(zuidwijk.ilse()
                        .ga(punt)
                        .document()
                        .select("textarea[name=intern]")
                        .val())
                .contains("SMW: thuis is het onrustig.", "BPO: in de les gaat het beter.");
        assertThat(aantal(
                        "select count(*) from overleg.notulenversie v join overleg.notulendeel n on n.id = v.notulendeel_id"
                                + " where n.leerling_id = ?::uuid",
                        robin.id().toString()))
                .isEqualTo(2);
    }

    @Test
    @Eis({"SOT-15", "SOT-16"})
    void alleen_wat_sot_en_mt_samen_vrijgeven_bereikt_de_medewerkers_van_de_leerling() {
        tijd.zetOp(LocalDate.of(2027, 3, 1));
        planner.planVooruit();
        Leerling robin = zuidwijk.nieuweLeerling();
        dienIn(robin);
        tijd.zetOp(LocalDate.of(2027, 3, 9));
        String sot = begin("2027-03-09");
        String punt = punt(zuidwijk.ilse().ga(sot), robin);
        notulen(
                zuidwijk.ilse(),
                punt,
                Map.of("intern", "kanarie-intern-" + robin.nummer(), "vrijgeefbaar", "kanarie-vrij-" + robin.nummer()));
        assertThat(zuidwijk.sana().ga(punt).leesbaar()).contains("kanarie-intern-" + robin.nummer());

        niemandLeest(robin, sot, punt);
        Blad voorgelegd = zuidwijk.ilse().vulIn(sot + "/notulen", "form[action$=/vrijgaven]", Map.of());
        assertThat(voorgelegd.status()).as(voorgelegd.leesbaar()).isEqualTo(303);
        niemandLeest(robin, sot, punt);
        assertThat(zuidwijk.karim().ga("/").leesbaar()).contains("mag lezen");
        Blad lijst = zuidwijk.karim().ga("/vrijgaven");
        String voorstel =
                lijst.document().select("a:contains(" + robin.naam() + ")").attr("href");
        Blad blad = zuidwijk.karim().ga(voorstel);
        assertThat(blad.leesbaar()).contains("kanarie-vrij-" + robin.nummer()).doesNotContain("kanarie-intern");
        // Who proposed it, does not decide; nor does anyone outside the MT.
        for (Mens mens :
                List.of(zuidwijk.ilse(), zuidwijk.sana(), zuidwijk.joris(), zuidwijk.rana(), zuidwijk.joke())) {
            assertThat(mens.ga(voorstel).status()).isEqualTo(404);
            assertThat(mens.post(voorstel + "/akkoord", List.of(Map.entry("_csrf", mens.csrf())))
                            .status())
                    .isEqualTo(404);
        }
        niemandLeest(robin, sot, punt);
        int mails = aantal(
                "select count(*) from bericht.uitgaand where soort = 'notulen-klaar' and tekst like ?",
                "%dinsdag 9 maart%");
        assertThat(mails).isZero();

        assertThat(zuidwijk.karim()
                        .vulIn(blad, "form[action$=/akkoord]", Map.of())
                        .status())
                .isEqualTo(303);
        String id = sot.substring("/overleg/".length());
        Blad rana = zuidwijk.rana().ga("/notulen/" + id);
        assertThat(rana.leesbaar())
                .contains(robin.naam(), "kanarie-vrij-" + robin.nummer(), "vrijgegeven door Ilse Bos en Karim Haddad")
                .doesNotContain("kanarie-intern");
        assertThat(zuidwijk.rana().ga("/notulen").leesbaar()).contains("SOT dinsdag 9 maart");
        assertThat(zuidwijk.rana().ga("/leerlingen/" + robin.id() + "/tijdlijn").leesbaar())
                .contains("Vrijgegeven notulen van SOT van 9-3-2027", "kanarie-vrij-" + robin.nummer())
                .doesNotContain("kanarie-intern");
        // Tess teaches another class: nothing about this pupil.
        assertThat(zuidwijk.tess().ga("/notulen").leesbaar()).doesNotContain("SOT dinsdag 9 maart");
        assertThat(zuidwijk.tess().ga("/notulen/" + id).status()).isEqualTo(404);
        assertThat(zuidwijk.joke().ga("/notulen/" + id).status()).isEqualTo(404);
        List<Map<String, Object>> post = taak.voor(
                zuidwijk.bestuur(),
                () -> jdbc.sql(
                                "select aan_account, onderwerp, tekst from bericht.uitgaand where soort = 'notulen-klaar' and tekst like '%dinsdag 9 maart%'")
                        .query()
                        .listOfRows());
        assertThat(post)
                .extracting(r -> r.get("aan_account"))
                .contains(zuidwijk.account("Rana Koc"))
                .doesNotHaveDuplicates();
        assertThat(post.toString()).doesNotContain(robin.naam()).doesNotContain("kanarie");
        assertThat(aantal(
                        "select count(*) from toegang.leeslog where leerling_id = ?::uuid and onderdeel like 'vrijgegeven notulen%' and naam = 'Rana Koc'",
                        robin.id().toString()))
                .isEqualTo(1);

        // A later text is not released with it.
        notulen(zuidwijk.ilse(), punt, Map.of("vrijgeefbaar", "kanarie-later-" + robin.nummer()));
        assertThat(zuidwijk.rana().ga("/notulen/" + id).leesbaar()).doesNotContain("kanarie-later");
        assertThat(zuidwijk.ilse().ga(sot + "/notulen").leesbaar()).contains("gewijzigd sinds het vorige voorstel");
    }

    @Test
    @Eis("SOT-16")
    void wat_het_mt_niet_vrijgeeft_blijft_binnen_en_het_team_leest_waarom() {
        tijd.zetOp(LocalDate.of(2027, 3, 8));
        planner.planVooruit();
        Leerling robin = zuidwijk.nieuweLeerling();
        dienIn(robin);
        tijd.zetOp(LocalDate.of(2027, 3, 16));
        String sot = begin("2027-03-16");
        String punt = punt(zuidwijk.ilse().ga(sot), robin);
        notulen(zuidwijk.ilse(), punt, Map.of("vrijgeefbaar", "kanarie-" + robin.nummer()));
        zuidwijk.ilse().vulIn(sot + "/notulen", "form[action$=/vrijgaven]", Map.of());
        String voorstel = zuidwijk.karim()
                .ga("/vrijgaven")
                .document()
                .select("a:contains(" + robin.naam() + ")")
                .attr("href");
        assertThat(zuidwijk.karim()
                        .vulIn(voorstel, "form[action$=/afwijzing]", Map.of())
                        .status())
                .isEqualTo(422);
        assertThat(zuidwijk.karim()
                        .vulIn(voorstel, "form[action$=/afwijzing]", Map.of("reden", "Te veel over thuis."))
                        .status())
                .isEqualTo(303);
        assertThat(zuidwijk.ilse().ga(sot + "/notulen").leesbaar())
                .contains("niet vrijgegeven door Karim Haddad", "Te veel over thuis.");
        niemandLeest(robin, sot, punt);
    }

    @Test
    @Eis("PRIVACY-05")
    void de_cockpit_is_voor_het_team_en_voor_niemand_anders() {
        tijd.zetOp(LocalDate.of(2027, 3, 15));
        planner.planVooruit();
        Leerling robin = zuidwijk.nieuweLeerling();
        dienIn(robin);
        String sot = sot("2027-03-23");
        String punt = punt(zuidwijk.ilse().ga(sot), robin);
        for (Mens mens : List.of(zuidwijk.rana(), zuidwijk.joris(), zuidwijk.karim(), zuidwijk.joke())) {
            for (String pad : List.of(sot, punt, sot + "/notulen"))
                assertThat(mens.ga(pad).status()).as(pad).isEqualTo(404);
            for (String pad : List.of("/begin", "/afsluiting", "/notulen", "/vrijgaven", "/deelnemers")) {
                assertThat(mens.post(sot + pad, List.of(Map.entry("_csrf", mens.csrf())))
                                .status())
                        .as(pad)
                        .isEqualTo(404);
            }
            for (String pad : List.of("/notulen", "/besluiten", "/acties", "/verschuiving")) {
                assertThat(mens.post(punt + pad, List.of(Map.entry("_csrf", mens.csrf())))
                                .status())
                        .as(pad)
                        .isEqualTo(404);
            }
        }
        // A member who reads but does not keep the notulen sees no form and changes nothing.
        Blad sana = zuidwijk.sana().ga(punt);
        assertThat(sana.status()).isEqualTo(200);
        assertThat(sana.document().select("form[action^=/overleg]")).isEmpty();
        assertThat(zuidwijk.sana()
                        .post(
                                punt + "/notulen",
                                List.of(Map.entry("_csrf", zuidwijk.sana().csrf()), Map.entry("intern", "x")))
                        .status())
                .isEqualTo(404);
        assertThat(zuidwijk.rana().ga("/overleg").naar()).isEqualTo("/notulen");
        assertThat(zuidwijk.ilse().ga("/overleg").leesbaar())
                .contains("SOT dinsdag 23 maart", "inleveren t/m vrijdag 19 maart");
        assertThat(aantal(
                        "select count(*) from toegang.leeslog where leerling_id = ?::uuid and onderdeel = 'SOT-overleg' and naam = 'Sana Meijer'",
                        robin.id().toString()))
                .isEqualTo(1);
    }

    @Test
    void de_volgende_leerling_kost_hoogstens_vijftien_statements() {
        tijd.zetOp(LocalDate.of(2027, 3, 30));
        planner.planVooruit();
        List<Leerling> leerlingen = new ArrayList<>();
        for (int i = 0; i < 3; i++) leerlingen.add(zuidwijk.nieuweLeerling());
        leerlingen.forEach(this::dienIn);
        tijd.zetOp(LocalDate.of(2027, 4, 6));
        String sot = begin("2027-04-06");
        String punt = punt(zuidwijk.ilse().ga(sot), leerlingen.getLast());
        zuidwijk.ilse().ga(punt);
        Tellen.Telling<Blad> telling = tellen.van(() -> zuidwijk.ilse().ga(punt));
        assertThat(telling.uitkomst().status()).isEqualTo(200);
        assertThat(telling.aantal()).as(String.join("\n", telling.statements())).isLessThanOrEqualTo(Tellen.HOOGSTENS);
        for (String pad : List.of("/overleg", sot, sot + "/notulen")) {
            Tellen.Telling<Blad> t = tellen.van(() -> zuidwijk.ilse().ga(pad));
            assertThat(t.aantal())
                    .as(pad + "\n" + String.join("\n", t.statements()))
                    .isLessThanOrEqualTo(Tellen.HOOGSTENS);
        }
    }

    @Test
    void een_overleg_met_de_hand_en_een_reeks_over_een_vakantie_heen() {
        tijd.zetOp(LocalDate.of(2027, 4, 12));
        Mens ilse = zuidwijk.ilse();
        Blad fout = ilse.vulIn(
                "/overleg/nieuw", "form[action=/overleg]", Map.of("soort", "mt-overleg", "dag", "2027-04-27"));
        assertThat(fout.status()).isEqualTo(422);
        assertThat(fout.leesbaar()).contains("Op dinsdag 27 april is er geen school. Kies een schooldag.");
        assertThat(fout.document().select("select[name=soort] option[selected]").val())
                .isEqualTo("mt-overleg");
        assertThat(ilse.vulIn("/overleg/nieuw", "form[action=/overleg]", Map.of())
                        .leesbaar())
                .contains("Kies een soort overleg uit het schoolplan.", "Kies de dag van het overleg.");

        Blad reeks = ilse.vulIn(
                "/overleg/nieuw",
                "form[action=/overleg]",
                Map.of(
                        "soort",
                        "mt-overleg",
                        "dag",
                        "2027-04-20",
                        "herhaal",
                        "2027-05-18",
                        "begin",
                        "13:00",
                        "plaats",
                        "Kamer 12"));
        assertThat(reeks.status()).as(reeks.leesbaar()).isEqualTo(303);
        assertThat(ilse.ga("/overleg").leesbaar())
                .contains("MT dinsdag 20 april 13:00 · Kamer 12", "MT dinsdag 11 mei", "MT dinsdag 18 mei")
                .doesNotContain("MT dinsdag 27 april")
                .doesNotContain("MT dinsdag 4 mei");
        assertThat(zuidwijk.rana().ga("/overleg/nieuw").status()).isEqualTo(404);
    }

    // What the people do.

    private void niemandLeest(Leerling leerling, String sot, String punt) {
        String id = sot.substring("/overleg/".length());
        for (Mens mens : List.of(zuidwijk.rana(), zuidwijk.joris(), zuidwijk.tess(), zuidwijk.joke())) {
            for (String pad : List.of(
                    sot,
                    punt,
                    sot + "/notulen",
                    "/notulen",
                    "/notulen/" + id,
                    "/overleg",
                    "/",
                    "/leerlingen/" + leerling.id())) {
                assertThat(mens.ga(pad).tekst()).as(pad).doesNotContain("kanarie");
            }
        }
    }

    private Mens tweedeOco() {
        zuidwijk.voegToe("medewerkers", "DUI;Dina Duinker;d.duinker@zuidwijk.example");
        zuidwijk.voegToe("functies", "DUI;oco;zuidwijk;");
        return zuidwijk.metSessie(zuidwijk.account("Dina Duinker"));
    }

    private String dienIn(Leerling leerling) {
        return Overlegwerk.dienIn(zuidwijk, leerling);
    }

    private String sot(String dag) {
        return Overlegwerk.sot(zuidwijk, lijst, LocalDate.parse(dag));
    }

    private String begin(String dag) {
        String sot = sot(dag);
        Blad blad = zuidwijk.ilse().vulIn(sot, "form[action$=/begin]", Map.of());
        assertThat(blad.status()).as(blad.leesbaar()).isEqualTo(303);
        return sot;
    }

    private static String punt(Blad overleg, Leerling leerling) {
        return Overlegwerk.punt(overleg, leerling);
    }

    private static void notulen(Mens wie, String punt, Map<String, String> delen) {
        Blad blad = wie.vulIn(punt, "form[action$=" + punt + "/notulen]", delen);
        assertThat(blad.status()).as(blad.leesbaar()).isEqualTo(303);
    }

    private Blad besluit(String punt, Map<String, String> extra) {
        Map<String, String> v = new LinkedHashMap<>();
        v.put("doel", "Robin begint maandag rustig.");
        v.put("uitvoerder", zuidwijk.account("Sana Meijer").toString());
        LocalDate vandaag = klok.vandaag();
        v.put("start", vandaag.plusDays(4).toString());
        v.put("evaluatie", vandaag.plusDays(42).toString());
        v.put("niveau", "basisplus");
        v.put("niveau-reden", "Valt binnen wat de school zelf kan.");
        v.put("ouders-op", vandaag.minusDays(2).toString());
        v.put("ouders-wijze", "gebeld");
        v.put("leerling-op", vandaag.minusDays(1).toString());
        v.put("leerling-zei", "wil een dagkaart");
        v.put("reden", "De dagkaart werkt.");
        v.putAll(extra);
        Blad form = zuidwijk.ilse().ga(punt + "?besluit=ondersteuning-inzetten");
        v.put("aspecten", form.document().select("input[name=aspecten]").val());
        return zuidwijk.ilse().vulIn(form, "form[action$=/besluiten]", v);
    }

    private int aantal(String sql, String waarde) {
        return taak.voor(
                zuidwijk.bestuur(),
                () -> jdbc.sql(sql).param(waarde).query(Integer.class).single());
    }
}
