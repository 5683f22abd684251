package nl.spil.schoolplan;

/** What somebody brings is no plan to read in; the message says why and what to do. */
public final class GeenPlan extends RuntimeException {

    private static final long serialVersionUID = 1L;

    GeenPlan(String zin) {
        super(zin);
    }

    public String zin() {
        return String.valueOf(getMessage());
    }
}
