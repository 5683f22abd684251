package nl.spil.registratie.web;

import java.util.Map;
import nl.spil.formulier.Formulierblad;
import nl.spil.registratie.Genodigdenformulieren.Open;
import nl.spil.zaak.Zaakgenodigden.Blad;
import org.jspecify.annotations.Nullable;

/**
 * A form for somebody from outside.
 *
 * @param reden why there is danger, as it was typed; null as long as that was not chosen
 */
public record GenodigdFormulierPage(
        Blad zaak,
        Open open,
        Formulierblad blad,
        Map<String, String> fouten,
        @Nullable String reden) {

    public String terug() {
        return "/uitgenodigd/" + zaak.nummer();
    }

    public String actie() {
        return terug() + "/formulieren";
    }

    /** Where it goes on without consent. */
    public String gevaarUrl() {
        return actie() + "?formulier=" + open.formulier().id() + "&gevaar=true";
    }

    /** Goes on because of danger. */
    public boolean inNood() {
        return reden != null && !open.gevaar().isEmpty();
    }

    /** Whether there is a form to fill in. */
    public boolean invulbaar() {
        return open.dicht().isEmpty() || inNood();
    }

    public String fout(String veld) {
        return fouten.getOrDefault(veld, "");
    }
}
