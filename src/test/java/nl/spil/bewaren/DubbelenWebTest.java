package nl.spil.bewaren;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Procedurescholen;
import nl.spil.cast.Procedurescholen.School;
import nl.spil.cast.SpilTest;
import nl.spil.gedeeld.databank.Taak;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The same pupil under two numbers: who leads the school decides which one stays. */
@SpilTest
class DubbelenWebTest {

    @Autowired
    private Procedurescholen scholen;

    @Autowired
    private Samenvoeger samenvoeger;

    @Autowired
    private Taak taak;

    @Autowired
    private JdbcClient jdbc;

    private School school;
    private UUID een;
    private UUID ander;

    @BeforeEach
    void twee_dossiers_met_elk_een_notitie() {
        school = scholen.van("de-viaan");
        een = school.leerling();
        ander = school.leerling();
        taak.voor(school.bestuur(), () -> {
            for (UUID leerling : List.of(een, ander)) {
                // Like nobody else in this school, and like each other.
                jdbc.sql(
                                "update organisatie.leerling set geboortedatum = date '2012-02-29', roepnaam = 'Aad', achternaam = ? where id = ?")
                        .params(leerling.equals(een) ? "Quist" : "Quisst", leerling)
                        .update();
                jdbc.sql("""
                                insert into dossier.notitie (id, bestuur_id, leerling_id, klasse, soort, tekst, gebeurd_op, auteur_id, auteur_naam, auteur_rol, gemaakt_op, vrijgegeven)
                                select gen_random_uuid(), l.bestuur_id, l.id, 4, 'observatie', 'notitie bij ' || l.achternaam, current_date, ?, 'Pim Oco', 'oco', now(), false
                                  from organisatie.leerling l where l.id = ?
                                """).params(school.account("oco"), leerling).update();
            }
        });
    }

    @Test
    void wie_de_school_leidt_kiest_welke_blijft_en_daarna_is_er_een_dossier_met_alles() {
        Mens oco = school.als("oco");
        Blad blad = oco.ga("/dubbelen");
        String kaart = "form:has(input[value='" + een + "'])";
        assertThat(blad.document().select(kaart).text()).contains("Quist", "Quisst");
        Blad zonder = oco.vulIn(blad, kaart, Map.of("reden", "zelfde BSN"));
        assertThat(zonder.status()).isEqualTo(422);
        assertThat(zonder.leesbaar()).contains("Kies welke van de twee blijft");
        assertThat(oco.vulIn(blad, kaart, Map.of("blijft", een.toString())).leesbaar())
                .contains("Schrijf kort hoe je weet");
        assertThat(school.rijen(UUID.class, "select id from bewaren.samenvoeging where van = ?", ander))
                .isEmpty();

        oco.vulIn(
                oco.ga("/dubbelen"),
                kaart,
                Map.of("blijft", een.toString(), "reden", "Zelfde BSN in de administratie."));
        assertThat(samenvoeger.voerUit(school.bestuur())).isOne();
        assertThat(school.rijen(String.class, "select tekst from dossier.notitie where leerling_id = ?", een))
                .containsExactlyInAnyOrder("notitie bij Quist", "notitie bij Quisst");
        assertThat(oco.ga("/leerlingen/" + ander).status()).isEqualTo(404);
        assertThat(oco.ga("/leerlingen/" + een).status()).isEqualTo(200);
        assertThat(oco.ga("/dubbelen").leesbaar()).contains("besloten door Pim Oco");
    }

    @Test
    void wie_de_school_niet_leidt_ziet_geen_paren_en_voegt_niets_samen() {
        for (String rol : List.of("docent", "smw", "administratie")) {
            Mens mens = school.als(rol);
            assertThat(mens.ga("/dubbelen").tekst()).as(rol).doesNotContain("Quist");
            assertThat(mens.post(
                                    "/dubbelen",
                                    List.of(
                                            Map.entry("_csrf", mens.csrf()),
                                            Map.entry("een", een.toString()),
                                            Map.entry("ander", ander.toString()),
                                            Map.entry("blijft", een.toString()),
                                            Map.entry("reden", "zomaar")))
                            .status())
                    .as(rol)
                    .isEqualTo(404);
        }
        assertThat(samenvoeger.voerUit(school.bestuur())).isZero();
    }
}
