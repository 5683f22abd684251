package nl.spil.zaak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Zuidwijk;
import nl.spil.cast.Zuidwijk.Leerling;
import nl.spil.dekking.Eis;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever owns a procedure in the plan begins it for a pupil; the plan gives its phases, terms and decisions. */
@SpilTest
class ProcedureWebTest {

    private static final String FORMULIER = "form[action$=/zaken]";

    @Autowired
    private Zuidwijk zuidwijk;

    private Leerling leerling;
    private String blad;

    @BeforeEach
    void een_leerling() {
        leerling = zuidwijk.nieuweLeerling();
        blad = "/leerlingen/" + leerling.id();
    }

    @Test
    @Eis("ROUTE-01")
    void de_oco_begint_een_procedure_en_die_heeft_meteen_een_eigenaar_en_een_volgende_stap() {
        Mens oco = zuidwijk.ilse();
        Blad nieuw = oco.ga(blad + "/zaken/nieuw");
        assertThat(nieuw.leesbaar()).contains("OPDC").contains("HPC §");

        Blad begonnen = begin(oco, "opdc", "Drie keer een time-out in twee weken.");

        assertThat(begonnen.status()).isEqualTo(303);
        Blad zaak = oco.ga(begonnen.naar());
        assertThat(zaak.leesbaar())
                .contains("Drie keer een time-out in twee weken.")
                .contains("Ilse");
        assertThat(zaak.document().select("ol.stap li.nu")).hasSize(1);
        assertThat(zaak.document().select(".taak, li.taak")).isNotEmpty();
        assertThat(oco.ga(blad).leesbaar()).contains("OPDC");
    }

    @Test
    void een_procedure_die_loopt_begint_niet_nog_eens() {
        Mens oco = zuidwijk.ilse();
        begin(oco, "opdc", "Time-outs.");

        assertThat(oco.ga(blad + "/zaken/nieuw").document().select("input[value=opdc]"))
                .isEmpty();
        Blad weer = oco.vulIn(blad + "/zaken/nieuw", FORMULIER, Map.of("zaaktype", "opdc", "reden", "Nog eens."));
        assertThat(weer.status()).isEqualTo(422);
        assertThat(weer.leesbaar()).contains("Deze procedure loopt al voor deze leerling.");
        assertThat(weer.document().select("[name=reden]").val()).isEqualTo("Nog eens.");
    }

    @Test
    void zonder_reden_begint_er_niets() {
        Blad geweigerd = begin(zuidwijk.ilse(), "opdc", " ");

        assertThat(geweigerd.status()).isEqualTo(422);
        assertThat(geweigerd.leesbaar()).contains("Schrijf op waarom dit nu begint.");
        assertThat(zuidwijk.ilse().ga(blad).document().select("a[href^=/zaken/]"))
                .isEmpty();
    }

    @Test
    @Eis("ROUTE-01")
    void de_ondersteuningsroute_begint_ook_zonder_zorgmelding_waar_het_plan_dat_zegt() {
        Blad nieuw = zuidwijk.joris().ga(blad + "/zaken/nieuw");
        assertThat(nieuw.document().select("input[name=zaaktype]").eachAttr("value"))
                .contains("ondersteuningsroute")
                .doesNotContain("meldcode", "aanmelding");

        Blad begonnen = begin(zuidwijk.joris(), "ondersteuningsroute", "Elke maandag te laat.");

        assertThat(begonnen.status()).isEqualTo(303);
        assertThat(zuidwijk.joris().ga(begonnen.naar()).leesbaar()).contains("Deze fase: Mentor en docenten");
    }

    @Test
    void een_procedure_van_een_andere_gegevensklasse_is_alleen_voor_wie_daarin_schrijft() {
        assertThat(zuidwijk.ilse().ga(blad + "/zaken/nieuw").document().select("input[value=meldcode]"))
                .isEmpty();
        assertThat(begin(zuidwijk.ilse(), "meldcode", "Zomaar.").status()).isEqualTo(422);
    }

    @Test
    void een_docent_begint_geen_procedure() {
        assertThat(zuidwijk.rana().ga(blad + "/zaken/nieuw").status()).isEqualTo(404);
        assertThat(zuidwijk.rana().ga(blad).document().select("a[href$=/zaken/nieuw]"))
                .isEmpty();
    }

    private Blad begin(Mens wie, String zaaktype, String reden) {
        return wie.vulIn(blad + "/zaken/nieuw", FORMULIER, Map.of("zaaktype", zaaktype, "reden", reden));
    }
}
