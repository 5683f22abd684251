package nl.spil.overleg.web;

import java.time.LocalDate;
import java.util.List;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.overleg.Openstellingen.Stand;
import nl.spil.overleg.Verslagen.Verslag;
import org.jspecify.annotations.Nullable;

/**
 * What was said of one pupil in meetings.
 *
 * @param openstelling whether the mentor reads along; null where the plan leaves nothing to decide, or to this person
 */
public record VerslagenPage(
        LeerlingKop kop,
        List<Verslag> verslagen,
        @Nullable Stand openstelling,
        String waarom,
        String reden,
        String fout,
        LocalDate vandaag) {}
