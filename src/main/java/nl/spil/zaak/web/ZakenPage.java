package nl.spil.zaak.web;

import java.util.Map;
import nl.spil.zaak.Zaaklijst;
import nl.spil.zaak.Zaaklijst.Filter;

/**
 * The list of zaken.
 *
 * @param fasen per procedure of the plan of the location: phase to name
 */
public record ZakenPage(
        Zaaklijst.Lijst lijst, Filter filter, Map<String, Map<String, String>> fasen, boolean gefilterd) {

    public int eerste() {
        return (filter.blad() - 1) * Zaaklijst.PER_BLAD + 1;
    }

    public int laatste() {
        return eerste() + lijst.rijen().size() - 1;
    }

    public boolean heeftVorige() {
        return filter.blad() > 1;
    }

    public boolean heeftVolgende() {
        return laatste() < lijst.aantal();
    }

    public String blad(int nummer) {
        StringBuilder url = new StringBuilder("/zaken?blad=").append(nummer);
        if (!filter.q().isEmpty()) {
            url.append("&q=").append(java.net.URLEncoder.encode(filter.q(), java.nio.charset.StandardCharsets.UTF_8));
        }
        if (!filter.fase().isEmpty()) {
            url.append("&fase=")
                    .append(java.net.URLEncoder.encode(filter.fase(), java.nio.charset.StandardCharsets.UTF_8));
        }
        if (filter.vanMij()) url.append("&van=mij");
        if (filter.gesloten()) url.append("&staat=gesloten");
        return url.toString();
    }
}
