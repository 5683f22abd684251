package nl.spil.kluis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.spil.cast.Procedurescholen;
import nl.spil.cast.Procedurescholen.School;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tijd;
import nl.spil.gedeeld.Klok;
import nl.spil.toegang.Sessies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** When a term of the vault runs out, who has the key is told once, and the mail says nothing. */
@SpilTest
class KluispostTest {

    private static final String HOUDER = "aandachtsfunctionaris";

    @RegisterExtension
    static final GreenMailExtension MAILSERVER = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @Autowired
    private Procedurescholen scholen;

    @Autowired
    private Sessies sessies;

    @Autowired
    private Signalen signalen;

    @Autowired
    private Kluisdossiers dossiers;

    @Autowired
    private Kluispost post;

    @Autowired
    private Tijd tijd;

    @Autowired
    private Klok klok;

    private School school;

    @BeforeEach
    void watAlWachtte() throws FolderException {
        school = scholen.van("de-viaan");
        bezorg(MAILSERVER.getSmtp().getPort());
        MAILSERVER.purgeEmailFromAllMailboxes();
    }

    @AfterEach
    void terug() {
        tijd.terug();
    }

    @Test
    void wie_de_sleutel_heeft_hoort_een_keer_dat_een_termijn_afloopt_en_leest_in_de_mail_niets()
            throws FolderException {
        UUID leerling = school.leerling();
        String naam = school.vraag(String.class, "select naam from organisatie.leerling where id = ?", leerling);
        UUID dossier = sessies.als(
                school.account(HOUDER),
                b -> Objects.requireNonNull(
                        signalen.begin(b, 11, leerling, "Durft niet naar huis.").dossier()));
        var dag = sessies.als(
                school.account(HOUDER),
                b -> dossiers.open(b, dossier, "").klokken().getFirst().dag());
        bezorg(MAILSERVER.getSmtp().getPort());
        assertThat(adressen()).as("er loopt nog niets af").isEmpty();

        tijd.zetOp(dag.minusDays(1));
        assertThatThrownBy(() -> bezorg(1)).isInstanceOf(MailException.class);
        bezorg(MAILSERVER.getSmtp().getPort());
        bezorg(MAILSERVER.getSmtp().getPort());
        assertThat(adressen())
                .as("ook na een mailserver die het niet aannam: een keer, en alleen wie de sleutel heeft")
                .containsOnlyOnce(HOUDER + "@route-de-viaan.example")
                .noneMatch(a -> a.startsWith("oco@route-de-viaan")
                        || a.startsWith("mentor@route-de-viaan")
                        || a.startsWith("schoolleider@route-de-viaan"));
        for (MimeMessage m : MAILSERVER.getReceivedMessages())
            assertThat(GreenMailUtil.getWholeMessage(m))
                    .contains("Subject: Herinnering: er wacht werk op u")
                    .doesNotContainIgnoringCase(
                            naam, "Kind", "kluis", "meldcode", "signaal", "Durft niet", "dossier", dossier.toString());
        MAILSERVER.purgeEmailFromAllMailboxes();

        // What is met, asks nothing any more.
        tijd.zetOp(klok.vandaag().plusMonths(6));
        bezorg(MAILSERVER.getSmtp().getPort());
        assertThat(adressen()).noneMatch(a -> a.endsWith("@route-de-viaan.example"));
    }

    private static List<String> adressen() {
        return Arrays.stream(MAILSERVER.getReceivedMessages())
                .map(m -> {
                    try {
                        return GreenMailUtil.getAddressList(m.getAllRecipients());
                    } catch (MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    private void bezorg(int poort) {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(poort);
        post.bezorg(server);
    }
}
