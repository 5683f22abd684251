package nl.spil.schoolplan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.spil.gedeeld.Klok;
import nl.spil.organisatie.Locatie;
import nl.spil.organisatie.Locaties;
import nl.spil.schoolplan.Bronteksten.Stand;
import nl.spil.schoolplan.Leesresultaat.Gelezen;
import nl.spil.schoolplan.yaml.Tekstbewerking;
import nl.spil.schoolplan.yaml.Vorm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whether each school described its own route, complete against the bouwstenen of its bestuur (CONFIG-04, PROFIEL-07). */
@Component
@Transactional(readOnly = true)
public class Routebeschrijvingen {

    private final Planbronnen bronnen;
    private final Planontwerpen ontwerpen;
    private final Locaties locaties;
    private final Klok klok;
    /** Which part a text says something about; a text never changes. */
    private final Map<List<String>, Boolean> beschreven = new java.util.concurrent.ConcurrentHashMap<>();

    Routebeschrijvingen(Planbronnen bronnen, Planontwerpen ontwerpen, Locaties locaties, Klok klok) {
        this.bronnen = bronnen;
        this.ontwerpen = ontwerpen;
        this.locaties = locaties;
        this.klok = klok;
    }

    /** How far a bouwsteen is. */
    public enum Staat {
        /** The school itself says something about it. */
        ZELF,
        /** Only the plan of the bestuur does. */
        BESTUUR,
        /** Nobody does. */
        LEEG
    }

    /** A bouwsteen and how far it is; {@code waar} is where it stands in the plan, or would. */
    public record Steen(Bouwsteen bouwsteen, Staat staat, List<String> waar) {}

    /**
     * A school of the bestuur.
     *
     * @param route name of the procedure that every pupil can come into; empty when there is none
     * @param totEnMet until when its plan holds; null when it cannot be read
     * @param wacht whether it has not taken over the newest text of the bestuur
     */
    public record School(
            Locatie locatie,
            String route,
            int fasen,
            int zelf,
            int alle,
            List<String> leeg,
            @Nullable LocalDate totEnMet,
            boolean verlopen,
            boolean wacht) {

        /** Described, complete and in force. */
        public boolean inOrde() {
            return !route.isEmpty() && leeg.isEmpty() && !verlopen && totEnMet != null && !wacht;
        }
    }

    /** The bouwstenen for this plan, in the order of the bestuur; none when its bestuur has none. */
    public List<Steen> stenen(String sleutel) {
        Stand stand = bronnen.stand();
        return bronnen.lees(stand, sleutel) instanceof Gelezen(Schoolplan plan) ? stenen(stand, plan) : List.of();
    }

    private List<Steen> stenen(Stand stand, Schoolplan plan) {
        if (plan.bouwstenen().isEmpty()) return List.of();
        List<String> eigen = bronnen.geldend(stand, plan.id()).stream()
                .flatMap(b -> bronnen.lijn(stand, b, Map.of()).stream())
                .map(Planbestand::tekst)
                .filter(t -> Planbronnen.soort(t) != Schoolplan.Soort.BESTUUR
                        && Planbronnen.soort(t) != Schoolplan.Soort.BASIS)
                .toList();
        return plan.bouwstenen().stream()
                .map(b -> new Steen(b, staat(b, plan, eigen), b.onderdelen()))
                .toList();
    }

    private Staat staat(Bouwsteen steen, Schoolplan plan, List<String> eigen) {
        for (String onderdeel : steen.onderdelen())
            for (String tekst : eigen) if (zegt(tekst, onderdeel)) return Staat.ZELF;
        return steen.onderdelen().stream().anyMatch(o -> heeft(plan, o)) ? Staat.BESTUUR : Staat.LEEG;
    }

    private boolean zegt(String tekst, String onderdeel) {
        return beschreven.computeIfAbsent(
                List.of(tekst, onderdeel),
                k -> onderdeel.indexOf('/') < 0
                        ? tekst.lines().anyMatch(r -> r.startsWith(onderdeel + ":"))
                        : Tekstbewerking.deel(tekst, List.of(onderdeel.split("/")))
                                .filter(g -> g.tekst("vervalt").isEmpty())
                                .isPresent());
    }

    private static boolean heeft(Schoolplan plan, String onderdeel) {
        String[] pad = onderdeel.split("/");
        return Vorm.van(Schoolplan.class).sleutels().stream()
                .filter(s -> s.naam().equals(pad[0]) && s.lijst())
                .flatMap(s -> s.waarde(plan) instanceof List<?> delen ? delen.stream() : java.util.stream.Stream.of())
                .anyMatch(d -> pad.length == 1 || d instanceof Record r && pad[1].equals(id(r)));
    }

    private static String id(Record deel) {
        return Vorm.van(deel.getClass()).sleutels().stream()
                .filter(s -> s.naam().equals("id"))
                .map(s -> String.valueOf(s.waarde(deel)))
                .findFirst()
                .orElse("");
    }

    /** Every school that works by this plan of the bestuur. */
    public List<School> scholen(String bestuursplan) {
        Stand stand = bronnen.stand();
        Map<String, List<Steen>> perPlan = new HashMap<>();
        List<School> uit = new ArrayList<>();
        for (Locatie l : locaties.alle()) {
            List<String> lijn = bronnen.lijn(stand, l.schoolplan());
            if (!lijn.contains(bestuursplan)) continue;
            Schoolplan plan = bronnen.lees(stand, l.schoolplan()) instanceof Gelezen(Schoolplan p) ? p : null;
            List<Steen> stenen =
                    plan == null ? List.of() : perPlan.computeIfAbsent(l.schoolplan(), k -> stenen(stand, plan));
            Zaaktype route = plan == null
                    ? null
                    : plan.zaaktypen().stream()
                            .filter(Zaaktype::draait)
                            .findFirst()
                            .orElse(null);
            uit.add(new School(
                    l,
                    route == null ? "" : route.naam(),
                    route == null ? 0 : route.fasen().size(),
                    (int) stenen.stream().filter(s -> s.staat() == Staat.ZELF).count(),
                    stenen.size(),
                    stenen.stream()
                            .filter(s ->
                                    s.staat() != Staat.ZELF && !s.bouwsteen().naarKeuze())
                            .map(s -> s.bouwsteen().naam())
                            .toList(),
                    plan == null ? null : plan.geldigheid().totEnMet(),
                    plan != null && plan.geldigheid().totEnMet().isBefore(klok.vandaag()),
                    lijn.stream()
                            .anyMatch(k -> ontwerpen.nieuwVanBestuur(stand, k).isPresent())));
        }
        return List.copyOf(uit);
    }
}
