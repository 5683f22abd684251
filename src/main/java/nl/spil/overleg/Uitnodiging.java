package nl.spil.overleg;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.spil.overleg.Overlegopslag.Rolnaam;
import nl.spil.schoolplan.Overlegsoort;
import nl.spil.schoolplan.Overlegsoort.Over;
import nl.spil.schoolplan.Planversie;
import nl.spil.schoolplan.Rol;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Toegangsregel;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who leads a meeting and who is invited to it, as its kind says. */
@Component
class Uitnodiging {

    private final JdbcClient jdbc;
    private final Overlegopslag opslag;

    Uitnodiging(JdbcClient jdbc, Overlegopslag opslag) {
        this.jdbc = jdbc;
        this.opslag = opslag;
    }

    /**
     * The roles that lead it and keep its verslag: the spil and with whom the spil does so, as far as they may write that verslag.
     * Where none of them may, or nobody at this location has the role (a bestuur, a samenwerkingsverband), the fixed participants
     * do.
     */
    Set<String> leiders(Schoolplan plan, Overlegsoort soort, UUID locatie, LocalDate dag) {
        return leiders(plan, soort, opslag.ingevuld(locatie, dag));
    }

    /** The same, for a page that asks it of every kind: with the roles that somebody has at the location. */
    static Set<String> leiders(Schoolplan plan, Overlegsoort soort, Set<String> ingevuld) {
        Set<String> leiders = new LinkedHashSet<>();
        leiders.add(soort.spil());
        leiders.addAll(soort.spilMet());
        if (soort.gaatOver() == Over.ZONDER_LEERLINGEN) {
            if (leiders.stream().noneMatch(ingevuld::contains)) {
                soort.vast().stream().filter(r -> intern(plan, r)).forEach(leiders::add);
            }
            return leiders;
        }
        int klasse = klasse(plan, soort);
        Set<String> schrijvers = new LinkedHashSet<>();
        leiders.stream().filter(r -> schrijft(plan, r, klasse)).forEach(schrijvers::add);
        if (schrijvers.isEmpty())
            soort.vast().stream().filter(r -> schrijft(plan, r, klasse)).forEach(schrijvers::add);
        return schrijvers;
    }

    /** Writes all of it: who may not read what is there, cannot keep a verslag. */
    static boolean schrijft(Schoolplan plan, String rol, int klasse) {
        Toegangsregel regel = plan.toegang(rol, klasse);
        return regel.schrijven() && regel.lezen() == Toegangsregel.Leesrecht.ALLE;
    }

    static int klasse(Schoolplan plan, Overlegsoort soort) {
        return plan.gegevensklassen().stream()
                .filter(g -> g.id().equals(soort.verslag()))
                .findFirst()
                .orElseThrow()
                .nummer();
    }

    private static boolean intern(Schoolplan plan, String rol) {
        return plan.rol(rol).filter(r -> r.kring() == Rol.Kring.INTERN).isPresent();
    }

    static boolean extern(Schoolplan plan, String rol) {
        return plan.rol(rol).filter(r -> r.kring() == Rol.Kring.EXTERN).isPresent();
    }

    /** Invites who is always there, and the guests whose turn it is. */
    void nodigUit(
            UUID bestuur,
            UUID overleg,
            UUID locatie,
            Planversie versie,
            Overlegsoort soort,
            LocalDate dag,
            @Nullable UUID groep,
            @Nullable UUID leerling) {
        Schoolplan plan = versie.plan();
        opslag.nodigUit(overleg, locatie, vast(plan, soort), groepen(soort, groep, leerling), dag);
        for (Overlegsoort.Gast gast : soort.gasten()) {
            if (!gast.frequentie().valtOp(dag)) continue;
            if (opslag.nietIngevuld(locatie, List.of(gast.rol()), dag).isEmpty()) {
                opslag.nodigUit(overleg, locatie, List.of(rolnaam(plan, gast.rol())), List.of(), dag);
            } else {
                opslag.nodigUit(
                        bestuur, overleg, gast.naam(), rolnaam(plan, gast.rol()).naam(), extern(plan, gast.rol()));
            }
        }
        if (soort.gaatOver() == Over.ZONDER_LEERLINGEN) {
            for (Rolnaam rol : zonderMens(plan, soort, locatie, dag)) {
                opslag.nodigUit(bestuur, overleg, hoofdletter(rol.naam()), rol.naam(), true);
            }
        }
    }

    /** Fixed participants from outside whom nobody at this location is: an organisation to invite by name. */
    List<Rolnaam> zonderMens(Schoolplan plan, Overlegsoort soort, UUID locatie, LocalDate dag) {
        List<String> buiten = soort.vast().stream().filter(r -> extern(plan, r)).toList();
        return opslag.nietIngevuld(locatie, buiten, dag).stream()
                .map(r -> rolnaam(plan, r))
                .toList();
    }

    static String hoofdletter(String naam) {
        return naam.isEmpty() ? naam : Character.toUpperCase(naam.charAt(0)) + naam.substring(1);
    }

    /** Every role that is written down when a meeting of this kind is planned. */
    static Stream<String> rollen(Overlegsoort soort) {
        return Stream.concat(altijd(soort), soort.gasten().stream().map(Overlegsoort.Gast::rol));
    }

    private static Stream<String> altijd(Overlegsoort soort) {
        return Stream.of(List.of(soort.spil()), soort.spilMet(), soort.vast()).flatMap(List::stream);
    }

    /** The roles that are always there, the spil first, with the school's own short names. */
    static Collection<Rolnaam> vast(Schoolplan plan, Overlegsoort soort) {
        Map<String, Rolnaam> rollen = new LinkedHashMap<>();
        altijd(soort).forEach(rol -> rollen.putIfAbsent(rol, rolnaam(plan, rol)));
        return rollen.values();
    }

    static Rolnaam rolnaam(Schoolplan plan, String rol) {
        return new Rolnaam(rol, plan.rol(rol).map(Uitnodiging::naam).orElse(rol), extern(plan, rol));
    }

    private static String naam(Rol rol) {
        String kort = rol.kort();
        return kort == null ? rol.naam().toLowerCase(Locale.ROOT) : kort;
    }

    /** In which groups somebody must have the role: of the class, of the pupil, any (null), or none for a list by form. */
    private @Nullable List<UUID> groepen(Overlegsoort soort, @Nullable UUID groep, @Nullable UUID leerling) {
        return switch (soort.gaatOver()) {
            case KLAS, LEERLINGEN_UIT_KLAS -> {
                List<UUID> uit = new ArrayList<>(
                        jdbc.sql("""
                                select distinct p.groep_id from organisatie.plaatsing k
                                  join organisatie.plaatsing p on p.leerling_id = k.leerling_id and p.tot is null
                                 where k.groep_id = :groep and k.tot is null""").param("groep", groep).query(UUID.class).list());
                if (groep != null && !uit.contains(groep)) uit.add(groep);
                yield uit;
            }
            case EEN_LEERLING ->
                jdbc.sql("select groep_id from organisatie.plaatsing where leerling_id = :leerling and tot is null")
                        .param("leerling", leerling)
                        .query(UUID.class)
                        .list();
            case LEERLINGEN -> soort.formulier() == null || soort.hulpvraag() ? null : List.of();
            case ZONDER_LEERLINGEN -> null;
        };
    }
}
