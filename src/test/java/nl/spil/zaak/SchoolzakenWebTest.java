package nl.spil.zaak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Planscholen;
import nl.spil.cast.Planscholen.Planschool;
import nl.spil.cast.SpilTest;
import nl.spil.dekking.Eis;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Procedures of a class and of the school, as two plans have them; no pupil is in them. */
@SpilTest
class SchoolzakenWebTest {

    @Autowired
    private Planscholen scholen;

    @Test
    @Eis("IOP-06")
    void de_mentor_loopt_de_jaarcyclus_met_de_klas_tot_het_eind_met_een_termijn_bij_elke_stap() {
        Planschool school = scholen.van("de-viaan");
        Mens mentor = school.met("mentor");
        Blad lijst = mentor.ga("/schoolzaken");
        assertThat(lijst.leesbaar())
                .contains("Jaarcyclus van OPP en IOP van klas 1A", "Viaan §6.1.2")
                .doesNotContain("klas 2B", "Thema van het jaarplan");
        UUID klas1a = school.vind("select id from organisatie.groep where soort = 'klas' and code = '1A'");
        String keuze = "jaarcyclus/" + klas1a;
        assertThat(lijst.document().select("input[name=zaaktype][value=" + keuze + "]"))
                .hasSize(1);
        Blad zonder = mentor.vulIn(lijst, "#begin", Map.of("zaaktype", keuze));
        assertThat(zonder.status()).isEqualTo(422);
        assertThat(zonder.leesbaar()).contains("Schrijf op waarom.");
        Blad begonnen = mentor.vulIn(zonder, "#begin", Map.of("zaaktype", keuze, "reden", "Het schooljaar begint."));
        assertThat(begonnen.status()).as(begonnen.leesbaar()).isEqualTo(303);
        String zaak = begonnen.naar();
        assertThat(mentor.ga(zaak).leesbaar())
                .contains(
                        "Jaarcyclus van OPP en IOP", "klas 1A", "Warme overdracht", "Wat de nieuwe mentor moet weten");
        assertThat(mentor.ga("/").leesbaar()).contains("De volgende stap van de jaarcyclus zetten");
        String klas = "/klassen/" + klas1a;
        assertThat(mentor.ga(klas).leesbaar()).contains("Nu: Warme overdracht");
        assertThat(mentor.ga("/schoolzaken").document().select("input[name=zaaktype][value=" + keuze + "]"))
                .as("one at a time for this class")
                .isEmpty();

        // The coordinator of the location reads along; who mentors or teaches another class, and the family, do not.
        assertThat(school.met("oco").ga(zaak).status()).isEqualTo(200);
        assertThat(school.met("docent").ga(zaak).status()).isEqualTo(404);
        assertThat(school.met("docent").ga("/schoolzaken").leesbaar()).doesNotContain("klas 1A");
        assertThat(school.met("invaller").ga(zaak).status()).isEqualTo(404);
        assertThat(school.thuis("1A1").ga(zaak).status()).isEqualTo(404);
        assertThat(school.met("oco").ga(zaak).document().select("#besluit"))
                .as("de eerste stap is van de mentor")
                .isEmpty();

        Blad blad = mentor.ga(zaak);
        int stappen = 0;
        while (!blad.document().select("#besluit").isEmpty() && stappen++ < 12) {
            String soort = blad.document().select("#besluit input[name=soort]").val();
            boolean resultaat =
                    !blad.document().select("#besluit [name=resultaat]").isEmpty();
            if (resultaat) {
                Blad leeg = mentor.vulIn(blad, "#besluit", Map.of("soort", soort, "reden", "Klaar."));
                assertThat(leeg.status()).isEqualTo(422);
                assertThat(leeg.leesbaar()).contains("Schrijf op wat het heeft opgeleverd.");
            }
            Blad gedaan = mentor.vulIn(
                    mentor.ga(zaak),
                    "#besluit",
                    resultaat
                            ? Map.of("soort", soort, "reden", "Klaar.", "resultaat", "Besproken")
                            : Map.of("soort", soort, "reden", "Klaar."));
            assertThat(gedaan.status()).as(gedaan.leesbaar()).isEqualTo(303);
            blad = mentor.ga(zaak);
        }
        assertThat(blad.leesbaar()).contains("Afgerond op", "Eerste leerlingbespreking");
        assertThat(stappen).isEqualTo(8);
        assertThat(mentor.ga("/").leesbaar()).doesNotContain("De volgende stap van de jaarcyclus zetten");
        assertThat(mentor.ga("/schoolzaken").document().select("input[name=zaaktype][value^=jaarcyclus]"))
                .as("volgend jaar opnieuw")
                .isNotEmpty();
    }

    @Test
    @Eis({"KWALITEIT-10", "KWALITEIT-11"})
    void een_thema_van_het_jaarplan_gaat_door_plannen_doen_nagaan_en_bijstellen() {
        Planschool school = scholen.van("de-viaan");
        Mens oco = school.met("oco");
        Blad lijst = oco.ga("/schoolzaken");
        String keuze = lijst.document()
                .select("input[name=zaaktype][value^=jaarplan-thema]")
                .val();
        Blad zonder = oco.vulIn(lijst, "#begin", Map.of("zaaktype", keuze, "reden", "Uit de evaluatie"));
        assertThat(zonder.leesbaar()).contains("Schrijf waarover het gaat, bijvoorbeeld het thema.");
        Blad begonnen = oco.vulIn(
                zonder, "#begin", Map.of("zaaktype", keuze, "titel", "Rust in de gangen", "reden", "Uit de evaluatie"));
        assertThat(begonnen.status()).as(begonnen.leesbaar()).isEqualTo(303);
        String zaak = begonnen.naar();
        assertThat(oco.ga("/").leesbaar()).contains("De volgende stap van het thema zetten");
        Mens leider = school.met("schoolleider");
        besluit(oco, zaak, Map.of("soort", "uitvoeren", "reden", "Het plan is klaar."));
        besluit(leider, zaak, Map.of("soort", "evalueren", "reden", "Het jaar is om."));
        besluit(leider, zaak, Map.of("soort", "bijstellen", "reden", "Het werkt.", "resultaat", "Minder incidenten"));
        Blad klaar = besluit(oco, zaak, Map.of("soort", "klaar", "reden", "Geborgd.", "resultaat", "Vaste afspraak"));
        assertThat(oco.ga(klaar.naar()).leesbaar()).contains("Afgerond op", "Vaste afspraak", "Minder incidenten");
        assertThat(school.met("mentor").ga(zaak).status()).isEqualTo(404);
        assertThat(school.met("mentor").ga("/schoolzaken").leesbaar()).doesNotContain("Rust in de gangen");
    }

    @Test
    @Eis("KWALITEIT-16")
    void de_pilot_van_coenecoop_wordt_eerst_geevalueerd_en_dan_beslist_de_schoolleider() {
        Planschool school = scholen.van("coenecoop-boskoop");
        Mens oco = school.met("oco");
        Blad lijst = oco.ga("/schoolzaken");
        String keuze = lijst.document()
                .select("input[name=zaaktype][value^=pilot-leerlingbegeleider]")
                .val();
        Blad begonnen = oco.vulIn(
                lijst, "#begin", Map.of("zaaktype", keuze, "titel", "Pilot 2026", "reden", "De pilot begint."));
        assertThat(begonnen.status()).as(begonnen.leesbaar()).isEqualTo(303);
        String zaak = begonnen.naar();
        Mens leider = school.met("schoolleider");
        assertThat(leider.ga(zaak).leesbaar()).contains("‘Doorgaan’ kan nog niet. Eerst moet vastliggen");
        assertThat(leider.post(
                                zaak + "/besluiten",
                                List.of(
                                        Map.entry("_csrf", leider.csrf()),
                                        Map.entry("soort", "doorgaan"),
                                        Map.entry("reden", "Goed."),
                                        Map.entry("resultaat", "Goed."),
                                        Map.entry("versie", "0")))
                        .status())
                .isEqualTo(422);
        besluit(
                oco,
                zaak,
                Map.of("soort", "geevalueerd", "reden", "Een jaar.", "resultaat", "De OCO heeft meer tijd."));
        besluit(leider, zaak, Map.of("soort", "doorgaan", "reden", "Het werkt.", "resultaat", "De functie blijft."));
        assertThat(oco.ga(zaak).leesbaar()).contains("Afgerond op", "De functie blijft.");
        assertThat(oco.ga("/ondersteuningsplan/coenecoop-boskoop/hoofdstukken/zaak-pilot-leerlingbegeleider")
                        .leesbaar())
                .doesNotContain("draait nog niet");
    }

    private static Blad besluit(Mens wie, String zaak, Map<String, String> velden) {
        Blad uit = wie.vulIn(zaak, "#besluit", velden);
        assertThat(uit.status()).as(uit.leesbaar()).isEqualTo(303);
        return uit;
    }
}
