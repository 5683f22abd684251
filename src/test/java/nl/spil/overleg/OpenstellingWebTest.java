package nl.spil.overleg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.Mens;
import nl.spil.cast.Planbesturen;
import nl.spil.cast.Planbesturen.Planbestuur;
import nl.spil.cast.Procedurescholen;
import nl.spil.cast.Procedurescholen.School;
import nl.spil.cast.SpilTest;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.toegang.Sessies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who lets the mentor read the contacts with helpers along: whoever keeps them all, of this pupil (SOT-25, SOT-26). */
@SpilTest
class OpenstellingWebTest {

    @Autowired
    private Procedurescholen scholen;

    @Autowired
    private Planbesturen besturen;

    @Autowired
    private Sessies sessies;

    @Autowired
    private Taak taak;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void wie_alleen_het_eigen_contact_schrijft_stelt_dat_van_het_team_niet_open() {
        School school = scholen.van("hpc-charlois");
        UUID kind = school.leerling();
        assertThat(stel(school.als("svk"), kind, "ja")).isEqualTo(404);
        assertThat(stel(school.als("docent"), kind, "ja")).isEqualTo(404);
        assertThat(stel(school.als("bestuur"), kind, "ja")).isEqualTo(404);
        assertThat(keren(school.bestuur(), kind)).isZero();
        assertThat(stel(school.als("oco"), kind, "ja")).isEqualTo(303);
        assertThat(stel(school.als("svk"), kind, "nee")).isEqualTo(404);
        assertThat(open(school.bestuur(), kind)).isOne();
        assertThat(stel(school.als("oco"), kind, "nee")).isEqualTo(303);
        assertThat(open(school.bestuur(), kind)).isZero();
    }

    @Test
    void voor_wie_het_openstaat_zegt_dat_het_dicht_moet_en_stelt_het_niet_voor_een_ander_open() {
        School school = scholen.van("hpc-zuidwijk");
        UUID kind = school.leerling();
        Mens mentor = school.als("mentor");
        assertThat(stel(mentor, kind, "ja")).isEqualTo(404);
        assertThat(stel(school.als("oco"), kind, "ja")).isEqualTo(303);
        assertThat(stel(mentor, kind, "ja")).as("heeft het zelf alleen zo").isEqualTo(404);
        assertThat(stel(mentor, kind, "nee")).as("dit is complex").isEqualTo(303);
        assertThat(stel(mentor, kind, "ja")).isEqualTo(404);
        assertThat(open(school.bestuur(), kind)).isZero();
    }

    @Test
    void een_oco_stelt_van_een_andere_locatie_niets_open() {
        Planbestuur bestuur = besturen.nieuw();
        bestuur.locatie("noord", "hpc-charlois");
        bestuur.locatie("zuid", "hpc-zuidwijk");
        UUID kind = bestuur.leerling("noord");
        assertThat(stel(bestuur.als("oco", "zuid"), kind, "ja")).isEqualTo(404);
        assertThat(stel(bestuur.als("oco", "noord"), kind, "ja")).isEqualTo(303);
        assertThat(stel(bestuur.als("oco", "zuid"), kind, "nee")).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zaak", "nood", "", "reden-x"})
    void ook_in_sql_opent_alleen_een_grond_waarop_het_plan_de_mentor_binnenlaat(String grond) {
        School school = scholen.van("hpc-charlois");
        UUID kind = school.leerling();
        UUID oco = school.account("oco");
        assertThatThrownBy(() -> stelOpen(oco, kind, grond)).isInstanceOf(DataAccessException.class);
        assertThat(stelOpen(oco, kind, "reden")).isOne();
    }

    @Test
    void wie_alleen_het_eigen_contact_schrijft_doet_het_ook_in_sql_niet() {
        School school = scholen.van("hpc-charlois");
        UUID kind = school.leerling();
        assertThatThrownBy(() -> stelOpen(school.account("svk"), kind, "reden"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sessies.als(
                        school.account("svk"), b -> jdbc.sql("""
                                insert into overleg.openstelling (id, bestuur_id, leerling_id, grond, open, reden, door, door_naam, op)
                                values (gen_random_uuid(), toegang.bestuur(), ?, 'reden', true, 'x', toegang.wie(), 'x', now())""").param(kind).update()))
                .as("wat de nacht zou openen")
                .isInstanceOf(DataAccessException.class);
    }

    private int stelOpen(UUID wie, UUID kind, String grond) {
        return sessies.als(
                wie,
                b -> jdbc.sql("select overleg.stel_open(?, ?, true)")
                        .params(kind, grond)
                        .query(Integer.class)
                        .single());
    }

    private static int stel(Mens wie, UUID kind, String open) {
        return wie.post(
                        "/leerlingen/" + kind + "/overleggen/openstelling",
                        List.of(
                                Map.entry("_csrf", wie.csrf()),
                                Map.entry("open", open),
                                Map.entry("openstelling", "De mentor brengt haar elke dag naar de taxi.")))
                .status();
    }

    private long keren(UUID bestuur, UUID kind) {
        return tel(bestuur, "select count(*) from overleg.openstelling where leerling_id = ?", kind);
    }

    /** For how many people it stands open now. */
    private long open(UUID bestuur, UUID kind) {
        return tel(
                bestuur,
                "select count(*) from toegang.relatie where leerling_id = ? and herkomst like 'openstelling:%' and (tot is null or tot > toegang.vandaag())",
                kind);
    }

    private long tel(UUID bestuur, String sql, UUID kind) {
        return taak.voor(
                bestuur, () -> jdbc.sql(sql).param(kind).query(Long.class).single());
    }
}
