package nl.spil.rechten;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.EigenaarDatabank;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Planscholen;
import nl.spil.cast.Planscholen.Planschool;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Zuidwijk;
import nl.spil.cast.Zuidwijk.Leerling;
import nl.spil.dekking.Eis;
import nl.spil.gedeeld.Datum;
import nl.spil.gedeeld.Klok;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Correction, objection, erasure, a dispute and a complaint: each asked at home, decided at school, read at home. */
@SpilTest
class RechtenRoutesWebTest {

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Planscholen scholen;

    @Autowired
    private EigenaarDatabank databank;

    @Autowired
    private Klok klok;

    @Test
    @Eis("PRIVACY-11")
    void correctie_en_bezwaar_en_verwijdering_liggen_vast_met_een_besluit_en_een_reden_die_thuis_te_lezen_is() {
        Leerling robin = zuidwijk.nieuweLeerling("Robin");
        Mens moeder = zuidwijk.metSessie(robin.ouders().getFirst().account());
        String thuis = "/thuis/" + robin.id();
        for (List<String> route : List.of(
                List.of(
                        "correctie",
                        "verbeterd",
                        "In het logboek staat nu de goede datum; de oude regel blijft te lezen."),
                List.of("bezwaar", "gebruik-gaat-door", "De wet vraagt dat wij dit bijhouden."),
                List.of("verwijdering", "niet-verwijderen", "Wij moeten dit nog twee jaar bewaren."))) {
            String recht = route.getFirst();
            Blad leeg = moeder.vulIn(thuis + "/rechten", "form[data-recht=" + recht + "]", Map.of());
            assertThat(leeg.status()).isEqualTo(422);
            assertThat(leeg.leesbaar()).contains("Schrijf eerst op waar het over gaat.");

            Blad gevraagd = moeder.vulIn(
                    thuis + "/rechten",
                    "form[data-recht=" + recht + "]",
                    Map.of("tekst-" + recht, "Mijn woorden over " + recht));
            assertThat(gevraagd.status()).isEqualTo(303);
            String zaak = zaak(robin.id(), recht);
            Mens oco = zuidwijk.ilse();
            assertThat(oco.ga(zaak + "/verzoek").leesbaar())
                    .contains(
                            "Mijn woorden over " + recht,
                            "AVG art. 12 lid 3",
                            Datum.lang(klok.vandaag().plusMonths(1)));
            Blad besluit = oco.vulIn(
                    zaak + "/besluiten/nieuw?soort=" + route.get(1),
                    "form.formulier",
                    Map.of("resultaat", route.get(2), "reden", "Besproken met de directeur."));
            assertThat(besluit.status()).isEqualTo(303);
            Blad antwoord = moeder.ga(gevraagd.naar());
            assertThat(antwoord.leesbaar())
                    .contains(route.get(2), "afgerond", "Autoriteit Persoonsgegevens", "Niet eens met de school?");
            assertThat(oco.ga(zaak).leesbaar()).contains("Besproken met de directeur.");
        }
    }

    @Test
    @Eis({"KLACHT-01", "KLACHT-02"})
    void een_geschil_loopt_bij_hpc_langs_elke_stap_met_dag_en_uitkomst_en_het_plan_zegt_dat_het_loopt() {
        Leerling robin = zuidwijk.nieuweLeerling("Robin");
        Mens moeder = zuidwijk.metSessie(robin.ouders().getFirst().account());
        String plan = "/leerlingen/" + robin.id() + "/opp";
        assertThat(zuidwijk.ilse().ga(plan).leesbaar()).doesNotContain("In geschil");
        Blad gevraagd = moeder.vulIn(
                "/thuis/" + robin.id() + "/rechten",
                "form[data-recht=geschil]",
                Map.of("tekst-geschil", "Zij krijgt te weinig hulp."));
        assertThat(gevraagd.status()).isEqualTo(303);
        String zaak = zaak(robin.id(), "geschil");
        assertThat(zuidwijk.ilse().ga(zaak + "/verzoek").leesbaar())
                .contains("Zij krijgt te weinig hulp.", Datum.lang(klok.vandaag()));
        assertThat(zuidwijk.ilse().ga(plan).leesbaar()).contains("In geschil sinds " + Datum.lang(klok.vandaag()));

        LocalDate dag = klok.vandaag();
        besluit(zuidwijk.ilse(), zaak, "naar-onderwijsconsulent", dag.minusDays(1), "De consulent is gevraagd.");
        besluit(zuidwijk.karim(), zaak, "consulent-hielp-niet", null, "Advies: meer uren; de school kan dat niet.");
        besluit(zuidwijk.karim(), zaak, "bezwaar-bestuur", dag.minusDays(3), "Het bestuur wijst het bezwaar af.");
        besluit(zuidwijk.karim(), zaak, "oordeel-gelijke-behandeling", dag.minusDays(2), "Geen onderscheid gemaakt.");
        besluit(zuidwijk.karim(), zaak, "rechter", dag, "De zitting is geweest.");
        String gelezen = moeder.ga(gevraagd.naar()).document().select("#school").text();
        assertThat(gelezen)
                .contains("onderwijsconsulent", "De consulent is gevraagd.", Datum.lang(dag.minusDays(1)))
                .contains(
                        "Bezwaar bij het bevoegd gezag",
                        "Het bestuur wijst het bezwaar af.",
                        Datum.lang(dag.minusDays(3)))
                .contains("Commissie Gelijke Behandeling", "Geen onderscheid gemaakt.", Datum.lang(dag.minusDays(2)))
                .contains("rechter", "De zitting is geweest.");

        besluit(zuidwijk.karim(), zaak, "geschil-uitkomst", null, "De rechter vroeg om een nieuw plan; dat komt er.");
        assertThat(moeder.ga(gevraagd.naar()).leesbaar()).contains("dat komt er", "afgerond");
        assertThat(zuidwijk.ilse().ga(plan).leesbaar()).doesNotContain("In geschil");
    }

    @Test
    @Eis("KLACHT-01")
    void bij_lmc_gaat_een_geschil_na_het_gesprek_naar_de_klachtencommissie_en_haar_uitspraak_komt_thuis() {
        Planschool lmc = scholen.van("lmc-vo");
        UUID leerling = lmc.leerling("2B2");
        Mens ouder = lmc.thuis("2B2");
        String plan = "/leerlingen/" + leerling + "/opp";
        assertThat(ouder.ga("/thuis/" + leerling)
                        .document()
                        .select("#niet-eens")
                        .text())
                .contains("klachtencommissie", "LMC-VO §4.2.2");
        Blad gevraagd = ouder.vulIn(
                "/thuis/" + leerling + "/rechten",
                "form[data-recht=geschil]",
                Map.of("tekst-geschil", "De extra uren zijn te weinig."));
        assertThat(gevraagd.status()).as(gevraagd.leesbaar()).isEqualTo(303);
        String zaak = zaak(leerling, "geschil");
        LocalDate dag = klok.vandaag();
        assertThat(lmc.met("schoolleider").ga(zaak + "/verzoek").leesbaar())
                .contains("De extra uren zijn te weinig.", Datum.lang(dag));
        assertThat(lmc.met("oco").ga(plan).leesbaar()).contains("In geschil sinds " + Datum.lang(dag));

        besluit(lmc.met("oco"), zaak, "naar-klachtencommissie", null, "De commissie is aangeschreven.");
        assertThat(lmc.met("schoolleider").ga(zaak).leesbaar()).contains("Klachtencommissie");
        besluit(lmc.met("schoolleider"), zaak, "uitspraak", dag.minusDays(1), "De klacht is gegrond: twee uren erbij.");

        assertThat(ouder.ga(gevraagd.naar()).document().select("#school").text())
                .contains(
                        "Ouders of leerling gaan naar de klachtencommissie",
                        "De commissie is aangeschreven.",
                        "De uitspraak en wat de school ermee doet",
                        Datum.lang(dag.minusDays(1)),
                        "De klacht is gegrond: twee uren erbij.");
        assertThat(ouder.ga(gevraagd.naar()).leesbaar()).contains("afgerond");
        assertThat(lmc.met("oco").ga(plan).leesbaar()).doesNotContain("In geschil");
    }

    @Test
    @Eis("KLACHT-03")
    void een_klacht_gaat_op_de_viaan_volgens_de_klachtenregeling_of_het_privacyreglement_en_het_team_leest_haar_niet() {
        Planschool viaan = scholen.van("de-viaan");
        for (List<String> weg : List.of(
                List.of("1A1", "klachtenregeling", "Behandelen volgens de klachtenregeling"),
                List.of("1A3", "privacyreglement", "Behandelen volgens het privacyreglement"))) {
            UUID leerling = viaan.leerling(weg.getFirst());
            Mens ouder = viaan.thuis(weg.getFirst());
            Blad gevraagd = ouder.vulIn(
                    "/thuis/" + leerling + "/rechten",
                    "form[data-recht=klacht]",
                    Map.of("tekst-klacht", "De school belde niet terug."));
            assertThat(gevraagd.status()).isEqualTo(303);
            String zaak = zaak(leerling, "klacht");
            for (String ander : List.of("oco", "mentor", "teamleider")) {
                assertThat(viaan.met(ander).ga(zaak).status()).as(ander).isEqualTo(404);
                assertThat(viaan.met(ander).ga(zaak + "/verzoek").status())
                        .as(ander)
                        .isEqualTo(404);
                assertThat(viaan.met(ander).ga("/leerlingen/" + leerling).leesbaar())
                        .as(ander)
                        .doesNotContain("Klacht ontvangen", "de klacht");
                assertThat(viaan.met(ander).ga("/zaken").leesbaar()).as(ander).doesNotContain(zaak.substring(7));
            }

            Mens directie = viaan.met("schoolleider");
            assertThat(directie.ga(zaak + "/verzoek").leesbaar()).contains("De school belde niet terug.");
            besluit(directie, zaak, weg.get(1), null, "");
            besluit(directie, zaak, "beantwoord", null, "Wij bellen voortaan dezelfde dag terug.");

            assertThat(ouder.ga(gevraagd.naar()).leesbaar())
                    .contains(weg.get(2), "Wij bellen voortaan dezelfde dag terug.", "afgerond");
        }
    }

    private void besluit(Mens wie, String zaak, String soort, LocalDate dag, String resultaat) {
        Map<String, String> in = new java.util.HashMap<>(Map.of("reden", "Zo is het gegaan.", "resultaat", resultaat));
        if (dag != null) in.put("start", dag.toString());
        in.put("ouders-op", klok.vandaag().toString());
        in.put("ouders-wijze", "gebeld");
        Blad blad = wie.ga(zaak + "/besluiten/nieuw?soort=" + soort);
        in.keySet().removeIf(k -> blad.document().select("[name=" + k + "]").isEmpty());
        Blad na = wie.vulIn(blad, "form.formulier", in);
        assertThat(na.status()).as(soort + ": " + na.leesbaar()).isEqualTo(303);
    }

    private String zaak(UUID leerling, String recht) {
        return databank.jdbc()
                .sql(
                        "select '/zaken/' || z.nummer from rechten.verzoek v join zaak.zaak z on z.id = v.zaak_id where v.leerling_id = ? and v.recht = ? order by v.op desc limit 1")
                .params(leerling, recht)
                .query(String.class)
                .single();
    }
}
