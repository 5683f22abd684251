package nl.spil.termijn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tellen;
import nl.spil.cast.Tijd;
import nl.spil.cast.Zuidwijk;
import nl.spil.dekking.Eis;
import nl.spil.gedeeld.Datum;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import nl.spil.termijn.NieuweTermijn.Eigenaar;
import nl.spil.termijn.NieuweTermijn.Startfeit;
import nl.spil.termijn.NieuweTermijn.Verlengbaar;
import nl.spil.toegang.Klasse;
import nl.spil.toegang.Poort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@SpilTest
class TermijnWebTest {

    private static final String BRON = "HPC §2.1.1 Ad 3";

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Termijnen termijnen;

    @Autowired
    private Werklijst werklijst;

    @Autowired
    private Poort poort;

    @Autowired
    private Klok klok;

    @Autowired
    private Tijd tijd;

    @Autowired
    private Tellen tellen;

    @AfterEach
    void terugInDeTijd() {
        tijd.terug();
    }

    @Test
    @Eis("KALENDER-04")
    void het_termijnblad_zegt_regel_bron_startfeit_eigenaar_en_uiterste_dag() {
        Zuidwijk.Leerling leerling = zuidwijk.nieuweLeerling();
        LocalDate start = klok.vandaag();
        UUID id = start(leerling, "Ilse Bos", Klasse.SOT, Duur.van(6, Eenheid.KALENDERWEKEN, true));

        Blad blad = zuidwijk.ilse().ga("/termijnen/" + id);

        assertThat(blad.status()).isEqualTo(200);
        assertThat(blad.leesbaar())
                .contains(
                        "Zorgmelding bespreken",
                        leerling.naam(),
                        BRON,
                        "zorgmelding ingediend",
                        "6 weken, vakanties tellen mee")
                .contains(
                        Datum.lang(start), Datum.lang(start.plusWeeks(6)), "Ilse Bos", "de eigenaar en de teamleider");
    }

    @Test
    void wie_de_klasse_niet_leest_en_geen_eigenaar_is_ziet_de_termijn_niet() {
        UUID id = start(zuidwijk.nieuweLeerling(), "Ilse Bos", Klasse.SOT, Duur.van(2, Eenheid.SCHOOLWEKEN, true));

        assertThat(zuidwijk.rana().ga("/termijnen/" + id).status()).isEqualTo(404);
        assertThat(zuidwijk.joke().ga("/termijnen/" + id).status()).isEqualTo(404);
        assertThat(zuidwijk.karim().ga("/termijnen/" + id).status()).isEqualTo(404);
        assertThat(zuidwijk.thuis("Marleen Vermeer").ga("/termijnen/" + id).status())
                .isEqualTo(404);
    }

    @Test
    void een_eigenaar_ziet_de_eigen_termijn_altijd_en_zonder_relatie_zonder_naam() {
        // Tess is mentor of 4A; this pupil is in 2B.
        Zuidwijk.Leerling leerling = zuidwijk.nieuweLeerling();
        UUID id = start(leerling, "Tess Bakker", Klasse.SOT, Duur.van(1, Eenheid.SCHOOLWEKEN, true));

        Blad blad = zuidwijk.tess().ga("/termijnen/" + id);

        assertThat(blad.status()).isEqualTo(200);
        assertThat(blad.leesbaar()).contains("op jouw naam staat").doesNotContain(leerling.naam());
        assertThat(zuidwijk.<List<Termijnregel>>als("Tess Bakker", wie -> werklijst.mijn()))
                .extracting(Termijnregel::id)
                .contains(id);
    }

    @Test
    @Eis("KALENDER-04")
    void afronden_kan_alleen_met_bewijs_en_dubbel_versturen_maakt_een_ding() {
        UUID id = start(zuidwijk.nieuweLeerling(), "Ilse Bos", Klasse.SOT, Duur.van(1, Eenheid.SCHOOLWEKEN, true));
        Mens ilse = zuidwijk.ilse();

        Blad zonder = ilse.vulIn("/termijnen/" + id, "#afronding", Map.of("bewijs", " "));
        assertThat(zonder.status()).isEqualTo(422);
        assertThat(zonder.leesbaar()).contains("Schrijf op waaruit blijkt");

        Blad leeg = ilse.ga("/termijnen/" + id);
        Blad eerste = ilse.vulIn(leeg, "#afronding", Map.of("bewijs", "besproken, zie notulen"));
        Blad tweede = ilse.vulIn(leeg, "#afronding", Map.of("bewijs", "besproken, zie notulen"));
        assertThat(eerste.status()).isEqualTo(303);
        assertThat(tweede.status()).isEqualTo(303);
        Blad na = ilse.ga("/termijnen/" + id);
        assertThat(na.leesbaar()).contains("gehaald op", "besproken, zie notulen");
        assertThat(na.document().select(".tijdlijn b").eachText()).containsOnlyOnce("Gehaald");
        assertThat(na.document().select("#afronding")).isEmpty();
    }

    @Test
    void wie_een_oud_blad_verstuurt_krijgt_te_horen_dat_er_iets_is_veranderd() {
        UUID id = start(zuidwijk.nieuweLeerling(), "Ilse Bos", Klasse.SOT, Duur.van(1, Eenheid.SCHOOLWEKEN, true));
        Mens ilse = zuidwijk.ilse();
        Blad oud = ilse.ga("/termijnen/" + id);
        ilse.vulIn(
                "/termijnen/" + id,
                "#verlenging",
                Map.of("lengte", "1", "eenheid", "kalenderweken", "reden", "zieke collega"));

        assertThat(ilse.vulIn(oud, "#afronding", Map.of("bewijs", "klaar")).status())
                .isEqualTo(409);
        assertThat(ilse.ga("/termijnen/" + id).document().select("#afronding")).isNotEmpty();
    }

    @Test
    void verlengen_vraagt_een_reden_en_staat_in_de_geschiedenis() {
        Zuidwijk.Leerling leerling = zuidwijk.nieuweLeerling();
        UUID id = start(leerling, "Ilse Bos", Klasse.SOT, Duur.van(1, Eenheid.KALENDERWEKEN, true));
        Mens ilse = zuidwijk.ilse();

        Blad fout = ilse.vulIn(
                "/termijnen/" + id, "#verlenging", Map.of("lengte", "nul", "eenheid", "kalenderweken", "reden", ""));
        assertThat(fout.status()).isEqualTo(422);
        assertThat(fout.document().select("#lengte").val()).isEqualTo("nul");

        ilse.vulIn(
                "/termijnen/" + id,
                "#verlenging",
                Map.of("lengte", "2", "eenheid", "kalenderweken", "reden", "ouders waren ziek"));
        LocalDate eerst = klok.vandaag().plusWeeks(1);
        assertThat(ilse.ga("/termijnen/" + id).leesbaar())
                .contains("2 weken: ouders waren ziek")
                .contains("de uiterste dag gaat van " + Datum.lang(eerst) + " naar " + Datum.lang(eerst.plusWeeks(2)));
    }

    @Test
    void het_schoolplan_zegt_hoe_vaak_een_termijn_langer_mag() {
        Zuidwijk.Leerling leerling = zuidwijk.nieuweLeerling();
        NieuweTermijn n = nieuw(leerling, "Ilse Bos", Klasse.SOT, Duur.van(1, Eenheid.KALENDERWEKEN, true));
        UUID id = start(new NieuweTermijn(
                n.soort(),
                n.onderwerp(),
                n.leerling(),
                null,
                n.klasse(),
                n.omschrijving(),
                n.url(),
                n.bron(),
                n.start(),
                n.duur(),
                n.eigenaar(),
                n.escalatieRol(),
                n.waarschuwDagen(),
                new Verlengbaar(2, Eenheid.SCHOOLWEKEN, 1)));
        Mens ilse = zuidwijk.ilse();
        Blad voor = ilse.ga("/termijnen/" + id);
        assertThat(voor.document().select("#lengte")).isEmpty();

        assertThat(ilse.vulIn(voor, "#verlenging", Map.of("reden", "wacht op onderzoek"))
                        .status())
                .isEqualTo(303);
        assertThat(ilse.ga("/termijnen/" + id).document().select("#verlenging")).isEmpty();
        // The old page still offers it; the rule holds there too.
        Blad nogmaals = ilse.ga("/termijnen/" + id);
        Blad geweigerd = ilse.post(
                "/termijnen/" + id + "/verlenging",
                List.of(
                        Map.entry(
                                "_csrf",
                                nogmaals.document().select("meta[name=csrf]").attr("content")),
                        Map.entry(
                                "versie",
                                nogmaals.document()
                                        .select("#afronding [name=versie]")
                                        .val()),
                        Map.entry("reden", "nog een keer")));
        assertThat(geweigerd.status()).isEqualTo(422);
        assertThat(geweigerd.leesbaar()).contains("het schoolplan staat het 1 keer toe");
    }

    @Test
    void dagen_dat_een_termijn_stilstaat_komen_erbij_en_intussen_is_hij_niet_te_laat() {
        Zuidwijk.Leerling leerling = zuidwijk.nieuweLeerling();
        LocalDate begin = klok.vandaag();
        UUID id = start(leerling, "Ilse Bos", Klasse.SOT, Duur.van(10, Eenheid.KALENDERDAGEN, true));
        zuidwijk.ilse().vulIn("/termijnen/" + id, "#pauze", Map.of("reden", "wacht op ouders"));

        tijd.zetOp(begin.plusDays(30));
        Mens ilse = zuidwijk.ilse();
        Blad stil = ilse.ga("/termijnen/" + id);
        assertThat(stil.leesbaar()).contains("staat stil sinds " + Datum.lang(begin), "wacht op ouders");
        assertThat(teLaat("Ilse Bos")).extracting(Termijnregel::id).doesNotContain(id);

        ilse.vulIn(stil, "#hervatting", Map.of());
        // The ten days are counted from the day it runs again, that day included.
        assertThat(ilse.ga("/termijnen/" + id).document().select("dl time").attr("datetime"))
                .isEqualTo(begin.plusDays(39).toString());
    }

    @Test
    @Eis("KALENDER-04")
    void wat_te_laat_is_vraagt_een_reden_en_die_blijft_staan() {
        UUID id = start(zuidwijk.nieuweLeerling(), "Ilse Bos", Klasse.SOT, Duur.van(1, Eenheid.KALENDERDAGEN, true));
        tijd.zetOp(klok.vandaag().plusDays(3));
        Mens ilse = zuidwijk.ilse();

        Blad laat = ilse.ga("/termijnen/" + id);
        assertThat(laat.leesbaar()).contains("2 dagen te laat", "Te laat: waarom?");
        assertThat(ilse.vulIn(laat, "#overschrijding", Map.of("reden", "")).status())
                .isEqualTo(422);
        ilse.vulIn("/termijnen/" + id, "#overschrijding", Map.of("reden", "SOT ging niet door"));
        assertThat(ilse.ga("/termijnen/" + id).leesbaar())
                .contains("Waarom te laat SOT ging niet door")
                .doesNotContain("Te laat: waarom?");
    }

    @Test
    @Eis("KALENDER-04")
    void oco_en_schoolleider_zien_wat_te_laat_is_met_regel_en_bron_en_alleen_wie_mag_ziet_om_wie_het_gaat() {
        Zuidwijk.Leerling leerling = zuidwijk.nieuweLeerling("Floris");
        start(leerling, "Joris de Wit", Klasse.SOT, Duur.van(1, Eenheid.KALENDERDAGEN, true));
        tijd.zetOp(klok.vandaag().plusDays(5));

        Blad oco = zuidwijk.ilse().ga("/te-laat");
        assertThat(oco.status()).isEqualTo(200);
        assertThat(rij(oco, leerling.naam()))
                .contains("Zorgmelding bespreken", "4 dagen te laat", BRON, "Joris de Wit");

        Blad schoolleider = zuidwijk.karim().ga("/te-laat");
        assertThat(schoolleider.status()).isEqualTo(200);
        assertThat(schoolleider.leesbaar())
                .contains("Zorgmelding bespreken", "4 dagen te laat", BRON, "Joris de Wit")
                .doesNotContain(leerling.naam());
        assertThat(schoolleider.document().select("nav.menu a[href=/te-laat] .tel"))
                .isNotEmpty();

        assertThat(zuidwijk.rana().ga("/te-laat").status()).isEqualTo(404);
        assertThat(zuidwijk.joris().ga("/te-laat").status()).isEqualTo(404);
        assertThat(zuidwijk.joke().ga("/te-laat").leesbaar()).doesNotContain("Joris de Wit");
    }

    @Test
    void een_actie_in_eigen_woorden_leest_alleen_wie_de_klasse_leest() {
        Zuidwijk.Leerling leerling = zuidwijk.nieuweLeerling();
        zuidwijk.doe(
                "Ilse Bos",
                wie -> termijnen.actie(
                        wie,
                        "oma bellen over de thuissituatie",
                        wie.accountId(),
                        klok.vandaag(),
                        new Onderwerp("zaak", Ids.nieuw()),
                        leerling.id(),
                        Klasse.SOT,
                        "/zaken/x",
                        "SOT 26 november"));
        tijd.zetOp(klok.vandaag().plusDays(2));

        assertThat(zuidwijk.ilse().ga("/te-laat").leesbaar()).contains("Oma bellen over de thuissituatie");
        assertThat(zuidwijk.karim().ga("/te-laat").leesbaar())
                .contains("SOT 26 november")
                .doesNotContain("oma bellen");
    }

    @Test
    @Eis("KALENDER-05")
    void een_persoon_heeft_een_werklijst_op_datum_met_bron_en_stand() {
        Zuidwijk.Leerling leerling = zuidwijk.nieuweLeerling();
        UUID later = start(leerling, "Petra Verhoeven", Klasse.OPP, Duur.van(40, Eenheid.KALENDERDAGEN, true));
        UUID eerst = start(leerling, "Petra Verhoeven", Klasse.OPP, Duur.van(1, Eenheid.KALENDERDAGEN, true));
        UUID af = start(leerling, "Petra Verhoeven", Klasse.OPP, Duur.van(1, Eenheid.KALENDERDAGEN, true));
        zuidwijk.doe("Petra Verhoeven", wie -> termijnen.haal(wie, af, "gedaan"));
        tijd.zetOp(klok.vandaag().plusDays(4));

        List<Termijnregel> lijst = zuidwijk.als("Petra Verhoeven", wie -> werklijst.mijn());
        assertThat(lijst)
                .extracting(Termijnregel::id)
                .containsSubsequence(eerst, later)
                .doesNotContain(af);
        Termijnregel regel =
                lijst.stream().filter(r -> r.id().equals(eerst)).findFirst().orElseThrow();
        assertThat(regel.leerlingNaam()).isEqualTo(leerling.naam());
        assertThat(regel.klas()).isEqualTo("2B");
        assertThat(regel.bron()).isEqualTo(BRON);
        assertThat(regel.wanneer(klok.vandaag())).isEqualTo("3 dagen te laat");
        assertThat(zuidwijk.<Werklijst.Tellers>als("Petra Verhoeven", wie -> werklijst.tellers(wie.accountId()))
                        .teLaat())
                .isEqualTo((int) lijst.stream()
                        .filter(r -> r.staat(klok.vandaag()) == Termijnregel.Staat.TE_LAAT)
                        .count());
        // The page of the day shows the same.
        assertThat(zuidwijk.petra().ga("/").leesbaar()).contains(leerling.naam(), BRON);
    }

    @Test
    @Eis("KALENDER-08")
    void een_nieuwe_vakantie_schuift_alleen_de_termijnen_op_die_vakanties_niet_tellen() {
        Zuidwijk.Leerling leerling = zuidwijk.nieuweLeerling();
        LocalDate begin = LocalDate.of(2027, 1, 11);
        NieuweTermijn basis = nieuw(leerling, "Ilse Bos", Klasse.SOT, Duur.van(2, Eenheid.KALENDERWEKEN, true));
        UUID tellen = start(metStart(basis, begin, Duur.van(2, Eenheid.KALENDERWEKEN, true)));
        UUID nietTellen = start(metStart(basis, begin, Duur.van(2, Eenheid.KALENDERWEKEN, false)));

        zuidwijk.voegToe("vakanties", "IJsvrij;2027-01-20;2027-01-22");
        try {
            assertThat(uiterlijk(tellen)).isEqualTo(begin.plusDays(14));
            assertThat(uiterlijk(nietTellen)).isEqualTo(begin.plusDays(17));
            assertThat(zuidwijk.ilse().ga("/termijnen/" + nietTellen).leesbaar())
                    .contains("Opnieuw berekend: de uiterste dag gaat van 25 januari 2027 naar 28 januari 2027");
        } finally {
            zuidwijk.haalWeg("vakanties", "IJsvrij");
        }
        assertThat(uiterlijk(nietTellen)).isEqualTo(begin.plusDays(14));
    }

    @Test
    void een_verbeterd_startfeit_rekent_opnieuw() {
        UUID id = start(zuidwijk.nieuweLeerling(), "Ilse Bos", Klasse.SOT, Duur.van(3, Eenheid.KALENDERDAGEN, true));
        LocalDate echt = klok.vandaag().minusDays(2);
        zuidwijk.doe("Ilse Bos", wie -> termijnen.corrigeerStart(wie, id, echt, "de melding was van eergisteren"));
        assertThat(uiterlijk(id)).isEqualTo(echt.plusDays(3));
        assertThat(zuidwijk.ilse().ga("/termijnen/" + id).leesbaar())
                .contains("Startfeit verbeterd", "de melding was van eergisteren");
    }

    @Test
    void wat_een_ouder_doet_sluit_de_termijn_die_een_ouder_niet_leest() {
        Zuidwijk.Leerling leerling = zuidwijk.nieuweLeerling();
        NieuweTermijn n = nieuw(leerling, "Ilse Bos", Klasse.SOT, Duur.van(1, Eenheid.SCHOOLWEKEN, true));
        UUID id = start(n);
        UUID ouder =
                java.util.Objects.requireNonNull(leerling.ouders().getFirst().account());

        // Without the dossier open nothing happens; with it, it does.
        zuidwijk.doe(
                leerling.ouders().getFirst().naam(),
                wie -> assertThat(termijnen.haalVoor(wie, n.onderwerp(), n.soort(), "instemming gegeven"))
                        .isZero());
        zuidwijk.doe(leerling.ouders().getFirst().naam(), wie -> {
            poort.open(wie, leerling.id(), "instemming");
            assertThat(termijnen.haalVoor(wie, n.onderwerp(), n.soort(), "instemming gegeven"))
                    .isEqualTo(1);
        });
        assertThat(zuidwijk.ilse().ga("/termijnen/" + id).leesbaar())
                .contains("instemming gegeven", leerling.ouders().getFirst().naam());
        assertThat(ouder).isNotNull();
    }

    @Test
    void overdragen_zet_de_termijn_op_de_lijst_van_een_collega() {
        UUID id = start(zuidwijk.nieuweLeerling(), "Ilse Bos", Klasse.SOT, Duur.van(1, Eenheid.SCHOOLWEKEN, true));
        Blad fout = zuidwijk.ilse()
                .vulIn(
                        "/termijnen/" + id,
                        "#overdracht",
                        Map.of("naar", UUID.randomUUID().toString(), "reden", "x"));
        assertThat(fout.status()).isEqualTo(422);
        zuidwijk.ilse()
                .vulIn(
                        "/termijnen/" + id,
                        "#overdracht",
                        Map.of("naar", zuidwijk.account("Sana Meijer").toString(), "reden", "Sana kent het gezin"));
        assertThat(zuidwijk.<List<Termijnregel>>als("Sana Meijer", wie -> werklijst.mijn()))
                .extracting(Termijnregel::id)
                .contains(id);
        assertThat(zuidwijk.<List<Termijnregel>>als("Ilse Bos", wie -> werklijst.mijn()))
                .extracting(Termijnregel::id)
                .doesNotContain(id);
    }

    @Test
    void een_vertrekker_laat_geen_termijn_zonder_eigenaar_achter() {
        zuidwijk.voegToe("medewerkers", "VTR;Vera Trekker;v.trekker@zuidwijk.example");
        zuidwijk.voegToe("functies", "VTR;smw;zuidwijk;");
        UUID id = start(
                zuidwijk.nieuweLeerling(), "Vera Trekker", Klasse.SOT, Duur.van(1, Eenheid.SCHOOLWEKEN, true), "smw");

        zuidwijk.haalWeg("functies", "VTR");
        zuidwijk.haalWeg("medewerkers", "VTR");

        assertThat(zuidwijk.<List<Termijnregel>>als("Sana Meijer", wie -> werklijst.mijn()))
                .extracting(Termijnregel::id)
                .contains(id);
    }

    @Test
    void de_bladzijden_kosten_hoogstens_vijftien_vragen_aan_de_databank() {
        UUID id = start(zuidwijk.nieuweLeerling(), "Ilse Bos", Klasse.SOT, Duur.van(1, Eenheid.SCHOOLWEKEN, true));
        Mens ilse = zuidwijk.ilse();
        assertThat(tellen.van(() -> ilse.ga("/termijnen/" + id)).aantal()).isLessThanOrEqualTo(Tellen.HOOGSTENS);
        assertThat(tellen.van(() -> ilse.ga("/te-laat")).aantal()).isLessThanOrEqualTo(Tellen.HOOGSTENS);
    }

    private List<Termijnregel> teLaat(String wie) {
        UUID locatie = zuidwijk.locatie();
        return zuidwijk.als(wie, w -> werklijst.teLaat(locatie));
    }

    private LocalDate uiterlijk(UUID id) {
        return LocalDate.parse(zuidwijk.ilse()
                .ga("/termijnen/" + id)
                .document()
                .select("dl time")
                .attr("datetime"));
    }

    private static String rij(Blad blad, String naam) {
        return blad.document().select("li.taak").stream()
                .map(org.jsoup.nodes.Element::text)
                .filter(t -> t.contains(naam))
                .findFirst()
                .orElse("");
    }

    private UUID start(Zuidwijk.Leerling leerling, String eigenaar, Klasse klasse, Duur duur) {
        return start(leerling, eigenaar, klasse, duur, "");
    }

    private UUID start(Zuidwijk.Leerling leerling, String eigenaar, Klasse klasse, Duur duur, String rol) {
        NieuweTermijn n = nieuw(leerling, eigenaar, klasse, duur);
        return start(new NieuweTermijn(
                n.soort(),
                n.onderwerp(),
                n.leerling(),
                null,
                n.klasse(),
                n.omschrijving(),
                n.url(),
                n.bron(),
                n.start(),
                n.duur(),
                new Eigenaar(n.eigenaar().account(), rol),
                n.escalatieRol(),
                n.waarschuwDagen(),
                null));
    }

    private UUID start(NieuweTermijn n) {
        return zuidwijk.als("Ilse Bos", wie -> termijnen.start(wie, n));
    }

    private NieuweTermijn nieuw(Zuidwijk.Leerling leerling, String eigenaar, Klasse klasse, Duur duur) {
        return NieuweTermijn.voor(
                        leerling.id(),
                        new Onderwerp("zaak", Ids.nieuw()),
                        "zorgmelding-bespreken",
                        klasse,
                        "zorgmelding bespreken",
                        "/zaken/x",
                        BRON,
                        new Startfeit("zorgmelding ingediend", klok.vandaag()),
                        duur,
                        new Eigenaar(zuidwijk.account(eigenaar), ""))
                .met("teamleider", 3);
    }

    private static NieuweTermijn metStart(NieuweTermijn n, LocalDate op, Duur duur) {
        return NieuweTermijn.voor(
                java.util.Objects.requireNonNull(n.leerling()),
                n.onderwerp(),
                n.soort(),
                n.klasse(),
                n.omschrijving(),
                n.url(),
                n.bron(),
                new Startfeit("zorgmelding ingediend", op),
                duur,
                n.eigenaar());
    }
}
