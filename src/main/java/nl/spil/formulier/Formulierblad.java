package nl.spil.formulier;

import java.util.List;
import java.util.Map;

/**
 * A form as it stands on a page; {@code formulier/velden.jte} shows it.
 *
 * @param fouten field to sentence, in the order of the form
 */
public record Formulierblad(
        String naam, String uitleg, String bron, List<Invulveld> velden, Map<String, String> fouten) {

    /**
     * A field on the page.
     *
     * @param naam name of the input and of its draft
     * @param soort tekst, lang, kies, keuze, meerkeuze, datum, periode, duur, getal, janee or janee-reden
     * @param keuzes value to label
     * @param plek place of the draft; empty for a field of one line
     * @param versie version of the draft that the page shows
     * @param bij what belongs to the value: the last day of a period, the reason of a yes or no
     * @param bijFout what is wrong with that
     * @param herkomst from where it was filled in beforehand; empty when it was not
     */
    public record Invulveld(
            String naam,
            String label,
            String soort,
            boolean verplicht,
            String hint,
            Map<String, String> keuzes,
            String waarde,
            String fout,
            String plek,
            String leerling,
            int versie,
            String bij,
            String bijFout,
            String herkomst) {

        /** Whether this choice is one of the several that were made. */
        public boolean gekozen(String keuze) {
            return List.of(waarde.split(",")).contains(keuze);
        }
    }
}
