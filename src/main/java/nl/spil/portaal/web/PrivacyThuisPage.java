package nl.spil.portaal.web;

import java.util.List;
import nl.spil.gedeeld.web.Teksten;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.rechten.Keus;
import nl.spil.rechten.Privacyblad.Blad;
import nl.spil.schoolplan.DoorGezin.Recht;
import nl.spil.schoolplan.Privacyonderwerp;
import nl.spil.schoolplan.Privacyonderwerp.Functie;
import nl.spil.schoolplan.Protocollen.Ingang;
import nl.spil.schoolplan.Protocollen.Stuk;
import org.jspecify.annotations.Nullable;

/** What the school says about the data of a pupil, for the family. */
public record PrivacyThuisPage(Teksten t, LeerlingKop kop, Blad blad, List<Keus> keuzen) {

    public String url() {
        return "/thuis/" + kop.id();
    }

    /** Where the family does what it says. */
    public String naar(Privacyonderwerp o) {
        Functie f = o.functie();
        if (f == null) return "";
        return switch (f) {
            case INZAGE -> recht(Recht.INZAGE);
            case CORRECTIE -> recht(Recht.CORRECTIE);
            case BEZWAAR -> recht(Recht.BEZWAAR);
            case VERWIJDERING -> recht(Recht.VERWIJDERING);
            case NIET_EENS -> url() + "/rechten#niet-eens";
            case TOESTEMMINGEN -> url() + "#toestemmingen";
            case GEDEELD -> url() + "/gedeeld";
            case WIE_KEEK_MEE -> url() + "/wie-keek-mee";
            case WIE_ZIET_WAT -> "/ondersteuningsplan/" + blad.sleutel() + "/hoofdstukken/toegang";
            case BEWAARTERMIJNEN -> "/ondersteuningsplan/" + blad.sleutel() + "/hoofdstukken/bewaartermijnen";
            case DOCUMENTEN -> "#documenten";
        };
    }

    private String recht(Recht recht) {
        return keuzen.stream()
                .filter(k -> k.wat().recht() == recht)
                .map(k -> url() + "/rechten#" + k.zaaktype().id())
                .findFirst()
                .orElse(url() + "/rechten");
    }

    /** The text of a document, where it is text. */
    public String tekst(Ingang i) {
        Stuk stuk = i.stuk();
        if (stuk != null && !stuk.tekst().isEmpty()) return stuk.tekst();
        return i.protocol().tekst() == null ? "" : String.valueOf(i.protocol().tekst());
    }

    /** Where its PDF is; empty without one. */
    public String pdf(Ingang i) {
        @Nullable Stuk stuk = i.stuk();
        return stuk == null || stuk.bestandsnaam().isEmpty() ? "" : url() + "/privacystukken/" + stuk.id();
    }
}
