package nl.spil.toegang.web;

import java.util.List;
import nl.spil.gedeeld.web.Html;
import nl.spil.toegang.InlogHulp;
import nl.spil.toegang.Schoolinlog;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The sign-in page, whoever shows it. */
@Component
class Inlogblad {

    private final List<InlogHulp> hulp;
    private final Schoolinlog school;

    Inlogblad(List<InlogHulp> hulp, Schoolinlog school) {
        this.hulp = hulp;
        this.school = school;
    }

    InloggenPage maak(String inlognaam, String naar, String fout) {
        return new InloggenPage(
                inlognaam,
                naar,
                fout,
                school.deuren(),
                hulp.stream().flatMap(h -> h.personen().stream()).toList(),
                hulp.stream()
                        .map(InlogHulp::wachtOp)
                        .filter(w -> !w.isEmpty())
                        .findFirst()
                        .orElse(""));
    }

    ModelAndView geweigerd(String naar, String fout) {
        return Html.geweigerd("toegang/inloggen", maak("", naar, fout));
    }
}
