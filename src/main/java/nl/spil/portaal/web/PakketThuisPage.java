package nl.spil.portaal.web;

import java.util.List;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.rechten.Keus;
import nl.spil.rechten.Pakket;
import nl.spil.rechten.Verzoek;

/** Everything that the school released, for whoever asked. */
public record PakketThuisPage(
        Teksten t, LeerlingKop kop, Verzoek verzoek, Pakket pakket, String wie, List<Keus> nietEens) {

    public String url() {
        return "/thuis/" + kop.id() + "/verzoeken/" + verzoek.id();
    }
}
