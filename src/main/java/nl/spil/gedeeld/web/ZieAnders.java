package nl.spil.gedeeld.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/** 303 See Other, with the message for the next page in a short-lived cookie. */
public record ZieAnders(String url, @Nullable String melding) implements View {

    static final String KOEKJE = "melding";

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response) {
        if (melding != null) {
            Cookie koekje = new Cookie(KOEKJE, URLEncoder.encode(melding, StandardCharsets.UTF_8));
            koekje.setPath("/");
            koekje.setHttpOnly(true);
            koekje.setMaxAge(60);
            koekje.setAttribute("SameSite", "Lax");
            response.addCookie(koekje);
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", request.getContextPath() + url);
    }
}
