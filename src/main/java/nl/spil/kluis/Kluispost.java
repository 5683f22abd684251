package nl.spil.kluis;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Tells who has a key that something waits, and says no more than that. It goes past the other mail, which beheer sees under way; when
 * the mail server does not take it, nothing counts as told and the next round tries again. Its subject is that of an ordinary reminder: a list of mail tells
 * nobody that this one came out of the vault.
 */
@Component
class Kluispost {

    private static final Locale NL = Locale.of("nl", "NL");

    private final Kluisbeheer beheer;
    private final MessageSource teksten;
    private final ObjectProvider<JavaMailSender> server;
    private final String afzender;

    Kluispost(
            Kluisbeheer beheer,
            MessageSource teksten,
            ObjectProvider<JavaMailSender> server,
            @Value("${spil.afzender}") String afzender) {
        this.beheer = beheer;
        this.teksten = teksten;
        this.server = server;
        this.afzender = afzender;
    }

    /** @return how many people were told */
    int bezorg() {
        JavaMailSender mail = server.getIfAvailable();
        if (mail == null) return 0;
        return bezorg(mail);
    }

    int bezorg(JavaMailSender mail) {
        return beheer.herinner(adres -> mail.send(bericht(mail, adres)));
    }

    private MimeMessage bericht(JavaMailSender mail, String adres) {
        try {
            MimeMessage bericht = mail.createMimeMessage();
            MimeMessageHelper helper = new MimeMessageHelper(bericht, StandardCharsets.UTF_8.name());
            helper.setFrom(new InternetAddress(afzender, true));
            helper.setTo(adres);
            helper.setSubject(teksten.getMessage("termijn-herinnering.onderwerp", new Object[0], NL));
            helper.setText(teksten.getMessage("kluis-post.tekst", new Object[0], NL), false);
            bericht.setHeader("Auto-Submitted", "auto-generated");
            return bericht;
        } catch (MessagingException e) {
            throw new IllegalStateException("een adres of de afzender is geen geldig e-mailadres", e);
        }
    }

    /** Every quarter of an hour. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty(name = "db-scheduler.enabled", havingValue = "true", matchIfMissing = true)
    static class Wekker {

        @Bean
        RecurringTask<Void> kluispostTaak(Kluispost post) {
            return Tasks.recurring("kluis-post", Schedules.fixedDelay(Duration.ofMinutes(15)))
                    .execute((opdracht, context) -> {
                        try {
                            post.bezorg();
                        } catch (MailException e) {
                            // The next round tries again. Not a word in the log: it would tell that there was something
                            // to send,
                            // and that the mail server does not take it stands there already for all other mail.
                            return;
                        }
                    });
        }
    }
}
