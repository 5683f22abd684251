package nl.spil.toegang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import nl.spil.cast.EigenaarDatabank;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Zuidwijk;
import nl.spil.cast.Zuidwijk.Leerling;
import nl.spil.gedeeld.databank.DatabankInstellingen;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.toegang.Zegelanker.Hoofd;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever changes the read log afterwards is found out, also when the whole database is theirs. */
@SpilTest
class LeeslogzegelTest {

    @TempDir
    private Path map;

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private EigenaarDatabank databank;

    @Autowired
    private Taak taak;

    @Autowired
    private JdbcClient jdbc;

    private Leeslogzegels zegels;
    private Path anker;
    private Leerling robin;
    private UUID bestuur;
    private long regel;
    private String onderdeel;

    @Autowired
    private DatabankInstellingen instellingen;

    @Autowired
    private FlywayConnectionDetails eigenaar;

    @BeforeEach
    void een_gelezen_en_verzegeld_dossier() {
        anker = map.resolve("ankers.txt");
        zegels = new Leeslogzegels(taak, jdbc, anker);
        robin = zuidwijk.nieuweLeerling();
        zuidwijk.joris().ga("/leerlingen/" + robin.id());
        bestuur = databank.jdbc()
                .sql("select bestuur_id from organisatie.leerling where id = ?")
                .param(robin.id())
                .query(UUID.class)
                .single();
        assertThat(zegels.verzegel()).extracting(Hoofd::bestuur).contains(bestuur);
        regel = databank.jdbc()
                .sql("select max(id) from toegang.leeslog where leerling_id = ?")
                .param(robin.id())
                .query(Long.class)
                .single();
        onderdeel = databank.jdbc()
                .sql("select onderdeel from toegang.leeslog where id = ?")
                .param(regel)
                .query(String.class)
                .single();
    }

    @Test
    void elke_regel_wordt_een_keer_verzegeld_en_sluit_aan_op_wat_ervoor_kwam() {
        assertThat(zegels.verzegel()).as("niets nieuws, geen zegel").isEmpty();

        zuidwijk.joris().ga("/leerlingen/" + robin.id());
        Hoofd tweede = van(zegels.verzegel());

        assertThat(tweede.nummer()).isGreaterThan(1);
        assertThat(zegels.keur().breuken()).isEmpty();
        assertThat(zegels.keur().ankers()).isGreaterThanOrEqualTo(2);
    }

    @Test
    void een_veranderde_naam_valt_op_en_zegt_welke_regel() {
        alsEigenaar("update toegang.leeslog set naam = 'Iemand Anders' where id = " + regel);
        assertThat(zegels.keur().breuken()).singleElement().asString().contains("regel " + regel, "veranderd");

        alsEigenaar("update toegang.leeslog set naam = 'Joris de Wit' where id = " + regel);
        assertThat(zegels.keur().goed()).isTrue();
    }

    @Test
    void een_later_bijgeschreven_regel_valt_op() {
        alsEigenaar(
                "insert into toegang.leeslog (bestuur_id, leerling_id, account_id, naam, rol, reden, onderdeel, klassen, op)"
                        + " select bestuur_id, leerling_id, account_id, naam, rol, reden, onderdeel, klassen, op - interval '2 days'"
                        + " from toegang.leeslog where id = " + regel);
        try {
            zegels.verzegel();
            assertThat(zegels.keur().breuken()).singleElement().asString().contains("bijgeschreven");
        } finally {
            alsEigenaar("delete from toegang.leeslog where leerling_id = '" + robin.id()
                    + "' and op < now() - interval '1 day'");
        }
        assertThat(zegels.keur().goed()).isTrue();
    }

    @Test
    void wie_de_hele_keten_opnieuw_maakt_past_niet_meer_op_het_anker() {
        alsEigenaar("update toegang.leeslog set naam = 'Iemand Anders' where id = " + regel, KETEN_OPNIEUW);

        assertThat(zegels.keur().breuken())
                .as("de databank klopt weer met zichzelf; het anker ligt buiten bereik")
                .singleElement()
                .asString()
                .contains("een ander dan het anker");

        alsEigenaar("update toegang.leeslog set naam = 'Joris de Wit' where id = " + regel, KETEN_OPNIEUW);
        assertThat(zegels.keur().goed()).isTrue();
    }

    @Test
    void wie_een_schakel_wegneemt_valt_op() throws IOException {
        Files.writeString(
                anker,
                new Hoofd(Instant.now(), bestuur, laatste() + 1, new byte[] {1}).regel() + "\nhalve reg",
                StandardOpenOption.APPEND);

        assertThat(zegels.keur().breuken())
                .anyMatch(b -> b.contains("zegel " + (laatste() + 1)) && b.contains("niet meer in de databank"))
                .anyMatch(b -> b.contains("anker is niet te lezen"));
    }

    /** A backup is these rows as text, put back in another place. */
    @Test
    void na_terugzetten_van_een_reservekopie_klopt_de_keten() {
        alsEigenaar("""
                create temp table bewaard as select to_jsonb(l) as rij from toegang.leeslog l where l.bestuur_id = '%1$s';
                delete from toegang.leeslog where bestuur_id = '%1$s';
                insert into toegang.leeslog overriding system value
                select (jsonb_populate_record(null::toegang.leeslog, rij)).* from bewaard order by random();
                drop table bewaard
                """.formatted(bestuur));

        assertThat(zegels.keur().breuken()).isEmpty();
    }

    @Test
    void de_opdracht_zegt_of_het_leeslog_is_wat_het_was() {
        assertThat(opdracht(List.of(anker.toString()))).startsWith("0 ").contains("Het leeslog is wat het was");

        alsEigenaar("update toegang.leeslog set onderdeel = 'iets anders' where id = " + regel);
        try {
            assertThat(opdracht(List.of(anker.toString()))).startsWith("1 ").contains("regel " + regel);
        } finally {
            alsEigenaar("update toegang.leeslog set onderdeel = '" + onderdeel + "' where id = " + regel);
        }
        assertThat(opdracht(List.of())).startsWith("2 ").contains("Geef het bestand met ankers");
    }

    @Test
    void een_weggehaalde_regel_valt_op_en_is_terug_te_zetten_uit_de_reservekopie() {
        alsEigenaar(
                "create table toegang.kopie as select to_jsonb(l) as rij from toegang.leeslog l where l.id = " + regel,
                "delete from toegang.leeslog where id = " + regel);
        assertThat(zegels.keur().breuken()).singleElement().asString().contains("regel " + regel, "is weggehaald");

        alsEigenaar(
                "insert into toegang.leeslog overriding system value"
                        + " select (jsonb_populate_record(null::toegang.leeslog, rij)).* from toegang.kopie",
                "drop table toegang.kopie");
        assertThat(zegels.keur().goed()).isTrue();
    }

    @Test
    void zegels_zonder_anker_bewijzen_niets() throws IOException {
        Files.delete(anker);

        assertThat(zegels.keur().breuken()).singleElement().asString().contains("geen ankers");
    }

    /** What a forger with all rights would do: the commitments, the root and the head of the last seal made to fit again. */
    private static final String KETEN_OPNIEUW = """
            update toegang.belofte b set waarde = toegang.belofte_van(l) from toegang.leeslog l
             where l.bestuur_id = b.bestuur_id and l.id = b.leeslog_id
               and (b.bestuur_id, b.zegel) in (select bestuur_id, max(nummer) from toegang.zegel group by 1);
            update toegang.zegel z set wortel = w.wortel,
                   hoofd = toegang.hoofd_van(z.vorige, z.bestuur_id, z.nummer, z.op, z.aantal, w.wortel)
              from (select bestuur_id, zegel, sha256(string_agg(waarde, ''::bytea order by leeslog_id)) as wortel
                      from toegang.belofte group by 1, 2) w
             where w.bestuur_id = z.bestuur_id and w.zegel = z.nummer
               and (z.bestuur_id, z.nummer) in (select bestuur_id, max(nummer) from toegang.zegel group by 1)
            """;

    private String opdracht(List<String> ankers) {
        var uit = new ByteArrayOutputStream();
        Properties wachtwoorden = new Properties();
        try (var in = Files.newInputStream(instellingen.map().resolve("wachtwoorden.properties"))) {
            wachtwoorden.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        int einde = new LeeslogControle(
                        new PrintStream(uit, true, StandardCharsets.UTF_8),
                        Map.of(
                                "SPIL_DATABANK_URL",
                                Objects.requireNonNull(eigenaar.getJdbcUrl()),
                                "SPIL_DATABANK_TAAK_NAAM",
                                "spil_taak",
                                "SPIL_DATABANK_TAAK_WACHTWOORD",
                                wachtwoorden.getProperty("spil_taak")))
                .controleer(ankers);
        return einde + " " + uit.toString(StandardCharsets.UTF_8);
    }

    private Hoofd van(List<Hoofd> hoofden) {
        return hoofden.stream()
                .filter(h -> h.bestuur().equals(bestuur))
                .findFirst()
                .orElseThrow();
    }

    private long laatste() {
        return databank.jdbc()
                .sql("select max(nummer) from toegang.zegel where bestuur_id = ?")
                .param(bestuur)
                .query(Long.class)
                .single();
    }

    /** As who owns the database, with the locks on these tables taken off: the strongest attacker there is. */
    private void alsEigenaar(String... opdrachten) {
        List<String> tabellen = List.of("toegang.leeslog", "toegang.belofte", "toegang.zegel");
        StringBuilder alles = new StringBuilder("begin;");
        tabellen.forEach(t -> alles.append("alter table " + t + " disable trigger alleen_toevoegen;"));
        for (String opdracht : opdrachten) alles.append(opdracht.strip()).append(';');
        tabellen.forEach(t -> alles.append("alter table " + t + " enable trigger alleen_toevoegen;"));
        databank.jdbc().sql(alles.append("commit").toString()).update();
    }
}
