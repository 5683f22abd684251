package nl.spil.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.spil.organisatie.Functies;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.schoolplan.Partij;
import nl.spil.schoolplan.Plansoort;
import nl.spil.schoolplan.Plansoort.Voor;
import nl.spil.schoolplan.Rol.Plek;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who answers or signs, as the plansoort says and the administration knows the people.
 *
 * @param partij ouder-met-gezag, leerling, or a role of the schoolplan
 * @param heelPlan signs the whole plan; must sign it when {@code verplichtPlan}
 * @param handelingsdeel agrees with each goal; must when {@code verplichtDoelen}
 * @param samen one answer of the people with this partij is enough (two mentors of a class)
 */
public record Ondertekenaar(
        @Nullable UUID accountId,
        String naam,
        String partij,
        boolean heelPlan,
        boolean verplichtPlan,
        boolean handelingsdeel,
        boolean verplichtDoelen,
        boolean samen) {

    public boolean ouder() {
        return partij.equals(Partij.OUDER_MET_GEZAG);
    }

    public boolean leerling() {
        return partij.equals(Partij.LEERLING);
    }

    /** Comes in by one-time link. */
    public boolean gezin() {
        return ouder() || leerling();
    }

    /** Who the plansoort asks, for this pupil today; of the school whoever has that role for the pupil. */
    static List<Ondertekenaar> van(Sjabloon sjabloon, LeerlingKop kop, Functies functies) {
        Plansoort soort = sjabloon.soort();
        String eerste = sjabloon.versie().plan().rolId(Plek.EERSTE_AANSPREEKPUNT);
        List<Ondertekenaar> uit = new ArrayList<>();
        for (String partij : soort.ondertekenaars().stream()
                .map(Plansoort.Ondertekenaar::partij)
                .distinct()
                .toList()) {
            boolean heel = gevraagd(soort, partij, Voor.HELE_PLAN, kop.leeftijd(), false);
            boolean heelMoet = gevraagd(soort, partij, Voor.HELE_PLAN, kop.leeftijd(), true);
            boolean deel = gevraagd(soort, partij, Voor.HANDELINGSDEEL, kop.leeftijd(), false);
            boolean deelMoet = gevraagd(soort, partij, Voor.HANDELINGSDEEL, kop.leeftijd(), true);
            if (partij.equals(Partij.OUDER_MET_GEZAG)) {
                kop.oudersMetGezag()
                        .forEach(o -> uit.add(new Ondertekenaar(
                                o.accountId(), o.naam(), partij, heel, heelMoet, deel, deelMoet, false)));
            } else if (partij.equals(Partij.LEERLING)) {
                uit.add(new Ondertekenaar(kop.accountId(), kop.naam(), partij, heel, heelMoet, deel, deelMoet, false));
            } else if (!partij.equals(eerste)) {
                functies.medewerkers(partij, kop.id())
                        .forEach(m -> uit.add(new Ondertekenaar(
                                m.accountId(), m.naam(), partij, heel, heelMoet, deel, deelMoet, true)));
            } else {
                kop.mentoren()
                        .forEach(m -> uit.add(new Ondertekenaar(
                                m.accountId(), m.naam(), partij, heel, heelMoet, deel, deelMoet, true)));
            }
        }
        return uit;
    }

    /** Which parties must answer, at this age of the pupil. */
    static List<String> verplicht(Plansoort soort, Voor voor, int leeftijd) {
        return soort.ondertekenaars().stream()
                .map(Plansoort.Ondertekenaar::partij)
                .distinct()
                .filter(partij -> gevraagd(soort, partij, voor, leeftijd, true))
                .toList();
    }

    private static boolean gevraagd(Plansoort soort, String partij, Voor voor, int leeftijd, boolean verplicht) {
        return soort.ondertekenaars().stream()
                .filter(o -> o.partij().equals(partij) && o.voor() == voor)
                .anyMatch(o ->
                        !verplicht || (o.verplicht() && (o.vanafLeeftijd() == null || leeftijd >= o.vanafLeeftijd())));
    }
}
