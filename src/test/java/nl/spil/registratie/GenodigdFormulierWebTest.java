package nl.spil.registratie;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Mensen;
import nl.spil.cast.Planscholen;
import nl.spil.cast.Planscholen.Planschool;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tijd;
import nl.spil.dekking.Eis;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Sessies;
import nl.spil.toestemming.Stand;
import nl.spil.toestemming.Toestemmingen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The forms of the plan that are of a partner, filled in by who was invited to one zaak. */
@SpilTest
class GenodigdFormulierWebTest {

    private static final LocalDate MAANDAG = LocalDate.of(2026, 11, 23);
    private static final Pattern LINK = Pattern.compile("(/l/[A-Za-z0-9_-]+)");
    private static final Pattern CODE = Pattern.compile("eerste keer: (\\d{6})");
    private static final String COACH = "jeugd-en-gezinscoach";
    private static final Map<String, String> INVOER =
            Map.of("f-met", "Huisarts Bos", "f-gedeeld", "Wat zij thuis ziet.", "f-afspraak", "Morgen bellen.");

    @Autowired
    private Planscholen scholen;

    @Autowired
    private Mensen mensen;

    @Autowired
    private Sessies sessies;

    @Autowired
    private Poort poort;

    @Autowired
    private Toestemmingen toestemmingen;

    @Autowired
    private Taak taak;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Tijd tijd;

    private Planschool viaan;
    private UUID leerling;
    private String zaak;
    private String thuis;

    @BeforeEach
    void eenZaak() {
        tijd.zetOp(MAANDAG);
        viaan = scholen.van("de-viaan");
        String nummer = "JG" + UUID.randomUUID().toString().substring(0, 6);
        viaan.voegToe(
                "leerlingen",
                "%s;Jip;;Gezin%s;%s;;de-viaan;2B;2;%s"
                        .formatted(nummer, nummer, MAANDAG.minusYears(14), MAANDAG.minusYears(1)));
        viaan.voegToe(
                "ouders",
                "%s;O%s;mevrouw;Ouder %s;ouder%s@de-viaan.example;;moeder;ja"
                        .formatted(nummer, nummer, nummer, nummer.toLowerCase(Locale.ROOT)));
        leerling = viaan.leerling(nummer);
        Blad begin = viaan.met("oco").ga("/leerlingen/" + leerling + "/zaken/nieuw");
        Blad blad = viaan.met("oco")
                .vulIn(begin, "form[action$=/zaken]", Map.of("zaaktype", "jg-coach", "reden", "Thuis loopt het vast."));
        assertThat(blad.status()).as(blad.leesbaar()).isEqualTo(303);
        zaak = blad.naar();
        thuis = "/uitgenodigd/" + zaak.substring("/zaken/".length());
        zegJa("extern", "ouder");
    }

    @AfterEach
    void terug() {
        tijd.terug();
    }

    @Test
    @Eis("TOEST-09")
    void de_coach_deelt_niets_zonder_het_ja_van_ouders_en_leerling_behalve_bij_gevaar_met_een_reden_die_blijft() {
        Mens coach = binnen("Coby Coach", COACH);
        Blad eigen = coach.ga(thuis);
        assertThat(eigen.leesbaar()).contains("Wat u kunt vastleggen", "Overleg van de J&G-coach met anderen");

        // Without the yes of both there is nothing to fill in, and nothing that can be sent.
        Blad dicht = coach.ga(formulier());
        assertThat(dicht.status()).isEqualTo(200);
        assertThat(dicht.document().select("form.formulier")).isEmpty();
        assertThat(dicht.leesbaar())
                .contains(
                        "Dit mag nog niet worden vastgelegd",
                        "een ouder met gezag en de leerling zelf",
                        viaan.naam("oco"),
                        "Jongere loopt gevaar");
        assertThat(stuur(coach, INVOER).status()).isEqualTo(422);
        assertThat(aantal()).isZero();

        // Danger: only with a reason, which stays to be read with the name; the owner of the zaak hears of it.
        Blad spoed = coach.ga(
                dicht.document().select("#toestemming-eerst a:contains(gevaar)").attr("href"));
        Map<String, String> nood = new HashMap<>(INVOER);
        nood.put("gevaar", " ");
        Blad zonderReden = coach.vulIn(spoed, "form.formulier", nood);
        assertThat(zonderReden.status()).isEqualTo(422);
        assertThat(zonderReden.leesbaar()).contains("Schrijf waarom de leerling gevaar loopt", "Wat zij thuis ziet.");
        assertThat(aantal()).isZero();
        nood.put("gevaar", "Zij durft vannacht niet naar huis.");
        Blad gedaan = coach.vulIn(spoed, "form.formulier", nood);
        assertThat(gedaan.status()).as(gedaan.leesbaar()).isEqualTo(303);
        assertThat(coach.ga(thuis).leesbaar())
                .contains("Huisarts Bos", "Jongere loopt gevaar: Zij durft vannacht niet naar huis.");
        assertThat(viaan.met("oco").ga("/registraties/" + laatste()).leesbaar())
                .contains("Coby Coach", "Jongere loopt gevaar", "Zij durft vannacht niet naar huis.", "Huisarts Bos");
        assertThat(viaan.met("oco").ga("/berichten").leesbaar())
                .contains("Coby Coach", "zonder toestemming: Jongere loopt gevaar");
        assertThat(taak.voor(
                        viaan.bestuur(),
                        () -> jdbc.sql(
                                        "select count(*) from toegang.leeslog where leerling_id = ? and naam = 'Coby Coach'")
                                .param(leerling)
                                .query(Long.class)
                                .single()))
                .isPositive();

        // The yes of the parents alone is not enough; with that of the pupil it is an ordinary form.
        zegJa("jg-coach", "ouder");
        assertThat(coach.ga(formulier()).document().select("form.formulier")).isEmpty();
        assertThat(stuur(coach, INVOER).status()).isEqualTo(422);
        zegJa("jg-coach", "leerling");
        Blad open = coach.ga(formulier());
        assertThat(open.leesbaar()).doesNotContain("Jongere loopt gevaar", "nog niet worden vastgelegd");
        assertThat(coach.vulIn(open, "form.formulier", Map.of("f-met", "Huisarts Bos"))
                        .status())
                .as("wat verplicht is, is verplicht")
                .isEqualTo(422);
        assertThat(coach.vulIn(open, "form.formulier", INVOER).status()).isEqualTo(303);
        assertThat(aantal()).isEqualTo(2);

        // And it closes again with the withdrawal, also for a page that was still open.
        Blad nogOpen = coach.ga(formulier());
        trekIn("jg-coach");
        assertThat(coach.vulIn(nogOpen, "form.formulier", INVOER).status()).isEqualTo(422);
        assertThat(coach.ga(formulier()).document().select("form.formulier")).isEmpty();
        assertThat(aantal()).isEqualTo(2);
    }

    @Test
    void een_formulier_van_een_ander_bestaat_voor_een_genodigde_niet() {
        Mens hulp = binnen("Hille Hulp", "externe-hulpverlener");
        assertThat(hulp.ga(thuis).leesbaar()).doesNotContain("Wat u kunt vastleggen");
        assertThat(hulp.ga(formulier()).status()).isEqualTo(404);
        assertThat(stuur(hulp, INVOER).status()).isEqualTo(404);

        Mens coach = binnen("Cees Coach", COACH);
        assertThat(coach.ga(thuis + "/formulieren?formulier=jg-coach").status())
                .as("van de ondersteuningscoördinator")
                .isEqualTo(404);
        assertThat(coach.ga(thuis + "/formulieren").status()).isEqualTo(404);
        assertThat(viaan.met("oco").ga(formulier()).status())
                .as("wie op school werkt, komt niet door deze deur")
                .isEqualTo(404);
        assertThat(aantal()).isZero();
    }

    @Test
    void wat_de_coach_vastlegde_leest_de_school_alleen_met_die_klasse() {
        Mens coach = binnen("Cor Coach", COACH);
        zegJa("jg-coach", "ouder");
        zegJa("jg-coach", "leerling");
        assertThat(coach.vulIn(formulier(), "form.formulier", INVOER).status()).isEqualTo(303);

        String pad = "/registraties/" + laatste();
        assertThat(viaan.met("oco").ga(pad).leesbaar()).contains("Wat zij thuis ziet.");
        for (String rol : List.of("mentor", "docent", "teamleider"))
            assertThat(viaan.met(rol).ga(pad).status()).as(rol).isEqualTo(404);
        // Another guest of the same zaak reads nothing of it either.
        Mens hulp = binnen("Hedda Hulp", "externe-hulpverlener");
        assertThat(hulp.ga(thuis).leesbaar()).doesNotContain("Wat zij thuis ziet.");
    }

    // Together
    // ---------------------------------------------------------------------------------------------------------

    private String formulier() {
        return thuis + "/formulieren?formulier=jg-overleg";
    }

    /** Sent by hand, without having been given the form. */
    private Blad stuur(Mens wie, Map<String, String> invoer) {
        List<Map.Entry<String, String>> velden = new ArrayList<>(invoer.entrySet());
        velden.add(Map.entry("formulier", "jg-overleg"));
        velden.add(Map.entry(
                "_csrf", wie.ga(thuis).document().select("input[name=_csrf]").attr("value")));
        return wie.post(thuis + "/formulieren", velden);
    }

    private long aantal() {
        return taak.voor(
                viaan.bestuur(),
                () -> jdbc.sql(
                                "select count(*) from registratie.registratie where leerling_id = ? and formulier = 'jg-overleg'")
                        .param(leerling)
                        .query(Long.class)
                        .single());
    }

    private UUID laatste() {
        return viaan.vind(
                "select id from registratie.registratie where leerling_id = ? and formulier = 'jg-overleg' order by op desc limit 1",
                leerling);
    }

    private void zegJa(String soort, String wie) {
        antwoord(soort, wie, true);
    }

    private void trekIn(String soort) {
        antwoord(soort, "ouder", false);
    }

    private void antwoord(String soort, String wie, boolean ja) {
        sessies.als(viaan.account("oco"), oco -> {
            var inzage = poort.open(oco, leerling, "toestemmingen");
            Stand stand = toestemmingen.stand(leerling, soort, null).orElseThrow();
            stand.gevers().stream()
                    .filter(g -> g.hoedanigheid().equals(wie))
                    .forEach(g ->
                            toestemmingen.geef(oco, inzage, soort, null, g.account(), ja, Toestemmingen.Wijze.PAPIER));
            return Boolean.TRUE;
        });
    }

    /** Invited, link and code used. */
    private Mens binnen(String naam, String rol) {
        Mens oco = viaan.met("oco");
        Blad contact = oco.vulIn(
                "/locaties/" + viaan.locatie() + "/team",
                "form[action$=/contactpersonen]",
                Map.of(
                        "bij",
                        "partner:groeimee",
                        "naam",
                        naam,
                        "functie",
                        "jeugd- en gezinscoach",
                        "email",
                        naam.toLowerCase(Locale.ROOT).replace(' ', '.') + "@groeimee.example"));
        assertThat(contact.status()).as(contact.leesbaar()).isEqualTo(303);
        UUID id = viaan.vind("select id from schoolplan.contactpersoon where naam = ? order by op desc limit 1", naam);
        Blad blad = oco.vulIn(
                zaak + "/uitnodigingen",
                "#uitnodigen",
                Map.of(
                        "contact",
                        id.toString(),
                        "rol",
                        rol,
                        "doel",
                        "Meedenken over thuis",
                        "totEnMet",
                        MAANDAG.plusWeeks(4).toString()));
        assertThat(blad.status()).as(blad.leesbaar()).isEqualTo(200);
        Matcher code = CODE.matcher(blad.leesbaar());
        assertThat(code.find()).as(blad.leesbaar()).isTrue();
        String mail = taak.voor(
                viaan.bestuur(),
                () -> jdbc.sql("""
                                select b.tekst from bericht.uitgaand b join toegang.account a on a.id = b.aan_account
                                 where b.soort = 'uitgenodigd' and a.naam = ? order by b.gemaakt_op desc limit 1""").param(naam).query(String.class).single());
        Matcher link = LINK.matcher(mail);
        assertThat(link.find()).isTrue();
        Mens mens = mensen.vreemde();
        assertThat(mens.vulIn(link.group(1), "form[action^=/l/]", Map.of("code", code.group(1)))
                        .status())
                .isEqualTo(303);
        return mens;
    }
}
