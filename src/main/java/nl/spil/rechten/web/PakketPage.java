package nl.spil.rechten.web;

import java.util.List;
import java.util.Map;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.rechten.Pakket;
import nl.spil.rechten.Verzoek;
import nl.spil.zaak.Zaak;
import org.jspecify.annotations.Nullable;

/**
 * The package of everything, for who looks it through.
 *
 * @param pakket null as long as nobody put it together
 * @param weigering why whoever asked may not have it any more; empty when they may
 * @param ontbreekt whose yes is missing before it can be released
 */
public record PakketPage(
        Zaak zaak,
        LeerlingKop kop,
        String waarom,
        Verzoek verzoek,
        @Nullable Pakket pakket,
        List<Pakket.Kopie> kopieen,
        List<String> ontbreekt,
        String weigering,
        boolean mag,
        Map<String, String> fouten) {

    public String url() {
        return zaak.url() + "/verzoek/pakket";
    }

    public String fout(String veld) {
        return fouten.getOrDefault(veld, "");
    }

    public static String hoe(String wijze) {
        return switch (wijze) {
            case "pdf" -> "als PDF";
            case "gegevens" -> "als gegevens";
            case "papier" -> "op papier";
            default -> "op het scherm";
        };
    }
}
