package nl.spil.koppeling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** The files of De Vaart from the examples, under addresses of their own so that every test has a school of its own. */
final class Proefschool {

    private static final AtomicInteger NUMMER = new AtomicInteger();

    final int nummer = NUMMER.incrementAndGet();
    private final Map<String, String> inhoud = new LinkedHashMap<>();

    Proefschool() {
        for (Bestand b : Bestand.values()) {
            try {
                inhoud.put(
                        b.bestandsnaam(),
                        Files.readString(Path.of("voorbeelden/de-vaart", b.bestandsnaam()))
                                .replace("@devaart.example", "@school" + nummer + ".example"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    String beheerder() {
        return "beheer@school" + nummer + ".example";
    }

    String medewerker(String begin) {
        return begin + "@school" + nummer + ".example";
    }

    Proefschool vervang(String bestand, String oud, String nieuw) {
        return met(bestand, tekst -> {
            if (!tekst.contains(oud)) throw new AssertionError(bestand + " heeft geen '" + oud + "'");
            return tekst.replace(oud, nieuw);
        });
    }

    Proefschool zonderRegels(String bestand, String begin) {
        return met(
                bestand,
                tekst -> String.join(
                        "\r\n", tekst.lines().filter(r -> !r.startsWith(begin)).toList()));
    }

    Proefschool metRegel(String bestand, String regel) {
        return met(bestand, tekst -> tekst.stripTrailing() + "\r\n" + regel + "\r\n");
    }

    Proefschool met(String bestand, UnaryOperator<String> hoe) {
        inhoud.compute(bestand, (naam, tekst) -> hoe.apply(java.util.Objects.requireNonNull(tekst)));
        return this;
    }

    Proefschool zonder(String bestand) {
        inhoud.remove(bestand);
        return this;
    }

    List<Importbestand> bestanden() {
        List<Importbestand> uit = new ArrayList<>();
        inhoud.forEach((naam, tekst) -> uit.add(new Importbestand(naam, tekst.getBytes(StandardCharsets.UTF_8))));
        return uit;
    }
}
