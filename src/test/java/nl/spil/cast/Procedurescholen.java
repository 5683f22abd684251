package nl.spil.cast;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import nl.spil.cast.Rolschool.Gereedschap;

/**
 * Schools to walk procedures in: {@code scholen.van("de-viaan").als("oco")}. One school per plan serves all tests of a run; pupils are
 * taken one by one.
 */
public final class Procedurescholen {

    private static final int LEERLINGEN = 150;

    private final Map<String, School> scholen = new ConcurrentHashMap<>();
    private final Gereedschap met;

    Procedurescholen(Gereedschap met) {
        this.met = met;
    }

    /** The school that runs this plan; it is made the first time. */
    public School van(String plan) {
        return scholen.computeIfAbsent(plan, p -> new School(met, p));
    }

    /** One school with its people. */
    public static final class School extends Rolschool {

        private final AtomicInteger volgende = new AtomicInteger(1);

        private School(Gereedschap met, String sleutel) {
            super(met, sleutel, "Stichting " + sleutel, "route-" + sleutel);
            List<String> leerlingen = new ArrayList<>(List.of(
                    "nummer;roepnaam;tussenvoegsel;achternaam;geboortedatum;email;locatie;klas;leerjaar;vanaf"));
            List<String> ouders = new ArrayList<>(List.of("leerling;nummer;naam;email;soort;gezag"));
            for (int n = 1; n <= LEERLINGEN; n++) {
                leerlingen.add(nummer(n) + ";Kind" + n + ";;Proef;2013-03-05;kind" + n + "@" + sleutel
                        + ".example;dreef;1A;1;2026-08-01");
                ouders.add(nummer(n) + ";O" + n + ";Ria Proef;ria" + n + "@route-" + sleutel + ".example;moeder;ja");
            }
            importeer(List.of(
                    bestand(
                            "locaties",
                            List.of(
                                    "locatie;school;naam;schoolplan;telefoon",
                                    "dreef;School " + sleutel + ";Dreef;" + sleutel + ";")),
                    bestand("medewerkers", medewerkers("route-" + sleutel)),
                    bestand("klassen", List.of("locatie;klas;mentor", "dreef;1A;" + MENTOR)),
                    bestand("functies", functies("dreef", "2026-08-01")),
                    bestand(
                            "lesgroepen",
                            List.of(
                                    "locatie;lesgroep;vak;docent;klas;leerling",
                                    "dreef;1A-ne;Nederlands;" + DOCENT + ";1A;")),
                    bestand("leerlingen", leerlingen),
                    bestand("ouders", ouders)));
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

        private static String nummer(int n) {
            return "L" + n;
        }
    }
}
