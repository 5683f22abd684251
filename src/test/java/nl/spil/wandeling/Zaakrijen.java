package nl.spil.wandeling;

import static nl.spil.wandeling.Wereld.Leerling.KIND;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.spil.wandeling.Wereld.Leerling;

/** Zaken of a pupil: what began them, their terms, who is invited, what the family asks. */
final class Zaakrijen extends Rijmaker {

    Zaakrijen(Vulling vulling, Leerling leerling) {
        super(vulling, leerling);
    }

    UUID formulier() {
        Map<String, String> antwoorden = new LinkedHashMap<>();
        for (String veld : List.of(
                "hulpvraag",
                "wat-geprobeerd",
                "wat-werkte",
                "contact-leerling",
                "contact-leerling-niet",
                "contact-ouders",
                "contact-ouders-niet",
                "gewenste-uitkomst")) {
            antwoorden.put(veld, kanarie(8, "invulling." + veld.replace('-', '_'), Wie.van(mentor)));
        }
        StringBuilder json = new StringBuilder("{\"toestemming\":\"gegeven\"");
        antwoorden.forEach((veld, woord) -> json.append(",\"%s\":\"%s\"".formatted(veld, woord)));
        return rij(
                "formulier.invulling",
                8,
                Wie.van(mentor),
                "formulier=zorgmelding planversie_id=? antwoorden=? ingediend_door=? ingediend_naam=? ingediend_rol=mentor klasse=8",
                planversie(),
                json + "}",
                account(mentor),
                "Mo Mentor");
    }

    UUID zaak(UUID invulling) {
        // The mentor reads what was decided about an own pupil; the docent does not (class 8).
        UUID zaak = null;
        for (boolean gesloten : List.of(true, false)) {
            String nummer = Zaaknummers.nieuw();
            // Who is invited from outside to the open zaak of KIND reads what was decided in it.
            Wie wie = leerling == KIND && !gesloten ? Wie.VRIJ.ook(Wereld.GENODIGDEN.toArray(String[]::new)) : Wie.VRIJ;
            voorwerp("uitgenodigd/{nummer}", leerling, nummer);
            zaak = rij(
                    "zaak.zaak",
                    8,
                    wie,
                    "nummer=? zaaktype=? planversie_id=? fase=sot eigenaar_id=? gesloten_op=? gesloten_door=?",
                    nummer,
                    "ondersteuningsroute",
                    planversie(),
                    account(oco),
                    gesloten ? java.time.OffsetDateTime.now().minusDays(3) : null,
                    gesloten ? account(oco) : null);
            voorwerp("zaken/{nummer}", leerling, nummer);
            voorwerp("zaak-id/{zaak}", leerling, zaak);
            rij(
                    "zaak.aanspreekpunt",
                    8,
                    Wie.van(oco).metVrijgave(),
                    "zaak_id=? klasse=8 account_id=? door=? door_naam=?",
                    zaak,
                    account(mentor),
                    account(oco),
                    "Olga Oco");
            rij(
                    "zaak.overgang",
                    8,
                    Wie.VRIJ,
                    "zaak_id=? soort=gestart van= naar=sot door=? door_naam=?",
                    zaak,
                    account(oco),
                    "Olga Oco");
            UUID besluit = rij(
                    "zaak.besluit",
                    8,
                    wie,
                    "zaak_id=? soort=basisplus van_fase=sot naar_fase=sot door=? door_naam=? door_rol=oco uitvoerder_id=? plansoort= niveau=extra",
                    zaak,
                    account(oco),
                    "Olga Oco",
                    account(mentor));
            voorwerp("besluiten/{besluit}", leerling, besluit);
            if (!gesloten) continue;
            rij(
                    "zaak.effect",
                    8,
                    Wie.VRIJ,
                    "zaak_id=? besluit_id=? bereikt=deels door=? door_naam=?",
                    zaak,
                    besluit,
                    account(oco),
                    "Olga Oco");
        }
        Objects.requireNonNull(zaak);
        UUID melding = rij(
                "zaak.zorgmelding",
                8,
                Wie.van(mentor).metVrijgave(),
                "zaak_id=? invulling_id=? indiener=? indiener_naam=? overlegsoort=sot toegelaten_door=?",
                zaak,
                invulling,
                account(mentor),
                "Mo Mentor",
                account(oco));
        voorwerp("meldingen/{melding}", leerling, melding);
        // The answer of the school is shared with pupil and parents (ROUTE-27).
        rij(
                "zaak.antwoord",
                8,
                Wie.VRIJ.ook(met(familie(), leerling == KIND ? Wereld.GENODIGDEN : Set.of())),
                "zaak_id=? zorgmelding_id=? door=? door_naam=?",
                zaak,
                melding,
                account(oco),
                "Olga Oco");
        return zaak;
    }

    private static String[] met(List<String> mensen, Set<String> ook) {
        return Stream.concat(mensen.stream(), ook.stream()).toArray(String[]::new);
    }

    /** One that holds, for KIND; for the others one that was recalled, is over, or never had the consent. */
    void uitnodiging(UUID zaak) {
        boolean verlopen = leerling == Leerling.OUDER_DAN_16;
        UUID uitnodiging = rij(
                "toegang.uitnodiging",
                8,
                Wie.VRIJ.ook(met(familie(), leerling == KIND ? Set.of("externe") : Set.of())),
                "klasse=8 zaak_id=? account_id=? contact_id=? naam=? organisatie=Jeugdhulp rol=externe-hulpverlener als=hulpverlener vanaf=? tot=? toestemming=extern aan_wie=jeugdhulp gevers=? bron=Proefplan door=? door_naam=?",
                zaak,
                wereld.account("Ext Extern"),
                een("select id from schoolplan.contactpersoon where naam = 'Bo Begeleider' limit 1"),
                "Ext Extern",
                java.time.LocalDate.now().minusDays(9),
                java.time.LocalDate.now().plusDays(verlopen ? 0 : 9),
                "[{\"partij\":\"ouder\",\"tot\":16},{\"partij\":\"leerling\",\"vanaf\":16}]",
                account(oco),
                "Olga Oco");
        voorwerp("uitnodigingen/{uitnodiging}", leerling, uitnodiging);
        if (leerling == KIND) andereRollen(zaak);
        if (leerling != KIND && leerling != Leerling.VERTROKKEN) {
            rij(
                    "toegang.uitnodigingstap",
                    8,
                    Wie.VRIJ.ook(familie().toArray(String[]::new)),
                    "klasse=8 uitnodiging_id=? soort=? tot=? door=? door_naam=?",
                    uitnodiging,
                    leerling == Leerling.ANDERE_KLAS ? "ingetrokken" : "verlengd",
                    java.time.LocalDate.now().plusDays(verlopen ? 0 : 9),
                    account(oco),
                    "Olga Oco");
        }
        // What this person wrote in the zaak, and what somebody of the school keeps to itself there.
        rij(
                "dossier.notitie",
                10,
                Wie.van("externe"),
                "klasse=10 soort=extern-contact auteur_id=? auteur_naam=? auteur_rol=hulpverlener vrijgegeven=false zaak_id=?",
                wereld.account("Ext Extern"),
                "Ext Extern",
                zaak);
        rij(
                "dossier.notitie",
                10,
                Wie.van(oco),
                "klasse=10 soort=extern-contact auteur_id=? auteur_naam=? auteur_rol=medewerker vrijgegeven=false zaak_id=?",
                account(oco),
                oco,
                zaak);
        termijn(8, leerling == KIND ? "externe" : oco, "actie", "zaak", zaak);
    }

    /** In the same zaak, on the same consent: each reads what the plan opens for the role, and not what another was invited for. */
    private void andereRollen(UUID zaak) {
        for (String rol : Wereld.GENODIGDEN) {
            if (rol.equals("externe") || !wereld.personen.containsKey(rol)) continue;
            rij(
                    "toegang.uitnodiging",
                    8,
                    Wie.VRIJ.ook(met(familie(), Set.of(rol))),
                    "klasse=8 zaak_id=? account_id=? contact_id=? naam=? organisatie=Partner rol=? als=? vanaf=? tot=? toestemming=extern aan_wie=jeugdhulp gevers=? bron=Proefplan door=? door_naam=?",
                    zaak,
                    account(rol),
                    een("select id from schoolplan.contactpersoon where naam = 'Bo Begeleider' limit 1"),
                    Wereld.gast(rol),
                    rol,
                    rol,
                    java.time.LocalDate.now().minusDays(9),
                    java.time.LocalDate.now().plusDays(9),
                    "[{\"partij\":\"ouder\",\"tot\":16},{\"partij\":\"leerling\",\"vanaf\":16}]",
                    account(oco),
                    "Olga Oco");
        }
    }

    void termijn(UUID zaak) {
        uitnodiging(zaak);
        termijn(8, oco, "zorgmelding-bespreken", "zaak", zaak);
        termijn(7, mentor, "opp-evalueren");
        termijn(8, oco, "actie");
        termijn(4, docent, "actie");
        termijn(10, oco, "actie");
    }

    void termijn(int klasse, String eigenaar, String soort) {
        termijn(klasse, eigenaar, soort, "actie", UUID.randomUUID());
    }

    void termijn(int klasse, String eigenaar, String soort, String onderwerp, UUID onderwerpId) {
        // What is next in a zaak is known to whoever knows the zaak.
        termijn(
                klasse,
                eigenaar,
                soort,
                onderwerp,
                onderwerpId,
                (onderwerp.equals("zaak") ? Wie.VRIJ : Wie.GEWOON).ook(eigenaar));
    }

    void termijn(int klasse, String eigenaar, String soort, String onderwerp, UUID onderwerpId, Wie wie) {
        termijn(klasse, eigenaar, soort, onderwerp, onderwerpId, wie, wie);
    }

    /** @param regel who reads on which rule the term rests */
    void termijn(int klasse, String eigenaar, String soort, String onderwerp, UUID onderwerpId, Wie wie, Wie regel) {
        UUID termijn = rij(
                "termijn.termijn",
                klasse,
                wie,
                "bron=? locatie_id=null onderwerp_soort=? onderwerp_id=? soort=? klasse=? url=? lengte=14 eenheid=kalenderdagen vast_op=null verloopt_op=? eigenaar_id=? eigenaar_rol=oco escalatie_rol= meer_eenheid= stil_sinds=null gehaald_op=null gehaald_door=null bewijs=null vervallen_op=null vervallen_reden=null gemaakt_door=?",
                kanarie(klasse, "termijn.bron", regel),
                onderwerp,
                onderwerpId,
                soort,
                klasse,
                "/leerlingen/" + id,
                java.time.LocalDate.now().plusDays(3),
                account(eigenaar),
                account(oco));
        voorwerp("termijnen/{id}", leerling, termijn);
        voorwerp("acties/{actie}", leerling, termijn);
        vulling.eigenaars.put(termijn.toString(), eigenaar);
        rij(
                "termijn.pauze",
                klasse,
                wie,
                "termijn_id=? tot=?",
                termijn,
                java.time.LocalDate.now().plusDays(1));
        rij(
                "termijn.verlenging",
                klasse,
                wie,
                "termijn_id=? volgorde=1 lengte=1 eenheid=kalenderdagen door=?",
                termijn,
                "Olga Oco");
        rij("termijn.gebeurtenis", klasse, wie, "termijn_id=? soort=verlengd door=?", termijn, "Olga Oco");
        rij(
                "termijn.melding",
                klasse,
                wie,
                "termijn_id=? soort=op vervaldatum=? aan=?",
                termijn,
                java.time.LocalDate.now(),
                new UUID[] {account(eigenaar)});
    }

    /** What each of the family asked from home: for who deals with it, and for who asked; not for the others of the family or of the team. */
    void verzoeken() {
        for (String wie : familie()) {
            Wie school = Wie.enkel(oco, "schoolleider");
            Wie beide = Wie.enkel(oco, "schoolleider", wie);
            String nummer = Zaaknummers.nieuw();
            UUID zaak = rij(
                    "zaak.zaak",
                    8,
                    school,
                    "nummer=? zaaktype=inzage planversie_id=? fase=inzage-gevraagd eigenaar_id=? gesloten_op=null gesloten_door=null lezers={oco,schoolleider} verzoeker_id=?",
                    nummer,
                    planversie(),
                    account(oco),
                    account(wie));
            voorwerp("zaken/{nummer}", leerling, nummer);
            rij(
                    "zaak.overgang",
                    8,
                    school,
                    "zaak_id=? soort=gestart van= naar=inzage-gevraagd door=? door_naam=?",
                    zaak,
                    account(oco),
                    "Olga Oco");
            // Who asked reads by when there is an answer, and by which rule.
            termijn(8, oco, "avg-antwoord", "zaak", zaak, school, beide);
            UUID verzoek = rij(
                    "rechten.verzoek",
                    8,
                    beide,
                    "zaak_id=? klasse=8 recht=inzage zaaktype=inzage hoedanigheid=? wijze=portaal verzoeker_id=? verzoeker_naam=? door=? door_naam=?",
                    zaak,
                    wie.startsWith("ouder") ? "ouder" : "leerling",
                    account(wie),
                    "Gezin",
                    account(wie),
                    "Gezin");
            voorwerp("verzoeken/{verzoek}", leerling, verzoek);
            rij(
                    "rechten.bericht",
                    8,
                    beide,
                    "verzoek_id=? klasse=8 soort=afspraak besluit_id=null begin=09:30 medewerker_id=null door=? door_naam=?",
                    verzoek,
                    account(oco),
                    "Olga Oco");
            UUID pakket = rij(
                    "rechten.pakket",
                    8,
                    school,
                    "verzoek_id=? klasse=8 zonder={11} lak=? door=? door_naam=? vrijgegeven_op=null vrijgegeven_naam=",
                    verzoek,
                    "{" + kanarie(8, "pakket.lak", school) + "}",
                    account(oco),
                    "Olga Oco");
            UUID regel = rij(
                    "rechten.pakketregel",
                    4,
                    Wie.enkel(oco),
                    "pakket_id=? klasse=4 volgnr=1 velden=?",
                    pakket,
                    "{\"Tekst\": \"" + kanarie(4, "pakketregel.velden", Wie.enkel(oco)) + "\"}");
            voorwerp("regels/{pakketregel}", leerling, regel);
            rij(
                    "rechten.kopie",
                    8,
                    beide,
                    "verzoek_id=? klasse=8 wijze=papier door=? door_naam=?",
                    verzoek,
                    account(oco),
                    "Olga Oco");
        }
    }

    /** One that runs beside the route: of that there is one at a time. */
    void zaakErbij(String zaaktype, String fase) {
        UUID zaak = rij(
                "zaak.zaak",
                8,
                Wie.VRIJ,
                "nummer=? zaaktype=? klasse=8 planversie_id=? fase=? eigenaar_id=? gesloten_op=null gesloten_door=null",
                Zaaknummers.nieuw(),
                zaaktype,
                planversie(),
                fase,
                account(oco));
        rij(
                "zaak.overgang",
                8,
                Wie.VRIJ,
                "zaak_id=? soort=gestart van= naar=? door=? door_naam=?",
                zaak,
                fase,
                account(oco),
                "Olga Oco");
        termijn(8, oco, "actie", "zaak", zaak);
    }
}
