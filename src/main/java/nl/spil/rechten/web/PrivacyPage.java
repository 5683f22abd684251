package nl.spil.rechten.web;

import nl.spil.organisatie.LeerlingKop;
import nl.spil.rechten.Privacyblad.Blad;
import nl.spil.schoolplan.Privacyonderwerp;

/** What the school says about the data of its pupils, from the dossier of one. */
public record PrivacyPage(LeerlingKop kop, String waarom, Blad blad, boolean magVastleggen) {

    public String url() {
        return "/leerlingen/" + kop.id();
    }

    /** Where somebody of the school sees what carries it out; empty when a family does that at home. */
    public String naar(Privacyonderwerp o) {
        if (o.functie() == null) return "";
        return switch (o.functie()) {
            case WIE_ZIET_WAT -> "/ondersteuningsplan/" + blad.sleutel() + "/hoofdstukken/toegang";
            case BEWAARTERMIJNEN -> "/ondersteuningsplan/" + blad.sleutel() + "/hoofdstukken/bewaartermijnen";
            case TOESTEMMINGEN -> url() + "/toestemmingen";
            case GEDEELD -> url() + "/delen";
            case WIE_KEEK_MEE -> url() + "/leeslog";
            case DOCUMENTEN -> "#documenten";
            case INZAGE, CORRECTIE, BEZWAAR, VERWIJDERING, NIET_EENS -> "";
        };
    }
}
