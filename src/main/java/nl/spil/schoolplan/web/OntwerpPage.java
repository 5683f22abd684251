package nl.spil.schoolplan.web;

import java.util.List;
import java.util.Map;
import nl.spil.schoolplan.Ontwerp;
import nl.spil.schoolplan.Planfout;
import nl.spil.schoolplan.Planhulp;

/**
 * The text of a draft, with what is wrong in it.
 *
 * @param tekst what stands in the field; differs from the draft when somebody else was first
 * @param blad this tab, so that it does not overtake itself
 * @param ingehaald somebody else changed the draft; what was typed here is not kept
 */
public record OntwerpPage(
        String naam,
        Ontwerp ontwerp,
        String tekst,
        String blad,
        KeuringPage keuring,
        Planhulp.Plek hulp,
        Map<String, List<Planhulp.Keuze>> catalogus,
        boolean ingehaald) {

    public String url() {
        return "/schoolplannen/" + ontwerp.sleutel();
    }

    public int regels() {
        return (int) tekst.lines().count();
    }

    /**
     * What the check says of the text that is kept.
     *
     * @param eigen mistakes in this text
     * @param elders mistakes in what it inherits
     * @param waarschuwingen what is no mistake and yet unusual
     */
    public record KeuringPage(
            Ontwerp ontwerp,
            List<Planfout> eigen,
            List<Planfout> elders,
            List<String> waarschuwingen,
            boolean ingehaald) {

        static KeuringPage van(Ontwerp ontwerp, List<Planfout> fouten, List<String> waarschuwingen, boolean ingehaald) {
            String bestand = ontwerp.sleutel() + ".yaml";
            return new KeuringPage(
                    ontwerp,
                    fouten.stream().filter(f -> f.bestand().equals(bestand)).toList(),
                    fouten.stream().filter(f -> !f.bestand().equals(bestand)).toList(),
                    waarschuwingen,
                    ingehaald);
        }

        public boolean goed() {
            return eigen.isEmpty() && elders.isEmpty();
        }

        public String kop() {
            int aantal = eigen.size() + elders.size();
            return aantal == 0
                    ? "De tekst klopt"
                    : aantal == 1 ? "Er is nog 1 fout" : "Er zijn nog " + aantal + " fouten";
        }

        /** The line as it stands, so that it can be found without a script. */
        public String regel(Planfout fout) {
            return ontwerp.tekst()
                    .lines()
                    .skip(Math.max(0, fout.regel() - 1L))
                    .findFirst()
                    .orElse("")
                    .strip();
        }
    }
}
