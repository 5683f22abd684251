package nl.spil.overleg;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Mensen;
import nl.spil.cast.Overlegscholen;
import nl.spil.cast.Overlegscholen.School;
import nl.spil.cast.Planbesturen;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tellen;
import nl.spil.cast.Tijd;
import nl.spil.dekking.Eis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The year of a location from its plan: what is promised, what falls short, who followed what; and one's own calendar. */
@SpilTest
class JaarkalenderWebTest {

    @Autowired
    private Mensen mensen;

    @Autowired
    private Planbesturen besturen;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Tijd tijd;

    @Autowired
    private Tellen tellen;

    @Autowired
    private Overlegscholen scholen;

    @Autowired
    private Toezeggingen toezeggingen;

    @AfterEach
    void terug() {
        tijd.terug();
    }

    @Test
    @Eis({"OVERLEG-02", "SOT-09", "OVERLEG-08", "OVERLEG-09"})
    void wat_het_plan_belooft_en_niet_is_gehouden_staat_als_tekort_met_een_dag_om_het_in_te_halen() {
        School school = scholen.van("lmc-vo");
        tijd.zetOp(LocalDate.of(2028, 3, 6));
        Blad mentor = school.als("mentor").ga("/overleg/jaarkalender");
        assertThat(mentor.status()).isEqualTo(200);
        assertThat(mentor.document().select("#tekort").text())
                .contains("Klassenbespreking 1A", "2 keer te weinig", "mentor", "LMC-VO §6.2")
                .doesNotContain("Klassenbespreking 2B");
        String voorstel = mentor.document()
                .select("#beloften li:contains(Klassenbespreking 1A) a.knop")
                .attr("href");
        assertThat(voorstel).contains("soort=klassenbespreking", "dag=2028-");
        houd(school, school.als("mentor"), voorstel);
        assertThat(school.als("mentor")
                        .ga("/overleg/jaarkalender")
                        .document()
                        .select("#tekort li:contains(Klassenbespreking 1A)")
                        .text())
                .contains("1 keer te weinig", "1 gehouden");
        Blad oco = school.als("oco").ga("/overleg/jaarkalender");
        assertThat(oco.document().select("#tekort").text())
                .contains("Schoolondersteuningsteam met externen", "MT-overleg");
        assertThat(oco.document().select("#beloften").text())
                .contains("Schoolondersteuningsteam", "1 keer per twee weken", "3 tot 6 keer per schooljaar");
    }

    @Test
    void twee_locaties_met_dezelfde_naam_delen_geen_klassen() {
        var bestuur = besturen.nieuw();
        bestuur.locatie("noord", "lmc-vo");
        bestuur.locatie("zuid", "lmc-vo");
        UUID noord = bestuur.vraag(UUID.class, "select id from organisatie.locatie where sleutel = 'noord'");
        UUID mentor = bestuur.account("mentor", "noord");
        bestuur.doe(() -> {
            jdbc.sql("update organisatie.locatie set naam = 'Dreef'").update();
            // Somebody who is mentor at both.
            jdbc.sql("""
                            insert into toegang.relatie (id, bestuur_id, account_id, leerling_id, groep_id, rol, als, van, vanaf, tot, herkomst)
                            select gen_random_uuid(), bestuur_id, :mentor, leerling_id, groep_id, rol, als, van, vanaf, tot, herkomst
                              from toegang.relatie where account_id = :ander""")
                    .param("mentor", mentor)
                    .param("ander", bestuur.account("mentor", "zuid"))
                    .update();
        });
        tijd.zetOp(LocalDate.of(2028, 3, 6));

        Mens wie = bestuur.als("mentor", "noord");

        assertThat(wie.ga("/leerlingen").leesbaar()).contains("noord1A", "zuid1A");
        assertThat(wie.ga("/overleg/jaarkalender?locatie=" + noord)
                        .document()
                        .select("#beloften")
                        .text())
                .contains("Klassenbespreking noord1A")
                .doesNotContain("zuid1A");
        assertThat(wie.ga("/overleg/nieuw?locatie=" + noord)
                        .document()
                        .select("select[name=groep] option")
                        .eachText())
                .contains("noord1A")
                .doesNotContain("zuid1A");
    }

    private void houd(School school, Mens wie, String voorstel) {
        Blad vorm = wie.ga(voorstel);
        Blad gepland = wie.vulIn(
                vorm,
                "form[action='/overleg']",
                Map.of(
                        "soort",
                        vorm.document().select("[name=soort] option[selected]").val(),
                        "groep",
                        vorm.document().select("[name=groep] option[selected]").val()));
        assertThat(gepland.status()).as(gepland.leesbaar()).isEqualTo(303);
        assertThat(wie.vulIn(gepland.naar(), "form[action$=/begin]", Map.of()).status())
                .isEqualTo(303);
        assertThat(wie.vulIn(gepland.naar(), "form[action$=/afsluiting]", Map.of())
                        .status())
                .isEqualTo(303);
    }

    @Test
    @Eis("CONFIG-14")
    void wat_per_periode_gebeurt_telt_in_de_perioden_van_het_plan_ook_op_de_werklijst() {
        School school = scholen.van("coenecoop-waddinxveen");
        Mens begeleider = school.als("leerlingbegeleider");
        // The first periode ends on Monday 15 November.
        tijd.zetOp(LocalDate.of(2027, 11, 15));
        Blad eerst = begeleider.ga("/overleg/jaarkalender");
        assertThat(eerst.leesbaar()).contains("Periode 2 begint t/m 31 jan");
        assertThat(eerst.document()
                        .select("#beloften li:contains(Leerlingbespreking)")
                        .text())
                .contains("1 keer per periode", "0 van 4 gehouden", "volgende uiterlijk 15 nov");
        assertThat(eerst.document().select("#tekort").text()).doesNotContain("Leerlingbespreking");
        toezeggingen.bewaak(school.bestuur());
        assertThat(begeleider
                        .ga("/")
                        .document()
                        .select(".taak:contains(Leerlingbespreking)")
                        .text())
                .contains("vandaag");

        tijd.zetOp(LocalDate.of(2027, 11, 16));
        assertThat(begeleider
                        .ga("/overleg/jaarkalender")
                        .document()
                        .select("#tekort")
                        .text())
                .contains("Leerlingbespreking", "1 keer te weinig");
        tijd.zetOp(LocalDate.of(2028, 2, 1));
        assertThat(begeleider
                        .ga("/overleg/jaarkalender")
                        .document()
                        .select("#tekort")
                        .text())
                .contains("Leerlingbespreking", "2 keer te weinig");
    }

    @Test
    @Eis("OVERLEG-28")
    void het_izo_van_hpc_wordt_gepland_en_staat_bij_de_vaste_set_besprekingen() {
        School school = scholen.van("hpc-zuidwijk");
        tijd.zetOp(LocalDate.of(2028, 1, 10));
        Mens oco = school.als("oco");
        assertThat(oco.ga("/overleg/jaarkalender")
                        .document()
                        .select("#set-ondersteuningsoverleg")
                        .text())
                .contains("Daadkrachtig ondersteuningsoverleg", "HPC §8.2", "IZO 0 gehouden, 0 gepland");

        Blad gepland =
                oco.vulIn("/overleg/nieuw", "form[action='/overleg']", Map.of("soort", "izo", "dag", "2028-01-24"));

        assertThat(gepland.status()).as(gepland.leesbaar()).isEqualTo(303);
        assertThat(oco.ga(gepland.naar()).leesbaar()).contains("IZO");
        assertThat(oco.ga("/overleg/jaarkalender")
                        .document()
                        .select("#set-ondersteuningsoverleg")
                        .text())
                .contains("IZO 0 gehouden, 1 gepland");
    }

    @Test
    @Eis({"OVERLEG-18", "KALENDER-06"})
    void een_gesprek_dat_voor_de_leerlingbespreking_uit_loopt_geeft_een_waarschuwing() {
        School school = scholen.van("de-viaan");
        tijd.zetOp(LocalDate.of(2028, 1, 10));
        Mens mentor = school.als("mentor");
        Blad gesprek = mentor.vulIn(
                "/overleg/nieuw?leerling=" + school.leerling("Bea"),
                "form[action='/overleg']",
                Map.of("soort", "opp-gesprek", "dag", "2028-02-07"));
        assertThat(gesprek.status()).as(gesprek.leesbaar()).isEqualTo(303);
        assertThat(mentor.ga("/overleg/jaarkalender").leesbaar())
                .contains(
                        "Gesprek over IOP en OPP op maandag 7 februari: er is vooraf geen Leerlingbespreking gepland");
        Blad bespreking = mentor.vulIn(
                "/overleg/nieuw",
                "form[action='/overleg']",
                Map.of("soort", "leerlingbespreking", "groep", school.klas("1A").toString(), "dag", "2028-01-24"));
        assertThat(bespreking.status()).as(bespreking.leesbaar()).isEqualTo(303);
        assertThat(mentor.ga("/overleg/jaarkalender").leesbaar()).doesNotContain("er is vooraf geen");
        // That the mentor speaks with one family that day is not for everybody at the location.
        assertThat(school.als("docent").ga("/overleg/jaarkalender").leesbaar())
                .contains("Jaarkalender")
                .doesNotContain("7 feb Gesprek over");
    }

    @Test
    @Eis({"ROUTE-03", "SCHOLING-05"})
    void wie_er_was_en_wie_nog_moet_staat_bij_de_route_en_bij_de_scholing() {
        School school = scholen.van("hpc-charlois");
        tijd.zetOp(LocalDate.of(2027, 9, 6));
        Mens oco = school.als("oco");
        assertThat(oco.ga("/overleg/jaarkalender").leesbaar())
                .contains("De ondersteuningsroute aan het team presenteren", "Informatieavond voor nieuwe ouders");
        assertThat(nogNiet(oco, "De ondersteuningsroute aan het team presenteren"))
                .contains(school.naam("docent"), school.naam("mentor"), "Mel Tweeb");
        String overleg = plan(oco, "jaarkalender.route-presenteren", "2027-09-07");
        aanwezig(oco, overleg, school.naam("docent"));
        sluit(oco, overleg);
        assertThat(nogNiet(oco, "De ondersteuningsroute aan het team presenteren"))
                .doesNotContain(school.naam("docent"))
                .contains(school.naam("mentor"));
        String meldcode = plan(oco, "scholing.meldcode", "2027-09-07");
        assertThat(oco.ga(meldcode).document().select("#deelnemers").text())
                .contains(school.naam("oco"), school.naam("leerlingbegeleider"))
                .doesNotContain(school.naam("docent"));
        // Who does not plan it sees when it is and not who stayed away.
        Blad docent = school.als("docent").ga("/overleg/scholing");
        assertThat(docent.leesbaar()).contains("dinsdag 7 september").doesNotContain(school.naam("mentor"));
        assertThat(school.als("docent").ga(meldcode).status()).isEqualTo(404);
    }

    @Test
    @Eis("ROUTE-05")
    void de_informatieavond_voor_nieuwe_ouders_wordt_gepland_en_zij_lezen_de_uitleg_zonder_in_te_loggen() {
        School school = scholen.van("hpc-charlois");
        tijd.zetOp(LocalDate.of(2027, 9, 6));
        Mens oco = school.als("oco");
        String avond = plan(oco, "jaarkalender.informatieavond", "2028-06-19");
        assertThat(oco.ga(avond).leesbaar())
                .contains("Informatieavond voor nieuwe ouders en leerlingen", "maandag 19 juni");
        assertThat(oco.ga("/overleg/jaarkalender").leesbaar()).contains("19 jun");

        Blad plan = mensen.vreemde().ga("/ondersteuningsplan/hpc-charlois");
        assertThat(plan.document().select("ol.stap.plan li").eachText())
                .startsWith("Mentor en docenten", "Besprekingen", "Zorgmelding");
        assertThat(mensen.vreemde()
                        .ga("/ondersteuningsplan/hpc-charlois/hoofdstukken/bedoeling")
                        .leesbaar())
                .contains("legt de school op een avond aan nieuwe ouders en leerlingen uit hoe de ondersteuning loopt");
    }

    @Test
    @Eis({"SCHOLING-02", "SCHOLING-03", "SCHOLING-09"})
    void bij_coenecoop_staat_per_scholing_wie_haar_nog_niet_volgde() {
        School school = scholen.van("coenecoop-waddinxveen");
        tijd.zetOp(LocalDate.of(2027, 9, 6));
        Mens oco = school.als("oco");
        for (String naam : new String[] {
            "Handelingsgericht werken op groepsniveau",
            "Collegiale consultatie in de teams",
            "Handelingsplannen schrijven"
        }) assertThat(nogNiet(oco, naam)).contains(school.naam("docent"));
        assertThat(nogNiet(oco, "Scholing van de leerlingbegeleiders"))
                .contains(school.naam("leerlingbegeleider"))
                .doesNotContain(school.naam("docent"));
        String overleg = plan(oco, "scholing.handelingsplannen", "2027-09-07");
        aanwezig(oco, overleg, school.naam("docent"), school.naam("mentor"));
        sluit(oco, overleg);
        assertThat(nogNiet(oco, "Handelingsplannen schrijven"))
                .contains("Mel Tweeb")
                .doesNotContain(school.naam("docent"));
        assertThat(nogNiet(oco, "Handelingsgericht werken op groepsniveau")).contains(school.naam("docent"));
    }

    @Test
    @Eis({"SCHOLING-04", "SCHOLING-05", "SCHOLING-06"})
    void bij_de_viaan_ziet_de_oco_wie_kick_off_workshop_en_observatietraining_miste() {
        School school = scholen.van("de-viaan");
        tijd.zetOp(LocalDate.of(2027, 9, 6));
        Mens oco = school.als("oco");
        assertThat(nogNiet(oco, "Workshop verzuimgesprek"))
                .contains(school.naam("mentor"))
                .doesNotContain(school.naam("docent"));
        for (String soort : new String[] {"mazl-kick-off", "meldcode-workshop", "observeren"}) {
            String overleg = plan(oco, "scholing." + soort, "2027-09-08");
            aanwezig(oco, overleg, school.naam("docent"));
            sluit(oco, overleg);
        }
        assertThat(nogNiet(oco, "Kick-off M@ZL voor het team"))
                .contains(school.naam("mentor"))
                .doesNotContain(school.naam("docent"));
        assertThat(nogNiet(oco, "Training objectief waarnemen")).doesNotContain(school.naam("docent"));
        assertThat(nogNiet(oco, "Workshop meldcode")).contains(school.naam("mentor"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            lmc-vo        | ondersteuning-verbeteren | Onderwijsondersteuning verbeteren
            hpc-zuidwijk  | nieuwe-collegas          | De ondersteuningsroute kennen
            de-viaan      | gedrag                   | Handelingsbekwaamheid bij gedrag
            """)
    @Eis("SCHOLING-01")
    void een_school_plant_haar_scholing_en_volgt_per_persoon_wie_er_was(String plan, String scholing, String naam) {
        School school = scholen.van(plan);
        tijd.zetOp(LocalDate.of(2027, 9, 6));
        Mens oco = school.als("oco");
        assertThat(nogNiet(oco, naam)).contains(school.naam("docent"), school.naam("mentor"));
        String overleg = plan(oco, "scholing." + scholing, "2027-09-15");
        assertThat(oco.ga("/overleg/scholing").leesbaar()).contains("woensdag 15 september");
        tijd.zetOp(LocalDate.of(2027, 9, 15));
        aanwezig(oco, overleg, school.naam("docent"));
        sluit(oco, overleg);
        assertThat(nogNiet(oco, naam)).contains(school.naam("mentor")).doesNotContain(school.naam("docent"));
        // Who was not there and who was, is between the school and each of them.
        assertThat(school.als("docent").ga("/overleg/scholing").leesbaar()).doesNotContain(school.naam("mentor"));
        assertThat(school.als("docent").ga("/overleg/nieuw").document().select("option[value^=scholing.]"))
                .isEmpty();
    }

    @Test
    @Eis("SCHOLING-07")
    void een_training_van_het_expertisecentrum_heeft_een_onderwerp_een_dag_en_een_evaluatie() {
        School school = scholen.van("lmc-vo");
        tijd.zetOp(LocalDate.of(2027, 9, 6));
        Mens oco = school.als("oco");
        Blad gepland = oco.vulIn(
                "/overleg/nieuw",
                "form[action='/overleg']",
                Map.of("soort", "scholing.trainingen-ec", "dag", "2027-09-09", "thema", "Rouw in de klas"));
        assertThat(gepland.status()).as(gepland.leesbaar()).isEqualTo(303);
        String overleg = gepland.naar();
        sluit(oco, overleg);
        Blad evaluatie = oco.vulIn(
                overleg,
                "form[action$=/afspraken]:has(textarea[name=afspraak-evaluatie])",
                Map.of("afspraak-evaluatie", "Bruikbaar; volgend jaar met voorbeelden van onszelf."));
        assertThat(evaluatie.status()).as(evaluatie.leesbaar()).isEqualTo(303);
        assertThat(oco.ga(overleg).leesbaar()).contains("Rouw in de klas", "Bruikbaar; volgend jaar");
        assertThat(oco.ga("/overleg/scholing").leesbaar()).contains("Rouw in de klas");
    }

    @Test
    void een_agenda_heeft_geen_namen_en_een_ingetrokken_link_werkt_niet_meer() {
        School school = scholen.van("coenecoop-waddinxveen");
        tijd.zetOp(LocalDate.of(2028, 2, 7));
        Mens oco = school.als("oco");
        UUID cas = school.leerling("Cas");
        school.geefToestemming(cas, "extern");
        assertThat(oco.vulIn(
                                "/overleg/nieuw?leerling=" + cas,
                                "form[action='/overleg']",
                                Map.of(
                                        "soort",
                                        "flex-zat",
                                        "dag",
                                        "2028-02-09",
                                        "begin",
                                        "14:00",
                                        "plaats",
                                        "Bij Cas thuis"))
                        .status())
                .isEqualTo(303);
        plan(oco, "oco-rt", "2028-02-10");
        Blad link = oco.vulIn("/overleg/jaarkalender", "form[action$=/links]", Map.of("welke", "mijn"));
        assertThat(link.status()).as(link.leesbaar()).isEqualTo(200);
        String adres = link.document().select("#agendalink").text();
        String pad = adres.substring(adres.indexOf("/agenda/"));

        Blad agenda = mensen.vreemde().ga(pad);
        assertThat(agenda.status()).isEqualTo(200);
        assertThat(agenda.antwoord().headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/calendar");
        assertThat(agenda.tekst())
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains(
                        "SUMMARY:Flex-Zat\r\n",
                        "DTSTART;TZID=Europe/Amsterdam:20280209T140000\r\n",
                        "SUMMARY:Overleg van OCO en RT\r\n",
                        "DTSTART;VALUE=DATE:20280210\r\n")
                .doesNotContain("Cas")
                .doesNotContain("Tafel\r\n ,");
        assertThat(agenda.tekst().lines().filter(r -> r.length() > 75)).isEmpty();

        Blad locatie = oco.vulIn("/overleg/jaarkalender", "form[action$=/links]", Map.of("welke", "locatie"));
        String vanLocatie = locatie.document().select("#agendalink").text();
        assertThat(mensen.vreemde()
                        .ga(vanLocatie.substring(vanLocatie.indexOf("/agenda/")))
                        .tekst())
                .contains("SUMMARY:Overleg van OCO en RT")
                .doesNotContain("Flex-Zat");

        Blad kalender = oco.ga("/overleg/jaarkalender");
        Blad ingetrokken = oco.vulIn(kalender, "form[action$=/intrekking]", Map.of());
        assertThat(ingetrokken.status()).isEqualTo(303);
        assertThat(mensen.vreemde().ga(pad).status()).isEqualTo(404);
        assertThat(mensen.vreemde()
                        .stuur(HttpRequest.newBuilder(mensen.vreemde().adres("/agenda/verzonnen.ics")))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void wie_een_agenda_te_vaak_vraagt_wacht_een_uur() {
        School school = scholen.van("hpc-centrum");
        Mens oco = school.als("oco");
        String adres = oco.vulIn("/overleg/jaarkalender", "form[action$=/links]", Map.of("welke", "mijn"))
                .document()
                .select("#agendalink")
                .text();
        String pad = adres.substring(adres.indexOf("/agenda/"));
        Mens programma = mensen.vreemde();
        for (int i = 0; i < 60; i++) assertThat(programma.ga(pad).status()).isEqualTo(200);
        assertThat(programma.ga(pad).status()).isEqualTo(429);
    }

    @Test
    void de_bladen_van_het_jaar_vragen_weinig_van_de_databank() {
        School school = scholen.van("hpc-centrum");
        for (String rol : new String[] {"oco", "mentor", "docent"}) {
            for (String pad :
                    new String[] {"/overleg/jaarkalender", "/overleg/scholing", "/overleg/nieuw", "/overleg"}) {
                Mens wie = school.als(rol);
                wie.ga(pad);
                assertThat(tellen.van(() -> wie.ga(pad)).aantal())
                        .as(rol + " " + pad)
                        .isLessThanOrEqualTo(Tellen.HOOGSTENS);
            }
        }
    }

    private static String nogNiet(Mens wie, String naam) {
        return wie.ga("/overleg/scholing")
                .document()
                .select("section:has(h2:contains(" + naam + ")) details")
                .text();
    }

    private static String plan(Mens wie, String soort, String dag) {
        Blad gepland = wie.vulIn("/overleg/nieuw", "form[action='/overleg']", Map.of("soort", soort, "dag", dag));
        assertThat(gepland.status()).as(gepland.leesbaar()).isEqualTo(303);
        return gepland.naar();
    }

    private static void aanwezig(Mens wie, String overleg, String... namen) {
        Blad blad = wie.ga(overleg);
        var form = blad.document().selectFirst("form[action$=/deelnemers]");
        assertThat(form).isNotNull();
        java.util.List<Map.Entry<String, String>> velden = new java.util.ArrayList<>();
        form.select("input[type=hidden]").forEach(i -> velden.add(Map.entry(i.attr("name"), i.val())));
        for (String naam : namen)
            velden.add(Map.entry(
                    "aanwezig",
                    form.select("label:contains(" + naam + ") input").val()));
        assertThat(wie.post(overleg + "/deelnemers", velden).status()).isEqualTo(303);
    }

    private static void sluit(Mens wie, String overleg) {
        assertThat(wie.vulIn(overleg, "form[action$=/begin]", Map.of()).status())
                .isEqualTo(303);
        Blad dicht = wie.vulIn(overleg, "form[action$=/afsluiting]", Map.of());
        assertThat(dicht.status()).as(dicht.leesbaar()).isEqualTo(303);
    }
}
