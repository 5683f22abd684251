package nl.spil.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Zuidwijk;
import nl.spil.dekking.Eis;
import nl.spil.dossier.Logboek.Uitkomst.Opgeslagen;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Poort;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpilTest
class LogboekTest {

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Logboek logboek;

    @Autowired
    private Poort poort;

    @Autowired
    private Klok klok;

    @Autowired
    private Taak taak;

    @Autowired
    private JdbcClient jdbc;

    private UUID leerling;

    @BeforeEach
    void eenLeerling() {
        leerling = zuidwijk.nieuweLeerling().id();
    }

    @Test
    @Eis("ROUTE-08")
    void een_voorwaarde_vindt_wat_er_vastligt_en_weet_wat_nog_ontbreekt() {
        zuidwijk.doe("Joris de Wit", wie -> {
            noteer(wie, Soort.GESPREK_LEERLING, klok.vandaag());
            noteer(wie, Soort.RENDEMENT, klok.vandaag());
        });

        zuidwijk.doe("Ilse Bos", wie -> {
            assertThat(logboek.heeftSoort(leerling, Soort.GESPREK_LEERLING)).isTrue();
            assertThat(logboek.heeftSoort(leerling, Soort.GESPREK_LEERLING, Soort.CONTACT_OUDERS))
                    .isFalse();
            assertThat(logboek.aanwezig(leerling, null, Soort.INTERNE_ONDERSTEUNING, Soort.RENDEMENT, Soort.ADVIES))
                    .containsExactly(Soort.RENDEMENT);
        });
    }

    @Test
    void wat_voor_het_begin_van_de_zaak_is_vastgelegd_telt_niet_als_daarom_gevraagd_wordt() {
        LocalDate begin = klok.vandaag().minusDays(10);
        zuidwijk.doe("Joris de Wit", wie -> noteer(wie, Soort.ADVIES, begin.minusDays(1)));

        zuidwijk.doe("Ilse Bos", wie -> {
            assertThat(logboek.aanwezig(leerling, begin, Soort.ADVIES)).isEmpty();
            assertThat(logboek.aanwezig(leerling, begin.minusDays(1), Soort.ADVIES))
                    .containsExactly(Soort.ADVIES);
        });
    }

    @Test
    void een_verbetering_naar_een_andere_soort_neemt_de_oude_mee_uit_de_telling() {
        zuidwijk.doe("Joris de Wit", wie -> {
            UUID oud = noteer(wie, Soort.RENDEMENT, klok.vandaag());
            logboek.noteer(
                    wie,
                    poort.open(wie, leerling, "logboek"),
                    new NieuweNotitie(
                            Soort.OBSERVATIE, "", "Toch een observatie.", "", klok.vandaag(), false, oud, null));
            assertThat(logboek.heeftSoort(leerling, Soort.RENDEMENT)).isFalse();
            assertThat(logboek.heeftSoort(leerling, Soort.OBSERVATIE)).isTrue();
        });
    }

    @Test
    void een_verbetering_verhuist_niet_naar_een_klasse_met_andere_lezers() {
        zuidwijk.doe("Ilse Bos", wie -> {
            UUID oud = noteer(wie, Soort.EXTERN_CONTACT, klok.vandaag());
            var uitkomst = logboek.noteer(
                    wie,
                    poort.open(wie, leerling, "logboek"),
                    new NieuweNotitie(Soort.OBSERVATIE, "", "Nu voor iedereen.", "", klok.vandaag(), true, oud, null));
            assertThat(uitkomst).isInstanceOf(Logboek.Uitkomst.Onvolledig.class);
        });
    }

    @Test
    void een_docent_schrijft_geen_contact_met_hulpverleners() {
        assertThatThrownBy(() -> zuidwijk.doe("Rana Koc", wie -> noteer(wie, Soort.EXTERN_CONTACT, klok.vandaag())))
                .isInstanceOf(NietGevonden.class);
    }

    @Test
    void wat_is_vastgelegd_verandert_niemand_meer() {
        zuidwijk.doe("Joris de Wit", wie -> noteer(wie, Soort.OBSERVATIE, klok.vandaag()));

        for (String sql : new String[] {
            "update dossier.notitie set tekst = 'anders' where leerling_id = ?",
            "delete from dossier.notitie where leerling_id = ?"
        }) {
            assertThatThrownBy(() -> taak.voor(
                            zuidwijk.bestuur(),
                            () -> jdbc.sql(sql).param(leerling).update()))
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("alleen toegevoegd");
        }
    }

    @Test
    void niemand_schrijft_onder_de_naam_van_een_ander() {
        UUID rana = zuidwijk.account("Rana Koc");
        assertThatThrownBy(() -> zuidwijk.doe("Joris de Wit", wie -> {
                    poort.open(wie, leerling, "logboek");
                    jdbc.sql("""
                                    insert into dossier.notitie (id, bestuur_id, leerling_id, klasse, soort, tekst, gebeurd_op, auteur_id,
                                           auteur_naam, auteur_rol, gemaakt_op)
                                    values (gen_random_uuid(), ?, ?, 4, 'observatie', 'x', current_date, ?, 'Rana Koc', 'docent', now())""")
                            .param(wie.bestuurId())
                            .param(leerling)
                            .param(rana)
                            .update();
                }))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("row-level security policy \"eigen_hand\"");
    }

    private UUID noteer(Bezoeker wie, Soort soort, LocalDate op) {
        var uitkomst = logboek.noteer(
                wie,
                poort.open(wie, leerling, "logboek"),
                NieuweNotitie.van(soort, "Vastgelegd: " + soort.label(), op, null));
        return ((Opgeslagen) uitkomst).id();
    }
}
