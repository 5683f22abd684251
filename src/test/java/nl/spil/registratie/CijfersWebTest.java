package nl.spil.registratie;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Procedurescholen;
import nl.spil.cast.Procedurescholen.School;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tijd;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Sessies;
import nl.spil.toestemming.Stand;
import nl.spil.toestemming.Toestemmingen;
import nl.spil.toestemming.Toestemmingen.Wijze;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A figure tells how it goes, and never about whom it is. */
@SpilTest
class CijfersWebTest {

    private static final LocalDate MAANDAG = LocalDate.of(2026, 11, 23);
    private static final String CIJFERS = "/registraties/cijfers";

    @Autowired
    private Procedurescholen scholen;

    @Autowired
    private Sessies sessies;

    @Autowired
    private Poort poort;

    @Autowired
    private Toestemmingen toestemmingen;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Tijd tijd;

    private School school;

    @BeforeEach
    void maandag() {
        tijd.zetOp(MAANDAG);
        school = scholen.van("hpc-charlois");
    }

    @AfterEach
    void terug() {
        tijd.terug();
    }

    @Test
    void wie_de_leerlingen_niet_ziet_kiest_een_schooljaar_en_geen_dagen() {
        Mens oco = school.als("oco");
        Mens leider = school.als("schoolleider");
        for (int n = 0; n < 5; n++) verwijs(oco);
        tijd.zetOp(MAANDAG.plusDays(1));
        verwijs(oco);

        String jaar = kaart(leider.ga(CIJFERS));
        String totGisteren = "?van=2026-08-01&tot=" + MAANDAG;
        assertThat(jaar).matches("[0-9]+vastgelegd.*");
        assertThat(kaart(leider.ga(CIJFERS + totGisteren)))
                .as("twee tellingen naast elkaar geven de laatste leerling")
                .isEqualTo(jaar);
        assertThat(leider.ga(CIJFERS + ".csv" + totGisteren).tekst())
                .isEqualTo(leider.ga(CIJFERS + ".csv").tekst());
        assertThat(leider.ga(CIJFERS).document().select("input[type=date]")).isEmpty();
        assertThat(leider.ga(CIJFERS)
                        .document()
                        .select("select[name=van] option")
                        .eachText())
                .startsWith("2026-2027", "2025-2026");
        assertThat(kaart(oco.ga(CIJFERS + totGisteren)))
                .as("wie de leerlingen ziet, kiest zelf")
                .isNotEqualTo(kaart(oco.ga(CIJFERS)));
        assertThat(geteld("schoolleider", MAANDAG)).as("ook niet met eigen SQL").isZero();
        assertThat(geteld("oco", MAANDAG)).isPositive();
    }

    @Test
    void een_getal_dat_op_een_paar_leerlingen_rust_blijft_weg() {
        Mens oco = school.als("oco");
        Mens leider = school.als("schoolleider");
        String eerste = "";
        for (int n = 0; n < 8; n++) eerste = verwijs(oco);
        tijd.zetOp(MAANDAG.plusDays(9));
        Blad af = oco.vulIn(
                eerste + "/afronding", "form.formulier", Map.of("f-dag", "2026-12-01", "f-resultaat", "geholpen"));
        assertThat(af.status()).as(af.leesbaar()).isEqualTo(303);

        String kaart = kaart(leider.ga(CIJFERS));
        assertThat(kaart)
                .as("hoelang een enkele leerling wachtte, en dat er een klaar is")
                .contains("–nog open", "–dagen tot het antwoord");
        assertThat(kaart(oco.ga(CIJFERS))).doesNotContain("–nog open", "–dagen tot het antwoord");
    }

    @Test
    void is_de_toestemming_ingetrokken_dan_zegt_wat_verstuurd_is_dat_en_gaat_er_niets_meer_achteraan() {
        Mens oco = school.als("oco");
        UUID leerling = school.leerling();
        String pad = "/leerlingen/" + leerling + "/registraties/nieuw?formulier=expertisecentrum-aanvraag";
        Blad vast = oco.vulIn(
                pad,
                "form.formulier",
                Map.of("f-wat", "onderzoek", "f-vraag", "Wat kan deze leerling?", "f-reden", "Geen onderzoeker."));
        assertThat(vast.status()).as(vast.leesbaar()).isEqualTo(303);
        zeg(leerling, true);
        assertThat(oco.vulIn(vast.naar(), "form[action$=/verzending]", Map.of()).status())
                .isEqualTo(303);
        assertThat(oco.ga(vast.naar()).document().select("#teruggenomen")).isEmpty();

        zeg(leerling, false);

        Blad blad = oco.ga(vast.naar());
        assertThat(blad.document().select("#teruggenomen").text()).contains("Ria Proef", "Stuur niets meer na");
        Blad stap = oco.vulIn(vast.naar(), "form[action$=/stappen]", Map.of());
        assertThat(stap.status()).isEqualTo(422);
        assertThat(stap.leesbaar()).contains("Dit mag nog niet naar buiten");
    }

    private void zeg(UUID leerling, boolean ja) {
        sessies.als(school.account("oco"), wie -> {
            var inzage = poort.open(wie, leerling, "toestemmingen");
            Stand stand = toestemmingen.stand(leerling, "onderzoek", null).orElseThrow();
            stand.gevers().stream()
                    .filter(g -> g.hoedanigheid().equals("ouder") ? stand.ouders() : stand.leerling())
                    .forEach(g -> {
                        if (ja) toestemmingen.geef(wie, inzage, "onderzoek", null, g.account(), true, Wijze.PAPIER);
                        else
                            toestemmingen.trekIn(
                                    wie, inzage, "onderzoek", null, g.account(), Wijze.PAPIER, "Wil niet meer.");
                    });
            return Boolean.TRUE;
        });
    }

    private String verwijs(Mens oco) {
        Blad blad = oco.vulIn(
                "/leerlingen/" + school.leerling() + "/registraties/nieuw?formulier=verwijzing-intern",
                "form.formulier",
                Map.of("f-naar", school.naam("smw"), "f-waarvoor", "Gesprekken over rust."));
        assertThat(blad.status()).as(blad.leesbaar()).isEqualTo(303);
        return blad.naar();
    }

    private static String kaart(Blad cijfers) {
        assertThat(cijfers.status()).isEqualTo(200);
        return cijfers.document().select("#soort-verwijzing-intern .cijfers").text();
    }

    /** What the function of the database gives for the days up to this one. */
    private long geteld(String rol, LocalDate tot) {
        UUID locatie = school.vraag(UUID.class, "select id from organisatie.locatie");
        List<Long> aantallen = sessies.als(
                school.account(rol),
                wie -> jdbc.sql(
                                "select coalesce(aantal, 1) from registratie.tel(?, '2026-08-01', ?, '{}', '{}', '{}', '{}', '{}') where formulier = 'verwijzing-intern'")
                        .params(locatie, tot)
                        .query(Long.class)
                        .list());
        return aantallen.stream().mapToLong(Long::longValue).sum();
    }
}
