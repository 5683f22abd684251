package nl.spil.cast;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.koppeling.Importbestand;
import nl.spil.koppeling.Imports;
import nl.spil.organisatie.Inrichting;
import nl.spil.organisatie.Inrichting.Ingericht;
import nl.spil.schoolplan.Rol;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.toegang.Sessies;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A school that is set up with nothing but a plan, with one person for every role of it: {@code scholen.van("de-viaan").als("oco")}.
 * One school per plan serves all tests of a run; pupils are taken one by one.
 */
public final class Procedurescholen {

    private static final String MENTOR = "mentor";
    private static final String DOCENT = "docent";
    private static final int LEERLINGEN = 150;

    private final Map<String, School> scholen = new ConcurrentHashMap<>();
    private final Inrichting inrichting;
    private final Imports imports;
    private final Schoolplannen schoolplannen;
    private final Sessies sessies;
    private final Mensen mensen;
    private final Taak taak;
    private final JdbcClient jdbc;
    private final Tijd tijd;

    Procedurescholen(
            Inrichting inrichting,
            Imports imports,
            Schoolplannen schoolplannen,
            Sessies sessies,
            Mensen mensen,
            Taak taak,
            JdbcClient jdbc,
            Tijd tijd) {
        this.inrichting = inrichting;
        this.imports = imports;
        this.schoolplannen = schoolplannen;
        this.sessies = sessies;
        this.mensen = mensen;
        this.taak = taak;
        this.jdbc = jdbc;
        this.tijd = tijd;
    }

    /** The school that runs this plan; it is made the first time. */
    public School van(String plan) {
        return scholen.computeIfAbsent(plan, p -> tijd.opEchteDag(() -> new School(p)));
    }

    /** One school with its people. */
    public final class School {

        private final Schoolplan plan;
        private final Ingericht ingericht;
        private final Map<String, Mens> binnen = new ConcurrentHashMap<>();
        private final AtomicInteger volgende = new AtomicInteger(1);
        private final String sleutel;

        private School(String sleutel) {
            this.sleutel = sleutel;
            this.plan = schoolplannen.bron(sleutel).orElseThrow();
            this.ingericht = inrichting.richtIn(
                    "Stichting " + sleutel,
                    "Bas Beheer",
                    "beheer@route-" + sleutel + ".example",
                    "vier losse woorden hier");
            var rapport = imports.importeer(ingericht.beheerder(), bestanden());
            if (!rapport.goed()) throw new AssertionError(sleutel + ": " + rapport.fouten());
        }

        public Schoolplan plan() {
            return plan;
        }

        public UUID bestuur() {
            return ingericht.bestuur();
        }

        /** Whoever has this role here, signed in. */
        public Mens als(String rol) {
            return binnen.computeIfAbsent(rol, r -> metSessie(account(rol)));
        }

        public UUID account(String rol) {
            return vraag(UUID.class, "select id from toegang.account where naam = ?", naam(rol));
        }

        /** "Pim Oco". */
        public String naam(String rol) {
            StringBuilder uit = new StringBuilder("Pim");
            for (String deel : rol.split("-")) {
                uit.append(' ').append(Character.toUpperCase(deel.charAt(0))).append(deel.substring(1));
            }
            return uit.toString();
        }

        /** A pupil whom no other test knows, of thirteen, with one parent with gezag. */
        public UUID leerling() {
            int n = volgende.getAndIncrement();
            if (n > LEERLINGEN) throw new AssertionError("er zijn er niet meer dan " + LEERLINGEN);
            return vraag(UUID.class, "select id from organisatie.leerling where nummer = ?", nummer(n));
        }

        /** Parent and pupil, who give consent together at thirteen. */
        public List<UUID> gezin(UUID leerling) {
            return rijen(
                    UUID.class,
                    "select o.account_id from organisatie.ouderschap s join organisatie.ouder o on o.id = s.ouder_id where s.leerling_id = ?"
                            + " union all select l.account_id from organisatie.leerling l where l.id = ? and l.account_id is not null",
                    leerling,
                    leerling);
        }

        public Mens metSessie(UUID account) {
            Mens mens = mensen.vreemde();
            mens.metSessie(sessies.maak(account, "test", Duration.ofHours(4)));
            return mens;
        }

        /** One value out of the database of this school. */
        public <T> T vraag(Class<T> soort, String sql, Object... waarden) {
            return rijen(soort, sql, waarden).stream()
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("niets gevonden: " + sql + " " + List.of(waarden)));
        }

        public <T> List<T> rijen(Class<T> soort, String sql, Object... waarden) {
            Supplier<List<T>> werk =
                    () -> jdbc.sql(sql).params(List.of(waarden)).query(soort).list();
            return taak.voor(bestuur(), werk);
        }

        private List<Importbestand> bestanden() {
            List<String> medewerkers = new ArrayList<>(List.of("nummer;naam;email"));
            List<String> functies = new ArrayList<>(List.of("medewerker;rol;locatie;vanaf"));
            for (Rol rol : plan.rollen()) {
                if (rol.kring() == Rol.Kring.GEZIN) continue;
                String nummer = "M-" + rol.id();
                medewerkers.add(nummer + ";" + naam(rol.id()) + ";" + rol.id() + "@route-" + sleutel + ".example");
                if (!rol.id().equals(MENTOR) && !rol.id().equals(DOCENT))
                    functies.add(nummer + ";" + rol.id() + ";dreef;2026-08-01");
            }
            List<String> leerlingen = new ArrayList<>(List.of(
                    "nummer;roepnaam;tussenvoegsel;achternaam;geboortedatum;email;locatie;klas;leerjaar;vanaf"));
            List<String> ouders = new ArrayList<>(List.of("leerling;nummer;naam;email;soort;gezag"));
            for (int n = 1; n <= LEERLINGEN; n++) {
                leerlingen.add(nummer(n) + ";Kind" + n + ";;Proef;2013-03-05;kind" + n + "@" + sleutel
                        + ".example;dreef;1A;1;2026-08-01");
                ouders.add(nummer(n) + ";O" + n + ";Ria Proef;ria" + n + "@route-" + sleutel + ".example;moeder;ja");
            }
            return List.of(
                    bestand(
                            "locaties",
                            List.of(
                                    "locatie;school;naam;schoolplan;telefoon",
                                    "dreef;School " + sleutel + ";Dreef;" + sleutel + ";")),
                    bestand("medewerkers", medewerkers),
                    bestand("klassen", List.of("locatie;klas;mentor", "dreef;1A;M-mentor")),
                    bestand("functies", functies),
                    bestand(
                            "lesgroepen",
                            List.of(
                                    "locatie;lesgroep;vak;docent;klas;leerling",
                                    "dreef;1A-ne;Nederlands;M-docent;1A;")),
                    bestand("leerlingen", leerlingen),
                    bestand("ouders", ouders));
        }

        private static String nummer(int n) {
            return "L" + n;
        }

        private static Importbestand bestand(String naam, List<String> regels) {
            return new Importbestand(naam + ".csv", String.join("\r\n", regels).getBytes(StandardCharsets.UTF_8));
        }
    }
}
