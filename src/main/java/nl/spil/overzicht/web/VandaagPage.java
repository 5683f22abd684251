package nl.spil.overzicht.web;

import java.time.LocalDate;
import java.util.List;
import nl.spil.overzicht.Dagritme;
import nl.spil.schoolplan.Planstanden;
import nl.spil.schoolplan.Protocollen.Herziening;
import nl.spil.termijn.Termijnregel;
import nl.spil.werkaantekening.Aantekeningen.Keuzes;
import org.jspecify.annotations.Nullable;

/**
 * My work by due date.
 *
 * @param dag "Maandag 23 november"
 * @param overleggen the meetings of this week
 * @param plannen what must be done about the ondersteuningsplan, for who writes or adopts it
 * @param herzien protocols of mine that are past their review date (PROTOCOL-05)
 * @param aantekeningen that I must choose what becomes of what I keep for myself; null when there is nothing to choose
 * @param elkeDag what the plan asks of me every school day (BASIS-12)
 */
public record VandaagPage(
        String dag,
        LocalDate vandaag,
        List<Groep> groepen,
        List<Cijfer> cijfers,
        List<Overlegregel> overleggen,
        List<Planstanden.Melding> plannen,
        List<Herziening> herzien,
        List<Dagritme.Vast> elkeDag,
        @Nullable Keuzes aantekeningen) {

    /** What is late, today, this week, later or standing still. */
    public record Groep(String anker, String kop, List<Termijnregel> regels) {}

    /** A figure that leads to what it counts. */
    public record Cijfer(String anker, int aantal, String wat, String ernst) {}

    /** {@code bij} is "Zuidwijk · 7 op de agenda". */
    public record Overlegregel(String naam, String wanneer, String bij, String url) {}

    public boolean leeg() {
        return groepen.isEmpty();
    }
}
