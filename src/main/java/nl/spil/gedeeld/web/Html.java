package nl.spil.gedeeld.web;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/**
 * The answers a controller can give. No {@code @ResponseBody} anywhere: a body would be written before the transaction
 * of the request commits, and nothing is acknowledged that could still be lost.
 */
public final class Html {

    /** Set on a page that shows no menu, so that nothing is counted for it. */
    public static final String ZONDER_MENU = "zonderMenu";

    private Html() {}

    /** A page: template {@code sjabloon} (path under src/main/jte) with its one typed parameter. */
    public static ModelAndView pagina(String sjabloon, Object page) {
        return pagina(HttpStatus.OK, sjabloon, page);
    }

    public static ModelAndView pagina(HttpStatus status, String sjabloon, Object page) {
        ModelAndView antwoord = new ModelAndView(sjabloon, "page", page);
        antwoord.setStatus(status);
        return antwoord;
    }

    /** A page for who reads, in the narrow layout, or a piece of one: there is no menu on it. */
    public static ModelAndView zonderMenu(String sjabloon, Object page) {
        return pagina(sjabloon, page).addObject(ZONDER_MENU, true);
    }

    /** 422: the same page again, values kept, with what to mend. */
    public static ModelAndView geweigerd(String sjabloon, Object page) {
        return pagina(HttpStatus.UNPROCESSABLE_CONTENT, sjabloon, page);
    }

    /** 303: done; look there. */
    public static ModelAndView zieAnders(String url) {
        return new ModelAndView(new ZieAnders(url, null));
    }

    /** 303 with one sentence that the next page shows once. */
    public static ModelAndView zieAnders(String url, String melding) {
        return new ModelAndView(new ZieAnders(url, melding));
    }

    /** A small JSON answer for the page's own scripts. */
    public static ModelAndView json(HttpStatus status, Map<String, ?> inhoud) {
        return new ModelAndView(new JsonAntwoord(status, inhoud));
    }
}
