package nl.spil.zaak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.SpilTest;
import nl.spil.dekking.Eis;
import nl.spil.gedeeld.Datum;
import org.junit.jupiter.api.Test;

/** What the documents of LMC-VO and HPC say about their route, and about a pupil who is somewhere else for a while. */
@SpilTest
class RoutesBijHpcWebTest extends Routeproef {

    @Test
    @Eis({"ROUTE-10", "ROUTE-11", "ROUTE-12"})
    void hpc_zoekt_eerst_op_een_eigen_locatie_dan_bij_lmc_en_dan_in_de_regio_en_zegt_waarom_buiten_de_school() {
        Verhaal v = new Verhaal("hpc-centrum", ROUTE)
                .begint("mentor", ROUTE)
                .neemt("mentor", "zorgmelding-doen")
                .met("zorgmelding-ingediend")
                .neemt("oco", "naar-sot")
                .met("logboek-intern-geboden", "logboek-rendement", "logboek-advies", "opp-vastgesteld");
        assertThat(v.probeert("oco", "naar-elders", Map.of("k-waarom-buiten-school--waarom", ""))
                        .leesbaar())
                .contains("Schrijf op: waarom is een plek buiten de school beter voor deze leerling.");
        v.neemt("oco", "naar-elders").is("elders");

        assertThat(v.probeert("oco", "andere-lmc-school", Map.of()).leesbaar())
                .contains("Eerst moet vastliggen: ‘Een andere locatie van HPC gevraagd’");
        assertThat(v.probeert("oco", "plaatsingsoverleg", Map.of()).leesbaar()).contains("Eerst moet vastliggen");
        v.neemt("oco", "andere-hpc-locatie").neemt("oco", "andere-lmc-school").neemt("oco", "plaatsingsoverleg");
        assertThat(v.probeert("oco", "geplaatst", Map.of("k-nieuwe-plek", "")).leesbaar())
                .contains("Een andere reguliere school", "Het OPDC", "Het vso", "Kies wat hier past");
        v.met("effect-vastgelegd", "antwoord").neemt("oco", "geplaatst");
        assertThat(v.leest("oco")).contains("Een andere reguliere school", "Een andere locatie van HPC gevraagd");
        assertThat(v.school.rijen(String.class, "select zaaktype from zaak.zaak where leerling_id = ?", v.leerling))
                .contains("overdracht");
    }

    @Test
    @Eis("ROUTE-07")
    void hpc_begint_basisplus_snel_vraagt_expertise_als_de_school_niet_verder_weet() {
        Verhaal v = new Verhaal("hpc-charlois", ROUTE).begint("mentor", ROUTE);
        assertThat(v.probeert("mentor", "basisplus-beginnen", Map.of()).leesbaar())
                .contains("Eerst moet vastliggen: ‘Akkoord dat de mentor basisplus begint’");
        v.neemt("oco", "basisplus-akkoord");
        assertThat(v.probeert("mentor", "basisplus-beginnen", Map.of("k-vorm", "klas"))
                        .status())
                .isEqualTo(303);
        assertThat(v.leest("mentor")).contains("Voor de hele klas");
        v.neemt("oco", "basisplus-inzetten");

        v.neemt("mentor", "zorgmelding-doen").met("zorgmelding-ingediend").neemt("oco", "naar-sot");
        assertThat(v.probeert("oco", "expertise-inzetten", Map.of()).leesbaar())
                .contains("Vastleggen dat de school of een docent niet verder weet");
        v.neemt("oco", "handelingsverlegenheid");
        assertThat(v.probeert("oco", "expertise-inzetten", Map.of("k-welke-expertise", "expertisecentrum"))
                        .status())
                .isEqualTo(303);
        assertThat(v.leest("oco")).contains("Het Expertisecentrum");
    }

    @Test
    @Eis("SOT-27")
    void hpc_laat_de_schoolmaatschappelijk_werker_op_tijd_wegen_of_er_meer_of_minder_nodig_is() {
        Verhaal v = new Verhaal("hpc-charlois", ROUTE).begint("mentor", ROUTE);
        v.neemt("mentor", "zorgmelding-doen").met("zorgmelding-ingediend").neemt("oco", "naar-sot");
        Mens smw = v.school.als("smw");
        String klok = "Wegen of er meer of minder ondersteuning nodig is";
        LocalDate eerst = v.school.vraag(LocalDate.class, WEGING, v.leerling);
        assertThat(v.leest("smw")).contains(klok, "uiterlijk " + Datum.lang(eerst));
        assertThat(v.school.vraag(
                        UUID.class,
                        "select eigenaar_id from termijn.termijn where soort = 'meer-of-minder' and leerling_id = ?",
                        v.leerling))
                .isEqualTo(v.school.account("smw"));

        String nieuw = "/leerlingen/" + v.leerling + "/registraties/nieuw?formulier=meer-of-minder&zaak="
                + v.zaak.substring("/zaken/".length());
        assertThat(smw.ga(v.zaak).document().select("a[href*=formulier=meer-of-minder]"))
                .isNotEmpty();
        for (String rol : new String[] {"mentor", "oco", "schoolleider"})
            assertThat(v.school.als(rol).ga(nieuw).status()).as(rol).isEqualTo(404);
        tijd.zetOp(Planloper.BEGIN.plusWeeks(3));
        Map<String, String> weging = new HashMap<>(Map.of("f-analyse", "Thuis speelt geld.", "f-nodig", "meer"));
        Blad half = smw.vulIn(nieuw, "form.formulier", weging);
        assertThat(half.status()).isEqualTo(422);
        weging.putAll(Map.of("f-taxatie", "Matig, en het neemt toe.", "f-waarom", "Het wijkteam is nodig."));
        Blad gewogen = smw.vulIn(nieuw, "form.formulier", weging);
        assertThat(gewogen.status()).as(Planloper.kort(gewogen)).isEqualTo(303);

        // The clock is met and runs again; the coordinator answers what the school does with it.
        assertThat(v.school.vraag(LocalDate.class, WEGING, v.leerling)).isAfter(eerst);
        Mens oco = v.school.als("oco");
        assertThat(oco.ga(gewogen.naar()).leesbaar()).contains("Thuis speelt geld.", "Uiterlijk");
        Blad beantwoord = oco.vulIn(
                gewogen.naar() + "/afronding",
                "form.formulier",
                Map.of("f-besluit", "volgt", "f-toelichting", "We vragen het wijkteam."));
        assertThat(beantwoord.status()).as(Planloper.kort(beantwoord)).isEqualTo(303);
        assertThat(smw.ga(gewogen.naar()).leesbaar()).contains("Meer ondersteuning", "We vragen het wijkteam.");
        assertThat(v.leest("oco")).contains("Meer of minder ondersteuning nodig?");
        assertThat(v.school.als("mentor").ga(gewogen.naar()).status()).isEqualTo(404);
    }

    @Test
    @Eis("NIVEAU-12")
    void lmc_blijft_dossierhouder_zolang_de_leerling_op_het_opdc_is() {
        Verhaal v = new Verhaal("lmc-vo", "opdc").begint("oco", "opdc").met("opp-vastgesteld", "toestemming-extern");
        v.neemt("oco", "opdc-aanvragen");
        assertThat(v.leest("oco")).doesNotContain("blijft dossierhouder");
        v.neemt("oco", "opdc-toegelaten").is("opdc-verblijf");

        String pagina = "/leerlingen/" + v.leerling;
        for (String tekst :
                new String[] {v.leest("oco"), v.school.als("mentor").ga(pagina).leesbaar()})
            assertThat(tekst)
                    .contains(
                            "blijft dossierhouder",
                            "blijft hier ingeschreven",
                            "verantwoordelijk voor de schoolloopbaan",
                            "Dit mag de plek elders niet",
                            "Het OPP vaststellen of wijzigen.",
                            "LMC-VO §2.2.2");
        // The own school goes on keeping the dossier; the place elsewhere decides and changes nothing.
        assertThat(v.school
                        .als("mentor")
                        .vulIn(
                                pagina + "/notities/nieuw",
                                "form.formulier",
                                Map.of("soort", "advies", "tekst", "Gebeld.", "op", Planloper.BEGIN.toString()))
                        .status())
                .isEqualTo(303);
        for (String rol : new String[] {"externe-hulpverlener", "swv"}) {
            assertThat(v.school
                            .als(rol)
                            .ga(v.zaak + "/besluiten/nieuw?soort=terugkeer-voorbereiden")
                            .status())
                    .as(rol)
                    .isEqualTo(404);
            assertThat(v.school.als(rol).ga(pagina + "/opp").status()).as(rol).isEqualTo(404);
        }
        v.neemt("oco", "terugkeer-voorbereiden");
        assertThat(v.school.als("mentor").ga(pagina).leesbaar()).doesNotContain("blijft dossierhouder");
        v.met("effect-vastgelegd").neemt("oco", "terug-op-school");
        assertThat(v.leest("oco")).contains("Gesloten op");
    }

    @Test
    @Eis("NIVEAU-12")
    void een_leerling_met_ondersteuning_op_een_andere_school_blijft_van_de_eigen_school() {
        Verhaal v = new Verhaal("hpc-charlois", ROUTE);
        String pagina = "/leerlingen/" + v.leerling;
        Mens oco = v.school.als("oco");
        Blad begonnen = oco.vulIn(
                pagina + "/inzet/nieuw",
                "form.formulier",
                Map.of(
                        "niveau", "basisplus",
                        "wat", "Twee dagen techniek",
                        "doel", "Weer zin in school",
                        "plek", "andere-reguliere-school",
                        "plek-waar", "De Vakschool",
                        "evaluatie", Planloper.BEGIN.plusWeeks(6).toString()));
        assertThat(begonnen.status()).as(Planloper.kort(begonnen)).isEqualTo(303);
        assertThat(oco.ga(pagina).leesbaar())
                .contains("Op een andere reguliere school: De Vakschool", "blijft dossierhouder", "HPC §2.8");
        assertThat(oco.vulIn(
                                begonnen.naar(),
                                "#terugkijken form",
                                Map.of("bereikt", "ja", "bewijs", "Is weer elke dag hier", "vervolg", "stoppen"))
                        .status())
                .isEqualTo(303);
        assertThat(oco.ga(pagina).leesbaar()).doesNotContain("blijft dossierhouder");
    }

    @Test
    @Eis("SOT-23")
    void hpc_laat_ondersteuningscoordinator_en_schoolmaatschappelijk_werker_beiden_de_externe_trajecten_zien() {
        Verhaal v = new Verhaal("hpc-charlois", ROUTE)
                .begint("mentor", ROUTE)
                .neemt("mentor", "zorgmelding-doen")
                .met("zorgmelding-ingediend")
                .neemt("oco", "naar-sot")
                .met("logboek-intern-geboden", "logboek-rendement", "logboek-advies", "toestemming-extern")
                .neemt("oco", "externe-hulp")
                .neemt("oco", "hulp-starten");
        for (String rol : new String[] {"oco", "smw"}) {
            assertThat(v.leest(rol)).as(rol).contains("Deze fase: Externe hulp", "Elke dag op tijd in de les");
            assertThat(v.school
                            .als(rol)
                            .ga("/zaken?q=" + v.zaak.substring("/zaken/".length()))
                            .document()
                            .select("tbody tr"))
                    .as(rol)
                    .hasSize(1);
        }
    }
}
