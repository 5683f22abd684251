package nl.spil.schoolplan.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.spil.gedeeld.Datum;
import nl.spil.organisatie.Locatie;
import nl.spil.schoolplan.Brontekst;
import nl.spil.schoolplan.Geldigheid;
import nl.spil.schoolplan.Ontwerp;
import nl.spil.schoolplan.Planfout;
import nl.spil.schoolplan.Planrecht;
import nl.spil.schoolplan.Planstanden.Planstand;
import nl.spil.schoolplan.Routebeschrijvingen.School;
import nl.spil.schoolplan.Routebeschrijvingen.Steen;
import nl.spil.schoolplan.lezing.Verschil;

/**
 * How one plan stands, and what can be done about it.
 *
 * @param vanBestuur what would change when the newest text of the bestuur is taken over
 * @param vanSpil what would change with the text that Spil ships now
 * @param stenen what the bestuur asks this school to describe; none for the plan of the bestuur itself
 * @param scholen the schools of the bestuur, for its own plan
 * @param loopt whether anybody works by this plan
 */
public record PlanstaatPage(
        Planstand stand,
        Planrecht recht,
        List<Verschil> vanBestuur,
        List<Verschil> vanSpil,
        List<Steen> stenen,
        List<School> scholen,
        boolean loopt,
        boolean beheer,
        LocalDate vandaag) {

    public String url() {
        return stand.url();
    }

    public Ontwerp ontwerp() {
        return Objects.requireNonNull(stand.ontwerp());
    }

    public Geldigheid geldigheid() {
        return Objects.requireNonNull(stand.plan()).geldigheid();
    }

    public String geldig() {
        Geldigheid g = geldigheid();
        return "van " + Datum.lang(g.vanaf()) + " tot en met " + Datum.lang(g.totEnMet());
    }

    public boolean verlopen() {
        return geldigheid().totEnMet().isBefore(vandaag);
    }

    public String locaties() {
        return stand.locaties().stream().map(Locatie::naam).collect(Collectors.joining(", "));
    }

    public List<Planfout> fouten() {
        return stand.fouten();
    }

    /** Who made a text hold, in one sentence. */
    public String herkomst(Brontekst b) {
        return switch (b.soort()) {
            case MEEGELEVERD -> "Kwam met Spil mee.";
            case INGELEZEN -> "Ingelezen door " + b.doorNaam() + "; de school stelde deze tekst niet vast.";
            case VASTGESTELD ->
                "Vastgesteld op " + Datum.ofLeeg(b.vastgesteldOp()) + " door " + b.doorNaam() + ". Geldt van "
                        + Datum.ofLeeg(b.vanaf()) + " tot en met " + Datum.ofLeeg(b.totEnMet()) + ".";
        };
    }
}
