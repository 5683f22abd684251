package nl.spil.wandeling;

import static nl.spil.wandeling.Wereld.Leerling.KIND;

import java.util.List;
import java.util.UUID;
import nl.spil.wandeling.Wereld.Leerling;

/** Meetings in which a pupil is discussed. */
final class Overlegrijen extends Rijmaker {

    Overlegrijen(Vulling vulling, Leerling leerling) {
        super(vulling, leerling);
    }

    void overleg(UUID zaak) {
        if (leerling == KIND) gesprekMetGezin(zaak);
        String locatie = leerling.opZuid() ? "zuid" : "noord";
        UUID overleg = rij(
                "overleg.overleg",
                16,
                Wie.GEWOON,
                "locatie_id=? soort=sot naam=SOT planversie_id=? dag=? plaats= staat=afgesloten herkomst=schoolplan voorzitter_id=? voorzitter=? inleveren_tot=null afgelast_op=null afgelast_door= afgelast_reden= over=leerlingen klasse=8 thema= groep_id=null",
                een("select id from organisatie.locatie where sleutel = ?", locatie),
                planversie(),
                java.time.LocalDate.now().minusDays(7L + leerling.ordinal()),
                account(oco),
                "Olga Oco");
        voorwerp("overleg/{id}", leerling, overleg);
        voorwerp("notulen/{id}", leerling, overleg);
        rij(
                "overleg.deelnemer",
                16,
                Wie.GEWOON,
                "overleg_id=? account_id=? naam=? rol=oco",
                overleg,
                account(oco),
                "Olga Oco");
        // What is not about a pupil is still the team's own.
        Wie team = leerling.opZuid() ? Wie.enkel("oco", "smw", "teamleider", "bpo", "svk") : Wie.enkel(oco);
        rij("overleg.algemeen", 8, team, "overleg_id=? door=? door_naam=?", overleg, account(oco), "Olga Oco");
        // Of a person and not of a pupil: one is enough.
        if (leerling == KIND)
            voorwerp(
                    "links/{agendalink}",
                    leerling,
                    rij(
                            "overleg.agendalink",
                            16,
                            Wie.GEWOON,
                            "account_id=? locatie_id=null token_hash=? ingetrokken_op=null uur=null gelezen=0",
                            account(oco),
                            UUID.randomUUID().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        UUID punt = rij(
                "overleg.agendapunt",
                8,
                Wie.VRIJ,
                "overleg_id=? klasse=8 zaak_id=? zorgmelding_id=null volgorde=1 herkomst=handmatig toegelaten_door=? toegelaten_naam=? doorgeschoven_naar=?",
                overleg,
                zaak,
                account(oco),
                "Olga Oco",
                overleg);
        voorwerp("punten/{punt}", leerling, punt);
        rij(
                "overleg.openstelling",
                10,
                Wie.GEWOON,
                "grond=reden open=false door=? door_naam=?",
                account(oco),
                "Olga Oco");
        rij(
                "overleg.vastlegging",
                8,
                Wie.van(oco),
                "overleg_id=? agendapunt_id=? klasse=8 soort=besluit dag=null door=? door_naam=?",
                overleg,
                punt,
                account(oco),
                "Olga Oco");
        rij(
                "overleg.genodigde",
                8,
                Wie.GEWOON,
                "overleg_id=? agendapunt_id=? klasse=8 account_id=null kring=extern door=?",
                overleg,
                punt,
                account(oco));
        rij(
                "overleg.afspraak",
                8,
                team,
                "overleg_id=? soort=besluit door=? door_naam=?",
                overleg,
                account(oco),
                "Olga Oco");
        // The MT reads what it is asked to release; the others only what was released.
        Wie mt = Wie.GEWOON.ook(leerling.opZuid() ? "schoolleider" : oco);
        for (String deel : List.of("intern", "vrijgeefbaar")) {
            UUID notulendeel = rij(
                    "overleg.notulendeel",
                    8,
                    Wie.GEWOON,
                    "overleg_id=? agendapunt_id=? klasse=8 deel=? door=? door_naam=?",
                    overleg,
                    punt,
                    deel,
                    account(oco),
                    "Olga Oco");
            voorwerp("delen/{deel}", leerling, notulendeel);
            rij(
                    "overleg.notulenversie",
                    8,
                    Wie.GEWOON,
                    "notulendeel_id=? overleg_id=? klasse=8 door=? door_naam=?",
                    notulendeel,
                    overleg,
                    account(oco),
                    "Olga Oco");
            for (int versie : List.of(1, 2, 3)) {
                UUID voorstel = rij(
                        "overleg.voorstel",
                        8,
                        mt,
                        "overleg_id=? notulendeel_id=? versie=? door=? door_naam=?",
                        overleg,
                        notulendeel,
                        versie,
                        account(oco),
                        "Olga Oco");
                switch (versie) {
                    case 1 ->
                        rij(
                                "overleg.vrijgave",
                                9,
                                Wie.VRIJ,
                                "overleg_id=? voorstel_id=? besloten_door_sot=? sot_naam=? besloten_door_mt=? mt_naam=?",
                                overleg,
                                voorstel,
                                account(oco),
                                "Olga Oco",
                                account("schoolleider"),
                                "Lea Leider");
                    case 2 ->
                        rij(
                                "overleg.afwijzing",
                                8,
                                mt,
                                "voorstel_id=? overleg_id=? door=? door_naam=?",
                                voorstel,
                                overleg,
                                account("schoolleider"),
                                "Lea Leider");
                    default -> voorwerp("vrijgaven/{id}", leerling, voorstel);
                }
            }
        }
    }

    /** A talk to come, to which a parent was asked: at home stands when it is, and nothing of what is written about it. */
    void gesprekMetGezin(UUID zaak) {
        UUID gesprek = rij(
                "overleg.overleg",
                16,
                Wie.GEWOON,
                "locatie_id=? soort=mdo naam=MDO planversie_id=? dag=? plaats= staat=gepland herkomst=handmatig voorzitter_id=null voorzitter= begonnen_op=null afgesloten_op=null inleveren_tot=null afgelast_op=null afgelast_door= afgelast_reden= over=een-leerling klasse=8 thema= groep_id=null",
                een("select id from organisatie.locatie where sleutel = ?", "zuid"),
                planversie(),
                java.time.LocalDate.now().plusDays(7));
        rij(
                "overleg.deelnemer",
                16,
                Wie.GEWOON,
                "overleg_id=? account_id=? naam=? rol=oco",
                gesprek,
                account(oco),
                "Olga Oco");
        UUID punt = rij(
                "overleg.agendapunt",
                8,
                Wie.VRIJ,
                "overleg_id=? klasse=8 zaak_id=? zorgmelding_id=null volgorde=1 herkomst=handmatig toegelaten_op=null toegelaten_door=null toegelaten_naam= toegelaten_reden= besproken_op=null doorgeschoven_naar=null doorgeschoven_reden=",
                gesprek,
                zaak);
        rij(
                "overleg.genodigde",
                8,
                Wie.GEWOON,
                "overleg_id=? agendapunt_id=? klasse=8 account_id=? kring=gezin door=?",
                gesprek,
                punt,
                account("ouder1"),
                account(oco));
    }
}
