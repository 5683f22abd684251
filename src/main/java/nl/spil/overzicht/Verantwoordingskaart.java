package nl.spil.overzicht;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.spil.toegang.Inzage;
import nl.spil.zaak.Zaak;
import nl.spil.zaak.Zaakkaart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the page of a zaak: the way to what school and partners did, for who makes that. */
@Component
@Order(2)
class Verantwoordingskaart implements Zaakkaart {

    private final Verantwoording verantwoording;

    Verantwoordingskaart(Verantwoording verantwoording) {
        this.verantwoording = verantwoording;
    }

    @Override
    public Optional<Kaart> van(Inzage inzage, Zaak zaak, UUID locatie) {
        if (!verantwoording.mag(inzage, zaak)) return Optional.empty();
        return Optional.of(new Kaart(
                "Verantwoording",
                "Wat school en partners deden, uit wat er is vastgelegd.",
                List.of(),
                "Als een plek elders nodig is",
                List.of(new Link("Zet bij elkaar wat is gedaan", Verantwoording.url(zaak)))));
    }
}
