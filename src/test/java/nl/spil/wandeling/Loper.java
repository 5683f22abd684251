package nl.spil.wandeling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One person's connection: own session, own csrf token, no browser around it. */
final class Loper {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Pattern CSRF = Pattern.compile("<meta name=\"csrf\" content=\"([^\"]*)\"");
    private static final Pattern VERS =
            Pattern.compile("(<meta name=\"csrf\" content=\"|name=\"_csrf\" value=\"|name=\"idem\" value=\")[^\"]*\"");

    private final String adres;
    final Wereld.Persoon wie;
    private final String koekjes;
    private final String csrf;

    /** What came back: everything a person, a script or a proxy could read. */
    record Antwoord(int status, String naar, String kop, String lichaam) {

        Set<String> kanaries() {
            Set<String> uit = new TreeSet<>();
            for (String tekst : List.of(lichaam, kop)) {
                Matcher m = Kanarie.PATROON.matcher(tekst);
                while (m.find()) uit.add(m.group().toLowerCase(java.util.Locale.ROOT));
            }
            return uit;
        }

        /** The same answer without what differs each time. */
        String zonder(List<String> ids) {
            String uit = VERS.matcher(status + " " + naar + "\n" + lichaam).replaceAll("$1\"");
            // A short one (a number of a version) would also be found elsewhere.
            for (String id : ids) if (id.length() > 6) uit = uit.replace(id, "ID");
            return naarInloggen() ? "naar inloggen" : uit;
        }

        boolean naarInloggen() {
            return status == 401 || (status == 303 && naar.startsWith("/inloggen"));
        }
    }

    Loper(String adres, Wereld.Persoon wie) {
        this.adres = adres;
        this.wie = wie;
        String sessie = wie.token() == null ? "" : "spil=" + wie.token();
        HttpResponse<byte[]> blad = stuur(verzoek("/inloggen", sessie).GET());
        Matcher m = CSRF.matcher(Leesbaar.tekst(blad.body()));
        if (!m.find()) throw new AssertionError("geen csrf-teken op /inloggen");
        this.csrf = m.group(1);
        String teken = blad.headers().allValues("set-cookie").stream()
                .map(k -> k.substring(0, k.indexOf(';')))
                .filter(k -> k.startsWith("XSRF-TOKEN="))
                .findFirst()
                .orElseThrow();
        this.koekjes = sessie.isEmpty() ? teken : sessie + "; " + teken;
    }

    Antwoord ga(String pad) {
        return antwoord(stuur(verzoek(pad, koekjes).GET()));
    }

    Antwoord stuur(String methode, String pad, List<Map.Entry<String, String>> velden) {
        String lichaam = velden.stream()
                .map(v -> codeer(v.getKey()) + "=" + codeer(v.getValue()))
                .collect(Collectors.joining("&", "_csrf=" + codeer(csrf) + (velden.isEmpty() ? "" : "&"), ""));
        return antwoord(stuur(verzoek(pad, koekjes)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-CSRF-TOKEN", csrf)
                .method(methode, BodyPublishers.ofString(lichaam))));
    }

    static String codeer(String tekst) {
        return URLEncoder.encode(tekst, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder verzoek(String pad, String koekjes) {
        HttpRequest.Builder verzoek = HttpRequest.newBuilder(URI.create(adres + pad));
        return koekjes.isEmpty() ? verzoek : verzoek.header("Cookie", koekjes);
    }

    private static Antwoord antwoord(HttpResponse<byte[]> a) {
        return new Antwoord(
                a.statusCode(),
                a.headers().firstValue("Location").orElse(""),
                a.headers().map().toString(),
                Leesbaar.tekst(a.body()));
    }

    private static HttpResponse<byte[]> stuur(HttpRequest.Builder verzoek) {
        try {
            return HTTP.send(verzoek.build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
