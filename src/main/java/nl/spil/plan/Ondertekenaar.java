package nl.spil.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.spil.gedeeld.Datum;
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

    /** Who the plansoort asks; of the school whoever has that role for the pupil. Of a plan that was adopted: who it asked on that day. */
    static List<Ondertekenaar> van(Sjabloon sjabloon, LeerlingKop kop, Functies functies, Plandossier.Kop plan) {
        Plansoort soort = sjabloon.soort();
        Instant toen = plan.vastgesteldOp();
        int leeftijd = toen == null ? kop.leeftijd() : Datum.leeftijd(kop.geboortedatum(), Datum.van(toen));
        String eerste = sjabloon.versie().plan().rolId(Plek.EERSTE_AANSPREEKPUNT);
        List<Ondertekenaar> uit = new ArrayList<>();
        for (String partij : partijen(soort, leeftijd)) {
            boolean heel = gevraagd(soort, partij, Voor.HELE_PLAN, leeftijd, false);
            boolean heelMoet = gevraagd(soort, partij, Voor.HELE_PLAN, leeftijd, true);
            boolean deel = gevraagd(soort, partij, Voor.HANDELINGSDEEL, leeftijd, false);
            boolean deelMoet = gevraagd(soort, partij, Voor.HANDELINGSDEEL, leeftijd, true);
            if (partij.equals(Partij.OUDER_MET_GEZAG)) {
                kop.oudersMetGezag(leeftijd)
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
        return partijen(soort, leeftijd).stream()
                .filter(partij -> gevraagd(soort, partij, voor, leeftijd, true))
                .toList();
    }

    /** In the order of the plan; what it asks of a parent, it asks of the pupil from eighteen. */
    private static List<String> partijen(Plansoort soort, int leeftijd) {
        return soort.ondertekenaars().stream()
                .map(o -> Partij.bij(o.partij(), leeftijd))
                .distinct()
                .toList();
    }

    private static boolean gevraagd(Plansoort soort, String partij, Voor voor, int leeftijd, boolean verplicht) {
        return soort.ondertekenaars().stream()
                .filter(o -> Partij.bij(o.partij(), leeftijd).equals(partij) && o.voor() == voor)
                .anyMatch(o ->
                        !verplicht || (o.verplicht() && (o.vanafLeeftijd() == null || leeftijd >= o.vanafLeeftijd())));
    }
}
