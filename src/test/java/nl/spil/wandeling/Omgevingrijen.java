package nl.spil.wandeling;

import static nl.spil.wandeling.Wereld.Leerling.ANDERE_LOCATIE;
import static nl.spil.wandeling.Wereld.Leerling.KIND;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.spil.wandeling.Wereld.Leerling;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Around a pupil: the school, the family, what goes outside and who looked. */
final class Omgevingrijen extends Rijmaker {

    Omgevingrijen(Vulling vulling, Leerling leerling) {
        super(vulling, leerling);
    }

    void school() {
        // Of the location, not of this pupil; Noord has its own.
        if (leerling != KIND && leerling != ANDERE_LOCATIE) return;
        String locatie = leerling == KIND ? "zuid" : "noord";
        UUID hier = een("select id from organisatie.locatie where sleutel = ?", locatie);
        voorwerp("locaties/{locatie}", leerling, hier);
        voorwerp("rollen/{rol}", leerling, "oco");
        UUID toekenning = UUID.randomUUID();
        jdbc.sql("""
                        insert into organisatie.toekenning (id, bestuur_id, medewerker_id, rol, locatie_id, als, van, vanaf, tot, gevoelig, door, door_naam, op)
                        select ?, bestuur_id, id, 'oco', ?, 'tijdelijk oco', '', current_date, current_date + 5, true, account_id, naam, now()
                          from organisatie.medewerker where account_id = ?
                        """).params(toekenning, hier, account(oco)).update();
        voorwerp("toekenningen/{id}", leerling, toekenning);
        UUID schoolzaak = rij(
                "zaak.schoolzaak",
                15,
                vanDeSchool(),
                "locatie_id=? groep_id=null zaaktype=ondersteuningsroute klasse=15 planversie_id=? fase=sot eigenaar_id=? gesloten_op=null",
                hier,
                planversie(),
                account(oco));
        rij(
                "zaak.schoolstap",
                15,
                vanDeSchool(),
                "schoolzaak_id=? naar_fase=sot door=? door_naam=?",
                schoolzaak,
                account(oco),
                "Olga Oco");
        voorwerp("schoolzaken/{schoolzaak}", leerling, schoolzaak);
        voorwerp("protocollen/{protocol}", leerling, "ondersteuningsroute");
        UUID stuk = UUID.randomUUID();
        jdbc.sql("""
                        insert into schoolplan.protocolstuk (id, bestuur_id, locatie_id, protocol, eigenaar, nummer, versie, bestandsnaam, bestand, door, door_naam, op)
                        select ?, bestuur_id, ?, 'ondersteuningsroute', 'oco', 1, '1', 'route.pdf', convert_to('%PDF-1.7', 'UTF8'), account_id, naam, now()
                          from organisatie.medewerker where account_id = ?
                        """).params(stuk, hier, account(oco)).update();
        voorwerp("protocolstukken/{id}", leerling, stuk);
        // Not about privacy, so no family reads it.
        voorwerp("privacystukken/{id}", leerling, stuk);
        UUID contact = UUID.randomUUID();
        jdbc.sql("""
                        insert into schoolplan.contactpersoon (id, bestuur_id, locatie_id, rol, naam, vanaf, door, door_naam, op)
                        select ?, bestuur_id, ?, 'bpo', 'Bo Begeleider', current_date, account_id, naam, now() from organisatie.medewerker where account_id = ?
                        """).params(contact, hier, account(oco)).update();
        voorwerp("contactpersonen/{id}", leerling, contact);
        UUID bekwaam = UUID.randomUUID();
        jdbc.sql("""
                        insert into organisatie.bekwaamheid (id, bestuur_id, account_id, scholing, behaald_op, door, door_naam)
                        select ?, bestuur_id, account_id, 'meldcode', current_date, account_id, naam from organisatie.medewerker where account_id = ?
                        """).params(bekwaam, account(oco)).update();
        voorwerp("bekwaamheden/{id}", leerling, bekwaam);
        UUID leestaak = een("""
                        insert into schoolplan.leestaak (id, bestuur_id, locatie_id, account_id, taak, nieuw, sinds, voor)
                        select gen_random_uuid(), bestuur_id, ?, account_id, 'route', true, current_date, current_date + 14
                          from organisatie.medewerker where account_id = ?
                        on conflict (locatie_id, taak, account_id) do update set nieuw = true returning id
                        """, hier, account(oco));
        voorwerp("leestaken/{leestaak}", leerling, leestaak);
        voorwerp(
                "klassen/{id}",
                leerling,
                een(
                        "select id from organisatie.groep where soort = 'klas' and locatie_id = ? order by code limit 1",
                        hier));
        jdbc.sql("""
                        insert into organisatie.stapherstel (id, bestuur_id, account_id, reden, gevraagd_door)
                        select gen_random_uuid(), bestuur_id, id, 'telefoon weg', id from toegang.account where id = ?
                        on conflict do nothing
                        """).params(account(oco)).update();
        voorwerp(
                "tweede-stap/{stapherstel}",
                leerling,
                een("select id from organisatie.stapherstel where account_id = ?", account(oco)));
        voorwerp("mensen/{id}", leerling, account(oco));
        voorwerp("mensen/{id}", leerling, leerling == KIND ? account("ouder1") : account(mentor));
    }

    void gezin() {
        for (String wie : familie()) {
            voorwerp("codes/{account}", leerling, account(wie));
            voorwerp("inlogbrieven/{account}", leerling, account(wie));
        }
    }

    void plaatsvraag() {
        // The coordinator of the other location reads what is asked, and of whom only with consent.
        boolean voorbij = leerling == Leerling.ANDERE_KLAS;
        Wie lezers = voorbij || !leerling.opZuid() || leerling == Leerling.VERTROKKEN
                ? Wie.van(oco)
                : Wie.van(oco).ook("oco-andere-locatie");
        UUID hier = een("select id from organisatie.locatie where sleutel = ?", leerling.opZuid() ? "zuid" : "noord");
        UUID daar = een("select id from organisatie.locatie where sleutel = ?", leerling.opZuid() ? "noord" : "zuid");
        UUID vraag = rij(
                "plaatsvraag.vraag",
                8,
                leerling.opZuid() ? lezers : Wie.van(oco).ook("oco"),
                "locatie_id=? door=? door_naam=?",
                hier,
                account(oco),
                "Olga Oco");
        voorwerp("plaatsvragen/{plaatsvraag}", leerling, vraag);
        String ander = leerling.opZuid() ? "oco-andere-locatie" : "oco";
        rij(
                "plaatsvraag.reactie",
                8,
                Wie.GEWOON.ook(ander),
                "vraag_id=? locatie_id=? door=? door_naam=?",
                vraag,
                daar,
                account(ander),
                "Nel Noord");
        rij(
                "plaatsvraag.keuze",
                8,
                Wie.van(oco),
                "vraag_id=? locatie_id=? door=? door_naam=?",
                vraag,
                daar,
                account(oco),
                "Olga Oco");
        if (voorbij)
            rij(
                    "plaatsvraag.einde",
                    8,
                    Wie.van(oco),
                    "vraag_id=? uitkomst=geen-plek door=? door_naam=?",
                    vraag,
                    account(oco),
                    "Olga Oco");
    }

    void koppeling() {
        if (leerling != KIND && leerling != ANDERE_LOCATIE) return;
        UUID imp = rij(
                "koppeling.import",
                1,
                Wie.enkel("beheer"),
                "door=? door_naam=? staat=toegepast schooljaar=2026-2027 rapport=null",
                wereld.bestuur.beheerder(),
                "Bert Beheer");
        voorwerp("import/{id}", leerling, imp);
    }

    void bericht() {
        for (String wie : familie()) {
            // Nobody reads another's mail; beheer sees that it is under way and what it is about, not what it says.
            String onderwerp = kanarie(7, "uitgaand.onderwerp", Wie.enkel("beheer"));
            String fout = kanarie(7, "uitgaand.fout", Wie.enkel("beheer"));
            UUID uitgaand = rij(
                    "bericht.uitgaand",
                    7,
                    Wie.enkel(),
                    "aan_account=? soort=instemming onderwerp=? fout=? status=verzonden message_id=? sleutel=?",
                    account(wie),
                    onderwerp,
                    fout,
                    "<" + UUID.randomUUID() + "@wandel>",
                    UUID.randomUUID().toString());
            voorwerp("berichten/{id}", leerling, uitgaand);
        }
        for (String wie : new java.util.LinkedHashSet<>(List.of(mentor, oco))) {
            rij("bericht.melding", 8, Wie.enkel(wie), "account_id=? url=?", account(wie), "/leerlingen/" + id);
        }
    }

    void toestemming() {
        for (String wie : familie()) {
            String ander = wie.equals("ouder1") ? "ouder2" : "ouder1";
            UUID toestemming = rij(
                    "toestemming.toestemming",
                    14,
                    Wie.van(wie).niet(ander).ook(wie),
                    "soort=extern aan_wie=jeugdhulp antwoord=ja geldig_tot=null gegeven_door=? gegeven_door_naam=Gezin hoedanigheid=? partij= wijze=papier vastgelegd_door=? vastgelegd_naam=?",
                    account(wie),
                    wie.startsWith("ouder") ? "ouder" : "leerling",
                    account(oco),
                    "Olga Oco");
            voorwerp("toestemmingen/{toestemming}", leerling, toestemming);
            Wie lezers = Wie.van(wie).niet(ander).ook(wie);
            UUID scan = rij(
                    "toestemming.scan",
                    14,
                    lezers,
                    "toestemming_id=? gegeven_door=? soort=pdf inhoud=? door=? door_naam=?",
                    toestemming,
                    account(wie),
                    papier(kanarie(14, "scan.inhoud", lezers)),
                    account(oco),
                    "Olga Oco");
            voorwerp("scans/{scan}", leerling, scan);
            UUID weg = rij(
                    "toestemming.scan",
                    14,
                    lezers,
                    "toestemming_id=? gegeven_door=? bestandsnaam=fout.pdf soort=pdf inhoud=? door=? door_naam=?",
                    toestemming,
                    account(wie),
                    papier("van iemand anders"),
                    account(oco),
                    "Olga Oco");
            rij(
                    "toestemming.scan_ingetrokken",
                    14,
                    lezers,
                    "scan_id=? gegeven_door=? gevolg=antwoord-blijft door=? door_naam=?",
                    weg,
                    account(wie),
                    account(oco),
                    "Olga Oco");
        }
    }

    /** A sheet with this word on it, as somebody scans it. */
    private static byte[] papier(String woord) {
        try (PDDocument blad = new PDDocument();
                ByteArrayOutputStream uit = new ByteArrayOutputStream()) {
            PDPage pagina = new PDPage();
            blad.addPage(pagina);
            try (PDPageContentStream schrijf = new PDPageContentStream(blad, pagina)) {
                schrijf.beginText();
                schrijf.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                schrijf.newLineAtOffset(60, 700);
                schrijf.showText(woord);
                schrijf.endText();
            }
            blad.save(uit);
            return uit.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Between who asked and the role that answers; the other parent and the rest of the team do not read it. */
    void inkijk() {
        voorwerp("wie-keek-mee/{kijkregel}", leerling, 1);
        String vrager = familie().isEmpty() ? "" : familie().getLast();
        Wie lezers = familie().isEmpty() || leerling == Leerling.VERTROKKEN
                ? Wie.enkel(leerling == Leerling.VERTROKKEN ? new String[0] : new String[] {oco})
                : Wie.enkel(vrager, oco);
        UUID door = vrager.isEmpty() ? UUID.randomUUID() : account(vrager);
        UUID vraag = rij(
                "inkijk.vraag",
                8,
                lezers,
                "regel=1 over=? rol=oco door=? door_naam=Gezin over_rol=mentor",
                account(mentor),
                door);
        voorwerp("vragen/{inkijkvraag}", leerling, vraag);
        rij(
                "inkijk.antwoord",
                8,
                lezers,
                "vraag_id=? door=? door_naam=? door_rol=oco",
                vraag,
                account(oco),
                "Olga Oco");
        // An emergency that is over: for who did it, who was told, who judges, and the family that reads who
        // looked.
        String deed = leerling == Leerling.VERTROKKEN ? "beheer" : oco;
        Set<String> weten = new HashSet<>(familie());
        weten.remove("ouder16");
        weten.add(deed);
        if (leerling.opZuid() && leerling != Leerling.VERTROKKEN) weten.add("schoolleider");
        Wie weet = Wie.enkel(weten.toArray(String[]::new));
        UUID nood = rij(
                "toegang.noodtoegang",
                8,
                weet,
                "locatie_id=? account_id=? klassen={1,5} hoort={oco,schoolleider} beoordeelt=schoolleider einde=?",
                een("select id from organisatie.locatie where sleutel = ?", leerling.opZuid() ? "zuid" : "noord"),
                account(deed),
                java.time.OffsetDateTime.now().minusHours(20));
        voorwerp("noodtoegang/{noodtoegang}", leerling, nood);
        rij(
                "toegang.noodoordeel",
                8,
                weet,
                "noodtoegang_id=? door=? door_naam=?",
                nood,
                account("schoolleider"),
                "Lea Leider");
    }

    void delen() {
        UUID uitvoer =
                rij("delen.uitvoer", 8, Wie.van(oco), "klasse=8 gevraagd_door=? door_naam=?", account(oco), "Olga Oco");
        voorwerp("uitvoer/{uitvoer}", leerling, uitvoer);
        rij(
                "delen.uitvoerstap",
                8,
                Wie.van(oco),
                "klasse=8 uitvoer_id=? soort=akkoord door=? door_naam=?",
                uitvoer,
                account(oco),
                "Olga Oco");
        // From sixteen it is the pupil's: parents read what they read of the plan, not what is shared.
        String[] thuis = familie().stream().filter(w -> !w.equals("ouder16")).toArray(String[]::new);
        UUID deling = rij(
                "delen.deling",
                14,
                Wie.van(oco).ook(thuis),
                "aan_wie= deeldoel=overdracht-mbo grondslag=toestemming toestemming=extern gevers=[] planversie_id=? geldig_dagen=14 adres=iemand@ontvanger.example door=? door_naam=?",
                planversie(),
                account(oco),
                "Olga Oco");
        voorwerp("delen/{deling}", leerling, deling);
        voorwerp("gedeeld/{deling}", leerling, deling);
        Wie lezers = Wie.van(oco).ook(thuis);
        for (int klasse : List.of(5, 8))
            rij(
                    "delen.deel",
                    klasse,
                    lezers,
                    "deling_id=? klasse=? stuk=? volgorde=? inhoud=? door=?",
                    deling,
                    klasse,
                    klasse == 5 ? "beeld" : "besluiten",
                    klasse,
                    "[{\"label\":\"%s\",\"tekst\":\"%s\"}]"
                            .formatted(kanarie(klasse, "deel.label", lezers), kanarie(klasse, "deel.tekst", lezers)),
                    account(oco));
        rij(
                "delen.deelstap",
                14,
                Wie.van(oco).ook(thuis),
                "deling_id=? soort=geopend tot=null door=null hoedanigheid=ontvanger",
                deling);
        for (String wie : thuis)
            rij(
                    "delen.deelstap",
                    14,
                    Wie.van(wie)
                            .ook(wie)
                            .niet(familie().stream().filter(w -> !w.equals(wie)).toArray(String[]::new)),
                    "deling_id=? soort=zienswijze tot=null door=? door_naam=Gezin hoedanigheid=?",
                    deling,
                    account(wie),
                    wie.startsWith("ouder") ? "ouder" : "leerling");
    }
}
