package nl.spil.toegang;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.toegang.Zegelanker.Bewaard;
import nl.spil.toegang.Zegelanker.Hoofd;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Holds the read log against its seals, and the seals against the heads that were kept outside the database.
 *
 * @param regels lines that are what they were when they were sealed
 * @param breuken what is otherwise than sealed, each a sentence in Dutch; empty when all is well
 */
record Zegelkeuring(int besturen, long zegels, long regels, long ankers, List<String> breuken) {

    boolean goed() {
        return breuken.isEmpty();
    }

    private record Schakel(UUID bestuur, long nummer) {}

    /** Under the login of jobs; reads everything, so not for a busy hour. */
    static Zegelkeuring van(JdbcClient jdbc, Bewaard anker) {
        Map<Schakel, String> keten = new HashMap<>();
        Map<UUID, Long> laatste = new HashMap<>();
        long[] regels = new long[1];
        jdbc.sql("select bestuur, nummer, hoofd, regels from toegang.zegelstand()")
                .query(rs -> {
                    UUID bestuur = rs.getObject(1, UUID.class);
                    long nummer = rs.getLong(2);
                    keten.put(new Schakel(bestuur, nummer), HexFormat.of().formatHex(rs.getBytes(3)));
                    laatste.merge(bestuur, nummer, Math::max);
                    regels[0] += rs.getLong(4);
                });
        List<String> breuken =
                new ArrayList<>(jdbc.sql("select bestuur, nummer, soort, regel from toegang.zegelbreuken()")
                        .query((rs, n) -> zin(rs.getString(1), rs.getLong(2), rs.getString(3), rs.getLong(4)))
                        .list());
        if (anker.hoofden().isEmpty() && !keten.isEmpty())
            breuken.add("Er zijn zegels en geen ankers: het bestand met ankers is leeg, weg of een ander.");
        anker.onleesbaar().forEach(r -> breuken.add("Regel " + r + " van het anker is niet te lezen."));
        for (Hoofd hoofd : anker.hoofden()) {
            String hier = keten.get(new Schakel(hoofd.bestuur(), hoofd.nummer()));
            if (hier == null)
                breuken.add("Bestuur %s: zegel %d van %s staat in het anker en niet meer in de databank."
                        .formatted(hoofd.bestuur(), hoofd.nummer(), hoofd.op()));
            else if (!hier.equals(hoofd.hex()))
                breuken.add("Bestuur %s: zegel %d is een ander dan het anker van %s bewaart."
                        .formatted(hoofd.bestuur(), hoofd.nummer(), hoofd.op()));
        }
        return new Zegelkeuring(
                laatste.size(), keten.size(), regels[0], anker.hoofden().size(), List.copyOf(breuken));
    }

    private static String zin(String bestuur, long nummer, String soort, long regel) {
        return "Bestuur " + bestuur + ": "
                + switch (soort) {
                    case "schakel" -> "zegel " + nummer + " sluit niet aan op wat ervoor en erin staat.";
                    case "veranderd" -> "regel " + regel + " is na zegel " + nummer + " veranderd.";
                    case "weggehaald" -> "regel " + regel + " van zegel " + nummer + " is weggehaald.";
                    case "bijgeschreven" -> "regel " + regel + " is later bijgeschreven of nooit verzegeld.";
                    default -> "regel " + regel + " hoort bij zegel " + nummer + ", dat er niet meer is.";
                };
    }
}
