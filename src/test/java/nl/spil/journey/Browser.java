package nl.spil.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import nl.spil.cast.Mensen;
import org.jspecify.annotations.Nullable;

/**
 * One installed Chromium or Chrome for all journeys of a run. Everybody gets a window of their own ({@link Scherm}), as if
 * each sat at another computer.
 */
public final class Browser {

    /** How a phone and a desk look: width and height in CSS pixels. */
    public enum Maat {
        TELEFOON(360, 780),
        BUREAU(1280, 900);

        final int breed;
        final int hoog;

        Maat(int breed, int hoog) {
            this.breed = breed;
            this.hoog = hoog;
        }
    }

    private static final List<String> NAMEN =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");

    private static final ScheduledExecutorService WEKKER = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("wekker").factory());

    private static @Nullable Playwright playwright;
    private static com.microsoft.playwright.@Nullable Browser browser;

    private Browser() {}

    public static Scherm telefoon(Mensen mensen) {
        return open(mensen, Maat.TELEFOON);
    }

    public static Scherm bureau(Mensen mensen) {
        return open(mensen, Maat.BUREAU);
    }

    public static Scherm open(Mensen mensen, Maat maat) {
        return new Scherm(start(), mensen.adres(), maat, mensen::stapGezet);
    }

    /** At a server of one's own. */
    static Scherm open(String adres, Maat maat) {
        return new Scherm(start(), adres, maat, token -> {
            throw new IllegalStateException("hier is geen databank om de tweede stap in te zetten");
        });
    }

    /** Looks at the page as it stands, in both themes and at both widths; see {@link Kijk}. */
    public static void bekijk(Page page, String naam) {
        Kijk.naar(page, naam);
    }

    /** Paths of pages that were looked at in this build. */
    public static java.util.Set<String> bekeken() {
        return Kijk.boek().bladen();
    }

    /** Classes of journeys that looked at something in this build. */
    public static java.util.Set<String> gelopen() {
        return Kijk.boek().reizen();
    }

    /**
     * Closes a window. Chromium can lose a close that meets the arrival of a page (crbug.com/536385539), and then it never
     * answers; such a browser is ended, and who opens the next window gets a new one.
     */
    static void sluit(BrowserContext venster) {
        ScheduledFuture<?> wekker = WEKKER.schedule(Browser::breekAf, 30, TimeUnit.SECONDS);
        try {
            venster.close();
        } catch (PlaywrightException e) {
            if (!wekker.isDone()) throw e;
        } finally {
            wekker.cancel(false);
        }
    }

    /** Ends the browser of this run, whatever it is doing. */
    static void breekAf() {
        ProcessHandle.current()
                .descendants()
                .filter(p -> p.info().command().orElse("").contains("chrom"))
                .forEach(ProcessHandle::destroyForcibly);
    }

    private static synchronized com.microsoft.playwright.Browser start() {
        // Nothing is downloaded: the browser is the one of this machine.
        if (playwright == null)
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        if (browser == null || !browser.isConnected()) {
            browser = playwright
                    .chromium()
                    .launch(new LaunchOptions()
                            .setExecutablePath(programma())
                            .setHeadless(true)
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync")));
        }
        return browser;
    }

    private static Path programma() {
        return Optional.ofNullable(System.getenv("SPIL_CHROMIUM"))
                .map(Path::of)
                .or(Browser::opHetPad)
                .filter(Files::isExecutable)
                .orElseThrow(() -> new AssertionError(
                        "Er is geen browser om de reizen in te lopen. Installeer er een met: apt-get install chromium"
                                + " (of zet SPIL_CHROMIUM op het pad van een Chromium of Chrome)."));
    }

    private static Optional<Path> opHetPad() {
        String pad = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Stream.concat(
                        Stream.of(pad.split(File.pathSeparator)),
                        Stream.of("/usr/bin", "/Applications/Google Chrome.app/Contents/MacOS"))
                .filter(map -> !map.isBlank())
                .flatMap(map -> Stream.concat(NAMEN.stream(), Stream.of("Google Chrome"))
                        .map(naam -> Path.of(map, naam)))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
