package nl.spil.kluis;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.spil.organisatie.Schoolkalender;
import nl.spil.toegang.Bezoeker;
import org.springframework.stereotype.Service;

/** How many, per school year, without a name; fewer than five is one answer, none included (MELDCODE-10, VEILIG-06). */
@Service
public class Kluiscijfers {

    private final Kluisopslag opslag;
    private final Schoolkalender kalender;

    Kluiscijfers(Kluisopslag opslag, Schoolkalender kalender) {
        this.opslag = opslag;
        this.kalender = kalender;
    }

    /** A number; -1 for fewer than five. */
    public record Aantal(int klasse, String soort, int aantal) {

        public String tekst() {
            return aantal < 0 ? "minder dan 5" : String.valueOf(aantal);
        }
    }

    /** Of this school year at this location; empty for whoever does not read figures there. */
    public List<Aantal> van(Bezoeker wie, UUID locatie) {
        LocalDate van = kalender.schooljaar().begin();
        return opslag.als(kluis -> kluis.sql("select klasse, soort, aantal from kluis.aantallen(:l, :van, :tot)")
                .param("l", locatie)
                .param("van", van)
                .param("tot", van.plusYears(1))
                .query((rs, n) -> new Aantal(rs.getInt(1), rs.getString(2), rs.getInt(3)))
                .list());
    }
}
