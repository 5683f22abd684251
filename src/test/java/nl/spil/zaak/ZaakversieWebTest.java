package nl.spil.zaak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Planbesturen;
import nl.spil.cast.Planbesturen.Planbestuur;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tijd;
import nl.spil.dekking.Eis;
import nl.spil.gedeeld.Datum;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A zaak keeps the version under which it began, until somebody moves it with a reason. */
@SpilTest
class ZaakversieWebTest {

    @Autowired
    private Planbesturen besturen;

    @Autowired
    private Tijd tijd;

    private Planbestuur bestuur;
    private String plan;

    @AfterEach
    void terug() {
        tijd.terug();
    }

    private void school() {
        bestuur = besturen.nieuw();
        plan = bestuur.sleutel("school");
        bestuur.klaar(
                plan,
                "id: %s\nnaam: De Proef\nsoort: school\nerft: hpc\ndocument: Plan van De Proef\n".formatted(plan));
        bestuur.locatie("hier", plan);
    }

    @Test
    @Eis({"CONFIG-07", "CONFIG-15", "CONFIG-01"})
    void een_gewijzigde_termijn_geldt_voor_een_nieuwe_zaak_en_voor_een_oude_pas_als_iemand_haar_overzet() {
        school();
        Mens mentor = bestuur.als("mentor", "hier");
        Mens oco = bestuur.als("oco", "hier");
        String oude = Zaakwerk.dienIn(mentor, bestuur.leerling("hier"));
        String eersteDag = dag(oco, oude);
        String besluit = Zaakwerk.naarSot(oco, Zaakwerk.dienIn(mentor, bestuur.leerling("hier")));
        String voor = oco.ga(besluit).document().select("#besluiten").text();

        wijzigTermijn(oco, "6");
        Blad gevolgen = oco.ga("/schoolplannen/" + plan + "/ontwerp/gevolgen");
        assertThat(gevolgen.document().select("#gevolgen").text())
                .contains("‘Zorgmelding’ in Zorgondersteuningsroute verandert")
                .contains("1 open zaak loopt in deze fase")
                .contains("Termijn ‘De zorgmelding bespreken in het SOT’ verandert");
        stelVast(oco);

        assertThat(dag(oco, oude)).isEqualTo(eersteDag);
        assertThat(oco.ga(oude).leesbaar()).contains("loopt volgens versie 1 van het schoolplan; versie 2 geldt");
        String nieuwe = Zaakwerk.dienIn(mentor, bestuur.leerling("hier"));
        assertThat(dag(oco, nieuwe)).isNotEqualTo(eersteDag);
        assertThat(oco.ga(nieuwe).leesbaar()).doesNotContain("loopt volgens versie");
        assertThat(oco.ga(besluit).document().select("#besluiten").text()).isEqualTo(voor);

        assertThat(mentor.ga(oude + "/versie").status()).isEqualTo(404);
        assertThat(zetOver(oco, oude, "").status()).isEqualTo(422);
        assertThat(zetOver(oco, oude, "Het team heeft meer tijd nodig.").status())
                .isEqualTo(303);
        assertThat(dag(oco, oude)).isEqualTo(dag(oco, nieuwe));
        assertThat(oco.ga(oude).leesbaar())
                .contains("Overgezet van versie 1 naar versie 2 van het schoolplan")
                .contains("Het team heeft meer tijd nodig.")
                .doesNotContain("loopt volgens versie 1");
    }

    @Test
    @Eis("CONFIG-07")
    void een_zaak_in_een_fase_die_vervalt_kan_niet_over_en_de_andere_gaan_samen() {
        school();
        Mens mentor = bestuur.als("mentor", "hier");
        Mens oco = bestuur.als("oco", "hier");
        String eerste = Zaakwerk.dienIn(mentor, bestuur.leerling("hier"));
        String tweede = Zaakwerk.dienIn(mentor, bestuur.leerling("hier"));
        String vast = Zaakwerk.naarSot(oco, Zaakwerk.dienIn(mentor, bestuur.leerling("hier")));
        begin(oco);
        tekst(oco, """
                id: %s
                naam: De Proef
                soort: school
                erft: basis
                document: Plan van De Proef
                geldigheid: {vanaf: 2026-08-01, tot-en-met: 2030-07-31, evaluatie-jaren: 4, vaststeller: schoolleider, bron: Proef}
                """.formatted(plan));
        assertThat(oco.ga("/schoolplannen/" + plan + "/ontwerp/gevolgen").leesbaar())
                .contains("vervalt");
        tekst(oco, """
                id: %s
                naam: De Proef
                soort: school
                erft: hpc
                document: Plan van De Proef
                zaaktypen:
                  - id: ondersteuningsroute
                    bron: Proef §2
                    fasen:
                      - id: zorgmelding
                        afspraken: [Op de agenda]
                        bron: Proef §2
                """.formatted(plan));
        stelVast(oco);

        Blad lijst = oco.ga("/zaken/versies");
        assertThat(lijst.document().select("input[name=nummers]")).hasSize(3);
        assertThat(oco.vulIn(lijst, "#versies", Map.of("reden", "Iedereen mee."))
                        .status())
                .isEqualTo(422);
        List<Map.Entry<String, String>> velden = List.of(
                Map.entry("_csrf", oco.csrf()),
                Map.entry("reden", "Nieuwe afspraken over de agenda."),
                Map.entry("nummers", nummer(eerste)),
                Map.entry("nummers", nummer(tweede)));
        assertThat(oco.post("/zaken/versies", velden).status()).isEqualTo(303);
        assertThat(oco.ga("/zaken/versies")
                        .document()
                        .select("input[name=nummers]")
                        .eachAttr("value"))
                .containsExactly(nummer(vast));
        assertThat(oco.ga(eerste).leesbaar()).contains("Nieuwe afspraken over de agenda.");
    }

    @Test
    @Eis({"CONFIG-15", "CONFIG-01"})
    void een_locatie_zet_haar_eigen_schakelaar_en_de_laagste_wint() {
        school();
        Mens oco = bestuur.als("oco", "hier");
        begin(oco);
        for (var s : Map.of("groepsbesprekingen", "nee", "sot-inleverdag", "ja", "bolletjessysteem", "vast")
                .entrySet()) {
            String pad = "/schoolplannen/" + plan + "/ontwerp/onderdeel?pad=schakelaars/" + s.getKey();
            assertThat(oco.ga(pad)
                            .document()
                            .select("select[name=waarde] option")
                            .eachAttr("value"))
                    .contains(s.getValue());
            Blad blad = oco.vulIn(pad, "#onderdeel", Map.of("waarde", s.getValue(), "bron", "Proef §3"));
            assertThat(blad.status()).as(s + " " + blad.leesbaar()).isEqualTo(303);
        }
        Blad fout = oco.vulIn(
                "/schoolplannen/" + plan + "/ontwerp/onderdeel?pad=schakelaars/bolletjessysteem",
                "#onderdeel",
                Map.of("waarde", "soms", "bron", "Proef §3"));
        assertThat(fout.status()).isEqualTo(422);
        assertThat(fout.leesbaar()).contains("kan niet 'soms' zijn");
        stelVast(oco);
        Blad geheel = oco.ga("/ondersteuningsplan/" + plan + "/hoofdstukken/schakelaars");
        assertThat(geheel.leesbaar()).contains("Ja: uiterlijk de vrijdag ervoor");
        Blad nieuw = oco.ga("/overleg/nieuw");
        assertThat(nieuw.leesbaar()).contains("Klassenbespreking").doesNotContain("Groepsbespreking");
    }

    @Test
    @Eis({"CONFIG-05", "CONFIG-07"})
    void een_plan_dat_later_ingaat_loopt_vanaf_die_dag_zonder_herstart_en_tot_dan_het_huidige() {
        school();
        Mens mentor = bestuur.als("mentor", "hier");
        Mens oco = bestuur.als("oco", "hier");
        begin(oco);
        tekst(oco, """
                id: %s
                naam: De Proef
                soort: school
                erft: hpc
                document: Plan van De Proef
                toegang:
                  - id: mentor
                    bron: Proef §4
                    regels:
                      - {id: kwaliteit, lezen: alle, schrijven: ja}
                overlegsoorten:
                  - {id: groepsbespreking, naam: Groepsuur, bron: Proef §4}
                """.formatted(plan));
        String gevolgen = "/schoolplannen/" + plan + "/ontwerp/gevolgen";
        assertThat(oco.vulIn(gevolgen, "#voorstellen", Map.of("toelichting", "Vanaf februari."))
                        .status())
                .isEqualTo(303);
        Mens leider = bestuur.als("schoolleider", "hier");
        LocalDate ingang = LocalDate.now(nl.spil.gedeeld.Klok.ZONE).plusDays(40);
        Blad nogNiet = leider.vulIn(
                gevolgen,
                "#vaststellen",
                Map.of(
                        "vastgesteld",
                        ingang.toString(),
                        "vanaf",
                        ingang.toString(),
                        "tot",
                        ingang.plusYears(4).toString(),
                        "bron",
                        "MT"));
        assertThat(nogNiet.status()).isEqualTo(422);
        assertThat(nogNiet.leesbaar()).contains("Deze dag komt nog. Vul in wanneer het plan is vastgesteld");
        Blad vast = leider.vulIn(
                gevolgen,
                "#vaststellen",
                Map.of("vanaf", ingang.toString(), "tot", ingang.plusYears(4).toString(), "bron", "MT 3 november"));
        assertThat(vast.status()).as(vast.leesbaar()).isEqualTo(303);

        assertThat(leider.ga("/schoolplannen/" + plan)
                        .document()
                        .select("#komend")
                        .text())
                .contains("gaat in op " + Datum.lang(ingang), "Tot die dag loopt het huidige plan.");
        assertThat(oco.ga("/overleg/nieuw").leesbaar())
                .contains("Groepsbespreking")
                .doesNotContain("Groepsuur");
        assertThat(rechten("mentor")).isZero();
        tijd.zetOp(ingang.minusDays(1));
        assertThat(oco.ga("/overleg/nieuw").leesbaar()).doesNotContain("Groepsuur");

        tijd.zetOp(ingang);
        // The very first page of that day, of whoever comes in, has the new plan; also what the gate lets through.
        assertThat(oco.ga("/overleg/nieuw").leesbaar()).contains("Groepsuur").doesNotContain("Groepsbespreking");
        assertThat(rechten("mentor")).isPositive();
        assertThat(leider.ga("/schoolplannen/" + plan).document().select("#komend"))
                .isEmpty();
        assertThat(mentor.ga("/ondersteuningsplan/" + plan + "/versies").leesbaar())
                .contains("Versie 2");
    }

    @Test
    @Eis({"CONFIG-07", "ROUTE-01"})
    void een_besluit_dat_een_procedure_opent_begint_haar_onder_het_plan_van_nu() {
        school();
        Mens mentor = bestuur.als("mentor", "hier");
        Mens oco = bestuur.als("oco", "hier");
        begin(oco);
        tekst(oco, metExtra("8"));
        stelVast(oco);
        var leerling = bestuur.leerling("hier");
        String zaak = Zaakwerk.dienIn(mentor, leerling);
        String andere = Zaakwerk.dienIn(mentor, bestuur.leerling("hier"));

        begin(oco);
        tekst(oco, metExtra("3"));
        stelVast(oco);
        Blad genomen = Zaakwerk.besluit(oco, zaak, "extra-openen", Map.of("reden", "De leerling heeft meer nodig."));
        assertThat(genomen.status()).as(genomen.leesbaar()).isEqualTo(303);
        assertThat(oco.ga(zaak).leesbaar()).contains("loopt volgens versie 2 van het schoolplan; versie 3 geldt");
        assertThat(bestuur.vraag(
                        Integer.class,
                        "select v.nummer from zaak.zaak z join schoolplan.versie v on v.id = z.planversie_id where z.zaaktype = 'extra' and z.leerling_id = ?",
                        leerling))
                .isEqualTo(3);

        begin(oco);
        tekst(oco, "id: %s\nnaam: De Proef\nsoort: school\nerft: hpc\ndocument: Plan van De Proef\n".formatted(plan));
        stelVast(oco);
        assertThat(oco.ga(andere).leesbaar())
                .contains("die procedure staat niet meer in het plan dat nu geldt. Zet deze zaak over naar dat plan.");
        Blad kanNiet = oco.ga(andere + "/besluiten/nieuw?soort=extra-openen");
        assertThat(kanNiet.leesbaar()).contains("staat niet meer in het plan dat nu geldt");
    }

    @Test
    void de_afgesproken_dag_van_een_evaluatie_blijft_ook_als_het_plan_zijn_termijn_wijzigt() {
        school();
        Mens oco = bestuur.als("oco", "hier");
        String zaak = Zaakwerk.naarSot(oco, Zaakwerk.dienIn(bestuur.als("mentor", "hier"), bestuur.leerling("hier")));
        Zaakwerk.antwoord(
                oco, zaak, java.time.LocalDate.now(nl.spil.gedeeld.Klok.ZONE).toString());
        Blad besloten = Zaakwerk.besluit(
                oco,
                zaak,
                "ondersteuning-inzetten",
                Map.ofEntries(
                        Map.entry("doel", "Rust op maandag"),
                        Map.entry(
                                "uitvoerder", bestuur.account("docent", "hier").toString()),
                        Map.entry(
                                "start",
                                java.time.LocalDate.now(nl.spil.gedeeld.Klok.ZONE)
                                        .toString()),
                        Map.entry(
                                "evaluatie",
                                java.time.LocalDate.now(nl.spil.gedeeld.Klok.ZONE)
                                        .plusWeeks(6)
                                        .toString()),
                        Map.entry("ouders-op", "2025-11-20"),
                        Map.entry("ouders-wijze", "Gebeld."),
                        Map.entry("leerling-op", "2025-11-19"),
                        Map.entry("leerling-zei", "Is goed."),
                        Map.entry("aspecten", "expertise"),
                        Map.entry("niveau", "extra"),
                        Map.entry("niveau-reden", "Meer dan de mentor kan bieden."),
                        Map.entry("reden", "De dagkaart was niet genoeg.")));
        assertThat(besloten.status()).as(besloten.leesbaar()).isEqualTo(303);
        String klok =
                "select t.soort || ' ' || t.id || ' ' || t.verloopt_op from zaak.besluit b join termijn.termijn t on t.id = b.evaluatietermijn_id"
                        + " where t.gehaald_op is null and t.vervallen_op is null";
        String voor = bestuur.vraag(String.class, klok);
        begin(oco);
        Blad goed = oco.vulIn(
                "/schoolplannen/" + plan + "/ontwerp/onderdeel?pad=termijnen/" + voor.split(" ")[0],
                "#onderdeel",
                Map.of("naam", "Terugkijken op de ondersteuning", "bron", "Proef §1"));
        assertThat(goed.status()).as(goed.leesbaar()).isEqualTo(303);
        stelVast(oco);

        assertThat(zetOver(oco, zaak, "Andere naam voor de termijn.").status()).isEqualTo(303);

        assertThat(bestuur.vraag(String.class, klok)).isEqualTo(voor);
        assertThat(oco.ga(zaak).document().select("a[href$=/effect]")).isNotEmpty();
    }

    // ----

    private int rechten(String rol) {
        return bestuur.vraag(
                Integer.class,
                "select count(*)::int from toegang.recht r join organisatie.locatie l on l.id = r.locatie_id where l.sleutel = 'hier' and r.rol = ? and r.klasse = 15 and r.schrijven",
                rol);
    }

    private String metExtra(String weken) {
        return """
                id: %s
                naam: De Proef
                soort: school
                erft: hpc
                document: Plan van De Proef
                termijnen:
                  - {id: extra-klaar, naam: De extra hulp afronden, lengte: %s, eenheid: kalenderweken, vakanties-tellen: ja, start: fase-begonnen, eigenaar: oco, waarschuw-dagen-voor: [2], escalatie: oco, bron: Proef §5}
                zaaktypen:
                  - id: ondersteuningsroute
                    bron: Proef §5
                    fasen:
                      - id: zorgmelding
                        bron: Proef §5
                        besluiten:
                          - {id: extra-openen, naam: Extra hulp openen, door: [oco], opent: [extra], bron: Proef §5}
                  - id: extra
                    naam: Extra hulp
                    omschrijving: Proef
                    voor-wie: leerling
                    eigenaar: oco
                    bron: Proef §5
                    fasen:
                      - id: extra-loopt
                        naam: Extra hulp loopt
                        begin: ja
                        niveau: extra
                        eigenaar: oco
                        betrokken: [oco]
                        gegevens: [Logboek]
                        afspraken: [Wat helpt]
                        termijnen: [extra-klaar]
                        besluiten:
                          - {id: extra-af, naam: Afronden, naar: extra-klaar-fase, door: [oco], vereist: [resultaat]}
                      - {id: extra-klaar-fase, naam: Klaar, eigenaar: oco, eind: ja}
                """.formatted(plan, weken);
    }

    private void wijzigTermijn(Mens oco, String lengte) {
        begin(oco);
        String pad = "/schoolplannen/" + plan + "/ontwerp/onderdeel?pad=termijnen/zorgmelding-bespreken";
        assertThat(oco.vulIn(pad, "#onderdeel", Map.of("lengte", lengte)).leesbaar())
                .contains("Noem het document en de paragraaf");
        assertThat(oco.vulIn(pad, "#onderdeel", Map.of("lengte", "zes", "bron", "Proef §1"))
                        .leesbaar())
                .contains("'lengte' is een heel getal");
        Blad goed = oco.vulIn(pad, "#onderdeel", Map.of("lengte", lengte, "bron", "Proef §1"));
        assertThat(goed.status()).as(goed.leesbaar()).isEqualTo(303);
        assertThat(oco.ga("/schoolplannen/" + plan + "/ontwerp")
                        .document()
                        .select("#tekst")
                        .val())
                .contains("termijnen:\n  - id: zorgmelding-bespreken\n    lengte: " + lengte + "\n    bron: Proef §1");
    }

    private void begin(Mens oco) {
        assertThat(oco.vulIn("/schoolplannen/" + plan, "form[action$=/begin]", Map.of("uitgang", "geldend"))
                        .status())
                .isEqualTo(303);
    }

    private void tekst(Mens oco, String tekst) {
        assertThat(oco.vulIn("/schoolplannen/" + plan + "/ontwerp", "#planeditor", Map.of("tekst", tekst))
                        .status())
                .isEqualTo(303);
    }

    private void stelVast(Mens oco) {
        String gevolgen = "/schoolplannen/" + plan + "/ontwerp/gevolgen";
        Blad voor = oco.vulIn(gevolgen, "#voorstellen", Map.of("toelichting", "Zo werkt het hier."));
        assertThat(voor.status()).as(voor.leesbaar()).isEqualTo(303);
        Blad vast = bestuur.als("schoolleider", "hier")
                .vulIn(gevolgen, "#vaststellen", Map.of("bron", "MT 3 november 2026"));
        assertThat(vast.status()).as(vast.leesbaar()).isEqualTo(303);
    }

    private static Blad zetOver(Mens wie, String zaak, String reden) {
        return wie.vulIn(zaak + "/versie", "form[action$=/versie]", Map.of("reden", reden));
    }

    private static String nummer(String zaak) {
        return zaak.substring(zaak.lastIndexOf('/') + 1);
    }

    private static String dag(Mens wie, String zaak) {
        String tekst = wie.ga(zaak)
                .document()
                .select("li.taak:contains(De zorgmelding bespreken)")
                .text();
        return tekst.replaceAll(".*uiterlijk (\\d+ \\p{L}+ \\d{4}).*", "$1");
    }
}
