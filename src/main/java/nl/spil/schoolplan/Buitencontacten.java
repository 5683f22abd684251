package nl.spil.schoolplan;

import java.util.Optional;
import java.util.UUID;
import nl.spil.organisatie.Functies;
import nl.spil.organisatie.Locaties;
import org.springframework.stereotype.Component;

/** Who speaks for a location to the outside, as its plan says and by name (SOT-22). */
@Component
public class Buitencontacten {

    private final Schoolplannen schoolplannen;
    private final Functies functies;
    private final Locaties locaties;

    Buitencontacten(Schoolplannen schoolplannen, Functies functies, Locaties locaties) {
        this.schoolplannen = schoolplannen;
        this.functies = functies;
        this.locaties = locaties;
    }

    /** Somebody of the school; {@code naam} is empty as long as nobody has the role. */
    public record Buitencontact(String naam, String rol, String telefoon, String bron) {

        /** "Ilse Bos, ondersteuningscoördinator, 010 555 01 00". */
        public String tekst() {
            return (naam.isEmpty() ? "de " + rol : naam + (rol.isEmpty() ? "" : ", " + rol))
                    + (telefoon.isEmpty() ? "" : ", " + telefoon);
        }
    }

    /** Empty where the plan names nobody. */
    public Optional<Buitencontact> van(UUID locatie) {
        Schoolplan plan = schoolplannen.voorLocatie(locatie).plan();
        ContactNaarBuiten regel = plan.contactNaarBuiten();
        if (regel == null) return Optional.empty();
        return Optional.of(new Buitencontact(
                functies.metRol(locatie, regel.rol()).stream()
                        .map(Functies.Medewerker::naam)
                        .findFirst()
                        .orElse(""),
                plan.woorden().rol(regel.rol()),
                locaties.locatie(locatie).telefoon(),
                regel.bron()));
    }
}
