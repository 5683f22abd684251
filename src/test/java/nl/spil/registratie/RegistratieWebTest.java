package nl.spil.registratie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tellen;
import nl.spil.cast.Zuidwijk;
import nl.spil.cast.Zuidwijk.Leerling;
import nl.spil.dekking.Eis;
import nl.spil.toegang.Poort;
import nl.spil.toestemming.Toestemmingen;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A form of the plan is filled in at a pupil, waits for consent, goes out, is followed and answered. */
@SpilTest
class RegistratieWebTest {

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Poort poort;

    @Autowired
    private Toestemmingen toestemmingen;

    @Autowired
    private Tellen tellen;

    @Test
    @Eis({"ROUTE-23", "PARTNER-04"})
    void een_vraag_aan_het_loket_wacht_op_toestemming_en_houdt_consulent_en_antwoord() {
        Leerling robin = zuidwijk.nieuweLeerling();
        Mens ilse = zuidwijk.ilse();
        assertThat(ilse.ga(leerling(robin)).leesbaar()).contains("Leg vast", "Vraag aan het Koersloket");

        Blad gevraagd = legVast(ilse, robin, "loket-vraag", loketvraag());
        String vraag = gevraagd.naar();
        Blad wacht = ilse.ga(vraag);
        assertThat(wacht.leesbaar())
                .contains(
                        "Wacht op toestemming",
                        "Dit mag nog niet naar buiten. Voor ‘Gegevens delen met het samenwerkingsverband’ ontbreekt: het ja van een ouder met gezag.",
                        "Vraag de toestemming");
        assertThat(ilse.ga(vraag + "/afronding").status()).isEqualTo(200);
        assertThat(ilse.vulIn(vraag + "/afronding", "form.formulier", antwoord())
                        .leesbaar())
                .contains("Dit is nog niet weg");

        assertThat(ilse.vulIn(wacht, "form[action$=/toestemming]", Map.of()).status())
                .isEqualTo(303);
        assertThat(ilse.ga(vraag).leesbaar()).contains("Het is gevraagd.");
        stemtToe(robin, "swv");
        assertThat(ilse.ga(vraag).leesbaar()).contains("De toestemming is er. Je kunt dit versturen.");
        assertThat(ilse.vulIn(vraag, "form[action$=/verzending]", Map.of()).status())
                .isEqualTo(303);
        assertThat(ilse.ga(vraag).leesbaar())
                .contains("Gevraagd aan het loket", "Uiterlijk")
                .doesNotContain("Nog niet weg");
        assertThat(ilse.ga("/").leesbaar()).contains("Het antwoord van het loket binnenhalen");

        assertThat(ilse.vulIn(vraag, "form[action$=/stappen]", Map.of("toelichting", "Belt donderdag terug."))
                        .status())
                .isEqualTo(303);
        Blad leeg = ilse.vulIn(vraag + "/afronding", "form.formulier", Map.of("f-dag", "2020-01-01"));
        assertThat(leeg.status()).isEqualTo(422);
        assertThat(leeg.leesbaar()).contains("Vul ‘Welke consulent gaf antwoord?’ in.");
        Blad af = ilse.vulIn(vraag + "/afronding", "form.formulier", antwoord());
        assertThat(af.status()).as(af.leesbaar()).isEqualTo(303);
        assertThat(ilse.ga(vraag).leesbaar())
                .contains("Antwoord ontvangen", "Consulent Kroon", "Blijf op deze school.", "Belt donderdag terug.")
                .doesNotContain("Uiterlijk");
        assertThat(ilse.ga(leerling(robin) + "/tijdlijn").leesbaar()).contains("Vraag aan het Koersloket");
    }

    @Test
    void wie_de_klasse_niet_leest_vindt_de_registratie_niet() {
        Leerling robin = zuidwijk.nieuweLeerling();
        String vraag =
                legVast(zuidwijk.ilse(), robin, "loket-vraag", loketvraag()).naar();

        for (Mens mens : new Mens[] {zuidwijk.rana(), zuidwijk.joris(), zuidwijk.joke()})
            assertThat(mens.ga(vraag).status()).isEqualTo(404);
        assertThat(zuidwijk.rana().ga(leerling(robin) + "/registraties").leesbaar())
                .doesNotContain("Koersloket");
        assertThat(zuidwijk.rana()
                        .ga(leerling(robin) + "/registraties/nieuw?formulier=loket-vraag")
                        .status())
                .isEqualTo(404);
        assertThat(zuidwijk.tom().ga(vraag).leesbaar())
                .contains("Vraag aan het Koersloket")
                .doesNotContain("Wijzigen");
        assertThat(zuidwijk.tom().ga(vraag + "/wijziging").status()).isEqualTo(404);
    }

    @Test
    void een_wijziging_is_een_nieuwe_versie_met_reden_en_de_oude_blijft_te_lezen() {
        Leerling robin = zuidwijk.nieuweLeerling();
        Mens ilse = zuidwijk.ilse();
        String vraag = legVast(ilse, robin, "loket-vraag", loketvraag()).naar();

        Blad zonder = ilse.vulIn(vraag + "/wijziging", "form.formulier", Map.of("f-vraag", "Een andere vraag."));
        assertThat(zonder.status()).isEqualTo(422);
        assertThat(zonder.leesbaar()).contains("Schrijf waarom je dit wijzigt.");
        Blad open = ilse.ga(vraag + "/wijziging");
        Map<String, String> wijziging = Map.of("f-vraag", "Een andere vraag.", "reden", "Het ging om iets anders.");
        assertThat(ilse.vulIn(open, "form.formulier", wijziging).status()).isEqualTo(303);
        assertThat(ilse.ga(vraag).leesbaar())
                .contains("versie 2", "Een andere vraag.", "Het ging om iets anders.", "Welke plek past?");
        Blad tweede = ilse.vulIn(open, "form.formulier", wijziging);
        assertThat(tweede.leesbaar()).doesNotContain("versie 3");

        Blad weg = ilse.vulIn(vraag, "form[action$=/intrekking]", Map.of("waarom", "Dubbel gevraagd."));
        assertThat(weg.status()).isEqualTo(303);
        assertThat(ilse.ga(vraag).leesbaar())
                .contains("Ingetrokken", "Dubbel gevraagd.")
                .doesNotContain("Nog niet weg");
    }

    @Test
    @Eis("ROUTE-07")
    void handelingsverlegenheid_opent_interne_en_externe_deskundigheid() {
        Leerling robin = zuidwijk.nieuweLeerling();
        Map<String, String> v = new HashMap<>();
        v.put("f-wie", "team");
        v.put("f-waarin", "De lessen na de pauze lopen vast.");
        v.put("f-wat-geprobeerd", "Vaste plek, dagkaart, korte opdrachten.");
        Blad vast = legVast(zuidwijk.ilse(), robin, "handelingsverlegenheid", v);

        Blad blad = zuidwijk.ilse().ga(vast.naar());
        assertThat(blad.leesbaar())
                .contains(
                        "Het team van docenten",
                        "Hierna",
                        "Aanvraag bij het Expertisecentrum",
                        "Consult van de begeleider passend onderwijs",
                        "HPC §6.2");
        String hierna = blad.document()
                .select("a[href*=formulier=expertisecentrum-aanvraag]")
                .attr("href");
        assertThat(zuidwijk.ilse().ga(hierna).leesbaar()).contains("Psychodiagnostisch onderzoek");
    }

    @Test
    void een_pagina_kost_hoogstens_vijftien_statements() {
        Leerling robin = zuidwijk.nieuweLeerling();
        Mens ilse = zuidwijk.ilse();
        String vraag = legVast(ilse, robin, "loket-vraag", loketvraag()).naar();
        for (String pad : new String[] {
            leerling(robin) + "/registraties",
            leerling(robin) + "/registraties/nieuw?formulier=loket-vraag",
            vraag,
            vraag + "/wijziging",
            "/registraties",
            "/registraties/school",
            "/registraties/school/nieuw?formulier=training-aanvraag",
            "/registraties/cijfers"
        }) {
            var telling = tellen.van(() -> ilse.ga(pad));
            assertThat(telling.uitkomst().status()).as(pad).isEqualTo(200);
            assertThat(telling.statements()).as(pad).hasSizeLessThanOrEqualTo(Tellen.HOOGSTENS);
        }
    }

    private static String leerling(Leerling leerling) {
        return "/leerlingen/" + leerling.id();
    }

    private static Blad legVast(Mens wie, Leerling leerling, String formulier, Map<String, String> velden) {
        Blad blad =
                wie.vulIn(leerling(leerling) + "/registraties/nieuw?formulier=" + formulier, "form.formulier", velden);
        assertThat(blad.status()).as(blad.leesbaar()).isEqualTo(303);
        assertThat(blad.naar()).startsWith("/registraties/");
        return blad;
    }

    private static Map<String, String> loketvraag() {
        return Map.of(
                "f-waarover",
                "vo-vso",
                "f-vraag",
                "Welke plek past?",
                "f-gedaan",
                "Drie maanden begeleiding, zonder resultaat.");
    }

    private static Map<String, String> antwoord() {
        return Map.of(
                "f-consulent",
                "Consulent Kroon",
                "f-dag",
                "2020-01-01",
                "f-antwoord",
                "Blijf op deze school.",
                "f-uitkomst",
                "hier");
    }

    private void stemtToe(Leerling leerling, String soort) {
        UUID ouder =
                java.util.Objects.requireNonNull(leerling.ouders().getFirst().account());
        zuidwijk.doe(
                "Ilse Bos",
                wie -> toestemmingen.geef(
                        wie,
                        poort.open(wie, leerling.id(), "toestemmingen"),
                        soort,
                        "",
                        ouder,
                        true,
                        Toestemmingen.Wijze.PAPIER));
    }
}
