package nl.spil.plaatsvraag;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.spil.bericht.Berichten;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.organisatie.Locatie;
import nl.spil.schoolplan.Plaatsvraag;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.termijn.Duur;
import nl.spil.termijn.Eenheid;
import nl.spil.termijn.NieuweTermijn;
import nl.spil.termijn.Onderwerp;
import nl.spil.termijn.Termijnen;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Klasse;
import nl.spil.toestemming.Stand;
import nl.spil.toestemming.Toestemmingen;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looking together for a place for a pupil (ROUTE-26). What another school reads, and when it learns who it is, is decided by the
 * database (see the migration of this module); this class asks and writes.
 */
@Service
@Transactional
public class Plaatsvragen {

    public static final int LANGSTE_VRAAG = 400;
    public static final int LANGSTE_REGEL = 60;
    public static final int LANGSTE_REACTIE = 300;
    public static final int LANGSTE_CONTACT = 120;

    private static final String SOORT = "plaatsvraag";

    private final JdbcClient jdbc;
    private final Klok klok;
    private final Schoolplannen schoolplannen;
    private final Toestemmingen toestemmingen;
    private final Termijnen termijnen;
    private final Berichten berichten;

    Plaatsvragen(
            JdbcClient jdbc,
            Klok klok,
            Schoolplannen schoolplannen,
            Toestemmingen toestemmingen,
            Termijnen termijnen,
            Berichten berichten) {
        this.jdbc = jdbc;
        this.klok = klok;
        this.schoolplannen = schoolplannen;
        this.toestemmingen = toestemmingen;
        this.termijnen = termijnen;
        this.berichten = berichten;
    }

    /** How a request ended. */
    public enum Uitkomst {
        GEPLAATST("De leerling heeft een plek"),
        NIET_MEER_NODIG("Een andere plek is niet meer nodig"),
        GEEN_PLEK("Er is geen plek gevonden");

        private final String zin;

        Uitkomst(String zin) {
            this.zin = zin;
        }

        public String zin() {
            return zin;
        }

        public String sleutel() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }

        static Uitkomst van(String sleutel) {
            return valueOf(sleutel.toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
        }
    }

    /** What the other schools read. */
    public record Tekst(String fase, String richting, String nodig) {}

    /** What a school answered. */
    public record Reactie(UUID locatie, String school, boolean plek, String tekst, String contact, Instant op) {}

    /**
     * A request at the pupil.
     *
     * @param gekozen the school with which the asking school goes on
     * @param stand the consent for that school
     * @param uitkomst how it ended, empty as long as it runs
     */
    public record Vraag(
            UUID id,
            Tekst tekst,
            String door,
            Instant op,
            List<Reactie> reacties,
            @Nullable UUID gekozen,
            String gekozenNaam,
            @Nullable Stand stand,
            @Nullable Uitkomst uitkomst) {}

    /**
     * A request as another school reads it.
     *
     * @param gekozen whether a school of mine was chosen
     * @param geldt whether the consent holds, so that I may read who it is
     */
    public record Gezocht(UUID id, Tekst tekst, LocalDate dag, boolean gekozen, boolean geldt, List<Reactie> vanOns) {}

    /** Who it is. */
    public record Gegevens(
            String naam, int leeftijd, String leerjaar, String school, String contact, String telefoon) {}

    /** The rule of this plan about asking other schools. */
    public Optional<Plaatsvraag> regel(UUID locatie) {
        return Optional.ofNullable(schoolplannen.voorLocatie(locatie).plan().plaatsvraag());
    }

    /** Whether this person coordinates the support at this location. */
    @Transactional(readOnly = true)
    public boolean coordineert(UUID locatie) {
        return mijn().contains(locatie);
    }

    private List<UUID> mijn() {
        return jdbc.sql("select plaatsvraag.mijn_locaties()").query(UUID.class).list();
    }

    // The school that asks
    // ---------------------------------------------------------------------------------------------

    /** Every request for the opened pupil, the newest first. */
    @Transactional(readOnly = true)
    public List<Vraag> van(Inzage inzage) {
        record Rij(
                UUID id,
                Tekst tekst,
                String door,
                Instant op,
                @Nullable UUID gekozen,
                String naam,
                String uitkomst) {}
        List<Rij> rijen = jdbc.sql("""
                select v.id, v.fase, v.richting, v.nodig, v.door_naam, v.op, k.locatie_id, coalesce(plaatsvraag.aan_wie(k.locatie_id), '') as naam,
                       coalesce(e.uitkomst, '') as uitkomst
                  from plaatsvraag.vraag v
                  left join lateral (select x.locatie_id from plaatsvraag.keuze x where x.vraag_id = v.id order by x.volgorde desc limit 1) k on true
                  left join plaatsvraag.einde e on e.vraag_id = v.id
                 where v.leerling_id = :leerling order by v.op desc""")
                .param("leerling", inzage.leerling())
                .query((rs, n) -> new Rij(
                        rs.getObject(1, UUID.class),
                        tekst(rs),
                        rs.getString(5),
                        rs.getTimestamp(6).toInstant(),
                        rs.getObject(7, UUID.class),
                        rs.getString(8),
                        rs.getString(9)))
                .list();
        return rijen.stream()
                .map(r -> {
                    boolean loopt = r.uitkomst().isEmpty();
                    return new Vraag(
                            r.id(),
                            r.tekst(),
                            r.door(),
                            r.op(),
                            loopt ? reacties(r.id()) : List.of(),
                            r.gekozen(),
                            r.naam(),
                            loopt && r.gekozen() != null ? stand(inzage, r.naam()) : null,
                            loopt ? null : Uitkomst.van(r.uitkomst()));
                })
                .toList();
    }

    private @Nullable Stand stand(Inzage inzage, String school) {
        return soort(inzage)
                .flatMap(soort -> toestemmingen.stand(inzage.leerling(), soort, school))
                .orElse(null);
    }

    private Optional<String> soort(Inzage inzage) {
        return locatieVan(inzage).flatMap(this::regel).map(Plaatsvraag::toestemming);
    }

    private Optional<UUID> locatieVan(Inzage inzage) {
        return jdbc.sql(
                        "select locatie_id from plaatsvraag.vraag where leerling_id = :leerling order by op desc limit 1")
                .param("leerling", inzage.leerling())
                .query(UUID.class)
                .optional();
    }

    /** The last answer of each school; with a place first. */
    private List<Reactie> reacties(UUID vraag) {
        return jdbc.sql("""
                select * from (select distinct on (r.locatie_id) r.locatie_id, plaatsvraag.aan_wie(r.locatie_id), r.plek, r.tekst, r.contact, r.op
                  from plaatsvraag.reactie r where r.vraag_id = :vraag order by r.locatie_id, r.volgorde desc) x
                 order by x.plek desc, x.op""")
                .param("vraag", vraag)
                .query((rs, n) -> new Reactie(
                        rs.getObject(1, UUID.class),
                        rs.getString(2),
                        rs.getBoolean(3),
                        rs.getString(4),
                        rs.getString(5),
                        rs.getTimestamp(6).toInstant()))
                .list();
    }

    /**
     * Places a request.
     *
     * @return what is wrong, field to sentence; empty when it was placed
     */
    public Map<String, String> plaats(Bezoeker wie, Inzage inzage, Locatie locatie, Tekst tekst) {
        inzage.eisSchrijven(Klasse.SOT);
        Plaatsvraag regel = regel(locatie.id()).orElseThrow(NietGevonden::new);
        if (!coordineert(locatie.id())) throw new NietGevonden();
        Map<String, String> fouten = controleer(inzage, tekst);
        if (!fouten.isEmpty()) return fouten;
        if (van(inzage).stream().anyMatch(v -> v.uitkomst() == null)) {
            return Map.of("", "Er loopt al een vraag voor deze leerling. Sluit die eerst af.");
        }
        UUID id = Ids.nieuw();
        jdbc.sql("""
                insert into plaatsvraag.vraag (id, bestuur_id, leerling_id, locatie_id, fase, richting, nodig, door, door_naam, op)
                values (:id, :bestuur, :leerling, :locatie, :fase, :richting, :nodig, :wie, :naam, :nu)""")
                .param("id", id)
                .param("bestuur", wie.bestuurId())
                .param("leerling", inzage.leerling())
                .param("locatie", locatie.id())
                .param("fase", tekst.fase().strip())
                .param("richting", tekst.richting().strip())
                .param("nodig", tekst.nodig().strip())
                .param("wie", wie.accountId())
                .param("naam", wie.naam())
                .param("nu", nu())
                .update();
        termijnen.start(
                wie,
                NieuweTermijn.voor(
                        inzage.leerling(),
                        new Onderwerp(SOORT, id),
                        SOORT,
                        Klasse.SOT,
                        "kijken of een school van het bestuur een plek heeft",
                        adres(inzage.leerling()),
                        regel.bron(),
                        new NieuweTermijn.Startfeit("plek gevraagd aan de andere scholen", klok.vandaag()),
                        Duur.van(regel.binnenDagen(), Eenheid.KALENDERDAGEN, true),
                        new NieuweTermijn.Eigenaar(wie.accountId(), "")));
        jdbc.sql("select plaatsvraag.anderen(:id)")
                .param("id", id)
                .query(UUID.class)
                .list()
                .forEach(ander -> berichten.meld(
                        ander,
                        "Een school van het bestuur zoekt een plek voor een leerling",
                        "/plaatsvragen/" + id,
                        "plaatsvraag:" + id));
        return Map.of();
    }

    private Map<String, String> controleer(Inzage inzage, Tekst tekst) {
        Map<String, String> fouten = new LinkedHashMap<>();
        if (tekst.fase().isBlank() || tekst.fase().length() > LANGSTE_REGEL)
            fouten.put("fase", "Kies in welk leerjaar of welke fase de leerling zit.");
        if (tekst.richting().length() > LANGSTE_REGEL)
            fouten.put("richting", "Houd het niveau bij " + LANGSTE_REGEL + " tekens.");
        if (tekst.nodig().isBlank()) fouten.put("nodig", "Schrijf op wat de leerling op de nieuwe plek nodig heeft.");
        else if (tekst.nodig().strip().length() > LANGSTE_VRAAG)
            fouten.put(
                    "nodig",
                    "Houd het bij " + LANGSTE_VRAAG
                            + " tekens: hoe meer er staat, hoe eerder iemand de leerling herkent.");
        if (!fouten.isEmpty()) return fouten;
        Map.of("richting", tekst.richting(), "nodig", tekst.nodig())
                .forEach(
                        (veld, waarde) -> herkend(inzage, waarde)
                                .ifPresent(
                                        woord -> fouten.put(
                                                veld,
                                                "Haal '" + woord
                                                        + "' weg: daaraan is de leerling te herkennen. Noem geen naam, nummer, klas, datum of adres.")));
        return fouten;
    }

    private Optional<String> herkend(Inzage inzage, String tekst) {
        return jdbc.sql("select plaatsvraag.herkend(:leerling, :tekst)")
                .param("leerling", inzage.leerling())
                .param("tekst", tekst)
                .query((rs, n) -> Optional.ofNullable(rs.getString(1)))
                .single();
    }

    /** Goes on with this school: the family is asked for consent, and the school learns that it was chosen. */
    public String kies(Bezoeker wie, Inzage inzage, UUID vraag, UUID locatie) {
        inzage.eisSchrijven(Klasse.SOT);
        Vraag loopt = loopt(inzage, vraag);
        Reactie reactie = loopt.reacties().stream()
                .filter(r -> r.plek() && r.locatie().equals(locatie))
                .findFirst()
                .orElseThrow(NietGevonden::new);
        if (locatie.equals(loopt.gekozen())) return "Deze school was al gekozen.";
        String soort = soort(inzage).orElseThrow(NietGevonden::new);
        if (loopt.gekozen() != null)
            toestemmingen.laatVervallen(wie, inzage, soort, loopt.gekozenNaam(), "een andere school is gekozen");
        jdbc.sql("""
                insert into plaatsvraag.keuze (id, bestuur_id, leerling_id, vraag_id, locatie_id, door, door_naam, op)
                values (:id, :bestuur, :leerling, :vraag, :locatie, :wie, :naam, :nu)""")
                .param("id", Ids.nieuw())
                .param("bestuur", wie.bestuurId())
                .param("leerling", inzage.leerling())
                .param("vraag", vraag)
                .param("locatie", locatie)
                .param("wie", wie.accountId())
                .param("naam", wie.naam())
                .param("nu", nu())
                .update();
        int gevraagd = toestemmingen.vraag(wie, inzage, soort, reactie.school(), wie.accountId());
        return gevraagd == 0
                ? "Gekozen. De toestemming voor " + reactie.school() + " is er al."
                : "Gekozen. De toestemming voor " + reactie.school()
                        + " is thuis gevraagd; tot het antwoord weet de school niet om wie het gaat.";
    }

    /** From now on no other school sees it. */
    public void sluit(Bezoeker wie, Inzage inzage, UUID vraag, Uitkomst uitkomst) {
        inzage.eisSchrijven(Klasse.SOT);
        Vraag loopt = loopt(inzage, vraag);
        if (loopt.gekozen() != null)
            soort(inzage)
                    .ifPresent(soort -> toestemmingen.laatVervallen(
                            wie, inzage, soort, loopt.gekozenNaam(), "de vraag om een plek is afgesloten"));
        jdbc.sql("""
                insert into plaatsvraag.einde (vraag_id, bestuur_id, leerling_id, uitkomst, door, door_naam, op)
                values (:vraag, :bestuur, :leerling, :uitkomst, :wie, :naam, :nu)""")
                .param("vraag", vraag)
                .param("bestuur", wie.bestuurId())
                .param("leerling", inzage.leerling())
                .param("uitkomst", uitkomst.sleutel())
                .param("wie", wie.accountId())
                .param("naam", wie.naam())
                .param("nu", nu())
                .update();
        termijnen.haalVoor(wie, new Onderwerp(SOORT, vraag), SOORT, uitkomst.zin());
    }

    private Vraag loopt(Inzage inzage, UUID vraag) {
        return van(inzage).stream()
                .filter(v -> v.id().equals(vraag) && v.uitkomst() == null)
                .findFirst()
                .orElseThrow(NietGevonden::new);
    }

    // The schools that answer
    // ------------------------------------------------------------------------------------------

    /** What other schools of the bestuur ask, the newest first. */
    @Transactional(readOnly = true)
    public List<Gezocht> gezocht() {
        record Rij(UUID id, Tekst tekst, LocalDate dag, boolean gekozen, boolean geldt) {}
        List<Rij> rijen = jdbc.sql("select * from plaatsvraag.gezocht()")
                .query((rs, n) -> new Rij(
                        rs.getObject(1, UUID.class),
                        tekst(rs),
                        Objects.requireNonNull(rs.getObject(5, LocalDate.class)),
                        rs.getBoolean(6),
                        rs.getBoolean(7)))
                .list();
        Map<UUID, List<Reactie>> vanOns = rijen.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("""
                        select distinct on (r.vraag_id, r.locatie_id) r.vraag_id, r.locatie_id, plaatsvraag.aan_wie(r.locatie_id), r.plek, r.tekst, r.contact, r.op
                          from plaatsvraag.reactie r where r.vraag_id = any(:vragen) order by r.vraag_id, r.locatie_id, r.volgorde desc""")
                        .param("vragen", rijen.stream().map(Rij::id).toArray(UUID[]::new))
                        .query((rs, n) -> Map.entry(
                                Objects.requireNonNull(rs.getObject(1, UUID.class)),
                                new Reactie(
                                        rs.getObject(2, UUID.class),
                                        rs.getString(3),
                                        rs.getBoolean(4),
                                        rs.getString(5),
                                        rs.getString(6),
                                        rs.getTimestamp(7).toInstant())))
                        .list()
                        .stream()
                        .collect(java.util.stream.Collectors.groupingBy(
                                Map.Entry::getKey,
                                java.util.stream.Collectors.mapping(
                                        Map.Entry::getValue, java.util.stream.Collectors.toList())));
        return rijen.stream()
                .map(r -> new Gezocht(
                        r.id(), r.tekst(), r.dag(), r.gekozen(), r.geldt(), vanOns.getOrDefault(r.id(), List.of())))
                .toList();
    }

    public Gezocht gezocht(UUID vraag) {
        return gezocht().stream().filter(g -> g.id().equals(vraag)).findFirst().orElseThrow(NietGevonden::new);
    }

    /** Who it is, for the school that was chosen, while the consent holds; leaves a line in the read log of the pupil. */
    public Optional<Gegevens> wieIsHet(UUID vraag) {
        return jdbc.sql("select * from plaatsvraag.wie_is_het(?)")
                .param(vraag)
                .query(Gegevens.class)
                .optional();
    }

    /**
     * Answers for one of my locations.
     *
     * @return what is wrong, field to sentence; empty when it was filed
     */
    public Map<String, String> reageer(
            Bezoeker wie, UUID vraag, UUID locatie, @Nullable Boolean plek, String tekst, String contact) {
        gezocht(vraag);
        if (!coordineert(locatie)) throw new NietGevonden();
        Map<String, String> fouten = new LinkedHashMap<>();
        if (plek == null) fouten.put("plek", "Kies of jullie een plek hebben.");
        if (tekst.isBlank()) fouten.put("tekst", "Schrijf in een paar woorden wat jullie kunnen bieden.");
        else if (tekst.strip().length() > LANGSTE_REACTIE)
            fouten.put("tekst", "Houd het bij " + LANGSTE_REACTIE + " tekens.");
        if (contact.isBlank()) fouten.put("contact", "Vul in wie de andere school kan bellen of mailen.");
        else if (contact.strip().length() > LANGSTE_CONTACT)
            fouten.put("contact", "Houd het bij " + LANGSTE_CONTACT + " tekens.");
        if (!fouten.isEmpty() || plek == null) return fouten;
        UUID id = Ids.nieuw();
        jdbc.sql("""
                insert into plaatsvraag.reactie (id, bestuur_id, vraag_id, locatie_id, plek, tekst, contact, door, door_naam, op)
                values (:id, :bestuur, :vraag, :locatie, :plek, :tekst, :contact, :wie, :naam, :nu)""")
                .param("id", id)
                .param("bestuur", wie.bestuurId())
                .param("vraag", vraag)
                .param("locatie", locatie)
                .param("plek", plek)
                .param("tekst", tekst.strip())
                .param("contact", contact.strip())
                .param("wie", wie.accountId())
                .param("naam", wie.naam())
                .param("nu", nu())
                .update();
        jdbc.sql("select plaatsvraag.meld_reactie(:id, :melding, :tekst, :nu)")
                .param("id", id)
                .param("melding", Ids.nieuw())
                .param(
                        "tekst",
                        plek
                                ? "Een school heeft een plek voor de leerling voor wie je er een zoekt"
                                : "Een school antwoordde op je vraag om een plek")
                .param("nu", nu())
                .query((rs, n) -> n)
                .list();
        return Map.of();
    }

    private static Tekst tekst(ResultSet rs) throws SQLException {
        return new Tekst(rs.getString("fase"), rs.getString("richting"), rs.getString("nodig"));
    }

    private static String adres(UUID leerling) {
        return "/leerlingen/" + leerling + "/plaatsvraag";
    }

    private Timestamp nu() {
        return Timestamp.from(klok.nu());
    }
}
