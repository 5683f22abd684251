package nl.spil.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.spil.gedeeld.Datum;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The logboek of a pupil: facts in order of time, never changed, corrected by a later entry. */
@Service
@Transactional
public class Logboek {

    public static final int MAX_TEKST = 10_000;
    public static final int MAX_REGEL = 200;

    private static final String VELDEN = """
            n.id, n.soort, n.waarbij, n.tekst, n.afspraak, n.gebeurd_op, n.auteur_id, n.auteur_naam, n.auteur_rol, n.gemaakt_op,
            n.vrijgegeven, n.vervangt is not null as verbeterd, n.zaak_id""";

    private final JdbcClient jdbc;
    private final Klok klok;

    Logboek(JdbcClient jdbc, Klok klok) {
        this.jdbc = jdbc;
        this.klok = klok;
    }

    /** What came of recording something. */
    public sealed interface Uitkomst {
        record Opgeslagen(UUID id) implements Uitkomst {}

        /** Per field what to mend; nothing was recorded. */
        record Onvolledig(Map<String, String> fouten) implements Uitkomst {}
    }

    /**
     * Records a notitie in the opened dossier.
     *
     * @throws nl.spil.gedeeld.NietGevonden when this person does not write this class, or corrects somebody else's entry
     */
    public Uitkomst noteer(Bezoeker wie, Inzage inzage, NieuweNotitie nieuw) {
        Map<String, String> fouten = controleer(nieuw);
        if (!fouten.isEmpty()) return new Uitkomst.Onvolledig(fouten);
        Soort soort = Objects.requireNonNull(nieuw.soort());
        inzage.eisSchrijven(soort.klasse());
        UUID id = Ids.nieuw();
        UUID vervangt = nieuw.vervangt();
        if (vervangt != null) {
            Notitie vorige = eigen(wie, inzage, vervangt);
            // A correction stays in the class of what it corrects, so that nobody loses or gains sight by it.
            if (vorige.soort().klasse() != soort.klasse()) {
                return new Uitkomst.Onvolledig(Map.of(
                        "soort",
                        "Verbeteren kan niet naar " + soort.label().toLowerCase(Locale.ROOT)
                                + ": dat lezen andere mensen. Maak daarvoor een nieuwe notitie."));
            }
        }
        jdbc.sql("""
                        insert into dossier.notitie (id, bestuur_id, leerling_id, klasse, soort, waarbij, tekst, afspraak, gebeurd_op,
                               auteur_id, auteur_naam, auteur_rol, gemaakt_op, vrijgegeven, vervangt, zaak_id)
                        values (:id, :bestuur, :leerling, :klasse, :soort, :waarbij, :tekst, :afspraak, :op,
                                :auteur, :naam, :rol, :nu, :vrij, :vervangt, :zaak)""")
                .param("id", id)
                .param("bestuur", wie.bestuurId())
                .param("leerling", inzage.leerling())
                .param("klasse", soort.klasse().nummer())
                .param("soort", soort.sleutel())
                .param("waarbij", nieuw.waarbij().strip())
                .param("tekst", nieuw.tekst().strip())
                .param("afspraak", nieuw.afspraak().strip())
                .param("op", nieuw.gebeurdOp())
                .param("auteur", wie.accountId())
                .param("naam", wie.naam())
                .param("rol", inzage.als())
                .param("nu", Timestamp.from(klok.nu()))
                .param("vrij", nieuw.vrijgegeven())
                .param("vervangt", vervangt)
                .param("zaak", nieuw.zaak())
                .update();
        return new Uitkomst.Opgeslagen(id);
    }

    /** What this person may read, newest first. */
    @Transactional(readOnly = true)
    public List<Notitie> tijdlijn(Inzage inzage, Filter filter, int hoogstens) {
        Filter.Merk na = filter.na();
        return jdbc.sql("select " + VELDEN + """

                          from dossier.notitie n
                         where n.leerling_id = :leerling
                           and (n.klasse = any (:alles) or (n.klasse = any (:vrij) and n.vrijgegeven)
                                or (n.klasse = any (:eigen) and n.auteur_id = (select toegang.wie())))
                           and (cardinality(:soorten::text[]) = 0 or n.soort = any (:soorten))
                           and n.gebeurd_op between coalesce(:van::date, '-infinity') and coalesce(:tot::date, 'infinity')
                           and (:zaak::uuid is null or n.zaak_id = :zaak)
                           and (:tekst = '' or gedeeld.zoekvorm(n.tekst || ' ' || n.waarbij || ' ' || n.afspraak) like '%' || gedeeld.zoekvorm(:tekst) || '%')
                           and (:dag::date is null or (n.gebeurd_op, n.id) < (:dag, :na))
                           and not exists (select 1 from dossier.notitie v where v.vervangt = n.id)
                         order by n.gebeurd_op desc, n.id desc limit :hoogstens""")
                .param("leerling", inzage.leerling())
                .param("alles", inzage.klassen(3))
                .param("vrij", inzage.klassen(2))
                .param("eigen", inzage.klassen(1))
                .param("soorten", filter.soorten().stream().map(Soort::sleutel).toArray(String[]::new))
                .param("van", filter.van())
                .param("tot", filter.totEnMet())
                .param("zaak", filter.zaak())
                .param("tekst", filter.tekst().replaceAll("[%_\\\\]", "").strip())
                .param("dag", na == null ? null : na.dag())
                .param("na", na == null ? null : na.id())
                .param("hoogstens", hoogstens)
                .query((rs, n) -> notitie(rs))
                .list();
    }

    /** One entry that this person wrote and may still correct. */
    @Transactional(readOnly = true)
    public Notitie eigen(Bezoeker wie, Inzage inzage, UUID id) {
        return jdbc.sql("select " + VELDEN + """

                          from dossier.notitie n
                         where n.id = :id and n.leerling_id = :leerling and n.auteur_id = :wie
                           and not exists (select 1 from dossier.notitie v where v.vervangt = n.id)""")
                .param("id", id)
                .param("leerling", inzage.leerling())
                .param("wie", wie.accountId())
                .query((rs, n) -> notitie(rs))
                .optional()
                .orElseThrow(NietGevonden::new);
    }

    /** Which of these the logboek holds since that day; the rest is what a condition still misses. */
    @Transactional(readOnly = true)
    public Set<Soort> aanwezig(UUID leerling, @Nullable LocalDate sinds, Soort... soorten) {
        Set<Soort> uit = EnumSet.noneOf(Soort.class);
        jdbc.sql("""
                        select distinct n.soort from dossier.notitie n
                         where n.leerling_id = :leerling and n.soort = any (:soorten)
                           and n.gebeurd_op >= coalesce(:sinds::date, '-infinity')
                           and not exists (select 1 from dossier.notitie v where v.vervangt = n.id)""")
                .param("leerling", leerling)
                .param("soorten", Arrays.stream(soorten).map(Soort::sleutel).toArray(String[]::new))
                .param("sinds", sinds)
                .query(String.class)
                .list()
                .forEach(s -> Soort.van(s).ifPresent(uit::add));
        return uit;
    }

    /** Holds the logboek an entry of each of these kinds? */
    @Transactional(readOnly = true)
    public boolean heeftSoort(UUID leerling, Soort... soorten) {
        return aanwezig(leerling, null, soorten).containsAll(Arrays.asList(soorten));
    }

    private Map<String, String> controleer(NieuweNotitie n) {
        Map<String, String> fouten = new LinkedHashMap<>();
        LocalDate op = n.gebeurdOp();
        if (n.soort() == null) fouten.put("soort", "Kies wat voor notitie dit is.");
        if (n.tekst().isBlank()) fouten.put("tekst", "Schrijf op wat je zag of hoorde.");
        else if (n.tekst().length() > MAX_TEKST)
            fouten.put("tekst", "Maak de tekst korter: hoogstens " + MAX_TEKST + " tekens. Je tekst is bewaard.");
        if (n.afspraak().length() > MAX_TEKST)
            fouten.put("afspraak", "Maak de afspraak korter: hoogstens " + MAX_TEKST + " tekens.");
        if (n.waarbij().length() > MAX_REGEL)
            fouten.put("waarbij", "Maak dit korter: hoogstens " + MAX_REGEL + " tekens.");
        if (op == null)
            fouten.put("op", "Vul de dag in waarop het gebeurde, zoals " + Datum.lang(klok.vandaag()) + ".");
        else if (op.isAfter(klok.vandaag()))
            fouten.put("op", "Deze dag moet nog komen. Vul de dag in waarop het gebeurde.");
        else if (op.isBefore(klok.vandaag().minusYears(10)))
            fouten.put("op", "Deze dag is meer dan tien jaar geleden. Controleer het jaar.");
        return fouten;
    }

    private static Notitie notitie(ResultSet rs) throws SQLException {
        return new Notitie(
                rs.getObject("id", UUID.class),
                Soort.van(rs.getString("soort")).orElseThrow(),
                rs.getString("waarbij"),
                rs.getString("tekst"),
                rs.getString("afspraak"),
                rs.getObject("gebeurd_op", LocalDate.class),
                rs.getObject("auteur_id", UUID.class),
                rs.getString("auteur_naam"),
                rs.getString("auteur_rol"),
                rs.getTimestamp("gemaakt_op").toInstant(),
                rs.getBoolean("vrijgegeven"),
                rs.getBoolean("verbeterd"),
                rs.getObject("zaak_id", UUID.class));
    }
}
