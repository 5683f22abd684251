package nl.spil.schoolplan;

import static nl.spil.schoolplan.Verwijst.Naar.FASE;
import static nl.spil.schoolplan.Verwijst.Naar.FORMULIER;
import static nl.spil.schoolplan.Verwijst.Naar.OVERLEGSOORT;
import static nl.spil.schoolplan.Verwijst.Naar.ROL;
import static nl.spil.schoolplan.Verwijst.Naar.ZAAKTYPE;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A protocol or document of the school that staff must be able to find (PROTOCOL-01).
 *
 * @param gaatOver what it is about
 * @param eigenaar who keeps it up to date
 * @param herzienVoor the day by which the school wants to look at it again (PROTOCOL-05)
 * @param privacy whether it is about the data of pupils: it stands on the privacy page, for families too (PRIVACY-01)
 * @param tekst the text, when it is short
 * @param zaaktypen at which procedures the page of a zaak leads here (PROTOCOL-04); {@code fasen}, {@code overlegsoorten} and
 *     {@code formulieren} likewise
 */
public record Protocol(
        String id,
        String naam,
        @Nullable String gaatOver,
        @Nullable @Verwijst(ROL) String eigenaar,
        @Nullable Stand stand,
        @Nullable String versie,
        @Nullable LocalDate herzienVoor,
        boolean privacy,
        @Nullable String tekst,
        @Nullable String verwijzing,
        @Verwijst(ZAAKTYPE) List<String> zaaktypen,
        @Verwijst(FASE) List<String> fasen,
        @Verwijst(OVERLEGSOORT) List<String> overlegsoorten,
        @Verwijst(FORMULIER) List<String> formulieren,
        String bron) {

    /** Whether the document gives the text or only its name. */
    public enum Stand {
        BIJ_DE_SCHOOL,
        NOG_AAN_TE_LEVEREN
    }

    public Protocol {
        zaaktypen = Lijst.van(zaaktypen);
        fasen = Lijst.van(fasen);
        overlegsoorten = Lijst.van(overlegsoorten);
        formulieren = Lijst.van(formulieren);
    }
}
