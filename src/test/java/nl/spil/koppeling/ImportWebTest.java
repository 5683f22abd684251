package nl.spil.koppeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import nl.spil.cast.EigenaarDatabank;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Mensen;
import nl.spil.cast.Schoolinlezer;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Zuidwijk;
import nl.spil.dekking.Eis;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.organisatie.Inrichting;
import nl.spil.organisatie.Inrichting.Ingericht;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpilTest
class ImportWebTest {

    private static final String WACHTWOORD = "vier losse woorden hier";
    private static final String WACHT = "/school/tweede-stap";

    @Autowired
    private Mensen mensen;

    @Autowired
    private Inrichting inrichting;

    @Autowired
    private Taak taak;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private EigenaarDatabank eigenaar;

    @Autowired
    private Schoolinlezer inlezer;

    private final Proefschool school = new Proefschool();
    private Ingericht bestuur;
    private Mens bo;

    @BeforeEach
    void een_eigen_bestuur() {
        bestuur = inrichting.richtIn("Proef " + school.nummer, "Bo Beheer", school.beheerder(), WACHTWOORD);
        bo = mensen.als(school.beheerder(), WACHTWOORD);
    }

    @Test
    @Eis("INTEGR-01")
    void een_beheerder_importeert_een_schooljaar_en_de_mentor_ziet_zijn_klas() {
        Blad verslag = leverIn();
        assertThat(verslag.leesbaar()).contains("De bestanden zijn goed", "Wat er verandert");
        assertThat(leerlingen()).as("controleren verandert niets").isZero();

        Blad klaar = pasToe(verslag);

        assertThat(klaar.leesbaar()).contains("Toegepast");
        assertThat(leerlingen()).isEqualTo(24);
        Mens henk = medewerker("Henk Mulder", "h.mulder");
        Blad klassen = henk.ga("/klassen");
        assertThat(klassen.leesbaar()).contains("1A");
        Blad klas = henk.ga(klassen.document().selectFirst("a:matchesOwn(^1A$)").attr("href"));
        assertThat(klas.leesbaar()).contains("Klas 1A", "klas van Henk Mulder", "Lotte Visser", "8 leerlingen");

        Blad nogEens = leverIn();
        assertThat(nogEens.leesbaar()).contains("er verandert niets");
    }

    @Test
    void een_verkeerd_bestand_geeft_een_verslag_en_verandert_niets() {
        school.vervang("leerlingen.csv", "5003;Aya", "5002;Aya")
                .vervang("medewerkers.csv", school.medewerker("f.amrani"), "geen adres");

        Blad verslag = leverIn();

        assertThat(verslag.leesbaar())
                .contains(
                        "Er is niets veranderd",
                        "Leerling 5002 staat er twee keer (ook op regel 3)",
                        "'geen adres' is geen e-mailadres",
                        "regel 4, kolom nummer");
        assertThat(verslag.document().select("form[action$=/toepassing]")).isEmpty();
        assertThat(leerlingen()).isZero();
        assertThat(bo.ga(verslag.url() + "/fouten").tekst())
                .startsWith("\uFEFFbestand;regel;kolom;")
                .contains("leerlingen.csv;4;nummer;");
    }

    @Test
    void zonder_bestanden_zegt_de_pagina_wat_te_kiezen() {
        Blad pagina = bo.ga("/beheer/import");
        Blad antwoord = bo.stuur(meerdelig(bo, pagina, List.of()));
        assertThat(antwoord.status()).isEqualTo(422);
        assertThat(antwoord.leesbaar()).contains("Kies eerst de bestanden");
    }

    @Test
    void een_bestand_dat_geen_csv_is_wordt_geweigerd_voor_er_iets_bewaard_is() {
        Blad pagina = bo.ga("/beheer/import");
        Map<String, byte[]> fout = Map.of(
                "Excel- of zipbestand", new byte[] {'P', 'K', 3, 4, 20, 0},
                "is geen tekst", new byte[] {'n', 'u', 'm', 0, 1},
                "groter dan 40 MB", new byte[40 * 1024 * 1024 + 1]);
        fout.forEach((zin, inhoud) -> {
            Blad antwoord = bo.stuur(meerdelig(bo, pagina, List.of(new Importbestand("leerlingen.csv", inhoud))));
            assertThat(antwoord.status()).as(zin).isIn(422, 413);
            assertThat(antwoord.leesbaar()).containsAnyOf(zin, "Dit bestand is te groot");
        });
        assertThat(taak.voor(
                        bestuur.bestuur(),
                        () -> jdbc.sql("select count(*) from koppeling.import")
                                .query(Integer.class)
                                .single()))
                .isZero();
    }

    @Test
    void wie_vertrekt_is_in_dezelfde_import_zijn_toegang_kwijt() {
        pasToe(leverIn());
        Mens wietske = medewerker("Wietske Postma", "w.postma");
        Mens fatima = medewerker("Fatima Amrani", "f.amrani");
        UUID moeder = id("select account_id from organisatie.ouder where nummer = 'M5001'");
        zuidwijk.metSessie(moeder);
        assertThat(wietske.ga("/klassen").status()).isEqualTo(200);
        assertThat(openSessies(moeder)).isEqualTo(1);
        UUID lotte = id("select id from organisatie.leerling where nummer = '5001'");

        school.zonderRegels("medewerkers.csv", "103;")
                .vervang("klassen.csv", "103 105", "105")
                .met("lesgroepen.csv", t -> t.replace(";103;", ";105;"))
                .zonderRegels("leerlingen.csv", "5001;")
                .zonderRegels("ouders.csv", "5001;");
        Blad klaar = pasToe(leverIn());

        assertThat(klaar.leesbaar()).contains("Toegepast");
        assertThat(wietske.ga("/klassen").status()).isEqualTo(303);
        assertThat(wietske.ga("/klassen").naar()).startsWith("/inloggen");
        assertThat(openSessies(moeder))
                .as("de ouder van een vertrokken leerling")
                .isZero();
        Mens opnieuw = mensen.vreemde();
        assertThat(opnieuw.vulIn(
                                "/inloggen",
                                "form[action=/inloggen]",
                                Map.of("inlognaam", school.medewerker("w.postma"), "wachtwoord", WACHTWOORD))
                        .status())
                .isEqualTo(422);
        assertThat(fatima.ga("/klassen").status())
                .as("wie blijft, blijft binnen")
                .isEqualTo(200);
        assertThat(id("select leerling_id from organisatie.inschrijving where leerling_id = '" + lotte
                        + "' and tot is not null"))
                .isEqualTo(lotte);
    }

    @Test
    @Eis("PRIVACY-05")
    void een_andere_school_ziet_niets_van_deze() {
        pasToe(leverIn());
        inlezer.akkoord(bestuur.bestuur());
        Mens joke = medewerker("Joke Prins", "j.prins");
        UUID noor = zuidwijk.leerling("Noor");

        assertThat(joke.ga("/leerlingen/" + noor).status()).isEqualTo(404);
        assertThat(joke.ga("/klassen/" + zuidwijk.klas("2B")).status()).isEqualTo(404);
        assertThat(joke.ga("/klassen").leesbaar()).doesNotContain("2B");
        Blad zoeken = joke.ga("/zoeken?q=Yilmaz");
        assertThat(zoeken.leesbaar()).doesNotContain("Noor");
        assertThat(bo.ga("/beheer/mensen?soort=&q=Yilmaz").leesbaar()).doesNotContain("Aylin");
        assertThat(bo.ga("/beheer/mensen/" + zuidwijk.account("Joris de Wit")).status())
                .isEqualTo(404);
        assertThat(joke.ga("/klassen/" + id("select id from organisatie.groep where code = '1A'"))
                        .leesbaar())
                .contains("Lotte Visser");
    }

    @Test
    void een_docent_ziet_alleen_de_klassen_waaraan_hij_lesgeeft() {
        Blad klassen = zuidwijk.rana().ga("/klassen");
        assertThat(klassen.leesbaar()).contains("2B", "docent techniek").doesNotContain("4A");
        assertThat(zuidwijk.rana().ga("/klassen/" + zuidwijk.klas("4A")).status())
                .isEqualTo(404);
        assertThat(zuidwijk.rana().ga("/klassen/" + zuidwijk.klas("2B")).leesbaar())
                .contains("Noor Yilmaz")
                .doesNotContain("Milan");
        assertThat(zuidwijk.ilse().ga("/klassen").leesbaar()).contains("2B", "4A");
    }

    @Test
    @Eis("OUDER-12")
    void een_ouder_zonder_gezag_heeft_geen_account_en_dus_niets_te_zien() {
        assertThat(zuidwijk.beheerder()
                        .ga("/beheer/mensen?soort=ouder&q=Yilmaz")
                        .leesbaar())
                .contains("Aylin Yilmaz")
                .doesNotContain("Kemal Yilmaz");
        assertThat(zuidwijk.beheerder()
                        .ga("/beheer/mensen?soort=ouder&q=Vermeer")
                        .leesbaar())
                .contains("Marleen Vermeer", "Erik Vermeer");
    }

    @Test
    void alleen_beheer_importeert() {
        assertThat(zuidwijk.karim().ga("/beheer/import").status()).isEqualTo(404);
        assertThat(zuidwijk.ilse().ga("/beheer/mensen").status()).isEqualTo(404);
        assertThat(mensen.vreemde().ga("/beheer/import").naar()).startsWith("/inloggen");
        Blad import1 = leverIn();
        assertThat(zuidwijk.beheerder().ga(import1.url()).status())
                .as("een import van een ander bestuur")
                .isEqualTo(404);
    }

    @Test
    void een_te_kort_wachtwoord_wordt_geweigerd_met_wat_wel_mag() {
        pasToe(leverIn());
        UUID henk = id("select account_id from organisatie.medewerker where nummer = '101'");
        Blad antwoord = bo.vulIn("/beheer/mensen/" + henk, "form[action$=/wachtwoord]", Map.of("wachtwoord", "kort"));
        assertThat(antwoord.status()).isEqualTo(422);
        assertThat(antwoord.leesbaar()).contains("Kies minstens 10 tekens");
    }

    @Test
    void een_zware_functie_uit_een_import_gaat_pas_in_na_akkoord_van_een_tweede() {
        Blad verslag = leverIn();
        assertThat(verslag.leesbaar())
                .contains("Dit geldt meteen, want er is nog niemand anders die akkoord kan geven: Ingrid Blom (")
                .contains("Dit gaat pas in als een tweede akkoord geeft: ", "Joke Prins (", "Soraya Lachman (");
        assertThat(pasToe(verslag).leesbaar()).contains("Toegepast", "Dit gaat pas in als een tweede akkoord geeft: ");

        Mens joke = medewerker("Joke Prins", "j.prins");
        String lotte = "/leerlingen/" + id("select id from organisatie.leerling where nummer = '5001'");
        assertThat(joke.ga(lotte).status()).as("nog geen functie").isEqualTo(404);

        // Neither who imported, nor who gets it.
        Blad bijBo = bo.ga(WACHT);
        assertThat(bijBo.leesbaar()).contains("Joke Prins", "Wie de import deed, geeft niet zelf akkoord");
        assertThat(bijBo.document().select("form[action^=/school/functies]")).isEmpty();
        String oco = "/school/functies/" + voorstel("oco") + "/akkoord";
        for (Mens wie : List.of(bo, joke)) {
            String csrf = wie.ga(WACHT).document().select("meta[name=csrf]").attr("content");
            assertThat(wie.post(oco, List.of(Map.entry("_csrf", csrf))).status())
                    .isEqualTo(404);
        }
        assertThat(joke.ga(lotte).status()).isEqualTo(404);
        assertThat(joke.ga(WACHT).leesbaar()).contains("Er wacht niets op akkoord");

        Mens ingrid = medewerker("Ingrid Blom", "i.blom");
        Blad akkoord = ingrid.vulIn(ingrid.ga(WACHT), "form[action=" + oco + "]", Map.of());
        assertThat(akkoord.status()).as(akkoord.leesbaar()).isEqualTo(303);
        assertThat(joke.ga(lotte).status()).isEqualTo(200);

        // Who has it already, is not asked again.
        Blad nogEens = leverIn();
        assertThat(nogEens.leesbaar()).contains("er verandert niets").doesNotContain("Joke Prins");

        school.metRegel("functies.csv", "104;aandachtsfunctionaris;centrum;");
        assertThat(pasToe(leverIn()).leesbaar()).contains("Joke Prins (aandachtsfunctionaris, locatie ");
        assertThat(joke.ga("/mijn-taken").leesbaar()).doesNotContain("Aandachtsfunctionaris");
        ingrid.vulIn(
                ingrid.ga(WACHT),
                "form[action=/school/functies/" + voorstel("aandachtsfunctionaris") + "/akkoord]",
                Map.of());
        assertThat(joke.ga("/mijn-taken").leesbaar()).contains("Aandachtsfunctionaris");
        assertThat(pasToeAls(leverIn()).leesbaar()).doesNotContain("Joke Prins");
        assertThat(joke.ga("/mijn-taken").leesbaar()).contains("Aandachtsfunctionaris");
    }

    @Test
    void wie_een_functie_afwijst_houdt_haar_tegen_tot_zij_opnieuw_wordt_ingelezen() {
        pasToe(leverIn());
        Mens ingrid = medewerker("Ingrid Blom", "i.blom");
        Mens soraya = medewerker("Soraya Lachman", "s.lachman");
        String lotte = "/leerlingen/" + id("select id from organisatie.leerling where nummer = '5001'");

        Blad nee = ingrid.vulIn(
                ingrid.ga(WACHT), "form[action=/school/functies/" + voorstel("smw") + "/afwijzing]", Map.of());
        assertThat(nee.status()).as(nee.leesbaar()).isEqualTo(303);

        assertThat(leverIn().leesbaar())
                .contains("er verandert niets", "want een tweede wees het af: Soraya Lachman (");
        assertThat(ingrid.ga(WACHT).leesbaar()).doesNotContain("Soraya Lachman");
        assertThat(soraya.ga(lotte).status()).isEqualTo(404);

        school.zonderRegels("functies.csv", "106;smw");
        assertThat(pasToe(leverIn()).leesbaar()).doesNotContain("Soraya Lachman");
        school.metRegel("functies.csv", "106;smw;centrum;");
        pasToe(leverIn());
        assertThat(ingrid.ga(WACHT).leesbaar()).contains("Soraya Lachman");
        assertThat(soraya.ga(lotte).status()).isEqualTo(404);
    }

    @Test
    void de_schoolleider_van_een_eerste_import_komt_niet_zo_een_tweede_keer_binnen() {
        pasToe(leverIn());
        inlezer.akkoord(bestuur.bestuur());
        Mens joke = medewerker("Joke Prins", "j.prins");
        zetStap("Joke Prins", "now()");
        school.zonderRegels("functies.csv", "108;schoolleider");
        school.metRegel("functies.csv", "105;schoolleider;centrum;");
        assertThat(pasToe(leverIn()).leesbaar())
                .contains("Dit gaat pas in als een tweede akkoord geeft: Ruben van Dijk (")
                .doesNotContain("Dit geldt meteen");

        // Nobody answers for the school now; to the coordinator two people agreed before.
        assertThat(bo.ga(WACHT).document().select("form[action^=/school/functies]"))
                .isEmpty();
        Blad akkoord = joke.vulIn(
                joke.ga(WACHT), "form[action=/school/functies/" + voorstel("schoolleider") + "/akkoord]", Map.of());
        assertThat(akkoord.status()).as(akkoord.leesbaar()).isEqualTo(303);
    }

    /** Whoever brings it in also sets passwords: an account that came to be somebody's for the occasion is no second person. */
    @Test
    void wie_pas_na_de_import_binnenkwam_met_een_wachtwoord_van_beheer_geeft_geen_akkoord() {
        pasToe(leverIn());
        inlezer.akkoord(bestuur.bestuur());
        school.metRegel("functies.csv", "104;aandachtsfunctionaris;centrum;");
        pasToe(leverIn());
        UUID voorstel = voorstel("aandachtsfunctionaris");

        Mens ingrid = medewerker("Ingrid Blom", "i.blom");
        zetStap("Ingrid Blom", "now()");
        Blad blad = ingrid.ga(WACHT);
        assertThat(blad.leesbaar()).contains("Joke Prins", "Zo kan niemand met een pas gezet wachtwoord akkoord geven");
        assertThat(blad.document().select("form[action$=/akkoord]")).isEmpty();
        assertThat(blad.document().select("form[action$=/afwijzing]")).hasSize(1);
        String csrf = blad.document().select("meta[name=csrf]").attr("content");
        String akkoord = "/school/functies/" + voorstel + "/akkoord";
        assertThat(ingrid.post(akkoord, List.of(Map.entry("_csrf", csrf))).status())
                .isEqualTo(404);
        assertThat(voorstel("aandachtsfunctionaris")).as("het wacht nog").isEqualTo(voorstel);

        // With a step from before it was asked, it is somebody else.
        zetStap("Ingrid Blom", "now() - interval '1 day'");
        assertThat(ingrid.vulIn(WACHT, "form[action=" + akkoord + "]", Map.of()).status())
                .isEqualTo(303);
    }

    private void zetStap(String naam, String sinds) {
        eigenaar.jdbc()
                .sql("insert into toegang.factor (id, bestuur_id, account_id, soort, naam, geheim, gemaakt_op)"
                        + " select gen_random_uuid(), m.bestuur_id, m.account_id, 'app', 'telefoon', '\\x00', " + sinds
                        + " from organisatie.medewerker m where m.bestuur_id = ? and m.naam = ?")
                .params(bestuur.bestuur(), naam)
                .update();
    }

    private UUID voorstel(String rol) {
        return id(
                "select id from organisatie.functievoorstel where besloten_op is null and vervallen_op is null and rol = '"
                        + rol + "'");
    }

    /** Applies, unless there is nothing to apply. */
    private Blad pasToeAls(Blad verslag) {
        return verslag.leesbaar().contains("er verandert niets") ? verslag : pasToe(verslag);
    }

    private Blad leverIn() {
        Blad pagina = bo.ga("/beheer/import");
        Blad naar = bo.stuur(meerdelig(bo, pagina, school.bestanden()));
        assertThat(naar.status()).as(naar.leesbaar()).isEqualTo(303);
        return wacht(naar.naar());
    }

    private Blad pasToe(Blad verslag) {
        Blad naar = bo.vulIn(verslag, "form[action$=/toepassing]", Map.of());
        assertThat(naar.status()).as(naar.leesbaar()).isEqualTo(303);
        return wacht(naar.naar());
    }

    /** As the page does: look again until it is done. */
    private Blad wacht(String pad) {
        for (int keer = 0; keer < 600; keer++) {
            Blad blad = bo.ga(pad);
            if (blad.document().select("[hx-trigger]").isEmpty()) return blad;
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new AssertionError("de import wordt niet klaar");
    }

    private Mens medewerker(String naam, String begin) {
        UUID account = id("select account_id from organisatie.medewerker where naam = '" + naam + "'");
        Blad gezet =
                bo.vulIn("/beheer/mensen/" + account, "form[action$=/wachtwoord]", Map.of("wachtwoord", WACHTWOORD));
        assertThat(gezet.status()).isEqualTo(303);
        Mens mens = mensen.vreemde();
        mens.logIn(school.medewerker(begin), WACHTWOORD);
        return mens;
    }

    private int openSessies(UUID account) {
        return eigenaar.jdbc()
                .sql("select count(*) from toegang.sessie where account_id = ? and ingetrokken_op is null")
                .param(account)
                .query(Integer.class)
                .single();
    }

    private UUID id(String sql) {
        return taak.voor(
                bestuur.bestuur(), () -> jdbc.sql(sql).query(UUID.class).single());
    }

    private int leerlingen() {
        return taak.voor(
                bestuur.bestuur(),
                () -> jdbc.sql("select count(*) from organisatie.leerling")
                        .query(Integer.class)
                        .single());
    }

    private static HttpRequest.Builder meerdelig(Mens mens, Blad pagina, List<Importbestand> bestanden) {
        String grens = "----spil" + UUID.randomUUID();
        ByteArrayOutputStream uit = new ByteArrayOutputStream();
        for (String veld : List.of("_csrf", "idem")) {
            String waarde = pagina.document()
                    .selectFirst("form[enctype] input[name=" + veld + "]")
                    .val();
            uit.writeBytes(("--" + grens + "\r\nContent-Disposition: form-data; name=\"" + veld + "\"\r\n\r\n" + waarde
                            + "\r\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        for (Importbestand b : bestanden) {
            uit.writeBytes(("--" + grens + "\r\nContent-Disposition: form-data; name=\"bestanden\"; filename=\""
                            + b.naam() + "\"\r\nContent-Type: text/csv\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            uit.writeBytes(b.inhoud());
            uit.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        uit.writeBytes(("--" + grens + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(mens.adres("/beheer/import"))
                .header("Content-Type", "multipart/form-data; boundary=" + grens)
                .POST(BodyPublishers.ofByteArray(uit.toByteArray()));
    }
}
