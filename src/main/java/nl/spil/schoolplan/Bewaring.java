package nl.spil.schoolplan;

import java.util.Optional;
import nl.spil.toegang.Klasse;

/**
 * How long a part of a dossier stays at this school and on what ground, as it stands beside that part (PRIVACY-06, PRIVACY-07). It says
 * what the plan in use says, which is what the list of who left counts with.
 *
 * @param tekst one sentence
 * @param kort the same behind a line of a list
 * @param bron where the school took it from; empty where it chose nothing yet
 * @param url the chapter of the plan that says so
 */
public record Bewaring(String tekst, String kort, String bron, String url) {

    public static Bewaring van(Planversie versie, Klasse klasse) {
        String hoofdstuk = "/ondersteuningsplan/" + versie.sleutel() + "/hoofdstukken/bewaartermijnen";
        return termijn(versie.plan(), klasse)
                .map(t -> {
                    String hoeLang = Bewaarnorm.jaren(t.maanden()) + " na uitschrijving";
                    return new Bewaring(
                            "Dit blijft tot " + hoeLang + ".", "blijft tot " + hoeLang, t.bron(), hoofdstuk);
                })
                .orElseGet(() -> new Bewaring(
                        "Hoe lang dit blijft, heeft het bestuur nog niet vastgesteld. Tot dan vernietigt Spil het niet.",
                        "nog geen bewaartermijn",
                        "",
                        hoofdstuk));
    }

    private static Optional<Bewaartermijn> termijn(Schoolplan plan, Klasse klasse) {
        return plan.gegevensklassen().stream()
                .filter(k -> k.nummer() == klasse.nummer())
                .flatMap(k ->
                        plan.bewaartermijnen().stream().filter(t -> t.klassen().contains(k.id())))
                .findFirst();
    }
}
