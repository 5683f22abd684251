package nl.spil.toegang.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.spil.gedeeld.web.Sessiekoekje;
import nl.spil.toegang.TweedeStap;
import org.jspecify.annotations.Nullable;

/** The cookie of a device that did the second step before. */
final class Apparaatkoekje {

    private Apparaatkoekje() {}

    static @Nullable String lees(HttpServletRequest verzoek) {
        return Sessiekoekje.waarde(verzoek, naam(verzoek));
    }

    static void zet(HttpServletRequest verzoek, HttpServletResponse antwoord, String token) {
        Cookie k = new Cookie(naam(verzoek), token);
        k.setPath("/");
        k.setHttpOnly(true);
        k.setSecure(verzoek.isSecure());
        k.setMaxAge((int) TweedeStap.ONTHOUDEN.toSeconds());
        k.setAttribute("SameSite", "Lax");
        antwoord.addCookie(k);
    }

    private static String naam(HttpServletRequest verzoek) {
        return verzoek.isSecure() ? "__Host-apparaat" : "apparaat";
    }
}
