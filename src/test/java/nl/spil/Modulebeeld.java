package nl.spil;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Draws the modules and their arrows from the code, as a page that a repository shows as a picture. */
final class Modulebeeld {

    private Modulebeeld() {}

    static String teken(ApplicationModules modules) {
        List<String> namen = modules.stream()
                .map(m -> m.getBasePackage().getLocalName())
                .sorted(Comparator.naturalOrder())
                .toList();
        StringBuilder uit = new StringBuilder(
                        "# Modules\n\nDrawn from the code by the build. An arrow points at what a module uses; ")
                .append("every module may also use `gedeeld`.\n\n```mermaid\ngraph BT\n");
        for (String naam : namen) {
            for (String onder : mag(naam)) {
                if (!onder.equals("gedeeld"))
                    uit.append("    ")
                            .append(naam)
                            .append(" --> ")
                            .append(onder)
                            .append('\n');
            }
        }
        uit.append("```\n\n| module | what it is for | Java files | tables |\n| --- | --- | --: | --: |\n");
        for (String naam : namen) {
            uit.append("| ")
                    .append(naam)
                    .append(" | ")
                    .append(zin(naam))
                    .append(" | ")
                    .append(aantal(Path.of("src/main/java/nl/spil", naam), ".java"))
                    .append(" | ")
                    .append(tabellen(naam))
                    .append(" |\n");
        }
        return uit.toString();
    }

    private static List<String> mag(String module) {
        try {
            ApplicationModule a =
                    Class.forName("nl.spil." + module + ".package-info").getAnnotation(ApplicationModule.class);
            return a == null
                    ? List.of()
                    : Stream.of(a.allowedDependencies())
                            .map(d -> d.replaceAll(" *::.*", ""))
                            .distinct()
                            .sorted()
                            .toList();
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("module " + module + " heeft geen package-info", e);
        }
    }

    private static String zin(String module) {
        String tekst = lees(Path.of("src/main/java/nl/spil", module, "package-info.java"));
        int begin = tekst.indexOf("/**");
        return begin < 0
                ? ""
                : tekst.substring(begin + 3, tekst.indexOf("*/"))
                        .replaceAll("\\s*\\n\\s*\\*?\\s*", " ")
                        .strip();
    }

    private static long aantal(Path map, String einde) {
        try (Stream<Path> bestanden = Files.walk(map)) {
            return bestanden.filter(p -> p.toString().endsWith(einde)).count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long tabellen(String module) {
        Path map = Path.of("src/main/resources/db/migration", module);
        if (!Files.exists(map)) return 0;
        try (Stream<Path> bestanden = Files.walk(map)) {
            return bestanden
                    .filter(p -> p.toString().endsWith(".sql"))
                    .flatMap(p -> lees(p).lines())
                    .filter(r -> r.startsWith("create table "))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String lees(Path pad) {
        try {
            return Files.readString(pad);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
