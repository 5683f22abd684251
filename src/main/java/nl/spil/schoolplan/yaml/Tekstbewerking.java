package nl.spil.schoolplan.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.spil.schoolplan.yaml.Knoop.Groep;
import nl.spil.schoolplan.yaml.Knoop.Rij;
import nl.spil.schoolplan.yaml.Knoop.Veld;
import nl.spil.schoolplan.yaml.Knoop.Waarde;
import org.jspecify.annotations.Nullable;

/**
 * Changes some keys of one part of a plan in its text, and leaves every other line as it stands: comments, order and the way
 * somebody likes to write. What it made is read again; when anything else than what was asked has changed, nothing is done.
 */
public final class Tekstbewerking {

    /** What a key must become. */
    public sealed interface Invoer {

        /** One value; also more lines. */
        record Tekst(String tekst) implements Invoer {}

        /** A list of values. */
        record Lijst(List<String> delen) implements Invoer {
            public Lijst {
                delen = List.copyOf(delen);
            }
        }

        /** A group of keys, replaced as a whole. */
        record Sleutels(Map<String, Invoer> velden) implements Invoer {
            public Sleutels {
                velden = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(velden));
            }
        }

        /** The key goes from this text; what is inherited shows again. */
        record Weg() implements Invoer {}

        /** The key stays without a value: what is inherited goes. */
        record Leeg() implements Invoer {}
    }

    /** The text cannot be changed this way, and why. */
    public static final class Kanniet extends Exception {
        private static final long serialVersionUID = 1L;

        Kanniet(String zin) {
            super(zin);
        }

        public String zin() {
            return String.valueOf(getMessage());
        }
    }

    private static final int BREED = 130;
    private static final Pattern KAAL = Pattern.compile("[\\p{L}\\p{N}§(‘“«/.][^\\n]*");
    private static final Pattern WOORD = Pattern.compile("[\\p{L}\\p{N}._/-]+");

    private final List<String> regels;

    private Tekstbewerking(String tekst) {
        this.regels = new ArrayList<>(List.of(tekst.split("\n", -1)));
    }

    /**
     * The text with these keys changed in the part at this path. A part that the text does not have yet is added to its list.
     *
     * @param pad name of a list and the id in it, again and again; or the name of a group
     */
    public static String zet(String tekst, List<String> pad, Map<String, Invoer> velden) throws Kanniet {
        String net = tekst.replace("\r\n", "\n");
        Object was = structuur(lees(net));
        String nu = net;
        nu = new Tekstbewerking(nu).metPlek(pad);
        for (var veld : velden.entrySet()) nu = new Tekstbewerking(nu).metVeld(pad, veld.getKey(), veld.getValue());
        if (!structuur(lees(nu)).equals(verwacht(was, pad, velden))) {
            throw new Kanniet(
                    "Dit onderdeel staat zo in de tekst dat een formulier het niet kan wijzigen; wijzig het in de tekst.");
        }
        return nu;
    }

    /** The line, from 1, where a part begins in the text; empty when the text does not have it. */
    public static Optional<Integer> regel(String tekst, List<String> pad) {
        try {
            return vind(lees(tekst.replace("\r\n", "\n")), pad)
                    .map(g -> g.plaats().regel());
        } catch (Kanniet geen) {
            return Optional.empty();
        }
    }

    /** Whether the text itself says something about this part. */
    public static Optional<Groep> deel(String tekst, List<String> pad) {
        try {
            return vind(lees(tekst.replace("\r\n", "\n")), pad);
        } catch (Kanniet geen) {
            return Optional.empty();
        }
    }

    private static Groep lees(String tekst) throws Kanniet {
        Fouten fouten = new Fouten();
        Optional<Groep> gelezen = new YamlLezer("tekst", tekst, fouten).lees();
        if (gelezen.isEmpty() || !fouten.geen()) {
            Fout fout = fouten.opVolgorde().getFirst();
            throw new Kanniet("De tekst heeft een fout op regel %d: %s Maak die eerst goed in de tekst."
                    .formatted(fout.plaats().regel(), fout.zin()));
        }
        return gelezen.get();
    }

    private static Optional<Groep> vind(Groep top, List<String> pad) {
        Groep hier = top;
        for (int i = 0; i < pad.size(); i += 2) {
            Veld veld = hier.velden().get(pad.get(i));
            if (veld == null) return Optional.empty();
            if (i + 1 == pad.size()) return veld.waarde() instanceof Groep g ? Optional.of(g) : Optional.empty();
            String id = pad.get(i + 1);
            if (!(veld.waarde() instanceof Rij rij)) return Optional.empty();
            Optional<Groep> deel = rij.groepen().stream()
                    .filter(g -> g.tekst(Groep.ID).filter(id::equals).isPresent())
                    .findFirst();
            if (deel.isEmpty()) return Optional.empty();
            hier = deel.get();
        }
        return Optional.of(hier);
    }

    /** The text with the part at the path, empty but for its id, when it was not there. */
    private String metPlek(List<String> pad) throws Kanniet {
        for (int i = 0; i < pad.size(); i += 2) {
            String lijst = pad.get(i);
            boolean groep = i + 1 == pad.size();
            List<String> totHier = pad.subList(0, Math.min(pad.size(), i + 2));
            Groep top = lees(tekst());
            if (vind(top, totHier).isPresent()) continue;
            // A group appears with its first key.
            if (groep) return tekst();
            Groep boven = vind(top, pad.subList(0, i))
                    .orElseThrow(() -> new Kanniet("Dit onderdeel is niet te vinden in de tekst."));
            boven = alsBlok(boven, pad.subList(0, i));
            voegDeelToe(boven, lijst, pad.get(i + 1));
        }
        return tekst();
    }

    private void voegDeelToe(Groep boven, String lijst, String id) throws Kanniet {
        int kolom = boven.plaats().kolom() - 1;
        Veld veld = boven.velden().get(lijst);
        if (veld == null) {
            int plek = plekVoorNieuw(boven);
            regels.add(plek, " ".repeat(kolom) + lijst + ":");
            regels.add(plek + 1, " ".repeat(kolom + 2) + "- id: " + id);
            if (kolom == 0) regels.add(plek, "");
            return;
        }
        if (!(veld.waarde() instanceof Rij rij) || rij.knopen().isEmpty() || teken(rij.plaats()) == '[') {
            throw new Kanniet(
                    "De lijst '%s' staat op één regel; zet er in de tekst zelf een onderdeel bij.".formatted(lijst));
        }
        int streep = rij.plaats().kolom() - 1;
        regels.add(einde(boven, veld), " ".repeat(streep) + "- id: " + id);
    }

    private String metVeld(List<String> pad, String sleutel, Invoer invoer) throws Kanniet {
        Groep top = lees(tekst());
        Optional<Groep> gevonden = vind(top, pad);
        if (gevonden.isEmpty()) {
            if (pad.size() % 2 == 0) throw new Kanniet("Dit onderdeel is niet te vinden in de tekst.");
            if (invoer instanceof Invoer.Weg) return tekst();
            Groep boven = vind(top, pad.subList(0, pad.size() - 1))
                    .orElseThrow(() -> new Kanniet("Dit onderdeel is niet te vinden in de tekst."));
            int kolom = boven.plaats().kolom() - 1;
            regels.addAll(
                    plekVoorNieuw(boven),
                    inspringen(kolom, schrijf(pad.getLast(), new Invoer.Sleutels(Map.of(sleutel, invoer)))));
            return tekst();
        }
        Groep groep = alsBlok(gevonden.get(), pad);
        Veld veld = groep.velden().get(sleutel);
        int kolom = groep.plaats().kolom() - 1;
        if (veld == null) {
            if (invoer instanceof Invoer.Weg) return tekst();
            Veld bron = groep.velden().get(Groep.BRON);
            int plek = bron == null || bron.plaats().regel() == groep.plaats().regel()
                    ? einde(groep)
                    : bron.plaats().regel() - 1;
            regels.addAll(plek, inspringen(kolom, schrijf(sleutel, invoer)));
            return tekst();
        }
        int van = veld.plaats().regel() - 1;
        int tot = einde(groep, veld);
        String begin = regels.get(van).substring(0, kolom);
        String opmerking = tot == van + 1 ? opmerking(regels.get(van), kolom) : "";
        regels.subList(van, tot).clear();
        if (invoer instanceof Invoer.Weg) {
            if (!begin.isBlank())
                throw new Kanniet("De eerste sleutel van een onderdeel kan niet weg; wijzig de tekst.");
            if (!opmerking.isEmpty()) regels.add(van, begin + opmerking.strip());
            return tekst();
        }
        List<String> nieuw = schrijf(sleutel, invoer);
        regels.add(van, begin + nieuw.getFirst() + (nieuw.size() == 1 ? opmerking : ""));
        regels.addAll(van + 1, inspringen(kolom, nieuw.subList(1, nieuw.size())));
        return tekst();
    }

    /** A part that stands between braces is written out over lines, so that one key of it can change. */
    private Groep alsBlok(Groep groep, List<String> pad) throws Kanniet {
        if (pad.isEmpty() || teken(groep.plaats()) != '{') return groep;
        int van = groep.plaats().regel() - 1;
        int kolom = groep.plaats().kolom() - 1;
        String voor = regels.get(van).substring(0, kolom);
        boolean deel = voor.endsWith("- ") && voor.strip().equals("-");
        boolean sleutel = pad.size() % 2 == 1 && voor.strip().equals(pad.getLast() + ":");
        if (!deel && !sleutel)
            throw new Kanniet("Dit onderdeel staat tussen haakjes in een andere regel; wijzig het in de tekst.");
        int[] eind = sluithaak(van, kolom);
        String rest = regels.get(eind[0]).substring(eind[1] + 1);
        regels.subList(van, eind[0] + 1).clear();
        List<String> nieuw = new ArrayList<>();
        for (var veld : groep.velden().entrySet())
            nieuw.addAll(schrijf(veld.getKey(), invoer(veld.getValue().waarde())));
        if (deel) {
            nieuw.set(0, voor + nieuw.getFirst() + rest.stripTrailing());
            List<String> ingesprongen = inspringen(kolom, nieuw.subList(1, nieuw.size()));
            regels.add(van, nieuw.getFirst());
            regels.addAll(van + 1, ingesprongen);
        } else {
            int diep = voor.length() - voor.stripLeading().length() + 2;
            regels.add(van, voor.stripTrailing() + rest.stripTrailing());
            regels.addAll(van + 1, inspringen(diep, nieuw));
        }
        return vind(lees(tekst()), pad).orElseThrow(() -> new Kanniet("Dit onderdeel is niet te vinden in de tekst."));
    }

    private int[] sluithaak(int regel, int kolom) throws Kanniet {
        int diep = 0;
        char aanhaling = 0;
        for (int r = regel; r < regels.size(); r++) {
            String tekst = regels.get(r);
            for (int k = r == regel ? kolom : 0; k < tekst.length(); k++) {
                char c = tekst.charAt(k);
                if (aanhaling != 0) {
                    if (c == aanhaling) aanhaling = 0;
                } else if ((c == '\'' || c == '"') && k > 0 && " {[,:".indexOf(tekst.charAt(k - 1)) >= 0) {
                    aanhaling = c;
                } else if (c == '{' || c == '[') {
                    diep++;
                } else if ((c == '}' || c == ']') && --diep == 0) {
                    return new int[] {r, k};
                }
            }
        }
        throw new Kanniet("Hier mist een sluithaakje; wijzig de tekst.");
    }

    private char teken(Plaats plaats) {
        String regel = regels.get(plaats.regel() - 1);
        return plaats.kolom() <= regel.length() ? regel.charAt(plaats.kolom() - 1) : ' ';
    }

    /** Before the source of the group, or at its end. */
    private int plekVoorNieuw(Groep groep) {
        return einde(groep);
    }

    /** The first line after the group. */
    private int einde(Groep groep) {
        int kolom = groep.plaats().kolom() - 1;
        int einde = groep.plaats().regel();
        for (int i = einde; i < regels.size(); i++) {
            String regel = regels.get(i);
            if (leeg(regel) || opmerkingregel(regel)) continue;
            if (inspringing(regel) < kolom) break;
            einde = i + 1;
        }
        return einde;
    }

    /** The first line after the value of a key. */
    private int einde(Groep groep, Veld veld) {
        int kolom = groep.plaats().kolom() - 1;
        int einde = veld.plaats().regel();
        for (int i = einde; i < regels.size(); i++) {
            String regel = regels.get(i);
            if (leeg(regel)) continue;
            int in = inspringing(regel);
            if (opmerkingregel(regel)) {
                if (in <= kolom) continue;
            } else if (in < kolom
                    || in == kolom
                            && !(veld.waarde() instanceof Rij
                                    && regel.stripLeading().startsWith("- "))) {
                break;
            }
            einde = i + 1;
        }
        return einde;
    }

    /** What stands behind the value on its line: a stroke and what somebody noted. */
    private static String opmerking(String regel, int vanaf) {
        char aanhaling = 0;
        for (int k = vanaf; k < regel.length(); k++) {
            char c = regel.charAt(k);
            if (aanhaling != 0) {
                if (c == aanhaling) aanhaling = 0;
            } else if ((c == '\'' || c == '"') && k > 0 && " {[,".indexOf(regel.charAt(k - 1)) >= 0) {
                aanhaling = c;
            } else if (c == '#' && k > 0 && regel.charAt(k - 1) == ' ') {
                return " " + regel.substring(k);
            }
        }
        return "";
    }

    private static List<String> schrijf(String sleutel, Invoer invoer) {
        List<String> uit = new ArrayList<>();
        switch (invoer) {
            case Invoer.Weg() -> {}
            case Invoer.Leeg() -> uit.add(sleutel + ":");
            case Invoer.Tekst(String tekst) -> schrijfTekst(sleutel, tekst, uit);
            case Invoer.Lijst(List<String> delen) -> {
                String opEen = sleutel + ": [" + String.join(", ", delen) + "]";
                if (delen.stream().allMatch(d -> WOORD.matcher(d).matches()) && opEen.length() < BREED) {
                    uit.add(opEen);
                } else {
                    uit.add(sleutel + ":");
                    delen.forEach(d -> uit.add("  - " + waarde(d)));
                }
            }
            case Invoer.Sleutels(Map<String, Invoer> velden) -> {
                uit.add(sleutel + ":");
                velden.forEach((naam, waarde) -> uit.addAll(inspringen(2, schrijf(naam, waarde))));
            }
        }
        return uit;
    }

    private static void schrijfTekst(String sleutel, String tekst, List<String> uit) {
        String net = tekst.replace("\r\n", "\n").strip();
        if (net.contains("\n")) {
            uit.add(sleutel + ": |-");
            net.lines().forEach(r -> uit.add(r.isBlank() ? "" : "  " + r.stripTrailing()));
            return;
        }
        if (net.length() < BREED || net.contains("  ")) {
            uit.add(sleutel + ": " + waarde(net));
            return;
        }
        uit.add(sleutel + ": >-");
        StringBuilder regel = new StringBuilder();
        for (String woord : net.split(" ")) {
            if (regel.length() + woord.length() > BREED) {
                uit.add("  " + regel);
                regel.setLength(0);
            }
            regel.append(regel.isEmpty() ? "" : " ").append(woord);
        }
        uit.add("  " + regel);
    }

    private static String waarde(String tekst) {
        boolean kaal = KAAL.matcher(tekst).matches()
                && !tekst.contains(": ")
                && !tekst.contains(" #")
                && !tekst.endsWith(":")
                && !tekst.equals("null");
        return kaal ? tekst : "'" + tekst.replace("'", "''") + "'";
    }

    private static Invoer invoer(Knoop knoop) throws Kanniet {
        return switch (knoop) {
            case Waarde w -> w.leeg() ? new Invoer.Leeg() : new Invoer.Tekst(w.tekst());
            case Rij rij -> {
                if (!rij.knopen().stream().allMatch(Waarde.class::isInstance))
                    throw new Kanniet("Dit onderdeel staat tussen haakjes met een lijst erin; wijzig het in de tekst.");
                yield new Invoer.Lijst(
                        rij.knopen().stream().map(k -> ((Waarde) k).tekst()).toList());
            }
            case Groep g -> {
                Map<String, Invoer> velden = new LinkedHashMap<>();
                for (var veld : g.velden().entrySet())
                    velden.put(veld.getKey(), invoer(veld.getValue().waarde()));
                yield new Invoer.Sleutels(velden);
            }
        };
    }

    private static List<String> inspringen(int hoeveel, List<String> regels) {
        return regels.stream()
                .map(r -> r.isEmpty() ? r : " ".repeat(hoeveel) + r)
                .toList();
    }

    private static boolean leeg(String regel) {
        return regel.isBlank();
    }

    private static boolean opmerkingregel(String regel) {
        return regel.stripLeading().startsWith("#");
    }

    private static int inspringing(String regel) {
        return regel.length() - regel.stripLeading().length();
    }

    private String tekst() {
        return String.join("\n", regels);
    }

    // What the text says, without where and how.

    private static Object structuur(Knoop knoop) {
        return switch (knoop) {
            case Waarde w -> w.leeg() ? "" : w.tekst();
            case Rij rij -> rij.knopen().stream().map(Tekstbewerking::structuur).toList();
            case Groep g -> {
                Map<String, Object> uit = new LinkedHashMap<>();
                g.velden().forEach((naam, veld) -> uit.put(naam, structuur(veld.waarde())));
                yield uit;
            }
        };
    }

    private static Object structuur(Invoer invoer) {
        return switch (invoer) {
            case Invoer.Weg() -> "";
            case Invoer.Leeg() -> "";
            case Invoer.Tekst(String t) ->
                t.replace("\r\n", "\n")
                        .strip()
                        .lines()
                        .map(String::stripTrailing)
                        .collect(java.util.stream.Collectors.joining("\n"));
            case Invoer.Lijst(List<String> delen) -> delen;
            case Invoer.Sleutels(Map<String, Invoer> velden) -> {
                Map<String, Object> uit = new LinkedHashMap<>();
                velden.forEach((naam, waarde) -> uit.put(naam, structuur(waarde)));
                yield uit;
            }
        };
    }

    @SuppressWarnings("unchecked")
    private static Object verwacht(Object was, List<String> pad, Map<String, Invoer> velden) {
        Map<String, Object> groep = new LinkedHashMap<>((Map<String, Object>) was);
        if (pad.isEmpty()) {
            velden.forEach((naam, invoer) -> {
                if (invoer instanceof Invoer.Weg) groep.remove(naam);
                else groep.put(naam, structuur(invoer));
            });
            return groep;
        }
        String sleutel = pad.getFirst();
        if (pad.size() == 1) {
            @Nullable Object nu = groep.get(sleutel);
            if (nu == null && velden.values().stream().allMatch(Invoer.Weg.class::isInstance)) return groep;
            groep.put(sleutel, verwacht(nu == null ? Map.of() : nu, List.of(), velden));
            return groep;
        }
        List<Object> rij = new ArrayList<>((List<Object>) groep.getOrDefault(sleutel, List.of()));
        String id = pad.get(1);
        int plek = IntStream.range(0, rij.size())
                .filter(i -> rij.get(i) instanceof Map<?, ?> m && id.equals(m.get(Groep.ID)))
                .findFirst()
                .orElse(-1);
        Object deel = plek < 0 ? Map.of(Groep.ID, id) : rij.get(plek);
        Object nieuw = verwacht(deel, pad.subList(2, pad.size()), velden);
        if (plek < 0) rij.add(nieuw);
        else rij.set(plek, nieuw);
        groep.put(sleutel, rij);
        return groep;
    }
}
