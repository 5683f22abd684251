package nl.spil.rechten;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.spil.gedeeld.Datum;
import nl.spil.toegang.Inzage;
import nl.spil.zaak.Gezinszaken;
import nl.spil.zaak.Zaak;
import nl.spil.zaak.Zaakkaart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What was asked from home, on the page of the zaak that it began. */
@Component
@Order(0)
class Verzoekkaart implements Zaakkaart {

    private final Verzoeken verzoeken;
    private final Gezinszaken zaken;

    Verzoekkaart(Verzoeken verzoeken, Gezinszaken zaken) {
        this.verzoeken = verzoeken;
        this.zaken = zaken;
    }

    @Override
    public Optional<Kaart> van(Inzage inzage, Zaak zaak, UUID locatie) {
        if (zaken.zaaktype(zaak).doorGezin() == null) return Optional.empty();
        return verzoeken
                .vanZaak(inzage, zaak)
                .map(v -> new Kaart(
                        "Gevraagd van thuis",
                        "",
                        List.of(new Regel(
                                v.naam() + ", " + v.verzoekerNaam(),
                                zaak.url() + "/verzoek",
                                staat(v),
                                v.loopt() && v.gezegd().isEmpty() ? "warn" : "info",
                                Datum.lang(Datum.van(v.op())))),
                        "",
                        List.of()));
    }

    private static String staat(Verzoek v) {
        if (!v.loopt()) return "afgerond";
        if (v.gezegd().isEmpty()) return "nog niets gezegd";
        return switch (v.gezegd().getFirst().soort()) {
            case BESLUIT -> "geantwoord";
            case VERLENGING -> "meer tijd";
            case AFSPRAAK -> "afspraak gemaakt";
            case INGEZIEN -> "ingezien";
            case AFGEROND -> "afgerond";
        };
    }
}
