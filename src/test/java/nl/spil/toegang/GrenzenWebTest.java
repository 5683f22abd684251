package nl.spil.toegang;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Overlegscholen;
import nl.spil.cast.Overlegscholen.School;
import nl.spil.cast.Planbesturen;
import nl.spil.cast.Planbesturen.Planbestuur;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tijd;
import nl.spil.dekking.Eis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where a dossier ends: at the role, at the pupil, at the location, at the school; and whoever passes leaves a line. */
@SpilTest
class GrenzenWebTest {

    private static final String GEHEIM = "Jeugdhulp zoekt een pleegplek.";

    @Autowired
    private Tijd tijd;

    @Autowired
    private Overlegscholen scholen;

    @Autowired
    private Planbesturen besturen;

    @BeforeEach
    void een_dag_waarop_niemand_anders_overlegt() {
        tijd.zetOp(LocalDate.of(2027, 9, 20));
    }

    @AfterEach
    void terug() {
        tijd.terug();
    }

    @Test
    @Eis("PRIVACY-03")
    void wat_vertrouwelijk_is_leest_alleen_wie_door_rol_leerling_en_locatie_mag_en_elke_keer_staat_in_het_leeslog() {
        School school = scholen.van("hpc-zuidwijk");
        UUID ada = school.leerling("Ada");
        mdo(school, ada, "2027-09-21");
        String bij = "/leerlingen/" + ada + "/overleggen";
        Mens oco = school.als("oco");
        long voor = regels(school, ada, "oco", true);
        for (int keer = 0; keer < 2; keer++) assertThat(oco.ga(bij).leesbaar()).contains(GEHEIM);
        assertThat(regels(school, ada, "oco", true)).as("elke keer een regel").isEqualTo(voor + 2);

        // By role: who teaches the same pupil opens the page, reads nothing of it, and the log does not say that it was
        // read.
        assertThat(school.als("docent").ga(bij).leesbaar()).doesNotContain(GEHEIM);
        assertThat(regels(school, ada, "docent", false)).isPositive();
        assertThat(regels(school, ada, "docent", true)).isZero();
        // By relation: a mentor, of another class. By location: the same role, of another one.
        for (Mens vreemd :
                List.of(school.als("mentor-2b"), scholen.van("hpc-charlois").als("oco"))) {
            assertThat(vreemd.ga(bij).status()).isEqualTo(404);
            assertThat(vreemd.ga("/leerlingen/" + ada).status()).isEqualTo(404);
        }
        assertThat(regels(school, ada, "mentor-2b", false)).isZero();
    }

    /** Charlois and Centrum always, Zuidwijk from the day that the OCO calls it complex. */
    @Test
    @Eis({"PRIVACY-04", "SOT-25", "SOT-26"})
    void waar_de_locatie_de_mentor_buiten_het_contact_met_hulpverleners_houdt_komt_het_ook_langs_geen_zijdeur() {
        for (String plan : List.of("hpc-charlois", "hpc-centrum", "hpc-zuidwijk")) {
            School school = scholen.van(plan);
            UUID cas = school.leerling("Cas");
            Mens oco = school.als("oco");
            Mens mentor = school.als("mentor");
            String punt = mdo(school, cas, "2027-09-22");
            String bij = "/leerlingen/" + cas + "/overleggen";
            if (plan.equals("hpc-zuidwijk")) {
                assertThat(mentor.ga(bij).leesbaar()).contains(GEHEIM);
                gelukt(oco.vulIn(bij, "form[action$=/openstelling]", Map.of("openstelling", "Er is actie nodig.")));
            }
            assertThat(oco.ga(bij).leesbaar()).as(plan).contains(GEHEIM);
            for (String pad : List.of(
                    "/",
                    "/zoeken?q=Cas",
                    "/zoeken?q=Jeugdhulp",
                    "/zoeken?q=pleegplek",
                    "/berichten",
                    "/overleg",
                    "/leerlingen/" + cas,
                    "/leerlingen/" + cas + "/tijdlijn",
                    "/leerlingen/" + cas + "/delen",
                    "/leerlingen/" + cas + "/uitvoer",
                    bij)) {
                assertThat(oco.ga(pad).status()).as(plan + pad).isEqualTo(200);
                Blad blad = mentor.ga(pad);
                assertThat(blad.leesbaar()).as(plan + pad).doesNotContain(GEHEIM);
                assertThat(blad.tekst()).as(plan + pad).doesNotContain(punt);
            }
            assertThat(mentor.ga(punt).status()).isEqualTo(404);
            // Nothing came by mail or as a message either, and the own agenda does not know of it.
            UUID account = school.account("mentor");
            assertThat(school.rijen(
                            String.class,
                            "select onderwerp || ' ' || tekst from bericht.uitgaand where aan_account = ? union all select url || ' ' || sleutel || ' ' || tekst from bericht.melding where account_id = ?",
                            account,
                            account))
                    .noneMatch(t -> t.contains("pleegplek") || t.contains(punt) || t.contains("MDO"));
            assertThat(agenda(oco)).as(plan).contains("20270922");
            assertThat(agenda(mentor)).as(plan).doesNotContain("20270922");
        }
    }

    @Test
    @Eis("PRIVACY-18")
    void het_bestuur_en_een_andere_school_zien_van_een_leerling_niets_het_bestuur_wel_cijfers() {
        School school = scholen.van("hpc-zuidwijk");
        UUID bea = school.leerling("Bea");
        String punt = mdo(school, bea, "2027-09-23");
        Mens bestuur = school.als("bestuur");
        Mens elders = scholen.van("de-viaan").als("oco");
        for (Mens wie : List.of(bestuur, elders)) {
            for (String pad : List.of("", "/tijdlijn", "/overleggen", "/leeslog", "/delen", "/uitvoer")) {
                assertThat(school.als("oco").ga("/leerlingen/" + bea + pad).status())
                        .as(pad)
                        .isEqualTo(200);
                assertThat(wie.ga("/leerlingen/" + bea + pad).status()).as(pad).isEqualTo(404);
            }
            assertThat(wie.ga(punt).status()).isEqualTo(404);
            for (String pad : List.of("/leerlingen", "/zoeken?q=Bea", "/zoeken?q=bea", "/"))
                assertThat(wie.ga(pad).tekst()).as(pad).doesNotContain(bea.toString(), punt);
        }
        for (String pad : List.of("/leerlingen", "/zoeken?q=Bea", "/", "/registraties/cijfers"))
            assertThat(bestuur.ga(pad).leesbaar()).as(pad).doesNotContain("Bea Tafel", "Ada Tafel");
        assertThat(bestuur.ga("/registraties/cijfers").status()).isEqualTo(200);
    }

    @Test
    @Eis("PRIVACY-18")
    void twee_scholen_van_een_bestuur_zien_van_elkaars_leerlingen_niets() {
        tijd.terug();
        Planbestuur samen = besturen.nieuw();
        String plan = samen.sleutel("twee");
        samen.klaar(plan, """
                id: %s
                naam: Twee scholen
                soort: school
                erft: lmc-vo
                document: Proef
                """.formatted(plan));
        samen.locatie("plein", plan);
        samen.locatie("hof", plan);
        UUID kind = samen.leerling("plein");
        assertThat(samen.als("oco", "plein").ga("/leerlingen/" + kind).status()).isEqualTo(200);
        for (String rol : List.of("oco", "schoolleider", "mentor")) {
            Mens buur = samen.als(rol, "hof");
            assertThat(buur.ga("/leerlingen/" + kind).status()).as(rol).isEqualTo(404);
            assertThat(buur.ga("/leerlingen").tekst()).as(rol).doesNotContain(kind.toString());
        }
    }

    /** Lines of the read log about this pupil by who has this role: of what is confidential, or of anything. */
    private static long regels(School school, UUID leerling, String rol, boolean vertrouwelijk) {
        return school.vraag(
                Long.class,
                "select count(*) from toegang.leeslog where leerling_id = ? and account_id = ? and rol <> '' and reden <> '' and (not ? or klassen && '{8,10}'::smallint[])",
                leerling,
                school.account(rol),
                vertrouwelijk);
    }

    private static String mdo(School school, UUID leerling, String dag) {
        Mens oco = school.als("oco");
        school.geefToestemming(leerling, "extern");
        Blad gepland = oco.vulIn(
                "/overleg/nieuw?leerling=" + leerling, "form[action='/overleg']", Map.of("soort", "mdo", "dag", dag));
        gelukt(gepland);
        String punt =
                oco.ga(gepland.naar()).document().select(".cockpit-lijst a").attr("href");
        gelukt(oco.vulIn(gepland.naar(), "form[action$=/begin]", Map.of()));
        gelukt(oco.vulIn(punt, "form[action$=/notulen]", Map.of("intern", GEHEIM)));
        return punt;
    }

    private static String agenda(Mens wie) {
        Blad na = wie.vulIn("/overleg/jaarkalender", "form[action=/overleg/jaarkalender/links]", Map.of());
        Matcher m = Pattern.compile("(/agenda/[A-Za-z0-9_-]+\\.ics)").matcher(na.tekst());
        assertThat(m.find()).as(na.leesbaar()).isTrue();
        return wie.ga(m.group(1)).tekst().replace("\r\n ", "");
    }

    private static void gelukt(Blad blad) {
        assertThat(blad.status()).as(blad.leesbaar()).isEqualTo(303);
    }
}
