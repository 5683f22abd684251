package nl.spil.schoolplan.document;

/** How far what a passage says is on its way from paper to practice. */
public enum Staat {
    DRAAIT("draait", "good"),
    GETOOND("getoond, draait nog niet", "info"),
    NOG_NIET("nog niet gekoppeld", "warn"),
    ACHTERGROND("achtergrond", "");

    private final String tekst;
    private final String kleur;

    Staat(String tekst, String kleur) {
        this.tekst = tekst;
        this.kleur = kleur;
    }

    public String tekst() {
        return tekst;
    }

    /** The kind of flag by which it is shown. */
    public String kleur() {
        return kleur;
    }

    /** As in an address. */
    public String sleutel() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
