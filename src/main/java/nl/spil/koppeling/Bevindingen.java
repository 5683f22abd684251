package nl.spil.koppeling;

import java.util.ArrayList;
import java.util.List;

/** Collects errors; keeps the first so many, counts all. */
final class Bevindingen {

    private static final int BEWAAR = 500;

    private final List<Bevinding> lijst = new ArrayList<>();
    private int aantal;

    void meld(Bestand bestand, int rij, String kolom, String tekst) {
        meld(bestand.bestandsnaam(), rij, kolom, tekst);
    }

    void meld(String bestand, int rij, String kolom, String tekst) {
        aantal++;
        if (lijst.size() < BEWAAR) lijst.add(new Bevinding(bestand, rij, kolom, tekst));
    }

    boolean leeg() {
        return aantal == 0;
    }

    int aantal() {
        return aantal;
    }

    List<Bevinding> lijst() {
        return List.copyOf(lijst);
    }
}
