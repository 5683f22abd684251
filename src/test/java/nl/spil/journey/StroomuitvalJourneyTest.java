package nl.spil.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server dies in the middle of a sentence (kill -9): what was acknowledged stands, and the sentence up to two seconds ago. */
@Tag("lang")
class StroomuitvalJourneyTest {

    private static final String VELD = "Wat zag of hoorde je?";

    @TempDir
    private Path map;

    private @Nullable Process server;

    @AfterEach
    void zetUit() throws InterruptedException {
        if (server == null) return;
        server.destroy();
        if (!server.waitFor(60, TimeUnit.SECONDS)) server.destroyForcibly();
    }

    @Test
    void na_een_stroomuitval_staat_alles_er_nog() throws IOException, InterruptedException {
        int poort;
        try (ServerSocket vrij = new ServerSocket(0)) {
            poort = vrij.getLocalPort();
        }
        String adres = "http://localhost:" + poort;
        start(poort, adres);
        String schrijfblad;
        String leerling;
        TreeMap<Instant, String> getypt = new TreeMap<>();
        try (Scherm docent = Browser.open(adres, Browser.Maat.TELEFOON)) {
            alsDocent(docent);
            docent.ga("/notities/nieuw");
            docent.page()
                    .locator("main [data-lijst] a[href*='/notities/nieuw']")
                    .first()
                    .click();
            schrijfblad = URI.create(docent.page().url()).getPath();
            leerling = schrijfblad.replace("/notities/nieuw", "");
            docent.veld(VELD).fill("Dit is opgeslagen voordat de stroom uitviel.");
            docent.knop("Opslaan").click();
            assertThat(docent.page().getByText("Notitie opgeslagen")).isVisible();

            docent.ga(schrijfblad);
            Locator veld = docent.veld(VELD);
            veld.focus();
            Instant einde = Instant.now().plusSeconds(8);
            for (int n = 1; Instant.now().isBefore(einde); n++) {
                docent.page()
                        .keyboard()
                        .type("woord" + n + " ", new com.microsoft.playwright.Keyboard.TypeOptions().setDelay(25));
                getypt.put(Instant.now(), veld.inputValue().strip());
            }
        } finally {
            kill();
        }
        String minstens = getypt.floorEntry(getypt.lastKey().minusSeconds(2)).getValue();

        start(poort, adres);
        // On another device, so that only the server can know it.
        try (Scherm docent = Browser.open(adres, Browser.Maat.BUREAU)) {
            alsDocent(docent);
            docent.ga(schrijfblad);
            org.assertj.core.api.Assertions.assertThat(docent.veld(VELD).inputValue())
                    .startsWith(minstens);
            docent.ga(leerling + "/tijdlijn");
            assertThat(docent.page().getByRole(AriaRole.MAIN))
                    .containsText("Dit is opgeslagen voordat de stroom uitviel.");
        }
    }

    private static void alsDocent(Scherm scherm) {
        scherm.ga("/inloggen");
        scherm.page()
                .locator(".demokeuze button", new Page.LocatorOptions().setHasText(", docent"))
                .first()
                .click();
        assertThat(scherm.page()).not().hasURL(java.util.regex.Pattern.compile("inloggen"));
    }

    /** Takes the power away at once, database included: the process gets no chance to say goodbye. */
    private void kill() throws InterruptedException {
        if (server == null) return;
        List<ProcessHandle> alles = server.descendants().toList();
        server.destroyForcibly().waitFor();
        alles.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle p : alles) p.onExit().join();
    }

    private void start(int poort, String adres) throws IOException, InterruptedException {
        // Without the tests themselves: they would bring their own clock along.
        String klassen = Arrays.stream(
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"))
                                .split(File.pathSeparator))
                .filter(p -> !p.endsWith("test-classes") && !p.endsWith("test-classes/"))
                .collect(Collectors.joining(File.pathSeparator));
        server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        klassen,
                        "nl.spil.Spil",
                        "--server.port=" + poort,
                        "--management.server.port=-1",
                        "--spil.demo=true",
                        "--spil.databank.map=" + map.resolve("postgres"))
                .redirectErrorStream(true)
                .redirectOutput(map.resolve("server.log").toFile())
                .start();
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest vraag =
                HttpRequest.newBuilder(URI.create(adres + "/inloggen")).build();
        Instant uiterlijk = Instant.now().plus(Duration.ofMinutes(4));
        while (true) {
            try {
                if (http.send(vraag, BodyHandlers.ofString()).body().contains(", docent")) return;
            } catch (IOException nogNiet) {
                // The port is not open yet.
            }
            if (!server.isAlive() || Instant.now().isAfter(uiterlijk))
                throw new AssertionError(
                        "de server start niet: " + java.nio.file.Files.readString(map.resolve("server.log")));
            if (server.waitFor(500, TimeUnit.MILLISECONDS)) continue;
        }
    }
}
