package nl.spil.overzicht;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.schoolplan.Formulier;
import nl.spil.schoolplan.Overlegsoort;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Zaaktype;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What a location did for its pupils in a school year, in numbers (ROL-05). Who asks it is for the database to allow. */
@Component
public class Ondersteuningscijfers {

    private static final String MINDER = "minder dan 5";

    private final JdbcClient jdbc;

    Ondersteuningscijfers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A heading with a row for each thing that was counted. */
    public record Blok(String kop, String uitleg, List<String> kolommen, List<Rij> rijen) {}

    public record Rij(String naam, List<String> getallen) {}

    private record Telling(String blok, String sleutel, String maat, int aantal) {}

    public List<Blok> van(Schoolplan plan, UUID locatie, LocalDate van, LocalDate totEnMet) {
        Map<String, Integer> geteld = new LinkedHashMap<>();
        jdbc.sql("select blok, sleutel, maat, aantal from overzicht.ondersteuningsverslag(:locatie, :van, :tot)")
                .param("locatie", locatie)
                .param("van", van)
                .param("tot", totEnMet)
                .query(Telling.class)
                .list()
                .forEach(t -> geteld.put(t.blok() + "|" + t.sleutel() + "|" + t.maat(), t.aantal()));
        List<Rij> zaken = new ArrayList<>();
        List<Rij> besluiten = new ArrayList<>();
        for (Zaaktype z : plan.zaaktypen()) {
            erbij(zaken, z.naam(), geteld, "zaak|" + z.id(), "begonnen", "loopt", "gesloten");
            z.fasen()
                    .forEach(f -> f.besluiten()
                            .forEach(b -> erbij(
                                    besluiten,
                                    z.naam() + ": " + b.naam(),
                                    geteld,
                                    "besluit|" + z.id() + "/" + b.id(),
                                    "leerlingen")));
        }
        List<Rij> overleggen = new ArrayList<>();
        for (Overlegsoort o : plan.overlegsoorten())
            erbij(overleggen, o.naam(), geteld, "overleg|" + o.id(), "gehouden", "leerlingen");
        List<Rij> registraties = new ArrayList<>();
        for (Formulier f : plan.formulieren())
            erbij(registraties, f.naam(), geteld, "registratie|" + f.id(), "leerlingen");
        List<Rij> termijnen = new ArrayList<>();
        erbij(
                termijnen,
                "Alle termijnen",
                geteld,
                "termijn|alle",
                "op-tijd",
                "te-laat-gehaald",
                "te-laat-open",
                "loopt");
        return List.of(
                new Blok("Procedures", "Hoeveel leerlingen.", List.of("Begonnen", "Loopt", "Gesloten"), zaken),
                new Blok(
                        "Besluiten",
                        "Hoeveel leerlingen zo'n besluit kregen.",
                        List.of("Leerlingen"),
                        besluiten.stream().distinct().toList()),
                new Blok(
                        "Overleggen",
                        "Hoe vaak ze zijn gehouden, en hoeveel leerlingen er op de agenda stonden.",
                        List.of("Gehouden", "Leerlingen"),
                        overleggen),
                new Blok("Aanvragen en registraties", "Voor hoeveel leerlingen.", List.of("Leerlingen"), registraties),
                new Blok(
                        "Termijnen",
                        "Wat de school beloofde en wanneer het klaar was.",
                        List.of("Op tijd", "Te laat klaar", "Nog te laat", "Loopt"),
                        termijnen));
    }

    /** A row for what was counted at least once. */
    private static void erbij(List<Rij> uit, String naam, Map<String, Integer> geteld, String begin, String... maten) {
        List<String> getallen = new ArrayList<>();
        boolean iets = false;
        for (String maat : maten) {
            Integer n = geteld.get(begin + "|" + maat);
            iets |= n != null;
            getallen.add(n == null ? "0" : n < 0 ? MINDER : String.valueOf(n));
        }
        if (iets) uit.add(new Rij(naam, List.copyOf(getallen)));
    }
}
