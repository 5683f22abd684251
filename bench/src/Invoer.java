import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Imports a school year of one bestuur as its beheerder does: upload, wait for the preview, apply, wait. */
final class Invoer {

    private static final String[] VOOR = {"Noor", "Sam", "Milan", "Yara", "Daan", "Sara", "Jayden", "Lina", "Amber", "Mees", "Isa", "Finn"};
    private static final String[] ACHTER = {"Vries", "Berg", "Jansen", "Smit", "Yilmaz", "Dijk", "Bakker", "Kok", "Boer", "Bosch", "Peters", "Visser", "Demir"};

    private final int leerlingen;
    private final int poort;
    private final String url;
    private final String wachtwoord;
    private final ProcessHandle spil;
    private final ProcessHandle server;

    Invoer(int leerlingen, int poort, String url, String wachtwoord, ProcessHandle spil, ProcessHandle server) {
        this.leerlingen = leerlingen;
        this.poort = poort;
        this.url = url;
        this.wachtwoord = wachtwoord;
        this.spil = spil;
        this.server = server;
    }

    void draai() throws Exception {
        String token = UUID.randomUUID().toString();
        try (Connection c = DriverManager.getConnection(url, "postgres", wachtwoord);
                PreparedStatement s = c.prepareStatement("""
                        insert into toegang.sessie (token_hash, account_id, bestuur_id, wijze, verloopt_op)
                        select ?, a.id, a.bestuur_id, 'bench', now() + interval '1 day' from toegang.account a where a.soort = 'beheer' limit 1
                        """)) {
            s.setBytes(1, MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
            if (s.executeUpdate() != 1) throw new IOException("er is geen beheerder");
        }
        String koekje = "spil=" + token + "; XSRF-TOKEN=bench";
        byte[] formulier = formulier(bestanden());
        Uitkomst uitkomst = new Uitkomst(Path.of(System.getenv().getOrDefault("SPIL_BENCH_MAP", "bench/data"), "uitkomst-import.tsv"));
        try (Vraag v = new Vraag(poort)) {
            double cpu = cpu();
            long begin = System.nanoTime();
            Vraag.Antwoord a = v.stuur("POST", "/beheer/import", koekje, "multipart/form-data; boundary=grens", formulier);
            if (a.status() != 303) throw new IOException("de import wordt niet aangenomen: " + a.status());
            String pad = a.naar();
            double opgestuurd = sinds(begin);
            wacht(v, koekje, pad, "toepassing");
            double gecontroleerd = sinds(begin);
            a = v.stuur("POST", pad + "/toepassing", koekje, "_csrf=" + Meting.CSRF);
            if (a.status() != 303) throw new IOException("de import wordt niet toegepast: " + a.status());
            wacht(v, koekje, pad, "TOEGEPAST");
            double klaar = sinds(begin);
            double gebruikt = cpu() - cpu;
            uitkomst.schrijf("import", leerlingen, opgestuurd, gecontroleerd, klaar, gebruikt);
            System.out.printf("%d leerlingen (%.1f MB): ontvangen na %.1f s, gecontroleerd na %.1f s, toegepast na %.1f s; %.1f s processortijd%n", leerlingen, formulier.length / 1e6, opgestuurd,
                    gecontroleerd, klaar, gebruikt);
        } finally {
            uitkomst.sluit();
        }
    }

    private double cpu() {
        return Rekenwerk.seconden(List.of(spil)) + Rekenwerk.seconden(Rekenwerk.metKinderen(server));
    }

    private static double sinds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    /** Looks at the page as the beheerder does, twice a second, until it offers the next step. */
    private void wacht(Vraag v, String koekje, String pad, String tot) throws Exception {
        UUID id = UUID.fromString(pad.substring(pad.lastIndexOf('/') + 1));
        for (int i = 0; i < 1200; i++) {
            if (v.stuur("GET", pad, koekje, null).status() != 200) throw new IOException("de pagina van de import is er niet");
            String staat = staat(id);
            if (staat.equalsIgnoreCase(tot) || (tot.equals("toepassing") && staat.equalsIgnoreCase("gecontroleerd"))) return;
            if (staat.equalsIgnoreCase("afgekeurd") || staat.equalsIgnoreCase("mislukt")) throw new IOException("de import is " + staat);
            Thread.sleep(500);
        }
        throw new IOException("de import is na tien minuten niet klaar");
    }

    private String staat(UUID id) throws Exception {
        try (Connection c = DriverManager.getConnection(url, "postgres", wachtwoord);
                PreparedStatement s = c.prepareStatement("select staat from koppeling.import where id = ?")) {
            s.setObject(1, id);
            try (var r = s.executeQuery()) {
                return r.next() ? r.getString(1) : "";
            }
        }
    }

    private static byte[] formulier(Map<String, String> bestanden) throws IOException {
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        uit.write(("--grens\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + Meting.CSRF + "\r\n").getBytes(StandardCharsets.UTF_8));
        for (var b : bestanden.entrySet()) {
            uit.write(("--grens\r\nContent-Disposition: form-data; name=\"bestanden\"; filename=\"" + b.getKey() + "\"\r\nContent-Type: text/csv\r\n\r\n").getBytes(StandardCharsets.UTF_8));
            uit.write(b.getValue().getBytes(StandardCharsets.UTF_8));
            uit.write("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        uit.write("--grens--\r\n".getBytes(StandardCharsets.UTF_8));
        return uit.toByteArray();
    }

    private Map<String, String> bestanden() throws IOException {
        int locaties = Math.max(1, leerlingen / 500);
        StringBuilder locatie = new StringBuilder("locatie;school;naam;schoolplan;telefoon\n");
        StringBuilder klas = new StringBuilder("locatie;klas;mentor\n");
        StringBuilder medewerker = new StringBuilder("nummer;naam;email\n");
        StringBuilder functie = new StringBuilder("medewerker;rol;locatie;vanaf\n");
        StringBuilder lesgroep = new StringBuilder("locatie;lesgroep;vak;docent;klas;leerling\n");
        StringBuilder leerling = new StringBuilder("nummer;roepnaam;tussenvoegsel;achternaam;geboortedatum;email;locatie;klas;leerjaar;vanaf\n");
        StringBuilder ouder = new StringBuilder("leerling;nummer;aanhef;naam;email;telefoon;soort;gezag\n");
        for (int l = 0; l < locaties; l++) {
            locatie.append("loc").append(l).append(";School ").append(l).append(";Locatie ").append(l).append(";hpc-zuidwijk;010 000 00 00\n");
            for (int s = 0; s < 32; s++) {
                medewerker.append("M").append(l).append("-").append(s).append(";").append(VOOR[s % 12]).append(" ").append(ACHTER[(s + l) % 13])
                        .append(";m").append(l).append("-").append(s).append("@school.example\n");
            }
            functie.append("M").append(l).append("-30;oco;loc").append(l).append(";\nM").append(l).append("-31;schoolleider;loc").append(l).append(";\n");
            for (int k = 0; k < 20; k++) {
                String code = (1 + k % 5) + "" + (char) ('A' + k / 5);
                klas.append("loc").append(l).append(";").append(code).append(";M").append(l).append("-").append(k).append("\n");
                for (int d = 0; d < 3; d++) {
                    lesgroep.append("loc").append(l).append(";").append(code).append("-").append(d).append(";vak ").append(d).append(";M").append(l).append("-").append(20 + (k + d) % 10)
                            .append(";").append(code).append(";\n");
                }
                for (int n = 0; n < 25; n++) {
                    int nr = 100000 + l * 500 + k * 25 + n;
                    String achter = ACHTER[nr % 13];
                    leerling.append(nr).append(";").append(VOOR[nr % 12]).append(";;").append(achter).append(";").append(2011 + nr % 4).append("-0").append(1 + nr % 9).append("-1").append(nr % 10)
                            .append(";l").append(nr).append("@leerling.example;loc").append(l).append(";").append(code).append(";fase ").append(1 + k % 3).append(";\n");
                    for (int o = 0; o < 2; o++) {
                        ouder.append(nr).append(";").append(o == 0 ? "A" : "B").append(nr).append(";;").append(o == 0 ? "F. " : "S. ").append(achter).append(";").append(o == 0 ? "a" : "b").append(nr)
                                .append("@thuis.example;;ouder;ja\n");
                    }
                }
            }
        }
        Map<String, String> uit = new LinkedHashMap<>();
        uit.put("locaties.csv", locatie.toString());
        uit.put("klassen.csv", klas.toString());
        uit.put("medewerkers.csv", medewerker.toString());
        uit.put("functies.csv", functie.toString());
        uit.put("lesgroepen.csv", lesgroep.toString());
        uit.put("leerlingen.csv", leerling.toString());
        uit.put("ouders.csv", ouder.toString());
        uit.put("vakanties.csv", Files.readString(Path.of("voorbeelden/hpc-zuidwijk/vakanties.csv")));
        return uit;
    }
}
