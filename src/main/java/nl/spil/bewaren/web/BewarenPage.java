package nl.spil.bewaren.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.bewaren.Bewaren.Bewijs;
import nl.spil.bewaren.Bewaren.Plek;
import nl.spil.bewaren.Bewaren.Regel;
import nl.spil.bewaren.Bewaren.Termijn;
import nl.spil.bewaren.OpVerzoek;
import nl.spil.organisatie.Locatie;
import nl.spil.schoolplan.Bewaarnorm;
import nl.spil.toegang.Klasse;

/**
 * @param beheerd whether the plan says who looks after dossiers
 * @param zonderTermijn classes for which the bestuur did not choose how long
 * @param mislukt how many could not be destroyed although it was decided
 * @param plan where the plan is read
 */
public record BewarenPage(
        Locatie locatie,
        List<Locatie> locaties,
        Plek mag,
        boolean beheerd,
        List<Termijn> termijnen,
        List<String> zonderTermijn,
        Map<Klasse, String> namen,
        List<Regel> lijst,
        List<OpVerzoek.Voorstel> opVerzoek,
        List<Bewijs> bewijzen,
        int mislukt,
        String plan,
        LocalDate vandaag,
        Map<String, String> fouten) {

    public String wat(List<Klasse> klassen) {
        return Dossierwoorden.wat(klassen, namen);
    }

    public String hoeLang(Termijn t) {
        return Bewaarnorm.jaren(t.maanden()) + " na uitschrijving";
    }

    public String waarschuwing(Termijn t) {
        return Bewaarnorm.waarschuwing(
                        t.maanden(), t.klassen().stream().map(Klasse::nummer).toList())
                .orElse("");
    }

    public List<Regel> teBeoordelen() {
        return lijst.stream().filter(Regel::teBeoordelen).toList();
    }

    public List<Regel> voorgesteld() {
        return lijst.stream().filter(r -> r.voorstel() != null).toList();
    }

    /** Nothing may go yet, or somebody holds it. */
    public List<Regel> blijft() {
        return lijst.stream()
                .filter(r -> !r.teBeoordelen() && r.voorstel() == null)
                .toList();
    }

    /** Why an earlier decision about this dossier came to nothing. */
    public String vervallen(Regel r) {
        return switch (r.vervallen()) {
            case "termijn" ->
                "Het vorige besluit is niet binnen 30 dagen uitgevoerd en geldt niet meer; besluit opnieuw.";
            case "teruggekomen" -> "Het vorige besluit geldt niet meer: deze leerling kwam daarna terug op school.";
            case "stop" ->
                "Dit dossier kwam terug met een reservekopie en is niet opnieuw vernietigd, omdat het daarna is aangehouden.";
            default -> "";
        };
    }

    public boolean kan() {
        return beheerd && !termijnen.isEmpty();
    }

    public boolean heeftDeel() {
        return mag.voorstel() || mag.akkoord() || mag.leest();
    }

    public String blad(UUID leerling) {
        return "/oud-leerlingen/" + leerling;
    }
}
