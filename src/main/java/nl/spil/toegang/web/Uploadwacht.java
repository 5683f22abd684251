package nl.spil.toegang.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import nl.spil.gedeeld.web.Viruswacht;
import nl.spil.gedeeld.web.Viruswacht.Oordeel;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Every file that somebody brings passes the virus scanner, on whatever page, before a controller sees it and after the door saw
 * who brings it. What is in it, and how large it may be, is checked by the page that takes it.
 */
@Component
class Uploadwacht implements HandlerInterceptor {

    private final Viruswacht wacht;

    Uploadwacht(Viruswacht wacht) {
        this.wacht = wacht;
    }

    /** Not taken; the sentence says what to do. */
    static final class Geweigerd extends RuntimeException {
        private static final long serialVersionUID = 1;
        final HttpStatus status;
        final transient FoutTekst tekst;

        Geweigerd(HttpStatus status, FoutTekst tekst) {
            super(tekst.kop(), null, false, false);
            this.status = status;
            this.tekst = tekst;
        }
    }

    @Override
    public boolean preHandle(HttpServletRequest verzoek, HttpServletResponse antwoord, Object handler)
            throws Exception {
        if (!(verzoek instanceof MultipartHttpServletRequest delen)) return true;
        for (List<MultipartFile> bestanden : delen.getMultiFileMap().values()) {
            for (MultipartFile bestand : bestanden) {
                if (!bestand.isEmpty()) keur(bestand);
            }
        }
        return true;
    }

    private void keur(MultipartFile bestand) throws java.io.IOException {
        String naam = "‘" + bestand.getOriginalFilename() + "’";
        switch (wacht.keur(bestand.getInputStream())) {
            case Oordeel.Schoon() -> {}
            case Oordeel.Besmet(String wat) ->
                throw new Geweigerd(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        new FoutTekst(
                                "In dit bestand zit iets schadelijks",
                                "De viruscontrole vond " + wat + " in " + naam
                                        + ". Het is geweigerd en nergens bewaard. Open het niet meer, laat het apparaat waar"
                                        + " het vandaan komt nakijken, en meld het bij beheer."));
            case Oordeel.Onbekend() ->
                throw new Geweigerd(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        new FoutTekst(
                                "De viruscontrole antwoordt niet",
                                "Daarom is " + naam
                                        + " niet aangenomen; er is niets bewaard en niets gewijzigd. Probeer het straks opnieuw."
                                        + " Blijft het zo, meld het dan bij beheer."));
        }
    }
}
