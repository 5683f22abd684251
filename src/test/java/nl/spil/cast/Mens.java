package nl.spil.cast;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A person with a browser: cookies, pages, forms filled in as they stand on the page. */
public final class Mens {

    private final String adres;
    private final CookieManager koekjes = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(koekjes).build();

    private final Consumer<String> stapGezet;

    Mens(String adres, Consumer<String> stapGezet) {
        this.adres = adres;
        this.stapGezet = stapGezet;
    }

    /** A page as somebody sees it. */
    public record Blad(int status, String url, String tekst, Document document, HttpResponse<String> antwoord) {

        /** What is readable on it. */
        public String leesbaar() {
            return document.text();
        }

        /** The address it sends to, for a 303. */
        public String naar() {
            return antwoord.headers().firstValue("Location").orElse("");
        }
    }

    /** Signed in already, as after a link in a mail. */
    public void metSessie(String token) {
        HttpCookie koekje = new HttpCookie("spil", token);
        koekje.setPath("/");
        koekje.setVersion(0);
        koekjes.getCookieStore().add(URI.create(adres), koekje);
    }

    public void logIn(String inlognaam, String wachtwoord) {
        Blad uitkomst = vulIn(
                ga("/inloggen"), "form[action=/inloggen]", Map.of("inlognaam", inlognaam, "wachtwoord", wachtwoord));
        if (uitkomst.status() != 303)
            throw new AssertionError("inloggen als " + inlognaam + " lukt niet: " + uitkomst.leesbaar());
        if (uitkomst.naar().startsWith("/inloggen/stap")) stapGezet.accept(sessie());
    }

    /** The token in the cookie. */
    public String sessie() {
        return koekjes.getCookieStore().getCookies().stream()
                .filter(k -> k.getName().equals("spil"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    public Blad ga(String pad) {
        return stuur(HttpRequest.newBuilder(URI.create(adres + pad)).GET());
    }

    /** A file, as it comes over the line. */
    public byte[] haal(String pad) {
        try {
            HttpResponse<byte[]> a = http.send(
                    HttpRequest.newBuilder(URI.create(adres + pad)).GET().build(), BodyHandlers.ofByteArray());
            if (a.statusCode() != 200) throw new AssertionError(pad + " geeft " + a.statusCode());
            return a.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Submits the form found by this CSS selector, hidden fields included, with these values. Does not follow the answer. */
    public Blad vulIn(Blad blad, String formulier, Map<String, String> waarden) {
        Element form = blad.document().selectFirst(formulier);
        if (form == null)
            throw new AssertionError("geen formulier " + formulier + " op " + blad.url() + ": " + blad.leesbaar());
        List<Map.Entry<String, String>> velden = new ArrayList<>();
        for (Element veld : form.select("input[name],textarea[name],select[name]")) {
            String naam = veld.attr("name");
            boolean keuze =
                    veld.attr("type").equals("radio") || veld.attr("type").equals("checkbox");
            if (waarden.containsKey(naam) || (keuze && !veld.hasAttr("checked"))) continue;
            velden.add(Map.entry(naam, waarde(veld)));
        }
        waarden.forEach((naam, waarde) -> velden.add(Map.entry(naam, waarde)));
        return post(form.attr("action").isEmpty() ? blad.url() : form.attr("action"), velden);
    }

    /** What the browser would send; of a select that is the option that stands there. */
    private static String waarde(Element veld) {
        Element gekozen = veld.normalName().equals("select") ? veld.selectFirst("option[selected]") : null;
        return gekozen == null ? veld.val() : gekozen.val();
    }

    /** The file that a form gives when it is submitted as it stands. */
    public byte[] haal(Blad blad, String formulier) {
        Element form = blad.document().selectFirst(formulier);
        if (form == null)
            throw new AssertionError("geen formulier " + formulier + " op " + blad.url() + ": " + blad.leesbaar());
        StringBuilder body = new StringBuilder();
        for (Element veld : form.select("input[name]"))
            body.append(body.isEmpty() ? "" : "&")
                    .append(veld.attr("name"))
                    .append('=')
                    .append(URLEncoder.encode(veld.val(), StandardCharsets.UTF_8));
        try {
            HttpResponse<byte[]> a = http.send(
                    HttpRequest.newBuilder(URI.create(adres + form.attr("action")))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(BodyPublishers.ofString(body.toString()))
                            .build(),
                    BodyHandlers.ofByteArray());
            if (a.statusCode() != 200) throw new AssertionError(form.attr("action") + " geeft " + a.statusCode());
            return a.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Blad vulIn(String pad, String formulier, Map<String, String> waarden) {
        return vulIn(ga(pad), formulier, waarden);
    }

    public Blad post(String pad, List<Map.Entry<String, String>> velden) {
        StringBuilder body = new StringBuilder();
        for (Map.Entry<String, String> v : velden) {
            if (!body.isEmpty()) body.append('&');
            body.append(URLEncoder.encode(v.getKey(), StandardCharsets.UTF_8))
                    .append('=')
                    .append(URLEncoder.encode(v.getValue(), StandardCharsets.UTF_8));
        }
        return stuur(HttpRequest.newBuilder(URI.create(adres + pad))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    /** Submits the form found by this CSS selector with a file in it. Does not follow the answer. */
    public Blad brengBestand(String pad, String formulier, String veld, String bestandsnaam, byte[] inhoud) {
        Element form = ga(pad).document().selectFirst(formulier);
        if (form == null) throw new AssertionError("geen formulier " + formulier + " op " + pad);
        String grens = "----spil" + UUID.randomUUID();
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        for (Element verborgen : form.select("input[type=hidden]"))
            uit.writeBytes(("--" + grens + "\r\nContent-Disposition: form-data; name=\"" + verborgen.attr("name")
                            + "\"\r\n\r\n" + verborgen.val() + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        uit.writeBytes(("--" + grens + "\r\nContent-Disposition: form-data; name=\"" + veld + "\"; filename=\""
                        + bestandsnaam + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        uit.writeBytes(inhoud);
        uit.writeBytes(("\r\n--" + grens + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return stuur(HttpRequest.newBuilder(URI.create(adres + form.attr("action")))
                .header("Content-Type", "multipart/form-data; boundary=" + grens)
                .POST(BodyPublishers.ofByteArray(uit.toByteArray())));
    }

    /** Any request as this person, with the token a page carries. */
    public Blad stuur(HttpRequest.Builder verzoek) {
        try {
            HttpResponse<String> a = http.send(verzoek.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Blad(a.statusCode(), a.uri().getPath(), a.body(), Jsoup.parse(a.body()), a);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The csrf token of a page, for requests a script would make. */
    public String csrf() {
        return ga("/").document().select("meta[name=csrf]").attr("content");
    }

    public URI adres(String pad) {
        return URI.create(adres + pad);
    }
}
