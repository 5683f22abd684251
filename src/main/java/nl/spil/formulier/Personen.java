package nl.spil.formulier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.spil.organisatie.Functies;
import nl.spil.organisatie.Functies.Medewerker;
import nl.spil.schoolplan.Veld;
import org.springframework.stereotype.Component;

/** Somebody of the location, by role; kept by name, since people leave and what was written down stays. */
@Component
class Personen implements Keuzebron {

    private final Functies functies;

    Personen(Functies functies) {
        this.functies = functies;
    }

    @Override
    public Veld.Soort soort() {
        return Veld.Soort.PERSOON;
    }

    @Override
    public Map<String, String> keuzes(Invulplaats plaats, Veld veld) {
        String rol = veld.rol();
        List<Medewerker> wie =
                rol == null ? functies.medewerkers(plaats.locatie()) : functies.metRol(plaats.locatie(), rol);
        Map<String, String> uit = new LinkedHashMap<>();
        wie.forEach(m -> uit.put(m.naam(), m.naam()));
        return uit;
    }
}
