package nl.spil.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.spil.cast.EigenaarDatabank;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tijd;
import nl.spil.cast.Zuidwijk;
import nl.spil.cast.Zuidwijk.Leerling;
import nl.spil.dekking.Eis;
import nl.spil.gedeeld.Klok;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SpilTest
@Import(Planproef.class)
class PlanplichtWebTest {

    private static final String TERMIJN = "Het OPP vaststellen";

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Planproef proef;

    @Autowired
    private Planplicht planplicht;

    @Autowired
    private EigenaarDatabank databank;

    @Autowired
    private Tijd tijd;

    @Autowired
    private Klok klok;

    @AfterEach
    void terug() {
        tijd.terug();
    }

    @Test
    @Eis("OPP-02")
    void wie_nieuw_is_ingeschreven_krijgt_binnen_zes_weken_een_opp_of_staat_bij_de_oco_als_te_laat() {
        UUID nova = ingeschreven("7001", "Nova");
        assertThat(zuidwijk.joris()
                        .ga("/")
                        .document()
                        .select("li.taak:contains(Nova)")
                        .text())
                .contains(TERMIJN, "HPC §2.4, §3.4");
        assertThat(zuidwijk.ilse().ga("/te-laat").leesbaar()).doesNotContain("Nova Instroom7001");

        tijd.zetOp(klok.vandaag().plusWeeks(6).plusDays(1));
        assertThat(zuidwijk.ilse()
                        .ga("/te-laat")
                        .document()
                        .select("li.taak:contains(Nova Instroom7001)")
                        .text())
                .contains(TERMIJN, "HPC §2.4, §3.4");
        tijd.terug();

        // Running again starts nothing twice.
        planplicht.ronde();
        assertThat(termijnen(nova)).isEqualTo(1);
    }

    @Test
    @Eis("OPP-02")
    void een_vastgesteld_opp_haalt_de_termijn() {
        UUID nova = ingeschreven("7002", "Nikki");
        proef.vastgesteld(new Leerling(nova, "7002", "Nikki Instroom7002", account(nova), List.of()));

        assertThat(zuidwijk.joris()
                        .ga("/")
                        .document()
                        .select("li.taak:contains(Nikki)")
                        .text())
                .doesNotContain(TERMIJN);
        planplicht.ronde();
        assertThat(termijnen(nova)).isEqualTo(1);
    }

    @Test
    void wie_er_al_langer_is_krijgt_geen_klok_die_pas_vandaag_begint() {
        Leerling robin = zuidwijk.nieuweLeerling();
        planplicht.ronde();

        assertThat(termijnen(robin.id())).isZero();
        assertThat(zuidwijk.ilse().ga("/oppen/ontbreekt").leesbaar()).contains(robin.naam());
    }

    private UUID ingeschreven(String nummer, String roepnaam) {
        zuidwijk.voegToe(
                "leerlingen",
                String.join(
                        ";",
                        nummer,
                        roepnaam,
                        "",
                        "Instroom" + nummer,
                        "{13j}",
                        roepnaam.toLowerCase(java.util.Locale.ROOT) + "@leerling.example",
                        "zuidwijk",
                        "2B",
                        "2",
                        klok.vandaag().toString()));
        return databank.jdbc()
                .sql("select id from organisatie.leerling where nummer = ? and roepnaam = ?")
                .params(nummer, roepnaam)
                .query(UUID.class)
                .single();
    }

    private UUID account(UUID leerling) {
        return databank.jdbc()
                .sql("select account_id from organisatie.leerling where id = ?")
                .param(leerling)
                .query(UUID.class)
                .single();
    }

    private int termijnen(UUID leerling) {
        return databank.jdbc()
                .sql(
                        "select count(*)::int from termijn.termijn where leerling_id = ? and soort = 'opp-na-inschrijving'")
                .param(leerling)
                .query(Integer.class)
                .single();
    }
}
