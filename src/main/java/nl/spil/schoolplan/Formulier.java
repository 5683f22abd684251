package nl.spil.schoolplan;

import static nl.spil.schoolplan.Verwijst.Naar.FORMULIER;
import static nl.spil.schoolplan.Verwijst.Naar.GEGEVENSKLASSE;
import static nl.spil.schoolplan.Verwijst.Naar.ROL;
import static nl.spil.schoolplan.Verwijst.Naar.TERMIJNSOORT;
import static nl.spil.schoolplan.Verwijst.Naar.TOESTEMMINGSOORT;
import static nl.spil.schoolplan.Verwijst.Naar.ZAAKTYPE;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.spil.schoolplan.yaml.MinstensEen;
import org.jspecify.annotations.Nullable;

/**
 * A form of the school.
 *
 * @param lidwoord de or het, where the name does not show it
 * @param aanmelding whether handing it in asks the team for help: with it the route begins
 * @param indieners who may hand it in
 * @param klasse the class of data of what is filled in
 * @param bij where it is filled in; without it a procedure or meeting asks for it
 * @param behandelaars who takes the next steps; without them, who may hand it in
 * @param lezers who reads what was filled in, whatever they read of its class, and nobody else; none when everybody does who reads the class
 * @param lezersTijdens who reads it beside them, as long as the procedure of {@code tijdens} runs for the pupil
 * @param toestemming without which consent it does not go out
 * @param toestemmingVooraf whether nothing is written down before that consent is there
 * @param bijGevaar what it is called when it goes on without that consent, with a reason; absent when it never may
 * @param stappen what happens with it, from the moment it goes out to the last step; without them it is done at once
 * @param opvolging the clock that runs from the first step to the last
 * @param opvolger the field in which somebody is chosen who has that clock; without it the role of the clock has it
 * @param haalt the clock of the zaak that is met when this is written down, and then starts again
 * @param afsluiting what is filled in at the last step: the answer, the result
 * @param voorGezin whether pupil and parents may be shown what was filled in
 * @param opent the forms that lie ready after this one
 * @param afgesprokenIn the form in which the school keeps how many hours were agreed, to lay the hours of this one beside
 */
public record Formulier(
        String id,
        String naam,
        @Nullable Lidwoord lidwoord,
        boolean aanmelding,
        String uitleg,
        @MinstensEen @Verwijst(ROL) List<String> indieners,
        @Verwijst(GEGEVENSKLASSE) String klasse,
        @Nullable Bij bij,
        @Verwijst(ROL) List<String> behandelaars,
        @Verwijst(ROL) List<String> lezers,
        @Verwijst(ROL) List<String> lezersTijdens,
        @Nullable @Verwijst(ZAAKTYPE) String tijdens,
        @Nullable @Verwijst(TOESTEMMINGSOORT) String toestemming,
        boolean toestemmingVooraf,
        @Nullable String bijGevaar,
        @MinstensEen List<Veld> velden,
        List<Stap> stappen,
        @Nullable @Verwijst(TERMIJNSOORT) String opvolging,
        @Nullable String opvolger,
        @Nullable @Verwijst(TERMIJNSOORT) String haalt,
        List<Veld> afsluiting,
        boolean voorGezin,
        @Verwijst(FORMULIER) List<String> opent,
        @Nullable @Verwijst(FORMULIER) String afgesprokenIn,
        String bron) {

    /** Where a form is filled in. */
    public enum Bij {
        /** On the page of a pupil, and in a zaak of that pupil. */
        LEERLING,
        /** Only in a zaak. */
        ZAAK,
        /** About a class or group, without names of pupils. */
        GROEP,
        /** About the school, without names of pupils. */
        SCHOOL;

        public boolean overLeerling() {
            return this == LEERLING || this == ZAAK;
        }
    }

    /** One step of what happens with it. */
    public record Stap(String id, String naam, String bron) {}

    public Formulier {
        indieners = Lijst.van(indieners);
        behandelaars = Lijst.van(behandelaars);
        lezers = Lijst.van(lezers);
        lezersTijdens = Lijst.van(lezersTijdens);
        velden = Lijst.van(velden);
        stappen = Lijst.van(stappen);
        afsluiting = Lijst.van(afsluiting);
        opent = Lijst.van(opent);
    }

    /** All fields, those of the last step behind those of the first. */
    public List<Veld> alleVelden() {
        return Stream.concat(velden.stream(), afsluiting.stream()).toList();
    }

    public Optional<Stap> stap(String id) {
        return Lijst.vind(stappen, Stap::id, id);
    }

    /** Who takes the next steps. */
    public List<String> wieBehandelt() {
        return behandelaars.isEmpty() ? indieners : behandelaars;
    }
}
