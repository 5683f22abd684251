package nl.spil.organisatie.web;

import java.util.UUID;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.toegang.Accounts;
import nl.spil.toegang.Schoolinlog;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of one account, whoever shows it. */
@Component
class Mensblad {

    private static final String SJABLOON = "organisatie/mens";

    private final Accounts accounts;
    private final Schoolinlog school;

    Mensblad(Accounts accounts, Schoolinlog school) {
        this.accounts = accounts;
        this.school = school;
    }

    ModelAndView toon(UUID id) {
        return Html.pagina(SJABLOON, maak(id, "", ""));
    }

    ModelAndView wachtwoordGeweigerd(UUID id, String fout) {
        return Html.geweigerd(SJABLOON, maak(id, fout, ""));
    }

    ModelAndView stapGeweigerd(UUID id, String fout) {
        return Html.geweigerd(SJABLOON, maak(id, "", fout));
    }

    private MensPage maak(UUID id, String fout, String stapfout) {
        return new MensPage(
                accounts.lees(id).orElseThrow(NietGevonden::new), school.verbondenSinds(id), fout, stapfout);
    }
}
