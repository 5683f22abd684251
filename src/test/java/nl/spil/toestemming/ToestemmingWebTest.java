package nl.spil.toestemming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tellen;
import nl.spil.cast.Tijd;
import nl.spil.cast.Zuidwijk;
import nl.spil.dekking.Eis;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.termijn.Termijnregel;
import nl.spil.termijn.Werklijst;
import nl.spil.toegang.Poort;
import nl.spil.toestemming.Toestemmingen.Wijze;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpilTest
class ToestemmingWebTest {

    private static final String EXTERN = "extern";

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Toestemmingen toestemmingen;

    @Autowired
    private Werklijst werklijst;

    @Autowired
    private Poort poort;

    @Autowired
    private Taak taak;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Klok klok;

    @Autowired
    private Tijd tijd;

    @Autowired
    private Tellen tellen;

    @AfterEach
    void terugInDeTijd() {
        tijd.terug();
    }

    @Test
    @Eis({"TOEST-01", "TOEST-11"})
    void zonder_toestemming_gaat_niets_naar_buiten_en_het_blad_zegt_wie_het_kan_geven() {
        Zuidwijk.Leerling leerling = zuidwijk.nieuweLeerling();
        assertThatThrownBy(() -> eis(leerling))
                .isInstanceOfSatisfying(
                        GeenToestemming.class,
                        g -> assertThat(g.zin()).contains("ontbreekt: het ja van een ouder met gezag"));

        Mens ilse = zuidwijk.ilse();
        Blad blad = ilse.ga(pad(leerling));
        assertThat(blad.leesbaar())
                .contains(
                        "geen toestemming",
                        "Ontbreekt: het ja van een ouder met gezag",
                        leerling.ouders().getFirst().naam());

        Blad na = leg(leerling, leerling.ouders().getFirst().account(), "ja", "papier");
        assertThat(na.status()).isEqualTo(303);
        assertThat(ilse.ga(pad(leerling)).leesbaar()).contains("ja", "papier", "vastgelegd door Ilse Bos");
        eis(leerling);
    }

    @Test
    @Eis("TOEST-01")
    void van_elk_ja_staat_vast_wie_het_gaf_waarvoor_aan_wie_wanneer_hoe_en_tot_wanneer() {
        Zuidwijk.Leerling leerling = zuidwijk.nieuweLeerling();
        Zuidwijk.Ouder een = leerling.ouders().getFirst();
        String soort = "kernpartners";
        Blad zonderGever = zuidwijk.ilse()
                .vulIn(
                        pad(leerling),
                        "#vastleggen",
                        Map.of("soort", soort, "gever", "", "antwoord", "ja", "wijze", "gesprek"));
        assertThat(zonderGever.status()).as("een ja van niemand telt niet").isEqualTo(422);
        assertThat(geldig(leerling, soort)).isFalse();
        Blad na = zuidwijk.ilse()
                .vulIn(
                        pad(leerling),
                        "#vastleggen",
                        Map.of(
                                "soort",
                                soort,
                                "gever",
                                String.valueOf(een.account()),
                                "antwoord",
                                "ja",
                                "wijze",
                                "gesprek"));
        assertThat(na.status()).as(na.leesbaar()).isEqualTo(303);

        java.time.LocalDate einde =
                nl.spil.organisatie.Schooljaar.van(klok.vandaag()).einde();
        var regel = zuidwijk.ilse().ga(pad(leerling)).document().select(".tijdlijn li");
        assertThat(regel).hasSize(1);
        assertThat(regel.select("time").attr("datetime"))
                .isEqualTo(klok.vandaag().toString());
        assertThat(regel.text())
                .contains(
                        een.naam(),
                        "Bespreken met de kernpartners van de school",
                        "Aan: De schoolmaatschappelijk werker",
                        "gesprek",
                        "geldig tot en met " + nl.spil.gedeeld.Datum.lang(einde),
                        "vastgelegd door Ilse Bos");
        tijd.zetOp(einde);
        assertThat(geldig(leerling, soort)).as("op de laatste dag nog wel").isTrue();
        tijd.zetOp(einde.plusDays(1));
        assertThat(geldig(leerling, soort)).as("daarna niet").isFalse();
    }

    @Test
    @Eis("TOEST-10")
    void intrekken_werkt_meteen_en_wat_er_was_blijft_te_lezen() {
        Zuidwijk.Leerling leerling = zuidwijk.nieuweLeerling();
        UUID ouder = leerling.ouders().getFirst().account();
        leg(leerling, ouder, "ja", "papier");
        eis(leerling);
        leg(leerling, ouder, "ingetrokken", "gesprek");
        assertThatThrownBy(() -> eis(leerling)).isInstanceOf(GeenToestemming.class);
        assertThat(zuidwijk.ilse()
                        .ga(pad(leerling))
                        .document()
                        .select(".tijdlijn b")
                        .eachText())
                .anyMatch(t -> t.endsWith(": ja"))
                .anyMatch(t -> t.endsWith(": ingetrokken"));
    }

    @Test
    @Eis("OUDER-12")
    void het_nee_van_de_andere_ouder_met_gezag_telt_en_een_ouder_zonder_gezag_geeft_niets() {
        Zuidwijk.Leerling samen = zuidwijk.nieuweLeerling();
        leg(samen, samen.ouders().get(0).account(), "ja", "papier");
        leg(samen, samen.ouders().get(1).account(), "nee", "gesprek");
        assertThatThrownBy(() -> eis(samen)).isInstanceOf(GeenToestemming.class);

        Zuidwijk.Leerling apart = zuidwijk.nieuweLeerling("Kim", 13, "2B", true, false);
        assertThat(zuidwijk.ilse().ga(pad(apart)).leesbaar())
                .contains(apart.ouders().get(0).naam())
                .doesNotContain(apart.ouders().get(1).naam());
    }

    @Test
    @Eis("TOEST-01")
    void vanaf_zestien_geeft_de_leerling_zelf_toestemming() {
        Zuidwijk.Leerling leerling = zuidwijk.nieuweLeerling("Bo", 16, "4A", true);
        Blad geweigerd = leg(leerling, leerling.ouders().getFirst().account(), "ja", "papier");
        assertThat(geweigerd.status()).isEqualTo(422);
        assertThat(geweigerd.leesbaar()).contains("geeft deze toestemming niet op deze leeftijd", "de leerling zelf");
        leg(leerling, leerling.account(), "ja", "gesprek");
        eis(leerling);
    }

    @Test
    @Eis("KALENDER-05")
    void vragen_stuurt_ieder_een_eigen_mail_en_zet_een_termijn_tot_het_antwoord_er_is() {
        Zuidwijk.Leerling leerling = zuidwijk.nieuweLeerling();
        Mens ilse = zuidwijk.ilse();
        Blad blad = ilse.ga(pad(leerling));
        assertThat(ilse.vulIn(blad, "form[action$=/vragen]:has([value=" + EXTERN + "])", Map.of())
                        .status())
                .isEqualTo(303);

        List<UUID> gemaild = taak.voor(
                zuidwijk.bestuur(),
                () -> jdbc.sql(
                                "select aan_account from bericht.uitgaand where leerling_id = :l and soort = 'toestemming-gevraagd'")
                        .param("l", leerling.id())
                        .query(UUID.class)
                        .list());
        assertThat(gemaild)
                .containsExactlyInAnyOrder(
                        leerling.ouders().get(0).account(),
                        leerling.ouders().get(1).account());
        assertThat(ilse.ga(pad(leerling)).leesbaar()).contains("gevraagd, nog geen antwoord");
        assertThat(mijnTermijnen(leerling)).hasSize(1);

        Zuidwijk.Ouder een = leerling.ouders().get(0);
        Zuidwijk.Ouder twee = leerling.ouders().get(1);
        antwoord(leerling, een, true);
        assertThat(mijnTermijnen(leerling)).isEmpty();
        eis(leerling);
        antwoord(leerling, twee, false);
        assertThatThrownBy(() -> eis(leerling)).isInstanceOf(GeenToestemming.class);
    }

    @Test
    @Eis("OUDER-12")
    void gescheiden_ouders_zien_elkaars_antwoord_niet_en_niemand_antwoordt_voor_een_ander() {
        Zuidwijk.Leerling leerling = zuidwijk.nieuweLeerling();
        Zuidwijk.Ouder een = leerling.ouders().get(0);
        Zuidwijk.Ouder twee = leerling.ouders().get(1);
        antwoord(leerling, een, false);

        zuidwijk.doe(twee.naam(), wie -> {
            var inzage = poort.open(wie, leerling.id(), "toestemmingen");
            assertThat(toestemmingen.stand(inzage))
                    .isNotEmpty()
                    .allSatisfy(s -> assertThat(s.gevers())
                            .extracting(Gever::account)
                            .containsOnly(Objects.requireNonNull(twee.account())));
            assertThat(toestemmingen.geschiedenis(inzage))
                    .extracting(Toestemmingen.Regel::wie)
                    .containsOnly(twee.naam());
        });
        assertThatThrownBy(() -> zuidwijk.doe(
                        twee.naam(),
                        wie -> toestemmingen.geef(
                                wie,
                                poort.open(wie, leerling.id(), "toestemmingen"),
                                EXTERN,
                                null,
                                Objects.requireNonNull(een.account()),
                                true,
                                Wijze.PORTAAL)))
                .isInstanceOf(NietGevonden.class);
        assertThatThrownBy(() -> eis(leerling)).isInstanceOf(GeenToestemming.class);
    }

    @Test
    void wie_de_weigering_opvangt_kan_nog_gewoon_een_bladzijde_tonen() {
        Zuidwijk.Leerling leerling = zuidwijk.nieuweLeerling();
        String zin = zuidwijk.als("Ilse Bos", wie -> {
            poort.open(wie, leerling.id(), "delen");
            try {
                toestemmingen.eis(leerling.id(), EXTERN);
                return "";
            } catch (GeenToestemming g) {
                return g.zin();
            }
        });
        assertThat(zin).startsWith("Dit mag nog niet naar buiten");
    }

    @Test
    void een_toestemming_voor_dit_schooljaar_loopt_af() {
        Zuidwijk.Leerling leerling = zuidwijk.nieuweLeerling();
        String soort = "kernpartners";
        zuidwijk.ilse()
                .vulIn(
                        pad(leerling),
                        "#vastleggen",
                        Map.of(
                                "soort",
                                soort,
                                "gever",
                                Objects.requireNonNull(
                                                leerling.ouders().getFirst().account())
                                        .toString(),
                                "antwoord",
                                "ja",
                                "wijze",
                                "papier"));
        assertThat(geldig(leerling, soort)).isTrue();
        tijd.zetOp(nl.spil.organisatie.Schooljaar.van(klok.vandaag()).einde().plusDays(1));
        assertThat(geldig(leerling, soort)).isFalse();
    }

    @Test
    void wat_eenmalig_was_of_voorbij_is_geldt_niet_meer() {
        Zuidwijk.Leerling leerling = zuidwijk.nieuweLeerling();
        leg(leerling, leerling.ouders().getFirst().account(), "ja", "papier");
        zuidwijk.doe(
                "Ilse Bos",
                wie -> toestemmingen.laatVervallen(
                        wie, poort.open(wie, leerling.id(), "zaak"), EXTERN, null, "de zaak is gesloten"));
        assertThatThrownBy(() -> eis(leerling)).isInstanceOf(GeenToestemming.class);
        assertThat(zuidwijk.ilse().ga(pad(leerling)).leesbaar()).contains("niet meer geldig", "de zaak is gesloten");
    }

    @Test
    @Eis("TOEST-01")
    void een_toestemming_voor_de_ene_ontvanger_geldt_niet_voor_de_andere() {
        Zuidwijk.Leerling leerling = zuidwijk.nieuweLeerling();
        Mens ilse = zuidwijk.ilse();
        assertThat(ilse.vulIn(pad(leerling), "#vragen", Map.of("vraag-soort", EXTERN, "ontvanger", ""))
                        .leesbaar())
                .contains("Vul in naar wie de gegevens gaan");
        ilse.vulIn(pad(leerling), "#vragen", Map.of("vraag-soort", EXTERN, "ontvanger", "Wijkteam Zuid"));
        ilse.vulIn(
                pad(leerling),
                "#vastleggen",
                Map.of(
                        "soort", EXTERN,
                        "aanWie", "Wijkteam Zuid",
                        "gever", String.valueOf(leerling.ouders().getFirst().account()),
                        "antwoord", "ja",
                        "wijze", "gesprek"));
        zuidwijk.doe("Ilse Bos", wie -> {
            poort.open(wie, leerling.id(), "delen");
            assertThat(toestemmingen.geldig(leerling.id(), EXTERN, "Wijkteam Zuid"))
                    .isTrue();
            assertThat(toestemmingen.geldig(leerling.id(), EXTERN, "Jeugdzorg Noord"))
                    .isFalse();
            assertThat(toestemmingen.geldig(leerling.id(), EXTERN)).isFalse();
        });
    }

    @Test
    void een_leeg_formulier_zegt_wat_er_ontbreekt_en_verandert_niets() {
        Zuidwijk.Leerling leerling = zuidwijk.nieuweLeerling();
        Blad blad = zuidwijk.ilse().vulIn(pad(leerling), "#vastleggen", Map.of());
        assertThat(blad.status()).isEqualTo(422);
        assertThat(blad.leesbaar())
                .contains(
                        "Kies waarvoor",
                        "Kies wie het antwoord gaf",
                        "Kies wat het antwoord is",
                        "Kies hoe het antwoord binnenkwam");
        assertThat(zuidwijk.ilse().ga(pad(leerling)).document().select(".tijdlijn li"))
                .isEmpty();
    }

    @Test
    void een_mentor_leest_en_legt_niet_vast_en_een_docent_of_vreemde_ziet_niets() {
        Zuidwijk.Leerling leerling = zuidwijk.nieuweLeerling();
        Blad mentor = zuidwijk.joris().ga(pad(leerling));
        assertThat(mentor.status()).isEqualTo(200);
        assertThat(mentor.document().select("#vastleggen, form[action$=/vragen]"))
                .isEmpty();
        assertThat(zuidwijk.rana().ga(pad(leerling)).status()).isEqualTo(404);
        assertThat(zuidwijk.joke().ga(pad(leerling)).status()).isEqualTo(404);
        // What the page does not offer cannot be sent either.
        String csrf = mentor.document().select("meta[name=csrf]").attr("content");
        Blad poging = zuidwijk.joris()
                .post(
                        pad(leerling),
                        List.of(
                                Map.entry("_csrf", csrf),
                                Map.entry("soort", EXTERN),
                                Map.entry(
                                        "gever",
                                        Objects.requireNonNull(leerling.ouders()
                                                        .getFirst()
                                                        .account())
                                                .toString()),
                                Map.entry("antwoord", "ja"),
                                Map.entry("wijze", "papier")));
        assertThat(poging.status()).isEqualTo(404);
        assertThat(geldig(leerling, EXTERN)).isFalse();
    }

    @Test
    void de_bladzijde_kost_hoogstens_vijftien_vragen_aan_de_databank() {
        Zuidwijk.Leerling leerling = zuidwijk.nieuweLeerling();
        assertThat(tellen.van(() -> zuidwijk.ilse().ga(pad(leerling))).aantal()).isLessThanOrEqualTo(Tellen.HOOGSTENS);
    }

    private Blad leg(Zuidwijk.Leerling leerling, UUID gever, String antwoord, String wijze) {
        return zuidwijk.ilse()
                .vulIn(
                        pad(leerling),
                        "#vastleggen",
                        Map.of("soort", EXTERN, "gever", String.valueOf(gever), "antwoord", antwoord, "wijze", wijze));
    }

    @Test
    @Eis("TOEST-01")
    void een_gezin_antwoordt_alleen_op_wat_aan_hen_gevraagd_is() {
        Zuidwijk.Leerling leerling = zuidwijk.nieuweLeerling();
        Zuidwijk.Ouder een = leerling.ouders().get(0);
        zuidwijk.ilse().vulIn(pad(leerling), "#vragen", Map.of("vraag-soort", EXTERN, "ontvanger", "Wijkteam Zuid"));
        Mens thuis = zuidwijk.thuis(een.naam());
        String pad = "/thuis/" + leerling.id() + "/toestemmingen/" + EXTERN;
        String csrf = thuis.ga("/thuis/" + leerling.id())
                .document()
                .select("meta[name=csrf]")
                .attr("content");

        for (String ontvanger : List.of("Wijkteam Noord", ""))
            for (String antwoord : List.of("ja", "nee", "intrekken"))
                assertThat(thuis.post(
                                        pad,
                                        List.of(
                                                Map.entry("_csrf", csrf),
                                                Map.entry("aanWie", ontvanger),
                                                Map.entry("antwoord", antwoord)))
                                .status())
                        .as(ontvanger + " " + antwoord)
                        .isEqualTo(404);
        assertThatThrownBy(() -> zuidwijk.doe(een.naam(), wie -> {
                    poort.open(wie, leerling.id(), "toestemmingen");
                    jdbc.sql("""
                            insert into toestemming.toestemming (id, bestuur_id, leerling_id, soort, doel, aan_wie, antwoord, gegeven_door,
                                gegeven_door_naam, hoedanigheid, wijze, op, vastgelegd_door, vastgelegd_naam)
                            values (gen_random_uuid(), toegang.bestuur(), ?, 'extern', 'x', 'Wijkteam Noord', 'ja', toegang.wie(), 'x', 'ouder',
                                'portaal', now(), toegang.wie(), 'x')""").param(leerling.id()).update();
                }))
                .as("ook niet met eigen SQL")
                .isInstanceOf(org.springframework.dao.DataAccessException.class);
        assertThat(zuidwijk.ilse().ga(pad(leerling)).leesbaar()).doesNotContain("Wijkteam Noord");

        Blad wel = thuis.post(
                pad,
                List.of(Map.entry("_csrf", csrf), Map.entry("aanWie", "Wijkteam Zuid"), Map.entry("antwoord", "ja")));
        assertThat(wel.status()).isEqualTo(303);
    }

    /** Asks, and this parent answers. */
    private void antwoord(Zuidwijk.Leerling leerling, Zuidwijk.Ouder ouder, boolean ja) {
        zuidwijk.doe(
                "Ilse Bos",
                wie -> toestemmingen.vraag(
                        wie, poort.open(wie, leerling.id(), "toestemmingen"), EXTERN, null, wie.accountId()));
        zuidwijk.doe(
                ouder.naam(),
                wie -> toestemmingen.geef(
                        wie,
                        poort.open(wie, leerling.id(), "toestemmingen"),
                        EXTERN,
                        null,
                        wie.accountId(),
                        ja,
                        Wijze.PORTAAL));
    }

    private void eis(Zuidwijk.Leerling leerling) {
        zuidwijk.doe("Ilse Bos", wie -> {
            poort.open(wie, leerling.id(), "delen");
            toestemmingen.eis(leerling.id(), EXTERN);
        });
    }

    private boolean geldig(Zuidwijk.Leerling leerling, String soort) {
        return zuidwijk.als("Ilse Bos", wie -> {
            poort.open(wie, leerling.id(), "delen");
            return toestemmingen.geldig(leerling.id(), soort);
        });
    }

    private List<Termijnregel> mijnTermijnen(Zuidwijk.Leerling leerling) {
        return zuidwijk.<List<Termijnregel>>als("Ilse Bos", wie -> werklijst.mijn()).stream()
                .filter(r -> leerling.id().equals(r.leerling()))
                .toList();
    }

    private static String pad(Zuidwijk.Leerling leerling) {
        return "/leerlingen/" + leerling.id() + "/toestemmingen";
    }
}
