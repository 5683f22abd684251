package nl.spil.wandeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import nl.spil.cast.EigenaarDatabank;
import nl.spil.cast.Mensen;
import nl.spil.cast.SpilTest;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.kluis.Hulpvragen;
import nl.spil.kluis.Kluisdossiers;
import nl.spil.kluis.Signalen;
import nl.spil.kluis.Stuk;
import nl.spil.schoolplan.Ontwerp;
import nl.spil.schoolplan.Planontwerpen;
import nl.spil.toegang.Sessies;
import nl.spil.wandeling.Loper.Antwoord;
import nl.spil.wandeling.Wereld.Leerling;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The vault is silent: whether there is a case of the meldcode or a talk in confidence about a pupil or not, every page, feed and
 * export that anybody else can open is the same to the byte, no row outside the vault is written, and nothing of it is in the log of
 * the server.
 */
@SpilTest
class NietsTeMerkenWebTest {

    private static final String VERTROUWENSPERSOON = "vertrouwenspersoon";
    private static final String PLAN = "hpc-zuidwijk";

    /** The documents of this school have nothing for what is told in confidence; without it nobody can begin a file of class 12 here. */
    private static final String VERTROUWELIJK = """

            zaaktypen:
              - id: vertrouwelijk
                naam: Vertrouwelijk gesprek
                omschrijving: Wat iemand in vertrouwen vertelt. Alleen de vertrouwenspersoon ziet het.
                voor-wie: leerling
                klasse: vertrouwenspersoon
                eigenaar: vertrouwenspersoon
                bron: MT
                fasen:
                  - id: vertrouwelijk-gesprek
                    naam: Gesprek
                    eigenaar: vertrouwenspersoon
                    betrokken: [vertrouwenspersoon, leerling]
                    termijnen: [meldcode-stap]
                    besluiten:
                      - id: vertrouwelijk-klaar
                        naam: Afsluiten
                        naar: vertrouwelijk-gesloten
                        door: [vertrouwenspersoon]
                  - id: vertrouwelijk-gesloten
                    naam: Afgesloten
                    eigenaar: vertrouwenspersoon
                    eind: ja

            hulpvragen:
              - id: vertrouwelijk
                rol: vertrouwenspersoon
                naam: Naar de vertrouwenspersoon
                waarvoor: Voor wat je in vertrouwen wilt vertellen.
                bron: MT
            """;

    /** One of every kind; the walk itself tries everybody. */
    private static final Set<String> ANDEREN = Set.of(
            "docent",
            "mentor",
            "oco",
            "smw",
            "schoolleider",
            "administratie",
            "beheer",
            "ouder1",
            "leerling",
            "externe",
            "oco-andere-locatie",
            "niemand",
            "vertrouwenspersoon",
            "privacyfunctionaris",
            "bpo",
            "svk",
            "bestuur",
            "leerplichtambtenaar",
            "swv");

    @Autowired
    private Wereldbouw bouw;

    @Autowired
    private Mensen mensen;

    @Autowired
    private Sessies sessies;

    @Autowired
    private Taak taak;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private EigenaarDatabank eigenaar;

    @Autowired
    private Signalen signalen;

    @Autowired
    private Kluisdossiers dossiers;

    @Autowired
    private Hulpvragen hulpvragen;

    @Autowired
    private Planontwerpen ontwerpen;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Test
    @Tag("lang")
    void een_dossier_in_de_kluis_verandert_niets_van_wat_een_ander_ziet() {
        Wereld wereld = bouw.nieuw();
        metVertrouwelijk(wereld);
        wereld.collega(VERTROUWENSPERSOON, "privacyfunctionaris", "bpo", "svk", "bestuur");
        List.of("leerplichtambtenaar", "swv").forEach(wereld::genodigde);
        Vulling vulling = bouw.vul(wereld);
        List<Loper> anderen = wereld.personen.values().stream()
                .filter(p -> ANDEREN.contains(p.naam()))
                .map(p -> new Loper(mensen.adres(), p))
                .toList();
        assertThat(anderen).hasSameSizeAs(ANDEREN);
        String woord = wereld.kanarie(Leerling.KIND, 11, "kluis.stil", null, false, Set.of(), Set.of(), Set.of());
        List<String> gezocht = gezocht(wereld, woord);
        Map<String, String> eerst = bekijk(anderen, vulling, e -> true, gezocht);
        Map<String, String> nogEens = bekijk(anderen, vulling, e -> true, gezocht);
        assertThat(eerst.keySet())
                .as("zoekadressen")
                .anySatisfy(a -> assertThat(a).contains("/zoeken?q=" + gezocht.getLast()))
                .anySatisfy(a -> assertThat(a).contains("/tijdlijn?q=" + gezocht.getLast()));
        Set<String> vanzelf = anders(eerst, nogEens);
        // Reading leaves its own lines: only the pages about who read, and what counts them, change by being read.
        assertThat(vanzelf.size())
                .as("bladen die vanzelf veranderen: " + vanzelf)
                .isLessThan(eerst.size() / 10);

        nietsTeMerken(meet(
                wereld, vulling, anderen, e -> true, gezocht, nogEens, vanzelf, woord, () -> meldcode(wereld, woord)));

        // Nor what was told in confidence: only whoever holds it knows. The pupil does not see what the confidant
        // wrote; nor do the
        // parents, or who has the key of the meldcode, see that or what the pupil asked.
        List<Loper> kind =
                anderen.stream().filter(l -> l.wie.naam().equals("leerling")).toList();
        nietsTeMerken(meet(
                wereld, vulling, kind, e -> true, gezocht, nogEens, vanzelf, woord, () -> vertrouwd(wereld, woord)));
        Loper houder = new Loper(mensen.adres(), wereld.persoon(Kluisvulling.HOUDER));
        Map<String, String> vanHouder = bekijk(List.of(houder), vulling, e -> true, gezocht);
        Map<String, String> vooraf = bekijk(List.of(houder), vulling, e -> true, gezocht);
        vanzelf.addAll(anders(vanHouder, vooraf));
        vooraf.putAll(nogEens);
        List<Loper> verder = new ArrayList<>(zonder(anderen, VERTROUWENSPERSOON, "leerling"));
        verder.add(houder);
        nietsTeMerken(meet(
                wereld, vulling, verder, e -> true, gezocht, vooraf, vanzelf, woord, () -> gevraagd(wereld, woord)));
    }

    private static List<Loper> zonder(List<Loper> lopers, String... namen) {
        return lopers.stream()
                .filter(l -> !List.of(namen).contains(l.wie.naam()))
                .toList();
    }

    private static void nietsTeMerken(Merkbaar m) {
        assertThat(m.rijen()).as("rijen buiten de kluis").isEmpty();
        assertThat(m.log()).as("het log van de server").isEmpty();
        assertThat(m.bladen()).as("bladen waaraan iemand het merkt").isEmpty();
        assertThat(m.woord()).as("het woord zelf").isFalse();
    }

    /** A test that never finds anything, proves nothing: a row, a page, the word and a line in the log that give a file away are each seen. */
    @Test
    void een_geplant_lek_uit_de_kluis_wordt_gezien() {
        Wereld wereld = bouw.nieuw();
        metVertrouwelijk(wereld);
        wereld.collega(VERTROUWENSPERSOON);
        Vulling vulling = bouw.vul(wereld);
        List<Loper> anderen = List.of(new Loper(mensen.adres(), wereld.persoon("oco")));
        Predicate<Eindpunt> welke = e -> Set.of(
                        "/",
                        "/leerlingen/{leerling}",
                        "/leerlingen/{leerling}/logboek",
                        "/leerlingen/{leerling}/tijdlijn",
                        "/meldcode")
                .contains(e.pad());
        String woord = wereld.kanarie(Leerling.KIND, 11, "kluis.geplant", null, false, Set.of(), Set.of(), Set.of());
        List<String> gezocht = gezocht(wereld, woord);
        bekijk(anderen, vulling, welke, gezocht);
        Map<String, String> eerst = bekijk(anderen, vulling, welke, gezocht);
        Merkbaar niets =
                meet(wereld, vulling, anderen, welke, gezocht, eerst, Set.of(), woord, () -> meldcode(wereld, woord));
        assertThat(niets).isEqualTo(new Merkbaar(List.of(), Set.of(), List.of(), false));

        // What somebody could build: a note in the ordinary dossier for each file that is begun; the newest, so that it
        // is on the page.
        eigenaar.jdbc()
                .sql("""
                        create function kluis.lek() returns trigger language plpgsql security definer as $$
                        begin
                            insert into dossier.notitie (id, bestuur_id, leerling_id, klasse, soort, tekst, gebeurd_op, auteur_id, auteur_naam, auteur_rol, gemaakt_op)
                            values (('ffffffff' || right(gen_random_uuid()::text, 28))::uuid, new.bestuur_id, '%s', 4, 'observatie', '%s', toegang.vandaag() + 1, '%s', 'Iemand', 'docent', now());
                            return new;
                        end $$""".formatted(wereld.id(Leerling.KIND), woord, account(wereld, "docent")))
                .update();
        eigenaar.jdbc()
                .sql("create trigger lek after insert on kluis.dossier for each row execute function kluis.lek()")
                .update();
        try {
            for (Runnable gebeurt : List.<Runnable>of(
                    () -> meldcode(wereld, woord), () -> vertrouwd(wereld, woord), () -> gevraagd(wereld, woord))) {
                Map<String, String> vooraf = bekijk(anderen, vulling, welke, gezocht);
                Merkbaar m = meet(wereld, vulling, anderen, welke, gezocht, vooraf, Set.of(), woord, () -> {
                    gebeurt.run();
                    LoggerFactory.getLogger(NietsTeMerkenWebTest.class).warn("begonnen: {}", woord);
                });
                assertThat(m.rijen()).anySatisfy(r -> assertThat(r).startsWith("dossier.notitie"));
                assertThat(m.bladen())
                        .anySatisfy(b -> assertThat(b).contains("/leerlingen/"))
                        .anySatisfy(b -> assertThat(b).endsWith("/tijdlijn?q=" + gezocht.getLast()));
                assertThat(m.woord()).isTrue();
                assertThat(m.log()).anySatisfy(r -> assertThat(r).contains(woord));
            }
        } finally {
            eigenaar.jdbc().sql("drop trigger lek on kluis.dossier").update();
            eigenaar.jdbc().sql("drop function kluis.lek()").update();
        }
    }

    /** What somebody else could see of it: rows outside the vault, pages that changed, what the server logged, the word itself. */
    private record Merkbaar(List<String> rijen, Set<String> bladen, List<String> log, boolean woord) {}

    private Merkbaar meet(
            Wereld wereld,
            Vulling vulling,
            List<Loper> anderen,
            Predicate<Eindpunt> welke,
            List<String> gezocht,
            Map<String, String> eerst,
            Set<String> vanzelf,
            String woord,
            Runnable gebeurt) {
        Vingerafdruk afdruk = new Vingerafdruk(wereld.bestuur.bestuur(), taak, jdbc, eigenaar);
        Map<String, String> rijen = zonderKluis(afdruk.nu());
        try (Meeluisteraar oor = Meeluisteraar.begin()) {
            gebeurt.run();
            List<String> anders = Vingerafdruk.verschil(rijen, zonderKluis(afdruk.nu()));
            Map<String, String> daarna = bekijk(anderen, vulling, welke, gezocht);
            Set<String> merkbaar = anders(eerst, daarna);
            merkbaar.removeAll(vanzelf);
            return new Merkbaar(
                    anders,
                    merkbaar,
                    List.copyOf(oor.gehoord),
                    daarna.values().stream().anyMatch(v -> v.contains(woord)));
        }
    }

    /** A signal of a docent, a file, what was said and weighed, and somebody who looked at it all. */
    private void meldcode(Wereld wereld, String woord) {
        UUID zuid = wereld.vraag(UUID.class, "select id from organisatie.locatie where sleutel = 'zuid'");
        sessies.als(account(wereld, "docent"), b -> {
            assertThat(signalen.geef(b, zuid, "Kim " + woord, woord, null)).isEmpty();
            return true;
        });
        sessies.als(account(wereld, Kluisvulling.HOUDER), b -> {
            UUID signaal = signalen.open(b).getLast().id();
            assertThat(signalen.lees(b, signaal).wat()).isEqualTo(woord);
            UUID id = Objects.requireNonNull(
                    signalen.begin(b, signaal, wereld.id(Leerling.KIND)).dossier());
            assertThat(dossiers.schrijf(b, id, Stuk.Soort.CONSULTATIE, woord, "Veilig Thuis", false))
                    .isEmpty();
            assertThat(dossiers.weeg(b, id, Map.of("vermoeden", "ja"), Map.of("vermoeden", woord)))
                    .isEmpty();
            assertThat(dossiers.verwijs(b, id, "ja", "thuis", "")).isEmpty();
            assertThat(dossiers.open(b, id, "Zuid").dossier().stukken()).hasSizeGreaterThan(3);
            return true;
        });
    }

    /** The school adopts a procedure for what is told in confidence: one writes it, another adopts it. */
    private void metVertrouwelijk(Wereld wereld) {
        sessies.als(account(wereld, "oco"), b -> {
            Ontwerp nu = ontwerpen.begin(b, PLAN, Planontwerpen.Uitgang.GELDEND);
            ontwerpen.bewaar(b, PLAN, nu.tekst() + VERTROUWELIJK, nu.versie(), "");
            return ontwerpen.stelVoor(
                    b,
                    PLAN,
                    "Voor wat iemand in vertrouwen vertelt.",
                    ontwerpen.ontwerp(b, PLAN).versie());
        });
        LocalDate vandaag = LocalDate.now(Klok.ZONE);
        Planontwerpen.Vaststeluitkomst vast = sessies.als(
                account(wereld, "schoolleider"),
                b -> ontwerpen.stelVast(
                        b,
                        PLAN,
                        new Planontwerpen.Vaststelgegevens(vandaag, vandaag, vandaag.plusYears(4), 4, "MT van vandaag"),
                        ontwerpen.ontwerp(b, PLAN).versie()));
        assertThat(vast).isInstanceOf(Planontwerpen.Vaststeluitkomst.Gedaan.class);
    }

    /** What a pupil told the confidant, with a note and somebody who looked. */
    private void vertrouwd(Wereld wereld, String woord) {
        sessies.als(account(wereld, VERTROUWENSPERSOON), b -> {
            UUID id = Objects.requireNonNull(signalen.begin(b, 12, wereld.id(Leerling.KIND), "Kim " + woord)
                    .dossier());
            assertThat(dossiers.schrijf(b, id, Stuk.Soort.WAARNEMING, woord, "", false))
                    .isEmpty();
            assertThat(dossiers.open(b, id, "Zuid").dossier().stukken()).hasSizeGreaterThan(1);
            return true;
        });
    }

    /** What a pupil asks the confidant from home. */
    private void gevraagd(Wereld wereld, String woord) {
        sessies.als(account(wereld, "leerling"), b -> {
            Hulpvragen.Kind kind = hulpvragen.kind(wereld.id(Leerling.KIND));
            assertThat(hulpvragen
                            .stel(b, kind, "vertrouwelijk", "", "", "Kim " + woord)
                            .dossier())
                    .isNotNull();
            return true;
        });
    }

    private Map<String, String> bekijk(
            List<Loper> lopers, Vulling vulling, Predicate<Eindpunt> welke, List<String> gezocht) {
        Map<String, String> uit = new LinkedHashMap<>();
        for (Loper loper : lopers) {
            for (Eindpunt e : Eindpunt.alle(mapping)) {
                if (!e.leest() || !e.verplicht().isEmpty() || !welke.test(e)) continue;
                for (List<String> ids : ids(e, vulling)) {
                    for (String vraag : vragen(e, gezocht)) {
                        Antwoord a = loper.ga(e.met(ids) + vraag);
                        uit.put(loper.wie.naam() + " " + e.met(ids) + vraag, a.zonder(List.of()));
                    }
                }
            }
        }
        return uit;
    }

    /** The page itself, and what it finds. */
    private static List<String> vragen(Eindpunt e, List<String> gezocht) {
        List<String> uit = new ArrayList<>(List.of(""));
        for (String naam : List.of("q", "zoek"))
            if (e.parameters().containsKey(naam)) gezocht.forEach(g -> uit.add("?" + naam + "=" + g));
        return uit;
    }

    /** A first name, a part of the last name, and last a part of the secret word: the page repeats what was asked. */
    private static List<String> gezocht(Wereld wereld, String woord) {
        String naam = wereld.kanaries.values().stream()
                .filter(k -> k.leerling() == Leerling.KIND && k.wat().equals("achternaam"))
                .findFirst()
                .orElseThrow()
                .woord();
        return List.of("Kim", naam.substring(naam.length() - 9), woord.substring(woord.length() - 9));
    }

    private static List<List<String>> ids(Eindpunt e, Vulling vulling) {
        if (e.plekken().isEmpty()) return List.of(List.of());
        List<List<String>> uit = new ArrayList<>();
        for (Leerling l : List.of(Leerling.KIND, Leerling.ANDERE_KLAS))
            uit.addAll(vulling.combinaties(e, l).stream().limit(2).toList());
        return uit;
    }

    private static Set<String> anders(Map<String, String> een, Map<String, String> twee) {
        Set<String> uit = new TreeSet<>();
        twee.forEach((k, v) -> {
            if (!v.equals(een.get(k))) uit.add(k);
        });
        return uit;
    }

    private static Map<String, String> zonderKluis(Map<String, String> rijen) {
        Map<String, String> uit = new TreeMap<>(rijen);
        uit.keySet().removeIf(t -> t.startsWith("kluis.") || t.equals("toegang.sessie"));
        return uit;
    }

    private static UUID account(Wereld wereld, String naam) {
        return Objects.requireNonNull(wereld.persoon(naam).account());
    }
}
