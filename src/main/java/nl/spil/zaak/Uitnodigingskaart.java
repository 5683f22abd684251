package nl.spil.zaak;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.spil.gedeeld.Datum;
import nl.spil.toegang.Inzage;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On the page of a zaak: who of outside may look along, and until when. */
@Component
@Order(1)
class Uitnodigingskaart implements Zaakkaart {

    private final Uitnodigingen uitnodigingen;

    Uitnodigingskaart(Uitnodigingen uitnodigingen) {
        this.uitnodigingen = uitnodigingen;
    }

    @Override
    public Optional<Kaart> van(Inzage inzage, Zaak zaak, UUID locatie) {
        String url = zaak.url() + "/uitnodigingen";
        List<Regel> regels = uitnodigingen.van(inzage, zaak).stream()
                .map(u -> new Regel(
                        u.naam(),
                        url + "#uitnodiging-" + u.id(),
                        u.open() ? "t/m " + Datum.lang(u.totEnMet()) : u.staat().tekst(),
                        u.staat().ernst(),
                        u.als() + ", " + u.organisatie()))
                .toList();
        boolean kan = zaak.loopt() && Zaken.schrijft(inzage, zaak.klasse());
        if (regels.isEmpty() && !kan) return Optional.empty();
        return Optional.of(new Kaart(
                "Van buiten uitgenodigd",
                "Niemand van buiten kijkt mee.",
                regels,
                "Iemand van buiten",
                kan ? List.of(new Link("Uitnodigen of wijzigen", url)) : List.of()));
    }
}
