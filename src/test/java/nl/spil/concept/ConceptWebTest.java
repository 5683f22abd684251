package nl.spil.concept;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.EigenaarDatabank;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Zuidwijk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SpilTest
class ConceptWebTest {

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private EigenaarDatabank databank;

    @Test
    void wat_iemand_typt_staat_er_na_herladen_nog() {
        UUID leerling = zuidwijk.nieuweLeerling().id();
        Mens rana = zuidwijk.rana();

        Blad bewaard = bewaar(rana, leerling, "Robin hielp een klasgenoot", 0);

        assertThat(bewaard.status()).isEqualTo(200);
        assertThat(bewaard.tekst()).contains("\"versie\":1").containsPattern("\"op\":\"\\d\\d:\\d\\d\"");
        assertThat(tekstvak(rana, leerling)).isEqualTo("Robin hielp een klasgenoot");
    }

    @Test
    void een_concept_is_alleen_van_de_schrijver() {
        UUID leerling = zuidwijk.nieuweLeerling().id();
        bewaar(zuidwijk.rana(), leerling, "alleen voor Rana", 0);

        assertThat(tekstvak(zuidwijk.joris(), leerling)).isEmpty();
        assertThat(tekstvak(zuidwijk.ilse(), leerling)).isEmpty();
        // The same place of somebody else is another text.
        assertThat(bewaar(zuidwijk.joris(), leerling, "van Joris", 0).status()).isEqualTo(200);
        assertThat(tekstvak(zuidwijk.rana(), leerling)).isEqualTo("alleen voor Rana");
    }

    @Test
    void elke_leerling_heeft_een_eigen_concept() {
        UUID robin = zuidwijk.nieuweLeerling().id();
        UUID kim = zuidwijk.nieuweLeerling("Kim").id();
        bewaar(zuidwijk.rana(), robin, "over Robin", 0);

        assertThat(tekstvak(zuidwijk.rana(), kim)).isEmpty();
    }

    @Test
    void wie_van_een_oude_tekst_uitgaat_krijgt_de_nieuwste_en_overschrijft_niets() {
        UUID leerling = zuidwijk.nieuweLeerling().id();
        Mens rana = zuidwijk.rana();
        bewaar(rana, leerling, "eerste", 0);
        bewaar(rana, leerling, "tweede, op de telefoon", 1);

        Blad oud = bewaar(rana, leerling, "vanaf de laptop", 1);

        assertThat(oud.status()).isEqualTo(409);
        assertThat(oud.tekst()).contains("\"versie\":2").contains("tweede, op de telefoon");
        assertThat(tekstvak(rana, leerling)).isEqualTo("tweede, op de telefoon");
    }

    @Test
    void een_te_lange_tekst_wordt_geweigerd_met_wat_te_doen() {
        UUID leerling = zuidwijk.nieuweLeerling().id();
        bewaar(zuidwijk.rana(), leerling, "kort", 0);

        Blad blad = bewaar(zuidwijk.rana(), leerling, "a".repeat(Concepten.MAX + 1), 1);

        assertThat(blad.status()).isEqualTo(422);
        assertThat(blad.tekst()).contains("Kort hem in");
        assertThat(tekstvak(zuidwijk.rana(), leerling)).isEqualTo("kort");
    }

    @Test
    void een_verlopen_sessie_verliest_niets_van_wat_bewaard_was() {
        UUID leerling = zuidwijk.nieuweLeerling().id();
        UUID account = zuidwijk.account("Rana Koc");
        Mens tabblad = zuidwijk.metSessie(account);
        bewaar(tabblad, leerling, "voor de pauze", 0);
        String csrf = tabblad.csrf();
        databank.jdbc()
                .sql(
                        "update toegang.sessie set verloopt_op = now() - interval '1 minute' where account_id = ? and wijze = 'test'")
                .param(account)
                .update();

        Blad na = bewaar(tabblad, csrf, leerling, "na de pauze", 1);

        assertThat(na.status()).isEqualTo(401);
        assertThat(tekstvak(zuidwijk.metSessie(account), leerling)).isEqualTo("voor de pauze");
    }

    @Test
    void na_indienen_is_het_veld_leeg_en_merkt_een_tweede_scherm_dat() {
        UUID leerling = zuidwijk.nieuweLeerling().id();
        Mens rana = zuidwijk.rana();
        bewaar(rana, leerling, "ingediend", 0);
        rana.vulIn("/leerlingen/" + leerling + "/notities/nieuw", "form.formulier", Map.of("tekst", "ingediend"));

        assertThat(tekstvak(rana, leerling)).isEmpty();
        Blad tweede = bewaar(rana, leerling, "ingediend en meer", 1);
        assertThat(tweede.status()).isEqualTo(409);
        assertThat(tweede.tekst()).contains("\"tekst\":\"\"");
    }

    @Test
    void de_sleutel_voor_het_apparaat_is_van_een_persoon_en_alleen_met_sessie() {
        Blad rana = zuidwijk.rana().ga("/concepten/sleutel");
        Blad joris = zuidwijk.joris().ga("/concepten/sleutel");

        assertThat(rana.status()).isEqualTo(200);
        assertThat(rana.tekst()).containsPattern("\"sleutel\":\"[A-Za-z0-9+/]{43}=\"");
        assertThat(joris.tekst()).isNotEqualTo(rana.tekst());
    }

    private static String tekstvak(Mens mens, UUID leerling) {
        return mens.ga("/leerlingen/" + leerling + "/notities/nieuw")
                .document()
                .select("textarea[name=tekst]")
                .val();
    }

    private static Blad bewaar(Mens mens, UUID leerling, String tekst, int versie) {
        return bewaar(mens, mens.csrf(), leerling, tekst, versie);
    }

    private static Blad bewaar(Mens mens, String csrf, UUID leerling, String tekst, int versie) {
        String body = "tekst=" + URLEncoder.encode(tekst, StandardCharsets.UTF_8) + "&versie=" + versie + "&leerling="
                + leerling;
        return mens.stuur(HttpRequest.newBuilder(mens.adres("/concepten/notitie.tekst"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-CSRF-TOKEN", csrf)
                .PUT(BodyPublishers.ofString(body)));
    }
}
