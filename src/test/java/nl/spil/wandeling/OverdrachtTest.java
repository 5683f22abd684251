package nl.spil.wandeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import nl.spil.cast.EigenaarDatabank;
import nl.spil.cast.SpilTest;
import nl.spil.delen.AlleStukken;
import nl.spil.toegang.Sessies;
import nl.spil.wandeling.Wereld.Leerling;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every table about a pupil says whether something of it can go to another school. Of a pupil of whom every table is filled, every part
 * that any purpose can name is sent: from a table that says yes something goes along, and from one that says no nothing.
 */
@SpilTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OverdrachtTest {

    /** What came in by the import has no canary per column, or stands on the page as something else. */
    private static final Map<String, String> ZONDER_KANARIE = Map.of(
            "organisatie.inschrijving", "HPC Zuidwijk, Zuid",
            "organisatie.plaatsing", "3W",
            "plan.plan", "vastgesteld op");

    @Autowired
    private Wereldbouw bouw;

    @Autowired
    private EigenaarDatabank eigenaar;

    @Autowired
    private Sessies sessies;

    @Autowired
    private AlleStukken stukken;

    private Wereld wereld;

    @BeforeAll
    void vul() {
        wereld = bouw.nieuw();
        bouw.vul(wereld);
    }

    @Test
    void uit_elke_tabel_die_het_zegt_gaat_iets_mee_en_uit_een_andere_niets() {
        String mee = sessies.als(
                Objects.requireNonNull(wereld.persoon("oco").account()),
                wie -> stukken.van(wie, wereld.id(Leerling.KIND)));
        Set<String> werkelijk = new TreeSet<>();
        for (String woord : new Doorzoek.Rij("", mee).kanaries()) {
            Kanarie k = Objects.requireNonNull(wereld.kanaries.get(woord));
            assertThat(k.leerling()).as(k.toString()).isEqualTo(Leerling.KIND);
            werkelijk.add(k.wat().equals("achternaam") ? "organisatie.leerling" : tabel(k));
        }
        ZONDER_KANARIE.forEach((tabel, tekst) -> {
            if (mee.contains(tekst)) werkelijk.add(tabel);
        });
        assertThat(werkelijk)
                .isEqualTo(new TreeSet<>(lijst("select tabel from toegang.leerlingtabel where overdracht")));
    }

    @Test
    void een_tabel_die_zegt_wat_niet_zo_is_valt_op() {
        for (String tabel :
                List.of("dossier.notitie", "plan.evaluatie", "dossier.beeldregel", "organisatie.plaatsing")) {
            keerOm(tabel);
            try {
                assertThatThrownBy(this::uit_elke_tabel_die_het_zegt_gaat_iets_mee_en_uit_een_andere_niets)
                        .as(tabel)
                        .isInstanceOf(AssertionError.class)
                        .hasMessageContaining(tabel);
            } finally {
                keerOm(tabel);
            }
        }
    }

    private void keerOm(String tabel) {
        eigenaar.jdbc()
                .sql("update toegang.leerlingtabel set overdracht = not overdracht where tabel = ?")
                .param(tabel)
                .update();
    }

    private String tabel(Kanarie k) {
        String naam = k.wat().substring(0, k.wat().indexOf('.'));
        List<String> tabellen =
                lijst("select tabel from toegang.leerlingtabel where split_part(tabel, '.', 2) = '" + naam + "'");
        assertThat(tabellen).as(k.wat()).hasSize(1);
        return tabellen.getFirst();
    }

    private List<String> lijst(String sql) {
        return eigenaar.jdbc().sql(sql).query(String.class).list();
    }
}
