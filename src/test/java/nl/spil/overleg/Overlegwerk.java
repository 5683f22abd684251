package nl.spil.overleg;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Zuidwijk;
import nl.spil.cast.Zuidwijk.Leerling;

/** What the people of these tests do around a meeting. */
final class Overlegwerk {

    private Overlegwerk() {}

    /** The mentor hands in a zorgmelding; gives the address of the zaak. */
    static String dienIn(Zuidwijk zuidwijk, Leerling leerling) {
        Map<String, String> v = new LinkedHashMap<>();
        v.put("f-hulpvraag", "Hoe krijgen we maandagen rustig?");
        v.put("f-wat-geprobeerd", "Vaste plek voorin en een dagkaart.");
        v.put("f-wat-werkte", "De dagkaart hielp.");
        v.put("f-contact-leerling-dag", "2025-11-17");
        v.put("f-contact-leerling", "Vindt maandag lastig.");
        v.put("f-contact-ouders-dag", "2025-11-18");
        v.put("f-contact-ouders", "Ouders herkennen het.");
        v.put("f-toestemming", "gevraagd");
        v.put("f-gewenste-uitkomst", "Rust in de eerste twee uren.");
        Blad blad = zuidwijk.joris()
                .vulIn("/leerlingen/" + leerling.id() + "/zorgmelding", "form[action$=/zorgmelding]", v);
        assertThat(blad.status()).as(blad.leesbaar()).isEqualTo(303);
        return blad.naar();
    }

    /** The address of the SOT of that day. */
    static String sot(Zuidwijk zuidwijk, Overleglijst lijst, LocalDate dag) {
        return zuidwijk.als(
                "Ilse Bos",
                wie -> lijst.komend(dag).stream()
                        .map(Overleglijst.Regel::overleg)
                        .filter(o -> o.dag().equals(dag) && o.soort().equals("sot"))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("geen SOT op " + dag))
                        .url());
    }

    /** Where this pupil stands on the agenda. */
    static String punt(Blad overleg, Leerling leerling) {
        String url = overleg.document()
                .select(".cockpit-lijst a:contains(" + leerling.naam() + ")")
                .attr("href");
        assertThat(url)
                .as(leerling.naam() + " op de agenda: " + overleg.leesbaar())
                .isNotEmpty();
        return url;
    }
}
