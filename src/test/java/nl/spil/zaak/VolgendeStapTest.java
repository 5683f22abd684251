package nl.spil.zaak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.spil.cast.EigenaarDatabank;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tijd;
import nl.spil.cast.Zuidwijk;
import nl.spil.dossier.Logboek;
import nl.spil.dossier.NieuweNotitie;
import nl.spil.dossier.Soort;
import nl.spil.schoolplan.Besluitsoort.Eis;
import nl.spil.termijn.Termijnen;
import nl.spil.termijn.Termijnregel;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Poort;
import nl.spil.toestemming.Toestemmingen;
import nl.spil.zaak.Besluituitkomst.Genomen;
import nl.spil.zaak.NieuwBesluit.Betrokkenheid;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * An open zaak always has an owner and at least one open termijn or actie: after every step of histories that nobody wrote
 * down, and not even two people at once get around it.
 */
@SpilTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class VolgendeStapTest {

    private static final LocalDate BEGIN = LocalDate.of(2026, 11, 23);
    private static final int STAPPEN = 60;
    private static final String MENTOR = "Joris de Wit";
    private static final String OCO = "Ilse Bos";
    private static final String TWEEDE_OCO = "Fenna Smit";

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private Tijd tijd;

    @Autowired
    private Poort poort;

    @Autowired
    private Zaken zaken;

    @Autowired
    private Zorgmeldingen zorgmeldingen;

    @Autowired
    private Zaakbeeld beeld;

    @Autowired
    private Termijnen termijnen;

    @Autowired
    private Logboek logboek;

    @Autowired
    private Toestemmingen toestemmingen;

    @Autowired
    private EigenaarDatabank databank;

    @BeforeAll
    void tweedeOco() {
        zuidwijk.voegToe("medewerkers", "OC3;Fenna Smit;f.smit@zuidwijk.example");
        zuidwijk.voegToe("functies", "OC3;oco;zuidwijk;");
    }

    @BeforeEach
    void maandag() {
        tijd.zetOp(BEGIN);
    }

    @AfterEach
    void terug() {
        tijd.terug();
    }

    /** What somebody can do to a zaak. */
    private enum Daad {
        ZORGMELDING,
        OPENEN,
        BESLUIT,
        ANTWOORD,
        EFFECT,
        OVERDRACHT,
        TERMIJN_HALEN,
        FEIT,
        TOELATEN,
        NOTITIE,
        TOESTEMMING
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void na_elke_stap_van_een_willekeurige_geschiedenis_heeft_een_open_zaak_een_eigenaar_en_een_volgende_stap(
            long zaad) {
        Random toeval = new Random(zaad);
        var leerling = zuidwijk.nieuweLeerling("Toeval" + zaad);
        LocalDate dag = BEGIN;
        Map<Daad, Integer> gelukt = new EnumMap<>(Daad.class);
        List<String> verhaal = new ArrayList<>();
        for (int i = 0; i < STAPPEN; i++) {
            if (toeval.nextInt(3) == 0) {
                dag = dag.plusDays(toeval.nextInt(12));
                tijd.zetOp(dag);
            }
            Daad daad = i == 0 ? Daad.ZORGMELDING : Daad.values()[toeval.nextInt(Daad.values().length)];
            boolean gedaan = probeer(daad, leerling, toeval, dag);
            verhaal.add(dag + " " + daad + (gedaan ? "" : " (kon niet)"));
            if (gedaan) gelukt.merge(daad, 1, Integer::sum);
            assertThat(zondervolgendeStap()).as("zaad %d: %s", zaad, verhaal).isEmpty();
        }
        // A history in which nothing happens proves nothing.
        assertThat(gelukt.keySet()).as("zaad %d: %s", zaad, verhaal).contains(Daad.ZORGMELDING, Daad.BESLUIT);
        assertThat(gelukt.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThan(STAPPEN / 4);
    }

    @Test
    void de_laatste_stap_sluiten_zonder_nieuwe_stap_gaat_niet_door() {
        var leerling = zuidwijk.nieuweLeerling();
        UUID zaak = melding(leerling);

        assertThatThrownBy(() -> zuidwijk.doe(OCO, wie -> {
                    Inzage inzage = poort.open(wie, leerling.id(), "zaak");
                    termijnen.vervalVoor(wie, Zaakklok.onderwerp(zaken.zaak(inzage, zaak)), "vergeten");
                }))
                .hasStackTraceContaining("heeft geen volgende stap");
        assertThat(open(leerling, zaak)).hasSize(1);
    }

    @Test
    void twee_mensen_die_elk_een_van_de_laatste_twee_stappen_afronden_laten_er_een_over() throws Exception {
        var leerling = zuidwijk.nieuweLeerling();
        UUID zaak = melding(leerling);
        zuidwijk.doe(OCO, wie -> {
            Inzage inzage = poort.open(wie, leerling.id(), "zaak");
            zaken.maakActie(wie, inzage, zaak, "Ouders bellen over het SOT", BEGIN.plusDays(3));
        });
        List<UUID> laatsteTwee =
                open(leerling, zaak).stream().map(Termijnregel::id).toList();
        assertThat(laatsteTwee).hasSize(2);

        CountDownLatch samen = new CountDownLatch(2);
        List<Boolean> gelukt = new ArrayList<>();
        try (var ploeg = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> werk = laatsteTwee.stream()
                    .map(id -> ploeg.submit(() -> {
                        try {
                            zuidwijk.doe(OCO, wie -> {
                                poort.open(wie, leerling.id(), "zaak");
                                termijnen.haal(wie, id, "gedaan");
                                samen.countDown();
                                wacht(samen);
                            });
                            return true;
                        } catch (RuntimeException e) {
                            return false;
                        }
                    }))
                    .toList();
            for (Future<Boolean> f : werk) gelukt.add(f.get());
        }

        assertThat(gelukt).containsExactlyInAnyOrder(true, false);
        assertThat(open(leerling, zaak)).hasSize(1);
    }

    private static void wacht(CountDownLatch samen) {
        try {
            samen.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<String> zondervolgendeStap() {
        return databank.jdbc().sql("""
                        select z.nummer from zaak.zaak z
                         where z.gesloten_op is null
                           and (z.eigenaar_id is null or not exists (select 1 from toegang.account a where a.id = z.eigenaar_id)
                                or not exists (select 1 from termijn.termijn t where t.onderwerp_soort = 'zaak' and t.onderwerp_id = z.id
                                                  and t.gehaald_op is null and t.vervallen_op is null))""").query(String.class).list();
    }

    private UUID melding(Zuidwijk.Leerling leerling) {
        return zuidwijk.als(MENTOR, wie -> {
            Inzage inzage = poort.open(wie, leerling.id(), "zorgmelding");
            zorgmeldingen.dienIn(wie, inzage, Zaakwerk.zorgmelding());
            return zaken.lopende(inzage, "ondersteuningsroute").orElseThrow().id();
        });
    }

    private List<Termijnregel> open(Zuidwijk.Leerling leerling, UUID zaak) {
        return zuidwijk.als(OCO, wie -> {
            Inzage inzage = poort.open(wie, leerling.id(), "zaak");
            return termijnen.open(Zaakklok.onderwerp(zaken.zaak(inzage, zaak)));
        });
    }

    private boolean probeer(Daad daad, Zuidwijk.Leerling leerling, Random toeval, LocalDate dag) {
        String naam = switch (daad) {
            case ZORGMELDING, NOTITIE -> MENTOR;
            case OPENEN, BESLUIT -> toeval.nextBoolean() ? MENTOR : OCO;
            case ANTWOORD, EFFECT, OVERDRACHT, TERMIJN_HALEN, FEIT, TOELATEN, TOESTEMMING ->
                toeval.nextBoolean() ? OCO : TWEEDE_OCO;
        };
        try {
            return zuidwijk.als(naam, wie -> {
                Inzage inzage = poort.open(wie, leerling.id(), "zaak");
                return doe(daad, wie, inzage, leerling, toeval, dag);
            });
        } catch (org.springframework.dao.DataIntegrityViolationException
                | org.springframework.transaction.TransactionException
                | org.springframework.jdbc.UncategorizedSQLException e) {
            // The lock behind the use cases: only closing a term outside them may run into it.
            assertThat(daad).isEqualTo(Daad.TERMIJN_HALEN);
            assertThat(e).hasStackTraceContaining("heeft geen volgende stap");
            return false;
        }
    }

    private boolean doe(
            Daad daad, Bezoeker wie, Inzage inzage, Zuidwijk.Leerling leerling, Random toeval, LocalDate dag) {
        List<Zaak> alle = alleZaken(inzage);
        @Nullable Zaak zaak = alle.isEmpty() ? null : alle.get(toeval.nextInt(alle.size()));
        return switch (daad) {
            case ZORGMELDING ->
                zorgmeldingen.dienIn(wie, inzage, Zaakwerk.zorgmelding()) instanceof Zorgmeldingen.Uitkomst.Ingediend;
            case OPENEN -> {
                zaken.open(wie, inzage, "ondersteuningsroute", "zorg van de mentor");
                yield true;
            }
            case BESLUIT -> zaak != null && besluit(wie, inzage, zaak, toeval, dag);
            case ANTWOORD ->
                zaak != null
                        && zorgmeldingen.vanZaak(inzage, zaak.id()).stream()
                                .filter(m -> !m.beantwoord())
                                .findFirst()
                                .map(m -> zorgmeldingen.beantwoord(wie, inzage, m.id(), "Begeleiding", "Nodig", dag)
                                        instanceof Zorgmeldingen.Antwoorduitkomst.Gegeven)
                                .orElse(false);
            case EFFECT ->
                zaak != null
                        && beeld.van(inzage, zaak).besluiten().stream()
                                .filter(Zaakbeeld.Genomen::wachtOpEffect)
                                .findFirst()
                                .map(b -> zaken.legEffectVast(
                                                wie, inzage, zaak.id(), b.id(), "deels", "Gezien in de les.")
                                        .isEmpty())
                                .orElse(false);
            case OVERDRACHT ->
                zaak != null
                        && zaken.magOverdragen(wie, inzage, zaak)
                        && zaken.kandidaten(inzage, zaak).stream()
                                .findAny()
                                .map(k -> zaken.geefOver(
                                                wie,
                                                inzage,
                                                zaak.id(),
                                                java.util.Objects.requireNonNull(k.accountId()),
                                                "verlof",
                                                zaak.versie())
                                        instanceof Overdrachtuitkomst.Overgedragen)
                                .orElse(false);
            case TERMIJN_HALEN -> {
                List<Termijnregel> open = zaak == null ? List.of() : termijnen.open(Zaakklok.onderwerp(zaak));
                if (open.isEmpty()) yield false;
                termijnen.haal(wie, open.get(toeval.nextInt(open.size())).id(), "gedaan");
                yield true;
            }
            case FEIT -> {
                if (zaak == null || !zaak.loopt()) yield false;
                zaken.meldFeit(wie, inzage, zaak.id(), "overleg-gehouden", dag);
                yield true;
            }
            case TOELATEN ->
                zaak != null
                        && zorgmeldingen.vanZaak(inzage, zaak.id()).stream()
                                .findFirst()
                                .map(m -> zorgmeldingen
                                        .laatToe(wie, inzage, m.id(), dag.plusDays(1), "spoed")
                                        .isEmpty())
                                .orElse(false);
            case NOTITIE -> {
                Soort soort = List.of(Soort.INTERNE_ONDERSTEUNING, Soort.RENDEMENT, Soort.ADVIES)
                        .get(toeval.nextInt(3));
                logboek.noteer(wie, inzage, NieuweNotitie.van(soort, "Vastgelegd.", dag, null));
                yield true;
            }
            case TOESTEMMING -> {
                leerling.ouders()
                        .forEach(o -> toestemmingen.geef(
                                wie,
                                inzage,
                                "extern",
                                null,
                                java.util.Objects.requireNonNull(o.account()),
                                true,
                                Toestemmingen.Wijze.GESPREK));
                yield true;
            }
        };
    }

    private boolean besluit(Bezoeker wie, Inzage inzage, Zaak zaak, Random toeval, LocalDate dag) {
        List<Keuze> keuzes = zaken.keuzes(wie, inzage, zaak.id());
        if (keuzes.isEmpty()) return false;
        Keuze keuze = keuzes.get(toeval.nextInt(keuzes.size()));
        // Half of them wrong or incomplete: a refusal must change nothing either.
        boolean heel = toeval.nextInt(4) > 0;
        Betrokkenheid gesproken = heel ? new Betrokkenheid(dag, "gesproken", "") : Betrokkenheid.GEEN;
        NieuwBesluit besluit = new NieuwBesluit(
                keuze.soort(),
                "zo besloten",
                null,
                heel ? "trainer" : "",
                dag,
                keuze.vereist(Eis.DOEL) ? "rust in de les" : "",
                keuze.vereist(Eis.EVALUATIEDATUM) ? dag.plusDays(toeval.nextInt(40)) : null,
                keuze.vereist(Eis.NIVEAU) ? "extra" : "",
                keuze.vereist(Eis.NIVEAU) ? "meer nodig" : "",
                keuze.vereist(Eis.ASPECT) ? Set.of("samenwerking") : Set.of(),
                gesproken,
                gesproken,
                heel ? "afgerond" : "",
                null,
                zaak.versie());
        return (keuze.eindigt()
                        ? zaken.sluit(wie, inzage, zaak.id(), besluit)
                        : zaken.neemBesluit(wie, inzage, zaak.id(), besluit))
                instanceof Genomen;
    }

    private List<Zaak> alleZaken(Inzage inzage) {
        List<UUID> ids = databank.jdbc()
                .sql("select id from zaak.zaak where leerling_id = :l order by gestart_op")
                .param("l", inzage.leerling())
                .query(UUID.class)
                .list();
        return ids.stream().map(id -> zaken.zaak(inzage, id)).toList();
    }
}
