package nl.spil.zaak;

import java.util.Optional;
import nl.spil.formulier.Invulbron;
import nl.spil.formulier.Invulvraag;
import nl.spil.toegang.Klasse;
import nl.spil.toestemming.Gever;
import nl.spil.toestemming.Stand;
import nl.spil.toestemming.Toestemmingen;
import org.springframework.stereotype.Component;

/** Where the consent to speak with people outside the school stands, as the choice of the form. */
@Component
class Toestemmingstand implements Invulbron {

    private final Toestemmingen toestemmingen;

    Toestemmingstand(Toestemmingen toestemmingen) {
        this.toestemmingen = toestemmingen;
    }

    @Override
    public String sleutel() {
        return "toestemming-stand";
    }

    @Override
    public Optional<Vooringevuld> zoek(Invulvraag vraag) {
        if (!vraag.inzage().leestIets(Klasse.TOESTEMMING)) return Optional.empty();
        return vraag.planversie()
                .plan()
                .toestemmingBuitenDeSchool()
                .map(soort -> toestemmingen.stand(vraag.inzage().leerling(), soort))
                .flatMap(Toestemmingstand::keuze);
    }

    private static Optional<Vooringevuld> keuze(Stand stand) {
        if (stand.geldig()) return Optional.of(new Vooringevuld("gegeven", "de toestemmingen"));
        if (stand.gevraagd()) return Optional.of(new Vooringevuld("gevraagd", "de toestemmingen"));
        boolean geweigerd = stand.gevers().stream().map(Gever::antwoord).anyMatch(a -> switch (a) {
            case null -> false;
            case NEE, INGETROKKEN -> true;
            case GEVRAAGD, JA, VERVALLEN -> false;
        });
        return geweigerd ? Optional.of(new Vooringevuld("geweigerd", "de toestemmingen")) : Optional.empty();
    }
}
