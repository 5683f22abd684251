package nl.spil.dekking;

import java.util.Collection;
import java.util.Set;
import nl.spil.dekking.Dekking.Eisdekking;
import nl.spil.dekking.Dekking.Staat;

/** The text of docs/dekking.md: the same sources always give the same text. */
final class Dekkingsblad {

    private Dekkingsblad() {}

    static String van(Dekking dekking) {
        var blad = new StringBuilder("""
                # Dekking van de eisen

                Gemaakt in de build uit `docs/eisen.csv`, de schoolplannen, de code en de tests. Niet met de hand wijzigen.

                - **ja**: een test laat een genoemd persoon de eis via HTTP uitvoeren (`@Eis` in een `WebTest` of `JourneyTest`).
                - **deels**: de eis staat in een schoolplan, in de code of bij een andere test.
                - **nee**: nergens genoemd.

                | groep | eisen | ja | deels | nee |
                | --- | ---: | ---: | ---: | ---: |
                """);
        blad.append(telling("**totaal**", dekking.alle()));
        dekking.perGroep().forEach((groep, eisen) -> blad.append(telling(groep, eisen)));
        dekking.perGroep().forEach((groep, eisen) -> {
            blad.append("\n## ")
                    .append(groep)
                    .append("\n\n| id | staat | plan | code | test |\n| --- | --- | --- | --- | --- |\n");
            eisen.forEach(eis -> blad.append(regel(eis)));
        });
        return blad.toString();
    }

    private static String telling(String naam, Collection<Eisdekking> eisen) {
        return "| %s | %d | %d | %d | %d |\n"
                .formatted(
                        naam,
                        eisen.size(),
                        aantal(eisen, Staat.JA),
                        aantal(eisen, Staat.DEELS),
                        aantal(eisen, Staat.NEE));
    }

    private static long aantal(Collection<Eisdekking> eisen, Staat staat) {
        return eisen.stream().filter(eis -> eis.staat() == staat).count();
    }

    private static String regel(Eisdekking eis) {
        return "| %s | %s | %s | %s | %s |\n"
                .formatted(eis.eis().id(), eis.staat().tekst(), cel(eis.plan()), cel(eis.code()), cel(eis.test()));
    }

    private static String cel(Set<String> plaatsen) {
        return String.join("<br>", plaatsen);
    }
}
