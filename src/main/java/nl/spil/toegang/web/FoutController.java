package nl.spil.toegang.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Errors from before or beyond the controllers come here and get the same page. */
@Controller
@Voor(Publiek.IEDEREEN)
class FoutController implements ErrorController {

    @RequestMapping("/error")
    void show(HttpServletRequest verzoek) {
        Object status = verzoek.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        if (!(status instanceof Integer code) || code == 404) throw new NietGevonden();
        throw new ResponseStatusException(
                HttpStatusCode.valueOf(code == 200 ? HttpStatus.INTERNAL_SERVER_ERROR.value() : code));
    }
}
