package nl.spil.zaak;

import java.time.Instant;
import java.util.UUID;
import nl.spil.toegang.Klasse;
import org.jspecify.annotations.Nullable;

/**
 * A zaak as it stands.
 *
 * @param klasse the class of data that it belongs to, as the plan had it when it began
 * @param planversie the version of the schoolplan under which it began; phases and conditions come from there, for ever
 * @param fase key of the phase
 * @param eigenaar account of who sees to it that it goes on
 * @param geslotenOp null while it runs
 * @param wachtOpAntwoord whether a zorgmelding in it has no answer yet (ROUTE-27)
 * @param doelZonderEffect goal of a decision of which nobody has recorded yet whether it was reached (NIVEAU-15); goals that
 *     went into a plan are evaluated there
 */
public record Zaak(
        UUID id,
        UUID leerling,
        String nummer,
        String zaaktype,
        Klasse klasse,
        UUID planversie,
        String fase,
        Instant faseSinds,
        UUID eigenaar,
        Instant gestartOp,
        @Nullable Instant geslotenOp,
        String resultaat,
        String geslotenReden,
        boolean wachtOpAntwoord,
        String doelZonderEffect,
        int versie) {

    public boolean loopt() {
        return geslotenOp == null;
    }

    public String url() {
        return "/zaken/" + nummer;
    }
}
