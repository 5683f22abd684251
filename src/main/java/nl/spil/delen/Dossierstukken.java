package nl.spil.delen;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.spil.delen.Deel.Regel;
import nl.spil.dossier.Beeld;
import nl.spil.gedeeld.Datum;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.inzet.Inzetbeeld;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.organisatie.Leerlingen;
import nl.spil.plan.Plandossier;
import nl.spil.plan.Plandossiers;
import nl.spil.plan.Plannen;
import nl.spil.plan.Sjabloon;
import nl.spil.schoolplan.Beeldvak;
import nl.spil.schoolplan.Deeldoel.Stuk;
import nl.spil.schoolplan.Plansoort;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.schoolplan.Sectie;
import nl.spil.schoolplan.Woorden;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Klasse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gathers a part of the dossier as somebody outside may read it: what holds now, and of a plan only what was adopted. */
@Component
class Dossierstukken {

    private final Leerlingen leerlingen;
    private final Schoolplannen schoolplannen;
    private final Beeld beeld;
    private final Inzetbeeld inzet;
    private final Plandossiers plannen;
    private final Plannen sjablonen;
    private final JdbcClient jdbc;

    Dossierstukken(
            Leerlingen leerlingen,
            Schoolplannen schoolplannen,
            Beeld beeld,
            Inzetbeeld inzet,
            Plandossiers plannen,
            Plannen sjablonen,
            JdbcClient jdbc) {
        this.leerlingen = leerlingen;
        this.schoolplannen = schoolplannen;
        this.beeld = beeld;
        this.inzet = inzet;
        this.plannen = plannen;
        this.sjablonen = sjablonen;
        this.jdbc = jdbc;
    }

    /** What this school calls the part. */
    static String naam(Stuk stuk, Schoolplan plan) {
        return switch (stuk) {
            case PERSONALIA -> "Wie het is";
            case PLEK_OP_SCHOOL -> "School en klas";
            case BEELD -> "Wat we zien en wat helpt";
            case ONDERSTEUNING -> "Ondersteuning die nu loopt";
            case WETTELIJK_PLAN -> Woorden.groot(plan.woorden().hetPlan());
            case DOELEN -> "Doelen";
            case BESLUITEN -> "Besluiten over de ondersteuning";
        };
    }

    /** Only what was asked for is read. */
    List<Deel> haal(Inzage inzage, List<Stuk> stukken) {
        LeerlingKop kop = leerlingen.kop(inzage);
        Schoolplan plan = schoolplannen.voorLocatie(kop.locatie().id()).plan();
        boolean vanPlan = stukken.contains(Stuk.WETTELIJK_PLAN) || stukken.contains(Stuk.DOELEN);
        Optional<Plandossier> geldig = vanPlan
                ? plan.wettelijkPlan().map(Plansoort::id).flatMap(s -> plannen.geldig(inzage, s))
                : Optional.empty();
        return stukken.stream()
                .filter(s -> inzage.leestVrijgegeven(Klasse.van(s.klasse())))
                .map(s -> new Deel(sleutel(s), naam(s, plan), regels(s, inzage, kop, plan, geldig)))
                .filter(d -> !d.regels().isEmpty())
                .toList();
    }

    static String sleutel(Stuk stuk) {
        return stuk.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private List<Regel> regels(
            Stuk stuk, Inzage inzage, LeerlingKop kop, Schoolplan plan, Optional<Plandossier> geldig) {
        return switch (stuk) {
            case PERSONALIA ->
                List.of(new Regel("Naam", kop.naam()), new Regel("Geboren", Datum.lang(kop.geboortedatum())));
            case PLEK_OP_SCHOOL -> plek(kop, plan);
            case BEELD -> beeld(inzage, plan);
            case ONDERSTEUNING ->
                inzet.van(inzage).stream()
                        .filter(r -> r.inzet().loopt())
                        .map(r -> new Regel(
                                r.inzet().wat(),
                                zinnen(
                                        r.niveau() + ", " + r.plek() + ".",
                                        "Doel: " + r.inzet().doel())))
                        .toList();
            case WETTELIJK_PLAN -> geldig.map(this::secties).orElse(List.of());
            case DOELEN -> geldig.map(Dossierstukken::doelen).orElse(List.of());
            case BESLUITEN -> besluiten(inzage);
        };
    }

    private static List<Regel> plek(LeerlingKop kop, Schoolplan plan) {
        List<Regel> uit = new ArrayList<>();
        uit.add(new Regel(
                "School", kop.locatie().school() + ", " + kop.locatie().naam()));
        if (!kop.klas().isEmpty()) uit.add(new Regel("Klas", kop.klas()));
        if (!kop.leerjaar().isEmpty()) uit.add(new Regel("Leerjaar", kop.leerjaar()));
        kop.mentor()
                .ifPresent(m -> uit.add(new Regel(Woorden.groot(plan.woorden().mentor()), m.naam())));
        return uit;
    }

    private List<Regel> beeld(Inzage inzage, Schoolplan plan) {
        Map<String, List<nl.spil.dossier.Beeldregel>> alles = beeld.van(inzage);
        List<Regel> uit = new ArrayList<>();
        for (Beeldvak vak : plan.beeld())
            alles.getOrDefault(vak.id(), List.of()).forEach(r -> uit.add(new Regel(vak.naam(), r.tekst())));
        return uit;
    }

    private List<Regel> secties(Plandossier p) {
        Sjabloon sjabloon = sjablonen.sjabloon(p.kop());
        List<Regel> uit = new ArrayList<>();
        if (p.kop().vastgesteldOp() != null)
            uit.add(new Regel(
                    "Versie",
                    p.kop().versienummer() + ", vastgesteld op "
                            + Datum.lang(Datum.van(p.kop().vastgesteldOp()))));
        for (Sectie s : sjabloon.secties())
            p.secties().stream()
                    .filter(t -> t.sleutel().equals(s.id()) && !t.tekst().isBlank())
                    .forEach(t -> uit.add(new Regel(s.naam(), t.tekst())));
        return uit;
    }

    private static List<Regel> doelen(Plandossier p) {
        return p.lopendeDoelen().stream()
                .map(d -> new Regel(
                        d.tekst(),
                        zinnen(
                                d.uitgangssituatie().isEmpty() ? "" : "Nu: " + d.uitgangssituatie(),
                                d.streven().isEmpty() ? "" : "Streven: " + d.streven(),
                                d.watDoetSchool().isEmpty() ? "" : "School doet: " + d.watDoetSchool(),
                                "Terugkijken: " + Datum.lang(d.evaluatieOp()))))
                .toList();
    }

    /** Never from what a family began at home, or from a zaak that the plan closes to a few: nobody outside hears of those. */
    private List<Regel> besluiten(Inzage inzage) {
        return jdbc.sql("""
                        select b.naam, b.reden, b.doel, (b.op at time zone 'Europe/Amsterdam')::date
                          from zaak.besluit b
                          join zaak.zaak z on z.id = b.zaak_id and z.lezers = '{}' and z.verzoeker_id is null
                         where b.leerling_id = :leerling and b.klasse = :klasse and b.klasse = any(:klassen)
                         order by b.op""")
                .param("leerling", inzage.leerling())
                .param("klasse", Stuk.BESLUITEN.klasse())
                .param("klassen", inzage.klassen(2))
                .query((rs, n) -> new Regel(
                        rs.getString(1) + ", "
                                + Datum.lang(
                                        java.util.Objects.requireNonNull(rs.getObject(4, java.time.LocalDate.class))),
                        zinnen(rs.getString(2), rs.getString(3).isEmpty() ? "" : "Doel: " + rs.getString(3))))
                .list();
    }

    private static String zinnen(String... delen) {
        return java.util.Arrays.stream(delen)
                .filter(d -> !d.isBlank())
                .collect(java.util.stream.Collectors.joining("\n"));
    }

    /** The plan of the school of this pupil. */
    Schoolplan plan(Inzage inzage) {
        return schoolplannen.voorLocatie(leerlingen.kop(inzage).locatie().id()).plan();
    }

    /** The version of it. */
    java.util.UUID planversie(Inzage inzage) {
        return schoolplannen.voorLocatie(leerlingen.kop(inzage).locatie().id()).id();
    }

    LeerlingKop kop(Inzage inzage) {
        if (inzage.klassen(1).length == 0) throw new NietGevonden();
        return leerlingen.kop(inzage);
    }
}
