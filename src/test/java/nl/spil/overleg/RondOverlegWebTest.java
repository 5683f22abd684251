package nl.spil.overleg;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Mensen;
import nl.spil.cast.Overlegscholen;
import nl.spil.cast.Overlegscholen.School;
import nl.spil.cast.Planbesturen;
import nl.spil.cast.Planbesturen.Planbestuur;
import nl.spil.cast.Planscholen;
import nl.spil.cast.Planscholen.Planschool;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tijd;
import nl.spil.cast.Zuidwijk;
import nl.spil.gedeeld.databank.Taak;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What goes with a meeting: who reads along and how long, who is at the table, who hears of it, and what was promised. */
@SpilTest
class RondOverlegWebTest {

    @Autowired
    private Planscholen planscholen;

    @Autowired
    private Planbesturen besturen;

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Mensen mensen;

    @Autowired
    private Toezeggingen toezeggingen;

    @Autowired
    private Taak taak;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Tijd tijd;

    @Autowired
    private Overlegscholen scholen;

    @BeforeEach
    void begin() {
        tijd.zetOp(LocalDate.of(2026, 11, 23));
    }

    @AfterEach
    void terug() {
        tijd.terug();
    }

    @Test
    void wat_voor_een_waarnemend_mentor_is_opengesteld_eindigt_met_de_waarneming() {
        Planschool school = planscholen.van("hpc-charlois");
        UUID leerling = school.leerling("1A3");
        String bij = "/leerlingen/" + leerling + "/overleggen";
        tijd.zetOp(LocalDate.of(2027, 1, 11));
        LocalDate laatste = LocalDate.of(2027, 1, 15);
        neemWaar(school, laatste);
        Mens invaller = school.met("invaller");
        stelOpen(school.met("oco"), bij);
        assertThat(invaller.ga(bij).leesbaar()).contains("mentor");
        assertThat(gronden(school, "invaller", leerling)).isOne();

        tijd.zetOp(laatste.plusDays(1));
        assertThat(invaller.ga(bij).status()).isEqualTo(404);
        assertThat(invaller.ga("/leerlingen/" + leerling).status()).isEqualTo(404);
        assertThat(gronden(school, "invaller", leerling)).isZero();
    }

    @Test
    void wat_voor_de_mentor_is_opengesteld_eindigt_als_de_leerling_de_klas_verlaat() {
        tijd.terug();
        Planschool school = planscholen.van("hpc-centrum");
        // A pupil of this story alone, who leaves: others count on those the school began with.
        school.voegToe("leerlingen", "TAX;Tobias;;Taxi;2013-10-01;;hpc-centrum;1A;1;2025-08-18");
        UUID leerling = school.leerling("TAX");
        String bij = "/leerlingen/" + leerling + "/overleggen";
        stelOpen(school.met("oco"), bij);
        assertThat(gronden(school, "mentor", leerling)).isOne();

        school.haalWeg("leerlingen", "TAX;");

        assertThat(gronden(school, "mentor", leerling)).isZero();
        assertThat(school.met("mentor").ga(bij).status()).isEqualTo(404);
    }

    private static void stelOpen(Mens oco, String bij) {
        Blad blad = oco.vulIn(
                bij, "form[action$=/openstelling]", Map.of("openstelling", "De mentor brengt hem naar de taxi."));
        assertThat(blad.status()).as(blad.leesbaar()).isEqualTo(303);
    }

    private static void neemWaar(Planschool school, LocalDate totEnMet) {
        Blad blad = school.met("schoolleider").ga("/locaties/" + school.locatie() + "/rollen/mentor");
        String plaats = blad.document().select("select[name=plaats] option:contains(in plaats van)").stream()
                .filter(o -> o.text().endsWith("1A"))
                .findFirst()
                .orElseThrow()
                .val();
        Blad gegeven = school.met("schoolleider")
                .vulIn(
                        blad,
                        "form[action$=/toekenningen]",
                        Map.of(
                                "medewerker",
                                school.medewerkerId("invaller").toString(),
                                "plaats",
                                plaats,
                                "vanaf",
                                "2027-01-11",
                                "totEnMet",
                                totEnMet.toString()));
        assertThat(gegeven.status()).as(gegeven.leesbaar()).isEqualTo(303);
    }

    /** How many rights on a ground somebody has about this pupil today. */
    private int gronden(Planschool school, String rol, UUID leerling) {
        return taak.voor(
                school.bestuur(),
                () -> jdbc.sql("""
                                select count(*)::int from toegang.relatie where account_id = ? and leerling_id = ? and herkomst like 'openstelling:%'
                                   and vanaf <= toegang.vandaag() and (tot is null or tot > toegang.vandaag())""")
                        .params(school.account(rol), leerling)
                        .query(Integer.class)
                        .single());
    }

    @Test
    void wie_van_buiten_alleen_voor_een_leerling_is_uitgenodigd_telt_mee_aan_tafel() {
        tijd.terug();
        Planbestuur bestuur = besturen.nieuw();
        String plan = bestuur.sleutel("school");
        bestuur.klaar(plan, """
                id: %s
                naam: De Proef
                soort: school
                erft: lmc-vo
                document: Plan van De Proef
                overlegsoorten:
                  - id: sot
                    eventueel: [wijkagent]
                    bron: Proef §1
                """.formatted(plan));
        bestuur.locatie("hier", plan);
        tijd.zetOp(LocalDate.of(2026, 11, 23));
        Mens oco = bestuur.als("oco", "hier");
        UUID leerling = bestuur.leerling("hier");
        Blad gepland =
                oco.vulIn("/overleg/nieuw", "form[action='/overleg']", Map.of("soort", "sot", "dag", "2026-11-25"));
        assertThat(gepland.status()).as(gepland.leesbaar()).isEqualTo(303);
        String overleg = gepland.naar();
        Blad opAgenda = oco.post(
                overleg + "/punten",
                List.of(Map.entry("_csrf", oco.csrf()), Map.entry("leerling", leerling.toString())));
        assertThat(opAgenda.status()).as(opAgenda.leesbaar()).isEqualTo(303);
        String punt = oco.ga(overleg).document().select(".cockpit-lijst a").attr("href");
        zeg(oco, leerling, "ja");
        Blad erbij = oco.vulIn(
                punt,
                "form[action$=/genodigden]",
                Map.of("rol", "wijkagent", "genodigde", "Wouter Wijk", "reden", "Kent het gezin."));
        assertThat(erbij.status()).as(erbij.leesbaar()).isEqualTo(303);
        zeg(oco, leerling, "ingetrokken");

        Blad geweigerd = oco.vulIn(punt, "form[action$=/notulen]", Map.of("intern", "Hij vertelt over vorig jaar."));
        assertThat(geweigerd.status()).as(geweigerd.leesbaar()).isEqualTo(422);
        assertThat(geweigerd.leesbaar()).contains("Aan tafel zit van buiten de school: Wouter Wijk");
    }

    /** Everybody who can be asked, on paper. */
    private static void zeg(Mens oco, UUID leerling, String antwoord) {
        String pad = "/leerlingen/" + leerling + "/toestemmingen";
        for (String gever : oco.ga(pad)
                .document()
                .select("#vastleggen select[name=gever] option")
                .eachAttr("value")) {
            if (gever.isEmpty()) continue;
            oco.vulIn(
                    pad,
                    "#vastleggen",
                    Map.of("soort", "kernpartners", "gever", gever, "antwoord", antwoord, "wijze", "papier"));
        }
    }

    @Test
    void het_gezin_hoort_per_mail_dat_een_gesprek_verplaatst_is_of_niet_doorgaat() {
        School school = scholen.van("coenecoop-waddinxveen");
        tijd.zetOp(LocalDate.of(2028, 4, 3));
        Mens oco = school.als("oco");
        UUID cas = school.leerling("Cas");
        school.geefToestemming(cas, "extern");
        Blad gepland = oco.vulIn(
                "/overleg/nieuw?leerling=" + cas,
                "form[action='/overleg']",
                Map.of("soort", "flex-zat", "dag", "2028-04-05"));
        assertThat(gepland.status()).as(gepland.leesbaar()).isEqualTo(303);

        Blad verplaatst = oco.vulIn(
                gepland.naar() + "/planning",
                "form[action$=/verplaatsing]",
                Map.of("dag", "2028-04-06", "reden", "De begeleider is ziek."));
        assertThat(verplaatst.status()).as(verplaatst.leesbaar()).isEqualTo(303);
        assertThat(mail(school, "overleg-gezin-verplaatst"))
                .isNotEmpty()
                .allSatisfy(m -> assertThat(m)
                        .contains("verplaatst naar", "6 april", "Kunt u niet?")
                        .doesNotContain("De begeleider is ziek"));

        Blad afgelast = oco.vulIn(
                gepland.naar() + "/planning",
                "form[action$=/afgelasting]",
                Map.of("afgelast-reden", "De school is dicht."));
        assertThat(afgelast.status()).as(afgelast.leesbaar()).isEqualTo(303);
        assertThat(mail(school, "overleg-gezin-afgelast"))
                .isNotEmpty()
                .allSatisfy(m -> assertThat(m).contains("gaat niet door").doesNotContain("De school is dicht"));
    }

    private List<String> mail(School school, String soort) {
        return taak.voor(
                school.bestuur(),
                () -> jdbc.sql("""
                                select u.tekst from bericht.uitgaand u join organisatie.ouder o on o.account_id = u.aan_account
                                 where u.soort = ? and o.naam = 'Ouder van Cas'""").param(soort).query(String.class).list());
    }

    @Test
    void een_formulier_noemt_geen_gesprek_over_een_andere_leerling() {
        School school = scholen.van("hpc-centrum");
        tijd.zetOp(LocalDate.of(2027, 6, 7));
        Mens oco = school.als("oco");
        UUID bea = school.leerling("Bea");
        school.geefToestemming(bea, "extern");
        Blad gepland = oco.vulIn(
                "/overleg/nieuw?leerling=" + bea,
                "form[action='/overleg']",
                Map.of("soort", "mdo", "dag", "2027-06-09"));
        assertThat(gepland.status()).as(gepland.leesbaar()).isEqualTo(303);

        assertThat(keuzes(oco, bea)).anyMatch(k -> k.contains("9 juni 2027"));
        assertThat(keuzes(oco, school.leerling("Cas"))).noneMatch(k -> k.contains("9 juni 2027"));
    }

    private static List<String> keuzes(Mens wie, UUID leerling) {
        return wie.ga("/leerlingen/" + leerling + "/registraties/nieuw?formulier=handelingsverlegenheid")
                .document()
                .select("[name=f-besproken] option")
                .eachText();
    }

    @Test
    void wat_voor_vorig_schooljaar_was_beloofd_hoeft_niemand_meer_te_houden() {
        School school = scholen.van("coenecoop-boskoop");
        tijd.zetOp(LocalDate.of(2030, 5, 6));
        toezeggingen.bewaak(school.bestuur());
        List<UUID> toen = beloften(school);
        assertThat(toen).isNotEmpty();

        tijd.zetOp(LocalDate.of(2030, 9, 9));
        toezeggingen.bewaak(school.bestuur());
        assertThat(beloften(school)).isNotEmpty().doesNotContainAnyElementsOf(toen);
        assertThat(school.als("leerlingbegeleider")
                        .ga("/")
                        .document()
                        .select("main li:contains(Leerlingbespreking houden)"))
                .hasSize(1);
    }

    /** Whose clock runs now. */
    private List<UUID> beloften(School school) {
        return taak.voor(school.bestuur(), () -> jdbc.sql("""
                                select onderwerp_id from termijn.termijn where soort = 'overleg-houden' and gehaald_op is null
                                   and vervallen_op is null""").query(UUID.class).list());
    }

    @Test
    void de_agenda_van_een_locatie_is_leeg_voor_wie_er_niet_meer_werkt() {
        Planbestuur bestuur = besturen.nieuw();
        bestuur.locatie("zuid", "hpc-charlois");
        bestuur.locatie("noord", "hpc-charlois");
        Mens oco = bestuur.als("oco", "zuid");
        Blad gepland =
                oco.vulIn("/overleg/nieuw", "form[action='/overleg']", Map.of("soort", "sot", "dag", "2026-11-25"));
        assertThat(gepland.status()).as(gepland.leesbaar()).isEqualTo(303);
        String adres = oco.vulIn("/overleg/jaarkalender", "form[action$=/links]", Map.of("welke", "locatie"))
                .document()
                .select("#agendalink")
                .text();
        String pad = adres.substring(adres.indexOf("/agenda/"));
        assertThat(mensen.vreemde().ga(pad).tekst()).contains("SUMMARY");

        bestuur.ook("oco", "zuid", "noord", "rt");
        bestuur.niet("oco", "zuid", "zuid", "oco");
        tijd.zetOp(LocalDate.of(2026, 11, 24));

        assertThat(mensen.vreemde().ga(pad).tekst()).doesNotContain("SUMMARY");
    }

    @Test
    void de_zomervakantie_die_al_in_juli_begon_staat_in_de_jaarkalender_bij_augustus() {
        tijd.zetOp(LocalDate.of(2027, 9, 6));
        Blad kalender = zuidwijk.ilse().ga("/overleg/jaarkalender");

        assertThat(kalender.document()
                        .select("section:has(h2:contains(augustus)), section:has(h3:contains(augustus))")
                        .text())
                .as(kalender.leesbaar())
                .contains("Zomervakantie");
    }
}
