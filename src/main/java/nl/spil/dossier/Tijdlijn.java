package nl.spil.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.spil.dossier.Filter.Merk;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Klasse;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Everything about a pupil in order of time: the logboek, and what other modules tell. */
@Service
public class Tijdlijn {

    private static final Comparator<Tijdlijnregel> NIEUWSTE_EERST = Comparator.comparing(Tijdlijnregel::dag)
            .thenComparing(r -> r.id().toString())
            .reversed();

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Logboek logboek;
    private final JdbcClient jdbc;
    private final List<Tijdlijnbron> bronnen;

    Tijdlijn(Logboek logboek, JdbcClient jdbc, List<Tijdlijnbron> bronnen) {
        this.logboek = logboek;
        this.jdbc = jdbc;
        this.bronnen = bronnen;
    }

    /** Newest first. A filter on kind, words or zaak is about the logboek only. */
    @Transactional(readOnly = true)
    public List<Tijdlijnregel> van(Bezoeker wie, Inzage inzage, Filter filter, int hoogstens) {
        List<Tijdlijnregel> alles = regels(wie, inzage, logboek.tijdlijn(inzage, filter, hoogstens));
        boolean ongefilterd = filter.soorten().isEmpty()
                && filter.tekst().isBlank()
                && filter.zaak() == null
                && filter.van() == null
                && filter.totEnMet() == null;
        if (ongefilterd) alles.addAll(vanAnderen(inzage, filter.na(), hoogstens));
        return nieuwste(alles, hoogstens);
    }

    /**
     * The newest lines, as the JSON that a larger statement brought.
     *
     * @param notities of dossier.notities_in, or null when there are none
     * @param anderen of the modules above, as dossier.tijdlijnregel, or null when there are none
     */
    public List<Tijdlijnregel> uit(
            Bezoeker wie, Inzage inzage, @Nullable String notities, @Nullable String anderen, int hoogstens) {
        List<Tijdlijnregel> alles =
                regels(wie, inzage, notities == null ? List.of() : List.of(JSON.readValue(notities, Notitie[].class)));
        if (anderen != null) {
            for (Rij r : JSON.readValue(anderen, Rij[].class)) alles.add(r.regel());
        }
        return nieuwste(alles, hoogstens);
    }

    private static List<Tijdlijnregel> regels(Bezoeker wie, Inzage inzage, List<Notitie> notities) {
        return new ArrayList<>(notities.stream().map(n -> regel(wie, inzage, n)).toList());
    }

    private static List<Tijdlijnregel> nieuwste(List<Tijdlijnregel> alles, int hoogstens) {
        return alles.stream().sorted(NIEUWSTE_EERST).limit(hoogstens).toList();
    }

    /** What another module tells: dossier.tijdlijnregel. */
    private record Rij(
            UUID id, LocalDate dag, String kop, String tekst, String afspraak, String wie, String url, int klasse) {

        Tijdlijnregel regel() {
            return new Tijdlijnregel(id, dag, kop, tekst, afspraak, wie, url, "openen", "", Klasse.van(klasse));
        }
    }

    /** What the modules above tell, newest first, in one statement. */
    private List<Tijdlijnregel> vanAnderen(Inzage inzage, @Nullable Merk na, int hoogstens) {
        String sql = bronnen.stream()
                .filter(b -> b.geldtVoor(inzage))
                .map(b -> "select * from " + b.functie() + "(:leerling, :dag, :na, :hoogstens)")
                .collect(Collectors.joining("\nunion all\n"));
        if (sql.isEmpty()) return List.of();
        return jdbc.sql("select r.id, r.dag, r.kop, r.tekst, r.afspraak, r.wie, r.url, r.klasse from (" + sql + """
                        ) r
                         order by r.dag desc, r.id desc limit :hoogstens""")
                .param("leerling", inzage.leerling())
                .param("dag", na == null ? null : na.dag())
                .param("na", na == null ? null : na.id())
                .param("hoogstens", hoogstens)
                .query((rs, n) -> new Rij(
                                rs.getObject("id", UUID.class),
                                rs.getObject("dag", LocalDate.class),
                                rs.getString("kop"),
                                rs.getString("tekst"),
                                rs.getString("afspraak"),
                                rs.getString("wie"),
                                rs.getString("url"),
                                rs.getInt("klasse"))
                        .regel())
                .list();
    }

    private static Tijdlijnregel regel(Bezoeker bezoeker, Inzage inzage, Notitie n) {
        String wie = n.auteur() + " · " + n.auteurRol() + (n.verbeterd() ? " · verbeterd" : "");
        String vertrouwelijk = n.soort().klasse() == Klasse.HULPVERLENING ? "contact met hulpverleners" : "";
        boolean eigen = n.auteurId().equals(bezoeker.accountId())
                && inzage.schrijft(n.soort().klasse());
        String url = eigen ? "/leerlingen/" + inzage.leerling() + "/notities/" + n.id() : "";
        return new Tijdlijnregel(
                n.id(),
                n.gebeurdOp(),
                n.kop(),
                n.tekst(),
                n.afspraak(),
                wie,
                url,
                "verbeteren",
                vertrouwelijk,
                n.soort().klasse());
    }
}
