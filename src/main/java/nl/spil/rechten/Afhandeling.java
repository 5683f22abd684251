package nl.spil.rechten;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.spil.gedeeld.Datum;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.organisatie.Functies;
import nl.spil.organisatie.Functies.Medewerker;
import nl.spil.organisatie.Locaties;
import nl.spil.rechten.Verzoek.Soort;
import nl.spil.rechten.Verzoekopslag.Nieuw;
import nl.spil.schoolplan.DoorGezin;
import nl.spil.schoolplan.Planversie;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.schoolplan.Termijnsoort;
import nl.spil.termijn.Eenheid;
import nl.spil.termijn.Termijnen;
import nl.spil.termijn.Termijnregel;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.zaak.Gezinszaken;
import nl.spil.zaak.Zaak;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the school does with a request beside deciding on it: plan the viewing, say who was there, ask more time. */
@Service
@Transactional
public class Afhandeling {

    private static final int LANGSTE_PLAATS = 120;
    private static final int LANGSTE_REDEN = 1000;

    private final Verzoekopslag opslag;
    private final Verzoeken verzoeken;
    private final Gezinszaken zaken;
    private final Termijnen termijnen;
    private final Functies functies;
    private final Locaties locaties;
    private final Schoolplannen schoolplannen;
    private final Klok klok;

    Afhandeling(
            Verzoekopslag opslag,
            Verzoeken verzoeken,
            Gezinszaken zaken,
            Termijnen termijnen,
            Functies functies,
            Locaties locaties,
            Schoolplannen schoolplannen,
            Klok klok) {
        this.opslag = opslag;
        this.verzoeken = verzoeken;
        this.zaken = zaken;
        this.termijnen = termijnen;
        this.functies = functies;
        this.locaties = locaties;
        this.schoolplannen = schoolplannen;
        this.klok = klok;
    }

    /** Whoever writes or decides in the class of the zaak, as long as it runs. */
    public boolean mag(Inzage inzage, Zaak zaak) {
        return zaak.loopt() && (inzage.schrijft(zaak.klasse()) || inzage.beslist(zaak.klasse()));
    }

    /** Whether somebody of the school must be there when the dossier is viewed. */
    public boolean medewerkerErbij(Zaak zaak) {
        DoorGezin d = zaken.zaaktype(zaak).doorGezin();
        return d != null && d.medewerkerErbij();
    }

    @Transactional(readOnly = true)
    public Map<String, String> medewerkers(Inzage inzage) {
        Map<String, String> uit = new LinkedHashMap<>();
        for (Medewerker m : collegas(inzage)) uit.put(m.id().toString(), m.naam());
        return uit;
    }

    private List<Medewerker> collegas(Inzage inzage) {
        return locaties.vanLeerling(inzage.leerling()).stream()
                .flatMap(l -> functies.medewerkers(l.id()).stream())
                .toList();
    }

    /** An appointment as somebody filled it in. */
    public record Afspraak(
            @Nullable LocalDate dag, @Nullable LocalTime begin, String plaats, String medewerker) {}

    /** The viewing is planned; an earlier appointment no longer holds. */
    public Map<String, String> plan(Bezoeker wie, Inzage inzage, Zaak zaak, Verzoek verzoek, Afspraak a) {
        eis(inzage, zaak);
        Map<String, String> fouten = new LinkedHashMap<>();
        LocalDate dag = a.dag();
        if (dag == null) fouten.put("dag", "Kies de dag waarop het dossier wordt bekeken.");
        else if (dag.isBefore(klok.vandaag())) fouten.put("dag", "Deze dag is voorbij. Kies vandaag of later.");
        if (a.begin() == null) fouten.put("begin", "Vul in hoe laat, bijvoorbeeld 15:30.");
        if (a.plaats().isBlank()) fouten.put("plaats", "Schrijf op waar, bijvoorbeeld kamer 12.");
        else if (a.plaats().strip().length() > LANGSTE_PLAATS)
            fouten.put("plaats", "Houd het bij " + LANGSTE_PLAATS + " tekens.");
        Optional<Medewerker> erbij = medewerker(inzage, zaak, a.medewerker(), fouten);
        if (!fouten.isEmpty()) return fouten;
        opslag.laatWeten(
                wie.naam(),
                zaak,
                verzoek,
                new Nieuw(
                        Soort.AFSPRAAK,
                        "Afspraak om het dossier te bekijken",
                        "",
                        null,
                        dag,
                        a.begin(),
                        a.plaats().strip(),
                        erbij.map(Medewerker::id).orElse(null),
                        erbij.map(Medewerker::naam).orElse("")));
        verzoeken.schrijf(verzoek, "afspraak:" + dag + "T" + a.begin());
        return fouten;
    }

    /** The dossier was viewed: when, and who of the school was there. */
    public Map<String, String> legVast(
            Bezoeker wie,
            Inzage inzage,
            Zaak zaak,
            Verzoek verzoek,
            @Nullable LocalDate dag,
            String medewerker,
            String tekst) {
        eis(inzage, zaak);
        Map<String, String> fouten = new LinkedHashMap<>();
        if (dag == null) fouten.put("ingezien-op", "Kies de dag waarop het dossier is bekeken.");
        else if (dag.isAfter(klok.vandaag())) fouten.put("ingezien-op", "Deze dag moet nog komen.");
        Map<String, String> wieFout = new LinkedHashMap<>();
        Optional<Medewerker> erbij = medewerker(inzage, zaak, medewerker, wieFout);
        wieFout.values().forEach(f -> fouten.put("erbij", f));
        if (tekst.length() > LANGSTE_REDEN) fouten.put("gezien", "Houd het bij " + LANGSTE_REDEN + " tekens.");
        if (!fouten.isEmpty()) return fouten;
        opslag.laatWeten(
                wie.naam(),
                zaak,
                verzoek,
                new Nieuw(
                        Soort.INGEZIEN,
                        "Het dossier is bekeken",
                        tekst.strip(),
                        null,
                        Objects.requireNonNull(dag),
                        null,
                        "",
                        erbij.map(Medewerker::id).orElse(null),
                        erbij.map(Medewerker::naam).orElse("")));
        return fouten;
    }

    private Optional<Medewerker> medewerker(Inzage inzage, Zaak zaak, String id, Map<String, String> fouten) {
        Optional<Medewerker> gekozen = collegas(inzage).stream()
                .filter(m -> m.id().toString().equals(id))
                .findFirst();
        if (gekozen.isPresent()) return gekozen;
        if (!id.isBlank()) fouten.put("medewerker", "Kies iemand die op deze school werkt.");
        else if (medewerkerErbij(zaak)) {
            DoorGezin d = Objects.requireNonNull(zaken.zaaktype(zaak).doorGezin());
            fouten.put("medewerker", "Kies wie van de school erbij is: dat moet hier (" + d.bron() + ").");
        }
        return Optional.empty();
    }

    /** A clock of the zaak that the law lets the school make longer. */
    public record Rek(Termijnregel termijn, Termijnsoort soort, LocalDate naar) {}

    /** The clock that may become longer, once, before it is over, and as long as whoever asked was not told before. */
    @Transactional(readOnly = true)
    public Optional<Rek> teVerlengen(Zaak zaak, Verzoek verzoek) {
        if (verzoek.verlengd()) return Optional.empty();
        Planversie versie = schoolplannen.versie(zaak.planversie());
        for (Termijnregel t : zaken.klokken(zaak)) {
            Optional<Termijnsoort> soort = versie.plan().termijn(t.soort()).filter(s -> s.verlenging() != null);
            if (soort.isPresent() && !t.verlooptOp().isBefore(klok.vandaag())) {
                Termijnsoort.Verlenging v = Objects.requireNonNull(soort.get().verlenging());
                return Optional.of(new Rek(t, soort.get(), erbij(t.verlooptOp(), v)));
            }
        }
        return Optional.empty();
    }

    private static LocalDate erbij(LocalDate dag, Termijnsoort.Verlenging v) {
        return switch (v.eenheid()) {
            case MAANDEN -> dag.plusMonths(v.lengte());
            case KALENDERWEKEN, SCHOOLWEKEN -> dag.plusWeeks(v.lengte());
            case KALENDERDAGEN, SCHOOLDAGEN -> dag.plusDays(v.lengte());
        };
    }

    /** More time, with a reason that whoever asked reads (AVG art. 12 lid 3). */
    public Map<String, String> verleng(Bezoeker wie, Inzage inzage, Zaak zaak, Verzoek verzoek, String reden) {
        eis(inzage, zaak);
        Optional<Rek> rek = teVerlengen(zaak, verzoek);
        if (rek.isEmpty())
            return Map.of(
                    "reden",
                    "Meer tijd nemen kan niet meer: de termijn is voorbij of al langer gemaakt. Antwoord op het verzoek.");
        if (reden.isBlank())
            return Map.of("reden", "Schrijf waarom de school meer tijd nodig heeft; wie het vroeg, leest dit.");
        if (reden.length() > LANGSTE_REDEN) return Map.of("reden", "Houd het bij " + LANGSTE_REDEN + " tekens.");
        Termijnsoort.Verlenging v = Objects.requireNonNull(rek.get().soort().verlenging());
        termijnen.verleng(
                wie,
                rek.get().termijn().id(),
                v.lengte(),
                Eenheid.van(v.eenheid().name().toLowerCase(java.util.Locale.ROOT)),
                reden.strip());
        LocalDate dag = zaken.klokken(zaak).stream()
                .filter(t -> t.id().equals(rek.get().termijn().id()))
                .map(Termijnregel::verlooptOp)
                .findFirst()
                .orElse(rek.get().naar());
        opslag.laatWeten(
                wie.naam(),
                zaak,
                verzoek,
                new Nieuw(
                        Soort.VERLENGING,
                        "De school heeft meer tijd nodig: tot en met " + Datum.lang(dag),
                        reden.strip(),
                        null,
                        dag,
                        null,
                        "",
                        null,
                        ""));
        verzoeken.schrijf(verzoek, "verlenging");
        return Map.of();
    }

    private void eis(Inzage inzage, Zaak zaak) {
        if (!mag(inzage, zaak)) throw new NietGevonden();
    }
}
