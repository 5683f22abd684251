import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;

/** Asks the pages as the people who use them, and prints what each costs. */
final class Meting {

    private static final int VERBINDINGEN = 8;

    private record Persoon(String koekje, UUID leerling, String zoek) {}

    private interface Act {
        Vraag.Antwoord doe(Vraag v, Persoon p, int nummer) throws IOException;
    }

    private final int poort;
    private final int seconden;
    private final ProcessHandle spil;
    private final ProcessHandle server;
    private final String url;
    private final String wachtwoord;
    private final String appWachtwoord;
    private final Path log;
    private final List<Persoon> mensen = new ArrayList<>();

    private Meting(int poort, int seconden, long pid, long serverPid, String url, Properties geheim, Path log) {
        this.poort = poort;
        this.seconden = seconden;
        this.spil = ProcessHandle.of(pid).orElseThrow();
        this.server = ProcessHandle.of(serverPid).orElseThrow();
        this.url = url;
        this.wachtwoord = geheim.getProperty("postgres");
        this.appWachtwoord = geheim.getProperty("spil_app");
        this.log = log;
    }

    public static void main(String[] args) throws Exception {
        Locale.setDefault(Locale.ROOT);
        int leerlingen = Integer.parseInt(args[0]);
        Path databank = Path.of(args[4]);
        Properties geheim = new Properties();
        geheim.load(new StringReader(Files.readString(databank.resolve("wachtwoorden.properties"))));
        List<String> pid = Files.readAllLines(databank.resolve("data/postmaster.pid"));
        String url = "jdbc:postgresql://127.0.0.1:" + pid.get(3).trim() + "/spil";
        String wachtwoord = geheim.getProperty("postgres");
        if (args.length > 6 && args[6].equals("vul")) {
            Gegevens.main(new String[] {args[0], url, wachtwoord});
            return;
        }
        Meting m = new Meting(Integer.parseInt(args[2]), Integer.parseInt(args[1]), Long.parseLong(args[3]), Long.parseLong(pid.getFirst().trim()), url, geheim, Path.of(args[5]));
        m.meldAan();
        System.out.printf("%n%d leerlingen, %d kernen, JVM %s, %d verbindingen%n%n", leerlingen,
                Runtime.getRuntime().availableProcessors(), Runtime.version(), VERBINDINGEN);
        System.out.println("| handeling | cpu ms (JVM + PG) | JVM | PG | p50 ms | p99 ms | per s | statements | bytes | pgbench cpu ms | pgbench per s |");
        System.out.println("| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |");
        m.meet("leerlingpagina", (v, p, n) -> v.stuur("GET", "/leerlingen/" + p.leerling(), p.koekje(), null));
        m.meet("Vandaag", (v, p, n) -> v.stuur("GET", "/", p.koekje(), null));
        m.meet("zoeken", (v, p, n) -> v.stuur("GET", "/zoeken?q=" + p.zoek(), p.koekje(), null));
        m.meet("notitie schrijven", (v, p, n) -> v.stuur("POST", "/leerlingen/" + p.leerling() + "/notities", p.koekje() + "; XSRF-TOKEN=bench",
                "_csrf=" + CSRF + "&idem=" + UUID.randomUUID() + "&soort=observatie&gebeurdOp=" + java.time.LocalDate.now()
                        + "&waarbij=techniek&tekst=Werkt+geconcentreerd+" + n + "&afspraak="));
    }

    /** The token "bench" as Spring masks it: random bytes (here zeros) followed by the token xored with them. */
    private static final String CSRF =
            java.util.Base64.getUrlEncoder().encodeToString("\0\0\0\0\0bench".getBytes(java.nio.charset.StandardCharsets.UTF_8));

    /** Real sessions of real accounts: mentors, docenten and OCO's, each with pupils of their own. */
    private void meldAan() throws Exception {
        try (Connection c = DriverManager.getConnection(url, "postgres", wachtwoord);
                Statement s = c.createStatement();
                PreparedStatement zet = c.prepareStatement("""
                        insert into toegang.sessie (token_hash, account_id, bestuur_id, wijze, verloopt_op)
                        values (?, ?, ?, 'bench', now() + interval '1 day')
                        """)) {
            s.execute("alter system set pg_stat_statements.track = 'top'");
            s.execute("select pg_reload_conf()");
            s.execute("create temp table keus as select id, bestuur_id from toegang.account where soort = 'medewerker' order by md5(id::text) limit 400");
            try (ResultSet r = s.executeQuery("""
                    select k.id, k.bestuur_id, x.leerling_id, x.zoek from keus k
                     cross join lateral (
                       select m.leerling_id, lower(split_part(l.achternaam, '-', 2)) as zoek
                         from toegang.relatie q join toegang.lidmaatschap m on m.groep_id = q.groep_id
                         join organisatie.leerling l on l.id = m.leerling_id
                        where q.account_id = k.id order by md5(m.leerling_id::text) limit 5) x
                    """)) {
                while (r.next()) {
                    String token = UUID.randomUUID().toString().replace("-", "");
                    zet.setBytes(1, MessageDigest.getInstance("SHA-256").digest(token.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
                    zet.setObject(2, r.getObject(1));
                    zet.setObject(3, r.getObject(2));
                    zet.addBatch();
                    mensen.add(new Persoon("spil=" + token, r.getObject(3, UUID.class), r.getString(4).substring(0, 5)));
                }
            }
            zet.executeBatch();
        }
    }

    private void meet(String naam, Act act) throws Exception {
        try (Vraag v = new Vraag(poort)) {
            Vraag.Antwoord proef = act.doe(v, mensen.getFirst(), 0);
            if (proef.status() != 200 && proef.status() != 303 || proef.naar().contains("inloggen")) {
                System.out.println("| " + naam + " | antwoordt " + proef.status() + " " + proef.naar() + " |");
                return;
            }
        }
        draai(act, seconden / 2.0, 0);
        reset();
        List<ProcessHandle> postgres = Rekenwerk.metKinderen(server);
        double jvm = Rekenwerk.seconden(List.of(spil));
        double pg = Rekenwerk.seconden(postgres);
        Ronde vol = draai(act, seconden, 0);
        double jvmDaarna = Rekenwerk.seconden(List.of(spil)) - jvm;
        double allesDaarna = Rekenwerk.seconden(postgres) - pg + jvmDaarna;
        double statements = statements() / vol.aantal;
        Ronde half = draai(act, seconden, vol.perSeconde / 2);
        double[] grens = pgbench(naam, act);
        System.out.printf("| %s | %.2f | %.2f | %.2f | %.1f | %.1f | %.0f | %.1f | %.0f | %s | %s |%n", naam,
                allesDaarna * 1000 / vol.aantal, jvmDaarna * 1000 / vol.aantal, (allesDaarna - jvmDaarna) * 1000 / vol.aantal,
                half.p(50), half.p(99), vol.perSeconde, statements, vol.bytes,
                grens == null ? "-" : "%.2f".formatted(grens[0]), grens == null ? "-" : "%.0f".formatted(grens[1]));
    }

    private record Ronde(double aantal, double perSeconde, double bytes, long[] nanos) {
        double p(int procent) {
            return nanos.length == 0 ? 0 : nanos[Math.min(nanos.length - 1, nanos.length * procent / 100)] / 1e6;
        }
    }

    /** Closed loop with rate 0; otherwise requests are due at fixed moments and a late one counts its waiting. */
    private Ronde draai(Act act, double duur, double perSeconde) throws Exception {
        AtomicInteger volgende = new AtomicInteger();
        LongAdder bytes = new LongAdder();
        List<long[]> tijden = new ArrayList<>();
        long begin = System.nanoTime();
        long einde = begin + (long) (duur * 1e9);
        try (ExecutorService uitvoerders = Executors.newFixedThreadPool(VERBINDINGEN)) {
            List<java.util.concurrent.Future<long[]>> alle = new ArrayList<>();
            for (int i = 0; i < VERBINDINGEN; i++) {
                SplittableRandom toeval = new SplittableRandom(i);
                alle.add(uitvoerders.submit(() -> {
                    long[] mijn = new long[1 << 16];
                    int n = 0;
                    try (Vraag v = new Vraag(poort)) {
                        while (System.nanoTime() < einde) {
                            int nummer = volgende.getAndIncrement();
                            long start = System.nanoTime();
                            if (perSeconde > 0) {
                                start = begin + (long) (nummer / perSeconde * 1e9);
                                if (start >= einde) break;
                                for (long nog = start - System.nanoTime(); nog > 0; nog = start - System.nanoTime()) LockSupport.parkNanos(nog);
                            }
                            Vraag.Antwoord a = act.doe(v, mensen.get(toeval.nextInt(mensen.size())), nummer);
                            if (a.status() >= 400) throw new IOException("antwoord " + a.status());
                            bytes.add(a.bytes());
                            if (n == mijn.length) mijn = Arrays.copyOf(mijn, n * 2);
                            mijn[n++] = System.nanoTime() - start;
                        }
                    }
                    return Arrays.copyOf(mijn, n);
                }));
            }
            for (var f : alle) tijden.add(f.get());
            uitvoerders.shutdown();
            uitvoerders.awaitTermination(1, TimeUnit.MINUTES);
        }
        double echt = (System.nanoTime() - begin) / 1e9;
        long[] samen = tijden.stream().flatMapToLong(Arrays::stream).sorted().toArray();
        return new Ronde(samen.length, samen.length / echt, bytes.sum() / (double) Math.max(1, samen.length), samen);
    }

    private void reset() throws Exception {
        try (Connection c = DriverManager.getConnection(url, "postgres", wachtwoord); Statement s = c.createStatement()) {
            s.execute("select pg_stat_statements_reset()");
        }
    }

    /** Statements besides begin and commit. */
    private double statements() throws Exception {
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
    private double[] pgbench(String naam, Act act) throws Exception {
        Path pgbench = Path.of("/usr/lib/postgresql/15/bin/pgbench");
        if (!Files.isExecutable(pgbench)) return null;
        try (Connection c = DriverManager.getConnection(url, "postgres", wachtwoord); Statement s = c.createStatement()) {
            try {
                s.execute("alter system set log_statement = 'all'");
                s.execute("select pg_reload_conf()");
                long vanaf;
                try (Vraag v = new Vraag(poort)) {
                    act.doe(v, mensen.getFirst(), 1);
                    Thread.sleep(1000);
                    vanaf = Files.size(log);
                    act.doe(v, mensen.getFirst(), 2);
                }
                Thread.sleep(1000);
                byte[] alles = Files.readAllBytes(log);
                List<String> regels = new String(alles, (int) vanaf, (int) (alles.length - vanaf), java.nio.charset.StandardCharsets.UTF_8).lines().toList();
                Path script = log.resolveSibling("pgbench-" + naam.replace(' ', '-') + ".sql");
                if (Afgeluisterd.schrijf(regels, script) == 0) return null;
            } finally {
                s.execute("alter system reset log_statement");
                s.execute("select pg_reload_conf()");
            }
        }
        return draaiPgbench(pgbench, log.resolveSibling("pgbench-" + naam.replace(' ', '-') + ".sql"));
    }

    private double[] draaiPgbench(Path pgbench, Path script) throws Exception {
        Path uit = log.resolveSibling("pgbench.txt");
        ProcessBuilder bouw = new ProcessBuilder(pgbench.toString(), "-n", "-M", "prepared", "-c", "4", "-j", "1", "-T", "8",
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
        var tps = java.util.regex.Pattern.compile("tps = ([0-9.]+)").matcher(Files.readString(uit));
        if (!tps.find()) return null;
        double perSeconde = Double.parseDouble(tps.group(1));
        return new double[] {gebruikt * 1000 / (perSeconde * duur), perSeconde};
    }
}
