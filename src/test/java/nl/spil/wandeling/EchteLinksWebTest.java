package nl.spil.wandeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.spil.cast.EigenaarDatabank;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Mensen;
import nl.spil.cast.SpilTest;
import nl.spil.dekking.Eis;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.wandeling.Loper.Antwoord;
import nl.spil.wandeling.Wereld.Leerling;
import nl.spil.wandeling.Wereld.Persoon;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Behind some addresses stands a secret instead of a person: the walk itself can only guess those. Here everybody of the walk makes the
 * links that they may have, and who has a link reads what is behind it: of the calendar never anything of a pupil, of what was shared
 * only the parts of that purpose.
 */
@SpilTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EchteLinksWebTest {

    private static final Pattern AGENDA = Pattern.compile("/agenda/([A-Za-z0-9_-]{40,})\\.ics");
    private static final Pattern GEDEELD = Pattern.compile("/gedeeld/[A-Za-z0-9_-]{20,}");

    /** TOEST-11, by hand: which fields go along for which purpose (schoolplan of HPC Zuidwijk, deeldoelen). */
    private static final Map<String, Set<String>> MEE = Map.of(
            "overdracht-mbo", Set.of("achternaam", "beeldregel.tekst", "sectie.tekst", "doel."),
            "overdracht-vo", Set.of("achternaam", "sectie.tekst", "doel.", "inzet."),
            "overleg-hulp", Set.of("achternaam", "beeldregel.tekst", "doel.", "inzet."));

    @Autowired
    private Wereldbouw bouw;

    @Autowired
    private Mensen mensen;

    @Autowired
    private Taak taak;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EigenaarDatabank eigenaar;

    private Wereld wereld;
    private Loper niemand;

    @BeforeAll
    void bouw() {
        wereld = bouw.nieuw();
        bouw.vul(wereld);
        niemand = new Loper(mensen.adres(), wereld.persoon("niemand"));
        // Where a talk about one pupil is, tells of that pupil.
        String waar = wereld.kanarie(Leerling.KIND, 8, "overleg.plaats", null, false, Set.of(), Set.of(), Set.of());
        taak.voor(
                wereld.bestuur.bestuur(),
                () -> jdbc.sql("update overleg.overleg set plaats = ? where over = 'een-leerling'")
                        .param(waar)
                        .update());
    }

    // The calendar ----------------------------------------------------------------------------------------------------

    @Test
    void de_echte_agenda_van_ieder_die_er_een_mag_hebben_noemt_niets_van_een_leerling() {
        Map<String, String> links = new LinkedHashMap<>();
        wereld.personen.values().forEach(p -> links.putAll(links(p)));
        assertThat(links.keySet().stream().map(wie -> wie.split(" ")[0]))
                .contains("docent", "mentor", "oco", "smw", "schoolleider", "administratie")
                .doesNotContain("ouder1", "leerling16", "externe", "beheer", "niemand");
        assertThat(gelekt(links)).isEmpty();
        // It is no proof when there is nothing in it.
        assertThat(agenda(links.get("oco mijn"))).contains("BEGIN:VEVENT", "MDO", "SOT");
        // Who works elsewhere has the meetings of there; who has no work any more, has no calendar.
        assertThat(agenda(links.get("oco-andere-locatie mijn"))).doesNotContain("MDO");
        assertThat(links).doesNotContainKeys("oud-mentor mijn", "oud-docent mijn");
        System.out.printf("echte agenda's: %d%n", links.size());
    }

    @Test
    void een_geplante_plaats_in_de_agenda_wordt_gevonden() {
        String was = eigenaar.jdbc()
                .sql("select pg_get_functiondef('overleg.agenda(bytea)'::regprocedure)")
                .query(String.class)
                .single();
        Map<String, String> links = links(wereld.persoon("oco"));
        assertThat(gelekt(links)).isEmpty();
        String lek = was.replace("case when o.over = 'een-leerling' then '' else o.plaats end", "o.plaats");
        assertThat(lek).isNotEqualTo(was);
        eigenaar.jdbc().sql(lek).update();
        try {
            assertThat(gelekt(links)).anySatisfy(l -> assertThat(l).contains("oco", "overleg.plaats"));
        } finally {
            eigenaar.jdbc().sql(was).update();
        }
    }

    /** Own meetings, and those of the location: for who may make them. */
    private Map<String, String> links(Persoon wie) {
        Map<String, String> uit = new LinkedHashMap<>();
        if (!wie.ingelogd()) return uit;
        Loper loper = new Loper(mensen.adres(), wie);
        for (String welke : List.of("mijn", "locatie")) {
            Antwoord antwoord = loper.stuur("POST", "/overleg/jaarkalender/links", List.of(Map.entry("welke", welke)));
            Matcher m = AGENDA.matcher(antwoord.lichaam());
            if (m.find()) uit.put(wie.naam() + " " + welke, m.group());
        }
        return uit;
    }

    private List<String> gelekt(Map<String, String> links) {
        List<String> uit = new ArrayList<>();
        links.forEach((wie, pad) -> {
            Antwoord antwoord = niemand.ga(pad);
            assertThat(antwoord.status()).as(wie).isEqualTo(200);
            antwoord.kanaries().forEach(w -> uit.add("agenda van " + wie + ": " + kanarie(w)));
            if (antwoord.lichaam().contains("Kim")) uit.add("agenda van " + wie + " noemt een leerling bij de naam");
        });
        return uit;
    }

    private String agenda(String pad) {
        return niemand.ga(pad).lichaam();
    }

    // What was shared -------------------------------------------------------------------------------------------------

    @Test
    @Eis("TOEST-11")
    void wie_met_link_en_code_opent_leest_de_velden_van_dat_doel_en_niets_dat_het_gezin_niet_las() {
        MEE.forEach((doel, mag) -> {
            Deling deling = deel(doel);
            Set<String> gelezen = kanaries(deling.ontvanger().ga("/ontvangen"));
            assertThat(teVeel(gelezen, mag)).as(doel).isEmpty();
            for (String veld : mag)
                assertThat(gelezen.stream().map(this::kanarie))
                        .as(doel + " zonder " + veld)
                        .anySatisfy(k -> assertThat(k.wat()).startsWith(veld));
            assertThat(kanaries(mens("ouder1").ga(deling.thuis())))
                    .as(doel + " thuis")
                    .containsAll(gelezen);
            // What the recipient takes along is what the recipient reads.
            assertThat(kanaries(Leesbaar.tekst(deling.ontvanger().haal("/ontvangen/pdf"))))
                    .as(doel + " als PDF")
                    .isEqualTo(gelezen);
            // The link was for once, and the key of the recipient opens nothing else.
            assertThat(kanaries(deling.ontvanger().ga(deling.link()))).isEmpty();
            for (String elders : List.of(deling.thuis(), "/leerlingen/" + wereld.id(Leerling.KIND), "/zoeken?q=Kim"))
                assertThat(kanaries(deling.ontvanger().ga(elders))).as(elders).isEmpty();

            Loper oco = new Loper(mensen.adres(), wereld.persoon("oco"));
            assertThat(oco.stuur(
                                    "POST",
                                    deling.school() + "/intrekking",
                                    List.of(Map.entry("reden", "Het hoeft niet.")))
                            .status())
                    .isEqualTo(303);
            Blad dicht = deling.ontvanger().ga("/ontvangen");
            assertThat(dicht.status()).isEqualTo(410);
            assertThat(kanaries(dicht)).isEmpty();
        });
        // What went by mail, to the family and outside: where to read it, and nothing of it.
        List<String> post = wereld.lijst(
                String.class,
                "select soort || ': ' || onderwerp || ' ' || tekst from bericht.uitgaand where message_id not like '%@wandel>'");
        assertThat(post)
                .hasSizeGreaterThanOrEqualTo(MEE.size())
                .anySatisfy(p -> assertThat(p).startsWith("deling-ontvanger"))
                .anySatisfy(p -> assertThat(p).startsWith("deling-kopie"))
                .allSatisfy(p -> assertThat(p).doesNotContain("kanarie-", "Kim"));
    }

    @Test
    void een_geplant_stuk_in_wat_werd_gedeeld_wordt_gevonden() {
        Deling deling = deel("overleg-hulp");
        String woord = wereld.kanarie(Leerling.KIND, 10, "deel.geplant", null, false, Set.of(), Set.of(), Set.of());
        taak.voor(
                wereld.bestuur.bestuur(),
                () -> jdbc.sql("""
                                insert into delen.deel (id, bestuur_id, leerling_id, deling_id, klasse, stuk, naam, volgorde, inhoud, door)
                                select gen_random_uuid(), d.bestuur_id, d.leerling_id, d.id, 10, 'beeld', 'Lek', 9,
                                       jsonb_build_array(jsonb_build_object('label', 'x', 'tekst', cast(? as text))), d.door
                                  from delen.deling d where d.id = ?
                                """).params(woord, deling.id()).update());
        assertThat(teVeel(kanaries(deling.ontvanger().ga("/ontvangen")), MEE.get("overleg-hulp")))
                .anySatisfy(l -> assertThat(l).contains("deel.geplant"));
    }

    private record Deling(UUID id, String school, String thuis, String link, Mens ontvanger) {}

    /** As it goes: the coordinator prepares, both parents read and agree, the recipient opens with the link and the code. */
    private Deling deel(String doel) {
        String kind = wereld.id(Leerling.KIND).toString();
        String adres = "ria." + UUID.randomUUID() + "@ontvanger.example";
        Mens oco = mens("oco");
        Blad klaar = oco.vulIn(
                "/leerlingen/" + kind + "/delen?doel=" + doel,
                "#delen",
                Map.of("organisatie", "Zadkine " + doel, "ontvanger", "Ria Roos", "adres", adres));
        assertThat(klaar.status()).as(klaar.leesbaar()).isEqualTo(303);
        String school = klaar.naar();
        String id = school.substring(school.lastIndexOf('/') + 1);
        String thuis = "/thuis/" + kind + "/gedeeld/" + id;
        for (String ouder : List.of("ouder1", "ouder2")) {
            Mens mens = mens(ouder);
            Blad blad = mens.ga(thuis);
            // What the law asks, needs no yes.
            if (!blad.document().select("#antwoord [name=antwoord][value=ja]").isEmpty())
                assertThat(mens.vulIn(blad, "#antwoord", Map.of("antwoord", "ja"))
                                .status())
                        .isEqualTo(303);
        }
        Blad verstuurd = oco.vulIn(school, "#verzending", Map.of());
        assertThat(verstuurd.status()).as(verstuurd.leesbaar()).isEqualTo(200);
        Matcher link = GEDEELD.matcher(
                wereld.vraag(String.class, "select tekst from bericht.uitgaand where aan_adres = ?", adres));
        assertThat(link.find()).isTrue();
        Mens ria = mensen.vreemde();
        assertThat(kanaries(ria.ga(link.group()))).as("voor de code").isEmpty();
        Blad open = ria.vulIn(
                link.group(),
                "#openen",
                Map.of(
                        "naam",
                        "Ria Roos",
                        "functie",
                        "studieadviseur",
                        "code",
                        verstuurd.document().select(".melding.info b").text(),
                        "bevestig",
                        "ja"));
        assertThat(open.naar()).as(open.leesbaar()).isEqualTo("/ontvangen");
        return new Deling(UUID.fromString(id), school, thuis, link.group(), ria);
    }

    private Mens mens(String naam) {
        Mens mens = mensen.vreemde();
        mens.metSessie(String.valueOf(wereld.persoon(naam).token()));
        return mens;
    }

    private List<String> teVeel(Set<String> gelezen, Set<String> mag) {
        return gelezen.stream()
                .map(this::kanarie)
                .filter(k -> k.leerling() != Leerling.KIND
                        || mag.stream().noneMatch(k.wat()::startsWith)
                        // A plan that is being written is not yet for the family, so for nobody outside.
                        || k.niet().contains("ouder1"))
                .map(Kanarie::toString)
                .toList();
    }

    private static Set<String> kanaries(Blad blad) {
        return kanaries(blad.tekst());
    }

    private static Set<String> kanaries(String tekst) {
        Set<String> uit = new TreeSet<>();
        Matcher m = Kanarie.PATROON.matcher(tekst);
        while (m.find()) uit.add(m.group().toLowerCase(java.util.Locale.ROOT));
        return uit;
    }

    private Kanarie kanarie(String woord) {
        return java.util.Objects.requireNonNull(wereld.kanaries.get(woord), woord);
    }
}
