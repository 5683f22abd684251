package nl.spil.zaak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tellen;
import nl.spil.cast.Tijd;
import nl.spil.cast.Zuidwijk;
import nl.spil.dekking.Eis;
import nl.spil.dossier.Logboek;
import nl.spil.dossier.NieuweNotitie;
import nl.spil.dossier.Soort;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.schoolplan.Zaaktype;
import nl.spil.toegang.Poort;
import nl.spil.toestemming.Toestemmingen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpilTest
class ZaakWebTest {

    private static final LocalDate MAANDAG = LocalDate.of(2026, 11, 23);

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Tijd tijd;

    @Autowired
    private Tellen tellen;

    @Autowired
    private Poort poort;

    @Autowired
    private Zaken zaken;

    @Autowired
    private Schoolplannen schoolplannen;

    @Autowired
    private Logboek logboek;

    @Autowired
    private Toestemmingen toestemmingen;

    @Autowired
    private Taak taak;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void maandag() {
        tijd.zetOp(MAANDAG);
    }

    @AfterEach
    void terug() {
        tijd.terug();
    }

    @Test
    @Eis("ROUTE-01")
    void de_zaak_toont_wie_erbij_hoort_wat_er_op_tafel_ligt_en_wat_eruit_komt() {
        String zaak = inSot(zuidwijk.nieuweLeerling());

        assertThat(zuidwijk.ilse().ga(zaak).leesbaar())
                .contains("Deze fase: SOT")
                .contains("Schoolmaatschappelijk", "Ouders met gezag", "Leerling")
                .contains("Zorgmelding, Logboek, OPP")
                .contains("Welke zorg of ondersteuning wordt ingezet")
                .contains("Niveau Basisplus");
    }

    @Test
    @Eis("ROUTE-02")
    void mentor_en_oco_zien_fase_eigenaar_wat_ontbreekt_en_de_dag_van_elke_overgang() {
        var leerling = zuidwijk.nieuweLeerling();
        String zaak = Zaakwerk.dienIn(zuidwijk.joris(), leerling.id());
        tijd.zetOp(MAANDAG.plusDays(3));
        Zaakwerk.naarSot(zuidwijk.ilse(), zaak);

        Blad oco = zuidwijk.ilse().ga(zaak);
        assertThat(oco.document().select(".stap .nu").text()).contains("SOT", "sinds 26 nov");
        assertThat(oco.document().select(".stap .klaar").text()).contains("Zorgmelding", "23 nov");
        assertThat(oco.leesbaar())
                .contains("eigenaar Ilse Bos", "Wat nog ontbreekt")
                .contains("In het logboek staat nog niet welke ondersteuning de school zelf heeft gegeven.")
                .contains("Van ‘Zorgmelding’ naar ‘SOT’");
        Blad mentor = zuidwijk.joris().ga(zaak);
        assertThat(mentor.status()).isEqualTo(200);
        assertThat(mentor.document().select(".stap .nu").text()).contains("SOT");
        assertThat(mentor.leesbaar())
                .contains("Je ziet dit omdat je", "mentor bent van 2B")
                .contains("De voortgang opnieuw bespreken");
    }

    @Test
    void docent_andere_mentor_andere_school_en_ouder_vinden_de_zaak_niet() {
        var leerling = zuidwijk.nieuweLeerling();
        String zaak = Zaakwerk.dienIn(zuidwijk.joris(), leerling.id());

        for (Mens mens : List.of(
                zuidwijk.rana(), zuidwijk.tess(), zuidwijk.joke(), zuidwijk.thuis("Moeder " + achternaam(leerling)))) {
            assertThat(mens.ga(zaak).status()).isEqualTo(404);
            assertThat(mens.ga(zaak + "/besluiten/nieuw?soort=naar-sot").status())
                    .isEqualTo(404);
            assertThat(mens.ga(zaak + "/antwoord").status()).isEqualTo(404);
            assertThat(mens.ga(zaak + "/overdracht").status()).isEqualTo(404);
        }
        assertThat(zuidwijk.rana().ga("/zaken").leesbaar()).doesNotContain(leerling.naam());
        assertThat(zuidwijk.joke().ga("/zaken").leesbaar()).doesNotContain(leerling.naam());
        assertThat(zuidwijk.ilse().ga("/zaken/ZZ-ZZZZ").status()).isEqualTo(404);
    }

    @Test
    @Eis("SOT-13")
    void ondersteuning_krijgt_uitvoerder_start_doel_en_evaluatiedatum_of_wordt_geweigerd() {
        String zaak = inSot(zuidwijk.nieuweLeerling());

        Blad leeg = Zaakwerk.besluit(zuidwijk.ilse(), zaak, "ondersteuning-inzetten", Map.of());
        assertThat(leeg.status()).isEqualTo(422);
        assertThat(leeg.leesbaar())
                .contains("Schrijf het doel op", "Kies wie het uitvoert.", "Kies de dag waarop het begint.")
                .contains(
                        "Kies de dag waarop jullie kijken of het heeft gewerkt.",
                        "Schrijf waarom jullie dit besluiten.");
        assertThat(zuidwijk.ilse().ga(zaak).leesbaar()).doesNotContain("Uitvoerder");

        Blad goed = Zaakwerk.besluit(zuidwijk.ilse(), zaak, "ondersteuning-inzetten", ondersteuning());
        assertThat(goed.status()).as(goed.leesbaar()).isEqualTo(303);
        assertThat(zuidwijk.joris().ga(zaak).leesbaar())
                .contains(
                        "Drie weken achter elkaar op tijd",
                        "Uitvoerder Joris de Wit",
                        "Houdt de regie Ilse Bos",
                        "Start 24 november 2026")
                .contains("Evaluatie 15 februari 2027", "Evalueren wat is ingezet");
    }

    @Test
    @Eis("NIVEAU-02")
    void het_niveau_staat_er_met_wie_het_besloot_en_waarom() {
        String zaak = inSot(zuidwijk.nieuweLeerling());
        Map<String, String> zonderReden = new HashMap<>(ondersteuning());
        zonderReden.put("niveau-reden", "");

        Blad geweigerd = Zaakwerk.besluit(zuidwijk.ilse(), zaak, "ondersteuning-inzetten", zonderReden);
        assertThat(geweigerd.status()).isEqualTo(422);
        assertThat(geweigerd.leesbaar()).contains("Schrijf waarom de school voor dit niveau kiest.");

        Zaakwerk.besluit(zuidwijk.ilse(), zaak, "ondersteuning-inzetten", ondersteuning());
        assertThat(zuidwijk.ilse().ga(zaak).leesbaar())
                .contains("Extra ondersteuning, omdat: Meer dan de mentor kan bieden.")
                .contains("besloten door Ilse Bos, ondersteuningscoördinator");
    }

    @Test
    @Eis("NIVEAU-03")
    void ondersteuning_zonder_een_van_de_vijf_aspecten_wordt_geweigerd() {
        String zaak = inSot(zuidwijk.nieuweLeerling());
        Map<String, String> zonder = new HashMap<>(ondersteuning());
        zonder.remove("aspecten");

        Blad blad = Zaakwerk.besluit(zuidwijk.ilse(), zaak, "ondersteuning-inzetten", zonder);

        assertThat(blad.status()).isEqualTo(422);
        assertThat(blad.leesbaar()).contains("Kies ten minste één aspect: waaruit bestaat de ondersteuning?");
        assertThat(blad.document().getElementById("doel").val()).isEqualTo("Drie weken achter elkaar op tijd");
        assertThat(zuidwijk.ilse().ga(zaak).leesbaar()).doesNotContain("Drie weken achter elkaar op tijd");
    }

    @Test
    @Eis("OUDER-01")
    void zonder_dag_en_wijze_van_oudercontact_of_reden_is_er_geen_besluit() {
        String zaak = inSot(zuidwijk.nieuweLeerling());
        Map<String, String> zonder = new HashMap<>(ondersteuning());
        zonder.put("ouders-wijze", "");

        Blad geweigerd = Zaakwerk.besluit(zuidwijk.ilse(), zaak, "ondersteuning-inzetten", zonder);
        assertThat(geweigerd.status()).isEqualTo(422);
        assertThat(geweigerd.leesbaar())
                .contains("Leg vast wanneer en hoe je ouders hebt betrokken, of waarom dat niet is gebeurd.");

        zonder.put("ouders-op", "");
        zonder.put("ouders-niet", "Geen gehoor na drie keer bellen en een brief.");
        assertThat(Zaakwerk.besluit(zuidwijk.ilse(), zaak, "ondersteuning-inzetten", zonder)
                        .status())
                .isEqualTo(303);
        assertThat(zuidwijk.ilse().ga(zaak).leesbaar())
                .contains("niet, omdat: Geen gehoor na drie keer bellen en een brief.");
    }

    @Test
    @Eis("LEERLING-01")
    void zonder_wat_de_leerling_zei_of_reden_is_er_geen_besluit() {
        String zaak = inSot(zuidwijk.nieuweLeerling());
        Map<String, String> zonder = new HashMap<>(ondersteuning());
        zonder.put("leerling-zei", "");

        Blad geweigerd = Zaakwerk.besluit(zuidwijk.ilse(), zaak, "ondersteuning-inzetten", zonder);
        assertThat(geweigerd.status()).isEqualTo(422);
        assertThat(geweigerd.leesbaar())
                .contains("Leg vast wanneer de leerling is gehoord en wat die zei, of waarom dat niet is gebeurd.");

        zonder.put("leerling-op", "2026-12-25");
        assertThat(Zaakwerk.besluit(zuidwijk.ilse(), zaak, "ondersteuning-inzetten", zonder)
                        .leesbaar())
                .contains("Deze dag moet nog komen.");
        Zaakwerk.besluit(zuidwijk.ilse(), zaak, "ondersteuning-inzetten", ondersteuning());
        assertThat(zuidwijk.ilse().ga(zaak).leesbaar()).contains("19 november 2026: Wil het wel proberen.");
    }

    @Test
    @Eis("ROUTE-08")
    void externe_hulp_kan_pas_als_logboek_en_toestemming_er_zijn_en_de_zaak_zegt_wie_dat_kan_aanvullen() {
        var leerling = zuidwijk.nieuweLeerling();
        String zaak = inSot(leerling);
        Map<String, String> extern = new HashMap<>(betrokken());
        extern.put("reden", "Gespecialiseerde hulp is nodig.");

        Blad geweigerd = Zaakwerk.besluit(zuidwijk.ilse(), zaak, "externe-hulp", extern);
        assertThat(geweigerd.status()).isEqualTo(422);
        assertThat(geweigerd.leesbaar())
                .contains("Dit kan nog niet")
                .contains("In het logboek staat nog niet welke ondersteuning de school zelf heeft gegeven.")
                .contains("In het logboek staat nog niet wat die ondersteuning heeft opgeleverd.")
                .contains("In het logboek staat nog geen advies voor het vervolg.")
                .contains("nog geen geldige toestemming")
                .contains("mentor of docent, met een notitie ‘rendement van ondersteuning’");
        assertThat(geweigerd.document().select("a[href$='notities/nieuw?soort=rendement']"))
                .isNotEmpty();
        assertThat(zuidwijk.ilse().ga(zaak).document().select(".stap .nu").text())
                .startsWith("SOT");

        zuidwijk.doe("Joris de Wit", wie -> {
            var inzage = poort.open(wie, leerling.id(), "logboek");
            for (Soort soort : List.of(Soort.INTERNE_ONDERSTEUNING, Soort.RENDEMENT, Soort.ADVIES)) {
                logboek.noteer(wie, inzage, NieuweNotitie.van(soort, "Vastgelegd.", MAANDAG.minusDays(1), null));
            }
        });
        Blad alleenToestemming = Zaakwerk.besluit(zuidwijk.ilse(), zaak, "externe-hulp", extern);
        assertThat(alleenToestemming.status()).isEqualTo(422);
        assertThat(alleenToestemming.leesbaar())
                .doesNotContain("In het logboek staat nog")
                .contains("nog geen geldige toestemming");

        zuidwijk.doe("Ilse Bos", wie -> {
            var inzage = poort.open(wie, leerling.id(), "toestemming");
            for (var ouder : leerling.ouders()) {
                toestemmingen.geef(wie, inzage, "extern", null, ouder.account(), true, Toestemmingen.Wijze.GESPREK);
            }
        });
        Blad gelukt = Zaakwerk.besluit(zuidwijk.ilse(), zaak, "externe-hulp", extern);
        assertThat(gelukt.status()).as(gelukt.leesbaar()).isEqualTo(303);
        assertThat(zuidwijk.ilse().ga(zaak).document().select(".stap .nu").text())
                .startsWith("Externe hulp");
    }

    @Test
    @Eis("ROUTE-27")
    void elke_zorgmelding_krijgt_een_antwoord_dat_ouders_kunnen_lezen_en_anders_sluit_de_zaak_niet() {
        var leerling = zuidwijk.nieuweLeerling();
        String zaak = inSot(leerling);
        Map<String, String> afronden = Map.of("resultaat", "Geen extra ondersteuning nodig", "reden", "Het gaat goed.");

        Blad teVroeg = Zaakwerk.besluit(zuidwijk.ilse(), zaak, "afronden", afronden);
        assertThat(teVroeg.status()).isEqualTo(422);
        assertThat(teVroeg.leesbaar()).contains("Er is nog geen antwoord: welke ondersteuning");
        Blad leeg = zuidwijk.ilse().vulIn(zaak + "/antwoord", "form[action$=/antwoord]", Map.of());
        assertThat(leeg.status()).isEqualTo(422);
        assertThat(leeg.leesbaar())
                .contains(
                        "Schrijf op welke ondersteuning de school geeft",
                        "Leg uit waarom",
                        "Kies de dag vanaf wanneer");
        assertThat(zuidwijk.joris().ga(zaak + "/antwoord").status()).isEqualTo(404);

        assertThat(Zaakwerk.antwoord(zuidwijk.ilse(), zaak, "2026-12-01").status())
                .isEqualTo(303);
        assertThat(zuidwijk.joris().ga(zaak).leesbaar())
                .contains("Begeleiding op maandagochtend.", "De week begint dan rustig.", "Vanaf 1 december 2026");
        assertThat(Zaakwerk.besluit(zuidwijk.ilse(), zaak, "afronden", afronden).status())
                .isEqualTo(303);
        assertThat(zuidwijk.ilse().ga(zaak).leesbaar())
                .contains("Gesloten op 23 november 2026: Geen extra ondersteuning nodig");
    }

    @Test
    @Eis("ROUTE-27")
    void het_gezin_krijgt_bericht_van_het_antwoord_en_leest_het_thuis() {
        var leerling = zuidwijk.nieuweLeerling("Robin", 13, "2B", true, false);
        String zaak = inSot(leerling);
        Mens moeder = zuidwijk.metSessie(leerling.ouders().getFirst().account());
        String thuis = "/thuis/" + leerling.id();
        assertThat(moeder.ga(thuis).leesbaar()).doesNotContain("Het antwoord van de school");

        Zaakwerk.antwoord(zuidwijk.ilse(), zaak, "2026-12-01");

        assertThat(moeder.ga(thuis).leesbaar())
                .contains("Het antwoord van de school", "Welke hulp krijgt Robin? Begeleiding op maandagochtend.")
                .contains("Waarom? De week begint dan rustig.", "Vanaf wanneer? 1 december 2026");
        assertThat(zuidwijk.metSessie(leerling.account()).ga(thuis).leesbaar())
                .contains("Welke hulp krijg jij? Begeleiding op maandagochtend.");
        assertThat(zuidwijk.thuis("Marleen Vermeer").ga(thuis).status()).isEqualTo(404);
        Map<UUID, String> mails = post(leerling.id());
        assertThat(mails)
                .containsOnlyKeys(leerling.ouders().getFirst().account(), leerling.account())
                .allSatisfy((wie, tekst) -> assertThat(tekst)
                        .contains("/l/", "code van 6 cijfers")
                        .doesNotContain("maandagochtend", "rustig", "Robin"));

        Mens opTelefoon = zuidwijk.metSessie(leerling.ouders().getFirst().account());
        String mail = mails.get(leerling.ouders().getFirst().account());
        String pad = mail.substring(mail.indexOf("/l/"), mail.indexOf("\n", mail.indexOf("/l/")));
        assertThat(opTelefoon.ga(pad).leesbaar()).contains("Deze link is voor: het antwoord van de school lezen.");
    }

    @Test
    @Eis("ROUTE-27")
    void vanaf_zestien_lezen_leerling_en_ouder_het_antwoord_allebei() {
        var leerling = zuidwijk.nieuweLeerling("Kim", 16, "2B", true);
        Zaakwerk.antwoord(zuidwijk.ilse(), inSot(leerling), "2026-12-01");

        UUID ouder = leerling.ouders().getFirst().account();
        assertThat(post(leerling.id())).containsOnlyKeys(leerling.account(), ouder);
        for (UUID wie : List.of(leerling.account(), ouder)) {
            assertThat(zuidwijk.metSessie(wie).ga("/thuis/" + leerling.id()).leesbaar())
                    .contains("Begeleiding op maandagochtend.");
        }
    }

    @Test
    @Eis("NIVEAU-15")
    void de_zaak_sluit_niet_voordat_vastligt_of_het_doel_is_gehaald() {
        var leerling = zuidwijk.nieuweLeerling();
        String zaak = inSot(leerling);
        Zaakwerk.antwoord(zuidwijk.ilse(), zaak, "2026-12-01");
        Zaakwerk.besluit(zuidwijk.ilse(), zaak, "terug-naar-klas", Map.of("reden", "De mentor kan verder."));
        Zaakwerk.besluit(zuidwijk.joris(), zaak, "naar-bespreking", Map.of("reden", "Samen met de docenten."));
        Map<String, String> advies = new HashMap<>(ondersteuning());
        advies.put("uitvoerder", zuidwijk.account("Rana Koc").toString());
        assertThat(Zaakwerk.besluit(zuidwijk.joris(), zaak, "handelingsadvies-geven", advies)
                        .status())
                .isEqualTo(303);
        Map<String, String> afronden = Map.of("resultaat", "Doel bereikt", "reden", "Klaar.");

        Blad geweigerd = Zaakwerk.besluit(zuidwijk.joris(), zaak, "afronden", afronden);
        assertThat(geweigerd.status()).isEqualTo(422);
        assertThat(geweigerd.leesbaar())
                .contains("nog niet vastgelegd of het doel ‘Drie weken achter elkaar op tijd’ is gehaald");

        String effect =
                zuidwijk.joris().ga(zaak).document().select("a[href$=/effect]").attr("href");
        Blad zonderBewijs = zuidwijk.joris().vulIn(effect, "form.formulier", Map.of("bereikt", "deels"));
        assertThat(zonderBewijs.status()).isEqualTo(422);
        assertThat(zonderBewijs.leesbaar()).contains("Schrijf op waaraan je dat ziet.");
        zuidwijk.joris()
                .vulIn(
                        effect,
                        "form.formulier",
                        Map.of("bereikt", "deels", "bewijs", "Twee van de drie weken op tijd."));
        assertThat(zuidwijk.ilse().ga(zaak).leesbaar())
                .contains("doel deels gehaald", "Twee van de drie weken op tijd.");
        assertThat(Zaakwerk.besluit(zuidwijk.joris(), zaak, "afronden", afronden)
                        .status())
                .isEqualTo(303);
    }

    @Test
    @Eis("NIVEAU-15")
    void een_doel_dat_in_het_plan_staat_houdt_de_zaak_ook_open() {
        String zaak = inSot(zuidwijk.nieuweLeerling());
        Zaakwerk.antwoord(zuidwijk.ilse(), zaak, "2026-12-01");
        Zaakwerk.besluit(zuidwijk.ilse(), zaak, "ondersteuning-inzetten", ondersteuning());

        Blad geweigerd = Zaakwerk.besluit(
                zuidwijk.ilse(), zaak, "afronden", Map.of("resultaat", "Doel bereikt", "reden", "Klaar."));

        assertThat(geweigerd.status()).isEqualTo(422);
        assertThat(geweigerd.leesbaar()).contains("Dit kan nog niet", "Drie weken achter elkaar op tijd");
    }

    @Test
    @Eis("SOT-14")
    void de_oco_ziet_alle_zaken_van_de_locatie_met_fase_eigenaar_en_volgende_dag() {
        var inTweeB = zuidwijk.nieuweLeerling();
        var inVierA = zuidwijk.nieuweLeerling("Vince", 15, "4A", true);
        String eerste = Zaakwerk.dienIn(zuidwijk.joris(), inTweeB.id());
        Zaakwerk.dienIn(zuidwijk.tess(), inVierA.id());

        Blad oco = zuidwijk.ilse().ga("/zaken?q=" + inTweeB.naam().replace(' ', '+'));
        assertThat(oco.document().select("tbody tr")).hasSize(1);
        assertThat(oco.document().select("tbody tr").text())
                .contains(inTweeB.naam(), "2B", "Zorgmelding", "sinds 23 nov", "Ilse Bos")
                .contains("De zorgmelding bespreken in het SOT", "nog 14 dagen");
        assertThat(zuidwijk.ilse()
                        .ga("/zaken?q=" + inVierA.naam().replace(' ', '+'))
                        .leesbaar())
                .contains(inVierA.naam());
        assertThat(zuidwijk.ilse()
                        .ga("/zaken?fase=sot&q=" + inTweeB.naam().replace(' ', '+'))
                        .leesbaar())
                .contains("Geen zaken met dit filter");
        assertThat(zuidwijk.joris().ga("/zaken?q=Proef").leesbaar())
                .contains(inTweeB.naam())
                .doesNotContain(inVierA.naam());
        Blad bord = zuidwijk.ilse().ga("/zaken/bord");
        assertThat(bord.document()
                        .select(".kolom:has(h2:contains(Zorgmelding)) .kaartje")
                        .text())
                .contains(inTweeB.naam(), inVierA.naam());
        assertThat(zuidwijk.ilse().ga("/zaken?q=" + eerste.substring(7)).leesbaar())
                .contains(inTweeB.naam());
    }

    @Test
    @Eis("ROUTE-02")
    void elke_andere_procedure_van_het_plan_loopt_met_een_volgende_stap_en_staat_in_lijst_en_bord() {
        for (String soort : List.of("thuiszitter", "opdc", "vso", "overdracht", "geschil", "inzage")) {
            var leerling = zuidwijk.nieuweLeerling();
            Zaaktype type = plan().zaaktype(soort).orElseThrow();
            String fase = type.beginfase().naam();
            Zaak zaak = zuidwijk.als(
                    "Ilse Bos", wie -> zaken.open(wie, poort.open(wie, leerling.id(), "zaak"), soort, "proef"));

            assertThat(zuidwijk.ilse().ga(zaak.url()).leesbaar())
                    .as(soort)
                    .contains(type.naam(), fase, "Volgende stap");
            assertThat(zuidwijk.ilse()
                            .ga("/zaken?fase=" + soort + "/" + zaak.fase() + "&q=" + zaak.nummer())
                            .document()
                            .select("tbody tr")
                            .text())
                    .as(soort)
                    .contains(leerling.naam(), fase, "nog");
            assertThat(zuidwijk.ilse()
                            .ga("/zaken/bord")
                            .document()
                            .select(".kolom:has(h2:contains(" + fase + ")) .kaartje")
                            .text())
                    .as(soort)
                    .contains(leerling.naam());
        }
    }

    @Test
    void een_procedure_in_een_andere_klasse_begint_niet_bij_wie_daar_niet_in_schrijft() {
        var leerling = zuidwijk.nieuweLeerling();

        assertThatThrownBy(() -> zuidwijk.als(
                        "Ilse Bos",
                        wie -> zaken.open(wie, poort.open(wie, leerling.id(), "zaak"), "meldcode", "proef")))
                .isInstanceOf(NietGevonden.class);
        assertThat(zuidwijk.ilse().ga("/zaken").document().select("#fase optgroup"))
                .extracting(groep -> groep.attr("label"))
                .startsWith("Zorgondersteuningsroute")
                .contains("Thuiszittende leerling", "Aanmelding en toelating");
    }

    @Test
    void alleen_wie_op_de_school_van_de_leerling_werkt_voert_een_besluit_uit() {
        Zuidwijk.Leerling robin = zuidwijk.nieuweLeerling();
        Mens ilse = zuidwijk.ilse();
        String zaak = Zaakwerk.naarSot(ilse, Zaakwerk.dienIn(zuidwijk.joris(), robin.id()));
        for (UUID vreemde : List.of(
                java.util.Objects.requireNonNull(robin.ouders().getFirst().account()),
                robin.account(),
                UUID.randomUUID())) {
            Blad blad = Zaakwerk.besluit(
                    ilse,
                    zaak,
                    "ondersteuning-inzetten",
                    Map.of("uitvoerder", vreemde.toString(), "reden", "x", "doel", "y"));
            assertThat(blad.status()).isEqualTo(422);
            assertThat(blad.leesbaar()).contains("Kies iemand die op de school van deze leerling werkt");
        }
        assertThat(Zaakwerk.besluit(
                                ilse,
                                zaak,
                                "ondersteuning-inzetten",
                                Map.of(
                                        "uitvoerder",
                                        zuidwijk.account("Rana Koc").toString(),
                                        "reden",
                                        "x"))
                        .leesbaar())
                .doesNotContain("Kies iemand die op de school van deze leerling werkt");
    }

    @Test
    void wie_een_oude_versie_van_de_zaak_voor_zich_heeft_overschrijft_niets() {
        String zaak = inSot(zuidwijk.nieuweLeerling());
        Blad oud = zuidwijk.ilse().ga(zaak + "/besluiten/nieuw?soort=terug-naar-klas");
        Zaakwerk.besluit(zuidwijk.ilse(), zaak, "ondersteuning-inzetten", ondersteuning());

        Blad blad = zuidwijk.ilse().vulIn(oud, "form.formulier", Map.of("reden", "Het is genoeg."));

        assertThat(blad.status()).isEqualTo(422);
        assertThat(blad.leesbaar()).contains("Iemand anders heeft deze zaak intussen gewijzigd.");
        assertThat(blad.document().getElementById("reden").val()).isEqualTo("Het is genoeg.");
        assertThat(zuidwijk.ilse().ga(zaak).document().select(".stap .nu").text())
                .startsWith("SOT");
    }

    @Test
    void een_besluit_van_een_ander_staat_er_niet_en_wordt_niet_aangenomen() {
        String zaak = inSot(zuidwijk.nieuweLeerling());

        assertThat(zuidwijk.joris().ga(zaak).leesbaar()).doesNotContain("Ondersteuning inzetten");
        assertThat(zuidwijk.joris()
                        .ga(zaak + "/besluiten/nieuw?soort=ondersteuning-inzetten")
                        .status())
                .isEqualTo(404);
        Map<String, String> velden = new HashMap<>(ondersteuning());
        velden.put("soort", "ondersteuning-inzetten");
        velden.put("versie", "1");
        velden.put("_csrf", zuidwijk.joris().csrf());
        assertThat(zuidwijk.joris()
                        .post(zaak + "/besluiten", velden.entrySet().stream().toList())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void een_zaak_gaat_met_haar_volgende_stap_naar_een_andere_oco() {
        zuidwijk.voegToe("medewerkers", "OC2;Wout Jansen;w.jansen@zuidwijk.example");
        zuidwijk.voegToe("functies", "OC2;oco;zuidwijk;");
        var leerling = zuidwijk.nieuweLeerling();
        String zaak = Zaakwerk.dienIn(zuidwijk.joris(), leerling.id());
        String naar = zuidwijk.account("Wout Jansen").toString();

        Blad leeg = zuidwijk.ilse().vulIn(zaak + "/overdracht", "form.formulier", Map.of());
        assertThat(leeg.leesbaar())
                .contains("Kies wie de zaak overneemt.", "Schrijf waarom de zaak naar een ander gaat.");
        Blad gelukt = zuidwijk.ilse()
                .vulIn(zaak + "/overdracht", "form.formulier", Map.of("eigenaar", naar, "reden", "Ik ben met verlof."));

        assertThat(gelukt.status()).isEqualTo(303);
        assertThat(zuidwijk.ilse().ga(zaak).leesbaar())
                .contains("eigenaar Wout Jansen", "Overgedragen van Ilse Bos aan Wout Jansen", "Ik ben met verlof.");
        assertThat(zuidwijk.ilse().ga(zaak).document().select(".taak").text()).contains("Wout Jansen");
        zuidwijk.haalWeg("functies", "OC2;");
    }

    @Test
    @Eis("KALENDER-04")
    void de_laatste_stap_van_een_zaak_wordt_niet_met_de_hand_afgerond() {
        var leerling = zuidwijk.nieuweLeerling();
        String zaak = Zaakwerk.dienIn(zuidwijk.joris(), leerling.id());
        String termijn = zuidwijk.ilse()
                .ga(zaak)
                .document()
                .select(".taak a[href^=/termijnen/]")
                .attr("href");

        Blad geweigerd = zuidwijk.ilse().vulIn(termijn, "form[action$=/afronding]", Map.of("bewijs", "besproken"));
        assertThat(geweigerd.status()).isEqualTo(422);
        assertThat(geweigerd.leesbaar()).contains("Dit is de laatste stap van zaak " + zaak.substring(7));

        Blad leeg = zuidwijk.ilse().vulIn(zaak + "/acties/nieuw", "form.formulier", Map.of("op", "2026-11-01"));
        assertThat(leeg.leesbaar()).contains("Schrijf op wat er moet gebeuren.", "Deze dag is al voorbij.");
        zuidwijk.ilse()
                .vulIn(zaak + "/acties/nieuw", "form.formulier", Map.of("wat", "ouders bellen", "op", "2026-11-27"));
        assertThat(zuidwijk.ilse().ga(zaak).document().select(".taak").text()).contains("ouders bellen", "Ilse Bos");
        assertThat(zuidwijk.ilse()
                        .vulIn(termijn, "form[action$=/afronding]", Map.of("bewijs", "besproken"))
                        .status())
                .isEqualTo(303);
        assertThat(zuidwijk.ilse().ga(zaak).document().select(".taak")).hasSize(1);
    }

    @Test
    void de_paginas_blijven_binnen_vijftien_statements() {
        String zaak = inSot(zuidwijk.nieuweLeerling());
        Zaakwerk.besluit(zuidwijk.ilse(), zaak, "ondersteuning-inzetten", ondersteuning());

        for (String pad : List.of(
                zaak,
                "/zaken",
                "/zaken/bord",
                zaak + "/besluiten/nieuw?soort=ondersteuning-inzetten",
                zaak + "/antwoord")) {
            for (Mens wie : List.of(zuidwijk.ilse(), zuidwijk.joris())) {
                var telling = tellen.van(() -> wie.ga(pad));
                assertThat(telling.statements()).as(pad).hasSizeLessThanOrEqualTo(Tellen.HOOGSTENS);
            }
        }
    }

    private Schoolplan plan() {
        return schoolplannen.bron("hpc-zuidwijk").orElseThrow();
    }

    /** What the mails about the answer say, by who gets them. */
    private Map<UUID, String> post(UUID leerling) {
        Map<UUID, String> uit = new HashMap<>();
        taak.voor(
                zuidwijk.bestuur(),
                () -> jdbc.sql(
                                "select aan_account, tekst from bericht.uitgaand where leerling_id = ? and soort like 'antwoord-gegeven%'")
                        .param(leerling)
                        .query(rs -> {
                            uit.put(rs.getObject(1, UUID.class), rs.getString(2));
                        }));
        return uit;
    }

    private String inSot(Zuidwijk.Leerling leerling) {
        return Zaakwerk.naarSot(zuidwijk.ilse(), Zaakwerk.dienIn(zuidwijk.joris(), leerling.id()));
    }

    private Map<String, String> ondersteuning() {
        Map<String, String> v = new HashMap<>(betrokken());
        v.put("doel", "Drie weken achter elkaar op tijd");
        v.put("aspecten", zuidwijkAspect());
        v.put("uitvoerder", zuidwijk.account("Joris de Wit").toString());
        v.put("start", "2026-11-24");
        v.put("evaluatie", "2027-02-15");
        v.put("niveau", "extra");
        v.put("niveau-reden", "Meer dan de mentor kan bieden.");
        v.put("reden", "De aanpak in de klas was niet genoeg.");
        return v;
    }

    private static Map<String, String> betrokken() {
        Map<String, String> v = new HashMap<>();
        v.put("ouders-op", "2026-11-20");
        v.put("ouders-wijze", "Gebeld; moeder is het ermee eens.");
        v.put("leerling-op", "2026-11-19");
        v.put("leerling-zei", "Wil het wel proberen.");
        return v;
    }

    private static String zuidwijkAspect() {
        return "samenwerking";
    }

    private static String achternaam(Zuidwijk.Leerling leerling) {
        return leerling.naam().substring(leerling.naam().lastIndexOf(' ') + 1);
    }
}
