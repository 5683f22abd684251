package nl.spil.inzet.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.spil.inzet.Inzetten.Invoer;
import nl.spil.inzet.Inzetten.Keus;
import nl.spil.inzet.Vorm;
import nl.spil.schoolplan.Kenmerksoort;
import org.jspecify.annotations.Nullable;

/**
 * Support that begins, for a pupil or a class.
 *
 * @param over the pupil or class it is for
 * @param leerlingen the pupils to choose from; empty for one pupil
 * @param klas whether it can be for a whole class
 * @param vragen names of who is asked, when it does not run at once
 */
public record NieuwPage(
        String over,
        String terug,
        String waarom,
        String actie,
        List<Keus> keuzes,
        @Nullable Kenmerksoort plekken,
        Map<UUID, String> leerlingen,
        boolean klas,
        Map<String, String> uitvoerders,
        String vragen,
        Invoer in,
        Map<String, String> fouten,
        LocalDate vandaag) {

    public String fout(String veld) {
        return fouten.getOrDefault(veld, "");
    }

    public Map<String, String> niveaus() {
        return keuzes.stream()
                .collect(Collectors.toMap(
                        k -> k.niveau().id(), k -> k.niveau().naam(), (a, b) -> a, LinkedHashMap::new));
    }

    public Map<String, String> niveauUitleg() {
        return keuzes.stream()
                .collect(Collectors.toMap(
                        k -> k.niveau().id(),
                        k -> k.meteen()
                                ? k.regel().naBesluit().isEmpty()
                                        ? "Begint meteen. Het plan van de leerling verandert niet en niemand van buiten hoeft toestemming te geven."
                                        : "Pas na een besluit over de leerling."
                                : "Begint na akkoord van " + vragen + ".",
                        (a, b) -> a,
                        LinkedHashMap::new));
    }

    public Map<String, String> vormen() {
        Map<String, String> uit = new LinkedHashMap<>();
        if (klas) uit.put(Vorm.KLAS.sleutel(), Vorm.KLAS.naam());
        uit.put(Vorm.GROEP.sleutel(), Vorm.GROEP.naam());
        return uit;
    }

    public Map<String, String> plaatsen() {
        Map<String, String> uit = new LinkedHashMap<>();
        if (plekken != null) plekken.keuzes().forEach(k -> uit.put(k.id(), k.naam()));
        return uit;
    }

    /** What must be told about a place, under it. */
    public Map<String, String> plaatsUitleg() {
        Map<String, String> uit = new LinkedHashMap<>();
        if (plekken != null)
            plekken.keuzes().stream()
                    .filter(Kenmerksoort.Keuze::elders)
                    .forEach(k -> uit.put(k.id(), "Buiten de eigen school; de school blijft verantwoordelijk."));
        return uit;
    }

    public String bron() {
        return keuzes.stream().map(k -> k.regel().bron()).distinct().collect(Collectors.joining("; "));
    }
}
