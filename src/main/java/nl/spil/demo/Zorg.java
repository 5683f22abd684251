package nl.spil.demo;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.spil.gedeeld.Klok;
import nl.spil.overleg.Cockpit;
import nl.spil.overleg.Overleg;
import nl.spil.overleg.Overleggen;
import nl.spil.overleg.Overleglijst;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Poort;
import nl.spil.zaak.Zorgmeldingen;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** The zorgmeldingen of the demo, and the SOT of this week that waits for them. */
@Component
@ConditionalOnBooleanProperty("spil.demo")
class Zorg {

    private static final String SOT = "sot";

    private final Zorgmeldingen zorgmeldingen;
    private final Overleglijst overleglijst;
    private final Overleggen overleggen;
    private final Cockpit cockpit;
    private final Poort poort;
    private final Klok klok;

    Zorg(
            Zorgmeldingen zorgmeldingen,
            Overleglijst overleglijst,
            Overleggen overleggen,
            Cockpit cockpit,
            Poort poort,
            Klok klok) {
        this.zorgmeldingen = zorgmeldingen;
        this.overleglijst = overleglijst;
        this.overleggen = overleggen;
        this.cockpit = cockpit;
        this.poort = poort;
        this.klok = klok;
    }

    void meld(Bezoeker mentor, Inzage inzage, String hulpvraag, String geprobeerd, String werkte) {
        Map<String, String> velden = new LinkedHashMap<>();
        velden.put("f-hulpvraag", hulpvraag);
        velden.put("f-wat-geprobeerd", geprobeerd);
        velden.put("f-wat-werkte", werkte);
        velden.put("f-contact-leerling-dag", klok.vandaag().minusDays(6).toString());
        velden.put("f-contact-ouders-dag", klok.vandaag().minusDays(5).toString());
        velden.put(
                "f-contact-leerling", "Besproken in het mentorgesprek; de leerling vindt het goed dat we hulp vragen.");
        velden.put("f-contact-ouders", "Gebeld. Ouders herkennen het en willen meedenken.");
        velden.put("f-toestemming", "gegeven");
        velden.put("f-gewenste-uitkomst", "Samen bepalen wat de school doet en wanneer we terugkijken.");
        if (!(zorgmeldingen.dienIn(mentor, inzage, velden) instanceof Zorgmeldingen.Uitkomst.Ingediend)) {
            throw new IllegalStateException("De demo doet een zorgmelding die niet klopt");
        }
    }

    /** Whoever was handed in after Friday is admitted to the first SOT all the same, so that there is one to run this week. */
    void zetOpEersteSot(Bezoeker oco) {
        var sots = overleglijst.komend(klok.vandaag()).stream()
                .filter(r -> r.overleg().soort().equals(SOT))
                .toList();
        if (sots.isEmpty()) return;
        Overleg eerste = sots.getFirst().overleg();
        for (var later : sots.subList(1, sots.size())) {
            for (Cockpit.Regel regel : cockpit.agenda(later.overleg())) {
                Inzage inzage = poort.open(oco, regel.leerling(), "SOT");
                overleggen.laatToe(oco, inzage, eerste, regel.punt(), "Kan niet nog een week wachten.");
            }
        }
    }
}
