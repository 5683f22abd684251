package nl.spil.schoolplan.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.spil.gedeeld.Datum;
import nl.spil.schoolplan.Planversie;
import nl.spil.schoolplan.document.Belofte;
import nl.spil.schoolplan.document.Document;
import nl.spil.schoolplan.document.Telling;
import org.jspecify.annotations.Nullable;

/**
 * The document of the school, passage by passage, with what of it runs.
 *
 * @param document nothing when nobody brought one yet
 * @param schrijft whether this person may bring a document and say where passages belong
 */
public record DocumentPage(
        Planversie plan, @Nullable Document document, Documentfilter filter, boolean schrijft, String fout) {

    public String adres() {
        return "/ondersteuningsplan/" + plan.sleutel() + "/document";
    }

    public Map<String, String> fouten() {
        return fout.isEmpty() ? Map.of() : Map.of("bestand", fout);
    }

    public List<Belofte> gevonden() {
        return document == null ? List.of() : filter.uit(document);
    }

    public List<Belofte> beloften() {
        return gevonden().stream()
                .skip((long) (Math.max(1, filter.blad()) - 1) * Documentfilter.PER_BLAD)
                .limit(Documentfilter.PER_BLAD)
                .toList();
    }

    public int bladen() {
        return Math.max(1, (gevonden().size() + Documentfilter.PER_BLAD - 1) / Documentfilter.PER_BLAD);
    }

    public Map<String, String> hoofdstukken() {
        Map<String, String> uit = new LinkedHashMap<>();
        if (document != null) document.hoofdstukken().forEach(t -> uit.put(t.wat(), t.wat()));
        return uit;
    }

    public String csv() {
        return adres() + "/csv" + filter.vraag(1);
    }

    public String vanWie(Document d) {
        return "Versie " + d.nummer() + ", " + d.naam() + ", opgenomen op " + Datum.lang(Datum.van(d.op())) + " door "
                + d.door();
    }

    public String zin(Telling t) {
        return "Van de " + t.beloften() + " passages draait " + t.procentDraait() + "\u00A0%. Nog eens "
                + (t.procentGekoppeld() - t.procentDraait()) + "\u00A0% wordt getoond, en " + t.procentNogNiet()
                + "\u00A0% is nog niet gekoppeld.";
    }
}
