package nl.spil.zaak;

import java.time.LocalDate;
import java.util.UUID;

/** Whether a pupil was discussed; the meetings themselves are a module above this one. */
public interface Besprekingen {

    /**
     * Whether the pupil was discussed in a meeting of this kind since a day, or is on the table in one that runs now.
     *
     * @param soort key of the kind of meeting in the plan
     */
    boolean besproken(UUID leerling, String soort, LocalDate sinds);
}
