package nl.spil.schoolplan.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import nl.spil.schoolplan.yaml.Knoop.Groep;
import nl.spil.schoolplan.yaml.Knoop.Rij;
import nl.spil.schoolplan.yaml.Knoop.Veld;

/** Remembers for each record from which lines it was read. */
public final class Herkomst {

    private final Map<Record, Groep> groepen = new IdentityHashMap<>();
    private final List<Record> opVolgorde = new ArrayList<>();

    void onthoud(Record gelezen, Groep groep) {
        groepen.put(gelezen, groep);
        opVolgorde.add(gelezen);
    }

    /** Every record that was read. */
    public Collection<Record> alles() {
        return List.copyOf(opVolgorde);
    }

    /** Where a record begins. */
    public Plaats van(Record gelezen) {
        return groep(gelezen).plaats();
    }

    /** Where the value of a key stands. */
    public Plaats van(Record gelezen, String sleutel) {
        return groep(gelezen).plaatsVan(sleutel);
    }

    /** Where the n-th part of a list stands. */
    public Plaats van(Record gelezen, String sleutel, int nummer) {
        return groep(gelezen).velden().get(sleutel) instanceof Veld(var _, Rij rij)
                        && nummer < rij.knopen().size()
                ? rij.knopen().get(nummer).plaats()
                : van(gelezen, sleutel);
    }

    private Groep groep(Record gelezen) {
        var groep = groepen.get(gelezen);
        if (groep == null) {
            throw new IllegalArgumentException("Dit record is niet uit een bestand gelezen: " + gelezen.getClass());
        }
        return groep;
    }
}
