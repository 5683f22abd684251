package nl.spil.kluis.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.spil.kluis.Kluiscijfers;
import nl.spil.kluis.Meldcodescholing;
import nl.spil.organisatie.Locatie;
import nl.spil.schoolplan.Fase;
import nl.spil.schoolplan.Meldcode;
import nl.spil.schoolplan.Protocol;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Zaaktype;

/**
 * What everybody of a location reads about the meldcode.
 *
 * @param houders whom to turn to
 * @param kluis whether this person has a key or a file
 * @param nood whether this person can open it with a second one when nobody with a key is there
 * @param gemist who lacks a training, for who keeps the meldcode or leads the location
 * @param cijfers how many in the last school year that is over, for whoever reads figures
 */
public record MeldcodePage(
        Locatie locatie,
        List<Locatie> locaties,
        Schoolplan plan,
        List<String> houders,
        boolean kluis,
        boolean nood,
        List<Kluiscijfers.Aantal> cijfers,
        List<Meldcodescholing.Gemist> gemist,
        Map<String, String> ingevuld,
        Map<String, String> fouten) {

    private static final int MELDCODE = 11;

    /** The school year of the figures: "2025/2026". */
    public String jaar() {
        int jaar = cijfers.getFirst().jaar();
        return jaar + "/" + (jaar + 1);
    }

    /** What is counted, as a heading. */
    public static String telt(Kluiscijfers.Aantal a) {
        return switch (a.soort()) {
            case "melding" -> "Meldingen bij Veilig Thuis";
            case "advies" -> "Adviezen aan collega's en leiding";
            case "klacht" -> "Klachten in vertrouwen";
            default -> a.klasse() == MELDCODE ? "Dossiers van de meldcode" : "Vertrouwelijke contacten";
        };
    }

    public String waarde(String veld) {
        return ingevuld.getOrDefault(veld, "");
    }

    public String fout(String veld) {
        return fouten.getOrDefault(veld, "");
    }

    /** What a colleague does. */
    public List<Meldcode.Meldstap> stappen() {
        Meldcode meldcode = plan.meldcode();
        return meldcode == null ? List.of() : meldcode.stappen();
    }

    public List<Meldcode.Afweging> afwegingen() {
        Meldcode meldcode = plan.meldcode();
        return meldcode == null ? List.of() : meldcode.afwegingen();
    }

    /** The steps that follow in the file, by name. */
    public List<Fase> fasen() {
        return plan.zaaktypen().stream()
                .filter(z -> plan.klasseVan(z) == MELDCODE)
                .map(Zaaktype::fasen)
                .flatMap(List::stream)
                .filter(f -> !f.eind())
                .toList();
    }

    public String bron() {
        return plan.zaaktypen().stream()
                .filter(z -> plan.klasseVan(z) == MELDCODE)
                .map(Zaaktype::bron)
                .findFirst()
                .orElse("");
    }

    /** The text of the school, by name. */
    public List<Protocol> protocollen() {
        List<String> typen = plan.zaaktypen().stream()
                .filter(z -> plan.klasseVan(z) == MELDCODE)
                .map(Zaaktype::id)
                .toList();
        return plan.protocollen().stream()
                .filter(p -> p.zaaktypen().stream().anyMatch(typen::contains))
                .toList();
    }

    /** What a step says, when it says anything. */
    public static String of(@org.jspecify.annotations.Nullable String tekst) {
        return Objects.requireNonNullElse(tekst, "");
    }
}
