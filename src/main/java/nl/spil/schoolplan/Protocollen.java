package nl.spil.schoolplan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.organisatie.Bezettingen.Bezetting;
import nl.spil.toegang.Bezoeker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The protocols of a location: the plan says which there are and who keeps them, the owner hands in the text (PROTOCOL-01), and
 * hears when it is past its review date (PROTOCOL-05).
 */
@Component
public class Protocollen {

    public static final int LANGSTE_TEKST = 100_000;
    public static final int GROOTSTE_BESTAND = 10 << 20;

    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final String KOLOMMEN =
            "s.id, s.protocol, s.nummer, s.versie, s.herzien_voor, s.tekst, s.bestandsnaam, s.door_naam, s.op";

    private final JdbcClient jdbc;
    private final Schoolplannen schoolplannen;
    private final Klok klok;

    Protocollen(JdbcClient jdbc, Schoolplannen schoolplannen, Klok klok) {
        this.jdbc = jdbc;
        this.schoolplannen = schoolplannen;
        this.klok = klok;
    }

    /** One version of a text; {@code bestandsnaam} is empty when it is text only. */
    public record Stuk(
            UUID id,
            String protocol,
            int nummer,
            String versie,
            @Nullable LocalDate herzienVoor,
            String tekst,
            String bestandsnaam,
            String doorNaam,
            Instant op) {}

    /** What somebody hands in. */
    public record Nieuw(
            String versie, @Nullable LocalDate herzienVoor, String tekst, String bestandsnaam, byte[] bestand) {}

    /** A protocol with the newest text there is of it. */
    public record Ingang(
            Protocol protocol,
            @Nullable Stuk stuk,
            @Nullable LocalDate herzienVoor,
            boolean overDatum) {

        public boolean ontbreekt() {
            return stuk == null && protocol.tekst() == null && protocol.verwijzing() == null;
        }
    }

    /** Where a protocol is, for on another page. */
    public record Wijzer(String naam, String url) {}

    /** Something of mine that is past its review date. */
    public record Herziening(String naam, LocalDate voor, String url) {}

    /** All protocols of a location, in the order of the plan. */
    public List<Ingang> opLocatie(UUID locatie) {
        Map<String, Stuk> stukken = laatste(locatie);
        LocalDate dag = klok.vandaag();
        return schoolplannen.voorLocatie(locatie).plan().protocollen().stream()
                .map(p -> ingang(p, stukken.get(p.id()), dag))
                .toList();
    }

    private static Ingang ingang(Protocol p, @Nullable Stuk stuk, LocalDate dag) {
        LocalDate voor = stuk == null ? p.herzienVoor() : stuk.herzienVoor();
        return new Ingang(p, stuk, voor, voor != null && voor.isBefore(dag));
    }

    private Map<String, Stuk> laatste(UUID locatie) {
        Map<String, Stuk> uit = new HashMap<>();
        jdbc.sql(
                        "select distinct on (s.protocol) " + KOLOMMEN
                                + " from schoolplan.protocolstuk s where s.locatie_id = :locatie order by s.protocol, s.nummer desc")
                .param("locatie", locatie)
                .query((rs, n) -> stuk(rs))
                .list()
                .forEach(s -> uit.put(s.protocol(), s));
        return uit;
    }

    /** Every version of the text, the newest first. */
    public List<Stuk> versies(UUID locatie, String protocol) {
        return jdbc.sql(
                        "select " + KOLOMMEN
                                + " from schoolplan.protocolstuk s where s.locatie_id = :locatie and s.protocol = :protocol order by s.nummer desc")
                .param("locatie", locatie)
                .param("protocol", protocol)
                .query((rs, n) -> stuk(rs))
                .list();
    }

    /** A PDF that was handed in, with the location that it is of. */
    public record Bestand(UUID locatie, String naam, byte[] inhoud) {}

    public Bestand bestand(UUID id) {
        return jdbc.sql(
                        "select locatie_id, bestandsnaam, bestand from schoolplan.protocolstuk where id = ? and bestand is not null")
                .param(id)
                .query((rs, n) -> new Bestand(rs.getObject(1, UUID.class), rs.getString(2), rs.getBytes(3)))
                .optional()
                .orElseThrow(NietGevonden::new);
    }

    /** Whether this person keeps the protocol: has the role that the plan names, or leads the location. */
    public boolean houdtBij(UUID locatie, Protocol protocol) {
        return jdbc.sql("select schoolplan.houdt_bij(?, ?)")
                .params(locatie, eigenaar(protocol))
                .query(Boolean.class)
                .single();
    }

    private static String eigenaar(Protocol protocol) {
        return Objects.requireNonNullElse(protocol.eigenaar(), "");
    }

    /**
     * Files a new version of the text.
     *
     * @return what is wrong, field to sentence; empty when it was filed
     */
    @Transactional
    public Map<String, String> leverIn(Bezoeker wie, UUID locatie, Protocol protocol, Nieuw nieuw) {
        if (!houdtBij(locatie, protocol)) throw new NietGevonden();
        Map<String, String> fouten = controleer(nieuw);
        if (!fouten.isEmpty()) return fouten;
        boolean metBestand = nieuw.bestand().length > 0;
        // Two people may hand in at once; then they follow each other.
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:wat, 0))")
                .param("wat", "protocol:" + locatie + ":" + protocol.id())
                .query((rs, n) -> n)
                .list();
        jdbc.sql("""
                insert into schoolplan.protocolstuk (id, bestuur_id, locatie_id, protocol, eigenaar, nummer, versie, herzien_voor, tekst, bestandsnaam, bestand, door, door_naam, op)
                select :id, :bestuur, :locatie, :protocol, :eigenaar, coalesce(max(s.nummer), 0) + 1, :versie, :herzien, :tekst, :bestandsnaam, :bestand, :wie, :naam, :nu
                  from schoolplan.protocolstuk s where s.locatie_id = :locatie and s.protocol = :protocol
                """)
                .param("id", Ids.nieuw())
                .param("bestuur", wie.bestuurId())
                .param("locatie", locatie)
                .param("protocol", protocol.id())
                .param("eigenaar", eigenaar(protocol))
                .param("versie", nieuw.versie().strip())
                .param("herzien", nieuw.herzienVoor())
                .param("tekst", nieuw.tekst().strip())
                .param("bestandsnaam", metBestand ? veilig(nieuw.bestandsnaam()) : "")
                .param("bestand", metBestand ? nieuw.bestand() : null, java.sql.Types.BINARY)
                .param("wie", wie.accountId())
                .param("naam", wie.naam())
                .param("nu", java.sql.Timestamp.from(klok.nu()))
                .update();
        return Map.of();
    }

    private Map<String, String> controleer(Nieuw nieuw) {
        Map<String, String> fouten = new LinkedHashMap<>();
        if (nieuw.versie().isBlank())
            fouten.put("versie", "Noem de versie, bijvoorbeeld 2026-1 of de datum van vaststellen.");
        else if (nieuw.versie().length() > 60) fouten.put("versie", "Houd de versie bij zestig tekens.");
        if (nieuw.herzienVoor() == null) {
            fouten.put("herzienVoor", "Vul in wanneer de school dit opnieuw bekijkt; dan hoor je het vanzelf.");
        } else if (!nieuw.herzienVoor().isAfter(klok.vandaag())) {
            fouten.put("herzienVoor", "Deze dag is al voorbij. Kies een dag die nog komt.");
        }
        if (nieuw.tekst().isBlank() && nieuw.bestand().length == 0) {
            fouten.put("tekst", "Zet de tekst hier, of kies een PDF.");
        } else if (nieuw.tekst().length() > LANGSTE_TEKST) {
            fouten.put("tekst", "De tekst is te lang voor hier. Lever haar als PDF in.");
        }
        if (nieuw.bestand().length > GROOTSTE_BESTAND) {
            fouten.put("bestand", "De PDF is groter dan 10 MB. Maak haar kleiner en kies haar opnieuw.");
        } else if (nieuw.bestand().length > 0 && !isPdf(nieuw.bestand())) {
            fouten.put("bestand", "Dit bestand is geen PDF. Bewaar het document als PDF en kies het opnieuw.");
        }
        return fouten;
    }

    private static boolean isPdf(byte[] inhoud) {
        return inhoud.length > PDF.length && Arrays.equals(Arrays.copyOf(inhoud, PDF.length), PDF);
    }

    /** A name that is safe in a header, and ends as what it is. */
    private static String veilig(String naam) {
        String kaal = naam.substring(naam.replace('\\', '/').lastIndexOf('/') + 1)
                .replaceAll("(?i)\\.pdf$", "")
                .replaceAll("[^\\p{Alnum} ._-]", "")
                .strip();
        return (kaal.isEmpty() ? "protocol" : kaal.substring(0, Math.min(80, kaal.length()))) + ".pdf";
    }

    /**
     * What somebody keeps and is past its review date, the oldest first: one statement for each location where there is something
     * to keep.
     *
     * @param nu the roles of this person today
     */
    public List<Herziening> teHerzien(List<Bezetting> nu) {
        LocalDate dag = klok.vandaag();
        Map<UUID, Set<String>> mijn = new LinkedHashMap<>();
        for (Bezetting b : nu)
            mijn.computeIfAbsent(b.locatie(), l -> new HashSet<>()).add(b.rol());
        List<Herziening> uit = new ArrayList<>();
        mijn.forEach((locatie, rollen) -> {
            List<Protocol> vanMij = schoolplannen.voorLocatie(locatie).plan().protocollen().stream()
                    .filter(p -> rollen.contains(eigenaar(p)))
                    .toList();
            if (vanMij.isEmpty()) return;
            Map<String, Stuk> stukken = laatste(locatie);
            for (Protocol p : vanMij) {
                Ingang i = ingang(p, stukken.get(p.id()), dag);
                LocalDate voor = i.herzienVoor();
                if (i.overDatum() && voor != null) uit.add(new Herziening(p.naam(), voor, url(locatie, p)));
            }
        });
        uit.sort(java.util.Comparator.comparing(Herziening::voor));
        return uit;
    }

    /** The protocols that belong to this step of a procedure (PROTOCOL-04). */
    public static List<Wijzer> bijZaak(Schoolplan plan, UUID locatie, String zaaktype, String fase) {
        return wijzers(
                plan,
                locatie,
                p -> p.zaaktypen().contains(zaaktype) || p.fasen().contains(fase));
    }

    public static List<Wijzer> bijOverleg(Schoolplan plan, UUID locatie, String overlegsoort) {
        return wijzers(plan, locatie, p -> p.overlegsoorten().contains(overlegsoort));
    }

    public static List<Wijzer> bijFormulier(Schoolplan plan, UUID locatie, String formulier) {
        return wijzers(plan, locatie, p -> p.formulieren().contains(formulier));
    }

    private static List<Wijzer> wijzers(Schoolplan plan, UUID locatie, Predicate<Protocol> welke) {
        return plan.protocollen().stream()
                .filter(welke)
                .map(p -> new Wijzer(p.naam(), url(locatie, p)))
                .toList();
    }

    private static String url(UUID locatie, Protocol p) {
        return "/locaties/" + locatie + "/protocollen/" + p.id();
    }

    /** The protocol of this name at this location. */
    public Optional<Protocol> protocol(UUID locatie, String id) {
        return schoolplannen.voorLocatie(locatie).plan().protocollen().stream()
                .filter(p -> p.id().equals(id))
                .findFirst();
    }

    private static Stuk stuk(ResultSet rs) throws SQLException {
        return new Stuk(
                rs.getObject(1, UUID.class),
                rs.getString(2),
                rs.getInt(3),
                rs.getString(4),
                rs.getObject(5, LocalDate.class),
                rs.getString(6),
                rs.getString(7),
                rs.getString(8),
                rs.getTimestamp(9).toInstant());
    }
}
