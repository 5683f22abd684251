package nl.spil.zaak;

import nl.spil.schoolplan.Schoolplannen;
import org.springframework.stereotype.Component;

/** From a zaak to the procedure it runs under. */
@Component
class Zaakplannen {

    private final Schoolplannen schoolplannen;

    Zaakplannen(Schoolplannen schoolplannen) {
        this.schoolplannen = schoolplannen;
    }

    Zaakplan van(Zaak zaak) {
        return Zaakplan.van(schoolplannen.versie(zaak.planversie()), zaak.zaaktype());
    }
}
