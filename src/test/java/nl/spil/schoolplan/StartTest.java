package nl.spil.schoolplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import nl.spil.cast.SpilTest;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.organisatie.Locaties;
import nl.spil.zaak.Voorwaarden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A plan that asks for a condition that no code tests stops the start. */
@SpilTest
class StartTest {

    @TempDir
    Path map;

    @Autowired
    private Voorwaarden voorwaarden;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Locaties locaties;

    @Autowired
    private Klok klok;

    @Autowired
    private Taak taak;

    @Test
    void wat_de_opdrachtregel_kent_is_wat_de_code_kan() {
        assertThat(voorwaarden.voorwaarden()).isEqualTo(BekendeSleutels.STANDAARD.voorwaarden());
    }

    @Test
    void met_alle_voorwaarden_in_de_code_start_spil() {
        start(voorwaarden).run(context -> assertThat(context).hasNotFailed());
    }

    @Test
    void een_voorwaarde_zonder_code_stopt_de_start_met_bestand_regel_en_zin() {
        Set<String> minder = new HashSet<>(voorwaarden.voorwaarden());
        minder.remove("logboek-rendement");

        start(new Sleutelbron() {
                    @Override
                    public Set<String> voorwaarden() {
                        return minder;
                    }
                })
                .run(context -> assertThat(fouten(context.getStartupFailure())).anySatisfy(fout -> {
                    assertThat(fout.bestand()).isEqualTo("lmc-vo/hpc.yaml");
                    assertThat(regel(fout)).contains("logboek-rendement");
                    assertThat(fout.zin()).isEqualTo("Spil kent de voorwaarde 'logboek-rendement' niet.");
                }));
    }

    @Test
    void een_verschreven_voorwaarde_in_een_eigen_plan_krijgt_een_suggestie() throws IOException {
        Files.writeString(
                map.resolve("hpc-zuidwijk.yaml"),
                Planbestanden.meegeleverd().stream()
                                .filter(b -> b.planId().equals("hpc-zuidwijk"))
                                .findFirst()
                                .orElseThrow()
                                .tekst()
                        + """

                        zaaktypen:
                          - id: ondersteuningsroute
                            fasen:
                              - id: extern
                                voorwaarden: [logboek-rendment]
                        """);

        start(voorwaarden)
                .withPropertyValues("spil.schoolplannen.map=" + map)
                .run(context -> assertThat(fouten(context.getStartupFailure()))
                        .extracting(Planfout::zin)
                        .contains("Spil kent de voorwaarde 'logboek-rendment' niet. Bedoel je 'logboek-rendement'?"));
    }

    private ApplicationContextRunner start(Sleutelbron code) {
        return new ApplicationContextRunner()
                .withUserConfiguration(Instellingen.class)
                .withBean(Sleutelbron.class, () -> code)
                .withBean(JdbcClient.class, () -> jdbc)
                .withBean(Locaties.class, () -> locaties)
                .withBean(Klok.class, () -> klok)
                .withBean(Taak.class, () -> taak)
                .withBean(Bronteksten.class)
                .withBean(Planbronnen.class)
                .withBean(Schoolplannen.class);
    }

    @org.springframework.boot.context.properties.EnableConfigurationProperties(SchoolplanInstellingen.class)
    static class Instellingen {}

    private static java.util.List<Planfout> fouten(Throwable start) {
        for (Throwable t = start; t != null; t = t.getCause()) {
            if (t instanceof Schoolplanfout fout) return fout.fouten();
        }
        throw new AssertionError("Spil startte, of stopte om iets anders", start);
    }

    private static String regel(Planfout fout) {
        return Planbestanden.meegeleverd().stream()
                .filter(b -> b.naam().equals(fout.bestand()))
                .findFirst()
                .orElseThrow()
                .tekst()
                .lines()
                .skip(fout.regel() - 1L)
                .findFirst()
                .orElseThrow();
    }
}
