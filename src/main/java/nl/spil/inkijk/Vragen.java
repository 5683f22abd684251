package nl.spil.inkijk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.spil.bericht.Berichten;
import nl.spil.bericht.Mail;
import nl.spil.concept.Concepten;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.inkijk.Meekijkers.Kijker;
import nl.spil.organisatie.Functies;
import nl.spil.schoolplan.Rol;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.WieKeekMee;
import nl.spil.termijn.Duur;
import nl.spil.termijn.Eenheid;
import nl.spil.termijn.NieuweTermijn;
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
 * Questions of a family why somebody looked. Between who asks and the role that answers: not for the other parent, and not for who
 * looked. Each has a clock and one answer.
 */
@Service
@Transactional
public class Vragen {

    public static final int LANGSTE_VRAAG = 1000;
    public static final int LANGSTE_ANTWOORD = 2000;

    static final String SOORT = "vraag-waarom";

    private static final String KOLOMMEN = """
            select v.id, v.leerling_id, v.over, v.over_naam, v.over_rol, v.reden, v.week, v.onderdelen, v.keer, v.tekst, v.rol, v.antwoord_voor,
                   v.door, v.door_naam, v.op, a.tekst as antwoord, a.door_naam as beantwoord_door, a.door_rol as beantwoord_als, a.op as beantwoord_op
              from inkijk.vraag v left join inkijk.antwoord a on a.vraag_id = v.id
            """;

    private final JdbcClient jdbc;
    private final Klok klok;
    private final Functies functies;
    private final Termijnen termijnen;
    private final Berichten berichten;
    private final Concepten concepten;

    Vragen(
            JdbcClient jdbc,
            Klok klok,
            Functies functies,
            Termijnen termijnen,
            Berichten berichten,
            Concepten concepten) {
        this.jdbc = jdbc;
        this.klok = klok;
        this.functies = functies;
        this.termijnen = termijnen;
        this.berichten = berichten;
        this.concepten = concepten;
    }

    /**
     * A question.
     *
     * @param overNaam as the family read it; empty where the plan shows roles only
     * @param rol the role that answers
     * @param antwoord null as long as there is none
     */
    public record Vraag(
            UUID id,
            UUID leerling,
            UUID over,
            String overNaam,
            String overRol,
            String reden,
            LocalDate week,
            String onderdelen,
            int keer,
            String tekst,
            String rol,
            LocalDate antwoordVoor,
            UUID door,
            String doorNaam,
            Instant op,
            @Nullable Antwoord antwoord) {

        public boolean gaatOver(Kijker k) {
            return over.equals(k.account())
                    && overRol.equals(k.rol())
                    && reden.equals(k.reden())
                    && week.equals(k.week());
        }
    }

    /** {@code als} is the key of the role in which it was given. */
    public record Antwoord(String tekst, String naam, String als, Instant op) {}

    /** Who answers when something is asked today. */
    public record Beantwoorder(UUID account, String naam, String rol) {}

    /** What came of a question or an answer. */
    public enum Uitkomst {
        GELUKT,
        /** This was asked, or answered, before. */
        AL_GEDAAN,
        TE_LANG,
        LEEG,
        /** Nobody has the role that answers. */
        NIEMAND
    }

    public static String plek(UUID vraag) {
        return "inkijk.antwoord." + vraag;
    }

    /**
     * Whoever has the role that the plan names, and did not look himself; else the one who coordinates the support; else who looks at
     * what the team did, such as the privacyfunctionaris or the leiding. Nobody answers for himself.
     */
    @Transactional(readOnly = true)
    public Optional<Beantwoorder> beantwoorder(UUID leerling, Schoolplan plan, UUID over) {
        return Stream.concat(
                        Stream.of(
                                        Optional.ofNullable(plan.meekijken().antwoordt()),
                                        plan.rol(Rol.Plek.COORDINATOR).map(Rol::id))
                                .flatMap(Optional::stream),
                        plan.naastHetTeam().stream())
                .distinct()
                .flatMap(rol -> allen(leerling, rol))
                .filter(b -> !over.equals(b.account()))
                .findFirst();
    }

    private Stream<Beantwoorder> allen(UUID leerling, String rol) {
        return functies.medewerkers(rol, leerling).stream()
                .filter(m -> m.accountId() != null)
                .map(m -> new Beantwoorder(Objects.requireNonNull(m.accountId()), m.naam(), rol));
    }

    /** Somebody of the family asks why. */
    public Uitkomst stel(Bezoeker wie, Inzage inzage, Schoolplan plan, Kijker kijker, String tekst) {
        String vraag = tekst.strip();
        if (vraag.length() > LANGSTE_VRAAG) return Uitkomst.TE_LANG;
        if (mijn(wie, inzage).stream().anyMatch(v -> v.gaatOver(kijker))) return Uitkomst.AL_GEDAAN;
        Beantwoorder ander =
                beantwoorder(inzage.leerling(), plan, kijker.account()).orElse(null);
        if (ander == null) return Uitkomst.NIEMAND;
        UUID id = Ids.nieuw();
        WieKeekMee regel = plan.meekijken();
        NieuweTermijn klokje = NieuweTermijn.voor(
                inzage.leerling(),
                new Onderwerp(SOORT, id),
                SOORT,
                Klasse.SOT,
                "antwoorden op de vraag waarom er is meegekeken",
                adres(id),
                regel.bron(),
                new NieuweTermijn.Startfeit("gevraagd door het gezin", klok.vandaag()),
                Duur.van(regel.binnenSchooldagen(), Eenheid.SCHOOLDAGEN, false),
                new NieuweTermijn.Eigenaar(ander.account(), ander.rol()));
        int nieuw = jdbc.sql("""
                        insert into inkijk.vraag (id, bestuur_id, leerling_id, regel, over, over_naam, over_rol, reden, week, onderdelen, keer, tekst,
                            rol, antwoord_voor, door, door_naam, op)
                        values (:id, :bestuur, :leerling, :regel, :over, :naam, :alsRol, :reden, :week, :onderdelen, :keer, :tekst,
                            :rol, :voor, :wie, :wieNaam, :nu)
                        on conflict do nothing""")
                .param("id", id)
                .param("bestuur", wie.bestuurId())
                .param("leerling", inzage.leerling())
                .param("regel", kijker.regel())
                .param("over", kijker.account())
                .param("naam", kijker.naam())
                .param("alsRol", kijker.rol())
                .param("reden", kijker.reden())
                .param("week", kijker.week())
                .param("onderdelen", String.join(", ", kijker.onderdelen()))
                .param("keer", kijker.keer())
                .param("tekst", vraag)
                .param("rol", ander.rol())
                .param("voor", termijnen.verlooptOp(klokje))
                .param("wie", wie.accountId())
                .param("wieNaam", wie.naam())
                .param("nu", Timestamp.from(klok.nu()))
                .update();
        if (nieuw == 0) return Uitkomst.AL_GEDAAN;
        termijnen.start(wie, klokje);
        berichten.mail(new Mail(
                "vraag-waarom:" + id,
                ander.account(),
                inzage.leerling(),
                "vraag-waarom",
                List.of(berichten.adres(adres(id)))));
        return Uitkomst.GELUKT;
    }

    /** What this person of the family asked about the opened pupil, the newest first. */
    @Transactional(readOnly = true)
    public List<Vraag> mijn(Bezoeker wie, Inzage inzage) {
        return jdbc.sql(KOLOMMEN + " where v.leerling_id = :leerling and v.door = :wie order by v.op desc limit 100")
                .param("leerling", inzage.leerling())
                .param("wie", wie.accountId())
                .query((rs, n) -> lees(rs))
                .list();
    }

    /** One question, for the role that answers. */
    @Transactional(readOnly = true)
    public Vraag vraag(Bezoeker wie, UUID id) {
        return jdbc.sql(KOLOMMEN + " where v.id = :id and v.door <> :wie and toegang.in_rol(v.leerling_id, v.rol)")
                .param("id", id)
                .param("wie", wie.accountId())
                .query((rs, n) -> lees(rs))
                .optional()
                .orElseThrow(NietGevonden::new);
    }

    /** The answer; whoever asked gets a mail that it is there. */
    public Uitkomst antwoord(Bezoeker wie, Vraag vraag, String tekst) {
        String antwoord = tekst.strip();
        if (antwoord.isEmpty()) return Uitkomst.LEEG;
        if (antwoord.length() > LANGSTE_ANTWOORD) return Uitkomst.TE_LANG;
        int nieuw = jdbc.sql("""
                        insert into inkijk.antwoord (vraag_id, bestuur_id, leerling_id, tekst, door, door_naam, door_rol, op)
                        values (:vraag, :bestuur, :leerling, :tekst, :wie, :naam, :rol, :nu)
                        on conflict do nothing""")
                .param("vraag", vraag.id())
                .param("bestuur", wie.bestuurId())
                .param("leerling", vraag.leerling())
                .param("tekst", antwoord)
                .param("wie", wie.accountId())
                .param("naam", wie.naam())
                .param("rol", vraag.rol())
                .param("nu", Timestamp.from(klok.nu()))
                .update();
        if (nieuw == 0) return Uitkomst.AL_GEDAAN;
        termijnen.haalVoor(wie, new Onderwerp(SOORT, vraag.id()), SOORT, "beantwoord");
        concepten.ruimOp(wie, plek(vraag.id()), vraag.leerling());
        berichten.mail(new Mail(
                "vraag-waarom-antwoord:" + vraag.id(),
                vraag.door(),
                vraag.leerling(),
                "vraag-waarom-antwoord",
                List.of(berichten.adres("/thuis/" + vraag.leerling() + "/wie-keek-mee"))));
        return Uitkomst.GELUKT;
    }

    private static String adres(UUID vraag) {
        return "/inkijk/vragen/" + vraag;
    }

    private static Vraag lees(ResultSet rs) throws SQLException {
        String antwoord = rs.getString("antwoord");
        return new Vraag(
                rs.getObject("id", UUID.class),
                rs.getObject("leerling_id", UUID.class),
                rs.getObject("over", UUID.class),
                rs.getString("over_naam"),
                rs.getString("over_rol"),
                rs.getString("reden"),
                rs.getObject("week", LocalDate.class),
                rs.getString("onderdelen"),
                rs.getInt("keer"),
                rs.getString("tekst"),
                rs.getString("rol"),
                rs.getObject("antwoord_voor", LocalDate.class),
                rs.getObject("door", UUID.class),
                rs.getString("door_naam"),
                rs.getTimestamp("op").toInstant(),
                antwoord == null
                        ? null
                        : new Antwoord(
                                antwoord,
                                rs.getString("beantwoord_door"),
                                rs.getString("beantwoord_als"),
                                rs.getTimestamp("beantwoord_op").toInstant()));
    }
}
