package nl.spil.toegang;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.spil.cast.EigenaarDatabank;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Mensen;
import nl.spil.cast.Schoolserver;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Zuidwijk;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The account of the school proves who somebody is, at a real OpenID Connect server; Spil decides the rest. */
@SpilTest
class SchoolinlogWebTest {

    private static final AtomicInteger NUMMER = new AtomicInteger();

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Mensen mensen;

    @Autowired
    private Schoolserver school;

    @Autowired
    private EigenaarDatabank databank;

    private int nummer;
    private String naam;
    private String email;
    private String sub;

    /** Somebody of the administration, who reads nothing above algemeen and never had a password of Spil. */
    @BeforeEach
    void een_nieuwe_collega() {
        nummer = NUMMER.incrementAndGet();
        naam = "Dina School " + nummer;
        email = "dina" + nummer + "@zuidwijk.example";
        sub = "school-" + nummer;
        zuidwijk.voegToe("medewerkers", "DNS" + nummer + ";" + naam + ";" + email);
        zuidwijk.voegToe("functies", "DNS" + nummer + ";administratie;zuidwijk;");
    }

    @Test
    void met_het_account_van_school_kom_je_binnen_als_jezelf_zonder_wachtwoord_van_spil() {
        Mens dina = mensen.vreemde();
        assertThat(dina.ga("/inloggen?naar=/leerlingen")
                        .document()
                        .select("a[href^=/inloggen/via/zuidwijk]")
                        .attr("href"))
                .isEqualTo("/inloggen/via/zuidwijk?naar=%2Fleerlingen");

        URI heen = school.heen(dina, "zuidwijk", "/leerlingen");
        assertThat(heen.getQuery())
                .contains("response_type=code", "code_challenge_method=S256", "nonce=", "state=", "scope=openid");
        Blad binnen = dina.ga(school.terug(heen, sub, claims(email)));

        assertThat(binnen.status()).isEqualTo(303);
        assertThat(binnen.naar()).isEqualTo("/leerlingen");
        assertThat(dina.ga("/leerlingen").leesbaar()).contains("Dina School");
        assertThat(dina.ga("/mijn/inloggen").leesbaar()).contains("via Zuidwijk-account");
    }

    @Test
    void wie_spil_niet_kent_komt_niet_binnen_en_er_wordt_niets_gemaakt() {
        long accounts = tel("select count(*) from toegang.account");
        Mens vreemde = mensen.vreemde();

        Blad blad = school.logIn(
                vreemde, "zuidwijk", "vreemd-" + nummer, claims("onbekend" + nummer + "@zuidwijk.example"));

        assertThat(blad.status()).isEqualTo(422);
        assertThat(blad.leesbaar())
                .contains("hoort in Spil geen account, en er is er geen gemaakt", "Vraag beheer op je school");
        assertThat(tel("select count(*) from toegang.account")).isEqualTo(accounts);
        assertThat(tel("select count(*) from toegang.aanbiederaccount where onderwerp = 'vreemd-" + nummer + "'"))
                .isZero();
        assertThat(vreemde.ga("/leerlingen").naar()).startsWith("/inloggen");
    }

    @Test
    void spil_vraagt_zelf_de_tweede_stap_tenzij_de_school_hem_bewees() {
        zuidwijk.voegToe("functies", "DNS" + nummer + ";oco;zuidwijk;");
        Mens alleenWachtwoord = mensen.vreemde();
        assertThat(school.logIn(alleenWachtwoord, "zuidwijk", sub, claims(email))
                        .naar())
                .startsWith("/inloggen/stap");
        assertThat(alleenWachtwoord.ga("/leerlingen").naar()).startsWith("/inloggen");

        Mens metTelefoon = mensen.vreemde();
        Blad binnen = school.logIn(metTelefoon, "zuidwijk", sub, claims(email, "\"amr\": [\"pwd\", \"mfa\"]"));
        assertThat(binnen.naar()).isEqualTo("/");
        assertThat(metTelefoon.ga("/leerlingen").status()).isEqualTo(200);
    }

    @Test
    void beheer_doet_de_tweede_stap_altijd_bij_spil() {
        zuidwijk.bestuur();
        Blad blad = school.logIn(
                mensen.vreemde(), "zuidwijk", "beheer", claims("beheer@zuidwijk.example", "\"amr\": [\"mfa\"]"));
        assertThat(blad.naar()).startsWith("/inloggen/stap");
    }

    @Test
    void wie_terugkomt_met_het_inloggen_van_een_ander_komt_niet_binnen() {
        Mens dief = mensen.vreemde();
        String vanDeDief = school.terug(school.heen(dief, "zuidwijk", "/"), sub, claims(email));
        assertThat(mensen.vreemde().ga(vanDeDief).leesbaar())
                .as("een link van de dief, geopend door een ander")
                .contains("is ergens anders opnieuw begonnen");

        Mens slachtoffer = mensen.vreemde();
        String eigen = school.terug(school.heen(slachtoffer, "zuidwijk", "/"), sub, claims(email));
        String gestolen = eigen.replaceAll("code=[^&]+", "code=" + code(vanDeDief));
        assertThat(slachtoffer.ga(gestolen).leesbaar())
                .as("de code van een ander bij de eigen start")
                .contains("Het antwoord van Zuidwijk-account klopte niet");
        assertThat(slachtoffer.ga("/leerlingen").naar()).startsWith("/inloggen");
    }

    @Test
    void een_bewijs_dat_niet_voor_deze_keer_of_niet_voor_spil_is_telt_niet() {
        Map<String, DefaultOAuth2TokenCallback> bewijzen = Map.of(
                "van een andere keer", bewijs(Map.of("nonce", "van gisteren"), 600),
                "voor een ander", bewijs(Map.of("aud", List.of("een ander")), 600),
                "van een ander", bewijs(Map.of("iss", "https://elders.example"), 600),
                "verlopen",
                        bewijs(
                                Map.of(
                                        "exp",
                                        java.time.Instant.now()
                                                .minusSeconds(600)
                                                .getEpochSecond()),
                                600));
        bewijzen.forEach((wat, bewijs) -> {
            Mens dina = mensen.vreemde();
            school.zegt(bewijs);
            Blad blad = school.logIn(dina, "zuidwijk", sub, claims(email));
            assertThat(blad.status()).as(wat).isEqualTo(422);
            assertThat(blad.leesbaar()).contains("Het antwoord van Zuidwijk-account klopte niet");
            assertThat(dina.ga("/leerlingen").naar()).as(wat).startsWith("/inloggen");
        });
    }

    @Test
    void een_adres_dat_naar_een_ander_gaat_opent_het_account_van_de_vorige_niet() {
        Mens dina = mensen.vreemde();
        school.logIn(dina, "zuidwijk", sub, claims(email));
        assertThat(dina.ga("/leerlingen").status()).isEqualTo(200);

        Mens opvolger = mensen.vreemde();
        Blad blad = school.logIn(opvolger, "zuidwijk", "opvolger-" + nummer, claims(email));
        assertThat(blad.status()).isEqualTo(422);
        assertThat(blad.leesbaar()).contains("is in Spil al verbonden met een ander schoolaccount");

        String mens = "/beheer/mensen/" + zuidwijk.account(naam);
        assertThat(zuidwijk.beheerder()
                        .vulIn(mens, "form[action$=/schoolaccount]", Map.of())
                        .status())
                .isEqualTo(303);
        assertThat(dina.ga("/leerlingen").naar()).as("ook wie binnen was").startsWith("/inloggen");
        assertThat(school.logIn(opvolger, "zuidwijk", "opvolger-" + nummer, claims(email))
                        .naar())
                .isEqualTo("/");
        assertThat(school.logIn(dina, "zuidwijk", sub, claims(email)).leesbaar())
                .contains("al verbonden met een ander");
    }

    @Test
    void een_nieuw_adres_op_school_verandert_niet_wie_je_bent() {
        Mens dina = mensen.vreemde();
        school.logIn(dina, "zuidwijk", sub, claims(email));

        Mens later = mensen.vreemde();
        assertThat(school.logIn(later, "zuidwijk", sub, claims("dina.getrouwd" + nummer + "@zuidwijk.example"))
                        .naar())
                .isEqualTo("/");
        assertThat(later.ga("/leerlingen").status()).isEqualTo(200);
    }

    /** Beheer reads in another address for who never came in by the school, and has that address at school. */
    @Test
    void een_adres_dat_beheer_wijzigde_opent_niets_tot_een_ander_het_bevestigt() {
        String nieuw = "dief" + nummer + "@zuidwijk.example";
        wijzig(email, nieuw);
        Mens dief = mensen.vreemde();
        Blad geweigerd = school.logIn(dief, "zuidwijk", "dief-" + nummer, claims(nieuw));
        assertThat(geweigerd.status()).isEqualTo(422);
        assertThat(geweigerd.leesbaar()).contains("is gewijzigd, en nog niet bevestigd", "Akkoord van een tweede");
        assertThat(dief.ga("/leerlingen").naar()).startsWith("/inloggen");

        // Who changed it does not confirm it, nor does a colleague without a say in it.
        String adres = "/school/adressen/" + zuidwijk.account(naam);
        for (Mens niet : List.of(zuidwijk.beheerder(), zuidwijk.rana(), zuidwijk.ilse(), zuidwijk.joke()))
            assertThat(akkoord(niet, adres)).isEqualTo(404);
        // Nor somebody whose own second step came after the change: made for the occasion.
        assertThat(akkoord(zuidwijk.karim(), adres)).isEqualTo(404);
        assertThat(school.logIn(dief, "zuidwijk", "dief-" + nummer, claims(nieuw))
                        .status())
                .isEqualTo(422);

        Mens leider = leiderMetStap();
        assertThat(leider.ga("/school/tweede-stap").leesbaar()).contains(naam, email, nieuw);
        leider.vulIn("/school/tweede-stap", "form[action='" + adres + "/afwijzing']", Map.of());
        assertThat(school.logIn(dief, "zuidwijk", "dief-" + nummer, claims(nieuw))
                        .status())
                .as("wat is afgewezen, blijft dicht")
                .isEqualTo(422);
        // The address as it was is trusted; another new one is asked about anew, and opens once it is confirmed.
        wijzig(nieuw, email);
        Mens dina = mensen.vreemde();
        assertThat(school.logIn(dina, "zuidwijk", sub, claims(email)).naar()).isEqualTo("/");
    }

    @Test
    void een_bevestigd_adres_opent_het_account() {
        String nieuw = "getrouwd" + nummer + "@zuidwijk.example";
        wijzig(email, nieuw);
        Mens dina = mensen.vreemde();
        assertThat(school.logIn(dina, "zuidwijk", sub, claims(nieuw)).status()).isEqualTo(422);
        String adres = "/school/adressen/" + zuidwijk.account(naam);
        Blad bevestigd = leiderMetStap().vulIn("/school/tweede-stap", "form[action='" + adres + "/akkoord']", Map.of());
        assertThat(bevestigd.status()).isEqualTo(303);
        assertThat(school.logIn(dina, "zuidwijk", sub, claims(nieuw)).naar()).isEqualTo("/");
        assertThat(dina.ga("/leerlingen").leesbaar()).contains("Dina School");
    }

    /** What one change may not, two may not either: first no address, then the one of the thief. */
    @Test
    void een_adres_dat_eerst_werd_leeggemaakt_opent_evenmin_iets() {
        String nieuw = "dief" + nummer + "@zuidwijk.example";
        UUID account = zuidwijk.account(naam);
        zetAdres(account, null);
        zetAdres(account, nieuw);
        Mens dief = mensen.vreemde();
        Blad geweigerd = school.logIn(dief, "zuidwijk", "dief-" + nummer, claims(nieuw));
        assertThat(geweigerd.status()).isEqualTo(422);
        assertThat(geweigerd.leesbaar()).contains("is gewijzigd, en nog niet bevestigd");
        assertThat(dief.ga("/leerlingen").naar()).startsWith("/inloggen");
        assertThat(leiderMetStap().ga("/school/tweede-stap").leesbaar()).contains(email, nieuw);
        zetAdres(account, null);
        zetAdres(account, email);
        assertThat(school.logIn(mensen.vreemde(), "zuidwijk", sub, claims(email))
                        .naar())
                .as("het adres zoals het was")
                .isEqualTo("/");
    }

    /** The address of a pupil may be empty in the files of the school. */
    @Test
    void ook_in_twee_keer_inlezen_of_zonder_adres_begonnen_opent_een_nieuw_adres_niets() {
        String eerst = "kind" + nummer + "@leerling.example";
        String dief = "dief" + nummer + "@leerling.example";
        leesIn("A", eerst);
        leesIn("B", "");
        leesIn("A", "");
        leesIn("A", dief);
        leesIn("B", "b" + dief);
        assertThat(via(dief)).isEqualTo("gewijzigd");
        assertThat(via("b" + dief)).as("had er nooit een").isEqualTo("gewijzigd");
        assertThat(tel("select count(*) from toegang.aanbiederaccount where onderwerp like 'dief-%" + dief + "'"))
                .isZero();
        Mens leider = leiderMetStap();
        assertThat(leider.ga("/school/tweede-stap").leesbaar()).contains(eerst, "Eerst geen adres Nu b" + dief);
        leesIn("A", eerst);
        assertThat(via(eerst)).as("het adres zoals het was").isEqualTo("binnen");
    }

    private void leesIn(String welke, String adres) {
        String nr = "MAIL" + welke + nummer;
        zuidwijk.haalWeg("leerlingen", nr + ";");
        zuidwijk.voegToe(
                "leerlingen", nr + ";Mail" + welke + ";;Proef" + nummer + ";{13j};" + adres + ";zuidwijk;2B;2;{1j}");
    }

    private String via(String adres) {
        return databank.jdbc()
                .sql(
                        "select uitkomst from toegang.account_via(?, 'https://school.example', ?, 'email', ?, '{leerling}')")
                .params(zuidwijk.bestuur(), "dief-" + adres, adres)
                .query(String.class)
                .single();
    }

    private void zetAdres(UUID account, @Nullable String adres) {
        databank.jdbc()
                .sql(
                        "update toegang.account set email = cast(:adres as text), inlognaam = cast(:adres as text) where id = :account")
                .param("adres", adres)
                .param("account", account)
                .update();
    }

    private static int akkoord(Mens wie, String adres) {
        String csrf =
                wie.ga("/mijn/inloggen").document().select("meta[name=csrf]").attr("content");
        return wie.post(adres + "/akkoord", List.of(Map.entry("_csrf", csrf))).status();
    }

    @AfterEach
    void zonder_de_stap_van_de_leiding() {
        databank.jdbc()
                .sql(
                        "update toegang.factor set weg_op = now() where account_id = ? and naam = 'telefoon' and weg_op is null")
                .param(zuidwijk.account("Karim Haddad"))
                .update();
    }

    /** Who answers for the location, with a second step from before. */
    private Mens leiderMetStap() {
        databank.jdbc().sql("""
                        insert into toegang.factor (id, bestuur_id, account_id, soort, naam, geheim, gemaakt_op)
                        select gen_random_uuid(), a.bestuur_id, a.id, 'app', 'telefoon', '\\x00', now() - interval '1 day' from toegang.account a
                         where a.id = ? and not exists (select 1 from toegang.factor f where f.account_id = a.id and f.weg_op is null)
                        """).param(zuidwijk.account("Karim Haddad")).update();
        return zuidwijk.karim();
    }

    /** A pupil has no functie: who answers for the school of the pupil says whether the address is right. */
    @Test
    void het_gewijzigde_adres_van_een_leerling_bevestigt_wie_voor_de_locatie_staat() {
        var robin = zuidwijk.nieuweLeerling();
        databank.jdbc()
                .sql("update toegang.account set email = 'anders' || email where id = ?")
                .param(robin.account())
                .update();
        databank.jdbc()
                .sql("update toegang.adreswijziging set gevraagd_op = now() where account_id = ?")
                .param(robin.account())
                .update();
        String adres = "/school/adressen/" + robin.account();
        Mens leider = leiderMetStap();
        for (Mens niet : List.of(zuidwijk.ilse(), zuidwijk.joris(), zuidwijk.joke()))
            assertThat(akkoord(niet, adres)).isEqualTo(404);
        assertThat(leider.ga("/school/tweede-stap").leesbaar()).contains(robin.naam());
        assertThat(akkoord(leider, adres)).isEqualTo(303);
        assertThat(tel("select count(*) from toegang.adreswijziging where akkoord and account_id = '" + robin.account()
                        + "'"))
                .isOne();
    }

    private void wijzig(String van, String naar) {
        zuidwijk.haalWeg("functies", "DNS" + nummer + ";");
        zuidwijk.haalWeg("medewerkers", "DNS" + nummer + ";");
        zuidwijk.voegToe("medewerkers", "DNS" + nummer + ";" + naam + ";" + naar);
        zuidwijk.voegToe("functies", "DNS" + nummer + ";administratie;zuidwijk;");
        assertThat(tel("select count(*) from toegang.account where email = '" + van + "'"))
                .isZero();
    }

    @Test
    void de_deur_van_een_andere_school_en_een_account_van_buiten_de_school_openen_niets() {
        zuidwijk.joke();
        assertThat(school.logIn(mensen.vreemde(), "vaart", sub, claims(email)).leesbaar())
                .contains("hoort in Spil geen account");
        assertThat(school.logIn(
                                mensen.vreemde(),
                                "zuidwijk",
                                sub,
                                "{\"email\": \"" + email + "\", \"hd\": \"elders.example\"}")
                        .leesbaar())
                .contains("Dit account hoort niet bij de school");
        assertThat(school.logIn(mensen.vreemde(), "zuidwijk", sub, "{\"hd\": \"zuidwijk.example\"}")
                        .leesbaar())
                .contains("zei niet van wie dit account is");
    }

    @Test
    void wie_van_school_ging_komt_ook_zo_niet_meer_binnen() {
        school.logIn(mensen.vreemde(), "zuidwijk", sub, claims(email));
        zuidwijk.haalWeg("functies", "DNS" + nummer + ";");
        zuidwijk.haalWeg("medewerkers", "DNS" + nummer + ";");

        assertThat(school.logIn(mensen.vreemde(), "zuidwijk", sub, claims(email))
                        .leesbaar())
                .contains("hoort in Spil geen account");
    }

    @Test
    void een_school_die_niet_antwoordt_of_een_bezoeker_die_omkeert_krijgt_een_zin() {
        Blad dicht = mensen.vreemde().ga("/inloggen/via/dicht");
        assertThat(dicht.status()).isEqualTo(422);
        assertThat(dicht.leesbaar())
                .contains("Oud schoolaccount antwoordt nu niet", "log in met je wachtwoord van Spil");

        Mens dina = mensen.vreemde();
        String state = school.heen(dina, "zuidwijk", "/").getQuery().replaceAll(".*state=([^&]+).*", "$1");
        assertThat(dina.ga("/inloggen/via/zuidwijk/terug?error=access_denied&state=" + state)
                        .leesbaar())
                .contains("Je bent niet ingelogd bij Zuidwijk-account");
        assertThat(dina.ga("/inloggen/via/bestaat-niet").status()).isEqualTo(404);
        assertThat(dina.ga("/inloggen/via/zuidwijk/terug?code=x&state=y").leesbaar())
                .contains("Begin hier opnieuw");
    }

    private DefaultOAuth2TokenCallback bewijs(Map<String, Object> erbij, long geldig) {
        return new DefaultOAuth2TokenCallback("zuidwijk", sub, "JWT", List.of("spil"), goed(erbij), geldig);
    }

    private Map<String, Object> goed(Map<String, Object> erbij) {
        Map<String, Object> uit = new java.util.HashMap<>(Map.of("email", email, "hd", "zuidwijk.example"));
        uit.putAll(erbij);
        return uit;
    }

    private static String claims(String email, String... erbij) {
        return "{\"email\": \"" + email + "\", \"hd\": \"zuidwijk.example\""
                + (erbij.length == 0 ? "" : ", " + String.join(", ", erbij)) + "}";
    }

    private static String code(String pad) {
        return pad.replaceAll(".*code=([^&]+).*", "$1");
    }

    private long tel(String sql) {
        return databank.jdbc().sql(sql).query(Long.class).single();
    }
}
