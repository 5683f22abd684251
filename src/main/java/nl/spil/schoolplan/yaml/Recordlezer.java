package nl.spil.schoolplan.yaml;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import nl.spil.schoolplan.yaml.Knoop.Groep;
import nl.spil.schoolplan.yaml.Knoop.Rij;
import nl.spil.schoolplan.yaml.Knoop.Waarde;
import org.jspecify.annotations.Nullable;

/**
 * Turns a group of keys into a record: the components of the record are the keys of the format. A component that is
 * {@code @Nullable}, a list or a yes-or-no may be left out; every other one is required.
 */
public final class Recordlezer {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final Fouten fouten;
    private final Herkomst herkomst;

    public Recordlezer(Fouten fouten, Herkomst herkomst) {
        this.fouten = fouten;
        this.herkomst = herkomst;
    }

    /**
     * The record that the group describes. When something is wrong the missing parts are filled with empty values, so that
     * reading can go on and everything is reported; such a record must not be used.
     */
    public <T extends Record> T lees(Class<T> soort, Groep groep) {
        var componenten = soort.getRecordComponents();
        weigerOnbekende(soort, componenten, groep);
        var waarden = new Object[componenten.length];
        for (int i = 0; i < componenten.length; i++) {
            waarden[i] = component(new Vraag(soort, componenten[i], groep));
        }
        var gelezen = maak(soort, componenten, waarden);
        herkomst.onthoud(gelezen, groep);
        return gelezen;
    }

    /** One component of one record, looked up in one group. */
    private record Vraag(Class<?> record, RecordComponent component, Groep groep) {

        String sleutel() {
            return Naam.sleutel(component.getName());
        }

        Class<?> soort() {
            return component.getType();
        }

        boolean magLeeg() {
            return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        }

        Class<?> soortInLijst() {
            return (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
        }

        String bij() {
            var naam = groep.tekst(Groep.ID).map(" '%s'"::formatted).orElse("");
            return Naam.soort(record) + naam;
        }
    }

    private void weigerOnbekende(Class<?> soort, RecordComponent[] componenten, Groep groep) {
        var bekend = Arrays.stream(componenten)
                .map(component -> Naam.sleutel(component.getName()))
                .toList();
        groep.velden().forEach((sleutel, veld) -> {
            if (!bekend.contains(sleutel) && !fouten.vol()) {
                fouten.meld(
                        veld.plaats(),
                        "Onbekende sleutel '%s' bij %s.%s"
                                .formatted(sleutel, Naam.soort(soort), Suggestie.voor(sleutel, bekend)));
            }
        });
    }

    private @Nullable Object component(Vraag vraag) {
        var veld = vraag.groep().velden().get(vraag.sleutel());
        if (veld != null) {
            return gelezen(vraag, veld.waarde());
        }
        if (vraag.sleutel().equals(Groep.BRON) && vraag.groep().bron() instanceof Waarde bron) {
            return bron.tekst();
        }
        if (vraag.soort() == List.class) {
            if (vraag.component().isAnnotationPresent(MinstensEen.class)) {
                meldOntbreekt(vraag);
            }
            return List.of();
        }
        if (vraag.soort() == boolean.class || vraag.magLeeg()) {
            return leeg(vraag);
        }
        meldOntbreekt(vraag);
        return leeg(vraag);
    }

    private void meldOntbreekt(Vraag vraag) {
        var uitleg = vraag.sleutel().equals(Groep.BRON)
                ? ": noem het document en de paragraaf, bijvoorbeeld bron: Ondersteuningsplan §2.1"
                : "";
        fouten.meld(vraag.groep().plaats(), "Bij %s ontbreekt '%s'%s.".formatted(vraag.bij(), vraag.sleutel(), uitleg));
    }

    private @Nullable Object gelezen(Vraag vraag, Knoop knoop) {
        if (vraag.soort() == List.class) {
            return lijst(vraag, knoop);
        }
        var waarde = enkel(vraag, vraag.soort(), knoop);
        return waarde == null ? leeg(vraag) : waarde;
    }

    private List<Object> lijst(Vraag vraag, Knoop knoop) {
        if (!(knoop instanceof Rij rij)) {
            fouten.meld(
                    knoop.plaats(),
                    "'%s' is een lijst: zet elk onderdeel op een eigen regel met een streepje ervoor."
                            .formatted(vraag.sleutel()));
            return List.of();
        }
        if (rij.knopen().isEmpty() && vraag.component().isAnnotationPresent(MinstensEen.class)) {
            meldOntbreekt(vraag);
        }
        var gelezen = new ArrayList<>();
        for (var onderdeel : rij.knopen()) {
            var waarde = enkel(vraag, vraag.soortInLijst(), onderdeel);
            if (waarde != null) {
                gelezen.add(waarde);
            }
        }
        return gelezen;
    }

    private @Nullable Object enkel(Vraag vraag, Class<?> soort, Knoop knoop) {
        if (soort.isRecord()) {
            if (knoop instanceof Groep groep) {
                return lees(soort.asSubclass(Record.class), groep);
            }
            fouten.meld(
                    knoop.plaats(),
                    "Bij '%s' horen sleutels met elk een waarde (%s), niet alleen een tekst."
                            .formatted(vraag.sleutel(), sleutels(soort)));
            return null;
        }
        if (!(knoop instanceof Waarde waarde)) {
            fouten.meld(knoop.plaats(), "Bij '%s' hoort één waarde, geen lijst of groep.".formatted(vraag.sleutel()));
            return null;
        }
        if (waarde.leeg()) {
            fouten.meld(
                    knoop.plaats(),
                    "Bij '%s' staat een leeg onderdeel; vul het in of haal de regel weg.".formatted(vraag.sleutel()));
            return null;
        }
        return tekst(vraag, soort, waarde);
    }

    private @Nullable Object tekst(Vraag vraag, Class<?> soort, Waarde waarde) {
        if (soort == String.class) {
            return vraag.sleutel().equals(Groep.ID) ? id(waarde) : waarde.tekst();
        }
        if (soort == boolean.class) {
            return jaOfNee(vraag, waarde);
        }
        if (soort == int.class || soort == Integer.class) {
            return getal(vraag, waarde);
        }
        if (soort == LocalDate.class) {
            return datum(vraag, waarde);
        }
        if (soort.isEnum()) {
            return keuze(vraag, soort, waarde);
        }
        throw new IllegalStateException("Van dit soort kan geen sleutel worden gemaakt: " + soort);
    }

    private String id(Waarde waarde) {
        if (!ID.matcher(waarde.tekst()).matches()) {
            fouten.meld(
                    waarde.plaats(),
                    "Een id bestaat uit kleine letters, cijfers en streepjes, zoals 'sot-plus'; '%s' kan niet."
                            .formatted(kort(waarde)));
        }
        return waarde.tekst();
    }

    private boolean jaOfNee(Vraag vraag, Waarde waarde) {
        return switch (waarde.tekst()) {
            case "ja", "true" -> true;
            case "nee", "false" -> false;
            default -> {
                fouten.meld(waarde.plaats(), "'%s' is ja of nee, niet '%s'.".formatted(vraag.sleutel(), kort(waarde)));
                yield false;
            }
        };
    }

    private @Nullable Integer getal(Vraag vraag, Waarde waarde) {
        if (waarde.tekst().matches("\\d{1,6}")) {
            return Integer.valueOf(waarde.tekst());
        }
        fouten.meld(
                waarde.plaats(),
                "'%s' is een heel getal van 0 of meer, niet '%s'.".formatted(vraag.sleutel(), kort(waarde)));
        return null;
    }

    private @Nullable LocalDate datum(Vraag vraag, Waarde waarde) {
        try {
            return LocalDate.parse(waarde.tekst());
        } catch (DateTimeException nietTeLezen) {
            fouten.meld(
                    waarde.plaats(),
                    "'%s' is een datum als 2026-08-01, niet '%s'.".formatted(vraag.sleutel(), kort(waarde)));
            return null;
        }
    }

    private @Nullable Object keuze(Vraag vraag, Class<?> soort, Waarde waarde) {
        var keuzes = soort.getEnumConstants();
        var namen =
                Arrays.stream(keuzes).map(keuze -> Naam.keuze((Enum<?>) keuze)).toList();
        int nummer = namen.indexOf(waarde.tekst());
        if (nummer >= 0) {
            return keuzes[nummer];
        }
        fouten.meld(
                waarde.plaats(),
                "'%s' kan niet '%s' zijn; kies uit %s.%s"
                        .formatted(
                                vraag.sleutel(),
                                kort(waarde),
                                String.join(", ", namen),
                                Suggestie.voor(waarde.tekst(), namen)));
        return null;
    }

    private @Nullable Object leeg(Vraag vraag) {
        var soort = vraag.soort();
        if (vraag.magLeeg()) {
            return null;
        }
        if (soort == boolean.class) {
            return false;
        }
        if (soort == int.class) {
            return 0;
        }
        if (soort == String.class) {
            return "";
        }
        if (soort == LocalDate.class) {
            return LocalDate.EPOCH;
        }
        if (soort.isEnum()) {
            return soort.getEnumConstants()[0];
        }
        return leegRecord(soort.asSubclass(Record.class));
    }

    private Record leegRecord(Class<? extends Record> soort) {
        var nergens = new Groep(java.util.Map.of(), null, Plaats.begin(""));
        var componenten = soort.getRecordComponents();
        var waarden = Arrays.stream(componenten)
                .map(component ->
                        component.getType() == List.class ? List.of() : leeg(new Vraag(soort, component, nergens)))
                .toArray();
        return maak(soort, componenten, waarden);
    }

    private static <T extends Record> T maak(
            Class<T> soort, RecordComponent[] componenten, @Nullable Object[] waarden) {
        try {
            var soorten =
                    Arrays.stream(componenten).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return soort.getDeclaredConstructor(soorten).newInstance(waarden);
        } catch (ReflectiveOperationException fout) {
            throw new IllegalStateException("Het record " + soort + " is niet te maken", fout);
        }
    }

    private static String sleutels(Class<?> soort) {
        return String.join(
                ", ",
                Arrays.stream(soort.getRecordComponents())
                        .map(component -> Naam.sleutel(component.getName()))
                        .toList());
    }

    private static String kort(Waarde waarde) {
        return waarde.tekst().length() <= 40 ? waarde.tekst() : waarde.tekst().substring(0, 40) + "…";
    }
}
