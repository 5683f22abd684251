package nl.spil.toegang;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.EigenaarDatabank;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Mensen;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Zuidwijk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SpilTest
class EenmaligeLinkWebTest {

    private static final String KNOP = "form[action^=/l/]";

    @Autowired
    private Mensen mensen;

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private EenmaligeLinks links;

    @Autowired
    private EigenaarDatabank databank;

    private UUID moeder;

    @BeforeEach
    void eenNieuwGezin() {
        moeder = zuidwijk.nieuweLeerling("Bo").ouders().getFirst().account();
    }

    @Test
    void een_link_openen_gebruikt_hem_niet_de_knop_wel() {
        String pad = link();
        String code = code();
        for (int i = 0; i < 3; i++) {
            assertThat(mensen.vreemde().ga(pad).leesbaar()).contains("Verder");
        }

        Mens marleen = mensen.vreemde();
        Blad binnen = marleen.vulIn(pad, KNOP, Map.of("code", code));

        assertThat(binnen.status()).isEqualTo(303);
        assertThat(binnen.naar()).isEqualTo("/thuis");
        assertThat(marleen.ga("/leerlingen").status()).isEqualTo(404);
    }

    @Test
    void een_link_werkt_maar_een_keer() {
        String pad = link();
        mensen.vreemde().vulIn(pad, KNOP, Map.of("code", code()));

        Blad weer = mensen.vreemde().ga(pad);

        assertThat(weer.status()).isEqualTo(410);
        assertThat(weer.leesbaar()).contains("al gebruikt", "Stuur mij een nieuwe link");
    }

    @Test
    void het_allereerste_gebruik_vraagt_de_code_die_de_school_op_een_andere_weg_gaf() {
        String pad = link();
        String code = code();

        Blad zonder = mensen.vreemde().vulIn(pad, KNOP, Map.of("code", ""));
        Blad verkeerd = mensen.vreemde().vulIn(pad, KNOP, Map.of("code", andere(code)));
        assertThat(zonder.status()).isEqualTo(422);
        assertThat(verkeerd.status()).isEqualTo(422);
        assertThat(verkeerd.leesbaar()).contains("Deze code klopt niet", "nog 3 keer");
        assertThat(mensen.vreemde().vulIn(pad, KNOP, Map.of("code", code)).status())
                .isEqualTo(303);

        Blad tweede = mensen.vreemde().ga(link());
        assertThat(tweede.leesbaar()).doesNotContain("Code van de school");
    }

    @Test
    void na_vijf_verkeerde_codes_is_de_link_dicht_ook_voor_de_goede_code() {
        String pad = link();
        String code = code();
        for (int i = 0; i < 5; i++) mensen.vreemde().vulIn(pad, KNOP, Map.of("code", andere(code)));

        Blad dicht = mensen.vreemde().ga(pad);
        assertThat(dicht.status()).isEqualTo(410);
        assertThat(dicht.leesbaar()).contains("Te vaak een verkeerde code");
        // A new link alone does not bring more guesses: the code itself is worn out.
        assertThat(mensen.vreemde().vulIn(link(), KNOP, Map.of("code", code)).leesbaar())
                .contains("nieuwe code");
    }

    @Test
    void een_verlopen_link_zegt_hoe_je_een_nieuwe_krijgt() {
        String pad = link();
        databank.jdbc()
                .sql("update toegang.eenmalige_link set verloopt_op = now() - interval '1 minute' where account_id = ?")
                .param(moeder)
                .update();

        Blad verlopen = mensen.vreemde().ga(pad);

        assertThat(verlopen.status()).isEqualTo(410);
        assertThat(verlopen.leesbaar()).contains("verlopen", "Stuur mij een nieuwe link");
    }

    @Test
    void een_nieuwe_link_vragen_verraadt_niet_of_een_adres_bestaat() {
        String adres = databank.jdbc()
                .sql("select email from toegang.account where id = ?")
                .param(moeder)
                .query(String.class)
                .single();

        Blad bekend = mensen.vreemde().vulIn("/link", "form[action=/link]", Map.of("email", adres));
        Blad onbekend =
                mensen.vreemde().vulIn("/link", "form[action=/link]", Map.of("email", "niemand@nergens.example"));

        assertThat(bekend.status()).isEqualTo(303).isEqualTo(onbekend.status());
        assertThat(bekend.naar()).isEqualTo(onbekend.naar());
        assertThat(gemaakteLinks()).isEqualTo(1);
    }

    @Test
    void een_link_die_niet_bestaat_ziet_er_uit_als_elke_andere_dode_link() {
        Mens vreemde = mensen.vreemde();
        Blad blad = vreemde.ga("/l/bestaatniet");

        assertThat(blad.status()).isEqualTo(410);
        assertThat(vreemde.vulIn(blad, "form[action$=/nieuw]", Map.of()).naar()).isEqualTo("/link/verstuurd");
    }

    @Test
    void in_de_databank_staat_geen_link_en_geen_code() {
        String token = link().substring("/l/".length());
        String code = code();

        String alles = databank.jdbc()
                .sql(
                        "select l::text || coalesce((select c::text from toegang.eerste_code c where c.account_id = l.account_id), '') from toegang.eenmalige_link l where account_id = ?")
                .param(moeder)
                .query(String.class)
                .single();

        assertThat(alles).doesNotContain(token).doesNotContain("," + code);
    }

    private String link() {
        return zuidwijk.als(
                        "Joris de Wit",
                        wie -> links.maak(moeder, "uw mening over het plan", "/thuis", Duration.ofDays(14)))
                .pad();
    }

    private String code() {
        return zuidwijk.als("Joris de Wit", wie -> links.nieuweCode(moeder));
    }

    private int gemaakteLinks() {
        return databank.jdbc()
                .sql("select count(*)::int from toegang.eenmalige_link where account_id = ?")
                .param(moeder)
                .query(Integer.class)
                .single();
    }

    private static String andere(String code) {
        return code.equals("000000") ? "000001" : "000000";
    }
}
