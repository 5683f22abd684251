package nl.spil.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One look at a page: at 360 and 1280 pixels, light and dark, nothing sticks out sideways and axe finds nothing against
 * WCAG 2.2 A and AA. The pictures are in target/schermen.
 */
final class Kijk {

    private static final Path MAP = Path.of("target", "schermen");
    private static final List<String> THEMAS = List.of("licht", "donker");
    private static final String AXE = axe();

    private static final Kijkboek BOEK = new Kijkboek();

    /** All rules, or of a page that was examined at this width already only what its colours decide. */
    private static final String ONDERZOEK = """
            async alleenKleur => {
              const uitslag = await axe.run(document, {
                runOnly: alleenKleur ? { type: 'rule', values: ['color-contrast', 'link-in-text-block'] }
                  : ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'], elementRef: false });
              return uitslag.violations.map(v => v.id + ': ' + v.help + ' bij ' + v.nodes.slice(0, 4).map(n => n.target.join(' ')
                + ' (' + (n.any[0] ?? n.all[0] ?? n.none[0])?.message + ')').join('; '));
            }""";

    private static final String STEEKT_UIT = """
            () => {
              const breed = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= breed) return [];
              const rolt = el => { for (let o = el.parentElement; o; o = o.parentElement)
                if (/auto|scroll|hidden|clip/.test(getComputedStyle(o).overflowX) && o !== document.body && o !== document.documentElement) return true; };
              return [...document.querySelectorAll('body *')].filter(el => el.getBoundingClientRect().right > breed + 1 && !rolt(el))
                .slice(0, 5).map(el => el.tagName.toLowerCase() + '.' + el.className).concat('de pagina is breder dan het scherm');
            }""";

    private Kijk() {}

    static Kijkboek boek() {
        return BOEK;
    }

    static void naar(Page page, String naam) {
        StackWalker.getInstance()
                .walk(f -> f.map(StackWalker.StackFrame::getClassName)
                        .filter(k -> k.endsWith("JourneyTest"))
                        .findFirst())
                .ifPresent(BOEK::gelopen);
        String pad = URI.create(page.url()).getPath();
        if (pad != null) BOEK.bekeken(pad);
        ViewportSize maat = page.viewportSize();
        Object thema = page.evaluate("() => document.documentElement.dataset.thema ?? null");
        List<String> fouten = new ArrayList<>(koppen(page));
        page.evaluate(AXE);
        for (Browser.Maat m : Browser.Maat.values()) {
            page.setViewportSize(m.breed, m.hoog);
            for (String t : THEMAS) {
                page.evaluate("t => { document.documentElement.dataset.thema = t }", t);
                String waar = m.breed + " " + t + ": ";
                lijst(page.evaluate(STEEKT_UIT)).forEach(f -> fouten.add(waar + f));
                lijst(page.evaluate(ONDERZOEK, !t.equals(THEMAS.getFirst()))).forEach(f -> fouten.add(waar + f));
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(MAP.resolve(naam + "-" + m.breed + "-" + t + ".png"))
                        .setFullPage(true));
            }
        }
        page.evaluate(
                "t => { if (t === null) delete document.documentElement.dataset.thema; else document.documentElement.dataset.thema = t }",
                thema);
        page.setViewportSize(maat.width, maat.height);
        if (!fouten.isEmpty())
            throw new AssertionError(naam + " (" + page.url() + ")\n  " + String.join("\n  ", fouten));
    }

    /** A short look for a page that is looked at in both themes elsewhere: at both widths in the theme it has, axe on a phone. */
    static void vlug(Page page, String naam) {
        ViewportSize maat = page.viewportSize();
        List<String> fouten = new ArrayList<>(koppen(page));
        for (Browser.Maat m : Browser.Maat.values()) {
            page.setViewportSize(m.breed, m.hoog);
            lijst(page.evaluate(STEEKT_UIT)).forEach(f -> fouten.add(m.breed + ": " + f));
            if (m == Browser.Maat.TELEFOON) {
                page.evaluate(AXE);
                lijst(page.evaluate(ONDERZOEK, false)).forEach(f -> fouten.add(m.breed + ": " + f));
            }
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(MAP.resolve(naam + "-" + m.breed + ".png"))
                    .setFullPage(true));
        }
        page.setViewportSize(maat.width, maat.height);
        if (!fouten.isEmpty())
            throw new AssertionError(naam + " (" + page.url() + ")\n  " + String.join("\n  ", fouten));
    }

    /** One h1, and no level skipped: what axe calls best practice is a rule here. */
    private static List<String> koppen(Page page) {
        return lijst(page.evaluate("""
                () => {
                  const fouten = [];
                  const koppen = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].filter(k => !k.closest('dialog:not([open])'));
                  const een = koppen.filter(k => k.tagName === 'H1').length;
                  if (een !== 1) fouten.push(een + ' keer een h1');
                  let vorige = 0;
                  for (const k of koppen) {
                    const n = Number(k.tagName[1]);
                    if (n > vorige + 1) fouten.push('kop slaat een niveau over: ' + k.textContent.trim());
                    vorige = n;
                  }
                  return fouten;
                }"""));
    }

    private static List<String> lijst(Object uitkomst) {
        return ((List<?>) uitkomst).stream().map(String::valueOf).toList();
    }

    private static String axe() {
        try (InputStream in = Objects.requireNonNull(Kijk.class.getResourceAsStream("/axe.min.js"), "axe.min.js")) {
            // What evaluate returns goes over the wire; axe itself need not.
            return new String(in.readAllBytes(), StandardCharsets.UTF_8) + "; undefined";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
