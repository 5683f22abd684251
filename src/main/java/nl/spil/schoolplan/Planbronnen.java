package nl.spil.schoolplan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.spil.schoolplan.Bronteksten.Stand;
import nl.spil.schoolplan.Leesresultaat.Gelezen;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * From which text each plan is read in the bestuur of this transaction. A plan that was adopted in Spil is read from the text
 * that was adopted, any other from the file. A change of a plan of the bestuur reaches a school when the school takes it over
 * (PROFIEL-10); a change of a school reaches its locations at once.
 */
@Component
class Planbronnen {

    private static final Pattern ERFT = Pattern.compile("erft:[ \\t]*['\"]?([a-z0-9-]+)");
    private static final Pattern SOORT = Pattern.compile("soort:[ \\t]*['\"]?([a-z]+)");
    private static final int LANGSTE_LIJN = 8;
    private static final int ONTHOUDEN = 60;

    private final SchoolplanInstellingen instellingen;
    private final ObjectProvider<Sleutelbron> sleutelbronnen;
    private final Bronteksten teksten;
    private volatile @Nullable Geleverd geleverd;
    private final Map<List<Planbestand>, Leesresultaat> gelezen =
            Collections.synchronizedMap(new LinkedHashMap<>(16, .75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<List<Planbestand>, Leesresultaat> oudste) {
                    return size() > ONTHOUDEN;
                }
            });

    Planbronnen(SchoolplanInstellingen instellingen, ObjectProvider<Sleutelbron> sleutelbronnen, Bronteksten teksten) {
        this.instellingen = instellingen;
        this.sleutelbronnen = sleutelbronnen;
        this.teksten = teksten;
    }

    /** What this Spil ships and understands. */
    private record Geleverd(BekendeSleutels bekend, Schoolplanbron bron) {}

    /** @throws Schoolplanfout which stops the start, when a shipped plan is wrong or asks for a condition that no code tests */
    void begin() {
        geleverd();
    }

    private Geleverd geleverd() {
        Geleverd al = geleverd;
        if (al != null) return al;
        Set<String> voorwaarden =
                sleutelbronnen.stream().flatMap(b -> b.voorwaarden().stream()).collect(Collectors.toUnmodifiableSet());
        BekendeSleutels bekend = BekendeSleutels.STANDAARD.metVoorwaarden(voorwaarden);
        al = new Geleverd(bekend, Schoolplanbron.lees(bekend, Optional.ofNullable(instellingen.map())));
        geleverd = al;
        return al;
    }

    BekendeSleutels bekend() {
        return geleverd().bekend();
    }

    /** The text that Spil ships for this plan, if it ships one. */
    Optional<Planbestand> meegeleverd(String sleutel) {
        return geleverd().bron().bestand(sleutel);
    }

    Set<String> sleutels() {
        Set<String> uit = new TreeSet<>(teksten.stand().perPlan().keySet());
        geleverd().bron().alle().values().stream()
                .filter(plan -> plan.soort() != Schoolplan.Soort.BASIS)
                .forEach(plan -> uit.add(plan.id()));
        return uit;
    }

    Stand stand() {
        return teksten.stand();
    }

    /** The text in force of the plan itself. */
    Optional<Planbestand> geldend(Stand stand, String sleutel) {
        return stand.laatste(sleutel)
                .map(b -> new Planbestand(sleutel + Planbestand.EXTENSIE, teksten.tekst(b)))
                .or(() -> meegeleverd(sleutel));
    }

    String tekst(UUID brontekst) {
        return teksten.tekst(brontekst);
    }

    /** The plan as it holds now; nothing when there is no such plan, or when its text can no longer be read. */
    Optional<Schoolplan> plan(String sleutel) {
        return lees(stand(), sleutel) instanceof Gelezen(Schoolplan plan) ? Optional.of(plan) : Optional.empty();
    }

    /** What comes of reading the plan as it holds now; null when there is no such plan. */
    @Nullable
    Leesresultaat lees(Stand stand, String sleutel) {
        if (stand.perPlan().isEmpty())
            return geleverd().bron().plan(sleutel).map(Gelezen::new).orElse(null);
        return geldend(stand, sleutel).map(b -> lees(stand, b, Map.of())).orElse(null);
    }

    /**
     * What comes of reading this text.
     *
     * @param anders texts that take the place of what holds, by plan
     */
    Leesresultaat lees(Stand stand, Planbestand tekst, Map<String, Planbestand> anders) {
        List<Planbestand> lijn = lijn(stand, tekst, anders);
        Leesresultaat al = gelezen.get(lijn);
        if (al != null) return al;
        // The reader offers what it knows of when a parent is misspelled, so it gets the shipped plans as well.
        var alle = Planbestanden.over(geleverd().bron().bestanden(), lijn);
        Leesresultaat uit = new SchoolplanLezer(bekend()).lees(tekst.planId(), alle);
        gelezen.put(List.copyOf(lijn), uit);
        return uit;
    }

    /** This text and those it inherits from, itself first. */
    List<Planbestand> lijn(Stand stand, Planbestand tekst, Map<String, Planbestand> anders) {
        List<Planbestand> lijn = new ArrayList<>(List.of(tekst));
        Planbestand kind = tekst;
        while (lijn.size() < LANGSTE_LIJN) {
            Optional<String> erft = erft(kind.tekst());
            if (erft.isEmpty()) return lijn;
            String ouder = erft.get();
            String van = kind.planId();
            Planbestand boven = anders.get(ouder);
            if (boven == null) {
                boven = ouder(stand, van, ouder).orElse(null);
            }
            if (boven == null || lijn.stream().anyMatch(b -> b.planId().equals(ouder))) return lijn;
            lijn.add(boven);
            kind = boven;
        }
        return lijn;
    }

    private Optional<Planbestand> ouder(Stand stand, String kind, String ouder) {
        boolean vanBestuur = stand.laatste(ouder)
                .filter(b -> b.voor() == Schoolplan.Soort.BESTUUR)
                .isPresent();
        return vanBestuur
                ? stand.ouderVan(kind, ouder).map(b -> new Planbestand(ouder + Planbestand.EXTENSIE, teksten.tekst(b)))
                : geldend(stand, ouder);
    }

    /** The keys of the plans that this plan is laid over, itself first. */
    List<String> lijn(Stand stand, String sleutel) {
        return geldend(stand, sleutel)
                .map(b -> lijn(stand, b, Map.of()).stream()
                        .map(Planbestand::planId)
                        .toList())
                .orElse(List.of());
    }

    static Optional<String> erft(String tekst) {
        return aanBegin(tekst, "erft:", ERFT);
    }

    /** For whom a text says that it is written, without reading all of it. */
    static Schoolplan.Soort soort(String tekst) {
        return switch (aanBegin(tekst, "soort:", SOORT).orElse("")) {
            case "basis" -> Schoolplan.Soort.BASIS;
            case "bestuur" -> Schoolplan.Soort.BESTUUR;
            case "school" -> Schoolplan.Soort.SCHOOL;
            default -> Schoolplan.Soort.LOCATIE;
        };
    }

    /** What stands after this key at the begin of a line. The key is looked for first: an expression over a whole plan costs a page. */
    private static Optional<String> aanBegin(String tekst, String sleutel, Pattern regel) {
        for (int waar = tekst.indexOf(sleutel); waar >= 0; waar = tekst.indexOf(sleutel, waar + 1)) {
            if (waar > 0 && tekst.charAt(waar - 1) != '\n') continue;
            Matcher m = regel.matcher(tekst).region(waar, tekst.length());
            if (m.lookingAt()) return Optional.of(m.group(1));
        }
        return Optional.empty();
    }
}
