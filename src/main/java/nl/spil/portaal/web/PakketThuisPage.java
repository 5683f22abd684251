package nl.spil.portaal.web;

import java.util.List;
import nl.spil.gedeeld.web.Teksten;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.rechten.Keus;
import nl.spil.rechten.Pakket;
import nl.spil.rechten.Verzoek;

/** Everything that the school released, for whoever asked. */
public record PakketThuisPage(
        Teksten t, LeerlingKop kop, Verzoek verzoek, Pakket pakket, String wie, List<Keus> nietEens) {

    /** Under which a file that was signed is asked for. */
    static final String KENMERK = "Kenmerk";

    /** Of the papers in it. */
    List<String> kenmerken() {
        return pakket.delen().values().stream()
                .flatMap(List::stream)
                .filter(r -> r.weg().isEmpty()
                        && !r.velden().getOrDefault(KENMERK, "").isEmpty())
                .map(r -> r.velden().getOrDefault(KENMERK, ""))
                .toList();
    }

    /** Where this reads as a file; empty for what is text. */
    public String papier(String veld, String waarde) {
        return veld.equals(KENMERK) && !waarde.isEmpty() ? "/thuis/" + kop.id() + "/scans/" + waarde : "";
    }

    public String url() {
        return "/thuis/" + kop.id() + "/verzoeken/" + verzoek.id();
    }
}
