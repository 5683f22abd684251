package nl.spil.gedeeld.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/** The cookie that carries the session token; whoever lets somebody in sets it. */
public final class Sessiekoekje {

    private Sessiekoekje() {}

    public static @Nullable String lees(HttpServletRequest verzoek) {
        return waarde(verzoek, naam(verzoek));
    }

    public static @Nullable String waarde(HttpServletRequest verzoek, String naam) {
        Cookie[] koekjes = verzoek.getCookies();
        if (koekjes == null) return null;
        for (Cookie k : koekjes) {
            if (k.getName().equals(naam) && !k.getValue().isEmpty()) return k.getValue();
        }
        return null;
    }

    public static void zet(HttpServletRequest verzoek, HttpServletResponse antwoord, String token) {
        antwoord.addCookie(maak(verzoek, token, -1));
    }

    public static void wis(HttpServletRequest verzoek, HttpServletResponse antwoord) {
        antwoord.addCookie(maak(verzoek, "", 0));
    }

    private static Cookie maak(HttpServletRequest verzoek, String waarde, int duur) {
        Cookie k = new Cookie(naam(verzoek), waarde);
        k.setPath("/");
        k.setHttpOnly(true);
        k.setSecure(verzoek.isSecure());
        k.setMaxAge(duur);
        k.setAttribute("SameSite", "Lax");
        return k;
    }

    private static String naam(HttpServletRequest verzoek) {
        return verzoek.isSecure() ? "__Host-spil" : "spil";
    }
}
