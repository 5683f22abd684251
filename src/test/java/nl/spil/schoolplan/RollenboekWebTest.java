package nl.spil.schoolplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.spil.cast.EigenaarDatabank;
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

/** Who is who, with which task, until when. */
@SpilTest
class RollenboekWebTest {

    private static final LocalDate MAANDAG = LocalDate.of(2026, 11, 23);

    @Autowired
    private Planscholen scholen;

    @Autowired
    private Tijd tijd;

    @Autowired
    private EigenaarDatabank databank;

    @BeforeEach
    void maandag() {
        tijd.zetOp(MAANDAG);
    }

    @AfterEach
    void terug() {
        tijd.terug();
        databank.jdbc().sql("delete from toegang.factor where naam = 'proef'").update();
    }

    @Test
    @Eis("ROL-01")
    void een_docent_vindt_vanaf_vandaag_de_eigen_taken_en_de_rollen_van_de_hele_school() {
        Planschool school = scholen.van("coenecoop-waddinxveen");
        Mens docent = school.met("docent");

        assertThat(docent.ga("/").document().select("a[href=/mijn-taken]").text())
                .isEqualTo("Mijn taken");
        String mijn = docent.ga("/mijn-taken").leesbaar();
        assertThat(mijn)
                .contains("Docent 1A (wiskunde), 2B (wiskunde)", "Mentor 2B", "Eerste lijn · werkt voor de school");
        assertThat(mijn).contains("Stemt instructie, aanbod en begeleiding af");

        String alle = docent.ga("/locaties/" + school.locatie() + "/rollen").leesbaar();
        assertThat(alle)
                .contains(
                        "Begeleider passend onderwijs",
                        "Eerste lijn",
                        "Tweede lijn",
                        "werkt voor een andere organisatie");
        assertThat(alle).contains("Oco Persoon");
    }

    @Test
    @Eis("ROL-02")
    void een_persoon_heeft_meer_rollen_en_een_rol_meer_personen() {
        Planschool viaan = scholen.van("de-viaan");
        viaan.haalWeg("functies", "verzuimcoordinator;verzuimcoordinator");
        viaan.haalWeg("functies", "aandachtsfunctionaris;aandachtsfunctionaris");
        viaan.voegToe("functies", "oco;verzuimcoordinator;de-viaan;;");
        viaan.voegToe("functies", "oco;aandachtsfunctionaris;de-viaan;;");

        assertThat(viaan.met("oco")
                        .ga("/mijn-taken")
                        .document()
                        .select("section.kaart h2")
                        .eachText())
                .anyMatch(k -> k.startsWith("Ondersteuningscoördinator"))
                .anyMatch(k -> k.startsWith("Verzuimcoördinator"))
                .anyMatch(k -> k.startsWith("Aandachtsfunctionaris"));

        Planschool coenecoop = scholen.van("coenecoop-waddinxveen");
        coenecoop.voegToe("functies", "trainer;leerlingbegeleider;coenecoop-waddinxveen;;");
        assertThat(coenecoop
                        .met("docent")
                        .ga(rol(coenecoop, "leerlingbegeleider"))
                        .document()
                        .select("section:has(h2:containsOwn(Wie)) li")
                        .eachText())
                .containsExactly("Leerlingbegeleider Persoon", "Trainer Persoon");
        assertThat(coenecoop.met("trainer").ga("/mijn-taken").leesbaar()).contains("ook: Leerlingbegeleider Persoon");
        // Others count on the colleagues of this school as they were.
        viaan.voegToe("functies", "verzuimcoordinator;verzuimcoordinator;de-viaan;;");
        viaan.voegToe("functies", "aandachtsfunctionaris;aandachtsfunctionaris;de-viaan;;");
    }

    @Test
    @Eis("ROL-03")
    void wie_waarneemt_ziet_de_klas_van_de_eerste_tot_en_met_de_laatste_dag_en_geen_dag_langer() {
        Planschool school = scholen.van("hpc-zuidwijk");
        Mens vervanger = school.met("invaller");
        String leerling = "/leerlingen/" + school.leerling("1A1");
        String klas =
                "/klassen/" + school.vind("select id from organisatie.groep where code = '1A' and soort = 'klas'");
        assertThat(vervanger.ga(leerling).status()).isEqualTo(404);

        LocalDate eerste = MAANDAG.plusDays(1);
        LocalDate laatste = MAANDAG.plusDays(14);
        Blad gegeven = geef(school, school.met("schoolleider"), "mentor", "invaller", eerste, laatste);
        assertThat(gegeven.status()).as(gegeven.leesbaar()).isEqualTo(303);

        assertThat(vervanger.ga(leerling).status()).as("de dag ervoor").isEqualTo(404);
        assertThat(vervanger.ga("/mijn-taken").leesbaar())
                .contains("Vanaf 24 november 2026. Neemt waar voor Mentor Persoon");

        tijd.zetOp(eerste);
        assertThat(vervanger.ga(leerling).leesbaar())
                .contains("Je ziet dit omdat je waarnemend mentor bent van 1A, in plaats van Mentor Persoon");
        assertThat(vervanger.ga(klas).leesbaar()).contains("Invaller Persoon (neemt waar voor Mentor Persoon)");
        assertThat(vervanger.ga("/mijn-taken").leesbaar())
                .contains("Neemt waar voor Mentor Persoon tot en met 7 december 2026");
        assertThat(school.met("mentor").ga(leerling).status())
                .as("wie vervangen wordt, houdt de rol")
                .isEqualTo(200);
        assertThat(school.met("mentor").ga("/mijn-taken").leesbaar()).contains("Invaller Persoon neemt voor jou waar");

        tijd.zetOp(laatste);
        assertThat(vervanger.ga(leerling).status()).isEqualTo(200);
        tijd.zetOp(laatste.plusDays(1));
        assertThat(vervanger.ga(leerling).status()).isEqualTo(404);
        assertThat(vervanger.ga(klas).status()).isEqualTo(404);
        assertThat(vervanger.ga("/mijn-taken").leesbaar()).doesNotContain("Neemt waar voor");
        assertThat(school.met("mentor").ga(leerling).status()).isEqualTo(200);

        assertThat(school.met("schoolleider").ga(rol(school, "mentor")).leesbaar())
                .contains("gegeven door Schoolleider Persoon op 23 november 2026", "voorbij");
    }

    @Test
    void een_rol_die_vandaag_stopt_laat_meteen_niets_meer_zien_en_een_import_haalt_een_lopende_niet_weg() {
        Planschool school = scholen.van("hpc-charlois");
        Mens vervanger = school.met("invaller");
        String leerling = "/leerlingen/" + school.leerling("1A2");
        geef(school, school.beheerder(), "mentor", "invaller", MAANDAG, MAANDAG.plusDays(20));
        assertThat(vervanger.ga(leerling).status()).isEqualTo(200);

        school.voegToe("medewerkers", "nieuw;Nina Nieuw;nieuw@hpc-charlois.example");
        assertThat(vervanger.ga(leerling).status()).as("na een import").isEqualTo(200);

        // Other stories in this school let the same person stand in.
        int lopend = school.met("schoolleider")
                .ga(rol(school, "mentor"))
                .document()
                .select("form[action$=/einde]")
                .size();
        for (int i = 0; i < lopend; i++)
            assertThat(school.met("schoolleider")
                            .vulIn(rol(school, "mentor"), "form[action$=/einde]", Map.of())
                            .status())
                    .isEqualTo(303);
        assertThat(vervanger.ga(leerling).status()).isEqualTo(404);
        assertThat(school.met("schoolleider").ga(rol(school, "mentor")).leesbaar())
                .contains("eerder gestopt", "gestopt door Schoolleider Persoon");
    }

    @Test
    void een_gevoelige_rol_gaat_pas_in_als_een_tweede_akkoord_geeft() {
        Planschool school = scholen.van("hpc-centrum");
        Blad gevraagd = geef(
                school,
                school.met("schoolleider"),
                "aandachtsfunctionaris",
                "leerlingbegeleider",
                MAANDAG,
                MAANDAG.plusDays(7));
        assertThat(gevraagd.status()).as(gevraagd.leesbaar()).isEqualTo(303);

        String pad = rol(school, "aandachtsfunctionaris");
        assertThat(school.met("leerlingbegeleider").ga("/mijn-taken").leesbaar())
                .doesNotContain("Aandachtsfunctionaris");
        Blad eigen = school.met("schoolleider").ga(pad);
        assertThat(eigen.leesbaar()).contains("wacht op een tweede");
        assertThat(eigen.document().select("form[action$=/akkoord]")).isEmpty();

        // The account of the second was not made or taken over for this: it had a second step before.
        zetStap(school.beheerder(), "now()");
        Blad tePas = school.beheerder().ga(pad);
        assertThat(tePas.leesbaar()).contains("had al een tweede stap voor dit werd gevraagd");
        assertThat(tePas.document().select("form[action$=/akkoord]")).isEmpty();
        zetStap(school.beheerder(), "now() - interval '8 days'");
        Blad akkoord = school.beheerder().vulIn(school.beheerder().ga(pad), "form[action$=/akkoord]", Map.of());
        assertThat(akkoord.status()).isEqualTo(303);
        assertThat(school.met("leerlingbegeleider").ga("/mijn-taken").leesbaar())
                .contains("Aandachtsfunctionaris");
        assertThat(school.met("schoolleider").ga(pad).leesbaar()).contains("akkoord van Beheer hpc-centrum");
    }

    @Test
    void ook_een_rol_die_alle_notities_van_het_team_leest_geeft_niemand_alleen() {
        Planschool school = scholen.van("hpc-centrum");
        Mens leider = school.met("schoolleider");
        String pad = rol(school, "oco");
        assertThat(leider.ga(pad).leesbaar()).contains("Zij gaat pas in als een tweede");
        assertThat(leider.ga(rol(school, "mentor")).leesbaar()).doesNotContain("Zij gaat pas in als een tweede");
        Blad gevraagd = geef(school, leider, "oco", "invaller", MAANDAG, MAANDAG.plusDays(7));
        assertThat(gevraagd.status()).as(gevraagd.leesbaar()).isEqualTo(303);

        Mens invaller = school.met("invaller");
        String leerling = "/leerlingen/" + school.leerling("1A3");
        assertThat(invaller.ga(leerling).status()).isEqualTo(404);
        assertThat(leider.ga(pad).document().select("form[action$=/akkoord]")).isEmpty();

        zetStap(school.beheerder(), "now() - interval '8 days'");
        assertThat(school.beheerder()
                        .vulIn(school.beheerder().ga(pad), "form[action$=/akkoord]", Map.of())
                        .status())
                .isEqualTo(303);
        assertThat(invaller.ga(leerling).status()).isEqualTo(200);
        // Other stories in this school count on who is who.
        assertThat(leider.vulIn(leider.ga(pad), "form[action$=/einde]", Map.of())
                        .status())
                .isEqualTo(303);
        assertThat(invaller.ga(leerling).status()).isEqualTo(404);
    }

    @Test
    void niemand_geeft_zichzelf_een_rol_en_wie_niet_leidt_geeft_er_geen() {
        Planschool school = scholen.van("hpc-charlois");
        Blad oco = school.met("oco").ga(rol(school, "mentor"));
        assertThat(oco.document().select("form[action$=/toekenningen]")).isEmpty();
        Map<String, String> velden = new HashMap<>(Map.of(
                "medewerker", school.medewerkerId("schoolleider").toString(),
                "plaats", "erbij",
                "vanaf", MAANDAG.toString(),
                "totEnMet", MAANDAG.plusDays(3).toString()));
        Blad zelf = school.met("schoolleider").vulIn(rol(school, "smw"), "form[action$=/toekenningen]", velden);
        assertThat(zelf.status()).isEqualTo(422);
        velden.put("_csrf", school.met("oco").csrf());
        assertThat(school.met("oco")
                        .post(rol(school, "smw") + "/toekenningen", List.copyOf(velden.entrySet()))
                        .status())
                .isEqualTo(404);

        velden.put("medewerker", school.medewerkerId("jobcoach").toString());
        velden.put("totEnMet", "");
        velden.remove("_csrf");
        Blad zonder = school.met("schoolleider").vulIn(rol(school, "smw"), "form[action$=/toekenningen]", velden);
        assertThat(zonder.status()).isEqualTo(422);
        assertThat(zonder.leesbaar()).contains("Vul de laatste dag in");
    }

    @Test
    @Eis("ROL-04")
    void de_oco_van_een_school_van_lmc_leest_de_hele_takenlijst() {
        Planschool school = scholen.van("lmc-vo");
        assertThat(school.met("oco").ga("/mijn-taken").leesbaar())
                .contains(
                        "inhoudelijke deskundigheid",
                        "interne en externe ondersteuning in kaart",
                        "visie",
                        "onderwijsondersteuningsprofiel",
                        "Voert nieuw beleid in",
                        "Werkt handelingsgericht",
                        "groepsplannen en OPP's",
                        "SOT en SOT+",
                        "kwaliteitszorg",
                        "Coacht en begeleidt");
    }

    @Test
    @Eis("ROL-09")
    void de_rollen_van_coenecoop_dragen_hun_taken() {
        Planschool school = scholen.van("coenecoop-waddinxveen");
        Mens docent = school.met("docent");
        Map<String, Integer> taken = Map.ofEntries(
                Map.entry("mentor", 11),
                Map.entry("rt", 13),
                Map.entry("verzuimcoordinator", 7),
                Map.entry("leerlingbegeleider", 9),
                Map.entry("decaan", 4),
                Map.entry("vertrouwenspersoon", 2),
                Map.entry("smw", 7),
                Map.entry("bpo", 4),
                Map.entry("svk", 3),
                Map.entry("sociaal-team", 3),
                Map.entry("swv", 5),
                Map.entry("leerplichtambtenaar", 3));
        taken.forEach((rol, aantal) -> assertThat(
                        docent.ga(rol(school, rol)).document().select("section:has(h2:containsOwn(Taken)) li"))
                .as(rol)
                .hasSize(aantal));
    }

    @Test
    @Eis("ROL-10")
    void de_viaan_kent_haar_eigen_rollen() {
        Planschool school = scholen.van("de-viaan");
        assertThat(school.met("docent")
                        .ga("/locaties/" + school.locatie() + "/rollen")
                        .leesbaar())
                .contains(
                        "Mentor",
                        "Docent",
                        "Ondersteuningscoördinator",
                        "Contactpersoon",
                        "Stage- en uitstroomcoördinator",
                        "Schoolpsycholoog",
                        "Schoolmaatschappelijk werker",
                        "Trajectbegeleider",
                        "Leerlingbegeleider",
                        "Anti-pestcoördinator",
                        "Aandachtsfunctionaris",
                        "Verzuimcoördinator",
                        "Verzuimmedewerker",
                        "Mentor van de S-klas",
                        "Afdelingsleider",
                        "Directie",
                        "Administratie");
    }

    @Test
    @Eis("ROL-11")
    void de_locaties_van_hpc_kennen_de_rollen_van_hun_blok() {
        assertThat(rollen("hpc-charlois"))
                .contains(
                        "Jobcoach",
                        "Logopedist",
                        "Onderwijsassistent",
                        "Leerjaarcoördinator",
                        "Studieloopbaancoach",
                        "Intern begeleider praktijkonderwijs",
                        "Schoolpsycholoog");
        assertThat(rollen("hpc-centrum"))
                .contains("Intern leerlingbegeleider", "SOVA-docent", "Orthopedagoog of psycholoog")
                .doesNotContain("Leerjaarcoördinator");
    }

    @Test
    @Eis("ROL-13")
    void de_administratie_ziet_haar_taken_en_wie_iemand_is_maar_niets_uit_een_plan() {
        for (String plan : List.of("coenecoop-waddinxveen", "de-viaan")) {
            Planschool school = scholen.van(plan);
            Mens administratie = school.met("administratie");
            assertThat(administratie.ga("/mijn-taken").leesbaar())
                    .contains("Administratie", plan.equals("de-viaan") ? "sleutel van de dossierkast" : "BRON");

            String leerling = "/leerlingen/" + school.leerling("1A1");
            school.met("mentor")
                    .vulIn(
                            leerling + "/notities/nieuw",
                            "form[action$=/notities]",
                            Map.of("tekst", "Vertelde over thuis.", "soort", "observatie"));
            assertThat(school.met("mentor").ga(leerling).leesbaar()).contains("Vertelde over thuis");
            Blad gezien = administratie.ga(leerling);
            assertThat(gezien.status()).isEqualTo(200);
            assertThat(gezien.leesbaar()).contains("Leerling 1A1").doesNotContain("Vertelde over thuis");
            assertThat(administratie.ga(leerling + "/opp").status()).isEqualTo(404);
            assertThat(gezien.document().select("a[href*=/opp], a[href$=/notities/nieuw]"))
                    .isEmpty();
        }
    }

    @Test
    @Eis("ROL-08")
    void een_afdelingsleider_ziet_het_eigen_team_en_adviseert_over_toelating_zonder_te_beslissen() {
        Planschool school = scholen.van("coenecoop-boskoop");
        school.haalWeg("functies", "teamleider;teamleider");
        school.voegToe("functies", "teamleider;teamleider;coenecoop-boskoop;1A;");
        Mens leider = school.met("teamleider");

        assertThat(leider.ga("/leerlingen/" + school.leerling("1A1")).status()).isEqualTo(200);
        assertThat(leider.ga("/leerlingen/" + school.leerling("2B1")).status()).isEqualTo(404);
        assertThat(leider.ga("/leerlingen").leesbaar()).contains("1A2").doesNotContain("2B2");

        leidtDeVergaderingenVanHetTeam(school, leider);
        organiseertEenOuderavond(school, leider);
        onderhoudtContactMetOuders(school, leider);

        Blad begonnen = leider.vulIn(
                "/leerlingen/" + school.leerling("1A1") + "/zaken/nieuw",
                "form[action$=/zaken]",
                Map.of("zaaktype", "gastleerlingschap", "reden", "Komt voorlopig van een andere school."));
        assertThat(begonnen.status()).as(begonnen.leesbaar()).isEqualTo(303);
        String zaak = begonnen.naar();
        Map<String, String> contact = Map.of(
                "resultaat", "Besproken",
                "reden", "Zo afgesproken.",
                "ouders-op", "2026-11-20",
                "ouders-wijze", "Gesproken.",
                "leerling-op", "2026-11-20",
                "leerling-zei", "Wil graag blijven.");
        Map<String, String> begin = new HashMap<>(contact);
        begin.putAll(Map.of(
                "start", "2026-11-24",
                "doel", "Elke dag op tijd",
                "evaluatie", "2027-03-18",
                "uitvoerder-naam", "Teamleider Persoon",
                "k-gastcontract", "opgesteld",
                "k-gastcontract--waarom", "Elke dag op tijd, en huiswerk af.",
                "niveau", "basis",
                "niveau-reden", "Begint."));
        neem(leider, zaak, "beginnen", begin);
        neem(leider, zaak, "advies-geven", contact);
        assertThat(leider.ga(zaak + "/besluiten/nieuw?soort=plaatsen").status())
                .as("de afdelingsleider beslist niet")
                .isEqualTo(404);
        Map<String, String> zelf = new HashMap<>(contact);
        zelf.put("soort", "plaatsen");
        zelf.put("_csrf", leider.csrf());
        assertThat(leider.post(zaak + "/besluiten", List.copyOf(zelf.entrySet()))
                        .status())
                .as("ook niet wie het formulier zelf maakt")
                .isEqualTo(404);
        tijd.zetOp(MAANDAG.plusMonths(3));
        neem(school.met("schoolleider"), zaak, "plaatsen", contact);
    }

    private static void leidtDeVergaderingenVanHetTeam(Planschool school, Mens leider) {
        String klas = school.vind("select id from organisatie.groep where soort = 'klas' and code = '1A'")
                .toString();
        String andere = school.vind("select id from organisatie.groep where soort = 'klas' and code = '2B'")
                .toString();
        Mens docent = school.met("docent");
        Blad rapport = leider.vulIn(
                "/overleg/nieuw",
                "form[action='/overleg']",
                Map.of("soort", "rapportvergadering", "groep", klas, "dag", MAANDAG.toString()));
        assertThat(rapport.status()).as(rapport.leesbaar()).isEqualTo(303);
        assertThat(leider.ga(rapport.naar()).leesbaar()).contains("Leerling 1A1", "Leerling 1A3");
        assertThat(docent.ga(rapport.naar()).document().select("form[action$=/begin]"))
                .as("een docent leidt de vergadering niet")
                .isEmpty();
        assertThat(leider.vulIn(rapport.naar(), "form[action$=/begin]", Map.of())
                        .status())
                .isEqualTo(303);
        assertThat(leider.post(
                                "/overleg",
                                List.of(
                                        Map.entry("_csrf", leider.csrf()),
                                        Map.entry("soort", "rapportvergadering"),
                                        Map.entry("locatie", school.locatie().toString()),
                                        Map.entry("groep", andere),
                                        Map.entry("dag", MAANDAG.toString())))
                        .status())
                .as("niet van een klas buiten het eigen team")
                .isIn(404, 422);
        Blad team = leider.vulIn(
                "/overleg/nieuw",
                "form[action='/overleg']",
                Map.of("soort", "afdelingsoverleg", "dag", MAANDAG.toString()));
        assertThat(team.status()).as(team.leesbaar()).isEqualTo(303);
        assertThat(leider.vulIn(team.naar(), "form[action$=/begin]", Map.of()).status())
                .isEqualTo(303);
        assertThat(docent.ga("/overleg/nieuw").document().select("option[value=afdelingsoverleg]"))
                .isEmpty();
    }

    private static void organiseertEenOuderavond(Planschool school, Mens leider) {
        Blad avond = leider.vulIn(
                "/overleg/nieuw",
                "form[action='/overleg']",
                Map.of(
                        "soort",
                        "jaarkalender.ouderavonden",
                        "dag",
                        MAANDAG.plusDays(8).toString()));
        assertThat(avond.status()).as(avond.leesbaar()).isEqualTo(303);
        assertThat(leider.ga("/overleg/jaarkalender").leesbaar()).contains("Ouder- en informatieavonden");
        assertThat(school.met("mentor")
                        .ga("/overleg/nieuw")
                        .document()
                        .select("option[value=jaarkalender.ouderavonden]"))
                .isEmpty();
    }

    private static void onderhoudtContactMetOuders(Planschool school, Mens leider) {
        String kind = "/leerlingen/" + school.leerling("1A1");
        assertThat(leider.ga(kind).leesbaar()).contains("Ouder 1A1 (gezag)");
        Blad contact = leider.vulIn(
                kind + "/notities/nieuw",
                "form[action$=/notities]",
                Map.of("soort", "contact-ouders", "tekst", "Moeder gebeld over de overstap."));
        assertThat(contact.status()).as(contact.leesbaar()).isEqualTo(303);
        assertThat(school.met("mentor").ga(kind + "/tijdlijn").leesbaar()).contains("Moeder gebeld over de overstap.");
        assertThat(leider.ga("/leerlingen/" + school.leerling("2B1") + "/notities/nieuw")
                        .status())
                .isEqualTo(404);
    }

    private static void neem(Mens wie, String zaak, String besluit, Map<String, String> waarden) {
        Blad blad = wie.vulIn(zaak + "/besluiten/nieuw?soort=" + besluit, "form.formulier", waarden);
        assertThat(blad.status()).as(besluit + ": " + blad.leesbaar()).isEqualTo(303);
    }

    private String rollen(String plan) {
        Planschool school = scholen.van(plan);
        return school.met("docent")
                .ga("/locaties/" + school.locatie() + "/rollen")
                .leesbaar();
    }

    private void zetStap(Mens wie, String sinds) {
        databank.jdbc()
                .sql("insert into toegang.factor (id, bestuur_id, account_id, soort, naam, geheim, gemaakt_op)"
                        + " select gen_random_uuid(), s.bestuur_id, s.account_id, 'app', 'proef', '\\x00', " + sinds
                        + " from toegang.sessie s where s.token_hash = sha256(convert_to(?, 'UTF8'))")
                .param(wie.sessie())
                .update();
    }

    private static String rol(Planschool school, String rol) {
        return "/locaties/" + school.locatie() + "/rollen/" + rol;
    }

    /** In place of the first who has the role. */
    private static Blad geef(Planschool school, Mens wie, String rol, String aan, LocalDate vanaf, LocalDate totEnMet) {
        Blad blad = wie.ga(rol(school, rol));
        String plaats = blad.document().select("select[name=plaats] option:contains(in plaats van)").stream()
                .filter(o ->
                        !o.val().isEmpty() && (!rol.equals("mentor") || o.text().endsWith("1A")))
                .findFirst()
                .orElseThrow(() -> new AssertionError(blad.leesbaar()))
                .val();
        return wie.vulIn(
                blad,
                "form[action$=/toekenningen]",
                Map.of(
                        "medewerker",
                        school.medewerkerId(aan).toString(),
                        "plaats",
                        plaats,
                        "vanaf",
                        vanaf.toString(),
                        "totEnMet",
                        totEnMet.toString()));
    }
}
