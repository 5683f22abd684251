package nl.spil.registratie;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.spil.formulier.Formulieren;
import nl.spil.formulier.Invulling.Regel;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.registratie.Registratieopslag.Versie;
import nl.spil.schoolplan.Formulier;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.schoolplan.Veld;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** One registratie for its page: what stands in it, what stood in it, what happened with it. */
@Component
public class Registratiebeeld {

    private final Registratieopslag opslag;
    private final Formulieren formulieren;
    private final Schoolplannen schoolplannen;
    private final JdbcClient jdbc;

    Registratiebeeld(Registratieopslag opslag, Formulieren formulieren, Schoolplannen schoolplannen, JdbcClient jdbc) {
        this.opslag = opslag;
        this.formulieren = formulieren;
        this.schoolplannen = schoolplannen;
        this.jdbc = jdbc;
    }

    /**
     * What the page shows.
     *
     * @param versie number of the version of now
     * @param antwoorden what stands in it, for correcting
     * @param uiterlijk the last day of the follow-up that runs
     */
    public record Beeld(
            Formulier formulier,
            int versie,
            Map<String, String> antwoorden,
            List<Regel> regels,
            List<Regel> slot,
            List<Wijziging> wijzigingen,
            List<Gebeurd> gebeurd,
            @Nullable UUID termijn,
            @Nullable LocalDate uiterlijk) {}

    /** One correction: what stood there, what came, why. */
    public record Wijziging(int nummer, String reden, String door, Instant op, List<Verschil> verschillen) {}

    public record Verschil(String vraag, String was, String werd) {}

    public record Gebeurd(String wat, String toelichting, String door, Instant op) {}

    /** Only what this person may see exists. */
    public Registratie zoek(UUID id) {
        return opslag.zoek(id).orElseThrow(NietGevonden::new);
    }

    /** The form as it was when it was filled in. */
    public Formulier formulier(Registratie r) {
        return schoolplannen
                .versie(r.planversie())
                .plan()
                .formulier(r.formulier())
                .orElseThrow(() -> new IllegalStateException("Deze planversie kent geen formulier " + r.formulier()));
    }

    public Beeld van(Registratie r) {
        Formulier f = formulier(r);
        List<Versie> versies = opslag.versies(r);
        if (versies.isEmpty()) throw new NietGevonden();
        Versie nu = versies.getLast();
        List<Wijziging> wijzigingen = new ArrayList<>();
        for (int i = 1; i < versies.size(); i++) {
            Versie v = versies.get(i);
            wijzigingen.add(
                    new Wijziging(v.nummer(), v.reden(), v.doorNaam(), v.op(), verschil(f, versies.get(i - 1), v)));
        }
        Optional<Loopt> termijn = jdbc.sql("""
                        select id, verloopt_op from termijn.termijn where onderwerp_soort = 'registratie' and onderwerp_id = :id
                           and gehaald_op is null and vervallen_op is null order by verloopt_op limit 1""")
                .param("id", r.id())
                .query((rs, n) -> new Loopt(rs.getObject(1, UUID.class), rs.getObject(2, LocalDate.class)))
                .optional();
        return new Beeld(
                f,
                nu.nummer(),
                nu.antwoorden(),
                formulieren.regels(f.velden(), nu.antwoorden()),
                formulieren.regels(f.afsluiting(), nu.antwoorden()),
                wijzigingen.reversed(),
                opslag.stappen(r).stream()
                        .map(s -> new Gebeurd(s.naam(), s.toelichting(), s.doorNaam(), s.op()))
                        .toList(),
                termijn.map(Loopt::id).orElse(null),
                termijn.map(Loopt::op).orElse(null));
    }

    private record Loopt(UUID id, LocalDate op) {}

    private List<Verschil> verschil(Formulier f, Versie was, Versie werd) {
        Map<String, String> voor = perVraag(f.alleVelden(), was.antwoorden());
        Map<String, String> na = perVraag(f.alleVelden(), werd.antwoorden());
        List<Verschil> uit = new ArrayList<>();
        for (Veld veld : f.alleVelden()) {
            String a = voor.getOrDefault(veld.label(), "");
            String b = na.getOrDefault(veld.label(), "");
            if (!a.equals(b)) uit.add(new Verschil(veld.label(), a, b));
        }
        return uit;
    }

    private Map<String, String> perVraag(List<Veld> velden, Map<String, String> antwoorden) {
        Map<String, String> uit = new LinkedHashMap<>();
        formulieren.regels(velden, antwoorden).forEach(r -> uit.put(r.vraag(), r.antwoord()));
        return uit;
    }
}
