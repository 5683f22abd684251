package nl.spil.kluis;

import static nl.spil.kluis.MeldcodeWebTest.vul;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.EigenaarDatabank;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Procedurescholen;
import nl.spil.cast.Procedurescholen.School;
import nl.spil.cast.SpilTest;
import nl.spil.dekking.Eis;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.toegang.Sessies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a pupil or parent says in confidence stays with the one they chose, and whom they let look along. */
@SpilTest
class VertrouwenWebTest {

    private static final List<String> ANDEREN =
            List.of("oco", "mentor", "schoolleider", "aandachtsfunctionaris", "teamleider", "schoolpsycholoog");

    @Autowired
    private Procedurescholen scholen;

    @Autowired
    private EigenaarDatabank databank;

    @Autowired
    private Sessies sessies;

    @Autowired
    private Kluisopslag opslag;

    @Autowired
    private Taak taak;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @Eis({"VEILIG-06", "KLACHT-04"})
    void een_klacht_over_machtsmisbruik_gaat_naar_de_contactpersoon_en_niemand_anders_ziet_hem() {
        School school = scholen.van("de-viaan");
        UUID leerling = school.leerling();
        Mens kind = kind(school, leerling);
        String woord = woord();
        Blad blad = kind.ga("/thuis/" + leerling + "/vertrouwen");
        assertThat(blad.leesbaar())
                .contains(
                        "Een vertrouwelijke vraag of klacht",
                        school.naam("vertrouwenspersoon"),
                        "Seksuele intimidatie",
                        "Pesten",
                        "Discriminatie",
                        "Agressie",
                        "Geweld");
        Blad leeg = kind.vulIn(blad, "#loket-contactpersoon form", Map.of("tekst", ""));
        assertThat(leeg.status()).isEqualTo(422);
        assertThat(leeg.leesbaar()).contains("Schrijf op wat je wilt zeggen of vragen");
        Blad gesteld = kind.vulIn(blad, "#loket-contactpersoon form", Map.of("klacht", "pesten", "tekst", woord));
        assertThat(gesteld.status()).as(gesteld.leesbaar()).isEqualTo(303);
        assertThat(kind.ga(gesteld.naar()).leesbaar()).contains("klacht: Pesten", woord);

        // The parent of this pupil does not see it, and neither does anybody else at school.
        Mens ouder = school.metSessie(school.gezin(leerling).getFirst());
        assertThat(ouder.ga(gesteld.naar()).status()).isEqualTo(404);
        assertThat(ouder.ga("/thuis/" + leerling + "/vertrouwen").leesbaar()).doesNotContain("Wat je eerder vroeg");
        assertThat(ouder.ga("/thuis/" + leerling).leesbaar()).doesNotContain(woord);
        Mens contact = school.als("vertrouwenspersoon");
        String dossier = dossier(contact, school, leerling);
        for (String rol : ANDEREN) {
            Mens ander = school.als(rol);
            assertThat(ander.ga(dossier).status()).as(rol).isEqualTo(404);
            assertThat(ander.ga("/leerlingen/" + leerling).leesbaar()).as(rol).doesNotContain(woord);
        }

        // The contact writes an answer, seeks a solution with who is involved, and ends it by the plan.
        assertThat(contact.ga(dossier).leesbaar())
                .contains(woord, "aan jou is toevertrouwd", "Gesprek met de contactpersoon");
        vul(
                contact,
                dossier,
                "#stukken",
                Map.of("soort", "gesprek", "met", "de leerling", "tekst", "Antwoord voor jou", "delen", "ja"));
        vul(contact, dossier, "#stukken", Map.of("soort", "gesprek", "met", "de klas", "tekst", "Alleen voor mij"));
        assertThat(kind.ga(gesteld.naar()).leesbaar())
                .contains("Antwoord voor jou")
                .doesNotContain("Alleen voor mij");
        vul(
                contact,
                dossier,
                "#besluiten",
                Map.of(
                        "besluit",
                        "oplossing-zoeken",
                        "motivatie",
                        "Zij wil dat het stopt.",
                        "leerling-gehoord",
                        "Ja."));
        vul(
                contact,
                dossier,
                "#besluiten",
                Map.of(
                        "besluit",
                        "opgelost",
                        "motivatie",
                        "Het is gestopt.",
                        "resultaat",
                        "Excuses en afspraken.",
                        "leerling-gehoord",
                        "Tevreden."));
        assertThat(contact.ga(dossier).leesbaar()).contains("gesloten", "Excuses en afspraken");

        // Numbers only, and a small one is no number.
        assertThat(school.als("oco")
                        .ga("/meldcode")
                        .document()
                        .select("#cijfers")
                        .text())
                .contains("Vertrouwelijke contacten minder dan 5", "Klachten in vertrouwen minder dan 5");
        assertThat(school.als("docent").ga("/meldcode").document().select("#cijfers"))
                .isEmpty();
    }

    @Test
    @Eis({"VEILIG-06", "KLACHT-04"})
    void bij_coenecoop_ziet_alleen_de_vertrouwenspersoon_een_klacht_en_de_oco_een_getal() {
        School school = scholen.van("coenecoop-waddinxveen");
        UUID leerling = school.leerling();
        Mens kind = kind(school, leerling);
        Blad blad = kind.ga("/thuis/" + leerling + "/vertrouwen");
        assertThat(blad.leesbaar())
                .contains(
                        "Naar de vertrouwenspersoon",
                        school.naam("vertrouwenspersoon"),
                        "Seksuele intimidatie of misbruik",
                        "Agressie of geweld",
                        "Coenecoop §7 Vertrouwenspersonen");
        for (String soort : List.of("seksuele-intimidatie", "agressie-geweld")) {
            UUID wie = soort.equals("agressie-geweld") ? leerling : school.leerling();
            Mens vrager = kind(school, wie);
            String woord = woord();
            Blad gesteld = vrager.vulIn(
                    "/thuis/" + wie + "/vertrouwen",
                    "#loket-vertrouwenspersoon form",
                    Map.of("klacht", soort, "tekst", woord));
            assertThat(gesteld.status()).as(gesteld.leesbaar()).isEqualTo(303);

            Mens contact = school.als("vertrouwenspersoon");
            String dossier = dossier(contact, school, wie);
            assertThat(contact.ga(dossier).leesbaar()).contains(woord);
            Mens ouder = school.metSessie(school.gezin(wie).getFirst());
            assertThat(ouder.ga(gesteld.naar()).status()).isEqualTo(404);
            assertThat(ouder.ga("/thuis/" + wie).leesbaar()).doesNotContain(woord);
            for (String rol : ANDEREN) {
                Mens ander = school.als(rol);
                assertThat(ander.ga(dossier).status()).as(rol).isEqualTo(404);
                // Outside the dossier of the pupil: not on the page, not in the timeline, not in what is open.
                for (String waar : List.of("", "/tijdlijn", "/registraties"))
                    assertThat(ander.ga("/leerlingen/" + wie + waar).leesbaar())
                            .as(rol + waar)
                            .doesNotContain(woord, "Naar de vertrouwenspersoon");
            }
        }
        assertThat(school.als("oco")
                        .ga("/meldcode")
                        .document()
                        .select("#cijfers")
                        .text())
                .contains("Vertrouwelijke contacten minder dan 5", "Klachten in vertrouwen minder dan 5");
        assertThat(school.als("mentor").ga("/meldcode").document().select("#cijfers"))
                .isEmpty();
    }

    @Test
    void in_vertrouwen_praten_kan_in_het_engels_en_een_ouder_wordt_met_u_aangesproken() {
        School school = scholen.van("de-viaan");
        UUID leerling = school.leerling();
        String pad = "/thuis/" + leerling + "/vertrouwen";
        Mens ouder = school.metSessie(school.gezin(leerling).getFirst());
        assertThat(ouder.ga(pad).leesbaar())
                .contains("Wat u hier schrijft, leest alleen wie u kiest", "Wat wilt u zeggen of vragen?")
                .doesNotContain("wil je", "Je komt");
        Mens kind = kind(school, leerling);
        assertThat(kind.ga(pad).leesbaar())
                .contains("Wat wil je zeggen of vragen?")
                .doesNotContain("wilt u");

        kind.vulIn(pad, "form[action=/thuis/taal]", Map.of("taal", "en"));
        Blad blad = kind.ga(pad);
        assertThat(blad.leesbaar())
                .contains("Write a message", "What do you want to say or ask?", "Pesten")
                .doesNotContain("Wat wil", "Schrijf een bericht");
        Blad leeg = kind.vulIn(blad, "#loket-contactpersoon form", Map.of("tekst", " "));
        assertThat(leeg.leesbaar()).contains("This is not complete yet", "Write down what you want to say or ask.");
        // The sentence above leads to the field of its own form.
        String veld = leeg.document().select(".foutenlijst a").attr("href");
        assertThat(leeg.document().select("#loket-contactpersoon textarea" + veld))
                .hasSize(1);
        Blad gesteld = kind.vulIn(blad, "#loket-contactpersoon form", Map.of("tekst", "It happens at the gym."));
        assertThat(kind.ga(gesteld.naar()).leesbaar()).contains("Who reads this", "and you. Nobody else.");
        assertThat(kind.vulIn(gesteld.naar(), "#bericht", Map.of("tekst", " ")).leesbaar())
                .contains("Write down what you want to say or ask.");
    }

    @AfterEach
    void eenContactpersoon() {
        Vervanging.weg(scholen.van("de-viaan"), taak, jdbc, databank, "vertrouwenspersoon", "stagecoordinator");
    }

    @Test
    @Eis("VEILIG-04")
    void een_leerling_ziet_twee_contactpersonen_kiest_er_een_en_die_legt_advies_klacht_en_oplossing_vast() {
        School school = scholen.van("de-viaan");
        Vervanging.van(school, taak, jdbc, databank, "vertrouwenspersoon", "stagecoordinator");
        UUID leerling = school.leerling();
        Mens kind = kind(school, leerling);
        Blad blad = kind.ga("/thuis/" + leerling + "/vertrouwen");
        assertThat(blad.document().select("#loket-contactpersoon input[name=aan]"))
                .hasSize(2);
        assertThat(blad.document().select("#loket-contactpersoon").text())
                .contains(school.naam("vertrouwenspersoon"), school.naam("stagecoordinator"));
        String woord = woord();
        Blad zonderKeuze = kind.vulIn(blad, "#loket-contactpersoon form", Map.of("tekst", woord));
        assertThat(zonderKeuze.status()).isEqualTo(422);
        assertThat(zonderKeuze.leesbaar()).contains("Kies bij wie je terechtwilt");
        vul(
                kind,
                "/thuis/" + leerling + "/vertrouwen",
                "#loket-contactpersoon form",
                Map.of("tekst", woord, "aan", school.account("stagecoordinator").toString()));
        Mens tweede = school.als("stagecoordinator");
        String dossier = dossier(tweede, school, leerling);
        assertThat(tweede.ga(dossier).leesbaar()).contains(woord);
        assertThat(school.als("vertrouwenspersoon").ga(dossier).status())
                .as("de ander, aan wie het niet is gevraagd")
                .isEqualTo(404);

        // What comes in by word of mouth is registered too: advice, or a complaint of a kind, and the solution that was
        // sought.
        Mens contact = school.als("vertrouwenspersoon");
        UUID ander = school.leerling();
        String naam = school.vraag(String.class, "select roepnaam from organisatie.leerling where id = ?", ander);
        String nieuw = "/kluis/nieuw/12?q=" + naam;
        assertThat(contact.ga(nieuw)
                        .document()
                        .select("form#begin select[name=klacht] option")
                        .eachText())
                .contains(
                        "Nee, een vraag om advies",
                        "Seksuele intimidatie",
                        "Pesten",
                        "Discriminatie",
                        "Agressie",
                        "Geweld");
        Blad onzin = contact.vulIn(
                nieuw, "form#begin", Map.of("leerling", ander.toString(), "wat", "Verteld.", "klacht", "onzin"));
        assertThat(onzin.status()).isEqualTo(422);
        Blad klacht = contact.vulIn(
                nieuw, "form#begin", Map.of("leerling", ander.toString(), "wat", "Verteld.", "klacht", "agressie"));
        assertThat(klacht.status()).as(klacht.leesbaar()).isEqualTo(303);
        assertThat(contact.ga(klacht.naar()).leesbaar()).contains("Klacht: Agressie", "Verteld.");
        Blad leeg = contact.vulIn(
                klacht.naar(), "#besluiten", Map.of("besluit", "oplossing-zoeken", "motivatie", "Zij wil rust."));
        assertThat(leeg.status()).as("zonder wat de leerling zegt").isEqualTo(422);
        stap(contact, klacht.naar(), "oplossing-zoeken");
        stap(contact, klacht.naar(), "opgelost");
        assertThat(contact.ga(klacht.naar()).leesbaar()).contains("gesloten");
        Blad advies = contact.vulIn(nieuw, "form#begin", Map.of("leerling", ander.toString(), "wat", "Vroeg raad."));
        stap(contact, advies.naar(), "alleen-advies");
        assertThat(contact.ga(advies.naar()).leesbaar())
                .contains("Het bleef bij informatie en advies")
                .doesNotContain("Klacht:");
        for (String rol : List.of("oco", "mentor", "schoolleider", "stagecoordinator"))
            assertThat(school.als(rol).ga(klacht.naar()).status()).as(rol).isEqualTo(404);
    }

    /** Outside the vault a receipt told who posted what about whom; and without one, a form that comes in twice would ask twice. */
    @Test
    void een_formulier_van_de_kluis_laat_daarbuiten_geen_regel_achter_en_telt_toch_een_keer() {
        School school = scholen.van("de-viaan");
        UUID leerling = school.leerling();
        Mens kind = kind(school, leerling);
        String adres = "/thuis/" + leerling + "/vertrouwen";
        String formulier = "#loket-contactpersoon form";
        long eerst = ontvangen();
        Blad blad = kind.ga(adres);
        assertThat(kind.vulIn(blad, formulier, Map.of("tekst", "")).status()).isEqualTo(422);
        Blad een = kind.vulIn(blad, formulier, Map.of("tekst", "Een keer."));
        assertThat(een.status()).as("geweigerd en verbeterd").isEqualTo(303);
        Blad twee = kind.vulIn(blad, formulier, Map.of("tekst", "Een keer."));
        assertThat(twee.status()).isEqualTo(303);
        assertThat(twee.naar()).isEqualTo(adres);
        assertThat(kind.ga(adres).document().select("a[href^=" + adres + "/]")).hasSize(1);
        Mens contact = school.als("vertrouwenspersoon");
        String dossier = dossier(contact, school, leerling);
        Blad open = contact.ga(dossier);
        for (int n = 0; n < 2; n++)
            assertThat(contact.vulIn(open, "#stukken", Map.of("soort", "gesprek", "tekst", "Gesproken."))
                            .naar())
                    .isEqualTo(dossier);
        assertThat(contact.ga(dossier).document().select(".tijdlijn li:contains(Gesproken.)"))
                .hasSize(1);
        vul(school.als("docent"), "/meldcode", "#signaal form", Map.of("over", "Kind uit 1A", "wat", "Iets."));
        assertThat(ontvangen()).as("regels buiten de kluis").isEqualTo(eerst);
        assertThat(databank.jdbc()
                        .sql(
                                "select count(*) from toegang.ontvangst where naar like '/kluis%' or naar like '/meldcode%' or naar like '%vertrouwen%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private long ontvangen() {
        return databank.jdbc()
                .sql("select count(*) from toegang.ontvangst")
                .query(Long.class)
                .single();
    }

    @Test
    @Eis("PRIVACY-15")
    void een_hulpvraag_leest_alleen_wie_gevraagd_is_en_wie_de_vrager_laat_meekijken() {
        School school = scholen.van("de-viaan");
        UUID leerling = school.leerling();
        Mens moeder = school.metSessie(school.gezin(leerling).getFirst());
        String woord = woord();
        Blad gesteld =
                moeder.vulIn("/thuis/" + leerling + "/vertrouwen", "#loket-jg-coach form", Map.of("tekst", woord));
        assertThat(gesteld.status()).as(gesteld.leesbaar()).isEqualTo(303);
        Mens coach = school.als("jeugd-en-gezinscoach");
        String dossier = dossier(coach, school, leerling);
        assertThat(coach.ga(dossier).leesbaar()).contains(woord);
        assertThat(school.als("vertrouwenspersoon").ga(dossier).status()).isEqualTo(404);
        Mens mentor = school.als("mentor");
        assertThat(mentor.ga(dossier).status()).isEqualTo(404);
        String eigen = woord();
        vul(coach, dossier, "#stukken", Map.of("soort", "waarneming", "tekst", eigen));
        vul(coach, dossier, "#stukken", Map.of("soort", "gesprek", "tekst", "Kom je dinsdag?", "delen", "ja"));
        assertThat(kind(school, leerling).ga(gesteld.naar()).status())
                .as("het kind zelf")
                .isEqualTo(404);

        vul(
                moeder,
                gesteld.naar(),
                "#meekijker",
                Map.of("wie", school.account("mentor").toString()));
        assertThat(mentor.ga(dossier).leesbaar())
                .as("wat voor de vrager is, en niet de aantekeningen van wie het toevertrouwd kreeg")
                .contains(woord, "Kom je dinsdag?", "omdat wie het vroeg jou laat meekijken")
                .doesNotContain(eigen);
        assertThat(mentor.ga("/kluis").leesbaar()).doesNotContain(eigen);
        UUID id = UUID.fromString(dossier.substring(dossier.lastIndexOf('/') + 1));
        long vanDeCoach = sessies.als(
                school.account("mentor"),
                b -> opslag.als(
                        kluis -> kluis.sql("select count(*) from kluis.stuk where not voor_vrager and dossier_id = ?")
                                .param(id)
                                .query(Long.class)
                                .single()));
        assertThat(vanDeCoach).isZero();
        assertThat(moeder.ga(gesteld.naar()).leesbaar()).contains(school.naam("mentor") + " kijkt mee");
        vul(moeder, gesteld.naar(), "form[action$=/einde]", Map.of());
        assertThat(mentor.ga(dossier).status()).as("na intrekken").isEqualTo(404);

        // No line of it in the read log that the family sees.
        assertThat(databank.jdbc()
                        .sql("select count(*) from toegang.leeslog where leerling_id = ?")
                        .param(leerling)
                        .query(Long.class)
                        .single())
                .isZero();
        vul(coach, dossier, "#afsluiting-formulier", Map.of("afsluiting", "Het gesprek hielp."));
        assertThat(moeder.ga(gesteld.naar()).document().select("#bericht")).isEmpty();
    }

    @Test
    @Eis("VEILIG-01")
    void een_eigen_dossier_van_de_vertrouwenspersoon_loopt_tot_aangifte_en_overdracht_met_steun_daarna() {
        School school = scholen.van("coenecoop-waddinxveen");
        Mens contact = school.als("vertrouwenspersoon");
        UUID leerling = school.leerling();
        String naam = school.vraag(String.class, "select roepnaam from organisatie.leerling where id = ?", leerling);
        Blad begonnen = contact.vulIn(
                "/kluis/nieuw/12?q=" + naam,
                "form#begin",
                Map.of("leerling", leerling.toString(), "wat", "De leerling vertelde wat er gebeurd is."));
        assertThat(begonnen.status()).as(begonnen.leesbaar()).isEqualTo(303);
        String dossier = begonnen.naar();
        stap(contact, dossier, "begeleiden");
        assertThat(contact.ga(dossier).leesbaar()).contains("Begeleiding tot de aangifte");
        stap(contact, dossier, "aangifte");
        assertThat(contact.ga(dossier).leesbaar())
                .contains("Steun daarna", "Er is aangifte gedaan; anderen doen het onderzoek");
        stap(contact, dossier, "afsluiten");
        assertThat(contact.ga(dossier).leesbaar()).contains("gesloten");
        for (String rol : List.of("oco", "mentor", "schoolleider"))
            assertThat(school.als(rol).ga(dossier).status()).as(rol).isEqualTo(404);
    }

    private static void stap(Mens wie, String dossier, String besluit) {
        vul(
                wie,
                dossier,
                "#besluiten",
                Map.of(
                        "besluit", besluit,
                        "motivatie", "Zo wil de leerling het.",
                        "resultaat", "Gedaan.",
                        "leerling-gehoord", "Ja, uitgebreid."));
    }

    private static Mens kind(School school, UUID leerling) {
        return school.metSessie(
                school.vraag(UUID.class, "select account_id from organisatie.leerling where id = ?", leerling));
    }

    private static String dossier(Mens wie, School school, UUID leerling) {
        String naam = school.vraag(String.class, "select naam from organisatie.leerling where id = ?", leerling);
        return wie.ga("/kluis").document().select("a[href^=/kluis/dossiers/]").stream()
                .filter(a -> a.text().equals(naam))
                .findFirst()
                .orElseThrow()
                .attr("href");
    }

    private static String woord() {
        return "vertrouwd" + UUID.randomUUID().toString().substring(0, 8);
    }
}
