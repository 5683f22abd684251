package nl.spil.schoolplan;

import nl.spil.schoolplan.yaml.Fout;

/**
 * Something in a plan that is wrong.
 *
 * @param bestand the file, as the writer knows it
 * @param regel the line, from 1
 * @param kolom the position on the line, from 1
 * @param zin what is wrong and what can be done about it
 */
public record Planfout(String bestand, int regel, int kolom, String zin) {

    static Planfout van(Fout fout) {
        return new Planfout(
                fout.plaats().bestand(), fout.plaats().regel(), fout.plaats().kolom(), fout.zin());
    }

    /** In the form that editors and terminals can follow: {@code bestand:regel:kolom: zin}. */
    @Override
    public String toString() {
        return "%s:%d:%d: %s".formatted(bestand, regel, kolom, zin);
    }
}
