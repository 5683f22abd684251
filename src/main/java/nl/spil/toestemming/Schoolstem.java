package nl.spil.toestemming;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.spil.bericht.Berichten;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.organisatie.Functies;
import nl.spil.organisatie.Locaties;
import nl.spil.schoolplan.Partij;
import nl.spil.schoolplan.Rol;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.schoolplan.Toestemmingsoort;
import nl.spil.schoolplan.Woorden;
import nl.spil.toegang.Bezoeker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The yes of the school itself, where the plan asks one beside that of the family. */
@Component
class Schoolstem {

    private final JdbcClient jdbc;
    private final Klok klok;
    private final Locaties locaties;
    private final Schoolplannen schoolplannen;
    private final Functies functies;
    private final Berichten berichten;

    Schoolstem(
            JdbcClient jdbc,
            Klok klok,
            Locaties locaties,
            Schoolplannen schoolplannen,
            Functies functies,
            Berichten berichten) {
        this.jdbc = jdbc;
        this.klok = klok;
        this.locaties = locaties;
        this.schoolplannen = schoolplannen;
        this.functies = functies;
        this.berichten = berichten;
    }

    private static List<String> rollen(Toestemmingsoort soort, int leeftijd) {
        return soort.gevers().stream()
                .filter(g -> !g.partij().equals(Partij.OUDER_MET_GEZAG)
                        && !g.partij().equals(Partij.LEERLING)
                        && g.geldtBij(leeftijd))
                .map(Toestemmingsoort.Gever::partij)
                .toList();
    }

    /** What the school said about this pupil. */
    Stemmen over(UUID leerling) {
        return new Stemmen(leerling, null);
    }

    /** The same, for who knows the plan already. */
    Stemmen over(UUID leerling, Schoolplan plan) {
        return new Stemmen(leerling, plan);
    }

    private record Rij(
            String soort,
            String aanWie,
            String partij,
            Antwoord antwoord,
            @Nullable LocalDate geldigTot) {}

    /** Read once, and only when a kind of consent asks the school, however many kinds there are. */
    final class Stemmen {

        private final UUID leerling;
        private @Nullable Schoolplan plan;
        private @Nullable List<Rij> rijen;

        private Stemmen(UUID leerling, @Nullable Schoolplan plan) {
            this.leerling = leerling;
            this.plan = plan;
        }

        List<Schoolpartij> van(Toestemmingsoort soort, String aanWie, int leeftijd) {
            List<String> rollen = rollen(soort, leeftijd);
            if (rollen.isEmpty()) return List.of();
            List<Rij> alle = rijen;
            if (alle == null) alle = rijen = lees(leerling);
            List<Rij> hier = alle.stream()
                    .filter(r -> r.soort().equals(soort.id()) && r.aanWie().equals(aanWie))
                    .toList();
            Schoolplan namen = plan;
            if (namen == null) namen = plan = plan(leerling);
            List<Schoolpartij> uit = new ArrayList<>();
            for (String rol : rollen) {
                Optional<Rij> rij =
                        hier.stream().filter(r -> r.partij().equals(rol)).findFirst();
                uit.add(new Schoolpartij(
                        rol,
                        namen.rol(rol).map(Rol::naam).map(Woorden::klein).orElse(rol),
                        rij.map(Rij::antwoord).orElse(null),
                        rij.map(Rij::geldigTot).orElse(null)));
            }
            return List.copyOf(uit);
        }
    }

    private List<Rij> lees(UUID leerling) {
        return jdbc.sql(
                        "select soort, aan_wie, partij, antwoord, geldig_tot from toestemming.school_antwoorden(:leerling)")
                .param("leerling", leerling)
                .query((rs, n) -> new Rij(
                        rs.getString(1),
                        rs.getString(2),
                        rs.getString(3),
                        Antwoord.van(rs.getString(4)),
                        rs.getObject(5, LocalDate.class)))
                .list();
    }

    /** Tells who must say it, once for each recipient. */
    void vraag(UUID leerling, Toestemmingsoort soort, Stand stand) {
        for (Schoolpartij p : stand.school()) {
            if (p.stemtIn(stand.dag())) continue;
            for (Functies.Medewerker m : functies.medewerkers(p.rol(), leerling)) {
                UUID account = m.accountId();
                if (account == null) continue;
                berichten.meld(
                        account,
                        "Jouw toestemming is gevraagd: " + soort.naam(),
                        "/leerlingen/" + leerling + "/toestemmingen",
                        "toestemming-school:" + leerling + ":" + soort.id() + ":" + stand.aanWie());
            }
        }
    }

    void schrijf(
            Bezoeker wie,
            UUID leerling,
            Toestemmingsoort soort,
            String aanWie,
            String rol,
            boolean ja,
            @Nullable LocalDate geldigTot) {
        jdbc.sql("""
                        insert into toestemming.toestemming (id, bestuur_id, leerling_id, soort, doel, aan_wie, antwoord, gegeven_door,
                            gegeven_door_naam, hoedanigheid, partij, wijze, geldig_tot, reden, bron, op, vastgelegd_door, vastgelegd_naam)
                        values (:id, :bestuur, :leerling, :soort, :doel, :aanWie, :antwoord, :wie,
                            :naam, 'school', :rol, 'spil', :geldigTot, '', :bron, :op, :wie, :naam)""")
                .param("id", Ids.nieuw())
                .param("bestuur", wie.bestuurId())
                .param("leerling", leerling)
                .param("soort", soort.id())
                .param("doel", soort.doel())
                .param("aanWie", aanWie)
                .param("antwoord", (ja ? Antwoord.JA : Antwoord.NEE).sleutel())
                .param("rol", rol)
                .param("geldigTot", geldigTot)
                .param("bron", soort.bron())
                .param("op", OffsetDateTime.ofInstant(klok.nu(), ZoneOffset.UTC))
                .param("wie", wie.accountId())
                .param("naam", wie.naam())
                .update();
    }

    private Schoolplan plan(UUID leerling) {
        return schoolplannen
                .voorLocatie(locaties.vanLeerling(leerling)
                        .orElseThrow(NietGevonden::new)
                        .id())
                .plan();
    }
}
