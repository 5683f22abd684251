package nl.spil.schoolplan.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import nl.spil.schoolplan.document.Passage.Soort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentlezerTest {

    private final Documentlezer lezer = new Documentlezer();

    @Test
    void een_tekst_valt_uiteen_in_alineas_en_punten_met_hun_paragraaf_en_zonder_inhoudsopgave() {
        List<Passage> passages = lees(Proefdocument.tekst().getBytes(StandardCharsets.UTF_8));

        assertThat(passages)
                .extracting(Passage::paragraaf)
                .containsExactly("1.1", "2.1.1", "2.1.1", "2.1.1", "2.1.1", "3");
        assertThat(passages)
                .extracting(Passage::soort)
                .containsExactly(Soort.ALINEA, Soort.ALINEA, Soort.ALINEA, Soort.PUNT, Soort.PUNT, Soort.ALINEA);
        assertThat(passages.get(1).pad()).isEqualTo("2 Visie op ondersteuning › 2.1.1 Basisondersteuning");
        assertThat(passages.get(1).hoofdstuk()).isEqualTo("2 Visie op ondersteuning");
        assertThat(passages.get(2).tekst()).startsWith("Kan de mentor").endsWith("tot en met vrijdag.");
    }

    @Test
    void een_pdf_geeft_dezelfde_passages_met_bladzijde_en_zonder_voetregel() {
        List<Passage> passages = lees(Proefdocument.pdf());

        assertThat(passages)
                .extracting(Passage::paragraaf)
                .containsExactly("1.1", "2.1.1", "2.1.1", "2.1.1", "2.1.1", "3");
        assertThat(passages).extracting(Passage::bladzijde).containsExactly(1, 2, 2, 2, 2, 3);
        assertThat(passages).extracting(Passage::tekst).noneMatch(t -> t.contains("blz"));
        assertThat(passages.get(1).tekst())
                .isEqualTo(
                        "Drie keer per schooljaar bespreekt de mentor het IOP met de leerling en de ouders, en wordt het"
                                + " IOP ondertekend.");
    }

    @Test
    void word_telt_de_koppen_en_een_rij_van_een_tabel_is_een_passage() {
        List<Passage> passages = lees(Proefdocument.docx());

        assertThat(passages).extracting(Passage::paragraaf).containsExactly("1", "2.1", "2.1", "2.1");
        assertThat(passages)
                .extracting(Passage::soort)
                .containsExactly(Soort.ALINEA, Soort.ALINEA, Soort.PUNT, Soort.RIJ);
        assertThat(passages.getLast().tekst()).isEqualTo("SOT | wekelijks");
        assertThat(passages.getLast().pad()).isEqualTo("2 Visie op ondersteuning › 2.1 Ondersteuning");
    }

    @Test
    void regels_die_zijn_afgebroken_worden_weer_een_alinea_ook_met_een_witte_regel_ertussen() {
        StringBuilder dubbel = new StringBuilder("1 BEGIN\n\n\n");
        for (int i = 0; i < 12; i++)
            dubbel.append("De school begeleidt elke leerling van het begin tot het einde van de school-\n\n")
                    .append("loopbaan en doet dat samen met de ouders en met ieder die daarbij kan helpen.\n\n\n");
        List<Passage> passages = lees(dubbel.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(passages).hasSize(12);
        assertThat(passages.getFirst().tekst()).contains("einde van de schoolloopbaan en doet");
    }

    /** A page break may leave no white line; a reference in running text is no heading. */
    @Test
    void een_bijlage_met_een_titel_begint_ook_zonder_witte_regel_ervoor() {
        List<Passage> passages = lees("""
                Hoofdstuk 3 De leerling

                De route staat in Bijlage 1 en iedereen kent haar, ook wie hier pas werkt. Zie verder
                Bijlage 2 voor de kalender die elk jaar opnieuw wordt gemaakt door de school.
                 Bijlage 1: De route van de school
                De mentor bespreekt elke klas drie keer per jaar met de docenten van die klas.
                """.getBytes(StandardCharsets.UTF_8));

        assertThat(passages).extracting(Passage::paragraaf).containsExactly("3", "Bijlage 1");
        assertThat(passages.getFirst().tekst()).endsWith("door de school.");
    }

    /** A plan of the year in a table: the same short questions for each theme. */
    @Test
    void een_thema_en_de_vragen_die_bij_elk_thema_terugkomen_zijn_koppen() {
        StringBuilder tekst = new StringBuilder("Bijlage 1 Jaarplan\n\n");
        for (int i = 1; i <= 3; i++)
            tekst.append("Thema " + i + "\nWat?\nDe school onderzoekt wat er is en wie dat kan doen.\n")
                    .append("Wie?\nEen werkgroep van docenten die zich hebben opgegeven.\n");
        List<Passage> passages = lees(tekst.toString().getBytes(StandardCharsets.UTF_8));

        assertThat(passages)
                .extracting(Passage::pad)
                .containsExactly(
                        "Bijlage 1 Jaarplan › Thema 1 › Wat?",
                        "Bijlage 1 Jaarplan › Thema 1 › Wie?",
                        "Bijlage 1 Jaarplan › Thema 2 › Wat?",
                        "Bijlage 1 Jaarplan › Thema 2 › Wie?",
                        "Bijlage 1 Jaarplan › Thema 3 › Wat?",
                        "Bijlage 1 Jaarplan › Thema 3 › Wie?");
        assertThat(passages).extracting(Passage::paragraaf).containsOnly("Bijlage 1");
    }

    @Test
    void een_opsomming_van_korte_dingen_is_een_passage_en_een_adres_alleen_is_er_geen() {
        List<Passage> passages = lees("""
                Hoofdstuk 3 Overleg

                Bij het overleg zijn altijd aanwezig:
                - mentor;
                - ouders en leerling
                - iemand van buiten.

                De volgende dingen staan in het dossier van elke leerling die hier op school zit:
                - het advies van de basisschool, met de gegevens van de toetsen waarop het is gebaseerd;
                - de plannen van de leerling.

                https://www.school.example/overleg
                """.getBytes(StandardCharsets.UTF_8));

        assertThat(passages)
                .extracting(Passage::tekst)
                .containsExactly(
                        "Bij het overleg zijn altijd aanwezig: mentor; ouders en leerling; iemand van buiten.",
                        "De volgende dingen staan in het dossier van elke leerling die hier op school zit:",
                        "- het advies van de basisschool, met de gegevens van de toetsen waarop het is gebaseerd;",
                        "- de plannen van de leerling.");
    }

    @Test
    void de_soort_volgt_uit_de_inhoud_en_een_weigering_zegt_wat_te_doen() {
        weigert(new byte[0], "leeg");
        weigert(new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 0}, "plaatje");
        weigert(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}, "wachtwoord beveiligd Word-bestand");
        weigert("{\\rtf1 hallo}".getBytes(StandardCharsets.UTF_8), "RTF");
        weigert("<!DOCTYPE html><p>Hallo".getBytes(StandardCharsets.UTF_8), "webpagina");
        weigert(new byte[] {'a', 0, 'b'}, "geen PDF, Word-document");
        weigert(Proefdocument.zip("anders.txt", "Hallo"), "geen Word-document");
        weigert(Proefdocument.gescand(), "gescand");
        weigert(Proefdocument.metWachtwoord(), "beveiligd met een wachtwoord");
        weigert("%PDF-1.7 en verder niets".getBytes(StandardCharsets.UTF_8), "beschadigd");
        weigert(new byte[Grens.BYTES + 1], "groter dan 20 MB");
        weigert("1 2 3".getBytes(StandardCharsets.UTF_8), "geen lopende tekst");
    }

    @Test
    void een_bom_wordt_niet_uitgepakt() throws IOException {
        weigert(
                Proefdocument.docx("<w:p><w:r><w:t>" + " ".repeat((int) Grens.UITGEPAKT_DEEL) + "</w:t></w:r></w:p>"),
                "te groot");

        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.write("%PDF-1.7\n1 0 obj <</Length 1/Filter/FlateDecode>>\nstream\n".getBytes(StandardCharsets.US_ASCII));
        try (DeflaterOutputStream in = new DeflaterOutputStream(pdf)) {
            byte[] nul = new byte[1024 * 1024];
            for (int i = 0; i < 60; i++) in.write(nul);
        }
        pdf.write("\nendstream endobj".getBytes(StandardCharsets.US_ASCII));
        weigert(pdf.toByteArray(), "te groot");
    }

    /** A PDF of one page whose text is packed as the dictionary says. */
    private static byte[] pdf(String sleutels, byte[] inhoud) throws IOException {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        pdf.writeBytes(("""
                %%PDF-1.7
                1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
                2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
                3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 5 0 R/Resources<</Font<</L 4 0 R>>>>>> endobj
                4 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
                6 0 obj [/LZWDecode] endobj
                5 0 obj <</Length %d%s>>
                stream
                """.formatted(inhoud.length, sleutels)).getBytes(StandardCharsets.ISO_8859_1));
        pdf.write(inhoud);
        pdf.writeBytes("\nendstream endobj\ntrailer <</Root 1 0 R/Size 7>>\n%%EOF".getBytes(StandardCharsets.US_ASCII));
        return pdf.toByteArray();
    }

    private static byte[] ingepakt(byte[] inhoud) throws IOException {
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        try (DeflaterOutputStream in = new DeflaterOutputStream(uit)) {
            in.write(inhoud);
        }
        return uit.toByteArray();
    }

    private static byte[] bladzijde() {
        return ("BT /L 12 Tf 50 700 Td (De mentor bespreekt elk kwartaal het plan met de leerling en de ouders.) Tj ET")
                .getBytes(StandardCharsets.US_ASCII);
    }

    @Test
    void wat_op_de_gewone_manier_is_ingepakt_wordt_gelezen_ook_met_plaatjes_erbij() throws IOException {
        assertThat(lees(pdf("", bladzijde()))).hasSize(1);
        assertThat(lees(pdf("/Filter/FlateDecode", ingepakt(bladzijde())))).hasSize(1);
        assertThat(lees(pdf("/Filter [ /FlateDecode ]", ingepakt(bladzijde())))).hasSize(1);
        byte[] plaatje =
                "7 0 obj <</Type/XObject/Subtype/Image/Width 60000/Height 60000/Filter[/FlateDecode/DCTDecode]/Length 3>>\nstream\nabc\nendstream endobj\n"
                        .getBytes(StandardCharsets.US_ASCII);
        byte[] heel = pdf("", bladzijde());
        byte[] met = new byte[heel.length + plaatje.length];
        System.arraycopy(heel, 0, met, 0, 9);
        System.arraycopy(plaatje, 0, met, 9, plaatje.length);
        System.arraycopy(heel, 9, met, 9 + plaatje.length, heel.length - 9);
        assertThat(lees(met)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Filter/RunLengthDecode",
                "/Filter/RL",
                "/Filter[/RL/RL/RL/RL/RL]",
                "/Filter/LZWDecode",
                "/Filter[/ASCII85Decode/LZW]",
                "/Filter/ASCIIHexDecode",
                "/Filter/DCTDecode",
                "/Filter/JBIG2Decode"
            })
    void een_bom_in_een_andere_verpakking_wordt_niet_uitgepakt(String verpakking) throws IOException {
        byte[] lang = new byte[4 * 1024 * 1024];
        java.util.Arrays.fill(lang, (byte) 0x81);
        byte[] veilig = Pdfwacht.maak(pdf(verpakking, lang), new Grens()).bytes();
        assertThat(new String(veilig, StandardCharsets.ISO_8859_1)).doesNotContain(verpakking);
        assertThatThrownBy(() -> lees(pdf(verpakking, lang)))
                .isInstanceOf(Onleesbaar.class)
                .hasMessageMatching(".*(op een oude manier ingepakt|gescand|beschadigd).*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Filter[/FlateDecode/FlateDecode]",
                "/Filter 6 0 R",
                "/F 6 0 R",
                "/F/LZWDecode",
                "/F[/Fl/Fl]",
                "/Fi#6cter/LZWDecode",
                "/Filter/LZW#44ecode",
                "/Filter %/FlateDecode\n 6 0 R",
                "/Filter[/FlateDecode %]\n/FlateDecode]",
                "/Filter/FlateDecode/DecodeParms 6 0 R",
                "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 2000000000>>",
                "/Filter/FlateDecode/DecodeParms<</Predictor 12/Colors 6 0 R>>"
            })
    void wat_verbergt_hoe_het_is_ingepakt_wordt_geweigerd(String verpakking) throws IOException {
        byte[] bestand = pdf(verpakking, ingepakt(ingepakt(bladzijde())));
        weigert(bestand, "ongewone manier ingepakt");
    }

    @Test
    void een_bom_zonder_de_kop_die_erbij_hoort_telt_ook() throws IOException {
        byte[] bom = ingepakt(new byte[60 * 1024 * 1024]);
        bom[0] = 0;
        bom[1] = 0;
        weigert(pdf("/Filter/FlateDecode", bom), "te groot");
        byte[] voor = pdf("/Type/ObjStm/N 1/First 4/Filter/FlateDecode", ingepakt(new byte[60 * 1024 * 1024]));
        weigert(voor, "te groot");
    }

    @Test
    void word_haalt_niets_van_buiten_het_bestand() {
        byte[] bestand = Proefdocument.zip(
                "word/document.xml",
                "<!DOCTYPE x [<!ENTITY buiten SYSTEM \"file:///etc/hostname\">]><w:document xmlns:w=\"w\"><w:body>"
                        + "<w:p><w:r><w:t>Wij helpen elkaar &buiten; altijd verder.</w:t></w:r></w:p></w:body></w:document>");

        assertThatThrownBy(() -> lees(bestand)).isInstanceOf(Onleesbaar.class);
    }

    @Test
    void wat_er_ook_in_een_bestand_staat_het_wordt_gelezen_of_geweigerd_met_een_zin() {
        Random toeval = new Random(20261122);
        for (byte[] heel : List.of(
                Proefdocument.pdf(), Proefdocument.docx(), Proefdocument.tekst().getBytes(StandardCharsets.UTF_8))) {
            for (int keer = 0; keer < 120; keer++) {
                byte[] stuk = heel.clone();
                for (int i = 0; i < 1 + toeval.nextInt(20); i++)
                    stuk[toeval.nextInt(stuk.length)] = (byte) toeval.nextInt(256);
                long begin = System.nanoTime();
                try {
                    assertThat(lees(stuk)).isNotEmpty();
                } catch (Onleesbaar geweigerd) {
                    assertThat(geweigerd.zin()).endsWith(".");
                }
                assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Grens.TIJD);
            }
        }
    }

    private void weigert(byte[] bestand, String woorden) {
        assertThatThrownBy(() -> lees(bestand)).isInstanceOf(Onleesbaar.class).hasMessageContaining(woorden);
    }

    private List<Passage> lees(byte[] bestand) {
        return lezer.lees(bestand).passages();
    }
}
