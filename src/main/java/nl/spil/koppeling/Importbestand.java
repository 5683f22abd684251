package nl.spil.koppeling;

import java.util.Optional;

/** A file as it came in. */
public record Importbestand(String naam, byte[] inhoud) {

    private static final int KOP = 4096;

    /** Why this is no file of an import, by what is in it, before anything is kept; empty when it may be one. */
    public Optional<String> onleesbaar() {
        if (inhoud.length > Inlezer.GROOTSTE_BESTAND)
            return Optional.of(
                    "‘" + naam + "’ is groter dan " + (Inlezer.GROOTSTE_BESTAND >> 20) + " MB. Lever per locatie aan.");
        if (begint('P', 'K', 3, 4) || begint(0xD0, 0xCF, 0x11, 0xE0))
            return Optional.of("‘" + naam
                    + "’ is een Excel- of zipbestand. Kies in Excel bij opslaan 'CSV UTF-8' en lever dat bestand in.");
        for (int i = 0; i < Math.min(KOP, inhoud.length); i++)
            if (inhoud[i] >= 0 && inhoud[i] < ' ' && inhoud[i] != '\t' && inhoud[i] != '\n' && inhoud[i] != '\r')
                return Optional.of(
                        "‘" + naam + "’ is geen tekst. Een bestand van de import is een CSV: tekst met puntkomma's.");
        return Optional.empty();
    }

    private boolean begint(int... met) {
        if (inhoud.length < met.length) return false;
        for (int i = 0; i < met.length; i++) if ((inhoud[i] & 0xFF) != met[i]) return false;
        return true;
    }
}
