package nl.spil.overzicht;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.EigenaarDatabank;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tellen;
import nl.spil.cast.Tijd;
import nl.spil.cast.Zuidwijk;
import nl.spil.cast.Zuidwijk.Leerling;
import nl.spil.dekking.Eis;
import nl.spil.dossier.Logboek;
import nl.spil.dossier.NieuweNotitie;
import nl.spil.dossier.Soort;
import nl.spil.gedeeld.Klok;
import nl.spil.toegang.Poort;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What school and partners did, put together from what was recorded, with what is missing (ROUTE-09). */
@SpilTest
class VerantwoordingWebTest {

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Poort poort;

    @Autowired
    private Logboek logboek;

    @Autowired
    private Klok klok;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Tijd tijd;

    @Autowired
    private Tellen tellen;

    @Autowired
    private EigenaarDatabank databank;

    private Leerling robin;
    private String zaak;
    private LocalDate begin;

    @BeforeEach
    void eenZaakMetOndersteuning() {
        robin = zuidwijk.nieuweLeerling();
        begin = klok.vandaag();
        noteer("Joris de Wit", Soort.INTERNE_ONDERSTEUNING, "Vaste plek voorin en een dagkaart.", begin.minusDays(40));
        noteer("Joris de Wit", Soort.CONTACT_OUDERS, "Moeder herkent de maandagen.", begin.minusDays(10));
        noteer("Joris de Wit", Soort.OBSERVATIE, "Tekende een draak in de kantlijn.", begin.minusDays(9));
        zaak = zuidwijk.joris()
                .vulIn("/leerlingen/" + robin.id() + "/zorgmelding", "form[action$=/zorgmelding]", zorgmelding())
                .naar();
        assertThat(zaak).startsWith("/zaken/");
        besluit("naar-sot", Map.of("reden", "De mentor komt er niet meer uit."));
    }

    @AfterEach
    void terug() {
        tijd.terug();
    }

    @Test
    @Eis("ROUTE-09")
    void wat_is_gedaan_staat_op_volgorde_van_tijd_met_wie_het_vastlegde_en_wat_ontbreekt() {
        noteer("Ilse Bos", Soort.EXTERN_CONTACT, "Wijkteam denkt mee over thuis.", klok.vandaag());
        ondersteuning();
        assertThat(zuidwijk.ilse().ga(zaak).document().select("a[href$=/verantwoording]"))
                .hasSize(1);

        Blad blad = zuidwijk.ilse().ga(zaak + "/verantwoording");

        assertThat(blad.status()).isEqualTo(200);
        assertThat(blad.document().select("#ondersteuning").text())
                .contains("Vaste plek voorin en een dagkaart.", "Joris de Wit, mentor", "Doel: Rust op maandag")
                .containsSubsequence("Vaste plek voorin", "Doel: Rust op maandag");
        assertThat(blad.document().select("#ouders").text())
                .contains("Moeder herkent de maandagen.", "Ouders betrokken bij: Ondersteuning inzetten", "Gebeld.");
        assertThat(blad.document().select("#besluit").text())
                .contains("De mentor komt er niet meer uit.", "De dagkaart was niet genoeg.", "Ilse Bos");
        assertThat(blad.document().select("#partner").text()).contains("Wijkteam denkt mee over thuis.");
        assertThat(blad.document().select("#ontbreekt").text()).contains("Er is geen evaluatie vastgelegd.");
        assertThat(blad.leesbaar()).doesNotContain("Tekende een draak");
        assertThat(databank.jdbc()
                        .sql(
                                "select count(*) from toegang.leeslog where leerling_id = ? and onderdeel = 'verantwoording' and naam = 'Ilse Bos'")
                        .param(robin.id())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @Eis("ROUTE-09")
    void een_periode_zonder_evaluatie_en_een_doel_zonder_uitkomst_worden_genoemd() {
        noteer("Joris de Wit", Soort.RENDEMENT, "De dagkaart hielp even.", begin.minusDays(5));
        ondersteuning();
        tijd.zetOp(begin.plusWeeks(7));

        String ontbreekt = zuidwijk.ilse()
                .ga(zaak + "/verantwoording")
                .document()
                .select("#ontbreekt")
                .text();

        assertThat(ontbreekt)
                .contains(
                        "Geen evaluatie vastgelegd in periode 2",
                        "Van ‘Ondersteuning inzetten’ is niet vastgelegd of het doel is gehaald")
                .doesNotContain("Er is geen evaluatie vastgelegd.");
        noteer("Ilse Bos", Soort.RENDEMENT, "Drie van vier maandagen rustig.", begin.plusWeeks(6));
        assertThat(zuidwijk.ilse()
                        .ga(zaak + "/verantwoording")
                        .document()
                        .select("#ontbreekt")
                        .text())
                .doesNotContain("Geen evaluatie vastgelegd in periode 2");
    }

    @Test
    @Eis("ROUTE-09")
    void wie_er_niet_over_beslist_maakt_het_niet_en_wie_minder_leest_krijgt_minder() {
        noteer("Ilse Bos", Soort.EXTERN_CONTACT, "Wijkteam denkt mee over thuis.", klok.vandaag());
        for (Mens wie : List.of(zuidwijk.joris(), zuidwijk.rana(), zuidwijk.joke(), zuidwijk.sana())) {
            assertThat(wie.ga(zaak + "/verantwoording").status()).isEqualTo(404);
            assertThat(wie.ga(zaak + "/verantwoording/pdf").status()).isEqualTo(404);
        }
        Blad leider = zuidwijk.karim().ga(zaak + "/verantwoording");
        assertThat(leider.status()).isEqualTo(200);
        assertThat(leider.leesbaar())
                .contains(
                        "De mentor komt er niet meer uit.",
                        "Wat je niet helemaal mag lezen",
                        "Logboek en gespreksverslagen",
                        "Contacten met hulpverleners")
                .doesNotContain("Vaste plek voorin en een dagkaart.", "Moeder herkent", "Wijkteam");
    }

    @Test
    @Eis({"ROUTE-09", "PRIVACY-16"})
    void op_papier_staat_hetzelfde_met_tags_voor_wie_het_laat_voorlezen() throws IOException {
        Mens ilse = zuidwijk.ilse();
        Blad vraag = ilse.ga(zaak + "/verantwoording");
        assertThat(ilse.ga(zaak + "/verantwoording/pdf").status()).isEqualTo(303);
        assertThat(ilse.vulIn(vraag, "#meenemen form", Map.of()).status()).isEqualTo(422);
        String tweede = vraag.document()
                .select("#meenemen select[name=tweede] option:not([value=''])")
                .getFirst()
                .val();
        assertThat(ilse.vulIn(vraag, "#meenemen form", Map.of("doel", "aanvraag TLV", "tweede", tweede))
                        .status())
                .isEqualTo(303);
        // Who asked does not agree; who reads the whole of it does.
        String uitvoer = "/leerlingen/" + robin.id() + "/uitvoer";
        assertThat(ilse.ga(uitvoer).document().select("form[action$=/akkoord]")).isEmpty();
        assertThat(ilse.ga(zaak + "/verantwoording/pdf").status()).isEqualTo(303);
        UUID anderen = UUID.fromString(tweede);
        Mens collega = zuidwijk.metSessie(anderen);
        assertThat(collega.vulIn(uitvoer, "form[action$=/akkoord]", Map.of()).status())
                .isEqualTo(303);
        assertThat(collega.ga(zaak + "/verantwoording/pdf").status()).isNotEqualTo(200);
        byte[] bytes = ilse.haal(zaak + "/verantwoording/pdf");
        try (PDDocument pdf = Loader.loadPDF(bytes)) {
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("nl");
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains(
                            robin.naam(),
                            "Vaste plek voorin en een dagkaart.",
                            "De mentor komt er niet meer uit.",
                            "door Ilse Bos",
                            "Uit Spil door Ilse Bos op",
                            "Doel: aanvraag TLV. Akkoord: ",
                            "Er is geen evaluatie vastgelegd.");
        }
        // Once is once.
        Blad weer = ilse.ga(zaak + "/verantwoording/pdf");
        assertThat(weer.status()).isEqualTo(303);
        assertThat(ilse.ga(weer.naar()).leesbaar()).contains("gold voor één keer", "Waarvoor");
        assertThat(collega.ga(uitvoer).leesbaar()).contains("meegenomen");

        // What was agreed to is what is taken along: with one line more it is something else.
        ilse.vulIn(zaak + "/verantwoording", "#meenemen form", Map.of("doel", "nog eens", "tweede", tweede));
        collega.vulIn(uitvoer, "form[action$=/akkoord]", Map.of());
        noteer("Joris de Wit", Soort.INTERNE_ONDERSTEUNING, "Er kwam iets bij.", klok.vandaag());
        Blad anders = ilse.ga(zaak + "/verantwoording/pdf");
        assertThat(anders.status()).isEqualTo(303);
        assertThat(ilse.ga(anders.naar()).leesbaar()).contains("Het dossier is veranderd sinds je collega akkoord gaf");
        // Nor past the page: the database knows what was asked.
        assertThatThrownBy(() -> zuidwijk.doe("Ilse Bos", wie -> {
                    poort.open(wie, robin.id(), "proef");
                    jdbc.sql("""
                                    insert into delen.uitvoerstap (id, bestuur_id, leerling_id, klasse, uitvoer_id, soort, door, door_naam, op, vingerafdruk)
                                    select gen_random_uuid(), u.bestuur_id, u.leerling_id, u.klasse, u.id, 'opgehaald', u.gevraagd_door, u.door_naam, now(), 'iets anders'::bytea
                                      from delen.uitvoer u where u.leerling_id = ? and u.doel = 'nog eens'
                                    """).param(robin.id()).update();
                }))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void het_blad_kost_hoogstens_vijftien_vragen() {
        ondersteuning();
        Mens ilse = zuidwijk.ilse();
        assertThat(tellen.van(() -> ilse.ga(zaak + "/verantwoording")).aantal()).isLessThanOrEqualTo(Tellen.HOOGSTENS);
    }

    private void noteer(String wie, Soort soort, String tekst, LocalDate dag) {
        zuidwijk.doe(
                wie,
                b -> logboek.noteer(
                        b, poort.open(b, robin.id(), "logboek"), NieuweNotitie.van(soort, tekst, dag, null)));
    }

    private void besluit(String soort, Map<String, String> waarden) {
        Blad blad = zuidwijk.ilse().vulIn(zaak + "/besluiten/nieuw?soort=" + soort, "form.formulier", waarden);
        assertThat(blad.status()).as(blad.leesbaar()).isEqualTo(303);
    }

    private void ondersteuning() {
        Map<String, String> v = new HashMap<>();
        v.put("doel", "Rust op maandag");
        v.put("uitvoerder", zuidwijk.account("Joris de Wit").toString());
        v.put("start", klok.vandaag().toString());
        v.put("evaluatie", klok.vandaag().plusWeeks(6).toString());
        v.put("ouders-op", klok.vandaag().toString());
        v.put("ouders-wijze", "Gebeld.");
        v.put("leerling-op", klok.vandaag().toString());
        v.put("leerling-zei", "Is goed.");
        v.put("aspecten", "expertise");
        v.put("niveau", "extra");
        v.put("niveau-reden", "Meer dan de mentor kan bieden.");
        v.put("reden", "De dagkaart was niet genoeg.");
        besluit("ondersteuning-inzetten", v);
    }

    private static Map<String, String> zorgmelding() {
        Map<String, String> v = new HashMap<>();
        v.put("f-hulpvraag", "Hoe krijgen we maandagen rustig?");
        v.put("f-wat-geprobeerd", "Vaste plek voorin en een dagkaart, zei de melding.");
        v.put("f-wat-werkte", "De dagkaart hielp, de vaste plek niet.");
        v.put("f-contact-leerling-dag", "2025-11-17");
        v.put("f-contact-leerling", "Vindt maandag lastig.");
        v.put("f-contact-ouders-dag", "2025-11-18");
        v.put("f-contact-ouders", "Ouders herkennen het.");
        v.put("f-toestemming", "gevraagd");
        v.put("f-gewenste-uitkomst", "Rust in de eerste twee uren.");
        return v;
    }
}
