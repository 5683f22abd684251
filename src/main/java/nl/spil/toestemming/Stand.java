package nl.spil.toestemming;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Where one kind of consent stands for one pupil: who must give it, and what they said (C-06).
 *
 * @param soort key from the schoolplan
 * @param gevers everyone who may be asked for a pupil of this age
 * @param ouders whether parents with gezag must agree at this age
 * @param leerling whether the pupil must agree at this age
 * @param school roles of the school whose yes is needed too
 */
public record Stand(
        String soort,
        String naam,
        String doel,
        String aanWie,
        String bron,
        boolean ouders,
        boolean leerling,
        List<Gever> gevers,
        List<Schoolpartij> school,
        LocalDate dag) {

    public Stand {
        gevers = List.copyOf(gevers);
        school = List.copyOf(school);
    }

    /** Where only the family is asked. */
    Stand(
            String soort,
            String naam,
            String doel,
            String aanWie,
            String bron,
            boolean ouders,
            boolean leerling,
            List<Gever> gevers,
            LocalDate dag) {
        this(soort, naam, doel, aanWie, bron, ouders, leerling, gevers, List.of(), dag);
    }

    /** Whether somebody can give it at the age of this pupil. */
    public boolean vanToepassing() {
        return ouders || leerling || !school.isEmpty();
    }

    /**
     * Holds today: of each party that must agree somebody said yes, and nobody said no. One parent with gezag may speak for
     * both, but the no of the other counts.
     */
    public boolean geldig() {
        return ontbreekt().isEmpty();
    }

    /** Whose yes is missing, as a sentence can name them: "toestemming van een ouder met gezag"; empty when it holds. */
    public List<String> ontbreekt() {
        List<String> uit = new ArrayList<>();
        if (ouders) ontbreekt(uit, g -> g.hoedanigheid().equals("ouder"), "een ouder met gezag", "een ouder");
        if (leerling) ontbreekt(uit, g -> g.hoedanigheid().equals("leerling"), "de leerling zelf", "de leerling");
        for (Schoolpartij p : school) {
            if (p.weigert()) uit.add(p.naam() + " heeft nee gezegd");
            else if (!p.stemtIn(dag)) uit.add("het ja van " + p.naam());
        }
        if (!vanToepassing()) uit.add("het schoolplan noemt niemand die dit op deze leeftijd kan geven");
        return uit;
    }

    /** The same without the roles of the school: where one of them acts itself, that is its yes. */
    public Stand thuis() {
        return new Stand(soort, naam, doel, aanWie, bron, ouders, leerling, gevers, dag);
    }

    /** Still waits for an answer that was asked. */
    public boolean gevraagd() {
        return !geldig() && gevers.stream().anyMatch(g -> g.antwoord() == Antwoord.GEVRAAGD);
    }

    private void ontbreekt(List<String> uit, Predicate<Gever> wie, String partij, String iemand) {
        if (gevers.stream().filter(wie).anyMatch(Gever::weigert)) {
            uit.add(iemand + " heeft nee gezegd");
        } else if (gevers.stream().filter(wie).noneMatch(g -> g.stemtIn(dag))) {
            uit.add("het ja van " + partij);
        }
    }
}
