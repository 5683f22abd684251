package nl.spil.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.EigenaarDatabank;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Planscholen;
import nl.spil.cast.Planscholen.Planschool;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tijd;
import nl.spil.cast.Zuidwijk;
import nl.spil.cast.Zuidwijk.Leerling;
import nl.spil.gedeeld.Klok;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** At seventeen the parents are asked; from the eighteenth birthday on, the pupil alone. */
@SpilTest
@Import(Planproef.class)
class AchttienWebTest {

    private static final String VASTSTELLEN = "form[action$=/vaststelling]";

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Planscholen scholen;

    @Autowired
    private Planproef proef;

    @Autowired
    private EigenaarDatabank databank;

    @Autowired
    private Klok klok;

    @Autowired
    private Tijd tijd;

    @AfterEach
    void terug() {
        tijd.terug();
    }

    @Test
    void op_de_achttiende_verjaardag_gaat_wat_het_plan_van_ouders_vraagt_over_op_de_leerling() {
        Leerling robin = zuidwijk.nieuweLeerling("Robin", 17, "2B", true, true);
        String opp = "/leerlingen/" + robin.id() + "/opp";
        String thuis = "/thuis/" + robin.id();
        UUID moeder = robin.ouders().get(0).account();
        UUID vader = robin.ouders().get(1).account();
        proef.voorgelegd(robin.id());
        proef.gehoord(robin.id());
        UUID doel = proef.doel(robin.id()).id();
        String vraag = "#doel-" + doel;

        for (LocalDate dag : List.of(klok.vandaag(), verjaardag(robin.id()).minusDays(1))) {
            tijd.zetOp(dag);
            Blad school = zuidwijk.joris().ga(opp + "/antwoorden");
            for (UUID ouder : List.of(moeder, vader)) {
                assertThat(school.document().select("#persoon-" + ouder).text())
                        .as("%s: de school vraagt de ouders", dag)
                        .contains("wacht");
                assertThat(zuidwijk.metSessie(ouder).ga(thuis).document().select(vraag))
                        .as("%s: thuis staat de vraag bij de ouders", dag)
                        .isNotEmpty();
            }
            assertThat(zuidwijk.metSessie(robin.account()).ga(thuis).document().select(vraag))
                    .as("%s: de leerling stemt nog niet in met een doel", dag)
                    .isEmpty();
            assertThat(zuidwijk.joris().ga(opp).leesbaar())
                    .contains("overleg met ouders en leerling over het hele plan is nog niet vastgelegd");
            assertThat(zuidwijk.joris().ga("/leerlingen/" + robin.id()).leesbaar())
                    .contains(
                            "(beiden gezag)",
                            "wacht op " + robin.ouders().get(0).naam());
        }

        tijd.zetOp(verjaardag(robin.id()));
        Blad school = zuidwijk.joris().ga(opp + "/antwoorden");
        for (UUID ouder : List.of(moeder, vader)) {
            assertThat(school.document().select("#persoon-" + ouder)).isEmpty();
            assertThat(zuidwijk.metSessie(ouder).ga(thuis).status())
                    .as("zonder gezag leest een ouder thuis niets")
                    .isEqualTo(404);
        }
        assertThat(school.document().select("#persoon-" + robin.account()).text())
                .contains(proef.opTijd().tekst(), "Handtekening onder het hele plan", "wacht");
        assertThat(zuidwijk.joris().ga("/leerlingen/" + robin.id()).leesbaar())
                .contains("geen gezag: Robin is 18 of ouder", "wacht op " + robin.naam())
                .doesNotContain("wacht op Moeder");

        // The pupil agrees and signs, alone.
        Mens zelf = zuidwijk.metSessie(robin.account());
        assertThat(zelf.vulIn(thuis, vraag + " form.keus", Map.of("antwoord", "ja"))
                        .status())
                .isEqualTo(303);
        proef.tekent(robin.account(), robin.id());
        proef.tekent(zuidwijk.account(Planproef.MENTOR), robin.id());

        // So is the overleg: with the pupil, who cannot be missing from it.
        Blad blad = zuidwijk.joris().ga(opp);
        assertThat(blad.leesbaar()).contains("overleg met Robin over het hele plan is nog niet vastgelegd");
        assertThat(blad.document().select(VASTSTELLEN)).isEmpty();
        Map<String, String> overleg = new LinkedHashMap<>(Map.of(
                "gehoudenOp",
                klok.vandaag().toString(),
                "deelnemers",
                "Robin, Joris",
                "uitkomst",
                "Eens.",
                "overeenstemming",
                "ja"));
        Blad zonder = zuidwijk.joris().vulIn(opp + "/overleggen", "form.formulier", overleg);
        assertThat(zonder.status()).isEqualTo(422);
        assertThat(zonder.leesbaar()).contains("Het overleg is met Robin zelf");
        overleg.put("metLeerling", "ja");
        assertThat(zuidwijk.joris()
                        .vulIn(opp + "/overleggen", "form.formulier", overleg)
                        .status())
                .isEqualTo(303);
        assertThat(zuidwijk.joris().vulIn(opp, VASTSTELLEN, Map.of()).status()).isEqualTo(303);
        assertThat(proef.plan(robin.id()).kop().staat()).isEqualTo(Staat.VASTGESTELD);
    }

    @Test
    void een_overleg_met_ouders_alleen_telt_na_de_achttiende_verjaardag_niet_meer() {
        Leerling robin = zuidwijk.nieuweLeerling("Robin", 17, "2B", true, true);
        String opp = "/leerlingen/" + robin.id() + "/opp";
        String ontbreekt = "over het hele plan was alleen met ouders";
        proef.voorgelegd(robin.id());
        proef.gehoord(robin.id());
        Map<String, String> overleg = new LinkedHashMap<>(Map.of(
                "gehoudenOp",
                klok.vandaag().toString(),
                "deelnemers",
                "Ouders, Joris",
                "uitkomst",
                "Eens.",
                "overeenstemming",
                "ja",
                "metOuders",
                "ja",
                "zonderReden",
                "Robin was ziek."));
        assertThat(zuidwijk.joris()
                        .vulIn(opp + "/overleggen", "form.formulier", overleg)
                        .status())
                .isEqualTo(303);

        tijd.zetOp(verjaardag(robin.id()).minusDays(1));
        assertThat(zuidwijk.joris().ga(opp).leesbaar()).doesNotContain("nog niet vastgelegd", ontbreekt);

        tijd.zetOp(verjaardag(robin.id()));
        assertThat(zuidwijk.metSessie(robin.account())
                        .vulIn(
                                "/thuis/" + robin.id(),
                                "#doel-" + proef.doel(robin.id()).id() + " form.keus",
                                Map.of("antwoord", "ja"))
                        .status())
                .isEqualTo(303);
        proef.tekent(robin.account(), robin.id());
        proef.tekent(zuidwijk.account(Planproef.MENTOR), robin.id());
        Blad blad = zuidwijk.joris().ga(opp);
        assertThat(blad.leesbaar()).contains(ontbreekt, "Robin is nu 18 of ouder");
        assertThat(blad.document().select(VASTSTELLEN)).isEmpty();

        overleg.remove("metOuders");
        overleg.put("gehoudenOp", klok.vandaag().toString());
        overleg.put("metLeerling", "ja");
        assertThat(zuidwijk.joris()
                        .vulIn(opp + "/overleggen", "form.formulier", overleg)
                        .status())
                .isEqualTo(303);
        assertThat(zuidwijk.joris().vulIn(opp, VASTSTELLEN, Map.of()).status()).isEqualTo(303);
    }

    @Test
    void een_plan_dat_ouders_tekenden_blijft_na_de_achttiende_verjaardag_het_plan_dat_zij_tekenden() {
        Leerling robin = zuidwijk.nieuweLeerling("Robin", 17, "2B", true, true);
        proef.vastgesteld(robin);

        tijd.zetOp(verjaardag(robin.id()));
        Blad opp = zuidwijk.joris().ga("/leerlingen/" + robin.id() + "/opp");
        for (var ouder : robin.ouders())
            assertThat(opp.document()
                            .select("li:contains(" + ouder.naam() + ")")
                            .text())
                    .contains("getekend");
        assertThat(zuidwijk.joris().ga("/leerlingen/" + robin.id()).leesbaar())
                .contains("akkoord")
                .doesNotContain("wacht op " + robin.naam());
    }

    @Test
    void voor_een_overleg_over_wie_achttien_is_nodigt_spil_geen_ouders_uit() {
        Leerling robin = zuidwijk.nieuweLeerling("Robin", 17, "2B", true, true);
        tijd.zetOp(LocalDate.of(verjaardag(robin.id()).getYear(), 10, 4));
        Mens ilse = zuidwijk.ilse();
        Blad vorm = ilse.ga("/overleg/nieuw?leerling=" + robin.id());
        String soort = vorm.document()
                .select("select[name=soort] option:not([value=''])")
                .first()
                .attr("value");
        Map<String, String> velden =
                Map.of("soort", soort, "dag", klok.vandaag().plusDays(2).toString());
        vorm.document().select("input[name=ouders]").attr("checked", "");
        Blad met = ilse.vulIn(vorm, "form.formulier", velden);
        assertThat(met.status()).isEqualTo(422);
        assertThat(met.leesbaar()).contains("18 of ouder: ouders hebben geen gezag meer");
        vorm.document().select("input[name=ouders]").removeAttr("checked");
        assertThat(ilse.vulIn(vorm, "form.formulier", velden).leesbaar())
                .doesNotContain("geen gezag meer", "Ouders horen bij");
    }

    /** De Viaan asks parents and pupil together, and its document names no age at which the parents stop. */
    @Test
    void ook_een_toestemming_zonder_eindleeftijd_wacht_vanaf_achttien_niet_meer_op_een_ouder() {
        Planschool viaan = scholen.van("de-viaan");
        LocalDate vandaag = klok.vandaag();
        String nummer = "AV" + UUID.randomUUID().toString().substring(0, 6);
        viaan.voegToe(
                "leerlingen",
                "%s;Ali;;Achttien%s;%s;;de-viaan;2B;2;%s"
                        .formatted(nummer, nummer, vandaag.minusYears(18).plusDays(20), vandaag.minusYears(1)));
        viaan.voegToe(
                "ouders",
                "%s;O%s;mevrouw;Ouder %s;ouder%s@de-viaan.example;;moeder;ja"
                        .formatted(nummer, nummer, nummer, nummer.toLowerCase(java.util.Locale.ROOT)));
        UUID ali = viaan.leerling(nummer);
        UUID account = viaan.vind("select account_id from organisatie.leerling where id = ?", ali);
        String pad = "/leerlingen/" + ali + "/toestemmingen";
        Mens oco = viaan.met("oco");
        Map<String, String> soorten = Map.of(
                "extern", "Inzage in het Topdossier of overleg met iemand van buiten",
                "jg-coach", naam(oco.ga(pad), "jg-coach"),
                "verwijsindex", naam(oco.ga(pad), "verwijsindex"));

        tijd.zetOp(vandaag.plusDays(19));
        soorten.values()
                .forEach(naam -> assertThat(kaart(oco.ga(pad), naam))
                        .as(naam)
                        .contains("het ja van een ouder met gezag", "het ja van de leerling zelf"));

        tijd.zetOp(vandaag.plusDays(20));
        Mens zelf = zuidwijk.metSessie(account);
        for (var soort : soorten.entrySet()) {
            assertThat(kaart(oco.ga(pad), soort.getValue()))
                    .as(soort.getKey())
                    .contains("het ja van de leerling zelf")
                    .doesNotContain("het ja van een ouder", "Ouder " + nummer);
            assertThat(oco.vulIn(pad, "form[action$=/vragen]:has(input[value=" + soort.getKey() + "])", Map.of())
                            .status())
                    .isEqualTo(303);
            assertThat(zelf.vulIn(
                                    "/thuis/" + ali,
                                    "form[action$=/toestemmingen/" + soort.getKey() + "]",
                                    Map.of("antwoord", "ja"))
                            .status())
                    .isEqualTo(303);
            assertThat(kaart(oco.ga(pad), soort.getValue())).doesNotContain("Ontbreekt");
            assertThat(databank.jdbc()
                            .sql("""
                            select toestemming.geldt(t.bestuur_id, t.leerling_id, t.soort, t.aan_wie,
                                                     '[{"partij": "ouder"}, {"partij": "leerling", "vanaf": 16}]')
                              from toestemming.toestemming t where t.leerling_id = ? and t.soort = ? order by t.volgorde desc limit 1""")
                            .params(ali, soort.getKey())
                            .query(Boolean.class)
                            .single())
                    .as("en de databank zegt hetzelfde")
                    .isTrue();
        }
    }

    private static String kaart(Blad blad, String naam) {
        return blad.document()
                .select("section.kaart:has(> h2:containsOwn(" + naam + "))")
                .text();
    }

    private static String naam(Blad blad, String soort) {
        return blad.document()
                .select("#vastleggen select[name=soort] option[value=" + soort + "]")
                .text();
    }

    private LocalDate verjaardag(UUID leerling) {
        return databank.jdbc()
                .sql("select organisatie.gezag_tot(geboortedatum) from organisatie.leerling where id = ?")
                .param(leerling)
                .query(LocalDate.class)
                .single();
    }
}
