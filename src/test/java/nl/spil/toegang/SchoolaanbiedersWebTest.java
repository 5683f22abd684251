package nl.spil.toegang;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Mensen;
import nl.spil.cast.Schoolserver;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Zuidwijk;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** Entra ID, Google and Entree Federatie each say in their own words who somebody is; set up as docs/inloggen.md says, at a real server. */
@SpilTest
class SchoolaanbiedersWebTest {

    private static final AtomicInteger NUMMER = new AtomicInteger();
    private static final String HOORT_NIET = "Dit account hoort niet bij de school";

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Mensen mensen;

    @Autowired
    private Schoolserver school;

    private int nummer;
    private String email;

    @BeforeEach
    void een_nieuwe_collega() {
        nummer = NUMMER.incrementAndGet();
        email = "daan" + nummer + "@zuidwijk.example";
        zuidwijk.voegToe("medewerkers", "DAN" + nummer + ";Daan Aanbieder " + nummer + ";" + email);
        zuidwijk.voegToe("functies", "DAN" + nummer + ";administratie;zuidwijk;");
    }

    // Entra ID --------------------------------------------------------------------------------------------------------

    @Test
    void entra_noemt_de_upn_en_dat_is_genoeg_ook_zonder_email() {
        komtBinnen(bijEntra(entra(Map.of("preferred_username", email))));
    }

    @Test
    void een_upn_met_hoofdletters_is_dezelfde_mens() {
        komtBinnen(bijEntra(entra(Map.of("preferred_username", email.toUpperCase(Locale.ROOT)))));
    }

    @Test
    void wie_bij_een_andere_tenant_hoort_komt_niet_binnen_ook_niet_met_dezelfde_upn() {
        geweigerd(bijEntra(entra(Map.of("preferred_username", email, "tid", "tenant-van-een-ander"))), HOORT_NIET);
        geweigerd(bijEntra(Map.of("oid", "oid-" + nummer, "preferred_username", email)), HOORT_NIET);
    }

    /** Whoever runs a tenant writes any address in "email"; only what was set up counts. */
    @Test
    void zonder_upn_telt_het_emailadres_bij_entra_niet_in_de_plaats() {
        geweigerd(bijEntra(entra(Map.of("email", email))), "de claim preferred_username ontbreekt");
    }

    // Google ----------------------------------------------------------------------------------------------------------

    @Test
    void google_met_het_domein_van_de_school_en_een_bevestigd_adres_komt_binnen() {
        komtBinnen(logIn("google", google(Map.of())));
    }

    @Test
    void google_zonder_bevestigd_adres_of_van_een_ander_domein_komt_niet_binnen() {
        geweigerd(logIn("google", google(Map.of("email_verified", false))), HOORT_NIET);
        geweigerd(logIn("google", google(Map.of("hd", "elders.example"))), HOORT_NIET);
        geweigerd(logIn("google", Map.of("email", email, "email_verified", true)), HOORT_NIET);
    }

    /** Also where the settings forgot to ask for it: an address that nobody confirmed may be of anybody. */
    @Test
    void een_adres_dat_de_aanbieder_zelf_niet_bevestigde_zegt_niet_wie_iemand_is() {
        for (Object nee : List.of(false, "false", "nee"))
            geweigerd(
                    logIn("zuidwijk", google(Map.of("email_verified", nee))),
                    "is bij Zuidwijk-account nog niet bevestigd");
        komtBinnen(logIn("zuidwijk", google(Map.of("email_verified", "true"))));
    }

    // Entree Federatie ------------------------------------------------------------------------------------------------

    @Test
    void entree_kent_iemand_aan_mail_of_aan_real_id_van_de_eigen_school() {
        komtBinnen(logIn("entree", entree(Map.of("mail", email))));
        komtBinnen(logIn("entree-id", entree(Map.of("nlEduPersonRealId", email))));
        geweigerd(logIn("entree", entree(Map.of("mail", email, "nlEduPersonHomeOrganizationId", "88YY"))), HOORT_NIET);
    }

    /** A federation passes on every attribute as a list, also of one. */
    @Test
    void een_lijst_van_een_is_dat_ene_en_uit_een_lijst_van_meer_kiest_spil_niet() {
        komtBinnen(logIn(
                "entree", entree(Map.of("mail", List.of(email), "nlEduPersonHomeOrganizationId", List.of("99XX")))));
        geweigerd(
                logIn("entree", entree(Map.of("mail", List.of("een.ander@zuidwijk.example", email)))),
                "noemt bij mail meer dan één");
    }

    @Test
    void wat_iemand_op_school_is_zegt_entree_niet() {
        Mens mens = mensen.vreemde();
        komtBinnen(school.logIn(
                mens,
                "entree",
                "entree-" + nummer,
                json(entree(Map.of("mail", email, "eduPersonAffiliation", List.of("employee", "staff"))))));
        assertThat(mens.ga("/bewaren").status()).isEqualTo(404);
        assertThat(mens.ga("/leerlingen").leesbaar()).contains("Daan Aanbieder");
        String leeg = "nieuw" + nummer + "@zuidwijk.example";
        geweigerd(
                school.logIn(
                        mensen.vreemde(),
                        "entree",
                        "onbekend-" + nummer,
                        json(entree(Map.of("mail", leeg, "eduPersonAffiliation", "employee")))),
                "hoort in Spil geen account");
    }

    // Userinfo --------------------------------------------------------------------------------------------------------

    @Test
    void wat_niet_is_getekend_vraagt_spil_bij_de_aanbieder() {
        school.zegtOpAanvraag("entree", entree(Map.of()), Map.of("mail", email));
        komtBinnen(logIn("entree", Map.of()));
        // Also what must be so: the BRIN of the school.
        school.zegtOpAanvraag(
                "entree", Map.of("mail", email), Map.of("nlEduPersonHomeOrganizationId", "99XX", "mail", email));
        komtBinnen(logIn("entree", Map.of()));
    }

    @Test
    void wat_op_aanvraag_komt_vervangt_niet_wat_getekend_is() {
        school.zegtOpAanvraag(
                "entree",
                Map.of("nlEduPersonHomeOrganizationId", "88YY"),
                Map.of("mail", email, "nlEduPersonHomeOrganizationId", "99XX"));
        geweigerd(logIn("entree", Map.of()), HOORT_NIET);
    }

    @Test
    void gegevens_van_een_ander_of_een_aanbieder_die_ze_weigert_openen_niets() {
        school.zegtOpAanvraag("entree", entree(Map.of()), Map.of("mail", email, "sub", "een-ander"));
        geweigerd(logIn("entree", Map.of()), "Het antwoord van Account van entree klopte niet");
        school.zegtOpAanvraag(
                "entree",
                entree(Map.of()),
                Map.of("mail", email, "exp", Instant.now().minusSeconds(600).getEpochSecond()));
        geweigerd(logIn("entree", Map.of()), "de claim mail ontbreekt");
    }

    // -----------------------------------------------------------------------------------------------------------------

    private Map<String, Object> entra(Map<String, Object> erbij) {
        return samen(Map.of("oid", "oid-" + nummer, "tid", Schoolserver.TENANT), erbij);
    }

    private Map<String, Object> google(Map<String, Object> erbij) {
        return samen(Map.of("email", email, "email_verified", true, "hd", "zuidwijk.example"), erbij);
    }

    private Map<String, Object> entree(Map<String, Object> erbij) {
        return samen(Map.of("uid", "hash-" + nummer, "nlEduPersonHomeOrganizationId", "99XX"), erbij);
    }

    private static Map<String, Object> samen(Map<String, Object> een, Map<String, Object> ander) {
        Map<String, Object> uit = new HashMap<>(een);
        uit.putAll(ander);
        return uit;
    }

    /** The server of the test has a tenant of its own, that only a callback replaces. */
    private Blad bijEntra(Map<String, Object> claims) {
        school.zegtOpAanvraag("entra", claims, claims);
        return logIn("entra", Map.of());
    }

    private Blad logIn(String deur, Map<String, Object> claims) {
        return school.logIn(mensen.vreemde(), deur, deur + "-" + nummer, json(claims));
    }

    private static String json(Map<String, Object> claims) {
        return JsonMapper.shared().writeValueAsString(claims);
    }

    private static void komtBinnen(Blad blad) {
        assertThat(blad.status()).as(blad.leesbaar()).isEqualTo(303);
        assertThat(blad.naar()).isEqualTo("/");
    }

    private static void geweigerd(Blad blad, String zin) {
        assertThat(blad.status()).isEqualTo(422);
        assertThat(blad.leesbaar()).contains(zin);
    }
}
