package nl.spil.registratie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Mensen;
import nl.spil.cast.Planscholen;
import nl.spil.cast.Planscholen.Planschool;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tijd;
import nl.spil.dekking.Eis;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.schoolplan.Rol;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Sessies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A sensitive piece has a confidentiality of its own, whatever somebody reads of its class. */
@SpilTest
class EigenLezersWebTest {

    private static final LocalDate MAANDAG = LocalDate.of(2026, 11, 23);
    private static final String WOORD = "Slaapt slecht sinds de zomer.";
    private static final String COLLEGA = "commissielid";
    private static final List<String> LEZERS = List.of("oco", "smw", "schoolpsycholoog");

    @Autowired
    private Planscholen scholen;

    @Autowired
    private Schoolplannen plannen;

    @Autowired
    private Sessies sessies;

    @Autowired
    private Poort poort;

    @Autowired
    private Taak taak;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Tijd tijd;

    @Autowired
    private Mensen mensen;

    private Planschool school;
    private UUID leerling;
    private String nummer;
    private boolean collega;

    @BeforeEach
    void maandag() {
        tijd.zetOp(MAANDAG);
    }

    @AfterEach
    void terug() {
        if (collega) {
            sluitAlles();
            school.haalWeg("functies", COLLEGA + ";");
            school.haalWeg("medewerkers", COLLEGA + ";");
        }
        collega = false;
        tijd.terug();
    }

    @Test
    @Eis("PRIVACY-19")
    void een_gevoelig_stuk_lezen_alleen_oco_psycholoog_en_smw_en_bij_toelating_de_commissie() {
        for (String plan : List.of("de-viaan", "coenecoop-waddinxveen", "hpc-zuidwijk")) {
            nieuweLeerling(plan);
            for (String stuk : List.of("jeugdarts", "onderzoek", "smw", "ggd")) {
                String pad = vastgelegd("oco", stuk);
                for (String rol : LEZERS)
                    assertThat(school.met(rol).ga(pad).leesbaar())
                            .as("%s, %s", plan, rol)
                            .contains(WOORD, "Dit lezen alleen");
                if (stuk.equals("jeugdarts")) nietVoorAnderen(plan, pad);
                else
                    for (String rol : List.of("mentor", "docent", "teamleider"))
                        assertThat(school.met(rol).ga(pad).status())
                                .as("%s, %s", plan, rol)
                                .isEqualTo(404);
            }
        }
    }

    @Test
    @Eis("PRIVACY-19")
    void de_commissie_leest_het_zolang_de_toelating_loopt_en_daarna_niet_meer() {
        for (List<String> bij : List.of(
                List.of("de-viaan", "toelating", "teamleider"), List.of("hpc-zuidwijk", "aanmelding", COLLEGA))) {
            nieuweLeerling(bij.getFirst());
            if (bij.getLast().equals(COLLEGA)) metCollega();
            String pad = vastgelegd("smw", "onderzoek");
            Mens commissie = school.met("toelatingscommissie");
            assertThat(commissie.ga(pad).status()).as("geen toelating").isEqualTo(404);

            begin(bij.getLast().equals(COLLEGA) ? collega() : school.met(bij.getLast()), bij.get(1));
            assertThat(commissie.ga(pad).leesbaar()).as(bij.getFirst()).contains(WOORD);
            for (String rol : List.of("mentor", "docent", "administratie"))
                assertThat(school.met(rol).ga(pad).status()).as(rol).isEqualTo(404);

            sluitAlles();
            assertThat(commissie.ga(pad).status()).as("de toelating is voorbij").isEqualTo(404);
            assertThat(school.met("oco").ga(pad).leesbaar()).contains(WOORD);
        }
    }

    @Test
    void wie_zelf_een_toelating_begint_opent_daarmee_niets_voor_zichzelf() {
        nieuweLeerling("hpc-zuidwijk");
        metCollega();
        String pad = vastgelegd("oco", "onderzoek");
        Mens commissie = school.met("toelatingscommissie");
        begin(commissie, "aanmelding");

        assertThat(commissie.ga(pad).status()).isEqualTo(404);
        assertThat(telt("toelatingscommissie", pad)).isZero();
        assertThat(collega().ga(pad).leesbaar())
                .as("een ander van de commissie")
                .contains(WOORD);
    }

    @Test
    void een_formulier_bij_een_zaak_is_zo_besloten_als_de_zaak() {
        nieuweLeerling("hpc-zuidwijk");
        String pad = anders("oco");
        UUID stuk = stuk(pad);
        begin(school.met("toelatingscommissie"), "aanmelding");
        school.vind(
                "update registratie.registratie set zaak_id = (select id from zaak.zaak where leerling_id = ?) where id = ? returning id",
                leerling,
                stuk);
        assertThat(school.met("smw").ga(pad).leesbaar()).as("een gewone zaak").contains("Logopedie");

        school.vind("update zaak.zaak set lezers = '{oco}' where leerling_id = ? returning id", leerling);
        assertThat(school.met("oco").ga(pad).leesbaar()).contains("Logopedie");
        assertThat(school.met("smw").ga(pad).status()).isEqualTo(404);
        assertThat(telt("smw", pad)).isZero();
        assertThat(school.met("smw")
                        .ga("/leerlingen/" + leerling + "/registraties")
                        .leesbaar())
                .doesNotContain("Logopedie", "Expertisecentrum");
        assertThatThrownBy(() -> voegToe("smw", "versie", stuk)).hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> voegToe("smw", "stap", stuk)).hasStackTraceContaining("row-level security");
    }

    @Test
    void wie_een_stuk_niet_leest_voegt_er_niets_aan_toe() {
        nieuweLeerling("hpc-zuidwijk");
        UUID stuk = stuk(vastgelegd("oco", "onderzoek"));
        Blad open = school.met("oco")
                .vulIn(
                        "/leerlingen/" + leerling + "/overleggen",
                        "form[action$=/openstelling]",
                        Map.of("openstelling", "De mentor brengt de leerling elke dag weg."));
        assertThat(open.status()).as(open.leesbaar()).isEqualTo(303);

        assertThat(voegToe("smw", "stap", stuk)).as("wie het leest").isEqualTo(1);
        assertThatThrownBy(() -> voegToe("mentor", "stap", stuk)).hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> voegToe("mentor", "versie", stuk)).hasStackTraceContaining("row-level security");
    }

    @Test
    void wat_met_thuis_is_gedeeld_leest_thuis_en_een_collega_niet_langs_die_weg() {
        nieuweLeerling("hpc-zuidwijk");
        UUID gewoon = stuk(anders("oco"));
        UUID besloten = stuk(vastgelegd("oco", "onderzoek"));
        for (UUID stuk : List.of(gewoon, besloten))
            school.vind("update registratie.registratie set gedeeld_op = now() where id = ? returning id", stuk);
        UUID ouder = school.vind(
                "select o.account_id from organisatie.ouder o join organisatie.ouderschap s on s.ouder_id = o.id where s.leerling_id = ?",
                leerling);

        assertThat(laatste(ouder, gewoon)).contains("Logopedie");
        assertThat(laatste(ouder, besloten)).isEmpty();
        assertThat(laatste(school.account("docent"), gewoon)).isEmpty();
        assertThat(laatste(school.account("mentor"), besloten)).isEmpty();
    }

    @Test
    void het_verslag_van_de_ondersteuning_telt_een_besloten_stuk_alleen_voor_wie_het_leest() {
        nieuweLeerling("coenecoop-waddinxveen");
        vastgelegd("oco", "onderzoek");
        String verslag = "/locaties/" + school.locatie() + "/ondersteuningsverslag";
        assertThat(school.met("oco").ga(verslag).leesbaar()).contains("Gevoelig stuk in het dossier");
        Blad leider = school.met("schoolleider").ga(verslag);
        assertThat(leider.status()).isEqualTo(200);
        assertThat(leider.leesbaar()).doesNotContain("Gevoelig stuk in het dossier");
    }

    @Test
    void wie_de_klasse_leest_en_schrijft_komt_er_ook_met_eigen_sql_niet_bij() {
        nieuweLeerling("hpc-zuidwijk");
        String pad = vastgelegd("oco", "onderzoek");
        UUID stuk = UUID.fromString(pad.substring("/registraties/".length()));
        String gewoon = anders("oco");
        Mens mentor = school.met("mentor");
        assertThat(mentor.ga(gewoon).status()).isEqualTo(404);
        Blad open = school.met("oco")
                .vulIn(
                        "/leerlingen/" + leerling + "/overleggen",
                        "form[action$=/openstelling]",
                        Map.of("openstelling", "De mentor brengt de leerling elke dag weg."));
        assertThat(open.status()).as(open.leesbaar()).isEqualTo(303);

        assertThat(mentor.ga(gewoon).leesbaar()).as("de klasse is nu open").contains("Logopedie");
        assertThat(mentor.ga(pad).status()).isEqualTo(404);
        sessies.als(school.account("mentor"), ik -> {
            poort.open(ik, leerling, "registraties");
            for (String tabel : List.of("registratie", "versie", "stap"))
                assertThat(jdbc.sql("select count(*) from registratie." + tabel + " where "
                                        + (tabel.equals("registratie") ? "id" : "registratie_id") + " = ?")
                                .param(stuk)
                                .query(Long.class)
                                .single())
                        .as(tabel)
                        .isZero();
            return true;
        });
        assertThatThrownBy(() -> sessies.als(
                        school.account("mentor"),
                        ik -> jdbc.sql("update registratie.registratie set lezers = '{}'")
                                .update()))
                .hasStackTraceContaining("permission denied");
    }

    private void begin(Mens wie, String zaaktype) {
        Blad begonnen = wie.vulIn(
                "/leerlingen/" + leerling + "/zaken/nieuw",
                "form[action$=/zaken]",
                Map.of("zaaktype", zaaktype, "reden", "De leerling is aangemeld."));
        assertThat(begonnen.status()).as(begonnen.leesbaar()).isEqualTo(303);
    }

    private void sluitAlles() {
        taak.voor(
                school.bestuur(),
                () -> jdbc.sql(
                                "update zaak.zaak set gesloten_op = now(), gesloten_door = eigenaar_id, gesloten_reden = 'klaar' where leerling_id = ?")
                        .param(leerling)
                        .update());
    }

    private static UUID stuk(String pad) {
        return UUID.fromString(pad.substring("/registraties/".length()));
    }

    /** Rows of the piece that somebody gets out of the three tables, with the dossier open. */
    private long telt(String rol, String pad) {
        UUID stuk = stuk(pad);
        return sessies.als(school.account(rol), ik -> {
            poort.open(ik, leerling, "registraties");
            long rijen = 0;
            for (String tabel : List.of("registratie", "versie", "stap"))
                rijen += jdbc.sql("select count(*) from registratie." + tabel + " where "
                                + (tabel.equals("registratie") ? "id" : "registratie_id") + " = ?")
                        .param(stuk)
                        .query(Long.class)
                        .single();
            return rijen;
        });
    }

    /** A row in a history, with SQL of one's own. */
    private int voegToe(String rol, String tabel, UUID stuk) {
        String eigen = tabel.equals("versie")
                ? "nummer, antwoorden, reden) select toegang.wie(), 'X', now(), 99, '{}'::jsonb, 'zomaar'"
                : "stap, naam, toelichting) select toegang.wie(), 'X', now(), 'x', 'X', ''";
        short klasse = taak.voor(
                school.bestuur(),
                () -> jdbc.sql("select klasse from registratie.registratie where id = ?")
                        .param(stuk)
                        .query(Short.class)
                        .single());
        return sessies.als(school.account(rol), ik -> {
            poort.open(ik, leerling, "registraties");
            return jdbc.sql(
                            "insert into registratie." + tabel
                                    + " (id, bestuur_id, leerling_id, registratie_id, klasse, van, door, door_naam, op, "
                                    + eigen.replace(
                                            "select ",
                                            "select gen_random_uuid(), toegang.bestuur(), :leerling, :stuk, :klasse, toegang.wie(), "))
                    .param("leerling", leerling)
                    .param("stuk", stuk)
                    .param("klasse", klasse)
                    .update();
        });
    }

    private String laatste(UUID account, UUID stuk) {
        return sessies.als(account, ik -> {
            poort.open(ik, leerling, "registraties");
            return jdbc.sql("select coalesce(registratie.laatste_antwoorden(?)::text, '')")
                    .param(stuk)
                    .query(String.class)
                    .single();
        });
    }

    /** A second person in the admission committee of this school, for as long as the story lasts. */
    private void metCollega() {
        String plan = "hpc-zuidwijk";
        school.voegToe("medewerkers", COLLEGA + ";" + school.naam(COLLEGA) + ";" + COLLEGA + "@" + plan + ".example");
        school.voegToe("functies", COLLEGA + ";toelatingscommissie;" + plan + ";;");
        collega = true;
    }

    private Mens collega() {
        Mens mens = mensen.vreemde();
        mens.metSessie(school.sessie(COLLEGA));
        return mens;
    }

    /** Something else of the same class, without readers of its own. */
    private String anders(String rol) {
        Mens wie = school.met(rol);
        Blad blad = wie.vulIn(
                "/leerlingen/" + leerling + "/registraties/nieuw?formulier=expertisecentrum-aanvraag",
                "form.formulier",
                Map.of("f-wat", "advies", "f-vraag", "Is Logopedie nodig?", "f-reden", "Geen kennis in huis."));
        assertThat(blad.status()).as(blad.leesbaar()).isEqualTo(303);
        return blad.naar();
    }

    /** Everybody else of the school and the family: not the piece, and not that it is there. */
    private void nietVoorAnderen(String plan, String pad) {
        Schoolplan p = plannen.voorLocatie(school.locatie()).plan();
        for (Rol rol : p.rollen()) {
            if (rol.kring() == Rol.Kring.GEZIN || LEZERS.contains(rol.id())) continue;
            Mens wie = school.met(rol.id());
            assertThat(wie.ga(pad).status()).as("%s, %s", plan, rol.id()).isEqualTo(404);
            for (String waar : List.of("", "/registraties", "/tijdlijn"))
                assertThat(wie.ga("/leerlingen/" + leerling + waar).leesbaar())
                        .as("%s, %s%s", plan, rol.id(), waar)
                        .doesNotContain(WOORD, "Gevoelig stuk in het dossier over", "Schreef Van Dam");
        }
        Mens ouder = school.thuis(nummer);
        assertThat(ouder.ga(pad).status()).isEqualTo(404);
        assertThat(ouder.ga("/thuis/" + leerling).leesbaar()).doesNotContain(WOORD, "Gevoelig stuk");
    }

    private String vastgelegd(String rol, String stuk) {
        Mens wie = school.met(rol);
        Blad formulier = wie.ga("/leerlingen/" + leerling + "/registraties/nieuw?formulier=gevoelig-stuk");
        assertThat(formulier.status()).isEqualTo(200);
        assertThat(formulier.leesbaar()).contains("Dit lezen alleen");
        Blad blad = wie.vulIn(
                formulier,
                "form.formulier",
                Map.of(
                        "f-stuk",
                        stuk,
                        "f-dag",
                        MAANDAG.minusDays(3).toString(),
                        "f-van",
                        "Schreef Van Dam",
                        "f-inhoud",
                        WOORD));
        assertThat(blad.status()).as(blad.leesbaar()).isEqualTo(303);
        return blad.naar();
    }

    private void nieuweLeerling(String plan) {
        school = scholen.van(plan);
        nummer = "GS" + UUID.randomUUID().toString().substring(0, 6);
        school.voegToe(
                "leerlingen",
                "%s;Jip;;Stuk%s;%s;;%s;1A;1;%s"
                        .formatted(nummer, nummer, MAANDAG.minusYears(13), plan, MAANDAG.minusYears(1)));
        school.voegToe(
                "ouders",
                "%s;O%s;mevrouw;Ouder %s;ouder%s@%s.example;;moeder;ja"
                        .formatted(nummer, nummer, nummer, nummer.toLowerCase(Locale.ROOT), plan));
        leerling = school.leerling(nummer);
    }
}
