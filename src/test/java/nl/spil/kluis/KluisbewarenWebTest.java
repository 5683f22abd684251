package nl.spil.kluis;

import static nl.spil.kluis.MeldcodeWebTest.vul;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.internet.MimeMessage;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.spil.bewaren.Samenvoeger;
import nl.spil.cast.EigenaarDatabank;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Procedurescholen;
import nl.spil.cast.Procedurescholen.School;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tijd;
import nl.spil.dekking.Eis;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.toegang.Sessies;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** The vault keeps by the plan, destroys with two who have the key, and moves along with a pupil: all of it inside the vault. */
@SpilTest
class KluisbewarenWebTest {

    private static final String HOUDER = "aandachtsfunctionaris";
    private static final String VERVANGER = "smw";

    @RegisterExtension
    static final GreenMailExtension MAILSERVER = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    @Autowired
    private Procedurescholen scholen;

    @Autowired
    private EigenaarDatabank databank;

    @Autowired
    private Sessies sessies;

    @Autowired
    private Tijd tijd;

    @Autowired
    private Klok klok;

    @Autowired
    private Kluisopslag opslag;

    @Autowired
    private Kluisslot slot;

    @Autowired
    private Kluisbeheer beheer;

    @Autowired
    private Kluispost post;

    @Autowired
    private Samenvoeger samenvoeger;

    @Autowired
    private Taak taak;

    @Autowired
    private JdbcClient jdbc;

    private School school;

    @BeforeEach
    void tweeMetDeSleutel() {
        school = scholen.van("hpc-charlois");
        Vervanging.van(school, taak, jdbc, databank, HOUDER, VERVANGER);
    }

    @AfterEach
    void terug() {
        tijd.terug();
        Vervanging.weg(scholen.van("hpc-charlois"), taak, jdbc, databank, HOUDER, VERVANGER);
        databank.jdbc()
                .sql("delete from bewaren.termijn where sleutel = 'proef-kluis'")
                .update();
    }

    @Test
    @Eis("PRIVACY-06")
    void na_de_termijn_van_het_plan_beslissen_twee_met_de_sleutel_en_blijft_een_bewijs_zonder_inhoud() {
        UUID leerling = school.leerling();
        String naam = school.vraag(String.class, "select naam from organisatie.leerling where id = ?", leerling);
        UUID dossier = volDossier(leerling);
        byte[] wijzer = wijzer(dossier);
        Map<String, Long> eerst = rijen(dossier, wijzer);
        assertThat(eerst)
                .as("overal staat iets, anders bewijst het wissen niets")
                .containsKeys("stuk", "sleutel", "signaal", "leeslog", "noodinzage", "termijn", "dossier");
        Mens houder = school.als(HOUDER);
        Mens vervanger = school.als(VERVANGER);
        String blad = "/kluis/dossiers/" + dossier;

        // The pupil leaves. Without a term in the plan nothing may go, however long ago.
        ingeschrevenTot(leerling, klok.vandaag());
        beheer.nacht();
        tijd.zetOp(klok.vandaag().plusYears(20));
        beheer.nacht();
        assertThat(houder.ga("/kluis").document().select("#weg")).isEmpty();
        tijd.terug();
        termijn(24);
        beheer.nacht();
        tijd.zetOp(klok.vandaag().plusMonths(24).minusDays(1));
        assertThat(houder.ga("/kluis").document().select("#weg")).isEmpty();
        // What waited for another reason is told first.
        bezorg();
        vergeet();
        bezorg();
        assertThat(aan(HOUDER)).as("nog niet").isEmpty();
        tijd.zetOp(klok.vandaag().plusDays(1));

        // Who has the key is told, once, and the mail says nothing.
        bezorg();
        bezorg();
        assertThat(aan(HOUDER)).hasSize(1);
        assertThat(aan(VERVANGER)).hasSize(1);
        assertThat(aan("oco")).isEmpty();
        assertThat(aan("schoolleider")).isEmpty();
        assertThat(GreenMailUtil.getWholeMessage(aan(HOUDER).getFirst()))
                .as("onder het onderwerp van elke herinnering")
                .contains("Subject: Herinnering: er wacht werk op u", "Er staat iets voor u klaar in Spil")
                .doesNotContainIgnoringCase(
                        naam, "Kind", "kluis", "meldcode", "dossier", "vernietig", "termijn", dossier.toString());

        assertThat(houder.ga("/kluis").document().select("#weg").text())
                .contains(naam, "Proeftermijn (24 maanden na uitschrijving)");
        Blad geen = school.als("schoolleider")
                .post(
                        "/kluis/vernietigingen",
                        List.of(
                                Map.entry("_csrf", school.als("schoolleider").csrf()),
                                Map.entry("dossier", dossier.toString())));
        assertThat(geen.status()).as("zonder sleutel").isEqualTo(404);
        vul(houder, "/kluis", "#weg form:has(input[value=" + dossier + "])", Map.of());
        String voorstel = vervanger.ga("/kluis").document().select("#weg form[action^=/kluis/vernietigingen/]").stream()
                .map(f -> f.attr("action"))
                .findFirst()
                .orElseThrow();
        assertThat(houder.ga("/kluis").document().select("#weg button[value=ja]"))
                .as("wie het voorstelde beslist niet")
                .isEmpty();
        assertThat(beslis(houder, voorstel).status()).isEqualTo(404);
        assertThat(beslis(school.als("oco"), voorstel).status())
                .as("kijkt mee, zonder sleutel")
                .isEqualTo(404);
        assertThat(rijen(dossier, wijzer)).as("er is nog niets weg").containsKey("stuk");

        long bewijzenBuiten = buiten();
        assertThat(beslis(vervanger, voorstel).status()).isEqualTo(303);
        assertThat(rijen(dossier, wijzer))
                .as("niets van het dossier staat er nog")
                .isEmpty();
        assertThat(houder.ga(blad).status()).isEqualTo(404);
        assertThat(buiten())
                .as("geen regel in bewijzen, leeslog of mail van anderen")
                .isEqualTo(bewijzenBuiten);
        assertThat(houder.ga("/kluis").document().select("#bewijzen").text())
                .contains("Dossier van de meldcode", "24 maanden na uitschrijving")
                .contains("voorgesteld door " + school.naam(HOUDER), "besloten door " + school.naam(VERVANGER))
                .doesNotContain(naam);
        assertThat(school.als("oco").ga(blad).status())
                .as("wie meekeek, heeft niets meer")
                .isEqualTo(404);
    }

    @Test
    void wie_terugkomt_of_een_stop_heeft_blijft_bewaard() {
        UUID leerling = school.leerling();
        UUID dossier = volDossier(leerling);
        termijn(1);
        LocalDate weg = klok.vandaag();
        ingeschrevenTot(leerling, weg);
        beheer.nacht();
        tijd.zetOp(weg.plusMonths(2));
        assertThat(weg(dossier)).isTrue();
        databank.jdbc()
                .sql(
                        "insert into bewaren.stop (id, bestuur_id, leerling_id, reden, door, door_naam, op) values (gen_random_uuid(), ?, ?, 'rechtszaak', ?, 'Olga', now())")
                .params(school.bestuur(), leerling, school.account("schoolleider"))
                .update();
        beheer.nacht();
        assertThat(weg(dossier)).as("een stop").isFalse();
        databank.jdbc()
                .sql("update bewaren.stop set opgeheven_op = now() where leerling_id = ?")
                .param(leerling)
                .update();
        ingeschrevenTot(leerling, null);
        beheer.nacht();
        assertThat(weg(dossier)).as("terug op school").isFalse();
    }

    /** The night saw the pupil gone; what was written down since then counts at the moment two people decide. */
    @Test
    void een_stop_of_terugkeer_van_vandaag_houdt_het_dossier_ook_als_twee_al_bijna_beslisten() {
        UUID leerling = school.leerling();
        UUID dossier = volDossier(leerling);
        byte[] wijzer = wijzer(dossier);
        termijn(1);
        LocalDate weg = klok.vandaag();
        ingeschrevenTot(leerling, weg);
        beheer.nacht();
        tijd.zetOp(weg.plusMonths(2));
        vul(school.als(HOUDER), "/kluis", "#weg form:has(input[value=" + dossier + "])", Map.of());
        String voorstel = "/kluis/vernietigingen/"
                + databank.jdbc()
                        .sql("select id from kluis.vernietiging where dossier_id = ?")
                        .param(dossier)
                        .query(UUID.class)
                        .single();
        Mens vervanger = school.als(VERVANGER);
        Map<String, Long> alles = rijen(dossier, wijzer);
        assertThat(alles).containsKeys("stuk", "dossier", "vernietiging");

        databank.jdbc()
                .sql(
                        "insert into bewaren.stop (id, bestuur_id, leerling_id, reden, door, door_naam, op) values (gen_random_uuid(), ?, ?, 'rechtszaak', ?, 'Olga', now())")
                .params(school.bestuur(), leerling, school.account("schoolleider"))
                .update();
        assertThat(vervanger.ga("/kluis").document().select("#weg form[action=" + voorstel + "] button[value=ja]"))
                .as("de nacht weet het nog niet")
                .isNotEmpty();
        assertThat(beslis(vervanger, voorstel).status()).as("een stop").isEqualTo(404);
        assertThat(rijen(dossier, wijzer)).isEqualTo(alles);

        databank.jdbc()
                .sql("update bewaren.stop set opgeheven_op = now() where leerling_id = ?")
                .param(leerling)
                .update();
        beheer.nacht();
        ingeschrevenTot(leerling, null);
        assertThat(vervanger.ga("/kluis").document().select("#weg form[action=" + voorstel + "] button[value=ja]"))
                .as("de nacht weet het nog niet")
                .isNotEmpty();
        assertThat(beslis(vervanger, voorstel).status()).as("terug op school").isEqualTo(404);
        assertThat(rijen(dossier, wijzer)).isEqualTo(alles);

        ingeschrevenTot(leerling, weg);
        beheer.nacht();
        assertThat(beslis(vervanger, voorstel).status()).isEqualTo(303);
        assertThat(rijen(dossier, wijzer)).isEmpty();
    }

    @Test
    void een_leerling_die_dubbel_stond_houdt_het_dossier_en_niemand_anders_merkt_het() {
        UUID van = school.leerling();
        UUID naar = school.leerling();
        UUID dossier = volDossier(van);
        samen(van, naar);
        assertThat(samenvoeger.voerUit(school.bestuur())).isOne();
        assertThat(wijzer(dossier)).isEqualTo(slot.wijzer(naar));
        UUID over = sessies.als(
                school.account(HOUDER),
                b -> opslag.als(kluis ->
                        opslag.dossier(kluis, dossier).orElseThrow().kop().leerling()));
        assertThat(over).isEqualTo(naar);
        assertThat(databank.jdbc()
                        .sql("select count(*) from kluis.noodinzage where wijzer = ?")
                        .param(slot.wijzer(naar))
                        .query(Long.class)
                        .single())
                .as("noodinzage gaat mee")
                .isPositive();
        // Once more finds nothing to do, as the night does it.
        beheer.nacht();
        assertThat(wijzer(dossier)).isEqualTo(slot.wijzer(naar));
        assertThat(school.als(HOUDER).ga("/kluis/dossiers/" + dossier).leesbaar())
                .contains("Kwam drie dagen zonder eten");
    }

    @Test
    void wie_dubbel_stond_houdt_de_eigen_vraag_en_wie_meekeek_leest_daardoor_niet_meer() {
        school = scholen.van("de-viaan");
        UUID van = school.leerling();
        UUID naar = school.leerling();
        String oud = "/thuis/" + van + "/vertrouwen";
        Mens kind = school.metSessie(account(van));
        Blad gesteld = kind.vulIn(oud, "#loket-contactpersoon form", Map.of("tekst", "Mag ik iets vragen?"));
        vul(
                kind,
                gesteld.naar(),
                "#meekijker",
                Map.of("wie", school.account("mentor").toString()));
        UUID dossier = UUID.fromString(gesteld.naar().substring(oud.length() + 1));
        String blad = "/kluis/dossiers/" + dossier;
        vul(
                school.als("vertrouwenspersoon"),
                blad,
                "#stukken",
                Map.of("soort", "waarneming", "tekst", "Alleen voor mij."));
        assertThat(school.als("mentor").ga(blad).leesbaar()).doesNotContain("Alleen voor mij.");

        samen(van, naar);
        assertThat(samenvoeger.voerUit(school.bestuur())).isOne();
        Mens nu = school.metSessie(account(naar));
        String nieuw = "/thuis/" + naar + "/vertrouwen/" + dossier;
        assertThat(nu.ga(nieuw).leesbaar()).contains("Mag ik iets vragen?").doesNotContain("Alleen voor mij.");
        assertThat(school.als("mentor").ga(blad).leesbaar())
                .contains("Mag ik iets vragen?")
                .doesNotContain("Alleen voor mij.");
        vul(nu, nieuw, "form[action$=/einde]", Map.of());
        assertThat(school.als("mentor").ga(blad).status()).as("na intrekken").isEqualTo(404);
    }

    @Test
    void wat_bij_het_samenvoegen_niet_meeging_gaat_de_nacht_erna_mee_ook_het_account() {
        school = scholen.van("de-viaan");
        UUID van = school.leerling();
        UUID naar = school.leerling();
        UUID was = account(van);
        String oud = "/thuis/" + van + "/vertrouwen";
        Blad gesteld =
                school.metSessie(was).vulIn(oud, "#loket-contactpersoon form", Map.of("tekst", "Mag ik iets vragen?"));
        UUID dossier = UUID.fromString(gesteld.naar().substring(oud.length() + 1));
        samen(van, naar);
        assertThat(samenvoeger.voerUit(school.bestuur())).isOne();
        // As if the machine fell down between the one transaction and the other.
        databank.jdbc()
                .sql("update kluis.dossier set vrager = ? where id = ?")
                .params(was, dossier)
                .update();
        Mens nu = school.metSessie(account(naar));
        String nieuw = "/thuis/" + naar + "/vertrouwen/" + dossier;
        assertThat(nu.ga(nieuw).status()).isEqualTo(404);
        beheer.nacht();
        assertThat(nu.ga(nieuw).leesbaar()).contains("Mag ik iets vragen?");
    }

    private UUID account(UUID leerling) {
        return school.vraag(UUID.class, "select account_id from organisatie.leerling where id = ?", leerling);
    }

    private void samen(UUID van, UUID naar) {
        taak.voor(school.bestuur(), () -> {
            jdbc.sql("update organisatie.plaatsing set tot = current_date where leerling_id = ?")
                    .param(van)
                    .update();
        });
        databank.jdbc()
                .sql("""
                        insert into bewaren.samenvoeging (id, bestuur_id, van, naar, reden, door, door_naam, op, besloten_door, besloten_naam, besloten_op, akkoord)
                        values (gen_random_uuid(), ?, ?, ?, 'dubbel ingeschreven', ?, 'Olga Oco', now(), ?, 'Lea Leider', now(), true)""")
                .params(school.bestuur(), van, naar, school.account("oco"), school.account("schoolleider"))
                .update();
    }

    private void ingeschrevenTot(UUID leerling, @Nullable LocalDate dag) {
        taak.voor(school.bestuur(), () -> {
            int n = jdbc.sql("update organisatie.inschrijving set tot = cast(:dag as date) where leerling_id = :l")
                    .param("dag", dag)
                    .param("l", leerling)
                    .update();
            assertThat(n).isOne();
        });
    }

    private boolean weg(UUID dossier) {
        return school.als(HOUDER).ga("/kluis").document().select("#weg input[name=dossier]").eachAttr("value").stream()
                .anyMatch(dossier.toString()::equals);
    }

    /** From a signal to its end, with something in every table. */
    private UUID volDossier(UUID leerling) {
        String naam = school.vraag(String.class, "select roepnaam from organisatie.leerling where id = ?", leerling);
        vul(
                school.als("docent"),
                "/meldcode",
                "#signaal form",
                Map.of("over", naam, "wat", "Kwam drie dagen zonder eten."));
        Mens houder = school.als(HOUDER);
        String signaal = houder.ga("/kluis")
                .document()
                .select("a[href^=/kluis/signalen/]")
                .last()
                .attr("href");
        houder.ga(signaal);
        Blad begonnen = houder.vulIn(signaal + "?q=" + naam, "form#begin", Map.of("leerling", leerling.toString()));
        assertThat(begonnen.status()).as(begonnen.leesbaar()).isEqualTo(303);
        String blad = begonnen.naar();
        vul(houder, blad, "#stukken", Map.of("soort", "consultatie", "met", "Veilig Thuis", "tekst", "Advies: meld."));
        vul(houder, blad, "#sleutels", Map.of("collega", school.account("oco").toString()));
        houder.ga(blad);
        Mens leider = school.als("schoolleider");
        vul(
                leider,
                "/meldcode/noodinzage?q=" + naam,
                "form#nood",
                Map.of("leerling", leerling.toString(), "soort", "instantie", "reden", "De politie belt nu."));
        UUID dossier = UUID.fromString(blad.substring(blad.lastIndexOf('/') + 1));
        sessies.als(
                school.account(HOUDER),
                b -> opslag.als(kluis -> {
                    opslag.sluit(kluis, dossier);
                    return true;
                }));
        return dossier;
    }

    private byte[] wijzer(UUID dossier) {
        return databank.jdbc()
                .sql("select wijzer from kluis.dossier where id = ?")
                .param(dossier)
                .query((rs, n) -> rs.getBytes(1))
                .single();
    }

    /** Every table of the vault, found by its columns and not by the register: how many rows belong to this file. */
    private Map<String, Long> rijen(UUID dossier, byte[] wijzer) {
        Map<String, Long> uit = new TreeMap<>();
        databank.jdbc()
                .sql("""
                        select c.table_name, c.column_name from information_schema.columns c
                         where c.table_schema = 'kluis' and (c.column_name in ('dossier_id', 'wijzer') or (c.table_name, c.column_name) = ('dossier', 'id'))""")
                .query((rs, n) -> List.of(rs.getString(1), rs.getString(2)))
                .list()
                .forEach(t -> {
                    long n = databank.jdbc()
                            .sql("select count(*) from kluis.%s where %s = ?".formatted(t.get(0), t.get(1)))
                            .param(t.get(1).equals("wijzer") ? wijzer : dossier)
                            .query(Long.class)
                            .single();
                    if (n > 0) uit.merge(t.get(0), n, Long::sum);
                });
        return uit;
    }

    private long buiten() {
        return databank.jdbc()
                .sql(
                        "select (select count(*) from bewaren.bewijs) + (select count(*) from toegang.leeslog) + (select count(*) from bericht.uitgaand) + (select count(*) from bericht.melding)")
                .query(Long.class)
                .single();
    }

    private static Blad beslis(Mens wie, String adres) {
        return wie.post(adres, List.of(Map.entry("_csrf", wie.csrf()), Map.entry("akkoord", "ja")));
    }

    private void termijn(int maanden) {
        databank.jdbc().sql("""
                        insert into bewaren.termijn (bestuur_id, locatie_id, sleutel, naam, klassen, maanden, bron)
                        select bestuur_id, id, 'proef-kluis', 'Proeftermijn', '{11}', ?, 'Proef §1' from organisatie.locatie where bestuur_id = ?""").params(maanden, school.bestuur()).update();
    }

    private void bezorg() {
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(MAILSERVER.getSmtp().getPort());
        post.bezorg(server);
    }

    private static void vergeet() {
        try {
            MAILSERVER.purgeEmailFromAllMailboxes();
        } catch (com.icegreen.greenmail.store.FolderException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<MimeMessage> aan(String rol) {
        String adres = rol + "@route-hpc-charlois.example";
        return Arrays.stream(MAILSERVER.getReceivedMessages())
                .filter(m -> GreenMailUtil.getAddressList(recipients(m)).contains(adres))
                .toList();
    }

    private static jakarta.mail.Address[] recipients(MimeMessage m) {
        try {
            return m.getAllRecipients();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
