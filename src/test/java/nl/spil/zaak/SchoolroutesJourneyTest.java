package nl.spil.zaak;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.Mensen;
import nl.spil.cast.Procedurescholen;
import nl.spil.cast.Procedurescholen.School;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tijd;
import nl.spil.dekking.Eis;
import nl.spil.journey.Browser;
import nl.spil.journey.Scherm;
import nl.spil.toegang.Sessies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The route of each school in a browser: begun, decided phase by phase by whom the plan names, and closed. */
@SpilTest
class SchoolroutesJourneyTest {

    private static final String ROUTE = "ondersteuningsroute";
    private static final String FASE_1 = "Fase 1: Observeren en signaleren";
    private static final String FASE_4 = "Fase 4: Aanvraag TLV";

    @Autowired
    private Procedurescholen scholen;

    @Autowired
    private Mensen mensen;

    @Autowired
    private Sessies sessies;

    @Autowired
    private Tijd tijd;

    @BeforeEach
    void maandag() {
        tijd.zetOp(Planloper.BEGIN);
    }

    @AfterEach
    void terug() {
        tijd.terug();
    }

    @Test
    @Eis("ROUTE-01")
    void coenecoop_van_de_warme_overdracht_via_het_flex_zat_naar_nazorg() {
        Tocht t = new Tocht("coenecoop-waddinxveen", "brugklascoordinator", "Fase 0: Warme overdracht");
        t.besluit("brugklascoordinator", "overdracht-vastleggen", "Fase 0: Warme overdracht");
        t.besluit("brugklascoordinator", "extra-behoefte", "Fase 2: Collegiale consultatie");
        t.vervul("zorgmelding-ingediend");
        t.besluit("oco", "aanmelden", "Fase 3a: Ondersteuningsteam en interventies");
        t.besluit("oco", "behoefte-vastleggen", "Fase 3a: Ondersteuningsteam en interventies");
        t.besluit("oco", "naar-flex-zat", "Fase 3b: Flex-Zat en arrangementen");
        t.besluit("oco", "behoeften-opnieuw-vaststellen", "Fase 3b: Flex-Zat en arrangementen");
        t.besluit("oco", "flex-zat-gehouden", "Fase 3b: Flex-Zat en arrangementen");
        t.besluit("oco", "naar-nazorg", "Nazorg en evaluatie");
        t.besluit("oco", "nazorg-vastleggen", "Nazorg en evaluatie");
        t.sluit("afronden");
    }

    @Test
    @Eis("ROUTE-01")
    void coenecoop_van_observeren_en_signaleren_via_de_aanvraag_van_een_tlv_naar_nazorg() {
        Tocht t = new Tocht("coenecoop-waddinxveen", "brugklascoordinator", "Fase 0: Warme overdracht");
        t.besluit("brugklascoordinator", "overdracht-vastleggen", "Fase 0: Warme overdracht");
        t.besluit("brugklascoordinator", "geen-extra-behoefte", FASE_1);
        t.besluit("mentor", "gesprek-met-ouders", FASE_1);
        t.besluit("mentor", "ondersteuningsadvies-geven", FASE_1);
        t.besluit("mentor", "naar-consultatie", "Fase 2: Collegiale consultatie");
        t.vervul("zorgmelding-ingediend");
        t.besluit("oco", "aanmelden", "Fase 3a: Ondersteuningsteam en interventies");
        t.besluit("oco", "behoefte-vastleggen", "Fase 3a: Ondersteuningsteam en interventies");
        t.vervul("effect-vastgelegd");
        t.besluit("oco", "naar-flex-zat", "Fase 3b: Flex-Zat en arrangementen");
        t.besluit("oco", "behoeften-opnieuw-vaststellen", "Fase 3b: Flex-Zat en arrangementen");
        t.besluit("oco", "flex-zat-gehouden", "Fase 3b: Flex-Zat en arrangementen");
        t.vervul("opp-vastgesteld", "toestemming-extern");
        t.besluit("oco", "naar-tlv", FASE_4);
        for (String stap : List.of(
                "verklaring-vso",
                "dossier-compleet",
                "aanvraag-indienen",
                "advies-eerste-deskundige",
                "advies-tweede-deskundige",
                "dossier-gecontroleerd",
                "tlv-afgegeven",
                "tlv-geregistreerd",
                "antwoord-vso")) t.besluit("oco", stap, FASE_4);
        t.besluit("oco", "geplaatst", "Nazorg en evaluatie");
        t.besluit("oco", "nazorg-vastleggen", "Nazorg en evaluatie");
        t.sluit("afronden");
    }

    @Test
    @Eis("ROUTE-01")
    void de_viaan_van_de_eerste_lijn_via_het_iot_naar_het_mdo() {
        Tocht t = new Tocht("de-viaan", "mentor", "Eerstelijns ondersteuning");
        t.besluit("mentor", "advies-vragen", "Eerstelijns ondersteuning");
        t.vervul("zorgmelding-ingediend", "besproken-in-iot");
        t.is("oco", "Bespreking in het IOT");
        t.besluit("oco", "extra-ondersteuning", "Tweedelijns ondersteuning");
        t.vervul("toestemming-extern");
        t.besluit("oco", "naar-derde-lijn", "Derdelijns ondersteuning");
        t.besluit("oco", "mdo-houden", "Derdelijns ondersteuning");
        t.sluit("afronden");
    }

    @Test
    @Eis("ROUTE-01")
    void lmc_van_signaleren_via_sot_en_sot_plus_terug_naar_de_klas() {
        Tocht t = new Tocht("lmc-vo", "mentor", "Signaleren in de klas");
        t.besluit("mentor", "naar-leerlingbespreking", "Leerlingbespreking");
        t.vervul("zorgmelding-ingediend", "logboek-intern-geboden", "logboek-rendement", "logboek-advies");
        t.is("oco", "Intern ondersteuningsteam");
        t.besluit("oco", "naar-sot", "SOT");
        t.vervul("toestemming-extern");
        t.besluit("oco", "naar-sot-plus", "SOT+");
        t.besluit("oco", "terug-naar-sot", "SOT");
        t.besluit("oco", "terug-naar-klas", "Signaleren in de klas");
        t.sluit("mentor", "afronden");
    }

    @Test
    @Eis("ROUTE-01")
    void hpc_charlois_van_mentor_en_docenten_via_het_sot_naar_externe_hulp() {
        Tocht t = new Tocht("hpc-charlois", "mentor", "Mentor en docenten");
        t.besluit("mentor", "zorgmelding-doen", "Zorgmelding");
        t.vervul(
                "zorgmelding-ingediend",
                "logboek-intern-geboden",
                "logboek-rendement",
                "logboek-advies",
                "toestemming-extern");
        t.besluit("oco", "naar-sot", "SOT");
        t.besluit("oco", "externe-hulp", "Externe hulp");
        t.besluit("oco", "terug-naar-sot", "SOT");
        t.sluit("afronden");
    }

    /** Centrum talks about its pupils in its own way, and has no BPO: who guides pupils inside the school does that work. */
    @Test
    @Eis("ROUTE-01")
    void hpc_centrum_van_de_eigen_bespreking_via_een_sot_zonder_bpo_naar_externe_hulp() {
        Tocht t = new Tocht("hpc-centrum", "mentor", "Mentor en docenten");
        t.besluit("mentor", "naar-bespreking", "Besprekingen");
        t.kanBespreken("mentor", List.of("leerlingbespreking", "klassenbespreking"), "groepsbespreking");
        t.besluit("mentor", "handelingsadvies-geven", "Besprekingen");
        t.besluit("mentor", "zorgmelding-doen", "Zorgmelding");
        t.vervul("zorgmelding-ingediend");
        t.besluit("oco", "naar-sot", "SOT");
        t.vervul("besproken-in-sot");
        t.zitErbij("oco", "sot", List.of("oco", "smw", "svk", "leerlingbegeleider"), "bpo");
        t.besluit("oco", "ondersteuning-inzetten", "SOT");
        t.vervul("logboek-intern-geboden", "logboek-rendement", "logboek-advies", "toestemming-extern");
        t.besluit("oco", "externe-hulp", "Externe hulp");
        t.besluit("oco", "hulp-starten", "Externe hulp");
        t.sluit("afronden");
    }

    /** One pupil on the route of one school. */
    private final class Tocht {
        private final School school;
        private final Planloper loper;
        private final UUID leerling;
        private final String zaak;

        private Tocht(String plan, String rol, String fase) {
            school = scholen.van(plan);
            loper = new Planloper(school, tijd);
            leerling = school.leerling();
            try (Scherm wie = als(rol)) {
                wie.ga("/leerlingen/" + leerling);
                wie.page().locator("a[href$='/zaken/nieuw']").first().click();
                wie.page()
                        .locator("input[name=zaaktype][value^=" + ROUTE + "]")
                        .first()
                        .check();
                wie.veld("Waarom nu?").fill("Elke maandag te laat, en stil in de les.");
                wie.knop("Beginnen").click();
                fase(wie, fase);
                zaak = wie.pad();
            }
        }

        void vervul(String... voorwaarden) {
            loper.vervul(ROUTE, leerling, zaak, voorwaarden);
        }

        void besluit(String rol, String soort, String daarna) {
            try (Scherm wie = als(rol)) {
                neem(wie, soort);
                assertThat(wie.page().getByText("Het besluit is vastgelegd.").first())
                        .isVisible();
                fase(wie, daarna);
            }
        }

        /** Where the zaak is by now, in the words of the plan. */
        void is(String rol, String fase) {
            try (Scherm wie = als(rol)) {
                wie.ga(zaak);
                fase(wie, fase);
            }
        }

        private static void fase(Scherm wie, String naam) {
            assertThat(wie.page().locator("h2:has-text('Deze fase')")).hasText("Deze fase: " + naam);
        }

        /** Which kinds of meeting somebody can plan. */
        void kanBespreken(String rol, List<String> wel, String niet) {
            try (Scherm wie = als(rol)) {
                wie.ga("/overleg/nieuw");
                for (String soort : wel)
                    assertThat(wie.page().locator("[name=soort][value=" + soort + "], option[value=" + soort + "]"))
                            .hasCount(1);
                assertThat(wie.page().locator("[name=soort][value=" + niet + "], option[value=" + niet + "]"))
                        .hasCount(0);
            }
        }

        /** Who was asked for the meeting about this pupil. */
        void zitErbij(String rol, String soort, List<String> wel, String niet) {
            UUID overleg = school.vraag(
                    UUID.class,
                    "select o.id from overleg.overleg o join overleg.agendapunt p on p.overleg_id = o.id"
                            + " where o.soort = ? and p.leerling_id = ?",
                    soort,
                    leerling);
            try (Scherm wie = als(rol)) {
                wie.ga("/overleg/" + overleg);
                Locator deelnemers = wie.page().locator("#deelnemers");
                for (String erbij : wel) assertThat(deelnemers).containsText(school.naam(erbij));
                assertThat(deelnemers).not().containsText(school.naam(niet));
            }
        }

        void sluit(String soort) {
            sluit("oco", soort);
        }

        void sluit(String rol, String soort) {
            vervul("effect-vastgelegd", "antwoord");
            try (Scherm wie = als(rol)) {
                neem(wie, soort);
                assertThat(wie.page().getByText("Gesloten op").first()).isVisible();
                wie.bekijk("zaak-gesloten");
            }
        }

        /** From the page of the zaak to the form of the decision, filled in as the plan asks, and sent. */
        private void neem(Scherm wie, String soort) {
            String fase = school.vraag(
                    String.class, "select fase from zaak.zaak where nummer = ?", zaak.substring("/zaken/".length()));
            wie.ga(zaak);
            wie.page().locator("a[href$='soort=" + soort + "']").click();
            for (Map.Entry<String, String> e : loper.waarden(ROUTE, fase, soort).entrySet()) {
                Locator veld = wie.page().locator("form.formulier [name='" + e.getKey() + "']");
                String type = veld.first().getAttribute("type");
                if ("radio".equals(type) || "checkbox".equals(type))
                    wie.page()
                            .locator("form.formulier [name='" + e.getKey() + "'][value='" + e.getValue() + "']")
                            .check();
                else veld.first().fill(e.getValue());
            }
            wie.page()
                    .locator("form.formulier button[type=submit], form.formulier button.hoofd")
                    .first()
                    .click();
        }

        private Scherm als(String rol) {
            return Browser.bureau(mensen).metSessie(sessies.maak(school.account(rol), "test", Duration.ofHours(2)));
        }
    }
}
