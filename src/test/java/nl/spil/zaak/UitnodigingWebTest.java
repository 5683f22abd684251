package nl.spil.zaak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.spil.cast.EigenaarDatabank;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Mensen;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tijd;
import nl.spil.cast.Zuidwijk;
import nl.spil.cast.Zuidwijk.Leerling;
import nl.spil.dekking.Eis;
import nl.spil.dossier.Logboek;
import nl.spil.dossier.NieuweNotitie;
import nl.spil.dossier.Soort;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.toegang.Poort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody of a partner sees one zaak, for a while, with consent; and nothing else (PARTNER-12). */
@SpilTest
class UitnodigingWebTest {

    private static final String ROL = "swv";
    private static final String HULP = "externe-hulpverlener";
    private static final Pattern LINK = Pattern.compile("(/l/[A-Za-z0-9_-]+)");
    private static final Pattern CODE = Pattern.compile("eerste keer: (\\d{6})");

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Mensen mensen;

    @Autowired
    private Poort poort;

    @Autowired
    private Logboek logboek;

    @Autowired
    private Klok klok;

    @Autowired
    private Tijd tijd;

    @Autowired
    private EigenaarDatabank databank;

    @Autowired
    private Taak taak;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Genodigdenconcepten concepten;

    @Autowired
    private nl.spil.bewaren.Vernietiger vernietiger;

    private Leerling robin;
    private String zaak;
    private String nummer;

    @BeforeEach
    void eenZaak() {
        robin = zuidwijk.nieuweLeerling();
        zaak = Zaakwerk.naarSot(zuidwijk.ilse(), Zaakwerk.dienIn(zuidwijk.joris(), robin.id()));
        nummer = zaak.substring("/zaken/".length());
    }

    @AfterEach
    void terugInDeTijd() {
        tijd.terug();
    }

    /** Eisen §3.1: of who comes from the public health service, only in the case; and there their own advice (PARTNER-08). */
    @Test
    void de_schoolverpleegkundige_legt_bij_de_zaak_van_de_uitnodiging_het_eigen_advies_vast() {
        geefToestemming("extern");
        Mens verpleegkundige = binnen("Vera Verpleeg", "svk", false);
        String thuis = "/uitgenodigd/" + nummer;
        assertThat(verpleegkundige.ga(thuis).leesbaar()).contains("Advies van de schoolverpleegkundige");
        Blad gedaan = verpleegkundige.vulIn(
                thuis + "/formulieren?formulier=svk-advies",
                "form.formulier",
                Map.of(
                        "f-aanleiding",
                        "indicatie",
                        "f-dag",
                        klok.vandaag().toString(),
                        "f-advies",
                        "Laat de leerling vooraan zitten.",
                        "f-verwijzing",
                        "jeugdarts"));
        assertThat(gedaan.status()).as(gedaan.leesbaar()).isEqualTo(303);
        assertThat(verpleegkundige.ga(thuis).leesbaar()).contains("Laat de leerling vooraan zitten.");
        assertThat(zuidwijk.ilse()
                        .ga("/leerlingen/" + robin.id() + "/registraties")
                        .leesbaar())
                .contains("Advies van de schoolverpleegkundige", "Vera Verpleeg");
        assertThat(verpleegkundige.ga("/leerlingen/" + robin.id()).status())
                .as("buiten de zaak niets")
                .isEqualTo(404);
    }

    @Test
    @Eis("PARTNER-12")
    void wie_van_buiten_is_uitgenodigd_ziet_die_ene_zaak_en_verder_niets() {
        Leerling ander = zuidwijk.nieuweLeerling("Ander");
        String andereZaak = Zaakwerk.dienIn(zuidwijk.joris(), ander.id());
        zuidwijk.doe(
                "Ilse Bos",
                wie -> logboek.noteer(
                        wie,
                        poort.open(wie, robin.id(), "logboek"),
                        NieuweNotitie.van(Soort.OBSERVATIE, "Slaapt slecht op zondag.", klok.vandaag(), null)));
        Mens consulent = binnen("Cora Consulent");

        Blad blad = consulent.ga("/uitgenodigd/" + nummer);
        assertThat(blad.status()).isEqualTo(200);
        assertThat(blad.leesbaar())
                .contains(robin.naam(), "Meedenken over een passende plek", "De hulpvraag is duidelijk.", "Koers VO")
                .doesNotContain("Slaapt slecht", "Hoe krijgen we maandagen rustig?", ander.naam());
        assertThat(consulent.ga("/uitgenodigd").naar()).isEqualTo("/uitgenodigd/" + nummer);
        assertThat(consulent.ga("/").naar()).isEqualTo("/uitgenodigd");
        // Nothing else exists: no search, no lists, no pupil, no other zaak, no counts, no plan from the inside.
        for (String pad : List.of(
                "/zoeken?q=" + robin.naam().replace(' ', '+'),
                "/leerlingen",
                "/leerlingen/" + robin.id(),
                "/leerlingen/" + robin.id() + "/tijdlijn",
                "/leerlingen/" + robin.id() + "/opp",
                "/zaken",
                zaak,
                zaak + "/uitnodigingen",
                "/klassen",
                "/overleg",
                "/zaken/bord",
                "/schoolplannen",
                "/thuis",
                "/thuis/" + robin.id(),
                "/uitgenodigd/" + andereZaak.substring("/zaken/".length()))) {
            assertThat(consulent.ga(pad).status()).as(pad).isEqualTo(404);
        }
        // And who works here does not come in by that door.
        assertThat(zuidwijk.ilse().ga("/uitgenodigd/" + nummer).status()).isEqualTo(404);
    }

    @Test
    @Eis("SOT-22")
    void wie_van_buiten_komt_leest_in_mail_en_op_het_blad_wie_op_school_het_aanspreekpunt_is() {
        Mens consulent = binnen("Vera Vraagt");
        assertThat(mail("Vera Vraagt")).contains("Heeft u vragen? Ilse Bos is uw aanspreekpunt op school");
        assertThat(consulent
                        .ga("/uitgenodigd/" + nummer)
                        .document()
                        .select("dt:contains(Vragen) + dd")
                        .text())
                .startsWith("Ilse Bos");

        assertThat(zuidwijk.ilse()
                        .vulIn(
                                zaak + "/aanspreekpunt",
                                "#kies",
                                Map.of(
                                        "account",
                                        zuidwijk.account("Sana Meijer").toString(),
                                        "reden",
                                        "Zij kent deze consulent."))
                        .status())
                .isEqualTo(303);
        assertThat(consulent
                        .ga("/uitgenodigd/" + nummer)
                        .document()
                        .select("dt:contains(Vragen) + dd")
                        .text())
                .startsWith("Sana Meijer");
    }

    @Test
    @Eis("PARTNER-12")
    void wat_een_genodigde_opent_staat_in_het_leeslog_en_de_familie_ziet_wie_tot_wanneer_mag() {
        Mens consulent = binnen("Lea Leest");
        consulent.ga("/uitgenodigd/" + nummer);

        String thuis = moeder().ga("/thuis/" + robin.id() + "/wie-keek-mee").leesbaar();

        assertThat(thuis)
                .contains(
                        "Wie van buiten mag meekijken?",
                        "Lea Leest",
                        "Kan meekijken van",
                        "Meedenken over een passende plek");
        assertThat(databank.jdbc()
                        .sql("select reden from toegang.leeslog where leerling_id = ? and naam = 'Lea Leest' limit 1")
                        .param(robin.id())
                        .query(String.class)
                        .single())
                .isEqualTo("koersconsulent van Koers VO");
    }

    @Test
    @Eis({"PARTNER-12", "TOEST-01"})
    void zonder_toestemming_wordt_niemand_uitgenodigd_en_kan_zij_meteen_worden_gevraagd() {
        String contact = contact("Tara Toe");

        Blad geweigerd = nodigUit(contact, klok.vandaag().plusWeeks(4));
        assertThat(geweigerd.status()).isEqualTo(422);
        assertThat(geweigerd.leesbaar()).contains("Voor Koers VO is toestemming nodig", "een ouder met gezag");
        Blad gevraagd = zuidwijk.ilse().vulIn(geweigerd, "form[action$=/uitnodigingen/toestemming]", Map.of());
        assertThat(gevraagd.status()).isEqualTo(303);

        Blad thuis = moeder().ga("/thuis/" + robin.id());
        assertThat(thuis.leesbaar()).contains("Koers VO");
        moeder().vulIn(thuis, "form[action*=/toestemmingen/swv]", Map.of("antwoord", "ja"));
        assertThat(nodigUit(contact, klok.vandaag().plusWeeks(4)).leesbaar()).contains("Code voor de eerste keer");
    }

    @Test
    @Eis({"PARTNER-12", "TOEST-10"})
    void wie_de_toestemming_intrekt_sluit_de_toegang_op_dat_moment() {
        Mens consulent = binnen("Ina Intrek");
        assertThat(consulent.ga("/uitgenodigd/" + nummer).status()).isEqualTo(200);

        Blad thuis = moeder().ga("/thuis/" + robin.id());
        moeder().vulIn(
                        thuis,
                        "form[action*=/toestemmingen/swv]:has(button[value=intrekken])",
                        Map.of("antwoord", "intrekken"));

        assertThat(consulent.ga("/uitgenodigd/" + nummer).status()).isEqualTo(404);
        assertThat(consulent.ga("/uitgenodigd").leesbaar()).contains("Er staat niets voor u open");
        assertThat(zuidwijk.ilse().ga(zaak + "/uitnodigingen").leesbaar()).contains("geen toestemming meer");
        assertThat(moeder().ga("/thuis/" + robin.id() + "/wie-keek-mee").leesbaar())
                .contains("Kan nu niet meekijken");
    }

    @Test
    @Eis("PARTNER-12")
    void de_toegang_eindigt_op_de_laatste_dag_en_verlengen_vraagt_een_reden() {
        Mens consulent = binnen("Vera Verloopt");
        LocalDate laatste = klok.vandaag().plusWeeks(4);
        tijd.zetOp(laatste);
        assertThat(consulent.ga("/uitgenodigd/" + nummer).status()).isEqualTo(200);

        String form = "form[action$=/verlenging]";
        Blad zonder = zuidwijk.ilse()
                .vulIn(
                        zaak + "/uitnodigingen",
                        form,
                        Map.of("totEnMet", laatste.plusDays(7).toString(), "reden", ""));
        assertThat(zonder.status()).isEqualTo(422);
        tijd.zetOp(laatste.plusDays(1));
        assertThat(consulent.ga("/uitgenodigd/" + nummer).status()).isEqualTo(404);
        tijd.zetOp(laatste);
        Blad met = zuidwijk.ilse()
                .vulIn(
                        zaak + "/uitnodigingen",
                        form,
                        Map.of("totEnMet", laatste.plusDays(7).toString(), "reden", "De plaatsing loopt nog."));
        assertThat(met.status()).isEqualTo(303);
        tijd.zetOp(laatste.plusDays(7));
        assertThat(consulent.ga("/uitgenodigd/" + nummer).status()).isEqualTo(200);
        tijd.zetOp(laatste.plusDays(8));
        assertThat(consulent.ga("/uitgenodigd/" + nummer).status()).isEqualTo(404);
    }

    @Test
    @Eis("PARTNER-12")
    void langer_dan_het_schoolplan_toelaat_kan_niet_en_zonder_einde_ook_niet() {
        geefToestemming();
        String contact = contact("Max Lang");

        assertThat(nodigUit(contact, klok.vandaag().plusWeeks(27)).leesbaar())
                .contains("Het schoolplan laat hoogstens 26 weken toe");
        Blad zonder = zuidwijk.ilse()
                .vulIn(
                        zaak + "/uitnodigingen",
                        "#uitnodigen",
                        Map.of("contact", contact, "rol", ROL, "doel", "Meedenken", "totEnMet", ""));
        assertThat(zonder.status()).isEqualTo(422);
        assertThat(zonder.leesbaar()).contains("Toegang zonder einde bestaat niet");
    }

    @Test
    @Eis("PARTNER-12")
    void intrekken_sluit_meteen_en_de_open_actie_gaat_naar_de_eigenaar() {
        Mens consulent = binnen("Rik Recall");
        geefActie("Rik Recall", "Plek zoeken in de regio");
        assertThat(consulent.ga("/uitgenodigd/" + nummer).leesbaar()).contains("Plek zoeken in de regio");

        Blad weg = zuidwijk.ilse()
                .vulIn(
                        zaak + "/uitnodigingen",
                        "form[action$=/intrekking]",
                        Map.of("reden", "Een collega neemt het over."));

        assertThat(weg.status()).isEqualTo(303);
        assertThat(consulent.ga("/uitgenodigd/" + nummer).status()).isEqualTo(404);
        Blad blad = zuidwijk.ilse().ga(zaak);
        assertThat(blad.leesbaar()).contains("Rik Recall", "ingetrokken");
        assertThat(blad.document().select(".taak:contains(Plek zoeken)").text()).contains("Ilse Bos");
    }

    @Test
    @Eis("PARTNER-12")
    void een_genodigde_schrijft_een_verslag_en_rondt_de_eigen_actie_af() {
        geefToestemming("extern");
        Mens hulp = binnen("Hugo Hulp", "externe-hulpverlener", false);
        geefActie("Hugo Hulp", "Intake plannen");
        Blad blad = hulp.ga("/uitgenodigd/" + nummer);

        Blad leeg = hulp.vulIn(blad, "form[action$=/verslagen]", Map.of("verslag", " "));
        assertThat(leeg.status()).isEqualTo(422);
        Blad klaar = hulp.vulIn(
                blad, "form[action$=/verslagen]", Map.of("verslag", "Wij starten met spelbegeleiding op woensdag."));
        assertThat(klaar.status()).isEqualTo(303);
        Blad gedaan =
                hulp.vulIn("/uitgenodigd/" + nummer, "form[action*=/acties/]", Map.of("hoe", "Op 3 maart gepland."));
        assertThat(gedaan.status()).isEqualTo(303);

        assertThat(hulp.ga("/uitgenodigd/" + nummer).leesbaar())
                .contains("spelbegeleiding op woensdag")
                .doesNotContain("Intake plannen");
        assertThat(zuidwijk.ilse().ga("/leerlingen/" + robin.id() + "/tijdlijn").leesbaar())
                .contains("spelbegeleiding op woensdag", "Hugo Hulp");
        // Who in school does not read class 10, does not read it from outside either.
        assertThat(zuidwijk.rana().ga("/leerlingen/" + robin.id() + "/tijdlijn").leesbaar())
                .doesNotContain("spelbegeleiding");
        assertThat(zuidwijk.ilse().ga("/berichten").leesbaar()).contains("Hugo Hulp", "schreef een verslag");
    }

    @Test
    @Eis("PARTNER-12")
    void met_de_zaak_sluit_ook_de_toegang() {
        Mens consulent = binnen("Sien Sluit");
        Zaakwerk.antwoord(zuidwijk.ilse(), zaak, klok.vandaag().toString());
        Blad dicht = Zaakwerk.besluit(
                zuidwijk.ilse(),
                zaak,
                "afronden",
                Map.of("resultaat", "Geen vervolg nodig", "reden", "Het gaat goed."));
        assertThat(dicht.status()).as(dicht.leesbaar()).isEqualTo(303);

        assertThat(consulent.ga("/uitgenodigd/" + nummer).status()).isEqualTo(404);
    }

    @Test
    @Eis("PARTNER-12")
    void een_contactpersoon_die_bij_de_partner_weg_is_komt_er_niet_meer_in() {
        Mens consulent = binnen("Wim Weg");
        Blad team = zuidwijk.ilse().ga("/locaties/" + zuidwijk.locatie() + "/team");
        zuidwijk.ilse().vulIn(team, "form:has(.vh:contains(Wim Weg))", Map.of());

        assertThat(consulent.ga("/uitgenodigd/" + nummer).status()).isEqualTo(404);
    }

    @Test
    @Eis("PARTNER-12")
    void alleen_de_eigenaar_en_wie_het_schoolplan_noemt_nodigt_uit() {
        assertThat(zuidwijk.joris().ga(zaak + "/uitnodigingen").leesbaar()).doesNotContain("Nodig uit");
        Blad blad = zuidwijk.joris().ga(zaak + "/uitnodigingen");
        String csrf = blad.document().select("meta[name=csrf]").attr("content");
        assertThat(zuidwijk.joris()
                        .post(zaak + "/uitnodigingen", List.of(Map.entry("_csrf", csrf), Map.entry("doel", "x")))
                        .status())
                .isEqualTo(404);
        assertThat(zuidwijk.rana().ga(zaak + "/uitnodigingen").status()).isEqualTo(404);
        assertThat(zuidwijk.joke().ga(zaak + "/uitnodigingen").status()).isEqualTo(404);
    }

    // Helpers ---------------------------------------------------------------------------------------------------------

    /** What was typed and not handed in is about a pupil: it lives as long as the invitation, and goes with the dossier. */
    @Test
    void wat_een_genodigde_typte_en_niet_indiende_eindigt_met_de_uitnodiging() {
        // Recalled: at once.
        geefToestemming("extern");
        Mens rik = binnen("Rik Recall", HULP, false);
        typ(rik, "Dit is nog niet af.");
        assertThat(getypt()).isOne();
        concepten.ruimOp(zuidwijk.bestuur());
        assertThat(getypt()).as("zolang de deur open is, blijft het").isOne();
        assertThat(rik.ga("/uitgenodigd/" + nummer).leesbaar()).contains("Dit is nog niet af.");
        Mens blijver = binnen("Bea Blijft", HULP, false);
        typ(blijver, "Ook nog niet af.");
        Blad weg = zuidwijk.ilse()
                .vulIn(
                        zaak + "/uitnodigingen",
                        "form[action$='" + uitnodiging("Rik Recall") + "/intrekking']",
                        Map.of("reden", "Een collega neemt het over."));
        assertThat(weg.status()).as(weg.leesbaar()).isEqualTo(303);
        assertThat(getypt()).as("alleen die van Bea is er nog").isOne();

        // Handed in: nothing of it stays as a draft.
        blijver.vulIn("/uitgenodigd/" + nummer, "form[action$=/verslagen]", Map.of("verslag", "Klaar."));
        assertThat(getypt()).isZero();

        // The last day passed: by itself.
        typ(blijver, "Toch nog iets.");
        tijd.zetOp(klok.vandaag().plusWeeks(4).plusDays(1));
        assertThat(getypt()).isOne();
        assertThat(concepten.ruimOp(zuidwijk.bestuur())).isPositive();
        assertThat(getypt()).isZero();
    }

    /** A consent that is taken back may come again; what was typed is work that nobody else has. */
    @Test
    void wat_een_genodigde_typte_blijft_zolang_alleen_de_toestemming_even_weg_is() {
        geefToestemming("extern");
        Mens paula = binnen("Paula Pauze", HULP, false);
        typ(paula, "Dit is nog niet af.");
        trekInThuis();
        assertThat(paula.ga("/uitgenodigd/" + nummer).status())
                .as("zonder toestemming is de deur dicht")
                .isEqualTo(404);
        concepten.ruimOp(zuidwijk.bestuur());
        assertThat(getypt()).as("maar wat zij typte blijft").isOne();

        geefToestemming("extern");
        assertThat(paula.ga("/uitgenodigd/" + nummer).leesbaar()).contains("Dit is nog niet af.");

        // Taken back again, and the last day passes meanwhile: then it goes, though nobody opened the door.
        trekInThuis();
        tijd.zetOp(klok.vandaag().plusWeeks(4).plusDays(1));
        assertThat(concepten.ruimOp(zuidwijk.bestuur())).isPositive();
        assertThat(getypt()).isZero();
    }

    @Test
    void wat_een_genodigde_typte_gaat_met_de_zaak_dicht_en_met_het_dossier_weg() {
        geefToestemming("extern");
        Mens sien = binnen("Sien Sluit", HULP, false);
        typ(sien, "Dit is nog niet af.");
        Zaakwerk.antwoord(zuidwijk.ilse(), zaak, klok.vandaag().toString());
        Zaakwerk.besluit(
                zuidwijk.ilse(),
                zaak,
                "afronden",
                Map.of("resultaat", "Geen vervolg nodig", "reden", "Het gaat goed."));
        assertThat(getypt()).isZero();

        eenZaak();
        geefToestemming("extern");
        typ(binnen("Dora Dossier", HULP, false), "Dit is nog niet af.");
        assertThat(getypt()).isOne();
        taak.voor(zuidwijk.bestuur(), () -> {
            jdbc.sql(
                            "update organisatie.inschrijving set vanaf = date '2015-08-01', tot = date '2019-08-01' where leerling_id = ?")
                    .param(robin.id())
                    .update();
        });
        databank.jdbc().sql("""
                        insert into bewaren.vernietiging (id, bestuur_id, leerling_id, locatie_id, klassen, grond, bron, uitgeschreven_op, mag_vanaf,
                            voorgesteld_door, voorgesteld_naam, voorgesteld_op, besloten_door, besloten_naam, besloten_op, akkoord)
                        select gen_random_uuid(), i.bestuur_id, i.leerling_id, i.locatie_id, array(select generate_series(1, 16)::smallint), 'termijn', 'Proef', i.tot, i.tot,
                               gen_random_uuid(), 'A', now(), gen_random_uuid(), 'B', now(), true
                          from organisatie.inschrijving i where i.leerling_id = ? limit 1""").param(robin.id()).update();
        assertThat(vernietiger.voerUit(zuidwijk.bestuur())).isPositive();
        assertThat(getypt()).isZero();
        assertThat(databank.jdbc()
                        .sql("select count(*) from organisatie.leerling where id = ?")
                        .param(robin.id())
                        .query(Long.class)
                        .single())
                .as("het dossier is weg")
                .isZero();
    }

    private void trekInThuis() {
        Blad weg = moeder().vulIn(
                        "/thuis/" + robin.id(),
                        "form[action*=/toestemmingen/extern]:has(button[value=intrekken])",
                        Map.of("antwoord", "intrekken"));
        assertThat(weg.status()).as(weg.leesbaar()).isEqualTo(303);
    }

    /** As the page saves by itself. */
    private void typ(Mens wie, String tekst) {
        Blad blad = wie.ga("/uitgenodigd/" + nummer);
        String versie = blad.document().select("textarea[name=verslag]").attr("data-concept-versie");
        Blad bewaard = wie.stuur(java.net.http.HttpRequest.newBuilder(wie.adres("/concepten/uitgenodigd." + nummer))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(
                        "X-CSRF-TOKEN",
                        blad.document().select("input[name=_csrf]").attr("value"))
                .PUT(java.net.http.HttpRequest.BodyPublishers.ofString("tekst="
                        + java.net.URLEncoder.encode(tekst, java.nio.charset.StandardCharsets.UTF_8)
                        + "&versie=" + (versie.isEmpty() ? "0" : versie))));
        assertThat(bewaard.status()).as(bewaard.leesbaar()).isEqualTo(200);
    }

    /** How many texts stand here of guests of this zaak; an empty row only tells a second screen that it was handed in. */
    private long getypt() {
        return databank.jdbc()
                .sql("select count(*) from concept.concept where starts_with(plek, ?) and tekst <> ''")
                .param("uitgenodigd." + nummer)
                .query(Long.class)
                .single();
    }

    private UUID uitnodiging(String naam) {
        return databank.jdbc()
                .sql("select u.id from toegang.uitnodiging u where u.leerling_id = ? and u.naam = ?")
                .params(robin.id(), naam)
                .query(UUID.class)
                .single();
    }

    private Mens moeder() {
        return zuidwijk.thuis(robin.ouders().getFirst().naam());
    }

    private void geefToestemming() {
        geefToestemming(ROL);
    }

    private void geefToestemming(String soort) {
        Map<String, String> v = new HashMap<>();
        v.put("soort", soort);
        v.put("gever", String.valueOf(robin.ouders().getFirst().account()));
        v.put("antwoord", "ja");
        v.put("wijze", "papier");
        Blad blad = zuidwijk.ilse().vulIn("/leerlingen/" + robin.id() + "/toestemmingen", "#vastleggen", v);
        assertThat(blad.status()).as(blad.leesbaar()).isEqualTo(303);
    }

    /** A contact person of the samenwerkingsverband, as the school keeps them. */
    private String contact(String naam) {
        Blad blad = zuidwijk.ilse()
                .vulIn(
                        "/locaties/" + zuidwijk.locatie() + "/team",
                        "form[action$=/contactpersonen]",
                        Map.of(
                                "bij",
                                "partner:koers-vo",
                                "naam",
                                naam,
                                "functie",
                                "consulent",
                                "email",
                                naam.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "."
                                        + nummer.toLowerCase(java.util.Locale.ROOT) + "@koers.example"));
        assertThat(blad.status()).as(blad.leesbaar()).isEqualTo(303);
        return databank.jdbc()
                .sql("select id from schoolplan.contactpersoon where naam = ? order by op desc limit 1")
                .param(naam)
                .query(UUID.class)
                .single()
                .toString();
    }

    private Blad nodigUit(String contact, LocalDate totEnMet) {
        return nodigUit(contact, ROL, totEnMet);
    }

    private Blad nodigUit(String contact, String rol, LocalDate totEnMet) {
        return zuidwijk.ilse()
                .vulIn(
                        zaak + "/uitnodigingen",
                        "#uitnodigen",
                        Map.of(
                                "contact",
                                contact,
                                "rol",
                                rol,
                                "doel",
                                "Meedenken over een passende plek",
                                "totEnMet",
                                totEnMet.toString()));
    }

    /** Invited, link and code used: at the own browser. */
    private Mens binnen(String naam) {
        return binnen(naam, ROL, true);
    }

    private Mens binnen(String naam, String rol, boolean metToestemming) {
        if (metToestemming) geefToestemming();
        String contact = contact(naam);
        Blad blad = nodigUit(contact, rol, klok.vandaag().plusWeeks(4));
        Matcher code = CODE.matcher(blad.leesbaar());
        assertThat(code.find()).as(blad.leesbaar()).isTrue();
        Matcher link = LINK.matcher(mail(naam));
        assertThat(link.find()).isTrue();
        Mens mens = mensen.vreemde();
        Blad in = mens.vulIn(link.group(1), "form[action^=/l/]", Map.of("code", code.group(1)));
        assertThat(in.status()).as(in.leesbaar()).isEqualTo(303);
        assertThat(in.naar()).isEqualTo("/uitgenodigd/" + nummer);
        return mens;
    }

    /** What this person got by mail. */
    private String mail(String naam) {
        return taak.voor(
                zuidwijk.bestuur(),
                () -> jdbc.sql("""
                                select b.tekst from bericht.uitgaand b join toegang.account a on a.id = b.aan_account
                                 where b.soort = 'uitgenodigd' and a.naam = ? order by b.gemaakt_op desc limit 1""").param(naam).query(String.class).single());
    }

    private void geefActie(String naam, String wat) {
        Blad form = zuidwijk.ilse().ga(zaak + "/acties/nieuw");
        String wie = form.document()
                .select("select[name=voor] option:contains(" + naam + ")")
                .attr("value");
        Blad blad = zuidwijk.ilse()
                .vulIn(
                        form,
                        "form.formulier",
                        Map.of("wat", wat, "op", klok.vandaag().plusDays(10).toString(), "voor", wie));
        assertThat(blad.status()).as(blad.leesbaar()).isEqualTo(303);
    }
}
