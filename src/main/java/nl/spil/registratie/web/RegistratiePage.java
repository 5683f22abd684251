package nl.spil.registratie.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.registratie.Registratie;
import nl.spil.registratie.Registratiebeeld.Beeld;
import nl.spil.schoolplan.Bewaring;
import nl.spil.schoolplan.Formulier;
import nl.spil.toestemming.Antwoord;
import nl.spil.toestemming.Gever;
import nl.spil.toestemming.Stand;
import org.jspecify.annotations.Nullable;

/**
 * One registratie.
 *
 * @param over name of the pupil, or of the location
 * @param lezers who reads it, when the form has readers of its own; else empty
 * @param bewaring null where it is about nobody
 * @param mist the consent that is missing
 * @param behandelt whether this person takes the next steps and corrects
 * @param volgende the steps between that can be set now
 * @param laatste name of the last step, when this person can take it now
 * @param daarna the forms that lie ready after this one
 */
public record RegistratiePage(
        Registratie registratie,
        Optional<LeerlingKop> kop,
        String over,
        String waarom,
        String lezers,
        @Nullable Bewaring bewaring,
        Beeld beeld,
        String staat,
        Optional<Stand> mist,
        boolean magVragen,
        boolean behandelt,
        List<Formulier.Stap> volgende,
        String laatste,
        List<Formulier> daarna,
        String weigering,
        LocalDate vandaag) {

    public String url() {
        return registratie.url();
    }

    public String overUrl() {
        return kop.map(k -> "/leerlingen/" + k.id()).orElse("/registraties/school?locatie=" + registratie.locatie());
    }

    public String hierna(Formulier f) {
        if (kop.isEmpty())
            return "/registraties/school/nieuw?formulier=" + f.id() + "&locatie=" + registratie.locatie();
        return overUrl() + "/registraties/nieuw?formulier=" + f.id()
                + (registratie.zaakNummer().isEmpty() ? "" : "&zaak=" + registratie.zaakNummer());
    }

    /** Who took the consent back after this had gone out; empty when nobody did. */
    public String teruggenomen() {
        if (registratie.wacht()) return "";
        return mist.stream()
                .flatMap(s -> s.gevers().stream())
                .filter(g -> g.antwoord() == Antwoord.INGETROKKEN || g.antwoord() == Antwoord.NEE)
                .map(Gever::naam)
                .collect(Collectors.joining(" en "));
    }

    public String mistZin() {
        return mist.map(nl.spil.registratie.Registraties::zin).orElse("");
    }
}
