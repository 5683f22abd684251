package nl.spil.zaak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Procedurescholen;
import nl.spil.cast.Procedurescholen.School;
import nl.spil.cast.SpilTest;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.schoolplan.Planeffect;
import nl.spil.schoolplan.Rol;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.schoolplan.Zaaktype;
import nl.spil.toegang.Sessies;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** That there is a case of the meldcode, follows from no number anywhere. */
@SpilTest
class VertrouwelijkGeteldWebTest {

    @Autowired
    private Procedurescholen scholen;

    @Autowired
    private Schoolplannen schoolplannen;

    @Autowired
    private List<Planeffect> effecten;

    @Autowired
    private Taak taak;

    @Autowired
    private Sessies sessies;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void een_zaak_van_de_meldcode_telt_nergens_mee() {
        School school = scholen.van("de-viaan");
        long voor = geteld(school);
        Zaaktype meldcode = school.plan().zaaktype("meldcode").orElseThrow();
        begin(school, meldcode, school.leerling());

        assertThat(geteld(school)).as("het openbare aantal").isEqualTo(voor);
        List<String> woorden = new ArrayList<>(List.of(meldcode.naam()));
        meldcode.fasen().getFirst().termijnen().stream()
                .flatMap(t -> school.plan().termijn(t).stream())
                .forEach(t -> woorden.add("‘" + t.naam() + "’"));
        assertThat(gevolgen(school))
                .as("wat een ontwerp van het plan raakt")
                .doesNotContain(woorden.toArray(String[]::new));

        UUID ander = school.leerling();
        Zaaktype open = school.plan().zaaktypen().stream()
                .filter(Zaaktype::draait)
                .filter(t -> school.plan().klasseVan(t) == 8)
                .filter(t -> wie(school, t, ander).isPresent())
                .findFirst()
                .orElseThrow();
        begin(school, open, ander);
        assertThat(geteld(school)).as("een gewone zaak wel").isEqualTo(voor + 1);
        assertThat(gevolgen(school)).contains(open.naam());
    }

    private static Optional<Mens> wie(School school, Zaaktype type, UUID leerling) {
        return school.plan().rollen().stream()
                .map(Rol::id)
                .filter(r -> !school.rijen(UUID.class, "select id from toegang.account where naam = ?", school.naam(r))
                        .isEmpty())
                .map(school::als)
                .filter(m -> !m.ga("/leerlingen/" + leerling + "/zaken/nieuw")
                        .document()
                        .select("[value=" + type.id() + "]")
                        .isEmpty())
                .findFirst();
    }

    private static void begin(School school, Zaaktype type, UUID leerling) {
        Mens wie = wie(school, type, leerling).orElseThrow(() -> new AssertionError("niemand begint " + type.id()));
        Blad blad = wie.vulIn(
                "/leerlingen/" + leerling + "/zaken/nieuw",
                "form[action$=/zaken]",
                Map.of("zaaktype", type.id(), "reden", "Er is meer nodig dan dit."));
        assertThat(blad.status()).as(blad.leesbaar()).isEqualTo(303);
    }

    private long geteld(School school) {
        return sessies.als(
                school.account("oco"),
                wie -> jdbc.sql("select t.aantal from schoolplan.in_gebruik g"
                                + " cross join lateral zaak.tel(g.versie_id, toegang.vandaag()) t limit 1")
                        .query(Long.class)
                        .single());
    }

    /** What somebody reads who lets the plan lose all its procedures. */
    private String gevolgen(School school) {
        Schoolplan anders = schoolplannen.bron("hpc-charlois").orElseThrow();
        UUID locatie = school.vraag(UUID.class, "select id from organisatie.locatie");
        return taak.voor(
                school.bestuur(),
                () -> effecten.stream()
                        .flatMap(e -> e.van(school.plan(), anders, List.of(locatie)).stream())
                        .map(Object::toString)
                        .collect(Collectors.joining("\n")));
    }
}
