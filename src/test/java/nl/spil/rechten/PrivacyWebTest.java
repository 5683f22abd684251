package nl.spil.rechten;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Planscholen;
import nl.spil.cast.Planscholen.Planschool;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Zuidwijk;
import nl.spil.cast.Zuidwijk.Leerling;
import nl.spil.dekking.Eis;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Sessies;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a school says about the data of its pupils: its documents, each subject with what carries it out, the ways to disagree. */
@SpilTest
class PrivacyWebTest {

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Planscholen scholen;

    @Autowired
    private Taak taak;

    @Autowired
    private Sessies sessies;

    @Autowired
    private Poort poort;

    @Autowired
    private JdbcClient jdbc;

    @Test
    @Eis("PRIVACY-01")
    void de_documenten_van_de_school_zijn_vanuit_elk_dossier_te_lezen_en_thuis_staat_welke_er_zijn() {
        Planschool hpc = scholen.van("hpc-charlois");
        String leerling = "/leerlingen/" + hpc.leerling("1A1");
        String stukken = "/locaties/" + hpc.locatie() + "/protocollen/ibp-beleid";
        hpc.met("bestuur")
                .vulIn(
                        stukken,
                        "form[action$=/stukken]",
                        Map.of(
                                "versie",
                                "2026-1",
                                "herzienVoor",
                                "2031-01-01",
                                "tekst",
                                "Wij gaan zorgvuldig om met gegevens."));

        for (String rol : List.of("mentor", "oco", "smw")) {
            Blad dossier = hpc.met(rol).ga(leerling);
            String naar = dossier.document().select("a[href$=/privacy]").attr("href");
            Blad privacy = hpc.met(rol).ga(naar);
            assertThat(privacy.document().select("#documenten").text())
                    .as(rol)
                    .contains("LMC-beleid voor informatiebeveiliging en privacy (IBP)");
            String document =
                    privacy.document().select("#documenten a[href$=ibp-beleid]").attr("href");
            assertThat(hpc.met(rol).ga(document).leesbaar()).contains("Wij gaan zorgvuldig om met gegevens.");
        }
        Mens ouder = hpc.thuis("1A1");
        Blad thuis = ouder.ga("/thuis/" + hpc.leerling("1A1") + "/privacy");
        assertThat(thuis.document().select("#documenten").text())
                .contains(
                        "LMC-beleid voor informatiebeveiliging en privacy (IBP)",
                        "Wij gaan zorgvuldig om met gegevens.");
        // Of the protocols only what is about privacy, and only of the school of the own child.
        taak.voor(
                hpc.bestuur(),
                () -> jdbc.sql("""
                                insert into schoolplan.protocolstuk (id, bestuur_id, locatie_id, protocol, eigenaar, nummer, versie, tekst, door, door_naam, op)
                                select gen_random_uuid(), l.bestuur_id, l.id, 'ondersteuningsroute', '', 1, '1', 'Alleen voor medewerkers.', ?, 'Directeur', now()
                                  from organisatie.locatie l where l.id = ?""")
                        .params(hpc.account("schoolleider"), hpc.locatie())
                        .update());
        assertThat(gelezen(hpc, hpc.leerling("1A1"))).containsExactly("Wij gaan zorgvuldig om met gegevens.");
        Planschool zuidwijk = scholen.van("hpc-zuidwijk");
        assertThat(gelezen(hpc, zuidwijk.leerling("1A1"))).isEmpty();

        Planschool viaan = scholen.van("de-viaan");
        assertThat(viaan.met("mentor")
                        .ga("/leerlingen/" + viaan.leerling("1A1") + "/privacy")
                        .document()
                        .select("#documenten")
                        .text())
                .contains("Privacyreglement verwerking leerlinggegevens");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            lmc-vo       | ibp-beleid       | LMC-beleid voor informatiebeveiliging en privacy (IBP) | LMC-VO §6.6
            hpc-zuidwijk | ibp-beleid       | LMC-beleid voor informatiebeveiliging en privacy (IBP) | HPC §7.3
            hpc-centrum  | ibp-beleid       | LMC-beleid voor informatiebeveiliging en privacy (IBP) | HPC §7.3
            de-viaan     | privacyreglement | Privacyreglement verwerking leerlinggegevens           | Viaan §7.4
            """)
    @Eis("PRIVACY-01")
    void elke_school_heeft_het_beleid_van_haar_bestuur_bij_elk_dossier(
            String plan, String document, String naam, String bron) {
        Planschool school = scholen.van(plan);
        String tekst = "Zo gaat " + plan + " om met gegevens.";
        Blad ingeleverd = school.met("bestuur")
                .vulIn(
                        "/locaties/" + school.locatie() + "/protocollen/" + document,
                        "form[action$=/stukken]",
                        Map.of("versie", "2026-1", "herzienVoor", "2031-01-01", "tekst", tekst));
        assertThat(ingeleverd.status()).as(ingeleverd.leesbaar()).isEqualTo(303);

        // The mentor of the cast works in 1A alone.
        for (String nummer : List.of("1A1", "2B1")) {
            String dossier = "/leerlingen/" + school.leerling(nummer);
            for (String rol :
                    List.of(nummer.startsWith("1A") ? "mentor" : "invaller", "docent", "oco", "schoolleider")) {
                Mens wie = school.met(rol);
                String naar =
                        wie.ga(dossier).document().select("a[href$=/privacy]").attr("href");
                assertThat(naar).as("%s bij %s", rol, nummer).isEqualTo(dossier + "/privacy");
                Element regel = wie.ga(naar).document().selectFirst("#documenten li:contains(" + naam + ")");
                assertThat(regel).as("%s bij %s", rol, nummer).isNotNull();
                assertThat(regel.text()).contains("aanwezig");
                assertThat(wie.ga(regel.select("a").attr("href")).leesbaar()).contains(naam, tekst, bron);
            }
            assertThat(school.thuis(nummer)
                            .ga("/thuis/" + school.leerling(nummer) + "/privacy")
                            .document()
                            .select("#documenten article:contains(" + naam + ")")
                            .text())
                    .as("thuis bij %s", nummer)
                    .contains(tekst);
        }
    }

    @Test
    @Eis("PRIVACY-02")
    void elk_onderwerp_van_het_privacyreglement_staat_er_en_leidt_naar_wat_het_uitvoert() {
        Planschool viaan = scholen.van("de-viaan");
        UUID leerling = viaan.leerling("1A1");
        Mens ouder = viaan.thuis("1A1");
        Blad blad = ouder.ga("/thuis/" + leerling + "/privacy");

        assertThat(blad.document().select("section.kaart").eachAttr("id"))
                .contains(
                        "begrippen",
                        "reikwijdte",
                        "doel",
                        "verwerking",
                        "beheer",
                        "verstrekking",
                        "toegang",
                        "beveiliging",
                        "informatieplicht",
                        "inzage",
                        "correctie",
                        "verzet",
                        "bewaartermijnen",
                        "oud-leerlingen",
                        "klachten");
        for (String onderwerp :
                blad.document().select("section.kaart:not(#documenten)").eachAttr("id")) {
            Element link = blad.document().selectFirst("#" + onderwerp + " a");
            assertThat(link).as(onderwerp).isNotNull();
            assertThat(blad.document().select("#" + onderwerp).text())
                    .as(onderwerp)
                    .contains(onderwerp.equals("verwijdering") ? "AVG art. 17" : "Viaan §7.4");
            String naar = link.attr("href");
            Blad daar = naar.startsWith("#") ? blad : ouder.ga(naar);
            assertThat(daar.status()).as(onderwerp).isEqualTo(200);
            // It leads to the function itself, not to the top of some page.
            if (naar.contains("#"))
                assertThat(daar.document().getElementById(naar.replaceAll(".*#", "")))
                        .as(naar)
                        .isNotNull();
        }
        String inzage = blad.document().selectFirst("#inzage a").attr("href");
        assertThat(ouder.ga(inzage).document().select("form[data-recht=inzage]"))
                .isNotEmpty();
    }

    @Test
    @Eis("KLACHT-05")
    void waar_ouders_of_leerling_nee_kunnen_zeggen_staan_de_wegen_van_de_school() {
        Leerling robin = zuidwijk.nieuweLeerling("Robin");
        for (Mens thuis :
                List.of(zuidwijk.metSessie(robin.ouders().getFirst().account()), zuidwijk.metSessie(robin.account()))) {
            for (String pad : List.of("", "/rechten")) {
                String tekst = thuis.ga("/thuis/" + robin.id() + pad)
                        .document()
                        .select("#niet-eens")
                        .text();
                assertThat(tekst)
                        .as(pad)
                        .contains(
                                "onderwijsconsulent",
                                "klachtencommissie",
                                "bezwaar maken bij het bestuur",
                                "gelijke behandeling",
                                "rechter")
                        .contains("Autoriteit Persoonsgegevens", "HPC §3.1");
            }
        }
        Planschool viaan = scholen.van("de-viaan");
        assertThat(viaan.thuis("1A1")
                        .ga("/thuis/" + viaan.leerling("1A1"))
                        .document()
                        .select("#niet-eens")
                        .text())
                .contains("De directie zegt welke regeling geldt", "Viaan §3.2")
                .doesNotContain("onderwijsconsulent");
    }

    /** What the parent of 1A1 gets out of the database itself, with this pupil open. */
    private List<String> gelezen(Planschool school, UUID leerling) {
        UUID ouder = school.vind(
                "select o.account_id from organisatie.ouder o join organisatie.ouderschap s on s.ouder_id = o.id where s.leerling_id = ?",
                school.leerling("1A1"));
        return sessies.als(ouder, wie -> {
            try {
                poort.open(wie, leerling, "privacy");
            } catch (NietGevonden e) {
                return List.of();
            }
            return jdbc.sql("select tekst from schoolplan.protocolstuk")
                    .query(String.class)
                    .list();
        });
    }
}
