package nl.spil.schoolplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tellen;
import nl.spil.cast.Zuidwijk;
import nl.spil.schoolplan.document.Proefdocument;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;

/** The OCO lays the document of the school beside the plan. Each test goes on where the one before left it. */
@SpilTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DocumentWebTest {

    private static final String DOCUMENT = "/ondersteuningsplan/hpc-zuidwijk/document";
    private static final String OPNEMEN = "form[enctype]";

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Tellen tellen;

    @Test
    @Order(1)
    void wat_geen_document_is_wordt_geweigerd_en_er_verandert_niets() {
        Mens ilse = zuidwijk.ilse();
        String eerst = ilse.ga(DOCUMENT).leesbaar();

        Blad gescand = ilse.brengBestand(DOCUMENT, OPNEMEN, "bestand", "plan.pdf", Proefdocument.gescand());
        Blad beveiligd = ilse.brengBestand(DOCUMENT, OPNEMEN, "bestand", "plan.pdf", Proefdocument.metWachtwoord());
        Blad niets = ilse.brengBestand(DOCUMENT, OPNEMEN, "bestand", "", new byte[0]);

        assertThat(gescand.status()).isEqualTo(422);
        assertThat(gescand.leesbaar()).contains("waarschijnlijk gescand");
        assertThat(beveiligd.leesbaar()).contains("Bewaar hem zonder wachtwoord");
        assertThat(niets.leesbaar()).contains("Kies eerst het bestand");
        assertThat(ilse.ga(DOCUMENT).leesbaar()).isEqualTo(eerst);
    }

    @Test
    @Order(2)
    void de_oco_neemt_het_document_op_en_ziet_hoeveel_er_loopt() {
        Mens ilse = zuidwijk.ilse();
        assertThat(ilse.ga("/ondersteuningsplan/hpc-zuidwijk").document().select("a[href=" + DOCUMENT + "]"))
                .hasSize(1);

        neemOp(ilse, Proefdocument.tekst("De leerlingenraad kiest elk jaar een nieuwe kleur voor de fietsenstalling."));

        Blad blad = ilse.ga(DOCUMENT);
        assertThat(blad.leesbaar()).contains("is nog niet gekoppeld").contains("zelfde paragraaf §2.1.1; woorden:");
        assertThat(blad.document()
                        .select("th:contains(2 Visie op ondersteuning) ~ td[data-label=Draait]")
                        .text())
                .startsWith("0");
    }

    @Test
    @Order(3)
    void bevestigen_zelf_koppelen_en_losmaken_veranderen_het_percentage() {
        Mens ilse = zuidwijk.ilse();
        int passage = passage(ilse, "Drie keer per schooljaar");

        Blad gekoppeld = ilse.vulIn(pad(passage), "form[action$=/koppelingen]", Map.of());
        assertThat(gekoppeld.status()).isEqualTo(303);
        assertThat(ilse.ga(pad(passage)).document().select(".vlag").eachText()).contains("draait");

        int paarden = passage(ilse, "de paarden");
        Blad gevonden = ilse.ga(pad(paarden) + "?zoek=mentor");
        assertThat(gevonden.document().select("button[aria-label^=Koppel aan]")).isNotEmpty();
        String regel = gevonden.document()
                .select("form[action$=/koppelingen]:has(button[aria-label^=Koppel aan]) input[name=regel]")
                .first()
                .val();
        ilse.vulIn(gevonden, "form:has(button[aria-label^=Koppel aan])", Map.of("regel", regel));
        assertThat(ilse.ga(pad(paarden)).document().select("section:has(h2:containsOwn(Hoort bij)) button"))
                .hasSize(1);

        ilse.vulIn(pad(paarden), "form[action$=/ontkoppeling]", Map.of("regel", regel));
        assertThat(ilse.ga(pad(paarden)).leesbaar()).contains("Nog bij geen enkele regel");
    }

    @Test
    @Order(4)
    void achtergrond_vraagt_een_reden_en_telt_niet_mee() {
        Mens ilse = zuidwijk.ilse();
        int passage = passage(ilse, "melkfabriek");

        Blad zonder = ilse.vulIn(pad(passage), "form[action$=/achtergrond]", Map.of("reden", " "));
        assertThat(zonder.status()).isEqualTo(422);
        assertThat(zonder.leesbaar()).contains("Schrijf waarom deze passage geen regel nodig heeft");

        ilse.vulIn(pad(passage), "form[action$=/achtergrond]", Map.of("reden", "Geschiedenis van het gebouw"));
        assertThat(ilse.ga(DOCUMENT).leesbaar()).contains("1 passages zijn achtergrond");
        assertThat(ilse.ga(DOCUMENT + "?staat=achtergrond").leesbaar())
                .contains("Hoeft niet: Geschiedenis van het gebouw");
    }

    @Test
    @Order(5)
    void zekere_voorstellen_gaan_in_een_keer_en_wat_ontbreekt_is_een_lijst_ook_als_bestand() {
        Mens ilse = zuidwijk.ilse();
        ilse.vulIn(DOCUMENT, "form[action$=/voorstellen]", Map.of());

        Blad ontbreekt = ilse.ga(DOCUMENT + "?staat=ontbreekt");
        assertThat(ontbreekt.leesbaar())
                .contains("fietsenstalling")
                .doesNotContain("Drie keer per schooljaar bespreekt");
        Blad csv = ilse.ga(DOCUMENT + "/csv?staat=ontbreekt");
        assertThat(csv.antwoord().headers().firstValue("Content-Type").orElse(""))
                .startsWith("text/csv");
        assertThat(csv.tekst())
                .contains("nummer;bladzijde;paragraaf")
                .contains("fietsenstalling")
                .doesNotContain("melkfabriek");
    }

    @Test
    @Order(6)
    void een_latere_versie_houdt_de_koppelingen_en_zegt_wat_er_anders_is() {
        Mens ilse = zuidwijk.ilse();
        neemOp(
                ilse,
                Proefdocument.tekst("Ouders krijgen elke maand een brief over de kantine en het schoolplein.")
                        .replace("Drie keer per schooljaar bespreekt", "Vier keer per schooljaar bespreekt"));

        Blad blad = ilse.ga(DOCUMENT);
        assertThat(blad.leesbaar())
                .contains("1 passages zijn gewijzigd en 1 zijn nieuw")
                .contains("Wat er niet meer in staat");
        Blad anders = ilse.ga(DOCUMENT + "?staat=gewijzigd");
        assertThat(anders.document()
                        .select("article:contains(Vier keer per schooljaar) .vlag")
                        .eachText())
                .contains("draait", "gewijzigd sinds de vorige versie");
        assertThat(blad.leesbaar()).contains("1 passages zijn achtergrond");
    }

    @Test
    @Order(7)
    void de_schoolleider_ziet_het_ook_en_een_docent_of_een_andere_school_komt_er_niet_in() {
        Blad karim = zuidwijk.karim().ga(DOCUMENT);

        assertThat(karim.leesbaar()).contains("Hoeveel loopt er?", "passages draait");
        for (Mens ander : new Mens[] {zuidwijk.rana(), zuidwijk.joke()}) {
            assertThat(ander.ga(DOCUMENT).status()).isEqualTo(404);
            assertThat(ander.ga(pad(1)).status()).isEqualTo(404);
            assertThat(ander.ga(DOCUMENT + "/csv").status()).isEqualTo(404);
        }
        assertThat(zuidwijk.ilse().ga(pad(9999)).status()).isEqualTo(404);
    }

    @Test
    @Order(8)
    void het_document_lezen_kost_een_paar_vragen_aan_de_databank() {
        zuidwijk.ilse().ga(DOCUMENT);

        assertThat(tellen.van(() -> zuidwijk.ilse().ga(DOCUMENT)).aantal()).isLessThanOrEqualTo(Tellen.HOOGSTENS);
    }

    private static void neemOp(Mens wie, String tekst) {
        Blad opgenomen = wie.brengBestand(
                DOCUMENT, OPNEMEN, "bestand", "ondersteuningsplan.txt", tekst.getBytes(StandardCharsets.UTF_8));
        assertThat(opgenomen.status()).as(opgenomen.leesbaar()).isEqualTo(303);
    }

    private static int passage(Mens wie, String woorden) {
        String adres = wie.ga(DOCUMENT)
                .document()
                .select("article:contains(" + woorden + ") a[href*=/passages/]")
                .attr("href");
        return Integer.parseInt(adres.substring(adres.lastIndexOf('/') + 1));
    }

    private static String pad(int passage) {
        return DOCUMENT + "/passages/" + passage;
    }
}
