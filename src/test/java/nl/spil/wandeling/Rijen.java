package nl.spil.wandeling;

import java.util.List;
import java.util.UUID;
import nl.spil.wandeling.Wereld.Leerling;

/** Everything about one pupil. */
final class Rijen extends Rijmaker {

    private final Zaakrijen zaken;
    private final Overlegrijen overleggen;
    private final Planrijen plannen;
    private final Dossierrijen dossiers;
    private final Omgevingrijen omgeving;

    Rijen(Vulling vulling, Leerling leerling) {
        super(vulling, leerling);
        zaken = new Zaakrijen(vulling, leerling);
        overleggen = new Overlegrijen(vulling, leerling);
        plannen = new Planrijen(vulling, leerling);
        dossiers = new Dossierrijen(vulling, leerling);
        omgeving = new Omgevingrijen(vulling, leerling);
    }

    void alles() {
        voorwerp("leerlingen/{leerling}", leerling, id);
        voorwerp("oud-leerlingen/{leerling}", leerling, id);
        // A proposal is made by two people only; BewarenWebTest walks there.
        voorwerp("voorstellen/{vernietiging}", leerling, UUID.randomUUID());
        voorwerp("bewijzen/{bewijs}", leerling, UUID.randomUUID());
        voorwerp("dubbelen/{samenvoeging}", leerling, UUID.randomUUID());
        voorwerp("adressen/{adreswijziging}", leerling, UUID.randomUUID());
        voorwerp("functies/{functievoorstel}", leerling, UUID.randomUUID());
        voorwerp("thuis/{leerling}", leerling, id);
        voorwerp("toestemmingen/{soort}", leerling, "extern");
        voorwerp("ondersteuningsplan/{sleutel}", leerling, "hpc-zuidwijk");
        // No other bestuur of the walk has this plan.
        voorwerp("schoolplannen/{sleutel}", leerling, "hpc-charlois");
        voorwerp("hoofdstukken/{hoofdstuk}", leerling, "niveaus");
        voorwerp("passages/{passage}", leerling, 1);
        omgeving.school();
        omgeving.gezin();
        dossiers.concept();
        dossiers.dossier();
        UUID zorgmelding = zaken.formulier();
        UUID zaak = zaken.zaak(zorgmelding);
        zaken.termijn(zaak);
        zaken.verzoeken();
        omgeving.bericht();
        omgeving.toestemming();
        rij(
                "schoolplan.leerlingindeling",
                7,
                Wie.van(mentor),
                "planversie_id=? soort=groep waarde=fase-1 criteria=[] door=? door_naam=?",
                planversie(),
                account(mentor),
                "Mo Mentor");
        rij("organisatie.leerjaar", 1, Wie.GEWOON, "");
        plannen.plan(zaak);
        overleggen.overleg(zaak);
        dossiers.registraties();
        dossiers.inzet();
        omgeving.plaatsvraag();
        omgeving.inkijk();
        omgeving.delen();
        dossiers.werkaantekening();
        omgeving.koppeling();
        // Whoever may hold a dossier, is not told apart by class here: nobody reads it on a page of a pupil at
        // school.
        rij(
                "bewaren.stop",
                1,
                Wie.GEWOON,
                "door=? opgeheven_op=? opgeheven_naam=",
                account(oco),
                java.time.OffsetDateTime.now());
    }

    void nogEen(int klasse) {
        dossiers.notitie(klasse, klasse == 10 ? "extern-contact" : "advies", oco, Wie.van(oco), false);
        switch (klasse) {
            case 4 -> dossiers.registratie(4, "bpo-consult", "klaar", oco, List.of("met", "uitkomst"), false);
            case 6 -> dossiers.inzet(Wie.van(oco), "individueel", null);
            case 8 -> {
                zaken.formulier();
                zaken.zaakErbij("vso", "vso-verzoek");
                dossiers.registratie(8, "loket-vraag", "gevraagd", oco, List.of("vraag", "gedaan"), false);
                zaken.termijn(8, oco, "actie");
            }
            case 10 -> {
                dossiers.registratie(
                        10, "expertisecentrum-aanvraag", "aangevraagd", oco, List.of("vraag", "reden"), false);
                zaken.termijn(10, oco, "actie");
            }
            default -> {
                // A notitie is what there is in the other classes.
            }
        }
    }
}
