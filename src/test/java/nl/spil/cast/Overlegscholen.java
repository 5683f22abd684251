package nl.spil.cast;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import nl.spil.cast.Rolschool.Gereedschap;
import nl.spil.gedeeld.Klok;
import nl.spil.toegang.Poort;
import nl.spil.toestemming.Stand;
import nl.spil.toestemming.Toestemmingen;

/**
 * Schools to hold meetings in: {@code scholen.van("hpc-centrum").als("mentor")}. The mentor has class 1A, with three pupils; in 2B is
 * one more, whom that mentor does not know.
 */
public final class Overlegscholen {

    private final Map<String, School> scholen = new ConcurrentHashMap<>();
    private final Gereedschap met;
    private final Toestemmingen toestemmingen;
    private final Poort poort;

    Overlegscholen(Gereedschap met, Toestemmingen toestemmingen, Poort poort) {
        this.met = met;
        this.toestemmingen = toestemmingen;
        this.poort = poort;
    }

    /** The school that runs this plan; it is made the first time. */
    public School van(String plan) {
        return scholen.computeIfAbsent(plan, School::new);
    }

    /** One of them. */
    public final class School extends Rolschool {

        private School(String sleutel) {
            super(Overlegscholen.this.met, sleutel, "Tafel " + sleutel, "tafel-" + sleutel);
            List<String> mensen = medewerkers("tafel-" + sleutel);
            mensen.add("mentor-2b;Mel Tweeb;mel@tafel-" + sleutel + ".example");
            List<String> leerlingen = new ArrayList<>(List.of(
                    "nummer;roepnaam;tussenvoegsel;achternaam;geboortedatum;email;locatie;klas;leerjaar;vanaf"));
            List<String> ouders = new ArrayList<>(List.of("leerling;nummer;naam;email;soort;gezag"));
            for (String roepnaam : List.of("Ada", "Bea", "Cas", "Dex")) {
                String nr = roepnaam.toLowerCase(Locale.ROOT);
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
            importeer(List.of(
                    bestand(
                            "locaties",
                            List.of(
                                    "locatie;school;naam;schoolplan;telefoon",
                                    "tafel;Tafel;Tafel " + sleutel + ";" + sleutel + ";")),
                    bestand("medewerkers", mensen),
                    bestand("klassen", List.of("locatie;klas;mentor", "tafel;1A;" + MENTOR, "tafel;2B;mentor-2b")),
                    bestand("functies", functies("tafel", "2026-01-01")),
                    bestand(
                            "lesgroepen",
                            List.of(
                                    "locatie;lesgroep;vak;docent;klas;leerling",
                                    "tafel;1A-ne;Nederlands;" + DOCENT + ";1A;")),
                    bestand("leerlingen", leerlingen),
                    bestand("ouders", ouders)));
        }

        /** The parent of this pupil, signed in. */
        public Mens ouder(String roepnaam) {
            return binnen(
                    "ouder van " + roepnaam,
                    () -> vraag(
                            UUID.class,
                            "select account_id from organisatie.ouder where naam = ?",
                            "Ouder van " + roepnaam));
        }

        public UUID leerling(String roepnaam) {
            return vraag(UUID.class, "select id from organisatie.leerling where roepnaam = ?", roepnaam);
        }

        public UUID klas(String code) {
            return vraag(UUID.class, "select id from organisatie.groep where soort = 'klas' and code = ?", code);
        }

        public UUID locatie() {
            return vraag(UUID.class, "select id from organisatie.locatie");
        }

        /** Everybody who can, says yes on paper. */
        public void geefToestemming(UUID leerling, String soort) {
            metStand(
                    leerling,
                    soort,
                    (wie, inzage, gever) ->
                            toestemmingen.geef(wie, inzage, soort, null, gever, true, Toestemmingen.Wijze.PAPIER));
        }

        /** Takes every consent of this pupil back. */
        public void trekIn(UUID leerling, String soort) {
            metStand(
                    leerling,
                    soort,
                    (wie, inzage, gever) -> toestemmingen.trekIn(
                            wie, inzage, soort, null, gever, Toestemmingen.Wijze.PAPIER, "niet meer nodig"));
        }

        private void metStand(UUID leerling, String soort, Daad daad) {
            met.sessies().als(account("oco"), wie -> {
                var inzage = poort.open(wie, leerling, "toestemming");
                Stand stand = toestemmingen.stand(leerling, soort, null).orElseThrow();
                for (var g : stand.gevers()) {
                    boolean nodig = g.hoedanigheid().equals("ouder") ? stand.ouders() : stand.leerling();
                    if (nodig) daad.doe(wie, inzage, g.account());
                }
                return Boolean.TRUE;
            });
        }
    }

    /** What somebody does for each who may give a consent. */
    private interface Daad {
        void doe(nl.spil.toegang.Bezoeker wie, nl.spil.toegang.Inzage inzage, UUID gever);
    }
}
