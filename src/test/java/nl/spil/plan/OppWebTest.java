package nl.spil.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.EigenaarDatabank;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tellen;
import nl.spil.cast.Zuidwijk;
import nl.spil.cast.Zuidwijk.Leerling;
import nl.spil.dekking.Eis;
import nl.spil.gedeeld.Klok;
import nl.spil.plan.Instemmingen.Keuze;
import nl.spil.plan.Plandossier.Doel;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SpilTest
@Import(Planproef.class)
class OppWebTest {

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Planproef proef;

    @Autowired
    private EigenaarDatabank databank;

    @Autowired
    private Klok klok;

    @Autowired
    private Tellen tellen;

    private Leerling robin;
    private String opp;

    @BeforeEach
    void eenNieuweLeerling() {
        robin = zuidwijk.nieuweLeerling("Robin");
        opp = "/leerlingen/" + robin.id() + "/opp";
    }

    @Test
    @Eis("OPP-02")
    void een_leerling_zonder_opp_staat_op_de_lijst_van_de_oco_tot_het_er_is() {
        assertThat(zuidwijk.ilse().ga("/oppen/ontbreekt").leesbaar()).contains("Nog geen OPP", robin.naam());

        proef.geschreven(robin.id());
        assertThat(zuidwijk.ilse()
                        .ga("/oppen/ontbreekt")
                        .document()
                        .select("section:contains(In de maak)")
                        .text())
                .contains(robin.naam());

        proef.voorgelegd(robin.id());
        proef.gehoord(robin.id());
        proef.overlegd(robin.id(), klok.vandaag());
        proef.allesGetekend(robin);
        stelVast(zuidwijk.joris());
        assertThat(zuidwijk.ilse().ga("/oppen/ontbreekt").leesbaar()).doesNotContain(robin.naam());
        assertThat(zuidwijk.rana().ga("/oppen/ontbreekt").status()).isEqualTo(404);
    }

    @Test
    @Eis("OPP-05")
    void mentor_en_oco_schrijven_samen_een_docent_niet() {
        Mens joris = zuidwijk.joris();
        assertThat(joris.vulIn(opp, "form[action$=/versies]", Map.of("aanleiding", "nieuwe leerling"))
                        .status())
                .isEqualTo(303);
        assertThat(joris.vulIn(
                                opp + "/secties/onderbouwing",
                                "form[action*=/secties/]",
                                Map.of("tekst", "Volgens Joris."))
                        .status())
                .isEqualTo(303);
        Blad ilse = zuidwijk.ilse()
                .vulIn(
                        opp + "/secties/uitstroom",
                        "form[action*=/secties/]",
                        Map.of("tekst", "Volgens Ilse: werk in het groen."));
        assertThat(ilse.status()).isEqualTo(303);

        Blad blad = joris.ga(opp);
        assertThat(blad.leesbaar()).contains("Volgens Joris.", "werk in het groen", "Ilse Bos");
        assertThat(zuidwijk.rana().ga(opp).leesbaar()).doesNotContain("Volgens");
        assertThat(zuidwijk.rana().ga(opp + "/secties/uitstroom").status()).isEqualTo(404);
        assertThat(zuidwijk.tess().ga(opp).status()).isEqualTo(404);
        assertThat(zuidwijk.joke().ga(opp).status()).isEqualTo(404);
    }

    @Test
    @Eis("NIVEAU-03")
    void een_doel_zonder_aspect_wordt_niet_opgeslagen() {
        proef.geschreven(robin.id());

        Blad geweigerd = zuidwijk.joris().vulIn(opp + "/doelen/nieuw", "form.formulier", doel("Robin vraagt hulp", ""));
        assertThat(geweigerd.status()).isEqualTo(422);
        assertThat(geweigerd.leesbaar()).contains("Kies een aspect");
        assertThat(proef.plan(robin.id()).lopendeDoelen()).hasSize(1);

        assertThat(zuidwijk.joris()
                        .vulIn(opp + "/doelen/nieuw", "form.formulier", doel("Robin vraagt hulp", "aandacht"))
                        .status())
                .isEqualTo(303);
        assertThat(zuidwijk.joris().ga(opp).leesbaar()).contains("Robin vraagt hulp", "Extra handen of aandacht");
    }

    @Test
    @Eis({"OPP-09", "LEERLING-01"})
    void het_opp_wordt_niet_vastgesteld_zonder_overleg_en_zonder_dat_de_leerling_is_gehoord() {
        proef.voorgelegd(robin.id());
        proef.allesGetekend(robin);
        Mens joris = zuidwijk.joris();

        Blad blad = joris.ga(opp);
        assertThat(blad.leesbaar())
                .contains(
                        "overleg met ouders en leerling over het hele plan is nog niet vastgelegd",
                        "wat de leerling zei");
        assertThat(blad.document().select("form[action$=/vaststelling]")).isEmpty();
        assertThat(zonderKnop(joris).status()).isEqualTo(422);
        assertThat(proef.plan(robin.id()).kop().staat()).isEqualTo(Staat.VOORGELEGD);

        Blad leeg = joris.vulIn(opp + "/hoorrecht", "form.formulier", Map.of());
        assertThat(leeg.status()).isEqualTo(422);
        joris.vulIn(
                opp + "/hoorrecht",
                "form.formulier",
                Map.of("watGezegd", "Ik wil twee wekkers.", "invloed", "Staat in het doel."));
        assertThat(zonderKnop(joris).status()).isEqualTo(422);
        joris.vulIn(
                opp + "/overleggen",
                "form.formulier",
                Map.of(
                        "metOuders",
                        "ja",
                        "metLeerling",
                        "ja",
                        "uitkomst",
                        "We zijn het eens.",
                        "overeenstemming",
                        "ja"));

        assertThat(stelVast(joris).status()).isEqualTo(303);
        assertThat(joris.ga(opp).leesbaar()).contains("vastgesteld", "Ik wil twee wekkers.", "We zijn het eens.");
    }

    @Test
    @Eis("LEERLING-01")
    void in_plaats_van_horen_mag_de_reden_waarom_het_niet_kon() {
        proef.geschreven(robin.id());

        zuidwijk.joris()
                .vulIn(opp + "/hoorrecht", "form.formulier", Map.of("redenNiet", "Robin ligt in het ziekenhuis."));

        assertThat(zuidwijk.joris().ga(opp).leesbaar()).contains("Niet gehoord: Robin ligt in het ziekenhuis.");
    }

    @Test
    void wat_ontbreekt_staat_er_met_wie_het_kan_aanleveren() {
        proef.voorgelegd(robin.id());

        String blad = zuidwijk.joris().ga(opp).leesbaar();

        assertThat(blad)
                .contains(
                        "Het antwoord op het doel",
                        "Moeder " + achternaam(),
                        "Vader " + achternaam(),
                        "Joris de Wit",
                        "WVO 2020 art. 2.44");
    }

    @Test
    void overleg_over_het_plan_en_instemming_met_een_doel_zijn_twee_dingen() {
        proef.voorgelegd(robin.id());
        proef.gehoord(robin.id());
        proef.overlegd(robin.id(), klok.vandaag());
        robin.ouders().forEach(o -> proef.tekent(o.account(), robin.id()));
        proef.tekent(robin.account(), robin.id());
        proef.tekent(zuidwijk.account(Planproef.MENTOR), robin.id());
        proef.antwoordt(robin.ouders().getFirst().account(), robin.id(), Keuze.JA);
        proef.antwoordt(robin.ouders().getLast().account(), robin.id(), Keuze.NEE);

        Blad blad = zonderKnop(zuidwijk.joris());

        assertThat(blad.status()).isEqualTo(422);
        assertThat(blad.leesbaar()).contains("Vader " + achternaam() + " stemt niet in met het doel");
    }

    @Test
    @Eis("OPP-12")
    void elk_schooljaar_wordt_het_opp_besproken_en_getekend_en_dat_wordt_bewaakt() {
        proef.vastgesteld(robin);

        LocalDate volgende = databank.jdbc()
                .sql(
                        "select verloopt_op from termijn.termijn where leerling_id = ? and soort = 'opp-evalueren' and gehaald_op is null and vervallen_op is null")
                .param(robin.id())
                .query(LocalDate.class)
                .single();
        assertThat(volgende).isEqualTo(klok.vandaag().plusMonths(12));
        assertThat(zuidwijk.joris().ga(opp).leesbaar()).contains("getekend");

        // A docent adds; the mentor reads it with the plan.
        zuidwijk.rana()
                .vulIn(
                        opp,
                        "form[action$=/inbreng]",
                        Map.of("tekst", "Bij techniek werkt Robin graag in een tweetal."));
        zuidwijk.joris().vulIn(opp, "form[action$=/versies]", Map.of("aanleiding", "nieuw schooljaar"));
        assertThat(zuidwijk.joris().ga(opp).leesbaar()).contains("werkt Robin graag in een tweetal");
    }

    @Test
    @Eis("OPP-12")
    void het_jaargesprek_is_met_ouders_en_leerling_of_het_telt_niet() {
        proef.vastgesteld(robin);
        String dag = klok.vandaag().toString();

        Blad zonderOuders = bespreek(
                Map.of("gehoudenOp", dag, "metLeerling", "ja", "uitkomst", "Het loopt goed.", "overeenstemming", "ja"));
        assertThat(zonderOuders.status()).isEqualTo(422);
        assertThat(zonderOuders.leesbaar()).contains("Het overleg is met ouders. Kwamen ze niet?");

        Blad zonderLeerling = bespreek(
                Map.of("gehoudenOp", dag, "metOuders", "ja", "uitkomst", "Het loopt goed.", "overeenstemming", "ja"));
        assertThat(zonderLeerling.status()).isEqualTo(422);
        assertThat(zonderLeerling.leesbaar()).contains("De leerling was er niet bij. Schrijf waarom.");
        assertThat(proef.plan(robin.id()).overleggen()).hasSize(1);

        assertThat(bespreek(Map.of(
                                "gehoudenOp",
                                dag,
                                "metOuders",
                                "ja",
                                "metLeerling",
                                "ja",
                                "uitkomst",
                                "Het loopt goed.",
                                "overeenstemming",
                                "ja"))
                        .status())
                .isEqualTo(303);
        assertThat(zuidwijk.joris().ga(opp).leesbaar()).contains("Het loopt goed.");
    }

    @Test
    @Eis("OPP-12")
    void zonder_elke_handtekening_van_ouders_leerling_en_mentor_geldt_het_opp_niet() {
        proef.voorgelegd(robin.id());
        proef.gehoord(robin.id());
        proef.overlegd(robin.id(), klok.vandaag());
        robin.ouders().forEach(o -> proef.antwoordt(o.account(), robin.id(), Keuze.JA));
        Map<String, UUID> tekenen = new LinkedHashMap<>();
        tekenen.put("Moeder " + achternaam(), robin.ouders().getFirst().account());
        tekenen.put("Vader " + achternaam(), robin.ouders().getLast().account());
        tekenen.put(robin.naam(), robin.account());
        tekenen.put(Planproef.MENTOR, zuidwijk.account(Planproef.MENTOR));

        tekenen.forEach((naam, account) -> {
            Blad nogNiet = zonderKnop(zuidwijk.joris());
            assertThat(nogNiet.status()).isEqualTo(422);
            assertThat(nogNiet.leesbaar()).contains("De handtekening onder het hele plan is er nog niet.", naam);
            proef.tekent(account, robin.id());
        });

        assertThat(stelVast(zuidwijk.joris()).status()).isEqualTo(303);
    }

    @Test
    @Eis("OPP-12")
    void een_jaar_zonder_gesprek_staat_bij_oco_en_schoolleider_als_te_laat() {
        proef.vastgesteld(robin);
        assertThat(zuidwijk.ilse().ga("/te-laat").leesbaar()).doesNotContain(robin.naam());

        Leerling vergeten = zuidwijk.nieuweLeerling("Sacha");
        proef.voorgelegd(vergeten.id());
        proef.overlegd(vergeten.id(), klok.vandaag().minusMonths(12).minusDays(1));

        assertThat(zuidwijk.ilse()
                        .ga("/te-laat")
                        .document()
                        .select("li.taak:contains(" + vergeten.naam() + ")")
                        .text())
                .contains("OPP evalueren met ouders en leerling", "HPC §2.1.1 Ad 2, §3.4");
        assertThat(zuidwijk.petra().ga("/te-laat").leesbaar()).contains("OPP evalueren met ouders en leerling");
    }

    private Blad bespreek(Map<String, String> velden) {
        return zuidwijk.joris().vulIn(opp + "/overleggen", "form.formulier", velden);
    }

    @Test
    @Eis("OPP-20")
    void elke_versie_evaluatie_en_handtekening_blijft_beschikbaar() {
        proef.vastgesteld(robin);
        Mens joris = zuidwijk.joris();
        Doel doel = proef.doel(robin.id());
        joris.vulIn(
                opp + "/doelen/" + doel.id() + "/evaluatie",
                "form.formulier",
                Map.of("uitkomst", "deels", "bewijs", "Vijf van de acht maandagen op tijd."));
        joris.vulIn(opp, "form[action$=/versies]", Map.of("aanleiding", "bijstellen"));
        joris.vulIn(
                opp + "/secties/uitstroom",
                "form[action*=/secties/]",
                Map.of("tekst", "Eerste alinea van toen.\n\nWerk in een winkel."));

        Blad oud = joris.ga(opp + "/versies/1");
        assertThat(oud.leesbaar())
                .contains(
                        "vastgesteld",
                        "Vijf van de acht maandagen op tijd",
                        "getekend",
                        "akkoord",
                        "Eerste alinea van Verwachte uitstroom");
        assertThat(joris.ga(opp).leesbaar()).contains("versie 2", "Werk in een winkel");
        Blad verschil = joris.ga(opp + "/verschil?van=1&naar=2");
        assertThat(verschil.document().select("ins").text()).contains("winkel");
        assertThat(verschil.document().select("del").text()).contains("Tweede alinea");
        assertThat(verschil.leesbaar()).contains("Gelijk gebleven");
        // The answers on the goal, which did not change, still stand in the new version.
        assertThat(joris.ga(opp + "/antwoorden").leesbaar()).contains("Ja");
    }

    @Test
    @Eis("NIVEAU-15")
    void een_evaluatie_vraagt_een_uitkomst_en_bewijs() {
        proef.vastgesteld(robin);
        Doel doel = proef.doel(robin.id());
        String pad = opp + "/doelen/" + doel.id() + "/evaluatie";

        Blad zonder = zuidwijk.joris().vulIn(pad, "form.formulier", Map.of("uitkomst", "bereikt", "bewijs", " "));
        assertThat(zonder.status()).isEqualTo(422);
        assertThat(zonder.leesbaar()).contains("Schrijf waaruit dat blijkt");
        assertThat(proef.plan(robin.id()).evaluaties()).isEmpty();

        assertThat(zuidwijk.joris()
                        .vulIn(
                                pad,
                                "form.formulier",
                                Map.of("uitkomst", "bereikt", "bewijs", "Drie maandagen om 8.25 binnen."))
                        .status())
                .isEqualTo(303);
        assertThat(zuidwijk.joris().ga(opp).leesbaar()).contains("bereikt", "Drie maandagen om 8.25 binnen.");
        assertThat(open("doel-evalueren")).isZero();
    }

    @Test
    void twee_mensen_in_een_sectie_verliezen_geen_van_beiden_hun_tekst() {
        proef.geschreven(robin.id());
        String sectie = opp + "/secties/onderbouwing";
        Mens joris = zuidwijk.joris();
        Mens ilse = zuidwijk.ilse();
        Blad vanJoris = joris.ga(sectie);
        Blad vanIlse = ilse.ga(sectie);

        ilse.vulIn(vanIlse, "form[action*=/secties/]", Map.of("tekst", "Eerste van Ilse.\n\nTweede alinea."));
        Blad botsing = joris.vulIn(
                vanJoris, "form[action*=/secties/]", Map.of("tekst", "Eerste van Joris.\n\nTweede alinea."));

        assertThat(botsing.status()).isEqualTo(409);
        assertThat(botsing.leesbaar()).contains("Eerste van Ilse.", "Eerste van Joris.", "Ilse Bos");
        assertThat(tekst()).isEqualTo("Eerste van Ilse.\n\nTweede alinea.");

        // Nothing chosen keeps both.
        assertThat(joris.vulIn(botsing, "form[action$=/samenvoeging]", Map.of()).status())
                .isEqualTo(303);
        assertThat(tekst()).isEqualTo("Eerste van Ilse.\n\nEerste van Joris.\n\nTweede alinea.");
    }

    @Test
    void wie_bij_een_botsing_kiest_houdt_per_alinea_wat_hij_koos() {
        proef.geschreven(robin.id());
        String sectie = opp + "/secties/onderbouwing";
        Blad vanJoris = zuidwijk.joris().ga(sectie);
        zuidwijk.ilse()
                .vulIn(sectie, "form[action*=/secties/]", Map.of("tekst", "Van Ilse.\n\nMidden.\n\nSlot van Ilse."));
        Blad botsing = zuidwijk.joris()
                .vulIn(
                        vanJoris,
                        "form[action*=/secties/]",
                        Map.of("tekst", "Van Joris.\n\nMidden.\n\nSlot van Joris."));

        zuidwijk.joris().vulIn(botsing, "form[action$=/samenvoeging]", Map.of("keuze0", "mijn", "keuze2", "ander"));

        assertThat(tekst()).isEqualTo("Van Joris.\n\nMidden.\n\nSlot van Ilse.");
    }

    @Test
    void wie_een_doel_opslaat_dat_een_ander_net_wijzigde_ziet_beide() {
        proef.geschreven(robin.id());
        String pad = opp + "/doelen/" + proef.doel(robin.id()).id();
        Blad vanJoris = zuidwijk.joris().ga(pad);
        zuidwijk.ilse().vulIn(pad, "form.formulier", Map.of("streven", "Vier maandagen op tijd"));

        Blad botsing = zuidwijk.joris().vulIn(vanJoris, "form.formulier", Map.of("streven", "Twee maandagen op tijd"));

        assertThat(botsing.status()).isEqualTo(409);
        assertThat(botsing.leesbaar()).contains("Vier maandagen op tijd", "Twee maandagen op tijd");
        assertThat(proef.doel(robin.id()).streven()).isEqualTo("Vier maandagen op tijd");
    }

    @Test
    void een_docent_leest_van_een_vastgesteld_plan_het_handelingsdeel_en_niet_de_rest() {
        proef.geschreven(robin.id());
        assertThat(zuidwijk.rana().ga(opp).leesbaar())
                .contains("Het OPP is nog niet vastgesteld")
                .doesNotContain("op tijd op school");
        proef.vastgesteld(robin);

        String blad = zuidwijk.rana().ga(opp).leesbaar();

        assertThat(blad).contains("op maandag op tijd", "De mentor wacht Robin op bij de deur");
        assertThat(blad)
                .doesNotContain(
                        "Eerste alinea van", "We zijn het eens", "Dat staat nu in het doel", "Moeder " + achternaam());
    }

    @Test
    @Eis("OPP-21")
    void weigeren_te_tekenen_wordt_met_reden_vastgelegd_en_wijst_de_weg() {
        proef.voorgelegd(robin.id());
        proef.gehoord(robin.id());
        proef.overlegd(robin.id(), klok.vandaag());
        proef.antwoordt(robin.ouders().getFirst().account(), robin.id(), Keuze.JA);
        proef.tekent(robin.ouders().getFirst().account(), robin.id());
        proef.tekent(robin.account(), robin.id());
        proef.tekent(zuidwijk.account(Planproef.MENTOR), robin.id());
        UUID vader = robin.ouders().getLast().account();
        Mens joris = zuidwijk.joris();
        String form = "form[action$=/weigeringen]:has(input[value=" + vader + "])";
        assertThat(joris.ga(opp + "/antwoorden").leesbaar()).contains("klachtencommissie");
        assertThat(joris.vulIn(opp + "/antwoorden", form, Map.of("reden", "")).status())
                .isEqualTo(422);

        joris.vulIn(
                opp + "/antwoorden",
                form,
                Map.of(
                        "reden",
                        "Vader vindt het doel te zwaar.",
                        "routeGewezenOp",
                        klok.vandaag().toString()));

        assertThat(joris.ga(opp).leesbaar())
                .contains("tekent niet", "Vader vindt het doel te zwaar.", "Klachtencommissie gewezen");
        assertThat(stelVast(joris).status()).isEqualTo(303);
    }

    @Test
    void een_wijziging_na_het_voorleggen_laat_antwoorden_op_andere_doelen_staan() {
        proef.voorgelegd(robin.id());
        zuidwijk.joris().vulIn(opp + "/doelen/nieuw", "form.formulier", doel("Robin vraagt hulp", "aandacht"));
        UUID moeder = robin.ouders().getFirst().account();
        proef.antwoordt(moeder, robin.id(), Keuze.JA);
        Doel tweede = proef.plan(robin.id()).lopendeDoelen().getLast();

        zuidwijk.joris()
                .vulIn(opp + "/doelen/" + tweede.id(), "form.formulier", Map.of("streven", "Elke les één keer"));

        Plandossier plan = proef.plan(robin.id());
        assertThat(plan.antwoord(plan.lopendeDoelen().getFirst(), moeder)).isPresent();
        assertThat(plan.antwoord(plan.lopendeDoelen().getLast(), moeder)).isEmpty();
    }

    @Test
    void de_school_legt_een_antwoord_op_papier_vast_als_dat_van_de_ouder() {
        proef.voorgelegd(robin.id());
        UUID moeder = robin.ouders().getFirst().account();

        Blad uit = zuidwijk.joris()
                .vulIn(
                        opp + "/antwoorden",
                        "form[action$=/antwoorden]:has(input[value=" + moeder + "])",
                        Map.of("antwoord", "ja", "wijze", "papier"));

        assertThat(uit.status()).isEqualTo(303);
        var antwoord =
                proef.plan(robin.id()).antwoord(proef.doel(robin.id()), moeder).orElseThrow();
        assertThat(antwoord.wijze()).isEqualTo("papier");
        assertThat(antwoord.vastgelegdDoor()).isEqualTo("Joris de Wit");
    }

    @Test
    void een_vastgesteld_plan_verandert_niet_meer() {
        proef.vastgesteld(robin);
        Doel doel = proef.doel(robin.id());

        assertThat(zuidwijk.joris().ga(opp + "/doelen/" + doel.id()).status()).isEqualTo(404);
        assertThat(zuidwijk.joris().ga(opp + "/secties/uitstroom").status()).isEqualTo(404);
        assertThat(zuidwijk.joris().ga(opp).document().select("a[href$=/doelen/nieuw]"))
                .isEmpty();
    }

    @Test
    void een_opp_kost_hoogstens_vijftien_statements_ook_voor_een_docent() {
        proef.vastgesteld(robin);
        for (Mens mens : java.util.List.of(zuidwijk.joris(), zuidwijk.rana())) {
            mens.ga(opp);
            var telling = tellen.van(() -> mens.ga(opp));
            assertThat(telling.uitkomst().status()).isEqualTo(200);
            assertThat(telling.statements()).hasSizeLessThanOrEqualTo(Tellen.HOOGSTENS);
        }
        var antwoorden = tellen.van(() -> zuidwijk.joris().ga(opp + "/antwoorden"));
        assertThat(antwoorden.statements()).hasSizeLessThanOrEqualTo(Tellen.HOOGSTENS);
        var lijst = tellen.van(() -> zuidwijk.ilse().ga("/oppen/ontbreekt"));
        assertThat(lijst.statements()).hasSizeLessThanOrEqualTo(Tellen.HOOGSTENS);
    }

    private Blad stelVast(Mens mens) {
        return mens.vulIn(opp, "form[action$=/vaststelling]", Map.of());
    }

    /** Adopting although the page does not offer it. */
    private Blad zonderKnop(Mens mens) {
        Blad blad = mens.ga(opp);
        return mens.post(
                opp + "/vaststelling",
                java.util.List.of(
                        Map.entry("_csrf", mens.csrf()),
                        Map.entry(
                                "uitgave",
                                String.valueOf(proef.plan(robin.id()).kop().uitgave()))));
    }

    private Map<String, String> doel(String tekst, String aspect) {
        return Map.of(
                "tekst", tekst,
                "uitgangssituatie", "Nu vraagt Robin nooit hulp",
                "streven", "Drie keer per week",
                "aspect", aspect,
                "uitvoerder", "Rana Koc",
                "watDoetSchool", "De docent legt een kaartje klaar.",
                "evaluatieOp", klok.vandaag().plusWeeks(6).toString());
    }

    private String tekst() {
        return proef.plan(robin.id()).sectie("onderbouwing").orElseThrow().tekst();
    }

    private String achternaam() {
        return robin.naam().substring("Robin ".length());
    }

    private int open(String soort) {
        return databank.jdbc()
                .sql(
                        "select count(*)::int from termijn.termijn where leerling_id = ? and soort = ? and gehaald_op is null and vervallen_op is null")
                .param(robin.id())
                .param(soort)
                .query(Integer.class)
                .single();
    }
}
