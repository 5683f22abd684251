package nl.spil.kluis;

import java.util.List;
import java.util.UUID;
import nl.spil.toegang.Bezoeker;
import org.springframework.stereotype.Service;

/**
 * How many in the last school year that is over, without a name; fewer than five is one answer, none included (MELDCODE-10, VEILIG-06). Nothing of
 * the running year: a number that moves today tells of today.
 */
@Service
public class Kluiscijfers {

    private final Kluisopslag opslag;

    Kluiscijfers(Kluisopslag opslag) {
        this.opslag = opslag;
    }

    /**
     * A number; -1 for fewer than five.
     *
     * @param jaar the year in which the school year began
     */
    public record Aantal(int klasse, String soort, int aantal, int jaar) {

        public String tekst() {
            return aantal < 0 ? "minder dan 5" : String.valueOf(aantal);
        }
    }

    /** Of the last school year that is over at this location; empty for whoever does not read figures there. */
    public List<Aantal> van(Bezoeker wie, UUID locatie) {
        return opslag.als(kluis -> kluis.sql("select klasse, soort, aantal, jaar from kluis.jaarcijfers(:l)")
                .param("l", locatie)
                .query((rs, n) -> new Aantal(rs.getInt(1), rs.getString(2), rs.getInt(3), rs.getInt(4)))
                .list());
    }
}
