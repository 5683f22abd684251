package nl.spil.zaak;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.spil.gedeeld.Datum;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.schoolplan.Besluitsoort;
import nl.spil.schoolplan.DoorGezin;
import nl.spil.schoolplan.Fase;
import nl.spil.schoolplan.Planversie;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.schoolplan.Zaaktype;
import nl.spil.termijn.Termijnregel;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Klasse;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Procedures that pupil or parents begin themselves, where the plan lets them. */
@Service
@Transactional
public class Gezinszaken {

    private final JdbcClient jdbc;
    private final Zaken zaken;
    private final Zaakbegin begin;
    private final Zaakopslag opslag;
    private final Zaakklok klokken;
    private final Zaakplannen plannen;
    private final Schoolplannen schoolplannen;

    Gezinszaken(
            JdbcClient jdbc,
            Zaken zaken,
            Zaakbegin begin,
            Zaakopslag opslag,
            Zaakklok klokken,
            Zaakplannen plannen,
            Schoolplannen schoolplannen) {
        this.jdbc = jdbc;
        this.zaken = zaken;
        this.begin = begin;
        this.opslag = opslag;
        this.klokken = klokken;
        this.plannen = plannen;
        this.schoolplannen = schoolplannen;
    }

    /**
     * Begins it for whoever is signed in; another of the family may have a run of their own.
     *
     * @throws GeenEigenaar when nobody at the location can own it
     */
    public Zaak begin(Bezoeker wie, Inzage inzage, Zaaktype type) {
        opslag.wachtOp(inzage.leerling(), type.id() + "/" + wie.accountId());
        return begin.beginVoorGezin(wie, inzage.leerling(), zaken.planversie(inzage), type);
    }

    /** The same for somebody of the family who did not use the page; whoever may begin this procedure may. */
    public Zaak beginNamens(Bezoeker wie, Inzage inzage, Zaaktype type, UUID verzoeker, String reden, LocalDate dag) {
        if (!magNamens(inzage, type)) throw new NietGevonden();
        opslag.wachtOp(inzage.leerling(), type.id() + "/" + verzoeker);
        return begin.beginNamens(wie, inzage.leerling(), zaken.planversie(inzage), type, reden, verzoeker, dag);
    }

    /** Whether this member of staff may begin it for a family. */
    public boolean magNamens(Inzage inzage, Zaaktype type) {
        return Zaken.schrijft(inzage, Klasse.van(zaken.planversie(inzage).plan().klasseVan(type)))
                && (inzage.rollen().contains(type.eigenaar())
                        || inzage.rollen().contains(type.beginfase().eigenaar()));
    }

    /** The plan that holds now for this pupil. */
    @Transactional(readOnly = true)
    public Planversie planversie(Inzage inzage) {
        return zaken.planversie(inzage);
    }

    /** The procedure of a zaak, as it had it when it began. */
    public Zaaktype zaaktype(Zaak zaak) {
        return plannen.van(zaak).zaaktype();
    }

    /** The last days of what somebody asked, for whom asked it: only clocks that run from the asking itself. */
    @Transactional(readOnly = true)
    public List<Uiterlijk> uiterlijk(Inzage inzage, UUID zaak) {
        var plan = zaken.planversie(inzage).plan();
        return jdbc
                .sql("select soort, bron, verloopt_op from zaak.klokken_van_verzoeker(?)")
                .param(zaak)
                .query((rs, n) -> new Uiterlijk(rs.getString(1), rs.getString(2), rs.getObject(3, LocalDate.class)))
                .list()
                .stream()
                .filter(u -> plan.termijn(u.soort())
                        .filter(t -> !t.start().equals(Zaakklok.FASE_BEGONNEN))
                        .isPresent())
                .toList();
    }

    /** The last day of one clock, with where it comes from. */
    public record Uiterlijk(String soort, String bron, LocalDate dag) {}

    /** The clocks that run in a zaak, for who reads them. */
    @Transactional(readOnly = true)
    public List<Termijnregel> klokken(Zaak zaak) {
        return klokken.open(zaak);
    }

    /** The kind of a decision that was taken, and what came out of it. */
    @Transactional(readOnly = true)
    public Optional<Uitgesproken> besluit(UUID planversie, String zaaktype, String fase, UUID besluit, String soort) {
        Optional<Besluitsoort> gekozen = schoolplannen
                .versie(planversie)
                .plan()
                .zaaktype(zaaktype)
                .flatMap(z -> z.fase(fase))
                .map(Fase::besluiten)
                .flatMap(alle -> alle.stream().filter(b -> b.id().equals(soort)).findFirst());
        return gekozen.filter(Besluitsoort::gezinLeest)
                .flatMap(b -> jdbc.sql("select naam, resultaat, start, door_naam from zaak.besluit where id = ?")
                        .param(besluit)
                        .query((rs, n) -> new Uitgesproken(
                                rs.getString(1), rs.getString(2), rs.getObject(3, LocalDate.class), rs.getString(4)))
                        .optional());
    }

    /** A decision as whoever asked reads it. */
    public record Uitgesproken(
            String naam, String resultaat, @Nullable LocalDate dag, String doorNaam) {}

    /** Since when the support is disputed (KLACHT-01), for who may know; nothing when it is not. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> inGeschilSinds(UUID leerling, Schoolplan plan) {
        return lopend(leerling, DoorGezin.Recht.GESCHIL, plan).stream()
                .map(l -> Datum.van(l.sinds()))
                .findFirst();
    }

    private List<Lopend> lopend(UUID leerling, DoorGezin.Recht recht, Schoolplan plan) {
        List<String> zaaktypen = plan.zaaktypen().stream()
                .filter(z -> z.doorGezin() != null && z.doorGezin().recht() == recht)
                .map(Zaaktype::id)
                .toList();
        if (zaaktypen.isEmpty()) return List.of();
        return jdbc.sql("select zaaktype, sinds from zaak.loopt_voor_mij(:leerling, :typen) order by sinds")
                .param("leerling", leerling)
                .param("typen", zaaktypen.toArray(String[]::new))
                .query((rs, n) -> new Lopend(rs.getString(1), rs.getTimestamp(2).toInstant()))
                .list();
    }

    private record Lopend(String zaaktype, Instant sinds) {}
}
