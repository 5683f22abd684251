package nl.spil.rechten;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.EigenaarDatabank;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Procedurescholen;
import nl.spil.cast.Procedurescholen.School;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Zuidwijk;
import nl.spil.cast.Zuidwijk.Leerling;
import nl.spil.dekking.Eis;
import nl.spil.plan.Planproef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** On every page where a family can say no, the ways of this school stand. */
@SpilTest
@Import(Planproef.class)
class WegenWebTest {

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Planproef proef;

    @Autowired
    private Procedurescholen scholen;

    @Autowired
    private EigenaarDatabank databank;

    @Test
    @Eis("KLACHT-05")
    void bij_het_plan_een_doel_een_verzoek_en_het_eigen_dossier_staan_dezelfde_wegen() {
        Leerling robin = zuidwijk.nieuweLeerling("Robin");
        Mens moeder = zuidwijk.metSessie(robin.ouders().getFirst().account());
        String thuis = "/thuis/" + robin.id();
        proef.voorgelegd(robin.id());
        Blad gevraagd = moeder.vulIn(thuis + "/rechten", "form[data-recht=inzage]", Map.of());
        String pakket = databank.jdbc()
                .sql(
                        "select '/zaken/' || z.nummer || '/verzoek/pakket' from rechten.verzoek v join zaak.zaak z on z.id = v.zaak_id where v.leerling_id = ?")
                .param(robin.id())
                .query(String.class)
                .single();
        zuidwijk.ilse().vulIn(pakket, "#stel-samen", Map.of());
        zuidwijk.ilse().vulIn(pakket, "#vrijgave", Map.of());

        List<String> paden = new ArrayList<>(
                List.of(thuis, thuis + "/plan", thuis + "/rechten", gevraagd.naar(), gevraagd.naar() + "/pakket"));
        paden.add(moeder.ga(thuis).document().select("a[href*='antwoord=nee']").attr("href"));
        for (String pad : paden)
            assertThat(moeder.ga(pad).document().select("#niet-eens").text())
                    .as(pad)
                    .contains(
                            "onderwijsconsulent",
                            "klachtencommissie",
                            "bezwaar maken bij het bestuur",
                            "gelijke behandeling",
                            "rechter",
                            "Autoriteit Persoonsgegevens",
                            "HPC §3.1");
    }

    @Test
    @Eis("KLACHT-05")
    void bij_toelating_arrangement_en_tlv_staan_de_wegen_waar_ouders_nee_kunnen_zeggen() {
        Leerling robin = zuidwijk.nieuweLeerling("Robin");
        Mens moeder = zuidwijk.metSessie(robin.ouders().getFirst().account());
        String thuis = "/thuis/" + robin.id();
        // The arrangement and the TLV are asked of the samenwerkingsverband, the research of the expertise centre: each
        // with a yes or no at home.
        for (String soort : List.of("swv", "onderzoek", "extern")) {
            Blad gevraagd = zuidwijk.ilse()
                    .vulIn(
                            "/leerlingen/" + robin.id() + "/toestemmingen",
                            "form[action$=/vragen]:has([value=" + soort + "])",
                            Map.of());
            assertThat(gevraagd.status()).as(gevraagd.leesbaar()).isEqualTo(303);
            Blad blad = moeder.ga(thuis);
            assertThat(blad.document().select("form[action$=/toestemmingen/" + soort + "] button[value=nee]"))
                    .as(soort)
                    .isNotEmpty();
            assertThat(blad.document().select("#niet-eens").text())
                    .as(soort)
                    .contains("toelating", "klachtencommissie", "onderwijsconsulent", "HPC §3.1");
            assertThat(moeder.vulIn(blad, "form[action$=/toestemmingen/" + soort + "]", Map.of("antwoord", "nee"))
                            .status())
                    .isEqualTo(303);
        }
        // Admission: no consent is asked for it, so the way itself stands there, and it begins from there.
        String weg = moeder.ga(thuis)
                .document()
                .select("#niet-eens a:contains(toelating)")
                .attr("href");
        assertThat(weg).isNotEmpty();
        Blad rechten = moeder.ga(weg);
        assertThat(rechten.document().select("form[data-recht=geschil]")).isNotEmpty();
        assertThat(moeder.vulIn(
                                rechten,
                                "form[data-recht=geschil]",
                                Map.of("tekst-geschil", "De school neemt haar niet aan."))
                        .status())
                .isEqualTo(303);
    }

    /** What the document of Coenecoop does not name, is not there: only what the law gives every family. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            lmc-vo                | extern onderzoek swv                      | klachtencommissie                       | LMC-VO §4.2.2
            de-viaan              | extern jg-coach                           | De directie zegt welke regeling geldt   | Viaan §3.2
            coenecoop-waddinxveen | ondersteuningsteam schoolzorgteam jos extern | bepaalde gegevens gebruikt           | AVG art. 21
            coenecoop-boskoop     | ondersteuningsteam schoolzorgteam jos extern | bepaalde gegevens gebruikt           | AVG art. 21
            """)
    @Eis("KLACHT-05")
    void overal_waar_een_gezin_nee_kan_zeggen_staan_de_wegen_van_de_eigen_school(
            String plan, String toestemmingen, String weg, String bron) {
        School school = scholen.van(plan);
        UUID kind = school.leerling();
        Mens ouder = school.metSessie(school.gezin(kind).getFirst());
        Mens leerling = school.metSessie(school.gezin(kind).getLast());
        String thuis = "/thuis/" + kind;
        proef.voorgelegd(school.account("mentor"), kind);
        // Admission, arrangement and TLV: what is asked for them at home.
        for (String soort : toestemmingen.split(" ")) {
            Blad gevraagd = school.als("oco")
                    .vulIn(
                            "/leerlingen/" + kind + "/toestemmingen",
                            "form[action$=/vragen]:has([value=" + soort + "])",
                            Map.of());
            assertThat(gevraagd.status()).as(gevraagd.leesbaar()).isEqualTo(303);
            assertThat(ouder.ga(thuis)
                            .document()
                            .select("form[action$=/toestemmingen/" + soort + "] button[value=nee]"))
                    .as(soort)
                    .isNotEmpty();
        }
        Blad inzage = ouder.vulIn(thuis + "/rechten", "form[data-recht=inzage]", Map.of());
        assertThat(inzage.status()).as(inzage.leesbaar()).isEqualTo(303);
        String doel =
                ouder.ga(thuis).document().select("a[href*='antwoord=nee']").attr("href");
        assertThat(doel).as("nee tegen een doel").isNotEmpty();

        for (String pad : List.of(thuis, thuis + "/rechten", thuis + "/plan", doel, inzage.naar()))
            staanHier(ouder, pad, plan, weg, bron);
        for (String pad : List.of(thuis, thuis + "/rechten")) staanHier(leerling, pad, plan, weg, bron);
    }

    private static void staanHier(Mens wie, String pad, String plan, String weg, String bron) {
        String wegen = wie.ga(pad).document().select("#niet-eens").text();
        assertThat(wegen).as(pad).contains("Praat eerst met", weg, bron, "Autoriteit Persoonsgegevens");
        // The ways of another school do not hold here.
        assertThat(wegen).as(pad).doesNotContain("onderwijsconsulent", "HPC §");
        if (!plan.equals("lmc-vo")) assertThat(wegen).as(pad).doesNotContain("klachtencommissie");
    }

    @Test
    void het_plan_van_coenecoop_zegt_ouders_dat_het_geen_klachtenregeling_noemt_en_bij_wie_zij_die_vragen() {
        School school = scholen.van("coenecoop-waddinxveen");
        Mens ouder = school.metSessie(school.gezin(school.leerling()).getFirst());
        assertThat(ouder.ga("/ondersteuningsplan/coenecoop-waddinxveen/hoofdstukken/bedoeling")
                        .document()
                        .select(".planregel:contains(Niet eens met de ondersteuning)")
                        .text())
                .contains(
                        "Dit plan noemt geen klachtenregeling", "vraag de school naar haar regeling", "Voorstel Spil");
    }
}
