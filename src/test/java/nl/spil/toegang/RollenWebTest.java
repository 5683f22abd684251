package nl.spil.toegang;

import static org.assertj.core.api.Assertions.assertThat;

import nl.spil.cast.Mens;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Zuidwijk;
import nl.spil.cast.Zuidwijk.Leerling;
import nl.spil.organisatie.Leerlingen;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** In which role somebody looks, and who is family. */
@SpilTest
class RollenWebTest {

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Poort poort;

    @Autowired
    private Leerlingen leerlingen;

    @Test
    void een_mentor_die_ook_lesgeeft_keek_mee_als_mentor() {
        Leerling robin = zuidwijk.nieuweLeerling();

        assertThat(zuidwijk.joris().ga("/leerlingen/" + robin.id()).leesbaar())
                .contains("Je ziet dit omdat je mentor bent van 2B en docent");

        String gezien = zuidwijk.metSessie(robin.ouders().getFirst().account())
                .ga("/thuis/" + robin.id() + "/wie-keek-mee")
                .document()
                .select("ul.kijk li:contains(Joris de Wit)")
                .text();
        assertThat(gezien).contains("mentor").doesNotContainIgnoringCase("docent");
    }

    @Test
    void ook_op_een_bladzijde_over_meer_leerlingen_is_de_mentor_mentor() {
        Leerling robin = zuidwijk.nieuweLeerling();
        zuidwijk.doe(
                "Joris de Wit",
                wie -> poort.noteer(wie, java.util.List.of(robin.id()), "vrijgegeven notulen", Klasse.NOTULEN));

        assertThat(zuidwijk.metSessie(robin.ouders().getFirst().account())
                        .ga("/thuis/" + robin.id() + "/wie-keek-mee")
                        .leesbaar())
                .contains("Joris de Wit", "vrijgegeven notulen")
                .doesNotContainIgnoringCase("docent");
    }

    @Test
    void een_leerlingbegeleider_is_geen_gezin() {
        Leerling robin = zuidwijk.nieuweLeerling();
        zuidwijk.voegToe("medewerkers", "LBG;Lies Begeleider;l.begeleider@zuidwijk.example");
        zuidwijk.voegToe("functies", "LBG;leerlingbegeleider;zuidwijk;");
        Mens lies = zuidwijk.metSessie(zuidwijk.account("Lies Begeleider"));

        zuidwijk.doe("Lies Begeleider", wie -> {
            Inzage inzage = poort.open(wie, robin.id(), "leerlingpagina");
            assertThat(inzage.rollen()).containsExactly("leerlingbegeleider");
            assertThat(inzage.vanGezin()).isFalse();
            assertThat(leerlingen.kop(inzage).ouders())
                    .isNotEmpty()
                    .allSatisfy(o -> assertThat(o.telefoon()).isNotEmpty());
        });
        assertThat(lies.ga("/leerlingen/" + robin.id() + "/toestemmingen").leesbaar())
                .contains(
                        robin.ouders().getFirst().naam(),
                        robin.ouders().getLast().naam());

        sessieVan(robin);
    }

    /** A parent reads neither address nor number of the other. */
    private void sessieVan(Leerling robin) {
        zuidwijk.metSessie(robin.ouders().getFirst().account());
        var moeder = robin.ouders().getFirst();
        zuidwijk.doe(moeder.naam(), wie -> {
            Inzage inzage = poort.open(wie, robin.id(), "leerlingpagina");
            assertThat(inzage.vanGezin()).isTrue();
            assertThat(leerlingen.kop(inzage).ouders())
                    .filteredOn(o -> !o.naam().equals(moeder.naam()))
                    .allSatisfy(o -> assertThat(o.telefoon()).isEmpty());
        });
    }
}
