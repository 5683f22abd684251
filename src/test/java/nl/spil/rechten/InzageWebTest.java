package nl.spil.rechten;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.EigenaarDatabank;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Planscholen;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tijd;
import nl.spil.cast.Zuidwijk;
import nl.spil.cast.Zuidwijk.Leerling;
import nl.spil.dekking.Eis;
import nl.spil.gedeeld.Datum;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.databank.Taak;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A family asks to see the dossier from home; the school has two clocks, plans the viewing and answers in writing. */
@SpilTest
class InzageWebTest {

    private static final String VRAAG = "form[data-recht=inzage]";

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Planscholen scholen;

    @Autowired
    private EigenaarDatabank databank;

    @Autowired
    private Tijd tijd;

    @Autowired
    private Klok klok;

    @Autowired
    private Taak taak;

    @Autowired
    private JdbcClient jdbc;

    private Leerling robin;
    private Mens moeder;
    private Mens vader;
    private String thuis;

    @BeforeEach
    void eenGezin() {
        robin = zuidwijk.nieuweLeerling("Robin");
        moeder = zuidwijk.metSessie(robin.ouders().getFirst().account());
        vader = zuidwijk.metSessie(robin.ouders().getLast().account());
        thuis = "/thuis/" + robin.id();
    }

    @AfterEach
    void terug() {
        tijd.terug();
    }

    @Test
    @Eis({"PRIVACY-08", "PRIVACY-09"})
    void een_moeder_vraagt_inzage_in_twee_tikken_de_oco_ziet_beide_klokken_plant_en_antwoordt() {
        Blad welkom = moeder.ga(thuis);
        String rechten = welkom.document().select("#rechten a").attr("href");
        Blad gevraagd = moeder.vulIn(rechten, VRAAG, Map.of());
        assertThat(gevraagd.status()).isEqualTo(303);
        Blad verzoek = moeder.ga(gevraagd.naar());
        LocalDate vierWeken = klok.vandaag().plusWeeks(4);
        assertThat(verzoek.leesbaar())
                .contains("Verzoek om inzage", "uiterlijk " + Datum.lang(vierWeken), "De school kijkt ernaar");

        Mens oco = zuidwijk.ilse();
        String zaak = zaak(robin.id());
        assertThat(oco.ga("/berichten").leesbaar())
                .contains("Vanuit thuis kwam binnen: Verzoek om inzage in het dossier");
        Blad blad = oco.ga(zaak + "/verzoek");
        assertThat(blad.document().select("#klokken").text())
                .contains(Datum.lang(vierWeken), "HPC §7.5")
                .contains(Datum.lang(klok.vandaag().plusMonths(1)), "AVG art. 12 lid 3");

        Blad leeg = oco.vulIn(zaak + "/verzoek", "form[action$=/afspraken]", Map.of());
        assertThat(leeg.status()).isEqualTo(422);
        assertThat(leeg.leesbaar()).contains("Kies de dag waarop", "Vul in hoe laat", "Schrijf op waar");
        LocalDate dag = klok.vandaag().plusDays(6);
        Map<String, String> afspraak =
                new HashMap<>(Map.of("dag", dag.toString(), "begin", "15:30", "plaats", "Kamer 12"));
        afspraak.put("medewerker", zuidwijk.medewerkerId("Ilse Bos").toString());
        assertThat(oco.vulIn(zaak + "/verzoek", "form[action$=/afspraken]", afspraak)
                        .status())
                .isEqualTo(303);
        assertThat(moeder.ga(gevraagd.naar()).document().select("#afspraak").text())
                .contains("15:30", "Kamer 12", "Van de school is erbij: Ilse Bos");

        Blad besloten = oco.vulIn(
                zaak + "/besluiten/nieuw?soort=inzage-beantwoord",
                "form.formulier",
                Map.of("resultaat", "U kunt het hele dossier bekijken.", "reden", "Moeder heeft gezag."));
        assertThat(besloten.status()).isEqualTo(303);
        assertThat(oco.ga(zaak + "/verzoek").document().select("#klokken").text())
                .doesNotContain("AVG art. 12 lid 3", "HPC §7.5");
        Blad antwoord = moeder.ga(gevraagd.naar());
        assertThat(antwoord.document().select("#school").text())
                .contains("Schriftelijk geantwoord", "U kunt het hele dossier bekijken.")
                .doesNotContain("Moeder heeft gezag");
        assertThat(mails(robin.ouders().getFirst().account())).isEqualTo(2);

        oco.vulIn(
                zaak + "/verzoek",
                "form[action$=/inzien]",
                Map.of(
                        "ingezien-op",
                        klok.vandaag().toString(),
                        "erbij",
                        zuidwijk.medewerkerId("Ilse Bos").toString()));
        oco.vulIn(
                zaak + "/besluiten/nieuw?soort=ingezien",
                "form.formulier",
                Map.of("resultaat", "Bekeken op school.", "reden", "Zo afgesproken."));
        Blad klaar = moeder.ga(gevraagd.naar());
        assertThat(klaar.leesbaar()).contains("afgerond", "Het dossier is bekeken");
        assertThat(klaar.document().select("#afspraak")).isEmpty();
    }

    @Test
    void een_ouder_merkt_niets_van_het_verzoek_van_de_ander_en_vraagt_zelf() {
        Blad vanMoeder = moeder.vulIn(
                thuis + "/rechten", VRAAG, Map.of("tekst-inzage", "Ik wil weten wat zijn vader heeft gezegd."));
        assertThat(vader.ga(vanMoeder.naar()).status()).isEqualTo(404);
        Blad rechten = vader.ga(thuis + "/rechten");
        assertThat(rechten.document().select("#verzoeken")).isEmpty();
        assertThat(rechten.antwoord().body()).doesNotContain("zijn vader");

        Blad vanVader = vader.vulIn(rechten, VRAAG, Map.of());

        assertThat(vanVader.status()).isEqualTo(303);
        assertThat(vanVader.naar()).isNotEqualTo(vanMoeder.naar());
        assertThat(databank.jdbc()
                        .sql("select count(*) from zaak.zaak where leerling_id = ? and zaaktype = 'inzage'")
                        .param(robin.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void wie_niet_in_het_plan_staat_ziet_het_verzoek_niet_ook_niet_als_termijn() {
        moeder.vulIn(thuis + "/rechten", VRAAG, Map.of("tekst-inzage", "Wat schreef de mentor?"));
        String zaak = zaak(robin.id());

        for (Mens ander : List.of(zuidwijk.joris(), zuidwijk.sana(), zuidwijk.rana())) {
            assertThat(ander.ga(zaak).status()).isEqualTo(404);
            assertThat(ander.ga(zaak + "/verzoek").status()).isEqualTo(404);
            assertThat(ander.ga("/leerlingen/" + robin.id()).leesbaar()).doesNotContain("Verzoek om inzage");
        }
        assertThat(zuidwijk.karim().ga(zaak + "/verzoek").leesbaar()).contains("Wat schreef de mentor?");
        UUID termijn = databank.jdbc()
                .sql("select id from termijn.termijn where leerling_id = ? and soort = 'avg-antwoord'")
                .param(robin.id())
                .query(UUID.class)
                .single();
        assertThat(zuidwijk.sana().ga("/termijnen/" + termijn).status()).isEqualTo(404);
        assertThat(zuidwijk.ilse().ga("/termijnen/" + termijn).status()).isEqualTo(200);
    }

    @Test
    @Eis("PRIVACY-08")
    void vanaf_zestien_vraagt_de_leerling_het_zelf() {
        Leerling oud = zuidwijk.nieuweLeerling("Bo", 16, "4A", true);
        String daar = "/thuis/" + oud.id() + "/rechten";
        Mens ouder = zuidwijk.metSessie(oud.ouders().getFirst().account());
        Blad bijOuder = ouder.ga(daar);
        assertThat(bijOuder.document().select(VRAAG)).isEmpty();
        assertThat(bijOuder.leesbaar()).contains("Vanaf 16 jaar vraagt Bo dit zelf.");
        assertThat(ouder.vulIn(daar, "form[data-recht=geschil]", Map.of("zaaktype", "inzage"))
                        .status())
                .isEqualTo(404);

        Mens zelf = zuidwijk.metSessie(oud.account());
        assertThat(zelf.vulIn(daar, VRAAG, Map.of()).status()).isEqualTo(303);

        // The four weeks are guarded for the pupil as for a parent: on the work list before, red and told to who leads
        // after.
        String zaak = zaak(oud.id());
        LocalDate vierWeken = klok.vandaag().plusWeeks(4);
        Mens oco = zuidwijk.ilse();
        assertThat(oco.ga(zaak + "/verzoek").document().select("#klokken").text())
                .contains(Datum.lang(vierWeken), "HPC §7.5");
        assertThat(verlopen(oco, zaak)).isEmpty();
        tijd.zetOp(vierWeken.plusDays(1));
        assertThat(verlopen(oco, zaak)).contains("te laat");
        tijd.terug();
        assertThat(oco.vulIn(
                                zaak + "/besluiten/nieuw?soort=inzage-beantwoord",
                                "form.formulier",
                                Map.of("resultaat", "Je kunt het hele dossier bekijken.", "reden", "Je bent zestien."))
                        .status())
                .isEqualTo(303);
        assertThat(zelf.ga(daar).leesbaar()).contains("Verzoek om inzage");
        tijd.zetOp(vierWeken.plusDays(1));
        assertThat(verlopen(oco, zaak)).doesNotContain("te laat");
    }

    /** What stands late in the zaak. */
    private static String verlopen(Mens wie, String zaak) {
        return wie.ga(zaak).document().select(".taak.over:contains(inzage)").text();
    }

    @Test
    void twee_keer_drukken_geeft_een_verzoek() {
        Blad blad = moeder.ga(thuis + "/rechten");

        moeder.vulIn(blad, VRAAG, Map.of());
        moeder.vulIn(blad, VRAAG, Map.of());

        assertThat(moeder.ga(thuis + "/rechten").document().select("#verzoeken li"))
                .hasSize(1);
        assertThat(moeder.ga(thuis + "/rechten").document().select(VRAAG)).isEmpty();
    }

    @Test
    void meer_tijd_nemen_kan_een_keer_binnen_de_eerste_maand_en_met_een_reden_die_de_moeder_leest() {
        Blad gevraagd = moeder.vulIn(thuis + "/rechten", VRAAG, Map.of());
        String verzoek = zaak(robin.id()) + "/verzoek";
        LocalDate begin = klok.vandaag();
        Mens oco = zuidwijk.ilse();

        Blad zonder = oco.vulIn(verzoek, "form[action$=/verlenging]", Map.of("reden", " "));
        assertThat(zonder.status()).isEqualTo(422);
        assertThat(zonder.leesbaar()).contains("Schrijf waarom de school meer tijd nodig heeft");
        Blad oud = oco.ga(verzoek);
        oco.vulIn(oud, "form[action$=/verlenging]", Map.of("reden", "Een deel ligt bij de vorige school."));

        assertThat(oco.ga(verzoek).document().select("#klokken").text()).contains(Datum.lang(begin.plusMonths(3)));
        assertThat(moeder.ga(gevraagd.naar()).document().select("#school").text())
                .contains("De school heeft meer tijd nodig", "Een deel ligt bij de vorige school.");
        assertThat(oco.ga(verzoek).document().select("#verlenging")).isEmpty();

        vader.vulIn(thuis + "/rechten", VRAAG, Map.of());
        String tweede = databank.jdbc()
                .sql(
                        "select '/zaken/' || nummer || '/verzoek' from zaak.zaak where leerling_id = ? and verzoeker_id = ?")
                .params(robin.id(), robin.ouders().getLast().account())
                .query(String.class)
                .single();
        Blad nog = oco.ga(tweede);
        tijd.zetOp(begin.plusMonths(1).plusDays(1));
        Blad teLaat = oco.vulIn(nog, "form[action$=/verlenging]", Map.of("reden", "Druk."));
        assertThat(teLaat.status()).isEqualTo(422);
        assertThat(teLaat.leesbaar()).contains("de termijn is voorbij of al langer gemaakt");
    }

    @Test
    @Eis("PRIVACY-10")
    void op_de_viaan_is_bij_het_inzien_altijd_een_medewerker_en_zijn_naam_ligt_vast() {
        Planscholen.Planschool viaan = scholen.van("de-viaan");
        UUID leerling = viaan.leerling("1A2");
        Mens ouder = viaan.thuis("1A2");
        Blad gevraagd = ouder.vulIn("/thuis/" + leerling + "/rechten", VRAAG, Map.of());
        assertThat(gevraagd.status()).isEqualTo(303);
        String verzoek = zaak(leerling) + "/verzoek";
        Mens oco = viaan.met("oco");
        Map<String, String> afspraak =
                Map.of("dag", klok.vandaag().plusDays(3).toString(), "begin", "09:00", "plaats", "Kamer 1");

        Blad alleen = oco.vulIn(verzoek, "form[action$=/afspraken]", afspraak);
        assertThat(alleen.status()).isEqualTo(422);
        assertThat(alleen.leesbaar()).contains("Kies wie van de school erbij is: dat moet hier (Viaan §7.3");
        Blad zonder = oco.vulIn(
                verzoek,
                "form[action$=/inzien]",
                Map.of("ingezien-op", klok.vandaag().toString()));
        assertThat(zonder.status()).isEqualTo(422);

        oco.vulIn(
                verzoek,
                "form[action$=/inzien]",
                Map.of(
                        "ingezien-op",
                        klok.vandaag().toString(),
                        "erbij",
                        viaan.medewerkerId("oco").toString()));
        assertThat(oco.ga(verzoek).document().select("#gezegd").text())
                .contains("Het dossier is bekeken", "Van de school erbij: Oco Persoon");
        assertThat(ouder.ga(gevraagd.naar()).leesbaar()).contains("Van de school is erbij: Oco Persoon");
    }

    private String zaak(UUID leerling) {
        return databank.jdbc()
                .sql(
                        "select '/zaken/' || z.nummer from rechten.verzoek v join zaak.zaak z on z.id = v.zaak_id where v.leerling_id = ? order by v.op limit 1")
                .param(leerling)
                .query(String.class)
                .single();
    }

    private int mails(UUID account) {
        return taak.voor(
                zuidwijk.bestuur(),
                () -> jdbc.sql(
                                "select count(*) from bericht.uitgaand where aan_account = ? and soort = 'verzoek-bericht'")
                        .param(account)
                        .query(Integer.class)
                        .single());
    }
}
