package nl.spil.inzet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Planscholen;
import nl.spil.cast.Planscholen.Planschool;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tijd;
import nl.spil.dekking.Eis;
import nl.spil.gedeeld.databank.Taak;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Support for one pupil, a group or a class: begun within a few clicks, at a place of the plan, evaluated and counted. */
@SpilTest
class InzetWebTest {

    private static final LocalDate MAANDAG = LocalDate.of(2026, 11, 23);

    @Autowired
    private Planscholen scholen;

    @Autowired
    private Taak taak;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Tijd tijd;

    @BeforeEach
    void maandag() {
        tijd.zetOp(MAANDAG);
    }

    @AfterEach
    void terug() {
        tijd.terug();
    }

    @Test
    @Eis("NIVEAU-06")
    void de_ondersteuningscoordinator_begint_basisplus_vanaf_de_leerling_zonder_plan_toestemming_of_procedure() {
        Planschool hpc = scholen.van("hpc-charlois");
        Mens oco = hpc.met("oco");
        UUID leerling = hpc.leerling("1A1");
        Map<String, Long> eerst = rondom(hpc, leerling);
        Blad pagina = oco.ga("/leerlingen/" + leerling);
        String link =
                pagina.document().select("#ondersteuning a:contains(beginnen)").attr("href");
        Blad formulier = oco.ga(link);
        assertThat(formulier.leesbaar())
                .contains("Begint meteen", "niemand van buiten hoeft toestemming te geven", "HPC §2.1.1");
        Blad leeg = oco.vulIn(formulier, "form.formulier", Map.of("niveau", "basisplus"));
        assertThat(leeg.status()).isEqualTo(422);
        assertThat(leeg.leesbaar())
                .contains(
                        "Schrijf wat de school doet.",
                        "Kies waar het gebeurt.",
                        "Kies de dag waarop jullie terugkijken.");

        Blad begonnen = oco.vulIn(formulier, "form.formulier", basisplus("Extra uitleg rekenen"));
        assertThat(begonnen.status()).as(begonnen.leesbaar()).isEqualTo(303);
        assertThat(oco.ga(begonnen.naar()).leesbaar()).contains("Loopt", "Extra uitleg rekenen", "In de eigen klas");
        assertThat(hpc.met("mentor").ga("/leerlingen/" + leerling).leesbaar()).contains("Extra uitleg rekenen");
        assertThat(rondom(hpc, leerling))
                .as("geen plan, toestemming of zaak erbij")
                .isEqualTo(eerst);
    }

    private Map<String, Long> rondom(Planschool school, UUID leerling) {
        Map<String, Long> uit = new java.util.TreeMap<>();
        for (String tabel : List.of("plan.plan", "toestemming.toestemming", "zaak.zaak"))
            uit.put(tabel, aantal(school, "select count(*) from " + tabel + " where leerling_id = ?", leerling));
        return uit;
    }

    @Test
    @Eis("NIVEAU-06")
    void de_mentor_begint_basisplus_voor_de_hele_klas_pas_na_akkoord() {
        Planschool hpc = scholen.van("hpc-charlois");
        Mens mentor = hpc.met("mentor");
        Mens oco = hpc.met("oco");
        String klas = "/klassen/" + klas(hpc, "1A");
        assertThat(mentor.ga(klas).document().select("a[href=" + klas + "/inzet]"))
                .isNotEmpty();
        Map<String, String> velden = basisplus("Elke dag tien minuten lezen");
        velden.put("vorm", "klas");
        Blad gevraagd = mentor.vulIn(klas + "/inzet/nieuw", "form.formulier", velden);
        assertThat(gevraagd.status()).as(gevraagd.leesbaar()).isEqualTo(303);
        String inzet = gevraagd.naar();
        Blad wacht = mentor.ga(inzet);
        assertThat(wacht.leesbaar()).contains("Wacht op akkoord", "Het loopt nog niet");
        assertThat(wacht.document().select("form[action$=/akkoord], form[action$=/evaluaties]"))
                .isEmpty();
        assertThat(oco.ga("/").leesbaar()).contains("Antwoorden of de ondersteuning mag beginnen");

        Blad zonder = oco.vulIn(inzet, "form[action$=/akkoord]", Map.of("antwoord", "nee"));
        assertThat(zonder.status()).isEqualTo(422);
        assertThat(zonder.leesbaar()).contains("Schrijf waarom niet");
        assertThat(oco.vulIn(inzet, "form[action$=/akkoord]", Map.of("antwoord", "ja"))
                        .status())
                .isEqualTo(303);
        assertThat(mentor.ga(inzet).leesbaar())
                .contains("Loopt", "Akkoord van " + hpc.naam("oco"), "3 van wie jij gegevens mag zien");
        assertThat(mentor.ga("/leerlingen/" + hpc.leerling("1A2")).leesbaar()).contains("Elke dag tien minuten lezen");

        // Who only teaches here starts nothing; who is not of this class finds nothing.
        assertThat(hpc.met("docent").ga(klas + "/inzet/nieuw").status()).isEqualTo(404);
        assertThat(hpc.met("invaller").ga(klas + "/inzet").status()).isEqualTo(404);
    }

    @Test
    @Eis("NIVEAU-04")
    void een_groepsarrangement_loopt_met_leerlingen_die_komen_en_gaan_en_is_geevalueerd_en_geteld() {
        Planschool hpc = scholen.van("hpc-centrum");
        Mens oco = hpc.met("oco");
        UUID een = hpc.leerling("1A1");
        UUID twee = hpc.leerling("1A2");
        String klas = "/klassen/" + klas(hpc, "1A") + "/inzet";
        Map<String, String> velden = basisplus("Samen leren plannen");
        velden.put("vorm", "groep");
        velden.put("plek", "aparte-groep");
        Blad zonder = oco.vulIn(klas + "/nieuw", "form.formulier", velden);
        assertThat(zonder.leesbaar()).contains("Kies wie meedoen: ten minste één leerling.");
        String inzet = stuur(oco, klas + "/nieuw", klas, velden, een, twee).naar();
        String een_op_maat = oco.vulIn(
                        "/leerlingen/" + een + "/inzet/nieuw", "form.formulier", basisplus("Rustige plek bij toetsen"))
                .naar();

        // Somebody of another class joins, and somebody leaves.
        UUID ander = hpc.leerling("2B1");
        String erbij = inzet + "?klas=" + klas(hpc, "2B");
        assertThat(stuur(
                                oco,
                                erbij,
                                inzet + "/deelnemers",
                                Map.of("klas", klas(hpc, "2B").toString()),
                                ander)
                        .status())
                .isEqualTo(303);
        assertThat(oco.vulIn(inzet, "form[action$=/afscheid]:has(input[value=" + twee + "])", Map.of())
                        .leesbaar())
                .contains("Schrijf kort waarom de leerling niet meer meedoet.");
        assertThat(oco.vulIn(
                                inzet,
                                "form[action$=/afscheid]:has(input[value=" + twee + "])",
                                Map.of("reden-" + twee, "Plant nu zelf"))
                        .status())
                .isEqualTo(303);
        assertThat(oco.ga(inzet).leesbaar())
                .contains("2 van wie jij gegevens mag zien", "Leerling 2B1", "Plant nu zelf");

        // For one pupil, and for the group.
        assertThat(oco.vulIn(
                                inzet,
                                "form[action$=/evaluaties]:has(input[value=" + een + "])",
                                Map.of("bereikt-" + een, "ja", "bewijs-" + een, "Heeft elke week een planning"))
                        .status())
                .isEqualTo(303);
        Map<String, String> groep = new HashMap<>(
                Map.of("bereikt", "deels", "bewijs", "De helft plant zelf", "vervolg", "doorgaan", "volgende", ""));
        assertThat(oco.vulIn(inzet, "#terugkijken form", groep).leesbaar())
                .contains("Kies wanneer jullie weer terugkijken.");
        groep.put("volgende", MAANDAG.plusWeeks(8).toString());
        assertThat(oco.vulIn(inzet, "#terugkijken form", groep).status()).isEqualTo(303);
        assertThat(oco.ga(inzet).leesbaar())
                .contains(
                        "Doel gehaald",
                        "Heeft elke week een planning",
                        "De groep. De helft plant zelf",
                        "18 januari 2027");

        Blad cijfers = oco.ga("/inzet/cijfers");
        assertThat(cijfers.leesbaar())
                .contains(
                        "2keer ondersteuning",
                        "3leerlingen",
                        "Basisplusondersteuning 2 3",
                        "Op maat voor één leerling 1 1",
                        "Arrangement voor een groep leerlingen 1 3",
                        "In een aparte groep 1 3",
                        "Deels gehaald 1",
                        "Doel gehaald 1 1");
        assertThat(oco.ga("/inzet/cijfers?van=2025-08-01&tot=2026-07-31").leesbaar())
                .contains("Niets in deze periode");
        // Who may not see the pupils behind it, sees no small number.
        assertThat(hpc.met("verzuimcoordinator").ga("/inzet/cijfers").leesbaar())
                .contains("minder dan 5leerlingen", "Arrangement voor een groep leerlingen minder dan 5 minder dan 5")
                .doesNotContain("3leerlingen");
        // Nor finds one by laying two periods beside each other.
        Blad jaar = hpc.met("verzuimcoordinator").ga("/inzet/cijfers?van=2026-11-23&tot=2026-11-23");
        assertThat(jaar.document().select("select[name=van] option[selected]").text())
                .isEqualTo("2026-2027");
        assertThat(jaar.document().select("input[type=date]")).isEmpty();
        assertThat(hpc.met("docent").ga("/inzet/cijfers").leesbaar()).contains("Geen cijfers voor jou");

        // The support of one ends; who only reads follows nothing.
        Map<String, String> klaar = Map.of("bereikt", "ja", "bewijs", "Voldoende", "vervolg", "stoppen");
        assertThat(hpc.met("docent").ga(een_op_maat).document().select("form[action*=/inzet/]"))
                .isEmpty();
        assertThat(oco.vulIn(een_op_maat, "#terugkijken form", klaar).status()).isEqualTo(303);
        assertThat(oco.ga(een_op_maat).leesbaar()).contains("Gestopt", "Voldoende");
        assertThat(hpc.met("invaller").ga(een_op_maat).status()).isEqualTo(404);
        assertThat(hpc.met("invaller").ga(inzet).leesbaar())
                .contains("Leerling 2B1")
                .doesNotContain("Leerling 1A1", "Heeft elke week een planning");
    }

    @Test
    @Eis("NIVEAU-05")
    void elke_ondersteuning_staat_op_het_continuum_van_het_plan_en_zegt_welke_school_het_is() {
        Planschool hpc = scholen.van("hpc-zuidwijk");
        Mens oco = hpc.met("oco");
        UUID leerling = hpc.leerling("1A1");
        String nieuw = "/leerlingen/" + leerling + "/inzet/nieuw";
        assertThat(oco.ga(nieuw).document().select("input[name=plek]").eachAttr("value"))
                .containsExactly(
                        "reguliere-klas",
                        "aparte-groep",
                        "combinatie",
                        "symbiose",
                        "andere-reguliere-school",
                        "opdc",
                        "vso");
        Map<String, String> velden = basisplus("Techniek met begeleiding");
        velden.put("plek", "symbiose");
        assertThat(oco.vulIn(nieuw, "form.formulier", velden).leesbaar()).contains("Welke school, en wat doet zij?");
        velden.put("plek-waar", "Het vso denkt mee");
        assertThat(oco.vulIn(nieuw, "form.formulier", velden).status()).isEqualTo(303);
        assertThat(oco.ga("/leerlingen/" + leerling).leesbaar())
                .contains("Samen met een andere school, zoals het vso: Het vso denkt mee");
        assertThat(oco.ga("/inzet/cijfers").leesbaar()).contains("Samen met een andere school, zoals het vso 1 1");

        Planschool viaan = scholen.van("de-viaan");
        assertThat(viaan.met("oco")
                        .ga("/leerlingen/" + viaan.leerling("1A1") + "/inzet/nieuw")
                        .document()
                        .select("input[name=plek]")
                        .eachAttr("value"))
                .contains("eigen-klas", "bovenschools", "andere-school", "vso");
    }

    private static Map<String, String> basisplus(String wat) {
        return new HashMap<>(Map.of(
                "niveau",
                "basisplus",
                "wat",
                wat,
                "doel",
                "Na acht weken lukt het zelf",
                "plek",
                "reguliere-klas",
                "evaluatie",
                MAANDAG.plusWeeks(8).toString()));
    }

    /** A form with some pupils ticked. */
    private static Blad stuur(Mens wie, String blad, String naar, Map<String, String> velden, UUID... leerlingen) {
        var pagina = wie.ga(blad).document().selectFirst("form[action=" + naar + "]");
        assertThat(pagina).as(blad).isNotNull();
        List<Map.Entry<String, String>> alles = new ArrayList<>(velden.entrySet());
        pagina.select("input[type=hidden], input[type=date]").forEach(v -> {
            if (!velden.containsKey(v.attr("name"))) alles.add(Map.entry(v.attr("name"), v.val()));
        });
        for (UUID l : leerlingen) alles.add(Map.entry("leerlingen", l.toString()));
        return wie.post(naar, alles);
    }

    private UUID klas(Planschool school, String code) {
        return school.vind("select id from organisatie.groep where soort = 'klas' and code = ?", code);
    }

    private long aantal(Planschool school, String sql, Object... waarden) {
        return taak.voor(
                school.bestuur(),
                () -> jdbc.sql(sql).params(List.of(waarden)).query(Long.class).single());
    }
}
