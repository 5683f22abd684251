package nl.spil.cast;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import nl.spil.cast.Mens.Blad;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.koppeling.Importbestand;
import nl.spil.koppeling.Rapport;
import nl.spil.organisatie.Inrichting;
import nl.spil.organisatie.Inrichting.Ingericht;
import nl.spil.toegang.Sessies;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Besturen that nobody else knows, for who changes a plan: {@code besturen.nieuw()} has only a beheerder, who reads in plans and
 * begins locations with them. Every location has a mentor, docent, oco, schoolleider and somebody of the bestuur.
 */
public final class Planbesturen {

    private static final AtomicInteger NUMMER = new AtomicInteger();

    private final Inrichting inrichting;
    private final Schoolinlezer imports;
    private final Sessies sessies;
    private final Mensen mensen;
    private final Taak taak;
    private final JdbcClient jdbc;
    private final Tijd tijd;

    Planbesturen(
            Inrichting inrichting,
            Schoolinlezer imports,
            Sessies sessies,
            Mensen mensen,
            Taak taak,
            JdbcClient jdbc,
            Tijd tijd) {
        this.inrichting = inrichting;
        this.imports = imports;
        this.sessies = sessies;
        this.mensen = mensen;
        this.taak = taak;
        this.jdbc = jdbc;
        this.tijd = tijd;
    }

    public Planbestuur nieuw() {
        int nummer = NUMMER.incrementAndGet();
        String naam = "proef" + nummer;
        Ingericht ingericht = tijd.opEchteDag(() -> inrichting.richtIn(
                "Stichting Proef " + nummer, "Bas Beheer", "beheer@" + naam + ".example", "vier losse woorden hier"));
        return new Planbestuur(naam, ingericht);
    }

    /** One bestuur. */
    public final class Planbestuur {

        private static final int LEERLINGEN = 8;
        private final String naam;
        private final Ingericht ingericht;
        private final Map<String, List<String>> bestanden = new LinkedHashMap<>();
        private final Map<String, Mens> binnen = new ConcurrentHashMap<>();
        private int volgende;

        private Planbestuur(String naam, Ingericht ingericht) {
            this.naam = naam;
            this.ingericht = ingericht;
        }

        /** A name for a plan that no other bestuur has: "proef3-school". */
        public String sleutel(String kort) {
            return naam + "-" + kort;
        }

        public Mens beheer() {
            return binnen.computeIfAbsent("beheer", k -> metSessie(ingericht.beheerder()));
        }

        /** The beheerder reads in a plan as a draft. */
        public Blad leesIn(String bestand, String tekst) {
            return leesIn(beheer(), bestand, tekst.getBytes(StandardCharsets.UTF_8));
        }

        public Blad leesIn(Mens wie, String bestand, byte[] inhoud) {
            String grens = "grens" + NUMMER.incrementAndGet();
            ByteArrayOutputStream uit = new ByteArrayOutputStream();
            schrijf(
                    uit,
                    "--" + grens + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n"
                            + wie.ga("/schoolplannen")
                                    .document()
                                    .select("meta[name=csrf]")
                                    .attr("content") + "\r\n");
            schrijf(
                    uit,
                    "--" + grens + "\r\nContent-Disposition: form-data; name=\"bestand\"; filename=\"" + bestand
                            + "\"\r\nContent-Type: application/octet-stream\r\n\r\n");
            uit.writeBytes(inhoud);
            schrijf(uit, "\r\n--" + grens + "--\r\n");
            return wie.stuur(HttpRequest.newBuilder(wie.adres("/schoolplannen"))
                    .header("Content-Type", "multipart/form-data; boundary=" + grens)
                    .POST(BodyPublishers.ofByteArray(uit.toByteArray())));
        }

        /** The beheerder reads in a plan and makes it ready for a new school. */
        public void klaar(String sleutel, String tekst) {
            Blad ingelezen = leesIn(sleutel + ".yaml", tekst);
            if (ingelezen.status() != 303) throw new AssertionError(ingelezen.leesbaar());
            Blad klaar = beheer().vulIn(
                            "/schoolplannen/" + sleutel + "/ontwerp/gevolgen", "form[action$=/invoering]", Map.of());
            if (klaar.status() != 303) throw new AssertionError(klaar.leesbaar());
        }

        /** A location that works by this plan. */
        public void locatie(String locatie, String plan) {
            regel(
                    "locaties",
                    "locatie;school;naam;schoolplan;telefoon",
                    locatie + ";" + naam + ";" + locatie + ";" + plan + ";");
            for (String rol : List.of("mentor", "docent", "oco", "schoolleider", "bestuur"))
                regel(
                        "medewerkers",
                        "nummer;naam;email",
                        locatie + rol + ";" + naam(rol, locatie) + ";" + rol + "." + locatie + "@" + naam + ".example");
            for (String rol : List.of("oco", "schoolleider", "bestuur"))
                regel(
                        "functies",
                        "medewerker;rol;locatie;vanaf",
                        locatie + rol + ";" + rol + ";" + locatie + ";2026-08-01");
            regel("klassen", "locatie;klas;mentor", locatie + ";" + locatie + "1A;" + locatie + "mentor");
            regel(
                    "lesgroepen",
                    "locatie;lesgroep;vak;docent;klas;leerling",
                    locatie + ";" + locatie + "ne;Nederlands;" + locatie + "docent;" + locatie + "1A;");
            for (int n = 1; n <= LEERLINGEN; n++) {
                String nr = locatie + n;
                regel(
                        "leerlingen",
                        "nummer;roepnaam;tussenvoegsel;achternaam;geboortedatum;email;locatie;klas;leerjaar;vanaf",
                        nr + ";Kind" + n + ";;" + locatie + ";"
                                + LocalDate.now(nl.spil.gedeeld.Klok.ZONE)
                                        .minusYears(13)
                                        .minusDays(100) + ";;" + locatie + ";" + locatie + "1A;1;2026-08-01");
                regel(
                        "ouders",
                        "leerling;nummer;naam;email;soort;gezag",
                        nr + ";O" + nr + ";Ria " + locatie + ";ria" + nr + "@" + naam + ".example;moeder;ja");
            }
            importeer();
        }

        private void importeer() {
            var rapport = tijd.opEchteDag(() -> imports.importeer(ingericht.beheerder(), alles()));
            if (!rapport.goed()) throw new AssertionError(naam + ": " + rapport.fouten());
        }

        /** The same person has another role at another location too. */
        public void ook(String rol, String locatie, String elders, String andereRol) {
            regel(
                    "functies",
                    "medewerker;rol;locatie;vanaf",
                    locatie + rol + ";" + andereRol + ";" + elders + ";2026-08-01");
            importeer();
        }

        /** The administration tells of another leerjaar for this pupil, today. */
        public void leerjaar(UUID leerling, String leerjaar) {
            String nummer = vraag(String.class, "select nummer from organisatie.leerling where id = ?", leerling);
            java.util.Objects.requireNonNull(bestanden.get("leerlingen")).replaceAll(r -> {
                if (!r.startsWith(nummer + ";")) return r;
                String[] velden = r.split(";", -1);
                velden[8] = leerjaar;
                return String.join(";", velden);
            });
            importeer();
        }

        /** A role that somebody no longer has. */
        public void niet(String rol, String locatie, String elders, String andereRol) {
            java.util.Objects.requireNonNull(bestanden.get("functies"))
                    .removeIf(r -> r.startsWith(locatie + rol + ";" + andereRol + ";" + elders + ";"));
            importeer();
        }

        /** The location works by another plan, says the file of the administration. */
        public Rapport anderPlan(String locatie, String plan) {
            List<String> regels = java.util.Objects.requireNonNull(bestanden.get("locaties"));
            List<String> was = List.copyOf(regels);
            regels.replaceAll(
                    r -> r.startsWith(locatie + ";") ? locatie + ";" + naam + ";" + locatie + ";" + plan + ";" : r);
            Rapport rapport = tijd.opEchteDag(() -> imports.importeer(ingericht.beheerder(), alles()));
            if (!rapport.goed()) {
                regels.clear();
                regels.addAll(was);
            }
            return rapport;
        }

        /** Whoever has this role at this location, signed in. */
        public Mens als(String rol, String locatie) {
            return binnen.computeIfAbsent(
                    rol + locatie,
                    k -> metSessie(
                            vraag(UUID.class, "select id from toegang.account where naam = ?", naam(rol, locatie))));
        }

        public UUID locatieId(String locatie) {
            return vraag(UUID.class, "select id from organisatie.locatie where sleutel = ?", locatie);
        }

        public UUID account(String rol, String locatie) {
            return vraag(UUID.class, "select id from toegang.account where naam = ?", naam(rol, locatie));
        }

        /** A pupil whom no other test knows. */
        public UUID leerling(String locatie) {
            return vraag(UUID.class, "select id from organisatie.leerling where nummer = ?", locatie + ++volgende);
        }

        public String naam(String rol, String locatie) {
            return "Pim " + Character.toUpperCase(rol.charAt(0)) + rol.substring(1) + " " + locatie;
        }

        public <T> T vraag(Class<T> soort, String sql, Object... waarden) {
            return taak.voor(
                    ingericht.bestuur(),
                    () -> jdbc.sql(sql).params(List.of(waarden)).query(soort).single());
        }

        /** As a job of this bestuur: for looking behind the scenes. */
        public void doe(Runnable werk) {
            taak.voor(ingericht.bestuur(), werk);
        }

        private Mens metSessie(UUID account) {
            Mens mens = mensen.vreemde();
            mens.metSessie(sessies.maak(account, "test", Duration.ofHours(4)));
            return mens;
        }

        private void regel(String bestand, String kop, String regel) {
            bestanden
                    .computeIfAbsent(bestand, k -> new ArrayList<>(List.of(kop)))
                    .add(regel);
        }

        private List<Importbestand> alles() {
            return bestanden.entrySet().stream()
                    .map(e -> new Importbestand(
                            e.getKey() + ".csv",
                            String.join("\r\n", e.getValue()).getBytes(StandardCharsets.UTF_8)))
                    .toList();
        }

        private static void schrijf(ByteArrayOutputStream uit, String tekst) {
            uit.writeBytes(tekst.getBytes(StandardCharsets.UTF_8));
        }
    }
}
