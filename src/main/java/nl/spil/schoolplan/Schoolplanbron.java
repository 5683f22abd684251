package nl.spil.schoolplan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.spil.schoolplan.Leesresultaat.Afgekeurd;
import nl.spil.schoolplan.Leesresultaat.Gelezen;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The plans that ship with Spil and those of the folder of this installation, read and checked as a whole. */
final class Schoolplanbron {

    private final Map<String, Schoolplan> plannen;

    private Schoolplanbron(Map<String, Schoolplan> plannen) {
        this.plannen = plannen;
    }

    /** @throws Schoolplanfout when any plan is wrong; Spil does not start with half a plan */
    static Schoolplanbron lees(BekendeSleutels bekend, Optional<Path> map) {
        List<Planbestand> bestanden = new ArrayList<>(meegeleverd());
        map.ifPresent(m -> bestanden.addAll(uit(m)));
        Map<String, Schoolplan> plannen = new LinkedHashMap<>();
        List<Planfout> fouten = new ArrayList<>();
        new SchoolplanLezer(bekend).leesAlle(bestanden).forEach((id, uitkomst) -> {
            switch (uitkomst) {
                case Gelezen(Schoolplan plan) -> plannen.put(id, plan);
                case Afgekeurd(List<Planfout> meer) -> fouten.addAll(meer);
            }
        });
        if (!fouten.isEmpty()) throw new Schoolplanfout(fouten);
        return new Schoolplanbron(plannen);
    }

    Optional<Schoolplan> plan(String sleutel) {
        return Optional.ofNullable(plannen.get(sleutel));
    }

    Map<String, Schoolplan> alle() {
        return plannen;
    }

    private static List<Planbestand> meegeleverd() {
        try {
            List<Planbestand> uit = new ArrayList<>();
            for (Resource r :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:schoolplannen/**/*.yaml")) {
                String pad = r.getURL().toString();
                uit.add(new Planbestand(
                        pad.substring(pad.lastIndexOf("schoolplannen/")),
                        r.getContentAsString(StandardCharsets.UTF_8)));
            }
            return uit;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Planbestand> uit(Path map) {
        try (Stream<Path> paden = Files.walk(map)) {
            return paden.filter(p -> p.toString().endsWith(Planbestand.EXTENSIE))
                    .map(p -> {
                        try {
                            return new Planbestand(p.toString(), Files.readString(p));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .collect(Collectors.toList());
        } catch (IOException e) {
            throw new UncheckedIOException("De map met schoolplannen " + map + " is niet te lezen", e);
        }
    }
}
