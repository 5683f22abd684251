package nl.spil.werkaantekening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import nl.spil.bericht.Berichten;
import nl.spil.cast.EigenaarDatabank;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Mensen;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tijd;
import nl.spil.cast.Zuidwijk;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.databank.DatabankInstellingen;
import nl.spil.gedeeld.databank.Sleutelbossen;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.organisatie.Besturen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What somebody keeps for himself: nobody else reads it, in no way, and it does not stay. */
@SpilTest
class WerkaantekeningWebTest {

    private static final AtomicInteger NUMMER = new AtomicInteger();

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Mensen mensen;

    @Autowired
    private EigenaarDatabank databank;

    @Autowired
    private Aantekeningronde ronde;

    @Autowired
    private Tijd tijd;

    @Autowired
    private Klok klok;

    @Autowired
    private Taak taak;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Berichten berichten;

    @Autowired
    private Besturen besturen;

    @Autowired
    private DatabankInstellingen instellingen;

    @Autowired
    private FlywayConnectionDetails flyway;

    private final List<SingleConnectionDataSource> verbindingen = new ArrayList<>();
    private Zuidwijk.Leerling robin;
    private String naam;
    private String inlognaam;
    private Mens schrijver;
    private String woord;

    /** A mentor of 2B whom no other test knows, and a word that stands nowhere else. */
    @BeforeEach
    void een_nieuwe_mentor() {
        int n = NUMMER.incrementAndGet();
        naam = "Nora Aanteken " + n;
        inlognaam = "nora" + n + "@zuidwijk.example";
        woord = "kanarievogel" + UUID.randomUUID().toString().replace("-", "");
        zuidwijk.voegToe("medewerkers", "NRA" + n + ";" + naam + ";" + inlognaam);
        zuidwijk.voegToe("functies", "NRA" + n + ";oco;zuidwijk;");
        robin = zuidwijk.nieuweLeerling();
        zuidwijk.geefWachtwoord(naam);
        schrijver = mensen.vreemde();
        schrijver.logIn(inlognaam, Zuidwijk.WACHTWOORD);
    }

    @AfterEach
    void weer_vandaag() {
        tijd.terug();
        verbindingen.forEach(SingleConnectionDataSource::destroy);
    }

    @Test
    void wie_iets_voor_zichzelf_wil_onthouden_vindt_het_op_de_leerlingpagina_en_leest_wat_het_is() {
        Blad pagina = schrijver.ga("/leerlingen/" + robin.id());
        String hier = pagina.document().select("a:contains(Alleen voor mij)").attr("href");

        Blad leeg = schrijver.ga(hier);
        assertThat(leeg.leesbaar())
                .contains("Je houdt hier niets bij")
                .contains("na 4 weken kies je, na 6 weken is hij weg", "Voorstel Spil")
                .contains("AVG art. 15", "Zodra je een aantekening deelt, is hij niet meer persoonlijk");
        Blad klaar = schrijver.vulIn(leeg, form(), Map.of("tekst", "Let op of " + woord + " terugkomt."));

        assertThat(klaar.status()).isEqualTo(303);
        assertThat(schrijver.ga(hier).leesbaar()).contains(woord, "alleen voor jou");
        assertThat(schrijver.ga("/mijn/aantekeningen").leesbaar()).contains(robin.naam());
        assertThat(schrijver.ga("/leerlingen/" + robin.id() + "/notities/nieuw").leesbaar())
                .contains("Schrijf het alleen voor jezelf");
    }

    @Test
    void een_lege_tekst_wordt_geweigerd_en_hetzelfde_formulier_twee_keer_maakt_er_een() {
        assertThat(schrijf("   ").status()).isEqualTo(422);
        Blad blad = schrijver.ga(url());
        schrijver.vulIn(blad, form(), Map.of("tekst", woord));
        schrijver.vulIn(blad, form(), Map.of("tekst", woord));

        assertThat(schrijver.ga(url()).document().select("section[id^=a-]")).hasSize(1);
    }

    @Test
    void niemand_anders_leest_hem_ook_beheer_en_het_gezin_niet() {
        schrijf("Alleen van mij: " + woord);
        String id = aantekening();

        for (Mens ander : List.of(zuidwijk.joris(), zuidwijk.ilse(), zuidwijk.rana(), zuidwijk.karim())) {
            assertThat(ander.ga(url()).leesbaar()).doesNotContain(woord);
            assertThat(ander.ga("/leerlingen/" + robin.id()).leesbaar()).doesNotContain(woord);
            for (String pad : List.of(url() + "/" + id, url() + "/" + id + "/logboek"))
                assertThat(ander.ga(pad).status()).isEqualTo(404);
            assertThat(ander.post(url() + "/" + id + "/loslating", List.of(Map.entry("_csrf", ander.csrf())))
                            .status())
                    .isEqualTo(404);
        }
        assertThat(zuidwijk.beheerder().ga(url()).status()).isEqualTo(404);
        assertThat(zuidwijk.joke().ga(url()).status()).isEqualTo(404);
        Mens ouder = zuidwijk.thuis(robin.ouders().getFirst().naam());
        assertThat(ouder.ga(url()).status()).isEqualTo(404);
        assertThat(typ(ouder, "werkaantekening.nieuw", "van een ouder", 0).status())
                .isEqualTo(404);
        assertThat(typ(zuidwijk.joke(), "werkaantekening.nieuw", "van elders", 0)
                        .status())
                .isEqualTo(404);
        assertThat(typ(zuidwijk.joris(), "werkaantekening." + id, "van een collega", 1)
                        .status())
                .isEqualTo(404);
        assertThat(schrijver.ga(url()).leesbaar()).contains(woord);
    }

    @Test
    void wat_getypt_wordt_bewaart_zichzelf_gesloten_en_staat_er_na_herladen_nog() {
        assertThat(typ(schrijver, "werkaantekening.nieuw", "half " + woord, 0).tekst())
                .contains("\"versie\":1");
        assertThat(typ(schrijver, "werkaantekening.nieuw", "half af " + woord, 1)
                        .tekst())
                .contains("\"versie\":2");
        assertThat(typ(schrijver, "werkaantekening.nieuw", "vanaf de laptop", 1).status())
                .isEqualTo(409);
        assertThat(typ(schrijver, "werkaantekening.nieuw", "a".repeat(Aantekeningen.MAX_TEKST + 1), 2)
                        .status())
                .isEqualTo(422);

        assertThat(schrijver.ga(url()).document().select("textarea").text()).isEqualTo("half af " + woord);
        assertThat(databank.jdbc()
                        .sql("select count(*) from concept.concept where plek like 'werkaantekening%'")
                        .query(Long.class)
                        .single())
                .isZero();
        // Filed: the field is empty, and a second screen with the old text hears so.
        schrijf("af " + woord);
        assertThat(schrijver.ga(url()).document().select("textarea").text()).isEmpty();
        assertThat(typ(schrijver, "werkaantekening.nieuw", "nog eens", 2).status())
                .isEqualTo(409);
        // A note that is there saves itself too, and so does what is being made of it.
        String id = aantekening();
        assertThat(typ(schrijver, "werkaantekening." + id, "anders " + woord, 1).status())
                .isEqualTo(200);
        assertThat(typ(schrijver, "werkaantekening.logboek." + id, "feit " + woord, 0)
                        .status())
                .isEqualTo(200);
        assertThat(schrijver.ga(url()).leesbaar()).contains("anders " + woord);
        assertThat(schrijver
                        .ga(url() + "/" + id + "/logboek")
                        .document()
                        .select("textarea")
                        .text())
                .isEqualTo("feit " + woord);
    }

    @Test
    void in_een_dump_van_alle_tabellen_staat_geen_woord_van_een_aantekening() throws IOException {
        schrijf("Bewaard " + woord);
        String id = aantekening();
        typ(schrijver, "werkaantekening.nieuw", "Getypt " + woord, 0);
        typ(schrijver, "werkaantekening.logboek." + id, "Voor het logboek " + woord, 0);
        String open = woord.replace("kanarievogel", "openvogel");
        schrijver.vulIn(
                "/leerlingen/" + robin.id() + "/notities/nieuw",
                "form.formulier",
                Map.of("tekst", "In het dossier " + open));

        // The dump sees what is there, so that it would see the note.
        assertThat(dump(open)).contains("dossier.notitie");
        assertThat(dump(woord)).isEmpty();
        assertThat(databank.jdbc()
                        .sql(
                                "select count(*) from werkaantekening.aantekening where auteur_id = ? and length(gesloten) > 0")
                        .param(zuidwijk.account(naam))
                        .query(Long.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void wie_in_de_databank_een_rij_op_eigen_naam_zet_opent_hem_niet() {
        // A first password ends what was written before it, so Joris is here already.
        Mens joris = zuidwijk.joris();
        schrijf("Van een ander: " + woord);
        databank.jdbc()
                .sql("update werkaantekening.aantekening set auteur_id = ? where auteur_id = ?")
                .params(zuidwijk.account("Joris de Wit"), zuidwijk.account(naam))
                .update();

        Blad blad = joris.ga(url());

        assertThat(blad.status()).isEqualTo(200);
        assertThat(blad.leesbaar()).contains("gaat niet meer open").doesNotContain(woord);
    }

    @Test
    void hij_telt_nergens_mee_en_is_met_zoeken_niet_te_vinden() {
        schrijf("Zoek mij: " + woord);

        for (String pad : List.of(
                "/zoeken?q=" + woord,
                "/leerlingen/" + robin.id(),
                "/leerlingen/" + robin.id() + "/tijdlijn",
                "/leerlingen/" + robin.id() + "/tijdlijn?q=" + woord,
                "/leerlingen/" + robin.id() + "/leeslog",
                "/"))
            assertThat(schrijver.ga(pad).document().select("main").text())
                    .as(pad)
                    .doesNotContain("Zoek mij", "aantekeningen van jezelf");
        // Who looks at the read log sees that the pupil was opened, and not that somebody wrote for himself.
        assertThat(zuidwijk.ilse().ga("/leerlingen/" + robin.id() + "/leeslog").leesbaar())
                .contains(naam)
                .doesNotContain("antekening voor");
    }

    @Test
    void na_vier_weken_kiest_de_schrijver_en_na_zes_is_hij_weg_met_een_bewijs_zonder_inhoud() throws IOException {
        schrijf("Kiezen: " + woord);
        assertThat(schrijver.ga("/").leesbaar()).doesNotContain("Kies wat er met");

        tijd.zetOp(klok.vandaag().plusWeeks(4));
        opnieuwBinnen();
        ronde.ronde();
        ronde.ronde();
        assertThat(schrijver.ga("/").leesbaar()).contains("Kies wat er met een aantekening van jezelf gebeurt");
        assertThat(schrijver.ga("/mijn/aantekeningen").leesbaar()).contains("Kies wat ermee gebeurt", robin.naam());
        assertThat(schrijver.ga(url()).leesbaar()).contains("zet de feiten in het logboek, of laat hem los");
        assertThat(zuidwijk.ilse().ga("/").leesbaar()).doesNotContain("Kies wat er met");
        List<String> mails = alles().sql(
                        "select onderwerp || ' ' || tekst from bericht.uitgaand where soort = 'werkaantekening' and aan_account = ?")
                .param(zuidwijk.account(naam))
                .query(String.class)
                .list();
        assertThat(mails).hasSize(1);
        assertThat(mails.getFirst())
                .contains("/mijn/aantekeningen")
                .doesNotContain(robin.naam(), woord, robin.id().toString());

        tijd.zetOp(klok.vandaag().plusWeeks(2));
        opnieuwBinnen();
        // Before the night has passed, it does not open any more.
        assertThat(schrijver.ga(url()).leesbaar()).doesNotContain(woord).contains("Je houdt hier niets bij");
        List<Map<String, Object>> rij = rijen();
        ronde.ronde();
        assertThat(rijen()).isEmpty();
        assertThat(schrijver.ga("/mijn/aantekeningen").leesbaar()).contains("de termijn was voorbij");
        assertThat(bewijs("termijn")).isEqualTo(1);

        // A backup that is put back holds nothing that should be gone.
        zetTerug(rij.getFirst());
        assertThat(schrijver.ga(url()).leesbaar()).doesNotContain(woord);
        ronde.ronde();
        assertThat(rijen()).isEmpty();
    }

    @Test
    void naar_het_logboek_gaat_alleen_wat_de_schrijver_er_zelf_van_maakt() {
        schrijf("Hij liegt, denk ik. " + woord);
        String id = aantekening();
        String pad = url() + "/" + id + "/logboek";
        assertThat(schrijver.ga(pad).document().select("textarea").text()).isEmpty();

        Blad zelfde =
                schrijver.vulIn(pad, form(pad), Map.of("tekst", "hij liegt denk ik " + woord + "!", "feiten", "ja"));
        assertThat(zelfde.status()).isEqualTo(422);
        assertThat(zelfde.leesbaar()).contains("Dit is nog je aantekening zoals hij was");
        Blad zonder = schrijver.vulIn(pad, form(pad), Map.of("tekst", "Robin zei dat hij ziek was."));
        assertThat(zonder.status()).isEqualTo(422);
        assertThat(zonder.leesbaar()).contains("zet hier een vinkje");
        assertThat(bewijs("logboek")).isZero();

        Blad goed = schrijver.vulIn(pad, form(pad), Map.of("tekst", "Robin zei dat hij ziek was.", "feiten", "ja"));

        assertThat(goed.status()).isEqualTo(303);
        assertThat(zuidwijk.joris()
                        .ga("/leerlingen/" + robin.id() + "/tijdlijn")
                        .leesbaar())
                .contains("Robin zei dat hij ziek was.", naam)
                .doesNotContain(woord);
        assertThat(schrijver.ga(url()).leesbaar()).doesNotContain(woord);
        assertThat(bewijs("logboek")).isEqualTo(1);
    }

    @Test
    void wie_hem_loslaat_is_hem_kwijt_en_er_blijft_een_bewijs_dat_niet_te_wijzigen_is() {
        schrijf("Weg ermee: " + woord);
        String id = aantekening();
        schrijver.vulIn(url(), "form[action$=loslating]", Map.of());

        assertThat(schrijver.ga(url() + "/" + id).status()).isEqualTo(404);
        assertThat(rijen()).isEmpty();
        assertThat(schrijver.ga("/mijn/aantekeningen").leesbaar()).contains("de schrijver liet hem los");
        // Beheer sees that it went, and nothing more; nobody else sees that.
        Blad beheer = zuidwijk.beheerder().ga("/beheer/aantekeningen");
        assertThat(beheer.leesbaar()).contains("de schrijver liet hem los").doesNotContain(naam, robin.naam(), woord);
        assertThat(schrijver.ga("/beheer/aantekeningen").status()).isEqualTo(404);
        assertThat(databank.jdbc()
                        .sql(
                                "select string_agg(column_name, ' ') from information_schema.columns where table_schema = 'werkaantekening' and table_name = 'bewijs'")
                        .query(String.class)
                        .single())
                .doesNotContain("leerling", "tekst", "gesloten", "sleutel");
        assertThatThrownBy(() -> databank.jdbc()
                        .sql("delete from werkaantekening.bewijs where id = ?")
                        .param(UUID.fromString(id))
                        .update())
                .hasMessageContaining("alleen toegevoegd");
    }

    @Test
    void wie_een_nieuw_wachtwoord_voor_een_ander_zet_vindt_daar_geen_aantekeningen() {
        schrijf("Voor mij alleen: " + woord);
        zuidwijk.geefWachtwoord(naam);
        opnieuwBinnen();

        assertThat(schrijver.ga(url()).leesbaar()).doesNotContain(woord);
        assertThat(rijen()).isEmpty();
        assertThat(bewijs("wachtwoord")).isEqualTo(1);
    }

    @Test
    void wie_het_schoolaccount_van_een_ander_losmaakt_vindt_daar_ook_niets() {
        schrijf("Voor mij alleen: " + woord);
        databank.jdbc()
                .sql(
                        "insert into toegang.aanbiederaccount (id, bestuur_id, account_id, uitgever, onderwerp) values (gen_random_uuid(), ?, ?, 'https://school.example', ?)")
                .params(zuidwijk.bestuur(), zuidwijk.account(naam), woord)
                .update();
        assertThat(schrijver.ga(url()).leesbaar()).contains(woord);
        databank.jdbc()
                .sql("update toegang.aanbiederaccount set los_op = now() where account_id = ?")
                .param(zuidwijk.account(naam))
                .update();

        assertThat(schrijver.ga(url()).leesbaar()).doesNotContain(woord);
        assertThat(bewijs("wachtwoord")).isEqualTo(1);
    }

    @Test
    void wie_vertrekt_laat_niets_na_dat_iemand_opent_en_op_zijn_dag_is_het_weg() {
        schrijf("Van wie vertrok: " + woord);
        String nummer = "NRA" + naam.substring(naam.lastIndexOf(' ') + 1);
        zuidwijk.haalWeg("functies", nummer + ";");
        zuidwijk.haalWeg("medewerkers", nummer + ";");

        assertThat(schrijver.ga(url()).status()).isNotEqualTo(200);
        assertThat(zuidwijk.ilse().ga(url()).leesbaar()).doesNotContain(woord);
        assertThat(rijen()).hasSize(1);
        tijd.zetOp(klok.vandaag().plusWeeks(6));
        ronde.ronde();
        assertThat(rijen()).isEmpty();
        assertThat(bewijs("termijn")).isEqualTo(1);
    }

    @Test
    void niemand_rekt_de_termijn_of_schrijft_op_een_andere_naam() {
        schrijf(woord);
        for (String poging : List.of(
                "update werkaantekening.aantekening set weg_op = weg_op + 30",
                "update werkaantekening.aantekening set auteur_id = gen_random_uuid()",
                "insert into werkaantekening.bewijs (id, bestuur_id, auteur_id, begonnen_op, vernietigd_op, reden, zegel)"
                        + " values (gen_random_uuid(), toegang.bestuur(), toegang.wie(), current_date, current_date, 'termijn', '\\x00')"))
            assertThatThrownBy(() -> zuidwijk.doe(naam, wie -> jdbc.sql(poging).update()))
                    .as(poging)
                    .rootCause()
                    .hasMessageContaining("permission denied");
    }

    @Test
    void na_een_nieuwe_sleutel_buiten_de_databank_gaat_alles_nog_open_en_mag_de_oude_weg() throws IOException {
        schrijf("Onder de oude sleutel: " + woord);
        String oud = Files.readString(instellingen.map().resolve("sleutel")).strip();
        byte[] vers = new byte[32];
        new java.security.SecureRandom().nextBytes(vers);
        String nieuw = Base64.getEncoder().encodeToString(vers);
        try {
            assertThat(rondeMet(nieuw, oud).herverpak()).isPositive();
            assertThat(rondeMet(nieuw, oud).herverpak()).isZero();

            // Spil itself still has the old key alone: it opens nothing, and says so.
            assertThat(schrijver.ga(url()).leesbaar())
                    .contains("gaat niet meer open")
                    .doesNotContain(woord);
            Zegel alleenNieuw = new Zegel(Sleutelbossen.van(nieuw, "", instellingen));
            Map<String, Object> rij = rijen().getFirst();
            assertThat(alleenNieuw.open(
                            new Zegel.Van((UUID) rij.get("id"), (UUID) rij.get("auteur_id")),
                            (byte[]) rij.get("sleutel"),
                            (byte[]) rij.get("gesloten")))
                    .hasValue("Onder de oude sleutel: " + woord);
        } finally {
            rondeMet(oud, nieuw).herverpak();
        }
        assertThat(schrijver.ga(url()).leesbaar()).contains(woord);
    }

    // ------------------------------------------------------------------------------------------------------------

    private Aantekeningronde rondeMet(String sleutel, String vorige) {
        return new Aantekeningronde(
                taak, jdbc, new Zegel(Sleutelbossen.van(sleutel, vorige, instellingen)), klok, berichten, besturen);
    }

    private String url() {
        return "/leerlingen/" + robin.id() + "/aantekeningen";
    }

    private String form() {
        return form(url());
    }

    private static String form(String actie) {
        return "form[action=" + actie + "]";
    }

    private Blad schrijf(String tekst) {
        return schrijver.vulIn(url(), form(), Map.of("tekst", tekst));
    }

    private String aantekening() {
        return schrijver
                .ga(url())
                .document()
                .select("section[id^=a-]")
                .attr("id")
                .substring(2);
    }

    /** After the clock moved, the session of before is over. */
    private void opnieuwBinnen() {
        schrijver = mensen.vreemde();
        schrijver.logIn(inlognaam, Zuidwijk.WACHTWOORD);
    }

    private Blad typ(Mens mens, String plek, String tekst, int versie) {
        String body = "tekst=" + URLEncoder.encode(tekst, StandardCharsets.UTF_8) + "&versie=" + versie + "&leerling="
                + robin.id();
        return mens.stuur(HttpRequest.newBuilder(mens.adres("/concepten/" + plek))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-CSRF-TOKEN", csrf(mens))
                .PUT(BodyPublishers.ofString(body)));
    }

    private String csrf(Mens mens) {
        String vandaag = mens.csrf();
        return vandaag.isEmpty()
                ? mens.ga("/thuis/" + robin.id()).document().select("meta[name=csrf], input[name=_csrf]").stream()
                        .map(e -> e.hasAttr("content") ? e.attr("content") : e.val())
                        .findFirst()
                        .orElseThrow()
                : vandaag;
    }

    private List<Map<String, Object>> rijen() {
        return databank.jdbc()
                .sql("select * from werkaantekening.aantekening where auteur_id = ? and length(gesloten) > 0")
                .param(zuidwijk.account(naam))
                .query()
                .listOfRows();
    }

    private long bewijs(String reden) {
        return databank.jdbc()
                .sql("select count(*) from werkaantekening.bewijs where auteur_id = ? and reden = ?")
                .params(zuidwijk.account(naam), reden)
                .query(Long.class)
                .single();
    }

    private void zetTerug(Map<String, Object> rij) {
        String velden = String.join(", ", rij.keySet());
        databank.jdbc()
                .sql("insert into werkaantekening.aantekening (" + velden + ") values ("
                        + rij.keySet().stream().map(k -> ":" + k).collect(java.util.stream.Collectors.joining(", "))
                        + ")")
                .params(rij)
                .update();
    }

    /** The database as its superuser has it: no row-level security. */
    private JdbcClient alles() throws IOException {
        Properties wachtwoorden = new Properties();
        try (var in = Files.newBufferedReader(instellingen.map().resolve("wachtwoorden.properties"))) {
            wachtwoorden.load(in);
        }
        SingleConnectionDataSource bron = new SingleConnectionDataSource(
                flyway.getJdbcUrl(), "postgres", wachtwoorden.getProperty("postgres"), true);
        verbindingen.add(bron);
        return JdbcClient.create(bron);
    }

    /** Every row of every table as the superuser dumps it: in the clear, and bytes as hexadecimal. */
    private List<String> dump(String zoek) throws IOException {
        JdbcClient alles = alles();
        String hex = HexFormat.of().formatHex(zoek.getBytes(StandardCharsets.UTF_8));
        List<String> tabellen = alles.sql("""
                        select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind = 'r' and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')""").query(String.class).list();
        assertThat(tabellen).hasSizeGreaterThan(80);
        return tabellen.stream()
                .filter(tabel -> alles.sql("select t::text from " + tabel
                                        + " t where position(? in t::text) > 0 or position(? in t::text) > 0")
                                .params(zoek, hex)
                                .query(String.class)
                                .list()
                                .size()
                        > 0)
                .toList();
    }
}
