package nl.spil.kluis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.EigenaarDatabank;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Procedurescholen;
import nl.spil.cast.Procedurescholen.School;
import nl.spil.cast.SpilTest;
import nl.spil.dekking.Eis;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.toegang.Sessies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A signal of a docent becomes a file in the vault, and the five steps end in a decision of two people. */
@SpilTest
class MeldcodeWebTest {

    private static final String HOUDER = "aandachtsfunctionaris";

    @Autowired
    private Procedurescholen scholen;

    @Autowired
    private EigenaarDatabank databank;

    @Autowired
    private Sessies sessies;

    @Autowired
    private Kluisdossiers dossiers;

    @Autowired
    private Klok klok;

    @Autowired
    private Taak taak;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void zonderVervanger() {
        Vervanging.weg(scholen.van("hpc-centrum"), taak, jdbc, databank, HOUDER, "leerlingbegeleider");
    }

    @Test
    @Eis({"MELDCODE-01", "MELDCODE-09", "VERWIJS-01", "VERWIJS-05"})
    void van_signaal_tot_een_melding_die_twee_mensen_beslissen() {
        School school = scholen.van("hpc-zuidwijk");
        Mens houder = school.als(HOUDER);
        String dossier = begin(school, "blauwe plek op de arm, zei: van de trap");

        assertThat(houder.ga(dossier).leesbaar()).contains("1. Signalen in kaart", "blauwe plek op de arm");
        besluit(houder, dossier, "naar-overleggen");
        schrijf(houder, dossier, "consultatie", "Veilig Thuis", "Advies: ga in gesprek.");
        besluit(houder, dossier, "naar-gesprek");
        schrijf(houder, dossier, "gesprek", "moeder", "Moeder vertelt dat het thuis niet goed gaat.");
        besluit(houder, dossier, "naar-wegen");
        besluit(houder, dossier, "naar-beslissen");

        // Nothing ends the file before it was weighed and the signal in the register was answered.
        assertThat(houder.ga(dossier).document().select("#besluiten input[name=besluit]"))
                .isEmpty();
        assertThat(houder.ga(dossier).leesbaar())
                .contains("leg vast of er een signaal in SISA is gegeven of niet", "beantwoord de 5 afwegingen");
        weeg(houder, dossier);
        assertThat(houder.ga(dossier).leesbaar()).contains("het afwegingskader: direct melden");
        Blad zonderReden = houder.vulIn(dossier, "#verwijsindex", Map.of("gegeven", "ja"));
        assertThat(zonderReden.status()).isEqualTo(422);
        assertThat(zonderReden.leesbaar()).contains("Kies de soort reden");
        Blad zonderMotivatie = houder.vulIn(dossier, "#verwijsindex", Map.of("gegeven", "nee", "waarom-niet", ""));
        assertThat(zonderMotivatie.status()).isEqualTo(422);
        assertThat(zonderMotivatie.leesbaar()).contains("Schrijf op waarom er geen signaal is gegeven");
        Blad geenAntwoord = houder.vulIn(dossier, "#verwijsindex", Map.of("reden", "thuis"));
        assertThat(geenAntwoord.leesbaar()).contains("Kies of het signaal is gegeven");
        assertThat(houder.ga(dossier).leesbaar()).contains("Het dossier sluit niet voordat dit is gedaan");
        vul(
                houder,
                dossier,
                "#verwijsindex",
                Map.of("gegeven", "ja", "reden", "thuis", "waarom-niet", "Alles over thuis"));
        assertThat(houder.ga(dossier).leesbaar())
                .contains("Signaal gegeven op", "door " + school.naam(HOUDER), "Er gaat geen inhoud mee")
                .doesNotContain("Alles over thuis");
        // The record itself: a day, who, a kind of reason, and nothing else.
        UUID id = UUID.fromString(dossier.substring(dossier.lastIndexOf('/') + 1));
        Stuk signaal = sessies.als(
                school.account(HOUDER),
                b -> dossiers.open(b, id, "").dossier().verwijsindex().orElseThrow());
        assertThat(signaal.velden())
                .containsOnly(
                        Map.entry("gegeven", "ja"),
                        Map.entry("reden", "thuis"),
                        Map.entry("dag", klok.vandaag().toString()));
        assertThat(signaal.doorNaam()).isEqualTo(school.naam(HOUDER));

        Blad zonderHulp = houder.vulIn(
                dossier, "#besluiten", Map.of("besluit", "gemeld", "motivatie", "Onveilig.", "resultaat", "Gebeld."));
        assertThat(zonderHulp.leesbaar()).contains("Kies of er voldoende hulp mogelijk is");
        vul(
                houder,
                dossier,
                "#besluiten",
                Map.of(
                        "besluit",
                        "gemeld",
                        "motivatie",
                        "Structureel onveilig.",
                        "resultaat",
                        "Gebeld met Veilig Thuis.",
                        "hulp",
                        "nee",
                        "vt-nummer",
                        "VT-2026-77"));

        // Alone it is not decided.
        assertThat(houder.ga(dossier).leesbaar()).contains("Wacht op een tweede persoon");
        Blad zelf = houder.vulIn(dossier, "#voorstel form", Map.of("akkoord", "ja", "waarom", ""));
        assertThat(zelf.status()).isEqualTo(422);
        assertThat(zelf.leesbaar()).contains("Een ander moet dit bevestigen");
        Mens oco = school.als("oco");
        assertThat(oco.ga(dossier).status()).as("wie niet is toegevoegd").isEqualTo(404);
        vul(
                houder,
                dossier,
                "#sleutels",
                Map.of("collega", school.account("oco").toString()));
        vul(oco, dossier, "#voorstel form", Map.of("akkoord", "ja", "waarom", "Eens."));

        Blad klaar = houder.ga(dossier);
        assertThat(klaar.leesbaar())
                .contains(
                        "gesloten",
                        "Besloten: Gemeld bij Veilig Thuis",
                        "Melden bij Veilig Thuis: ja",
                        "Voldoende hulp mogelijk: nee",
                        "VT-2026-77",
                        "Voorgesteld door: " + school.naam(HOUDER));
        assertThat(klaar.document().select("main form[id]")).isEmpty();
    }

    @Test
    @Eis({"MELDCODE-02", "MELDCODE-06"})
    void alleen_de_aangewezen_houder_en_de_vervanger_doen_de_melding_en_zien_met_wie_zij_toevoegen_het_dossier() {
        School school = scholen.van("hpc-centrum");
        Mens houder = school.als(HOUDER);
        String dossier = begin(school, "iets gezien");
        assertThat(houder.ga(dossier).leesbaar()).contains("Er is geen vervanger");
        for (String rol : List.of("oco", "smw", "mentor", "docent", "schoolleider", "bestuur"))
            assertThat(school.als(rol).ga(dossier).status()).as(rol).isEqualTo(404);
        for (String naar : List.of("naar-overleggen", "naar-gesprek", "naar-wegen", "naar-beslissen")) {
            if (naar.equals("naar-gesprek")) schrijf(houder, dossier, "consultatie", "Veilig Thuis", "Advies.");
            besluit(houder, dossier, naar);
        }
        weeg(houder, dossier);
        vul(houder, dossier, "#verwijsindex", Map.of("gegeven", "nee", "waarom-niet", "Niet nodig."));
        for (String rol : List.of("oco", "smw"))
            vul(
                    houder,
                    dossier,
                    "#sleutels",
                    Map.of("collega", school.account(rol).toString()));
        Map<String, String> melding = Map.of(
                "besluit", "gemeld", "motivatie", "Onveilig.", "resultaat", "Gebeld.", "hulp", "nee", "vt-nummer", "9");
        for (String rol : List.of("oco", "smw")) {
            Mens erbij = school.als(rol);
            assertThat(erbij.ga(dossier).document().select("input[name=besluit][value=gemeld]"))
                    .as(rol)
                    .isEmpty();
            List<Map.Entry<String, String>> toch = new java.util.ArrayList<>(melding.entrySet());
            toch.add(Map.entry("_csrf", erbij.csrf()));
            Blad geweigerd = erbij.post(dossier + "/besluiten", toch);
            assertThat(geweigerd.status()).as(rol).isEqualTo(422);
            assertThat(geweigerd.leesbaar()).contains("Kies een besluit");
        }
        // The substitute is assigned: the same key, the same decision.
        Vervanging.van(school, taak, jdbc, databank, HOUDER, "leerlingbegeleider");
        Mens vervanger = school.als("leerlingbegeleider");
        assertThat(school.als("docent").ga("/meldcode").leesbaar())
                .contains(school.naam(HOUDER), school.naam("leerlingbegeleider"));
        assertThat(vervanger.ga(dossier).leesbaar()).doesNotContain("Er is geen vervanger");
        vul(vervanger, dossier, "#besluiten", melding);
        vul(houder, dossier, "#voorstel form", Map.of("akkoord", "ja", "waarom", ""));
        assertThat(houder.ga(dossier).leesbaar()).contains("Besloten: Gemeld bij Veilig Thuis", "gesloten");
    }

    @Test
    @Eis("MELDCODE-05")
    void op_de_viaan_leest_iedereen_die_er_werkt_de_meldcode_en_wat_zelf_te_doen_zonder_een_dossier() {
        School school = scholen.van("de-viaan");
        long dossiers = opgeslagen();
        for (nl.spil.schoolplan.Rol rol : school.plan().rollen()) {
            if (rol.kring() != nl.spil.schoolplan.Rol.Kring.INTERN) continue;
            Blad blad = school.als(rol.id()).ga("/meldcode");
            assertThat(blad.status()).as(rol.id()).isEqualTo(200);
            assertThat(blad.leesbaar())
                    .as(rol.id())
                    .contains("Wat jij nu doet", "Bel 112", school.naam(HOUDER), "Viaan §6.2.2");
            for (nl.spil.schoolplan.Fase fase :
                    school.plan().zaaktype("meldcode").orElseThrow().fasen())
                if (!fase.eind()) assertThat(blad.leesbaar()).as(rol.id()).contains(fase.naam());
        }
        assertThat(opgeslagen()).as("lezen opent geen dossier").isEqualTo(dossiers);
    }

    private long opgeslagen() {
        return databank.jdbc()
                .sql("select (select count(*) from kluis.dossier) + (select count(*) from kluis.signaal)")
                .query(Long.class)
                .single();
    }

    @Test
    @Eis("MELDCODE-05")
    void iedere_collega_leest_wat_te_doen_en_ziet_het_eigen_signaal_niet_terug() {
        School school = scholen.van("hpc-zuidwijk");
        Mens docent = school.als("docent");
        Blad meldcode = docent.ga("/meldcode");
        assertThat(meldcode.leesbaar())
                .contains(
                        "Wat jij nu doet",
                        "Bel 112",
                        school.naam(HOUDER),
                        "5. Beslissen",
                        "Is er acute of structurele onveiligheid?")
                .doesNotContain("Naar de kluis");
        Blad leeg = docent.vulIn(meldcode, "#signaal form", Map.of("over", "", "wat", ""));
        assertThat(leeg.status()).isEqualTo(422);
        assertThat(leeg.leesbaar()).contains("Schrijf op wat je zag of hoorde");
        String woord = "zichtbaar" + UUID.randomUUID().toString().substring(0, 8);
        Blad gegeven = docent.vulIn(meldcode, "#signaal form", Map.of("over", "Kind uit 1A", "wat", woord));
        assertThat(gegeven.status()).as(gegeven.leesbaar()).isEqualTo(303);

        Mens houder = school.als(HOUDER);
        Blad kluis = houder.ga("/kluis");
        String signaal =
                kluis.document().select("a[href^=/kluis/signalen/]").last().attr("href");
        assertThat(houder.ga(signaal).leesbaar()).contains(woord, "van " + school.naam("docent"));
        assertThat(houder.ga(signaal).document().select("#gelezen li").text())
                .as("wie het las")
                .contains(school.naam(HOUDER));
        for (String rol : List.of("docent", "oco", "schoolleider", "mentor")) {
            Mens ander = school.als(rol);
            assertThat(ander.ga(signaal).status()).as(rol).isEqualTo(404);
            if (!rol.equals("oco") && !rol.equals("schoolleider"))
                assertThat(ander.ga("/kluis").status()).as(rol).isEqualTo(404);
        }
        long adviezen = adviezen();
        vul(houder, signaal, "#afhandeling", Map.of("advies", "Blijven volgen; geen vermoeden."));
        assertThat(adviezen())
                .as("het advies telt mee in de cijfers van dit schooljaar")
                .isEqualTo(adviezen + 1);
        assertThat(houder.ga(signaal).status()).isEqualTo(404);
    }

    private long adviezen() {
        return databank.jdbc()
                .sql("select count(*) from kluis.telling where soort = 'advies'")
                .query(Long.class)
                .single();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            hpc-zuidwijk | oco
            hpc-charlois | oco
            hpc-charlois | aandachtsfunctionaris
            hpc-centrum  | oco
            hpc-centrum  | aandachtsfunctionaris
            """)
    @Eis("VERWIJS-02")
    void alleen_wie_op_deze_locatie_bevoegd_is_legt_een_signaal_in_de_verwijsindex_vast(String plan, String bevoegd) {
        School school = scholen.van(plan);
        Mens houder = school.als(HOUDER);
        String dossier = begin(school, "iets gezien");
        for (String rol : List.of("oco", "smw"))
            vul(
                    houder,
                    dossier,
                    "#sleutels",
                    Map.of("collega", school.account(rol).toString()));
        Mens smw = school.als("smw");
        Blad gezien = smw.ga(dossier);
        assertThat(gezien.document().select("#verwijsindex")).isEmpty();
        assertThat(gezien.leesbaar()).contains("Bevoegd: ", "HPC §6.9");
        Blad toch = smw.post(
                dossier + "/verwijsindex",
                List.of(Map.entry("_csrf", smw.csrf()), Map.entry("gegeven", "nee"), Map.entry("waarom-niet", "x")));
        assertThat(toch.status()).isEqualTo(422);
        assertThat(toch.leesbaar()).contains("alleen een bevoegd teamlid");
        assertThat(houder.ga(dossier).leesbaar())
                .contains("Nog niet vastgelegd")
                .doesNotContain("signaal gegeven op");
        vul(
                school.als(bevoegd),
                dossier,
                "#verwijsindex",
                Map.of("gegeven", "nee", "waarom-niet", "Geen zorgen meer."));
        assertThat(houder.ga(dossier)
                        .document()
                        .select("section:contains(SISA)")
                        .text())
                .containsPattern("Geen signaal gegeven op .*, door " + school.naam(bevoegd));
    }

    @Test
    void een_afdruk_van_het_schema_toont_geen_leesbare_tekst() {
        School school = scholen.van("hpc-zuidwijk");
        String woord = "Zeldzaamwoord" + UUID.randomUUID().toString().substring(0, 8);
        begin(school, woord);
        String naam = school.vraag(String.class, "select achternaam from organisatie.leerling limit 1");
        for (String tabel : databank.jdbc()
                .sql("select table_name from information_schema.tables where table_schema = 'kluis'")
                .query(String.class)
                .list()) {
            String alles = databank.jdbc()
                    .sql(
                            "select coalesce(string_agg(t::text, ' '), '') || coalesce(string_agg(encode(convert_to(t::text, 'UTF8'), 'escape'), ' '), '') from kluis."
                                    + tabel + " t")
                    .query(String.class)
                    .single();
            assertThat(alles)
                    .as(tabel)
                    .doesNotContain(woord, hex(woord), naam, hex(naam), hex("waarneming"), hex("WAARNEMING"));
        }
    }

    private static String hex(String tekst) {
        return java.util.HexFormat.of().formatHex(tekst.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** A docent sees something; who has the key begins a file with it. */
    private String begin(School school, String gezien) {
        UUID leerling = school.leerling();
        String naam = school.vraag(String.class, "select roepnaam from organisatie.leerling where id = ?", leerling);
        Blad gegeven = school.als("docent")
                .vulIn("/meldcode", "#signaal form", Map.of("over", naam + " uit 1A", "wat", gezien));
        assertThat(gegeven.status()).as(gegeven.leesbaar()).isEqualTo(303);
        Mens houder = school.als(HOUDER);
        String signaal = houder.ga("/kluis").document().select("a[href^=/kluis/signalen/]").stream()
                .filter(a -> a.text().equals(naam + " uit 1A"))
                .findFirst()
                .orElseThrow()
                .attr("href");
        Blad begonnen = houder.vulIn(signaal + "?q=" + naam, "form#begin", Map.of("leerling", leerling.toString()));
        assertThat(begonnen.status()).as(begonnen.leesbaar()).isEqualTo(303);
        return begonnen.naar();
    }

    private static void besluit(Mens wie, String dossier, String besluit) {
        vul(
                wie,
                dossier,
                "#besluiten",
                Map.of("besluit", besluit, "motivatie", "Omdat het nodig is.", "resultaat", "Gedaan."));
    }

    private static void schrijf(Mens wie, String dossier, String soort, String met, String tekst) {
        vul(wie, dossier, "#stukken", Map.of("soort", soort, "met", met, "tekst", tekst));
    }

    private static void weeg(Mens wie, String dossier) {
        Map<String, String> velden = new java.util.HashMap<>();
        for (String vraag : List.of("vermoeden", "onveilig", "hulp", "aanvaard", "herstel")) {
            velden.put("antwoord-" + vraag, vraag.equals("hulp") ? "nee" : "ja");
            velden.put("waarom-" + vraag, "Zo is het.");
        }
        vul(wie, dossier, "#afwegingen", velden);
    }

    static void vul(Mens wie, String blad, String formulier, Map<String, String> velden) {
        Blad uit = wie.vulIn(blad, formulier, velden);
        assertThat(uit.status()).as(formulier + ": " + uit.leesbaar()).isEqualTo(303);
    }
}
