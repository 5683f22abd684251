package nl.spil.portaal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.EigenaarDatabank;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Mensen;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tellen;
import nl.spil.cast.Zuidwijk;
import nl.spil.cast.Zuidwijk.Leerling;
import nl.spil.dekking.Eis;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.plan.Plandossier.Doel;
import nl.spil.plan.Planproef;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpilTest
@Import(Planproef.class)
class ThuisWebTest {

    private static final String TOESTEMMING = "form[action$=/toestemmingen/extern]";
    private static final String JA = "form.keus[action*=/doelen/]";

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Mensen mensen;

    @Autowired
    private Planproef proef;

    @Autowired
    private EigenaarDatabank databank;

    @Autowired
    private Tellen tellen;

    @Autowired
    private Taak taak;

    @Autowired
    private JdbcClient jdbc;

    private Leerling robin;
    private Mens moeder;
    private Mens vader;
    private String thuis;

    @BeforeEach
    void eenNieuwGezin() {
        robin = zuidwijk.nieuweLeerling("Robin");
        moeder = zuidwijk.metSessie(robin.ouders().getFirst().account());
        vader = zuidwijk.metSessie(robin.ouders().getLast().account());
        thuis = "/thuis/" + robin.id();
    }

    @Test
    void een_ouder_ziet_niets_van_een_plan_dat_nog_wordt_geschreven() {
        proef.geschreven(robin.id());

        Blad blad = moeder.ga(thuis);

        assertThat(blad.leesbaar())
                .contains("Dag mevrouw Proef", "hoeft u niets te doen")
                .doesNotContain("op maandag op tijd");
        assertThat(moeder.ga(thuis + "/plan").status()).isEqualTo(404);
    }

    @Test
    void een_ouder_antwoordt_per_doel_met_een_druk_en_twee_keer_drukken_geeft_een_antwoord() {
        proef.voorgelegd(robin.id());
        Blad blad = moeder.ga(thuis);
        assertThat(blad.leesbaar())
                .contains(
                        "De school vraagt uw mening over 1 doel voor Robin.",
                        "Wat doet de school?",
                        "twee wekkers",
                        "Joris de Wit");

        Blad eerste = moeder.vulIn(blad, JA, Map.of("antwoord", "ja"));
        Blad tweede = moeder.vulIn(blad, JA, Map.of("antwoord", "ja"));
        Blad derde = moeder.vulIn(moeder.ga(thuis), JA, Map.of("antwoord", "ja"));

        assertThat(List.of(eerste.status(), tweede.status(), derde.status())).containsOnly(303);
        assertThat(antwoorden(robin.ouders().getFirst().account())).isEqualTo(1);
        assertThat(moeder.ga(thuis).leesbaar()).contains("Uw antwoord: ja");
    }

    @Test
    void ja_met_iets_erbij_en_nee_vragen_eigen_woorden() {
        proef.voorgelegd(robin.id());
        Doel doel = proef.doel(robin.id());
        String pad = thuis + "/doelen/" + doel.id() + "?antwoord=nee";

        Blad leeg = moeder.vulIn(pad, "form.formulier", Map.of("opmerking", "  "));
        assertThat(leeg.status()).isEqualTo(422);
        assertThat(leeg.leesbaar()).contains("Schrijf eerst in het vak");
        assertThat(antwoorden(robin.ouders().getFirst().account())).isZero();

        moeder.vulIn(pad, "form.formulier", Map.of("opmerking", "Maandag moet ze naar de fysio."));
        assertThat(moeder.ga(thuis).leesbaar()).contains("Uw antwoord: nee", "Maandag moet ze naar de fysio.");
        assertThat(zuidwijk.joris().ga("/leerlingen/" + robin.id() + "/opp").leesbaar())
                .contains("Maandag moet ze naar de fysio.", "stemt niet in met het doel");
    }

    @Test
    void een_antwoord_op_een_oude_uitgave_wordt_geweigerd_met_de_nieuwe_tekst_erbij() {
        proef.voorgelegd(robin.id());
        Blad oud = moeder.ga(thuis);
        Doel doel = proef.doel(robin.id());
        zuidwijk.joris()
                .vulIn(
                        "/leerlingen/" + robin.id() + "/opp/doelen/" + doel.id(),
                        "form.formulier",
                        Map.of("watDoetSchool", "De mentor belt op zondagavond."));

        Blad geweigerd = moeder.vulIn(oud, JA, Map.of("antwoord", "ja"));

        assertThat(geweigerd.status()).isEqualTo(409);
        assertThat(geweigerd.leesbaar())
                .contains("Uw antwoord is niet bewaard", "De mentor belt op zondagavond.", "tekst gewijzigd");
        assertThat(antwoorden(robin.ouders().getFirst().account())).isZero();
    }

    @Test
    @Eis("OUDER-12")
    void gescheiden_ouders_zien_niets_van_elkaar_alleen_dat_beide_antwoorden_nodig_zijn() {
        proef.voorgelegd(robin.id());
        Doel doel = proef.doel(robin.id());
        vader.vulIn(
                thuis + "/doelen/" + doel.id() + "?antwoord=nee",
                "form.formulier",
                Map.of("opmerking", "Ik vind het te zwaar, vraag het zijn moeder maar niet."));
        vader.vulIn(thuis, "form[action$=/inbreng]", Map.of("tekst", "Ik ben verhuisd naar Den Haag."));
        vader.ga(thuis + "/wie-keek-mee");

        for (String pad : List.of(thuis, thuis + "/wie-keek-mee", thuis + "/plan", thuis + "/doelen/" + doel.id())) {
            String gezien = moeder.ga(pad).antwoord().body();
            assertThat(gezien).as(pad).doesNotContain("Vader", "te zwaar", "Den Haag", "ouder1.", "06 555 21");
        }
        assertThat(moeder.ga(thuis).leesbaar())
                .contains("Beide ouders met gezag geven een antwoord", "uw antwoord is nodig");
    }

    @Test
    @Eis("OUDER-12")
    void een_ouder_zonder_gezag_ziet_en_tekent_niets() {
        Leerling noor = zuidwijk.nieuweLeerling("Nora", 13, "2B", true, false);
        proef.voorgelegd(noor.id());

        assertThat(noor.ouders().getLast().account()).isNull();
        assertThat(zuidwijk.thuis("Marleen Vermeer").ga("/thuis/" + noor.id()).status())
                .isEqualTo(404);
        assertThat(proef.plan(noor.id())).isNotNull();
        String wacht = zuidwijk.joris()
                .ga("/leerlingen/" + noor.id() + "/opp/antwoorden")
                .leesbaar();
        assertThat(wacht).contains("Moeder Proef").doesNotContain("Vader Proef");
    }

    @Test
    void een_ouder_tekent_het_hele_plan_na_het_te_lezen() {
        proef.voorgelegd(robin.id());
        moeder.vulIn(thuis, JA, Map.of("antwoord", "ja"));
        assertThat(moeder.ga(thuis).leesbaar()).contains("lezen en te tekenen");
        Blad plan = moeder.ga(thuis + "/plan");
        assertThat(plan.leesbaar())
                .contains("Het plan voor Robin", "Eerste alinea van Verwachte uitstroom", "Ik las het plan en teken");

        assertThat(moeder.vulIn(plan, "form[action$=/handtekening]", Map.of("antwoord", "ja"))
                        .status())
                .isEqualTo(303);

        assertThat(moeder.ga(thuis).leesbaar()).contains("U heeft getekend");
        assertThat(zuidwijk.joris().ga("/leerlingen/" + robin.id() + "/opp").leesbaar())
                .contains("getekend");
    }

    @Test
    @Eis("LEERLING-01")
    void een_leerling_zegt_wat_hij_wil_en_de_mentor_leest_het_bij_het_horen() {
        proef.voorgelegd(robin.id());
        Mens leerling = zuidwijk.metSessie(robin.account());
        assertThat(leerling.ga(thuis).leesbaar()).contains("Hoi Robin", "Wat wil jij?", "Wat doe jij?".substring(0, 3));

        leerling.vulIn(thuis, "form[action$=/inbreng]", Map.of("tekst", "Ik wil graag koken leren."));

        assertThat(zuidwijk.joris()
                        .ga("/leerlingen/" + robin.id() + "/opp/hoorrecht")
                        .leesbaar())
                .contains("Ik wil graag koken leren.");
        assertThat(moeder.ga(thuis).leesbaar()).doesNotContain("koken leren");
    }

    @Test
    void wie_keek_mee_noemt_wie_van_de_school_keek_wat_en_waarom() {
        zuidwijk.ilse().ga("/leerlingen/" + robin.id());
        proef.voorgelegd(robin.id());

        String blad = moeder.ga(thuis).leesbaar();

        assertThat(blad).contains("Wie keek mee?", "Ilse Bos", "leerlingpagina", "Joris de Wit", "OPP", "mentor");
    }

    @Test
    void een_ouder_met_twee_kinderen_kiest_en_een_ouder_met_een_kind_niet() {
        assertThat(moeder.ga("/thuis").naar()).isEqualTo(thuis);
        Leerling tweede = zuidwijk.nieuweLeerling("Saar");
        String ouder = robin.ouders().getFirst().nummer();
        zuidwijk.voegToe(
                "ouders",
                tweede.nummer() + ";" + ouder + ";mevrouw;"
                        + robin.ouders().getFirst().naam() + ";ouder0." + robin.nummer()
                        + "@ouder.example;06 555 20 00;moeder;ja");

        Blad kies = moeder.ga("/thuis");

        assertThat(kies.leesbaar()).contains("Over wie gaat het?", "Robin", "Saar");
        assertThat(moeder.ga("/thuis/" + tweede.id()).leesbaar()).contains("Ander kind kiezen");
    }

    @Test
    void niemand_opent_de_thuispagina_van_een_ander() {
        assertThat(zuidwijk.thuis("Marleen Vermeer").ga(thuis).status()).isEqualTo(404);
        assertThat(zuidwijk.joris().ga(thuis).status()).isEqualTo(404);
        assertThat(mensen.vreemde().ga(thuis).naar()).startsWith("/inloggen?naar=");
        assertThat(moeder.ga("/leerlingen/" + robin.id() + "/opp").status()).isEqualTo(404);
    }

    @Test
    void het_portaal_is_er_ook_in_het_engels() {
        proef.voorgelegd(robin.id());
        moeder.vulIn(thuis, "form[action=/thuis/taal]", Map.of("taal", "en"));

        Blad blad = moeder.ga(thuis);

        assertThat(blad.leesbaar())
                .contains("The school asks your opinion on 1 goal for Robin.", "Yes, I agree", "Who looked?");
        assertThat(blad.document().select("html").attr("lang")).isEqualTo("en");
        moeder.vulIn(thuis, "form[action=/thuis/taal]", Map.of("taal", "nl"));
    }

    @Test
    void een_leerling_die_engels_leest_krijgt_geen_nederlandse_zin_van_spil() {
        proef.voorgelegd(robin.id());
        Mens leerling = zuidwijk.metSessie(robin.account());
        leerling.vulIn(thuis, "form[action=/thuis/taal]", Map.of("taal", "en"));

        assertThat(leerling.ga(thuis).leesbaar())
                .contains("What do you want?", "Where are you signed in?")
                .doesNotContain("Hoi Robin", "Jouw rechten", "Waar ben je ingelogd?");
        assertThat(leerling.ga(thuis + "/rechten").leesbaar())
                .contains("Your rights")
                .doesNotContain("Jouw rechten");
    }

    @Test
    void een_gezin_vindt_van_een_pagina_die_er_niet_is_de_weg_terug_naar_huis() {
        Blad weg = moeder.ga(thuis + "/gedeeld/" + robin.id());
        assertThat(weg.status()).isEqualTo(404);
        assertThat(weg.leesbaar())
                .contains("Deze pagina is er niet", "Naar uw eigen pagina")
                .doesNotContain("Vandaag", "Zoek", "jouw werk");
        assertThat(weg.document().select("main a.knop.hoofd").attr("href")).isEqualTo("/thuis");

        Mens leerling = zuidwijk.metSessie(robin.account());
        leerling.vulIn(thuis, "form[action=/thuis/taal]", Map.of("taal", "en"));
        assertThat(leerling.ga(thuis + "/gedeeld/" + robin.id()).leesbaar())
                .contains("This page is not here", "To your own page");
        // Who works here keeps the way back to the work.
        assertThat(zuidwijk.joris().ga("/leerlingen/" + niemand()).leesbaar()).contains("Naar Vandaag");
    }

    private static java.util.UUID niemand() {
        return new java.util.UUID(0, 7);
    }

    @Test
    void van_zestien_jaar_blijft_de_instemming_bij_de_ouders() {
        Leerling kim = zuidwijk.nieuweLeerling("Kim", 16, "2B", true);
        proef.voorgelegd(kim.id());
        Mens ouder = zuidwijk.metSessie(kim.ouders().getFirst().account());

        Blad blad = ouder.ga("/thuis/" + kim.id());
        assertThat(blad.leesbaar()).contains("De school vraagt uw mening over 1 doel");
        assertThat(ouder.vulIn(blad, JA, Map.of("antwoord", "ja")).status()).isEqualTo(303);

        // The rest of the plan a parent reads when the pupil allows it.
        assertThat(ouder.ga("/thuis/" + kim.id() + "/plan").leesbaar())
                .contains("op maandag op tijd")
                .doesNotContain("Eerste alinea van Verwachte uitstroom");
        assertThat(zuidwijk.metSessie(kim.account())
                        .ga("/thuis/" + kim.id() + "/plan")
                        .leesbaar())
                .contains("Eerste alinea van Verwachte uitstroom");
    }

    @Test
    void als_alle_antwoorden_binnen_zijn_stopt_de_klok_en_hoort_de_mentor_het() {
        proef.voorgelegd(robin.id());
        assertThat(openTermijn()).isEqualTo(1);
        for (Mens ouder : List.of(moeder, vader)) {
            ouder.vulIn(thuis, JA, Map.of("antwoord", "ja"));
            ouder.vulIn(thuis + "/plan", "form[action$=/handtekening]", Map.of("antwoord", "ja"));
        }
        assertThat(openTermijn()).isEqualTo(1);

        zuidwijk.metSessie(robin.account())
                .vulIn(thuis + "/plan", "form[action$=/handtekening]", Map.of("antwoord", "ja"));

        assertThat(openTermijn()).isZero();
        int gemeld = taak.voor(
                zuidwijk.bestuur(),
                () -> jdbc.sql(
                                "select count(*)::int from bericht.melding where account_id = ? and tekst like 'Alle antwoorden%' and url like ?")
                        .param(zuidwijk.account(Planproef.MENTOR))
                        .param("%" + robin.id() + "%")
                        .query(Integer.class)
                        .single());
        assertThat(gemeld).isEqualTo(1);
    }

    @Test
    void de_mail_brengt_een_ouder_met_code_bij_het_plan() {
        proef.voorgelegd(robin.id());
        String mail = taak.voor(
                zuidwijk.bestuur(),
                () -> jdbc.sql(
                                "select tekst from bericht.uitgaand where aan_account = ? and soort = 'instemming-gevraagd'")
                        .param(robin.ouders().getFirst().account())
                        .query(String.class)
                        .single());
        assertThat(mail).contains("Robin", "code van 6 cijfers").doesNotContain("Vader");
        String pad = mail.substring(mail.indexOf("/l/"), mail.indexOf("\n", mail.indexOf("/l/")));

        Blad code = zuidwijk.joris()
                .vulIn(
                        "/leerlingen/" + robin.id() + "/opp/antwoorden",
                        "form[action*=/codes/" + robin.ouders().getFirst().account() + "]",
                        Map.of());
        String cijfers = code.document().select(".melding b").text();
        assertThat(cijfers).matches("\\d{6}");

        Mens ouder = mensen.vreemde();
        Blad binnen = ouder.vulIn(pad, "form[action^=/l/]", Map.of("code", cijfers));
        assertThat(binnen.naar()).isEqualTo(thuis);
        assertThat(ouder.ga(binnen.naar()).leesbaar()).contains("De school vraagt uw mening");
    }

    @Test
    @Eis("TOEST-01")
    void een_ouder_geeft_toestemming_met_een_knop_en_trekt_die_weer_in() {
        vraagToestemming(robin);
        assertThat(mail(robin.ouders().getFirst().account()))
                .contains("code van 6 cijfers", "/l/")
                .doesNotContain("Robin");

        Blad blad = moeder.ga(thuis);
        assertThat(blad.leesbaar())
                .contains(
                        "De school vraagt uw toestemming.",
                        "Gegevens delen met externe hulp",
                        "Ja, dat mag",
                        "Nee, dat mag niet");
        Blad niets = moeder.vulIn(blad, TOESTEMMING, Map.of());
        assertThat(niets.status()).isEqualTo(422);
        assertThat(niets.leesbaar()).contains("Kies eerst een antwoord.");
        assertThat(toestemming(robin))
                .contains(
                        "Gegevens delen met externe hulp gevraagd", "Moeder " + achternaam(robin) + " ouder gevraagd");

        Blad ja = moeder.vulIn(blad, TOESTEMMING, Map.of("antwoord", "ja"));
        assertThat(ja.naar()).isEqualTo(thuis + "#toestemmingen");
        assertThat(moeder.ga(thuis).leesbaar())
                .contains("U zei: ja, dat mag.", "Toch niet: ik trek dit in")
                .doesNotContain("De school vraagt uw toestemming.");
        assertThat(toestemming(robin)).contains("Gegevens delen met externe hulp toestemming");

        moeder.vulIn(thuis, TOESTEMMING, Map.of("antwoord", "intrekken"));
        assertThat(moeder.ga(thuis).leesbaar()).contains("U trok uw toestemming in.");
        assertThat(toestemming(robin)).contains("Gegevens delen met externe hulp gevraagd");

        moeder.vulIn(thuis, TOESTEMMING, Map.of("antwoord", "nee"));
        assertThat(moeder.ga(thuis).leesbaar()).contains("U zei: nee, dat mag niet.", "Toch wel: ja, dat mag");
        moeder.vulIn(thuis, TOESTEMMING, Map.of("antwoord", "ja"));
        assertThat(toestemming(robin)).contains("Gegevens delen met externe hulp toestemming");
    }

    @Test
    @Eis("OUDER-12")
    void het_nee_van_de_ene_ouder_houdt_tegen_en_de_ander_ziet_het_niet() {
        vraagToestemming(robin);
        vader.vulIn(thuis, TOESTEMMING, Map.of("antwoord", "nee"));
        assertThat(vader.ga(thuis).leesbaar()).contains("U zei: nee, dat mag niet.");

        Blad blad = moeder.ga(thuis);
        assertThat(blad.leesbaar()).contains("De school vraagt uw toestemming.").doesNotContain("U zei");
        assertThat(blad.antwoord().body()).doesNotContain("Vader");
        moeder.vulIn(blad, TOESTEMMING, Map.of("antwoord", "ja"));
        assertThat(toestemming(robin))
                .contains(
                        "Gegevens delen met externe hulp geen toestemming",
                        "Vader " + achternaam(robin) + " ouder nee");
    }

    @Test
    void een_toestemming_die_niet_is_gevraagd_staat_er_niet_en_is_niet_te_geven() {
        assertThat(moeder.ga(thuis).document().select("#toestemmingen")).isEmpty();
        vraagToestemming(robin);
        String actie = moeder.ga(thuis).document().select(TOESTEMMING).attr("action");
        assertThat(actie).endsWith("/toestemmingen/extern");

        Leerling ander = zuidwijk.nieuweLeerling("Pim");
        vraagToestemming(ander);
        String csrf = moeder.ga(thuis).document().select("meta[name=csrf]").attr("content");
        Blad poging = moeder.post(
                "/thuis/" + ander.id() + "/toestemmingen/extern",
                List.of(Map.entry("_csrf", csrf), Map.entry("antwoord", "ja")));
        assertThat(poging.status()).isEqualTo(404);
        assertThat(toestemming(ander)).contains("Moeder " + achternaam(ander) + " ouder gevraagd");
    }

    @Test
    void vanaf_zestien_krijgt_de_leerling_de_knoppen_en_de_ouder_niet() {
        Leerling kim = zuidwijk.nieuweLeerling("Kim", 16, "2B", true);
        vraagToestemming(kim);
        Mens leerling = zuidwijk.metSessie(kim.account());
        assertThat(leerling.ga("/thuis/" + kim.id()).leesbaar()).contains("De school vraagt jouw toestemming.");
        leerling.vulIn("/thuis/" + kim.id(), TOESTEMMING, Map.of("antwoord", "ja"));
        assertThat(leerling.ga("/thuis/" + kim.id()).leesbaar()).contains("Je zei: ja, dat mag.");

        Mens ouder = zuidwijk.metSessie(kim.ouders().getFirst().account());
        assertThat(ouder.ga("/thuis/" + kim.id()).document().select("#toestemmingen"))
                .isEmpty();
    }

    @Test
    void een_thuispagina_kost_hoogstens_vijftien_statements() {
        proef.vastgesteld(robin);
        moeder.ga(thuis);

        var telling = tellen.van(() -> moeder.ga(thuis));

        assertThat(telling.uitkomst().status()).isEqualTo(200);
        assertThat(telling.statements()).hasSizeLessThanOrEqualTo(Tellen.HOOGSTENS);
    }

    private void vraagToestemming(Leerling leerling) {
        Blad gevraagd = zuidwijk.ilse()
                .vulIn(
                        "/leerlingen/" + leerling.id() + "/toestemmingen",
                        "form[action$=/vragen]:has([value=extern])",
                        Map.of());
        assertThat(gevraagd.status()).isEqualTo(303);
    }

    /** What the OCO reads about the consents of this pupil. */
    private String toestemming(Leerling leerling) {
        return zuidwijk.ilse()
                .ga("/leerlingen/" + leerling.id() + "/toestemmingen")
                .leesbaar();
    }

    private String mail(UUID account) {
        return taak.voor(
                zuidwijk.bestuur(),
                () -> jdbc.sql(
                                "select tekst from bericht.uitgaand where aan_account = ? and soort = 'toestemming-gevraagd'")
                        .param(account)
                        .query(String.class)
                        .single());
    }

    private static String achternaam(Leerling leerling) {
        return leerling.naam().substring(leerling.naam().indexOf(' ') + 1);
    }

    private int antwoorden(UUID account) {
        return databank.jdbc()
                .sql("select count(*)::int from plan.instemming where account_id = ? and leerling_id = ?")
                .param(account)
                .param(robin.id())
                .query(Integer.class)
                .single();
    }

    private int openTermijn() {
        return databank.jdbc()
                .sql(
                        "select count(*)::int from termijn.termijn where leerling_id = ? and soort = 'instemming-vragen' and gehaald_op is null and vervallen_op is null")
                .param(robin.id())
                .query(Integer.class)
                .single();
    }
}
