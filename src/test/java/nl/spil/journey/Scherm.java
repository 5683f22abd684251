package nl.spil.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Somebody's own browser window: own cookies, own storage. Found is what a person finds: by role, name and label. */
public final class Scherm implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    /** Milliseconds. Long: a busy machine is slow, and only what never comes is wrong. */
    private static final int GEDULD = 60_000;

    private final String adres;
    private final List<String> klachten = new ArrayList<>();

    private final Consumer<String> stapGezet;

    Scherm(com.microsoft.playwright.Browser browser, String adres, Browser.Maat maat, Consumer<String> stapGezet) {
        this.adres = adres;
        this.stapGezet = stapGezet;
        this.context = browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                .setBaseURL(adres)
                .setLocale("nl-NL")
                .setTimezoneId("Europe/Amsterdam")
                .setReducedMotion(ReducedMotion.REDUCE)
                .setHasTouch(maat == Browser.Maat.TELEFOON)
                .setViewportSize(maat.breed, maat.hoog));
        context.setDefaultTimeout(GEDULD);
        PlaywrightAssertions.setDefaultAssertionTimeout(GEDULD);
        this.page = tab();
    }

    /** Another tab of the same person. */
    public Page tab() {
        Page nieuw = context.newPage();
        nieuw.onConsoleMessage(m -> {
            // A refused form (422) is a page like any other; the browser mentions its status on the console.
            if (m.type().equals("error") && !m.text().startsWith("Failed to load resource")) klachten.add(m.text());
        });
        nieuw.onPageError(klachten::add);
        nieuw.onRequest(v -> {
            URI naar = URI.create(v.url());
            if (naar.getScheme().startsWith("http") && !v.url().startsWith(adres))
                klachten.add("vraagt iets aan een vreemde: " + v.url());
        });
        return nieuw;
    }

    public Page page() {
        return page;
    }

    public BrowserContext context() {
        return context;
    }

    public Scherm logIn(String inlognaam, String wachtwoord) {
        ga("/inloggen");
        veld("Inlognaam").fill(inlognaam);
        veld("Wachtwoord").fill(wachtwoord);
        knop("Inloggen").click();
        assertThat(page).not().hasURL(adres + "/inloggen");
        if (page.url().contains("/inloggen/stap")) {
            stapGezet.accept(token());
            page.navigate("/");
        }
        return this;
    }

    /** Signed in already. */
    public Scherm metSessie(String token) {
        context.addCookies(List.of(new com.microsoft.playwright.options.Cookie("spil", token).setUrl(adres)));
        return this;
    }

    public Scherm ga(String pad) {
        page.navigate(pad);
        return this;
    }

    public String pad() {
        return URI.create(page.url()).getPath();
    }

    public Locator knop(String naam) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(naam));
    }

    public Locator link(String naam) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(naam));
    }

    public Locator veld(String label) {
        return page.getByLabel(label);
    }

    public Locator kop(String tekst) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(tekst));
    }

    public Scherm bekijk(String naam) {
        Browser.bekijk(page, naam);
        return this;
    }

    /** The same, shorter; see {@link Kijk#vlug}. */
    public Scherm vlug(String naam) {
        Kijk.vlug(page, naam);
        return this;
    }

    /** What the cookie of the session holds. */
    public String token() {
        return context.cookies().stream()
                .filter(k -> k.name.equals("spil"))
                .map(k -> k.value)
                .findFirst()
                .orElseThrow();
    }

    /** As when somebody was away for too long. */
    public void verliesSessie() {
        context.clearCookies(new BrowserContext.ClearCookiesOptions().setName("spil"));
    }

    /** Closes the window; what the browser complained about meanwhile is an error of ours. */
    @Override
    public void close() {
        Browser.sluit(context);
        if (!klachten.isEmpty()) throw new AssertionError("de browser klaagde: " + klachten);
    }
}
