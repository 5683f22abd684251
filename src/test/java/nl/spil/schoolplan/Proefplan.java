package nl.spil.schoolplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.spil.schoolplan.Leesresultaat.Afgekeurd;
import nl.spil.schoolplan.Leesresultaat.Gelezen;

/** The smallest plan that is sound, to break in one place at a time. */
final class Proefplan {

    /** Stands in a changed text right before the place where the mistake must be reported. */
    static final String HIER = "▲";

    static final BekendeSleutels BEKEND = BekendeSleutels.STANDAARD;

    static final String TEKST = """
            id: proef
            naam: Proefschool
            soort: bestuur
            document: Proefdocument
            geldigheid:
              vanaf: 2026-08-01
              tot-en-met: 2030-07-31
              evaluatie-jaren: 4
              bron: Proef §1
            samenwerkingsverband:
              naam: Proefverband
              bron: Proef §1
            indeling:
              soort: leerjaren
              bron: Proef §1
              groepen:
                - {id: leerjaar-1, naam: Leerjaar 1}
            schakelaars:
              - id: inleveren
                naam: Inleveren
                waarde: vrijdag
                bron: Proef §1
                standen:
                  - {id: vrijdag, naam: De vrijdag ervoor}
                  - {id: vrij, naam: Op elk moment, regelt: {overlegsoorten: [{id: sot, inleverdag: geen}]}}
            niveaus:
              - id: basis
                naam: Basis
                omschrijving: Voor iedereen
                bron: Proef §2
            rollen:
              - {id: mentor, naam: Mentor, plek: eerste-aanspreekpunt, kring: intern, bron: Proef §3}
              - {id: oco, naam: Ondersteuningscoördinator, plek: coordinator, kring: intern, bron: Proef §3}
              - {id: hulpverlener, naam: Hulpverlener, kring: extern, bron: Proef §3}
              - {id: docent, naam: Docent, plek: lesgever, kring: intern, bron: Proef §3}
            overlegsoorten:
              - id: sot
                naam: SOT
                onderwerp: Leerlingen met een zorgmelding
                spil: oco
                vast: [oco, mentor]
                eventueel: [hulpverlener]
                kring: extern
                frequentie: {minstens: 1, hoogstens: 2, per: week}
                inleverdag: vrijdag-ervoor
                formulier: zorgmelding
                leerling: naar-keuze
                ouders: nee
                toestemming: delen
                verslag: k8
                bron: Proef §4
            zaaktypen:
              - id: route
                naam: Route
                omschrijving: Van vraag naar hulp
                voor-wie: leerling
                eigenaar: oco
                bron: Proef §5
                fasen:
                  - id: begin
                    naam: Begin
                    niveau: basis
                    eigenaar: mentor
                    betrokken: [mentor, leerling]
                    termijnen: [kijken]
                    besluiten:
                      - {id: aanpak, naam: Aanpak, door: [mentor], vereist: [doel]}
                      - {id: door, naam: Door, naar: hulp, door: [mentor], na: [aanpak]}
                  - id: hulp
                    naam: Hulp
                    eigenaar: oco
                    formulier: zorgmelding
                    overleggen: [sot]
                    plansoorten: [opp]
                    voorwaarden: [logboek-advies]
                    termijnen: [kijken]
                    besluiten:
                      - {id: klaar, naam: Klaar, naar: eind, door: [oco]}
                  - id: eind
                    naam: Klaar
                    eigenaar: oco
                    eind: ja
            plansoorten:
              - id: opp
                naam: OPP
                wettelijk: ja
                omschrijving: Voor elke leerling
                voor-wie: alle-leerlingen
                auteur: mentor
                ondertekenaars:
                  - {partij: ouder-met-gezag, voor: handelingsdeel, verplicht: ja}
                bespreking: {minstens: 1, per: schooljaar}
                bron: Proef §6
                secties:
                  - {id: doelen, naam: Doelen, soort: doelen, hulptekst: Een doel per regel}
                  - {id: begeleiding, naam: Begeleiding, soort: doelen, hulptekst: Wie doet wat, handelingsdeel: ja}
            formulieren:
              - id: zorgmelding
                naam: Zorgmelding
                aanmelding: ja
                uitleg: Vul aan
                indieners: [mentor]
                klasse: k8
                bron: Proef §7
                velden:
                  - {id: hulpvraag, label: Hulpvraag, soort: lang, verplicht: ja, vooringevuld-uit: logboek-wat-geprobeerd}
                  - id: toestemming
                    label: Is er toestemming?
                    soort: keuze
                    keuzes:
                      - {id: gegeven, naam: Gegeven}
                      - {id: geweigerd, naam: Geweigerd}
            termijnen:
              - id: kijken
                naam: Kijken hoe het gaat
                lengte: 6
                eenheid: kalenderweken
                vakanties-tellen: ja
                start: fase-begonnen
                eigenaar: mentor
                waarschuw-dagen-voor: [7]
                escalatie: oco
                bron: Proef §8
            toestemmingen:
              - id: delen
                naam: Delen
                doel: Overleg
                aan-wie: De hulpverlener
                gevers:
                  - {partij: ouder-met-gezag, tot-leeftijd: 16}
                  - {partij: leerling, vanaf-leeftijd: 16, tot-leeftijd: 23}
                geldig: tot-einde-zaak
                bron: Proef §9
            compartimenten:
              - {id: algemeen, naam: Algemeen, bron: Proef §10}
              - {id: sot, naam: Van het SOT, rollen: [oco, mentor], bron: Proef §10}
            gegevensklassen:
            %s
            toegang:
              - id: mentor
                bron: Proef §11
                regels:
                  - {id: k1, lezen: alle}
                  - {id: k8, lezen: eigen, schrijven: ja, opent: [{bij: reden, lezen: alle}]}
              - id: oco
                bron: Proef §11
                regels:
                  - {id: k8, lezen: vrijgegeven, beslissen: ja}
            jaarkalender:
              - id: screening
                naam: Screening
                frequentie: {minstens: 1, per: schooljaar}
                eigenaar: oco
                voor-groepen: [leerjaar-1]
                bron: Proef §12
            """.formatted(klassen());

    private Proefplan() {}

    /** Reads the plan with one piece changed, and expects exactly this sentence at exactly the marked place. */
    static void verwacht(String stuk, String vervanging, String zin) {
        verwacht(vervang(TEKST, stuk, vervanging), zin);
    }

    /** The same, with a second piece changed to make the mistake. */
    static void verwacht(String stuk, String vervanging, String ook, String ookVervanging, String zin) {
        verwacht(vervang(vervang(TEKST, stuk, vervanging), ook, ookVervanging), zin);
    }

    private static String vervang(String tekst, String stuk, String vervanging) {
        assertThat(tekst).as("het stuk dat verandert").containsOnlyOnce(stuk);
        return tekst.replace(stuk, vervanging);
    }

    private static void verwacht(String gewijzigd, String zin) {
        int plek = gewijzigd.indexOf(HIER);
        var ervoor = gewijzigd.substring(0, plek);
        int regel = (int) ervoor.lines().count() + (ervoor.endsWith("\n") ? 1 : 0);
        int kolom = plek - ervoor.lastIndexOf('\n');

        assertThat(fouten(gewijzigd.replace(HIER, ""))).contains(new Planfout("proef.yaml", regel, kolom, zin));
    }

    static List<Planfout> fouten(String tekst) {
        return fouten("proef", List.of(new Planbestand("proef.yaml", tekst)));
    }

    static List<Planfout> fouten(String id, Collection<Planbestand> bestanden) {
        return new SchoolplanLezer(BEKEND).lees(id, bestanden) instanceof Afgekeurd(var fouten) ? fouten : List.of();
    }

    static Schoolplan plan(String id, Collection<Planbestand> bestanden) {
        return switch (new SchoolplanLezer(BEKEND).lees(id, bestanden)) {
            case Gelezen(var plan) -> plan;
            case Afgekeurd(var fouten) -> throw new AssertionError(fouten.toString());
        };
    }

    static Schoolplan meegeleverd(String id) {
        return plan(id, Planbestanden.meegeleverd());
    }

    private static String klassen() {
        return IntStream.rangeClosed(1, Gegevensklasse.AANTAL)
                .mapToObj(nummer -> "  - {id: k%d, nummer: %d, naam: Klasse %d, compartiment: %s, bron: Proef §10}"
                        .formatted(nummer, nummer, nummer, nummer == 8 ? "sot" : "algemeen"))
                .collect(Collectors.joining("\n"));
    }
}
