package nl.spil.schoolplan;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lists of a plan: never null, so that a version stored before a key existed can still be read. */
final class Lijst {

    private Lijst() {}

    static <T> List<T> van(@Nullable List<T> lijst) {
        return lijst == null ? List.of() : List.copyOf(lijst);
    }

    static <T> Optional<T> vind(List<T> lijst, Function<T, String> id, String gezocht) {
        return lijst.stream().filter(deel -> id.apply(deel).equals(gezocht)).findFirst();
    }
}
