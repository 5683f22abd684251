package nl.spil.toegang;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import nl.spil.cast.Clamserver;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Mensen;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Zuidwijk;
import nl.spil.gedeeld.databank.Taak;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody brings is looked at by the scanner first; without its word nothing comes in. */
@SpilTest
class UploadWebTest {

    private static final String IMPORT = "form[action=/beheer/import]";
    private static final byte[] SCHOON = "nummer;naam;email\r\n".getBytes(StandardCharsets.UTF_8);
    private static final byte[] VIRUS =
            ("nummer;naam;email\r\nX;" + Clamserver.EICAR + ";x\r\n").getBytes(StandardCharsets.UTF_8);

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Mensen mensen;

    @Autowired
    private Clamserver clam;

    @Autowired
    private Taak taak;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void een_bestand_met_een_virus_komt_niet_binnen_en_wordt_nergens_bewaard() {
        Mens bea = zuidwijk.beheerder();
        long eerst = imports();

        Blad blad = bea.brengBestand("/beheer/import", IMPORT, "bestanden", "medewerkers.csv", VIRUS);

        assertThat(blad.status()).isEqualTo(422);
        assertThat(blad.leesbaar())
                .contains(
                        "In dit bestand zit iets schadelijks",
                        "Eicar-Test-Signature",
                        "‘medewerkers.csv’",
                        "meld het bij beheer");
        assertThat(imports()).isEqualTo(eerst);

        int gekeurd = clam.gekeurd();
        assertThat(bea.brengBestand("/beheer/import", IMPORT, "bestanden", "medewerkers.csv", SCHOON)
                        .status())
                .isEqualTo(303);
        assertThat(clam.gekeurd()).isEqualTo(gekeurd + 1);
        assertThat(imports()).isEqualTo(eerst + 1);
    }

    @Test
    void een_document_naast_het_schoolplan_gaat_langs_dezelfde_wacht() {
        String pad = "/ondersteuningsplan/hpc-zuidwijk/document";
        Blad blad = zuidwijk.ilse().brengBestand(pad, "form[action=" + pad + "]", "bestand", "plan.txt", VIRUS);
        assertThat(blad.status()).isEqualTo(422);
        assertThat(blad.leesbaar()).contains("Eicar-Test-Signature");
    }

    @Test
    void zonder_antwoord_van_de_viruscontrole_komt_er_niets_binnen() {
        Mens bea = zuidwijk.beheerder();
        long eerst = imports();

        Blad blad = clam.stil(() -> bea.brengBestand("/beheer/import", IMPORT, "bestanden", "medewerkers.csv", SCHOON));

        assertThat(blad.status()).isEqualTo(503);
        assertThat(blad.leesbaar())
                .contains("De viruscontrole antwoordt niet", "er is niets bewaard", "Probeer het straks opnieuw");
        assertThat(imports()).isEqualTo(eerst);
    }

    @Test
    void een_bestand_dat_de_controle_te_groot_vindt_is_geen_schoon_bestand() {
        byte[] groot = new byte[31 * 1024 * 1024];
        java.util.Arrays.fill(groot, (byte) 'x');
        assertThat(zuidwijk.beheerder()
                        .brengBestand("/beheer/import", IMPORT, "bestanden", "medewerkers.csv", groot)
                        .status())
                .isEqualTo(503);
    }

    @Test
    void wie_er_niets_mag_brengen_laat_de_viruscontrole_niet_werken() {
        Mens rana = zuidwijk.rana();
        int gekeurd = clam.gekeurd();
        assertThat(breng(rana).status()).isEqualTo(404);
        assertThat(breng(mensen.vreemde()).status()).isEqualTo(401);
        assertThat(clam.gekeurd()).isEqualTo(gekeurd);
    }

    private static Blad breng(Mens wie) {
        String csrf = wie.ga("/link").document().select("input[name=_csrf]").val();
        String grens = "--g";
        String lichaam = "--" + grens + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + csrf + "\r\n--"
                + grens + "\r\nContent-Disposition: form-data; name=\"bestanden\"; filename=\"a.csv\"\r\n\r\na;b\r\n--"
                + grens + "--\r\n";
        return wie.stuur(HttpRequest.newBuilder(wie.adres("/beheer/import"))
                .header("Content-Type", "multipart/form-data; boundary=" + grens)
                .POST(BodyPublishers.ofString(lichaam)));
    }

    private long imports() {
        return taak.voor(
                zuidwijk.bestuur(),
                () -> jdbc.sql("select count(*) from koppeling.import")
                        .query(Long.class)
                        .single());
    }
}
