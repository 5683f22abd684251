package nl.spil.inzet.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.inzet.Inzetten;
import nl.spil.inzet.Inzetten.Invoer;
import nl.spil.inzet.Inzetten.Keus;
import nl.spil.inzet.Inzetten.Plek;
import org.springframework.util.MultiValueMap;

/** The form by which support begins: read, and shown again with what is wrong in it. */
final class Inzetinvoer {

    private Inzetinvoer() {}

    static Invoer lees(MultiValueMap<String, String> velden) {
        return new Invoer(
                eerste(velden, "niveau"),
                eerste(velden, "vorm"),
                velden.getOrDefault("leerlingen", List.of()),
                eerste(velden, "wat"),
                eerste(velden, "doel"),
                eerste(velden, "plek"),
                eerste(velden, "plek-waar"),
                eerste(velden, "uitvoerder"),
                eerste(velden, "vanaf"),
                eerste(velden, "evaluatie"));
    }

    private static String eerste(MultiValueMap<String, String> velden, String naam) {
        return Optional.ofNullable(velden.getFirst(naam)).orElse("");
    }

    /** The form; not there for who may start nothing here. */
    static NieuwPage pagina(
            Inzetten inzetten,
            Plek plek,
            String over,
            String terug,
            String waarom,
            String actie,
            Map<UUID, String> leerlingen,
            boolean klas,
            Invoer in,
            Map<String, String> fouten,
            LocalDate vandaag) {
        List<Keus> keuzes = inzetten.keuzes(plek);
        if (keuzes.isEmpty()) throw new NietGevonden();
        return new NieuwPage(
                over,
                terug,
                waarom,
                actie,
                keuzes,
                Inzetten.continuum(plek.versie().plan()).orElse(null),
                leerlingen,
                klas,
                inzetten.uitvoerders(plek.locatie()),
                keuzes.stream()
                        .filter(k -> !k.meteen())
                        .flatMap(k -> k.regel().starters().stream())
                        .distinct()
                        .collect(Collectors.collectingAndThen(
                                Collectors.toList(), plek.versie().plan().woorden()::rollen)),
                in,
                fouten,
                vandaag);
    }

    static NieuwPage met(NieuwPage page, Map<String, String> fouten) {
        return new NieuwPage(
                page.over(),
                page.terug(),
                page.waarom(),
                page.actie(),
                page.keuzes(),
                page.plekken(),
                page.leerlingen(),
                page.klas(),
                page.uitvoerders(),
                page.vragen(),
                page.in(),
                fouten,
                page.vandaag());
    }
}
