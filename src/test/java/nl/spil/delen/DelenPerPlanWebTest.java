package nl.spil.delen;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Procedurescholen;
import nl.spil.cast.Procedurescholen.School;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tijd;
import nl.spil.dekking.Eis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each document has its own rule for who must agree before something leaves the school; what the plan says, runs. */
@SpilTest
class DelenPerPlanWebTest {

    private static final LocalDate DAG = LocalDate.of(2026, 11, 23);
    private static final LocalDate ZESTIEN = LocalDate.of(2029, 4, 2);

    @Autowired
    private Procedurescholen scholen;

    @Autowired
    private Tijd tijd;

    @AfterEach
    void terug() {
        tijd.terug();
    }

    @Test
    @Eis("TOEST-07")
    void de_viaan_geeft_een_ander_pas_inzage_na_het_ja_van_ouders_en_vanaf_zestien_ook_van_de_leerling() {
        School viaan = scholen.van("de-viaan");
        tijd.zetOp(DAG);
        UUID kind = viaan.leerling();
        String deling = zetKlaar(viaan, kind, "inzage-ander");
        assertThat(viaan.als("oco").ga(deling).leesbaar())
                .contains("het ja van een ouder met gezag", "Viaan §6.1.3")
                .doesNotContain("het ja van de leerling zelf");
        assertThat(stuurt(viaan, deling)).isEqualTo(422);
        zegJa(viaan, deling, viaan.gezin(kind).getFirst());
        assertThat(stuurt(viaan, deling)).isEqualTo(200);

        tijd.zetOp(ZESTIEN);
        UUID ouder = viaan.leerling();
        String later = zetKlaar(viaan, ouder, "inzage-ander");
        zegJa(viaan, later, viaan.gezin(ouder).getFirst());
        assertThat(stuurt(viaan, later)).isEqualTo(422);
        assertThat(viaan.als("oco").ga(later).leesbaar()).contains("het ja van de leerling zelf");
        zegJa(viaan, later, viaan.gezin(ouder).getLast());
        assertThat(stuurt(viaan, later)).isEqualTo(200);
    }

    @Test
    @Eis("TOEST-08")
    void de_viaan_verzendt_een_stuk_pas_na_het_ja_van_directie_ouders_en_leerling_en_elke_keer_opnieuw() {
        School viaan = scholen.van("de-viaan");
        tijd.zetOp(DAG);
        UUID kind = viaan.leerling();
        String deling = zetKlaar(viaan, kind, "kopie-verzenden");
        for (UUID thuis : viaan.gezin(kind)) {
            assertThat(stuurt(viaan, deling)).isEqualTo(422);
            zegJa(viaan, deling, thuis);
        }
        // Parents and pupil are not enough: who leads the school decides too, and nobody does that in their place.
        assertThat(stuurt(viaan, deling)).isEqualTo(422);
        assertThat(viaan.als("oco").ga(deling).leesbaar()).contains("Nog nodig: het ja van");
        assertThat(namensSchool(viaan, "oco", kind)).isEqualTo(404);
        assertThat(namensSchool(viaan, "mentor", kind)).isEqualTo(404);
        assertThat(namensSchool(viaan, "schoolleider", kind)).isEqualTo(303);
        assertThat(stuurt(viaan, deling)).isEqualTo(200);

        // It was for once.
        String tweede = zetKlaar(viaan, kind, "kopie-verzenden");
        for (UUID thuis : viaan.gezin(kind)) zegJa(viaan, tweede, thuis);
        assertThat(stuurt(viaan, tweede)).isEqualTo(422);
    }

    @Test
    @Eis("TOEST-08")
    void vanaf_zestien_beslissen_directie_en_leerling_en_niet_meer_de_ouders() {
        School viaan = scholen.van("de-viaan");
        tijd.zetOp(ZESTIEN);
        UUID kind = viaan.leerling();
        String deling = zetKlaar(viaan, kind, "kopie-verzenden");
        Mens ouder = viaan.metSessie(viaan.gezin(kind).getFirst());
        assertThat(ouder.ga(thuis(deling)).status()).isEqualTo(404);
        zegJa(viaan, deling, viaan.gezin(kind).getLast());
        assertThat(stuurt(viaan, deling)).isEqualTo(422);
        assertThat(namensSchool(viaan, "schoolleider", kind)).isEqualTo(303);
        assertThat(stuurt(viaan, deling)).isEqualTo(200);
    }

    @Test
    @Eis("TOEST-03")
    void coenecoop_deelt_met_een_instantie_alleen_met_toestemming() {
        School coenecoop = scholen.van("coenecoop-boskoop");
        tijd.zetOp(DAG);
        UUID kind = coenecoop.leerling();
        String deling = zetKlaar(coenecoop, kind, "instantie");
        assertThat(stuurt(coenecoop, deling)).isEqualTo(422);
        zegJa(coenecoop, deling, coenecoop.gezin(kind).getFirst());
        assertThat(stuurt(coenecoop, deling)).isEqualTo(200);
    }

    private static String zetKlaar(School school, UUID leerling, String doel) {
        Mens oco = school.als("oco");
        Blad blad = oco.vulIn(
                "/leerlingen/" + leerling + "/delen?doel=" + doel,
                "#delen",
                Map.of("organisatie", "Stichting Steun", "ontvanger", "Ria Roos", "adres", "ria@steun.example"));
        assertThat(blad.status()).as(blad.leesbaar()).isEqualTo(303);
        return Objects.requireNonNull(blad.naar());
    }

    private static String thuis(String deling) {
        return deling.replace("/leerlingen/", "/thuis/").replace("/delen/", "/gedeeld/");
    }

    private static void zegJa(School school, String deling, UUID account) {
        Mens mens = school.metSessie(account);
        Blad na = mens.vulIn(thuis(deling), "#antwoord", Map.of("antwoord", "ja"));
        assertThat(na.status()).as(na.leesbaar()).isEqualTo(303);
    }

    private static int stuurt(School school, String deling) {
        Mens oco = school.als("oco");
        return oco.post(deling + "/verzending", List.of(Map.entry("_csrf", oco.csrf())))
                .status();
    }

    /** By the form that stands there for who has the role; by hand for the others. */
    private static int namensSchool(School school, String rol, UUID leerling) {
        Mens mens = school.als(rol);
        Blad blad = mens.ga("/leerlingen/" + leerling + "/toestemmingen");
        String vorm = "form[action$=/toestemmingen/school]:has([value^=Stichting Steun])";
        if (!blad.document().select(vorm).isEmpty())
            return mens.vulIn(blad, vorm, Map.of("antwoord", "ja")).status();
        return mens.post(
                        "/leerlingen/" + leerling + "/toestemmingen/school",
                        List.of(
                                Map.entry("_csrf", mens.csrf()),
                                Map.entry("soort", "kopie-dossier"),
                                Map.entry("aanWie", "Stichting Steun"),
                                Map.entry("rol", "schoolleider"),
                                Map.entry("antwoord", "ja")))
                .status();
    }
}
