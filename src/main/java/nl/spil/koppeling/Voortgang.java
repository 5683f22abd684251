package nl.spil.koppeling;

/** Hears how far an import is. */
@FunctionalInterface
interface Voortgang {

    Voortgang STIL = (gedaan, totaal, stap) -> {};

    void meld(int gedaan, int totaal, String stap);
}
