package nl.spil.inzet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.spil.toegang.Klasse;
import org.jspecify.annotations.Nullable;

/**
 * One support that the school gives.
 *
 * @param leerling for whom; null when it is for a group or a class
 * @param groep the class or group it started in; null for one pupil
 * @param niveau key of the level in the plan
 * @param plek key of the place in the plan
 * @param plekWaar which school or facility, where the plan asks
 * @param evaluatieOp when somebody looks what it brought
 * @param akkoordOp since when it may run; null while somebody is asked
 */
public record Inzet(
        UUID id,
        @Nullable UUID leerling,
        UUID locatie,
        @Nullable UUID groep,
        String groepCode,
        Vorm vorm,
        String niveau,
        String plek,
        String plekWaar,
        String wat,
        String doel,
        UUID uitvoerder,
        String uitvoerderNaam,
        LocalDate vanaf,
        LocalDate evaluatieOp,
        UUID planversie,
        Klasse klasse,
        UUID door,
        String doorNaam,
        String doorRol,
        Instant op,
        @Nullable Instant akkoordOp,
        String akkoordNaam,
        @Nullable Instant afgewezenOp,
        String afwijsreden,
        @Nullable LocalDate gestoptOp,
        String stopreden) {

    public String url() {
        return "/inzet/" + id;
    }

    /** Waits for a yes or no. */
    public boolean gevraagd() {
        return akkoordOp == null && afgewezenOp == null;
    }

    public boolean loopt() {
        return akkoordOp != null && gestoptOp == null;
    }

    /** Where it stands, in words. */
    public String staat() {
        return gevraagd()
                ? "Wacht op akkoord"
                : afgewezenOp != null ? "Geen akkoord" : gestoptOp != null ? "Gestopt" : "Loopt";
    }

    /** How the flag looks. */
    public String ernst() {
        return gevraagd() ? "warn" : loopt() ? "good" : "";
    }
}
