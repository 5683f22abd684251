package nl.spil.schoolplan;

import java.util.List;
import java.util.stream.Collectors;

/** Stops the start: something in a plan is wrong, with file, line and a sentence for each mistake. */
public final class Schoolplanfout extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Planfout> fouten;

    Schoolplanfout(List<Planfout> fouten) {
        super(
                fouten.stream()
                        .map(Planfout::toString)
                        .collect(Collectors.joining(
                                "\n", "Een schoolplan klopt niet; Spil start niet met een half plan.\n", "")),
                null,
                false,
                false);
        this.fouten = List.copyOf(fouten);
    }

    public List<Planfout> fouten() {
        return fouten;
    }
}
