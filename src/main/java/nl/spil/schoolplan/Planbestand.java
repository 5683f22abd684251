package nl.spil.schoolplan;

/**
 * The text of one plan.
 *
 * @param naam the file, as it is named in mistakes
 */
public record Planbestand(String naam, String tekst) {

    static final String EXTENSIE = ".yaml";

    /** The id of the plan that this file must contain: its name without folders and extension. */
    public String planId() {
        var kaal = naam.substring(Math.max(naam.lastIndexOf('/'), naam.lastIndexOf('\\')) + 1);
        return kaal.endsWith(EXTENSIE) ? kaal.substring(0, kaal.length() - EXTENSIE.length()) : kaal;
    }
}
