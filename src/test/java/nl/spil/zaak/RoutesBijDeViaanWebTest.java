package nl.spil.zaak;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.SpilTest;
import nl.spil.dekking.Eis;
import nl.spil.gedeeld.Datum;
import org.junit.jupiter.api.Test;

/** What the document of De Viaan says about its three lines, the IOT and the MDO. */
@SpilTest
class RoutesBijDeViaanWebTest extends Routeproef {

    @Test
    @Eis({"ROUTE-21", "NIVEAU-07", "NIVEAU-11", "NIVEAU-09", "SOT-19"})
    void de_viaan_gaat_van_de_eerste_naar_de_derde_lijn_en_zet_niets_in_zonder_besluit_van_het_iot() {
        Verhaal v = new Verhaal("de-viaan", ROUTE).begint("mentor", ROUTE);
        v.neemt("mentor", "advies-vragen");
        assertThat(v.school
                        .als("oco")
                        .ga("/leerlingen/" + v.leerling + "/zaken/nieuw")
                        .document()
                        .select("input[name=zaaktype]")
                        .eachAttr("value"))
                .contains("jg-coach")
                .doesNotContain("leerlingbegeleiding", "trajectondersteuning", "s-klas");
        assertThat(v.probeert("mentor", "naar-iot", Map.of()).leesbaar()).contains("In deze zaak ontbreekt nog");
        v.met("zorgmelding-ingediend", "besproken-in-iot").is("iot");

        assertThat(v.probeert("oco", "extra-ondersteuning", Map.of("k-pijler-ouders--waarom", ""))
                        .leesbaar())
                .contains("Schrijf op: wat doen we samen met ouders.");
        v.neemt("oco", "extra-ondersteuning").is("tweede-lijn");
        assertThat(v.leest("oco")).contains("Wat doen we met de jongere?", "Wat doen we voor docenten en mentoren?");

        v.neemt("oco", "leerlingbegeleiding-inzetten");
        assertThat(v.school.rijen(String.class, "select zaaktype from zaak.zaak where leerling_id = ?", v.leerling))
                .containsExactlyInAnyOrder(ROUTE, "leerlingbegeleiding");

        assertThat(v.probeert("oco", "naar-derde-lijn", Map.of()).leesbaar())
                .contains("Er is nog geen geldige toestemming");
        v.met("toestemming-extern").neemt("oco", "naar-derde-lijn").is("derde-lijn");
        v.met("besproken-in-mdo").neemt("oco", "naar-andere-plaats");
        assertThat(v.probeert("oco", "aanvraag-swv", Map.of("k-intensief", "intermezzo"))
                        .status())
                .isEqualTo(303);
        assertThat(v.leest("oco")).contains("Intermezzo");
    }

    @Test
    @Eis({"VERWIJS-03", "VERWIJS-04"})
    void de_viaan_sluit_een_zaak_met_jeugdhulp_pas_als_vastligt_of_de_vin_is_gebruikt() {
        Verhaal v = new Verhaal("de-viaan", "jg-coach").begint("oco", "jg-coach");
        assertThat(v.probeert("oco", "aanmelden", Map.of()).leesbaar())
                .contains("Ouders en leerling weten van de opname in de verwijsindex");
        Blad zonderOuders = v.probeert("oco", "verwijsindex-uitgelegd", Map.of("ouders-op", "", "ouders-wijze", ""));
        assertThat(zonderOuders.status()).as("wat de ouders ervan weten").isEqualTo(422);
        Blad zonderLeerling =
                v.probeert("oco", "verwijsindex-uitgelegd", Map.of("leerling-op", "", "leerling-zei", ""));
        assertThat(zonderLeerling.status()).as("wat de leerling ervan weet").isEqualTo(422);
        v.neemt("oco", "verwijsindex-uitgelegd");
        Blad zonderToestemming = v.probeert("oco", "aanmelden", Map.of());
        assertThat(zonderToestemming.leesbaar())
                .contains("Er is nog geen geldige toestemming", "een ouder met gezag", "de leerling zelf");
        // The yes of the parents is not that of the pupil, of whatever age.
        Blad ouder = v.school
                .als("oco")
                .vulIn(
                        "/leerlingen/" + v.leerling + "/toestemmingen",
                        "form[action$=/toestemmingen]",
                        Map.of(
                                "soort", "jg-coach",
                                "gever", v.school.gezin(v.leerling).getFirst().toString(),
                                "antwoord", "ja",
                                "wijze", "gesprek"));
        assertThat(ouder.status()).as(Planloper.kort(ouder)).isEqualTo(303);
        assertThat(v.probeert("oco", "aanmelden", Map.of()).leesbaar())
                .contains("Er is nog geen geldige toestemming", "de leerling zelf");
        v.is("jg-aanmelden")
                .met("toestemming-jg-coach")
                .neemt("oco", "aanmelden")
                .is("jg-hulpvraag");
        for (String besluit : List.of("hulp-starten", "alleen-advies"))
            assertThat(v.probeert("oco", besluit, Map.of()).leesbaar())
                    .as(besluit)
                    .contains("De opname in de verwijsindex is vastgelegd");
        v.is("jg-hulpvraag");
        assertThat(v.probeert("oco", "verwijsindex-opgenomen", Map.of("resultaat", ""))
                        .status())
                .isEqualTo(422);
        v.neemt("oco", "verwijsindex-opgenomen").neemt("oco", "hulp-starten").is("jg-hulp");
        assertThat(v.probeert("oco", "afronden", Map.of()).leesbaar())
                .contains("Vastleggen of de VIN is gebruikt en hoe de samenwerking ging");
        v.is("jg-hulp");
        assertThat(v.probeert("oco", "vin-gebruikt", Map.of("resultaat", "")).status())
                .as("het antwoord zelf ontbreekt")
                .isEqualTo(422);
        Blad antwoord = v.probeert("oco", "vin-gebruikt", Map.of("resultaat", "De VIN is gebruikt op 3 maart."));
        assertThat(antwoord.status()).as(Planloper.kort(antwoord)).isEqualTo(303);
        assertThat(v.leest("oco")).contains("De VIN is gebruikt op 3 maart.");
        v.met("effect-vastgelegd").neemt("oco", "afronden").is("jg-klaar");
        assertThat(v.school.vraag(
                        Boolean.class,
                        "select gesloten_op is not null from zaak.zaak where nummer = ?",
                        v.zaak.substring("/zaken/".length())))
                .isTrue();
    }

    @Test
    @Eis("ROUTE-20")
    void de_viaan_geeft_docent_en_mentor_advies_en_zet_pas_na_overleg_in_het_iot_ondersteuning_in() {
        Verhaal v = new Verhaal("de-viaan", ROUTE);
        String pagina = "/leerlingen/" + v.leerling;
        String vraag = pagina + "/registraties/nieuw?formulier=adviesvraag";
        for (String rol : new String[] {"docent", "mentor"}) {
            Blad gevraagd = v.school
                    .als(rol)
                    .vulIn(
                            vraag,
                            "form.formulier",
                            Map.of("f-aan", v.school.naam("schoolpsycholoog"), "f-vraag", "Hoe krijg ik rust?"));
            assertThat(gevraagd.status()).as(Planloper.kort(gevraagd)).isEqualTo(303);
            Mens psycholoog = v.school.als("schoolpsycholoog");
            assertThat(psycholoog.ga("/").leesbaar()).contains("Advies geven aan docent of mentor");
            Blad gegeven = psycholoog.vulIn(
                    gevraagd.naar() + "/afronding", "form.formulier", Map.of("f-advies", "Begin met een vaste plek."));
            assertThat(gegeven.status()).as(Planloper.kort(gegeven)).isEqualTo(303);
            assertThat(v.school.als(rol).ga(gevraagd.naar()).leesbaar())
                    .contains("Advies gegeven", "Begin met een vaste plek.");
        }

        // Support beside a procedure waits for the decision of the team, and that decision for the meeting.
        Blad los = v.school
                .als("oco")
                .vulIn(
                        pagina + "/inzet/nieuw",
                        "form.formulier",
                        Map.of(
                                "niveau", "extra",
                                "wat", "Elke week een gesprek",
                                "doel", "Op tijd in de les",
                                "plek", "eigen-klas",
                                "evaluatie", Planloper.BEGIN.plusWeeks(6).toString()));
        assertThat(los.status()).isEqualTo(422);
        assertThat(los.leesbaar())
                .contains("Dit niveau begint pas na een besluit: ‘Extra ondersteuning binnen de school inzetten’");
        v.begint("mentor", ROUTE).met("zorgmelding-ingediend").is("iot");
        Blad zonder = v.probeert("oco", "extra-ondersteuning", Map.of());
        assertThat(zonder.status()).isEqualTo(422);
        assertThat(zonder.leesbaar())
                .contains("De leerling is nog niet besproken in: Intern Ondersteuningsteam. Dat komt eerst");
        v.is("iot").met("besproken-in-iot").neemt("oco", "extra-ondersteuning").is("tweede-lijn");
        assertThat(v.school
                        .als("oco")
                        .vulIn(
                                pagina + "/inzet/nieuw",
                                "form.formulier",
                                Map.of(
                                        "niveau", "extra",
                                        "wat", "Elke week een gesprek",
                                        "doel", "Op tijd in de les",
                                        "plek", "eigen-klas",
                                        "evaluatie",
                                                Planloper.BEGIN.plusWeeks(6).toString()))
                        .status())
                .isEqualTo(303);
    }

    @Test
    @Eis("ROUTE-22")
    void de_viaan_betrekt_een_bovenschoolse_instantie_pas_na_een_mdo_en_stemt_direct_af_met_wie_al_helpt() {
        Verhaal v = new Verhaal("de-viaan", ROUTE).begint("mentor", ROUTE).met("zorgmelding-ingediend");
        v.met("toestemming-extern");
        Blad wie = v.probeert("oco", "direct-naar-derde-lijn", Map.of("k-betrokken-hulp--waarom", ""));
        assertThat(wie.status()).isEqualTo(422);
        assertThat(wie.leesbaar()).contains("Schrijf op: welke hulpverlening is al betrokken, en wie sprak je daar.");
        assertThat(v.probeert("oco", "direct-naar-derde-lijn", Map.of("k-betrokken-hulp--waarom", "Het wijkteam"))
                        .status())
                .isEqualTo(303);
        v.is("derde-lijn").neemt("oco", "advies-of-onderzoek").neemt("oco", "hulp-starten");
        assertThat(v.leest("oco")).contains("Het wijkteam", "Nader advies of onderzoek vragen");

        Blad zonder = v.probeert("oco", "naar-andere-plaats", Map.of());
        assertThat(zonder.status()).isEqualTo(422);
        assertThat(zonder.leesbaar())
                .contains("De leerling is nog niet besproken in: Multidisciplinair overleg. Dat komt eerst");
        v.is("derde-lijn").met("besproken-in-mdo");
        assertThat(v.school.vraag(
                        Long.class,
                        "select count(*) from overleg.genodigde g join overleg.agendapunt a on a.id = g.agendapunt_id where a.leerling_id = ?",
                        v.leerling))
                .isGreaterThanOrEqualTo(2);
        v.neemt("oco", "naar-andere-plaats").is("andere-plaats");
    }

    @Test
    @Eis("SOT-21")
    void wat_het_iot_van_de_viaan_bespreekt_adviseert_en_afspreekt_staat_in_het_dossier_van_de_leerling() {
        Verhaal v = new Verhaal("de-viaan", ROUTE).begint("mentor", ROUTE).met("zorgmelding-ingediend");
        Mens oco = v.school.als("oco");
        Blad gepland = oco.vulIn(
                "/overleg/nieuw",
                "form[action='/overleg']",
                Map.of("soort", "iot", "dag", Planloper.BEGIN.plusDays(2).toString()));
        assertThat(gepland.status()).as(gepland.leesbaar()).isEqualTo(303);
        String overleg = gepland.naar();
        String naam =
                v.school.vraag(String.class, "select roepnaam from organisatie.leerling where id = ?", v.leerling);
        if (oco.ga(overleg)
                .document()
                .select(".cockpit-lijst a:contains(" + naam + " )")
                .isEmpty())
            oco.vulIn(overleg + "?q=" + naam, "form[action$=/punten]:has(input[value=" + v.leerling + "])", Map.of());
        oco.vulIn(overleg, "form[action$=/begin]", Map.of());
        UUID punt = v.school.vraag(
                UUID.class,
                "select id from overleg.agendapunt where leerling_id = ? order by id desc limit 1",
                v.leerling);
        String bij = overleg + "/punten/" + punt;
        String verslag = "Advies van het IOT: eerst rust, dan een gesprek met thuis.";
        assertThat(oco.vulIn(bij, "form[action$=/notulen]", Map.of("intern", verslag))
                        .status())
                .isEqualTo(303);
        v.met("besproken-in-iot").neemt("oco", "extra-ondersteuning");

        String dossier = "/leerlingen/" + v.leerling;
        assertThat(oco.ga(dossier + "/overleggen").leesbaar()).contains(verslag);
        for (String wie : List.of("oco", "smw"))
            assertThat(v.school.als(wie).ga(dossier + "/tijdlijn").leesbaar())
                    .as(wie)
                    .contains("Extra ondersteuning binnen de school inzetten");
        // What the plan van aanpak says, stands in the zaak in the dossier.
        assertThat(v.leest("oco")).contains("Wat doen we met de jongere?");
        assertThat(v.school.als("docent").ga(dossier + "/overleggen").leesbaar())
                .doesNotContain(verslag);
    }

    @Test
    @Eis("SOT-20")
    void de_viaan_vraagt_bevestiging_als_de_ondersteuningscoordinator_zelf_een_traject_uitvoert() {
        Verhaal v =
                new Verhaal("de-viaan", ROUTE).begint("mentor", ROUTE).met("zorgmelding-ingediend", "besproken-in-iot");
        Map<String, String> zelf = Map.of("uitvoerder", v.school.account("oco").toString(), "uitvoerder-naam", "");

        Blad gevraagd = v.probeert("oco", "extra-ondersteuning", zelf);
        assertThat(gevraagd.status()).isEqualTo(422);
        assertThat(gevraagd.leesbaar()).contains("geeft zelf geen directe hulp", "Ja, zo is het bedoeld");
        v.is("iot");

        Map<String, String> toch = new HashMap<>(zelf);
        toch.put("k-uitvoerder-toch", "ja");
        assertThat(v.probeert("oco", "extra-ondersteuning", toch).status()).isEqualTo(303);
    }

    @Test
    void de_viaan_evalueert_leerlingbegeleiding_na_acht_gesprekken_of_acht_weken() {
        Verhaal route = new Verhaal("de-viaan", ROUTE)
                .begint("mentor", ROUTE)
                .met("zorgmelding-ingediend", "besproken-in-iot")
                .neemt("oco", "extra-ondersteuning")
                .neemt("oco", "leerlingbegeleiding-inzetten");
        Verhaal v = new Verhaal("de-viaan", "leerlingbegeleiding");
        v.zaak = "/zaken/"
                + v.school.vraag(
                        String.class,
                        "select nummer from zaak.zaak where leerling_id = ? and zaaktype = 'leerlingbegeleiding'",
                        route.leerling);
        assertThat(v.leest("oco")).contains("uiterlijk " + Datum.lang(Planloper.BEGIN.plusWeeks(8)));

        for (int i = 1; i <= 7; i++) v.neemt("oco", "gesprek-gevoerd");
        assertThat(v.leest("oco"))
                .contains("7 van hoogstens 8 keer vastgelegd")
                .contains("uiterlijk " + Datum.lang(Planloper.BEGIN.plusWeeks(8)));
        v.neemt("oco", "gesprek-gevoerd");

        assertThat(v.leest("oco"))
                .contains("uiterlijk " + Datum.lang(Planloper.BEGIN))
                .doesNotContain("7 van hoogstens");
    }
}
