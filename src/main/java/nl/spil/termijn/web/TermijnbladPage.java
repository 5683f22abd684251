package nl.spil.termijn.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.gedeeld.Datum;
import nl.spil.termijn.Eenheid;
import nl.spil.termijn.Termijnblad.Blad;
import nl.spil.termijn.Termijnblad.Gebeurtenis;
import nl.spil.termijn.Termijnblad.Herinnering;
import nl.spil.termijn.Termijnblad.Pauze;
import nl.spil.termijn.Termijnblad.Verlenging;

/**
 * Termijnblad.
 *
 * @param bewerkt whether this person may change it
 * @param eigenaarRol name of the role as the school calls it, or empty
 * @param escalatieRol who hears when it is late, or empty
 * @param collegas account to name, to hand it over to
 * @param formulier which form was refused, or empty
 * @param waarden what was typed in it
 */
public record TermijnbladPage(
        Blad blad,
        List<Pauze> pauzes,
        List<Verlenging> verlengingen,
        List<Gebeurtenis> geschiedenis,
        List<Herinnering> herinneringen,
        String waarom,
        boolean leerlingTeOpenen,
        boolean bewerkt,
        String eigenaarRol,
        String escalatieRol,
        Map<UUID, String> collegas,
        String formulier,
        Map<String, String> waarden,
        Map<String, String> fouten,
        LocalDate vandaag) {

    public String kop() {
        String o = blad.omschrijving();
        return o.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + o.substring(1);
    }

    /** Words of the flag under the heading. */
    public String stand() {
        if (blad.gehaaldOp() != null) {
            return (blad.teLaat(vandaag) ? "te laat gehaald op " : "gehaald op ") + Datum.lang(blad.gehaaldOp());
        }
        if (blad.vervallenOp() != null) return "vervallen op " + Datum.lang(blad.vervallenOp());
        if (blad.stilSinds() != null) return "staat stil sinds " + Datum.lang(blad.stilSinds());
        return Datum.afstand(blad.verlooptOp(), vandaag);
    }

    public String ernst() {
        if (blad.teLaat(vandaag)) return "bad";
        if (blad.gehaaldOp() != null) return "good";
        return blad.open() && blad.verlooptOp().equals(vandaag) ? "warn" : "";
    }

    /** Late and still without a reason. */
    public boolean vraagtReden() {
        return blad.teLaat(vandaag) && blad.overschredenReden().isEmpty();
    }

    public boolean magVerlengen() {
        return blad.meerKeer() == 0 || verlengingen.size() < blad.meerKeer();
    }

    /** The extension that the schoolplan allows, "2 weken"; empty when it says nothing. */
    public String vasteVerlenging() {
        return blad.meerKeer() == 0 ? "" : Eenheid.van(blad.meerEenheid()).tekst(blad.meerLengte());
    }

    public String waarde(String veld) {
        return waarden.getOrDefault(veld, "");
    }

    public String fout(String veld) {
        return fouten.getOrDefault(veld, "");
    }

    public boolean isOpen(String welk) {
        return formulier.equals(welk);
    }

    public Map<String, String> collegaKeuzes() {
        Map<String, String> uit = new java.util.LinkedHashMap<>();
        collegas.forEach((account, naam) -> uit.put(account.toString(), naam));
        return uit;
    }

    public static Map<String, String> eenheden() {
        Map<String, String> uit = new java.util.LinkedHashMap<>();
        uit.put("kalenderdagen", "dagen");
        uit.put("kalenderweken", "weken");
        uit.put("schooldagen", "schooldagen");
        uit.put("schoolweken", "schoolweken");
        return uit;
    }

    /** What happened, in one sentence. */
    public static String zin(Gebeurtenis g) {
        String naar = g.naar() == null ? "" : Datum.lang(g.naar());
        String vanNaar = g.van() == null || g.van().equals(g.naar())
                ? "de uiterste dag blijft " + naar
                : "de uiterste dag gaat van " + Datum.lang(g.van()) + " naar " + naar;
        return switch (g.soort()) {
            case "gestart" -> "Gestart, uiterlijk " + naar;
            case "startfeit" -> "Startfeit verbeterd: " + vanNaar;
            case "vakantie" -> "Opnieuw berekend: " + vanNaar;
            case "gepauzeerd" -> "Stilgezet";
            case "hervat" -> "Loopt weer: " + vanNaar;
            case "verlengd" -> "Verlengd: " + vanNaar;
            case "gehaald" -> "Gehaald";
            case "vervallen" -> "Vervallen";
            case "overgedragen" -> "Overgedragen";
            case "overschreden" -> "Reden van te laat";
            default -> g.soort();
        };
    }

    public static String herinneringSoort(Herinnering h) {
        if (h.soort().equals("op")) return "op de laatste dag";
        if (h.soort().equals("na")) return "na de laatste dag";
        if (h.soort().equals("escalatie")) return "escalatie";
        return h.soort().substring("vooraf-".length()) + " dagen vooraf";
    }
}
