import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Asks the pages as the people who use them, and writes what each costs. Anything but a page or a redirect after a post ends the run. */
final class Meting {

    private static final int VERBINDINGEN = 8;
    private static final int GEBRUIKERS = 250;

    private interface Act {
        Vraag.Antwoord doe(Vraag v, Persoon p) throws IOException;
    }

    private record Handeling(String naam, String rol, int verwacht, Act act) {}

    private final int leerlingen;
    private final int poort;
    private final int seconden;
    private final ProcessHandle spil;
    private final ProcessHandle server;
    private final String url;
    private final String wachtwoord;
    private final String appWachtwoord;
    private final Path log;
    private final Path opdrachten;

    private Meting(String[] args, List<String> pid, String url, Properties geheim) {
        this.leerlingen = Integer.parseInt(args[0]);
        this.seconden = Integer.parseInt(args[1]);
        this.poort = Integer.parseInt(args[2]);
        this.spil = ProcessHandle.of(Long.parseLong(args[3])).orElseThrow();
        this.server = ProcessHandle.of(Long.parseLong(pid.getFirst().trim())).orElseThrow();
        this.url = url;
        this.wachtwoord = geheim.getProperty("postgres");
        this.appWachtwoord = geheim.getProperty("spil_app");
        this.log = Path.of(args[5]);
        this.opdrachten = Path.of(args[4], "data", "log", "postgres.log");
    }

    public static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.ROOT);
        Path databank = Path.of(args[4]);
        Properties geheim = new Properties();
        geheim.load(new StringReader(Files.readString(databank.resolve("wachtwoorden.properties"))));
        List<String> pid = Files.readAllLines(databank.resolve("data/postmaster.pid"));
        String url = "jdbc:postgresql://127.0.0.1:" + pid.get(3).trim() + "/spil";
        Meting m = new Meting(args, pid, url, geheim);
        String wat = args[6];
        switch (wat) {
            case "school", "dossiers" -> Gegevens.vul(wat, m.leerlingen, url, m.wachtwoord);
            case "import" -> new Invoer(m.leerlingen, m.poort, url, m.wachtwoord, m.spil, m.server).draai();
            default -> m.paginas(args.length > 7 ? args[7] : "");
        }
    }

    private static Act get(String pad) {
        return (v, p) -> v.stuur("GET", pad.replace("{leerling}", p.leerling()).replace("{ander}", p.ander()).replace("{zoek}", p.zoek()), p.koekje(), null);
    }

    /** The token "bench" as Spring masks it: random bytes (here zeros) followed by the token xored with them. */
    static final String CSRF = Base64.getUrlEncoder().encodeToString("\0\0\0\0\0bench".getBytes(StandardCharsets.UTF_8));

    private static final List<Handeling> HANDELINGEN = List.of(
            new Handeling("leerling-mentor", "mentor", 200, get("/leerlingen/{leerling}")),
            new Handeling("leerling-oco", "oco", 200, get("/leerlingen/{leerling}")),
            new Handeling("vandaag-docent", "docent", 200, get("/")),
            new Handeling("vandaag-mentor", "mentor", 200, get("/")),
            new Handeling("vandaag-oco", "oco", 200, get("/")),
            new Handeling("klas", "mentor", 200, get("/leerlingen")),
            new Handeling("zoeken-gewoon-oco", "oco", 200, get("/zoeken?q=jansen")),
            new Handeling("zoeken-zeldzaam-oco", "oco", 200, get("/zoeken?q={zoek}")),
            new Handeling("zoeken-kort-mentor", "mentor", 200, get("/zoeken?q=an")),
            new Handeling("tijdlijn", "mentor", 200, get("/leerlingen/{leerling}/tijdlijn")),
            new Handeling("opp", "mentor-opp", 200, get("/leerlingen/{leerling}/opp")),
            new Handeling("zaak", "oco-zaak", 200, get("/zaken/{ander}")),
            new Handeling("te-laat", "oco", 200, get("/te-laat")),
            new Handeling("bespreken", "oco-punt", 200, get("/overleg/{ander}")),
            new Handeling("schoolplan", "mentor", 200, get("/ondersteuningsplan/hpc-zuidwijk")),
            new Handeling("schoolplan-ouder", "ouder", 200, get("/ondersteuningsplan/hpc-zuidwijk")),
            new Handeling("portaal-ouder", "ouder", 200, get("/thuis/{leerling}")),
            new Handeling("notitie", "mentor", 303, (v, p) -> v.stuur("POST", "/leerlingen/" + p.leerling() + "/notities", p.koekje() + "; XSRF-TOKEN=bench",
                    "_csrf=" + CSRF + "&idem=" + UUID.randomUUID() + "&soort=observatie&op=" + java.time.LocalDate.now()
                            + "&waarbij=techniek&tekst=Werkt+geconcentreerd+en+vraagt+om+hulp&afspraak=&terug=")));

    private void paginas(String alleen) throws Exception {
        System.out.printf("%n%d leerlingen, %d kernen, JVM %s, %d verbindingen%n%n", leerlingen, Runtime.getRuntime().availableProcessors(), Runtime.version(), VERBINDINGEN);
        System.out.println("| handeling | cpu ms (JVM + PG) | JVM | PG | p50 ms | p99 ms | per s | statements | bytes ruw | bytes gzip | pgbench cpu ms | pgbench per s |");
        System.out.println("| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |");
        Uitkomst uitkomst = new Uitkomst(log.resolveSibling("uitkomst-" + leerlingen + (alleen.isEmpty() ? "" : "-deel") + ".tsv"));
        try (Connection c = DriverManager.getConnection(url, "postgres", wachtwoord)) {
            try (Statement s = c.createStatement()) {
                s.execute("alter system set pg_stat_statements.track = 'top'");
                s.execute("select pg_reload_conf()");
            }
            List<Handeling> warm = new ArrayList<>();
            for (Handeling h : HANDELINGEN) {
                if (!alleen.isEmpty() && Stream.of(alleen.split(",")).noneMatch(h.naam()::startsWith)) continue;
                warm.add(h);
            }
            // A pass over all of them first: the compiler settles on what the pages share.
            for (Handeling h : warm) draai(VERBINDINGEN, List.of(h), mensen(c, h), seconden / 4.0, 0);
            for (Handeling h : warm) meet(h, mensen(c, h), uitkomst);
            if (alleen.isEmpty()) {
                gewicht(mensen(c, HANDELINGEN.getFirst()).getFirst(), uitkomst);
                velen(c, uitkomst);
            }
        }
        uitkomst.sluit();
    }

    private List<Persoon> mensen(Connection c, Handeling h) throws Exception {
        return Persoon.meldAan(c, h.rol());
    }

    private void meet(Handeling h, List<Persoon> mensen, Uitkomst uitkomst) throws Exception {
        int ruw;
        try (Vraag v = new Vraag(poort).onverpakt()) {
            ruw = vraag(h, v, mensen.getFirst()).bytes();
        }
        draai(VERBINDINGEN, List.of(h), mensen, seconden / 3.0, 0);
        reset();
        List<ProcessHandle> postgres = Rekenwerk.metKinderen(server);
        double jvm = Rekenwerk.seconden(List.of(spil));
        double pg = Rekenwerk.seconden(postgres);
        Ronde vol = draai(VERBINDINGEN, List.of(h), mensen, seconden, 0);
        double jvmDaarna = Rekenwerk.seconden(List.of(spil)) - jvm;
        double pgDaarna = Rekenwerk.seconden(postgres) - pg;
        double statements = statements() / vol.aantal;
        Ronde half = draai(VERBINDINGEN, List.of(h), mensen, seconden, vol.perSeconde / 2);
        double[] grens = pgbench(h, mensen.getFirst());
        double[] cijfers = {(jvmDaarna + pgDaarna) * 1000 / vol.aantal, jvmDaarna * 1000 / vol.aantal, pgDaarna * 1000 / vol.aantal, half.p(50), half.p(99),
            vol.perSeconde, statements, ruw, vol.bytes, grens[0], grens[1]};
        uitkomst.schrijf(h.naam(), cijfers);
        System.out.printf("| %s | %.2f | %.2f | %.2f | %.1f | %.1f | %.0f | %.1f | %.0f | %.0f | %.2f | %.0f |%n", Stream.concat(Stream.of(h.naam()), Arrays.stream(cijfers).boxed()).toArray());
    }

    private static Vraag.Antwoord vraag(Handeling h, Vraag v, Persoon p) throws IOException {
        Vraag.Antwoord a = h.act().doe(v, p);
        if (a.status() != h.verwacht() || a.naar().contains("inloggen")) {
            throw new IOException(h.naam() + " antwoordt " + a.status() + " " + a.naar() + " voor " + p);
        }
        return a;
    }

    private record Ronde(double aantal, double perSeconde, double bytes, long[] nanos) {
        double p(int procent) {
            return nanos.length == 0 ? 0 : nanos[Math.min(nanos.length - 1, (int) (nanos.length * (long) procent / 100))] / 1e6;
        }
    }

    /** Closed loop with rate 0; otherwise requests are due at fixed moments and a late one counts its waiting. */
    private Ronde draai(int verbindingen, List<Handeling> handelingen, List<Persoon> mensen, double duur, double perSeconde) throws Exception {
        AtomicInteger volgende = new AtomicInteger();
        LongAdder bytes = new LongAdder();
        List<long[]> tijden = new ArrayList<>();
        long begin = System.nanoTime();
        long einde = begin + (long) (duur * 1e9);
        try (ExecutorService uitvoerders = Executors.newFixedThreadPool(verbindingen)) {
            List<Future<long[]>> alle = new ArrayList<>();
            for (int i = 0; i < verbindingen; i++) {
                SplittableRandom toeval = new SplittableRandom(i);
                alle.add(uitvoerders.submit(() -> {
                    long[] mijn = new long[1 << 12];
                    int n = 0;
                    try (Vraag v = new Vraag(poort)) {
                        while (System.nanoTime() < einde) {
                            long start = System.nanoTime();
                            if (perSeconde > 0) {
                                start = begin + (long) (volgende.getAndIncrement() / perSeconde * 1e9);
                                if (start >= einde) break;
                                for (long nog = start - System.nanoTime(); nog > 0; nog = start - System.nanoTime()) LockSupport.parkNanos(nog);
                            }
                            int wie = toeval.nextInt(mensen.size());
                            bytes.add(vraag(handelingen.get(wie % handelingen.size()), v, mensen.get(wie)).bytes());
                            if (n == mijn.length) mijn = Arrays.copyOf(mijn, n * 2);
                            mijn[n++] = System.nanoTime() - start;
                        }
                    }
                    return Arrays.copyOf(mijn, n);
                }));
            }
            for (var f : alle) tijden.add(f.get());
        }
        double echt = (System.nanoTime() - begin) / 1e9;
        long[] samen = tijden.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Ronde(samen.length, samen.length / echt, bytes.sum() / (double) Math.max(1, samen.length), samen);
    }

    /** What a browser fetches the first time: the page and everything it names from here, as sent. */
    private void gewicht(Persoon p, Uitkomst uitkomst) throws Exception {
        TreeSet<String> delen = new TreeSet<>();
        int samen;
        try (Vraag v = new Vraag(poort).onverpakt()) {
            v.stuur("GET", "/leerlingen/" + p.leerling(), p.koekje(), null);
            zoek(new String(v.inhoud(), StandardCharsets.UTF_8), Pattern.compile("(?:<link|<script|<img)[^>]*(?:href|src)=\"(/[^\"]+)\""), delen);
            for (String css : List.copyOf(delen)) {
                if (!css.endsWith(".css")) continue;
                v.stuur("GET", css, p.koekje(), null);
                TreeSet<String> fonts = new TreeSet<>();
                zoek(new String(v.inhoud(), StandardCharsets.UTF_8), Pattern.compile("url\\([\"']?([^\"')]+)"), fonts);
                for (String font : fonts) if (!font.startsWith("data:")) delen.add(java.net.URI.create(css).resolve(font).toString());
            }
        }
        try (Vraag v = new Vraag(poort)) {
            samen = v.stuur("GET", "/leerlingen/" + p.leerling(), p.koekje(), null).bytes();
            for (String deel : delen) {
                int bytes = v.stuur("GET", deel, p.koekje(), null).bytes();
                System.out.printf("%8d %s%n", bytes, deel);
                samen += bytes;
            }
        }
        uitkomst.schrijf("eerste-bezoek", samen, delen.size() + 1);
        System.out.printf("eerste bezoek: %d bytes in %d bestanden%n", samen, delen.size() + 1);
    }

    private static void zoek(String tekst, Pattern wat, TreeSet<String> erbij) {
        var m = wat.matcher(tekst);
        while (m.find()) erbij.add(m.group(1));
    }

    /** Many people at once with this heap: each asks a page every two seconds, then all of them as fast as they can. */
    private void velen(Connection c, Uitkomst uitkomst) throws Exception {
        List<Handeling> door = HANDELINGEN.stream().filter(h -> h.rol().equals("mentor") && h.verwacht() == 200).toList();
        List<Persoon> mensen = mensen(c, door.getFirst());
        Ronde rustig = draai(GEBRUIKERS, door, mensen, seconden, GEBRUIKERS / 2.0);
        Ronde druk = draai(GEBRUIKERS, door, mensen, seconden, 0);
        double heap = heap();
        uitkomst.schrijf("velen", GEBRUIKERS, rustig.p(50), rustig.p(99), druk.perSeconde, druk.p(99), heap);
        System.out.printf("%d mensen, elk een pagina per twee seconden: p50 %.1f ms, p99 %.1f ms; zo snel als het gaat: %.0f/s, p99 %.0f ms; geheugen in gebruik na opruimen %.0f MB%n",
                GEBRUIKERS, rustig.p(50), rustig.p(99), druk.perSeconde, druk.p(99), heap);
    }

    private double heap() throws Exception {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        new ProcessBuilder(jcmd, String.valueOf(spil.pid()), "GC.run").redirectErrorStream(true).start().getInputStream().readAllBytes();
        String uit = new String(new ProcessBuilder(jcmd, String.valueOf(spil.pid()), "GC.heap_info").redirectErrorStream(true).start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var m = Pattern.compile("used (\\d+)K").matcher(uit);
        return m.find() ? Long.parseLong(m.group(1)) / 1024.0 : 0;
    }

    private void reset() throws SQLException {
        try (Connection c = DriverManager.getConnection(url, "postgres", wachtwoord); Statement s = c.createStatement()) {
            s.execute("select pg_stat_statements_reset()");
        }
    }

    /** Statements besides begin and commit. */
    private double statements() throws SQLException {
        try (Connection c = DriverManager.getConnection(url, "postgres", wachtwoord);
                Statement s = c.createStatement();
                ResultSet r = s.executeQuery("""
                        select coalesce(sum(calls), 0) from pg_stat_statements st join pg_roles r on r.oid = st.userid
                         where r.rolname = 'spil_app' and query !~* '^(begin|commit|rollback|set )'
                        """)) {
            r.next();
            return r.getDouble(1);
        }
    }

    /** The statements of one page, as the application login, in a transaction like the page's own. */
    private double[] pgbench(Handeling h, Persoon p) throws Exception {
        Path script = log.resolveSibling("pgbench-" + leerlingen + "-" + h.naam() + ".sql");
        try (Connection c = DriverManager.getConnection(url, "postgres", wachtwoord); Statement s = c.createStatement()) {
            try {
                s.execute("alter system set log_statement = 'all'");
                s.execute("select pg_reload_conf()");
                long vanaf;
                try (Vraag v = new Vraag(poort)) {
                    vraag(h, v, p);
                    Thread.sleep(1000);
                    vanaf = Files.size(opdrachten);
                    vraag(h, v, p);
                }
                Thread.sleep(1000);
                byte[] alles = Files.readAllBytes(opdrachten);
                List<String> regels = new String(alles, (int) vanaf, (int) (alles.length - vanaf), StandardCharsets.UTF_8).lines().toList();
                if (Afgeluisterd.schrijf(regels, script) == 0) return new double[2];
            } finally {
                s.execute("alter system reset log_statement");
                s.execute("select pg_reload_conf()");
            }
        }
        // A form comes in once: its key is fresh in every run of the script.
        Files.writeString(script, Files.readString(script)
                .replaceAll("(insert into toegang\\.ontvangst \\(idem, account_id\\) values \\()'[^']+'", "$1gen_random_uuid()")
                .replaceAll("(?i)(insert into dossier\\.notitie[^;]*?(?:values|select)\\s*\\(?\\s*)'[0-9a-f-]{36}'", "$1gen_random_uuid()"));
        return draaiPgbench(script);
    }

    private double[] draaiPgbench(Path script) throws Exception {
        String pgbench = Stream.of(System.getenv("PATH").split(":")).map(d -> Path.of(d, "pgbench")).filter(Files::isExecutable).map(Path::toString).findFirst().orElse(null);
        if (pgbench == null) return new double[2];
        Path uit = log.resolveSibling("pgbench.txt");
        ProcessBuilder bouw = new ProcessBuilder(pgbench, "-n", "-M", "prepared", "-c", "4", "-j", "1", "-T", "8",
                        "-h", "127.0.0.1", "-p", url.replaceAll(".*:(\\d+)/spil", "$1"), "-U", "spil_app", "-f", script.toString(), "spil")
                .redirectErrorStream(true)
                .redirectOutput(uit.toFile());
        bouw.environment().put("PGPASSWORD", appWachtwoord);
        Process p = bouw.start();
        Thread.sleep(2000);
        List<ProcessHandle> postgres = Rekenwerk.metKinderen(server);
        double voor = Rekenwerk.seconden(postgres);
        long van = System.nanoTime();
        Thread.sleep(4000);
        double gebruikt = Rekenwerk.seconden(postgres) - voor;
        double duur = (System.nanoTime() - van) / 1e9;
        p.waitFor();
        var tps = Pattern.compile("tps = ([0-9.]+)").matcher(Files.readString(uit));
        if (!tps.find() || Double.parseDouble(tps.group(1)) == 0) return new double[2];
        double perSeconde = Double.parseDouble(tps.group(1));
        return new double[] {gebruikt * 1000 / (perSeconde * duur), perSeconde};
    }
}
