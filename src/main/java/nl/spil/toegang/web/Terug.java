package nl.spil.toegang.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Where to go back to after signing in; only ever a path of our own. */
final class Terug {

    private Terug() {}

    static String codeer(HttpServletRequest verzoek) {
        String vraag = verzoek.getQueryString();
        return URLEncoder.encode(verzoek.getRequestURI() + (vraag == null ? "" : "?" + vraag), StandardCharsets.UTF_8);
    }

    static String veilig(@Nullable String naar) {
        boolean eigen = naar != null
                && naar.startsWith("/")
                && !naar.startsWith("//")
                && !naar.contains("\\")
                && naar.chars().allMatch(c -> c >= ' ');
        return eigen && naar != null ? naar : "/";
    }
}
