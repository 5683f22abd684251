package nl.spil.cast;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;

/** The people of the cast at their browsers. */
public class Mensen {

    private final Map<String, Mens> binnen = new ConcurrentHashMap<>();
    private int poort;

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
        return new Mens(adres());
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
