package nl.spil.cast;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.spil.gedeeld.Klok;
import nl.spil.koppeling.Importbestand;

/** The files of one school of the cast; ages are written as {13j} so that the cast does not grow up. */
final class Castschool {

    private static final Pattern LEEFTIJD = Pattern.compile("\\{(\\d+)j}");

    private final Map<String, List<String>> regels = new LinkedHashMap<>();

    Castschool(String map) {
        for (String bestand : List.of(
                "locaties", "vakanties", "medewerkers", "klassen", "functies", "lesgroepen", "leerlingen", "ouders")) {
            try (InputStream in = Castschool.class.getResourceAsStream("/cast/" + map + "/" + bestand + ".csv")) {
                if (in == null) continue;
                String tekst = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                regels.put(
                        bestand,
                        new ArrayList<>(
                                tekst.lines().map(Castschool::metLeeftijd).toList()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    void voegToe(String bestand, String regel) {
        regels(bestand).add(metLeeftijd(regel));
    }

    List<String> regels(String bestand) {
        return java.util.Objects.requireNonNull(regels.get(bestand), bestand);
    }

    List<Importbestand> bestanden() {
        return regels.entrySet().stream()
                .map(e -> new Importbestand(
                        e.getKey() + ".csv", String.join("\r\n", e.getValue()).getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    /** Not on a birthday, so that nobody turns a year older in the middle of a test. */
    private static String metLeeftijd(String regel) {
        return LEEFTIJD.matcher(regel)
                .replaceAll(m -> LocalDate.now(Klok.ZONE)
                        .minusYears(Integer.parseInt(m.group(1)))
                        .minusDays(100)
                        .toString());
    }
}
