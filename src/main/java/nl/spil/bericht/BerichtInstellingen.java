package nl.spil.bericht;

import java.net.URI;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where Spil is found, and whether mail really goes out. */
@Component
class BerichtInstellingen {

    private final String adres;
    private final String afzender;
    private final boolean demo;
    private final boolean mailserver;

    BerichtInstellingen(
            @Value("${spil.adres}") String adres,
            @Value("${spil.afzender}") String afzender,
            @Value("${spil.demo}") boolean demo,
            @Value("${spring.mail.host:}") String mailserver) {
        this.adres = adres.endsWith("/") ? adres.substring(0, adres.length() - 1) : adres;
        this.afzender = afzender;
        this.demo = demo;
        this.mailserver = !mailserver.isBlank();
    }

    /** Without slash at the end. */
    String adres() {
        return adres;
    }

    String afzender() {
        return afzender;
    }

    String host() {
        return Objects.requireNonNullElse(URI.create(adres).getHost(), "spil.invalid");
    }

    boolean heeftMailserver() {
        return mailserver;
    }

    /** The demo keeps its mail: nobody outside gets a mail about people that do not exist. */
    boolean naarPostbus() {
        return demo && !mailserver;
    }
}
