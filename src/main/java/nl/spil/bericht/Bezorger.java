package nl.spil.bericht;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.databank.Taak;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Brings mail to the mail server. A mail is claimed for a while, sent outside any transaction, and then marked; a crash in
 * between sends it again under the same Message-ID, so that a mail program shows it once.
 */
@Component
class Bezorger {

    private static final Logger LOG = LoggerFactory.getLogger(Bezorger.class);
    private static final int TEGELIJK = 20;
    private static final Duration CLAIM = Duration.ofMinutes(5);

    /** How long to wait after each failed attempt; after the last one beheer must look. */
    static final List<Duration> WACHTTIJDEN = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(8),
            Duration.ofHours(24));

    private final Taak taak;
    private final JdbcClient jdbc;
    private final Klok klok;
    private final BerichtInstellingen instellingen;
    private final ObjectProvider<JavaMailSender> server;

    Bezorger(
            Taak taak,
            JdbcClient jdbc,
            Klok klok,
            BerichtInstellingen instellingen,
            ObjectProvider<JavaMailSender> server) {
        this.taak = taak;
        this.jdbc = jdbc;
        this.klok = klok;
        this.instellingen = instellingen;
        this.server = server;
    }

    private record Post(
            UUID id,
            String onderwerp,
            String tekst,
            String messageId,
            int poging,
            @Nullable String adres) {}

    /** What came of one attempt; {@code fout} says the kind, never the content. */
    private sealed interface Afloop {
        record Gelukt() implements Afloop {}

        record Later(String fout) implements Afloop {}

        record Nooit(String fout) implements Afloop {}
    }

    /**
     * Sends what waits at this bestuur; safe on several nodes at once.
     *
     * @return how many went out
     */
    int bezorg(UUID bestuur) {
        JavaMailSender mail = server.getIfAvailable();
        if (mail == null) return 0;
        int weg = 0;
        for (List<Post> stapel = claim(bestuur); !stapel.isEmpty(); stapel = claim(bestuur)) {
            for (Post post : stapel) {
                Afloop afloop = stuur(mail, post);
                taak.voor(bestuur, () -> boek(post, afloop));
                if (afloop instanceof Afloop.Gelukt) weg++;
            }
        }
        return weg;
    }

    private List<Post> claim(UUID bestuur) {
        Instant nu = klok.nu();
        return taak.voor(
                bestuur,
                () -> jdbc.sql("""
                with wacht as (
                    select id from bericht.uitgaand
                     where bestuur_id = toegang.bestuur() and status = 'wacht' and volgende_poging <= :nu
                     order by volgende_poging, id limit :aantal for update skip locked)
                update bericht.uitgaand u set pogingen = u.pogingen + 1, volgende_poging = :claim
                  from wacht where u.id = wacht.id
                returning u.id, u.onderwerp, u.tekst, u.message_id, u.pogingen,
                    coalesce(u.aan_adres, (select nullif(a.email, '') from toegang.account a
                                            where a.id = u.aan_account and a.gesloten_op is null))""")
                        .param("nu", utc(nu))
                        .param("aantal", TEGELIJK)
                        .param("claim", utc(nu.plus(CLAIM)))
                        .query((rs, n) -> new Post(
                                rs.getObject(1, UUID.class),
                                rs.getString(2),
                                rs.getString(3),
                                rs.getString(4),
                                rs.getInt(5),
                                rs.getString(6)))
                        .list());
    }

    private Afloop stuur(JavaMailSender mail, Post post) {
        if (post.adres() == null) return new Afloop.Nooit("geen e-mailadres bekend");
        try {
            MimeMessage bericht = mail.createMimeMessage();
            MimeMessageHelper helper = new MimeMessageHelper(bericht, StandardCharsets.UTF_8.name());
            helper.setFrom(new InternetAddress(instellingen.afzender(), true));
            helper.setTo(new InternetAddress(post.adres(), true));
            helper.setSubject(post.onderwerp());
            helper.setText(post.tekst(), false);
            bericht.setHeader("Message-ID", post.messageId());
            bericht.setHeader("Auto-Submitted", "auto-generated");
            mail.send(bericht);
            return new Afloop.Gelukt();
        } catch (AddressException e) {
            return new Afloop.Nooit("dit is geen geldig e-mailadres");
        } catch (MailAuthenticationException e) {
            return new Afloop.Later("de mailserver weigert de aanmelding van Spil");
        } catch (MailException | MessagingException e) {
            return adresGeweigerd(e)
                    ? new Afloop.Nooit("de mailserver weigert dit adres")
                    : new Afloop.Later("de mailserver is niet te bereiken of neemt het niet aan");
        }
    }

    private static boolean adresGeweigerd(Exception e) {
        List<? extends Throwable> oorzaken = e instanceof org.springframework.mail.MailSendException m
                ? List.of(m.getMessageExceptions())
                : List.of(e);
        return oorzaken.stream()
                .anyMatch(o -> o instanceof SendFailedException s
                        && s.getInvalidAddresses() != null
                        && s.getInvalidAddresses().length > 0);
    }

    private void boek(Post post, Afloop afloop) {
        Instant nu = klok.nu();
        switch (afloop) {
            case Afloop.Gelukt() ->
                jdbc.sql("""
                        update bericht.uitgaand set status = 'verzonden', verzonden_op = :nu, tekst = '', fout = ''
                         where id = :id""").param("nu", utc(nu)).param("id", post.id()).update();
            case Afloop.Later(String fout) -> {
                boolean op = post.poging() > WACHTTIJDEN.size();
                LOG.warn("Mail {} is niet weg na poging {}: {}", post.id(), post.poging(), fout);
                mislukt(post, fout, op ? "mislukt" : "wacht", op ? nu : nu.plus(WACHTTIJDEN.get(post.poging() - 1)));
            }
            case Afloop.Nooit(String fout) -> {
                LOG.warn("Mail {} gaat niet weg: {}", post.id(), fout);
                mislukt(post, fout, "mislukt", nu);
            }
        }
    }

    private void mislukt(Post post, String fout, String status, Instant volgende) {
        jdbc.sql(
                        "update bericht.uitgaand set status = :status, fout = :fout, volgende_poging = :volgende where id = :id")
                .param("status", status)
                .param("fout", fout)
                .param("volgende", utc(volgende))
                .param("id", post.id())
                .update();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
