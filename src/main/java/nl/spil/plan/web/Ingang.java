package nl.spil.plan.web;

import java.util.Optional;
import java.util.UUID;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.organisatie.Leerlingen;
import nl.spil.plan.Plandossier;
import nl.spil.plan.Plandossiers;
import nl.spil.plan.Plannen;
import nl.spil.plan.Sjabloon;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Klasse;
import nl.spil.toegang.Poort;
import org.springframework.stereotype.Component;

/** Opens the plan of a pupil for a page: through the gate, with everything in it. */
@Component
class Ingang {

    private final Poort poort;
    private final Leerlingen leerlingen;
    private final Plandossiers dossiers;
    private final Plannen plannen;

    Ingang(Poort poort, Leerlingen leerlingen, Plandossiers dossiers, Plannen plannen) {
        this.poort = poort;
        this.leerlingen = leerlingen;
        this.dossiers = dossiers;
        this.plannen = plannen;
    }

    /** A pupil with the plan as this person reads it. */
    record Open(Inzage inzage, LeerlingKop kop, String soort, Optional<Plandossier> gevonden) {
        Plandossier plan() {
            return gevonden.orElseThrow(NietGevonden::new);
        }

        boolean mag() {
            return Plannen.mag(inzage);
        }

        /** For pages that write. */
        Open schrijft() {
            if (!mag()) throw new NietGevonden();
            return this;
        }

        String url() {
            return "/leerlingen/" + kop.id() + "/opp";
        }
    }

    Open open(Bezoeker wie, UUID leerling) {
        Inzage inzage = poort.open(wie, leerling, "plan");
        if (!inzage.leestVrijgegeven(Klasse.OPP)) throw new NietGevonden();
        LeerlingKop kop = leerlingen.kop(inzage);
        String soort = plannen.soort(kop);
        return new Open(inzage, kop, soort, dossiers.huidig(inzage, soort));
    }

    Open versie(Bezoeker wie, UUID leerling, int nummer) {
        Inzage inzage = poort.open(wie, leerling, "plan, eerdere versie");
        if (!inzage.leestVrijgegeven(Klasse.OPP)) throw new NietGevonden();
        LeerlingKop kop = leerlingen.kop(inzage);
        String soort = plannen.soort(kop);
        return new Open(inzage, kop, soort, dossiers.versie(inzage, soort, nummer));
    }

    Sjabloon sjabloon(Open open) {
        return open.gevonden()
                .map(p -> plannen.sjabloon(p.kop()))
                .orElseGet(() -> plannen.sjabloon(open.inzage(), open.soort()));
    }
}
