package nl.spil.gedeeld.web;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.Content;
import gg.jte.html.OwaspHtmlTemplateOutput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A page that is put together from pieces packed before unpacks to the page itself. */
class InpakkerTest {

    /** Text, and whether it is a piece that was packed before. */
    record Stuk(String tekst, boolean vast) {}

    @ParameterizedTest
    @MethodSource("bladen")
    void wat_eruit_komt_is_wat_erin_ging(List<Stuk> stukken) throws IOException {
        Velletje vel = new Velletje();
        Content blad = uit -> stukken.forEach(s -> {
            if (s.vast()) Vast.van(u -> u.writeContent(s.tekst())).writeTo(uit);
            else uit.writeContent(s.tekst());
        });
        ScopedValue.where(Velletje.NU, vel).run(() -> blad.writeTo(new OwaspHtmlTemplateOutput(vel)));

        assertThat(new String(vel.bytes(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo(String.join("", stukken.stream().map(Stuk::tekst).toList()));
        assertThat(vel.plekken())
                .hasSize((int) stukken.stream().filter(Stuk::vast).count());
        assertThat(uitgepakt(Inpakker.pagina(vel.bytes(), vel.plekken()))).isEqualTo(vel.bytes());
    }

    @Test
    void een_vast_stuk_in_een_vast_stuk_hoort_bij_het_buitenste() throws IOException {
        Velletje vel = new Velletje();
        Content binnen = Vast.van(u -> u.writeContent("binnen"));
        ScopedValue.where(Velletje.NU, vel)
                .run(() -> Vast.van(u -> {
                            u.writeContent("<p>");
                            binnen.writeTo(u);
                            u.writeContent("</p>");
                        })
                        .writeTo(new OwaspHtmlTemplateOutput(vel)));

        assertThat(vel.plekken()).hasSize(1);
        assertThat(uitgepakt(Inpakker.pagina(vel.bytes(), vel.plekken())))
                .asString()
                .isEqualTo("<p>binnen</p>");
    }

    @Test
    void wie_tegelijk_pakt_krijgt_zijn_eigen_blad() throws Exception {
        try (ExecutorService samen = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> werk = IntStream.range(0, 400)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        byte[] blad =
                                ("blad " + i + " ").repeat(1 + i % 50 * 97).getBytes();
                        return java.util.Arrays.equals(uitgepakt(Inpakker.pagina(blad, List.of())), blad);
                    })
                    .toList();
            for (var uitkomst : samen.invokeAll(werk))
                assertThat(uitkomst.get()).isTrue();
        }
    }

    /** Pages of up to six pieces: empty, of a few letters that repeat, or of any letter at all. */
    static Stream<List<Stuk>> bladen() {
        Random toeval = new Random(2026);
        return Stream.generate(() -> Stream.generate(() -> stuk(toeval))
                        .limit(toeval.nextInt(7))
                        .toList())
                .limit(200);
    }

    private static Stuk stuk(Random toeval) {
        int letters = toeval.nextBoolean() ? 5 : 0xd7ff;
        int lengte = toeval.nextInt(4) == 0 ? 0 : toeval.nextInt(40_000);
        StringBuilder tekst = new StringBuilder();
        while (tekst.length() < lengte) tekst.append((char) ('a' + toeval.nextInt(letters) % (0xd800 - 'a')));
        return new Stuk(tekst.toString(), toeval.nextBoolean());
    }

    private static byte[] uitgepakt(byte[] klein) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(klein))) {
            return in.readAllBytes();
        }
    }
}
