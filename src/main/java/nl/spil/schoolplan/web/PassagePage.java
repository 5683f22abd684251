package nl.spil.schoolplan.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.spil.schoolplan.Planversie;
import nl.spil.schoolplan.document.Belofte;
import nl.spil.schoolplan.document.Document;
import nl.spil.schoolplan.lezing.Hoofdstuk;
import nl.spil.schoolplan.lezing.Planlezing;
import nl.spil.schoolplan.lezing.Regel;
import org.jspecify.annotations.Nullable;

/**
 * One passage of the document and the rules it belongs to.
 *
 * @param zoek what this person looks for among the rules
 * @param gevonden the rules found
 */
public record PassagePage(
        Planversie plan,
        Document document,
        Belofte belofte,
        String zoek,
        List<Gevonden> gevonden,
        boolean schrijft,
        String reden,
        String fout) {

    private static final int HOOGSTENS = 25;

    /** A rule that was found. */
    public record Gevonden(Hoofdstuk hoofdstuk, Regel regel) {

        public String sleutel() {
            return hoofdstuk.id() + "/" + regel.id();
        }
    }

    static PassagePage van(
            Planversie plan,
            Document document,
            Belofte belofte,
            String zoek,
            boolean schrijft,
            String reden,
            String fout) {
        return new PassagePage(
                plan, document, belofte, zoek, zoek.isEmpty() ? List.of() : zoek(plan, zoek), schrijft, reden, fout);
    }

    /** Rules with all these words, in their name first. */
    private static List<Gevonden> zoek(Planversie plan, String zoek) {
        List<String> woorden = List.of(zoek.toLowerCase(Locale.ROOT).split("\\s+"));
        List<Gevonden> alle = Planlezing.van(plan.plan()).hoofdstukken().stream()
                .flatMap(h -> h.regels().stream().map(r -> new Gevonden(h, r)))
                .filter(g -> woorden.stream().allMatch(w -> tekst(g).contains(w)))
                .toList();
        return java.util.stream.Stream.concat(
                        alle.stream().filter(g -> inNaam(g, woorden)),
                        alle.stream().filter(g -> !inNaam(g, woorden)))
                .limit(HOOGSTENS)
                .toList();
    }

    private static boolean inNaam(Gevonden g, List<String> woorden) {
        String naam = g.regel().naam().toLowerCase(Locale.ROOT);
        return woorden.stream().allMatch(naam::contains);
    }

    private static String tekst(Gevonden g) {
        StringBuilder uit = new StringBuilder(g.hoofdstuk().titel())
                .append(' ')
                .append(g.regel().naam())
                .append(' ')
                .append(g.regel().bron());
        g.regel().feiten().forEach(f -> uit.append(' ').append(f.waarde()));
        return uit.toString().toLowerCase(Locale.ROOT);
    }

    public String lijst() {
        return "/ondersteuningsplan/" + plan.sleutel() + "/document";
    }

    public String adres() {
        return lijst() + "/passages/" + belofte.passage().volgorde();
    }

    public String regelAdres(String hoofdstuk) {
        return "/ondersteuningsplan/" + plan.sleutel() + "/hoofdstukken/" + hoofdstuk;
    }

    public Map<String, String> fouten() {
        return fout.isEmpty() ? Map.of() : Map.of(fout.startsWith("Kies") ? "zoek" : "reden", fout);
    }

    public String fout(String veld) {
        return fouten().getOrDefault(veld, "");
    }

    public @Nullable Belofte vorige() {
        return document.belofte(belofte.passage().volgorde() - 1).orElse(null);
    }

    public @Nullable Belofte volgende() {
        return document.belofte(belofte.passage().volgorde() + 1).orElse(null);
    }
}
