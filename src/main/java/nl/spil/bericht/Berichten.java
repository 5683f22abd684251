package nl.spil.bericht;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells one person something: by mail, or inside Spil. The row is written in the transaction of what it tells about, so
 * there is no mail about what did not happen; it goes out after the commit, at least once.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Berichten {

    private static final Locale NL = Locale.of("nl", "NL");

    private final JdbcClient jdbc;
    private final Klok klok;
    private final MessageSource teksten;
    private final BerichtInstellingen instellingen;
    private final ApplicationEventPublisher gebeurtenissen;

    Berichten(
            JdbcClient jdbc,
            Klok klok,
            MessageSource teksten,
            BerichtInstellingen instellingen,
            ApplicationEventPublisher gebeurtenissen) {
        this.jdbc = jdbc;
        this.klok = klok;
        this.teksten = teksten;
        this.instellingen = instellingen;
        this.gebeurtenissen = gebeurtenissen;
    }

    /**
     * Sends a mail.
     *
     * @return false when a mail with this key was there already
     */
    public boolean mail(Mail mail) {
        UUID id = Ids.nieuw();
        // Without a conflict target: naming one would ask for the right to read the table.
        int nieuw = jdbc.sql("""
                insert into bericht.uitgaand (id, bestuur_id, leerling_id, aan_account, soort, onderwerp, tekst, message_id, sleutel,
                    status, volgende_poging, gemaakt_op)
                values (:id, toegang.bestuur(), :leerling, :aan, :soort, :onderwerp, :tekst, :messageId, :sleutel, :status, :nu, :nu)
                on conflict do nothing""")
                .param("id", id)
                .param("leerling", mail.leerling())
                .param("aan", mail.aan())
                .param("soort", mail.soort())
                .param("onderwerp", teksten.getMessage(mail.soort() + ".onderwerp", new Object[0], NL))
                .param(
                        "tekst",
                        teksten.getMessage(
                                mail.soort() + ".tekst", mail.gegevens().toArray(), NL))
                .param("messageId", "<" + id + "@" + instellingen.host() + ">")
                .param("sleutel", mail.sleutel())
                .param("status", instellingen.naarPostbus() ? "postbus" : "wacht")
                .param("nu", nu())
                .update();
        if (nieuw == 1) gebeurtenissen.publishEvent(new MailGeschreven(bestuur()));
        return nieuw == 1;
    }

    /**
     * Sends a mail to somebody who has no account here: a recipient outside the school. It is about no pupil.
     *
     * @return false when a mail with this key was there already
     */
    public boolean mailNaar(String sleutel, String adres, String soort, List<String> gegevens) {
        UUID id = Ids.nieuw();
        int nieuw = jdbc.sql("""
                insert into bericht.uitgaand (id, bestuur_id, aan_adres, soort, onderwerp, tekst, message_id, sleutel, status,
                    volgende_poging, gemaakt_op)
                values (:id, toegang.bestuur(), :adres, :soort, :onderwerp, :tekst, :messageId, :sleutel, :status, :nu, :nu)
                on conflict do nothing""")
                .param("id", id)
                .param("adres", adres)
                .param("soort", soort)
                .param("onderwerp", teksten.getMessage(soort + ".onderwerp", new Object[0], NL))
                .param("tekst", teksten.getMessage(soort + ".tekst", gegevens.toArray(), NL))
                .param("messageId", "<" + id + "@" + instellingen.host() + ">")
                .param("sleutel", sleutel)
                .param("status", instellingen.naarPostbus() ? "postbus" : "wacht")
                .param("nu", nu())
                .update();
        if (nieuw == 1) gebeurtenissen.publishEvent(new MailGeschreven(bestuur()));
        return nieuw == 1;
    }

    /** Leaves a message inside Spil, once per key; {@code url} is where to go, {@code tekst} names no pupil. */
    public void meld(UUID account, String tekst, String url, String sleutel) {
        jdbc.sql("""
                insert into bericht.melding (id, bestuur_id, account_id, tekst, url, sleutel, op)
                values (:id, toegang.bestuur(), :account, :tekst, :url, :sleutel, :nu)
                on conflict do nothing""")
                .param("id", Ids.nieuw())
                .param("account", account)
                .param("tekst", tekst)
                .param("url", url)
                .param("sleutel", sleutel)
                .param("nu", nu())
                .update();
    }

    /** The full address of a page, for in a mail. */
    public String adres(String pad) {
        return instellingen.adres() + pad;
    }

    /** A piece of text for in a mail, from {@code teksten/mail.properties}. */
    public String tekst(String sleutel, String... gegevens) {
        return teksten.getMessage(sleutel, List.of(gegevens).toArray(), NL);
    }

    private UUID bestuur() {
        return jdbc.sql("select toegang.bestuur()").query(UUID.class).single();
    }

    private OffsetDateTime nu() {
        return klok.nu().atOffset(ZoneOffset.UTC);
    }
}
