import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Figures as they come in, one line an act; {@link Verslag} makes the tables from them. */
final class Uitkomst {

    private final PrintWriter uit;

    Uitkomst(Path bestand) throws IOException {
        uit = new PrintWriter(Files.newBufferedWriter(bestand, StandardCharsets.UTF_8));
    }

    void schrijf(String naam, double... cijfers) {
        StringBuilder regel = new StringBuilder(naam);
        for (double c : cijfers) regel.append('\t').append(String.format(Locale.ROOT, "%.3f", c));
        uit.println(regel);
        uit.flush();
    }

    void sluit() {
        uit.close();
    }
}
