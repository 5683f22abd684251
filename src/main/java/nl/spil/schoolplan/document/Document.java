package nl.spil.schoolplan.document;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The school's own document, laid beside the plan that runs.
 *
 * @param nummer version of the document, from 1
 * @param naam name of the file
 * @param verdwenen what the version before said and this one does not
 */
public record Document(
        UUID id,
        String sleutel,
        int nummer,
        String naam,
        String soort,
        String door,
        Instant op,
        List<Belofte> beloften,
        List<Passage> verdwenen) {

    public Telling telling() {
        return Telling.van("Het hele document", beloften);
    }

    /** Per chapter, in the order of the document. */
    public List<Telling> hoofdstukken() {
        Map<String, List<Belofte>> per = beloften.stream()
                .collect(Collectors.groupingBy(b -> b.passage().hoofdstuk(), LinkedHashMap::new, Collectors.toList()));
        return per.entrySet().stream()
                .map(e -> Telling.van(e.getKey(), e.getValue()))
                .toList();
    }

    public Optional<Belofte> belofte(int volgorde) {
        return beloften.stream().filter(b -> b.passage().volgorde() == volgorde).findFirst();
    }

    public long gewijzigd() {
        return beloften.stream().filter(Belofte::gewijzigd).count();
    }

    public long nieuw() {
        return beloften.stream().filter(Belofte::nieuw).count();
    }

    public long vervallen() {
        return beloften.stream().filter(Belofte::vervallen).count();
    }
}
