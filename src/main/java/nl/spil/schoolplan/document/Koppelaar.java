package nl.spil.schoolplan.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.spil.schoolplan.lezing.Feit;
import nl.spil.schoolplan.lezing.Hoofdstuk;
import nl.spil.schoolplan.lezing.Planlezing;
import nl.spil.schoolplan.lezing.Regel;

/**
 * Proposes to which rules of the plan a passage belongs: by the section that the rule names as its bron, and by the words that
 * both use. A word that few rules use says more. The same document and plan give the same proposals.
 */
final class Koppelaar {

    private static final int HOOGSTENS = 3;
    private static final int DREMPEL = 42;
    private static final int GENOEMDE_WOORDEN = 6;
    private static final double ZELFDE_PARAGRAAF = 30;
    private static final double PARAGRAAF_ERNAAST = 15;
    private static final double BLOK = 8;
    private static final double ANDER_DEEL = 12;
    private static final double KOP = 12;
    private static final int WEINIG = 3;
    private static final double WOORDEN = 70;

    private final String document;
    private final List<Kandidaat> kandidaten = new ArrayList<>();
    private final Map<String, Double> gewicht = new HashMap<>();
    private final Map<String, List<Kandidaat>> perWoord = new HashMap<>();
    private final Map<String, List<Kandidaat>> perParagraaf = new TreeMap<>();

    /**
     * A rule with what it can be recognised by.
     *
     * @param delen the words of each thing that it says; the first are those of its name
     * @param kop the words of its name and of its chapter
     */
    private record Kandidaat(
            int volgorde,
            String hoofdstuk,
            Regel regel,
            List<Bronplaats> plaatsen,
            List<Set<String>> delen,
            Set<String> kop) {}

    private Koppelaar(Planlezing plan) {
        document = Bronplaats.kort(plan);
        for (Hoofdstuk h : plan.hoofdstukken()) for (Regel r : h.regels()) voegToe(h, r);
        Map<String, Integer> inRegels = new HashMap<>();
        for (Kandidaat k : kandidaten) {
            Set<String> alle = new LinkedHashSet<>();
            k.delen().forEach(alle::addAll);
            for (String w : alle) {
                inRegels.merge(w, 1, Integer::sum);
                perWoord.computeIfAbsent(w, x -> new ArrayList<>()).add(k);
            }
            for (Bronplaats p : k.plaatsen())
                perParagraaf.computeIfAbsent(p.nummer(), x -> new ArrayList<>()).add(k);
        }
        inRegels.forEach((w, n) -> gewicht.put(w, Math.log(1 + (double) kandidaten.size() / n)));
    }

    static Map<Integer, List<Voorstel>> voorstellen(List<Passage> passages, Planlezing plan) {
        Koppelaar koppelaar = new Koppelaar(plan);
        Map<Integer, List<Voorstel>> uit = new HashMap<>();
        for (Passage p : passages) uit.put(p.volgorde(), koppelaar.voor(p));
        return uit;
    }

    private void voegToe(Hoofdstuk h, Regel r) {
        List<Set<String>> delen = new ArrayList<>();
        Set<String> naam = Woordenschat.van(r.naam()).keySet();
        delen.add(naam);
        for (Feit f : r.feiten()) {
            for (String deel : f.delen()) {
                Set<String> woorden = new LinkedHashSet<>(naam);
                woorden.addAll(Woordenschat.van(f.naam() + " " + deel).keySet());
                delen.add(woorden);
            }
        }
        Set<String> kop = new LinkedHashSet<>(naam);
        kop.addAll(Woordenschat.van(h.titel()).keySet());
        kandidaten.add(new Kandidaat(kandidaten.size(), h.id(), r, Bronplaats.van(r.bron(), document), delen, kop));
    }

    private List<Voorstel> voor(Passage p) {
        Map<String, String> woorden = Woordenschat.van(p.tekst());
        Set<Kandidaat> mogelijk = new LinkedHashSet<>();
        woorden.keySet().forEach(w -> mogelijk.addAll(perWoord.getOrDefault(w, List.of())));
        mogelijk.addAll(perParagraaf.getOrDefault(p.paragraaf(), List.of()));
        return mogelijk.stream()
                .map(k -> weeg(p, woorden, k))
                .filter(v -> v.score() >= DREMPEL)
                .sorted(Comparator.comparingInt(Voorstel::score).reversed().thenComparing(Voorstel::sleutel))
                .limit(HOOGSTENS)
                .toList();
    }

    private Voorstel weeg(Passage p, Map<String, String> woorden, Kandidaat k) {
        Plaats plaats = plaats(p, k);
        Set<String> gedeeld = new LinkedHashSet<>();
        double lijkt = 0;
        for (Set<String> deel : k.delen()) lijkt = Math.max(lijkt, gelijkenis(woorden.keySet(), deel));
        for (String w : woorden.keySet()) if (k.delen().stream().anyMatch(d -> d.contains(w))) gedeeld.add(w);
        // The whole rule covers the passage too, when it tells in several facts what the passage tells in one.
        lijkt = Math.max(lijkt, dekking(woorden.keySet(), gedeeld) * 0.85);
        int score = (int) Math.round(plaats.punten() + kop(p, plaats, k) + WOORDEN * lijkt);
        // One or two words are never enough to be sure, unless they are the name of the rule.
        boolean weinig = woorden.size() < WEINIG
                && !woorden.keySet().containsAll(k.delen().getFirst());
        return new Voorstel(
                k.hoofdstuk(),
                k.regel(),
                Math.min(weinig ? Voorstel.STERK - 1 : 100, score),
                waarom(plaats, woorden, gedeeld));
    }

    /** An item of a list says little; the heading that it stands under may be the name of the rule or of its chapter. */
    private double kop(Passage p, Plaats plaats, Kandidaat k) {
        int eerste = p.pad().indexOf(Splitser.ONDER);
        if (plaats.punten() == 0 || eerste < 0) return 0;
        Set<String> kop = Woordenschat.van(p.pad().substring(eerste)).keySet();
        double samen = 0;
        for (String w : kop) if (k.kop().contains(w)) samen += weegt(w);
        return samen == 0 ? 0 : KOP * samen / som(kop);
    }

    /** What the place of the passage says about the rule. */
    private record Plaats(double punten, String uitleg) {}

    private Plaats plaats(Passage p, Kandidaat k) {
        Plaats beste = new Plaats(0, "");
        String pad = p.pad().toLowerCase(Locale.ROOT);
        for (Bronplaats b : k.plaatsen()) {
            double punten = 0;
            String uitleg = "";
            if (b.zelfde(p.paragraaf())) {
                punten = ZELFDE_PARAGRAAF;
                uitleg = "zelfde paragraaf " + paragraaf(p.paragraaf());
            } else if (b.naast(p.paragraaf())) {
                punten = PARAGRAAF_ERNAAST;
                uitleg = "paragraaf " + paragraaf(b.nummer()) + " hoort bij " + paragraaf(p.paragraaf());
            }
            Bronplaats.Deel deel = punten > 0 ? b.deel(pad) : Bronplaats.Deel.ONBEKEND;
            if (deel == Bronplaats.Deel.ZELFDE) {
                punten += BLOK;
                uitleg += ", onder " + b.bij();
            } else if (deel == Bronplaats.Deel.ANDER) punten = Math.min(punten, ANDER_DEEL);
            if (punten > beste.punten()) beste = new Plaats(punten, uitleg);
        }
        return beste;
    }

    private static String paragraaf(String nummer) {
        return Character.isDigit(nummer.charAt(0)) ? "§" + nummer : nummer;
    }

    /** How much of the smaller of two sets of words is in the other, by weight; a few words are not enough to be sure. */
    private double gelijkenis(Set<String> passage, Set<String> deel) {
        double samen = 0;
        int aantal = 0;
        for (String w : deel) {
            if (passage.contains(w)) {
                samen += weegt(w);
                aantal++;
            }
        }
        if (aantal == 0) return 0;
        double kleinste = Math.min(som(passage), som(deel));
        double zeker = switch (aantal) {
            case 1 -> 0.35;
            case 2 -> 0.6;
            case 3 -> 0.8;
            default -> 1;
        };
        return kleinste == 0 ? 0 : zeker * samen / kleinste;
    }

    private double dekking(Set<String> passage, Set<String> gedeeld) {
        return gedeeld.size() < 2 ? 0 : som(gedeeld) / som(passage);
    }

    private double som(Set<String> woorden) {
        double uit = 0;
        for (String w : woorden) uit += weegt(w);
        return uit;
    }

    private double weegt(String woord) {
        double w = gewicht.getOrDefault(woord, 3.0);
        return Woordenschat.isAantal(woord) ? w * 1.3 : w;
    }

    private String waarom(Plaats plaats, Map<String, String> woorden, Set<String> gedeeld) {
        String samen = gedeeld.stream()
                .sorted(Comparator.comparingDouble(this::weegt).reversed().thenComparing(w -> w))
                .limit(GENOEMDE_WOORDEN)
                .map(w -> woorden.getOrDefault(w, w))
                .collect(Collectors.joining(", "));
        if (samen.isEmpty()) return plaats.uitleg();
        return plaats.uitleg().isEmpty() ? "woorden: " + samen : plaats.uitleg() + "; woorden: " + samen;
    }
}
