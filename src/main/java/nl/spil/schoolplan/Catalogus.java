package nl.spil.schoolplan;

import java.util.Map;
import nl.spil.schoolplan.yaml.Naam;

/** What the words mean that a plan borrows from Spil, in the words of who writes or reads a plan. */
public final class Catalogus {

    private static final String ALS_BESPROKEN = "De dag waarop dit plan met ouders en leerling is besproken.";

    private static final Map<String, String> UITLEG = Map.ofEntries(
            Map.entry("zorgmelding-ingediend", "Iemand vroeg het team om hulp, met het formulier dat daarvoor is."),
            Map.entry("logboek-intern-geboden", "In het logboek staat wat de school zelf al heeft geboden."),
            Map.entry("logboek-rendement", "In het logboek staat wat de geboden hulp opleverde."),
            Map.entry("logboek-advies", "In het logboek staat het advies voor de volgende stap."),
            Map.entry("toestemming-extern", "Er is toestemming om met mensen van buiten de school te overleggen."),
            Map.entry("opp-vastgesteld", "Het wettelijke plan van deze leerling is vastgesteld."),
            Map.entry("effect-vastgelegd", "Van elk doel ligt vast of het is gehaald."),
            Map.entry("ouders-betrokken", "Ligt vast wanneer en hoe ouders betrokken zijn."),
            Map.entry("leerling-gehoord", "Ligt vast wat de leerling er zelf van vindt."),
            Map.entry("fase-begonnen", "De dag waarop de zaak in deze fase kwam."),
            Map.entry("overleg-gehouden", "De dag waarop het overleg over de leerling is gehouden."),
            Map.entry(
                    "evaluatiedatum-besluit", "De evaluatiedatum die bij het besluit is gekozen; de lengte is dan 0."),
            Map.entry("toestemming-gevraagd", "De dag waarop de school om toestemming vroeg."),
            Map.entry("aanmelding-ontvangen", "De dag waarop de aanmelding binnenkwam."),
            Map.entry("inschrijving-begonnen", "De eerste schooldag van de leerling."),
            Map.entry("plan-voorgelegd", "De dag waarop het plan aan ouders en leerling is voorgelegd."),
            Map.entry("evaluatiedatum-doel", "De evaluatiedatum van een doel in het plan; de lengte is dan 0."),
            Map.entry("extra-behoefte-vastgesteld", "De dag waarop vaststaat dat er extra ondersteuning nodig is."),
            Map.entry(
                    "plan-besproken",
                    "De dag waarop het plan waarbij de termijn staat, met ouders en leerling is besproken."),
            Map.entry("opp-besproken", ALS_BESPROKEN),
            Map.entry("iop-besproken", ALS_BESPROKEN),
            Map.entry("registratie-verstuurd", "De dag waarop het formulier wegging."),
            Map.entry("inzet-gevraagd", "De dag waarop iemand vroeg of ondersteuning mag beginnen."),
            Map.entry(
                    "evaluatiedatum-inzet",
                    "De afgesproken dag om op ondersteuning terug te kijken; de lengte is dan 0."),
            Map.entry("weging-nodig", "De zaak kwam in een fase waarin steeds opnieuw wordt gewogen."),
            Map.entry("inzageverzoek-ontvangen", "De dag waarop iemand om inzage vroeg."),
            Map.entry("verzoek-ontvangen", "De dag waarop iemand een recht uit de AVG gebruikte."),
            Map.entry("ongeoorloofd-verzuim-begonnen", "De eerste dag van ongeoorloofd verzuim."),
            Map.entry("thuiszitter-vastgesteld", "De dag waarop de leerling als thuiszitter is gemeld."),
            Map.entry("herzieningsdatum", "De dag waarop het stuk opnieuw moet worden bekeken."),
            Map.entry("uitschrijving", "De dag waarop de leerling is uitgeschreven."),
            Map.entry("logboek-wat-geprobeerd", "Wat er volgens het logboek al is geprobeerd."),
            Map.entry("logboek-wat-werkte", "Wat er volgens het logboek werkte."),
            Map.entry("laatste-contact-leerling", "Wat er in het laatste gesprek met de leerling is gezegd."),
            Map.entry("laatste-contact-leerling-dag", "De dag van het laatste gesprek met de leerling."),
            Map.entry("laatste-contact-ouders", "Wat er in het laatste contact met ouders is gezegd."),
            Map.entry("laatste-contact-ouders-dag", "De dag van het laatste contact met ouders."),
            Map.entry("toestemming-stand", "Hoe het met de toestemming staat."),
            Map.entry("overdrachtsdossier", "Wat de vorige school meegaf."),
            Map.entry("observatie-aanmelding", "Wat bij de aanmelding is gezien."),
            Map.entry("niveaus-per-vak", "Het niveau per vak."),
            Map.entry("lopende-ondersteuning", "Welke ondersteuning er nu loopt."),
            Map.entry("kwadrant", "Het beeld van de leerling."),
            Map.entry("vorige-versie", "Wat in de vorige versie van dit plan stond."),
            Map.entry("opp-doelen", "De doelen uit het wettelijke plan."),
            Map.entry("leerlingen", "Hoeveel leerlingen er nu zijn."),
            Map.entry("klassen", "Hoeveel klassen er nu zijn."),
            Map.entry("medewerkers", "Hoeveel medewerkers er nu zijn."),
            Map.entry("leerlingen-met-opp", "Hoeveel leerlingen nu het wettelijke plan hebben."),
            Map.entry("lopende-zaken", "Hoeveel zaken er nu lopen."),
            Map.entry("kalenderdagen", "Alle dagen tellen."),
            Map.entry("kalenderweken", "Alle weken tellen."),
            Map.entry("schooldagen", "Alleen dagen waarop er school is."),
            Map.entry("schoolweken", "Alleen weken waarin er school is."),
            Map.entry("maanden", "Hele maanden."),
            Map.entry("ja", ""),
            Map.entry("nee", ""));

    private static final Map<Veld.Soort, String> VELDEN = Map.ofEntries(
            Map.entry(Veld.Soort.TEKST, "Eén regel om te typen."),
            Map.entry(Veld.Soort.LANG, "Tekst van meer regels; bewaart zichzelf onder het typen."),
            Map.entry(Veld.Soort.KEUZE, "Eén van de 'keuzes'."),
            Map.entry(Veld.Soort.MEERKEUZE, "Een of meer van de 'keuzes'."),
            Map.entry(Veld.Soort.DATUM, "Een dag."),
            Map.entry(Veld.Soort.PERIODE, "Van een dag tot en met een dag, of nog niet klaar."),
            Map.entry(Veld.Soort.DUUR, "Uren en minuten."),
            Map.entry(Veld.Soort.GETAL, "Een heel getal."),
            Map.entry(Veld.Soort.JANEE, "Ja of nee."),
            Map.entry(Veld.Soort.JANEE_REDEN, "Ja of nee, en waarom."),
            Map.entry(Veld.Soort.PARTNER, "Een van de partners in het plan."),
            Map.entry(Veld.Soort.PERSOON, "Iemand van de locatie, met 'rol' alleen wie die rol heeft."),
            Map.entry(Veld.Soort.OVERLEG, "Een overleg van de locatie."));

    private Catalogus() {}

    /** What a choice means here; the same word may mean something else elsewhere. */
    static String uitleg(Enum<?> keuze) {
        return keuze instanceof Veld.Soort soort ? VELDEN.getOrDefault(soort, "") : uitleg(Naam.keuze(keuze));
    }

    /** Empty when the word speaks for itself. */
    public static String uitleg(String woord) {
        return UITLEG.getOrDefault(woord, "");
    }
}
