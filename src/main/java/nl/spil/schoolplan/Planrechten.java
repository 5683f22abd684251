package nl.spil.schoolplan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.spil.organisatie.Bezettingen;
import nl.spil.organisatie.Bezettingen.Bezetting;
import nl.spil.schoolplan.Bronteksten.Stand;
import nl.spil.toegang.Bezoeker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who writes at which plan and who adopts it: as the plan itself says, at the location where somebody works today. The plan
 * of the bestuur is written by who adopts it.
 */
@Component
public class Planrechten {

    private final JdbcClient jdbc;
    private final Schoolplannen schoolplannen;
    private final Planbronnen bronnen;
    private final Bezettingen bezettingen;

    Planrechten(JdbcClient jdbc, Schoolplannen schoolplannen, Planbronnen bronnen, Bezettingen bezettingen) {
        this.jdbc = jdbc;
        this.schoolplannen = schoolplannen;
        this.bronnen = bronnen;
        this.bezettingen = bezettingen;
    }

    private record Werkplek(UUID locatie, String sleutel, Set<String> rollen) {}

    /** The plans at which this person writes or about which this person decides, from location to bestuur. */
    public List<String> plannen(Bezoeker wie) {
        return plannen(bronnen.stand(), wie, bezettingen.vanNu(wie));
    }

    /** @param nu the roles of this person today */
    List<String> plannen(Stand stand, Bezoeker wie, List<Bezetting> nu) {
        Set<String> uit = new LinkedHashSet<>();
        if (wie.soort() == Bezoeker.Soort.BEHEER) {
            for (String sleutel : inGebruik()) uit.addAll(bronnen.lijn(stand, sleutel));
            uit.addAll(stand.perPlan().keySet());
            jdbc.sql("select sleutel from schoolplan.ontwerp where staat in ('open', 'voorgesteld') order by 1")
                    .query(String.class)
                    .list()
                    .forEach(uit::add);
        } else {
            List<Werkplek> plekken = werkplekken(nu);
            for (Werkplek plek : plekken)
                for (String sleutel : bronnen.lijn(stand, plek.sleutel()))
                    if (van(stand, plekken, sleutel).iets()) uit.add(sleutel);
        }
        uit.removeIf(s -> soort(stand, s) == Schoolplan.Soort.BASIS);
        return List.copyOf(uit);
    }

    public Planrecht van(Bezoeker wie, String sleutel) {
        Stand stand = bronnen.stand();
        if (soort(stand, sleutel) == Schoolplan.Soort.BASIS) return new Planrecht(false, false, "");
        if (wie.soort() == Bezoeker.Soort.BEHEER)
            return new Planrecht(true, false, van(stand, List.of(), sleutel).wie());
        return wie.soort() == Bezoeker.Soort.MEDEWERKER
                ? van(stand, werkplekken(bezettingen.vanNu(wie)), sleutel)
                : new Planrecht(false, false, "");
    }

    private Planrecht van(Stand stand, List<Werkplek> plekken, String sleutel) {
        Optional<Schoolplan> zelf = bronnen.lees(stand, sleutel) instanceof Leesresultaat.Gelezen(Schoolplan plan)
                ? Optional.of(plan)
                : Optional.empty();
        boolean vanBestuur = soort(stand, sleutel) == Schoolplan.Soort.BESTUUR;
        boolean bewerken = false;
        boolean vaststellen = false;
        String vaststeller = zelf.map(p -> p.geldigheid().vaststeller()).orElse(null);
        for (Werkplek plek : plekken) {
            if (!bronnen.lijn(stand, plek.sleutel()).contains(sleutel)) continue;
            Schoolplan hier = schoolplannen.voorLocatie(plek.locatie()).plan();
            for (String rol : plek.rollen()) {
                Toegangsregel regel = hier.toegang(rol, Gegevensklasse.INRICHTING);
                boolean stelt = vaststeller == null ? regel.beslissen() : vaststeller.equals(rol);
                vaststellen |= stelt;
                bewerken |= vanBestuur ? stelt : regel.schrijven() || stelt;
            }
        }
        String wie = zelf.map(p -> vaststeller == null
                        ? "wie over de inrichting beslist"
                        : p.woorden().rol(vaststeller))
                .orElse("wie over de inrichting beslist");
        return new Planrecht(bewerken, vaststellen, wie);
    }

    private Schoolplan.Soort soort(Stand stand, String sleutel) {
        return bronnen.geldend(stand, sleutel)
                .map(b -> Planbronnen.soort(b.tekst()))
                .orElse(Schoolplan.Soort.LOCATIE);
    }

    private List<String> inGebruik() {
        return jdbc.sql("select distinct schoolplan from organisatie.locatie order by 1")
                .query(String.class)
                .list();
    }

    private static List<Werkplek> werkplekken(List<Bezetting> nu) {
        Map<UUID, Werkplek> uit = new LinkedHashMap<>();
        for (Bezetting b : nu)
            uit.computeIfAbsent(b.locatie(), l -> new Werkplek(l, b.schoolplan(), new LinkedHashSet<>()))
                    .rollen()
                    .add(b.rol());
        return new ArrayList<>(uit.values());
    }
}
