package nl.spil.zaak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tellen;
import nl.spil.cast.Tijd;
import nl.spil.cast.Zuidwijk;
import nl.spil.dekking.Eis;
import nl.spil.dossier.Logboek;
import nl.spil.dossier.NieuweNotitie;
import nl.spil.dossier.Soort;
import nl.spil.toegang.Poort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SpilTest
class ZorgmeldingWebTest {

    private static final LocalDate VRIJDAG = LocalDate.of(2026, 11, 27);
    private static final LocalDate ZATERDAG = LocalDate.of(2026, 11, 28);

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Tijd tijd;

    @Autowired
    private Tellen tellen;

    @Autowired
    private Poort poort;

    @Autowired
    private Logboek logboek;

    @AfterEach
    void terug() {
        tijd.terug();
    }

    @Test
    @Eis("SOT-10")
    void de_mentor_doet_de_zorgmelding_en_de_oco_wordt_eigenaar_van_de_zaak() {
        var leerling = zuidwijk.nieuweLeerling();

        String zaak = Zaakwerk.dienIn(zuidwijk.joris(), leerling.id());

        Blad blad = zuidwijk.ilse().ga(zaak);
        assertThat(blad.status()).isEqualTo(200);
        assertThat(blad.leesbaar())
                .contains(leerling.naam(), "eigenaar Ilse Bos", "De zorgmelding bespreken in het SOT")
                .contains("Hoe krijgen we maandagen rustig?", "HPC §2.1.1 Ad 3");
        assertThat(blad.document().select(".stap .nu").text()).startsWith("Zorgmelding");
    }

    @Test
    @Eis("SOT-10")
    void wie_geen_mentor_is_leest_wie_dat_wel_is_en_kan_niet_indienen() {
        var leerling = zuidwijk.nieuweLeerling();
        String pad = "/leerlingen/" + leerling.id() + "/zorgmelding";

        Blad oco = zuidwijk.ilse().ga(pad);
        assertThat(oco.leesbaar()).contains("Dit doet de mentor", "Joris de Wit");
        assertThat(oco.document().select("form[action$=/zorgmelding]")).isEmpty();

        Blad mentorblad = zuidwijk.joris().ga(pad);
        var velden = new HashMap<>(Zaakwerk.zorgmelding());
        velden.put("_csrf", zuidwijk.ilse().csrf());
        assertThat(zuidwijk.ilse()
                        .post(pad, velden.entrySet().stream().toList())
                        .status())
                .isEqualTo(404);
        assertThat(mentorblad.status()).isEqualTo(200);
        assertThat(zuidwijk.ilse().ga("/zaken?q=" + leerling.nummer()).leesbaar())
                .doesNotContain(leerling.naam());
    }

    @Test
    @Eis("SOT-10")
    void docent_en_andere_school_vinden_hier_niets() {
        var leerling = zuidwijk.nieuweLeerling();
        String pad = "/leerlingen/" + leerling.id() + "/zorgmelding";

        assertThat(zuidwijk.rana().ga(pad).status()).isEqualTo(404);
        assertThat(zuidwijk.joke().ga(pad).status()).isEqualTo(404);
        assertThat(zuidwijk.tess().ga(pad).status()).isEqualTo(404);
    }

    @Test
    @Eis("SOT-11")
    void op_vrijdag_is_de_zorgmelding_nog_op_tijd_voor_donderdag() {
        var leerling = zuidwijk.nieuweLeerling();
        tijd.zetOp(VRIJDAG);

        Blad vooraf = zuidwijk.joris().ga("/leerlingen/" + leerling.id() + "/zorgmelding");
        assertThat(vooraf.leesbaar())
                .contains("Op tijd voor SOT van dinsdag 1 december. Inleveren kan tot en met vrijdag 27 november.");
        String zaak = Zaakwerk.dienIn(zuidwijk.joris(), leerling.id());

        assertThat(zuidwijk.ilse().ga(zaak).leesbaar())
                .contains("voor het overleg van dinsdag 1 december", "op tijd ingeleverd");
    }

    @Test
    @Eis("SOT-11")
    void na_vrijdag_komt_de_zorgmelding_op_het_volgende_sot() {
        var leerling = zuidwijk.nieuweLeerling();
        tijd.zetOp(ZATERDAG);

        Blad vooraf = zuidwijk.joris().ga("/leerlingen/" + leerling.id() + "/zorgmelding");
        assertThat(vooraf.leesbaar())
                .contains("Komt op de agenda van SOT van dinsdag 8 december.")
                .contains("Voor dinsdag 1 december kon inleveren tot en met vrijdag 27 november.");
        String zaak = Zaakwerk.dienIn(zuidwijk.joris(), leerling.id());

        assertThat(zuidwijk.ilse().ga(zaak).leesbaar())
                .contains("voor het overleg van dinsdag 8 december", "te laat voor het vorige overleg");
    }

    @Test
    @Eis("SOT-24")
    void wat_in_het_logboek_staat_hoeft_de_mentor_niet_over_te_typen() {
        var leerling = zuidwijk.nieuweLeerling();
        zuidwijk.doe("Joris de Wit", wie -> {
            var inzage = poort.open(wie, leerling.id(), "logboek");
            LocalDate dag = LocalDate.of(2026, 11, 12);
            logboek.noteer(
                    wie, inzage, NieuweNotitie.van(Soort.INTERNE_ONDERSTEUNING, "Dagkaart elke ochtend.", dag, null));
            logboek.noteer(wie, inzage, NieuweNotitie.van(Soort.RENDEMENT, "Komt vaker op tijd.", dag, null));
            logboek.noteer(wie, inzage, NieuweNotitie.van(Soort.GESPREK_LEERLING, "Wil graag rust.", dag, null));
            logboek.noteer(
                    wie, inzage, NieuweNotitie.van(Soort.CONTACT_OUDERS, "Moeder is blij met de kaart.", dag, null));
        });

        var blad = zuidwijk.joris()
                .ga("/leerlingen/" + leerling.id() + "/zorgmelding")
                .document();

        assertThat(blad.getElementById("f-wat-geprobeerd").val())
                .contains("12 november 2026, Joris de Wit: Dagkaart elke ochtend.");
        assertThat(blad.getElementById("f-wat-werkte").val()).contains("Komt vaker op tijd.");
        assertThat(blad.getElementById("f-contact-leerling").val()).contains("Wil graag rust.");
        assertThat(blad.getElementById("f-contact-leerling-dag").val()).isEqualTo("2026-11-12");
        assertThat(blad.getElementById("f-contact-ouders-dag").val()).isEqualTo("2026-11-12");
        assertThat(blad.getElementById("f-contact-ouders").val()).contains("Moeder is blij met de kaart.");
        assertThat(blad.getElementById("f-hulpvraag").attr("data-concept"))
                .isEqualTo("formulier.zorgmelding.hulpvraag");
    }

    @Test
    @Eis("SOT-24")
    void zonder_hulpvraag_wordt_niets_ingediend_en_blijft_staan_wat_er_stond() {
        var leerling = zuidwijk.nieuweLeerling();
        Map<String, String> velden = Zaakwerk.zorgmelding();
        velden.put("f-hulpvraag", " ");
        velden.put("f-toestemming", "misschien");

        Blad blad = zuidwijk.joris()
                .vulIn("/leerlingen/" + leerling.id() + "/zorgmelding", "form[action$=/zorgmelding]", velden);

        assertThat(blad.status()).isEqualTo(422);
        assertThat(blad.leesbaar())
                .contains("Vul ‘Hulpvraag’ in.")
                .contains("Kies een antwoord bij ‘Is er toestemming om deze leerling te bespreken");
        assertThat(blad.document().getElementById("f-wat-werkte").val())
                .isEqualTo("De dagkaart hielp, de vaste plek niet.");
        assertThat(zuidwijk.joris().ga("/zaken").leesbaar()).doesNotContain(leerling.naam());
    }

    @Test
    @Eis("SIGNAAL-18")
    void een_zorgmelding_zonder_gesprek_met_leerling_en_ouders_wordt_geweigerd() {
        var leerling = zuidwijk.nieuweLeerling();
        Map<String, String> velden = Zaakwerk.zorgmelding();
        for (String leeg : List.of("leerling-dag", "leerling", "ouders-dag", "ouders")) {
            velden.put("f-contact-" + leeg, "");
        }

        Blad blad = dienIn(leerling.id(), velden);

        assertThat(blad.status()).isEqualTo(422);
        assertThat(blad.leesbaar())
                .contains(
                        "Kies een datum bij ‘Wanneer sprak je de leerling?’, of vul ‘Waarom sprak je de leerling niet?’ in.",
                        "Vul ‘Wat zegt de leerling zelf?’ in, of vul ‘Waarom sprak je de leerling niet?’ in.",
                        "Kies een datum bij ‘Wanneer sprak je de ouders?’, of vul ‘Waarom sprak je de ouders niet?’ in.",
                        "Vul ‘Wat zeggen de ouders?’ in, of vul ‘Waarom sprak je de ouders niet?’ in.");
        assertThat(zuidwijk.ilse().ga("/leerlingen/" + leerling.id()).document().select(".stap"))
                .isEmpty();
    }

    @Test
    @Eis("SIGNAAL-18")
    void een_reden_bij_de_een_is_geen_reden_bij_de_ander() {
        var leerling = zuidwijk.nieuweLeerling();
        Map<String, String> velden = Zaakwerk.zorgmelding();
        velden.put("f-contact-leerling-dag", "");
        velden.put("f-contact-leerling", "");
        velden.put("f-contact-leerling-niet", "Ligt in het ziekenhuis en kan nog niet praten.");
        velden.put("f-contact-ouders-dag", "");
        velden.put("f-contact-ouders", " ");

        Blad zonderOuders = dienIn(leerling.id(), velden);
        assertThat(zonderOuders.status()).isEqualTo(422);
        assertThat(zonderOuders
                        .document()
                        .getElementById("f-contact-leerling-niet")
                        .val())
                .contains("ziekenhuis");
        assertThat(zonderOuders.leesbaar())
                .contains("Vul ‘Wat zeggen de ouders?’ in")
                .doesNotContain("Vul ‘Wat zegt de leerling zelf?’ in");

        velden.put("f-contact-ouders-niet", "Vier keer gebeld en gemaild, geen antwoord.");
        Blad metReden = dienIn(leerling.id(), velden);
        assertThat(metReden.status()).isEqualTo(303);
        assertThat(zuidwijk.ilse().ga(metReden.naar()).leesbaar())
                .contains(
                        "Waarom sprak je de leerling niet?",
                        "Ligt in het ziekenhuis",
                        "Waarom sprak je de ouders niet?",
                        "Vier keer gebeld en gemaild");
    }

    @Test
    @Eis("SIGNAAL-18")
    void een_gesprek_dat_nog_moet_komen_telt_niet() {
        var leerling = zuidwijk.nieuweLeerling();
        tijd.zetOp(VRIJDAG);
        Map<String, String> velden = Zaakwerk.zorgmelding();
        velden.put("f-contact-ouders-dag", "2026-11-28");

        Blad blad = dienIn(leerling.id(), velden);

        assertThat(blad.status()).isEqualTo(422);
        assertThat(blad.leesbaar()).contains("De dag bij ‘Wanneer sprak je de ouders?’ moet nog komen.");
        velden.put("f-contact-ouders-dag", "2026-11-27");
        assertThat(dienIn(leerling.id(), velden).status()).isEqualTo(303);
    }

    private Blad dienIn(UUID leerling, Map<String, String> velden) {
        return zuidwijk.joris().vulIn("/leerlingen/" + leerling + "/zorgmelding", "form[action$=/zorgmelding]", velden);
    }

    @Test
    void twee_keer_insturen_maakt_een_zorgmelding() {
        var leerling = zuidwijk.nieuweLeerling();
        Blad blad = zuidwijk.joris().ga("/leerlingen/" + leerling.id() + "/zorgmelding");

        Blad eerste = zuidwijk.joris().vulIn(blad, "form[action$=/zorgmelding]", Zaakwerk.zorgmelding());
        Blad tweede = zuidwijk.joris().vulIn(blad, "form[action$=/zorgmelding]", Zaakwerk.zorgmelding());

        assertThat(tweede.naar()).isEqualTo(eerste.naar());
        assertThat(zuidwijk.ilse().ga(eerste.naar()).document().select("h2:matches(^Zorgmelding)"))
                .hasSize(1);
    }

    @Test
    void een_tweede_zorgmelding_gaat_verder_in_dezelfde_zaak() {
        var leerling = zuidwijk.nieuweLeerling();
        String eerste = Zaakwerk.dienIn(zuidwijk.joris(), leerling.id());

        assertThat(zuidwijk.joris()
                        .ga("/leerlingen/" + leerling.id() + "/zorgmelding")
                        .leesbaar())
                .contains("loopt al zaak " + eerste.substring(7));
        assertThat(Zaakwerk.dienIn(zuidwijk.joris(), leerling.id())).isEqualTo(eerste);
        assertThat(zuidwijk.ilse().ga(eerste).document().select("h2:matches(^Zorgmelding)"))
                .hasSize(2);
    }

    @Test
    void het_formulier_blijft_binnen_vijftien_statements() {
        var leerling = zuidwijk.nieuweLeerling();
        var mentor = zuidwijk.joris();

        var telling = tellen.van(() -> mentor.ga("/leerlingen/" + leerling.id() + "/zorgmelding"));

        assertThat(telling.uitkomst().status()).isEqualTo(200);
        assertThat(telling.statements()).hasSizeLessThanOrEqualTo(Tellen.HOOGSTENS);
    }
}
