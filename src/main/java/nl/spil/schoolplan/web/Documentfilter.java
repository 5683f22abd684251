package nl.spil.schoolplan.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.spil.schoolplan.document.Belofte;
import nl.spil.schoolplan.document.Document;
import nl.spil.schoolplan.document.Staat;

/**
 * Which passages to see.
 *
 * @param staat key of a state, or "voorstel", "gewijzigd", "nieuw", "vervallen"; empty for all
 * @param blad page of the list, from 1
 */
public record Documentfilter(String staat, String hoofdstuk, String q, int blad) {

    static final int PER_BLAD = 40;

    /** What can be chosen: key and label. */
    public Map<String, String> staten() {
        Map<String, String> uit = new LinkedHashMap<>();
        uit.put("nog-niet", "nog niet gekoppeld");
        uit.put("voorstel", "nog niet gekoppeld, met een voorstel");
        uit.put("ontbreekt", "nog niet gekoppeld, zonder voorstel");
        uit.put("draait", "draait");
        uit.put("getoond", "getoond, draait nog niet");
        uit.put("achtergrond", "achtergrond");
        uit.put("gewijzigd", "gewijzigd of nieuw sinds de vorige versie");
        uit.put("vervallen", "de regel is uit het plan");
        return uit;
    }

    List<Belofte> uit(Document document) {
        String woord = q.strip().toLowerCase(Locale.ROOT);
        return document.beloften().stream()
                .filter(this::past)
                .filter(b -> hoofdstuk.isEmpty() || b.passage().hoofdstuk().equals(hoofdstuk))
                .filter(b -> woord.isEmpty()
                        || b.passage().tekst().toLowerCase(Locale.ROOT).contains(woord)
                        || b.passage().pad().toLowerCase(Locale.ROOT).contains(woord))
                .toList();
    }

    private boolean past(Belofte b) {
        return switch (staat) {
            case "" -> true;
            case "voorstel" -> b.staat() == Staat.NOG_NIET && b.voorstel() != null;
            case "ontbreekt" -> b.staat() == Staat.NOG_NIET && b.voorstel() == null;
            case "gewijzigd" -> b.gewijzigd() || b.nieuw();
            case "vervallen" -> b.vervallen();
            default -> b.staat().sleutel().equals(staat);
        };
    }

    public boolean leeg() {
        return staat.isEmpty() && hoofdstuk.isEmpty() && q.isBlank();
    }

    /** The same filter on another page of the list, as the query of an address. */
    public String vraag(int anderBlad) {
        return "?staat=" + code(staat) + "&hoofdstuk=" + code(hoofdstuk) + "&q=" + code(q) + "&blad=" + anderBlad;
    }

    private static String code(String tekst) {
        return URLEncoder.encode(tekst, StandardCharsets.UTF_8);
    }
}
