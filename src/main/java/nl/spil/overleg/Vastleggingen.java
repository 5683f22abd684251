package nl.spil.overleg;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.schoolplan.Overlegsoort;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.termijn.Onderwerp;
import nl.spil.termijn.Termijnen;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Klasse;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a meeting records beside its notulen. About one pupil: hulpvraag and input beforehand, how the pupil was heard, needs, what
 * was decided, when to look back, a part done by telephone, with whom the verslag was shared. About the meeting as a whole: what
 * was decided, and how it went. Nothing of it is ever changed; a correction is a new line.
 */
@Service
@Transactional
public class Vastleggingen {

    private static final int MAX = 2000;

    private final JdbcClient jdbc;
    private final Klok klok;
    private final Agenda agenda;
    private final Tafeltoestemming tafel;
    private final Toestemmingseis toestemming;
    private final Schoolplannen schoolplannen;
    private final Termijnen termijnen;

    Vastleggingen(
            JdbcClient jdbc,
            Klok klok,
            Agenda agenda,
            Tafeltoestemming tafel,
            Toestemmingseis toestemming,
            Schoolplannen schoolplannen,
            Termijnen termijnen) {
        this.jdbc = jdbc;
        this.klok = klok;
        this.agenda = agenda;
        this.tafel = tafel;
        this.toestemming = toestemming;
        this.schoolplannen = schoolplannen;
        this.termijnen = termijnen;
    }

    /** What can be recorded about one pupil. */
    public enum Soort {
        HULPVRAAG("Hulpvraag", "Schrijf de hulpvraag."),
        INBRENG("Inbreng vooraf", "Schrijf wat je ziet bij deze leerling."),
        GEHOORD("Hoe de leerling is gehoord", "Schrijf hoe de leerling is gehoord, of waarom dat niet kon."),
        BEHOEFTE("Behoeften", "Schrijf wat leerling, ouders of school nodig hebben."),
        BESLUIT("Besluit", "Schrijf wat jullie besluiten of afspreken."),
        TERUGKIJKEN("Terugkijken", "Schrijf waarop jullie terugkijken."),
        TELEFONISCH("Telefonisch deel", "Schrijf met wie is gebeld en wat eruit kwam."),
        ZONDER_EXTERN("Zonder mensen van buiten besproken", "Schrijf wie er even niet bij was."),
        GEDEELD("Verslag gedeeld", "Schrijf met wie je het verslag deelt.");

        private final String naam;
        private final String zonder;

        Soort(String naam, String zonder) {
            this.naam = naam;
            this.zonder = zonder;
        }

        public String naam() {
            return naam;
        }

        public String sleutel() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        public static Soort van(String sleutel) {
            for (Soort soort : values()) if (soort.sleutel().equals(sleutel)) return soort;
            throw new NietGevonden();
        }
    }

    /** One line. */
    public record Regel(
            Soort soort,
            String uitkomst,
            String tekst,
            @Nullable LocalDate dag,
            String door,
            LocalDate op) {}

    /** What was recorded of this pupil in this meeting, in order. */
    @Transactional(readOnly = true)
    public List<Regel> van(Agendapunt punt) {
        return jdbc.sql("""
                        select soort, uitkomst, tekst, dag, door_naam, (op at time zone 'Europe/Amsterdam')::date
                          from overleg.vastlegging where agendapunt_id = :punt order by op, id""")
                .param("punt", punt.id())
                .query((rs, n) -> new Regel(
                        Soort.van(rs.getString(1)),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getObject(4, LocalDate.class),
                        rs.getString(5),
                        rs.getObject(6, LocalDate.class)))
                .list();
    }

    /**
     * Records one line about a pupil.
     *
     * @param uitkomst one of what the plan expects from this kind of meeting, for a decision
     * @param dag for looking back: the day
     * @return field to sentence; empty when recorded
     */
    public Map<String, String> leg(
            Bezoeker wie,
            Inzage inzage,
            Overleg overleg,
            Agendapunt punt,
            Soort soort,
            String uitkomst,
            String tekst,
            @Nullable LocalDate dag) {
        boolean vooraf = soort == Soort.INBRENG || soort == Soort.HULPVRAAG;
        if (overleg.afgelast() || (!overleg.schrijft() && !vooraf)) throw new NietGevonden();
        inzage.eisSchrijven(overleg.klasse());
        Map<String, String> fouten = new LinkedHashMap<>();
        String veld = soort.sleutel();
        if (tekst.isBlank()) fouten.put(veld, soort.zonder);
        if (tekst.length() > MAX) fouten.put(veld, "Deze tekst is langer dan " + MAX + " tekens. Kort hem in.");
        if (overleg.afgesloten() && soort != Soort.GEDEELD)
            fouten.put(veld, "Dit overleg is afgesloten. Vul de notulen aan, of plan een nieuw overleg.");
        if (soort == Soort.TERUGKIJKEN) {
            if (dag == null) fouten.put("terugkijken-dag", "Kies de dag waarop jullie terugkijken.");
            else if (dag.isBefore(klok.vandaag()))
                fouten.put("terugkijken-dag", "Deze dag is voorbij. Kies vandaag of later.");
        }
        if (fouten.isEmpty() && !vooraf && soort != Soort.ZONDER_EXTERN)
            fouten.putAll(tafel.mist(overleg, punt, soort == Soort.GEDEELD));
        if (!fouten.isEmpty()) return fouten;
        schrijf(wie, overleg, punt, soort, uitkomst, tekst.strip(), dag);
        if (!vooraf && soort != Soort.GEDEELD) agenda.besproken(punt.id(), klok.nu());
        if (soort == Soort.TERUGKIJKEN && dag != null) {
            termijnen.actie(
                    wie,
                    "terugkijken op wat in " + overleg.naam() + " is afgesproken",
                    wie.accountId(),
                    dag,
                    new Onderwerp("agendapunt", punt.id()),
                    inzage.leerling(),
                    overleg.klasse(),
                    "/leerlingen/" + inzage.leerling(),
                    bron(overleg));
        }
        return fouten;
    }

    private void schrijf(
            Bezoeker wie,
            Overleg overleg,
            Agendapunt punt,
            Soort soort,
            String uitkomst,
            String tekst,
            @Nullable LocalDate dag) {
        jdbc.sql("""
                        insert into overleg.vastlegging (id, bestuur_id, leerling_id, overleg_id, agendapunt_id, klasse, soort, uitkomst, tekst, dag, door, door_naam, op)
                        values (:id, :bestuur, :leerling, :overleg, :punt, :klasse, :soort, :uitkomst, :tekst, :dag, :wie, :naam, :nu)""")
                .param("id", Ids.nieuw())
                .param("bestuur", wie.bestuurId())
                .param("leerling", punt.leerling())
                .param("overleg", overleg.id())
                .param("punt", punt.id())
                .param("klasse", overleg.klasse().nummer())
                .param("soort", soort.sleutel())
                .param("uitkomst", uitkomst.strip())
                .param("tekst", tekst)
                .param("dag", dag)
                .param("wie", wie.accountId())
                .param("naam", wie.naam())
                .param("nu", Timestamp.from(klok.nu()))
                .update();
    }

    /** What is missing in consent for this pupil, to show it beside the agenda; empty when nothing is. */
    @Transactional(readOnly = true)
    public Optional<Toestemmingseis.Ontbreekt> ontbreekt(Overleg overleg, UUID leerling) {
        Schoolplan plan = schoolplannen.versie(overleg.planversie()).plan();
        return Soorten.vind(plan, overleg.soort()).flatMap(s -> toestemming.ontbreekt(plan, s, leerling));
    }

    /** A line about the meeting as a whole. */
    public record Afspraak(String soort, String uitkomst, String tekst, String door, LocalDate op) {}

    @Transactional(readOnly = true)
    public List<Afspraak> afspraken(Overleg overleg) {
        return jdbc.sql("""
                        select soort, uitkomst, tekst, door_naam, (op at time zone 'Europe/Amsterdam')::date
                          from overleg.afspraak where overleg_id = :o order by op, id""")
                .param("o", overleg.id())
                .query((rs, n) -> new Afspraak(
                        rs.getString(1),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getObject(5, LocalDate.class)))
                .list();
    }

    /** Records a line about the meeting as a whole: besluit, reflectie or evaluatie. */
    public Map<String, String> spreekAf(Bezoeker wie, Overleg overleg, String soort, String uitkomst, String tekst) {
        if (!overleg.schrijft() || overleg.afgelast()) throw new NietGevonden();
        if (!List.of("besluit", "reflectie", "evaluatie").contains(soort)) throw new NietGevonden();
        String veld = "afspraak-" + soort;
        if (tekst.isBlank()) return Map.of(veld, "Schrijf op wat jullie vastleggen.");
        if (tekst.length() > MAX) return Map.of(veld, "Deze tekst is langer dan " + MAX + " tekens. Kort hem in.");
        jdbc.sql("""
                        insert into overleg.afspraak (id, bestuur_id, overleg_id, soort, uitkomst, tekst, door, door_naam, op)
                        values (:id, :bestuur, :overleg, :soort, :uitkomst, :tekst, :wie, :naam, :nu)""")
                .param("id", Ids.nieuw())
                .param("bestuur", wie.bestuurId())
                .param("overleg", overleg.id())
                .param("soort", soort)
                .param("uitkomst", uitkomst.strip())
                .param("tekst", tekst.strip())
                .param("wie", wie.accountId())
                .param("naam", wie.naam())
                .param("nu", Timestamp.from(klok.nu()))
                .update();
        return Map.of();
    }

    /** Somebody will do something that is about no pupil. */
    public Map<String, String> actie(
            Bezoeker wie, Overleg overleg, String wat, @Nullable UUID wieDoet, @Nullable LocalDate wanneer) {
        if (!overleg.schrijft() || overleg.afgesloten()) throw new NietGevonden();
        Map<String, String> fouten = new LinkedHashMap<>();
        if (wat.isBlank()) fouten.put("wat", "Schrijf wat er moet gebeuren.");
        if (wat.length() > 200) fouten.put("wat", "Houd de actie kort: hoogstens 200 tekens.");
        if (wieDoet == null) fouten.put("wie", "Kies wie dit doet.");
        if (wanneer == null) fouten.put("wanneer", "Kies vóór wanneer.");
        else if (wanneer.isBefore(klok.vandaag())) fouten.put("wanneer", "Deze dag is voorbij. Kies vandaag of later.");
        if (!fouten.isEmpty() || wieDoet == null || wanneer == null) return fouten;
        termijnen.actieOpLocatie(
                wie,
                wat.strip(),
                wieDoet,
                wanneer,
                new Onderwerp("overleg", overleg.id()),
                overleg.locatie(),
                Klasse.KWALITEIT,
                overleg.url(),
                bron(overleg));
        return fouten;
    }

    /** What was agreed in this meeting about no pupil and is still open, as far as whoever asks may see it. */
    @Transactional(readOnly = true)
    public List<Cockpit.Actie> acties(Overleg overleg) {
        if (!overleg.zonderLeerlingen()) return List.of();
        return jdbc.sql("""
                        select t.omschrijving, coalesce(m.naam, ''), t.verloopt_op
                          from termijn.termijn t left join organisatie.medewerker m on m.account_id = t.eigenaar_id
                         where t.onderwerp_id = :o and t.onderwerp_soort = 'overleg' and t.leerling_id is null
                           and t.gehaald_op is null and t.vervallen_op is null
                         order by t.verloopt_op, t.id""")
                .param("o", overleg.id())
                .query((rs, n) -> new Cockpit.Actie(rs.getString(1), rs.getString(2), rs.getObject(3, LocalDate.class)))
                .list();
    }

    private String bron(Overleg overleg) {
        return Soorten.vind(schoolplannen.versie(overleg.planversie()).plan(), overleg.soort())
                .map(Overlegsoort::bron)
                .orElse("");
    }
}
