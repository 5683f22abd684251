package nl.spil.wandeling;

import static nl.spil.wandeling.Wereld.Leerling.KIND;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.wandeling.Wereld.Leerling;

/** The plan of a pupil. */
final class Planrijen extends Rijmaker {

    Planrijen(Vulling vulling, Leerling leerling) {
        super(vulling, leerling);
    }

    void plan(UUID zaak) {
        String[] gezin = familie().toArray(String[]::new);
        Wie vrij = leerling == KIND ? Wie.VRIJ.ook(Wereld.GENODIGDEN.toArray(String[]::new)) : Wie.VRIJ;
        UUID vast = plan(zaak, 1, "vastgesteld", vrij);
        UUID concept = plan(zaak, 2, "concept", Wie.GEWOON.niet(gezin));
        // The handelingsdeel of a plan that holds is for docenten too, and for the parents of who is sixteen.
        doelEnSectie(vast, vrij, true);
        // The swv reads the plan that holds as a whole, of the zaak to which it is invited.
        doelEnSectie(vast, leerling == KIND ? Wie.GEWOON.ook("swv") : Wie.GEWOON, false);
        doelEnSectie(concept, Wie.GEWOON.niet(gezin), false);
        voorwerp("versies/{nummer}", leerling, 1);
        voorwerp("versies/{nummer}", leerling, 2);
        for (UUID plan : List.of(vast, concept)) {
            Wie wie = plan.equals(vast) ? Wie.GEWOON : Wie.GEWOON.niet(gezin);
            rij(
                    "plan.hoorrecht",
                    7,
                    wie,
                    "plan_id=? reden_niet= auteur_id=? auteur_naam=?",
                    plan,
                    account(mentor),
                    "Mo Mentor");
            rij(
                    "plan.overlegverslag",
                    7,
                    wie,
                    "plan_id=? auteur_id=? auteur_naam=?",
                    plan,
                    account(mentor),
                    "Mo Mentor");
        }
        // What one of the family answers, says or refuses, the others do not read (OUDER-12).
        for (String wie : familie()) {
            Wie zelf = Wie.van(wie)
                    .niet(familie().stream().filter(f -> !f.equals(wie)).toArray(String[]::new))
                    .ook(wie);
            String partij = wie.startsWith("ouder") ? "ouder" : "leerling";
            rij(
                    "plan.instemming",
                    7,
                    zelf,
                    "plan_id=? doel_id=null stam_id=null uitgave=1 account_id=? naam=Gezin partij=? antwoord=ja-met-opmerking wijze=zelf vastgelegd_door= vingerafdruk=x",
                    vast,
                    account(wie),
                    partij);
            rij(
                    "plan.weigering",
                    7,
                    zelf,
                    "plan_id=? account_id=? naam=Gezin partij=? auteur_id=? auteur_naam=?",
                    vast,
                    account(wie),
                    partij,
                    account(mentor),
                    "Mo Mentor");
            rij("plan.inbreng", 7, zelf, "soort=opp account_id=? naam=Gezin partij=?", account(wie), partij);
        }
    }

    UUID plan(UUID zaak, int nummer, String staat, Wie wie) {
        return rij(
                "plan.plan",
                7,
                wie,
                "soort=opp versienummer=? staat=? planversie_id=? zaak_id=? auteur_id=? auteur_naam=? vastgesteld_door=?",
                nummer,
                staat,
                planversie(),
                zaak,
                account(mentor),
                "Mo Mentor",
                "Olga Oco");
    }

    void doelEnSectie(UUID plan, Wie wie, boolean vrij) {
        // Sections of the plan of both schools: only those are shown.
        String sectie = vrij ? "individuele-begeleiding" : "uitstroom";
        rij(
                "plan.sectie",
                7,
                wie,
                "plan_id=? sleutel=? handelingsdeel=? vrijgegeven=? gewijzigd_door=?",
                plan,
                sectie,
                vrij,
                vrij,
                "Mo Mentor");
        if (!vulling.voorwerpen.getOrDefault("secties/{sleutel}", Map.of()).containsKey(leerling)) {
            for (String s : List.of("individuele-begeleiding", "uitstroom")) voorwerp("secties/{sleutel}", leerling, s);
        }
        UUID stam = UUID.randomUUID();
        UUID doel = rij(
                "plan.doel",
                7,
                wie,
                "plan_id=? stam_id=? volgorde=1 vrijgegeven=? gewijzigd_door=? uitgave=1 vervallen_op=null niveau=extra",
                plan,
                stam,
                vrij,
                "Mo Mentor");
        voorwerp("doelen/{doel}", leerling, doel);
        // What is not yet agreed is not yet evaluated.
        if (wie.niet().size() > 0) return;
        rij(
                "plan.evaluatie",
                7,
                wie,
                "plan_id=? doel_id=? stam_id=? uitkomst=deels vrijgegeven=? auteur_id=? auteur_naam=?",
                plan,
                doel,
                stam,
                vrij,
                account(mentor),
                "Mo Mentor");
    }
}
