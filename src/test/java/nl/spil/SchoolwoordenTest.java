package nl.spil;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Nothing in the code speaks the words of one school: its roles, forms, plans, meetings and name come from its plan
 * ({@code plan.woorden()}, {@code plan.rol(Plek)}). What may stand all the same is listed here, with the reason.
 */
class SchoolwoordenTest {

    /** What the schools that Spil ships call things, and the keys of those things. */
    private static final Pattern WOORD = Pattern.compile(
            "(?<![\\w-])(mentor|docent|oco|schoolleider|teamleider|zorgmelding|opp|iop|sot|svk|smw|bpo|mt|iot|mdo|oov|hpc|lmc|zuidwijk"
                    + "|charlois|koers|coenecoop|viaan|ondersteuningsco[oö]rdinator|schoolondersteuningsteam|ondersteuningsteam"
                    + "|maatschappelijk werk(er)?|directeur|rector|afdelingsleider|schoolverpleegkundige|kwadrant|basisplus|vijf aspecten"
                    + "|presteren|koersconsulent)(en|s|e|'s)?(?![\\w-])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Text blocks and texts of Java; comments and characters are passed over. */
    private static final Pattern TEKST = Pattern.compile(
            "\"\"\"(?<blok>.*?)\"\"\"|\"(?<tekst>(?:\\\\.|[^\"\\\\\\n])*)\"|/\\*.*?\\*/|//[^\\n]*|'(?:\\\\.|[^'\\\\])'",
            Pattern.DOTALL);

    private static final Pattern SQL = Pattern.compile(
            "\\b(select|insert into|update|delete from|from|join|where|exists)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern IN_SQL = Pattern.compile("'([^']*)'");

    /** In a template: what Java reads, and addresses. */
    private static final Pattern GEEN_TEKST = Pattern.compile(
            "<%--.*?--%>|^@(import|param)[^\\n]*|(class|id|name|href|action|data-[a-z]+)=\"[^\"]*\"|\"/[^\"]*\"|\\.\\w+\\(\\)|@template(\\.\\w+)+",
            Pattern.DOTALL | Pattern.MULTILINE);

    /** A place where such a word is no school's word. */
    private record Uitzondering(String bestand, String tekst, String reden) {
        boolean geldt(Path pad, String gevonden) {
            return pad.toString().replace('\\', '/').matches(bestand) && gevonden.matches(tekst);
        }
    }

    private static final List<Uitzondering> MAG = List.of(
            new Uitzondering(
                    ".*", "/.*|.*\\.jte|[a-z]+/[a-z]+", "een adres of een sjabloon; niemand leest het als woord"),
            new Uitzondering(
                    ".*/koppeling/.*|.*/organisatie/(Klassen|Leerlingen)\\.java|.*/overzicht/MijnLeerlingen\\.java",
                    "mentor(en)?|docent",
                    "een kolom van het importformaat of van een tabel"),
            new Uitzondering(
                    ".*/(overleg|zaak)/\\w+\\.java",
                    "zorgmelding ?|zorgmelding-overleg:",
                    "de tabel van aanmeldingen, een parameter van haar SQL, of een sleutel die niemand leest"),
            new Uitzondering(
                    ".*/schoolplan/(BekendeSleutels|Catalogus)\\.java",
                    "kwadrant",
                    "een sleutel van het planformaat, voor elke school dezelfde"),
            new Uitzondering(
                    ".*/zaak/Dossierbronnen\\.java",
                    "kwadrant",
                    "een sleutel van het planformaat, voor elke school dezelfde"));

    @Test
    void geen_tekst_in_de_code_gebruikt_de_woorden_van_een_school() throws IOException {
        List<String> vreemd = new ArrayList<>();
        for (Path bestand : bestanden("src/main/java", ".java")) {
            if (bestand.toString().contains("demo")) continue;
            String bron = Files.readString(bestand);
            Matcher m = TEKST.matcher(bron);
            while (m.find()) {
                String tekst = m.group("blok") != null ? m.group("blok") : m.group("tekst");
                if (tekst != null) weeg(bestand, regel(bron, m.start()), tekst, vreemd);
            }
        }
        assertThat(vreemd).as("zoek het woord in het plan van de school").isEmpty();
    }

    @Test
    void geen_sjabloon_gebruikt_de_woorden_van_een_school() throws IOException {
        List<String> vreemd = new ArrayList<>();
        for (Path bestand : bestanden("src/main/jte", ".jte")) {
            String bron = Files.readString(bestand);
            Matcher m = WOORD.matcher(
                    GEEN_TEKST.matcher(bron).replaceAll(w -> w.group().replaceAll("[^\\n]", " ")));
            while (m.find()) meld(bestand, regel(bron, m.start()), m.group(), rondom(bron, m), vreemd);
        }
        assertThat(vreemd).as("zoek het woord in het plan van de school").isEmpty();
    }

    @Test
    void geen_mail_en_geen_blad_voor_thuis_gebruikt_de_woorden_van_een_school() throws IOException {
        List<String> vreemd = new ArrayList<>();
        for (Path bestand : bestanden("src/main/resources/teksten", ".properties")) {
            for (String zin : Files.readAllLines(bestand)) {
                Matcher m = WOORD.matcher(zin);
                if (!zin.startsWith("#")) while (m.find()) meld(bestand, 0, m.group(), zin, vreemd);
            }
        }
        assertThat(vreemd).as("geef het woord van de school mee").isEmpty();
    }

    /** Functions in the database know a role by the place it takes, too. */
    @Test
    void de_nieuwste_vorm_van_elke_functie_noemt_geen_rol() throws IOException {
        List<String> vreemd = new ArrayList<>();
        for (Path bestand : bestanden("src/main/resources/db/migration", ".sql")) {
            if (bestand.getFileName().toString().compareTo("V20261124_1604") < 0) continue;
            String bron = Files.readString(bestand).replaceAll("--[^\\n]*", "");
            Matcher m = IN_SQL.matcher(bron);
            while (m.find())
                if (WOORD.matcher(m.group(1)).matches())
                    meld(bestand, regel(bron, m.start()), m.group(1), m.group(), vreemd);
        }
        assertThat(vreemd).as("gebruik toegang.heeft_plek").isEmpty();
    }

    private static void weeg(Path bestand, int regel, String tekst, List<String> vreemd) {
        if (SQL.matcher(tekst).find() && !tekst.endsWith(".")) {
            // Tables and columns have names of their own; what is compared with them is a value.
            Matcher waarde = IN_SQL.matcher(tekst);
            while (waarde.find()) zoek(bestand, regel, waarde.group(1), vreemd);
        } else {
            zoek(bestand, regel, tekst, vreemd);
        }
    }

    private static void zoek(Path bestand, int regel, String tekst, List<String> vreemd) {
        Matcher m = WOORD.matcher(tekst);
        while (m.find()) meld(bestand, regel, m.group(), tekst, vreemd);
    }

    private static void meld(Path bestand, int regel, String woord, String tekst, List<String> vreemd) {
        if (MAG.stream().noneMatch(u -> u.geldt(bestand, tekst)))
            vreemd.add(bestand + ":" + regel + " '" + woord.toLowerCase(Locale.ROOT) + "' in: " + tekst.strip());
    }

    private static String rondom(String bron, Matcher m) {
        return bron.substring(Math.max(0, m.start() - 30), Math.min(bron.length(), m.end() + 30))
                .replace('\n', ' ');
    }

    private static int regel(String bron, int plek) {
        return (int) bron.substring(0, plek).lines().count();
    }

    private static List<Path> bestanden(String map, String soort) throws IOException {
        try (Stream<Path> alles = Files.walk(Path.of(map))) {
            return alles.filter(p -> p.toString().endsWith(soort)).sorted().toList();
        }
    }
}
