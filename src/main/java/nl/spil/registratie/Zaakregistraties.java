package nl.spil.registratie;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.spil.organisatie.Locaties;
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
    private final Locaties locaties;

    Zaakregistraties(Registraties registraties, Registratielijst lijst, Locaties locaties) {
        this.registraties = registraties;
        this.lijst = lijst;
        this.locaties = locaties;
    }

    @Override
    public Optional<Kaart> van(Inzage inzage, Zaak zaak) {
        List<Regel> regels = lijst.vanZaak(inzage, zaak.id()).stream()
                .map(r -> new Regel(
                        r.naam(), r.url(), r.staat(), r.ernst(), r.registratie().doorNaam()))
                .toList();
        List<Formulier> invulbaar = locaties.vanLeerling(inzage.leerling())
                .filter(l -> zaak.loopt())
                .map(l -> registraties.invulbaar(registraties.bij(inzage, l.id(), zaak)))
                .orElse(List.of());
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
