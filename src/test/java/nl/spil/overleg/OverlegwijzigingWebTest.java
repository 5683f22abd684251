package nl.spil.overleg;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tijd;
import nl.spil.cast.Zuidwijk;
import nl.spil.cast.Zuidwijk.Leerling;
import nl.spil.dekking.Eis;
import nl.spil.gedeeld.databank.Taak;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A planned SOT goes to another day or does not happen; nobody on its agenda gets lost. */
@SpilTest
class OverlegwijzigingWebTest {

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Overlegplanner planner;

    @Autowired
    private Overleglijst lijst;

    @Autowired
    private Taak taak;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Tijd tijd;

    @AfterEach
    void terug() {
        tijd.terug();
    }

    @Test
    @Eis("SOT-11")
    void een_verplaatst_sot_neemt_zijn_agenda_mee_en_wie_nu_op_tijd_is_komt_erbij() {
        tijd.zetOp(LocalDate.of(2027, 6, 10));
        planner.planVooruit();
        Leerling opTijd = zuidwijk.nieuweLeerling("Opdag");
        String zaak = Overlegwerk.dienIn(zuidwijk, opTijd);
        tijd.zetOp(LocalDate.of(2027, 6, 12));
        Leerling teLaat = zuidwijk.nieuweLeerling("Nadag");
        Overlegwerk.dienIn(zuidwijk, teLaat);
        String sot = sot("2027-06-15");
        String volgend = sot("2027-06-22");
        assertThat(agenda(sot)).contains(opTijd.naam()).doesNotContain(teLaat.naam());
        assertThat(agenda(volgend)).contains(teLaat.naam());

        Blad vorm = zuidwijk.ilse().ga(sot + "/planning");
        Blad zonder = zuidwijk.ilse().vulIn(vorm, "form[action$=/verplaatsing]", Map.of("dag", "2027-06-19"));
        assertThat(zonder.status()).isEqualTo(422);
        assertThat(zonder.leesbaar())
                .contains("Op zaterdag 19 juni is er geen school.", "Schrijf waarom het overleg verplaatst wordt");
        Blad bezet = zuidwijk.ilse()
                .vulIn(vorm, "form[action$=/verplaatsing]", Map.of("dag", "2027-06-22", "reden", "Studiedag."));
        assertThat(bezet.leesbaar()).contains("Er is al een SOT op dinsdag 22 juni.");
        assertThat(agenda(sot)).contains(opTijd.naam());

        // The inleverdag of Monday 21 June is Friday 18 June, so that the zorgmelding of Saturday the 12th is in time.
        Blad gedaan = zuidwijk.ilse()
                .vulIn(
                        vorm,
                        "form[action$=/verplaatsing]",
                        Map.of("dag", "2027-06-21", "begin", "13:00", "reden", "Studiedag op dinsdag."));
        assertThat(gedaan.status()).as(gedaan.leesbaar()).isEqualTo(303);

        Blad na = zuidwijk.ilse().ga(sot);
        assertThat(na.document().select("h1").text()).isEqualTo("SOT maandag 21 juni");
        assertThat(na.leesbaar()).contains("13:00");
        assertThat(agenda(sot)).contains(opTijd.naam(), teLaat.naam());
        assertThat(agenda(volgend)).doesNotContain(teLaat.naam());
        assertThat(zuidwijk.ilse().ga(zaak).leesbaar()).contains("voor het overleg van maandag 21 juni");

        assertThat(mail("overleg-verplaatst", "Sana Meijer", "%dinsdag 15 juni%"))
                .singleElement()
                .asString()
                .contains("verplaatst naar maandag 21 juni om 13:00", "Studiedag op dinsdag.")
                .doesNotContain("Proef");
        // The plan does not plan a second one on the old day, and a second press does nothing.
        planner.planVooruit();
        assertThat(sots("2027-06-15")).isZero();
        assertThat(zuidwijk.ilse()
                        .vulIn(
                                vorm,
                                "form[action$=/verplaatsing]",
                                Map.of("dag", "2027-06-21", "begin", "13:00", "reden", "Studiedag op dinsdag."))
                        .naar())
                .isEqualTo(gedaan.naar());
        assertThat(mail("overleg-verplaatst", "Sana Meijer", "%dinsdag 15 juni%"))
                .hasSize(1);
    }

    @Test
    @Eis("SOT-11")
    void wie_door_het_vervroegen_te_laat_is_gaat_naar_het_volgende_sot() {
        tijd.zetOp(LocalDate.of(2027, 1, 7));
        planner.planVooruit();
        Leerling leerling = zuidwijk.nieuweLeerling("Vroeg");
        Overlegwerk.dienIn(zuidwijk, leerling);
        String sot = sot("2027-01-12");
        assertThat(agenda(sot)).contains(leerling.naam());

        Blad gedaan = zuidwijk.ilse()
                .vulIn(
                        sot + "/planning",
                        "form[action$=/verplaatsing]",
                        Map.of("dag", "2027-01-08", "reden", "Iedereen is vrijdag op school."));

        assertThat(gedaan.status()).as(gedaan.leesbaar()).isEqualTo(303);
        assertThat(agenda(sot)).doesNotContain(leerling.naam());
        assertThat(waar(leerling)).hasSize(1).allMatch(dag -> dag.isAfter(LocalDate.of(2027, 1, 12)));
    }

    @Test
    void een_afgelast_sot_schuift_iedereen_door_met_de_reden() {
        tijd.zetOp(LocalDate.of(2027, 6, 24));
        planner.planVooruit();
        Leerling een = zuidwijk.nieuweLeerling("Een");
        Leerling twee = zuidwijk.nieuweLeerling("Twee");
        String zaak = Overlegwerk.dienIn(zuidwijk, een);
        Overlegwerk.dienIn(zuidwijk, twee);
        String sot = sot("2027-06-29");
        // A sentence that was prepared is no decision: this pupil too goes along.
        String voorbereid = Overlegwerk.punt(zuidwijk.ilse().ga(sot), twee);
        assertThat(zuidwijk.ilse()
                        .vulIn(
                                voorbereid,
                                "form[action$=" + voorbereid + "/notulen]",
                                Map.of("intern", "Vooraf gebeld met moeder."))
                        .status())
                .isEqualTo(303);

        Blad zonder = zuidwijk.ilse().vulIn(sot + "/planning", "form[action$=/afgelasting]", Map.of());
        assertThat(zonder.status()).isEqualTo(422);
        assertThat(zonder.leesbaar()).contains("Schrijf waarom het overleg niet doorgaat");
        assertThat(agenda(sot)).contains(een.naam(), twee.naam());

        Blad gedaan = zuidwijk.ilse()
                .vulIn(sot + "/planning", "form[action$=/afgelasting]", Map.of("afgelast-reden", "De OCO is ziek."));
        assertThat(gedaan.status()).as(gedaan.leesbaar()).isEqualTo(303);

        Blad na = zuidwijk.ilse().ga(sot);
        assertThat(na.leesbaar()).contains("Dit overleg gaat niet door: De OCO is ziek.");
        assertThat(na.document().select("form[action$=/begin], a[href$=/planning]"))
                .isEmpty();
        String volgend = sot("2027-07-06");
        assertThat(agenda(volgend)).contains(een.naam(), twee.naam());
        assertThat(zuidwijk.ilse()
                        .ga(Overlegwerk.punt(zuidwijk.ilse().ga(volgend), een))
                        .leesbaar())
                .contains("doorgeschoven van dinsdag 29 juni: overleg afgelast: De OCO is ziek.");
        assertThat(zuidwijk.ilse().ga(zaak).leesbaar()).contains("voor het overleg van dinsdag 6 juli");
        assertThat(zuidwijk.ilse().ga("/overleg").leesbaar()).contains("gaat niet door");
        assertThat(mail("overleg-afgelast", "Sana Meijer", "%dinsdag 29 juni%"))
                .singleElement()
                .asString()
                .contains("De OCO is ziek.");

        assertThat(zuidwijk.ilse().ga(sot + "/planning").status()).isEqualTo(404);
        assertThat(zuidwijk.ilse()
                        .post(
                                sot + "/begin",
                                List.of(Map.entry("_csrf", zuidwijk.ilse().csrf())))
                        .status())
                .isNotEqualTo(303);
        planner.planVooruit();
        assertThat(sots("2027-06-29")).isEqualTo(1);
    }

    @Test
    void een_afgelast_sot_laat_zijn_dag_vrij_voor_wie_opnieuw_plant() {
        tijd.zetOp(LocalDate.of(2027, 4, 8));
        planner.planVooruit();
        String sot = sot("2027-04-13");
        Blad bezet = planSot("2027-04-13");
        assertThat(bezet.status()).isEqualTo(422);
        assertThat(bezet.leesbaar()).contains("Er is al een SOT op dinsdag 13 april.");
        zuidwijk.ilse()
                .vulIn(sot + "/planning", "form[action$=/afgelasting]", Map.of("afgelast-reden", "Brandoefening."));
        planner.planVooruit();
        assertThat(sots("2027-04-13")).isEqualTo(1);

        Blad opnieuw = planSot("2027-04-13");

        assertThat(opnieuw.status()).as(opnieuw.leesbaar()).isEqualTo(303);
        assertThat(zuidwijk.ilse().ga(opnieuw.naar()).document().select("h1").text())
                .isEqualTo("SOT dinsdag 13 april");
        assertThat(zuidwijk.ilse().ga(sot).leesbaar()).contains("Dit overleg gaat niet door: Brandoefening.");
        assertThat(planSot("2027-04-13").status()).isEqualTo(422);
        // Another one may move to a day that came free.
        zuidwijk.ilse()
                .vulIn(
                        opnieuw.naar() + "/planning",
                        "form[action$=/afgelasting]",
                        Map.of("afgelast-reden", "Nog een oefening."));
        Blad verplaatst = zuidwijk.ilse()
                .vulIn(
                        sot("2027-04-20") + "/planning",
                        "form[action$=/verplaatsing]",
                        Map.of("dag", "2027-04-13", "reden", "Het kan toch."));
        assertThat(verplaatst.status()).as(verplaatst.leesbaar()).isEqualTo(303);
    }

    private Blad planSot(String dag) {
        return zuidwijk.ilse().vulIn("/overleg/nieuw", "form[action='/overleg']", Map.of("soort", "sot", "dag", dag));
    }

    @Test
    void alleen_wie_de_notulen_houdt_verplaatst_en_niet_wat_al_begonnen_is() {
        tijd.zetOp(LocalDate.of(2027, 5, 10));
        planner.planVooruit();
        String sot = sot("2027-05-11");
        for (Mens mens : List.of(zuidwijk.sana(), zuidwijk.joris(), zuidwijk.rana(), zuidwijk.joke())) {
            assertThat(mens.ga(sot + "/planning").status()).isEqualTo(404);
            assertThat(mens.post(
                                    sot + "/afgelasting",
                                    List.of(Map.entry("_csrf", mens.csrf()), Map.entry("afgelast-reden", "Nee.")))
                            .status())
                    .isEqualTo(404);
        }
        Blad vorm = zuidwijk.ilse().ga(sot + "/planning");
        zuidwijk.ilse()
                .vulIn(
                        vorm,
                        "form[action$=/verplaatsing]",
                        Map.of("plaats", "Lokaal 12", "reden", "Grotere ruimte nodig."));
        Blad ingehaald = zuidwijk.ilse()
                .post(
                        sot + "/afgelasting",
                        List.of(
                                Map.entry("_csrf", zuidwijk.ilse().csrf()),
                                Map.entry("versie", "0"),
                                Map.entry("afgelast-reden", "Nee.")));
        assertThat(ingehaald.status()).isEqualTo(422);
        assertThat(ingehaald.leesbaar()).contains("Iemand anders heeft dit overleg intussen gewijzigd");

        tijd.zetOp(LocalDate.of(2027, 5, 11));
        zuidwijk.ilse().vulIn(sot, "form[action$=/begin]", Map.of());
        assertThat(zuidwijk.ilse().ga(sot + "/planning").status()).isEqualTo(404);
    }

    /** The days of the meetings on whose agenda this pupil is. */
    private List<LocalDate> waar(Leerling leerling) {
        List<Overleg> alle = zuidwijk.als(
                "Ilse Bos",
                wie -> lijst.komend(LocalDate.of(2027, 1, 1)).stream()
                        .map(Overleglijst.Regel::overleg)
                        .toList());
        return alle.stream()
                .filter(o -> agenda(o.url()).contains(leerling.naam()))
                .map(Overleg::dag)
                .toList();
    }

    private String agenda(String sot) {
        return zuidwijk.ilse().ga(sot).document().select(".cockpit-lijst").text();
    }

    private String sot(String dag) {
        return Overlegwerk.sot(zuidwijk, lijst, LocalDate.parse(dag));
    }

    private int sots(String dag) {
        return taak.voor(
                zuidwijk.bestuur(),
                () -> jdbc.sql("select count(*)::int from overleg.overleg where soort = 'sot' and dag = ?::date")
                        .param(dag)
                        .query(Integer.class)
                        .single());
    }

    private List<String> mail(String soort, String aan, String tekst) {
        return taak.voor(
                zuidwijk.bestuur(),
                () -> jdbc.sql(
                                "select tekst from bericht.uitgaand where soort = ? and aan_account = ? and tekst like ?")
                        .params(soort, zuidwijk.account(aan), tekst)
                        .query(String.class)
                        .list());
    }
}
