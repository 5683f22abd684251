package nl.spil.overleg.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.overleg.Agendapunt;
import nl.spil.overleg.Cockpit.Deelnemer;
import nl.spil.overleg.Cockpit.Kern;
import nl.spil.overleg.Cockpit.Regel;
import nl.spil.overleg.Genodigden;
import nl.spil.overleg.Overleg;
import nl.spil.overleg.Toestemmingseis.Ontbreekt;
import nl.spil.overleg.Vastleggingen;
import nl.spil.schoolplan.Bewaring;
import nl.spil.schoolplan.Woorden;
import nl.spil.zaak.Besluitblad;
import nl.spil.zaak.Keuze;
import org.jspecify.annotations.Nullable;

/**
 * One pupil in the meeting.
 *
 * @param woorden what the school calls things
 * @param aantekening whether the plan of the school lets somebody write for himself; never what or whether somebody did: this page is often on a wall
 * @param keuzes the decisions to choose from, in the order of their numbers
 * @param blad the fields of the one that was chosen; null when none was chosen yet
 * @param antwoord the answer that goes with it; null when the hulpvraag has its answer
 * @param wie account to name: who can carry something out
 */
public record PuntPage(
        Overleg overleg,
        List<Deelnemer> deelnemers,
        List<Regel> agenda,
        Agendapunt punt,
        LeerlingKop kop,
        Woorden woorden,
        boolean aantekening,
        String waarom,
        Bewaring bewaring,
        Kern kern,
        List<Vlag> vlaggen,
        String sinds,
        Deelveld intern,
        Deelveld vrijgeefbaar,
        List<Keuze> keuzes,
        @Nullable Besluitblad blad,
        @Nullable Antwoordveld antwoord,
        Map<String, String> wie,
        Actieveld actie,
        String doorschuifReden,
        Vastlegblad vast,
        Map<String, String> fouten,
        LocalDate vandaag) {

    /**
     * What this kind of meeting records of a pupil beside the notulen.
     *
     * @param teNodigen roles that may still be invited
     * @param contact whom somebody from outside calls, as it stands on an invitation; empty when nobody comes from outside (SOT-22)
     * @param inbreng whether this person may write beforehand what they see
     * @param leidt whether this person leads the meeting and it is not over
     * @param deelt whether this person may share the verslag
     * @param getypt what was typed and refused
     * @param bijstellen the plan of the pupil with its article, for who may change it after an agreement; empty for who may not
     */
    public record Vastlegblad(
            List<Vastleggingen.Regel> regels,
            List<Genodigden.Genodigde> genodigden,
            Map<String, String> teNodigen,
            String contact,
            Map<String, String> uitkomsten,
            boolean inbreng,
            boolean redenNodig,
            boolean telefonisch,
            boolean leidt,
            boolean deelt,
            @Nullable Ontbreekt toestemming,
            boolean magVragen,
            String bron,
            String bijstellen,
            Map<String, String> getypt) {

        public String getypt(String veld) {
            return getypt.getOrDefault(veld, "");
        }
    }

    /** A fact in a few words, with its colour. */
    public record Vlag(String tekst, String soort) {}

    /** One part of the notulen as it stands in its field. */
    public record Deelveld(String tekst, int versie, String plek, int conceptVersie, String ingehaald, String door) {}

    /** The answer to the hulpvraag as it was typed. */
    public record Antwoordveld(
            String welke, String waarom, String vanaf, String plek, int welkeVersie, int waaromVersie) {}

    public @Nullable Keuze keuze() {
        return blad == null ? null : blad.keuze();
    }

    /** An actie as it was typed. */
    public record Actieveld(String wat, String wie, String wanneer) {
        static final Actieveld LEEG = new Actieveld("", "", "");
    }

    public String fout(String veld) {
        return fouten.getOrDefault(veld, "");
    }

    public @Nullable Regel vorige() {
        int hier = plaats();
        return hier > 0 ? agenda.get(hier - 1) : null;
    }

    public @Nullable Regel volgende() {
        int hier = plaats();
        return hier >= 0 && hier + 1 < agenda.size() ? agenda.get(hier + 1) : null;
    }

    private int plaats() {
        UUID id = punt.id();
        for (int i = 0; i < agenda.size(); i++) if (agenda.get(i).id().equals(id)) return i;
        return -1;
    }

    /** In the middle of a sentence. */
    public String klein(String naam) {
        return naam.isEmpty() ? naam : Character.toLowerCase(naam.charAt(0)) + naam.substring(1);
    }

    /** The key to press for this choice. */
    public int nummer(Keuze k) {
        return keuzes.indexOf(k) + 1;
    }

    /** So that twenty pupils fit in an hour: seconds for each. */
    public int seconden() {
        return Math.clamp(3600L / Math.max(1, agenda.size()), 180, 600);
    }

    public String minuten() {
        return String.valueOf(seconden() / 60);
    }

    public String url() {
        return punt.url();
    }

    /** Whether this person may still change something here. */
    public boolean schrijft() {
        return overleg.schrijft() && !overleg.afgelast();
    }

    public boolean besluit() {
        return schrijft() && !overleg.afgesloten();
    }
}
