package nl.spil.registratie;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.spil.schoolplan.Formulier;
import nl.spil.toegang.Inzage;
import nl.spil.zaak.Zaak;
import nl.spil.zaak.Zaakkaart;
import org.springframework.stereotype.Component;

/** What was written down in a zaak, on its page, and what may be written down from there. */
@Component
class Zaakregistraties implements Zaakkaart {

    private final Registraties registraties;
    private final Registratielijst lijst;

    Zaakregistraties(Registraties registraties, Registratielijst lijst) {
        this.registraties = registraties;
        this.lijst = lijst;
    }

    @Override
    public Optional<Kaart> van(Inzage inzage, Zaak zaak, UUID locatie) {
        List<Regel> regels = lijst.vanZaak(inzage, zaak.id()).stream()
                .map(r -> new Regel(
                        r.naam(), r.url(), r.staat(), r.ernst(), r.registratie().doorNaam()))
                .toList();
        List<Formulier> invulbaar =
                zaak.loopt() ? registraties.invulbaar(registraties.bij(inzage, locatie, zaak)) : List.of();
        if (regels.isEmpty() && invulbaar.isEmpty()) return Optional.empty();
        UUID leerling = inzage.leerling();
        return Optional.of(new Kaart(
                "Vastgelegd bij deze zaak",
                "Nog niets.",
                regels,
                "Leg vast",
                invulbaar.stream()
                        .map(f -> new Link(
                                f.naam(),
                                "/leerlingen/" + leerling + "/registraties/nieuw?formulier=" + f.id() + "&zaak="
                                        + zaak.nummer()))
                        .toList()));
    }
}
