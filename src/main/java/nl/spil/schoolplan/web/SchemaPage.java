package nl.spil.schoolplan.web;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.spil.schoolplan.Zaaktype;
import nl.spil.schoolplan.lezing.Routeschema;

/** A procedure as a scheme on one page. */
public record SchemaPage(PlanPage blad, Routeschema schema) {

    /** Every procedure of the plan: key and name. */
    public Map<String, String> procedures() {
        Map<String, String> uit = new LinkedHashMap<>();
        for (Zaaktype z : blad.plan().zaaktypen()) uit.put(z.id(), z.naam());
        return uit;
    }

    /** The flag of a step: which kind of support, in words and colour. */
    public String kleur(Routeschema.Stap stap) {
        return stap.basis() ? "good" : "info";
    }
}
