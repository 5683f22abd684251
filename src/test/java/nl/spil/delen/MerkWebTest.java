package nl.spil.delen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Zuidwijk;
import nl.spil.cast.Zuidwijk.Leerling;
import nl.spil.dekking.Eis;
import nl.spil.gedeeld.Datum;
import nl.spil.gedeeld.Klok;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What leaves on paper or in a file says who took it, when and what for. The PDF has its own: VerantwoordingWebTest. */
@SpilTest
class MerkWebTest {

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Klok klok;

    @Test
    @Eis("PRIVACY-16")
    void elke_afdruk_van_een_bladzijde_noemt_wie_wanneer_en_waarvoor() {
        Leerling robin = zuidwijk.nieuweLeerling();
        String vandaag = Datum.lang(klok.vandaag());
        for (String pad : List.of(
                "/leerlingen/" + robin.id(),
                "/leerlingen/" + robin.id() + "/tijdlijn",
                "/leerlingen/" + robin.id() + "/toestemmingen"))
            assertThat(merk(zuidwijk.ilse().ga(pad))).as(pad).contains("Ilse Bos", vandaag, "Doel: ");
        String ouder = robin.ouders().getFirst().naam();
        assertThat(merk(zuidwijk.thuis(ouder).ga("/thuis/" + robin.id()))).contains(ouder, vandaag, "Doel: ");
    }

    @Test
    @Eis("PRIVACY-16")
    void een_tabel_en_een_agenda_dragen_het_ook() {
        Mens leider = zuidwijk.karim();
        String vandaag = Datum.lang(klok.vandaag());
        assertThat(leider.ga("/registraties/cijfers.csv").tekst().strip())
                .contains("Uit Spil door Karim", "op " + vandaag + ". Doel: cijfers over de ondersteuning.");
        Mens ilse = zuidwijk.ilse();
        Blad na = ilse.vulIn("/overleg/jaarkalender", "form[action=/overleg/jaarkalender/links]", Map.of());
        java.util.regex.Matcher m = java.util.regex.Pattern.compile("(/agenda/[A-Za-z0-9_-]+\\.ics)")
                .matcher(na.tekst());
        assertThat(m.find()).as(na.leesbaar()).isTrue();
        assertThat(ilse.ga(m.group(1)).tekst().replace("\r\n ", ""))
                .contains("X-WR-CALDESC:Uit Spil door Ilse Bos op " + vandaag + ". Doel: eigen agenda.");
    }

    private static String merk(Blad blad) {
        return blad.document().select(".merk-print").text();
    }
}
