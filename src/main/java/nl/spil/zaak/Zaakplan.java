package nl.spil.zaak;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.spil.schoolplan.Besluitsoort;
import nl.spil.schoolplan.Besluitsoort.Eis;
import nl.spil.schoolplan.Fase;
import nl.spil.schoolplan.Niveau;
import nl.spil.schoolplan.Overlegsoort;
import nl.spil.schoolplan.Partij;
import nl.spil.schoolplan.Plansoort;
import nl.spil.schoolplan.Planversie;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Zaaktype;
import nl.spil.toegang.Klasse;

/** The procedure of one zaak, as the version of the plan has it under which the zaak began. */
record Zaakplan(Planversie versie, Zaaktype zaaktype) {

    /** Which of the procedures of the plan this is, from zero: the plan names the most important one first. */
    int plaats() {
        return versie.plan().zaaktypen().indexOf(zaaktype);
    }

    static Zaakplan van(Planversie versie, String zaaktype) {
        return new Zaakplan(
                versie,
                versie.plan()
                        .zaaktype(zaaktype)
                        .orElseThrow(() -> new IllegalStateException(
                                "planversie " + versie.id() + " kent geen zaaktype " + zaaktype)));
    }

    /** The class of data to which zaken of this procedure belong. */
    Klasse klasse() {
        return Klasse.van(versie.plan().klasseVan(zaaktype));
    }

    Schoolplan plan() {
        return versie.plan();
    }

    Fase fase(String id) {
        return zaaktype.fase(id)
                .orElseThrow(() -> new IllegalStateException("zaaktype " + zaaktype.id() + " kent geen fase " + id));
    }

    int plaats(String fase) {
        List<Fase> fasen = zaaktype.fasen();
        return IntStream.range(0, fasen.size())
                .filter(i -> fasen.get(i).id().equals(fase))
                .findFirst()
                .orElse(-1);
    }

    /** The phase where this form belongs. */
    Optional<Fase> faseVan(String formulier) {
        return zaaktype.fasen().stream()
                .filter(f -> formulier.equals(f.formulier()))
                .findFirst();
    }

    /** The meeting that takes up this form: the first one on the route, from the phase of the form on. */
    Optional<Overlegsoort> overlegVoor(String formulier) {
        List<Fase> fasen = zaaktype.fasen();
        int vanaf = faseVan(formulier).map(f -> plaats(f.id())).orElse(0);
        return fasen.subList(vanaf, fasen.size()).stream()
                .flatMap(f -> f.overleggen().stream())
                .flatMap(id -> plan().overlegsoort(id).stream())
                .filter(o -> formulier.equals(o.formulier()))
                .findFirst();
    }

    /** The phase where somebody asks the team for help with the form of this school. */
    Optional<Fase> aanmeldfase() {
        return plan().aanmelding().flatMap(f -> faseVan(f.id()));
    }

    /** The meeting that takes up that form. */
    Optional<Overlegsoort> aanmeldoverleg() {
        return plan().aanmelding().flatMap(f -> overlegVoor(f.id()));
    }

    /** The phase to which a decision leads; the same one when it does not move. */
    Fase naar(Fase van, Besluitsoort soort) {
        String naar = soort.naar();
        return naar == null ? van : fase(naar);
    }

    /**
     * The kind of plan of which this decision opens a new version: the pupil's plan of the phase, when the decision puts in
     * support, that is, asks for a goal and for one of the vijf aspecten.
     */
    String opentPlan(Fase naar, Besluitsoort soort) {
        if (!soort.vereist().contains(Eis.DOEL) || !soort.vereist().contains(Eis.ASPECT)) return "";
        return naar.plansoorten().stream()
                .filter(id -> plan().plansoort(id)
                        .filter(p -> p.voorWie() != Plansoort.VoorWie.GROEP)
                        .isPresent())
                .findFirst()
                .orElse("");
    }

    /** What these procedures are called. */
    List<String> namen(List<String> zaaktypen) {
        return zaaktypen.stream()
                .map(id -> plan().zaaktype(id).map(Zaaktype::naam).orElse(id))
                .toList();
    }

    /** "OPP", or empty. */
    String plansoortNaam(String id) {
        return plan().woorden().plansoort(id);
    }

    String niveauNaam(String id) {
        return plan().niveau(id).map(Niveau::naam).orElse(id);
    }

    String rolNaam(String id) {
        return plan().rol(id).map(r -> r.naam()).orElse(id);
    }

    /** A role, or a party by law. */
    String partijNaam(String id) {
        return switch (id) {
            case Partij.OUDER_MET_GEZAG -> "Ouders met gezag";
            case Partij.LEERLING -> "Leerling";
            default -> rolNaam(id);
        };
    }

    /** A phase that this version no longer has keeps its key as a name. */
    String faseNaam(String id) {
        return zaaktype.fase(id).map(Fase::naam).orElse(id);
    }

    /** "mentor of ondersteuningscoördinator". */
    String rolNamen(List<String> ids) {
        return plan().woorden().rollen(ids);
    }
}
