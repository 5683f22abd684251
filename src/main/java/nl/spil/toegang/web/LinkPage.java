package nl.spil.toegang.web;

/**
 * The page of a one-time link.
 *
 * @param staat open, gebruikt, verlopen, geblokkeerd, code_weg or onbekend
 * @param fout what is wrong with the code, or empty
 */
public record LinkPage(String token, String staat, String doel, boolean codeNodig, String fout) {

    public boolean open() {
        return staat.equals("open");
    }
}
