package nl.spil.overleg;

import java.util.List;
import nl.spil.dossier.Tijdlijnbron;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Klasse;
import org.springframework.stereotype.Component;

/**
 * Meetings in the tijdlijn of a pupil: that this pupil was discussed and what was decided, for who sees the zaak; and of the
 * notulen what was released, for who reads that. What was said stays with the team.
 */
@Component
class Overlegtijdlijn implements Tijdlijnbron {

    /** Classes in which a kind of meeting may keep its verslag. */
    private static final List<Klasse> VERSLAG = List.of(
            Klasse.AANWEZIGHEID,
            Klasse.LOGBOEK,
            Klasse.HANDELINGSPLAN,
            Klasse.OPP,
            Klasse.HULPVERLENING,
            Klasse.TOELATING);

    @Override
    public boolean geldtVoor(Inzage inzage) {
        return inzage.leestVrijgegeven(Klasse.SOT)
                || inzage.leestIets(Klasse.NOTULEN)
                || !inzage.vanGezin() && VERSLAG.stream().anyMatch(inzage::leestVrijgegeven);
    }

    @Override
    public String functie() {
        return "overleg.tijdlijn";
    }
}
