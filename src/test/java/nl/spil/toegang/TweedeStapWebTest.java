package nl.spil.toegang;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import nl.spil.cast.EigenaarDatabank;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Mensen;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Zuidwijk;
import nl.spil.gedeeld.databank.Taak;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A password alone opens nothing above the compartment algemeen. */
@SpilTest
class TweedeStapWebTest {

    private static final AtomicInteger NUMMER = new AtomicInteger();
    private static final String STAP = "form[action=/inloggen/stap]";
    private static final String APP = "form[action=/inloggen/stap/app]";

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Mensen mensen;

    @Autowired
    private EigenaarDatabank databank;

    @Autowired
    private Taak taak;

    @Autowired
    private JdbcClient jdbc;

    private String naam;
    private String inlognaam;

    /** A member of the team, never signed in. */
    @BeforeEach
    void een_nieuwe_collega() {
        int n = NUMMER.incrementAndGet();
        naam = "Nova Stap " + n;
        inlognaam = "nova" + n + "@zuidwijk.example";
        zuidwijk.voegToe("medewerkers", "NVS" + n + ";" + naam + ";" + inlognaam);
        zuidwijk.voegToe("functies", "NVS" + n + ";oco;zuidwijk;");
        zuidwijk.geefWachtwoord(naam);
    }

    @Test
    void met_alleen_het_wachtwoord_ben_je_nog_niemand() {
        Mens nova = mensen.vreemde();
        assertThat(wachtwoord(nova).naar()).isEqualTo("/inloggen/stap?naar=%2F");

        assertThat(nova.ga("/").naar()).startsWith("/inloggen");
        assertThat(nova.ga("/leerlingen").naar()).startsWith("/inloggen");
        assertThat(nova.ga("/mijn/inloggen").naar()).startsWith("/inloggen");
        assertThat(databank.alsApp("select count(*) from toegang.begin('" + nova.sessie() + "')"))
                .isZero();
    }

    @Test
    void de_eerste_keer_stel_je_een_app_in_en_krijg_je_herstelcodes() {
        Mens nova = mensen.vreemde();
        Blad codes = stelIn(nova, wachtwoord(nova));

        assertThat(codes.document().select(".codes code")).hasSize(10);
        assertThat(nova.ga("/leerlingen").status()).isEqualTo(200);
        assertThat(nova.ga("/mijn/inloggen").leesbaar())
                .contains("App voor codes", "Je hebt nog 10 herstelcodes", "hier");
    }

    @Test
    void een_code_werkt_een_keer_en_een_verkeerde_niet() {
        Mens thuis = mensen.vreemde();
        stelIn(thuis, wachtwoord(thuis));
        String gebruikt = laatsteCode;

        Mens school = mensen.vreemde();
        wachtwoord(school);
        Blad nogEens = school.vulIn("/inloggen/stap", STAP, Map.of("code", gebruikt));
        assertThat(nogEens.status()).isEqualTo(422);
        assertThat(nogEens.leesbaar()).contains("elke code werkt één keer");

        Instant straks = Instant.now().plusSeconds(30);
        Blad goed = school.vulIn("/inloggen/stap", STAP, Map.of("code", Tijdcode.op(geheim, straks)));
        assertThat(goed.status()).isEqualTo(303);
        assertThat(school.ga("/leerlingen").status()).isEqualTo(200);
    }

    @Test
    void na_vijf_verkeerde_codes_moet_je_wachten_en_een_collega_niet() {
        Mens thuis = mensen.vreemde();
        stelIn(thuis, wachtwoord(thuis));

        Mens ander = mensen.vreemde();
        wachtwoord(ander);
        for (int i = 0; i < 5; i++) ander.vulIn("/inloggen/stap", STAP, Map.of("code", "000000"));
        Blad blad = ander.vulIn(
                "/inloggen/stap",
                STAP,
                Map.of("code", Tijdcode.op(geheim, Instant.now().plusSeconds(30))));

        assertThat(blad.leesbaar()).contains("Wacht 15 minuten");
        assertThat(thuis.ga("/leerlingen").status())
                .as("wie binnen is, blijft binnen")
                .isEqualTo(200);
    }

    @Test
    void een_herstelcode_helpt_een_keer_als_de_telefoon_weg_is() {
        Mens thuis = mensen.vreemde();
        List<String> codes = stelIn(thuis, wachtwoord(thuis))
                .document()
                .select(".codes code")
                .eachText();

        Mens zonderTelefoon = mensen.vreemde();
        wachtwoord(zonderTelefoon);
        assertThat(zonderTelefoon
                        .vulIn("/inloggen/stap", STAP, Map.of("code", codes.getFirst()))
                        .status())
                .isEqualTo(303);
        assertThat(zonderTelefoon.ga("/mijn/inloggen").leesbaar()).contains("Je hebt nog 9 herstelcodes");

        Mens dief = mensen.vreemde();
        wachtwoord(dief);
        assertThat(dief.vulIn("/inloggen/stap", STAP, Map.of("code", codes.getFirst()))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void nieuwe_herstelcodes_krijg_je_alleen_als_je_nog_eens_laat_zien_dat_jij_het_bent() {
        String vraag = "form[action=/mijn/inloggen/herstelcodes]";
        Mens thuis = mensen.vreemde();
        List<String> oud = stelIn(thuis, wachtwoord(thuis))
                .document()
                .select(".codes code")
                .eachText();

        for (String fout : List.of("", "000000")) {
            Blad zonder = thuis.vulIn("/mijn/inloggen/herstelcodes", vraag, Map.of("code", fout));
            assertThat(zonder.status()).isEqualTo(422);
            assertThat(zonder.document().select(".codes code")).isEmpty();
        }
        assertThat(thuis.ga("/mijn/inloggen").leesbaar()).contains("nog 10 herstelcodes");

        Blad nieuw = thuis.vulIn("/mijn/inloggen/herstelcodes", vraag, Map.of("code", oud.getFirst()));
        assertThat(nieuw.document().select(".codes code").eachText())
                .hasSize(10)
                .doesNotContainAnyElementsOf(oud);
        Mens dief = mensen.vreemde();
        wachtwoord(dief);
        assertThat(dief.vulIn("/inloggen/stap", STAP, Map.of("code", oud.get(1)))
                        .status())
                .as("de oude codes")
                .isEqualTo(422);
    }

    @Test
    void wie_even_weg_was_opent_zijn_inloggen_en_apparaten_meteen() {
        Mens thuis = mensen.vreemde();
        stelIn(thuis, wachtwoord(thuis));
        databank.jdbc()
                .sql("update toegang.sessie set gezien_op = now() - interval '6 minutes' where account_id = ?")
                .param(zuidwijk.account(naam))
                .update();

        assertThat(thuis.ga("/mijn/inloggen").status()).isEqualTo(200);
        assertThat(databank.jdbc()
                        .sql(
                                "select count(*) from toegang.sessie where account_id = ? and gezien_op > now() - interval '1 minute'")
                        .param(zuidwijk.account(naam))
                        .query(Long.class)
                        .single())
                .as("en blijft binnen")
                .isOne();
    }

    @Test
    void wie_je_wachtwoord_kent_stelt_geen_eigen_app_in() {
        Mens thuis = mensen.vreemde();
        stelIn(thuis, wachtwoord(thuis));

        Mens dief = mensen.vreemde();
        wachtwoord(dief);
        Blad stap = dief.ga("/inloggen/stap");
        assertThat(stap.document().select(APP)).isEmpty();
        Blad blad = dief.post(
                "/inloggen/stap/app",
                List.of(
                        Map.entry(
                                "_csrf",
                                stap.document().select("input[name=_csrf]").val()),
                        Map.entry("code", "123456")));
        assertThat(blad.naar()).startsWith("/inloggen?");
        assertThat(dief.ga("/leerlingen").naar()).startsWith("/inloggen");
    }

    @Test
    void een_eigen_apparaat_hoeft_dertig_dagen_niet_en_is_te_vergeten() {
        Mens thuis = mensen.vreemde();
        Blad stap = thuis.ga(wachtwoord(thuis).naar());
        stelIn(thuis, stap, Map.of("onthoud", "true"));
        thuis.vulIn("/", "form[action=/uitloggen]", Map.of());

        assertThat(wachtwoord(thuis).naar()).isEqualTo("/");
        assertThat(thuis.ga("/leerlingen").status()).isEqualTo(200);

        thuis.vulIn("/mijn/inloggen", "form[action*=/apparaten/]", Map.of());
        thuis.vulIn("/", "form[action=/uitloggen]", Map.of());
        assertThat(wachtwoord(thuis).naar()).startsWith("/inloggen/stap");
    }

    @Test
    void je_ziet_waar_je_bent_ingelogd_en_logt_daar_uit() {
        Mens thuis = mensen.vreemde();
        List<String> codes = stelIn(thuis, wachtwoord(thuis))
                .document()
                .select(".codes code")
                .eachText();
        Mens school = mensen.vreemde();
        wachtwoord(school);
        school.vulIn("/inloggen/stap", STAP, Map.of("code", codes.getFirst()));
        assertThat(school.ga("/leerlingen").status()).isEqualTo(200);

        Blad mijn = thuis.ga("/mijn/inloggen");
        Element weg = mijn.document().selectFirst("form[action*=/sessies/]");
        assertThat(zuidwijk.rana()
                        .post(
                                weg.attr("action"),
                                List.of(Map.entry("_csrf", zuidwijk.rana().csrf())))
                        .status())
                .as("van een ander")
                .isEqualTo(404);
        assertThat(thuis.vulIn(mijn, "form[action*=/sessies/]", Map.of()).status())
                .isEqualTo(303);
        assertThat(school.ga("/leerlingen").naar()).startsWith("/inloggen");
    }

    @Test
    void de_enige_tweede_stap_blijft_en_een_weggehaalde_logt_overal_elders_uit() {
        Mens thuis = mensen.vreemde();
        List<String> codes = stelIn(thuis, wachtwoord(thuis))
                .document()
                .select(".codes code")
                .eachText();
        Blad geweigerd = thuis.vulIn("/mijn/inloggen", "form[action*=/stappen/]", Map.of());
        assertThat(geweigerd.status()).isEqualTo(422);
        assertThat(geweigerd.leesbaar()).contains("Dit is je enige tweede stap");

        Blad erbij = thuis.ga("/mijn/inloggen?app=true");
        byte[] tweede = Tijdcode.vanBase32(
                erbij.document().select("code").first().text().replace(" ", ""));
        assertThat(thuis.vulIn(
                                erbij,
                                "form[action=/mijn/inloggen/app]",
                                Map.of("naam", "Tablet", "code", Tijdcode.op(tweede, Instant.now())))
                        .status())
                .isEqualTo(303);
        Mens gestolen = mensen.vreemde();
        wachtwoord(gestolen);
        gestolen.vulIn("/inloggen/stap", STAP, Map.of("code", codes.getFirst()));

        thuis.vulIn("/mijn/inloggen", "form[action*=/stappen/]", Map.of());

        assertThat(thuis.ga("/mijn/inloggen").leesbaar()).contains("Tablet").doesNotContain("App voor codes");
        assertThat(gestolen.ga("/leerlingen").naar()).startsWith("/inloggen");
    }

    @Test
    void alleen_twee_mensen_samen_wissen_iemands_tweede_stap() {
        Mens nova = mensen.vreemde();
        stelIn(nova, wachtwoord(nova));
        String mens = "/beheer/mensen/" + zuidwijk.account(naam);
        String wis = "form[action$=/tweede-stap]";

        assertThat(zuidwijk.beheerder().vulIn(mens, wis, Map.of("reden", "")).leesbaar())
                .contains("Schrijf kort waarom");
        assertThat(zuidwijk.beheerder()
                        .vulIn(mens, wis, Map.of("reden", "Telefoon gestolen, stond aan de balie"))
                        .status())
                .isEqualTo(303);

        String rij = "section:contains(" + naam + ") ";
        Blad beheer = zuidwijk.beheerder().ga("/school/tweede-stap");
        assertThat(beheer.document().select(rij).text()).contains("Jij vroeg dit. Een ander geeft akkoord.");
        String akkoord = beheer.document().select(rij + "form").attr("action").replace("afwijzing", "akkoord");
        assertThat(dring(zuidwijk.beheerder(), akkoord))
                .as("wie vroeg, geeft geen akkoord")
                .isEqualTo(404);
        assertThat(dring(zuidwijk.rana(), akkoord)).as("een docent").isEqualTo(404);
        assertThat(zuidwijk.rana().ga("/school/tweede-stap").leesbaar()).doesNotContain(naam);
        assertThat(nova.ga("/leerlingen").status())
                .as("tot dan verandert er niets")
                .isEqualTo(200);

        assertThat(dring(zuidwijk.karim(), akkoord))
                .as("wie zelf geen tweede stap had toen het werd gevraagd")
                .isEqualTo(404);
        Mens leider = leiderMetStap();
        zuidwijk.beheerder().vulIn("/school/tweede-stap", rij + "form[action$=afwijzing]", Map.of());
        zuidwijk.beheerder().vulIn(mens, wis, Map.of("reden", "Telefoon gestolen, stond aan de balie"));
        assertThat(leider.vulIn("/school/tweede-stap", rij + "form[action$=akkoord]", Map.of())
                        .status())
                .isEqualTo(303);
        assertThat(nova.ga("/leerlingen").naar()).startsWith("/inloggen");
        assertThat(wachtwoord(nova).status()).as("ook het wachtwoord is weg").isEqualTo(422);
        zuidwijk.geefWachtwoord(naam);
        assertThat(nova.ga(wachtwoord(nova).naar()).leesbaar()).contains("Stel je tweede stap in");
    }

    private Mens leiderMetStap() {
        String collega = naam;
        String inlog = inlognaam;
        int n = NUMMER.incrementAndGet();
        naam = "Lex Leider " + n;
        inlognaam = "lex" + n + "@zuidwijk.example";
        zuidwijk.voegToe("medewerkers", "LXL" + n + ";" + naam + ";" + inlognaam);
        zuidwijk.voegToe("functies", "LXL" + n + ";schoolleider;zuidwijk;");
        zuidwijk.geefWachtwoord(naam);
        Mens leider = mensen.vreemde();
        stelIn(leider, wachtwoord(leider));
        naam = collega;
        inlognaam = inlog;
        return leider;
    }

    private static int dring(Mens wie, String pad) {
        String csrf =
                wie.ga("/mijn/inloggen").document().select("input[name=_csrf]").val();
        return wie.post(pad, List.of(Map.entry("_csrf", csrf))).status();
    }

    @Test
    void wie_een_tweede_stap_krijgt_hoort_dat_per_mail_en_een_nieuw_wachtwoord_vergeet_de_apparaten() {
        Mens thuis = mensen.vreemde();
        stelIn(thuis, thuis.ga(wachtwoord(thuis).naar()), Map.of("onthoud", "true"));
        assertThat(taak.voor(
                        zuidwijk.bestuur(),
                        () -> jdbc.sql(
                                        "select b.tekst from bericht.uitgaand b join toegang.account a on a.id = b.aan_account"
                                                + " where a.naam = ? and b.soort = 'tweede-stap'")
                                .param(naam)
                                .query(String.class)
                                .single()))
                .contains("een app voor codes", "Was jij dat niet?");

        zuidwijk.geefWachtwoord(naam);

        assertThat(thuis.ga("/leerlingen").naar()).startsWith("/inloggen");
        assertThat(wachtwoord(thuis).naar()).startsWith("/inloggen/stap");
    }

    @Test
    void het_geheim_van_de_app_is_voor_de_databank_niet_te_lezen() {
        Mens thuis = mensen.vreemde();
        stelIn(thuis, wachtwoord(thuis));

        assertThat(databank.jdbc()
                        .sql("select count(*) from toegang.factor f join toegang.account a on a.id = f.account_id"
                                + " where a.naam = ? and position(? in f.geheim) > 0")
                        .params(naam, geheim)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private byte[] geheim = {};
    private String laatsteCode = "";

    private Blad wachtwoord(Mens wie) {
        return wie.vulIn(
                "/inloggen",
                "form[action=/inloggen]",
                Map.of("inlognaam", inlognaam, "wachtwoord", Zuidwijk.WACHTWOORD));
    }

    private Blad stelIn(Mens wie, Blad naWachtwoord) {
        return stelIn(wie, wie.ga(naWachtwoord.naar()), Map.of());
    }

    private Blad stelIn(Mens wie, Blad stap, Map<String, String> meer) {
        geheim =
                Tijdcode.vanBase32(stap.document().select("code").first().text().replace(" ", ""));
        Map<String, String> waarden = new java.util.HashMap<>(meer);
        laatsteCode = Tijdcode.op(geheim, Instant.now());
        waarden.put("code", laatsteCode);
        Blad codes = wie.vulIn(stap, APP, waarden);
        assertThat(codes.status()).as(codes.leesbaar()).isEqualTo(200);
        return codes;
    }
}
