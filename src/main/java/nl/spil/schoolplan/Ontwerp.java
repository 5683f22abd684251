package nl.spil.schoolplan;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The next text of a plan, as long as nobody adopted it. Of each plan there is one.
 *
 * @param uitgangspunt from what it began, as a sentence
 * @param ouder the text of the bestuur that it is laid over, when that is another than now
 * @param versie goes up with each change; who changes an older one is refused
 */
public record Ontwerp(
        UUID id,
        String sleutel,
        String tekst,
        String uitgangspunt,
        @Nullable UUID ouder,
        boolean voorgesteld,
        String toelichting,
        String begonnenNaam,
        Instant begonnenOp,
        String gewijzigdNaam,
        Instant gewijzigdOp,
        String voorgesteldNaam,
        @Nullable Instant voorgesteldOp,
        int versie) {}
