package nl.spil.termijn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tijd;
import nl.spil.cast.Zuidwijk;
import nl.spil.dekking.Eis;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.termijn.NieuweTermijn.Eigenaar;
import nl.spil.termijn.NieuweTermijn.Startfeit;
import nl.spil.toegang.Klasse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpilTest
class HerinneringenTest {

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Termijnen termijnen;

    @Autowired
    private Herinneringen herinneringen;

    @Autowired
    private Klok klok;

    @Autowired
    private Tijd tijd;

    @Autowired
    private Taak taak;

    @Autowired
    private JdbcClient jdbc;

    private LocalDate begin;

    @BeforeEach
    void vandaag() {
        zuidwijk.bestuur();
        begin = klok.vandaag();
    }

    @AfterEach
    void terugInDeTijd() {
        tijd.terug();
    }

    @Test
    @Eis("KALENDER-04")
    void een_herinnering_gaat_vooraf_op_en_na_de_dag_en_elke_een_keer() {
        UUID id = start(10, "Ilse Bos");

        loop(begin.plusDays(6));
        assertThat(meldingen(id)).isEmpty();
        loop(begin.plusDays(7));
        loop(begin.plusDays(8));
        assertThat(meldingen(id)).containsExactly("vooraf-3");
        loop(begin.plusDays(10));
        loop(begin.plusDays(10));
        assertThat(meldingen(id)).containsExactly("vooraf-3", "op");
        loop(begin.plusDays(11));
        loop(begin.plusDays(25));
        assertThat(meldingen(id)).containsExactly("vooraf-3", "op", "escalatie", "na");
    }

    @Test
    void wie_een_week_niet_keek_krijgt_alleen_de_naaste_waarschuwing() {
        UUID id = start(20, "Ilse Bos", 14, 7, 3);
        loop(begin.plusDays(18));
        assertThat(meldingen(id)).containsExactly("vooraf-3");
    }

    @Test
    @Eis("KALENDER-04")
    void te_laat_gaat_ook_naar_de_rol_die_het_schoolplan_noemt() {
        UUID id = start(1, "Joris de Wit");
        loop(begin.plusDays(3));
        assertThat(aan(id, "na")).containsExactly(zuidwijk.account("Joris de Wit"));
        assertThat(aan(id, "escalatie")).containsExactly(zuidwijk.account("Tom Lemmens"));
        assertThat(mails("termijn-escalatie", "Tom Lemmens", id)).hasSize(1);
    }

    @Test
    void een_mail_noemt_geen_leerling_en_zegt_wat_waar_en_wanneer() {
        UUID id = start(3, "Joris de Wit");
        loop(begin);
        Map<String, Object> mail =
                mails("termijn-herinnering", "Joris de Wit", id).getFirst();
        assertThat((String) mail.get("onderwerp")).isEqualTo("Herinnering: er wacht werk op u");
        assertThat((String) mail.get("tekst"))
                .contains("hoorrecht vastleggen", "/termijnen/" + id)
                .doesNotContain("Proef", "{");
    }

    @Test
    void wat_gehaald_is_stilstaat_of_vervalt_herinnert_niet_meer() {
        UUID gehaald = start(1, "Ilse Bos");
        UUID stil = start(1, "Ilse Bos");
        UUID vervallen = start(1, "Ilse Bos");
        zuidwijk.doe("Ilse Bos", wie -> {
            termijnen.haal(wie, gehaald, "gedaan");
            termijnen.pauzeer(wie, stil, "wacht op ouders");
            termijnen.vervalVoor(wie, onderwerp(vervallen), "zaak gesloten");
        });
        loop(begin.plusDays(5));
        assertThat(Stream.of(gehaald, stil, vervallen).map(this::meldingen)).allMatch(List::isEmpty);
    }

    @Test
    void een_nieuwe_dag_sluit_de_oude_melding_met_de_reden_en_herinnert_opnieuw() {
        UUID id = start(3, "Ilse Bos");
        loop(begin);
        zuidwijk.doe("Ilse Bos", wie -> termijnen.verleng(wie, id, 10, Eenheid.KALENDERDAGEN, "wacht op verslag"));
        assertThat(rij("select gesloten_reden from termijn.melding where termijn_id = :id", id))
                .isEqualTo("wacht op verslag");

        loop(begin.plusDays(10));
        assertThat(meldingen(id)).containsExactly("vooraf-3", "vooraf-3");
        assertThat(taakAantal(
                        "select count(*) from termijn.melding where gesloten_op is null and termijn_id = :id", id))
                .isOne();
    }

    @Test
    void twee_machines_tegelijk_maken_een_melding_en_een_mail() throws Exception {
        List<UUID> ids =
                Stream.generate(() -> start(3, "Sana Meijer")).limit(12).toList();
        CyclicBarrier start = new CyclicBarrier(4);
        try (ExecutorService machines = Executors.newFixedThreadPool(4)) {
            Callable<Integer> ronde = () -> {
                start.await();
                return herinneringen.herinner(zuidwijk.bestuur());
            };
            int samen = 0;
            for (Future<Integer> f : machines.invokeAll(List.of(ronde, ronde, ronde, ronde))) samen += f.get();
            assertThat(samen).isGreaterThanOrEqualTo(ids.size());
        }
        for (UUID id : ids) {
            assertThat(meldingen(id)).containsExactly("vooraf-3");
            assertThat(mails("termijn-herinnering", "Sana Meijer", id)).hasSize(1);
        }
    }

    @Test
    void een_fout_laat_geen_halve_ronde_achter() {
        UUID id = start(3, "Ilse Bos");
        jdbcEigenaarBreekt(true);
        try {
            org.assertj.core.api.Assertions.assertThatThrownBy(() -> herinneringen.herinner(zuidwijk.bestuur()))
                    .isInstanceOf(RuntimeException.class);
        } finally {
            jdbcEigenaarBreekt(false);
        }
        assertThat(meldingen(id)).isEmpty();
        loop(begin);
        assertThat(meldingen(id)).containsExactly("vooraf-3");
        assertThat(mails("termijn-herinnering", "Ilse Bos", id)).hasSize(1);
    }

    @Autowired
    private nl.spil.cast.EigenaarDatabank databank;

    /** Mail cannot be written for a while. */
    private void jdbcEigenaarBreekt(boolean stuk) {
        databank.jdbc()
                .sql(
                        stuk
                                ? "alter table bericht.uitgaand add constraint stuk check (soort <> 'termijn-herinnering') not valid"
                                : "alter table bericht.uitgaand drop constraint stuk")
                .update();
    }

    private void loop(LocalDate dag) {
        tijd.zetOp(dag);
        herinneringen.herinner(zuidwijk.bestuur());
    }

    private List<String> meldingen(UUID id) {
        return taak.voor(
                zuidwijk.bestuur(),
                () -> jdbc.sql(
                                "select soort from termijn.melding where termijn_id = :id order by op, vervaldatum, soort")
                        .param("id", id)
                        .query(String.class)
                        .list());
    }

    private List<UUID> aan(UUID id, String soort) {
        return taak.voor(
                zuidwijk.bestuur(),
                () -> jdbc.sql("select unnest(aan) from termijn.melding where termijn_id = :id and soort = :soort")
                        .param("id", id)
                        .param("soort", soort)
                        .query(UUID.class)
                        .list());
    }

    private List<Map<String, Object>> mails(String soort, String wie, UUID termijn) {
        UUID account = zuidwijk.account(wie);
        return taak.voor(
                zuidwijk.bestuur(),
                () -> jdbc.sql("""
                select onderwerp, tekst from bericht.uitgaand
                 where soort = :soort and aan_account = :account and tekst like '%' || :termijn || '%'""")
                        .param("soort", soort)
                        .param("account", account)
                        .param("termijn", termijn.toString())
                        .query()
                        .listOfRows());
    }

    private Object rij(String sql, UUID id) {
        return taak.voor(
                zuidwijk.bestuur(), () -> jdbc.sql(sql).param("id", id).query().singleValue());
    }

    private int taakAantal(String sql, UUID id) {
        return taak.voor(
                zuidwijk.bestuur(),
                () -> jdbc.sql(sql).param("id", id).query(Integer.class).single());
    }

    private Onderwerp onderwerp(UUID id) {
        return new Onderwerp(
                "plan",
                taak.voor(
                        zuidwijk.bestuur(),
                        () -> jdbc.sql("select onderwerp_id from termijn.termijn where id = :id")
                                .param("id", id)
                                .query(UUID.class)
                                .single()));
    }

    private UUID start(int dagen, String eigenaar, Integer... waarschuw) {
        Zuidwijk.Leerling leerling = zuidwijk.nieuweLeerling();
        return zuidwijk.als(
                "Ilse Bos",
                wie -> termijnen.start(
                        wie,
                        NieuweTermijn.voor(
                                        leerling.id(),
                                        new Onderwerp("plan", Ids.nieuw()),
                                        "hoorrecht",
                                        Klasse.OPP,
                                        "hoorrecht vastleggen",
                                        "/plannen/x",
                                        "WVO 2020 art. 2.44",
                                        new Startfeit("plan begonnen", begin),
                                        Duur.van(dagen, Eenheid.KALENDERDAGEN, true),
                                        new Eigenaar(zuidwijk.account(eigenaar), ""))
                                .met("teamleider", waarschuw.length == 0 ? new Integer[] {3} : waarschuw)));
    }
}
