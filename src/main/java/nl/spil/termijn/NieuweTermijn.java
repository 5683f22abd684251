package nl.spil.termijn;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.spil.schoolplan.Termijnsoort;
import nl.spil.toegang.Klasse;
import org.jspecify.annotations.Nullable;

/**
 * A term that starts to run.
 *
 * @param soort key from the schoolplan, or {@link #ACTIE}; {@link Termijnen#haalVoor} closes by it
 * @param leerling the pupil, or null with a {@code locatie}
 * @param omschrijving what must be done, in the infinitive and without the name of the pupil: "OPP vaststellen"
 * @param url path of the page where it is done
 * @param bron law or section of the schoolplan, as shown: "WVO 2020 art. 2.44 lid 2"
 * @param start the fact the clock starts from
 * @param escalatieRol role around this pupil that hears when it is late, or empty
 * @param waarschuwDagen how many days before the owner is reminded
 * @param meer the extension that the schoolplan allows; null when it says nothing about it
 */
public record NieuweTermijn(
        String soort,
        Onderwerp onderwerp,
        @Nullable UUID leerling,
        @Nullable UUID locatie,
        Klasse klasse,
        String omschrijving,
        String url,
        String bron,
        Startfeit start,
        Duur duur,
        Eigenaar eigenaar,
        String escalatieRol,
        List<Integer> waarschuwDagen,
        @Nullable Verlengbaar meer) {

    public static final String ACTIE = "actie";

    static final List<Integer> DRIE_DAGEN = List.of(3);

    /** What happened, and on which day: "zorgmelding ingediend". */
    public record Startfeit(String wat, LocalDate op) {}

    /** Who must see to it; never nobody. {@code rol} is the role in which: "oco", "mentor". */
    public record Eigenaar(UUID account, String rol) {}

    /** How much longer the schoolplan lets it become, and how often. */
    public record Verlengbaar(int lengte, Eenheid eenheid, int keer) {}

    public NieuweTermijn {
        waarschuwDagen = List.copyOf(waarschuwDagen);
    }

    /** A term of a pupil that the schoolplan does not know; warns three days before. */
    public static NieuweTermijn voor(
            UUID leerling,
            Onderwerp onderwerp,
            String soort,
            Klasse klasse,
            String omschrijving,
            String url,
            String bron,
            Startfeit start,
            Duur duur,
            Eigenaar eigenaar) {
        return new NieuweTermijn(
                soort,
                onderwerp,
                leerling,
                null,
                klasse,
                omschrijving,
                url,
                bron,
                start,
                duur,
                eigenaar,
                "",
                DRIE_DAGEN,
                null);
    }

    /** A term of a pupil as the schoolplan has it: name, length, source, warnings, escalation and extension are its. */
    public static NieuweTermijn volgens(
            Termijnsoort regel,
            UUID leerling,
            Onderwerp onderwerp,
            Klasse klasse,
            String url,
            Startfeit start,
            UUID eigenaar) {
        Termijnsoort.Verlenging v = regel.verlenging();
        // A component of the schoolplan may be left out of the file.
        @Nullable String escalatie = regel.escalatie();
        return new NieuweTermijn(
                regel.id(),
                onderwerp,
                leerling,
                null,
                klasse,
                regel.naam(),
                url,
                regel.bron(),
                start,
                Duur.van(regel.lengte(), eenheid(regel.eenheid()), regel.vakantiesTellen()),
                new Eigenaar(eigenaar, regel.eigenaar()),
                escalatie == null ? "" : escalatie,
                regel.waarschuwDagenVoor(),
                v == null ? null : new Verlengbaar(v.lengte(), eenheid(v.eenheid()), v.keer()));
    }

    /** A term of a location, without a pupil, as the schoolplan has it. */
    public static NieuweTermijn vanLocatie(
            Termijnsoort regel,
            UUID locatie,
            Onderwerp onderwerp,
            Klasse klasse,
            String url,
            Startfeit start,
            UUID eigenaar) {
        NieuweTermijn bij = volgens(regel, locatie, onderwerp, klasse, url, start, eigenaar);
        return new NieuweTermijn(
                bij.soort,
                onderwerp,
                null,
                locatie,
                klasse,
                bij.omschrijving,
                url,
                bij.bron,
                start,
                bij.duur,
                bij.eigenaar,
                bij.escalatieRol,
                bij.waarschuwDagen,
                bij.meer);
    }

    /** The same, due on that day whatever its length, because of this. */
    public NieuweTermijn uiterlijk(String waarom, LocalDate dag) {
        return new NieuweTermijn(
                soort,
                onderwerp,
                leerling,
                locatie,
                klasse,
                omschrijving,
                url,
                bron,
                new Startfeit(waarom, dag),
                Duur.tot(dag),
                eigenaar,
                escalatieRol,
                waarschuwDagen,
                meer);
    }

    /** The same with another escalation and other warnings. */
    public NieuweTermijn met(String escalatieRol, Integer... waarschuwDagen) {
        return new NieuweTermijn(
                soort,
                onderwerp,
                leerling,
                locatie,
                klasse,
                omschrijving,
                url,
                bron,
                start,
                duur,
                eigenaar,
                escalatieRol,
                List.of(waarschuwDagen),
                meer);
    }

    private static Eenheid eenheid(Termijnsoort.Eenheid eenheid) {
        return switch (eenheid) {
            case KALENDERDAGEN -> Eenheid.KALENDERDAGEN;
            case KALENDERWEKEN -> Eenheid.KALENDERWEKEN;
            case SCHOOLDAGEN -> Eenheid.SCHOOLDAGEN;
            case SCHOOLWEKEN -> Eenheid.SCHOOLWEKEN;
            case MAANDEN -> Eenheid.MAANDEN;
        };
    }
}
