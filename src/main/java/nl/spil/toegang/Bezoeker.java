package nl.spil.toegang;

import java.util.List;
import java.util.UUID;

/**
 * Who is acting. Every use case takes the acting person as its first parameter; there is no current user to fetch.
 *
 * @param rollen the functions of today, for menu and greeting; what somebody may follows from {@link Poort}
 */
public record Bezoeker(UUID accountId, UUID bestuurId, String naam, Soort soort, String plaats, List<String> rollen) {

    /** What kind of account this is. */
    public enum Soort {
        MEDEWERKER,
        OUDER,
        LEERLING,
        EXTERN,
        BEHEER
    }

    public boolean heeftRol(String rol) {
        return rollen.contains(rol);
    }
}
