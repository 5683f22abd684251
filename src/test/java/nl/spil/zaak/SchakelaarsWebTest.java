package nl.spil.zaak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Charlois, Zuidwijk and Centrum have one plan, and each sets its switches: what that changes for the people who work there. */
@SpilTest
class SchakelaarsWebTest {

    private static final LocalDate MAANDAG = LocalDate.of(2026, 11, 23);

    @Autowired
    private Planscholen scholen;

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
    @Eis({"CONFIG-15", "GROEP-08"})
    void charlois_en_zuidwijk_plannen_groepsbesprekingen_en_centrum_niet() {
        for (String plan : List.of("hpc-charlois", "hpc-zuidwijk"))
            assertThat(soorten(plan)).as(plan).contains("groepsbespreking", "klassenbespreking");
        assertThat(soorten("hpc-centrum")).contains("klassenbespreking").doesNotContain("groepsbespreking");
    }

    @Test
    @Eis({"CONFIG-15", "SOT-11", "SOT-12"})
    void charlois_en_zuidwijk_hebben_een_uiterste_dag_voor_een_zorgmelding_en_centrum_niet() {
        for (String plan : List.of("hpc-charlois", "hpc-zuidwijk", "hpc-centrum")) {
            Planschool school = scholen.van(plan);
            Mens oco = school.met("oco");
            // Where the plan names a day of the week, the calendar may have planned it already.
            oco.vulIn("/overleg/nieuw", "form[action=/overleg]", Map.of("soort", "sot", "dag", "2026-11-24"));
            String overleg = "/overleg/"
                    + school.vind("select id from overleg.overleg where soort = 'sot' and dag = date '2026-11-24'");
            Zaakwerk.dienIn(school.met("mentor"), school.leerling("1A1"));
            // On Monday, for the SOT of Tuesday: after the Friday before it.
            String agenda =
                    oco.ga(overleg).document().select("a[href*=/punten/]").text();
            if (plan.equals("hpc-centrum")) assertThat(agenda).contains("Leerling 1A1");
            else assertThat(agenda).as(plan).doesNotContain("Leerling 1A1");
        }
    }

    @Test
    @Eis({"CONFIG-15", "SOT-25", "SOT-26"})
    void wie_contacten_met_hulpverleners_vastlegt_verschilt_en_de_poort_houdt_dat_tegen() {
        for (String plan : List.of("hpc-charlois", "hpc-centrum")) {
            Planschool school = scholen.van(plan);
            UUID leerling = school.leerling("1A2");
            stelOpen(school, leerling);
            // Opened with a reason the mentor reads; the contact itself stays with the SOT.
            assertThat(keuzes(school.met("mentor"), leerling))
                    .as(plan)
                    .isNotEmpty()
                    .doesNotContain("extern-contact");
            assertThat(noteer(school.met("mentor"), leerling, "Ik belde de hulpverlener."))
                    .as(plan)
                    .isEqualTo(404);
            assertThat(noteer(school.met("oco"), leerling, "Ik belde de hulpverlener."))
                    .as(plan)
                    .isEqualTo(303);
        }
        Planschool zuidwijk = scholen.van("hpc-zuidwijk");
        UUID leerling = zuidwijk.leerling("1A2");
        Mens mentor = zuidwijk.met("mentor");
        assertThat(noteer(mentor, leerling, "Te vroeg.")).isEqualTo(404);
        stelOpen(zuidwijk, leerling);
        assertThat(keuzes(mentor, leerling)).contains("extern-contact");
        assertThat(noteer(mentor, leerling, "Ik belde de hulpverlener.")).isEqualTo(303);
        // Complex: from then on only the SOT.
        stelOpen(zuidwijk, leerling);
        assertThat(noteer(mentor, leerling, "Toch nog even gebeld.")).isEqualTo(404);
    }

    @Test
    @Eis({"CONFIG-15", "GROEP-11"})
    void op_charlois_en_zuidwijk_krijgt_elke_les_bolletjes_en_de_mentor_ziet_de_dag() {
        for (String plan : List.of("hpc-charlois", "hpc-zuidwijk")) {
            Planschool school = scholen.van(plan);
            String klas = "/klassen/" + klas(school, "1A");
            Mens mentor = school.met("mentor");
            assertThat(mentor.ga(klas).document().select("a[href$=/bolletjes]").text())
                    .isEqualTo("Bolletjes in het klassenboek");
            Mens docent = school.met("docent");
            Blad les = docent.ga(klas + "/bolletjes?les=3");
            assertThat(les.document().select("form[action$=/bolletjesperioden]"))
                    .isEmpty();
            assertThat(les.leesbaar()).contains("Gedrag", "Werkhouding").doesNotContain("Inzet");
            assertThat(docent.vulIn(les, "#geef", Map.of()).leesbaar())
                    .contains("Geef minstens één leerling een bolletje.");
            UUID kind = school.leerling("1A1");
            Blad klaar = docent.vulIn(les, "#geef", Map.of("b0-" + kind, "rood", "b1-" + kind, "groen"));
            assertThat(klaar.status()).as(klaar.leesbaar()).isEqualTo(303);
            assertThat(mentor.ga(klas + "/bolletjes").leesbaar()).contains("gedrag 1 ging niet; werkhouding 1 goed");
            // A second thought about the same lesson is the one that counts.
            assertThat(docent.vulIn(klas + "/bolletjes?les=3", "#geef", Map.of("b0-" + kind, "oranje"))
                            .status())
                    .isEqualTo(303);
            assertThat(mentor.ga(klas + "/bolletjes").leesbaar()).contains("gedrag 1 kon beter; werkhouding 1 goed");
            // Who does not teach this group, does not come in.
            assertThat(school.met("invaller").ga(klas + "/bolletjes").status()).isEqualTo(404);
        }
    }

    @Test
    @Eis({"CONFIG-15", "GROEP-12"})
    void op_centrum_beginnen_bolletjes_met_een_reden_en_een_einddag_en_vervallen_daarna() {
        Planschool school = scholen.van("hpc-centrum");
        String klas = "/klassen/" + klas(school, "2B");
        Mens mentor = school.met("docent");
        assertThat(mentor.ga(klas).leesbaar()).contains("Tijdelijk bolletjessysteem", "Nu niet in deze groep");
        Blad eerst = mentor.ga(klas + "/bolletjes");
        assertThat(eerst.document().select("#geef")).isEmpty();
        Blad leeg = mentor.vulIn(eerst, "#zetin", Map.of("totEnMet", "2026-11-20"));
        assertThat(leeg.status()).isEqualTo(422);
        assertThat(leeg.leesbaar())
                .contains("Kies de laatste dag, vandaag of later.", "Schrijf waarom deze groep bolletjes krijgt.");
        Blad begonnen = mentor.vulIn(
                eerst, "#zetin", Map.of("totEnMet", "2026-12-04", "reden", "Onrust na de verhuizing van het lokaal"));
        assertThat(begonnen.status()).as(begonnen.leesbaar()).isEqualTo(303);
        Blad loopt = mentor.ga(klas + "/bolletjes");
        assertThat(loopt.leesbaar()).contains("tot en met 4 december 2026", "Onrust na de verhuizing", "Inzet");
        UUID kind = school.leerling("2B1");
        assertThat(mentor.vulIn(loopt, "#geef", Map.of("b2-" + kind, "oranje")).status())
                .isEqualTo(303);

        tijd.zetOp(LocalDate.of(2026, 12, 5));
        Blad voorbij = mentor.ga(klas + "/bolletjes");
        assertThat(voorbij.leesbaar()).contains("Nu niet in deze groep");
        assertThat(voorbij.document().select("#geef")).isEmpty();
        Blad te_laat = mentor.post(
                klas + "/bolletjes",
                List.of(
                        Map.entry("_csrf", mentor.csrf()),
                        Map.entry("idem", UUID.randomUUID().toString()),
                        Map.entry("les", "1"),
                        Map.entry("b2-" + kind, "groen")));
        assertThat(te_laat.status()).isEqualTo(422);
        assertThat(te_laat.leesbaar()).contains("Er zijn nu geen bolletjes in deze groep.");
        // What was marked stays to be read, on its day.
        assertThat(mentor.ga(klas + "/bolletjes?dag=2026-11-23").leesbaar()).contains("inzet 1 kon beter");
    }

    @Test
    @Eis({"CONFIG-15", "BASIS-12"})
    void op_charlois_en_zuidwijk_opent_en_sluit_de_mentor_elke_schooldag_en_op_centrum_niet() {
        assertThat(begin("hpc-charlois", "mentor")).contains("De dag openen en afsluiten met de groep", "1A");
        assertThat(begin("hpc-zuidwijk", "mentor")).contains("De dag en de week openen en afsluiten met de groep");
        assertThat(begin("hpc-centrum", "mentor"))
                .contains("Meerdere momenten per dag van mentor en groep")
                .doesNotContain("openen en afsluiten");
        // Not of who teaches the class without being its mentor, and not on a day without school.
        assertThat(begin("hpc-charlois", "oco")).isEmpty();
        tijd.zetOp(MAANDAG.plusDays(5));
        assertThat(begin("hpc-charlois", "mentor")).isEmpty();
    }

    @Test
    @Eis({"CONFIG-15", "KWALITEIT-08"})
    void op_centrum_nodigt_de_evaluatie_van_het_sot_het_hele_team_uit_en_elders_is_zij_er_niet() {
        assertThat(soorten("hpc-charlois")).doesNotContain("evaluatievergadering");
        assertThat(soorten("hpc-zuidwijk")).doesNotContain("evaluatievergadering");
        Planschool centrum = scholen.van("hpc-centrum");
        Mens oco = centrum.met("oco");
        Blad gepland = oco.vulIn(
                "/overleg/nieuw",
                "form[action=/overleg]",
                Map.of("soort", "evaluatievergadering", "dag", "2027-06-22", "thema", "Het SOT van dit jaar"));
        assertThat(gepland.status()).as(gepland.leesbaar()).isEqualTo(303);
        assertThat(oco.ga(gepland.naar()).leesbaar())
                .contains(
                        centrum.naam("oco"),
                        centrum.naam("schoolleider"),
                        centrum.naam("mentor"),
                        centrum.naam("docent"),
                        centrum.naam("invaller"));
    }

    @Test
    @Eis("CONFIG-15")
    void de_planpagina_zegt_hoe_elke_schakelaar_staat_en_wat_er_nog_kan() {
        Mens iedereen = scholen.van("hpc-zuidwijk").met("mentor");
        assertThat(iedereen.ga("/ondersteuningsplan/hpc-zuidwijk/hoofdstukken/schakelaars")
                        .leesbaar())
                .contains(
                        "De mentor of het SOT, naar de zwaarte van de casus",
                        "Ja: uiterlijk de vrijdag ervoor",
                        "Altijd, in elke groep",
                        "Voor een groep met veel onrust");
    }

    // ----

    private List<String> soorten(String plan) {
        return scholen.van(plan)
                .met("oco")
                .ga("/overleg/nieuw")
                .document()
                .select("select[name=soort] option")
                .eachAttr("value");
    }

    private String begin(String plan, String rol) {
        return scholen.van(plan).met(rol).ga("/").document().select("#elke-dag").text();
    }

    private static UUID klas(Planschool school, String code) {
        return school.vind("select id from organisatie.groep where code = ?", code);
    }

    private static void stelOpen(Planschool school, UUID leerling) {
        Blad uit = school.met("oco")
                .vulIn(
                        "/leerlingen/" + leerling + "/overleggen",
                        "form[action$=/openstelling]",
                        Map.of("openstelling", "De mentor brengt de leerling elke dag weg."));
        assertThat(uit.status()).as(uit.leesbaar()).isEqualTo(303);
    }

    private static List<String> keuzes(Mens wie, UUID leerling) {
        return wie.ga("/leerlingen/" + leerling + "/notities/nieuw")
                .document()
                .select("[name=soort]")
                .eachAttr("value");
    }

    private static int noteer(Mens wie, UUID leerling, String tekst) {
        return wie.post(
                        "/leerlingen/" + leerling + "/notities",
                        List.of(
                                Map.entry("_csrf", wie.csrf()),
                                Map.entry("idem", UUID.randomUUID().toString()),
                                Map.entry("soort", "extern-contact"),
                                Map.entry("tekst", tekst),
                                Map.entry("op", "2026-11-23")))
                .status();
    }
}
