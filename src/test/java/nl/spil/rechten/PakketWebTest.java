package nl.spil.rechten;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.EigenaarDatabank;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Procedurescholen;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Zuidwijk;
import nl.spil.cast.Zuidwijk.Leerling;
import nl.spil.dekking.Eis;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Everything from the dossier for whoever asked: without what is about others, with who got which copy. */
@SpilTest
class PakketWebTest {

    private static final String VRAAG = "form[data-recht=inzage]";

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Procedurescholen scholen;

    @Autowired
    private EigenaarDatabank databank;

    @Autowired
    private nl.spil.gedeeld.databank.Taak taak;

    @Autowired
    private org.springframework.jdbc.core.simple.JdbcClient jdbc;

    @Test
    void de_moeder_krijgt_alles_behalve_wat_over_anderen_gaat_en_ziet_waar_en_waarom_iets_is_weggelaten()
            throws Exception {
        Leerling robin = zuidwijk.nieuweLeerling("Robin");
        Mens moeder = zuidwijk.metSessie(robin.ouders().getFirst().account());
        Mens vader = zuidwijk.metSessie(robin.ouders().getLast().account());
        notitie(
                robin.id(),
                "Robin zat vandaag naast Quirijntje en werkte goed.\nQuirijntje lachte. Quirijntjes moeder belde.");
        notitie(robin.id(), "Ruzie waarbij een andere leerling haar medicijnen noemde.");
        Blad gevraagd = moeder.vulIn("/thuis/" + robin.id() + "/rechten", VRAAG, Map.of());
        assertThat(moeder.ga(gevraagd.naar() + "/pakket").status()).isEqualTo(404);
        String pakket = zaak(robin.id()) + "/verzoek/pakket";
        Mens oco = zuidwijk.ilse();

        assertThat(oco.vulIn(pakket, "#stel-samen", Map.of()).status()).isEqualTo(303);
        Blad blad = oco.ga(pakket);
        assertThat(blad.leesbaar()).contains("naast Quirijntje", "haar medicijnen", "Niet erin", "Meldcode");
        String regel = blad.document()
                .selectFirst("article.doel:contains(haar medicijnen) form")
                .attr("action");
        String kiesRegel = "form[action=" + regel + "]";
        Blad zonderReden = oco.vulIn(pakket, kiesRegel, Map.of("reden", ""));
        assertThat(zonderReden.status()).isEqualTo(422);
        assertThat(zonderReden.leesbaar()).contains("Schrijf waarom deze regel niet meegaat");
        oco.vulIn(pakket, kiesRegel, Map.of("reden", "Dit gaat over een andere leerling."));
        oco.vulIn(pakket, "#lak form", Map.of("woorden", "Quirijntje"));
        assertThat(moeder.ga(gevraagd.naar() + "/pakket").status()).isEqualTo(404);
        assertThat(oco.vulIn(pakket, "#vrijgave", Map.of()).status()).isEqualTo(303);

        String gelezen = moeder.ga(gevraagd.naar() + "/pakket").antwoord().body();
        String data = new String(moeder.haal(gevraagd.naar() + "/pakket/gegevens"), StandardCharsets.UTF_8);
        String papier;
        try (PDDocument pdf = Loader.loadPDF(moeder.haal(gevraagd.naar() + "/pakket/pdf"))) {
            papier = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
        for (String vorm : List.of(gelezen, data, papier)) {
            assertThat(vorm)
                    .contains("en werkte goed", "Dit gaat over een andere leerling.", "Meldcode")
                    .doesNotContain("Quirijntje", "medicijnen");
        }
        assertThat(vader.ga(gevraagd.naar() + "/pakket").status()).isEqualTo(404);
        // Who looked is for both parents; that one of them asked something, is not.
        assertThat(vader.ga("/thuis/" + robin.id() + "/wie-keek-mee")
                        .document()
                        .select(".kijk")
                        .text())
                .contains("zaak")
                .doesNotContain("verzoek", "pakket");
        assertThat(zuidwijk.joris().ga(pakket).status()).isEqualTo(404);
        assertThat(oco.ga(pakket).document().select("#kopieen").text())
                .contains(
                        "als PDF",
                        "als gegevens",
                        "op het scherm",
                        robin.ouders().getFirst().naam());
        assertThat(oco.ga(pakket).document().select("#vrijgave, #lak")).isEmpty();
    }

    @Test
    @Eis({"TOEST-08", "PRIVACY-12"})
    void op_de_viaan_gaat_een_kopie_pas_mee_met_het_ja_van_ouder_leerling_en_directie() {
        Procedurescholen.School viaan = scholen.van("de-viaan");
        UUID leerling = viaan.leerling();
        List<UUID> gezin = viaan.gezin(leerling);
        Mens ouder = viaan.metSessie(gezin.getFirst());
        Blad gevraagd = ouder.vulIn(
                "/thuis/" + leerling + "/rechten", VRAAG, Map.of("tekst-dossierstukken", "Graag een kopie."));
        assertThat(gevraagd.status()).isEqualTo(303);
        String pakket = zaak(leerling) + "/verzoek/pakket";
        Mens oco = viaan.als("oco");
        Mens directie = viaan.als("schoolleider");
        oco.vulIn(pakket, "#stel-samen", Map.of());

        Blad geweigerd = oco.vulIn(pakket, "#kopieen form", Map.of("wat", "Het Topdossier"));
        assertThat(geweigerd.status()).isEqualTo(422);
        assertThat(geweigerd.leesbaar())
                .contains("een ouder met gezag", "de leerling zelf", "geeft het pakket of de kopie zelf vrij");
        assertThat(directie.vulIn(pakket, "#kopieen form", Map.of("wat", "Het Topdossier"))
                        .status())
                .isEqualTo(422);
        for (UUID gever : gezin) {
            oco.vulIn(
                    "/leerlingen/" + leerling + "/toestemmingen",
                    "#vastleggen",
                    Map.of("soort", "kopie-dossier", "gever", gever.toString(), "antwoord", "ja", "wijze", "gesprek"));
        }
        assertThat(oco.vulIn(pakket, "#vrijgave", Map.of()).status()).isEqualTo(422);
        assertThat(oco.vulIn(pakket, "#kopieen form", Map.of("wat", "Het Topdossier"))
                        .status())
                .isEqualTo(422);

        assertThat(directie.vulIn(pakket, "#kopieen form", Map.of("wat", "Het Topdossier"))
                        .status())
                .isEqualTo(303);
        assertThat(directie.vulIn(pakket, "#vrijgave", Map.of()).status()).isEqualTo(303);
        assertThat(oco.ga(pakket).document().select("#kopieen").text())
                .contains("Het Topdossier, op papier, aan Ria Proef");
        assertThat(ouder.ga(gevraagd.naar() + "/pakket").status()).isEqualTo(200);
    }

    /** What one parent said, agreed to or gave as contact data, does not go to the other by way of a request. */
    @Test
    void wat_de_andere_ouder_schreef_en_zijn_gegevens_gaan_pas_mee_als_iemand_die_regel_erin_zet() throws Exception {
        Leerling robin = zuidwijk.nieuweLeerling("Robin");
        Mens moeder = zuidwijk.metSessie(robin.ouders().getFirst().account());
        UUID vader = robin.ouders().getLast().account();
        taak.voor(
                zuidwijk.bestuur(),
                () -> jdbc.sql(
                                "update organisatie.ouder set telefoon = '0612345678', email = 'vader@elders.example' where account_id = ?")
                        .param(vader)
                        .update());
        zuidwijk.metSessie(vader)
                .vulIn(
                        "/thuis/" + robin.id() + "/rechten",
                        "form[data-recht=geschil]",
                        Map.of("tekst-geschil", "Vaders klacht"));
        taak.voor(
                zuidwijk.bestuur(),
                () -> jdbc.sql(
                                "insert into plan.inbreng (id, bestuur_id, leerling_id, account_id, naam, partij, soort, tekst, op) select gen_random_uuid(), bestuur_id, id, ?, 'Vader', 'ouder', ?, 'Vaders zienswijze', now() from organisatie.leerling where id = ?")
                        .params(vader, "opp", robin.id())
                        .update());
        Blad gevraagd = moeder.vulIn("/thuis/" + robin.id() + "/rechten", VRAAG, Map.of());
        String pakket = zaak(robin.id(), "inzage") + "/verzoek/pakket";
        Mens oco = zuidwijk.ilse();
        oco.vulIn(pakket, "#stel-samen", Map.of());

        Blad klaar = oco.ga(pakket);
        assertThat(klaar.document()
                        .select("article.doel:contains(vader@elders.example)")
                        .text())
                .contains("Gaat niet mee: Dit is van de andere ouder.");
        assertThat(klaar.leesbaar()).doesNotContain("Vaders klacht");
        // Putting a whole part back does not take along what is of somebody else.
        oco.vulIn(pakket, "form[data-deel=Ouders]", Map.of("actie", "terug", "reden", ""));
        oco.vulIn(pakket, "#vrijgave", Map.of());
        for (String adres : List.of("/pakket", "/pakket/gegevens")) {
            String gelezen = new String(moeder.haal(gevraagd.naar() + adres), StandardCharsets.UTF_8);
            assertThat(gelezen)
                    .doesNotContain(
                            "Vaders zienswijze",
                            "vader@elders.example",
                            "0612345678",
                            "Vaders klacht",
                            "van de andere ouder");
        }
    }

    @Test
    void wie_intussen_niet_meer_mag_krijgt_het_pakket_niet_en_de_school_leest_waarom() {
        for (String waarom : List.of("leeftijd", "gezag")) {
            Leerling robin = zuidwijk.nieuweLeerling("Robin");
            UUID moeder = robin.ouders().getFirst().account();
            Blad gevraagd = zuidwijk.metSessie(moeder).vulIn("/thuis/" + robin.id() + "/rechten", VRAAG, Map.of());
            String pakket = zaak(robin.id(), "inzage") + "/verzoek/pakket";
            Mens oco = zuidwijk.ilse();
            oco.vulIn(pakket, "#stel-samen", Map.of());
            if (waarom.equals("leeftijd")) wordt(robin.id(), 16);
            else
                taak.voor(
                        zuidwijk.bestuur(),
                        () -> jdbc.sql(
                                        "update organisatie.ouderschap set gezag = false where leerling_id = ? and ouder_id in (select id from organisatie.ouder where account_id = ?)")
                                .params(robin.id(), moeder)
                                .update());

            Blad geweigerd = oco.vulIn(pakket, "#vrijgave", Map.of());
            assertThat(geweigerd.status()).isEqualTo(422);
            assertThat(geweigerd.document().select(".fouten, [role=alert]").text())
                    .contains(waarom.equals("leeftijd") ? "Robin is nu 16 jaar" : "heeft nu geen gezag over Robin");
            assertThat(oco.vulIn(pakket, "#kopieen form", Map.of("wat", "Het logboek"))
                            .status())
                    .isEqualTo(422);
            assertThat(zuidwijk.metSessie(moeder)
                            .ga(gevraagd.naar() + "/pakket")
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void een_vrijgegeven_pakket_gaat_dicht_voor_wie_het_niet_meer_mag_lezen() {
        Leerling robin = zuidwijk.nieuweLeerling("Robin");
        Mens moeder = zuidwijk.metSessie(robin.ouders().getFirst().account());
        Blad gevraagd = moeder.vulIn("/thuis/" + robin.id() + "/rechten", VRAAG, Map.of());
        String pakket = zaak(robin.id(), "inzage") + "/verzoek/pakket";
        zuidwijk.ilse().vulIn(pakket, "#stel-samen", Map.of());
        zuidwijk.ilse().vulIn(pakket, "#vrijgave", Map.of());
        assertThat(moeder.ga(gevraagd.naar() + "/pakket").status()).isEqualTo(200);
        wordt(robin.id(), 16);
        for (String adres : List.of("/pakket", "/pakket/pdf", "/pakket/gegevens"))
            assertThat(moeder.ga(gevraagd.naar() + adres).status()).isEqualTo(404);
    }

    private void wordt(UUID leerling, int jaar) {
        taak.voor(
                zuidwijk.bestuur(),
                () -> jdbc.sql("update organisatie.leerling set geboortedatum = ? where id = ?")
                        .params(
                                java.time.LocalDate.now(nl.spil.gedeeld.Klok.ZONE)
                                        .minusYears(jaar)
                                        .minusDays(1),
                                leerling)
                        .update());
    }

    private void notitie(UUID leerling, String tekst) {
        Blad blad = zuidwijk.joris()
                .vulIn(
                        "/leerlingen/" + leerling + "/notities/nieuw",
                        "form.formulier",
                        Map.of("soort", "observatie", "tekst", tekst));
        assertThat(blad.status()).as(blad.leesbaar()).isEqualTo(303);
    }

    private String zaak(UUID leerling) {
        return zaak(leerling, "inzage");
    }

    private String zaak(UUID leerling, String recht) {
        return databank.jdbc()
                .sql(
                        "select '/zaken/' || z.nummer from rechten.verzoek v join zaak.zaak z on z.id = v.zaak_id where v.leerling_id = ? and v.recht = ? order by v.op limit 1")
                .params(leerling, recht)
                .query(String.class)
                .single();
    }
}
