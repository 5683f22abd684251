package nl.spil.schoolplan;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.spil.gedeeld.Klok;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The figures of a plan as they are now (PROFIEL-09). Counted once an hour; a small number says only that it is small. */
@Component
public class Kengetallen {

    private static final Duration HOUDBAAR = Duration.ofHours(1);
    /** The smallest number that is shown to whoever may not see the pupils behind it. */
    public static final int KLEINSTE = 5;

    private static final int BEWAARD = 64;

    private final ObjectProvider<Metingbron> bronnen;
    private final Klok klok;
    private final Map<UUID, Stand> standen = new ConcurrentHashMap<>();

    Kengetallen(ObjectProvider<Metingbron> bronnen, Klok klok) {
        this.bronnen = bronnen;
        this.klok = klok;
    }

    /**
     * What was counted.
     *
     * @param peildatum the day it holds for
     * @param metingen every figure of every location
     */
    public record Stand(LocalDate peildatum, Instant geteldOp, List<Metingbron.Meting> metingen) {

        /** One figure, per location, as anyone may read it. */
        public List<String> van(String sleutel) {
            List<Metingbron.Meting> hier =
                    metingen.stream().filter(m -> m.sleutel().equals(sleutel)).toList();
            return hier.stream()
                    .sorted(Comparator.comparing(Metingbron.Meting::locatie))
                    .map(m -> hier.size() == 1 ? aantal(m.aantal()) : m.locatie() + ": " + aantal(m.aantal()))
                    .toList();
        }
    }

    /** A number that points at nobody. */
    public static String aantal(long n) {
        return n < KLEINSTE ? "minder dan " + KLEINSTE : String.valueOf(n);
    }

    /** The figures of the locations that run this version. */
    @Transactional(readOnly = true)
    public Stand van(UUID versie) {
        Stand bekend = standen.get(versie);
        if (bekend != null
                && bekend.peildatum().equals(klok.vandaag())
                && bekend.geteldOp().plus(HOUDBAAR).isAfter(klok.nu())
                && !bekend.geteldOp().isAfter(klok.nu())) return bekend;
        LocalDate dag = klok.vandaag();
        Stand geteld = new Stand(
                dag,
                klok.nu(),
                bronnen.stream().flatMap(b -> b.tel(versie, dag).stream()).collect(Collectors.toUnmodifiableList()));
        if (standen.size() > BEWAARD) standen.clear();
        standen.put(versie, geteld);
        return geteld;
    }
}
