package nl.spil.toegang.web;

import org.jspecify.annotations.Nullable;

/**
 * Between the password and the page.
 *
 * @param app what to set up, when nothing was set up yet
 * @param onthouden whether this device may be remembered
 * @param fout what went wrong, or empty
 */
public record TweedeStapPage(
        String naam,
        String naar,
        @Nullable AppVoorstel app,
        boolean metApp,
        boolean metSleutel,
        String sleutelOpties,
        boolean onthouden,
        String fout) {

    /** The picture and the text of a new app. */
    public record AppVoorstel(String geheim, String adres, int zijde, String pad) {

        /** In groups of four, as people copy it. */
        public String leesbaar() {
            return geheim.replaceAll("(.{4})(?=.)", "$1 ");
        }
    }
}
