package nl.spil.schoolplan.yaml;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.regex.Pattern;
import nl.spil.schoolplan.yaml.Knoop.Groep;
import nl.spil.schoolplan.yaml.Knoop.Waarde;
import nl.spil.schoolplan.yaml.Vorm.Sleutel;
import org.jspecify.annotations.Nullable;

/** Turns one piece of text into the value that a key asks for. */
final class Waardelezer {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern GETAL = Pattern.compile("\\d{1,6}");

    private final Fouten fouten;

    Waardelezer(Fouten fouten) {
        this.fouten = fouten;
    }

    /** The value; nothing when the text is not one, which is then among the mistakes. */
    @Nullable
    Object lees(Sleutel sleutel, Knoop knoop) {
        if (!(knoop instanceof Waarde waarde)) {
            fouten.meld(knoop.plaats(), "Bij '%s' hoort één waarde, geen lijst of groep.".formatted(sleutel.naam()));
            return null;
        }
        if (waarde.leeg()) {
            fouten.meld(
                    knoop.plaats(),
                    "Bij '%s' staat een leeg onderdeel; vul het in of haal het weg.".formatted(sleutel.naam()));
            return null;
        }
        var soort = sleutel.soort();
        if (soort == String.class) {
            return tekst(sleutel, waarde);
        }
        if (soort == boolean.class) {
            return jaOfNee(sleutel, waarde);
        }
        if (soort == int.class || soort == Integer.class) {
            return getal(sleutel, waarde);
        }
        if (soort == LocalDate.class) {
            return datum(sleutel, waarde);
        }
        return keuze(sleutel, waarde);
    }

    private String tekst(Sleutel sleutel, Waarde waarde) {
        if (sleutel.naam().equals(Groep.ID) && !ID.matcher(waarde.tekst()).matches()) {
            fouten.meld(
                    waarde.plaats(),
                    "Een id bestaat uit kleine letters, cijfers en streepjes, zoals 'sot-plus'; '%s' kan niet."
                            .formatted(kort(waarde.tekst())));
        }
        return waarde.tekst();
    }

    private @Nullable Boolean jaOfNee(Sleutel sleutel, Waarde waarde) {
        return switch (waarde.tekst()) {
            case "ja", "true" -> true;
            case "nee", "false" -> false;
            default -> {
                fouten.meld(
                        waarde.plaats(),
                        "'%s' is ja of nee, niet '%s'.".formatted(sleutel.naam(), kort(waarde.tekst())));
                yield null;
            }
        };
    }

    private @Nullable Integer getal(Sleutel sleutel, Waarde waarde) {
        if (GETAL.matcher(waarde.tekst()).matches()) {
            return Integer.valueOf(waarde.tekst());
        }
        fouten.meld(
                waarde.plaats(),
                "'%s' is een heel getal van 0 of meer, niet '%s'.".formatted(sleutel.naam(), kort(waarde.tekst())));
        return null;
    }

    private @Nullable LocalDate datum(Sleutel sleutel, Waarde waarde) {
        try {
            return LocalDate.parse(waarde.tekst());
        } catch (DateTimeException nietTeLezen) {
            fouten.meld(
                    waarde.plaats(),
                    "'%s' is een datum zoals 2026-08-01, niet '%s'.".formatted(sleutel.naam(), kort(waarde.tekst())));
            return null;
        }
    }

    private @Nullable Object keuze(Sleutel sleutel, Waarde waarde) {
        var keuzes = sleutel.soort().getEnumConstants();
        if (keuzes == null) {
            throw new IllegalStateException("Een plan kan niets van dit soort bevatten: " + sleutel.component());
        }
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
                                sleutel.naam(),
                                kort(waarde.tekst()),
                                String.join(", ", namen),
                                Suggestie.voor(waarde.tekst(), namen)));
        return null;
    }

    /** What stands in for a required value that is missing, until the mistakes are reported. */
    static Object leeg(Class<?> soort) {
        if (soort == boolean.class) {
            return false;
        }
        if (soort == int.class) {
            return 0;
        }
        if (soort == LocalDate.class) {
            return LocalDate.EPOCH;
        }
        return soort.isEnum() ? soort.getEnumConstants()[0] : "";
    }

    static String kort(String tekst) {
        return tekst.length() <= 40 ? tekst : tekst.substring(0, 40) + "…";
    }
}
