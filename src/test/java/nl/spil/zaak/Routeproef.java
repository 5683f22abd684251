package nl.spil.zaak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Procedurescholen;
import nl.spil.cast.Procedurescholen.School;
import nl.spil.cast.Tijd;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A school that has nothing but its plan, and the story of one pupil there. */
abstract class Routeproef {

    static final String ROUTE = "ondersteuningsroute";
    static final String GAST = "gastleerlingschap";
    static final String GRENS =
            "select id from termijn.termijn where soort = 'gastleerling-besluiten' and leerling_id = ? and gehaald_op is null and vervallen_op is null";
    static final String WEGING =
            "select verloopt_op from termijn.termijn where soort = 'meer-of-minder' and leerling_id = ? and gehaald_op is null and vervallen_op is null";

    @Autowired
    protected Procedurescholen scholen;

    @Autowired
    protected Tijd tijd;

    @BeforeEach
    void maandag() {
        tijd.zetOp(Planloper.BEGIN);
    }

    @AfterEach
    void terug() {
        tijd.terug();
    }

    /** One pupil of one school in one zaak, and whoever does the next thing. */
    final class Verhaal {
        final School school;
        final Planloper loper;
        final UUID leerling;
        final String zaaktype;
        String zaak = "";

        Verhaal(String plan, String zaaktype) {
            this.school = scholen.van(plan);
            this.loper = new Planloper(school, tijd);
            this.leerling = school.leerling();
            this.zaaktype = zaaktype;
        }

        Verhaal begint(String rol, String keuze) {
            zaak = loper.begin(rol, leerling, keuze);
            return this;
        }

        Verhaal met(String... voorwaarden) {
            loper.vervul(zaaktype, leerling, zaak, voorwaarden);
            return this;
        }

        Verhaal neemt(String rol, String soort) {
            Blad blad = probeert(rol, soort, Map.of());
            assertThat(blad.status()).as(soort + ": " + Planloper.kort(blad)).isEqualTo(303);
            return this;
        }

        /** The decision as the plan asks it, with these inputs otherwise; an empty one is left out. */
        Blad probeert(String rol, String soort, Map<String, String> anders) {
            Map<String, String> v = new HashMap<>(loper.waarden(zaaktype, fase(), soort));
            v.putAll(anders);
            v.values().removeIf(String::isEmpty);
            return school.als(rol).vulIn(zaak + "/besluiten/nieuw?soort=" + soort, "form.formulier", v);
        }

        String fase() {
            return school.vraag(
                    String.class, "select fase from zaak.zaak where nummer = ?", zaak.substring("/zaken/".length()));
        }

        String leest(String rol) {
            return school.als(rol).ga(zaak).leesbaar();
        }

        Verhaal is(String fase) {
            assertThat(fase()).isEqualTo(fase);
            return this;
        }
    }
}
