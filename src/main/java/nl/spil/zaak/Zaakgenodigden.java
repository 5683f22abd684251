package nl.spil.zaak;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.spil.dossier.Soort;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.schoolplan.Beeldvak;
import nl.spil.schoolplan.Planversie;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.schoolplan.Toestemmingsoort;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What somebody from outside sees of the zaak to which he or she is invited, and adds to it. The database says what that is. */
@Service
@Transactional
public class Zaakgenodigden {

    /** Classes of which something of a zaak stands on the page: contact, logboek, beeld, plan, decisions and own reports. */
    static final Set<Integer> TOONBAAR = Set.of(1, 4, 5, 7, 8, 10);

    /** In which a report can be written. */
    static final Set<Integer> SCHRIJFBAAR = Set.of(4, 10);

    private final JdbcClient jdbc;
    private final Klok klok;
    private final Schoolplannen schoolplannen;
    private final List<Genodigdenbron> bronnen;

    Zaakgenodigden(JdbcClient jdbc, Klok klok, Schoolplannen schoolplannen, List<Genodigdenbron> bronnen) {
        this.jdbc = jdbc;
        this.klok = klok;
        this.schoolplannen = schoolplannen;
        this.bronnen = bronnen;
    }

    /** One invitation that holds today. */
    public record Kort(
            String nummer, String leerling, String als, String organisatie, String doel, LocalDate totEnMet) {}

    /** A piece on the page, with its class. */
    public record Stuk(int klasse, LocalDate op, String wie, String kop, String tekst, boolean eigen) {}

    /** Something this person was asked to do. */
    public record Actie(UUID id, String omschrijving, LocalDate verlooptOp) {}

    /** A form of the plan that is of the role of this person. */
    public record Invulbaar(String formulier, String naam, String uitleg) {}

    /**
     * The zaak, as far as this person may see it.
     *
     * @param versie the plan under which the zaak runs
     * @param leerling name; empty when the plan does not give it to this role
     * @param fase empty when the plan does not give the zaak itself
     * @param ziet names of the classes that the plan gives
     */
    public record Blad(
            String nummer,
            Planversie versie,
            String als,
            String organisatie,
            String doel,
            LocalDate totEnMet,
            String toestemming,
            String bron,
            String school,
            String telefoon,
            String eigenaar,
            String procedure,
            String fase,
            @Nullable LocalDate sinds,
            String leerling,
            @Nullable LocalDate geboortedatum,
            String klas,
            List<String> ziet,
            boolean schrijft,
            List<Stuk> stukken,
            List<Actie> acties,
            List<Invulbaar> invulbaar) {}

    @Transactional(readOnly = true)
    public List<Kort> mijn() {
        return jdbc.sql("select nummer, leerling, als, organisatie, doel, tot from zaak.mijn_uitnodigingen()")
                .query((rs, n) -> new Kort(
                        rs.getString(1),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getString(5),
                        Objects.requireNonNull(rs.getObject(6, LocalDate.class)).minusDays(1)))
                .list();
    }

    /** Opens it: the line in the read log is written. */
    public Blad open(String nummer) {
        record Gelezen(Blad blad, Schoolplan plan) {}
        Gelezen g = jdbc.sql("select * from zaak.open_genodigd(:nummer, 'zaak')")
                .param("nummer", nummer)
                .query((rs, n) -> {
                    Planversie versie = schoolplannen.versie(rs.getObject("planversie_id", UUID.class));
                    Schoolplan plan = versie.plan();
                    Short[] lezen = (Short[]) rs.getArray("lezen").getArray();
                    Boolean[] schrijven = (Boolean[]) rs.getArray("schrijven").getArray();
                    String zaaktype = rs.getString("zaaktype");
                    String fase = rs.getString("fase");
                    String leerling = rs.getString("leerling");
                    var sinds = rs.getTimestamp("fase_sinds");
                    var type = plan.zaaktype(zaaktype);
                    String klas = rs.getString("klas");
                    return new Gelezen(
                            new Blad(
                                    rs.getString("nummer"),
                                    versie,
                                    rs.getString("als"),
                                    rs.getString("organisatie"),
                                    rs.getString("doel"),
                                    Objects.requireNonNull(rs.getObject("tot", LocalDate.class))
                                            .minusDays(1),
                                    plan.toestemming(rs.getString("toestemming"))
                                            .map(Toestemmingsoort::naam)
                                            .orElse(""),
                                    rs.getString("bron"),
                                    rs.getString("school") + ", " + rs.getString("locatie"),
                                    rs.getString("telefoon"),
                                    rs.getString("eigenaar"),
                                    fase == null ? "" : type.map(t -> t.naam()).orElse(""),
                                    fase == null
                                            ? ""
                                            : type.flatMap(t -> t.fase(fase))
                                                    .map(f -> f.naam())
                                                    .orElse(""),
                                    sinds == null ? null : nl.spil.gedeeld.Datum.van(sinds.toInstant()),
                                    leerling == null ? "" : leerling,
                                    rs.getObject("geboortedatum", LocalDate.class),
                                    klas == null ? "" : klas,
                                    plan.gegevensklassen().stream()
                                            .filter(k -> TOONBAAR.contains(k.nummer()) && lezen[k.nummer() - 1] > 0)
                                            .map(k -> k.naam() + hoever(lezen[k.nummer() - 1]))
                                            .toList(),
                                    SCHRIJFBAAR.stream().anyMatch(k -> schrijven[k - 1]),
                                    List.of(),
                                    List.of(),
                                    List.of()),
                            plan);
                })
                .optional()
                .orElseThrow(NietGevonden::new);
        Blad b = g.blad();
        List<Stuk> stukken = new ArrayList<>(stukken(nummer, g.plan()));
        bronnen.forEach(bron -> stukken.addAll(bron.stukken(nummer, g.plan())));
        stukken.sort(Comparator.comparing(Stuk::op).reversed());
        return new Blad(
                b.nummer(),
                b.versie(),
                b.als(),
                b.organisatie(),
                b.doel(),
                b.totEnMet(),
                b.toestemming(),
                b.bron(),
                b.school(),
                b.telefoon(),
                b.eigenaar(),
                b.procedure(),
                b.fase(),
                b.sinds(),
                b.leerling(),
                b.geboortedatum(),
                b.klas(),
                b.ziet(),
                b.schrijft(),
                stukken,
                acties(nummer),
                bronnen.stream()
                        .flatMap(bron -> bron.invulbaar(nummer, g.plan()).stream())
                        .toList());
    }

    private static String hoever(short lezen) {
        return switch (lezen) {
            case 1 -> " (wat u zelf schreef)";
            case 2 -> " (wat daarvan is vrijgegeven)";
            default -> "";
        };
    }

    private List<Stuk> stukken(String nummer, Schoolplan plan) {
        return jdbc.sql("select soort, klasse, op, wie, kop, tekst, eigen from zaak.genodigd_stukken(:nummer)")
                .param("nummer", nummer)
                .query((rs, n) -> new Stuk(
                        rs.getInt("klasse"),
                        Objects.requireNonNull(rs.getObject("op", LocalDate.class)),
                        rs.getString("wie"),
                        kop(plan, rs.getString("soort"), rs.getString("kop")),
                        rs.getString("tekst"),
                        rs.getBoolean("eigen")))
                .list();
    }

    private static String kop(Schoolplan plan, String soort, String kop) {
        return switch (soort) {
            case "besluit" -> "Besluit: " + kop;
            case "effect" -> "Of het doel is gehaald: " + kop;
            case "antwoord" -> "Antwoord van de school: " + kop;
            case "beeld" -> plan.beeldvak(kop).map(Beeldvak::naam).orElse(kop);
            default -> Soort.van(soort).map(Soort::label).orElse(soort) + (kop.isEmpty() ? "" : ", " + kop);
        };
    }

    private List<Actie> acties(String nummer) {
        return jdbc.sql("select id, omschrijving, verloopt_op from zaak.genodigd_acties(:nummer)")
                .param("nummer", nummer)
                .query((rs, n) -> new Actie(
                        rs.getObject(1, UUID.class),
                        rs.getString(2),
                        Objects.requireNonNull(rs.getObject(3, LocalDate.class))))
                .list();
    }

    /** Adds a report to the zaak. */
    public void schrijf(String nummer, String tekst) {
        boolean geschreven = jdbc.sql("select zaak.genodigd_schrijf(:id, :nummer, :tekst, :dag, :nu)")
                .param("id", Ids.nieuw())
                .param("nummer", nummer)
                .param("tekst", tekst)
                .param("dag", klok.vandaag())
                .param("nu", Timestamp.from(klok.nu()))
                .query(Boolean.class)
                .single();
        if (!geschreven) throw new NietGevonden();
    }

    /** One of the own acties is done. */
    public void klaar(String nummer, UUID actie, String hoe) {
        boolean gedaan = jdbc.sql("select zaak.genodigd_klaar(:nummer, :actie, :bewijs, :nu)")
                .param("nummer", nummer)
                .param("actie", actie)
                .param("bewijs", hoe)
                .param("nu", Timestamp.from(klok.nu()))
                .query(Boolean.class)
                .single();
        if (!gedaan) throw new NietGevonden();
    }
}
