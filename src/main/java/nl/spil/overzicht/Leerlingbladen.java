package nl.spil.overzicht;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.spil.dossier.Beeld;
import nl.spil.dossier.Beeldregel;
import nl.spil.dossier.Tijdlijn;
import nl.spil.dossier.Tijdlijnregel;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.organisatie.Leerlingen;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toestemming.Stand;
import nl.spil.toestemming.Toestemmingen;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What every page of a pupil shows, in one statement that asks once who looks (overzicht.blad, ADR 0018). */
@Component
public class Leerlingbladen {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int REGELS = 8;

    private final JdbcClient jdbc;
    private final Leerlingen leerlingen;
    private final Tijdlijn tijdlijn;
    private final Toestemmingen toestemmingen;

    Leerlingbladen(JdbcClient jdbc, Leerlingen leerlingen, Tijdlijn tijdlijn, Toestemmingen toestemmingen) {
        this.jdbc = jdbc;
        this.leerlingen = leerlingen;
        this.tijdlijn = tijdlijn;
        this.toestemmingen = toestemmingen;
    }

    /** Things of which there may be nothing at all: then the page need not ask. */
    public enum Deel {
        ZAAK,
        TERMIJN,
        PLAN,
        REGISTRATIE,
        INZET
    }

    /** The opened pupil. {@code heeft} says what exists, not what this person may read. */
    public final class Blad {

        private final Bezoeker wie;
        private final Inzage inzage;
        private final LeerlingKop kop;
        private final Rij rij;

        private Blad(Bezoeker wie, Inzage inzage, Rij rij) {
            this.wie = wie;
            this.inzage = inzage;
            this.rij = rij;
            this.kop = leerlingen.kop(rij.kop());
        }

        public LeerlingKop kop() {
            return kop;
        }

        public boolean heeft(Deel deel) {
            return rij.heeft().contains(deel.name().toLowerCase(java.util.Locale.ROOT));
        }

        public List<Betrokkene> rondom(Schoolplan schoolplan) {
            return Betrokkenen.van(List.of(JSON.readValue(rij.rondom(), Betrokkenen.Relatie[].class)), schoolplan);
        }

        public Map<String, List<Beeldregel>> beeld() {
            return Beeld.uit(rij.beeld());
        }

        /** The newest lines of the logboek and of what other modules tell. */
        public List<Tijdlijnregel> tijdlijn() {
            return tijdlijn.uit(wie, inzage, rij.notities(), rij.anderen(), REGELS);
        }

        /** A kind of consent that nobody was asked for says nothing about this pupil. */
        public List<Stand> gevraagdeToestemmingen() {
            if (rij.toestemmingen() == null) return List.of();
            return toestemmingen.stand(inzage, kop.locatie(), rij.toestemmingen()).stream()
                    .filter(s -> s.gevers().stream().anyMatch(g -> g.antwoord() != null))
                    .toList();
        }
    }

    private record Rij(
            String kop,
            String rondom,
            @Nullable String beeld,
            @Nullable String notities,
            @Nullable String anderen,
            @Nullable String toestemmingen,
            Set<String> heeft) {}

    /** @throws NietGevonden when this person may not see who the pupil is */
    public Blad van(Bezoeker wie, Inzage inzage) {
        Rij rij = jdbc.sql(
                        "select kop, rondom, beeld, notities, anderen, toestemmingen, heeft from overzicht.blad(:leerling, :regels)")
                .param("leerling", inzage.leerling())
                .param("regels", REGELS)
                .query((rs, n) -> new Rij(
                        rs.getString(1),
                        rs.getString(2),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getString(5),
                        rs.getString(6),
                        Set.of((String[]) rs.getArray(7).getArray())))
                .optional()
                .orElseThrow(NietGevonden::new);
        return new Blad(wie, inzage, rij);
    }
}
