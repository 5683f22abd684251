package nl.spil.zaak.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.gedeeld.Datum;
import nl.spil.schoolplan.Kengetallen;
import nl.spil.zaak.Niveautelling;
import nl.spil.zaak.Niveautelling.Overzicht;
import nl.spil.zaak.Niveautelling.Rij;
import nl.spil.zaak.Niveautelling.Telling;
import org.jspecify.annotations.Nullable;

/** Pupils per level of support. */
public record NiveausPage(
        LocalDate dag,
        String getypt,
        @Nullable UUID locatie,
        String soort,
        Map<String, String> fouten,
        Overzicht overzicht) {

    private static final String NIET = "–";

    public List<Telling> tellingen() {
        return overzicht.tellingen();
    }

    /** Nothing to choose from, nothing to ask. */
    public boolean kiestLocatie() {
        return overzicht.locaties().size() > 1;
    }

    public boolean kiestSoort() {
        return overzicht.soorten().size() > 1;
    }

    public boolean gekozen(UUID id) {
        return id.equals(locatie);
    }

    public String opDag() {
        return Datum.lang(dag);
    }

    /** Another day than was asked for, for who may not see the pupils. */
    public String stand(Telling t) {
        return t.dag().equals(dag) ? "" : "Stand van " + Datum.lang(t.dag()) + ".";
    }

    /** As this person may read it: who may not see pupils, sees no small numbers, nor a total that gives one away. */
    public String getal(Telling t, Rij rij, int kolom) {
        long n = rij.aantallen().get(kolom);
        if (!t.onderdrukt()) return String.valueOf(n);
        if (n == Niveautelling.VERBORGEN) return NIET;
        boolean verraadt = rij == t.rijen().getLast()
                && t.rijen().stream().anyMatch(r -> r.aantallen().get(kolom) < Kengetallen.KLEINSTE);
        return verraadt ? NIET : Kengetallen.aantal(n);
    }

    /** The total of a row, under the same rule. */
    public String samen(Telling t, Rij rij) {
        if (!t.onderdrukt()) return String.valueOf(rij.samen());
        boolean som = rij == t.rijen().getLast();
        boolean verraadt = klein(rij) || som && t.rijen().stream().anyMatch(NiveausPage::klein);
        return verraadt ? NIET : Kengetallen.aantal(rij.samen());
    }

    private static boolean klein(Rij rij) {
        return rij.aantallen().stream().anyMatch(n -> n < Kengetallen.KLEINSTE);
    }
}
