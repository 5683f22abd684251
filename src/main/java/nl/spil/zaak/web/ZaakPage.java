package nl.spil.zaak.web;

import java.time.LocalDate;
import java.util.List;
import nl.spil.formulier.Invulling;
import nl.spil.gedeeld.web.Stap;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.schoolplan.Bewaring;
import nl.spil.schoolplan.Protocollen.Wijzer;
import nl.spil.zaak.Antwoord;
import nl.spil.zaak.Keuze;
import nl.spil.zaak.Ontbreekt;
import nl.spil.zaak.Zaak;
import nl.spil.zaak.Zaakbeeld;
import nl.spil.zaak.Zaakkaart;
import nl.spil.zaak.Zaakversies.Versiestand;
import nl.spil.zaak.Zorgmelding;

/** One zaak: where it is, what is missing, what was decided, what runs. */
public record ZaakPage(
        Zaak zaak,
        LeerlingKop kop,
        String waarom,
        Bewaring bewaring,
        Zaakbeeld.Beeld beeld,
        Versiestand versie,
        List<Keuze> keuzes,
        List<Melding> meldingen,
        boolean magAntwoorden,
        boolean magOverdragen,
        boolean magEffect,
        List<Zaakkaart.Kaart> kaarten,
        List<Wijzer> protocollen,
        String waarschuwing,
        LocalDate vandaag) {

    /**
     * A zorgmelding in the zaak.
     *
     * @param naam what the form is called here
     * @param regels what was filled in; empty for who may not read it
     */
    public record Melding(
            String naam, Zorgmelding melding, List<Invulling.Regel> regels, java.util.Optional<Antwoord> antwoord) {}

    public List<Stap> stappen() {
        return beeld.stappen().stream()
                .map(s -> new Stap(s.naam(), s.wanneer(), s.staat()))
                .toList();
    }

    /** What is missing for any decision that this person may take, each once. */
    public List<Ontbreekt> ontbreekt() {
        return keuzes.stream().flatMap(k -> k.ontbreekt().stream()).distinct().toList();
    }

    /** The decisions that wait for this. */
    public String wachtOp(Ontbreekt wat) {
        return String.join(
                ", ",
                keuzes.stream()
                        .filter(k -> k.ontbreekt().contains(wat))
                        .map(k -> "‘" + k.naam() + "’")
                        .toList());
    }
}
