package nl.spil.plan.web;

import java.util.List;
import java.util.Map;
import nl.spil.gedeeld.web.Kader.MenuPunt;
import nl.spil.gedeeld.web.KaderBijdrage;
import org.springframework.stereotype.Component;

/** Which plans of pupils ask for attention, in the menu of who leads a location (writes klasse 15). */
@Component
class PlanMenu implements KaderBijdrage {

    private static final String LEIDT = "leidt";

    @Override
    public int volgorde() {
        return 40;
    }

    @Override
    public Map<String, String> tellers(Gast wie) {
        if (!wie.medewerker()) return Map.of();
        return Map.of(LEIDT, """
                select nullif(count(*), 0)::int from toegang.relatie r
                  join toegang.recht t on t.locatie_id = r.groep_id and t.rol = r.rol and t.klasse = 15 and t.schrijven
                 where r.account_id = :wie and r.vanaf <= :dag and (r.tot is null or r.tot > :dag)""");
    }

    @Override
    public List<MenuPunt> menu(Gast wie, String pad) {
        if (wie.aantal(LEIDT).isEmpty()) return List.of();
        return List.of(new MenuPunt("Leerlingplannen", "/oppen/ontbreekt", pad.startsWith("/oppen"), 0, ""));
    }
}
