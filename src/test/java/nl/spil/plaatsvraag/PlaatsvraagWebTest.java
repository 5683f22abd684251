package nl.spil.plaatsvraag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Planbesturen;
import nl.spil.cast.Planbesturen.Planbestuur;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tellen;
import nl.spil.cast.Zuidwijk;
import nl.spil.dekking.Eis;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;

/** Four schools of one bestuur. Pim of Linde looks for a place; Eik has one, Beuk has not, and De Viaan asks no such thing. */
@SpilTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlaatsvraagWebTest {

    private static final String NODIG = "Een kleine groep, een vaste mentor en rust in de middag.";

    @Autowired
    private Planbesturen besturen;

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Tellen tellen;

    private Planbestuur bestuur;
    private Mens linde;
    private Mens eik;
    private Mens beuk;
    private UUID kind;
    private String adres;

    @BeforeAll
    void scholen() {
        bestuur = besturen.nieuw();
        bestuur.locatie("linde", "hpc-zuidwijk");
        bestuur.locatie("eik", "hpc-charlois");
        bestuur.locatie("beuk", "lmc-vo");
        bestuur.locatie("wilg", "de-viaan");
        linde = bestuur.als("oco", "linde");
        eik = bestuur.als("oco", "eik");
        beuk = bestuur.als("oco", "beuk");
    }

    @BeforeEach
    void kind() {
        kind = bestuur.leerling("linde");
        adres = "/leerlingen/" + kind + "/plaatsvraag";
    }

    @Test
    @Eis("ROUTE-26")
    void andere_scholen_zien_een_vraag_zonder_naam_en_pas_met_toestemming_weet_de_gekozen_school_wie_het_is() {
        assertThat(linde.ga("/leerlingen/" + kind).document().select("a[href$=/plaatsvraag]"))
                .isNotEmpty();
        assertThat(vraag(NODIG).status()).isEqualTo(303);
        String naam = naam();
        String gezocht = gezocht(eik);

        for (Mens ander : new Mens[] {eik, beuk}) {
            Blad blad = ander.ga(gezocht);
            assertThat(blad.leesbaar()).contains(NODIG).doesNotContain(naam);
            // Nor which school asks: with a phase that says too much.
            assertThat(blad.document().select("main").text()).doesNotContainIgnoringCase("linde");
        }
        assertThat(antwoord(beuk, gezocht, "nee", "Onze groepen zijn vol.").status())
                .isEqualTo(303);
        assertThat(antwoord(eik, gezocht, "ja", "Groep van acht, vaste mentor.").status())
                .isEqualTo(303);
        assertThat(linde.ga("/berichten").leesbaar()).contains("Een school heeft een plek");

        Blad antwoorden = linde.ga(adres);
        assertThat(antwoorden.leesbaar())
                .contains("Groep van acht, vaste mentor.", "Onze groepen zijn vol.", "Bel Eik");
        assertThat(antwoorden.document().select("form[action$=/keuze]")).hasSize(1);
        assertThat(linde.vulIn(antwoorden, "form[action$=/keuze]", Map.of()).status())
                .isEqualTo(303);

        assertThat(eik.ga(gezocht).leesbaar()).contains("Jullie zijn gekozen").doesNotContain(naam);
        thuis("ja");
        assertThat(eik.ga(gezocht).leesbaar()).contains("Om wie het gaat", naam, "13 jaar", "linde");
        assertThat(beuk.ga(gezocht).leesbaar()).doesNotContain(naam);
        // The family reads who looked.
        assertThat(linde.ga("/leerlingen/" + kind + "/leeslog").leesbaar()).contains(bestuur.naam("oco", "eik"));

        thuis("intrekken");
        assertThat(eik.ga(gezocht).leesbaar()).contains(NODIG).doesNotContain(naam);
        assertThat(linde.ga(adres).leesbaar()).contains("heeft nee gezegd");
    }

    @Test
    @Eis("ROUTE-26")
    void wat_zegt_wie_het_is_wordt_geweigerd_en_er_verandert_niets() {
        String naam = naam();
        String nummer = bestuur.vraag(String.class, "select nummer from organisatie.leerling where id = ?", kind);
        for (String herkenbaar : new String[] {
            naam.split(" ")[0] + " heeft rust nodig.",
            "Voor leerling " + nummer + ": rust.",
            "Zit nu in LINDE1A en heeft rust nodig.",
            "Rust nodig, geboren op 12-03-2013.",
            "Mail ria@proef.example over wat nodig is.",
            "De familie " + naam.split(" ")[1] + " zoekt rust."
        }) {
            Blad geweigerd = vraag(herkenbaar);
            assertThat(geweigerd.status()).as(herkenbaar).isEqualTo(422);
            assertThat(geweigerd.leesbaar()).contains("daaraan is de leerling te herkennen");
            assertThat(geweigerd.document().select("#nodig").val()).isEqualTo(herkenbaar);
        }
        assertThat(vraag("x".repeat(Plaatsvragen.LANGSTE_VRAAG + 1)).leesbaar())
                .contains("hoe eerder iemand de leerling herkent");
        assertThat(vraag(" ").status()).isEqualTo(422);
        assertThat(linde.ga(adres).document().select("#vraag")).hasSize(1);
    }

    @Test
    void wie_de_ondersteuning_niet_coordineert_vraagt_niets_en_ziet_niets() {
        vraag(NODIG);
        String gezocht = gezocht(eik);
        for (String rol : new String[] {"docent", "mentor", "schoolleider"}) {
            Mens elders = bestuur.als(rol, "eik");
            assertThat(elders.ga("/plaatsvragen").status()).as(rol).isEqualTo(404);
            assertThat(elders.ga(gezocht).status()).as(rol).isEqualTo(404);
            assertThat(elders.ga(adres).status()).as(rol).isEqualTo(404);
        }
        assertThat(bestuur.als("docent", "linde").ga(adres).status()).isEqualTo(404);
        // The school that asks answers itself nothing, and another bestuur sees nothing.
        assertThat(linde.ga(gezocht).status()).isEqualTo(404);
        assertThat(zuidwijk.ilse().ga(gezocht).status()).isEqualTo(404);
        assertThat(zuidwijk.ilse().ga("/plaatsvragen").leesbaar()).doesNotContain(NODIG);
        assertThat(eik.ga("/leerlingen/" + kind).status()).isEqualTo(404);
    }

    @Test
    void na_een_andere_keuze_of_het_einde_weet_de_eerste_school_het_niet_meer() {
        vraag(NODIG);
        String gezocht = gezocht(eik);
        antwoord(eik, gezocht, "ja", "Wij hebben een plek.");
        antwoord(beuk, gezocht, "ja", "Wij ook.");
        kies("eik");
        thuis("ja");
        String naam = naam();
        assertThat(eik.ga(gezocht).leesbaar()).contains(naam);

        kies("beuk");
        assertThat(eik.ga(gezocht).leesbaar()).doesNotContain(naam);
        assertThat(beuk.ga(gezocht).leesbaar()).contains("Jullie zijn gekozen").doesNotContain(naam);

        Blad zonder = linde.vulIn(adres, "#einde", Map.of("uitkomst", ""));
        assertThat(zonder.status()).isEqualTo(422);
        assertThat(linde.vulIn(adres, "#einde", Map.of("uitkomst", "geplaatst")).status())
                .isEqualTo(303);
        assertThat(beuk.ga(gezocht).status()).isEqualTo(404);
        assertThat(linde.ga(adres).leesbaar()).contains("De leerling heeft een plek");
    }

    @Test
    void een_antwoord_zegt_of_er_plek_is_wat_er_is_en_wie_je_belt() {
        vraag(NODIG);
        String gezocht = gezocht(eik);
        Blad leeg = eik.vulIn(gezocht, "#reactie", Map.of("contact", ""));
        assertThat(leeg.status()).isEqualTo(422);
        assertThat(leeg.leesbaar())
                .contains(
                        "Kies of jullie een plek hebben.",
                        "wat jullie kunnen bieden",
                        "wie de andere school kan bellen");
        assertThat(linde.ga(adres).leesbaar()).contains("Er is nog geen antwoord");

        Blad vol = eik.ga(gezocht);
        Map<String, String> waarden = Map.of("plek", "ja", "tekst", "Eén plek", "contact", "Bel Eik");
        eik.vulIn(vol, "#reactie", waarden);
        eik.vulIn(vol, "#reactie", waarden);
        assertThat(bestuur.vraag(
                        Long.class,
                        "select count(*) from plaatsvraag.reactie where vraag_id = ?",
                        UUID.fromString(gezocht.substring(gezocht.lastIndexOf('/') + 1))))
                .isEqualTo(1);
        antwoord(eik, gezocht, "nee", "De plek is weg.");
        assertThat(linde.ga(adres).document().select("form[action$=/keuze]")).isEmpty();
    }

    @Test
    void een_school_zonder_deze_regel_heeft_deze_vraag_niet_en_het_blad_kost_weinig_vragen() {
        UUID daar = bestuur.leerling("wilg");
        assertThat(bestuur.als("oco", "wilg")
                        .ga("/leerlingen/" + daar + "/plaatsvraag")
                        .status())
                .isEqualTo(404);
        assertThat(tellen.van(() -> linde.ga(adres)).aantal()).isLessThanOrEqualTo(Tellen.HOOGSTENS);
        vraag(NODIG);
        String gezocht = gezocht(eik);
        antwoord(eik, gezocht, "ja", "Wij hebben een plek.");
        kies("eik");
        assertThat(tellen.van(() -> linde.ga(adres)).aantal()).isLessThanOrEqualTo(Tellen.HOOGSTENS);
        assertThat(tellen.van(() -> eik.ga(gezocht)).aantal()).isLessThanOrEqualTo(Tellen.HOOGSTENS);
    }

    private Blad vraag(String nodig) {
        Blad blad = linde.ga(adres);
        String fase = blad.document()
                .select("#fase option[value]:not([value=''])")
                .first()
                .val();
        return linde.vulIn(blad, "#vraag", Map.of("fase", fase, "richting", "", "nodig", nodig));
    }

    /** The newest request that this person reads. */
    private static String gezocht(Mens wie) {
        return wie.ga("/plaatsvragen")
                .document()
                .select("li.rij a[href^=/plaatsvragen/]")
                .first()
                .attr("href");
    }

    private static Blad antwoord(Mens wie, String gezocht, String plek, String tekst) {
        return wie.vulIn(gezocht, "#reactie", Map.of("plek", plek, "tekst", tekst, "contact", "Bel Eik"));
    }

    private void kies(String school) {
        Blad blad = linde.ga(adres);
        String formulier = "li:contains(" + school + ") form[action$=/keuze]";
        assertThat(linde.vulIn(blad, formulier, Map.of()).status()).isEqualTo(303);
    }

    private void thuis(String antwoord) {
        UUID ouder = bestuur.vraag(
                UUID.class,
                "select o.account_id from organisatie.ouder o join organisatie.ouderschap s on s.ouder_id = o.id where s.leerling_id = ?",
                kind);
        Blad na = zuidwijk.metSessie(ouder)
                .vulIn("/thuis/" + kind, "form[action$=/toestemmingen/andere-school]", Map.of("antwoord", antwoord));
        assertThat(na.status()).isEqualTo(303);
    }

    private String naam() {
        return bestuur.vraag(
                String.class, "select roepnaam || ' ' || achternaam from organisatie.leerling where id = ?", kind);
    }
}
