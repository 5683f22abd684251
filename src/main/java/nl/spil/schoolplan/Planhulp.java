package nl.spil.schoolplan;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import nl.spil.schoolplan.yaml.Naam;
import nl.spil.schoolplan.yaml.Vorm;
import nl.spil.schoolplan.yaml.Vorm.Sleutel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What can stand where in a plan, in words: for who writes one. The words come from the schema, the possibilities from the code. */
@Component
public class Planhulp {

    private static final String SCHEMA = "/schoolplannen/schoolplan.schema.json";
    private static final int DIEPST = 12;

    private final JsonNode schema;
    private final Planbronnen bronnen;

    Planhulp(Planbronnen bronnen) {
        this.bronnen = bronnen;
        try (InputStream in = Planhulp.class.getResourceAsStream(SCHEMA)) {
            this.schema = JsonMapper.builder().build().readTree(java.util.Objects.requireNonNull(in));
        } catch (IOException fout) {
            throw new UncheckedIOException(SCHEMA + " is niet te lezen", fout);
        }
    }

    /**
     * A key that can stand here.
     *
     * @param waarden what it can be; empty when that is free
     */
    public record Mogelijk(
            String naam, String uitleg, boolean verplicht, boolean lijst, boolean groep, List<Keuze> waarden) {}

    /** A value that a key can have. */
    public record Keuze(String waarde, String uitleg) {

        /** As somebody chooses it: a name alone, or the word with what it means. */
        public String tekst() {
            if (uitleg.isEmpty()) return waarde;
            return uitleg.endsWith(".") ? waarde.replace('-', ' ') + ": " + uitleg : uitleg;
        }
    }

    /** Where the writer is, and what can stand there. {@code waarde}: the key on this very line. */
    public record Plek(
            List<String> pad,
            List<Mogelijk> sleutels,
            @Nullable Mogelijk waarde) {}

    /** What can stand on this line of a text, also when the text is not right yet. */
    public Plek bij(String tekst, int regel, @Nullable Schoolplan plan) {
        List<String> regels = tekst.lines().toList();
        int hier = Math.clamp(regel - 1L, 0, Math.max(0, regels.size() - 1));
        String nu = regels.isEmpty() ? "" : regels.get(hier);
        int kolom = inspringing(nu);
        List<String> pad = new ArrayList<>();
        int grens = nu.isBlank() ? vorige(regels, hier) : kolom;
        for (int i = hier - 1; i >= 0 && grens > 0; i--) {
            String boven = regels.get(i);
            if (boven.isBlank() || boven.strip().startsWith("#")) continue;
            int in = inspringing(boven);
            if (in >= grens) continue;
            grens = in;
            sleutel(boven).ifPresent(s -> pad.addFirst(s));
        }
        Class<? extends Record> soort = Schoolplan.class;
        List<String> gevolgd = new ArrayList<>();
        for (String stap : pad.subList(0, Math.min(pad.size(), DIEPST))) {
            Optional<Sleutel> s = sleutel(soort, stap);
            if (s.isEmpty() || !s.get().soort().isRecord()) continue;
            soort = s.get().soort().asSubclass(Record.class);
            gevolgd.add(stap);
        }
        Class<? extends Record> gekozen = soort;
        Mogelijk waarde = sleutel(nu)
                .flatMap(s -> sleutel(gekozen, s))
                .map(s -> mogelijk(gekozen, s, plan))
                .orElse(null);
        return new Plek(
                List.copyOf(gevolgd),
                Vorm.van(gekozen).sleutels().stream()
                        .map(s -> mogelijk(gekozen, s, plan))
                        .toList(),
                waarde);
    }

    /** What the keys of a kind of record mean. */
    Mogelijk mogelijk(Class<? extends Record> soort, Sleutel sleutel, @Nullable Schoolplan plan) {
        return new Mogelijk(
                sleutel.naam(),
                uitleg(soort, sleutel.naam()),
                sleutel.verplicht(),
                sleutel.lijst(),
                sleutel.soort().isRecord(),
                keuzes(sleutel, plan));
    }

    String uitleg(Class<? extends Record> soort, String sleutel) {
        JsonNode kop = soort == Schoolplan.class ? schema : schema.path("$defs").path(naam(soort));
        return kop.path("properties").path(sleutel).path("description").asString("");
    }

    private static String naam(Class<?> soort) {
        Class<?> om = soort.getEnclosingClass();
        return om == null || om == Schoolplan.class
                ? soort.getSimpleName()
                : om.getSimpleName() + soort.getSimpleName();
    }

    /** Everything the code behind a plan understands, with what it means. */
    public Map<String, List<Keuze>> catalogus() {
        BekendeSleutels b = bronnen.bekend();
        Map<String, List<Keuze>> uit = new java.util.LinkedHashMap<>();
        uit.put("Voorwaarden", lijst(b.voorwaarden()));
        uit.put("Feiten waarmee een termijn begint", lijst(b.feiten()));
        uit.put("Wat een formulier vooraf invult", lijst(b.invulbronnen()));
        uit.put("Metingen", lijst(b.metingen()));
        uit.put("Eenheden van een termijn", opties(Termijnsoort.Eenheid.class));
        uit.put("Soorten velden", opties(Veld.Soort.class));
        return uit;
    }

    List<Keuze> keuzes(Sleutel sleutel, @Nullable Schoolplan plan) {
        if (sleutel.soort().isEnum())
            return Arrays.stream(sleutel.soort().getEnumConstants())
                    .map(e -> keuze((Enum<?>) e))
                    .toList();
        if (sleutel.soort() == boolean.class) return List.of(new Keuze("ja", ""), new Keuze("nee", ""));
        Verwijst verwijst = sleutel.component().getAnnotation(Verwijst.class);
        if (verwijst == null) return List.of();
        BekendeSleutels b = bronnen.bekend();
        return switch (verwijst.value()) {
            case VOORWAARDE -> {
                List<Keuze> uit = new ArrayList<>(lijst(b.voorwaarden()));
                if (plan != null)
                    plan.toestemmingen()
                            .forEach(t -> uit.add(
                                    new Keuze(t.voorwaarde(), "Er is een geldige toestemming: " + t.naam() + ".")));
                if (plan != null)
                    plan.overlegsoorten()
                            .forEach(o -> uit.add(
                                    new Keuze(o.voorwaarde(), "De leerling is besproken in: " + o.naam() + ".")));
                yield uit;
            }
            case FEIT -> lijst(b.feiten());
            case INVULBRON -> lijst(b.invulbronnen());
            case METING -> lijst(b.metingen());
            case ROL -> plan == null ? List.of() : delen(plan.rollen(), Rol::id, Rol::naam);
            case PARTIJ -> {
                List<Keuze> uit = new ArrayList<>();
                if (plan != null) uit.addAll(delen(plan.rollen(), Rol::id, Rol::naam));
                uit.add(new Keuze(Partij.OUDER_MET_GEZAG, "Ouders met gezag"));
                if (uit.stream().noneMatch(k -> k.waarde().equals(Partij.LEERLING)))
                    uit.add(new Keuze(Partij.LEERLING, "Leerling"));
                yield uit;
            }
            case NIVEAU -> plan == null ? List.of() : delen(plan.niveaus(), Niveau::id, Niveau::naam);
            case ZAAKTYPE -> plan == null ? List.of() : delen(plan.zaaktypen(), Zaaktype::id, Zaaktype::naam);
            case KENMERK -> plan == null ? List.of() : delen(plan.kenmerken(), Kenmerksoort::id, Kenmerksoort::naam);
            case OVERLEGSOORT ->
                plan == null ? List.of() : delen(plan.overlegsoorten(), Overlegsoort::id, Overlegsoort::naam);
            case PLANSOORT -> plan == null ? List.of() : delen(plan.plansoorten(), Plansoort::id, Plansoort::naam);
            case FORMULIER -> plan == null ? List.of() : delen(plan.formulieren(), Formulier::id, Formulier::naam);
            case TERMIJNSOORT ->
                plan == null ? List.of() : delen(plan.termijnen(), Termijnsoort::id, Termijnsoort::naam);
            case TOESTEMMINGSOORT ->
                plan == null ? List.of() : delen(plan.toestemmingen(), Toestemmingsoort::id, Toestemmingsoort::naam);
            case GEGEVENSKLASSE ->
                plan == null ? List.of() : delen(plan.gegevensklassen(), Gegevensklasse::id, Gegevensklasse::naam);
            case COMPARTIMENT ->
                plan == null ? List.of() : delen(plan.compartimenten(), Compartiment::id, Compartiment::naam);
            default -> List.of();
        };
    }

    private static <T> List<Keuze> delen(List<T> delen, Function<T, String> id, Function<T, String> naam) {
        return delen.stream().map(d -> new Keuze(id.apply(d), naam.apply(d))).toList();
    }

    private static List<Keuze> lijst(Collection<String> waarden) {
        return new TreeSet<>(waarden)
                .stream().map(w -> new Keuze(w, Catalogus.uitleg(w))).toList();
    }

    private static List<Keuze> opties(Class<? extends Enum<?>> soort) {
        return Arrays.stream(soort.getEnumConstants()).map(Planhulp::keuze).toList();
    }

    private static Keuze keuze(Enum<?> waarde) {
        return new Keuze(Naam.keuze(waarde), Catalogus.uitleg(waarde));
    }

    private static Optional<Sleutel> sleutel(Class<? extends Record> soort, String naam) {
        return Vorm.van(soort).sleutels().stream()
                .filter(s -> s.naam().equals(naam))
                .findFirst();
    }

    private static Optional<String> sleutel(String regel) {
        String kaal = regel.strip();
        while (kaal.startsWith("- ")) kaal = kaal.substring(2).strip();
        int punt = kaal.indexOf(':');
        String naam = punt < 0 ? "" : kaal.substring(0, punt).toLowerCase(Locale.ROOT);
        return naam.matches("[a-z][a-z-]*") ? Optional.of(naam) : Optional.empty();
    }

    private static int vorige(List<String> regels, int vanaf) {
        for (int i = vanaf - 1; i >= 0; i--) {
            String r = regels.get(i);
            if (!r.isBlank() && !r.strip().startsWith("#"))
                return r.stripTrailing().endsWith(":") ? inspringing(r) + 1 : inspringing(r);
        }
        return 0;
    }

    /** The column of the first key, so behind the stroke of a list. */
    private static int inspringing(String regel) {
        int i = 0;
        while (i < regel.length() && (regel.charAt(i) == ' ' || regel.startsWith("- ", i))) i++;
        return i;
    }
}
