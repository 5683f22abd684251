package nl.spil.toegang;

import java.util.List;

/** People that the sign-in page offers with one click; only the demo implements it. */
public interface InlogHulp {

    List<Persoon> personen();

    /** What the visitor waits for, as a sentence; empty when signing in works. */
    String wachtOp();

    /** One persona: name, role, what to try as this person. */
    record Persoon(String inlognaam, String naam, String rol, String probeer) {}
}
