package nl.spil.schoolplan.web;

import java.util.List;
import nl.spil.schoolplan.Planonderdelen.Deel;
import nl.spil.schoolplan.Planonderdelen.Onderdeel;

/**
 * The chapters of a draft, or the parts of one of them.
 *
 * @param lijst key of the chapter that is open; empty for all
 */
public record OnderdelenPage(
        String naam,
        String sleutel,
        List<Deel> delen,
        String lijst,
        String uitleg,
        List<Onderdeel> onderdelen,
        boolean goed) {

    public String url() {
        return "/schoolplannen/" + sleutel;
    }

    public static String kop(String sleutel) {
        String naam = sleutel.replace('-', ' ');
        return Character.toUpperCase(naam.charAt(0)) + naam.substring(1);
    }
}
