package nl.spil.cast;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;

/** The people of the cast at their browsers. */
public class Mensen {

    private final Map<String, Mens> binnen = new ConcurrentHashMap<>();
    private final EigenaarDatabank databank;
    private int poort;

    Mensen(EigenaarDatabank databank) {
        this.databank = databank;
    }

    @EventListener
    void op(WebServerInitializedEvent event) {
        if (event.getApplicationContext().getServerNamespace() == null)
            poort = event.getWebServer().getPort();
    }

    public String adres() {
        return "http://localhost:" + poort;
    }

    /** Somebody nobody knows. */
    public Mens vreemde() {
        return new Mens(adres(), this::stapGezet);
    }

    /**
     * The second step of signing in, taken for granted where a story is about something else; that step has its own
     * (TweedeStapWebTest, TweedeStapJourneyTest).
     */
    public void stapGezet(String token) {
        databank.jdbc()
                .sql("update toegang.sessie set wacht = false, verloopt_op = now() + interval '2 hours'"
                        + " where token_hash = sha256(convert_to(?, 'UTF8'))")
                .param(token)
                .update();
    }

    /** The named person, signed in. */
    public Mens als(String inlognaam, String wachtwoord) {
        return binnen.computeIfAbsent(inlognaam, naam -> {
            Mens mens = vreemde();
            mens.logIn(naam, wachtwoord);
            return mens;
        });
    }
}
