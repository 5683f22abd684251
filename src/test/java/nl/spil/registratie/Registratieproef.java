package nl.spil.registratie;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Planscholen;
import nl.spil.cast.Planscholen.Planschool;
import nl.spil.cast.Tijd;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Sessies;
import nl.spil.toestemming.Stand;
import nl.spil.toestemming.Toestemmingen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A school that runs a plan of its own, on a Monday, and what its people do with forms again and again. */
abstract class Registratieproef {

    static final LocalDate MAANDAG = LocalDate.of(2026, 11, 23);
    static final String GISTEREN = "2026-11-20";

    @Autowired
    protected Planscholen scholen;

    @Autowired
    protected Sessies sessies;

    @Autowired
    protected Poort poort;

    @Autowired
    protected Toestemmingen toestemmingen;

    @Autowired
    protected Taak taak;

    @Autowired
    protected JdbcClient jdbc;

    @Autowired
    protected Tijd tijd;

    @BeforeEach
    void maandag() {
        tijd.zetOp(MAANDAG);
    }

    @AfterEach
    void terug() {
        tijd.terug();
    }

    static String nieuw(UUID leerling, String formulier) {
        return "/leerlingen/" + leerling + "/registraties/nieuw?formulier=" + formulier;
    }

    static String opSchool(Planschool school, String formulier) {
        return "/registraties/school/nieuw?formulier=" + formulier + "&locatie=" + school.locatie();
    }

    static Map<String, String> velden(String... paren) {
        Map<String, String> uit = new HashMap<>();
        for (int i = 0; i < paren.length; i += 2) uit.put(paren[i], paren[i + 1]);
        return uit;
    }

    static String vastgelegd(Mens wie, UUID leerling, String formulier, String... velden) {
        return ingediend(wie, wie.ga(nieuw(leerling, formulier)), velden);
    }

    static String ingediend(Mens wie, Blad formulier, String... velden) {
        assertThat(formulier.status()).as(formulier.url()).isEqualTo(200);
        Blad blad = wie.vulIn(formulier, "form.formulier", velden(velden));
        assertThat(blad.status()).as(blad.leesbaar()).isEqualTo(303);
        return blad.naar();
    }

    static void rondAf(Mens wie, String registratie, String... velden) {
        Blad blad = wie.vulIn(registratie + "/afronding", "form.formulier", velden(velden));
        assertThat(blad.status()).as(blad.leesbaar()).isEqualTo(303);
    }

    /** Somebody who sends the form by hand, without having been given one. */
    static Blad zonderFormulier(Mens wie, Blad blad, UUID leerling, String formulier, Map<String, String> invoer) {
        List<Map.Entry<String, String>> velden = new ArrayList<>(invoer.entrySet());
        velden.add(Map.entry("formulier", formulier));
        velden.add(
                Map.entry("_csrf", blad.document().select("input[name=_csrf]").attr("value")));
        return wie.post("/leerlingen/" + leerling + "/registraties", velden);
    }

    final long aantal(Planschool school, UUID leerling, String formulier) {
        return taak.voor(
                school.bestuur(),
                () -> jdbc.sql("select count(*) from registratie.registratie where leerling_id = ? and formulier = ?")
                        .params(leerling, formulier)
                        .query(Long.class)
                        .single());
    }

    final void zegJa(Planschool school, UUID leerling, String soort, String wie) {
        sessies.als(school.account("oco"), oco -> {
            var inzage = poort.open(oco, leerling, "toestemmingen");
            Stand stand = toestemmingen.stand(leerling, soort, null).orElseThrow();
            stand.gevers().stream()
                    .filter(g -> g.hoedanigheid().equals(wie))
                    .filter(g -> wie.equals("ouder") ? stand.ouders() : stand.leerling())
                    .forEach(g -> toestemmingen.geef(
                            oco, inzage, soort, null, g.account(), true, Toestemmingen.Wijze.PAPIER));
            return Boolean.TRUE;
        });
    }

    /** Everybody who must, agrees; then it goes out. */
    final void verstuur(Planschool school, Mens wie, UUID leerling, String soort, String registratie) {
        Blad tevroeg = wie.ga(registratie);
        assertThat(tevroeg.document().select("form[action$=/verzending]")).isEmpty();
        sessies.als(school.account("oco"), oco -> {
            var inzage = poort.open(oco, leerling, "toestemmingen");
            Stand stand = toestemmingen.stand(leerling, soort, null).orElseThrow();
            stand.gevers().stream()
                    .filter(g -> g.hoedanigheid().equals("ouder") ? stand.ouders() : stand.leerling())
                    .forEach(g -> toestemmingen.geef(
                            oco, inzage, soort, null, g.account(), true, Toestemmingen.Wijze.PAPIER));
            return Boolean.TRUE;
        });
        Blad weg = wie.vulIn(registratie, "form[action$=/verzending]", Map.of());
        assertThat(weg.status()).as(weg.leesbaar()).isEqualTo(303);
    }

    /** The first procedure that this person may begin. */
    static String zaak(Mens wie, UUID leerling) {
        Blad begin = wie.ga("/leerlingen/" + leerling + "/zaken/nieuw");
        String type = begin.document().select("input[name=zaaktype]").attr("value");
        Blad blad = wie.vulIn(
                begin, "form[action$=/zaken]", Map.of("zaaktype", type, "reden", "Er is meer nodig dan in de klas."));
        assertThat(blad.status()).as(blad.leesbaar()).isEqualTo(303);
        return blad.naar();
    }

    static String kaart(Mens wie, String formulier) {
        Blad cijfers = wie.ga("/registraties/cijfers");
        assertThat(cijfers.status()).isEqualTo(200);
        return cijfers.document().select("#soort-" + formulier).text();
    }
}
