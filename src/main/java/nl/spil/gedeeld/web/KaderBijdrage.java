package nl.spil.gedeeld.web;

import java.util.List;
import java.util.UUID;

/** What the frame needs from modules above: each gives its own lines of the menu, in {@link #volgorde()}. */
public interface KaderBijdrage {

    int volgorde();

    /** The lines for this person; called inside the transaction of the page, so that counts are the page's own. */
    List<Kader.MenuPunt> menu(Gast wie, String pad);

    /** The person at the door, as far as the frame needs to know. */
    record Gast(UUID accountId, String soort, List<String> rollen) {}
}
