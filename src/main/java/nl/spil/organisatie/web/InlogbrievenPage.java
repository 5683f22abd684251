package nl.spil.organisatie.web;

import java.time.LocalDate;
import java.util.List;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.toegang.Inlogbrieven.Stand;

/** The family of a pupil that has no e-mail, and the letter each has. */
public record InlogbrievenPage(LeerlingKop kop, String waarom, List<Rij> rijen, LocalDate vandaag) {

    public record Rij(String naam, Stand stand) {}

    public String url() {
        return "/leerlingen/" + kop.id() + "/inlogbrieven";
    }
}
