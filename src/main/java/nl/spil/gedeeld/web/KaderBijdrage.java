package nl.spil.gedeeld.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the frame needs from modules above: each gives its own lines of the menu, in {@link #volgorde()}. */
public interface KaderBijdrage {

    int volgorde();

    /**
     * What this contribution wants counted for its lines: a name, and SQL for one whole number or null. The frame asks the counts of
     * all contributions in one statement. Parameters: {@code :dag}, today, and {@code :wie}, the account.
     */
    default Map<String, String> tellers(Gast wie) {
        return Map.of();
    }

    /** The lines for this person, with what was counted. */
    List<Kader.MenuPunt> menu(Gast wie, String pad);

    /** The person at the door, as far as the frame needs to know, and what was counted for them. */
    record Gast(UUID accountId, String soort, List<String> rollen, Map<String, Integer> geteld) {

        public boolean medewerker() {
            return soort.equals("medewerker");
        }

        /** Empty when there was nothing to count for this person. */
        public Optional<Integer> aantal(String teller) {
            return Optional.ofNullable(geteld.get(teller));
        }
    }
}
