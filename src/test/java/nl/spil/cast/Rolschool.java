package nl.spil.cast;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.koppeling.Importbestand;
import nl.spil.koppeling.Rapport;
import nl.spil.organisatie.Inrichting;
import nl.spil.organisatie.Inrichting.Ingericht;
import nl.spil.schoolplan.Rol;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.toegang.Sessies;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A school that was set up with nothing but a plan, with one person for every role of it: {@code school.als("oco")}. What its classes
 * and pupils are, is for who makes one ({@link Procedurescholen}, {@link Overlegscholen}).
 */
public abstract class Rolschool {

    static final String MENTOR = "mentor";
    static final String DOCENT = "docent";
    static final String WACHTWOORD = "vier losse woorden hier";

    /** What it takes to make one and to look behind it. */
    record Gereedschap(
            Inrichting inrichting,
            Schoolinlezer imports,
            Schoolplannen plannen,
            Sessies sessies,
            Mensen mensen,
            Taak taak,
            JdbcClient jdbc,
            Tijd tijd) {}

    final Gereedschap met;
    private final Schoolplan plan;
    private final Ingericht ingericht;
    private final Map<String, Mens> binnen = new ConcurrentHashMap<>();

    Rolschool(Gereedschap met, String sleutel, String naam, String postvak) {
        this.met = met;
        this.plan = met.plannen().bron(sleutel).orElseThrow();
        this.ingericht = met.tijd()
                .opEchteDag(() -> met.inrichting()
                        .richtIn(naam, "Beheer " + sleutel, "beheer@" + postvak + ".example", WACHTWOORD));
    }

    public final Schoolplan plan() {
        return plan;
    }

    public final UUID bestuur() {
        return ingericht.bestuur();
    }

    final UUID beheeraccount() {
        return ingericht.beheerder();
    }

    /** What the holder of a role is called: "Pim Oco". */
    public String naam(String rol) {
        StringBuilder uit = new StringBuilder("Pim");
        for (String deel : rol.split("-"))
            uit.append(' ').append(Character.toUpperCase(deel.charAt(0))).append(deel.substring(1));
        return uit.toString();
    }

    /** The holder of a role, signed in. */
    public final Mens als(String rol) {
        return binnen(rol, () -> account(rol));
    }

    /** Somebody, signed in once. */
    final Mens binnen(String wie, Supplier<UUID> account) {
        return binnen.computeIfAbsent(wie, w -> metSessie(account.get()));
    }

    public final Mens metSessie(UUID account) {
        Mens mens = met.mensen().vreemde();
        mens.metSessie(sessie(account));
        return mens;
    }

    /** A token for a browser. */
    public final String sessie(String rol) {
        return sessie(account(rol));
    }

    final String sessie(UUID account) {
        return met.sessies().maak(account, "test", Duration.ofHours(4));
    }

    public final UUID account(String rol) {
        return vraag(UUID.class, "select account_id from organisatie.medewerker where nummer = ?", rol);
    }

    /** One value out of the database of this school. */
    public final <T> T vraag(Class<T> soort, String sql, Object... waarden) {
        return rijen(soort, sql, waarden).stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("niets gevonden: " + sql + " " + List.of(waarden)));
    }

    public final <T> List<T> rijen(Class<T> soort, String sql, Object... waarden) {
        Supplier<List<T>> werk =
                () -> met.jdbc().sql(sql).params(List.of(waarden)).query(soort).list();
        return met.taak().voor(bestuur(), werk);
    }

    /** Reads the files of the school in, on the real day. */
    final Rapport importeer(List<Importbestand> bestanden) {
        Rapport rapport = met.tijd().opEchteDag(() -> met.imports().importeer(beheeraccount(), bestanden));
        if (!rapport.goed()) throw new AssertionError(plan.id() + " is niet in te lezen: " + rapport.fouten());
        return rapport;
    }

    /** One line for everybody: number, name, address. */
    final List<String> medewerkers(String postvak) {
        List<String> uit = new ArrayList<>(List.of("nummer;naam;email"));
        for (Rol rol : rollen()) uit.add(rol.id() + ";" + naam(rol.id()) + ";" + rol.id() + "@" + postvak + ".example");
        return uit;
    }

    /** One line for every role that does not follow from a class. */
    final List<String> functies(String locatie, String vanaf) {
        List<String> uit = new ArrayList<>(List.of("medewerker;rol;locatie;klassen;vanaf"));
        for (Rol rol : rollen()) {
            if (!rol.id().equals(MENTOR) && !rol.id().equals(DOCENT))
                uit.add(rol.id() + ";" + rol.id() + ";" + locatie + ";;" + vanaf);
        }
        return uit;
    }

    private List<Rol> rollen() {
        return plan.rollen().stream().filter(r -> r.kring() != Rol.Kring.GEZIN).toList();
    }

    static Importbestand bestand(String naam, List<String> regels) {
        return new Importbestand(naam + ".csv", String.join("\r\n", regels).getBytes(StandardCharsets.UTF_8));
    }
}
