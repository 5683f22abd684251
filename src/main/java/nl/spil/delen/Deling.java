package nl.spil.delen;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Once sharing, and what happened to it.
 *
 * @param toestemming the kind of consent; empty when the law asks it
 * @param aanWie for whom the consent is asked; of a consent for once a name of its own
 * @param geldt whether it may be open now: not recalled, and the consent holds
 */
public record Deling(
        UUID id,
        UUID leerling,
        String deeldoel,
        String naam,
        String doel,
        boolean wettelijk,
        boolean alleenThuis,
        String toestemming,
        String organisatie,
        String aanWie,
        String ontvanger,
        String toelichting,
        int dagen,
        String bron,
        UUID door,
        String doorNaam,
        LocalDate op,
        boolean geldt,
        List<Stap> stappen,
        LocalDate vandaag) {

    /**
     * Something that happened.
     *
     * @param tot of a link: the first day on which it no longer opens
     */
    public record Stap(
            String soort,
            String tekst,
            @Nullable LocalDate tot,
            @Nullable UUID door,
            String naam,
            String hoedanigheid,
            Instant op) {

        /** "Geopend door Ria Roos, intern begeleider". */
        public String wat() {
            return switch (soort) {
                case "zienswijze" -> "Zienswijze van " + naam;
                case "akkoord" -> naam + " vindt het goed";
                case "weigering" -> naam + " zegt nee";
                case "kopie" -> "Kopie voor " + naam;
                case "verstuurd" -> "Link gestuurd door " + naam;
                case "geopend" -> "Geopend door " + naam + (tekst.isEmpty() ? "" : ", " + tekst);
                case "meegenomen" -> "Meegenomen als PDF door " + naam + (tekst.isEmpty() ? "" : ", " + tekst);
                default -> "Ingetrokken door " + naam;
            };
        }

        /** What was said; who opened it is in {@link #wat()} already. */
        public String erbij() {
            return soort.equals("geopend") || soort.equals("meegenomen") ? "" : tekst;
        }
    }

    public Deling {
        stappen = List.copyOf(stappen);
    }

    /** Where it stands. */
    public enum Staat {
        WACHT("wacht op toestemming", "warn"),
        KOPIE("wacht op de kopie voor de familie", "warn"),
        KLAAR("klaar om te versturen", "info"),
        THUIS("te lezen thuis", "good"),
        VERSTUURD("verstuurd, nog niet geopend", "warn"),
        GEOPEND("geopend", "good"),
        VERLOPEN("link verlopen", ""),
        GEWEIGERD("gaat niet door", "bad"),
        INGETROKKEN("ingetrokken", "bad");

        private final String tekst;
        private final String ernst;

        Staat(String tekst, String ernst) {
            this.tekst = tekst;
            this.ernst = ernst;
        }

        public String tekst() {
            return tekst;
        }

        public String ernst() {
            return ernst;
        }
    }

    public Staat staat() {
        if (laatste("ingetrokken").isPresent()) return Staat.INGETROKKEN;
        if (!geldt) {
            if (laatste("verstuurd").isPresent()) return Staat.INGETROKKEN;
            if (wettelijk) return Staat.KOPIE;
            return laatste("weigering").isPresent() ? Staat.GEWEIGERD : Staat.WACHT;
        }
        if (alleenThuis) return Staat.THUIS;
        if (laatste("geopend").isPresent()) return Staat.GEOPEND;
        return laatste("verstuurd")
                .map(s -> s.tot() != null && s.tot().isAfter(vandaag) ? Staat.VERSTUURD : Staat.VERLOPEN)
                .orElse(Staat.KLAAR);
    }

    public boolean ingetrokken() {
        return laatste("ingetrokken").isPresent();
    }

    public Optional<Stap> laatste(String soort) {
        return stappen.reversed().stream().filter(s -> s.soort().equals(soort)).findFirst();
    }

    public List<Stap> zienswijzen() {
        return stappen.stream().filter(s -> s.soort().equals("zienswijze")).toList();
    }

    /** The last day on which the recipient can open it, once it was sent. */
    public Optional<LocalDate> teOpenenTotEnMet() {
        return laatste("verstuurd").map(Stap::tot).map(d -> d.minusDays(1));
    }

    public String url() {
        return "/leerlingen/" + leerling + "/delen/" + id;
    }

    public String thuis() {
        return "/thuis/" + leerling + "/gedeeld/" + id;
    }
}
