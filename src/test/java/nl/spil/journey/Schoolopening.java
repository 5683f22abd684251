package nl.spil.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.spil.gedeeld.databank.Taak;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How a long story of a school begins: its files go in through the browser, and its mail is read from the post room. */
final class Schoolopening {

    private static final int EVEN_GEDULD = 60_000;

    private Schoolopening() {}

    /** The files of an administration, by name. */
    static final class Bestanden {

        private final Map<String, String> teksten = new LinkedHashMap<>();

        Bestanden zet(String bestand, String tekst) {
            teksten.put(bestand, tekst);
            return this;
        }

        Bestanden vervang(String bestand, String oud, String nieuw) {
            String tekst = teksten.get(bestand);
            if (tekst == null || !tekst.contains(oud)) throw new AssertionError(bestand + " heeft geen '" + oud + "'");
            return zet(bestand, tekst.replace(oud, nieuw));
        }

        FilePayload[] alle() {
            return teksten.entrySet().stream()
                    .map(e -> new FilePayload(
                            e.getKey() + ".csv", "text/csv", e.getValue().getBytes(StandardCharsets.UTF_8)))
                    .toArray(FilePayload[]::new);
        }
    }

    /** Hands in, on the page for it. */
    static void leverIn(Scherm beheer, Bestanden bestanden) {
        beheer.veld("Bestanden").setInputFiles(bestanden.alle());
        beheer.knop("Controleren").click();
    }

    /** Applies what was handed in and checked. */
    static void pasToe(Scherm beheer) {
        assertThat(beheer.knop("Toepassen"))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(EVEN_GEDULD));
        beheer.knop("Toepassen").click();
        toont(beheer, "Toegepast");
    }

    /** The page comes to say this; an import takes its time. */
    static void toont(Scherm beheer, String tekst) {
        assertThat(beheer.page().getByRole(AriaRole.MAIN))
                .containsText(tekst, new LocatorAssertions.ContainsTextOptions().setTimeout(EVEN_GEDULD));
    }

    /** The newest mail of this kind to this person: its subject on the first line, then its text. */
    static String mail(Taak taak, JdbcClient jdbc, UUID bestuur, String naam, String soort) {
        return taak.voor(
                bestuur,
                () -> jdbc.sql("""
                        select u.onderwerp || chr(10) || u.tekst from bericht.uitgaand u join toegang.account a on a.id = u.aan_account
                         where a.naam = ? and u.soort = ? order by u.gemaakt_op desc, u.id desc limit 1""").param(naam).param(soort).query(String.class).single());
    }

    /** The one-time link in a mail. */
    static String link(String mail) {
        int begin = mail.indexOf("/l/");
        return mail.substring(begin, mail.indexOf('\n', begin));
    }
}
