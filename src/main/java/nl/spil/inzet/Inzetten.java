package nl.spil.inzet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.inzet.Inzetopslag.Deelnemer;
import nl.spil.inzet.Inzetopslag.Groep;
import nl.spil.inzet.Inzetopslag.Naam;
import nl.spil.organisatie.Functies;
import nl.spil.schoolplan.Inzetregel;
import nl.spil.schoolplan.Kenmerksoort;
import nl.spil.schoolplan.Niveau;
import nl.spil.schoolplan.Planversie;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.schoolplan.Termijnsoort;
import nl.spil.termijn.NieuweTermijn;
import nl.spil.termijn.Onderwerp;
import nl.spil.termijn.Termijnen;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Klasse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Support that begins without a procedure of its own: who may start it, what must be there first, who takes part, and what it
 * brought. The plan says per level who starts and who asks first.
 */
@Service
@Transactional
public class Inzetten {

    /** The class of data in which support of a pupil stands. */
    public static final Klasse KLASSE = Klasse.HANDELINGSPLAN;

    private static final int LANG = 300;

    private final Inzetopslag opslag;
    private final Schoolplannen schoolplannen;
    private final Termijnen termijnen;
    private final Functies functies;
    private final Klok klok;

    Inzetten(Inzetopslag opslag, Schoolplannen schoolplannen, Termijnen termijnen, Functies functies, Klok klok) {
        this.opslag = opslag;
        this.schoolplannen = schoolplannen;
        this.termijnen = termijnen;
        this.functies = functies;
        this.klok = klok;
    }

    /**
     * Where support begins: at a pupil or at a class.
     *
     * @param inzage the opened pupil; null at a class
     * @param groep the class; null at a pupil
     * @param als what this person is called here
     */
    public record Plek(
            Planversie versie,
            UUID locatie,
            @Nullable Inzage inzage,
            @Nullable Groepje groep,
            String als,
            Set<String> rollen) {

        Schoolplan plan() {
            return versie.plan();
        }
    }

    /** A class or group by its name. */
    public record Groepje(UUID id, String code, boolean klas) {}

    /**
     * A level of which this person may start support here.
     *
     * @param meteen whether it runs at once; else somebody is asked
     */
    public record Keus(Niveau niveau, Inzetregel regel, boolean meteen) {}

    /** What was filled in. */
    public record Invoer(
            String niveau,
            String vorm,
            List<String> leerlingen,
            String wat,
            String doel,
            String plek,
            String plekWaar,
            String uitvoerder,
            String vanaf,
            String evaluatie) {

        public static final Invoer LEEG = new Invoer("", "", List.of(), "", "", "", "", "", "", "");
    }

    public sealed interface Uitkomst {
        record Gedaan(String url, String zin) implements Uitkomst {}

        /** Field to sentence; nothing changed. */
        record Onvolledig(Map<String, String> fouten) implements Uitkomst {}
    }

    @Transactional(readOnly = true)
    public Plek bij(Inzage inzage, UUID locatie) {
        return new Plek(
                schoolplannen.voorLocatie(locatie), locatie, inzage, null, inzage.als(), Set.copyOf(inzage.rollen()));
    }

    /** At a class or group; nothing for who does not work at its location. */
    @Transactional(readOnly = true)
    public Optional<Plek> bijGroep(Bezoeker wie, UUID groep) {
        return opslag.groep(groep).flatMap(g -> plek(wie, g.locatie(), g));
    }

    private Optional<Plek> plek(Bezoeker wie, UUID locatie, @Nullable Groep g) {
        Set<String> rollen = opslag.rollen(wie, locatie, g == null ? null : g.id());
        if (rollen.isEmpty()) return Optional.empty();
        Planversie versie = schoolplannen.voorLocatie(locatie);
        return Optional.of(new Plek(
                versie,
                locatie,
                null,
                g == null ? null : new Groepje(g.id(), g.code(), g.soort().equals("klas")),
                versie.plan().woorden().rollen(rollen.stream().sorted().toList()),
                rollen));
    }

    /** What this person may start here, in the order of the plan. */
    public List<Keus> keuzes(Plek plek) {
        Inzage inzage = plek.inzage();
        if (inzage != null && !inzage.schrijft(KLASSE)) return List.of();
        List<Keus> uit = new ArrayList<>();
        for (Niveau niveau : plek.plan().niveaus()) {
            Inzetregel regel = niveau.inzet();
            if (regel == null) continue;
            boolean meteen = regel.starters().stream().anyMatch(plek.rollen()::contains);
            if (meteen || regel.naAkkoord().stream().anyMatch(plek.rollen()::contains))
                uit.add(new Keus(niveau, regel, meteen));
        }
        return uit;
    }

    /** The places of the continuum, as the plan has them. */
    public static Optional<Kenmerksoort> continuum(Schoolplan plan) {
        return plan.kenmerken().stream().filter(Kenmerksoort::continuum).findFirst();
    }

    /** The pupils of a class about whose support this person writes. */
    @Transactional(readOnly = true)
    public Map<UUID, String> leerlingen(Bezoeker wie, UUID groep) {
        return opslag.leerlingen(wie, groep, KLASSE).stream()
                .collect(Collectors.toMap(Naam::id, Naam::naam, (a, b) -> a, LinkedHashMap::new));
    }

    /** Who may carry it out: staff of the location with an account. */
    @Transactional(readOnly = true)
    public Map<String, String> uitvoerders(UUID locatie) {
        Map<String, String> uit = new LinkedHashMap<>();
        functies.medewerkers(locatie).forEach(m -> {
            UUID account = m.accountId();
            if (account != null) uit.put(account.toString(), m.naam());
        });
        return uit;
    }

    /** The classes of a location, to choose pupils from. */
    @Transactional(readOnly = true)
    public Map<String, String> klassen(UUID locatie) {
        Map<String, String> uit = new LinkedHashMap<>();
        opslag.klassen(locatie).forEach(g -> uit.put(g.id().toString(), g.code()));
        return uit;
    }

    /** Starts it, or asks whether it may start. */
    public Uitkomst begin(Bezoeker wie, Plek plek, Invoer in) {
        Map<String, String> fouten = new LinkedHashMap<>();
        Optional<Keus> keus = keuzes(plek).stream()
                .filter(k -> k.niveau().id().equals(in.niveau()))
                .findFirst();
        if (keus.isEmpty()) fouten.put("niveau", "Kies het niveau van ondersteuning.");
        Vorm vorm = plek.inzage() != null
                ? Vorm.INDIVIDUEEL
                : Vorm.van(in.vorm()).filter(v -> v != Vorm.INDIVIDUEEL).orElse(null);
        if (vorm == null) fouten.put("vorm", "Kies voor wie het is: de hele klas of een groep leerlingen.");
        tekst(fouten, "wat", in.wat(), "Schrijf wat de school doet.");
        tekst(fouten, "doel", in.doel(), "Schrijf wat er anders moet zijn: het doel.");
        plaats(fouten, plek.plan(), in);
        UUID uitvoerder = uitvoerder(fouten, wie, plek, in.uitvoerder());
        LocalDate vanaf = dag(fouten, "vanaf", in.vanaf(), "Kies vanaf welke dag het loopt.");
        LocalDate evaluatie = dag(fouten, "evaluatie", in.evaluatie(), "Kies de dag waarop jullie terugkijken.");
        if (vanaf != null && evaluatie != null && evaluatie.isBefore(vanaf))
            fouten.put("evaluatie", "Terugkijken kan pas als het begonnen is. Kies een latere dag.");
        Map<UUID, String> deelnemers = vorm == null ? Map.of() : deelnemers(fouten, wie, plek, vorm, in.leerlingen());
        keus.ifPresent(k -> na(fouten, plek.plan(), k.regel(), deelnemers, "niveau"));
        if (!fouten.isEmpty()
                || keus.isEmpty()
                || vorm == null
                || vanaf == null
                || evaluatie == null
                || uitvoerder == null) return new Uitkomst.Onvolledig(fouten);

        Instant nu = klok.nu();
        boolean meteen = keus.get().meteen();
        Groepje groep = plek.groep();
        Inzage inzage = plek.inzage();
        Inzet i = new Inzet(
                Ids.nieuw(),
                inzage == null ? null : inzage.leerling(),
                plek.locatie(),
                groep == null ? null : groep.id(),
                groep == null ? "" : groep.code(),
                vorm,
                in.niveau(),
                in.plek(),
                in.plekWaar().strip(),
                in.wat().strip(),
                in.doel().strip(),
                uitvoerder,
                "",
                vanaf,
                evaluatie,
                plek.versie().id(),
                KLASSE,
                wie.accountId(),
                wie.naam(),
                plek.als(),
                nu,
                meteen ? nu : null,
                meteen ? wie.naam() : "",
                null,
                "",
                null,
                "");
        opslag.nieuw(i);
        deelnemers.keySet().forEach(l -> opslag.doetMee(wie, i, l, vanaf));
        if (meteen) {
            terugkijken(wie, i, keus.get().regel());
            return new Uitkomst.Gedaan(i.url(), keus.get().niveau().naam() + " is begonnen.");
        }
        vraagAkkoord(wie, i, plek.plan(), keus.get().regel());
        return new Uitkomst.Gedaan(
                i.url(),
                "Gevraagd aan: "
                        + plek.plan().woorden().rollen(keus.get().regel().starters()) + ".");
    }

    private static void tekst(Map<String, String> fouten, String veld, String waarde, String leeg) {
        if (waarde.isBlank()) fouten.put(veld, leeg);
        else if (waarde.strip().length() > LANG) fouten.put(veld, "Houd het bij " + LANG + " tekens.");
    }

    private static void plaats(Map<String, String> fouten, Schoolplan plan, Invoer in) {
        Optional<Kenmerksoort.Keuze> keuze = continuum(plan).flatMap(k -> k.keuze(in.plek()));
        if (keuze.isEmpty()) fouten.put("plek", "Kies waar het gebeurt.");
        else if (keuze.get().toelichting() != null && in.plekWaar().isBlank())
            fouten.put("plek-waar", String.valueOf(keuze.get().toelichting()));
        if (in.plekWaar().strip().length() > LANG) fouten.put("plek-waar", "Houd het bij " + LANG + " tekens.");
    }

    private @Nullable UUID uitvoerder(Map<String, String> fouten, Bezoeker wie, Plek plek, String waarde) {
        if (waarde.isEmpty()) return wie.accountId();
        if (uitvoerders(plek.locatie()).containsKey(waarde)) return UUID.fromString(waarde);
        fouten.put("uitvoerder", "Kies iemand die hier werkt.");
        return null;
    }

    private static @Nullable LocalDate dag(Map<String, String> fouten, String veld, String waarde, String leeg) {
        try {
            return LocalDate.parse(waarde);
        } catch (java.time.format.DateTimeParseException e) {
            fouten.put(veld, leeg);
            return null;
        }
    }

    /** Who takes part from the beginning: this pupil, the whole class, or who was chosen. */
    private Map<UUID, String> deelnemers(
            Map<String, String> fouten, Bezoeker wie, Plek plek, Vorm vorm, List<String> gekozen) {
        Inzage inzage = plek.inzage();
        if (inzage != null) return Map.of(inzage.leerling(), "deze leerling");
        Groepje groep = plek.groep();
        if (groep == null) throw new NietGevonden();
        Map<UUID, String> alle = leerlingen(wie, groep.id());
        if (vorm == Vorm.KLAS) {
            if (alle.isEmpty()) fouten.put("vorm", "In deze klas zit niemand over wie jij ondersteuning vastlegt.");
            return alle;
        }
        Map<UUID, String> uit = new LinkedHashMap<>();
        alle.forEach((id, naam) -> {
            if (gekozen.contains(id.toString())) uit.put(id, naam);
        });
        if (uit.size() < new LinkedHashSet<>(gekozen).size())
            fouten.put("leerlingen", "Een van deze leerlingen hoort hier niet bij. Kies opnieuw.");
        else if (uit.isEmpty()) fouten.put("leerlingen", "Kies wie meedoen: ten minste één leerling.");
        return uit;
    }

    /** What must have been decided about each pupil first (ROUTE-20). */
    private void na(
            Map<String, String> fouten, Schoolplan plan, Inzetregel regel, Map<UUID, String> deelnemers, String veld) {
        if (regel.naBesluit().isEmpty() || deelnemers.isEmpty()) return;
        List<UUID> zonder = opslag.zonderBesluit(deelnemers.keySet(), regel.naBesluit(), KLASSE);
        if (zonder.isEmpty()) return;
        String wie = deelnemers.size() == 1
                ? "deze leerling"
                : zonder.stream().map(deelnemers::get).collect(Collectors.joining(", "));
        fouten.put(
                veld,
                "Dit niveau begint pas na een besluit: " + besluiten(plan, regel) + ". Dat ligt nog niet vast voor "
                        + wie + " (" + regel.bron() + ").");
    }

    /** The decisions by name: "‘Ondersteuning inzetten’ of ‘Externe hulp starten’". */
    public static String besluiten(Schoolplan plan, Inzetregel regel) {
        return plan.zaaktypen().stream()
                .flatMap(z -> z.fasen().stream())
                .flatMap(f -> f.besluiten().stream())
                .filter(b -> regel.naBesluit().contains(b.id()))
                .map(b -> "‘" + b.naam() + "’")
                .distinct()
                .collect(Collectors.joining(" of "));
    }

    // What follows
    // -------------------------------------------------------------------------------------------------------

    private void terugkijken(Bezoeker wie, Inzet i, Inzetregel regel) {
        start(
                wie,
                i,
                termijn(i, regel.evaluatie()),
                new NieuweTermijn.Startfeit("afgesproken dag om terug te kijken", i.evaluatieOp()),
                i.uitvoerder());
    }

    private void vraagAkkoord(Bezoeker wie, Inzet i, Schoolplan plan, Inzetregel regel) {
        String soort = regel.akkoord();
        if (soort == null) throw new IllegalStateException("Het plan noemt geen termijn voor akkoord");
        UUID leerling = i.leerling();
        UUID wiens = regel.starters().stream()
                .flatMap(rol -> leerling == null
                        ? functies.metRol(i.locatie(), rol).stream()
                                .map(Functies.Medewerker::accountId)
                                .filter(java.util.Objects::nonNull)
                        : functies.account(rol, leerling).stream())
                .findFirst()
                .orElse(wie.accountId());
        start(
                wie,
                i,
                plan.termijn(soort).orElseThrow(),
                new NieuweTermijn.Startfeit("akkoord gevraagd door " + wie.naam(), klok.vandaag()),
                wiens);
    }

    private Termijnsoort termijn(Inzet i, String soort) {
        return schoolplannen
                .versie(i.planversie())
                .plan()
                .termijn(soort)
                .orElseThrow(() -> new IllegalStateException("Het plan kent geen termijn " + soort));
    }

    private void start(Bezoeker wie, Inzet i, Termijnsoort regel, NieuweTermijn.Startfeit feit, UUID eigenaar) {
        UUID leerling = i.leerling();
        NieuweTermijn nieuw = leerling == null
                ? NieuweTermijn.vanLocatie(regel, i.locatie(), onderwerp(i), i.klasse(), i.url(), feit, eigenaar)
                : NieuweTermijn.volgens(regel, leerling, onderwerp(i), i.klasse(), i.url(), feit, eigenaar);
        termijnen.start(wie, nieuw);
    }

    private static Onderwerp onderwerp(Inzet i) {
        return new Onderwerp("inzet", i.id());
    }

    /** The level of it in the plan under which it began, with its rule. */
    private Optional<Inzetregel> regel(Inzet i) {
        return schoolplannen
                .versie(i.planversie())
                .plan()
                .niveau(i.niveau())
                .flatMap(n -> Optional.ofNullable(n.inzet()));
    }

    /** One by id, as far as this person may see it. */
    @Transactional(readOnly = true)
    public Inzet zoek(UUID id) {
        return opslag.zoek(id).orElseThrow(NietGevonden::new);
    }

    /** Where it runs, for who sees it. */
    @Transactional(readOnly = true)
    public Plek plekVan(Bezoeker wie, Inzet i, @Nullable Inzage inzage) {
        if (inzage != null)
            return new Plek(
                    schoolplannen.versie(i.planversie()),
                    i.locatie(),
                    inzage,
                    null,
                    inzage.als(),
                    Set.copyOf(inzage.rollen()));
        UUID groep = i.groep();
        Groep g = groep == null ? null : opslag.groep(groep).orElse(null);
        return plek(wie, i.locatie(), g).orElseGet(() -> lezer(wie, i));
    }

    /** Who works here with other groups only: reads it, and follows nothing. */
    private Plek lezer(Bezoeker wie, Inzet i) {
        Set<String> elders = functies.rollen(wie, i.locatie());
        if (elders.isEmpty()) throw new NietGevonden();
        Planversie versie = schoolplannen.versie(i.planversie());
        String als = versie.plan().woorden().rollen(elders.stream().sorted().toList());
        return new Plek(versie, i.locatie(), null, null, als, Set.of());
    }

    /** Whether this person says yes or no to who asked. */
    @Transactional(readOnly = true)
    public boolean magAkkoord(Plek plek, Inzet i) {
        return i.gevraagd()
                && schrijft(plek)
                && regel(i).stream().anyMatch(r -> r.starters().stream().anyMatch(plek.rollen()::contains));
    }

    /** Whether this person follows it: changes who takes part, evaluates, stops. */
    @Transactional(readOnly = true)
    public boolean magVolgen(Bezoeker wie, Plek plek, Inzet i) {
        return i.loopt()
                && schrijft(plek)
                && (i.door().equals(wie.accountId())
                        || i.uitvoerder().equals(wie.accountId())
                        || regel(i).stream().anyMatch(r -> r.starters().stream().anyMatch(plek.rollen()::contains)));
    }

    private static boolean schrijft(Plek plek) {
        Inzage inzage = plek.inzage();
        return inzage != null
                ? inzage.schrijft(KLASSE)
                : plek.rollen().stream()
                        .anyMatch(
                                rol -> plek.plan().toegang(rol, KLASSE.nummer()).schrijven());
    }

    /** Yes, it may start; or no, with the reason. */
    public Uitkomst antwoord(Bezoeker wie, Plek plek, Inzet i, boolean ja, String reden) {
        if (!magAkkoord(plek, i)) throw new NietGevonden();
        if (!ja && reden.isBlank())
            return new Uitkomst.Onvolledig(Map.of("reden", "Schrijf waarom niet, zodat wie het vroeg verder kan."));
        if (reden.strip().length() > LANG)
            return new Uitkomst.Onvolledig(Map.of("reden", "Houd de reden bij " + LANG + " tekens."));
        Inzetregel regel = regel(i).orElseThrow(NietGevonden::new);
        if (!opslag.antwoord(wie, i, ja, reden.strip()))
            return new Uitkomst.Onvolledig(Map.of("", "Hierop is al geantwoord. Bekijk hoe het er nu voor staat."));
        termijnen.haalVoor(wie, onderwerp(i), String.valueOf(regel.akkoord()), ja ? "akkoord" : "geen akkoord");
        if (ja) terugkijken(wie, i, regel);
        else opslag.iedereenWeg(i, "geen akkoord");
        return new Uitkomst.Gedaan(i.url(), ja ? "Akkoord. Het loopt." : "Vastgelegd dat je niet akkoord bent.");
    }

    /** Somebody joins. */
    public Uitkomst neemOp(Bezoeker wie, Plek plek, Inzet i, UUID klas, List<String> gekozen) {
        if (!magVolgen(wie, plek, i) || i.vorm() == Vorm.INDIVIDUEEL) throw new NietGevonden();
        Map<UUID, String> alle = new LinkedHashMap<>();
        if (klassen(i.locatie()).containsKey(klas.toString())) alle.putAll(leerlingen(wie, klas));
        Map<UUID, String> erbij = new LinkedHashMap<>();
        alle.forEach((id, naam) -> {
            if (gekozen.contains(id.toString())) erbij.put(id, naam);
        });
        Map<String, String> fouten = new LinkedHashMap<>();
        if (erbij.isEmpty() || erbij.size() < new LinkedHashSet<>(gekozen).size())
            fouten.put("leerlingen", "Kies wie erbij komt, uit de klas die je koos.");
        regel(i).ifPresent(r -> na(fouten, plek.plan(), r, erbij, "leerlingen"));
        if (!fouten.isEmpty()) return new Uitkomst.Onvolledig(fouten);
        long n = erbij.keySet().stream()
                .filter(l -> opslag.doetMee(wie, i, l, klok.vandaag()))
                .count();
        return new Uitkomst.Gedaan(
                i.url(),
                n == 0 ? "Wie je koos, deed al mee." : n == 1 ? "Eén leerling erbij." : n + " leerlingen erbij.");
    }

    /** Somebody leaves. */
    public Uitkomst neemAfscheid(Bezoeker wie, Plek plek, Inzet i, UUID leerling, String reden) {
        if (!magVolgen(wie, plek, i) || i.vorm() == Vorm.INDIVIDUEEL) throw new NietGevonden();
        if (deelnemers(i).stream().noneMatch(d -> d.leerling().equals(leerling))) throw new NietGevonden();
        if (reden.isBlank() || reden.strip().length() > LANG)
            return new Uitkomst.Onvolledig(
                    Map.of("reden-" + leerling, "Schrijf kort waarom de leerling niet meer meedoet."));
        if (!opslag.gaatWeg(i, leerling, reden.strip()))
            return new Uitkomst.Onvolledig(Map.of("", "Deze leerling deed al niet meer mee."));
        return new Uitkomst.Gedaan(i.url(), "Vastgelegd dat de leerling niet meer meedoet.");
    }

    /**
     * What it brought: for the group (or the one pupil), with how it goes on; or for one of the pupils who take part.
     *
     * @param leerling one of who took part; null for the whole
     */
    public Uitkomst evalueer(
            Bezoeker wie,
            Plek plek,
            Inzet i,
            @Nullable UUID leerling,
            String bereikt,
            String bewijs,
            String vervolg,
            String volgende) {
        if (!magVolgen(wie, plek, i)) throw new NietGevonden();
        boolean heel = leerling == null;
        if (!heel && deelnemers(i).stream().noneMatch(d -> d.leerling().equals(leerling))) throw new NietGevonden();
        Map<String, String> fouten = new LinkedHashMap<>();
        String achter = heel ? "" : "-" + leerling;
        if (!List.of("ja", "deels", "nee").contains(bereikt))
            fouten.put("bereikt" + achter, "Kies of het doel is gehaald.");
        tekst(fouten, "bewijs" + achter, bewijs, "Schrijf waaraan je dat ziet.");
        LocalDate weer = null;
        if (heel) {
            if (!List.of("doorgaan", "stoppen").contains(vervolg)) fouten.put("vervolg", "Kies hoe het verdergaat.");
            if (vervolg.equals("doorgaan")) {
                weer = dag(fouten, "volgende", volgende, "Kies wanneer jullie weer terugkijken.");
                if (weer != null && !weer.isAfter(klok.vandaag()))
                    fouten.put("volgende", "Kies een dag na vandaag om weer terug te kijken.");
            }
        }
        if (!fouten.isEmpty()) return new Uitkomst.Onvolledig(fouten);
        opslag.evaluatie(wie, i, heel ? i.leerling() : leerling, bereikt, bewijs.strip(), heel ? vervolg : "");
        if (!heel) return new Uitkomst.Gedaan(i.url(), "Vastgelegd wat het deze leerling opleverde.");
        Inzetregel regel = regel(i).orElseThrow(NietGevonden::new);
        termijnen.haalVoor(wie, onderwerp(i), regel.evaluatie(), "teruggekeken");
        if (weer != null) {
            opslag.evaluatieOp(i, weer);
            start(
                    wie,
                    i,
                    termijn(i, regel.evaluatie()),
                    new NieuweTermijn.Startfeit("afgesproken dag om weer terug te kijken", weer),
                    i.uitvoerder());
            return new Uitkomst.Gedaan(i.url(), "Vastgelegd. Het gaat door.");
        }
        if (!opslag.stop(i, bewijs.strip()))
            return new Uitkomst.Onvolledig(Map.of("", "Dit is al gestopt. Bekijk hoe het er nu voor staat."));
        opslag.iedereenWeg(i, "de ondersteuning is gestopt");
        return new Uitkomst.Gedaan(i.url(), "Vastgelegd. De ondersteuning is gestopt.");
    }

    // Read
    // --------------------------------------------------------------------------------------------------------------

    List<Deelnemer> deelnemers(Inzet i) {
        return opslag.deelnemers(i.id());
    }
}
