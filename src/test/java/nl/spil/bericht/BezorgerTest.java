package nl.spil.bericht;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tijd;
import nl.spil.cast.Zuidwijk;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.databank.Taak;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

@SpilTest
class BezorgerTest {

    @RegisterExtension
    static final GreenMailExtension MAILSERVER = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Berichten berichten;

    @Autowired
    private BerichtInstellingen instellingen;

    @Autowired
    private Taak taak;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Klok klok;

    @Autowired
    private Tijd tijd;

    private LocalDate vandaag;

    @BeforeEach
    void legeBak() {
        // What other tests left behind is not ours to send.
        taak.voor(zuidwijk.bestuur(), () -> {
            jdbc.sql("delete from bericht.uitgaand").update();
        });
        vandaag = klok.vandaag();
    }

    @AfterEach
    void terugInDeTijd() {
        tijd.terug();
    }

    @Test
    void een_mail_gaat_na_de_transactie_weg_en_de_tekst_blijft_niet_staan() throws MessagingException {
        schrijf("een", "Marleen Vermeer");
        assertThat(bezorger(werkt()).bezorg(zuidwijk.bestuur())).isOne();

        MimeMessage bericht = MAILSERVER.getReceivedMessages()[0];
        assertThat(bericht.getSubject()).isEqualTo("Uw nieuwe link");
        assertThat(bericht.getRecipients(Message.RecipientType.TO)[0].toString())
                .isEqualTo("marleen.vermeer@ouder.example");
        assertThat(bericht.getMessageID()).isEqualTo(rij("een").get("message_id"));
        assertThat(com.icegreen.greenmail.util.GreenMailUtil.getBody(bericht)).contains("/l/geheim");
        assertThat(rij("een")).containsEntry("status", "verzonden").containsEntry("tekst", "");
        assertThat(bezorger(werkt()).bezorg(zuidwijk.bestuur())).isZero();
    }

    @Test
    void dezelfde_aanleiding_geeft_een_mail_en_wat_niet_doorging_geeft_er_geen() {
        schrijf("dubbel", "Marleen Vermeer");
        schrijf("dubbel", "Marleen Vermeer");
        assertThatThrownBy(() -> zuidwijk.doe("Ilse Bos", wie -> {
                    mail("teruggedraaid", "Marleen Vermeer");
                    throw new IllegalStateException("toch niet");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(bezorger(werkt()).bezorg(zuidwijk.bestuur())).isOne();
        assertThat(MAILSERVER.getReceivedMessages()).hasSize(1);
    }

    @Test
    void een_server_die_niet_opneemt_krijgt_het_later_nog_eens_met_hetzelfde_nummer() throws MessagingException {
        schrijf("later", "Erik Vermeer");
        assertThat(bezorger(dicht()).bezorg(zuidwijk.bestuur())).isZero();
        assertThat(rij("later")).containsEntry("status", "wacht").containsEntry("pogingen", 1);
        assertThat((String) rij("later").get("fout")).contains("niet te bereiken");
        // Not at once again.
        assertThat(bezorger(werkt()).bezorg(zuidwijk.bestuur())).isZero();

        tijd.zetOp(vandaag.plusDays(1));
        assertThat(bezorger(werkt()).bezorg(zuidwijk.bestuur())).isOne();
        assertThat(MAILSERVER.getReceivedMessages()[0].getMessageID())
                .isEqualTo(rij("later").get("message_id"));
    }

    @Test
    void wie_omvalt_tussen_versturen_en_noteren_stuurt_nog_eens_onder_hetzelfde_nummer() throws MessagingException {
        schrijf("omval", "Erik Vermeer");
        assertThatThrownBy(() -> bezorger(valtOmNaVersturen()).bezorg(zuidwijk.bestuur()))
                .isInstanceOf(IllegalStateException.class);
        tijd.zetOp(vandaag.plusDays(1));
        bezorger(werkt()).bezorg(zuidwijk.bestuur());

        MimeMessage[] ontvangen = MAILSERVER.getReceivedMessages();
        assertThat(ontvangen).hasSize(2);
        assertThat(ontvangen[0].getMessageID()).isEqualTo(ontvangen[1].getMessageID());
        assertThat(rij("omval")).containsEntry("status", "verzonden");
    }

    @Test
    void na_de_laatste_poging_ziet_beheer_de_mail_en_kan_hem_opnieuw_sturen() {
        schrijf("stuk", "Aylin Yilmaz");
        for (int i = 0; i <= Bezorger.WACHTTIJDEN.size(); i++) {
            tijd.zetOp(vandaag.plusDays(2L * i));
            bezorger(dicht()).bezorg(zuidwijk.bestuur());
        }
        Blad blad = zuidwijk.beheerder().ga("/beheer/berichten");
        assertThat(blad.leesbaar())
                .contains("mislukt", "Aylin Yilmaz", "Uw nieuwe link", "niet te bereiken")
                .doesNotContain("/l/geheim");

        assertThat(zuidwijk.beheerder()
                        .vulIn(blad, "form[action$=/pogingen]", Map.of())
                        .status())
                .isEqualTo(303);
        assertThat(bezorger(werkt()).bezorg(zuidwijk.bestuur())).isOne();
    }

    @Test
    void zonder_adres_gaat_een_mail_niet_weg_en_blijft_dat_zichtbaar() {
        zuidwijk.voegToe("leerlingen", "1999;Geert;;Zonder;2013-03-03;;zuidwijk;2B;2;");
        schrijf("adresloos", "Geert Zonder");
        assertThat(bezorger(werkt()).bezorg(zuidwijk.bestuur())).isZero();
        assertThat(rij("adresloos"))
                .containsEntry("status", "mislukt")
                .containsEntry("fout", "geen e-mailadres bekend");
    }

    @Test
    void twee_machines_sturen_samen_elke_mail_een_keer() {
        for (int i = 0; i < 45; i++) schrijf("veel-" + i, "Marleen Vermeer");
        int samen = Stream.of(1, 2, 3)
                .parallel()
                .mapToInt(n -> bezorger(werkt()).bezorg(zuidwijk.bestuur()))
                .sum();
        assertThat(samen).isEqualTo(45);
        assertThat(Arrays.stream(MAILSERVER.getReceivedMessages())
                        .map(BezorgerTest::nummer)
                        .distinct()
                        .count())
                .isEqualTo(45);
        assertThat(MAILSERVER.getReceivedMessages()).hasSize(45);
    }

    @Test
    void niemand_leest_de_mail_van_een_ander_ook_beheer_niet() {
        schrijf("geheim", "Marleen Vermeer");
        for (String wie : List.of("Ilse Bos", "Marleen Vermeer", "Erik Vermeer")) {
            int n = zuidwijk.als(
                    wie,
                    w -> jdbc.sql("select count(id) from bericht.uitgaand")
                            .query(Integer.class)
                            .single());
            assertThat(n).as(wie).isZero();
        }
        assertThatThrownBy(() -> zuidwijk.als(
                        "Bea Heerema",
                        w -> jdbc.sql("select tekst from bericht.uitgaand")
                                .query(String.class)
                                .list()))
                .isInstanceOf(DataAccessException.class)
                .hasStackTraceContaining("permission denied");
        assertThat(zuidwijk.ilse().ga("/beheer/berichten").status()).isEqualTo(404);
    }

    @Test
    void de_postbus_bestaat_alleen_in_de_demo() {
        assertThat(zuidwijk.ilse().ga("/demo/postbus").status()).isEqualTo(404);
        assertThat(new BerichtInstellingen("http://localhost:8080", "x@y", true, "").naarPostbus())
                .isTrue();
        assertThat(new BerichtInstellingen("http://localhost:8080", "x@y", true, "smtp.school.example").naarPostbus())
                .isFalse();
        assertThat(new BerichtInstellingen("http://localhost:8080", "x@y", false, "").naarPostbus())
                .isFalse();
    }

    private void schrijf(String sleutel, String aan) {
        UUID account = zuidwijk.account(aan);
        zuidwijk.doe("Ilse Bos", wie -> mail(sleutel, account));
    }

    private void mail(String sleutel, String aan) {
        mail(sleutel, zuidwijk.account(aan));
    }

    private void mail(String sleutel, UUID account) {
        berichten.mail(new Mail(sleutel, account, null, "nieuwe-link", List.of(berichten.adres("/l/geheim"))));
    }

    private Map<String, Object> rij(String sleutel) {
        return taak.voor(
                zuidwijk.bestuur(),
                () -> jdbc.sql(
                                "select status, pogingen, fout, tekst, message_id from bericht.uitgaand where sleutel = :s")
                        .param("s", sleutel)
                        .query()
                        .singleRow());
    }

    private Bezorger bezorger(JavaMailSender server) {
        return new Bezorger(taak, jdbc, klok, instellingen, new ObjectProvider<>() {
            @Override
            public JavaMailSender getIfAvailable() {
                return server;
            }
        });
    }

    private static JavaMailSender werkt() {
        return op(MAILSERVER.getSmtp().getPort());
    }

    /** Nobody listens there. */
    private static JavaMailSender dicht() {
        return op(1);
    }

    private static JavaMailSender valtOmNaVersturen() {
        return new JavaMailSenderImpl() {
            @Override
            public void send(MimeMessage bericht) {
                werkt().send(bericht);
                throw new IllegalStateException("stroom weg");
            }
        };
    }

    private static JavaMailSenderImpl op(int poort) {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(poort);
        return server;
    }

    private static String nummer(MimeMessage m) {
        try {
            return m.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
