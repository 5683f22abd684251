package nl.spil.gedeeld.databank;

import com.google.crypto.tink.StreamingAead;
import com.google.crypto.tink.subtle.AesGcmHkdfStreaming;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * An encrypted backup of everything, and putting it back, from the command line (docs/beheer.md). One snapshot, table by table with
 * COPY, in a zip that is encrypted while it is written (Tink, AES-256-GCM in pieces): nothing readable ever stands on the disk. The
 * key is never in the database. A backup goes back into an empty database, whole or not at all; whoever was signed in then, is not.
 */
public final class Reservekopie {

    private static final int GOED = 0;
    private static final int FOUT = 1;
    private static final int VERKEERD_GEBRUIK = 2;
    private static final int LENGTE = 32;
    private static final int STUK = 1 << 20;
    private static final String SOORT = "spil-reservekopie 1";
    private static final byte[] WAARVAN = SOORT.getBytes(StandardCharsets.UTF_8);
    private static final String INHOUD = "inhoud";
    private static final String EINDE = "einde";

    private static final String TABELLEN = """
            select format('%I.%I', n.nspname, c.relname),
                   string_agg(quote_ident(a.attname), ', ' order by a.attnum)
              from pg_class c join pg_namespace n on n.oid = c.relnamespace
              join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
             where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
               and c.relname <> 'flyway_schema_history'
             group by 1, n.nspname, c.relname order by n.nspname, c.relname
            """;

    private final PrintStream uit;
    private final Map<String, String> omgeving;

    public Reservekopie(PrintStream uit, Map<String, String> omgeving) {
        this.uit = uit;
        this.omgeving = omgeving;
    }

    /** Ends with 0 when it was done, 1 when it was not and 2 when something is missing to begin. */
    public static void main(String[] opdracht) {
        PrintStream uit = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new Reservekopie(uit, System.getenv()).voerUit(List.of(opdracht)));
    }

    public int voerUit(List<String> opdracht) {
        if (opdracht.size() != 2 || !List.of("maak", "zet-terug").contains(opdracht.getFirst())) {
            uit.println("Gebruik: maak <bestand> of zet-terug <bestand>.");
            return VERKEERD_GEBRUIK;
        }
        for (String nodig : List.of("SPIL_DATABANK_URL", "SPIL_KOPIE_NAAM")) {
            if (geheim(nodig).isBlank()) {
                uit.println("Zet " + nodig + " en het wachtwoord erbij; zie docs/beheer.md.");
                return VERKEERD_GEBRUIK;
            }
        }
        Path bestand = Path.of(opdracht.get(1));
        try {
            StreamingAead slot = slot();
            if (opdracht.getFirst().equals("maak")) maak(bestand, slot);
            else zetTerug(bestand, slot);
            return GOED;
        } catch (Weigering e) {
            uit.println(e.getMessage());
            return VERKEERD_GEBRUIK;
        } catch (IOException | SQLException | GeneralSecurityException | DataAccessException | FlywayException e) {
            uit.println("Niet gelukt, en er is niets veranderd: " + e.getMessage());
            return FOUT;
        }
    }

    /** What must be mended before it can begin. */
    private static final class Weigering extends IllegalStateException {
        private static final long serialVersionUID = 1;

        Weigering(String zin) {
            super(zin);
        }
    }

    private record Tabel(String naam, String kolommen) {}

    // Making
    // -----------------------------------------------------------------------------------------------------------

    private void maak(Path bestand, StreamingAead slot) throws IOException, SQLException, GeneralSecurityException {
        if (Files.exists(bestand)) throw new Weigering(bestand + " is er al. Kies een nieuwe naam.");
        Path half = bestand.resolveSibling(bestand.getFileName() + ".half");
        Files.deleteIfExists(half);
        Files.createFile(half, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (Connection c = verbind()) {
            c.setAutoCommit(false);
            c.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            c.setReadOnly(true);
            long rijen = 0;
            List<Tabel> tabellen = tabellen(c);
            try (OutputStream dicht = slot.newEncryptingStream(
                            new BufferedOutputStream(Files.newOutputStream(half, StandardOpenOption.WRITE)), WAARVAN);
                    ZipOutputStream zip = new ZipOutputStream(dicht)) {
                schrijf(zip, INHOUD, inhoud(c, tabellen));
                CopyManager copy = c.unwrap(PGConnection.class).getCopyAPI();
                for (Tabel t : tabellen) {
                    zip.putNextEntry(new ZipEntry(t.naam()));
                    rijen += copy.copyOut(
                            "copy (select " + t.kolommen() + " from " + t.naam() + ") to stdout", new Open(zip));
                    zip.closeEntry();
                }
                schrijf(zip, EINDE, String.valueOf(rijen));
            }
            Files.move(half, bestand, StandardCopyOption.ATOMIC_MOVE);
            uit.printf("%d tabellen, %d rijen, versleuteld in %s.%n", tabellen.size(), rijen, bestand);
        } finally {
            Files.deleteIfExists(half);
        }
    }

    /** Version of the tables, then each table with its columns, then each counter with where it stands. */
    private static String inhoud(Connection c, List<Tabel> tabellen) throws SQLException {
        StringBuilder tekst = new StringBuilder(SOORT + "\n" + versie(c) + "\n");
        tabellen.forEach(t -> tekst.append("tabel\t")
                .append(t.naam())
                .append('\t')
                .append(t.kolommen())
                .append('\n'));
        vraag(c).sql(
                        "select format('%I.%I', schemaname, sequencename), last_value from pg_sequences where last_value is not null"
                                + " order by 1")
                .query(rs -> {
                    tekst.append("teller\t")
                            .append(rs.getString(1))
                            .append('\t')
                            .append(rs.getLong(2))
                            .append('\n');
                });
        return tekst.toString();
    }

    // Putting back
    // -----------------------------------------------------------------------------------------------------

    private void zetTerug(Path bestand, StreamingAead slot) throws IOException, SQLException, GeneralSecurityException {
        if (!Files.isReadable(bestand)) throw new Weigering(bestand + " is niet te lezen.");
        maakTabellen();
        try (Connection c = verbind()) {
            c.setAutoCommit(false);
            if (vraag(c).sql("select exists (select 1 from organisatie.bestuur)")
                    .query(Boolean.class)
                    .single())
                throw new Weigering(
                        "Deze databank is niet leeg. Maak een nieuwe, lege databank en zet de kopie daarin terug.");
            try (InputStream open =
                            slot.newDecryptingStream(new BufferedInputStream(Files.newInputStream(bestand)), WAARVAN);
                    ZipInputStream zip = new ZipInputStream(open)) {
                long rijen = lees(c, zip);
                // Read to the end: what was cut off or changed behind the last piece shows only there.
                open.transferTo(OutputStream.nullOutputStream());
                c.commit();
                uit.printf(
                        "%d rijen teruggezet. Iedereen logt opnieuw in; codes, links en uitnodigingen van toen werken niet meer.%n",
                        rijen);
            } catch (IOException | SQLException | RuntimeException e) {
                c.rollback();
                throw e;
            }
        }
    }

    private static long lees(Connection c, ZipInputStream zip) throws IOException, SQLException {
        Map<String, String> kolommen = new LinkedHashMap<>();
        Map<String, Long> tellers = new LinkedHashMap<>();
        leesInhoud(c, zip, kolommen, tellers);
        List<String> hier = tabellen(c).stream().map(Tabel::naam).toList();
        if (!hier.containsAll(kolommen.keySet()))
            throw new Weigering("De kopie heeft tabellen die deze versie niet kent.");
        try (Statement s = c.createStatement()) {
            s.execute("set local session_replication_role = replica");
            for (String t : hier) s.execute("delete from " + t);
        }
        CopyManager copy = c.unwrap(PGConnection.class).getCopyAPI();
        long rijen = 0;
        for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
            if (e.getName().equals(EINDE)) {
                long verwacht = Long.parseLong(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                if (verwacht != rijen) throw new IOException("er staan " + rijen + " rijen in plaats van " + verwacht);
                sluitAf(c, tellers);
                return rijen;
            }
            String welke = kolommen.get(e.getName());
            if (welke == null) throw new IOException("onbekend deel " + e.getName());
            rijen += copy.copyIn("copy " + e.getName() + " (" + welke + ") from stdin", zip);
        }
        throw new IOException("de kopie is niet heel");
    }

    private static void leesInhoud(
            Connection c, ZipInputStream zip, Map<String, String> kolommen, Map<String, Long> tellers)
            throws IOException, SQLException {
        ZipEntry eerste = zip.getNextEntry();
        if (eerste == null || !eerste.getName().equals(INHOUD)) throw new IOException("dit is geen kopie van Spil");
        List<String> regels =
                new String(zip.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        if (!regels.getFirst().equals(SOORT)) throw new IOException("dit is een andere soort kopie");
        if (!regels.get(1).equals(versie(c)))
            throw new Weigering("De kopie is van versie " + regels.get(1) + " en deze databank van versie " + versie(c)
                    + ". Zet haar terug met de Spil die haar maakte, en werk daarna bij.");
        for (String regel : regels.subList(2, regels.size())) {
            String[] d = regel.split("\t");
            if (d[0].equals("tabel")) kolommen.put(d[1], d[2]);
            else tellers.put(d[1], Long.valueOf(d[2]));
        }
    }

    private static void sluitAf(Connection c, Map<String, Long> tellers) {
        tellers.forEach((naam, waarde) -> vraag(c).sql("select setval(?::regclass, ?)")
                .params(naam, waarde)
                .query(Long.class)
                .single());
        // What was used, recalled or ended after the copy would otherwise live again: each module says what of it ends
        // now.
        vraag(c).sql("select doe from gedeeld.na_terugzetten order by tabel")
                .query(String.class)
                .list()
                .forEach(doe -> vraag(c).sql(doe).update());
    }

    private void maakTabellen() {
        Flyway.configure(Reservekopie.class.getClassLoader())
                .dataSource(
                        geheim("SPIL_DATABANK_URL"),
                        geheim("SPIL_DATABANK_EIGENAAR_NAAM"),
                        geheim("SPIL_DATABANK_EIGENAAR_WACHTWOORD"))
                .locations("classpath:db/migration")
                .validateMigrationNaming(true)
                .load()
                .migrate();
    }

    // Both
    // -------------------------------------------------------------------------------------------------------------

    private Connection verbind() throws SQLException {
        Connection c = DriverManager.getConnection(
                geheim("SPIL_DATABANK_URL"), geheim("SPIL_KOPIE_NAAM"), geheim("SPIL_KOPIE_WACHTWOORD"));
        if (!vraag(c).sql("select rolbypassrls or rolsuper from pg_roles where rolname = current_user")
                .query(Boolean.class)
                .single()) {
            c.close();
            throw new Weigering("De login " + geheim("SPIL_KOPIE_NAAM")
                    + " ziet niet alle rijen. Maak hem met bypassrls; zie docs/beheer.md.");
        }
        return c;
    }

    private static JdbcClient vraag(Connection c) {
        return JdbcClient.create(new SingleConnectionDataSource(c, true));
    }

    private static List<Tabel> tabellen(Connection c) {
        return new ArrayList<>(vraag(c).sql(TABELLEN)
                .query((rs, n) -> new Tabel(rs.getString(1), rs.getString(2)))
                .list());
    }

    private static String versie(Connection c) {
        return vraag(c).sql("select max(version) from flyway_schema_history where success")
                .query(String.class)
                .single();
    }

    private StreamingAead slot() throws GeneralSecurityException {
        byte[] sleutel;
        try {
            sleutel = Base64.getDecoder().decode(geheim("SPIL_KOPIE_SLEUTEL").strip());
        } catch (IllegalArgumentException e) {
            throw new Weigering("De sleutel voor de kopie is geen base64. Maak hem met: openssl rand -base64 32");
        }
        if (sleutel.length != LENGTE)
            throw new Weigering(
                    "Zet SPIL_KOPIE_SLEUTEL of SPIL_KOPIE_SLEUTEL_BESTAND: 32 bytes, te maken met: openssl rand -base64 32");
        return new AesGcmHkdfStreaming(sleutel, "HmacSha256", LENGTE, STUK, 0);
    }

    /** From the environment, or from the file that it names. */
    private String geheim(String naam) {
        String bestand = omgeving.getOrDefault(naam + "_BESTAND", "");
        if (bestand.isBlank()) return Optional.ofNullable(omgeving.get(naam)).orElse("");
        try {
            return Files.readString(Path.of(bestand)).strip();
        } catch (IOException e) {
            throw new Weigering("Het bestand van " + naam + "_BESTAND is niet te lezen: " + bestand);
        }
    }

    private static void schrijf(ZipOutputStream zip, String naam, String tekst) throws IOException {
        zip.putNextEntry(new ZipEntry(naam));
        zip.write(tekst.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** COPY closes what it wrote to; the zip goes on. */
    private static final class Open extends java.io.FilterOutputStream {
        Open(OutputStream uit) {
            super(uit);
        }

        @Override
        public void write(byte[] b, int vanaf, int lengte) throws IOException {
            out.write(b, vanaf, lengte);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
