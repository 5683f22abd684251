package nl.spil.registratie;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Planscholen.Planschool;
import nl.spil.cast.SpilTest;
import nl.spil.dekking.Eis;
import org.junit.jupiter.api.Test;

/** What the document of De Viaan asks to write down, is written down by the own people of a school that runs it. */
@SpilTest
class RegistratiesBijDeViaanWebTest extends Registratieproef {

    @Test
    @Eis("PARTNER-05")
    void de_jeugd_en_gezinscoach_komt_op_verzoek_met_toestemming_van_ouders_en_leerling() {
        Planschool viaan = scholen.van("de-viaan");
        Mens oco = viaan.met("oco");
        UUID leerling = viaan.leerling("1A1");
        assertThat(viaan.met("mentor").ga(nieuw(leerling, "jg-coach")).status()).isEqualTo(404);
        String vraag =
                vastgelegd(oco, leerling, "jg-coach", "f-hulpvraag", "Hoe komt de ochtend rustig?", "f-waar", "thuis");
        assertThat(oco.ga(vraag).leesbaar()).contains("het ja van een ouder met gezag", "het ja van de leerling zelf");
        verstuur(viaan, oco, leerling, "jg-coach", vraag);
        rondAf(
                oco,
                vraag,
                "f-ondersteuning",
                "thuis",
                "f-advies",
                "Begin de dag met een vast gesprekje.",
                "f-verwezen",
                "ja",
                "f-verwezen-reden",
                "Naar de GGZ.");
        assertThat(oco.ga(vraag).leesbaar())
                .contains(
                        "Thuis, met de ouders",
                        "Kort ondersteund thuis",
                        "Begin de dag met een vast gesprekje.",
                        "ja: Naar de GGZ.");
        assertThat(oco.ga("/ondersteuningsplan/de-viaan/hoofdstukken/jaarkalender")
                        .leesbaar())
                .contains("De J&G-coach is op school");
    }

    @Test
    @Eis("TOEST-12")
    void
            overleg_na_een_treffer_in_de_verwijsindex_wordt_pas_vastgelegd_na_het_ja_van_ouders_en_vanaf_zestien_ook_van_de_leerling() {
        Planschool viaan = scholen.van("de-viaan");
        Mens oco = viaan.met("oco");
        viaan.voegToe(
                "leerlingen",
                "Y16;Yara;;Zestien;%s;yara@de-viaan.example;de-viaan;2B;2;%s"
                        .formatted(
                                LocalDate.now(nl.spil.gedeeld.Klok.ZONE)
                                        .minusYears(16)
                                        .minusDays(20),
                                LocalDate.now(nl.spil.gedeeld.Klok.ZONE).minusYears(1)));
        viaan.voegToe("ouders", "Y16;OY16;mevrouw;Ouder Yara;oudery16@de-viaan.example;;moeder;ja");
        for (String nummer : List.of("1A3", "Y16")) {
            UUID leerling = viaan.leerling(nummer);
            String pad = nieuw(leerling, "verwijsindex-overleg");
            assertThat(viaan.met("mentor").ga(pad).status()).isEqualTo(404);
            Blad dicht = oco.ga(pad);
            assertThat(dicht.document().select("form.formulier")).isEmpty();
            assertThat(dicht.leesbaar())
                    .contains("nog niet worden vastgelegd", "het ja van een ouder met gezag", "Vraag de toestemming");
            assertThat(zonderFormulier(
                                    oco,
                                    dicht,
                                    leerling,
                                    "verwijsindex-overleg",
                                    Map.of(
                                            "f-met",
                                            "Jeugdarts",
                                            "f-dag",
                                            GISTEREN,
                                            "f-onderwerp",
                                            "Wie doet wat.",
                                            "f-afspraak",
                                            "Een gesprek."))
                            .status())
                    .isEqualTo(422);
            assertThat(aantal(viaan, leerling, "verwijsindex-overleg")).isZero();

            zegJa(viaan, leerling, "verwijsindex", "ouder");
            if (nummer.equals("Y16")) {
                assertThat(oco.ga(pad).leesbaar()).contains("nog niet worden vastgelegd", "de leerling zelf");
                zegJa(viaan, leerling, "verwijsindex", "leerling");
            }
            String overleg = vastgelegd(
                    oco,
                    leerling,
                    "verwijsindex-overleg",
                    "f-met",
                    "Jeugdarts Van Dam, GGD",
                    "f-dag",
                    GISTEREN,
                    "f-onderwerp",
                    "Wie doet wat thuis en op school.",
                    "f-afspraak",
                    "Samen een gesprek in december.");
            assertThat(oco.ga(overleg).leesbaar()).contains("Samen een gesprek in december.");
        }
    }

    @Test
    void wat_de_coach_deelde_wordt_niet_vastgelegd_zonder_het_ja_van_ouders_en_leerling_behalve_bij_gevaar_met_reden() {
        Planschool viaan = scholen.van("de-viaan");
        UUID leerling = viaan.leerling("1A2");
        assertThat(viaan.met("mentor").ga(nieuw(leerling, "jg-overleg")).status())
                .isEqualTo(404);
        Mens coach = viaan.met("oco");
        Blad dicht = coach.ga(nieuw(leerling, "jg-overleg"));
        assertThat(dicht.status()).isEqualTo(200);
        assertThat(dicht.document().select("form.formulier")).isEmpty();
        assertThat(dicht.leesbaar())
                .contains(
                        "nog niet worden vastgelegd",
                        "een ouder met gezag",
                        "de leerling zelf",
                        "Jongere loopt gevaar");
        Map<String, String> invoer =
                Map.of("f-met", "Huisarts Bos", "f-gedeeld", "Wat zij thuis ziet.", "f-afspraak", "Morgen bellen.");
        assertThat(zonderFormulier(coach, dicht, leerling, "jg-overleg", invoer).status())
                .isEqualTo(422);
        assertThat(aantal(viaan, leerling, "jg-overleg")).isZero();

        // Danger: with a reason that stays, and not without.
        Blad spoed = coach.ga(
                dicht.document().select("#toestemming-eerst a:contains(gevaar)").attr("href"));
        Map<String, String> zonderReden = new HashMap<>(invoer);
        zonderReden.put("gevaar", " ");
        Blad geweigerd = coach.vulIn(spoed, "form.formulier", zonderReden);
        assertThat(geweigerd.status()).isEqualTo(422);
        assertThat(geweigerd.leesbaar()).contains("Schrijf waarom de leerling gevaar loopt", "Wat zij thuis ziet.");
        assertThat(aantal(viaan, leerling, "jg-overleg")).isZero();
        Map<String, String> metReden = new HashMap<>(invoer);
        metReden.put("gevaar", "Zij zei dat zij vannacht niet naar huis durft.");
        Blad gedaan = coach.vulIn(spoed, "form.formulier", metReden);
        assertThat(gedaan.status()).as(gedaan.leesbaar()).isEqualTo(303);
        assertThat(coach.ga(gedaan.naar()).leesbaar())
                .contains("Jongere loopt gevaar", "vannacht niet naar huis durft", viaan.naam("oco"));
        assertThat(taak.voor(
                        viaan.bestuur(),
                        () -> jdbc.sql(
                                        "select count(*) from toegang.leeslog where leerling_id = ? and account_id = ? and onderdeel like 'registratie%'")
                                .params(leerling, viaan.account("oco"))
                                .query(Long.class)
                                .single()))
                .isPositive();

        // With both a yes it is an ordinary form; of one it is not enough.
        zegJa(viaan, leerling, "jg-coach", "ouder");
        assertThat(coach.ga(nieuw(leerling, "jg-overleg")).document().select("form.formulier"))
                .isEmpty();
        zegJa(viaan, leerling, "jg-coach", "leerling");
        Blad open = coach.ga(nieuw(leerling, "jg-overleg"));
        assertThat(open.leesbaar()).doesNotContain("Jongere loopt gevaar");
        assertThat(coach.vulIn(open, "form.formulier", invoer).status()).isEqualTo(303);
    }

    @Test
    @Eis({"NIVEAU-07", "NIVEAU-09"})
    void extra_ondersteuning_noemt_drie_pijlers_en_intensieve_ondersteuning_een_vorm() {
        Planschool viaan = scholen.van("de-viaan");
        Mens oco = viaan.met("oco");
        UUID leerling = viaan.leerling("1A2");
        Blad formulier = oco.ga(nieuw(leerling, "extra-ondersteuning"));
        Blad leeg = oco.vulIn(formulier, "form.formulier", Map.of("f-jongere", "Een vast aanspreekpunt."));
        assertThat(leeg.status()).isEqualTo(422);
        assertThat(leeg.leesbaar())
                .contains(
                        "Vul ‘Hoe zijn de ouders partner?’ in.",
                        "Vul ‘Welke coaching of scholing krijgen docenten en mentor?’ in.");
        String extra = vastgelegd(
                oco,
                leerling,
                "extra-ondersteuning",
                "f-jongere",
                "Een vast aanspreekpunt.",
                "f-ouders",
                "Elke week een belletje.",
                "f-docenten",
                "De trajectondersteuner kijkt mee in de les.",
                "f-waar",
                "combinatie",
                "f-periode",
                "2026-11-23");
        assertThat(oco.ga(extra).leesbaar())
                .contains(
                        "Een vast aanspreekpunt.",
                        "Elke week een belletje.",
                        "De trajectondersteuner kijkt mee in de les.");

        assertThat(oco.ga(nieuw(leerling, "intensieve-ondersteuning"))
                        .document()
                        .select("input[name=f-vorm]")
                        .eachAttr("value"))
                .containsExactly("individueel", "cleo", "intermezzo", "trajectplusklas");
        String intensief = vastgelegd(
                oco,
                leerling,
                "intensieve-ondersteuning",
                "f-vorm",
                "trajectplusklas",
                "f-waarom",
                "De klas is te druk.",
                "f-periode",
                "2027-01-11");
        assertThat(oco.ga(intensief).leesbaar()).contains("Trajectplusklas", "vanaf 11 januari 2027");
    }

    @Test
    @Eis("PARTNER-16")
    void een_zaak_met_jeugdzorg_heeft_een_aanpak_met_vaste_contacten_en_een_evaluatie_van_de_samenwerking() {
        Planschool viaan = scholen.van("de-viaan");
        Mens oco = viaan.met("oco");
        UUID leerling = viaan.leerling("2B1");
        String zaak = zaak(oco, leerling);
        Blad bij = oco.ga(zaak);
        String aanpak = ingediend(
                oco,
                oco.ga(bij.document()
                        .select("a[href*=formulier=aanpak-jeugdzorg]")
                        .attr("href")),
                "f-aanpak",
                "Eén rooster voor school en thuis.",
                "f-ouders",
                "Moeder",
                "f-leerling",
                "Houdt het rooster bij.",
                "f-school",
                viaan.naam("schoolpsycholoog"),
                "f-jeugdzorg",
                "Gezinsbegeleider Prins");
        verstuur(viaan, oco, leerling, "extern", aanpak);
        assertThat(oco.ga(aanpak).leesbaar())
                .contains(
                        "De aanpak loopt",
                        viaan.naam("schoolpsycholoog"),
                        "Gezinsbegeleider Prins",
                        "Houdt het rooster bij.");
        rondAf(oco, aanpak, "f-samenwerking", "kon-beter", "f-anders", "Elke maand bellen.");
        assertThat(oco.ga(zaak).leesbaar()).contains("De samenwerking is geëvalueerd");
        assertThat(oco.ga(aanpak).leesbaar()).contains("Kon beter", "Elke maand bellen.");
    }

    @Test
    @Eis("ROUTE-23")
    void de_viaan_vraagt_de_consulent_advies_bij_een_overgang() {
        Planschool viaan = scholen.van("de-viaan");
        Mens oco = viaan.met("oco");
        UUID leerling = viaan.leerling("1A3");
        String vraag = vastgelegd(
                oco, leerling, "swv-vraag", "f-waarover", "vo-vso", "f-vraag", "Past een overgang in januari?");
        verstuur(viaan, oco, leerling, "extern", vraag);
        rondAf(oco, vraag, "f-consulent", "Consulent Post", "f-antwoord", "Ja, met een proefweek.");
        assertThat(oco.ga(vraag).leesbaar())
                .contains("Overgang naar het vso of terug", "Consulent Post", "Ja, met een proefweek.");
    }
}
