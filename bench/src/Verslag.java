import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Puts the figures of the last runs into docs/prestaties.md, between the marks that stand there for them. */
final class Verslag {

    private static final Path BLAD = Path.of("docs/prestaties.md");

    private static final Map<String, String> NAMEN = new LinkedHashMap<>();

    static {
        NAMEN.put("leerling-mentor", "pupil page, mentor");
        NAMEN.put("leerling-oco", "pupil page, OCO");
        NAMEN.put("klas", "my pupils, mentor");
        NAMEN.put("vandaag-docent", "Vandaag, docent");
        NAMEN.put("vandaag-mentor", "Vandaag, mentor");
        NAMEN.put("vandaag-oco", "Vandaag, OCO");
        NAMEN.put("zoeken-gewoon-oco", "search a common name, OCO");
        NAMEN.put("zoeken-zeldzaam-oco", "search a rare name, OCO");
        NAMEN.put("zoeken-kort-mentor", "search two letters, mentor");
        NAMEN.put("tijdlijn", "timeline, mentor");
        NAMEN.put("opp", "OPP, mentor");
        NAMEN.put("zaak", "zaak, OCO");
        NAMEN.put("te-laat", "what is late, OCO");
        NAMEN.put("bespreken", "meeting, OCO");
        NAMEN.put("schoolplan", "schoolplan, mentor");
        NAMEN.put("schoolplan-ouder", "schoolplan, parent");
        NAMEN.put("portaal-ouder", "portal, parent");
        NAMEN.put("notitie", "write a notitie, mentor");
    }

    /** Pages that the bar of 1.4 ms is about. */
    private static final List<String> HART =
            List.of("leerling-mentor", "leerling-oco", "klas", "vandaag-docent", "vandaag-mentor", "vandaag-oco", "zoeken-gewoon-oco", "zoeken-zeldzaam-oco", "zoeken-kort-mentor", "schoolplan", "schoolplan-ouder");

    private final Map<String, double[]> klein;
    private final Map<String, double[]> groot;
    private final Map<String, double[]> invoer;
    private final Map<String, double[]> keuring;
    private final List<String[]> starts;

    private Verslag(Path werk) throws IOException {
        klein = lees(werk.resolve("uitkomst-1000.tsv"));
        groot = lees(werk.resolve("uitkomst-100000.tsv"));
        invoer = lees(werk.resolve("uitkomst-import.tsv"));
        keuring = lees(werk.resolve("uitkomst-keuring.tsv"));
        Path start = werk.resolve("uitkomst-start.tsv");
        starts = Files.exists(start) ? Files.readAllLines(start).stream().map(r -> r.split("\t")).toList() : List.of();
    }

    public static void main(String[] args) throws IOException {
        Locale.setDefault(Locale.ROOT);
        Verslag v = new Verslag(Path.of(args[0]));
        String blad = Files.readString(BLAD);
        blad = zet(blad, "machine", machine());
        blad = zet(blad, "grenzen", v.grenzen());
        blad = zet(blad, "paginas", v.paginas());
        Files.writeString(BLAD, blad);
        System.out.println(BLAD + " is bijgewerkt");
    }

    private static String zet(String blad, String naam, String inhoud) {
        String van = "<!-- begin " + naam + " -->";
        String tot = "<!-- end " + naam + " -->";
        int a = blad.indexOf(van);
        int b = blad.indexOf(tot);
        if (a < 0 || b < a) throw new IllegalStateException("In " + BLAD + " ontbreekt " + van);
        return blad.substring(0, a + van.length()) + "\n" + inhoud + blad.substring(b);
    }

    private String grenzen() {
        StringBuilder uit = new StringBuilder("| bar | at 1,000 pupils | at 100,000 pupils | met |\n| --- | --: | --: | --- |\n");
        rij(uit, "CPU per page (pupil, class, Vandaag, search, schoolplan) ≤ 1.4 ms: the dearest", hoogste(klein, 0), hoogste(groot, 0), " ms", 1.4);
        rij(uit, "the same pages, the pupil page of a mentor", waarde(klein, "leerling-mentor", 0), waarde(groot, "leerling-mentor", 0), " ms", 1.4);
        rij(uit, "p50 at half of the highest throughput ≤ 5 ms: the slowest", hoogste(klein, 3), hoogste(groot, 3), " ms", 5);
        rij(uit, "p99 at half of the highest throughput ≤ 30 ms: the slowest", hoogste(klein, 4), hoogste(groot, 4), " ms", 30);
        double groei = HART.stream().filter(h -> klein.containsKey(h) && groot.containsKey(h)).mapToDouble(h -> groot.get(h)[0] / klein.get(h)[0]).max().orElse(-1);
        rij(uit, "CPU per page grows ≤ 1.3 × from 1,000 to 100,000: the most", -1, groei, " ×", 1.3);
        rij(uit, "write a notitie, p99 ≤ 40 ms", waarde(klein, "notitie", 4), waarde(groot, "notitie", 4), " ms", 40);
        rij(uit, "next pupil in a meeting ≤ 200 ms: the server's part, p99", waarde(klein, "bespreken", 4), waarde(groot, "bespreken", 4), " ms", 200);
        rij(uit, "page ≤ 20 KB compressed: the heaviest", zwaarste(klein), zwaarste(groot), " KB", 20);
        rij(uit, "first visit ≤ 150 KB in all", kb(waarde(klein, "eerste-bezoek", 0)), kb(waarde(groot, "eerste-bezoek", 0)), " KB", 150);
        rij(uit, "statements per page ≤ 15: the most", meeste(klein), meeste(groot), "", 15.01);
        rij(uit, "import of a school year ≤ 60 s, preview and applying together", -1, waarde(invoer, "import", 3), " s", 60);
        rij(uit, "the same, applying alone", -1, invoer.containsKey("import") ? invoer.get("import")[3] - invoer.get("import")[2] : -1, " s", 60);
        rij(uit, "start with data ≤ 8 s: extracted jar with AOT cache, the slowest of three", -1, start("start-met") / 1000, " s", 8);
        rij(uit, "check of a whole schoolplan with all it inherits ≤ 300 ms of work: the slowest, first time in a new JVM", -1, waarde(keuring, "keuring", 0), " ms", 300);
        rij(uit, "the same, once the compiler has settled", -1, waarde(keuring, "keuring", 1), " ms", 300);
        rij(uit, "512 MB heap serves 250 people: p99, each a page per two seconds", waarde(klein, "velen", 2), waarde(groot, "velen", 2), " ms", 1000);
        return uit.toString();
    }

    private static void rij(StringBuilder uit, String wat, double een, double ander, String eenheid, double grens) {
        boolean gemeten = ander >= 0;
        boolean gehaald = gemeten && ander <= grens && een <= grens;
        uit.append("| ").append(wat).append(" | ").append(toon(een, eenheid)).append(" | ").append(toon(ander, eenheid)).append(" | ")
                .append(gemeten ? gehaald ? "yes" : "**no**" : "not measured").append(" |\n");
    }

    private static String toon(double waarde, String eenheid) {
        return waarde < 0 ? "–" : String.format(waarde < 100 ? "%.1f%s" : "%.0f%s", waarde, eenheid);
    }

    private String paginas() {
        StringBuilder uit = new StringBuilder();
        for (var maat : List.of(Map.entry("1,000 pupils", klein), Map.entry("100,000 pupils", groot))) {
            uit.append("\n### ").append(maat.getKey()).append("\n\n")
                    .append("| act | CPU ms | JVM | PostgreSQL | p50 ms | p99 ms | per s | statements | KB raw | KB sent | pgbench CPU ms | pgbench per s |\n")
                    .append("| --- | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: | --: |\n");
            NAMEN.forEach((sleutel, naam) -> {
                double[] c = maat.getValue().get(sleutel);
                if (c == null) return;
                uit.append(String.format("| %s | %.2f | %.2f | %.2f | %.1f | %.1f | %.0f | %.0f | %.1f | %.1f | %s | %s |%n", naam, c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7] / 1024, c[8] / 1024,
                        c[10] == 0 ? "–" : "%.2f".formatted(c[9]), c[10] == 0 ? "–" : "%.0f".formatted(c[10])));
            });
            double[] v = maat.getValue().get("velen");
            if (v != null) {
                uit.append(String.format("%n%.0f people at once, each a page per two seconds: p50 %.1f ms, p99 %.1f ms. All of them as fast as they can: %.0f pages per second, p99 %.0f ms. Heap in use after collecting: %.0f MB of 512.%n",
                        v[0], v[1], v[2], v[3], v[4], v[5]));
            }
        }
        double[] i = invoer.get("import");
        if (i != null) {
            uit.append(String.format("%nImport of %,.0f pupils with parents, staff and lesgroepen, into an empty bestuur: received after %.1f s, checked after %.1f s, applied after %.1f s, with %.1f s of processor time.%n", i[0], i[1], i[2], i[3], i[4]));
        }
        for (String soort : List.of("start-zonder", "start-met")) {
            List<String[]> keren = starts.stream().filter(s -> s[0].equals(soort)).toList();
            if (keren.isEmpty()) continue;
            uit.append("\nStart with 100,000 pupils, ").append(soort.equals("start-met") ? "with" : "without").append(" AOT cache, until the first page has been served: ")
                    .append(String.join(", ", keren.stream().map(k -> "%.1f s".formatted(Double.parseDouble(k[1]) / 1000)).toList()))
                    .append("; resident memory ").append(Long.parseLong(keren.getLast()[2]) / 1024).append(" MB.\n");
        }
        return uit.toString();
    }

    private double start(String soort) {
        return starts.stream().filter(s -> s[0].equals(soort)).mapToDouble(s -> Double.parseDouble(s[1])).max().orElse(-1000);
    }

    private static double waarde(Map<String, double[]> uit, String sleutel, int nummer) {
        double[] c = uit.get(sleutel);
        return c == null ? -1 : c[nummer];
    }

    private static double hoogste(Map<String, double[]> uit, int nummer) {
        return HART.stream().mapToDouble(h -> waarde(uit, h, nummer)).max().orElse(-1);
    }

    private static double zwaarste(Map<String, double[]> uit) {
        return kb(NAMEN.keySet().stream().mapToDouble(h -> waarde(uit, h, 8)).max().orElse(-1));
    }

    private static double meeste(Map<String, double[]> uit) {
        return NAMEN.keySet().stream().mapToDouble(h -> waarde(uit, h, 6)).max().orElse(-1);
    }

    private static double kb(double bytes) {
        return bytes < 0 ? -1 : bytes / 1024;
    }

    private static Map<String, double[]> lees(Path bestand) throws IOException {
        Map<String, double[]> uit = new HashMap<>();
        if (!Files.exists(bestand)) return uit;
        for (String regel : Files.readAllLines(bestand)) {
            String[] deel = regel.split("\t");
            uit.put(deel[0], Stream.of(deel).skip(1).mapToDouble(Double::parseDouble).toArray());
        }
        return uit;
    }

    private static String machine() throws IOException {
        String cpu = Files.readAllLines(Path.of("/proc/cpuinfo")).stream().filter(r -> r.startsWith("model name")).findFirst().orElse(": onbekend").split(":")[1].trim();
        long kb = Long.parseLong(Files.readAllLines(Path.of("/proc/meminfo")).getFirst().replaceAll("\\D+", ""));
        String os = Files.readAllLines(Path.of("/etc/os-release")).stream().filter(r -> r.startsWith("PRETTY_NAME")).findFirst().orElse("=").split("=")[1].replace("\"", "");
        return String.format("* %s, %d cores, %.0f GB of memory, %s, Linux %s%n* PostgreSQL 18 (the embedded one), fsync on, shared_buffers 1 GB%n* JDK %s, heap 512 MB%n", cpu,
                Runtime.getRuntime().availableProcessors(), kb / 1048576.0, os, System.getProperty("os.version").replaceAll("-.*", ""), Runtime.version());
    }
}
