package nl.spil.toegang.web;

import nl.spil.gedeeld.web.Teksten;
import org.springframework.http.HttpStatus;

/** What an error page says: what happened, and what to do now. */
record FoutTekst(String kop, String uitleg) {

    static FoutTekst voorGezin(HttpStatus status, Teksten t) {
        String wat = switch (status) {
            case NOT_FOUND, FORBIDDEN, METHOD_NOT_ALLOWED -> "fout.weg";
            case CONFLICT -> "fout.ingehaald";
            default -> status.is4xxClientError() ? "fout.verzoek" : "fout.stuk";
        };
        return new FoutTekst(t.t(wat + ".kop"), t.t(wat));
    }

    static FoutTekst voor(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND, FORBIDDEN, METHOD_NOT_ALLOWED ->
                new FoutTekst(
                        "Deze pagina is er niet",
                        "Misschien is het adres verkeerd overgenomen, of hoort deze pagina niet bij jouw werk. Ga terug naar Vandaag of zoek de leerling op.");
            case CONFLICT ->
                new FoutTekst(
                        "Iemand anders was je net voor",
                        "Intussen is dit door een ander gewijzigd. Er is niets van jou opgeslagen en niets overschreven. Ga terug, bekijk de nieuwe versie en doe je wijziging opnieuw.");
            case CONTENT_TOO_LARGE ->
                new FoutTekst(
                        "Dit bestand is te groot",
                        "Een document mag hoogstens 20 MB zijn, een bestand van de import hoogstens 40 MB. Maak het kleiner of splits het. Er is niets gewijzigd.");
            case UNAUTHORIZED -> new FoutTekst("Je sessie is verlopen", "Log opnieuw in. Wat je typte, is bewaard.");
            default ->
                status.is4xxClientError()
                        ? new FoutTekst(
                                "Dit verzoek klopt niet",
                                "Ga terug, laad de pagina opnieuw en probeer het nog eens. Er is niets gewijzigd.")
                        : new FoutTekst(
                                "Er ging iets mis bij ons",
                                "Er is niets gewijzigd en wat je typte is bewaard. Probeer het zo nog eens. Blijft het misgaan, geef dan het nummer hieronder door aan je beheerder.");
        };
    }
}
