package nl.spil.overleg;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Overlegscholen;
import nl.spil.cast.Overlegscholen.School;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tijd;
import nl.spil.dekking.Eis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What one school asks of one kind of meeting and another does not. Each test has a day of its own. */
@SpilTest
class OverlegregelsWebTest {

    @Autowired
    private Tijd tijd;

    @Autowired
    private Overlegscholen scholen;

    @AfterEach
    void terug() {
        tijd.terug();
    }

    @Test
    @Eis({"OVERLEG-14", "OVERLEG-15", "OVERLEG-16", "OVERLEG-17"})
    void een_flex_zat_is_er_niet_zonder_ouders_en_leerling_en_wie_erbij_komt_heeft_een_reden() {
        School school = scholen.van("coenecoop-waddinxveen");
        tijd.zetOp(LocalDate.of(2027, 10, 4));
        Mens oco = school.als("oco");
        UUID bea = school.leerling("Bea");
        school.geefToestemming(bea, "extern");
        String vorm = "/overleg/nieuw?leerling=" + bea;
        Blad leeg = oco.ga(vorm);
        assertThat(leeg.document().select("select[name=soort] option").eachAttr("value"))
                .contains("flex-zat")
                .doesNotContain("zat");

        Map<String, String> velden = new LinkedHashMap<>(Map.of("soort", "flex-zat", "dag", "2027-10-06"));
        leeg.document().select("input[name=ouders],input[name=met-leerling]").removeAttr("checked");
        Blad zonder = oco.vulIn(leeg, "form[action='/overleg']", velden);
        assertThat(zonder.status()).isEqualTo(422);
        assertThat(zonder.leesbaar())
                .contains(
                        "Ouders horen bij Flex-Zat. Nodig ze uit.",
                        "De leerling hoort bij Flex-Zat.",
                        "Coenecoop §6.1");

        Blad gepland = oco.vulIn(vorm, "form[action='/overleg']", velden);
        assertThat(gepland.status()).as(gepland.leesbaar()).isEqualTo(303);
        Blad overleg = oco.ga(gepland.naar());
        assertThat(overleg.document().select("#deelnemers").text())
                .contains(school.naam("mentor"), school.naam("oco"), school.naam("sociaal-team"), school.naam("swv"));
        String punt = overleg.document().select(".cockpit-lijst a").attr("href");
        assertThat(oco.ga(punt).document().select("#genodigden").text()).contains("Ouder van Bea", "Bea Tafel");

        Blad zonderReden = oco.vulIn(punt, "form[action$=/genodigden]", Map.of("rol", "leerplichtambtenaar"));
        assertThat(zonderReden.status()).isEqualTo(422);
        assertThat(zonderReden.leesbaar()).contains("alleen wie echt iets inbrengt, wordt uitgenodigd");
        gelukt(oco.vulIn(
                punt,
                "form[action$=/genodigden]",
                Map.of("rol", "leerplichtambtenaar", "reden", "Kent het verzuim van vorig jaar.")));
        assertThat(oco.ga(punt).document().select("#genodigden").text())
                .contains(school.naam("leerplichtambtenaar"), "Kent het verzuim van vorig jaar.");

        gelukt(leg(oco, punt, "telefonisch", "Gebeld met de GGD: plek op 14 oktober."));
        assertThat(oco.ga(punt).leesbaar()).contains("Telefonisch deel: Gebeld met de GGD");

        // Withdrawn consent stops at once: nobody from outside is invited any more, and nothing is shared.
        school.trekIn(bea, "extern");
        Blad ggz = oco.vulIn(
                punt, "form[action$=/genodigden]", Map.of("rol", "externe-hulpverlener", "reden", "Kent het gezin."));
        assertThat(ggz.status()).isEqualTo(422);
        assertThat(ggz.leesbaar()).contains("Voor Flex-Zat is toestemming nodig", "een ouder heeft nee gezegd");
        Blad delen = leg(oco, punt, "gedeeld", "GGZ");
        assertThat(delen.status()).isEqualTo(422);
        school.geefToestemming(bea, "extern");
        gelukt(leg(oco, punt, "gedeeld", "GGZ"));
        assertThat(oco.ga(punt + "/verslag").leesbaar()).contains("Verslag gedeeld", "GGZ");
    }

    @Test
    @Eis({"OVERLEG-07", "SOT-02"})
    void in_het_sot_hoort_niemand_van_buiten_een_naam_zonder_toestemming() {
        School school = scholen.van("lmc-vo");
        tijd.zetOp(LocalDate.of(2027, 10, 11));
        Mens oco = school.als("oco");
        UUID bea = school.leerling("Bea");
        String overleg = plan(oco, "/overleg/nieuw", Map.of("soort", "sot", "dag", "2027-10-13"));
        gelukt(oco.vulIn(overleg + "?q=Bea", "form[action$=/punten]", Map.of()));
        String punt = oco.ga(overleg).document().select(".cockpit-lijst a").attr("href");
        // Among people of the school alone nothing is asked.
        gelukt(oco.vulIn(punt, "form[action$=/notulen]", Map.of("intern", "Eerst onder elkaar.")));
        aanwezig(oco, overleg, school.naam("svk"));
        Blad geweigerd = oco.vulIn(punt, "form[action$=/notulen]", Map.of("intern", "Met de verpleegkundige erbij."));
        assertThat(geweigerd.status()).isEqualTo(422);
        assertThat(geweigerd.leesbaar())
                .contains(
                        "Bespreken met de kernpartners van de school",
                        "het ja van een ouder met gezag",
                        "Aan tafel zit van buiten de school: " + school.naam("svk"))
                .doesNotContain("De notulen zijn vastgelegd");
        assertThat(geweigerd
                        .document()
                        .select("form[action$=/toestemmingen/vragen] button")
                        .text())
                .contains("Vraag toestemming");
        gelukt(oco.vulIn(
                geweigerd,
                "form:has(input[value=zonder-extern])",
                Map.of("zonder-extern", "De verpleegkundige ging even koffie halen.")));
        gelukt(oco.vulIn(punt, "form[action$=/notulen]", Map.of("intern", "Zonder de verpleegkundige.")));

        gelukt(oco.vulIn(overleg + "?q=Cas", "form[action$=/punten]", Map.of()));
        UUID cas = school.leerling("Cas");
        String tweede = oco.ga(overleg)
                .document()
                .select(".cockpit-lijst a:contains(Cas)")
                .attr("href");
        school.geefToestemming(cas, "kernpartners");
        gelukt(oco.vulIn(tweede, "form[action$=/notulen]", Map.of("intern", "Met de verpleegkundige erbij.")));
        assertThat(bea).isNotEqualTo(cas);
    }

    @Test
    @Eis({"SOT-07", "OVERLEG-13", "TOEST-03"})
    void het_schoolzorgteam_vraagt_geen_toestemming_ook_niet_met_de_bpo_aan_tafel() {
        School school = scholen.van("coenecoop-boskoop");
        tijd.zetOp(LocalDate.of(2027, 10, 11));
        Mens oco = school.als("oco");
        String overleg = plan(oco, "/overleg/nieuw", Map.of("soort", "schoolzorgteam", "dag", "2027-10-13"));
        assertThat(oco.ga(overleg).document().select("#deelnemers").text())
                .contains(
                        school.naam("oco"), school.naam("leerlingbegeleider"), school.naam("bpo"), school.naam("smw"));
        gelukt(oco.vulIn(overleg + "?q=Bea", "form[action$=/punten]", Map.of()));
        aanwezig(oco, overleg, school.naam("bpo"));
        String punt = oco.ga(overleg).document().select(".cockpit-lijst a").attr("href");
        gelukt(oco.vulIn(punt, "form[action$=/notulen]", Map.of("intern", "De bpo kijkt mee in de les.")));
    }

    @Test
    @Eis({"OVERLEG-18", "OVERLEG-19"})
    void bij_de_viaan_schrijven_docenten_vooraf_en_sluit_de_bespreking_niet_zonder_terugblik() {
        School school = scholen.van("de-viaan");
        tijd.zetOp(LocalDate.of(2027, 10, 18));
        Mens mentor = school.als("mentor");
        UUID bea = school.leerling("Bea");
        int al = gepland(mentor, "Leerlingbespreking");
        String overleg = plan(
                mentor,
                "/overleg/nieuw",
                Map.of("soort", "leerlingbespreking", "groep", school.klas("1A").toString(), "dag", "2027-10-20"));
        assertThat(mentor.ga(overleg).document().select("#deelnemers").text())
                .contains(school.naam("docent"), school.naam("oco"), school.naam("teamleider"));
        assertThat(mentor.ga(overleg).leesbaar())
                .contains("integratieve beeld, de ontwikkeldoelen en de ondersteuningsbehoeften");
        assertThat(mentor.ga("/overleg/jaarkalender")
                        .document()
                        .select("#beloften li:contains(Leerlingbespreking)")
                        .text())
                .contains("3 keer per schooljaar", "0 van 3 gehouden, ");
        assertThat(gepland(mentor, "Leerlingbespreking")).isEqualTo(al + 1);
        // Beforehand the mentor asks all docenten; with the OCO the mentor then chooses.
        Mens docent = school.als("docent");
        assertThat(mentor.ga(overleg).document().select("#vooraf").text())
                .contains("Nog niets gehoord van:", school.naam("docent"));
        assertThat(mentor.ga(overleg).leesbaar())
                .contains("Wie besproken wordt, kiezen de ondersteuningscoördinator en de mentor.");
        Blad voorDocent = docent.ga(overleg);
        assertThat(voorDocent.document().select("form[action$=/punten]"))
                .as("een docent kiest niet wie besproken wordt")
                .isEmpty();
        assertThat(voorDocent.leesbaar()).doesNotContain("Nog niets gehoord van");
        assertThat(docent.post(
                                overleg + "/punten",
                                List.of(
                                        Map.entry("_csrf", docent.csrf()),
                                        Map.entry("leerling", bea.toString()),
                                        Map.entry("hulpvraag-" + bea, "Zet haar er toch op")))
                        .status())
                .isEqualTo(404);
        String formulier =
                voorDocent.document().select("#vooraf a:contains(Bea)").attr("href");
        gelukt(docent.vulIn(
                formulier,
                "form.formulier",
                Map.of("f-hulpvraag", "Hoe komt zij op gang?", "f-waarnemen", "Begint pas na vijf minuten.")));
        for (Mens kiest : List.of(mentor, school.als("oco")))
            assertThat(kiest.ga(overleg).document().select("#vooraf").text())
                    .contains("Bea Tafel", school.naam("docent") + ",")
                    .doesNotContain("gehoord van: " + school.naam("docent"));
        // The OCO chooses with the mentor.
        gelukt(school.als("oco")
                .vulIn(
                        overleg,
                        "form[action$=/punten]:has(input[value=" + bea + "])",
                        Map.of("hulpvraag-" + bea, "Hoe helpt Bea zichzelf op gang?")));
        String punt = docent.ga(overleg).document().select(".cockpit-lijst a").attr("href");
        gelukt(leg(docent, punt, "inbreng", "In mijn les begint zij na vijf minuten."));
        assertThat(docent.ga(punt).document().select("form[action$=/notulen]")).isEmpty();
        assertThat(docent.post(
                                punt + "/vastleggingen",
                                List.of(
                                        Map.entry("_csrf", docent.csrf()),
                                        Map.entry("vastlegging", "besluit"),
                                        Map.entry("besluit", "Ik beslis")))
                        .status())
                .isEqualTo(404);
        assertThat(mentor.ga(punt).leesbaar())
                .contains("Inbreng vooraf: In mijn les begint zij na vijf minuten.", "Hoe helpt Bea zichzelf op gang?");

        tijd.zetOp(LocalDate.of(2027, 10, 20));
        gelukt(mentor.vulIn(overleg, "form[action$=/begin]", Map.of()));
        gelukt(leg(mentor, punt, "besluit", "Elke les een startkaart."));
        // What is agreed may change the OPP: the mentor goes on there, a docent does not.
        String opp = mentor.ga(punt)
                .document()
                .select("a:contains(Stel het OPP bij)")
                .attr("href");
        assertThat(docent.ga(punt).document().select("a:contains(Stel het OPP bij)"))
                .isEmpty();
        gelukt(mentor.vulIn(opp, "form[action$=/versies]", Map.of()));
        gelukt(mentor.vulIn(
                opp + "/doelen/nieuw",
                "form.formulier",
                Map.of(
                        "tekst", "Bea begint zelf met de startkaart",
                        "uitgangssituatie", "Begint na vijf minuten",
                        "streven", "Elke les",
                        "aspect", "leerling",
                        "uitvoerder", school.naam("docent"),
                        "watDoetSchool", "De docent legt de kaart klaar.",
                        "evaluatieOp", "2027-12-01")));
        assertThat(mentor.ga(opp).leesbaar()).contains("Bea begint zelf met de startkaart");
        Blad zonderGehoord = mentor.vulIn(overleg, "form[action$=/afsluiting]", Map.of());
        assertThat(zonderGehoord.status()).isEqualTo(422);
        assertThat(zonderGehoord.leesbaar()).contains("mist nog hoe de leerling is gehoord");
        gelukt(leg(mentor, punt, "gehoord", "Bea wil zelf een kaart."));
        Blad zonderTerugblik = mentor.vulIn(overleg, "form[action$=/afsluiting]", Map.of());
        assertThat(zonderTerugblik.status()).isEqualTo(422);
        assertThat(zonderTerugblik.leesbaar()).contains("Er lag een duidelijke hulpvraag.");
        gelukt(mentor.vulIn(
                overleg,
                "form[action$=/afspraken]:has(textarea[name=afspraak-reflectie])",
                Map.of("afspraak-reflectie", "Volgende keer eerder vragen.")));
        gelukt(mentor.vulIn(overleg, "form[action$=/afsluiting]", Map.of()));
        assertThat(docent.ga(overleg + "/notulen").leesbaar()).contains("Terugblik", "Volgende keer eerder vragen.");
    }

    @Test
    @Eis({"OVERLEG-03", "OVERLEG-26", "OVERLEG-27"})
    void een_verslag_volgt_de_leerling_en_niet_het_overleg() {
        School school = scholen.van("lmc-vo");
        tijd.zetOp(LocalDate.of(2027, 11, 1));
        Mens mentor = school.als("mentor");
        String overleg = plan(
                mentor,
                "/overleg/nieuw",
                Map.of("soort", "leerlingbespreking", "groep", school.klas("1A").toString(), "dag", "2027-11-01"));
        UUID bea = school.leerling("Bea");
        gelukt(mentor.vulIn(overleg, "form[action$=/punten]:has(input[value=" + bea + "])", Map.of()));
        String punt = mentor.ga(overleg).document().select(".cockpit-lijst a").attr("href");
        gelukt(mentor.vulIn(overleg, "form[action$=/begin]", Map.of()));
        gelukt(mentor.vulIn(punt, "form[action$=/notulen]", Map.of("intern", "Bea zit het liefst vooraan.")));
        gelukt(leg(mentor, punt, "gehoord", "Bea vroeg er zelf om."));
        gelukt(leg(mentor, punt, "besluit", "Vaste plek voorin."));
        gelukt(mentor.vulIn(
                punt,
                "form:has(input[value=terugkijken])",
                Map.of("terugkijken", "Helpt de plek?", "terugkijken-dag", "2027-11-22")));
        gelukt(mentor.vulIn(overleg, "form[action$=/afsluiting]", Map.of()));
        assertThat(mentor.ga("/").leesbaar()).contains("terugkijken op wat in Leerlingbespreking 1A is afgesproken");

        // The OCO was not there, and reads it at the pupil.
        Blad oco = school.als("oco").ga("/leerlingen/" + bea + "/overleggen");
        assertThat(oco.leesbaar())
                .contains(
                        "Leerlingbespreking 1A",
                        "Bea zit het liefst vooraan.",
                        "Bea vroeg er zelf om.",
                        "Vaste plek voorin.");
        assertThat(school.als("oco").ga("/leerlingen/" + bea + "/tijdlijn").leesbaar())
                .contains("Besproken: Leerlingbespreking 1A", "Vaste plek voorin.");
        // The docent was invited, but reads no verslag of the logboek that was not released; the mentor of another
        // class nothing.
        assertThat(school.als("docent").ga("/leerlingen/" + bea + "/overleggen").leesbaar())
                .doesNotContain("Bea zit het liefst vooraan.");
        assertThat(school.als("mentor-2b")
                        .ga("/leerlingen/" + bea + "/overleggen")
                        .status())
                .isEqualTo(404);
        assertThat(school.als("mentor-2b").ga(punt).status()).isEqualTo(404);
        assertThat(school.als("mentor-2b").ga(overleg).status()).isEqualTo(404);
    }

    @Test
    @Eis({"SOT-25", "OVERLEG-29"})
    void op_charlois_en_centrum_leest_de_mentor_een_mdo_alleen_als_de_oco_deze_leerling_met_reden_openstelt() {
        for (String plan : List.of("hpc-charlois", "hpc-centrum")) {
            School school = scholen.van(plan);
            tijd.zetOp(LocalDate.of(2027, 11, 8));
            UUID bea = school.leerling("Bea");
            String punt = mdo(school, bea, "2027-11-10", "Jeugdhulp komt thuis langs bij " + plan);
            Mens mentor = school.als("mentor");
            String bij = "/leerlingen/" + bea + "/overleggen";
            assertThat(mentor.ga(punt).status()).isEqualTo(404);
            assertThat(mentor.ga(bij).leesbaar()).doesNotContain("Jeugdhulp").doesNotContain("MDO");
            assertThat(mentor.ga("/leerlingen/" + bea + "/tijdlijn").leesbaar()).doesNotContain("MDO");
            assertThat(mentor.post(
                                    bij + "/openstelling",
                                    List.of(
                                            Map.entry("_csrf", mentor.csrf()),
                                            Map.entry("open", "ja"),
                                            Map.entry("openstelling", "Ik wil het weten")))
                            .status())
                    .isEqualTo(404);

            Mens oco = school.als("oco");
            Blad zonder = oco.vulIn(bij, "form[action$=/openstelling]", Map.of());
            assertThat(zonder.status()).isEqualTo(422);
            assertThat(zonder.leesbaar()).contains("Schrijf waarom; dit blijft bewaard.");
            gelukt(oco.vulIn(
                    bij,
                    "form[action$=/openstelling]",
                    Map.of("openstelling", "De mentor brengt haar elke dag naar de taxi.")));
            assertThat(mentor.ga(bij).leesbaar()).contains("Jeugdhulp komt thuis langs bij " + plan);
            assertThat(oco.ga(bij).leesbaar()).contains("De mentor brengt haar elke dag naar de taxi.");
            // Of another pupil nothing opened.
            assertThat(mentor.ga("/leerlingen/" + school.leerling("Cas") + "/overleggen")
                            .leesbaar())
                    .doesNotContain("Jeugdhulp");

            gelukt(oco.vulIn(bij, "form[action$=/openstelling]", Map.of("openstelling", "Niet meer nodig.")));
            assertThat(mentor.ga(bij).leesbaar()).doesNotContain("Jeugdhulp");
        }
    }

    @Test
    @Eis({"SOT-26", "OVERLEG-29"})
    void op_zuidwijk_leest_de_mentor_mee_tot_de_casus_complex_heet() {
        School school = scholen.van("hpc-zuidwijk");
        tijd.zetOp(LocalDate.of(2027, 11, 8));
        UUID bea = school.leerling("Bea");
        mdo(school, bea, "2027-11-10", "De hulpverlener belt elke week.");
        Mens mentor = school.als("mentor");
        Mens oco = school.als("oco");
        String bij = "/leerlingen/" + bea + "/overleggen";
        assertThat(mentor.ga(bij).leesbaar()).contains("De hulpverlener belt elke week.");
        assertThat(school.als("docent").ga(bij).leesbaar()).doesNotContain("De hulpverlener belt");
        assertThat(oco.ga(bij).leesbaar()).contains("Markeer als complex", "HPC §3.5");
        gelukt(oco.vulIn(
                bij,
                "form[action$=/openstelling]",
                Map.of("openstelling", "Er is actie nodig: melding bij Veilig Thuis.")));
        assertThat(mentor.ga(bij).leesbaar()).doesNotContain("De hulpverlener belt");
        assertThat(mentor.ga("/leerlingen/" + bea + "/tijdlijn").leesbaar()).doesNotContain("MDO");
        assertThat(oco.ga(bij).leesbaar()).contains("De hulpverlener belt elke week.");
    }

    @Test
    @Eis({"OVERLEG-12", "OVERLEG-22", "SOT-04"})
    void gasten_sluiten_een_keer_per_maand_aan_en_wie_er_niet_bij_is_hoort_dat_het_geweest_is() {
        School viaan = scholen.van("de-viaan");
        tijd.zetOp(LocalDate.of(2027, 11, 29));
        Mens verzuim = viaan.als("verzuimcoordinator");
        String eerste = plan(verzuim, "/overleg/nieuw", Map.of("soort", "verzuimoverleg", "dag", "2027-12-02"));
        String tweede = plan(verzuim, "/overleg/nieuw", Map.of("soort", "verzuimoverleg", "dag", "2027-12-09"));
        assertThat(verzuim.ga(eerste).document().select("#deelnemers").text())
                .contains(
                        viaan.naam("verzuimmedewerker"),
                        viaan.naam("oco"),
                        viaan.naam("leerplichtambtenaar"),
                        viaan.naam("teamleider"));
        assertThat(verzuim.ga(tweede).document().select("#deelnemers").text())
                .contains(viaan.naam("verzuimmedewerker"))
                .doesNotContain(viaan.naam("leerplichtambtenaar"));

        School coenecoop = scholen.van("coenecoop-waddinxveen");
        Mens oco = coenecoop.als("oco");
        String groot = plan(oco, "/overleg/nieuw", Map.of("soort", "groot-verzuimoverleg", "dag", "2027-12-01"));
        assertThat(oco.ga(groot).document().select("#deelnemers").text())
                .contains(
                        coenecoop.naam("verzuimcoordinator"),
                        coenecoop.naam("oco"),
                        coenecoop.naam("swv"),
                        coenecoop.naam("leerplichtambtenaar"),
                        coenecoop.naam("bpo"),
                        coenecoop.naam("svk"))
                .doesNotContain(coenecoop.naam("teamleider"));
        assertThat(oco.ga(groot).leesbaar()).contains("zorgwekkend verzuim of ziekteverzuim");
        assertThat(oco.ga("/overleg/jaarkalender")
                        .document()
                        .select("#beloften li:contains(Groot-verzuimoverleg)")
                        .text())
                .contains("3 keer per schooljaar");
        gelukt(oco.vulIn(groot, "form[action$=/begin]", Map.of()));
        gelukt(oco.vulIn(groot, "form[action$=/afsluiting]", Map.of()));
        assertThat(coenecoop.als("teamleider").ga("/berichten").leesbaar())
                .contains("Groot-verzuimoverleg woensdag 1 december is geweest", coenecoop.naam("oco"));
    }

    @Test
    @Eis({"OVERLEG-23", "OVERLEG-24", "OVERLEG-25", "OVERLEG-30", "PARTNER-13", "PARTNER-14", "SOT-05"})
    void een_overleg_zonder_leerlingen_legt_thema_en_conclusies_vast_en_kan_geen_leerling_noemen() {
        record Zonder(String plan, String rol, String soort) {}
        tijd.zetOp(LocalDate.of(2027, 12, 13));
        for (Zonder z : List.of(
                new Zonder("de-viaan", "oco", "ketenpartners"),
                new Zonder("de-viaan", "oco", "startbijeenkomst"),
                new Zonder("de-viaan", "swv", "swv-bijeenkomst"),
                new Zonder("lmc-vo", "bestuur", "netwerk-oco"),
                new Zonder("lmc-vo", "schoolleider", "netwerk-regio"),
                new Zonder("coenecoop-waddinxveen", "oco", "oco-vertrouwenspersonen"),
                new Zonder("coenecoop-waddinxveen", "oco", "oco-rt"),
                new Zonder("coenecoop-waddinxveen", "oco", "oco-portefeuillehouder"),
                new Zonder("coenecoop-waddinxveen", "oco", "netwerk-oco"),
                new Zonder("hpc-centrum", "oco", "evaluatievergadering"),
                new Zonder("hpc-charlois", "schoolleider", "gesprek-omgeving"))) {
            School school = scholen.van(z.plan());
            Mens wie = school.als(z.rol());
            String overleg = plan(
                    wie, "/overleg/nieuw", Map.of("soort", z.soort(), "dag", "2027-12-15", "thema", "Samen sneller"));
            assertThat(wie.ga(overleg).leesbaar())
                    .as(z.soort())
                    .contains("Samen sneller", "Zonder namen van leerlingen");
            assertThat(wie.post(
                                    overleg + "/punten",
                                    List.of(
                                            Map.entry("_csrf", wie.csrf()),
                                            Map.entry(
                                                    "leerling",
                                                    school.leerling("Bea").toString())))
                            .status())
                    .as(z.soort())
                    .isEqualTo(404);
            gelukt(wie.vulIn(
                    overleg,
                    "form[action$=/afspraken]:has(textarea[name=afspraak-besluit])",
                    Map.of("afspraak-besluit", "Conclusie: meer stageplekken dichtbij.")));
            assertThat(wie.ga(overleg + "/notulen").leesbaar()).contains("Conclusie: meer stageplekken dichtbij.");
        }
    }

    @Test
    @Eis({"OVERLEG-10", "OVERLEG-11", "OVERLEG-20"})
    void een_mentor_meldt_aan_met_een_hulpvraag_en_de_leerlingbegeleider_legt_vast_wie_de_regie_houdt() {
        School school = scholen.van("coenecoop-boskoop");
        tijd.zetOp(LocalDate.of(2028, 1, 10));
        Mens begeleider = school.als("leerlingbegeleider");
        Mens mentor = school.als("mentor");
        UUID bea = school.leerling("Bea");
        String overleg = plan(begeleider, "/overleg/nieuw", Map.of("soort", "leerlingbespreking", "dag", "2028-01-12"));
        Blad zonder = mentor.vulIn(overleg + "?q=Bea", "form[action$=/punten]", Map.of());
        assertThat(zonder.status()).isEqualTo(422);
        gelukt(mentor.vulIn(
                overleg + "?q=Bea",
                "form[action$=/punten]",
                Map.of("hulpvraag-" + bea, "Wie houdt de regie bij Bea?")));
        String punt =
                begeleider.ga(overleg).document().select(".cockpit-lijst a").attr("href");
        assertThat(begeleider.ga(punt).leesbaar()).contains("Wie houdt de regie bij Bea?");
        assertThat(begeleider
                        .ga(punt)
                        .document()
                        .select("select[name=uitkomst] option")
                        .eachText())
                .contains("Problematiek en zorg", "Aanpak", "Wie de regie houdt");
        assertThat(mentor.ga(overleg).document().select("form[action$=/begin]")).isEmpty();

        String rapport = plan(
                school.als("teamleider"),
                "/overleg/nieuw",
                Map.of("soort", "rapportvergadering", "groep", school.klas("1A").toString(), "dag", "2028-01-13"));
        Blad klas = mentor.ga(rapport);
        assertThat(klas.document().select(".cockpit-lijst a")).hasSize(3);
        String eerste = klas.document().select(".cockpit-lijst a").attr("href");
        gelukt(leg(mentor, eerste, "inbreng", "Prognose: over naar 2 kader."));
        Mens leider = school.als("teamleider");
        assertThat(leider.ga(eerste).leesbaar()).contains("Prognose: over naar 2 kader.");
        // The leader sees who still has to prepare; who prepares does not lead.
        assertThat(leider.ga(rapport).document().select("#vooraf").text())
                .contains("Nog niets gehoord van:", school.naam("docent"))
                .doesNotContain(school.naam("mentor"));
        assertThat(mentor.ga(rapport).document().select("form[action$=/begin]")).isEmpty();
        assertThat(leider.ga(eerste)
                        .document()
                        .select("select[name=uitkomst] option")
                        .eachText())
                .contains("Prognose");

        School viaan = scholen.van("de-viaan");
        String mdo = mdo(viaan, viaan.leerling("Cas"), "2028-01-12", "Met leerplicht en jeugdhulp.");
        gelukt(leg(
                viaan.als("oco"),
                mdo,
                "behoefte",
                "Leerling: rust. Ouders: een vast aanspreekpunt. School: een plan."));
        assertThat(viaan.als("oco")
                        .ga("/leerlingen/" + viaan.leerling("Cas") + "/overleggen")
                        .leesbaar())
                .contains("Behoeften", "Ouders: een vast aanspreekpunt.");
    }

    /** An MDO about this pupil, with a verslag; gives where the pupil is discussed. */
    private String mdo(School school, UUID leerling, String dag, String verslag) {
        Mens oco = school.als("oco");
        school.geefToestemming(leerling, "extern");
        String overleg = plan(oco, "/overleg/nieuw?leerling=" + leerling, Map.of("soort", "mdo", "dag", dag));
        String punt = oco.ga(overleg).document().select(".cockpit-lijst a").attr("href");
        gelukt(oco.vulIn(overleg, "form[action$=/begin]", Map.of()));
        gelukt(oco.vulIn(punt, "form[action$=/notulen]", Map.of("intern", verslag)));
        return punt;
    }

    private static Blad leg(Mens wie, String punt, String soort, String tekst) {
        return wie.vulIn(punt, "form:has(input[name=vastlegging][value=" + soort + "])", Map.of(soort, tekst));
    }

    private static String plan(Mens wie, String pad, Map<String, String> velden) {
        Blad gepland = wie.vulIn(pad, "form[action='/overleg']", velden);
        assertThat(gepland.status()).as(gepland.leesbaar()).isEqualTo(303);
        return gepland.naar();
    }

    static void aanwezig(Mens wie, String overleg, String... namen) {
        var form = wie.ga(overleg).document().selectFirst("form[action$=/deelnemers]");
        assertThat(form).isNotNull();
        List<Map.Entry<String, String>> velden = new ArrayList<>();
        form.select("input[type=hidden]").forEach(i -> velden.add(Map.entry(i.attr("name"), i.val())));
        for (String naam : namen)
            velden.add(Map.entry(
                    "aanwezig",
                    form.select("label:contains(" + naam + ") input").val()));
        assertThat(wie.post(overleg + "/deelnemers", velden).status()).isEqualTo(303);
    }

    private static void gelukt(Blad blad) {
        assertThat(blad.status()).as(blad.leesbaar()).isEqualTo(303);
    }

    /** How many of this kind are planned this school year, as the jaarkalender says it. */
    private static int gepland(Mens wie, String soort) {
        Matcher m = Pattern.compile("(\\d+) gepland")
                .matcher(wie.ga("/overleg/jaarkalender")
                        .document()
                        .select("#beloften li:contains(" + soort + ")")
                        .text());
        return m.find() ? Integer.parseInt(m.group(1)) : 0;
    }
}
