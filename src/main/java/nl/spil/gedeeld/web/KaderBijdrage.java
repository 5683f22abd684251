package nl.spil.gedeeld.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the frame needs from modules above: each gives its own lines of the menu, in {@link #volgorde()}. */
public interface KaderBijdrage {

    int volgorde();

    /** The lines for this person, with what was counted. */
    List<Kader.MenuPunt> menu(Gast wie, String pad);

    /** What the menu counts: null, and not in the map, when this person has nothing to do with it. */
    enum Teller {
        MIJN_TE_LAAT,
        TE_LAAT,
        ONGELEZEN,
        BEWAREN,
        LEIDT,
        INRICHTEN
    }

    /** Counts for the menu of a member of staff: one statement for all contributions. */
    interface Tellers {
        Map<Teller, Integer> tel();
    }

    /** The person at the door, as far as the frame needs to know, and what was counted for them. */
    record Gast(UUID accountId, String soort, List<String> rollen, Map<Teller, Integer> geteld) {

        public boolean medewerker() {
            return soort.equals("medewerker");
        }

        /** Empty when there was nothing to count for this person. */
        public Optional<Integer> aantal(Teller teller) {
            return Optional.ofNullable(geteld.get(teller));
        }
    }
}
