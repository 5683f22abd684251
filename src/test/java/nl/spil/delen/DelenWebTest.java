package nl.spil.delen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.spil.cast.EigenaarDatabank;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Mensen;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tellen;
import nl.spil.cast.Tijd;
import nl.spil.cast.Zuidwijk;
import nl.spil.cast.Zuidwijk.Leerling;
import nl.spil.dekking.Eis;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.databank.Taak;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sharing with a receipt: only the fields of the purpose, read first at home, opened with a code, closed at once by a recall. */
@SpilTest
class DelenWebTest {

    private static final Pattern LINK = Pattern.compile("(/gedeeld/[A-Za-z0-9_-]+)");
    private static final String MBO = "Zadkine College";

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Mensen mensen;

    @Autowired
    private Tijd tijd;

    @Autowired
    private Klok klok;

    @Autowired
    private Taak taak;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Tellen tellen;

    @Autowired
    private EigenaarDatabank databank;

    private Leerling robin;
    private Mens ilse;
    private Mens moeder;

    @BeforeEach
    void eenLeerlingMetEenBeeld() {
        robin = zuidwijk.nieuweLeerling();
        ilse = zuidwijk.ilse();
        moeder = zuidwijk.thuis(robin.ouders().getFirst().naam());
        beeld("Werkt het best vooraan in de klas.");
    }

    @AfterEach
    void terug() {
        tijd.terug();
    }

    @Test
    @Eis("TOEST-11")
    void wat_voor_het_mbo_is_gaat_pas_open_als_moeder_het_las_en_ja_zei_en_dan_met_link_en_code() {
        notitie("Er is thuis veel ruzie.");
        String deling = zetKlaar("overdracht-mbo");

        Blad blad = ilse.ga(deling);
        assertThat(blad.leesbaar())
                .contains("wacht op toestemming", robin.naam(), "Werkt het best vooraan in de klas.")
                .doesNotContain("Er is thuis veel ruzie");
        assertThat(blad.document().select("#verzending")).isEmpty();
        Blad teVroeg = ilse.vulIn(blad, "#intrekking", Map.of());
        assertThat(teVroeg.status()).isEqualTo(422);
        Blad poging = ilse.post(deling + "/verzending", java.util.List.of(Map.entry("_csrf", csrf(blad))));
        assertThat(poging.status()).isEqualTo(422);
        assertThat(poging.leesbaar()).contains("Dit mag nog niet naar buiten");

        // Mother finds it at home, reads exactly what goes along, adds her own words and agrees.
        Blad thuis = moeder.ga("/thuis/" + robin.id());
        assertThat(thuis.leesbaar()).contains("De school wil iets delen", MBO);
        assertThat(thuis.document().select("#toestemmingen")).isEmpty();
        String pad = thuis.document().select("#delen a").attr("href");
        Blad lezen = moeder.ga(pad);
        assertThat(lezen.leesbaar())
                .contains("Dit gaat mee, en niets anders", "Werkt het best vooraan", "Ria Roos", MBO)
                .doesNotContain("Er is thuis veel ruzie");
        assertThat(moeder.vulIn(
                                lezen,
                                "#antwoord",
                                Map.of("antwoord", "ja", "zienswijze", "Thuis gaat het juist goed."))
                        .status())
                .isEqualTo(303);

        String code = verstuur(deling);
        Mens ria = mensen.vreemde();
        String link = link();
        Blad deur = ria.ga(link);
        assertThat(deur.status()).isEqualTo(200);
        assertThat(deur.leesbaar()).contains(MBO).doesNotContain(robin.naam());
        assertThat(ria.vulIn(deur, "#openen", Map.of("code", code)).leesbaar())
                .contains("Vul uw voor- en achternaam in", "Zet een vinkje");
        assertThat(open(ria, link, "000000".equals(code) ? "111111" : "000000").status())
                .isEqualTo(422);
        assertThat(open(ria, link, code).naar()).isEqualTo("/ontvangen");

        Blad gelezen = ria.ga("/ontvangen");
        assertThat(gelezen.status()).isEqualTo(200);
        assertThat(gelezen.leesbaar())
                .contains(robin.naam(), "Werkt het best vooraan", "Zienswijze van", "Thuis gaat het juist goed.")
                .doesNotContain("Er is thuis veel ruzie");
        // The link was for once, and for this device.
        assertThat(mensen.vreemde().ga(link).status()).isEqualTo(410);
        assertThat(mensen.vreemde().ga("/ontvangen").status()).isEqualTo(404);
        // Recipient has nothing else.
        assertThat(ria.ga("/leerlingen/" + robin.id()).status()).isIn(303, 404);
    }

    @Test
    void de_ontvanger_neemt_dezelfde_velden_mee_als_pdf_met_een_merk_en_niet_meer_na_intrekken_of_na_de_dag()
            throws Exception {
        String deling = zetKlaar("overdracht-mbo");
        zegJa();
        Mens ria = geopend(deling);
        Blad scherm = ria.ga("/ontvangen");
        assertThat(scherm.document().select("a[href=/ontvangen/pdf]")).isNotEmpty();
        String papier = tekst(ria.haal("/ontvangen/pdf"));
        for (String veld :
                scherm.document().select("dl.feiten dt, dl.feiten dd").eachText())
            assertThat(papier).contains(veld);
        assertThat(papier)
                .contains(robin.naam(), "Uit Spil door Ria Roos", MBO)
                .contains("op " + nl.spil.gedeeld.Datum.lang(klok.vandaag()) + ". Doel: ");
        assertThat(ilse.ga(deling).leesbaar()).contains("Meegenomen als PDF door Ria Roos");
        assertThat(moeder.ga(thuis(deling)).leesbaar()).contains("Meegenomen als PDF door Ria Roos");
        assertThat(mensen.vreemde().ga("/ontvangen/pdf").status()).isEqualTo(404);

        tijd.zetOp(klok.vandaag().plusDays(60));
        Blad verlopen = ria.ga("/ontvangen/pdf");
        assertThat(verlopen.status()).isEqualTo(410);
        assertThat(verlopen.leesbaar())
                .contains("De tijd om te lezen is voorbij")
                .doesNotContain(robin.naam());
        tijd.terug();
        assertThat(ilse.vulIn(deling, "#intrekking", Map.of("reden", "Robin gaat toch niet."))
                        .status())
                .isEqualTo(303);
        assertThat(ria.ga("/ontvangen/pdf").status()).isEqualTo(410);
    }

    private static String tekst(byte[] pdf) throws java.io.IOException {
        try (org.apache.pdfbox.pdmodel.PDDocument blad = org.apache.pdfbox.Loader.loadPDF(pdf)) {
            return new org.apache.pdfbox.text.PDFTextStripper().getText(blad).replaceAll("\\s+", " ");
        }
    }

    @Test
    void wat_de_school_deelt_is_thuis_ook_in_het_engels_te_lezen_en_te_beantwoorden() {
        String thuis = "/thuis/" + robin.id();
        moeder.vulIn(thuis, "form[action=/thuis/taal]", Map.of("taal", "en"));
        assertThat(moeder.ga(thuis + "/gedeeld").leesbaar())
                .contains("What the school shares", "The school shared nothing about Robin with others.");
        String pad =
                zetKlaar("overdracht-mbo").replace("/leerlingen/", "/thuis/").replace("/delen/", "/gedeeld/");

        assertThat(moeder.ga(thuis + "/gedeeld").leesbaar()).contains("waits for consent", MBO);
        Blad blad = moeder.ga(pad);
        assertThat(blad.document().select("html").attr("lang")).isEqualTo("en");
        assertThat(blad.leesbaar())
                .contains(
                        "This goes along, and nothing else",
                        "Werkt het best vooraan",
                        "Do you agree that the school sends this?",
                        "Prepared by Ilse Bos")
                .doesNotContain("Dit gaat mee", "Wat er gebeurde", "Klaargezet", "mag leeg");
        Blad leeg = moeder.vulIn(blad, "#antwoord", Map.of("antwoord", "", "zienswijze", ""));
        assertThat(leeg.status()).isEqualTo(422);
        assertThat(leeg.leesbaar()).contains("First write what you want to say with it.");
        assertThat(moeder.vulIn(blad, "#antwoord", Map.of("antwoord", "ja", "zienswijze", "All is well at home."))
                        .status())
                .isEqualTo(303);
        assertThat(moeder.ga(pad).leesbaar())
                .contains(
                        "You said yes.",
                        "ready to be sent",
                        "View of " + robin.ouders().getFirst().naam(),
                        "All is well at home.");

        // The switch on the page itself brings the reader back to this page, in Dutch.
        Blad terug = moeder.vulIn(pad, "form[action=/thuis/taal]", Map.of());
        assertThat(terug.naar()).isEqualTo(pad);
        assertThat(moeder.ga(pad).leesbaar()).contains("U zei ja.", "klaar om te versturen");
        Mens leerling = zuidwijk.metSessie(robin.account());
        assertThat(leerling.ga(pad).leesbaar())
                .contains("Jouw mening erbij", "De school stuurt dit alleen met toestemming.")
                .doesNotContain("Uw mening", "als jij het goed vindt");
    }

    @Test
    @Eis("TOEST-10")
    void intrekken_sluit_het_meteen_en_wat_er_was_gedeeld_blijft_te_lezen() {
        String deling = zetKlaar("overdracht-mbo");
        zegJa();
        Mens ria = geopend(deling);
        assertThat(ria.ga("/ontvangen").leesbaar()).contains("Werkt het best vooraan");

        assertThat(ilse.vulIn(deling, "#intrekking", Map.of("reden", "Robin gaat naar een andere opleiding."))
                        .status())
                .isEqualTo(303);
        Blad dicht = ria.ga("/ontvangen");
        assertThat(dicht.status()).isEqualTo(410);
        assertThat(dicht.leesbaar()).contains("ingetrokken").doesNotContain("vooraan", robin.naam());
        assertThat(ilse.ga(deling).leesbaar())
                .contains("ingetrokken", "Robin gaat naar een andere opleiding.", "Werkt het best vooraan");
        assertThat(moeder.ga("/thuis/" + robin.id() + "/gedeeld").leesbaar()).contains("ingetrokken", MBO);
    }

    @Test
    @Eis("TOEST-10")
    void wie_thuis_de_toestemming_terugneemt_sluit_het_op_dat_moment() {
        String deling = zetKlaar("overdracht-mbo");
        zegJa();
        Mens ria = geopend(deling);
        Blad blad = moeder.ga(thuis(deling));
        moeder.vulIn(blad, "#antwoord", Map.of("antwoord", "nee"));
        assertThat(ria.ga("/ontvangen").status()).isEqualTo(410);
        assertThat(ilse.ga(deling).document().select("#verzending")).isEmpty();
    }

    @Test
    void het_nee_van_de_andere_ouder_houdt_het_dicht_en_gescheiden_ouders_zien_elkaars_antwoord_niet() {
        String deling = zetKlaar("overdracht-mbo");
        Mens vader = zuidwijk.thuis(robin.ouders().get(1).naam());
        moeder.vulIn(thuis(deling), "#antwoord", Map.of("antwoord", "ja", "zienswijze", "Zijn vader weet van niets."));
        vader.vulIn(thuis(deling), "#antwoord", Map.of("antwoord", "nee"));
        assertThat(ilse.ga(deling).document().select("#verzending")).isEmpty();
        assertThat(vader.ga(thuis(deling)).leesbaar())
                .doesNotContain(
                        "Zijn vader weet van niets", robin.ouders().get(0).naam());
    }

    @Test
    @Eis("TOEST-02")
    void wat_de_wet_vraagt_gaat_zonder_toestemming_en_de_ouders_krijgen_een_kopie() {
        String deling = zetKlaar("overdracht-vo");
        Blad blad = ilse.ga(deling);
        assertThat(blad.leesbaar())
                .contains(
                        "wettelijke plicht",
                        "Kopie voor " + robin.ouders().get(0).naam(),
                        "LMC-VO §6.7");
        assertThat(mails("deling-kopie")).isEqualTo(2);
        Blad thuis = moeder.ga(thuis(deling));
        assertThat(thuis.leesbaar()).contains("wettelijke plicht", "uw", "kopie", robin.naam());
        assertThat(thuis.document().select("button[value=ja]")).isEmpty();
        moeder.vulIn(thuis, "#antwoord", Map.of("antwoord", "", "zienswijze", "Wij zijn het niet eens met de klas."));
        assertThat(geopend(deling).ga("/ontvangen").leesbaar())
                .contains("omdat de wet het vraagt", "Wij zijn het niet eens met de klas.");
    }

    @Test
    @Eis("TOEST-02")
    void het_uitschrijfbewijs_en_het_overdrachtsdossier_gaan_als_wettelijke_plicht_en_het_andere_niet() {
        for (String doel : java.util.List.of("uitschrijfbewijs", "overdracht-vo")) {
            String deling = zetKlaar(doel);
            Blad blad = ilse.ga(deling);
            assertThat(blad.leesbaar()).as(doel).contains("wettelijke plicht", "LMC-VO §6.7");
            assertThat(verstuur(deling))
                    .as("zonder toestemming te versturen: " + doel)
                    .matches("\\d{6}");
            assertThat(moeder.ga(thuis(deling)).document().select("button[value=ja]"))
                    .as("er valt niets toe te staan: " + doel)
                    .isEmpty();
        }
        Blad ander = ilse.ga(zetKlaar("overdracht-mbo"));
        assertThat(ander.leesbaar()).doesNotContain("wettelijke plicht");
        assertThat(ander.document().select("#verzending"))
                .as("zonder een ja niet")
                .isEmpty();
    }

    @Test
    @Eis("OVERDRACHT-04")
    void wat_de_wet_vraagt_blijft_open_tot_de_ouders_een_kopie_hebben_ook_op_papier() {
        robin = zuidwijk.nieuweLeerling("Kim", 13, "2B");
        beeld("Werkt het best vooraan in de klas.");
        String deling = zetKlaar("overdracht-vo");
        Blad blad = ilse.ga(deling);
        assertThat(blad.leesbaar()).contains("wacht op de kopie voor de familie");
        assertThat(blad.document().select("#verzending")).isEmpty();
        assertThat(ilse.post(deling + "/verzending", java.util.List.of(Map.entry("_csrf", csrf(blad))))
                        .status())
                .isEqualTo(422);
        assertThat(ilse.vulIn(blad, "#kopie", Map.of("aan", "")).leesbaar()).contains("Vul in wie de kopie kreeg");
        ilse.vulIn(blad, "#kopie", Map.of("aan", "mevrouw Proef, opgehaald aan de balie"));
        assertThat(ilse.ga(deling).leesbaar()).contains("Kopie voor mevrouw Proef, opgehaald aan de balie");
        assertThat(geopend(deling).ga("/ontvangen").status()).isEqualTo(200);
    }

    @Test
    void vijf_keer_een_verkeerde_code_sluit_de_link_en_een_nieuwe_link_sluit_de_oude() {
        String deling = zetKlaar("overdracht-mbo");
        zegJa();
        String code = verstuur(deling);
        String link = link();
        String fout = code.equals("000000") ? "111111" : "000000";
        Mens dief = mensen.vreemde();
        for (int i = 0; i < 4; i++) assertThat(open(dief, link, fout).status()).isEqualTo(422);
        assertThat(open(dief, link, fout).status()).isEqualTo(410);
        assertThat(mensen.vreemde().ga(link).status()).isEqualTo(410);

        verstuur(deling);
        assertThat(mensen.vreemde().ga(link).status()).isEqualTo(410);
        assertThat(mensen.vreemde().ga(link()).status()).isEqualTo(200);
    }

    @Test
    void na_de_laatste_dag_opent_de_link_niet_meer_en_leest_ook_wie_binnen_was_niets() {
        String deling = zetKlaar("overdracht-mbo");
        zegJa();
        Mens ria = geopend(deling);
        tijd.zetOp(klok.vandaag().plusDays(15));
        assertThat(ria.ga("/ontvangen").status()).isEqualTo(410);
    }

    @Test
    void staf_en_familie_zien_wie_het_opende_en_het_staat_in_het_leeslog() {
        String deling = zetKlaar("overdracht-mbo");
        zegJa();
        geopend(deling);
        assertThat(ilse.ga(deling).leesbaar()).contains("Geopend door Ria Roos, studieadviseur");
        assertThat(moeder.ga(thuis(deling)).leesbaar()).contains("Geopend door Ria Roos, studieadviseur");
        assertThat(moeder.ga("/thuis/" + robin.id() + "/wie-keek-mee").leesbaar())
                .contains("Ria Roos");
    }

    @Test
    void de_kopie_verandert_niet_en_staat_naast_wat_er_nu_is() {
        String deling = zetKlaar("overdracht-mbo");
        assertThat(ilse.ga(deling).document().select("#verschil").text()).contains("hetzelfde");
        beeld("Heeft een eigen plek bij het raam.");
        Blad later = ilse.ga(deling);
        assertThat(later.document().select("#verschil").text())
                .contains("Toen", "Nu", "Heeft een eigen plek bij het raam.");
        zegJa();
        assertThat(geopend(deling).ga("/ontvangen").leesbaar())
                .contains("Werkt het best vooraan")
                .doesNotContain("bij het raam");
        assertThat(databank.alsApp("select count(*) from delen.deling")).isZero();
    }

    @Test
    void alleen_wie_het_schoolplan_noemt_deelt_en_een_leeg_formulier_zegt_wat_er_ontbreekt() {
        assertThat(zuidwijk.rana().ga(pad()).status()).isEqualTo(404);
        assertThat(zuidwijk.joke().ga(pad()).status()).isEqualTo(404);
        Blad mentor = zuidwijk.joris().ga(pad() + "?doel=overdracht-mbo");
        assertThat(mentor.document().select("#delen")).isEmpty();
        Blad leeg = ilse.vulIn(pad() + "?doel=overdracht-mbo", "#delen", Map.of("stuk", ""));
        assertThat(leeg.status()).isEqualTo(422);
        assertThat(leeg.leesbaar())
                .contains(
                        "Vul in welke organisatie", "Vul in wie het daar opent", "e-mailadres", "Kies wat er meegaat");
        assertThat(ilse.ga(pad()).leesbaar()).contains("Nog niets gedeeld");
        // A part that does not belong to the purpose cannot be sent along by hand.
        Blad form = ilse.ga(pad() + "?doel=overdracht-mbo");
        Blad raar = ilse.vulIn(
                form,
                "#delen",
                Map.of("stuk", "besluiten", "organisatie", MBO, "ontvanger", "Ria Roos", "adres", "ria@mbo.example"));
        assertThat(raar.status()).isEqualTo(422);
    }

    @Test
    void de_bladzijden_kosten_hoogstens_vijftien_vragen_aan_de_databank() {
        String deling = zetKlaar("overdracht-mbo");
        for (String p : java.util.List.of(pad(), pad() + "?doel=overdracht-mbo", deling))
            assertThat(tellen.van(() -> ilse.ga(p)).aantal()).as(p).isLessThanOrEqualTo(Tellen.HOOGSTENS);
        for (String p : java.util.List.of(thuis(deling), "/thuis/" + robin.id() + "/gedeeld"))
            assertThat(tellen.van(() -> moeder.ga(p)).aantal()).as(p).isLessThanOrEqualTo(Tellen.HOOGSTENS);
    }

    private String pad() {
        return "/leerlingen/" + robin.id() + "/delen";
    }

    private String thuis(String deling) {
        return "/thuis/" + robin.id() + "/gedeeld/" + deling.substring(deling.lastIndexOf('/') + 1);
    }

    private String zetKlaar(String doel) {
        Blad blad = ilse.vulIn(
                pad() + "?doel=" + doel,
                "#delen",
                Map.of("organisatie", MBO, "ontvanger", "Ria Roos", "adres", "ria." + robin.nummer() + "@mbo.example"));
        assertThat(blad.status()).as(blad.leesbaar()).isEqualTo(303);
        return Objects.requireNonNull(blad.naar());
    }

    private void zegJa() {
        String pad =
                moeder.ga("/thuis/" + robin.id()).document().select("#delen a").attr("href");
        assertThat(moeder.vulIn(pad, "#antwoord", Map.of("antwoord", "ja")).status())
                .isEqualTo(303);
    }

    private String verstuur(String deling) {
        Blad na = ilse.vulIn(deling, "#verzending", Map.of());
        assertThat(na.status()).as(na.leesbaar()).isEqualTo(200);
        return na.document().select(".melding.info b").text();
    }

    private Mens geopend(String deling) {
        String code = verstuur(deling);
        Mens ria = mensen.vreemde();
        assertThat(open(ria, link(), code).status()).isEqualTo(303);
        return ria;
    }

    private static Blad open(Mens wie, String link, String code) {
        return wie.vulIn(
                link,
                "#openen",
                Map.of("naam", "Ria Roos", "functie", "studieadviseur", "code", code, "bevestig", "ja"));
    }

    private String link() {
        Matcher m = LINK.matcher(taak.voor(
                zuidwijk.bestuur(),
                () -> jdbc.sql(
                                "select tekst from bericht.uitgaand where aan_adres = ? order by gemaakt_op desc limit 1")
                        .param("ria." + robin.nummer() + "@mbo.example")
                        .query(String.class)
                        .single()));
        assertThat(m.find()).isTrue();
        return m.group(1);
    }

    private int mails(String soort) {
        return taak.voor(
                zuidwijk.bestuur(),
                () -> jdbc.sql("select count(*) from bericht.uitgaand where soort = ? and leerling_id = ?")
                        .param(soort)
                        .param(robin.id())
                        .query(Integer.class)
                        .single());
    }

    private static String csrf(Blad blad) {
        return blad.document().select("meta[name=csrf]").attr("content");
    }

    private void beeld(String tekst) {
        String naar = "/leerlingen/" + robin.id() + "/beeldregels?vak=kunnen";
        Blad blad = ilse.vulIn(naar, "form:has([name=tekst])", Map.of("tekst", tekst));
        assertThat(blad.status()).as(blad.leesbaar()).isEqualTo(303);
    }

    private void notitie(String tekst) {
        Blad blad = ilse.vulIn(
                "/leerlingen/" + robin.id() + "/notities/nieuw",
                "form:has([name=tekst])",
                Map.of("soort", "observatie", "tekst", tekst));
        assertThat(blad.status()).as(blad.leesbaar()).isEqualTo(303);
    }
}
