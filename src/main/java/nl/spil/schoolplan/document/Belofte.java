package nl.spil.schoolplan.document;

import java.time.Instant;
import java.util.List;
import nl.spil.schoolplan.lezing.Regel;
import org.jspecify.annotations.Nullable;

/**
 * A passage with what people decided about it.
 *
 * @param gewijzigd whether it reads differently from the version of the document before
 * @param nieuw whether it was not in the version before
 * @param koppelingen the rules it belongs to
 * @param achtergrond why it needs no rule; nothing when it does
 * @param voorstellen rules it seems to belong to, the likeliest first
 */
public record Belofte(
        Passage passage,
        boolean gewijzigd,
        boolean nieuw,
        List<Koppeling> koppelingen,
        @Nullable Achtergrond achtergrond,
        List<Voorstel> voorstellen) {

    /**
     * A rule to which somebody linked the passage.
     *
     * @param gevonden the rule as the plan has it now; nothing when the plan no longer has it
     * @param overgenomen whether it came along from the version of the document before
     */
    public record Koppeling(
            String hoofdstuk, String regel, @Nullable Regel gevonden, String door, Instant op, boolean overgenomen) {

        public String sleutel() {
            return hoofdstuk + "/" + regel;
        }

        public String naam() {
            return gevonden == null ? regel.replace('-', ' ') : gevonden.naam();
        }
    }

    /** Why a passage needs no rule, and who said so. */
    public record Achtergrond(String reden, String door, Instant op) {}

    public Staat staat() {
        List<Regel> regels = koppelingen.stream()
                .map(Koppeling::gevonden)
                .filter(r -> r != null)
                .toList();
        if (regels.stream().anyMatch(Regel::draait)) return Staat.DRAAIT;
        if (!regels.isEmpty()) return Staat.GETOOND;
        return achtergrond == null ? Staat.NOG_NIET : Staat.ACHTERGROND;
    }

    /** Whether a rule it was linked to is no longer in the plan. */
    public boolean vervallen() {
        return koppelingen.stream().anyMatch(k -> k.gevonden() == null);
    }

    public @Nullable Voorstel voorstel() {
        return voorstellen.isEmpty() ? null : voorstellen.getFirst();
    }

    /** Whether the first proposal is sound enough to confirm with others at once. */
    public boolean sterk() {
        return staat() == Staat.NOG_NIET
                && !voorstellen.isEmpty()
                && voorstellen.getFirst().sterk();
    }
}
