package nl.spil.zaak.web;

import nl.spil.gedeeld.NietGevonden;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.organisatie.Leerlingen;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Poort;
import nl.spil.zaak.Zaak;
import nl.spil.zaak.Zaken;
import org.springframework.stereotype.Component;

/** From a number in the address to a zaak whose dossier is open; somebody else's number does not exist. */
@Component
class Zaakdeur {

    private final Zaken zaken;
    private final Poort poort;
    private final Leerlingen leerlingen;

    Zaakdeur(Zaken zaken, Poort poort, Leerlingen leerlingen) {
        this.zaken = zaken;
        this.poort = poort;
        this.leerlingen = leerlingen;
    }

    record Open(Zaak zaak, Inzage inzage, LeerlingKop kop) {}

    Open open(Bezoeker wie, String nummer) {
        Zaak zaak = zaken.opNummer(nummer);
        Inzage inzage = poort.open(wie, zaak.leerling(), "zaak");
        if (!Zaken.ziet(inzage, zaak)) throw new NietGevonden();
        return new Open(zaak, inzage, leerlingen.kop(inzage));
    }
}
