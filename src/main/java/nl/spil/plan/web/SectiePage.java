package nl.spil.plan.web;

import java.util.List;
import java.util.UUID;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.plan.Plandossier.Sectietekst;
import nl.spil.plan.Verschil;
import nl.spil.plan.Verschil.Blok;
import nl.spil.schoolplan.Sectie;

/**
 * Writing one section.
 *
 * @param plek where the unsaved text is kept
 * @param conceptVersie version of that unsaved text
 * @param bewaard the section as it stands
 * @param botsing the text of the writer beside what somebody else saved; empty when nobody did
 */
public record SectiePage(
        LeerlingKop kop,
        String kort,
        Sectie sectie,
        Sectietekst bewaard,
        String tekst,
        String plek,
        int conceptVersie,
        boolean uitConcept,
        List<Blok> botsing) {

    public String url() {
        return "/leerlingen/" + kop.id() + "/opp";
    }

    public UUID leerling() {
        return kop.id();
    }

    static List<Blok> naastElkaar(String mijn, String ander) {
        return Verschil.blokken(mijn, ander);
    }
}
