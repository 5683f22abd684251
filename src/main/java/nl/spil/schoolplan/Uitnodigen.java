package nl.spil.schoolplan;

import static nl.spil.schoolplan.Verwijst.Naar.ROL;
import static nl.spil.schoolplan.Verwijst.Naar.TOESTEMMINGSOORT;

import java.util.List;

/**
 * How somebody of a partner is invited to one zaak (PARTNER-12). What the invited person then sees, is what {@code toegang} gives the
 * role, and what it opens for who is betrokken bij de zaak.
 *
 * @param hoogstensWeken for how long at most; it can be extended by as much, with a reason
 * @param door which roles may invite, beside the owner of the zaak
 * @param toestemmingen which consent a role needs, when it is not the one to speak with helpers outside the school
 */
public record Uitnodigen(
        int hoogstensWeken, @Verwijst(ROL) List<String> door, List<BijRol> toestemmingen, String bron) {

    /** Nobody said how long: half a year. */
    static final Uitnodigen STANDAARD = new Uitnodigen(26, List.of(), List.of(), "Voorstel Spil");

    /** A role from outside and the consent without which it is not invited. */
    public record BijRol(
            @Verwijst(ROL) String id,
            @Verwijst(TOESTEMMINGSOORT) String toestemming,
            String bron) {}

    public Uitnodigen {
        door = Lijst.van(door);
        toestemmingen = Lijst.van(toestemmingen);
    }
}
