package nl.spil.wandeling;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.spil.cast.Schoolinlezer;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.koppeling.Importbestand;
import nl.spil.koppeling.Rapport;
import nl.spil.organisatie.Inrichting;
import nl.spil.organisatie.Inrichting.Ingericht;
import nl.spil.toegang.Sessies;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A bestuur of its own for the walk, imported like any other: location Zuid on plan hpc-zuidwijk, location Noord on plan
 * hpc-charlois, and another bestuur. The class changed mentor and docent, and one pupil has left.
 */
final class Wereld {

    /** The kinds of pupil that are walked over. */
    enum Leerling {
        /** Thirteen, class 3W, parents apart and both with gezag, a third parent without. */
        KIND,
        /** Sixteen, class 3W. */
        OUDER_DAN_16,
        /** Thirteen, class 3X of the same location. */
        ANDERE_KLAS,
        /** Left the school. */
        VERTROKKEN,
        /** Pupil of location Noord. */
        ANDERE_LOCATIE;

        boolean opZuid() {
            return this != ANDERE_LOCATIE;
        }
    }

    /**
     * Somebody who walks.
     *
     * @param naam how the walk calls them
     * @param relaties roles over each pupil, by hand
     * @param functies roles at location Zuid, for what is not about one pupil
     */
    record Persoon(
            String naam,
            @Nullable UUID account,
            @Nullable String token,
            Map<Leerling, Set<String>> relaties,
            Set<String> functies) {

        Set<String> rollen(Leerling leerling) {
            return relaties.getOrDefault(leerling, Set.of());
        }

        boolean ingelogd() {
            return token != null;
        }
    }

    /** Who comes from outside, with one page of one pupil (PARTNER-12), by the name the walk calls them. */
    static final Set<String> GENODIGDEN = Set.of("externe", "leerplichtambtenaar", "swv");

    /** Roles that read nothing of any pupil: whatever they ask about one does not exist. */
    private static final Set<String> ZONDER_LEERLING = Set.of("privacyfunctionaris", "bestuur");

    private static final Set<Leerling> OP_SCHOOL = Set.of(Leerling.KIND, Leerling.OUDER_DAN_16, Leerling.ANDERE_KLAS);
    private static final Set<Leerling> IN_3W = Set.of(Leerling.KIND, Leerling.OUDER_DAN_16);

    private final Taak taak;
    private final JdbcClient jdbc;
    private final Sessies sessies;
    private final TransactionTemplate transactie;
    private final Schoolinlezer imports;

    private final String eigen;
    final Ingericht bestuur;
    final Map<String, Persoon> personen = new LinkedHashMap<>();
    final Map<String, Kanarie> kanaries = new LinkedHashMap<>();
    private final Map<Leerling, UUID> leerlingen = new HashMap<>();
    private final Map<String, UUID> accounts = new HashMap<>();

    Wereld(
            Inrichting inrichting,
            Schoolinlezer imports,
            Sessies sessies,
            TransactionTemplate transactie,
            Taak taak,
            JdbcClient jdbc) {
        this.taak = taak;
        this.jdbc = jdbc;
        this.sessies = sessies;
        this.transactie = transactie;
        this.imports = imports;
        eigen = Long.toHexString(ThreadLocalRandom.current().nextLong());
        bestuur = inrichting.richtIn(
                "Wandelbestuur " + eigen, "Bert Beheer", "beheer." + eigen + "@wandel.example", "vier losse woorden");
        Ingericht elders = inrichting.richtIn(
                "Elders " + eigen, "Eva Elders", "elders." + eigen + "@wandel.example", "vier losse woorden");
        importeer(bestuur, zuid(eigen, true));
        importeer(bestuur, zuid(eigen, false));
        importeer(elders, elders(eigen));
        lees();
        mensen(elders);
    }

    UUID id(Leerling leerling) {
        return Objects.requireNonNull(leerlingen.get(leerling));
    }

    /** Account of somebody by the name the import gave, such as "Mo Mentor". */
    UUID account(String naam) {
        return Objects.requireNonNull(accounts.get(naam), naam);
    }

    Persoon persoon(String naam) {
        return Objects.requireNonNull(personen.get(naam), naam);
    }

    /** One value from this bestuur, as a job reads it. */
    <T> T vraag(Class<T> soort, String sql, Object... waarden) {
        return taak.voor(
                bestuur.bestuur(),
                () -> jdbc.sql(sql).params(List.of(waarden)).query(soort).single());
    }

    <T> List<T> lijst(Class<T> soort, String sql, Object... waarden) {
        return taak.voor(
                bestuur.bestuur(),
                () -> jdbc.sql(sql).params(List.of(waarden)).query(soort).list());
    }

    /** A new canary for a field of a row about this pupil. */
    String kanarie(
            Leerling leerling,
            int klasse,
            String wat,
            @Nullable String auteur,
            boolean vrij,
            Set<String> ook,
            Set<String> niet,
            @Nullable Set<String> alleen) {
        String woord = "kanarie-" + klasse + "-" + wat + "-"
                + String.format("%012x", ThreadLocalRandom.current().nextLong(1L << 48));
        kanaries.put(woord, new Kanarie(woord, leerling, klasse, wat, auteur, vrij, ook, niet, alleen));
        return woord;
    }

    private String contact(Leerling leerling, String wat, String... niet) {
        return kanarie(leerling, 1, wat, null, false, Set.of(), Set.of(niet), null);
    }

    // The files -------------------------------------------------------------------------------------------------------

    private final Map<String, String> namen = new HashMap<>();

    private String naam(Leerling leerling, String wat, String... niet) {
        // Who is invited from outside reads the name, and nothing else of class 1.
        if (leerling == Leerling.KIND && wat.equals("achternaam"))
            return namen.computeIfAbsent(
                    leerling + wat, k -> kanarie(leerling, 1, wat, null, false, GENODIGDEN, Set.of(niet), null));
        return namen.computeIfAbsent(leerling + wat, k -> contact(leerling, wat, niet));
    }

    private List<Importbestand> zuid(String eigen, boolean eerst) {
        String mail = "." + eigen + "@wandel.example";
        List<String> leerlingen = new ArrayList<>();
        List<String> ouders = new ArrayList<>();
        leerling(leerlingen, Leerling.KIND, "9001", 13, "zuid", "3W");
        leerling(leerlingen, Leerling.OUDER_DAN_16, "9002", 16, "zuid", "3W");
        leerling(leerlingen, Leerling.ANDERE_KLAS, "9003", 13, "zuid", "3X");
        if (eerst) leerling(leerlingen, Leerling.VERTROKKEN, "9004", 14, "zuid", "3W");
        leerling(leerlingen, Leerling.ANDERE_LOCATIE, "9005", 13, "noord", "1A");
        // Parents who live apart do not learn each other's address, telephone or name here (OUDER-12).
        ouder(ouders, "9001", "P1", Leerling.KIND, "ouder1", "ja", "ouder2");
        ouder(ouders, "9001", "P2", Leerling.KIND, "ouder2", "ja", "ouder1");
        ouder(ouders, "9001", "P3", Leerling.KIND, "zonder.gezag", "nee", "ouder1", "ouder2");
        ouder(ouders, "9002", "P4", Leerling.OUDER_DAN_16, "ouder16", "ja");
        ouder(ouders, "9003", "P5", Leerling.ANDERE_KLAS, "ouder.ander", "ja");
        String mentor = eerst ? "OUM" : "MEN";
        String docent = eerst ? "OUD" : "DOC";
        return List.of(
                bestand(
                        "locaties",
                        "locatie;school;naam;schoolplan;telefoon",
                        "zuid;HPC Zuidwijk;Zuid;hpc-zuidwijk;010 555 00 01",
                        "noord;HPC Charlois;Noord;hpc-charlois;010 555 00 02"),
                bestand(
                        "medewerkers",
                        "nummer;naam;email",
                        "DOC;Dora Docent;doc" + mail,
                        "MEN;Mo Mentor;men" + mail,
                        "MEX;Xena Xmentor;mex" + mail,
                        "OUM;Oda Oudmentor;oum" + mail,
                        "OUD;Otto Ouddocent;oud" + mail,
                        "OCO;Olga Oco;oco" + mail,
                        "SMW;Stan Smw;smw" + mail,
                        "PSY;Pam Psycholoog;psy" + mail,
                        "TEA;Ted Teamleider;tea" + mail,
                        "LEI;Lea Leider;lei" + mail,
                        "ADM;Ada Administratie;adm" + mail,
                        "AAN;Hans Houder;aan" + mail,
                        "OCN;Nel Noord;ocn" + mail,
                        "MEN2;Nico Noordmentor;men2" + mail),
                bestand("klassen", "locatie;klas;mentor", "zuid;3W;" + mentor, "zuid;3X;MEX", "noord;1A;MEN2"),
                bestand(
                        "functies",
                        "medewerker;rol;locatie;vanaf",
                        "OCO;oco;zuid;",
                        "SMW;smw;zuid;",
                        "PSY;schoolpsycholoog;zuid;",
                        "TEA;teamleider;zuid;",
                        "LEI;schoolleider;zuid;",
                        "ADM;administratie;zuid;",
                        "AAN;aandachtsfunctionaris;zuid;",
                        "OCN;oco;noord;"),
                bestand(
                        "lesgroepen",
                        "locatie;lesgroep;vak;docent;klas;leerling",
                        "zuid;3W-te;techniek;" + docent + ";3W;",
                        "zuid;3X-ne;Nederlands;MEX;3X;"),
                bestand(
                        "leerlingen",
                        "nummer;roepnaam;tussenvoegsel;achternaam;geboortedatum;email;locatie;klas;leerjaar;vanaf",
                        leerlingen.toArray(String[]::new)),
                bestand(
                        "ouders",
                        "leerling;nummer;aanhef;naam;email;telefoon;soort;gezag",
                        ouders.toArray(String[]::new)));
    }

    private void leerling(List<String> uit, Leerling wie, String nummer, int leeftijd, String locatie, String klas) {
        LocalDate vandaag = LocalDate.now(Klok.ZONE);
        uit.add(String.join(
                ";",
                nummer,
                "Kim",
                "",
                naam(wie, "achternaam"),
                vandaag.minusYears(leeftijd).minusDays(100).toString(),
                naam(wie, "email") + "@leerling.example",
                locatie,
                klas,
                "",
                vandaag.minusYears(1).toString()));
    }

    private void ouder(
            List<String> uit, String kind, String nummer, Leerling wie, String naam, String gezag, String... niet) {
        uit.add(String.join(
                ";",
                kind,
                nummer,
                "mevrouw",
                naam(wie, naam + ".naam", niet),
                naam(wie, naam + ".email", niet) + "@ouder.example",
                naam(wie, naam + ".telefoon", niet),
                "ouder",
                gezag));
    }

    private List<Importbestand> elders(String eigen) {
        return List.of(
                bestand("locaties", "locatie;school;naam;schoolplan;telefoon", "oost;HPC Zuidwijk;Oost;hpc-zuidwijk;"),
                bestand("medewerkers", "nummer;naam;email", "OCE;Ella Elders;oce." + eigen + "@wandel.example"),
                bestand("klassen", "locatie;klas;mentor", "oost;1A;OCE"),
                bestand("lesgroepen", "locatie;lesgroep;vak;docent;klas;leerling", "oost;1A-ne;Nederlands;OCE;1A;"),
                bestand("functies", "medewerker;rol;locatie;vanaf", "OCE;oco;oost;"),
                bestand(
                        "leerlingen",
                        "nummer;roepnaam;tussenvoegsel;achternaam;geboortedatum;email;locatie;klas;leerjaar;vanaf",
                        "1;Kim;;Elders;2013-01-01;;oost;1A;;"),
                bestand(
                        "ouders",
                        "leerling;nummer;aanhef;naam;email;telefoon;soort;gezag",
                        "1;Q1;;Quinn Elders;;;ouder;ja"));
    }

    private static Importbestand bestand(String naam, String kop, String... regels) {
        return new Importbestand(
                naam + ".csv", (kop + "\r\n" + String.join("\r\n", regels)).getBytes(StandardCharsets.UTF_8));
    }

    private void importeer(Ingericht waar, List<Importbestand> bestanden) {
        Rapport rapport = imports.importeer(waar.beheerder(), bestanden);
        if (!rapport.goed()) throw new AssertionError("de wandeling is niet te importeren: " + rapport.fouten());
    }

    // The people ------------------------------------------------------------------------------------------------------

    private void lees() {
        record Rij(String naam, UUID id) {}
        taak.voor(bestuur.bestuur(), () -> {
            for (Rij r : jdbc.sql("select naam, id from toegang.account")
                    .query(Rij.class)
                    .list()) accounts.put(r.naam(), r.id());
            for (Leerling l : Leerling.values()) {
                leerlingen.put(
                        l,
                        jdbc.sql("select id from organisatie.leerling where nummer = ?")
                                .param(String.valueOf(9001 + l.ordinal()))
                                .query(UUID.class)
                                .single());
            }
        });
    }

    private void mensen(Ingericht elders) {
        medewerker("docent", "Dora Docent", IN_3W, "docent");
        medewerker("mentor", "Mo Mentor", IN_3W, "mentor");
        medewerker("mentor-andere-klas", "Xena Xmentor", Set.of(Leerling.ANDERE_KLAS), "mentor", "docent");
        medewerker("oco", "Olga Oco", OP_SCHOOL, "oco");
        medewerker("smw", "Stan Smw", OP_SCHOOL, "smw");
        medewerker("schoolpsycholoog", "Pam Psycholoog", OP_SCHOOL, "schoolpsycholoog");
        medewerker("teamleider", "Ted Teamleider", OP_SCHOOL, "teamleider");
        medewerker("schoolleider", "Lea Leider", OP_SCHOOL, "schoolleider");
        medewerker("administratie", "Ada Administratie", OP_SCHOOL, "administratie");
        medewerker(Kluisvulling.HOUDER, "Hans Houder", OP_SCHOOL, "aandachtsfunctionaris");
        medewerker("beheer", "Bert Beheer", Set.of(Leerling.values()), "beheer");
        gezin("ouder1", Leerling.KIND, "ouder1.naam", "ouder");
        gezin("ouder2", Leerling.KIND, "ouder2.naam", "ouder");
        gezin("ouder16", Leerling.OUDER_DAN_16, "ouder16.naam", "ouder-16plus");
        gezin("ouder-andere-klas", Leerling.ANDERE_KLAS, "ouder.ander.naam", "ouder");
        gezin("leerling", Leerling.KIND, "achternaam", "leerling");
        gezin("leerling16", Leerling.OUDER_DAN_16, "achternaam", "leerling-16plus");
        medewerker("oud-mentor", "Oda Oudmentor", Set.of());
        medewerker("oud-docent", "Otto Ouddocent", Set.of());
        medewerker("oco-andere-locatie", "Nel Noord", Set.of(Leerling.ANDERE_LOCATIE), "oco");
        UUID ella = taak.voor(
                elders.bestuur(),
                () -> jdbc.sql("select id from toegang.account where naam = 'Ella Elders'")
                        .query(UUID.class)
                        .single());
        zet("oco-ander-bestuur", ella, Map.of(), Set.of());
        genodigde("externe", "Ext Extern");
        personen.put("niemand", new Persoon("niemand", null, null, Map.of(), Set.of()));
    }

    /** Somebody of a partner, invited to the open zaak of KIND (Vulling); the others were invited once and are over. */
    private void genodigde(String wie, String naam) {
        UUID id = UUID.randomUUID();
        taak.voor(
                bestuur.bestuur(),
                () -> jdbc.sql(
                                "insert into toegang.account (id, bestuur_id, soort, naam, email) values (?, ?, 'extern', ?, ?)")
                        .params(id, bestuur.bestuur(), naam, "ext." + id + "@partner.example")
                        .update());
        accounts.put(naam, id);
        zet(wie, id, Map.of(Leerling.KIND, Set.of(wie)), Set.of(wie));
    }

    /** The same in another role of the plan, for who asks for it. */
    void genodigde(String rol) {
        genodigde(rol, gast(rol));
    }

    static String gast(String rol) {
        return "Gast " + rol;
    }

    /** More people with a role at Zuid, in one import; before the filling. Asked again, who came before has left. */
    void collega(String... rollen) {
        String mail = "." + eigen + "@wandel.example";
        importeer(
                bestuur,
                zuid(eigen, false).stream()
                        .map(b -> switch (b.naam()) {
                            case "medewerkers.csv" -> erbij(b, rollen, rol -> rol + ";Cas " + rol + ";" + rol + mail);
                            case "functies.csv" -> erbij(b, rollen, rol -> rol + ";" + rol + ";zuid;");
                            default -> b;
                        })
                        .toList());
        lees();
        for (String rol : rollen) {
            Map<Leerling, Set<String>> relaties = new HashMap<>();
            if (!ZONDER_LEERLING.contains(rol)) OP_SCHOOL.forEach(l -> relaties.put(l, Set.of(rol)));
            zet(rol, account("Cas " + rol), relaties, Set.of(rol));
        }
    }

    private static Importbestand erbij(Importbestand bestand, String[] rollen, UnaryOperator<String> regel) {
        String tekst = new String(bestand.inhoud(), StandardCharsets.UTF_8);
        return new Importbestand(
                bestand.naam(),
                (tekst + "\r\n" + Arrays.stream(rollen).map(regel).collect(Collectors.joining("\r\n")))
                        .getBytes(StandardCharsets.UTF_8));
    }

    private void medewerker(String wie, String naam, Set<Leerling> over, String... rollen) {
        Map<Leerling, Set<String>> relaties = new HashMap<>();
        over.forEach(l -> relaties.put(l, Set.of(rollen)));
        boolean zuid = over.stream().anyMatch(Leerling::opZuid);
        zet(wie, account(naam), relaties, zuid ? Set.of(rollen) : Set.of());
    }

    private void gezin(String wie, Leerling kind, String naam, String rol) {
        String woord = Objects.requireNonNull(namen.get(kind + naam));
        UUID account = naam.equals("achternaam") ? account("Kim " + woord) : account(woord);
        zet(wie, account, Map.of(kind, Set.of(rol)), Set.of(rol));
    }

    private void zet(String wie, UUID account, Map<Leerling, Set<String>> relaties, Set<String> functies) {
        String token = transactie.execute(s -> sessies.maak(account, "test", Duration.ofHours(2)));
        personen.put(
                wie,
                new Persoon(
                        wie, account, Objects.requireNonNull(token), Map.copyOf(relaties), new HashSet<>(functies)));
    }
}
