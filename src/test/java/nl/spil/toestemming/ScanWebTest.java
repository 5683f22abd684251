package nl.spil.toestemming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import nl.spil.cast.Clamserver;
import nl.spil.cast.EigenaarDatabank;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Zuidwijk;
import nl.spil.cast.Zuidwijk.Leerling;
import nl.spil.cast.Zuidwijk.Ouder;
import nl.spil.gedeeld.Datum;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.databank.Taak;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A consent on paper is kept as the paper itself, beside the answer: for who reads the answer, and at home for who signed it. */
@SpilTest
class ScanWebTest {

    private static final String TREK_IN = "form[action$=/intrekking]";

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Taak taak;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clamserver clam;

    @Autowired
    private Klok klok;

    @Autowired
    private EigenaarDatabank eigenaar;

    @Autowired
    private FlywayConnectionDetails inlog;

    @Autowired
    private Toestemmingen toestemmingen;

    @Test
    void wat_op_papier_is_getekend_leest_wie_de_toestemming_leest_en_thuis_alleen_wie_tekende() throws IOException {
        Leerling robin = zuidwijk.nieuweLeerling("Robin");
        Ouder een = robin.ouders().get(0);
        Ouder twee = robin.ouders().get(1);
        Mens ilse = zuidwijk.ilse();
        opPapier(robin, een);
        assertThat(breng(robin, "papier.pdf", pdf("Hierbij geef ik toestemming", false))
                        .status())
                .isEqualTo(303);

        String scan = adres(ilse.ga(pad(robin)), "main a[href*=/scans/]");
        String tekst = tekst(ilse.haal(scan));
        assertThat(tekst)
                .contains("Hierbij geef ik toestemming")
                .contains("Uit Spil door Ilse Bos op " + Datum.lang(klok.vandaag()) + ". Doel: toestemming op papier.");
        assertThat(ilse.ga(pad(robin)).document().select("form[action$=/scan]"))
                .as("de scan is er")
                .isEmpty();

        Mens thuis = zuidwijk.thuis(een.naam());
        String mijn = adres(thuis.ga("/thuis/" + robin.id()), "#toestemmingen a[href*=/scans/]");
        assertThat(tekst(thuis.haal(mijn))).contains("Hierbij geef ik toestemming", een.naam());
        // Parents live apart: the other one reads the own answer and the own paper.
        Mens ander = zuidwijk.thuis(twee.naam());
        assertThat(ander.ga(mijn).status()).isEqualTo(404);
        assertThat(ander.ga("/thuis/" + robin.id()).tekst()).doesNotContain("/scans/");
        for (Mens wie : List.of(zuidwijk.rana(), zuidwijk.tess(), zuidwijk.joke()))
            assertThat(wie.ga(scan).status()).isEqualTo(404);
        // Another pupil, the same paper: no.
        assertThat(ilse.ga("/leerlingen/" + zuidwijk.nieuweLeerling("Kim").id() + "/scans/"
                                + scan.substring(scan.lastIndexOf('/') + 1))
                        .status())
                .isEqualTo(404);
        assertThat(taak.<Long>voor(
                        zuidwijk.bestuur(),
                        () -> jdbc.sql(
                                        "select count(*) from toegang.leeslog where leerling_id = ? and onderdeel = 'toestemming op papier'")
                                .param(robin.id())
                                .query(Long.class)
                                .single()))
                .as("elke keer lezen staat in het leeslog")
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void een_foto_van_het_papier_gaat_als_pdf_met_een_merk_naar_buiten() throws IOException {
        for (String soort : List.of("jpg", "png")) {
            Leerling bo = zuidwijk.nieuweLeerling("Bo");
            opPapier(bo, bo.ouders().getFirst());
            assertThat(breng(bo, "foto." + soort, foto(soort, 300, 400)).status())
                    .as(soort)
                    .isEqualTo(303);
            byte[] blad = zuidwijk.ilse().haal(adres(zuidwijk.ilse().ga(pad(bo)), "main a[href*=/scans/]"));
            assertThat(tekst(blad)).contains("Uit Spil door Ilse Bos");
        }
    }

    @Test
    void een_scan_toont_en_doet_niets() throws IOException {
        Leerling bo = zuidwijk.nieuweLeerling("Bo");
        opPapier(bo, bo.ouders().getFirst());
        breng(bo, "papier.pdf", pdf("Ja", true));
        byte[] blad = zuidwijk.ilse().haal(adres(zuidwijk.ilse().ga(pad(bo)), "main a[href*=/scans/]"));
        try (PDDocument pdf = Loader.loadPDF(blad)) {
            assertThat(pdf.getDocumentCatalog().getOpenAction()).isNull();
            assertThat(pdf.getDocumentCatalog().getNames()).isNull();
            assertThat(pdf.getDocumentCatalog().getDocumentOutline()).isNull();
            assertThat(pdf.getDocumentInformation().getAuthor()).isNull();
            assertThat(pdf.getPage(0).getAnnotations()).isEmpty();
        }
        assertThat(bewaard(bo)).as("ook wat bewaard wordt, is kaal").doesNotContain("JavaScript", "Marieke", "bijlage");
    }

    @Test
    void van_een_foto_blijft_alleen_het_beeld_bewaard_en_niet_waar_zij_is_gemaakt() throws IOException {
        Leerling bo = zuidwijk.nieuweLeerling("Bo");
        opPapier(bo, bo.ouders().getFirst());
        assertThat(breng(bo, "foto.jpg", metPlaats(foto("jpg", 300, 400))).status())
                .isEqualTo(303);
        assertThat(bewaard(bo)).startsWith("%PDF-").doesNotContain("51.8812N");
    }

    /** The bytes of the only scan of this pupil, a sign per byte. */
    private String bewaard(Leerling leerling) {
        return new String(
                taak.<byte[]>voor(
                        zuidwijk.bestuur(),
                        () -> jdbc.sql("select inhoud from toestemming.scan where leerling_id = ?")
                                .param(leerling.id())
                                .query((rs, n) -> rs.getBytes(1))
                                .single()),
                StandardCharsets.ISO_8859_1);
    }

    /** A comment in the head of the file, as a phone writes the place in it. */
    private static byte[] metPlaats(byte[] jpg) {
        byte[] plaats = "51.8812N".getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        uit.write(jpg, 0, 2);
        uit.writeBytes(new byte[] {(byte) 0xff, (byte) 0xfe, 0, (byte) (plaats.length + 2)});
        uit.writeBytes(plaats);
        uit.write(jpg, 2, jpg.length - 2);
        return uit.toByteArray();
    }

    @Test
    void wat_geen_papier_is_komt_er_niet_in_en_een_zin_zegt_wat_te_doen() throws IOException {
        Leerling bo = zuidwijk.nieuweLeerling("Bo");
        opPapier(bo, bo.ouders().getFirst());
        byte[] goed = pdf("Ja", false);
        byte[] groot = new byte[10 * 1024 * 1024 + 1];
        System.arraycopy(goed, 0, groot, 0, goed.length);
        Map<String, byte[]> fout = Map.of(
                "geen PDF, JPG of PNG",
                "MZ een programma".getBytes(StandardCharsets.UTF_8),
                "Dit bestand is stuk",
                "%PDF-1.7 en verder niets".getBytes(StandardCharsets.UTF_8),
                "groter dan 10 MB",
                groot,
                "een wachtwoord",
                metWachtwoord(),
                "te veel punten",
                foto("png", 6000, 5000));
        fout.forEach((zin, inhoud) -> {
            Blad blad = breng(bo, "papier.pdf", inhoud);
            assertThat(blad.status()).as(zin).isEqualTo(422);
            assertThat(blad.leesbaar()).contains(zin);
        });
        Blad leeg = breng(bo, "papier.pdf", new byte[0]);
        assertThat(leeg.status()).isEqualTo(422);
        assertThat(leeg.leesbaar()).contains("Kies de scan die erbij hoort.");
        Blad virus = breng(bo, "papier.pdf", ("%PDF-1.7 " + Clamserver.EICAR).getBytes(StandardCharsets.UTF_8));
        assertThat(virus.status()).isEqualTo(422);
        assertThat(virus.leesbaar()).contains("Eicar-Test-Signature");
        assertThat(clam.gekeurd()).isPositive();
        assertThat(zuidwijk.ilse().ga(pad(bo)).tekst()).doesNotContain("/scans/");
    }

    @Test
    void papier_hoort_bij_papier_en_alleen_wie_toestemmingen_bijhoudt_brengt_het() throws IOException {
        Leerling bo = zuidwijk.nieuweLeerling("Bo");
        vastleggen(bo, bo.ouders().getFirst(), "gesprek");
        assertThat(zuidwijk.ilse().ga(pad(bo)).document().select("form[action$=/scan]"))
                .isEmpty();
        UUID gesprek = taak.voor(
                zuidwijk.bestuur(),
                () -> jdbc.sql("select id from toestemming.toestemming where leerling_id = ?")
                        .param(bo.id())
                        .query(UUID.class)
                        .single());
        String naar = pad(bo) + "/" + gesprek + "/scan";
        for (Mens wie : List.of(
                zuidwijk.ilse(),
                zuidwijk.rana(),
                zuidwijk.thuis(bo.ouders().getFirst().naam())))
            assertThat(stuur(wie, naar, pdf("Ja", false)).status()).isEqualTo(404);
    }

    @Test
    void het_papier_zit_in_het_pakket_van_wie_tekende_en_niet_in_dat_van_de_ander() throws IOException {
        Leerling robin = zuidwijk.nieuweLeerling("Robin");
        byte[] van = pdf("Getekend door de een", false);
        byte[] ander = pdf("Getekend door de ander", false);
        opPapier(robin, robin.ouders().get(0));
        breng(robin, "een.pdf", van);
        opPapier(robin, robin.ouders().get(1));
        breng(robin, "ander.pdf", ander);
        Mens thuis = zuidwijk.thuis(robin.ouders().get(0).naam());
        String gevraagd = thuis.vulIn("/thuis/" + robin.id() + "/rechten", "form[data-recht=inzage]", Map.of())
                .naar();
        String zaak = "/zaken/"
                + taak.voor(
                        zuidwijk.bestuur(),
                        () -> jdbc.sql("select nummer from zaak.zaak where leerling_id = ?")
                                .param(robin.id())
                                .query(String.class)
                                .single());
        zuidwijk.ilse().vulIn(zaak + "/verzoek/pakket", "#stel-samen", Map.of());
        zuidwijk.ilse().vulIn(zaak + "/verzoek/pakket", "#vrijgave", Map.of());

        Blad pakket = thuis.ga(gevraagd + "/pakket");
        assertThat(pakket.leesbaar())
                .contains("Toestemmingen op papier", "een.pdf")
                .doesNotContain("ander.pdf");
        assertThat(tekst(thuis.haal(adres(pakket, "main a[href*=/scans/]")))).contains("Getekend door de een");
        List<String> papieren = papieren(thuis.haal(gevraagd + "/pakket/gegevens"));
        assertThat(papieren).singleElement(STRING).contains("Getekend door de een");
    }

    @Test
    void een_naam_met_tekens_die_de_letter_mist_houdt_het_papier_niet_tegen() throws IOException {
        Leerling robin = zuidwijk.nieuweLeerling("Robin");
        String naam = "Юлия 王小明 🌻 Proef" + robin.nummer();
        zuidwijk.voegToe(
                "ouders",
                "%1$s;O%1$s9;mevrouw;%2$s;voogd.%1$s@ouder.example;;voogd;ja".formatted(robin.nummer(), naam));
        Ouder ouder = new Ouder("O" + robin.nummer() + "9", naam, true, zuidwijk.account(naam));
        opPapier(robin, ouder);
        assertThat(breng(robin, "бумага 王 🌻.pdf", pdf("Hierbij geef ik toestemming", false))
                        .status())
                .isEqualTo(303);
        assertThat(zuidwijk.ilse().ga(pad(robin)).leesbaar()).contains(naam, "бумага 王");

        Mens thuis = zuidwijk.thuis(naam);
        byte[] papier = thuis.haal(adres(thuis.ga("/thuis/" + robin.id()), "#toestemmingen a[href*=/scans/]"));
        // Cyrillic the letter has; of what it lacks, a sign says that something stood there.
        assertThat(tekst(papier))
                .contains("Hierbij geef ik toestemming")
                .contains("Uit Spil door Юлия ??? ? Proef" + robin.nummer() + " op " + Datum.lang(klok.vandaag())
                        + ". Doel: toestemming op papier.");
    }

    @Test
    void twee_papieren_die_tegelijk_bij_een_ja_komen_staan_er_allebei() throws Exception {
        Leerling bo = zuidwijk.nieuweLeerling("Bo");
        tegelijkGebracht(bo);

        Mens ilse = zuidwijk.ilse();
        List<String> teksten = new ArrayList<>();
        for (String scan : scans(bo)) teksten.add(tekst(ilse.haal(scan)));
        assertThat(teksten)
                .hasSize(2)
                .anySatisfy(t -> assertThat(t).contains("De voorkant"))
                .anySatisfy(t -> assertThat(t).contains("De achterkant"));
        assertThat(geldig(bo)).isTrue();
    }

    @Test
    void van_twee_papieren_die_tegelijk_worden_ingetrokken_neemt_het_laatste_het_ja_mee() throws Exception {
        Leerling bo = zuidwijk.nieuweLeerling("Bo");
        tegelijkGebracht(bo);
        Mens ilse = zuidwijk.ilse();
        String csrf = csrf(ilse);
        List<Callable<Blad>> tegelijk = new ArrayList<>();
        for (String scan : scans(bo)) {
            String intrekking = pad(bo) + "/scans/" + scan.substring(scan.lastIndexOf('/') + 1) + "/intrekking";
            tegelijk.add(() -> ilse.post(
                    intrekking, List.of(Map.entry("_csrf", csrf), Map.entry(veld(intrekking), "Hoort hier niet."))));
        }
        assertThat(tegelijk).hasSize(2);

        try (ExecutorService samen = Executors.newVirtualThreadPerTaskExecutor();
                Connection slot = DriverManager.getConnection(
                        inlog.getJdbcUrl(),
                        Objects.requireNonNull(inlog.getUsername()),
                        Objects.requireNonNull(inlog.getPassword()))) {
            // Nobody can write a withdrawal down until both are under way: whoever does not wait for the other, has
            // looked by then.
            slot.setAutoCommit(false);
            List<Future<Blad>> bladen;
            try (Statement sql = slot.createStatement()) {
                sql.execute("lock table toestemming.scan_ingetrokken in share mode");
                bladen = tegelijk.stream().map(samen::submit).toList();
                wachtTotBeideWachten(sql);
            } finally {
                slot.rollback();
            }
            for (Future<Blad> blad : bladen) assertThat(blad.get().status()).isEqualTo(303);
        }

        assertThat(taak.<List<String>>voor(
                        zuidwijk.bestuur(),
                        () -> jdbc.sql("select gevolg from toestemming.scan_ingetrokken where leerling_id = ?")
                                .param(bo.id())
                                .query(String.class)
                                .list()))
                .containsExactlyInAnyOrder("antwoord-blijft", "antwoord-vervalt");
        assertThat(geldig(bo)).as("geen papier meer, geen ja meer").isFalse();
        assertThat(ilse.ga(pad(bo)).leesbaar())
                .contains("Het antwoord bleef staan", "Het ja rustte op dit papier en geldt sindsdien niet meer");
        assertThat(scans(bo)).isEmpty();
    }

    /** Two sheets of one yes, in two requests that leave together. */
    private void tegelijkGebracht(Leerling leerling) throws Exception {
        opPapier(leerling, leerling.ouders().getFirst());
        UUID antwoord = eigenaar.jdbc()
                .sql("select id from toestemming.toestemming where leerling_id = ?")
                .param(leerling.id())
                .query(UUID.class)
                .single();
        Mens ilse = zuidwijk.ilse();
        CyclicBarrier start = new CyclicBarrier(2);
        List<Callable<Blad>> tegelijk = new ArrayList<>();
        for (String kant : List.of("De voorkant", "De achterkant")) {
            byte[] papier = pdf(kant, false);
            tegelijk.add(() -> {
                start.await();
                return stuur(ilse, pad(leerling) + "/" + antwoord + "/scan", papier);
            });
        }
        try (ExecutorService samen = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Blad> blad : samen.invokeAll(tegelijk))
                assertThat(blad.get().status()).as(blad.get().leesbaar()).isEqualTo(303);
        }
    }

    /** On the table, or on each other. */
    private static void wachtTotBeideWachten(Statement sql) throws SQLException {
        for (int keer = 0; keer < 20_000; keer++) {
            try (ResultSet rs = sql.executeQuery("""
                    select count(distinct pid) from pg_locks
                     where not granted and database = (select oid from pg_database where datname = current_database())
                       and (locktype = 'advisory' or relation = 'toestemming.scan_ingetrokken'::regclass)""")) {
                rs.next();
                if (rs.getInt(1) == 2) return;
            }
        }
        throw new AssertionError("de twee intrekkingen kwamen niet tegelijk aan");
    }

    /** The papers on the page, as Ilse sees them. */
    private List<String> scans(Leerling leerling) {
        return zuidwijk.ilse()
                .ga(pad(leerling))
                .document()
                .select("main a[href*=/scans/]")
                .eachAttr("href");
    }

    /** The text of each paper in a package as data. */
    private static List<String> papieren(byte[] gegevens) throws IOException {
        List<String> uit = new ArrayList<>();
        for (JsonNode bestand : JsonMapper.shared().readTree(gegevens).findValues("Bestand"))
            uit.add(tekst(Base64.getDecoder().decode(bestand.asString())));
        return uit;
    }

    @Test
    void een_scan_van_een_ander_gezin_wordt_ingetrokken_en_is_voor_niemand_meer_te_lezen() throws IOException {
        Leerling robin = zuidwijk.nieuweLeerling("Robin");
        Ouder een = robin.ouders().getFirst();
        Mens ilse = zuidwijk.ilse();
        Mens thuis = zuidwijk.thuis(een.naam());
        opPapier(robin, een);
        breng(robin, "gezin-de-ander.pdf", pdf("Handtekening van het andere gezin", false));
        String scan = adres(ilse.ga(pad(robin)), "main a[href*=/scans/]");
        String mijn = adres(thuis.ga("/thuis/" + robin.id()), "#toestemmingen a[href*=/scans/]");
        String intrekking = pad(robin) + "/scans/" + scan.substring(scan.lastIndexOf('/') + 1) + "/intrekking";
        // Also in a package that the parent has already.
        String gevraagd = thuis.vulIn("/thuis/" + robin.id() + "/rechten", "form[data-recht=inzage]", Map.of())
                .naar();
        String zaak = "/zaken/"
                + eigenaar.jdbc()
                        .sql("select nummer from zaak.zaak where leerling_id = ?")
                        .param(robin.id())
                        .query(String.class)
                        .single();
        ilse.vulIn(zaak + "/verzoek/pakket", "#stel-samen", Map.of());
        ilse.vulIn(zaak + "/verzoek/pakket", "#vrijgave", Map.of());
        assertThat(thuis.ga(gevraagd + "/pakket").leesbaar()).contains("gezin-de-ander.pdf");

        // Only whoever keeps the consents, and never without saying why.
        for (Mens wie : List.of(zuidwijk.rana(), zuidwijk.tess(), zuidwijk.joke(), thuis))
            assertThat(wie.post(
                                    intrekking,
                                    List.of(Map.entry("_csrf", csrf(wie)), Map.entry(veld(intrekking), "Weg ermee.")))
                            .status())
                    .isEqualTo(404);
        Blad leeg = ilse.vulIn(pad(robin), TREK_IN, Map.of(veld(intrekking), " "));
        assertThat(leeg.status()).isEqualTo(422);
        assertThat(leeg.leesbaar()).contains("Schrijf waarom deze scan hier niet hoort");
        assertThat(tekst(ilse.haal(scan))).contains("Handtekening van het andere gezin");

        assertThat(ilse.ga(pad(robin)).leesbaar()).contains("Anders vervalt het meteen");
        Blad weg = ilse.vulIn(pad(robin), TREK_IN, Map.of(veld(intrekking), "Dit papier hoort bij een ander gezin."));
        assertThat(weg.status()).as(weg.leesbaar()).isEqualTo(303);

        Blad blad = ilse.ga(pad(robin));
        assertThat(blad.leesbaar())
                .contains(
                        "Ilse Bos trok hem in op " + Datum.lang(klok.vandaag()),
                        "Dit papier hoort bij een ander gezin.",
                        "De inhoud is gewist",
                        "Het ja rustte op dit papier en geldt sindsdien niet meer",
                        "niet meer geldig")
                .doesNotContain("gezin-de-ander");
        assertThat(blad.document().select("main a[href*=/scans/]")).isEmpty();
        assertThat(geldig(robin)).isFalse();
        for (String adres : List.of(scan, mijn))
            for (Mens wie : List.of(ilse, thuis))
                assertThat(wie.ga(adres).status()).isEqualTo(404);
        assertThat(thuis.ga("/thuis/" + robin.id()).tekst()).doesNotContain("/scans/");
        assertThat(thuis.ga(gevraagd + "/pakket").leesbaar())
                .contains("De school trok deze scan in")
                .doesNotContain("gezin-de-ander");
        assertThat(new String(thuis.haal(gevraagd + "/pakket/gegevens"), StandardCharsets.UTF_8))
                .doesNotContain("gezin-de-ander", "\"Bestand\"");
        assertThat(eigenaar.jdbc()
                        .sql(
                                "select count(*) from toestemming.scan where leerling_id = ? and (inhoud is not null or bestandsnaam <> '')")
                        .param(robin.id())
                        .query(Long.class)
                        .single())
                .as("de bytes zijn weg")
                .isZero();
        assertThat(ilse.post(
                                intrekking,
                                List.of(Map.entry("_csrf", csrf(ilse)), Map.entry(veld(intrekking), "Nog eens.")))
                        .status())
                .as("nog eens verandert niets")
                .isEqualTo(303);
        assertThat(ilse.ga(pad(robin)).leesbaar()).doesNotContain("Nog eens.");
    }

    @Test
    void een_ja_blijft_als_er_meer_is_dan_het_ingetrokken_papier_en_een_nee_blijft_altijd() {
        // Another paper of the same answer.
        Leerling twee = zuidwijk.nieuweLeerling("Bo");
        opPapier(twee, twee.ouders().getFirst());
        breng(twee, "fout.pdf", pdf("Fout", false));
        UUID antwoord = eigenaar.jdbc()
                .sql("select id from toestemming.toestemming where leerling_id = ?")
                .param(twee.id())
                .query(UUID.class)
                .single();
        assertThat(stuur(zuidwijk.ilse(), pad(twee) + "/" + antwoord + "/scan", pdf("Goed", false))
                        .status())
                .isEqualTo(303);
        trekIn(twee);
        assertThat(geldig(twee)).isTrue();
        assertThat(zuidwijk.ilse().ga(pad(twee)).document().select("main a[href*=/scans/]"))
                .hasSize(1);

        // Said in a talk before it came on paper: the right scan may still come.
        Leerling gezegd = zuidwijk.nieuweLeerling("Kim");
        vastleggen(gezegd, gezegd.ouders().getFirst(), "gesprek");
        opPapier(gezegd, gezegd.ouders().getFirst());
        breng(gezegd, "fout.pdf", pdf("Fout", false));
        trekIn(gezegd);
        assertThat(geldig(gezegd)).isTrue();
        assertThat(zuidwijk.ilse().ga(pad(gezegd)).leesbaar()).contains("Het antwoord bleef staan.");
        assertThat(breng(gezegd, "goed.pdf", pdf("Goed", false)).status()).isEqualTo(303);

        // A no: taking paper away never opens anything.
        Leerling nee = zuidwijk.nieuweLeerling("Robin");
        opPapier(nee, nee.ouders().get(1));
        vastleggen(nee, nee.ouders().get(0), "papier", "nee");
        breng(nee, "fout.pdf", pdf("Fout", false));
        trekIn(nee);
        assertThat(geldig(nee)).isFalse();
        assertThat(zuidwijk.ilse().ga(pad(nee)).leesbaar()).contains("Het antwoord bleef staan.");
    }

    /** A hold says that nothing may be lost, whoever thinks that it does not belong here: the bytes wait for its end. */
    @Test
    void zolang_een_dossier_is_aangehouden_blijft_wat_is_ingetrokken_verborgen_bewaard() {
        Leerling bo = zuidwijk.nieuweLeerling("Bo");
        opPapier(bo, bo.ouders().getFirst());
        breng(bo, "papier.pdf", pdf("Hierbij geef ik toestemming", false));
        String scan = adres(zuidwijk.ilse().ga(pad(bo)), "main a[href*=/scans/]");
        String wasNodig = bewaard(bo);
        eigenaar.jdbc()
                .sql("""
                        insert into bewaren.stop (id, bestuur_id, leerling_id, reden, door, door_naam, op)
                        values (gen_random_uuid(), ?, ?, 'Er loopt een klacht.', ?, 'A', now())""")
                .params(zuidwijk.bestuur(), bo.id(), zuidwijk.account("Ilse Bos"))
                .update();

        trekIn(bo);
        assertThat(geldig(bo)).as("het ja vervalt").isFalse();
        assertThat(zuidwijk.ilse().ga(scan).status()).isEqualTo(404);
        Blad blad = zuidwijk.ilse().ga(pad(bo));
        assertThat(blad.document().select("main a[href*=/scans/]")).isEmpty();
        assertThat(blad.leesbaar())
                .contains("Op dit dossier ligt een stop op vernietigen", "wordt gewist als die stop eraf is")
                .doesNotContain("De inhoud is gewist", "papier.pdf");
        Mens thuis = zuidwijk.thuis(bo.ouders().getFirst().naam());
        assertThat(thuis.ga("/thuis/" + bo.id()).tekst()).doesNotContain("/scans/");
        assertThat(aangehouden(bo)).isEqualTo(wasNodig);
        for (String kolom : List.of("aangehouden", "aangehouden_naam"))
            assertThatThrownBy(() -> jdbc.sql("select " + kolom + " from toestemming.scan")
                            .query((rs, n) -> n)
                            .list())
                    .as("de login van de pagina's leest %s niet", kolom)
                    .isInstanceOf(DataAccessException.class);

        eigenaar.jdbc()
                .sql(
                        "update bewaren.stop set opgeheven_op = now(), opgeheven_naam = 'B', opgeheven_reden = 'klaar' where leerling_id = ?")
                .param(bo.id())
                .update();
        assertThat(aangehouden(bo)).as("met de stop gaat ook de inhoud weg").isNull();
        assertThat(zuidwijk.ilse().ga(pad(bo)).leesbaar()).contains("De inhoud is gewist");
    }

    /** What is kept out of sight of the only scan of this pupil, a sign per byte. */
    private @Nullable String aangehouden(Leerling leerling) {
        return eigenaar.jdbc()
                .sql("select aangehouden from toestemming.scan where leerling_id = ?")
                .param(leerling.id())
                .query((rs, n) -> {
                    byte[] inhoud = rs.getBytes(1);
                    return Optional.ofNullable(inhoud).map(b -> new String(b, StandardCharsets.ISO_8859_1));
                })
                .single()
                .orElse(null);
    }

    private void trekIn(Leerling leerling) {
        Mens ilse = zuidwijk.ilse();
        String actie = ilse.ga(pad(leerling)).document().select(TREK_IN).first().attr("action");
        assertThat(ilse.vulIn(pad(leerling), "form[action='" + actie + "']", Map.of(veld(actie), "Hoort hier niet."))
                        .status())
                .isEqualTo(303);
    }

    /** The field of the reason at this address. */
    private static String veld(String intrekking) {
        String scan = intrekking.substring(0, intrekking.lastIndexOf('/'));
        return "reden-" + scan.substring(scan.lastIndexOf('/') + 1);
    }

    private static String csrf(Mens wie) {
        return wie.ga("/link").document().select("input[name=_csrf]").val();
    }

    private boolean geldig(Leerling leerling) {
        return taak.voor(zuidwijk.bestuur(), () -> toestemmingen.geldig(leerling.id(), "extern"));
    }

    private static String pad(Leerling leerling) {
        return "/leerlingen/" + leerling.id() + "/toestemmingen";
    }

    private void opPapier(Leerling leerling, Ouder ouder) {
        vastleggen(leerling, ouder, "papier");
    }

    private void vastleggen(Leerling leerling, Ouder ouder, String wijze) {
        vastleggen(leerling, ouder, wijze, "ja");
    }

    private void vastleggen(Leerling leerling, Ouder ouder, String wijze, String antwoord) {
        Blad blad = zuidwijk.ilse()
                .vulIn(
                        pad(leerling),
                        "#vastleggen",
                        Map.of(
                                "soort",
                                "extern",
                                "gever",
                                String.valueOf(ouder.account()),
                                "antwoord",
                                antwoord,
                                "wijze",
                                wijze));
        assertThat(blad.status()).as(blad.leesbaar()).isEqualTo(303);
    }

    private Blad breng(Leerling leerling, String naam, byte[] inhoud) {
        return zuidwijk.ilse().brengBestand(pad(leerling), "form[action$=/scan]", "scan", naam, inhoud);
    }

    private static Blad stuur(Mens wie, String naar, byte[] inhoud) {
        String grens = "--grens";
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        uit.writeBytes(("--" + grens + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n"
                        + wie.ga("/link").document().select("input[name=_csrf]").val()
                        + "\r\n--" + grens
                        + "\r\nContent-Disposition: form-data; name=\"scan\"; filename=\"a.pdf\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        uit.writeBytes(inhoud);
        uit.writeBytes(("\r\n--" + grens + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return wie.stuur(java.net.http.HttpRequest.newBuilder(wie.adres(naar))
                .header("Content-Type", "multipart/form-data; boundary=" + grens)
                .POST(java.net.http.HttpRequest.BodyPublishers.ofByteArray(uit.toByteArray())));
    }

    private static String adres(Blad blad, String welke) {
        String href = blad.document().select(welke).attr("href");
        assertThat(href).as(blad.leesbaar()).isNotEmpty();
        return href;
    }

    private static String tekst(byte[] pdf) throws IOException {
        try (PDDocument blad = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(blad).replaceAll("\\s+", " ");
        }
    }

    static byte[] pdf(String tekst, boolean doetIets) {
        try (PDDocument blad = blad(tekst);
                ByteArrayOutputStream uit = new ByteArrayOutputStream()) {
            if (doetIets) doetIets(blad);
            blad.save(uit);
            return uit.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a file may hold beside its sheets: what runs, what hangs on it, who made it. */
    private static void doetIets(PDDocument blad) throws IOException {
        blad.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert('hallo');"));
        blad.getDocumentInformation().setAuthor("Marieke");
        PDDocumentOutline inhoud = new PDDocumentOutline();
        blad.getDocumentCatalog().setDocumentOutline(inhoud);
        PDComplexFileSpecification bijlage = new PDComplexFileSpecification();
        bijlage.setFile("bijlage.txt");
        bijlage.setEmbeddedFile(new PDEmbeddedFile(blad, new ByteArrayInputStream(new byte[] {1})));
        PDEmbeddedFilesNameTreeNode bijlagen = new PDEmbeddedFilesNameTreeNode();
        bijlagen.setNames(Map.of("bijlage.txt", bijlage));
        PDDocumentNameDictionary namen = new PDDocumentNameDictionary(blad.getDocumentCatalog());
        namen.setEmbeddedFiles(bijlagen);
        blad.getDocumentCatalog().setNames(namen);
        PDAnnotationLink link = new PDAnnotationLink();
        link.setAction(new PDActionJavaScript("app.alert('hallo');"));
        blad.getPage(0).getAnnotations().add(link);
    }

    private static byte[] metWachtwoord() throws IOException {
        try (PDDocument blad = blad("Ja");
                ByteArrayOutputStream uit = new ByteArrayOutputStream()) {
            blad.protect(new StandardProtectionPolicy("eigenaar", "", new AccessPermission()));
            blad.save(uit);
            return uit.toByteArray();
        }
    }

    private static PDDocument blad(String tekst) throws IOException {
        PDDocument blad = new PDDocument();
        PDPage pagina = new PDPage();
        blad.addPage(pagina);
        try (PDPageContentStream schrijf = new PDPageContentStream(blad, pagina)) {
            schrijf.beginText();
            schrijf.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
            schrijf.newLineAtOffset(60, 700);
            schrijf.showText(tekst);
            schrijf.endText();
        }
        return blad;
    }

    private static byte[] foto(String soort, int breed, int hoog) throws IOException {
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        assertThat(ImageIO.write(new BufferedImage(breed, hoog, BufferedImage.TYPE_INT_RGB), soort, uit))
                .isTrue();
        return uit.toByteArray();
    }
}
