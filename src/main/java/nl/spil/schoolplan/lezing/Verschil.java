package nl.spil.schoolplan.lezing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two plans, or two versions of one, as a sentence (CONFIG-04).
 *
 * @param hoofdstuk title of the chapter
 * @param regel name of the rule
 * @param zin what changed
 */
public record Verschil(String hoofdstuk, String regel, String zin) {

    /** What someone who knows {@code oud} must know about {@code nieuw}, in the order of the chapters. */
    public static List<Verschil> tussen(Planlezing oud, Planlezing nieuw) {
        var verschillen = new ArrayList<Verschil>();
        Map<String, Hoofdstuk> was = oud.perId();
        Map<String, Hoofdstuk> wordt = nieuw.perId();
        var ids = new LinkedHashSet<>(wordt.keySet());
        ids.addAll(was.keySet());
        for (String id : ids) vergelijk(was.get(id), wordt.get(id), verschillen);
        return List.copyOf(verschillen);
    }

    /** Which rules of {@code eigen} its parent has otherwise or not at all: chapter and rule, with a stroke between. */
    public static Set<String> eigenVan(Planlezing ouder, Planlezing eigen) {
        Map<String, Hoofdstuk> was = ouder.perId();
        var anders = new HashSet<String>();
        for (Hoofdstuk hoofdstuk : eigen.hoofdstukken()) {
            Map<String, Regel> eerder = Hoofdstuk.perId(was.get(hoofdstuk.id()));
            for (Regel regel : hoofdstuk.regels())
                if (!regel.equals(eerder.get(regel.id()))) anders.add(hoofdstuk.id() + "/" + regel.id());
        }
        return Set.copyOf(anders);
    }

    private static void vergelijk(@Nullable Hoofdstuk oud, @Nullable Hoofdstuk nieuw, List<Verschil> uit) {
        String titel = Objects.requireNonNull(nieuw == null ? oud : nieuw).titel();
        Map<String, Regel> was = Hoofdstuk.perId(oud);
        Map<String, Regel> wordt = Hoofdstuk.perId(nieuw);
        wordt.forEach((id, regel) -> {
            Regel eerder = was.get(id);
            if (eerder == null) uit.add(new Verschil(titel, regel.naam(), "is nieuw"));
            else vergelijk(titel, eerder, regel, uit);
        });
        was.forEach((id, regel) -> {
            if (!wordt.containsKey(id)) uit.add(new Verschil(titel, regel.naam(), "is vervallen"));
        });
    }

    private static void vergelijk(String titel, Regel oud, Regel nieuw, List<Verschil> uit) {
        if (!oud.naam().equals(nieuw.naam())) uit.add(new Verschil(titel, nieuw.naam(), "heette «" + oud.naam() + "»"));
        Map<String, String> was = feiten(oud);
        Map<String, String> wordt = feiten(nieuw);
        wordt.forEach((naam, waarde) -> {
            String eerder = was.get(naam);
            if (waarde.equals(eerder)) return;
            String wat = naam.isEmpty() ? "de tekst" : naam.toLowerCase(Locale.ROOT);
            uit.add(new Verschil(
                    titel,
                    nieuw.naam(),
                    eerder == null
                            ? wat + " is erbij: «" + waarde + "»"
                            : wat + " was «" + eerder + "», is nu «" + waarde + "»"));
        });
        was.forEach((naam, waarde) -> {
            if (!wordt.containsKey(naam))
                uit.add(new Verschil(
                        titel,
                        nieuw.naam(),
                        (naam.isEmpty() ? "de tekst" : naam.toLowerCase(Locale.ROOT)) + " vervalt: «" + waarde + "»"));
        });
    }

    /** As one line, for in a sentence. */
    private static Map<String, String> feiten(Regel regel) {
        Map<String, String> feiten = regel.perNaam();
        feiten.replaceAll((naam, waarde) -> waarde.replace("\n", " / "));
        return feiten;
    }
}
