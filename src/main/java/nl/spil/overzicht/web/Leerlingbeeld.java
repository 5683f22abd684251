package nl.spil.overzicht.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.spil.dossier.Beeldregel;
import nl.spil.schoolplan.Beeldvak;
import nl.spil.schoolplan.Beeldvak.Soort;

/** The beeld of a pupil in the fields that the plan has: as a table of rows and columns where the plan lays it out so. */
public record Leerlingbeeld(List<Vak> alle) {

    /** A field with what is known. */
    public record Vak(Beeldvak vak, List<Beeldregel> regels) {
        public boolean helpt() {
            return vak.soort() == Soort.HELPT;
        }
    }

    /** The fields of one row, in the order of the columns. */
    public record Rij(String naam, List<Vak> vakken) {}

    static Leerlingbeeld van(List<Beeldvak> plan, Map<String, List<Beeldregel>> regels) {
        return new Leerlingbeeld(plan.stream()
                .map(v -> new Vak(v, regels.getOrDefault(v.id(), List.of())))
                .toList());
    }

    public boolean leeg() {
        return alle.stream().allMatch(v -> v.regels().isEmpty());
    }

    public List<Vak> vakken() {
        return alle.stream().filter(v -> v.vak().vak()).toList();
    }

    public List<Vak> invloeden() {
        return alle.stream().filter(v -> !v.vak().vak()).toList();
    }

    /** Where to begin: with what helps, where the plan has that. */
    public String eerst() {
        return invloeden().stream()
                .filter(Vak::helpt)
                .findFirst()
                .or(() -> alle.stream().findFirst())
                .map(v -> v.vak().id())
                .orElse("");
    }

    public List<String> kolommen() {
        return vakken().stream()
                .map(v -> v.vak().kolom())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    public List<Rij> rijen() {
        List<Rij> uit = new ArrayList<>();
        vakken().stream()
                .map(v -> v.vak().rij())
                .filter(Objects::nonNull)
                .distinct()
                .forEach(rij -> uit.add(new Rij(rij, in(rij))));
        return uit;
    }

    /** Two columns, and in every row one field for each. */
    public boolean tabel() {
        return kolommen().size() == 2
                && vakken().stream()
                        .allMatch(v -> v.vak().kolom() != null && v.vak().rij() != null)
                && rijen().stream().allMatch(r -> r.vakken().size() == 2);
    }

    private List<Vak> in(String rij) {
        List<String> kolommen = kolommen();
        return vakken().stream()
                .filter(v -> rij.equals(v.vak().rij()))
                .sorted(java.util.Comparator.comparingInt(
                        v -> kolommen.indexOf(v.vak().kolom())))
                .toList();
    }
}
