package nl.spil.overleg;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.spil.gedeeld.Datum;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.organisatie.Kalender;
import nl.spil.organisatie.Schoolkalender;
import nl.spil.schoolplan.Overlegsoort;
import nl.spil.schoolplan.Planversie;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Klasse;
import nl.spil.zaak.Zorgmeldingen;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Meetings and their agenda: plan, add, admit, carry over. Reading is for the team of the location, changing for who keeps its notulen. */
@Service
@Transactional
public class Overleggen {

    private final JdbcClient jdbc;
    private final Klok klok;
    private final Schoolkalender kalenders;
    private final Schoolplannen schoolplannen;
    private final Overlegopslag opslag;
    private final Agenda agenda;
    private final Zorgmeldingen zorgmeldingen;

    Overleggen(
            JdbcClient jdbc,
            Klok klok,
            Schoolkalender kalenders,
            Schoolplannen schoolplannen,
            Overlegopslag opslag,
            Agenda agenda,
            Zorgmeldingen zorgmeldingen) {
        this.jdbc = jdbc;
        this.klok = klok;
        this.kalenders = kalenders;
        this.schoolplannen = schoolplannen;
        this.opslag = opslag;
        this.agenda = agenda;
        this.zorgmeldingen = zorgmeldingen;
    }

    /** What came of planning. */
    public sealed interface Planuitkomst {

        /** The first meeting, and how many were made. */
        record Gepland(UUID eerste, int aantal) implements Planuitkomst {}

        record Onvolledig(Map<String, String> fouten) implements Planuitkomst {}
    }

    /** What came of a change of the agenda. */
    public sealed interface Agendauitkomst {
        record Gedaan() implements Agendauitkomst {}

        /** Field to sentence. */
        record Geweigerd(Map<String, String> fouten) implements Agendauitkomst {}
    }

    /** The meeting, for the team of its location; for anyone else it does not exist. */
    @Transactional(readOnly = true)
    public Overleg lees(Bezoeker wie, UUID id) {
        return opslag.vanTeam(id).orElseThrow(NietGevonden::new);
    }

    /** One agendapunt of the meeting. Open the dossier of its pupil before showing anything of it. */
    @Transactional(readOnly = true)
    public Agendapunt punt(Bezoeker wie, Overleg overleg, UUID id) {
        return agenda.punt(overleg.id(), id).orElseThrow(NietGevonden::new);
    }

    /** Plans one meeting, or one each week. */
    public Planuitkomst plan(Bezoeker wie, NieuwOverleg nieuw) {
        if (!schrijfIn(nieuw.locatie())) throw new NietGevonden();
        Planversie versie = schoolplannen.voorLocatie(nieuw.locatie());
        Optional<Overlegsoort> soort = versie.plan().overlegsoort(nieuw.soort());
        Kalender kalender = kalenders.kalender();
        Map<String, String> fouten = controleer(nieuw, soort.isPresent(), kalender);
        LocalDate eerste = nieuw.dag();
        if (!fouten.isEmpty() || soort.isEmpty() || eerste == null) return new Planuitkomst.Onvolledig(fouten);
        LocalDate laatste = nieuw.herhaalTot() == null ? eerste : nieuw.herhaalTot();
        List<UUID> gemaakt = new ArrayList<>();
        for (LocalDate dag = eerste; !dag.isAfter(laatste); dag = dag.plusWeeks(1)) {
            if (kalender.isSchooldag(dag))
                maak(wie, versie, soort.get(), nieuw, dag).ifPresent(gemaakt::add);
        }
        if (gemaakt.isEmpty()) {
            return new Planuitkomst.Onvolledig(Map.of(
                    "dag",
                    "Er is al een " + Overlegplanner.naam(soort.get()) + " op " + Datum.dag(eerste)
                            + ". Kies een andere dag."));
        }
        agenda.vul(wie.bestuurId(), nieuw.locatie(), nieuw.soort());
        return new Planuitkomst.Gepland(gemaakt.getFirst(), gemaakt.size());
    }

    private Map<String, String> controleer(NieuwOverleg nieuw, boolean soortBekend, Kalender kalender) {
        Map<String, String> fouten = new LinkedHashMap<>();
        if (!soortBekend) fouten.put("soort", "Kies een soort overleg uit het schoolplan.");
        LocalDate dag = nieuw.dag();
        if (dag == null) {
            fouten.put("dag", "Kies de dag van het overleg.");
        } else if (dag.isBefore(klok.vandaag())) {
            fouten.put("dag", "Deze dag is voorbij. Kies vandaag of later.");
        } else if (!kalender.isSchooldag(dag)) {
            fouten.put("dag", "Op " + Datum.dag(dag) + " is er geen school. Kies een schooldag.");
        } else if (nieuw.herhaalTot() != null && nieuw.herhaalTot().isBefore(dag)) {
            fouten.put("herhaal", "De laatste dag ligt vóór de eerste. Kies een latere dag, of laat hem leeg.");
        } else if (nieuw.herhaalTot() != null && nieuw.herhaalTot().isAfter(dag.plusYears(1))) {
            fouten.put("herhaal", "Plan hoogstens een jaar vooruit.");
        }
        return fouten;
    }

    private Optional<UUID> maak(
            Bezoeker wie, Planversie versie, Overlegsoort soort, NieuwOverleg nieuw, LocalDate dag) {
        Optional<UUID> id = opslag.maak(
                wie.bestuurId(),
                nieuw.locatie(),
                soort.id(),
                Overlegplanner.naam(soort),
                versie.id(),
                dag,
                nieuw.begin(),
                nieuw.plaats().strip(),
                Vergaderdagen.inleverenTot(soort, dag).orElse(null),
                "handmatig");
        id.ifPresent(o -> opslag.nodigUit(o, nieuw.locatie(), Overlegplanner.genodigden(versie, soort), dag));
        return id;
    }

    /** The meeting begins; who begins it leads it. */
    public void begin(Bezoeker wie, Overleg overleg) {
        eisSchrijven(overleg);
        opslag.begin(wie, overleg, klok.nu());
    }

    /** Who is there. */
    public void zetAanwezig(Bezoeker wie, Overleg overleg, List<UUID> accounts) {
        eisSchrijven(overleg);
        opslag.aanwezig(overleg.id(), accounts);
    }

    /**
     * Puts a pupil on the agenda for another reason than a zorgmelding.
     *
     * @param herkomst evaluatie, signaal or handmatig
     */
    public Agendauitkomst voegToe(
            Bezoeker wie, Inzage inzage, Overleg overleg, @Nullable UUID zaak, String herkomst, String toelichting) {
        eisSchrijven(overleg);
        inzage.eisSchrijven(Klasse.SOT);
        if (overleg.afgesloten())
            return new Agendauitkomst.Geweigerd(Map.of("", "Dit overleg is afgesloten. Kies een volgend overleg."));
        UUID loopt = zaak == null ? lopendeZaak(inzage.leerling()) : eigenZaak(inzage.leerling(), zaak);
        boolean nieuw = agenda.zet(
                wie.bestuurId(),
                overleg.id(),
                inzage.leerling(),
                loopt,
                null,
                herkomst,
                toelichting.strip(),
                Agenda.OVERIG);
        return nieuw
                ? new Agendauitkomst.Gedaan()
                : new Agendauitkomst.Geweigerd(
                        Map.of("leerling", "Deze leerling staat al op de agenda van dit overleg."));
    }

    /** Admits a zorgmelding that came in too late for this meeting, with the reason (SOT-11). */
    public Agendauitkomst laatToe(Bezoeker wie, Inzage inzage, Overleg overleg, Agendapunt later, String reden) {
        eisSchrijven(overleg);
        UUID zorgmelding = later.zorgmelding();
        if (zorgmelding == null || overleg.afgesloten()) throw new NietGevonden();
        if (reden.isBlank()) {
            return new Agendauitkomst.Geweigerd(Map.of(
                    "reden-" + later.id(),
                    "Schrijf waarom deze zorgmelding niet tot het volgende overleg kan wachten."));
        }
        Map<String, String> fouten = zorgmeldingen.laatToe(wie, inzage, zorgmelding, overleg.dag(), reden.strip());
        if (!fouten.isEmpty())
            return new Agendauitkomst.Geweigerd(Map.of("reden-" + later.id(), String.join(" ", fouten.values())));
        int verplaatst = agenda.laatToe(wie, later.id(), overleg.id(), reden.strip(), klok.nu());
        return verplaatst == 1
                ? new Agendauitkomst.Gedaan()
                : new Agendauitkomst.Geweigerd(Map.of("", "Deze zorgmelding is intussen al besproken."));
    }

    /** Carries the pupil over to the next meeting of this kind, with the reason. */
    public Agendauitkomst schuifDoor(Bezoeker wie, Inzage inzage, Overleg overleg, Agendapunt punt, String reden) {
        eisSchrijven(overleg);
        inzage.eisSchrijven(Klasse.SOT);
        if (reden.isBlank()) {
            return new Agendauitkomst.Geweigerd(Map.of(
                    "doorschuif-reden",
                    "Schrijf waarom jullie dit nu niet besluiten, zodat het volgende overleg verder kan."));
        }
        Optional<Overleg> volgende = volgende(overleg);
        if (volgende.isEmpty()) {
            return new Agendauitkomst.Geweigerd(Map.of(
                    "doorschuif-reden",
                    "Er is nog geen volgend " + overleg.naam()
                            + " gepland. Plan er eerst een; daarna kun je doorschuiven."));
        }
        schuifDoor(wie, overleg, punt, volgende.get(), reden.strip());
        return new Agendauitkomst.Gedaan();
    }

    void schuifDoor(Bezoeker wie, Overleg overleg, Agendapunt punt, Overleg naar, String reden) {
        agenda.schuifDoor(punt.id(), naar.id(), reden);
        agenda.zet(
                wie.bestuurId(),
                naar.id(),
                punt.leerling(),
                punt.zaak(),
                punt.zorgmelding(),
                punt.herkomst(),
                "doorgeschoven van " + Datum.dag(overleg.dag()) + ": " + reden,
                Agenda.DOORGESCHOVEN);
    }

    Optional<Overleg> volgende(Overleg overleg) {
        LocalDate vanaf = overleg.dag().plusDays(1);
        LocalDate vandaag = klok.vandaag();
        return opslag.gepland(overleg.locatie(), overleg.soort(), vanaf.isBefore(vandaag) ? vandaag : vanaf).stream()
                .findFirst();
    }

    private UUID eigenZaak(UUID leerling, UUID zaak) {
        return jdbc.sql("select id from zaak.zaak where id = :zaak and leerling_id = :leerling")
                .param("zaak", zaak)
                .param("leerling", leerling)
                .query(UUID.class)
                .optional()
                .orElseThrow(NietGevonden::new);
    }

    private @Nullable UUID lopendeZaak(UUID leerling) {
        return jdbc.sql(
                        "select id from zaak.zaak where leerling_id = :leerling and klasse = 8 and gesloten_op is null order by gestart_op desc limit 1")
                .param("leerling", leerling)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    private boolean schrijfIn(UUID locatie) {
        return jdbc.sql("select :locatie in (select overleg.schrijflocaties())")
                .param("locatie", locatie)
                .query(Boolean.class)
                .single();
    }

    void eisSchrijven(Overleg overleg) {
        if (!overleg.schrijft()) throw new NietGevonden();
    }
}
