package nl.spil.zaak;

/** Nobody at the location has the role that owns this kind of zaak, so it cannot be opened: it would stand still unseen. */
public final class GeenEigenaar extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String rol;

    GeenEigenaar(String rol) {
        super("geen eigenaar", null, false, false);
        this.rol = rol;
    }

    /** What to do about it. */
    public String zin() {
        return "Op deze locatie staat niemand als " + rol + " in Spil, dus deze zaak zou geen eigenaar hebben."
                + " Vraag de beheerder om die functie toe te kennen. Wat je typte is bewaard.";
    }
}
