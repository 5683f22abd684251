package nl.spil.zaak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.spil.cast.EigenaarDatabank;
import nl.spil.cast.Mens;
import nl.spil.cast.Procedurescholen;
import nl.spil.cast.Procedurescholen.School;
import nl.spil.cast.SpilTest;
import nl.spil.schoolplan.Rol;
import nl.spil.schoolplan.Zaaktype;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** What belongs in the vault, is no ordinary zaak: nobody begins one, and the database takes none. */
@SpilTest
class VertrouwelijkGeteldWebTest {

    @Autowired
    private Procedurescholen scholen;

    @Autowired
    private EigenaarDatabank databank;

    @Test
    void niemand_begint_een_procedure_van_de_kluis_als_gewone_zaak() {
        for (String plan : List.of("hpc-zuidwijk", "de-viaan", "coenecoop-waddinxveen")) {
            School school = scholen.van(plan);
            UUID leerling = school.leerling();
            List<String> kluis = school.plan().zaaktypen().stream()
                    .filter(school.plan()::inKluis)
                    .map(Zaaktype::id)
                    .toList();
            assertThat(kluis).as(plan).isNotEmpty();
            for (Mens wie : mensen(school)) {
                assertThat(
                                wie
                                        .ga("/leerlingen/" + leerling + "/zaken/nieuw")
                                        .document()
                                        .select("[name=zaaktype]")
                                        .stream()
                                        .map(e -> e.val().split("/", 2)[0]))
                        .as(plan)
                        .doesNotContainAnyElementsOf(kluis);
                assertThat(wie.ga("/zaken").document().select("option").eachAttr("value"))
                        .as(plan)
                        .doesNotContainAnyElementsOf(kluis);
            }
        }
    }

    @Test
    void de_databank_neemt_geen_gewone_zaak_van_de_kluis_aan() {
        School school = scholen.van("de-viaan");
        UUID versie = school.vraag(UUID.class, "select versie_id from schoolplan.in_gebruik limit 1");
        assertThatThrownBy(() -> databank.jdbc()
                        .sql(
                                "insert into zaak.zaak (id, bestuur_id, leerling_id, nummer, zaaktype, planversie_id, fase, fase_sinds, gestart_op, eigenaar_id, klasse)"
                                        + " values (gen_random_uuid(), ?, ?, 'AB-2345', 'meldcode', ?, 'x', now(), now(), ?, 11)")
                        .params(school.bestuur(), school.leerling(), versie, school.account("oco"))
                        .update())
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("niet_uit_de_kluis");
    }

    private static List<Mens> mensen(School school) {
        return Stream.of("oco", "aandachtsfunctionaris", "vertrouwenspersoon", "mentor", "schoolleider")
                .filter(r -> school.plan().rollen().stream().map(Rol::id).anyMatch(r::equals))
                .map(school::als)
                .toList();
    }
}
