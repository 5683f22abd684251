package nl.spil.overzicht.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.spil.dossier.Beeldregel;
import nl.spil.dossier.Beeldvak;
import nl.spil.dossier.Tijdlijnregel;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.overzicht.Betrokkenen.Betrokkene;
import nl.spil.plan.Doelenstand;

/**
 * The whole pupil on one screen. What somebody may not read is not here, and its card is not on the page.
 *
 * @param plan name of the plan the goals stand in: "OPP"
 */
public record LeerlingPage(
        LeerlingKop kop,
        String waarom,
        Mag mag,
        Map<Beeldvak, List<Beeldregel>> beeld,
        String plan,
        Optional<Doelenstand.Stand> doelen,
        List<Tijdlijnregel> tijdlijn,
        List<Betrokkene> betrokken,
        int docenten,
        LocalDate vandaag) {

    /** What this person reads and writes of this pupil. */
    public record Mag(boolean notitie, boolean logboek, boolean beeld, boolean beeldSchrijven, boolean plan) {}

    public String url() {
        return "/leerlingen/" + kop.id();
    }

    public List<Beeldregel> regels(Beeldvak vak) {
        return beeld.getOrDefault(vak, List.of());
    }

    public boolean beeldLeeg() {
        return beeld.isEmpty();
    }

    /** "F. Yilmaz, S. Demir (beiden gezag)". */
    public String ouders() {
        List<LeerlingKop.Ouder> ouders = kop.ouders();
        long gezag = ouders.stream().filter(LeerlingKop.Ouder::gezag).count();
        boolean allen = gezag == ouders.size();
        String namen = String.join(
                ", ",
                ouders.stream()
                        .map(o -> o.naam() + (allen || o.gezag() ? "" : " (geen gezag)"))
                        .toList());
        if (!allen || ouders.isEmpty()) return namen;
        return namen + (ouders.size() == 1 ? " (gezag)" : ouders.size() == 2 ? " (beiden gezag)" : " (allen gezag)");
    }
}
