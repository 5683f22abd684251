package nl.spil.wandeling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import nl.spil.cast.EigenaarDatabank;
import nl.spil.cast.Mensen;
import nl.spil.cast.SpilTest;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.wandeling.Loper.Antwoord;
import nl.spil.wandeling.Wereld.Leerling;
import nl.spil.wandeling.Wereld.Persoon;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every address of the application × everybody × every kind of pupil. Reading: no canary where verwacht.csv does not allow it,
 * and somebody else's id answers exactly like an id that does not exist. Writing: who may not (handelingen.csv) changes
 * nothing. A new address, variable or table that the walk does not know, fails: teach it.
 */
@SpilTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class WandelingWebTest {

    /** About nobody: the plan of a school is a public document, and its key is its name. */
    private static final Set<String> OPENBAAR = Set.of(
            "ondersteuningsplan/{sleutel}",
            "hoofdstukken/{hoofdstuk}",
            "passages/{passage}",
            "schoolplannen/{sleutel}");

    /** Not about a pupil, so that the id says nothing: one's own drafts and reading, the links of families, and what is asked without a name. */
    private static final Set<String> EIGEN_SLEUTEL = Set.of(
            "concepten/{plek}",
            "nieuw/{klasse}",
            "l/{token}",
            "via/{aanbieder}",
            "gedeeld/{deeltoken}",
            "agenda/{agendatoken}",
            "links/{agendalink}",
            "leestaken/{leestaak}",
            "plaatsvragen/{plaatsvraag}");

    /** Of a location: whoever works there may come in; what they read there is up to the canaries. */
    private static final Set<String> VAN_DE_LOCATIE = Set.of(
            "klassen/{id}",
            "schoolzaken/{schoolzaak}",
            "overleg/{id}",
            "import/{id}",
            "mensen/{id}",
            "berichten/{id}",
            "notulen/{id}",
            "locaties/{locatie}",
            "toekenningen/{id}",
            "tweede-stap/{stapherstel}",
            "noodinzage/{noodinzage}",
            "protocolstukken/{id}",
            "contactpersonen/{id}");

    /** The class of what is of a school and about no pupil. */
    private static final int SCHOOL = 15;

    /** Of the bestuur: whoever writes or adopts its plan anywhere, may do that; and who coordinates anywhere answers another school. */
    private static final Set<String> VAN_HET_BESTUUR = Set.of("schoolplannen/{sleutel}", "plaatsvragen/{plaatsvraag}");

    @Autowired
    private Wereldbouw bouw;

    @Autowired
    private Mensen mensen;

    @Autowired
    private Taak taak;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EigenaarDatabank eigenaar;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private final Verwacht verwacht = new Verwacht();
    private final Map<String, Loper> lopers = new LinkedHashMap<>();
    private final Map<String, Set<String>> gezien = new ConcurrentHashMap<>();
    private final AtomicInteger gevallen = new AtomicInteger();
    private List<Eindpunt> eindpunten = List.of();
    private Wereld wereld;
    private Vulling vulling;

    @BeforeAll
    void ga_op_weg() {
        wereld = bouw.nieuw();
        // Who reads nothing of any pupil, one thing, or much; who comes from outside in a role of their own.
        wereld.collega("vertrouwenspersoon", "privacyfunctionaris", "bpo", "svk", "bestuur");
        List.of("leerplichtambtenaar", "swv").forEach(wereld::genodigde);
        vulling = bouw.vulMetKluis(wereld);
        eindpunten = Eindpunt.alle(mapping);
        wereld.personen.values().forEach(p -> lopers.put(p.naam(), new Loper(mensen.adres(), p)));
    }

    @Test
    @Order(1)
    void elke_tabel_en_elk_adres_is_bekend_bij_de_wandeling() {
        Set<String> leer = new TreeSet<>();
        vulling.onbekend()
                .forEach(t -> leer.add("tabel " + t + ": zet er in Vulling een rij in, of zeg waarom dat niet hoeft"));
        for (Eindpunt e : eindpunten) {
            for (String plek : e.plekken()) {
                if (!EIGEN_SLEUTEL.contains(plek)
                        && !Vulling.VAN_ZICHZELF.contains(plek)
                        && !vulling.voorwerpen.containsKey(plek))
                    leer.add(e + ": wat kan " + plek + " zijn? Zeg het in Vulling met voorwerp(...)");
            }
            e.parameters().forEach((naam, soort) -> {
                if ((soort == UUID.class) && !vulling.voorwerpen.containsKey(Velden.PARAMETERS.getOrDefault(naam, "")))
                    leer.add(e + ": wat kan parameter " + naam + " zijn? Zeg het in Velden.PARAMETERS");
            });
            if (!e.leest() && !Handelingen.kent(e)) leer.add(e + ": wie mag dit? Zeg het in handelingen.csv");
        }
        Handelingen.onbekend(eindpunten).forEach(r -> leer.add("handelingen.csv noemt " + r + ", maar dat is er niet"));
        assertThat(leer).as("leer de wandeling").isEmpty();
    }

    @Test
    @Order(2)
    void niemand_leest_wat_niet_mag_en_een_vreemd_nummer_bestaat_niet() {
        Queue<String> lekken = new ConcurrentLinkedQueue<>();
        try (Meeluisteraar oor = Meeluisteraar.begin()) {
            ieder(loper -> {
                for (Eindpunt e : eindpunten) if (e.leest()) lees(loper, e, lekken);
            });
            lekken.addAll(oor.gehoord);
            oor.fouten.forEach(f -> lekken.add("fout in het log: " + f));
        }
        lekken.addAll(post());
        meld("gelezen");
        assertThat(kort(lekken)).isEmpty();
    }

    @Test
    @Order(3)
    void wie_iets_moet_kunnen_lezen_leest_het_ook() {
        Set<String> mist = new TreeSet<>();
        for (String[] rij : Verwacht.regels("ziet.csv")) {
            Set<String> klassen = new TreeSet<>();
            gezien.getOrDefault(rij[0], Set.of())
                    .forEach(w -> klassen.add(String.valueOf(kanarie(w).klasse())));
            for (String klasse : rij[1].split(" ")) {
                if (!klassen.contains(klasse))
                    mist.add(rij[0] + " zag niets van klasse " + klasse + " (" + rij[2] + ")");
            }
        }
        assertThat(mist).isEmpty();
    }

    /** Who reads nothing of any pupil is nobody who looked along either: not by asking, in vain, for a page of one. */
    @Test
    @Order(3)
    void wie_geen_leerling_ziet_staat_niet_in_het_leeslog() {
        List<String> wie = List.of("bestuur", "privacyfunctionaris");
        for (String naam : wie)
            for (String blad : List.of("", "/tijdlijn", "/opp", "/leeslog"))
                assertThat(loper(naam)
                                .ga("/leerlingen/" + wereld.id(Leerling.KIND) + blad)
                                .status())
                        .as(naam + blad)
                        .isEqualTo(404);
        for (String naam : wie)
            assertThat(eigenaar.jdbc()
                            .sql("select onderdeel from toegang.leeslog where account_id = ?")
                            .param(Objects.requireNonNull(loper(naam).wie.account()))
                            .query(String.class)
                            .list())
                    .as(naam)
                    .isEmpty();
    }

    @Test
    @Order(4)
    void een_ouder_zonder_gezag_heeft_geen_account_en_krijgt_geen_link() {
        String email = wereld.vraag(String.class, "select email from organisatie.ouder where nummer = 'P3'");
        assertThat(wereld.lijst(UUID.class, "select id from toegang.account where email = ?", email))
                .isEmpty();
        Map<String, String> eerst = afdruk().nu();
        Antwoord antwoord = loper("niemand").stuur("POST", "/link", List.of(Map.entry("email", email)));
        assertThat(antwoord.naar()).startsWith("/link/verstuurd");
        assertThat(Vingerafdruk.verschil(eerst, afdruk().nu())).isEmpty();
    }

    @Test
    @Order(5)
    void wie_iets_niet_mag_verandert_niets() {
        Queue<String> fouten = new ConcurrentLinkedQueue<>();
        Vingerafdruk afdruk = afdruk();
        try (Meeluisteraar oor = Meeluisteraar.begin()) {
            for (Eindpunt e : eindpunten) {
                if (e.leest()) continue;
                Map<String, String> eerst = afdruk.nu();
                ieder(loper -> schrijf(loper, e, fouten));
                List<String> verschil = Vingerafdruk.verschil(eerst, afdruk.nu());
                if (!verschil.isEmpty()) fouten.add(e + " veranderde iets: " + verschil + wieDeedHet(e, afdruk));
            }
            fouten.addAll(oor.gehoord);
            oor.fouten.forEach(f -> fouten.add("fout in het log: " + f));
        }
        fouten.addAll(post());
        meld("geprobeerd te schrijven");
        assertThat(kort(fouten)).isEmpty();
    }

    @Test
    @Order(6)
    @Tag("lang")
    void wat_je_niet_mag_lezen_laat_nergens_een_spoor_na() {
        Queue<String> sporen = new ConcurrentLinkedQueue<>();
        Spoor spoor = new Spoor();
        // Reading is itself something that is shown, to the family: the second time it is the same.
        kijkRond(spoor, sporen);
        kijkRond(spoor, new ConcurrentLinkedQueue<>());
        for (Set<Integer> klassen : Vulling.KLASSEN) {
            spoor.nu(klassen);
            vulling.nogEen(Leerling.KIND, klassen);
            kijkRond(spoor, sporen);
        }
        meld("nagespeurd");
        assertThat(kort(sporen)).isEmpty();
    }

    /** A walk that never finds anything, proves nothing: each of its ways to find something must see what is planted for it. */
    @Test
    @Order(7)
    void een_geplant_lek_wordt_gevonden() {
        Loper docent = loper("docent");
        Spoor spoor = new Spoor();
        recht("docent", 10, 3);
        try (Meeluisteraar oor = Meeluisteraar.begin()) {
            Queue<String> lekken = new ConcurrentLinkedQueue<>();
            for (Eindpunt e : eindpunten)
                if (e.leest() && e.pad().equals("/leerlingen/{leerling}")) lees(docent, e, lekken);
            assertThat(lekken).anySatisfy(lek -> assertThat(lek).contains("toont klasse 10"));

            kijkRond(spoor, docent, new ConcurrentLinkedQueue<>());
            spoor.nu(Set.of(10));
            vulling.nogEen(Leerling.KIND, Set.of(10));
            Queue<String> sporen = new ConcurrentLinkedQueue<>();
            kijkRond(spoor, docent, sporen);
            assertThat(sporen).anySatisfy(s -> assertThat(s).contains("verandert door iets van klasse [10]"));

            String woord = wereld.kanaries.keySet().iterator().next();
            LoggerFactory.getLogger(WandelingWebTest.class).warn("een woord uit een dossier: {}", woord);
            assertThat(oor.gehoord).anySatisfy(g -> assertThat(g).contains(woord));
        } finally {
            recht("docent", 10, 0);
        }
    }

    /** And each of its other ways: a table it does not know, a hand that may write too much, a number that answers, a page that is empty. */
    @Test
    @Order(8)
    void een_geplante_tabel_een_recht_om_te_schrijven_en_een_vreemde_leerling_worden_gevonden() {
        eigenaar.jdbc().sql("create table dossier.lek (id uuid, tekst text)").update();
        try {
            assertThatThrownBy(this::elke_tabel_en_elk_adres_is_bekend_bij_de_wandeling)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("tabel dossier.lek");
        } finally {
            eigenaar.jdbc().sql("drop table dossier.lek").update();
        }

        Loper docent = loper("docent");
        List<Eindpunt> overLeerlingen = eindpunten.stream()
                .filter(e -> !e.leest() && e.pad().startsWith("/leerlingen/{leerling}/"))
                .toList();
        Map<String, String> eerst = afdruk().nu();
        Queue<String> fouten = new ConcurrentLinkedQueue<>();
        overLeerlingen.forEach(e -> schrijf(docent, e, fouten));
        assertThat(fouten).isEmpty();
        assertThat(Vingerafdruk.verschil(eerst, afdruk().nu())).isEmpty();
        schrijven(docent, true);
        try {
            overLeerlingen.forEach(e -> schrijf(docent, e, fouten));
            assertThat(fouten).anySatisfy(f -> assertThat(f).contains("als docent bij KIND", "geeft 303"));
            assertThat(Vingerafdruk.verschil(eerst, afdruk().nu())).isNotEmpty();
        } finally {
            schrijven(docent, false);
        }

        Eindpunt blad = eindpunt("GET /leerlingen/{leerling}");
        Queue<String> lekken = new ConcurrentLinkedQueue<>();
        lees(docent, blad, lekken);
        assertThat(lekken).isEmpty();
        UUID relatie = UUID.randomUUID();
        eigenaar.jdbc()
                .sql("""
                        insert into toegang.relatie (id, bestuur_id, account_id, leerling_id, rol, als, van, vanaf, herkomst)
                        values (?, ?, ?, ?, 'docent', 'docent', '', current_date - 1, 'lek')
                        """)
                .params(relatie, wereld.bestuur.bestuur(), docent.wie.account(), wereld.id(Leerling.ANDERE_KLAS))
                .update();
        try {
            lees(docent, blad, lekken);
            assertThat(lekken)
                    .anySatisfy(l -> assertThat(l).contains("geeft 200 voor een nummer van een ander"))
                    .anySatisfy(l -> assertThat(l).contains("toont klasse", "ANDERE_KLAS"));
        } finally {
            eigenaar.jdbc()
                    .sql("delete from toegang.relatie where id = ?")
                    .param(relatie)
                    .update();
        }

        Set<String> was = gezien.put("docent", Set.of());
        try {
            assertThatThrownBy(this::wie_iets_moet_kunnen_lezen_leest_het_ook)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("docent zag niets van klasse 4");
        } finally {
            if (was == null) gezien.remove("docent");
            else gezien.put("docent", was);
        }
    }

    /** Also of who reads hardly anything, and of who comes from outside: one class too many is seen. */
    @Test
    @Order(9)
    void een_klasse_te_veel_wordt_ook_gevonden_bij_wie_bijna_niets_leest_of_van_buiten_komt() {
        assertThat(metTeVeel("svk", "svk", 1, 0, "GET /leerlingen/{leerling}"))
                .anySatisfy(lek -> assertThat(lek).contains("als svk bij KIND toont klasse 1"));
        assertThat(metTeVeel("vertrouwenspersoon", "vertrouwenspersoon", 4, 0, "GET /leerlingen/{leerling}/tijdlijn"))
                .anySatisfy(lek -> assertThat(lek).contains("als vertrouwenspersoon bij KIND toont klasse 4"));
        assertThat(metTeVeel("bestuur", "bestuur", 1, 0, "GET /leerlingen/{leerling}"))
                .anySatisfy(lek -> assertThat(lek).contains("als bestuur bij KIND toont klasse 1"))
                .anySatisfy(lek -> assertThat(lek).contains("als bestuur geeft 200 voor een nummer van een ander"));
        assertThat(metTeVeel("leerplichtambtenaar", "leerplichtambtenaar@genodigd", 7, 2, "GET /uitgenodigd/{nummer}"))
                .anySatisfy(lek -> assertThat(lek).contains("als leerplichtambtenaar bij KIND toont klasse 7"));
    }

    /** What the walk finds on this page when the role reads all of this class; afterwards it reads as far as it was. */
    private Queue<String> metTeVeel(String wie, String rol, int klasse, int was, String blad) {
        Queue<String> lekken = new ConcurrentLinkedQueue<>();
        lees(loper(wie), eindpunt(blad), lekken);
        assertThat(lekken).as(wie + " voor het lek").isEmpty();
        recht(rol, klasse, 3);
        try {
            lees(loper(wie), eindpunt(blad), lekken);
        } finally {
            recht(rol, klasse, was);
        }
        return lekken;
    }

    /** Every class that the docent does not write now, or not any more. */
    private void schrijven(Loper docent, boolean aan) {
        eigenaar.jdbc()
                .sql(
                        aan
                                ? "create table dossier.was_recht as select locatie_id, rol, klasse from toegang.recht where bestuur_id = '"
                                        + wereld.bestuur.bestuur() + "' and rol = '" + docent.wie.naam()
                                        + "' and not schrijven"
                                : "update toegang.recht r set schrijven = false from dossier.was_recht w where w.locatie_id = r.locatie_id and w.rol = r.rol and w.klasse = r.klasse")
                .update();
        eigenaar.jdbc()
                .sql(
                        aan
                                ? "update toegang.recht r set schrijven = true from dossier.was_recht w where w.locatie_id = r.locatie_id and w.rol = r.rol and w.klasse = r.klasse"
                                : "drop table dossier.was_recht")
                .update();
    }

    private Eindpunt eindpunt(String welk) {
        return eindpunten.stream()
                .filter(e -> e.toString().equals(welk))
                .findFirst()
                .orElseThrow(() -> new AssertionError("geen " + welk));
    }

    private void recht(String rol, int klasse, int lezen) {
        eigenaar.jdbc()
                .sql("update toegang.recht set lezen = ? where bestuur_id = ? and rol = ? and klasse = ?")
                .params(lezen, wereld.bestuur.bestuur(), rol, klasse)
                .update();
    }

    private void kijkRond(Spoor spoor, Queue<String> sporen) {
        ieder(loper -> kijkRond(spoor, loper, sporen));
    }

    private void kijkRond(Spoor spoor, Loper loper, Queue<String> sporen) {
        for (Eindpunt e : eindpunten) {
            if (!e.leest()) continue;
            List<String> ids = spoor.ids(e, vulling);
            if (ids == null) continue;
            gevallen.incrementAndGet();
            Antwoord antwoord = loper.ga(e.met(ids) + vragen(e, null).getFirst());
            spoor.kijk(loper.wie, e, antwoord.zonder(List.of()), verwacht).ifPresent(sporen::add);
        }
    }

    // Reading ---------------------------------------------------------------------------------------------------------

    private void lees(Loper loper, Eindpunt e, Queue<String> lekken) {
        if (e.plekken().isEmpty()) {
            for (String vraag : vragen(e, null)) bekijk(loper, e, null, e.pad() + vraag, lekken);
            return;
        }
        for (Leerling leerling : Leerling.values()) {
            // About nobody, so the same for each: once is enough, and some are a book in print.
            if (leerling != Leerling.KIND && e.plekken().stream().allMatch(OPENBAAR::contains)) continue;
            for (List<String> ids : vulling.combinaties(e, leerling)) {
                boolean vreemd = isVreemd(loper.wie, e, leerling)
                        && !isEigenaar(loper.wie, ids)
                        && !leestVanDeSchool(loper.wie, ids);
                for (String vraag : vragen(e, leerling)) {
                    Antwoord antwoord = bekijk(loper, e, leerling, e.met(ids) + vraag, lekken);
                    if (vreemd) alsOfHetNietBestaat(loper, e, ids, vraag, antwoord, lekken);
                }
            }
            // One's own pupil in the address with something of another pupil behind it.
            for (List<String> ids : verwisseld(e, leerling)) {
                Antwoord antwoord = bekijk(loper, e, null, e.met(ids), lekken);
                if (antwoord.status() != 404 && !antwoord.naarInloggen())
                    lekken.add(e + " als " + loper.wie.naam() + ": iets van een ander achter deze leerling geeft "
                            + antwoord.status());
            }
        }
    }

    private Antwoord bekijk(Loper loper, Eindpunt e, @Nullable Leerling leerling, String pad, Queue<String> lekken) {
        gevallen.incrementAndGet();
        Antwoord antwoord = loper.ga(pad);
        String waar = e + " als " + loper.wie.naam() + (leerling == null ? "" : " bij " + leerling);
        if (antwoord.status() == 403 || antwoord.status() >= 500)
            lekken.add(waar + " geeft " + antwoord.status() + " op " + pad);
        controleer(loper.wie, waar, antwoord, lekken);
        return antwoord;
    }

    private void controleer(Persoon wie, String waar, Antwoord antwoord, Queue<String> lekken) {
        for (String woord : antwoord.kanaries()) {
            Kanarie k = kanarie(woord);
            gezien.computeIfAbsent(wie.naam(), n -> ConcurrentHashMap.newKeySet())
                    .add(woord);
            if (!verwacht.mag(wie, k))
                lekken.add(waar + " toont klasse " + k.klasse() + " van " + k.leerling() + ": " + k.wat()
                        + (k.vrij() ? " (vrijgegeven)" : "") + (k.auteur() == null ? "" : " van " + k.auteur()));
        }
    }

    private void alsOfHetNietBestaat(
            Loper loper, Eindpunt e, List<String> ids, String vraag, Antwoord antwoord, Queue<String> lekken) {
        List<String> gokken = e.plekken().stream().map(p -> gok(e, p)).toList();
        gevallen.incrementAndGet();
        Antwoord gok = loper.ga(e.met(gokken) + vraag);
        String waar = e + " als " + loper.wie.naam();
        boolean zelfde = antwoord.zonder(ids).equals(gok.zonder(gokken));
        // A redirect to a page of its own says nothing, when every number gets it.
        if (antwoord.status() == 303 && zelfde) return;
        if (loper.wie.ingelogd() ? antwoord.status() != 404 : !antwoord.naarInloggen() && antwoord.status() != 404)
            lekken.add(waar + " geeft " + antwoord.status() + " voor een nummer van een ander");
        else if (!zelfde)
            lekken.add(waar + " antwoordt anders op een nummer van een ander dan op een nummer dat niet bestaat");
    }

    private boolean isEigenaar(Persoon wie, List<String> ids) {
        return ids.stream().anyMatch(id -> wie.naam().equals(vulling.eigenaars.get(id)));
    }

    /** About no pupil, for who reads the figures and plans of the location. */
    private boolean leestVanDeSchool(Persoon wie, List<String> ids) {
        return verwacht.leest(wie.functies(), SCHOOL) != Verwacht.Leest.GEEN
                && ids.stream().anyMatch(vulling.vanDeSchool::contains);
    }

    private boolean isVreemd(Persoon wie, Eindpunt e, Leerling leerling) {
        if (e.plekken().stream().anyMatch(EIGEN_SLEUTEL::contains)) return false;
        if (e.plekken().stream().anyMatch(Vulling.VAN_ZICHZELF::contains)) return false;
        if (e.plekken().stream().allMatch(OPENBAAR::contains) && !e.plekken().isEmpty()) return false;
        // Who comes from outside has one page, of one pupil: everything else does not exist.
        if (Wereld.GENODIGDEN.contains(wie.naam()))
            return leerling != Leerling.KIND || !e.pad().startsWith("/uitgenodigd/");
        if (e.plekken().stream().anyMatch(VAN_DE_LOCATIE::contains))
            return leerling.opZuid()
                    ? wie.functies().isEmpty()
                    : wie.rollen(leerling).isEmpty();
        return wie.rollen(leerling).isEmpty();
    }

    /** Over this pupil, or at the location of this pupil when it is about that. */
    private static Set<String> rollen(Persoon wie, Eindpunt e, Leerling leerling) {
        if (e.plekken().stream().anyMatch(VAN_HET_BESTUUR::contains)) {
            Set<String> ergens = new TreeSet<>(wie.functies());
            ergens.addAll(wie.rollen(Leerling.ANDERE_LOCATIE));
            return ergens;
        }
        boolean locatie = e.plekken().stream().anyMatch(VAN_DE_LOCATIE::contains);
        return locatie && leerling.opZuid() ? wie.functies() : wie.rollen(leerling);
    }

    private List<List<String>> verwisseld(Eindpunt e, Leerling leerling) {
        List<String> plekken = e.plekken();
        if (plekken.size() < 2 || plekken.stream().anyMatch(p -> soort(e, p) != UUID.class)) return List.of();
        Leerling ander = leerling == Leerling.KIND ? Leerling.ANDERE_KLAS : Leerling.KIND;
        List<String> ids = new ArrayList<>(
                vulling.waarden(plekken.getFirst(), leerling).stream().limit(1).toList());
        if (ids.isEmpty()) return List.of();
        for (String plek : plekken.subList(1, plekken.size())) {
            List<String> vreemd = vulling.waarden(plek, ander);
            if (vreemd.isEmpty()) return List.of();
            ids.add(vreemd.getFirst());
        }
        return List.of(ids);
    }

    /** Without a question, with every search, and with every id that may come along. */
    private List<String> vragen(Eindpunt e, @Nullable Leerling leerling) {
        StringBuilder nodig = new StringBuilder();
        e.verplicht().forEach((naam, soort) -> {
            String waarde = soort == UUID.class ? UUID.randomUUID().toString() : Handelingen.waarde(e, naam, soort);
            nodig.append(nodig.isEmpty() ? "?" : "&")
                    .append(naam)
                    .append('=')
                    .append(Loper.codeer(String.valueOf(waarde)));
        });
        List<String> uit = new ArrayList<>(List.of(nodig.toString()));
        e.parameters().forEach((naam, soort) -> {
            if (naam.equals("q") || naam.equals("zoek")) {
                uit.add("?" + naam + "=kanarie");
                uit.add("?" + naam + "=Kim");
                // A part of the name only: the page repeats the question, and that is no find.
                wereld.kanaries.values().stream()
                        .filter(k -> k.wat().equals("achternaam"))
                        .forEach(k -> uit.add(
                                "?" + naam + "=" + k.woord().substring(k.woord().length() - 9)));
            } else if (soort == UUID.class) {
                for (Leerling l :
                        leerling == null ? List.of(Leerling.values()) : List.of(leerling, Leerling.ANDERE_KLAS))
                    vulling.waarden(Velden.PARAMETERS.getOrDefault(naam, ""), l).stream()
                            .limit(2)
                            .forEach(id -> uit.add("?" + naam + "=" + id));
            }
        });
        return uit;
    }

    private static String gok(Eindpunt e, String plek) {
        Class<?> soort = soort(e, plek);
        return soort == UUID.class
                ? UUID.randomUUID().toString()
                : soort == int.class ? "999" : plek.startsWith("zaken") ? Zaaknummers.nieuw() : "bestaat-niet";
    }

    private static Class<?> soort(Eindpunt e, String plek) {
        String naam = plek.substring(plek.indexOf('{') + 1, plek.length() - 1);
        for (var p : e.handler().getMethod().getParameters()) {
            if (p.isAnnotationPresent(org.springframework.web.bind.annotation.PathVariable.class)
                    && p.getName().equals(naam)) return p.getType();
        }
        return String.class;
    }

    // Writing ---------------------------------------------------------------------------------------------------------

    private void schrijf(Loper loper, Eindpunt e, Queue<String> fouten) {
        if (e.plekken().isEmpty()) {
            if (!Handelingen.mag(e, loper.wie, loper.wie.functies())) probeer(loper, e, null, e.pad(), fouten);
            return;
        }
        for (Leerling leerling : Leerling.values()) {
            // Not even whoever may do this here, may do it to what belongs to another pupil.
            for (List<String> ids : verwisseld(e, leerling)) probeer(loper, e, leerling, e.met(ids), fouten);
            if (Handelingen.mag(e, loper.wie, rollen(loper.wie, e, leerling))) continue;
            for (List<String> ids : vulling.combinaties(e, leerling).stream()
                    .filter(i -> !isEigenaar(loper.wie, i))
                    .limit(2)
                    .toList()) probeer(loper, e, leerling, e.met(ids), fouten);
        }
    }

    private void probeer(Loper loper, Eindpunt e, @Nullable Leerling leerling, String pad, Queue<String> fouten) {
        gevallen.incrementAndGet();
        Antwoord antwoord =
                loper.stuur(e.methode(), pad, Velden.lichaam(vulling, e, leerling == null ? Leerling.KIND : leerling));
        String waar = e + " als " + loper.wie.naam() + (leerling == null ? "" : " bij " + leerling);
        if (antwoord.status() != 404 && antwoord.status() != 422 && !antwoord.naarInloggen())
            fouten.add(waar + " geeft " + antwoord.status() + " " + antwoord.naar());
        controleer(loper.wie, waar, antwoord, fouten);
    }

    /** One by one, when something changed and it is not clear by whom. */
    private String wieDeedHet(Eindpunt e, Vingerafdruk afdruk) {
        StringBuilder uit = new StringBuilder();
        for (Loper loper : lopers.values()) {
            Map<String, String> eerst = afdruk.nu();
            schrijf(loper, e, new ConcurrentLinkedQueue<>());
            List<String> verschil = Vingerafdruk.verschil(eerst, afdruk.nu());
            if (!verschil.isEmpty())
                uit.append("; als ").append(loper.wie.naam()).append(": ").append(verschil);
        }
        return uit.toString();
    }

    // Together --------------------------------------------------------------------------------------------------------

    private void ieder(java.util.function.Consumer<Loper> werk) {
        try (ExecutorService samen = Executors.newFixedThreadPool(3)) {
            List<Future<?>> lopend = new ArrayList<>();
            lopers.values().forEach(l -> lopend.add(samen.submit(() -> werk.accept(l))));
            for (Future<?> f : lopend) f.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        }
    }

    /** Mail that went out meanwhile: to whom, and may they read what is in it? */
    private List<String> post() {
        List<String> uit = new ArrayList<>();
        Map<UUID, Persoon> bij = new HashMap<>();
        wereld.personen.values().forEach(p -> {
            if (p.account() != null) bij.put(p.account(), p);
        });
        taak.voor(
                wereld.bestuur.bestuur(),
                () -> jdbc.sql(
                                "select aan_account, soort, onderwerp || ' ' || tekst from bericht.uitgaand where message_id not like '%@wandel>'")
                        .query(rs -> {
                            Persoon aan = bij.get(rs.getObject(1, UUID.class));
                            var m = Kanarie.PATROON.matcher(rs.getString(3));
                            while (m.find()) {
                                Kanarie k = kanarie(m.group());
                                if (aan == null || !verwacht.mag(aan, k))
                                    uit.add("mail " + rs.getString(2) + " aan "
                                            + (aan == null ? "een onbekende" : aan.naam()) + " bevat klasse "
                                            + k.klasse() + " van " + k.leerling() + ": " + k.wat());
                            }
                        }));
        return uit;
    }

    private Vingerafdruk afdruk() {
        return new Vingerafdruk(wereld.bestuur.bestuur(), taak, jdbc, eigenaar);
    }

    private Loper loper(String naam) {
        return Objects.requireNonNull(lopers.get(naam), naam);
    }

    private Kanarie kanarie(String woord) {
        return Objects.requireNonNull(
                wereld.kanaries.get(woord.toLowerCase(java.util.Locale.ROOT)), () -> "onbekende kanarie " + woord);
    }

    private void meld(String wat) {
        System.out.printf(
                "wandeling, %s: %d gevallen over %d adressen (%d om te lezen), %d mensen, %d kanaries waarvan %d ooit gezien%n",
                wat,
                gevallen.get(),
                eindpunten.size(),
                eindpunten.stream().filter(Eindpunt::leest).count(),
                lopers.size(),
                wereld.kanaries.size(),
                gezien.values().stream().flatMap(Collection::stream).distinct().count());
    }

    /** Equal complaints once, with how often. */
    private static List<String> kort(Collection<String> alles) {
        Map<String, Integer> telling = new TreeMap<>();
        alles.forEach(r -> telling.merge(r, 1, Integer::sum));
        return telling.entrySet().stream()
                .map(e -> e.getKey() + (e.getValue() > 1 ? " (" + e.getValue() + " keer)" : ""))
                .toList();
    }
}
