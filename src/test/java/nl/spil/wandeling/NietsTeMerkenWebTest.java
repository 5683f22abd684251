package nl.spil.wandeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import nl.spil.cast.EigenaarDatabank;
import nl.spil.cast.Mensen;
import nl.spil.cast.SpilTest;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.kluis.Kluisdossiers;
import nl.spil.kluis.Signalen;
import nl.spil.kluis.Stuk;
import nl.spil.koppeling.Imports;
import nl.spil.organisatie.Inrichting;
import nl.spil.toegang.Sessies;
import nl.spil.wandeling.Loper.Antwoord;
import nl.spil.wandeling.Wereld.Leerling;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The vault is silent: whether there is a case of the meldcode about a pupil or not, every page, feed and export that anybody else can
 * open is the same to the byte, no row outside the vault is written, and nothing of it is in the log of the server.
 */
@SpilTest
class NietsTeMerkenWebTest {

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
            "niemand");

    @Autowired
    private Mensen mensen;

    @Autowired
    private Inrichting inrichting;

    @Autowired
    private Imports imports;

    @Autowired
    private Sessies sessies;

    @Autowired
    private TransactionTemplate transactie;

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
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Test
    @Tag("lang")
    void een_dossier_in_de_kluis_verandert_niets_van_wat_een_ander_ziet() {
        Wereld wereld = new Wereld(inrichting, imports, sessies, transactie, taak, jdbc);
        Vulling vulling = new Vulling(wereld, taak, jdbc);
        vulling.vul();
        List<Loper> anderen = wereld.personen.values().stream()
                .filter(p -> ANDEREN.contains(p.naam()))
                .map(p -> new Loper(mensen.adres(), p))
                .toList();
        Map<String, String> eerst = bekijk(anderen, vulling);
        Map<String, String> nogEens = bekijk(anderen, vulling);
        Set<String> vanzelf = anders(eerst, nogEens);
        // Reading leaves its own lines: only the pages about who read, and what counts them, change by being read.
        assertThat(vanzelf.size())
                .as("bladen die vanzelf veranderen: " + vanzelf)
                .isLessThan(eerst.size() / 10);

        Vingerafdruk afdruk = new Vingerafdruk(wereld.bestuur.bestuur(), taak, jdbc, eigenaar);
        Map<String, String> rijen = zonderKluis(afdruk.nu());
        String woord = wereld.kanarie(Leerling.KIND, 11, "kluis.stil", null, false, Set.of(), Set.of(), Set.of());
        try (Meeluisteraar oor = Meeluisteraar.begin()) {
            dossier(wereld, woord);
            assertThat(Vingerafdruk.verschil(rijen, zonderKluis(afdruk.nu())))
                    .as("rijen buiten de kluis")
                    .isEmpty();
            Map<String, String> daarna = bekijk(anderen, vulling);
            assertThat(oor.gehoord).as("het log van de server").isEmpty();
            Set<String> merkbaar = anders(nogEens, daarna);
            merkbaar.removeAll(vanzelf);
            assertThat(merkbaar).as("bladen waaraan iemand het merkt").isEmpty();
            assertThat(daarna.values()).as("het woord zelf").noneMatch(v -> v.contains(woord));
        }
    }

    /** A signal of a docent, a file, what was said and weighed, and somebody who looked at it all. */
    private void dossier(Wereld wereld, String woord) {
        UUID zuid = wereld.vraag(UUID.class, "select id from organisatie.locatie where sleutel = 'zuid'");
        sessies.als(account(wereld, "docent"), b -> {
            assertThat(signalen.geef(b, zuid, "Kim " + woord, woord, null)).isEmpty();
            return true;
        });
        sessies.als(account(wereld, Kluisvulling.HOUDER), b -> {
            UUID signaal = signalen.open(b).getFirst().id();
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

    private Map<String, String> bekijk(List<Loper> lopers, Vulling vulling) {
        Map<String, String> uit = new LinkedHashMap<>();
        for (Loper loper : lopers) {
            for (Eindpunt e : Eindpunt.alle(mapping)) {
                if (!e.leest() || !e.verplicht().isEmpty()) continue;
                for (List<String> ids : ids(e, vulling)) {
                    Antwoord a = loper.ga(e.met(ids));
                    uit.put(loper.wie.naam() + " " + e.met(ids), a.zonder(List.of()));
                }
            }
        }
        return uit;
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
