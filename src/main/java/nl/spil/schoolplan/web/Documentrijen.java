package nl.spil.schoolplan.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.spil.schoolplan.document.Belofte;
import nl.spil.schoolplan.document.Voorstel;

/** Passages as the rows of a spreadsheet. */
final class Documentrijen {

    private Documentrijen() {}

    static List<List<String>> van(List<Belofte> beloften) {
        List<List<String>> uit = new ArrayList<>();
        uit.add(List.of(
                "nummer",
                "bladzijde",
                "paragraaf",
                "plaats",
                "tekst",
                "staat",
                "regels",
                "reden",
                "voorstel",
                "waarom"));
        for (Belofte b : beloften) {
            Voorstel voorstel = b.voorstel();
            uit.add(List.of(
                    String.valueOf(b.passage().volgorde()),
                    b.passage().bladzijde() == 0
                            ? ""
                            : String.valueOf(b.passage().bladzijde()),
                    b.passage().paragraaf(),
                    b.passage().pad(),
                    b.passage().tekst(),
                    b.staat().tekst(),
                    b.koppelingen().stream().map(Belofte.Koppeling::naam).collect(Collectors.joining(", ")),
                    b.achtergrond() == null ? "" : b.achtergrond().reden(),
                    voorstel == null ? "" : voorstel.regel().naam(),
                    voorstel == null ? "" : voorstel.waarom()));
        }
        return uit;
    }
}
