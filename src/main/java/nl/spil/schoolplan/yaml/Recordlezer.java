package nl.spil.schoolplan.yaml;

import java.util.ArrayList;
import java.util.List;
import nl.spil.schoolplan.yaml.Knoop.Groep;
import nl.spil.schoolplan.yaml.Knoop.Rij;
import nl.spil.schoolplan.yaml.Knoop.Waarde;
import nl.spil.schoolplan.yaml.Vorm.Sleutel;
import org.jspecify.annotations.Nullable;

/**
 * Turns a group of keys into a record: the components of the record are the keys of the format. A component that is
 * {@code @Nullable}, a list or a yes-or-no may be left out; every other one is required.
 */
public final class Recordlezer {

    private final Fouten fouten;
    private final Herkomst herkomst;
    private final Waardelezer waarden;

    public Recordlezer(Fouten fouten, Herkomst herkomst) {
        this.fouten = fouten;
        this.herkomst = herkomst;
        this.waarden = new Waardelezer(fouten);
    }

    /**
     * The record that the group describes. When something is wrong the missing parts are filled with empty values, so that
     * reading can go on and everything is reported; such a record must not be used.
     */
    public <T extends Record> T lees(Class<T> soort, Groep groep) {
        var vorm = Vorm.van(soort);
        weigerOnbekende(soort, vorm, groep);
        var gelezen = vorm.maak(vorm.sleutels().stream()
                .map(sleutel -> veld(soort, sleutel, groep))
                .toArray());
        herkomst.onthoud(gelezen, groep);
        return soort.cast(gelezen);
    }

    private void weigerOnbekende(Class<?> soort, Vorm vorm, Groep groep) {
        var bekend = vorm.namen();
        groep.velden().forEach((sleutel, veld) -> {
            if (!bekend.contains(sleutel) && !fouten.vol()) {
                fouten.meld(
                        veld.plaats(),
                        "Onbekende sleutel '%s' bij %s.%s"
                                .formatted(
                                        Waardelezer.kort(sleutel), Naam.soort(soort), Suggestie.voor(sleutel, bekend)));
            }
        });
    }

    private @Nullable Object veld(Class<?> soort, Sleutel sleutel, Groep groep) {
        var veld = groep.velden().get(sleutel.naam());
        if (veld == null || veld.waarde() instanceof Waarde waarde && waarde.leeg()) {
            return zonderVeld(soort, sleutel, groep);
        }
        if (sleutel.lijst()) {
            return lijst(soort, sleutel, veld.waarde());
        }
        var gelezen = enkel(sleutel, veld.waarde());
        return gelezen == null ? leeg(sleutel) : gelezen;
    }

    private @Nullable Object zonderVeld(Class<?> soort, Sleutel sleutel, Groep groep) {
        if (sleutel.naam().equals(Groep.BRON) && groep.bron() instanceof Waarde bron) {
            return bron.tekst();
        }
        if (sleutel.verplicht()) {
            meldOntbreekt(soort, sleutel, groep);
        }
        return leeg(sleutel);
    }

    private void meldOntbreekt(Class<?> soort, Sleutel sleutel, Groep groep) {
        var naam = groep.tekst(Groep.ID).map(" '%s'"::formatted).orElse("");
        var uitleg = sleutel.naam().equals(Groep.BRON)
                ? ": noem het document en de paragraaf, bijvoorbeeld 'bron: Ondersteuningsplan §2.1'"
                : "";
        fouten.meld(
                groep.plaats(),
                "Bij %s%s ontbreekt '%s'%s.".formatted(Naam.soort(soort), naam, sleutel.naam(), uitleg));
    }

    private List<Object> lijst(Class<?> soort, Sleutel sleutel, Knoop knoop) {
        if (!(knoop instanceof Rij rij)) {
            fouten.meld(
                    knoop.plaats(),
                    "'%s' is een lijst: zet elk onderdeel op een eigen regel met een streepje ervoor."
                            .formatted(sleutel.naam()));
            return List.of();
        }
        if (rij.knopen().isEmpty() && sleutel.minstensEen()) {
            fouten.meld(
                    knoop.plaats(),
                    "'%s' van %s is leeg; noem er minstens één.".formatted(sleutel.naam(), Naam.soort(soort)));
        }
        var gelezen = new ArrayList<>();
        for (var onderdeel : rij.knopen()) {
            var waarde = enkel(sleutel, onderdeel);
            if (waarde != null) {
                gelezen.add(waarde);
            }
        }
        return gelezen;
    }

    private @Nullable Object enkel(Sleutel sleutel, Knoop knoop) {
        if (!sleutel.soort().isRecord()) {
            return waarden.lees(sleutel, knoop);
        }
        var soort = sleutel.soort().asSubclass(Record.class);
        if (knoop instanceof Groep groep) {
            return lees(soort, groep);
        }
        fouten.meld(
                knoop.plaats(),
                "Bij '%s' horen sleutels met elk een waarde: %s."
                        .formatted(
                                sleutel.naam(),
                                String.join(", ", Vorm.van(soort).namen())));
        return null;
    }

    private static @Nullable Object leeg(Sleutel sleutel) {
        if (sleutel.lijst()) {
            return List.of();
        }
        if (sleutel.magLeeg()) {
            return null;
        }
        if (sleutel.soort().isRecord()) {
            var vorm = Vorm.van(sleutel.soort().asSubclass(Record.class));
            return vorm.maak(vorm.sleutels().stream().map(Recordlezer::leeg).toArray());
        }
        return Waardelezer.leeg(sleutel.soort());
    }
}
