package nl.spil.schoolplan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.schoolplan.Planontwerpen.Keuring;
import nl.spil.schoolplan.Planontwerpen.Schrijfuitkomst;
import nl.spil.schoolplan.yaml.Naam;
import nl.spil.schoolplan.yaml.Tekstbewerking;
import nl.spil.schoolplan.yaml.Tekstbewerking.Invoer;
import nl.spil.schoolplan.yaml.Tekstbewerking.Kanniet;
import nl.spil.schoolplan.yaml.Vorm;
import nl.spil.schoolplan.yaml.Vorm.Sleutel;
import nl.spil.toegang.Bezoeker;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The parts of a draft as forms. One engine for every part: the fields are the components of the record, the words come from
 * the schema, and what somebody fills in changes only the lines of that part in the text.
 */
@Service
@Transactional
public class Planonderdelen {

    private static final Set<String> VAST = Set.of("id", "naam", "soort", "erft", "document", "geldigheid");
    private static final Set<String> LANG =
            Set.of("omschrijving", "toelichting", "tekst", "hulp", "vraag", "keuze", "uitleg", "doel", "onderwerp");
    private static final int LANG_VANAF = 70;

    private final Planontwerpen ontwerpen;
    private final Planhulp hulp;

    Planonderdelen(Planontwerpen ontwerpen, Planhulp hulp) {
        this.ontwerpen = ontwerpen;
        this.hulp = hulp;
    }

    /** A chapter of the plan: a list of parts, or one group. */
    public record Deel(String sleutel, String uitleg, boolean groep, int aantal, int eigen) {}

    /**
     * A part of a list.
     *
     * @param eigen whether the text of this plan says something about it; else it is inherited as it is
     */
    public record Onderdeel(String id, String naam, boolean eigen) {}

    /** How a field is filled in. */
    public enum Invulvorm {
        REGEL,
        TEKST,
        GETAL,
        DATUM,
        KEUZE,
        KEUZES,
        REGELS
    }

    /**
     * A field of a part.
     *
     * @param naam key, with the key of its group and a full stop before it
     * @param waarde what holds now; for a list one on each line
     * @param eigen whether the text of this plan says it; else it is inherited
     */
    public record Vraag(
            String naam,
            String label,
            String uitleg,
            Invulvorm vorm,
            String waarde,
            List<String> gekozen,
            List<Planhulp.Keuze> keuzes,
            boolean verplicht,
            boolean eigen) {}

    /** A list inside a part, with parts of its own. */
    public record Binnenlijst(String sleutel, String uitleg, List<Onderdeel> onderdelen) {}

    /**
     * A part as a form.
     *
     * @param pad list and id, again and again; or the name of a group
     * @param nieuw whether the plan does not have it yet
     * @param inTekst keys that can only be changed in the text
     */
    public record Blad(
            List<String> pad,
            String naam,
            boolean nieuw,
            boolean eigen,
            int regel,
            List<Vraag> vragen,
            List<Binnenlijst> lijsten,
            List<String> inTekst) {

        public String adres() {
            return String.join("/", pad);
        }
    }

    /** What came of filling in a form. */
    public sealed interface Invuluitkomst {

        record Bewaard(String adres) implements Invuluitkomst {}

        /** Field to sentence; nothing changed. */
        record Onvolledig(Map<String, String> fouten) implements Invuluitkomst {}

        record Ingehaald(Ontwerp nu) implements Invuluitkomst {}
    }

    /** The chapters, in the order of the format. */
    @Transactional(readOnly = true)
    public List<Deel> delen(Ontwerp ontwerp) {
        Schoolplan plan = plan(ontwerp);
        List<Deel> uit = new ArrayList<>();
        for (Sleutel s : Vorm.van(Schoolplan.class).sleutels()) {
            if (VAST.contains(s.naam()) || !s.soort().isRecord() || s.lijst() && !metId(s)) continue;
            List<Onderdeel> items = s.lijst() ? onderdelen(ontwerp, plan, List.of(s.naam())) : List.of();
            int eigen = s.lijst()
                    ? (int) items.stream().filter(Onderdeel::eigen).count()
                    : Tekstbewerking.deel(ontwerp.tekst(), List.of(s.naam())).isPresent() ? 1 : 0;
            uit.add(new Deel(s.naam(), hulp.uitleg(Schoolplan.class, s.naam()), !s.lijst(), items.size(), eigen));
        }
        return List.copyOf(uit);
    }

    /** The parts of a list at this path. */
    @Transactional(readOnly = true)
    public List<Onderdeel> onderdelen(Ontwerp ontwerp, String lijst) {
        return onderdelen(ontwerp, plan(ontwerp), pad(lijst));
    }

    private static List<Onderdeel> onderdelen(Ontwerp ontwerp, Schoolplan plan, List<String> lijst) {
        Record boven = record(plan, lijst.subList(0, lijst.size() - 1)).orElseThrow(NietGevonden::new);
        Sleutel s = sleutel(boven.getClass(), lijst.getLast()).orElseThrow(NietGevonden::new);
        if (!s.lijst() || !s.soort().isRecord() || !metId(s)) throw new NietGevonden();
        List<Onderdeel> uit = new ArrayList<>();
        for (Object deel : (List<?>) Objects.requireNonNull(s.waarde(boven))) {
            String id = tekst((Record) deel, "id");
            List<String> pad = new ArrayList<>(lijst);
            pad.add(id);
            uit.add(new Onderdeel(
                    id,
                    naam((Record) deel),
                    Tekstbewerking.deel(ontwerp.tekst(), pad).isPresent()));
        }
        return List.copyOf(uit);
    }

    /** One part as a form; with an empty id at the end for one that is new. */
    @Transactional(readOnly = true)
    public Blad blad(Ontwerp ontwerp, String adres) {
        return blad(ontwerp, plan(ontwerp), pad(adres));
    }

    private Blad blad(Ontwerp ontwerp, Schoolplan plan, List<String> pad) {
        Class<? extends Record> soort = soort(pad);
        Optional<Record> deel = record(plan, pad);
        boolean nieuw = deel.isEmpty();
        if (nieuw && pad.size() % 2 == 0 && !pad.getLast().isEmpty() && !magId(pad.getLast())) throw new NietGevonden();
        var eigen = Tekstbewerking.deel(ontwerp.tekst(), pad);
        List<Vraag> vragen = new ArrayList<>();
        List<Binnenlijst> lijsten = new ArrayList<>();
        List<String> inTekst = new ArrayList<>();
        for (Sleutel s : Vorm.van(soort).sleutels()) {
            if (s.naam().equals("id") || s.naam().equals("bron")) continue;
            Object waarde = deel.map(s::waarde).orElse(null);
            boolean zelf = eigen.map(g -> g.velden().containsKey(s.naam())).orElse(false);
            if (soort == Schakelaar.Stand.class && s.naam().equals("regelt")) {
                inTekst.add(s.naam());
            } else if (!s.soort().isRecord()) {
                vragen.add(metStanden(vraag(soort, s, "", waarde, plan, zelf), s, deel));
            } else if (s.lijst() && metId(s) && pad.size() % 2 == 0) {
                List<String> lijst = new ArrayList<>(pad);
                lijst.add(s.naam());
                if (!nieuw)
                    lijsten.add(
                            new Binnenlijst(s.naam(), hulp.uitleg(soort, s.naam()), onderdelen(ontwerp, plan, lijst)));
            } else if (s.lijst()) {
                inTekst.add(s.naam());
            } else {
                Class<? extends Record> groep = s.soort().asSubclass(Record.class);
                for (Sleutel binnen : Vorm.van(groep).sleutels()) {
                    if (binnen.soort().isRecord()) continue;
                    Object w = waarde == null ? null : binnen.waarde((Record) waarde);
                    vragen.add(vraag(groep, binnen, s.naam() + ".", w, plan, zelf));
                }
            }
        }
        String bron = deel.map(d -> tekst(d, "bron")).orElse("");
        vragen.add(new Vraag(
                "bron",
                "Bron",
                "Document en paragraaf waar dit staat, of wie het voorstelt.",
                Invulvorm.REGEL,
                eigen.isPresent() ? bron : "",
                List.of(),
                List.of(),
                true,
                eigen.isPresent()));
        return new Blad(
                pad,
                deel.map(Planonderdelen::naam).orElse("Nieuw"),
                nieuw,
                eigen.isPresent(),
                Tekstbewerking.regel(ontwerp.tekst(), pad).orElse(1),
                List.copyOf(vragen),
                List.copyOf(lijsten),
                List.copyOf(inTekst));
    }

    /** A switch is set by choosing one of its own standen. */
    private static Vraag metStanden(Vraag vraag, Sleutel s, Optional<Record> deel) {
        if (!s.naam().equals("waarde")
                || !(deel.orElse(null) instanceof Schakelaar schakelaar)
                || schakelaar.standen().isEmpty()) return vraag;
        return new Vraag(
                vraag.naam(),
                vraag.label(),
                vraag.uitleg(),
                Invulvorm.KEUZE,
                vraag.waarde(),
                vraag.gekozen(),
                schakelaar.standen().stream()
                        .map(stand -> new Planhulp.Keuze(stand.id(), stand.naam()))
                        .toList(),
                vraag.verplicht(),
                vraag.eigen());
    }

    private Vraag vraag(
            Class<? extends Record> soort,
            Sleutel s,
            String voor,
            @Nullable Object waarde,
            Schoolplan plan,
            boolean eigen) {
        List<Planhulp.Keuze> keuzes = hulp.keuzes(s, plan);
        List<String> gekozen = s.lijst()
                ? ((List<?>) (waarde == null ? List.of() : waarde))
                        .stream().map(Planonderdelen::geschreven).toList()
                : List.of();
        String tekst = s.lijst() ? String.join("\n", gekozen) : waarde == null ? "" : geschreven(waarde);
        Invulvorm vorm = s.lijst()
                ? keuzes.isEmpty() ? Invulvorm.REGELS : Invulvorm.KEUZES
                : !keuzes.isEmpty()
                        ? Invulvorm.KEUZE
                        : s.soort() == java.time.LocalDate.class
                                ? Invulvorm.DATUM
                                : s.soort() == int.class || s.soort() == Integer.class
                                        ? Invulvorm.GETAL
                                        : LANG.contains(s.naam()) || tekst.length() > LANG_VANAF
                                                ? Invulvorm.TEKST
                                                : Invulvorm.REGEL;
        String naam = s.naam().replace('-', ' ');
        String label = voor.isEmpty()
                ? hoofdletter(naam)
                : hoofdletter(voor.substring(0, voor.length() - 1).replace('-', ' ')) + ": " + naam;
        return new Vraag(
                voor + s.naam(),
                label,
                hulp.uitleg(soort, s.naam()),
                vorm,
                tekst,
                gekozen,
                keuzes,
                s.verplicht() && voor.isEmpty(),
                eigen);
    }

    /** What was filled in goes into the text of the draft, when the plan is right with it. */
    public Invuluitkomst vulIn(
            Bezoeker wie, String sleutel, String adres, Map<String, List<String>> waarden, int versie) {
        Ontwerp nu = ontwerpen.ontwerp(wie, sleutel);
        Schoolplan plan = plan(nu);
        List<String> pad = new ArrayList<>(pad(adres));
        Map<String, String> fouten = new LinkedHashMap<>();
        if (pad.size() % 2 == 0 && pad.getLast().isEmpty()) {
            String id = eerste(waarden, "id");
            if (!magId(id))
                fouten.put("id", "Geef een naam van kleine letters, cijfers en streepjes, zoals 'sot-plus'.");
            pad.set(pad.size() - 1, id);
            if (fouten.isEmpty() && record(plan, pad).isPresent())
                fouten.put("id", "‘" + id + "’ is er al. Kies een andere naam, of wijzig dat onderdeel.");
        }
        String bron = eerste(waarden, "bron");
        if (bron.isBlank())
            fouten.put("bron", "Noem het document en de paragraaf waar dit staat, of wie het voorstelt.");
        if (!fouten.isEmpty()) return new Invuluitkomst.Onvolledig(fouten);
        if (nu.versie() != versie) return new Invuluitkomst.Ingehaald(nu);
        try {
            String tekst = waarden.containsKey("vervalt")
                    ? Tekstbewerking.zet(nu.tekst(), pad, vervallen(bron))
                    : zet(nu, plan, pad, waarden, bron);
            return bewaar(wie, nu, tekst, String.join("/", pad), versie);
        } catch (Kanniet kanniet) {
            return new Invuluitkomst.Onvolledig(Map.of("", kanniet.zin()));
        }
    }

    private Invuluitkomst bewaar(Bezoeker wie, Ontwerp nu, String tekst, String adres, int versie) {
        Keuring keuring = ontwerpen.keur(met(nu, tekst));
        if (!keuring.goed()) {
            Map<String, String> fouten = new LinkedHashMap<>();
            List<String> zinnen = keuring.fouten().stream()
                    .map(Planfout::zin)
                    .distinct()
                    .limit(5)
                    .toList();
            fouten.put("", String.join(" ", zinnen));
            return new Invuluitkomst.Onvolledig(fouten);
        }
        return switch (ontwerpen.bewaar(wie, nu.sleutel(), tekst, versie, "")) {
            case Schrijfuitkomst.Bewaard _ -> new Invuluitkomst.Bewaard(adres);
            case Schrijfuitkomst.Ingehaald(Ontwerp ander) -> new Invuluitkomst.Ingehaald(ander);
        };
    }

    private static Map<String, Invoer> vervallen(String bron) {
        Map<String, Invoer> uit = new LinkedHashMap<>();
        uit.put("vervalt", new Invoer.Tekst("ja"));
        uit.put("bron", new Invoer.Tekst(bron.strip()));
        return uit;
    }

    private String zet(Ontwerp nu, Schoolplan plan, List<String> pad, Map<String, List<String>> waarden, String bron)
            throws Kanniet {
        Blad blad = blad(nu, plan, pad);
        Map<String, Invoer> velden = new LinkedHashMap<>();
        Set<String> geleegd = new LinkedHashSet<>();
        Set<String> groepen = new LinkedHashSet<>();
        for (Vraag v : blad.vragen()) {
            if (v.naam().equals("bron") || !waarden.containsKey(v.naam()) || gelijk(v, waarden)) continue;
            int punt = v.naam().indexOf('.');
            if (punt > 0) groepen.add(v.naam().substring(0, punt));
            else if (leeg(waarden, v)) geleegd.add(v.naam());
            else velden.put(v.naam(), invoer(v, waarden));
        }
        for (String groep : groepen) {
            Map<String, Invoer> binnen = new LinkedHashMap<>();
            for (Vraag v : blad.vragen()) {
                if (!v.naam().startsWith(groep + ".") || leeg(waarden, v)) continue;
                binnen.put(v.naam().substring(groep.length() + 1), invoer(v, waarden));
            }
            if (binnen.isEmpty()) geleegd.add(groep);
            else velden.put(groep, new Invoer.Sleutels(binnen));
        }
        String tekst = nu.tekst();
        // What is emptied goes from this text; when it then shows what is inherited, it is emptied in so many words.
        for (String veld : geleegd) {
            boolean zelf = Tekstbewerking.deel(tekst, pad)
                    .map(g -> g.velden().containsKey(veld))
                    .orElse(false);
            if (zelf) tekst = Tekstbewerking.zet(tekst, pad, Map.of(veld, new Invoer.Weg()));
            if (!zelf || erft(nu, tekst, pad, veld)) velden.put(veld, new Invoer.Leeg());
        }
        String eigen =
                Tekstbewerking.deel(tekst, pad).flatMap(g -> g.tekst("bron")).orElse("");
        if (!eigen.equals(bron.strip())) velden.put("bron", new Invoer.Tekst(bron.strip()));
        return velden.isEmpty() ? tekst : Tekstbewerking.zet(tekst, pad, velden);
    }

    private boolean erft(Ontwerp nu, String tekst, List<String> pad, String veld) {
        Schoolplan dan = ontwerpen.keur(met(nu, tekst)).nieuw();
        if (dan == null) return false;
        return record(dan, pad)
                .flatMap(r -> sleutel(r.getClass(), veld).map(s -> s.waarde(r)))
                .filter(w -> !w.equals(List.of()))
                .isPresent();
    }

    private static Ontwerp met(Ontwerp o, String tekst) {
        return new Ontwerp(
                o.id(),
                o.sleutel(),
                tekst,
                o.uitgangspunt(),
                o.ouder(),
                o.voorgesteld(),
                o.toelichting(),
                o.begonnenNaam(),
                o.begonnenOp(),
                o.gewijzigdNaam(),
                o.gewijzigdOp(),
                o.voorgesteldNaam(),
                o.voorgesteldOp(),
                o.versie());
    }

    private static Invoer invoer(Vraag v, Map<String, List<String>> waarden) {
        return v.vorm() == Invulvorm.KEUZES || v.vorm() == Invulvorm.REGELS
                ? new Invoer.Lijst(lijst(v, waarden))
                : new Invoer.Tekst(eerste(waarden, v.naam()).strip());
    }

    private static boolean gelijk(Vraag v, Map<String, List<String>> waarden) {
        return v.vorm() == Invulvorm.KEUZES || v.vorm() == Invulvorm.REGELS
                ? lijst(v, waarden).equals(v.gekozen())
                : eerste(waarden, v.naam()).replace("\r\n", "\n").strip().equals(v.waarde());
    }

    private static boolean leeg(Map<String, List<String>> waarden, Vraag v) {
        return waarden.getOrDefault(v.naam(), List.of()).stream().allMatch(String::isBlank);
    }

    /** What was chosen keeps the order that the plan had; what is new comes after. */
    private static List<String> lijst(Vraag v, Map<String, List<String>> waarden) {
        List<String> gegeven = waarden.getOrDefault(v.naam(), List.of()).stream()
                .flatMap(w -> w.lines())
                .map(String::strip)
                .filter(w -> !w.isEmpty())
                .toList();
        if (v.vorm() == Invulvorm.REGELS) return gegeven;
        List<String> uit = new ArrayList<>(v.gekozen());
        uit.retainAll(gegeven);
        gegeven.stream().filter(g -> !uit.contains(g)).forEach(uit::add);
        return uit;
    }

    private static String eerste(Map<String, List<String>> waarden, String naam) {
        return waarden.getOrDefault(naam, List.of()).stream()
                .filter(w -> !w.isEmpty())
                .findFirst()
                .orElse("");
    }

    private Schoolplan plan(Ontwerp ontwerp) {
        Keuring keuring = ontwerpen.keur(ontwerp);
        Schoolplan plan = keuring.nieuw() == null ? keuring.oud() : keuring.nieuw();
        if (plan == null) throw new NietGevonden();
        return plan;
    }

    private static List<String> pad(String adres) {
        List<String> pad = List.of(adres.split("/", -1));
        if (pad.size() > 8 || pad.getFirst().isEmpty() || VAST.contains(pad.getFirst())) throw new NietGevonden();
        return pad;
    }

    private static Class<? extends Record> soort(List<String> pad) {
        Class<? extends Record> soort = Schoolplan.class;
        for (int i = 0; i < pad.size(); i += 2) {
            Sleutel s =
                    sleutel(soort, pad.get(i)).filter(k -> k.soort().isRecord()).orElseThrow(NietGevonden::new);
            if (s.lijst() != (i + 1 < pad.size()) || s.lijst() && !metId(s)) throw new NietGevonden();
            soort = s.soort().asSubclass(Record.class);
        }
        return soort;
    }

    private static Optional<Record> record(Record top, List<String> pad) {
        Record hier = top;
        for (int i = 0; i < pad.size(); i += 2) {
            Optional<Sleutel> s = sleutel(hier.getClass(), pad.get(i));
            if (s.isEmpty() || !s.get().soort().isRecord()) return Optional.empty();
            Object waarde = s.get().waarde(hier);
            if (waarde == null) return Optional.empty();
            if (!s.get().lijst()) {
                hier = (Record) waarde;
                i--;
                continue;
            }
            if (i + 1 >= pad.size()) return Optional.empty();
            String id = pad.get(i + 1);
            Optional<Record> deel = ((List<?>) waarde)
                    .stream()
                            .map(Record.class::cast)
                            .filter(r -> tekst(r, "id").equals(id))
                            .findFirst();
            if (deel.isEmpty()) return Optional.empty();
            hier = deel.get();
        }
        return Optional.of(hier);
    }

    private static Optional<Sleutel> sleutel(Class<? extends Record> soort, String naam) {
        return Vorm.van(soort).sleutels().stream()
                .filter(s -> s.naam().equals(naam))
                .findFirst();
    }

    private static boolean metId(Sleutel s) {
        return sleutel(s.soort().asSubclass(Record.class), "id").isPresent();
    }

    private static boolean magId(String id) {
        return id.matches("[a-z0-9]+(-[a-z0-9]+)*");
    }

    private static String naam(Record deel) {
        for (String kandidaat : List.of("naam", "label", "kop", "tekst", "vraag")) {
            String naam = tekst(deel, kandidaat);
            if (!naam.isEmpty()) return naam;
        }
        return hoofdletter(tekst(deel, "id").replace('-', ' '));
    }

    private static String tekst(Record deel, String sleutel) {
        return sleutel(deel.getClass(), sleutel)
                .map(s -> s.waarde(deel))
                .map(Planonderdelen::geschreven)
                .orElse("");
    }

    private static String geschreven(Object waarde) {
        return switch (waarde) {
            case Enum<?> e -> Naam.keuze(e);
            case Boolean b -> b ? "ja" : "nee";
            default -> waarde.toString();
        };
    }

    private static String hoofdletter(String tekst) {
        return tekst.isEmpty() ? tekst : Character.toUpperCase(tekst.charAt(0)) + tekst.substring(1);
    }
}
