package nl.spil.inkijk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Planbesturen;
import nl.spil.cast.Planbesturen.Planbestuur;
import nl.spil.cast.Planscholen;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Zuidwijk;
import nl.spil.cast.Zuidwijk.Leerling;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.toegang.Poort;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wie keek mee for a family: per week, without oneself, with the question why and its answer. */
@SpilTest
class MeekijkWebTest {

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Planscholen scholen;

    @Autowired
    private Planbesturen besturen;

    @Autowired
    private Taak taak;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Poort poort;

    private Leerling robin;
    private String blad;
    private Mens moeder;
    private Mens vader;

    @BeforeEach
    void een_gezin() {
        robin = zuidwijk.nieuweLeerling();
        blad = "/thuis/" + robin.id() + "/wie-keek-mee";
        moeder = zuidwijk.metSessie(robin.ouders().getFirst().account());
        vader = zuidwijk.metSessie(robin.ouders().getLast().account());
    }

    @Test
    void dertig_keer_kijken_van_de_mentor_is_een_regel_met_waarom_en_wie_zelf_kijkt_staat_er_niet() {
        for (int i = 0; i < 30; i++) zuidwijk.joris().ga("/leerlingen/" + robin.id());
        zuidwijk.ilse().ga("/leerlingen/" + robin.id());
        moeder.ga("/thuis/" + robin.id());

        Blad gezien = moeder.ga(blad);

        assertThat(gezien.document()
                        .select("section:has(h2:containsOwn(Deze week)) ul.kijk > li:contains(Joris de Wit)"))
                .singleElement()
                .satisfies(regel -> assertThat(regel.text())
                        .contains("mentor", "30 keer, op", "leerlingpagina", "Omdat deze persoon mentor van 2B is"));
        assertThat(gezien.document().select("ul.kijk > li").eachText())
                .hasSize(2)
                .noneMatch(r -> r.contains("Moeder") || r.contains("Vader"));
        assertThat(vader.ga(blad).leesbaar())
                .doesNotContain("Moeder " + robin.naam().split(" ")[1]);
    }

    @Test
    void wie_vraagt_waarom_krijgt_een_dag_en_een_antwoord_en_alleen_wie_vroeg_leest_het() {
        zuidwijk.joris().ga("/leerlingen/" + robin.id());
        String waarom = waarom(moeder, "Joris de Wit");

        Blad gevraagd = moeder.vulIn(waarom, "form.formulier", Map.of("tekst", "Er was toch niets aan de hand?"));
        assertThat(gevraagd.naar()).isEqualTo(blad + "#vragen");
        assertThat(moeder.ga(blad).leesbaar())
                .contains(
                        "Uw vragen",
                        "Er was toch niets aan de hand?",
                        "U krijgt antwoord voor of op",
                        "U vroeg waarom");
        // Asked twice is one question.
        assertThat(moeder.ga(waarom).naar()).isEqualTo(blad + "#vragen");

        // The clock of whoever answers, and a mail without a name.
        Element taak = zuidwijk.ilse()
                .ga("/")
                .document()
                .select("a[href^=/inkijk/vragen/]")
                .last();
        assertThat(taak).isNotNull();
        String vraag = taak.attr("href");
        assertThat(post("vraag-waarom", zuidwijk.account("Ilse Bos")))
                .isNotEmpty()
                .allSatisfy(tekst -> assertThat(tekst).doesNotContain("Robin", "Joris", "niets aan de hand"));
        assertThat(zuidwijk.ilse().ga(vraag).leesbaar())
                .contains("Joris de Wit", "mentor van 2B", "Er was toch niets aan de hand?", robin.naam());

        // Nobody else reads the question: not who looked, not the rest of the team, not the other parent, not another
        // school.
        for (Mens ander :
                List.of(zuidwijk.joris(), zuidwijk.sana(), zuidwijk.rana(), zuidwijk.tess(), zuidwijk.joke(), moeder))
            assertThat(ander.ga(vraag).status()).isEqualTo(404);
        assertThat(vader.ga(blad).leesbaar()).doesNotContain("niets aan de hand", "Uw vragen");

        assertThat(zuidwijk.ilse()
                        .vulIn(vraag, "#antwoord-geven", Map.of("tekst", " "))
                        .status())
                .isEqualTo(422);
        Blad oud = zuidwijk.ilse().ga(vraag);
        zuidwijk.ilse().vulIn(oud, "#antwoord-geven", Map.of("tekst", "Joris bereidde het rapportgesprek voor."));
        assertThat(moeder.ga(blad).leesbaar())
                .contains("Joris bereidde het rapportgesprek voor.", "Ilse Bos", "Lees het antwoord")
                .doesNotContain("wacht op antwoord");
        assertThat(vader.ga(blad).leesbaar()).doesNotContain("rapportgesprek");
        assertThat(post("vraag-waarom-antwoord", robin.ouders().getFirst().account()))
                .singleElement()
                .satisfies(tekst -> assertThat(tekst).doesNotContain("Joris", "rapportgesprek"));
        assertThat(zuidwijk.ilse().ga("/").document().select("a[href=" + vraag + "]"))
                .isEmpty();

        // A colleague who answers at the same time does not overwrite it.
        Blad tweede = zuidwijk.ilse().post(vraag + "/antwoord", velden(oud, "Iets anders."));
        assertThat(tweede.status()).isEqualTo(409);
        assertThat(moeder.ga(blad).leesbaar()).contains("rapportgesprek").doesNotContain("Iets anders.");
    }

    /** The one who coordinates looked, and is the only one who does: then it is the leiding that answers. */
    @Test
    void wie_zelf_keek_beantwoordt_de_vraag_niet_ook_niet_als_er_niemand_anders_is() {
        zuidwijk.ilse().ga("/leerlingen/" + robin.id());
        moeder.vulIn(waarom(moeder, "Ilse Bos"), "form.formulier", Map.of("tekst", "Waarom keek u?"));
        Map<String, Object> vraag = taak.voor(
                zuidwijk.bestuur(),
                () -> jdbc.sql("select id, rol from inkijk.vraag where leerling_id = ?")
                        .param(robin.id())
                        .query()
                        .singleRow());
        String pad = "/inkijk/vragen/" + vraag.get("id");
        assertThat(zuidwijk.ilse().ga(pad).status()).isEqualTo(404);
        assertThat(zuidwijk.karim().ga(pad).leesbaar()).contains("Waarom keek u?", "Ilse Bos");

        // Also not by SQL, when the question was put to her own role.
        taak.voor(zuidwijk.bestuur(), () -> {
            jdbc.sql("""
                            insert into inkijk.vraag (id, bestuur_id, leerling_id, regel, over, over_naam, over_rol, reden, week, onderdelen, keer, tekst, rol, antwoord_voor, door, door_naam, op)
                            select ?, v.bestuur_id, v.leerling_id, v.regel, v.over, v.over_naam, v.over_rol, v.reden, v.week - 7, v.onderdelen, v.keer, 'nog een', 'oco', v.antwoord_voor, v.door, v.door_naam, v.op
                              from inkijk.vraag v where v.id = ?
                            """).params(robin.id(), vraag.get("id")).update();
        });
        assertThat(zuidwijk.ilse().ga("/inkijk/vragen/" + robin.id()).status()).isEqualTo(404);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> zuidwijk.doe("Ilse Bos", wie -> {
                    poort.open(wie, robin.id(), "proef");
                    jdbc.sql(
                                    "insert into inkijk.antwoord (vraag_id, bestuur_id, leerling_id, tekst, door, door_naam, door_rol, op) values (?, ?, ?, 'zomaar', ?, 'Ilse Bos', 'oco', now())")
                            .params(robin.id(), zuidwijk.bestuur(), robin.id(), wie.accountId())
                            .update();
                }))
                .hasStackTraceContaining("row-level security");

        zuidwijk.karim().vulIn(pad, "#antwoord-geven", Map.of("tekst", "Zij bereidde het overleg voor."));
        assertThat(moeder.ga(blad).leesbaar()).contains("Zij bereidde het overleg voor.", "Karim Haddad");
    }

    @Test
    void de_klok_van_een_vraag_gaat_niet_met_de_hand_dicht() {
        zuidwijk.joris().ga("/leerlingen/" + robin.id());
        moeder.vulIn(waarom(moeder, "Joris de Wit"), "form.formulier", Map.of());
        UUID termijn = taak.voor(
                zuidwijk.bestuur(),
                () -> jdbc.sql("select id from termijn.termijn where leerling_id = ? and soort = 'vraag-waarom'")
                        .param(robin.id())
                        .query(UUID.class)
                        .single());

        Blad bezwaar =
                zuidwijk.ilse().vulIn("/termijnen/" + termijn, "form[action$=/afronding]", Map.of("bewijs", "gebeld"));

        assertThat(bezwaar.status()).isEqualTo(422);
        assertThat(bezwaar.leesbaar()).contains("Dit is klaar als het gezin antwoord heeft");
    }

    @Test
    void een_regel_van_een_ander_kind_is_er_niet_om_naar_te_vragen() {
        Leerling ander = zuidwijk.nieuweLeerling("Saar");
        zuidwijk.joris().ga("/leerlingen/" + ander.id());
        Mens andereMoeder = zuidwijk.metSessie(ander.ouders().getFirst().account());
        String regel = waarom(andereMoeder, ander, "Joris de Wit").replaceAll(".*/", "");

        assertThat(moeder.ga(blad + "/" + regel).status()).isEqualTo(404);
        assertThat(moeder.post(blad + "/" + regel, List.of(Map.entry("_csrf", csrf(moeder, blad))))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void vanaf_zestien_leest_de_leerling_het_zelf_en_de_ouders_niet_meer() {
        Leerling mo = zuidwijk.nieuweLeerling("Mo", 16, "4A", true);
        zuidwijk.tess().ga("/leerlingen/" + mo.id());
        Mens ouder = zuidwijk.metSessie(mo.ouders().getFirst().account());
        String thuis = "/thuis/" + mo.id();

        for (String pad : List.of(thuis, thuis + "/wie-keek-mee"))
            assertThat(ouder.ga(pad).leesbaar())
                    .contains("Daarom leest Mo nu zelf wie er meekijkt")
                    .doesNotContain("Tess Bakker, mentor", "keer, op");
        Mens zelf = zuidwijk.metSessie(mo.account());
        String regel = waarom(zelf, mo, "Tess Bakker");
        assertThat(ouder.ga(regel).status()).isEqualTo(404);
        assertThat(ouder.post(regel, List.of(Map.entry("_csrf", csrf(ouder, thuis))))
                        .status())
                .isEqualTo(404);
        assertThat(zelf.ga(thuis + "/wie-keek-mee").leesbaar()).contains("jouw gegevens", "Tess Bakker");
    }

    @Test
    void waar_het_plan_het_zegt_lezen_leerling_en_ouders_het_vanaf_zestien_allebei() {
        var viaan = scholen.van("de-viaan");
        viaan.voegToe(
                "leerlingen",
                "Z16;Zeno;;Zestien;%s;zeno@de-viaan.example;de-viaan;2B;2;%s"
                        .formatted(
                                java.time.LocalDate.now(nl.spil.gedeeld.Klok.ZONE)
                                        .minusYears(16)
                                        .minusDays(20),
                                java.time.LocalDate.now(nl.spil.gedeeld.Klok.ZONE)
                                        .minusYears(1)));
        viaan.voegToe("ouders", "Z16;OZ16;mevrouw;Ouder Zestien;ouderz16@de-viaan.example;;moeder;ja");
        UUID zeno = viaan.leerling("Z16");
        viaan.met("oco").ga("/leerlingen/" + zeno);

        assertThat(viaan.thuis("Z16").ga("/thuis/" + zeno + "/wie-keek-mee").leesbaar())
                .contains(viaan.naam("oco"), "Vraag waarom")
                .doesNotContain("leest Zeno nu zelf");
    }

    @Test
    void waar_het_plan_alleen_rollen_toont_leest_niemand_hier_een_naam_ook_de_school_niet() {
        Planbestuur bestuur = besturen.nieuw();
        String plan = bestuur.sleutel("rollen");
        bestuur.klaar(plan, """
                id: %s
                naam: School van de Rollen
                soort: school
                erft: lmc-vo
                document: Proef
                wie-keek-mee: {toont: rol, vanaf-zestien: leerling, antwoordt: schoolleider, binnen-schooldagen: 3, bron: Proef §1}
                """.formatted(plan));
        bestuur.locatie("plein", plan);
        UUID kind = bestuur.leerling("plein");
        String mentor = bestuur.naam("mentor", "plein");
        bestuur.als("mentor", "plein").ga("/leerlingen/" + kind);
        Mens ouder = zuidwijk.metSessie(bestuur.vraag(
                UUID.class,
                "select o.account_id from organisatie.ouder o join organisatie.ouderschap s on s.ouder_id = o.id where s.leerling_id = ?",
                kind));

        Blad gezien = ouder.ga("/thuis/" + kind + "/wie-keek-mee");
        assertThat(gezien.document().select("ul.kijk > li").text())
                .contains("Mentor", "Omdat deze persoon mentor van plein1A is")
                .doesNotContain(mentor);
        assertThat(ouder.ga("/thuis/" + kind).document().select("#kijkers").text())
                .doesNotContain(mentor);
        assertThat(bestuur.als("oco", "plein")
                        .ga("/leerlingen/" + kind + "/leeslog")
                        .document()
                        .select("table")
                        .text())
                .contains("Mentor van plein1A")
                .doesNotContain(mentor);

        Element link = gezien.document().selectFirst("ul.kijk a:containsOwn(Vraag waarom)");
        assertThat(link).isNotNull();
        assertThat(ouder.ga(link.attr("href")).leesbaar())
                .contains(bestuur.naam("schoolleider", "plein"), "3 schooldagen")
                .doesNotContain(mentor);
    }

    private String waarom(Mens wie, String naam) {
        return waarom(wie, robin, naam);
    }

    private static String waarom(Mens wie, Leerling kind, String naam) {
        Element link = wie.ga("/thuis/" + kind.id() + "/wie-keek-mee")
                .document()
                .selectFirst("ul.kijk > li:contains(" + naam + ") a:containsOwn(Vraag waarom)");
        assertThat(link).as("vraag waarom bij " + naam).isNotNull();
        return link.attr("href");
    }

    private static String csrf(Mens wie, String pad) {
        return wie.ga(pad).document().select("input[name=_csrf]").first().val();
    }

    private List<String> post(String soort, UUID aan) {
        return taak.voor(
                zuidwijk.bestuur(),
                () -> jdbc.sql(
                                "select onderwerp || ' ' || tekst from bericht.uitgaand where soort = ? and aan_account = ? and leerling_id = ?")
                        .params(soort, aan, robin.id())
                        .query(String.class)
                        .list());
    }

    private static List<Map.Entry<String, String>> velden(Blad blad, String tekst) {
        Element form = blad.document().selectFirst("#antwoord-geven");
        assertThat(form).isNotNull();
        return List.of(
                Map.entry("_csrf", form.select("input[name=_csrf]").val()),
                Map.entry("idem", UUID.randomUUID().toString()),
                Map.entry("tekst", tekst));
    }
}
