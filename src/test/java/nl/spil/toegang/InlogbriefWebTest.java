package nl.spil.toegang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import nl.spil.cast.EigenaarDatabank;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Mensen;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Zuidwijk;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A mother without e-mail comes in with codes from a letter, and nobody else does. */
@SpilTest
class InlogbriefWebTest {

    private static final Pattern CODE = Pattern.compile("[A-Z2-9]{4}(-[A-Z2-9]{4}){3}");

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Mensen mensen;

    @Autowired
    private EigenaarDatabank databank;

    private Zuidwijk.Leerling kind;
    private String moeder;
    private UUID account;

    @BeforeEach
    void een_moeder_zonder_mail() {
        kind = zuidwijk.nieuweLeerling("Fadil", 13, "2B");
        moeder = "Halima Proef" + kind.nummer();
        zuidwijk.voegToe(
                "ouders", kind.nummer() + ";O" + kind.nummer() + "9;mevrouw;" + moeder + ";;06 555 90 00;moeder;ja");
        account = zuidwijk.account(moeder);
    }

    @Test
    void de_coordinator_print_een_brief_en_elke_code_laat_haar_een_keer_binnen() throws IOException {
        String brief = tekst(brief());
        List<String> codes = codes(brief);
        assertThat(codes).hasSize(6).doesNotHaveDuplicates();
        assertThat(brief).contains("Voor " + moeder, "/brief", "Elke code werkt één keer", "gemaakt door Ilse Bos");

        Mens halima = mensen.vreemde();
        assertThat(typ(
                                halima,
                                codes.getFirst()
                                        .toLowerCase(java.util.Locale.ROOT)
                                        .replace("-", " "))
                        .naar())
                .isEqualTo("/thuis");
        assertThat(halima.ga("/thuis/" + kind.id()).leesbaar()).contains("Dag mevrouw Proef");

        Blad nogEens = typ(mensen.vreemde(), codes.getFirst());
        assertThat(nogEens.status()).isEqualTo(422);
        assertThat(nogEens.leesbaar()).contains("al een keer gebruikt", "Vraag de school om een nieuwe brief");
        assertThat(typ(mensen.vreemde(), codes.get(1)).naar()).isEqualTo("/thuis");
        assertThat(zuidwijk.ilse().ga(pad()).leesbaar()).contains("Er zijn nog 4 codes over");
    }

    @Test
    void wie_een_brief_maakte_staat_in_het_leeslog_en_het_gezin_ziet_het() throws IOException {
        List<String> codes = codes(tekst(brief()));
        Mens halima = mensen.vreemde();
        typ(halima, codes.getFirst());

        assertThat(halima.ga("/thuis/inloggen").leesbaar())
                .contains("gemaakt door Ilse Bos", "Er zijn nog 5 codes over", "met een code uit een brief");
        assertThat(halima.ga("/thuis/" + kind.id() + "/wie-keek-mee").leesbaar())
                .contains("brief met inlogcodes gemaakt");
    }

    @Test
    void een_nieuwe_brief_maakt_de_oude_waardeloos_ook_voor_wie_ermee_binnen_was() throws IOException {
        List<String> oud = codes(tekst(brief()));
        Mens vinder = mensen.vreemde();
        typ(vinder, oud.getFirst());
        assertThat(vinder.ga("/thuis/" + kind.id()).status()).isEqualTo(200);

        List<String> nieuw = codes(tekst(brief()));

        assertThat(vinder.ga("/thuis/" + kind.id()).naar()).startsWith("/inloggen");
        assertThat(typ(mensen.vreemde(), oud.get(1)).status()).isEqualTo(422);
        assertThat(typ(mensen.vreemde(), nieuw.getFirst()).naar()).isEqualTo("/thuis");
    }

    @Test
    void twee_keer_drukken_maakt_een_brief() throws IOException {
        Blad blad = zuidwijk.ilse().ga(pad());
        String knop = "form[action$=" + account + "]";
        List<String> codes = codes(tekst(zuidwijk.ilse().haal(blad, knop)));

        assertThat(zuidwijk.ilse().vulIn(blad, knop, Map.of()).naar()).isEqualTo(pad());

        assertThat(typ(mensen.vreemde(), codes.getFirst()).naar()).isEqualTo("/thuis");
    }

    @Test
    void codes_verlopen_en_staan_niet_in_de_databank() throws IOException {
        List<String> codes = codes(tekst(brief()));
        assertThat(databank.jdbc()
                        .sql(
                                "select count(*) from toegang.briefcode where account_id = ? and encode(code_hash, 'escape') like ?")
                        .params(account, "%" + codes.getFirst().replace("-", "") + "%")
                        .query(Long.class)
                        .single())
                .isZero();
        databank.jdbc()
                .sql("update toegang.briefcode set verloopt_op = now() - interval '1 minute' where account_id = ?")
                .param(account)
                .update();
        assertThat(typ(mensen.vreemde(), codes.getFirst()).status()).isEqualTo(422);
    }

    @Test
    void een_docent_een_andere_school_en_wie_wel_mail_heeft_krijgen_geen_brief() {
        assertThat(zuidwijk.rana().ga(pad()).status()).isEqualTo(404);
        assertThat(zuidwijk.joke().ga(pad()).status()).isEqualTo(404);
        assertThat(dring(zuidwijk.rana(), pad() + "/" + account)).isEqualTo(404);

        Zuidwijk.Leerling metMail = zuidwijk.nieuweLeerling("Wouter", 13, "2B", true);
        String elders = "/leerlingen/" + metMail.id() + "/inlogbrieven";
        assertThat(zuidwijk.ilse().ga(elders).leesbaar()).contains("Iedereen heeft e-mail");
        assertThat(dring(
                        zuidwijk.ilse(),
                        elders + "/" + metMail.ouders().getFirst().account()))
                .isEqualTo(404);
        assertThat(dring(zuidwijk.ilse(), elders + "/" + account))
                .as("een ander gezin achter deze leerling")
                .isEqualTo(404);
        assertThat(dring(
                        zuidwijk.beheerder(),
                        "/beheer/mensen/" + metMail.ouders().getFirst().account() + "/inlogbrief"))
                .isEqualTo(404);
    }

    @Test
    void beheer_maakt_ook_een_brief_zonder_het_dossier_te_openen() throws IOException {
        Blad mens = zuidwijk.beheerder().ga("/beheer/mensen/" + account);
        List<String> codes = codes(tekst(zuidwijk.beheerder().haal(mens, "form[action$=/inlogbrief]")));
        assertThat(typ(mensen.vreemde(), codes.getFirst()).naar()).isEqualTo("/thuis");
    }

    @Test
    void raden_vertraagt_alleen_het_eigen_netwerk() throws IOException {
        List<String> codes = codes(tekst(brief()));
        Mens rader = mensen.vreemde();
        for (int i = 0; i < 30; i++) typVan(rader, "AAAA-AAAA-AAAA-AAAA", "203.0.113.7");
        assertThat(typVan(rader, codes.getFirst(), "203.0.113.7").leesbaar()).contains("Wacht een kwartier");
        assertThat(typVan(mensen.vreemde(), codes.getFirst(), "198.51.100.9").naar())
                .isEqualTo("/thuis");
    }

    @Test
    void een_ouder_ziet_waar_zij_is_ingelogd_en_logt_daar_uit() throws IOException {
        List<String> codes = codes(tekst(brief()));
        Mens telefoon = mensen.vreemde();
        typ(telefoon, codes.getFirst());
        Mens bieb = mensen.vreemde();
        typ(bieb, codes.get(1));
        Mens buurvrouw = mensen.vreemde();
        typ(buurvrouw, codes.get(2));

        Blad hier = telefoon.ga("/thuis/inloggen");
        assertThat(hier.document().select("form[action*=/sessies/]")).hasSize(2);
        String weg = hier.document().selectFirst("form[action*=/sessies/]").attr("action");
        Mens marleen = zuidwijk.thuis("Marleen Vermeer");
        assertThat(dring(marleen, weg)).as("van een ander").isEqualTo(404);
        telefoon.vulIn(hier, "form[action*=/sessies/]", Map.of());
        assertThat(telefoon.ga("/thuis/inloggen").document().select("form[action*=/sessies/]"))
                .hasSize(1);

        assertThat(telefoon.vulIn("/thuis/inloggen", "form[action=/thuis/inloggen/overal]", Map.of())
                        .status())
                .isEqualTo(303);
        assertThat(bieb.ga("/thuis").naar()).startsWith("/inloggen");
        assertThat(buurvrouw.ga("/thuis").naar()).startsWith("/inloggen");
        assertThat(telefoon.ga("/thuis/" + kind.id()).status()).isEqualTo(200);
    }

    private String pad() {
        return "/leerlingen/" + kind.id() + "/inlogbrieven";
    }

    private byte[] brief() {
        return zuidwijk.ilse().haal(zuidwijk.ilse().ga(pad()), "form[action$=" + account + "]");
    }

    private static Blad typ(Mens wie, String code) {
        return wie.vulIn("/brief", "form[action=/brief]", Map.of("code", code));
    }

    private static Blad typVan(Mens wie, String code, String adres) {
        String csrf = wie.ga("/brief").document().select("input[name=_csrf]").val();
        return wie.stuur(HttpRequest.newBuilder(wie.adres("/brief"))
                .header("X-Forwarded-For", adres)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "_csrf=" + URLEncoder.encode(csrf, StandardCharsets.UTF_8) + "&code=" + code)));
    }

    private static int dring(Mens wie, String pad) {
        String csrf = wie.ga("/brief").document().select("input[name=_csrf]").val();
        return wie.post(pad, List.of(Map.entry("_csrf", csrf))).status();
    }

    private static String tekst(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static List<String> codes(String brief) {
        return CODE.matcher(brief).results().map(MatchResult::group).toList();
    }
}
