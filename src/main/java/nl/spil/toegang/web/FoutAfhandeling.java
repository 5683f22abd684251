package nl.spil.toegang.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Teksten;
import nl.spil.toegang.Bezoeker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/** What should not happen, in one place. Texts say what to do; no exception text ever reaches a page. */
@ControllerAdvice
class FoutAfhandeling {

    private static final Logger LOG = LoggerFactory.getLogger(FoutAfhandeling.class);

    private final KaderMaker kaders;
    private final MessageSource bron;

    FoutAfhandeling(KaderMaker kaders, MessageSource bron) {
        this.kaders = kaders;
        this.bron = bron;
    }

    @ExceptionHandler({NietGevonden.class, MethodArgumentTypeMismatchException.class})
    ModelAndView nietGevonden(HttpServletRequest verzoek, HttpServletResponse antwoord) {
        return pagina(verzoek, antwoord, HttpStatus.NOT_FOUND, "");
    }

    @ExceptionHandler(OptimisticLockingFailureException.class)
    ModelAndView ingehaald(HttpServletRequest verzoek, HttpServletResponse antwoord) {
        return pagina(verzoek, antwoord, HttpStatus.CONFLICT, "");
    }

    @ExceptionHandler(Uploadwacht.Geweigerd.class)
    ModelAndView nietAangenomen(Uploadwacht.Geweigerd fout, HttpServletRequest verzoek, HttpServletResponse antwoord) {
        return pagina(verzoek, antwoord, fout.status, fout.tekst, "");
    }

    @ExceptionHandler(Exception.class)
    ModelAndView onverwacht(Exception fout, HttpServletRequest verzoek, HttpServletResponse antwoord) {
        if (fout instanceof ErrorResponse bekend && bekend.getStatusCode().is4xxClientError()) {
            return pagina(
                    verzoek, antwoord, HttpStatus.valueOf(bekend.getStatusCode().value()), "");
        }
        String nummer = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
        LOG.error("Onverwachte fout {} op {} {}", nummer, verzoek.getMethod(), patroon(verzoek), fout);
        return pagina(verzoek, antwoord, HttpStatus.INTERNAL_SERVER_ERROR, nummer);
    }

    private ModelAndView pagina(
            HttpServletRequest verzoek, HttpServletResponse antwoord, HttpStatus status, String nummer) {
        if (verzoek.getAttribute(PoortInterceptor.BEZOEKER) instanceof Bezoeker wie && isGezin(wie))
            return gezin(verzoek, antwoord, status, nummer, wie);
        return pagina(verzoek, antwoord, status, FoutTekst.voor(status), nummer);
    }

    private static boolean isGezin(Bezoeker wie) {
        return wie.soort() == Bezoeker.Soort.OUDER || wie.soort() == Bezoeker.Soort.LEERLING;
    }

    /** A family has no Vandaag and no pupils to look for: the way back is their own page, in their own language. */
    private ModelAndView gezin(
            HttpServletRequest verzoek, HttpServletResponse antwoord, HttpStatus status, String nummer, Bezoeker wie) {
        Teksten t = Teksten.voor(bron, verzoek, wie.soort() == Bezoeker.Soort.LEERLING);
        ModelAndView pagina = pagina(verzoek, antwoord, status, FoutTekst.voorGezin(status, t), nummer);
        pagina.setViewName("fout/gezin");
        pagina.addObject("t", t);
        return pagina;
    }

    private ModelAndView pagina(
            HttpServletRequest verzoek,
            HttpServletResponse antwoord,
            HttpStatus status,
            FoutTekst tekst,
            String nummer) {
        antwoord.setHeader("Cache-Control", "no-store");
        ModelAndView pagina = new ModelAndView("fout/fout");
        pagina.setStatus(status);
        pagina.addObject("kader", kaders.kaal(verzoek, antwoord));
        pagina.addObject("status", status.value());
        pagina.addObject("kop", tekst.kop());
        pagina.addObject("uitleg", tekst.uitleg());
        pagina.addObject("nummer", nummer);
        return pagina;
    }

    /** Which page it was, without what stood in its address: a one-time link is a key. */
    private static Object patroon(HttpServletRequest verzoek) {
        Object patroon = verzoek.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return patroon == null ? "een adres zonder pagina" : patroon;
    }
}
