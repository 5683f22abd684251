package nl.spil.schoolplan.lezing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.spil.schoolplan.Besluitsoort;
import nl.spil.schoolplan.Meldcode;
import nl.spil.schoolplan.Scholing;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Zaaktype;
import nl.spil.schoolplan.lezing.Plantaal.Feiten;

/** How the school works by its meldcode, as sentences. */
final class Meldcodelezing {

    private Meldcodelezing() {}

    static List<Regel> regels(Schoolplan plan, Plantaal taal) {
        Meldcode meldcode = plan.meldcode();
        if (meldcode == null) return List.of();
        List<Regel> uit = new ArrayList<>();
        for (Meldcode.Meldstap stap : meldcode.stappen())
            uit.add(new Regel(
                    stap.id(), stap.naam(), new Feiten().en("", stap.tekst()).alle(), stap.bron(), true));
        for (Meldcode.Afweging a : meldcode.afwegingen()) {
            String bij = a.meldenBij() == null ? "" : "bij " + (a.meldenBij() == Meldcode.Antwoord.JA ? "ja" : "nee");
            uit.add(new Regel(
                    a.id(),
                    a.vraag(),
                    new Feiten()
                            .en("", Objects.requireNonNullElse(a.toelichting(), ""))
                            .en("Direct melden", bij)
                            .alle(),
                    a.bron(),
                    true));
        }
        List<String> eind = Stream.concat(meldcode.melden().stream(), meldcode.nietMelden().stream())
                .map(id -> besluit(plan, id))
                .toList();
        if (!eind.isEmpty())
            uit.add(new Regel(
                    "tweede-persoon",
                    "Twee mensen beslissen",
                    new Feiten()
                            .en("Een tweede persoon bevestigt", String.join(", ", eind))
                            .alle(),
                    meldcode.bron(),
                    true));
        Meldcode.Verwijsindex index = meldcode.verwijsindex();
        if (index != null)
            uit.add(new Regel(
                    "verwijsindex",
                    index.naam(),
                    new Feiten()
                            .en(
                                    "",
                                    "Zonder inhoud: een datum, wie bevoegd was en een soort reden. Het dossier sluit niet voordat dit is vastgelegd.")
                            .en("Bevoegd", taal.rollen(index.door()))
                            .en(
                                    "Redenen",
                                    String.join(
                                            ", ",
                                            index.redenen().stream()
                                                    .map(Meldcode.Reden::naam)
                                                    .toList()))
                            .alle(),
                    index.bron(),
                    true));
        List<String> scholing = plan.scholing().stream()
                .filter(s -> meldcode.scholing().contains(s.id()))
                .map(Scholing::naam)
                .toList();
        if (!scholing.isEmpty())
            uit.add(new Regel(
                    "scholing-meldcode",
                    "Wie dit geleerd heeft",
                    new Feiten().en("Scholing", String.join(", ", scholing)).alle(),
                    meldcode.bron(),
                    true));
        return uit;
    }

    private static String besluit(Schoolplan plan, String id) {
        return plan.zaaktypen().stream()
                .filter(plan::inKluis)
                .map(Zaaktype::fasen)
                .flatMap(List::stream)
                .flatMap(f -> f.besluiten().stream())
                .filter(b -> b.id().equals(id))
                .map(Besluitsoort::naam)
                .findFirst()
                .orElse(id);
    }
}
