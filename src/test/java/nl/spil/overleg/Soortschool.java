package nl.spil.overleg;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.spil.cast.Mens;
import nl.spil.cast.Mensen;
import nl.spil.cast.Tijd;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.koppeling.Importbestand;
import nl.spil.koppeling.Imports;
import nl.spil.koppeling.Rapport;
import nl.spil.organisatie.Inrichting;
import nl.spil.schoolplan.Overlegsoort;
import nl.spil.schoolplan.Rol;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Sessies;
import nl.spil.toestemming.Toestemmingen;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Schools to hold meetings in: each runs one plan, and has somebody for every role of it. The mentor has class 1A, with three
 * pupils; in 2B is one more, whom that mentor does not know.
 */
class Soortschool {

    private static final Map<String, School> SCHOLEN = new ConcurrentHashMap<>();

    @Autowired
    private Inrichting inrichting;

    @Autowired
    private Imports imports;

    @Autowired
    private Schoolplannen plannen;

    @Autowired
    private Sessies sessies;

    @Autowired
    private Mensen mensen;

    @Autowired
    private Taak taak;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Toestemmingen toestemmingen;

    @Autowired
    private TransactionTemplate transactie;

    @Autowired
    private Poort poort;

    @Autowired
    private Tijd tijd;

    /** One of them. */
    final class School {

        final Schoolplan plan;
        final UUID bestuur;
        private final Map<String, Mens> binnen = new ConcurrentHashMap<>();

        private School(String sleutel) {
            plan = plannen.bron(sleutel).orElseThrow();
            Inrichting.Ingericht in = inrichting.richtIn(
                    "Tafel " + sleutel,
                    "Bas Beheer",
                    "beheer@tafel-" + sleutel + ".example",
                    "vier losse woorden hier");
            bestuur = in.bestuur();
            List<String> mensen = new ArrayList<>(List.of("nummer;naam;email"));
            List<String> functies = new ArrayList<>(List.of("medewerker;rol;locatie;vanaf"));
            for (Rol rol : plan.rollen()) {
                if (rol.kring() == Rol.Kring.GEZIN) continue;
                mensen.add(rol.id() + ";" + naam(rol.id()) + ";" + rol.id() + "@tafel-" + sleutel + ".example");
                if (!List.of("mentor", "docent").contains(rol.id()))
                    functies.add(rol.id() + ";" + rol.id() + ";tafel;2026-01-01");
            }
            mensen.add("mentor-2b;Mel Tweeb;mel@tafel-" + sleutel + ".example");
            List<String> leerlingen = new ArrayList<>(List.of(
                    "nummer;roepnaam;tussenvoegsel;achternaam;geboortedatum;email;locatie;klas;leerjaar;vanaf"));
            List<String> ouders = new ArrayList<>(List.of("leerling;nummer;naam;email;soort;gezag"));
            for (String roepnaam : List.of("Ada", "Bea", "Cas", "Dex")) {
                String nr = roepnaam.toLowerCase(java.util.Locale.ROOT);
                leerlingen.add("%s;%s;;Tafel;%s;%s@kind-%s.example;tafel;%s;1;2026-01-01"
                        .formatted(
                                nr,
                                roepnaam,
                                LocalDate.now(Klok.ZONE).minusYears(13).minusDays(90),
                                nr,
                                sleutel,
                                roepnaam.equals("Dex") ? "2B" : "1A"));
                ouders.add(nr + ";O" + nr + ";Ouder van " + roepnaam + ";" + nr + "@ouder-" + sleutel
                        + ".example;moeder;ja");
            }
            Rapport rapport = imports.importeer(
                    in.beheerder(),
                    List.of(
                            bestand(
                                    "locaties",
                                    List.of(
                                            "locatie;school;naam;schoolplan;telefoon",
                                            "tafel;Tafel;Tafel " + sleutel + ";" + sleutel + ";")),
                            bestand("medewerkers", mensen),
                            bestand("klassen", List.of("locatie;klas;mentor", "tafel;1A;mentor", "tafel;2B;mentor-2b")),
                            bestand("functies", functies),
                            bestand(
                                    "lesgroepen",
                                    List.of(
                                            "locatie;lesgroep;vak;docent;klas;leerling",
                                            "tafel;1A-ne;Nederlands;docent;1A;")),
                            bestand("leerlingen", leerlingen),
                            bestand("ouders", ouders)));
            if (!rapport.goed()) throw new AssertionError(sleutel + ": " + rapport.fouten());
        }

        String naam(String rol) {
            return "Pim " + Character.toUpperCase(rol.charAt(0))
                    + rol.substring(1).replace('-', ' ');
        }

        Mens als(String rol) {
            return binnen.computeIfAbsent(rol, r -> {
                Mens mens = mensen.vreemde();
                mens.metSessie(sessie(rol));
                return mens;
            });
        }

        String sessie(String rol) {
            UUID account = account(rol);
            return java.util.Objects.requireNonNull(
                    transactie.execute(s -> sessies.maak(account, "test", Duration.ofHours(4))));
        }

        /** The parent of this pupil, signed in. */
        Mens ouder(String roepnaam) {
            return binnen.computeIfAbsent("ouder van " + roepnaam, k -> {
                Mens mens = mensen.vreemde();
                UUID account = vraag(
                        UUID.class, "select account_id from organisatie.ouder where naam = ?", "Ouder van " + roepnaam);
                mens.metSessie(java.util.Objects.requireNonNull(
                        transactie.execute(s -> sessies.maak(account, "test", Duration.ofHours(4)))));
                return mens;
            });
        }

        UUID account(String rol) {
            return vraag(UUID.class, "select account_id from organisatie.medewerker where nummer = ?", rol);
        }

        UUID leerling(String roepnaam) {
            return vraag(UUID.class, "select id from organisatie.leerling where roepnaam = ?", roepnaam);
        }

        UUID klas(String code) {
            return vraag(UUID.class, "select id from organisatie.groep where soort = 'klas' and code = ?", code);
        }

        UUID locatie() {
            return vraag(UUID.class, "select id from organisatie.locatie");
        }

        <T> T vraag(Class<T> soort, String sql, Object... waarden) {
            return taak.voor(
                    bestuur,
                    () -> jdbc.sql(sql).params(List.of(waarden)).query(soort).single());
        }

        /** Everybody who can, says yes on paper. */
        void geefToestemming(UUID leerling, String soort) {
            sessies.als(account("oco"), wie -> {
                var inzage = poort.open(wie, leerling, "toestemming");
                var stand = toestemmingen.stand(leerling, soort, null).orElseThrow();
                for (var g : stand.gevers()) {
                    boolean nodig = g.hoedanigheid().equals("ouder") ? stand.ouders() : stand.leerling();
                    if (nodig)
                        toestemmingen.geef(wie, inzage, soort, null, g.account(), true, Toestemmingen.Wijze.PAPIER);
                }
                return Boolean.TRUE;
            });
        }

        /** Takes every consent of this pupil back. */
        void trekIn(UUID leerling, String soort) {
            sessies.als(account("oco"), wie -> {
                var inzage = poort.open(wie, leerling, "toestemming");
                var stand = toestemmingen.stand(leerling, soort, null).orElseThrow();
                for (var g : stand.gevers()) {
                    boolean nodig = g.hoedanigheid().equals("ouder") ? stand.ouders() : stand.leerling();
                    if (nodig)
                        toestemmingen.trekIn(
                                wie, inzage, soort, null, g.account(), Toestemmingen.Wijze.PAPIER, "niet meer nodig");
                }
                return Boolean.TRUE;
            });
        }

        /** The role that plans and leads this kind: the spil, or who leads with it and writes the verslag. */
        String leider(Overlegsoort soort) {
            if (soort.gaatOver() == Overlegsoort.Over.ZONDER_LEERLINGEN) return soort.spil();
            int klasse = Uitnodiging.klasse(plan, soort);
            List<String> rollen = new ArrayList<>(List.of(soort.spil()));
            rollen.addAll(soort.spilMet());
            rollen.addAll(soort.vast());
            return rollen.stream()
                    .filter(r -> Uitnodiging.schrijft(plan, r, klasse))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("niemand schrijft het verslag van " + soort.id()));
        }
    }

    School van(String plan) {
        return SCHOLEN.computeIfAbsent(plan, p -> tijd.opEchteDag(() -> new School(p)));
    }

    private static Importbestand bestand(String naam, List<String> regels) {
        return new Importbestand(naam + ".csv", String.join("\r\n", regels).getBytes(StandardCharsets.UTF_8));
    }
}
