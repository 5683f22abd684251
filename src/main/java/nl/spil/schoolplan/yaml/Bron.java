package nl.spil.schoolplan.yaml;

import java.util.LinkedHashMap;
import nl.spil.schoolplan.yaml.Knoop.Groep;
import nl.spil.schoolplan.yaml.Knoop.Rij;
import nl.spil.schoolplan.yaml.Knoop.Veld;
import nl.spil.schoolplan.yaml.Knoop.Waarde;
import org.jspecify.annotations.Nullable;

/** A source also holds for what stands below it, unless that names a source itself. */
final class Bron {

    private Bron() {}

    static Groep geefDoor(Groep groep) {
        return geefDoor(groep, null);
    }

    private static Groep geefDoor(Groep groep, @Nullable Waarde vanBoven) {
        var bron = groep.waarde(Groep.BRON).orElse(vanBoven);
        var velden = new LinkedHashMap<String, Veld>();
        groep.velden()
                .forEach((sleutel, veld) ->
                        velden.put(sleutel, new Veld(veld.plaats(), geefDoorAan(veld.waarde(), bron))));
        return new Groep(velden, bron, groep.plaats());
    }

    private static Knoop geefDoorAan(Knoop knoop, @Nullable Waarde bron) {
        return switch (knoop) {
            case Waarde waarde -> waarde;
            case Rij(var knopen, var plaats) ->
                new Rij(knopen.stream().map(deel -> geefDoorAan(deel, bron)).toList(), plaats);
            case Groep groep -> geefDoor(groep, bron);
        };
    }
}
