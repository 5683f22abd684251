package nl.spil.schoolplan;

import static nl.spil.schoolplan.Proefplan.meegeleverd;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.spil.dekking.Eis;
import nl.spil.schoolplan.Toegangsregel.Leesrecht;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Role by gegevensklasse as the requirements state it (§3.1), written down a second time and by hand, so that a slip in a plan
 * shows. Per class: {@code -} nothing, {@code e} one's own, {@code v} released, {@code R} everything; {@code w} writes, {@code b}
 * decides; between brackets what opens on a ground.
 */
class RechtenInDePlannenTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # rol                 | 1   | 2   | 3  | 4   | 5   | 6  | 7   | 8    | 9  | 10    | 11   | 12 | 13   | 14 | 15  | 16
            leerling              | R   | R   | R  | -   | -   | R  | Rb  | -    | -  | -     | -    | ew | R    | -  | -   | -
            leerling-16plus       | R   | R   | R  | (R) | (R) | R  | Rb  | (R)  | -  | (R)   | -    | ew | Rb   | Rb | -   | -
            ouder                 | R   | R   | R  | (R) | (R) | R  | Rb  | (R)  | -  | -     | -    | -  | Rb   | Rb | -   | -
            ouder-16plus          | R   | R   | R  | (R) | -   | (R)| vb(R)| -   | -  | -     | -    | -  | -    | -  | -   | -
            docent                | R   | Rw  | Rw | vw  | R   | R  | v   | -    | R  | -     | -    | -  | -    | -  | -   | -
            onderwijsassistent    | R   | R   | -  | ew  | R   | R  | v   | -    | R  | -     | -    | -  | -    | -  | -   | -
            mentor                | R   | R   | R  | Rw  | Rw  | Rw | Rw  | vw   | R  | -     | ew   | -  | R    | R  | -   | -
            teamleider            | R   | R   | R  | Rw  | R   | R  | R   | R    | R  | -     | -    | -  | -    | R  | R   | -
            oco                   | R   | R   | R  | Rw  | Rw  | Rw | Rw  | Rwb  | Rw | Rw    | (Rw) | -  | Rw   | Rw | Rw  | Rw
            smw                   | R   | R   | R  | Rw  | R   | R  | R   | R    | R  | Rw    | (R)  | -  | R    | R  | R   | -
            schoolpsycholoog      | R   | R   | R  | Rw  | R   | R  | Rw  | (R)  | R  | (Rw)  | (R)  | -  | -    | R  | R   | -
            leerlingbegeleider    | R   | R   | R  | Rw  | R   | R  | R   | (R)  | R  | -     | -    | -  | -    | R  | -   | -
            gedragsspecialist     | R   | R   | R  | Rw  | R   | R  | R   | (R)  | R  | -     | -    | -  | -    | R  | -   | -
            rt                    | R   | R   | R  | Rw  | R   | R  | R   | -    | R  | -     | -    | -  | -    | R  | -   | -
            bpo                   | R   | R   | R  | Rw  | R   | R  | R   | (R)  | R  | (R)   | -    | -  | (R)  | R  | R   | -
            svk                   | (R) | (v) | -  | -   | -   | -  | (v) | R    | -  | ew    | (R)  | -  | -    | R  | -   | -
            leerplichtambtenaar   | (R) | R   | -  | -   | -   | -  | (v) | (R)  | -  | -     | -    | -  | -    | R  | -   | -
            verzuimcoordinator    | R   | Rw  | -  | ew  | -   | -  | -   | -    | -  | -     | -    | -  | -    | R  | R   | -
            trajectondersteuner   | R   | R   | R  | Rw  | R   | R  | vw  | -    | R  | -     | -    | -  | -    | R  | -   | -
            jobcoach              | R   | R   | -  | ew  | R   | R  | vw  | -    | R  | -     | -    | -  | -    | R  | -   | -
            aandachtsfunctionaris | R   | R   | -  | (R) | -   | -  | -   | (R)  | -  | (R)   | Rwb  | -  | -    | R  | (R) | -
            vertrouwenspersoon    | R   | -   | -  | -   | -   | -  | -   | -    | -  | -     | -    | ew | -    | -  | (R) | -
            anti-pestcoordinator  | R   | -   | -  | vw  | R   | -  | -   | -    | -  | -     | -    | -  | -    | -  | (R) | -
            administratie         | R   | R   | -  | -   | -   | -  | -   | -    | -  | -     | -    | -  | vw   | R  | -   | -
            toelatingscommissie   | R   | -   | v  | v   | -   | -  | -   | -    | -  | -     | -    | -  | Rwb  | R  | -   | -
            schoolleider          | R   | R   | R  | (R) | R   | R  | R   | vb   | R  | -     | (R)  | -  | -    | -  | Rwb | Rwb
            bestuur               | -   | -   | -  | -   | -   | -  | -   | -    | -  | -     | -    | -  | -    | -  | R   | Rb
            expertisecentrum      | (R) | -   | (R)| (R) | (R) | -  | (R) | -    | -  | ew    | -    | -  | -    | R  | -   | -
            swv                   | (R) | -   | -  | -   | -   | -  | (R) | (v)  | -  | -     | -    | -  | vb   | R  | -   | -
            externe-hulpverlener  | (R) | -   | -  | -   | -   | -  | (v) | (v)  | -  | ew    | -    | -  | -    | R  | -   | -
            applicatiebeheer      | (R) | -   | -  | -   | -   | -  | -   | -    | -  | -     | -    | -  | -    | -  | -   | Rw
            """)
    void lmc_vo_geeft_elke_rol_wat_de_eisen_zeggen(String rol, ArgumentsAccessor regel) {
        var verwacht = new ArrayList<String>();
        for (int klasse = 1; klasse <= Gegevensklasse.AANTAL; klasse++) {
            verwacht.add(String.valueOf(regel.getString(klasse)));
        }

        assertThat(rechten(meegeleverd("lmc-vo"), rol)).isEqualTo(verwacht);
    }

    @ParameterizedTest
    @Eis({"IOP-02", "OPP-12", "SOT-16", "SOT-25", "SOT-26"})
    @CsvSource(delimiter = '|', textBlock = """
            # plan        | rol                | klasse | recht
            hpc           | leerling           | 7      | Rwb
            hpc           | leerling-16plus    | 7      | Rwb
            hpc           | docent             | 7      | vw
            hpc           | jobcoach           | 7      | Rw
            hpc           | smw                | 7      | Rw
            hpc           | toelatingscommissie| 7      | ew
            hpc           | schoolleider       | 8      | vb
            hpc           | mentor             | 10     | (R)
            hpc-charlois  | mentor             | 10     | (R)
            hpc-centrum   | mentor             | 10     | (R)
            hpc-zuidwijk  | mentor             | 10     | (Rw)
            hpc-charlois  | schoolpsycholoog   | 8      | R
            hpc-charlois  | bpo                | 8      | R
            hpc-zuidwijk  | bpo                | 8      | R
            hpc-centrum   | bpo                | 8      | (R)
            hpc-centrum   | leerlingbegeleider | 8      | R
            """)
    void hpc_en_haar_locaties_wijken_af_waar_hun_document_dat_zegt(String plan, String rol, int klasse, String recht) {
        assertThat(rechten(meegeleverd(plan), rol).get(klasse - 1)).isEqualTo(recht);
    }

    @ParameterizedTest
    @Eis({"OPP-16", "SOT-08", "TOELATING-16"})
    @CsvSource(delimiter = '|', textBlock = """
            # rol                  | klasse | recht
            leerling               | 7      | Rwb
            leerling-16plus        | 14     | Rb
            ouder-16plus           | 7      | Rb
            ouder-16plus           | 8      | (R)
            mentor                 | 8      | vw
            mentor                 | 10     | (Rw)
            teamleider             | 8      | v
            mentor                 | 2      | Rw
            teamleider             | 13     | Rwb
            oco                    | 8      | Rwb
            schoolpsycholoog       | 8      | R
            smw                    | 8      | R
            smw                    | 13     | Rw
            svk                    | 8      | -
            schoolarts             | 8      | -
            trajectondersteuner    | 6      | Rw
            trajectondersteuner    | 8      | (v)
            stagecoordinator       | 8      | (v)
            jeugd-en-gezinscoach   | 10     | ew
            jeugd-en-gezinscoach   | 4      | -
            anti-pestcoordinator   | 8      | -
            schoolleider           | 7      | Rb
            schoolleider           | 14     | Rb
            """)
    void de_viaan_geeft_elke_rol_wat_haar_profiel_zegt(String rol, int klasse, String recht) {
        assertThat(rechten(meegeleverd("de-viaan"), rol).get(klasse - 1)).isEqualTo(recht);
    }

    @Test
    void elke_rol_die_rechten_heeft_is_opgeschreven() {
        assertThat(meegeleverd("lmc-vo").toegang()).hasSize(31);
    }

    private static List<String> rechten(Schoolplan plan, String rol) {
        return IntStream.rangeClosed(1, Gegevensklasse.AANTAL)
                .mapToObj(klasse -> kort(plan.toegang(rol, klasse)))
                .toList();
    }

    private static String kort(Toegangsregel regel) {
        var direct = kort(regel.lezen(), regel.schrijven(), regel.beslissen());
        var opent = regel.opent().stream()
                .map(opening -> "(" + kort(opening.lezen(), opening.schrijven(), opening.beslissen()) + ")")
                .toList();
        return opent.isEmpty() ? direct : (direct.equals("-") ? "" : direct) + String.join("", opent);
    }

    private static String kort(Leesrecht lezen, boolean schrijven, boolean beslissen) {
        var letter = switch (lezen) {
            case GEEN -> "-";
            case EIGEN, VRIJGEGEVEN -> lezen.name().substring(0, 1).toLowerCase(Locale.ROOT);
            case ALLE -> "R";
        };
        return letter + (schrijven ? "w" : "") + (beslissen ? "b" : "");
    }
}
