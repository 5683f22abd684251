package nl.spil.dekking;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** What is planned, built and proven of every requirement, read from the sources as text. */
final class Dekking {

    private static final Path SCHOOLPLANNEN = Path.of("src/main/resources/schoolplannen");
    private static final Path CODE = Path.of("src/main/java");
    private static final Path MIGRATIES = Path.of("src/main/resources/db/migration");
    private static final Path TESTS = Path.of("src/test/java");

    enum Staat {
        JA,
        DEELS,
        NEE;

        String tekst() {
            return this == JA ? "ja" : this == DEELS ? "deels" : "nee";
        }
    }

    /** The places of one requirement, each once and in reading order. */
    record Eisdekking(Eisregel eis, Set<String> plan, Set<String> code, Set<String> test, boolean doorPersoon) {

        Eisdekking(Eisregel eis) {
            this(eis, new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>(), false);
        }

        Staat staat() {
            if (doorPersoon) {
                return Staat.JA;
            }
            return plan.isEmpty() && code.isEmpty() && test.isEmpty() ? Staat.NEE : Staat.DEELS;
        }

        private Eisdekking metBewijs(Bewijs bewijs) {
            test.add(bewijs.test());
            return new Eisdekking(eis, plan, code, test, doorPersoon || bewijs.doorPersoon());
        }
    }

    private final Map<String, Eisdekking> perEis = new LinkedHashMap<>();
    private final List<String> fouten = new ArrayList<>();

    private Dekking(Eisenlijst lijst) {
        lijst.eisen().forEach(eis -> perEis.put(eis.id(), new Eisdekking(eis)));
    }

    static Dekking van(Eisenlijst lijst, Path project) {
        var dekking = new Dekking(lijst);
        var id = lijst.idPatroon();
        Vindplaats.zoek(project.resolve(SCHOOLPLANNEN), ".yaml", id, tekst -> tekst)
                .forEach(plaats -> dekking.noteer(
                        plaats, SCHOOLPLANNEN, Eisdekking::plan, plaats.bestand() + ":" + plaats.regel()));
        Vindplaats.zoek(
                        project.resolve(CODE),
                        ".java",
                        id,
                        tekst -> JavaBron.van(tekst).commentaar())
                .forEach(plaats -> dekking.noteer(
                        plaats, CODE, Eisdekking::code, plaats.bestand().replaceFirst("^nl/spil/", "")));
        Vindplaats.zoek(project.resolve(MIGRATIES), ".sql", id, tekst -> tekst)
                .forEach(plaats -> dekking.noteer(plaats, MIGRATIES, Eisdekking::code, plaats.bestand()));
        var tests = project.resolve(TESTS);
        for (var bestand : Vindplaats.bestanden(tests, ".java")) {
            Bewijs.uit(Vindplaats.naam(project, bestand), JavaBron.van(Vindplaats.lees(bestand)), dekking.fouten)
                    .forEach(dekking::bewijs);
        }
        return dekking;
    }

    /** Ids that do not exist and annotations that cannot be read, each with file and line. */
    List<String> fouten() {
        return List.copyOf(fouten);
    }

    Map<String, List<Eisdekking>> perGroep() {
        var groepen = new LinkedHashMap<String, List<Eisdekking>>();
        for (var dekking : alle()) {
            groepen.computeIfAbsent(dekking.eis().groep(), groep -> new ArrayList<>())
                    .add(dekking);
        }
        return groepen;
    }

    Collection<Eisdekking> alle() {
        return perEis.values();
    }

    private void noteer(Vindplaats plaats, Path map, Function<Eisdekking, Set<String>> kolom, String tekst) {
        var dekking = perEis.get(plaats.id());
        if (dekking == null) {
            onbekend(plaats.id(), map.resolve(plaats.bestand()).toString().replace('\\', '/'), plaats.regel());
        } else {
            kolom.apply(dekking).add(tekst);
        }
    }

    private void bewijs(Bewijs bewijs) {
        for (var id : bewijs.ids()) {
            if (perEis.computeIfPresent(id, (sleutel, dekking) -> dekking.metBewijs(bewijs)) == null) {
                onbekend(id, bewijs.bestand(), bewijs.regel());
            }
        }
    }

    private void onbekend(String id, String bestand, int regel) {
        fouten.add(bestand + ":" + regel + ": " + id + " staat niet in docs/eisen.csv");
    }
}
