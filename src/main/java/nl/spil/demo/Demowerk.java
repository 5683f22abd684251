package nl.spil.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.spil.organisatie.Klassen;
import nl.spil.organisatie.Klassen.Groep;
import nl.spil.organisatie.Klassen.Leerling;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Sessies;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** The people of the demo at work: each thing in a session of the one who does it, with the pupils that person sees. */
@Component
@ConditionalOnBooleanProperty("spil.demo")
class Demowerk {

    private final Demo demo;
    private final Sessies sessies;
    private final Klassen klassen;

    Demowerk(Demo demo, Sessies sessies, Klassen klassen) {
        this.demo = demo;
        this.sessies = sessies;
        this.klassen = klassen;
    }

    <T> T als(String naam, Function<Bezoeker, T> werk) {
        return sessies.als(account(naam), werk);
    }

    UUID account(String naam) {
        return demo.account(naam, "medewerker")
                .orElseThrow(() -> new IllegalStateException("Er is geen " + naam + " in de demo"));
    }

    List<Groep> groepen(Bezoeker wie) {
        return klassen.van(wie);
    }

    List<Leerling> leerlingen(Bezoeker wie, Groep groep) {
        return klassen.groep(wie, groep.id())
                .map(Klassen.GroepMetLeerlingen::leerlingen)
                .orElse(List.of());
    }

    /** The pupils of whom this person is the mentor. */
    List<Leerling> eigenKlas(Bezoeker wie) {
        List<Leerling> uit = new ArrayList<>();
        for (Groep groep : groepen(wie)) {
            if (groep.als().contains("mentor")) uit.addAll(leerlingen(wie, groep));
        }
        return uit;
    }

    Leerling leerling(Bezoeker wie, String roepnaam) {
        return eigenKlas(wie).stream()
                .filter(l -> l.naam().startsWith(roepnaam + " "))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(roepnaam + " zit niet in deze klas"));
    }
}
