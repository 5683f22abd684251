package nl.spil.demo;

import java.util.List;
import java.util.random.RandomGenerator;

/** Invented names as they stand in a class list in Rotterdam. */
final class Namen {

    static final List<String> MEISJES = List.of(
            "Sara", "Yara", "Aya", "Lina", "Emma", "Noa", "Fenna", "Samira", "Zoë", "Isa", "Amira", "Lotte", "Esra",
            "Chanel", "Naomi", "Roos", "Dilara", "Shanice", "Julia", "Safae", "Eva", "Hiba", "Mila", "Destiny", "Nora",
            "Jasmijn", "Rania", "Luna", "Feline", "Ilayda");
    static final List<String> JONGENS = List.of(
            "Jayden", "Mohamed", "Daan", "Yusuf", "Sem", "Ayoub", "Luuk", "Kevin", "Emre", "Ravi", "Noah", "Bilal",
            "Finn", "Gianni", "Omar", "Tijn", "Dylan", "Ilias", "Stan", "Kaya", "Rayan", "Thijs", "Armando", "Hamza",
            "Mees", "Quincy", "Levi", "Can", "Jelle", "Nordin");
    static final List<String[]> ACHTERNAMEN = List.of(
            n("", "El Amrani"),
            n("", "Kok"),
            n("de", "Boer"),
            n("", "Yıldız"),
            n("van", "Dijk"),
            n("", "Bakkali"),
            n("", "Pinas"),
            n("van der", "Linden"),
            n("", "Kaya"),
            n("", "Hendriks"),
            n("", "Fernandes"),
            n("", "Ramdin"),
            n("", "Jansen"),
            n("", "Öztürk"),
            n("", "Martina"),
            n("van den", "Berg"),
            n("", "Benali"),
            n("", "Mulder"),
            n("", "Da Silva"),
            n("", "Visser"),
            n("", "Şahin"),
            n("", "Biharie"),
            n("de", "Wolf"),
            n("", "Nguyen"),
            n("", "Haddou"),
            n("", "Smits"),
            n("", "Kartosen"),
            n("", "Verbeek"),
            n("", "Abdi"),
            n("", "Zwart"),
            n("ten", "Brink"),
            n("", "Lopes"));
    static final List<String> MOEDERS = List.of(
            "Fatima", "Sandra", "Aylin", "Monique", "Naima", "Priya", "Karin", "Maria", "Saskia", "Hatice", "Wendy",
            "Latifa", "Ingrid", "Rosita", "Hülya");
    static final List<String> VADERS = List.of(
            "Hassan", "Marco", "Kemal", "Peter", "Said", "Rajesh", "Erik", "José", "Dennis", "Ali", "Richard", "Driss",
            "Jeroen", "Winston", "Orhan");

    private Namen() {}

    static <T> T kies(List<T> uit, RandomGenerator toeval) {
        return uit.get(toeval.nextInt(uit.size()));
    }

    private static String[] n(String tussenvoegsel, String achternaam) {
        return new String[] {tussenvoegsel, achternaam};
    }

    /** "Noor" of "Noor Yılmaz". */
    static String roepnaam(String naam) {
        return naam.substring(0, naam.indexOf(' '));
    }
}
