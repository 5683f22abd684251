package nl.spil.overleg;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.spil.bericht.Berichten;
import nl.spil.gedeeld.Datum;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.organisatie.Kalender;
import nl.spil.organisatie.Schoolkalender;
import nl.spil.overleg.Overlegopslag.Vorm;
import nl.spil.schoolplan.Overlegsoort;
import nl.spil.schoolplan.Overlegsoort.Aanwezigheid;
import nl.spil.schoolplan.Overlegsoort.Over;
import nl.spil.schoolplan.Planversie;
import nl.spil.schoolplan.Schoolplan;
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

    /** The field under which a refusal for want of consent comes back. */
    public static final String TOESTEMMING = "toestemming";

    private final JdbcClient jdbc;
    private final Klok klok;
    private final Schoolkalender kalenders;
    private final Schoolplannen schoolplannen;
    private final Overlegopslag opslag;
    private final Agenda agenda;
    private final Zorgmeldingen zorgmeldingen;
    private final Uitnodiging uitnodiging;
    private final Genodigden genodigden;
    private final Toestemmingseis toestemming;
    private final Berichten berichten;
    private final Openstellingen openstellingen;

    Overleggen(
            JdbcClient jdbc,
            Klok klok,
            Schoolkalender kalenders,
            Schoolplannen schoolplannen,
            Overlegopslag opslag,
            Agenda agenda,
            Zorgmeldingen zorgmeldingen,
            Uitnodiging uitnodiging,
            Genodigden genodigden,
            Toestemmingseis toestemming,
            Berichten berichten,
            Openstellingen openstellingen) {
        this.jdbc = jdbc;
        this.klok = klok;
        this.kalenders = kalenders;
        this.schoolplannen = schoolplannen;
        this.opslag = opslag;
        this.agenda = agenda;
        this.zorgmeldingen = zorgmeldingen;
        this.uitnodiging = uitnodiging;
        this.genodigden = genodigden;
        this.toestemming = toestemming;
        this.berichten = berichten;
        this.openstellingen = openstellingen;
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

    /**
     * Plans one meeting, or one each week.
     *
     * @param inzage the opened pupil, for a meeting about one pupil
     */
    public Planuitkomst plan(Bezoeker wie, NieuwOverleg nieuw, @Nullable Inzage inzage) {
        Planversie versie = schoolplannen.voorLocatie(nieuw.locatie());
        Overlegsoort soort = Soorten.vind(versie.plan(), nieuw.soort()).orElse(null);
        Kalender kalender = kalenders.kalender();
        Map<String, String> fouten = controleer(nieuw, kalender);
        if (soort == null) {
            fouten.put("soort", "Kies een soort overleg uit het schoolplan.");
            return new Planuitkomst.Onvolledig(fouten);
        }
        LocalDate eerste = nieuw.dag();
        UUID groep = soort.gaatOver().perKlas() ? nieuw.groep() : null;
        Set<String> leiders =
                uitnodiging.leiders(versie.plan(), soort, nieuw.locatie(), eerste == null ? klok.vandaag() : eerste);
        if (soort.gaatOver().perKlas() && klas(groep, nieuw.locatie()).isEmpty()) {
            fouten.put("groep", "Kies de klas waarover dit overleg gaat.");
        } else if (!magPlannen(nieuw.locatie(), groep, leiders)) {
            fouten.put(
                    "soort", "Dit overleg plant de " + versie.plan().woorden().rollen(leiders) + ". Vraag het daar.");
        }
        if (soort.gaatOver() == Over.EEN_LEERLING) fouten.putAll(eenLeerling(versie.plan(), soort, nieuw, inzage));
        if (!fouten.isEmpty() || eerste == null) return new Planuitkomst.Onvolledig(fouten);
        Vorm vorm = new Vorm(
                soort,
                Overlegplanner.naam(soort)
                        + klas(groep, nieuw.locatie()).map(code -> " " + code).orElse(""),
                versie.id(),
                leiders,
                groep,
                soort.gaatOver() == Over.ZONDER_LEERLINGEN ? nieuw.thema().strip() : "",
                wie.accountId());
        LocalDate laatste = nieuw.herhaalTot() == null ? eerste : nieuw.herhaalTot();
        List<UUID> gemaakt = new ArrayList<>();
        for (LocalDate dag = eerste; !dag.isAfter(laatste); dag = dag.plusWeeks(1)) {
            if (kalender.isSchooldag(dag))
                maak(wie, versie, vorm, nieuw, dag, inzage).ifPresent(gemaakt::add);
        }
        if (gemaakt.isEmpty()) {
            return new Planuitkomst.Onvolledig(Map.of(
                    "dag", "Er is al een " + vorm.naam() + " op " + Datum.dag(eerste) + ". Kies een andere dag."));
        }
        if (soort.gaatOver() == Over.LEERLINGEN) agenda.vul(wie.bestuurId(), nieuw.locatie(), soort);
        return new Planuitkomst.Gepland(gemaakt.getFirst(), gemaakt.size());
    }

    /** A meeting about one pupil: the pupil is known, the family comes where the plan says so, and consent is there. */
    private Map<String, String> eenLeerling(
            Schoolplan plan, Overlegsoort soort, NieuwOverleg nieuw, @Nullable Inzage inzage) {
        Map<String, String> fouten = new LinkedHashMap<>();
        if (inzage == null) {
            fouten.put("leerling", "Kies de leerling over wie dit overleg gaat.");
            return fouten;
        }
        String naam = Overlegplanner.naam(soort);
        if (!inzage.schrijft(klasse(plan, soort))) {
            fouten.put(
                    "soort",
                    "Van dit overleg schrijf jij het verslag niet. Vraag een ander die het leidt om het te plannen. ("
                            + soort.bron() + ")");
            return fouten;
        }
        boolean volwassen = genodigden.zonderGezag(inzage.leerling());
        if (volwassen && nieuw.ouders())
            fouten.put(
                    "ouders",
                    "Deze leerling is 18 of ouder: ouders hebben geen gezag meer en Spil nodigt ze niet uit. Zet dit vinkje uit. Wil de leerling ze erbij, dan neemt die ze zelf mee.");
        if (!volwassen && soort.ouders() == Aanwezigheid.JA && !nieuw.ouders())
            fouten.put("ouders", "Ouders horen bij " + naam + ". Nodig ze uit. (" + soort.bron() + ")");
        if (soort.leerling() == Aanwezigheid.JA && !nieuw.leerling())
            fouten.put(
                    "met-leerling",
                    "De leerling hoort bij " + naam + ". Nodig hem of haar uit. (" + soort.bron() + ")");
        toestemming.ontbreekt(plan, soort, inzage.leerling()).ifPresent(o -> fouten.put("toestemming", o.zin()));
        return fouten;
    }

    private Map<String, String> controleer(NieuwOverleg nieuw, Kalender kalender) {
        Map<String, String> fouten = new LinkedHashMap<>();
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
        if (nieuw.thema().length() > 200) fouten.put("thema", "Houd het bij hoogstens 200 tekens.");
        return fouten;
    }

    private Optional<UUID> maak(
            Bezoeker wie, Planversie versie, Vorm vorm, NieuwOverleg nieuw, LocalDate dag, @Nullable Inzage inzage) {
        Optional<UUID> id = opslag.maak(
                wie.bestuurId(),
                nieuw.locatie(),
                vorm,
                versie.plan(),
                dag,
                nieuw.begin(),
                nieuw.plaats().strip(),
                "handmatig");
        id.ifPresent(o -> richtIn(wie, versie, vorm, nieuw, dag, o, inzage));
        return id;
    }

    private void richtIn(
            Bezoeker wie,
            Planversie versie,
            Vorm vorm,
            NieuwOverleg nieuw,
            LocalDate dag,
            UUID id,
            @Nullable Inzage inzage) {
        UUID leerling = inzage == null ? null : inzage.leerling();
        uitnodiging.nodigUit(wie.bestuurId(), id, nieuw.locatie(), versie, vorm.soort(), dag, vorm.groep(), leerling);
        Overleg overleg = lees(wie, id);
        UUID groep = vorm.groep();
        if (overleg.over() == Over.KLAS && groep != null) agenda.zetKlas(wie.bestuurId(), overleg, groep);
        if (inzage != null && overleg.eenLeerling()) {
            agenda.zet(
                    wie.bestuurId(),
                    overleg,
                    inzage.leerling(),
                    lopendeZaak(overleg, inzage.leerling()),
                    null,
                    "handmatig",
                    "",
                    Agenda.OVERIG);
            if (overleg.klasse() == Klasse.HULPVERLENING) openstellingen.beginMet(wie, inzage);
            genodigden.begin(wie, inzage, overleg, versie.plan(), vorm.soort(), nieuw.ouders(), nieuw.leerling());
        }
        for (UUID account : opslag.genodigden(id)) {
            if (account.equals(wie.accountId())) continue;
            berichten.meld(
                    account,
                    "Je bent uitgenodigd voor " + overleg.titel() + ".",
                    overleg.url(),
                    "overleg:" + id + ":uitgenodigd:" + account);
        }
    }

    private static Klasse klasse(Schoolplan plan, Overlegsoort soort) {
        return Klasse.van(Uitnodiging.klasse(plan, soort));
    }

    private boolean magPlannen(UUID locatie, @Nullable UUID groep, Set<String> leiders) {
        return jdbc.sql("select overleg.mag_plannen(:locatie, :groep, :leiders)")
                .param("locatie", locatie)
                .param("groep", groep)
                .param("leiders", leiders.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    /** The code of a class of this location. */
    private Optional<String> klas(@Nullable UUID groep, UUID locatie) {
        if (groep == null) return Optional.empty();
        return jdbc.sql(
                        "select code from organisatie.groep where id = :groep and locatie_id = :locatie and soort = 'klas'")
                .param("groep", groep)
                .param("locatie", locatie)
                .query(String.class)
                .optional();
    }

    /**
     * What somebody has to do with the meetings of a location.
     *
     * @param soorten kinds that this person may plan, in the order of the plan
     * @param team whether this person belongs to the ondersteuningsteam
     */
    public record Rol(List<Overlegsoort> soorten, boolean team) {}

    @Transactional(readOnly = true)
    public Rol rol(Bezoeker wie, UUID locatie) {
        Schoolplan plan = schoolplannen.voorLocatie(locatie).plan();
        return jdbc.sql("""
                        select coalesce((select array_agg(distinct r.rol) from toegang.relatie r
                                          where r.account_id = :wie and r.vanaf <= :dag and (r.tot is null or r.tot > :dag)
                                            and (r.groep_id = :locatie or r.groep_id in (select g.id from organisatie.groep g where g.locatie_id = :locatie))), '{}') as rollen,
                               coalesce((select array_agg(distinct f.rol) from organisatie.functie f
                                          where f.locatie_id = :locatie and f.vanaf <= :dag and (f.tot is null or f.tot > :dag)), '{}') as ingevuld,
                               :locatie in (select overleg.schrijflocaties()) as schrijft, :locatie in (select overleg.teamlocaties()) as team""")
                .param("wie", wie.accountId())
                .param("dag", klok.vandaag())
                .param("locatie", locatie)
                .query((rs, n) -> {
                    Set<String> mijn = Set.of((String[]) rs.getArray("rollen").getArray());
                    Set<String> ingevuld =
                            Set.of((String[]) rs.getArray("ingevuld").getArray());
                    boolean schrijft = rs.getBoolean("schrijft");
                    return new Rol(
                            Soorten.alle(plan).stream()
                                    .filter(s -> schrijft
                                            || Uitnodiging.leiders(plan, s, ingevuld).stream()
                                                    .anyMatch(mijn::contains))
                                    .toList(),
                            rs.getBoolean("team"));
                })
                .single();
    }

    /** What is missing in consent to hold a meeting of this kind about this pupil. */
    @Transactional(readOnly = true)
    public Optional<Toestemmingseis.Ontbreekt> toestemming(UUID locatie, Overlegsoort soort, UUID leerling) {
        return toestemming.ontbreekt(schoolplannen.voorLocatie(locatie).plan(), soort, leerling);
    }

    /** Pupils of the class of this meeting who can be chosen. */
    @Transactional(readOnly = true)
    public List<Overleglijst.Gevonden> teKiezen(Bezoeker wie, Overleg overleg) {
        return overleg.over() == Over.LEERLINGEN_UIT_KLAS ? agenda.teKiezen(overleg) : List.of();
    }

    /** A pupil in a procedure that this kind of meeting follows. */
    public record Wachtend(Overleglijst.Gevonden leerling, UUID zaak, String wat) {}

    /** Who is in such a procedure and not on the agenda. */
    @Transactional(readOnly = true)
    public List<Wachtend> wachtend(Bezoeker wie, Overleg overleg) {
        if (overleg.over() != Over.LEERLINGEN) return List.of();
        return Soorten.vind(schoolplannen.versie(overleg.planversie()).plan(), overleg.soort()).stream()
                .flatMap(soort -> agenda.lopend(overleg, soort).stream())
                .map(l -> new Wachtend(new Overleglijst.Gevonden(l.leerling(), l.naam(), ""), l.zaak(), l.wat()))
                .toList();
    }

    /** Fixed participants of this kind whom nobody at the location is, as the school calls them. */
    @Transactional(readOnly = true)
    public List<String> nietIngevuld(Overleg overleg, Schoolplan plan, Overlegsoort soort) {
        return opslag.nietIngevuld(overleg.locatie(), soort.vast(), overleg.dag()).stream()
                .map(r -> Uitnodiging.rolnaam(plan, r).naam())
                .toList();
    }

    /** The meeting begins; who begins it leads it. */
    public void begin(Bezoeker wie, Overleg overleg) {
        eisSchrijven(overleg);
        opslag.begin(wie, overleg, klok.nu());
    }

    /** Who is there. */
    public void zetAanwezig(Bezoeker wie, Overleg overleg, List<UUID> deelnemers) {
        eisSchrijven(overleg);
        opslag.aanwezig(overleg.id(), deelnemers);
        genodigden.zetAanwezig(overleg, deelnemers);
    }

    /**
     * Puts a pupil on the agenda for another reason than a zorgmelding.
     *
     * @param herkomst evaluatie, signaal or handmatig
     */
    public Agendauitkomst voegToe(
            Bezoeker wie, Inzage inzage, Overleg overleg, @Nullable UUID zaak, String herkomst, String toelichting) {
        Schoolplan plan = schoolplannen.versie(overleg.planversie()).plan();
        Overlegsoort soort = Soorten.vind(plan, overleg.soort()).orElseThrow(NietGevonden::new);
        if (!soort.iedereenKiest()) eisSchrijven(overleg);
        if (overleg.zonderLeerlingen() || overleg.eenLeerling()) throw new NietGevonden();
        inzage.eisSchrijven(overleg.klasse());
        if (overleg.afgesloten())
            return new Agendauitkomst.Geweigerd(Map.of("", "Dit overleg is afgesloten. Kies een volgend overleg."));
        if (soort.hulpvraag() && toelichting.isBlank()) {
            return new Agendauitkomst.Geweigerd(Map.of(
                    "hulpvraag-" + inzage.leerling(),
                    "Schrijf de hulpvraag: zonder hulpvraag komt een leerling niet op de agenda. (" + soort.bron()
                            + ")"));
        }
        Optional<Toestemmingseis.Ontbreekt> volgen = toestemming.volgen(plan, soort, inzage.leerling());
        if (volgen.isPresent())
            return new Agendauitkomst.Geweigerd(Map.of(TOESTEMMING, volgen.get().zin()));
        // Where people from outside always are at the table, consent comes before the agenda.
        if (soort.kring() == Overlegsoort.Kring.EXTERN) {
            Optional<Toestemmingseis.Ontbreekt> mist = toestemming.ontbreekt(plan, soort, inzage.leerling());
            if (mist.isPresent())
                return new Agendauitkomst.Geweigerd(
                        Map.of(TOESTEMMING, mist.get().zin()));
        }
        UUID loopt = zaak == null ? lopendeZaak(overleg, inzage.leerling()) : eigenZaak(inzage.leerling(), zaak);
        boolean nieuw = agenda.zet(
                wie.bestuurId(), overleg, inzage.leerling(), loopt, null, herkomst, toelichting.strip(), Agenda.OVERIG);
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
            return new Agendauitkomst.Geweigerd(
                    Map.of("reden-" + later.id(), "Schrijf waarom dit niet tot het volgende overleg kan wachten."));
        }
        Map<String, String> fouten = zorgmeldingen.laatToe(wie, inzage, zorgmelding, overleg.dag(), reden.strip());
        if (!fouten.isEmpty())
            return new Agendauitkomst.Geweigerd(Map.of("reden-" + later.id(), String.join(" ", fouten.values())));
        int verplaatst = agenda.laatToe(wie, later.id(), overleg.id(), reden.strip(), klok.nu());
        return verplaatst == 1
                ? new Agendauitkomst.Gedaan()
                : new Agendauitkomst.Geweigerd(Map.of("", "Deze leerling is intussen al besproken."));
    }

    /** Carries the pupil over to the next meeting of this kind, with the reason. */
    public Agendauitkomst schuifDoor(Bezoeker wie, Inzage inzage, Overleg overleg, Agendapunt punt, String reden) {
        eisSchrijven(overleg);
        inzage.eisSchrijven(overleg.klasse());
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
                naar,
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
        return opslag
                .gepland(overleg.locatie(), overleg.soort(), overleg.groep(), vanaf.isBefore(vandaag) ? vandaag : vanaf)
                .stream()
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

    /** The zaak that is decided here: only the ondersteuningsteam decides on zaken. */
    private @Nullable UUID lopendeZaak(Overleg overleg, UUID leerling) {
        if (!overleg.vanTeam()) return null;
        return jdbc.sql(
                        "select id from zaak.zaak where leerling_id = :leerling and klasse = 8 and gesloten_op is null order by gestart_op desc limit 1")
                .param("leerling", leerling)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    void eisSchrijven(Overleg overleg) {
        if (!overleg.schrijft()) throw new NietGevonden();
    }
}
