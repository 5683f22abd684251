package nl.spil.zaak;

import java.util.Map;
import java.util.UUID;
import nl.spil.toegang.Inzage;

/** Where the goal of a decision is evaluated when it went into a plan. The module that keeps plans implements it. */
public interface Doelplaats {

    /** Decision to the path of the page on which its goal can be evaluated now; nothing for goals that no plan in force holds. */
    Map<UUID, String> evalueerbaar(Inzage inzage, UUID zaak);
}
