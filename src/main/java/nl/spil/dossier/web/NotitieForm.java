package nl.spil.dossier.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import nl.spil.dossier.NieuweNotitie;
import nl.spil.dossier.Soort;
import org.jspecify.annotations.Nullable;

/** A notitie as it comes in. */
record NotitieForm(
        @Nullable String soort,
        @Nullable String waarbij,
        @Nullable String tekst,
        @Nullable String afspraak,
        @Nullable String op,
        @Nullable String vrijgegeven,
        @Nullable UUID vervangt,
        @Nullable String terug) {

    static String leeg(@Nullable String tekst) {
        return tekst == null ? "" : tekst;
    }

    NieuweNotitie notitie() {
        return new NieuweNotitie(
                Soort.van(leeg(soort)).orElse(null),
                leeg(waarbij),
                leeg(tekst),
                leeg(afspraak),
                dag(op),
                vrijgegeven != null,
                vervangt,
                null);
    }

    static @Nullable LocalDate dag(@Nullable String tekst) {
        try {
            return tekst == null || tekst.isBlank() ? null : LocalDate.parse(tekst.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
