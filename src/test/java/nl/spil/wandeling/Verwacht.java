package nl.spil.wandeling;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What the requirements say about role × gegevensklasse, as written by hand in verwacht.csv. */
final class Verwacht {

    /** How far somebody reads; the order is from nothing to everything. */
    enum Leest {
        GEEN,
        EIGEN,
        VRIJGEGEVEN,
        ALLE
    }

    private final Map<String, Leest> tabel = new HashMap<>();

    Verwacht() {
        for (String[] rij : regels("verwacht.csv")) {
            Leest eerder = tabel.put(rij[0] + " " + rij[1], Leest.valueOf(rij[2].toUpperCase(Locale.ROOT)));
            if (eerder != null || rij[3].isBlank())
                throw new AssertionError("verwacht.csv: " + String.join(";", rij) + " staat er dubbel of zonder bron");
        }
    }

    Leest leest(String rol, int klasse) {
        return Objects.requireNonNull(
                tabel.get(rol + " " + klasse),
                () -> "verwacht.csv kent rol " + rol + " met klasse " + klasse + " niet");
    }

    /** The best of what all roles of this person give. */
    Leest leest(Set<String> rollen, int klasse) {
        return rollen.stream()
                .map(r -> leest(r, klasse))
                .max(java.util.Comparator.naturalOrder())
                .orElse(Leest.GEEN);
    }

    boolean mag(Wereld.Persoon wie, Kanarie k) {
        if (k.alleen() != null) return k.alleen().contains(wie.naam());
        if (k.niet().contains(wie.naam())) return false;
        if (k.ook().contains(wie.naam())) return true;
        Leest leest = leest(wie.rollen(k.leerling()), k.klasse());
        Leest nodig = wie.naam().equals(k.auteur()) ? Leest.EIGEN : k.vrij() ? Leest.VRIJGEGEVEN : Leest.ALLE;
        return leest.compareTo(nodig) >= 0;
    }

    /** The lines of a file of the walk, without its heading and its remarks. */
    static List<String[]> regels(String bestand) {
        try (InputStream in =
                Objects.requireNonNull(Verwacht.class.getResourceAsStream("/wandeling/" + bestand), bestand)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(r -> !r.isBlank() && !r.startsWith("#"))
                    .map(r -> r.split(";", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
