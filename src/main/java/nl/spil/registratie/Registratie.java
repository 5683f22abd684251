package nl.spil.registratie;

import java.time.Instant;
import java.util.UUID;
import nl.spil.toegang.Klasse;
import org.jspecify.annotations.Nullable;

/**
 * One form that was filled in, and where it stands.
 *
 * @param leerling about whom; null when it is about the school
 * @param zaakNummer the zaak in which; empty when there is none, or none that this person sees
 * @param groep the class or group that it is about, without names
 * @param stap key of the step of the form, {@link #WACHT} or {@link #KLAAR}
 * @param wegOp when the first step began
 * @param gedeeldOp since when the family reads it
 */
public record Registratie(
        UUID id,
        @Nullable UUID leerling,
        UUID locatie,
        @Nullable UUID zaak,
        String zaakNummer,
        String groep,
        String formulier,
        UUID planversie,
        Klasse klasse,
        UUID door,
        String doorNaam,
        String doorRol,
        Instant op,
        String stap,
        @Nullable Instant wegOp,
        @Nullable Instant klaarOp,
        @Nullable Instant ingetrokkenOp,
        @Nullable Instant gedeeldOp) {

    /** Filled in and not gone out: a consent is missing. */
    public static final String WACHT = "wacht";

    /** A form without steps is done at once. */
    public static final String KLAAR = "klaar";

    public String url() {
        return "/registraties/" + id;
    }

    public boolean wacht() {
        return stap.equals(WACHT) && ingetrokkenOp == null;
    }

    /** Something must still happen with it. */
    public boolean open() {
        return klaarOp == null && ingetrokkenOp == null;
    }

    public boolean gedeeld() {
        return gedeeldOp != null;
    }
}
