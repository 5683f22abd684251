package nl.spil.toegang.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import nl.spil.gedeeld.databank.Kluisdeur;
import nl.spil.toegang.Stil;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;

/** Receipts of the forms of the vault, kept in the vault. What it keeps does not go back with the transaction of the page, so it is undone here. */
@Component
class StilleOntvangst {

    private static final String IDEM = "spil.idem.stil";

    private final Kluisdeur deur;

    StilleOntvangst(Kluisdeur deur) {
        this.deur = deur;
    }

    /** @return whether this form came in for the first time */
    boolean ontvang(HttpServletRequest verzoek, UUID idem) {
        boolean nieuw = deur.binnen(
                "",
                kluis -> kluis.sql("select kluis.ontvang(?)")
                        .param(idem)
                        .query(Boolean.class)
                        .single());
        if (nieuw) verzoek.setAttribute(IDEM, idem);
        return nieuw;
    }

    /** It was done: the receipt stays. */
    void onthoud(HttpServletRequest verzoek) {
        verzoek.removeAttribute(IDEM);
    }

    /** It was refused, or went wrong: the same form, mended, may come in again. */
    void vergeet(HttpServletRequest verzoek) {
        if (!(verzoek.getAttribute(IDEM) instanceof UUID idem)) return;
        verzoek.removeAttribute(IDEM);
        deur.binnen(
                "",
                kluis -> kluis.sql("select kluis.vergeet(?)")
                        .param(idem)
                        .query((rs, n) -> n)
                        .list());
    }

    static @Nullable Stil van(HandlerMethod methode) {
        return methode.getBeanType().getAnnotation(Stil.class);
    }

    static String terug(Stil stil, HttpServletRequest verzoek) {
        String uit = stil.terug();
        if (verzoek.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> plekken)
            for (Map.Entry<?, ?> plek : plekken.entrySet())
                uit = uit.replace("{" + plek.getKey() + "}", String.valueOf(plek.getValue()));
        return uit;
    }
}
