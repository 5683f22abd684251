package nl.spil.toegang;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Checks the read log from the command line, without starting Spil: also for who does not trust the server that runs it. Reads
 * the address and the login of jobs from the environment (docs/beheer.md) and the kept heads from the file that is given.
 */
public final class LeeslogControle {

    private static final int GOED = 0;
    private static final int FOUT = 1;
    private static final int VERKEERD_GEBRUIK = 2;

    private final PrintStream uit;
    private final Map<String, String> omgeving;

    LeeslogControle(PrintStream uit, Map<String, String> omgeving) {
        this.uit = uit;
        this.omgeving = omgeving;
    }

    /** Ends with 0 when the log is what was sealed, 1 when it is not and 2 when there is nothing to check it with. */
    public static void main(String[] ankers) {
        var uit = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new LeeslogControle(uit, System.getenv()).controleer(List.of(ankers)));
    }

    int controleer(List<String> ankers) {
        if (ankers.size() != 1 || !Files.isReadable(Path.of(ankers.getFirst()))) {
            uit.println("Geef het bestand met ankers dat buiten de databank bewaard is.");
            return VERKEERD_GEBRUIK;
        }
        String url = omgeving.getOrDefault("SPIL_DATABANK_URL", "");
        String naam = omgeving.getOrDefault("SPIL_DATABANK_TAAK_NAAM", "");
        if (url.isBlank() || naam.isBlank()) {
            uit.println(
                    "Zet SPIL_DATABANK_URL, SPIL_DATABANK_TAAK_NAAM en SPIL_DATABANK_TAAK_WACHTWOORD, zoals voor Spil zelf.");
            return VERKEERD_GEBRUIK;
        }
        var bron = new DriverManagerDataSource(url, naam, omgeving.getOrDefault("SPIL_DATABANK_TAAK_WACHTWOORD", ""));
        var keuring = Zegelkeuring.van(JdbcClient.create(bron), new Zegelanker(Path.of(ankers.getFirst())).lees());
        uit.printf(
                "%d besturen, %d zegels, %d regels, %d ankers.%n",
                keuring.besturen(), keuring.zegels(), keuring.regels(), keuring.ankers());
        keuring.breuken().forEach(uit::println);
        uit.println(keuring.goed() ? "Het leeslog is wat het was." : "Het leeslog klopt niet met zijn zegels.");
        return keuring.goed() ? GOED : FOUT;
    }
}
