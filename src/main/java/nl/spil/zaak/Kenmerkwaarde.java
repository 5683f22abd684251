package nl.spil.zaak;

import java.util.Set;

/**
 * What was chosen for one kenmerk of a decision.
 *
 * @param toelichting what was explained about it; empty when nothing had to be
 */
public record Kenmerkwaarde(Set<String> keuzes, String toelichting) {

    public static final Kenmerkwaarde GEEN = new Kenmerkwaarde(Set.of(), "");

    public Kenmerkwaarde {
        keuzes = Set.copyOf(keuzes);
    }
}
