package nl.spil.schoolplan.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A piece of a YAML file with its place: one value, a list, or a group of keys. */
public sealed interface Knoop {

    Plaats plaats();

    /** One piece of text; {@code leeg} when the key stands there without a value. */
    record Waarde(String tekst, boolean leeg, Plaats plaats) implements Knoop {}

    /** A list. */
    record Rij(List<Knoop> knopen, Plaats plaats) implements Knoop {

        public Rij {
            knopen = List.copyOf(knopen);
        }

        /** Whether this is a list of groups that are told apart by their {@code id}. */
        boolean heeftIds() {
            return !knopen.isEmpty()
                    && knopen.stream()
                            .allMatch(knoop -> knoop instanceof Groep groep
                                    && groep.tekst(Groep.ID).isPresent());
        }

        List<Groep> groepen() {
            return knopen.stream()
                    .filter(Groep.class::isInstance)
                    .map(Groep.class::cast)
                    .toList();
        }
    }

    /**
     * Keys with their values.
     *
     * @param bron the source that holds for this group: its own, or else that of the group around it
     */
    record Groep(Map<String, Veld> velden, @Nullable Waarde bron, Plaats plaats) implements Knoop {

        static final String ID = "id";
        static final String BRON = "bron";

        public Groep {
            velden = Collections.unmodifiableMap(new LinkedHashMap<>(velden));
        }

        /** The text under a key, if there is one. */
        public Optional<String> tekst(String sleutel) {
            return waarde(sleutel).map(Waarde::tekst);
        }

        Optional<Waarde> waarde(String sleutel) {
            return velden.get(sleutel) instanceof Veld(var _, Waarde waarde) && !waarde.leeg()
                    ? Optional.of(waarde)
                    : Optional.empty();
        }

        /** The same group without these keys. */
        public Groep zonder(Set<String> sleutels) {
            var over = new LinkedHashMap<>(velden);
            over.keySet().removeAll(sleutels);
            return new Groep(over, bron, plaats);
        }

        /** Where a key's value stands; where the group stands if the key is not there. */
        public Plaats plaatsVan(String sleutel) {
            var veld = velden.get(sleutel);
            return veld == null ? plaats : veld.waarde().plaats();
        }
    }

    /** The value under a key, and where the key itself stands. */
    record Veld(Plaats plaats, Knoop waarde) {}
}
