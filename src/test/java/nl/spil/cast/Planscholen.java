package nl.spil.cast;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.koppeling.Importbestand;
import nl.spil.koppeling.Rapport;
import nl.spil.organisatie.Inrichting;
import nl.spil.organisatie.Inrichting.Ingericht;
import nl.spil.schoolplan.Rol;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.toegang.Accounts;
import nl.spil.toegang.Sessies;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Schools that are set up with nothing but a plan: {@code planscholen.van("coenecoop-waddinxveen").met("oco")}. Each has one
 * person for every role of its plan, classes 1A (mentor: met("mentor"), who also teaches Dutch there) and 2B (mentor: met("docent"),
 * who teaches both; met("invaller") teaches only here), and a few pupils in each. Made once per context, at first use.
 */
public final class Planscholen {

    private static final String WACHTWOORD = "vier losse woorden hier";

    private final Schoolinlezer imports;
    private final Inrichting inrichting;
    private final Accounts accounts;
    private final Sessies sessies;
    private final Taak taak;
    private final JdbcClient jdbc;
    private final Mensen mensen;
    private final Tijd tijd;
    private final Schoolplannen plannen;
    private final Map<String, Planschool> scholen = new ConcurrentHashMap<>();

    Planscholen(
            Schoolinlezer imports,
            Inrichting inrichting,
            Accounts accounts,
            Sessies sessies,
            Taak taak,
            JdbcClient jdbc,
            Mensen mensen,
            Tijd tijd,
            Schoolplannen plannen) {
        this.imports = imports;
        this.inrichting = inrichting;
        this.accounts = accounts;
        this.sessies = sessies;
        this.taak = taak;
        this.jdbc = jdbc;
        this.mensen = mensen;
        this.tijd = tijd;
        this.plannen = plannen;
    }

    /** The school that runs this plan. */
    public Planschool van(String plan) {
        return scholen.computeIfAbsent(plan, Planschool::new);
    }

    /** One school, at one location with the key of its plan. */
    public final class Planschool {

        private final String plan;
        private final Ingericht bestuur;
        private final Map<String, List<String>> bestanden = new LinkedHashMap<>();
        private @org.jspecify.annotations.Nullable Rapport laatste;
        private final Map<String, Mens> binnen = new ConcurrentHashMap<>();

        private Planschool(String plan) {
            this.plan = plan;
            bestuur = inrichting.richtIn(
                    "Bestuur van " + plan, "Beheer " + plan, "beheer@" + plan + ".example", WACHTWOORD);
            Schoolplan wat = plannen.bron(plan).orElseThrow();
            regel(
                    "locaties",
                    "locatie;school;naam;schoolplan;telefoon",
                    plan + ";" + wat.naam() + ";" + wat.naam() + ";" + plan + ";");
            regel(
                    "medewerkers",
                    "nummer;naam;email",
                    medewerker("mentor"),
                    medewerker("docent"),
                    medewerker("invaller"));
            regel("klassen", "locatie;klas;mentor", plan + ";1A;mentor", plan + ";2B;docent");
            regel("functies", "medewerker;rol;locatie;klassen;vanaf");
            for (Rol rol : wat.rollen()) {
                if (rol.kring() == Rol.Kring.GEZIN
                        || rol.id().equals("mentor")
                        || rol.id().equals("docent")) continue;
                regel("medewerkers", medewerker(rol.id()));
                regel("functies", rol.id() + ";" + rol.id() + ";" + plan + ";;");
            }
            regel(
                    "lesgroepen",
                    "locatie;lesgroep;vak;docent;klas;leerling",
                    plan + ";1A-ne;Nederlands;mentor;1A;",
                    plan + ";1A-wi;wiskunde;docent;1A;",
                    plan + ";2B-wi;wiskunde;docent;2B;",
                    plan + ";2B-te;tekenen;invaller;2B;");
            regel(
                    "leerlingen",
                    "nummer;roepnaam;tussenvoegsel;achternaam;geboortedatum;email;locatie;klas;leerjaar;vanaf");
            regel("ouders", "leerling;nummer;aanhef;naam;email;telefoon;soort;gezag");
            for (int i = 1; i <= 3; i++) {
                leerling("1A", 13, i);
                leerling("2B", 14, i);
            }
            importeer();
        }

        private String medewerker(String rol) {
            return rol + ";" + naam(rol) + ";" + rol + "@" + plan + ".example";
        }

        private void leerling(String klas, int leeftijd, int nr) {
            String nummer = klas + nr;
            regel(
                    "leerlingen",
                    "%s;Leerling;;%s;%s;;%s;%s;%s;%s"
                            .formatted(
                                    nummer,
                                    nummer,
                                    java.time.LocalDate.now(nl.spil.gedeeld.Klok.ZONE)
                                            .minusYears(leeftijd)
                                            .minusDays(100),
                                    plan,
                                    klas,
                                    klas.substring(0, 1),
                                    java.time.LocalDate.now(nl.spil.gedeeld.Klok.ZONE)
                                            .minusYears(1)));
            regel(
                    "ouders",
                    "%s;O%s;mevrouw;Ouder %s;ouder%s@%s.example;;moeder;ja"
                            .formatted(nummer, nummer, nummer, nummer, plan));
        }

        private void regel(String bestand, String... regels) {
            bestanden.computeIfAbsent(bestand, b -> new ArrayList<>()).addAll(List.of(regels));
        }

        private void importeer() {
            List<Importbestand> alles = bestanden.entrySet().stream()
                    .map(e -> new Importbestand(
                            e.getKey() + ".csv",
                            String.join("\r\n", e.getValue()).getBytes(StandardCharsets.UTF_8)))
                    .toList();
            Rapport rapport = tijd.opEchteDag(() -> imports.importeer(bestuur.beheerder(), alles));
            laatste = rapport;
            if (!rapport.goed())
                throw new AssertionError("de school " + plan + " is niet te importeren: " + rapport.fouten());
        }

        /** What the holder of a role is called: "Oco Persoon". */
        public String naam(String rol) {
            return Character.toUpperCase(rol.charAt(0)) + rol.substring(1).replace('-', ' ') + " Persoon";
        }

        /** The holder of a role, signed in. */
        public Mens met(String rol) {
            return binnen.computeIfAbsent(rol, r -> logIn(naam(r)));
        }

        /** Somebody of the staff by name, signed in. */
        public Mens medewerkerMetNaam(String naam) {
            return binnen.computeIfAbsent("naam:" + naam, n -> logIn(naam));
        }

        /** A token for a browser. */
        public String sessie(String rol) {
            return sessies.maak(account(rol), "test", java.time.Duration.ofHours(2));
        }

        /** The parent of a pupil by number ("1A1"), signed in as after a link. */
        public Mens thuis(String leerling) {
            return binnen.computeIfAbsent("thuis:" + leerling, k -> {
                Mens mens = mensen.vreemde();
                mens.metSessie(thuissessie(leerling));
                return mens;
            });
        }

        /** The same for a browser. */
        public String thuissessie(String leerling) {
            return sessies.maak(
                    vind(
                            "select o.account_id from organisatie.ouder o join organisatie.ouderschap s on s.ouder_id = o.id where s.leerling_id = ?",
                            leerling(leerling)),
                    "test",
                    java.time.Duration.ofHours(2));
        }

        public Mens beheerder() {
            return binnen.computeIfAbsent("beheer", r -> mensen.als("beheer@" + plan + ".example", WACHTWOORD));
        }

        private Mens logIn(String naam) {
            String inlognaam = sessies.als(bestuur.beheerder(), beheer -> {
                Accounts.Account account =
                        accounts.lijst(naam, "medewerker", 0, 1).getFirst();
                accounts.zetWachtwoord(beheer, account.id(), WACHTWOORD);
                return Objects.requireNonNull(account.inlognaam());
            });
            Mens mens = mensen.vreemde();
            mens.logIn(inlognaam, WACHTWOORD);
            return mens;
        }

        /** Adds a line to a file of the school, or takes lines that begin like it away, and imports. */
        public synchronized void voegToe(String bestand, String regel) {
            regel(bestand, regel);
            importeer();
        }

        public synchronized void haalWeg(String bestand, String begin) {
            Objects.requireNonNull(bestanden.get(bestand)).removeIf(r -> r.startsWith(begin));
            importeer();
        }

        /** What the last import had to say. */
        public Rapport rapport() {
            return Objects.requireNonNull(laatste);
        }

        public UUID bestuur() {
            return bestuur.bestuur();
        }

        public UUID locatie() {
            return vind("select id from organisatie.locatie where sleutel = ?", plan);
        }

        /** A pupil by number: "1A1" to "1A3", "2B1" to "2B3". */
        public UUID leerling(String nummer) {
            return vind("select id from organisatie.leerling where nummer = ?", nummer);
        }

        /** How many pupils are enrolled here in all, whoever enrolled them. */
        public int leerlingen() {
            return taak.voor(
                    bestuur.bestuur(),
                    () -> jdbc.sql(
                                    "select count(distinct leerling_id) from organisatie.inschrijving where locatie_id = ?")
                            .param(locatie())
                            .query(Integer.class)
                            .single());
        }

        public UUID medewerkerId(String rol) {
            return vind("select id from organisatie.medewerker where nummer = ?", rol);
        }

        public UUID account(String rol) {
            return vind("select account_id from organisatie.medewerker where nummer = ?", rol);
        }

        public UUID vind(String sql, Object... waarden) {
            return taak.voor(
                    bestuur.bestuur(),
                    () -> jdbc.sql(sql)
                            .params(List.of(waarden))
                            .query(UUID.class)
                            .single());
        }
    }
}
