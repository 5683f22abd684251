package nl.spil.schoolplan.yaml;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keys of a kind of record, looked up once. */
public final class Vorm {

    private static final ClassValue<Vorm> VORMEN = new ClassValue<>() {
        @Override
        protected Vorm computeValue(Class<?> soort) {
            return new Vorm(soort.asSubclass(Record.class));
        }
    };

    private final List<Sleutel> sleutels;
    private final Constructor<? extends Record> maker;

    private Vorm(Class<? extends Record> soort) {
        var componenten = soort.getRecordComponents();
        this.sleutels = Arrays.stream(componenten).map(Sleutel::van).toList();
        try {
            this.maker = soort.getDeclaredConstructor(
                    Arrays.stream(componenten).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException fout) {
            throw new IllegalStateException("%s heeft geen gewone constructor".formatted(soort), fout);
        }
    }

    /** The form of a kind of record. */
    public static Vorm van(Class<? extends Record> soort) {
        return VORMEN.get(soort);
    }

    /** The keys, in the order of the components. */
    public List<Sleutel> sleutels() {
        return sleutels;
    }

    /** The names of the keys as they are written in a plan. */
    public List<String> namen() {
        return sleutels.stream().map(Sleutel::naam).toList();
    }

    Record maak(@Nullable Object[] waarden) {
        try {
            return maker.newInstance(waarden);
        } catch (ReflectiveOperationException fout) {
            throw new IllegalStateException("Het record van %s is niet te maken".formatted(maker), fout);
        }
    }

    /**
     * One key.
     *
     * @param soort what its value is; for a list what its parts are
     * @param lijst whether it holds a list
     * @param magLeeg whether it may be absent, leaving nothing
     */
    public record Sleutel(
            String naam,
            Class<?> soort,
            boolean lijst,
            boolean magLeeg,
            boolean minstensEen,
            RecordComponent component) {

        private static Sleutel van(RecordComponent component) {
            boolean lijst = component.getType() == List.class;
            var soort = lijst
                    ? (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
                    : component.getType();
            return new Sleutel(
                    Naam.sleutel(component.getName()),
                    soort,
                    lijst,
                    component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                    component.isAnnotationPresent(MinstensEen.class),
                    component);
        }

        /** Whether the writer of a plan must give it. */
        public boolean verplicht() {
            return minstensEen || !lijst && !magLeeg && soort != boolean.class;
        }

        /** What a record holds under this key. */
        public @Nullable Object waarde(Record van) {
            Method lezer = component.getAccessor();
            try {
                return lezer.invoke(van);
            } catch (ReflectiveOperationException fout) {
                throw new IllegalStateException("%s is niet te lezen".formatted(component), fout);
            }
        }
    }
}
