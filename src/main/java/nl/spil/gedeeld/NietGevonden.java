package nl.spil.gedeeld;

/** Not there, or not for you: the two are never told apart (404). */
public final class NietGevonden extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NietGevonden() {
        super("niet gevonden", null, false, false);
    }
}
