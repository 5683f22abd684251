package nl.spil.toestemming;

/** Data may not leave the school: the consent is not there (TOEST-11). The stand says who can supply it. */
public final class GeenToestemming extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Stand stand;

    GeenToestemming(Stand stand) {
        super("geen geldige toestemming " + stand.soort(), null, false, false);
        this.stand = stand;
    }

    public Stand stand() {
        return stand;
    }

    /** For on a page. */
    public String zin() {
        return "Dit mag nog niet naar buiten. Voor “" + stand.naam() + "” ontbreekt: "
                + String.join(", en ", stand.ontbreekt()) + ".";
    }
}
