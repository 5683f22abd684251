package nl.spil.demo;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.spil.koppeling.Importbestand;
import nl.spil.organisatie.Schooljaar;

/**
 * The files of the demo school, as its administration would deliver them: 200 pupils in twelve classes of three phases. The
 * same seed gives the same school; only ages move along with the date.
 */
final class Demoschool {

    static final int LEERLINGEN = 200;
    private static final long ZAAD = 20260822;
    private static final int ACHTERGROND = LEERLINGEN - 8;

    /** Mentors in the order of the classes; the first names of the story are among them. */
    private static final String[][] MENTOREN = {
        {"1A", "WIL", "Marieke Willems"},
        {"1B", "OUA", "Youssef Ouali"},
        {"1C", "BAK", "Tess Bakker"},
        {"1D", "SCH", "Floor Schouten"},
        {"2A", "GRI", "Dennis Grift"},
        {"2B", "WIT", "Joris de Wit"},
        {"2C", "BOU", "Nadia Boukhari"},
        {"2D", "VLI", "Wouter van Vliet"},
        {"3A", "MAN", "Cheryl Manuel"},
        {"3B", "KRO", "Bas Kroon"},
        {"3C", "AKS", "Sibel Aksoy"},
        {"3D", "DAM", "Ruud van Dam"}
    };

    private static final String[][] DOCENTEN = {
        {"KOC", "Rana Koc", "techniek"},
        {"PET", "Lars Petersen", "gym"},
        {"TOL", "Anneke Tol", "koken"},
        {"FER", "Carlos Ferreira", "groen"},
        {"VRI", "Judith de Vries", "winkel"}
    };

    private static final String[][] ONDERSTEUNING = {
        {"BOS", "Ilse Bos", "oco"},
        {"MEI", "Sana Meijer", "smw"},
        {"VER", "Petra Verhoeven", "schoolpsycholoog"},
        {"LEM", "Tom Lemmens", "teamleider"},
        {"ROS", "Mirjam Roos", "teamleider"},
        {"HAD", "Karim Haddad", "schoolleider"},
        {"DIJ", "Else Dijkstra", "bpo"},
        {"LIN", "Vera van der Linde", "svk"}
    };

    /** The pupils of the story: first name, prefix, last name, class, years old, mother, father, gezag of the father. */
    private static final String[][] VERHAAL = {
        {"Noor", "", "Yılmaz", "2B", "14", "Aylin Yılmaz", "Kemal Yılmaz", "ja"},
        {"Sara", "", "El Amrani", "2B", "14", "Fatima El Amrani", "Said El Amrani", "ja"},
        {"Jayden", "", "Kok", "2B", "14", "Wendy Kok", "", ""},
        {"Yara", "de", "Boer", "2A", "15", "Saskia de Boer", "Jeroen de Boer", "nee"},
        {"Milan", "", "Peters", "3C", "16", "Anke Peters", "Dirk Peters", "ja"},
        {"Sam", "", "Vermeer", "1C", "13", "Marleen Vermeer", "Erik Vermeer", "ja"},
        {"Emre", "", "Aydın", "1B", "13", "Hatice Aydın", "Orhan Aydın", "ja"},
        {"Shanice", "", "Pinas", "3A", "17", "Rosita Pinas", "", ""}
    };

    private final Map<String, List<String>> regels = new LinkedHashMap<>();
    private final Random toeval = new Random(ZAAD);
    private final Set<String> gebruikt = new HashSet<>();
    private final LocalDate vandaag;
    private final LocalDate begin;
    private int nummer = 40_100;

    Demoschool(LocalDate vandaag) {
        this.vandaag = vandaag;
        this.begin = Schooljaar.van(vandaag).begin();
        regel("locaties", "locatie", "school", "naam", "schoolplan", "telefoon");
        regel("locaties", "zuidwijk", "HPC Zuidwijk", "Zuidwijk", "hpc-zuidwijk", "010 555 01 00");
        vakanties();
        medewerkers();
        leerlingen();
    }

    /** The mentors, in the order of their classes. */
    static List<String> mentoren() {
        return Stream.of(MENTOREN).map(m -> m[2]).toList();
    }

    List<Importbestand> bestanden() {
        return regels.entrySet().stream()
                .map(e -> new Importbestand(
                        e.getKey() + ".csv",
                        (String.join("\r\n", e.getValue()) + "\r\n").getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private void vakanties() {
        regel("vakanties", "naam", "van", "tot_en_met");
        int jaar = begin.getYear();
        vakantie("Herfstvakantie", LocalDate.of(jaar, 10, 14), 9);
        vakantie("Kerstvakantie", LocalDate.of(jaar, 12, 18), 16);
        vakantie("Voorjaarsvakantie", LocalDate.of(jaar + 1, 2, 18), 9);
        vakantie("Meivakantie", LocalDate.of(jaar + 1, 4, 22), 16);
        vakantie("Zomervakantie", LocalDate.of(jaar + 1, 7, 8), 44);
    }

    private void vakantie(String naam, LocalDate rond, int dagen) {
        LocalDate zaterdag = rond.with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
        regel(
                "vakanties",
                naam,
                zaterdag.toString(),
                zaterdag.plusDays(dagen - 1L).toString());
    }

    private void medewerkers() {
        regel("medewerkers", "nummer", "naam", "email");
        regel("klassen", "locatie", "klas", "mentor");
        regel("functies", "medewerker", "rol", "locatie", "vanaf");
        regel("lesgroepen", "locatie", "lesgroep", "vak", "docent", "klas", "leerling");
        for (String[] m : MENTOREN) {
            medewerker(m[1], m[2]);
            regel("klassen", "zuidwijk", m[0], m[1]);
            regel("lesgroepen", "zuidwijk", m[0] + "-avo", "Nederlands en rekenen", m[1], m[0], "");
        }
        for (int d = 0; d < DOCENTEN.length; d++) {
            String[] docent = DOCENTEN[d];
            medewerker(docent[0], docent[1]);
            for (int k = 0; k < MENTOREN.length; k++) {
                // Everybody has gym; the other subjects are divided over the classes, techniek among them for 2B.
                if (docent[2].equals("gym") || (k + d) % 5 < 3) {
                    String klas = MENTOREN[k][0];
                    regel("lesgroepen", "zuidwijk", klas + "-" + docent[2], docent[2], docent[0], klas, "");
                }
            }
        }
        for (String[] o : ONDERSTEUNING) {
            medewerker(o[0], o[1]);
            regel("functies", o[0], o[2], "zuidwijk", "");
        }
    }

    private void medewerker(String nummer, String naam) {
        regel("medewerkers", nummer, naam, adres(naam) + "@hpczuidwijk.example");
    }

    private void leerlingen() {
        regel(
                "leerlingen",
                "nummer",
                "roepnaam",
                "tussenvoegsel",
                "achternaam",
                "geboortedatum",
                "email",
                "locatie",
                "klas",
                "leerjaar",
                "vanaf");
        regel("ouders", "leerling", "nummer", "aanhef", "naam", "email", "telefoon", "soort", "gezag");
        for (String[] v : VERHAAL) {
            gebruikt.add(v[0] + v[2]);
            leerling(v[0], v[1], v[2], v[3], geboren(Integer.parseInt(v[4])), v[5], v[6], v[7].equals("ja"));
        }
        int[] perKlas = IntStream.range(0, MENTOREN.length)
                .map(k -> ACHTERGROND / MENTOREN.length)
                .toArray();
        for (int k = 0; k < MENTOREN.length; k++) {
            int fase = MENTOREN[k][0].charAt(0) - '0';
            for (int n = 0; n < perKlas[k]; n++) achtergrond(MENTOREN[k][0], 11 + fase * 2 - toeval.nextInt(2));
        }
    }

    private void achtergrond(String klas, int leeftijd) {
        String roepnaam;
        String[] achternaam;
        do {
            roepnaam = Namen.kies(toeval.nextBoolean() ? Namen.MEISJES : Namen.JONGENS, toeval);
            achternaam = Namen.kies(Namen.ACHTERNAMEN, toeval);
        } while (!gebruikt.add(roepnaam + achternaam[1]));
        String familie = achternaam[0].isEmpty() ? achternaam[1] : achternaam[0] + " " + achternaam[1];
        int gezin = toeval.nextInt(10);
        String moeder = Namen.kies(Namen.MOEDERS, toeval) + " " + familie;
        String vader = gezin < 3 ? "" : Namen.kies(Namen.VADERS, toeval) + " " + familie;
        leerling(roepnaam, achternaam[0], achternaam[1], klas, geboren(leeftijd), moeder, vader, gezin != 4);
    }

    private LocalDate geboren(int leeftijd) {
        return vandaag.minusYears(leeftijd).minusDays(20 + toeval.nextInt(330));
    }

    private void leerling(
            String roepnaam,
            String tussen,
            String achternaam,
            String klas,
            LocalDate geboren,
            String moeder,
            String vader,
            boolean gezag) {
        String nr = String.valueOf(++nummer);
        int fase = klas.charAt(0) - '0';
        LocalDate vanaf = begin.minusYears(2L * (fase - 1) + (fase == 1 ? 0 : toeval.nextInt(2)));
        regel(
                "leerlingen",
                nr,
                roepnaam,
                tussen,
                achternaam,
                geboren.toString(),
                adres(roepnaam + " " + achternaam) + "@leerling.hpczuidwijk.example",
                "zuidwijk",
                klas,
                "fase " + fase,
                vanaf.toString());
        ouder(nr, "M" + nr, "mevrouw", moeder, "moeder", true);
        if (!vader.isEmpty()) ouder(nr, "V" + nr, "meneer", vader, "vader", gezag);
    }

    private void ouder(String leerling, String nr, String aanhef, String naam, String soort, boolean gezag) {
        regel(
                "ouders",
                leerling,
                nr,
                aanhef,
                naam,
                adres(naam) + "." + leerling + "@thuis.example",
                "06 555 " + leerling.substring(1),
                soort,
                gezag ? "ja" : "nee");
    }

    private static String adres(String naam) {
        return Normalizer.normalize(naam.replace("ı", "i"), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z ]", "")
                .strip()
                .replaceAll(" +", ".");
    }

    private void regel(String bestand, String... cellen) {
        regels.computeIfAbsent(bestand, b -> new ArrayList<>()).add(String.join(";", cellen));
    }
}
