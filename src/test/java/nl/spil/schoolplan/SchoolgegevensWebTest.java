package nl.spil.schoolplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Planscholen;
import nl.spil.cast.Planscholen.Planschool;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tijd;
import nl.spil.dekking.Eis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Which protocols, partners and qualifications a school has. */
@SpilTest
class SchoolgegevensWebTest {

    private static final LocalDate MAANDAG = LocalDate.of(2026, 11, 23);

    @Autowired
    private Planscholen scholen;

    @Autowired
    private Tijd tijd;

    @BeforeEach
    void maandag() {
        tijd.zetOp(MAANDAG);
    }

    @AfterEach
    void terug() {
        tijd.terug();
    }

    @Test
    @Eis({"PROTOCOL-01", "PROTOCOL-05"})
    void de_eigenaar_levert_een_versie_in_en_hoort_het_als_zij_over_datum_is() {
        Planschool school = scholen.van("coenecoop-waddinxveen");
        String pad = protocol(school, "ziekteverzuim");
        assertThat(school.met("docent").ga(pad).leesbaar())
                .contains(
                        "nog aan te leveren",
                        "De tekst is er nog niet",
                        "verzuimcoördinator: Verzuimcoordinator Persoon");
        assertThat(school.met("docent").ga(pad).document().select("form[action$=/stukken]"))
                .isEmpty();

        Mens eigenaar = school.met("verzuimcoordinator");
        Blad zonder = lever(eigenaar, pad, "", "", "", null);
        assertThat(zonder.status()).isEqualTo(422);
        assertThat(zonder.leesbaar()).contains("Noem de versie", "Zet de tekst hier, of kies een PDF");
        Blad geenPdf = lever(eigenaar, pad, "2026-1", "2026-12-31", "", "Dit is geen pdf");
        assertThat(geenPdf.status()).isEqualTo(422);
        assertThat(geenPdf.leesbaar()).contains("Dit bestand is geen PDF");

        Blad gelukt =
                lever(eigenaar, pad, "2026-1", "2026-12-31", "Bel ouders op de derde ziektedag.", "%PDF-1.7 verzuim");
        assertThat(gelukt.status()).as(gelukt.leesbaar()).isEqualTo(303);
        Blad gelezen = school.met("docent").ga(pad);
        assertThat(gelezen.leesbaar())
                .contains("versie 2026-1", "Bel ouders op de derde ziektedag", "31 december 2026");
        String bestand =
                gelezen.document().select("a[href^=/protocolstukken/]").first().attr("href");
        assertThat(school.met("docent").ga(bestand).tekst()).startsWith("%PDF-1.7");
        assertThat(scholen.van("de-viaan").met("oco").ga(bestand).status()).isEqualTo(404);
        assertThat(school.met("docent")
                        .ga("/locaties/" + school.locatie() + "/protocollen?q=derde+ziektedag")
                        .document()
                        .select("tbody tr"))
                .hasSize(1);

        assertThat(eigenaar.ga("/").leesbaar()).doesNotContain("opnieuw willen bekijken");
        tijd.zetOp(LocalDate.of(2027, 1, 4));
        assertThat(eigenaar.ga("/").leesbaar())
                .contains("Verzuimprotocol (ziekteverzuim) had je opnieuw willen bekijken voor 31 december 2026");
        assertThat(school.met("docent").ga("/").leesbaar()).doesNotContain("opnieuw willen bekijken");
        assertThat(school.met("docent").ga(pad).leesbaar()).contains("over datum");

        lever(eigenaar, pad, "2027-1", "2028-01-31", "Bel ouders op de tweede ziektedag.", null);
        assertThat(eigenaar.ga("/").leesbaar()).doesNotContain("opnieuw willen bekijken");
        assertThat(eigenaar.ga(pad).leesbaar())
                .contains("versie 2027-1", "tweede ziektedag", "Tekst van deze versie", "derde ziektedag");
    }

    @Test
    @Eis("PROTOCOL-01")
    void de_bibliotheek_van_een_school_van_lmc_heeft_wat_het_plan_noemt() {
        Planschool school = scholen.van("lmc-vo");
        Blad blad = school.met("docent").ga("/locaties/" + school.locatie() + "/protocollen");
        assertThat(blad.document().select("tbody tr").eachText().toString())
                .contains(
                        "Protocol medisch handelen",
                        "Verzuimprotocol",
                        "Privacyprotocol",
                        "Pestprotocol",
                        "Dyslexie- en dyscalculieprotocol",
                        "Sociale veiligheid",
                        "Werkwijzers fysieke agressie en wapenbezit",
                        "Meldcode huiselijk geweld en kindermishandeling",
                        "Thuiszitters",
                        "Aanmeldformulieren");
    }

    @Test
    @Eis("PROTOCOL-02")
    void de_bibliotheek_van_coenecoop_heeft_de_bijlagen_en_zegt_welke_tekst_er_nog_niet_is() {
        Planschool school = scholen.van("coenecoop-boskoop");
        Blad blad = school.met("docent").ga("/locaties/" + school.locatie() + "/protocollen");
        for (String naam : List.of(
                "Protocol dyslexie en Kurzweil",
                "Dyscalculieprotocol",
                "Verzuimprotocol (ziekteverzuim)",
                "Pestprotocol",
                "Plaatsingswijzer",
                "Taken en werkzaamheden leerlingbegeleider",
                "Overzicht samenwerkingspartners")) {
            assertThat(blad.document().select("tr:contains(" + naam + ")").text())
                    .as(naam)
                    .contains("nog aan te leveren");
        }
    }

    @Test
    @Eis("PROTOCOL-03")
    void de_bibliotheek_van_de_viaan_noemt_dossiers_mentortaken_en_meldcode() {
        Planschool school = scholen.van("de-viaan");
        Blad blad = school.met("mentor").ga("/locaties/" + school.locatie() + "/protocollen");
        for (String naam :
                List.of("Protocol voor het gebruik van de dossiers", "Omschrijving van de taken van de mentor")) {
            assertThat(blad.document().select("tr:contains(" + naam + ")").text())
                    .as(naam)
                    .contains("nog aan te leveren");
        }
        // Its text is brought by the test below.
        assertThat(blad.document()
                        .select("tr:contains(Meldcode huiselijk geweld)")
                        .text())
                .contains("aandachtsfunctionaris");
    }

    @Test
    @Eis("MELDCODE-04")
    void de_aandachtsfunctionaris_van_de_viaan_houdt_de_meldcode_bij_en_legt_workshop_training_en_advies_vast() {
        Planschool school = scholen.van("de-viaan");
        Mens houder = school.met("aandachtsfunctionaris");
        String pad = protocol(school, "meldcode");
        assertThat(school.met("mentor")
                        .ga("/locaties/" + school.locatie() + "/protocollen")
                        .document()
                        .select("tr:contains(Meldcode huiselijk geweld)")
                        .text())
                .contains("nog aan te leveren");
        for (String rol : List.of("docent", "mentor", "smw"))
            assertThat(school.met(rol).ga(pad).document().select("form[action$=/stukken]"))
                    .as(rol)
                    .isEmpty();
        assertThat(lever(houder, pad, "2026-1", "2027-08-01", "Vijf stappen, en wie belt.", null)
                        .status())
                .isEqualTo(303);
        assertThat(lever(houder, pad, "2026-2", "2027-08-01", "Zes stappen, en wie belt.", null)
                        .status())
                .isEqualTo(303);
        Mens docent = school.met("docent");
        String vanDeMeldcode = docent.ga("/meldcode")
                .document()
                .select("a[href$=/protocollen/meldcode]")
                .attr("href");
        assertThat(docent.ga(vanDeMeldcode).leesbaar())
                .contains("versie 2026-2", "Zes stappen, en wie belt", "Tekst van deze versie", "Vijf stappen");

        String nieuw = "/registraties/school/nieuw?formulier=meldcode-werk&locatie=" + school.locatie();
        assertThat(docent.ga(nieuw).status()).isEqualTo(404);
        Blad leeg = houder.vulIn(nieuw, "form.formulier", Map.of());
        assertThat(leeg.status()).isEqualTo(422);
        Map<String, String> wat = Map.of(
                "workshop", "Workshop voor het team",
                "training", "Training voor de mentoren",
                "advies-collega", "Advies aan een collega",
                "advies-directie", "Advies aan de directie");
        wat.forEach((soort, naam) -> {
            Blad blad = houder.vulIn(
                    nieuw,
                    "form.formulier",
                    Map.of(
                            "f-wat",
                            soort,
                            "f-dag",
                            LocalDate.now(nl.spil.gedeeld.Klok.ZONE)
                                    .minusDays(1)
                                    .toString(),
                            "f-voor-wie",
                            "Wie er was",
                            "f-waarover",
                            "Wat er aan bod kwam bij " + soort));
            assertThat(blad.status()).as(soort + ": " + blad.leesbaar()).isEqualTo(303);
            assertThat(houder.ga(blad.naar()).leesbaar())
                    .contains(naam, "Wie er was", "Wat er aan bod kwam bij " + soort);
            assertThat(school.met("docent").ga(blad.naar()).status()).as(soort).isEqualTo(404);
        });
        assertThat(houder.ga("/registraties/school").leesbaar())
                .contains("Workshop, training of advies over de meldcode");
    }

    @Test
    @Eis("PROTOCOL-04")
    void het_protocol_is_een_klik_weg_van_de_stap_waar_het_nodig_is() {
        Planschool school = scholen.van("hpc-zuidwijk");
        Mens mentor = school.met("mentor");
        Blad melding = mentor.ga("/leerlingen/" + school.leerling("1A3") + "/zorgmelding");
        String link = melding.document()
                .select("a:contains(Schoolondersteuningsroute)")
                .attr("href");
        assertThat(link).isEqualTo(protocol(school, "ondersteuningsroute"));
        assertThat(mentor.ga(link).leesbaar()).contains("Hoort bij", "Zorgmelding");

        Planschool coenecoop = scholen.van("coenecoop-waddinxveen");
        Mens verzuim = coenecoop.met("mentor");
        Blad begonnen = verzuim.vulIn(
                "/leerlingen/" + coenecoop.leerling("1A2") + "/zaken/nieuw",
                "form[action$=/zaken]",
                Map.of("zaaktype", "zorgwekkend-verzuim", "reden", "Derde week ziek."));
        assertThat(begonnen.status()).as(begonnen.leesbaar()).isEqualTo(303);
        String naar = verzuim.ga(begonnen.naar())
                .document()
                .select("a:contains(Verzuimprotocol)")
                .attr("href");
        assertThat(naar).isEqualTo(protocol(coenecoop, "ziekteverzuim"));
    }

    @Test
    @Eis({"SOT-06", "PARTNER-02"})
    void een_domein_of_kernpartner_zonder_iemand_wordt_gemeld_tot_de_oco_er_een_noemt() {
        Planschool school = scholen.van("lmc-vo");
        school.haalWeg("functies", "bpo;bpo");
        school.haalWeg("functies", "svk;svk");
        school.haalWeg("functies", "leerplichtambtenaar;leerplichtambtenaar");
        String pad = "/locaties/" + school.locatie() + "/team";
        assertThat(school.met("docent").ga(pad).leesbaar())
                .contains(
                        "Niemand brengt onderwijsondersteuning in",
                        "Niemand brengt gezondheid in",
                        "Niemand brengt veiligheid in",
                        "Er is geen begeleider passend onderwijs bekend",
                        "Er is geen schoolverpleegkundige bekend",
                        "Er is geen leerplichtambtenaar bekend")
                .doesNotContain("Niemand brengt jeugdhulp in");
        assertThat(school.met("docent").ga(pad).document().select("form[action$=/contactpersonen]"))
                .isEmpty();

        Mens oco = school.met("oco");
        Blad leeg = oco.vulIn(pad, "form[action$=/contactpersonen]", Map.of("bij", "rol:bpo"));
        assertThat(leeg.status()).isEqualTo(422);
        contact(oco, pad, "rol:bpo", "Bo Begeleider", "begeleider passend onderwijs");
        contact(oco, pad, "rol:svk", "Vera Verpleeg", "jeugdverpleegkundige");
        contact(oco, pad, "rol:leerplichtambtenaar", "Leo Plicht", "leerplichtambtenaar");
        contact(oco, pad, "partner:cjg", "Cor Jeugd", "wijkverpleegkundige");

        Blad vol = school.met("docent").ga(pad);
        assertThat(vol.leesbaar())
                .contains("Bo Begeleider, begeleider passend onderwijs", "Vera Verpleeg", "Leo Plicht")
                .doesNotContain("Dit mist nog");
        assertThat(vol.document()
                        .select("li:contains(Centrum voor Jeugd en Gezin)")
                        .text())
                .contains("gezondheid", "Contact via de ondersteuningscoördinator", "Cor Jeugd, wijkverpleegkundige");

        oco.vulIn(oco.ga(pad), "form[action$=/einde]", Map.of());
        assertThat(school.met("docent").ga(pad).leesbaar()).doesNotContain("Cor Jeugd");
    }

    @Test
    @Eis({"SOT-03", "SOT-04", "SOT-05", "SOT-07", "SOT-08", "ROL-12"})
    void elke_locatie_toont_haar_eigen_team() {
        assertThat(team("hpc-charlois", "Schoolondersteuningsteam"))
                .contains(
                        "Oco Persoon",
                        "Smw Persoon",
                        "Teamleider Persoon",
                        "Schoolpsycholoog Persoon",
                        "Bpo Persoon",
                        "Youz maakt deel uit van het externe SOT");
        assertThat(team("hpc-zuidwijk", "Schoolondersteuningsteam"))
                .contains("De BPO is in dienst", "Bpo Persoon", "Youz");
        assertThat(team("hpc-centrum", "Schoolondersteuningsteam"))
                .contains("Leerlingbegeleider Persoon", "De intern leerlingbegeleiders doen de taken van de BPO")
                .doesNotContain("Bpo Persoon");
        assertThat(team("coenecoop-boskoop", "Schoolondersteuningsteam"))
                .contains("Leerlingbegeleider Persoon", "Bpo Persoon", "Rt Persoon", "Smw Persoon", "Svk Persoon");
        assertThat(team("coenecoop-boskoop", "Schoolzorgteam"))
                .contains("Oco Persoon", "Leerlingbegeleider Persoon", "Bpo Persoon", "Smw Persoon");
        assertThat(team("de-viaan", "Intern Ondersteuningsteam (IOT)"))
                .contains(
                        "Oco Persoon",
                        "Schoolpsycholoog Persoon",
                        "Smw Persoon",
                        "Op afroep: trajectbegeleider, stage");
        assertThat(team("hpc-charlois", "Schoolondersteuningsteam"))
                .contains(
                        "Verder:",
                        "remedial teacher",
                        "aandachtsfunctionaris",
                        "anti-pestcoördinator",
                        "studieloopbaancoach");
    }

    @Test
    @Eis("CONFIG-09")
    void de_teampagina_noemt_het_samenwerkingsverband_van_de_school() {
        assertThat(verband("hpc-zuidwijk")).contains("Koers VO", "Koersloket", "Koersconsulent", "ABT-vso");
        assertThat(verband("coenecoop-waddinxveen"))
                .contains("Midden-Holland en Rijnstreek", "Onderwijsloket", "Commissie toelaatbaarheid");
        assertThat(verband("de-viaan")).contains("Noord-Kennemerland", "Consulent passend onderwijs");
    }

    @Test
    @Eis({"SCHOLING-02", "SCHOLING-03"})
    void de_leiding_ziet_wie_het_scholingspad_niet_afmaakte_en_een_docent_alleen_zichzelf() {
        Planschool school = scholen.van("coenecoop-waddinxveen");
        String pad = "/locaties/" + school.locatie() + "/scholing";
        Mens oco = school.met("oco");
        for (String deel : List.of("hgw-2016", "hgw-2017", "hgw-2018"))
            assertThat(behaald(oco, pad, deel, school.account("mentor").toString(), "Aanwezigheidslijst")
                            .status())
                    .isEqualTo(303);
        assertThat(behaald(oco, pad, "hgw-2016", school.account("docent").toString(), "")
                        .status())
                .isEqualTo(422);
        behaald(oco, pad, "hgw-2016", school.account("docent").toString(), "Aanwezigheidslijst");

        String leiding = oco.ga(pad).leesbaar();
        assertThat(leiding)
                .contains("HGW-scholingspad", "Docent Persoon (nog 2 van 3)")
                .doesNotContain("Mentor Persoon (nog");
        String mist = oco.ga(pad)
                .document()
                .select("li:has(b:contains(Handelingsplannen schrijven))")
                .text();
        assertThat(mist).contains("Docent Persoon", "Mentor Persoon", "verplicht");
        assertThat(oco.ga(pad)
                        .document()
                        .select("li:has(b:contains(Faalangsttraining))")
                        .text())
                .contains("Trainer Persoon");

        Blad eigen = school.met("docent").ga(pad);
        assertThat(eigen.leesbaar())
                .contains(
                        "Handelingsgericht werken op groepsniveau", "gevolgd op 3 september 2026", "Aanwezigheidslijst")
                .doesNotContain("Mentor Persoon", "Wie mist wat");
    }

    @Test
    @Eis("SCHOLING-08")
    void de_kwalificatie_van_de_oco_wordt_vastgelegd_met_datum_en_bewijs() {
        Planschool school = scholen.van("lmc-vo");
        String pad = "/locaties/" + school.locatie() + "/scholing";
        assertThat(school.met("schoolleider")
                        .ga(pad)
                        .document()
                        .select("li:has(b:contains(Master in))")
                        .text())
                .contains("kwalificatie", "Oco Persoon");

        behaald(school.met("oco"), pad, "master-oco", "", "Diploma master Educational Needs");

        assertThat(school.met("schoolleider")
                        .ga(pad)
                        .document()
                        .select("li:has(b:contains(Master in))")
                        .text())
                .contains("Niemand mist dit", "Oco Persoon, 3 september 2026 · Diploma master Educational Needs");
        assertThat(school.met("oco").ga(pad).leesbaar()).contains("gevolgd op 3 september 2026");
        Blad weg = school.met("oco").vulIn(pad, "form[action$=/intrekking]", Map.of());
        assertThat(weg.status()).isEqualTo(303);
        assertThat(school.met("oco").ga(pad).leesbaar()).doesNotContain("Diploma master Educational Needs");
    }

    private String team(String plan, String naam) {
        Planschool school = scholen.van(plan);
        return school.met("docent")
                .ga("/locaties/" + school.locatie() + "/team")
                .document()
                .select("section:has(> h2:containsOwn(" + naam.replaceAll(" \\(.*", "") + "))")
                .text();
    }

    private String verband(String plan) {
        return team(plan, "Samenwerkingsverband");
    }

    private static Blad behaald(Mens wie, String pad, String scholing, String medewerker, String bewijs) {
        return wie.vulIn(
                pad,
                "form[action$=/bekwaamheden]",
                Map.of("scholing", scholing, "medewerker", medewerker, "behaaldOp", "2026-09-03", "bewijs", bewijs));
    }

    private static void contact(Mens oco, String pad, String bij, String naam, String functie) {
        Blad blad =
                oco.vulIn(pad, "form[action$=/contactpersonen]", Map.of("bij", bij, "naam", naam, "functie", functie));
        assertThat(blad.status()).as(blad.leesbaar()).isEqualTo(303);
    }

    private static String protocol(Planschool school, String id) {
        return "/locaties/" + school.locatie() + "/protocollen/" + id;
    }

    /** As a browser sends a form with a file. */
    private static Blad lever(
            Mens wie,
            String pad,
            String versie,
            String herzien,
            String tekst,
            @org.jspecify.annotations.Nullable String bestand) {
        Blad blad = wie.ga(pad);
        String grens = "spilgrens";
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        Map<String, String> velden = new java.util.LinkedHashMap<>();
        blad.document()
                .select("form[action$=/stukken] input[type=hidden]")
                .forEach(v -> velden.put(v.attr("name"), v.val()));
        velden.putAll(Map.of("versie", versie, "herzienVoor", herzien, "tekst", tekst));
        velden.forEach((naam, waarde) -> body.writeBytes(
                ("--" + grens + "\r\nContent-Disposition: form-data; name=\"" + naam + "\"\r\n\r\n" + waarde + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        if (bestand != null)
            body.writeBytes(
                    ("--" + grens + "\r\nContent-Disposition: form-data; name=\"bestand\"; filename=\"verzuim.pdf\"\r\n"
                                    + "Content-Type: application/pdf\r\n\r\n" + bestand + "\r\n")
                            .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(("--" + grens + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return wie.stuur(HttpRequest.newBuilder(wie.adres(pad + "/stukken"))
                .header("Content-Type", "multipart/form-data; boundary=" + grens)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }
}
