package nl.spil.schoolplan.document;

/** A file that is no document to lay beside a plan; the message says why and what to do. */
public final class Onleesbaar extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Onleesbaar(String zin) {
        super(zin);
    }

    public String zin() {
        return String.valueOf(getMessage());
    }
}
