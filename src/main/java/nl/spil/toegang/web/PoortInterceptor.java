package nl.spil.toegang.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.web.Html;
import nl.spil.gedeeld.web.PdfAntwoord;
import nl.spil.gedeeld.web.Sessiekoekje;
import nl.spil.gedeeld.web.Uitvoerbestand;
import nl.spil.gedeeld.web.Uitvoerwacht;
import nl.spil.gedeeld.web.ZieAnders;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Sessies;
import nl.spil.toegang.Stil;
import nl.spil.toegang.Voor.Publiek;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * The door of every page. One transaction per request: it starts by handing the session token to the database, and commits
 * before a byte of the page is rendered, so that the read log stands before anybody reads (ADR 0003).
 */
@Component
class PoortInterceptor implements HandlerInterceptor {

    static final String BEZOEKER = "spil.bezoeker";
    private static final String TRANSACTIE = "spil.transactie";
    private static final String IDEM = "spil.idem";

    private final Sessies sessies;
    private final PlatformTransactionManager transacties;
    private final KaderMaker kaders;
    private final JdbcClient jdbc;
    private final StilleOntvangst stilleOntvangst;

    PoortInterceptor(
            Sessies sessies,
            PlatformTransactionManager transacties,
            KaderMaker kaders,
            JdbcClient jdbc,
            StilleOntvangst stilleOntvangst) {
        this.stilleOntvangst = stilleOntvangst;
        this.sessies = sessies;
        this.transacties = transacties;
        this.kaders = kaders;
        this.jdbc = jdbc;
    }

    @Override
    public boolean preHandle(HttpServletRequest verzoek, HttpServletResponse antwoord, Object handler)
            throws Exception {
        if (!(handler instanceof HandlerMethod methode)) return true;
        Publiek[] voor = Beleid.van(methode).value();
        antwoord.setHeader("Cache-Control", "no-store");
        verzoek.setAttribute(TRANSACTIE, transacties.getTransaction(new DefaultTransactionDefinition()));
        String token = Sessiekoekje.lees(verzoek);
        Bezoeker wie = token == null ? null : sessies.begin(token).orElse(null);
        if (wie != null && token != null && methode.getBeanType().isAnnotationPresent(SchrijftSessie.class))
            wie = nogEens(verzoek, token);
        if (wie != null) verzoek.setAttribute(BEZOEKER, wie);
        if (!magErdoor(wie, voor)) {
            rolTerug(verzoek);
            if (wie != null) throw new NietGevonden();
            return naarInloggen(verzoek, antwoord);
        }
        return nogNietOntvangen(verzoek, antwoord, wie, StilleOntvangst.van(methode));
    }

    @Override
    public void postHandle(
            HttpServletRequest verzoek, HttpServletResponse antwoord, Object handler, @Nullable ModelAndView uitkomst) {
        TransactionStatus transactie = (TransactionStatus) verzoek.getAttribute(TRANSACTIE);
        if (transactie == null) return;
        if (uitkomst != null) {
            if (uitkomst.getView() instanceof Uitvoerbestand bestand && handler instanceof HandlerMethod methode)
                Uitvoerwacht.laatDoor(methode.getMethod(), bestand);
            if (uitkomst.getView() instanceof ZieAnders elders) onthoud(verzoek, elders.url());
            else if (uitkomst.getView() instanceof PdfAntwoord(var _, var _, String terug, var _) && terug != null)
                onthoud(verzoek, terug);
            else {
                vergeet(verzoek);
                stilleOntvangst.vergeet(verzoek);
            }
            if (uitkomst.getViewName() != null) {
                boolean metMenu = !uitkomst.getModel().containsKey(Html.ZONDER_MENU);
                uitkomst.addObject("kader", kaders.maak(verzoek, antwoord, metMenu));
            }
        }
        verzoek.removeAttribute(TRANSACTIE);
        transacties.commit(transactie);
    }

    @Override
    public void afterCompletion(
            HttpServletRequest verzoek, HttpServletResponse antwoord, Object handler, @Nullable Exception fout) {
        rolTerug(verzoek);
        stilleOntvangst.vergeet(verzoek);
    }

    /** What the gate wrote is kept; the second time it has nothing to write, and so holds nothing. */
    private @Nullable Bezoeker nogEens(HttpServletRequest verzoek, String token) {
        TransactionStatus transactie = (TransactionStatus) verzoek.getAttribute(TRANSACTIE);
        verzoek.removeAttribute(TRANSACTIE);
        if (transactie != null) transacties.commit(transactie);
        verzoek.setAttribute(TRANSACTIE, transacties.getTransaction(new DefaultTransactionDefinition()));
        return sessies.begin(token).orElse(null);
    }

    private void rolTerug(HttpServletRequest verzoek) {
        TransactionStatus transactie = (TransactionStatus) verzoek.getAttribute(TRANSACTIE);
        if (transactie == null) return;
        verzoek.removeAttribute(TRANSACTIE);
        transacties.rollback(transactie);
    }

    static boolean magErdoor(@Nullable Bezoeker wie, Publiek[] voor) {
        return Arrays.stream(voor).anyMatch(p -> switch (p) {
            case IEDEREEN -> true;
            case MEDEWERKER -> wie != null && wie.soort() == Bezoeker.Soort.MEDEWERKER;
            case BEHEER -> wie != null && wie.soort() == Bezoeker.Soort.BEHEER;
            case GEZIN ->
                wie != null && (wie.soort() == Bezoeker.Soort.OUDER || wie.soort() == Bezoeker.Soort.LEERLING);
            case EXTERN -> wie != null && wie.soort() == Bezoeker.Soort.EXTERN;
        });
    }

    private static boolean naarInloggen(HttpServletRequest verzoek, HttpServletResponse antwoord) {
        // A script must know that the session is over; a person is brought back to where they were.
        if (verzoek.getHeader("HX-Request") != null) {
            antwoord.setHeader("HX-Refresh", "true");
            antwoord.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (!"GET".equals(verzoek.getMethod())) {
            antwoord.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            antwoord.setStatus(HttpServletResponse.SC_SEE_OTHER);
            antwoord.setHeader("Location", "/inloggen?naar=" + Terug.codeer(verzoek));
        }
        return false;
    }

    /** A form carries a key of its own; the second time it comes in, the answer of the first is given. */
    private boolean nogNietOntvangen(
            HttpServletRequest verzoek, HttpServletResponse antwoord, @Nullable Bezoeker wie, @Nullable Stil stil) {
        if (!"POST".equals(verzoek.getMethod())) return true;
        UUID idem = sleutel(verzoek.getParameter("idem"));
        if (idem == null) return true;
        if (stil != null) {
            if (stilleOntvangst.ontvang(verzoek, idem)) return true;
            return alOntvangen(verzoek, antwoord, StilleOntvangst.terug(stil, verzoek));
        }
        int nieuw = jdbc.sql("insert into toegang.ontvangst (idem, account_id) values (?, ?) on conflict do nothing")
                .param(idem)
                .param(wie == null ? null : wie.accountId())
                .update();
        if (nieuw == 1) {
            verzoek.setAttribute(IDEM, idem);
            return true;
        }
        Optional<String> naar = jdbc.sql("select coalesce(naar, '/') from toegang.ontvangst where idem = ?")
                .param(idem)
                .query(String.class)
                .optional();
        return alOntvangen(verzoek, antwoord, naar.orElse("/"));
    }

    private boolean alOntvangen(HttpServletRequest verzoek, HttpServletResponse antwoord, String naar) {
        rolTerug(verzoek);
        antwoord.setStatus(HttpServletResponse.SC_SEE_OTHER);
        antwoord.setHeader("Location", naar);
        return false;
    }

    private void onthoud(HttpServletRequest verzoek, String naar) {
        stilleOntvangst.onthoud(verzoek);
        if (verzoek.getAttribute(IDEM) instanceof UUID idem) {
            jdbc.sql("update toegang.ontvangst set naar = ? where idem = ?")
                    .param(naar)
                    .param(idem)
                    .update();
        }
    }

    /** Refused: the same form, mended, may come in again. */
    private void vergeet(HttpServletRequest verzoek) {
        if (verzoek.getAttribute(IDEM) instanceof UUID idem) {
            jdbc.sql("delete from toegang.ontvangst where idem = ?").param(idem).update();
        }
    }

    private static @Nullable UUID sleutel(@Nullable String tekst) {
        if (tekst == null || tekst.length() != 36) return null;
        try {
            return UUID.fromString(tekst);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
