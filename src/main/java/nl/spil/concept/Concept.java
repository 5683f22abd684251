package nl.spil.concept;

/**
 * A text that is not filed yet.
 *
 * @param versie what the next save must start from; 0 when nothing was saved before
 */
public record Concept(String tekst, int versie) {

    public static final Concept LEEG = new Concept("", 0);

    public boolean leeg() {
        return tekst.isEmpty();
    }

    /** The draft when there is one, else what was filed before. */
    public String of(String vorige) {
        return tekst.isEmpty() ? vorige : tekst;
    }
}
