package nl.spil.gedeeld.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.zip.GZIPInputStream;
import nl.spil.cast.Mensen;
import nl.spil.cast.SpilTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** How a page goes over the wire. */
@SpilTest
class BladWebTest {

    @Autowired
    private Mensen mensen;

    @Test
    void wie_gzip_leest_krijgt_dezelfde_bladzijde_klein() throws Exception {
        HttpResponse<byte[]> gewoon = haal("identity");
        HttpResponse<byte[]> klein = haal("gzip, deflate, br");

        assertThat(gewoon.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(klein.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(klein.headers().allValues("Vary")).anyMatch(v -> v.contains("Accept-Encoding"));
        assertThat(klein.headers().firstValueAsLong("Content-Length")).hasValue(klein.body().length);
        assertThat(klein.body().length).isLessThan(gewoon.body().length / 2);
        assertThat(zonderToken(uitgepakt(klein))).isEqualTo(zonderToken(new String(gewoon.body(), UTF_8)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip|true",
                "br, GZIP ;q=0.5|true",
                "gzip;q=1.0, *;q=0|true",
                "br;q=1.0|false",
                "gzip;q=0|false",
                "gzip;q=0.000|false",
                "x-gzip-old|false",
                ";|false",
                ",;q=1|false"
            })
    void wie_gzip_niet_noemt_of_niet_wil_krijgt_het_niet(String soorten, boolean neemt) {
        assertThat(Blad.neemtGzip(soorten)).isEqualTo(neemt);
    }

    private HttpResponse<byte[]> haal(String soorten) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(URI.create(mensen.adres() + "/inloggen"))
                            .header("Accept-Encoding", soorten)
                            .build(),
                    BodyHandlers.ofByteArray());
        }
    }

    private static String uitgepakt(HttpResponse<byte[]> antwoord) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(antwoord.body()))) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    /** Each visitor gets a token of their own against forged forms. */
    private static String zonderToken(String blad) {
        return blad.replaceAll("(csrf|idem)\" (content|value)=\"[^\"]*\"", "csrf");
    }
}
