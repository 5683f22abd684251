package nl.spil.demo;

import static nl.spil.dossier.Soort.CONTACT_OUDERS;
import static nl.spil.dossier.Soort.GESPREK_LEERLING;
import static nl.spil.dossier.Soort.INCIDENT;
import static nl.spil.dossier.Soort.INTERNE_ONDERSTEUNING;
import static nl.spil.dossier.Soort.OBSERVATIE;

import java.util.List;

/** Sentences as staff write them. */
final class Voorbeelden {

    static final List<Voorbeeld> MENTOR = List.of(
            new Voorbeeld(
                    OBSERVATIE,
                    "Nederlands",
                    "{naam} werkte het hele uur door en hielp een klasgenoot met beginnen.",
                    ""),
            new Voorbeeld(
                    OBSERVATIE,
                    "rekenen",
                    "{naam} haakte af na tien minuten. Een kortere opdracht lukte wel.",
                    "Opdrachten in twee delen geven."),
            new Voorbeeld(
                    OBSERVATIE,
                    "mentoruur",
                    "{naam} was stil en wilde niet vertellen wat er was.",
                    "Morgen even apart spreken."),
            new Voorbeeld(
                    OBSERVATIE,
                    "begin van de dag",
                    "{naam} kwam deze week drie keer te laat binnen, steeds met de bus.",
                    ""),
            new Voorbeeld(
                    GESPREK_LEERLING,
                    "mentorgesprek",
                    "{naam} wil naar de stage in de winkel en vindt plannen lastig.",
                    "Samen een weekplanner maken."),
            new Voorbeeld(
                    GESPREK_LEERLING,
                    "mentorgesprek",
                    "{naam} is trots op het werkstuk bij techniek. Rekenen blijft spannend.",
                    ""),
            new Voorbeeld(
                    GESPREK_LEERLING,
                    "na de les",
                    "{naam} vertelt dat het in de pauze beter gaat sinds de nieuwe plek.",
                    ""),
            new Voorbeeld(
                    CONTACT_OUDERS,
                    "telefoon",
                    "Thuis gaat het goed. Ouders horen graag eerder als er iets is.",
                    "Elke maand even bellen."),
            new Voorbeeld(
                    CONTACT_OUDERS,
                    "startgesprek",
                    "Ouders en {naam} willen dit jaar vooral werken aan zelfvertrouwen.",
                    ""),
            new Voorbeeld(
                    INTERNE_ONDERSTEUNING,
                    "koptelefoon bij zelfstandig werk",
                    "{naam} werkt met koptelefoon rustiger en maakt meer af.",
                    "Na de vakantie bekijken of het nog nodig is."),
            new Voorbeeld(
                    INCIDENT,
                    "pauze",
                    "{naam} kreeg ruzie over een plek aan tafel. Beiden hebben het uitgepraat.",
                    ""));

    static final List<Voorbeeld> DOCENT = List.of(
            new Voorbeeld(OBSERVATIE, "techniek", "{naam} las de tekening zelf en vroeg op tijd om hulp.", ""),
            new Voorbeeld(
                    OBSERVATIE,
                    "techniek",
                    "{naam} begon pas na drie keer vragen. Met een voorbeeld ernaast ging het.",
                    ""),
            new Voorbeeld(
                    OBSERVATIE, "praktijkles", "{naam} ruimde zonder vragen op en hielp mee met de machines.", ""),
            new Voorbeeld(
                    OBSERVATIE,
                    "techniek",
                    "{naam} liep weg bij drukte in het lokaal en kwam na vijf minuten zelf terug.",
                    ""));

    private Voorbeelden() {}

    static List<String> beeld(String vak) {
        return switch (vak) {
            case "kunnen" ->
                List.of(
                        "Technisch lezen DLE 34",
                        "Rekenen automatiseren DLE 21",
                        "Begrijpend lezen DLE 28",
                        "Sterk met de handen, ziet hoe iets in elkaar zit");
            case "willen" ->
                List.of(
                        "Komt met plezier naar de praktijklessen",
                        "Weinig vertrouwen bij rekenen",
                        "Wil graag zelf verdienen, stage motiveert",
                        "Voelt zich thuis in de klas");
            case "presteren" ->
                List.of(
                        "Praktijkvakken goed, rekenen onvoldoende",
                        "Alles voldoende deze periode",
                        "Portfolio loopt achter",
                        "Certificaat veilig werken gehaald");
            case "doen" ->
                List.of(
                        "Begint meestal zelf",
                        "Zoekt de grens op bij wisseling van les",
                        "Heeft een duidelijke opdracht nodig",
                        "Werkt rustig, vraagt weinig");
            case "helpt" ->
                List.of(
                        "Een voorbeeld ernaast",
                        "Korte opdrachten met een vinkje",
                        "Een vaste plek vooraan",
                        "Even lopen en terugkomen");
            default -> List.of("Drukte om zich heen", "Onverwachte veranderingen", "Lange uitleg", "Slaapt slecht");
        };
    }

    /** A section of the OPP as a mentor writes it; a section of another school's plan gets a sentence that always holds. */
    static String sectie(String id, String roepnaam) {
        return switch (id) {
            case "school-van-herkomst" ->
                roepnaam
                        + " komt van het speciaal basisonderwijs. Daar werkte een vaste plek vooraan goed.\n\nHet dossier is volledig overgedragen.";
            case "observatie" ->
                "Op de observatieochtend begon " + roepnaam
                        + " rustig en werkte door zolang de opdracht kort was. In de kantine was het snel te druk.";
            case "niveau" ->
                "Rekenen op niveau 1F in opbouw, Nederlands op niveau 1F, praktijkvakken op het niveau van de groep.";
            case "bevorderende-factoren" ->
                roepnaam + " is handig, eerlijk en behulpzaam. Thuis is er steun en er is goed contact met school.";
            case "belemmerende-factoren" ->
                "Drukte en tijdsdruk. " + roepnaam + " vraagt geen hulp als anderen het horen.";
            case "uitstroom" -> "Arbeid met een entree-opleiding, in de richting techniek of winkel.";
            case "onderbouwing" -> "Dit past bij de toetsen, de stages tot nu toe en wat " + roepnaam + " zelf wil.";
            case "inbreng-leerling" ->
                "Ik wil later werken met mijn handen. Ik wil hulp kunnen vragen zonder dat iedereen het hoort.";
            case "ondersteuningsbehoeften" ->
                roepnaam
                        + " heeft opdrachten in stappen nodig, een rustige plek bij toetsen en een afgesproken manier om hulp te vragen.";
            case "individuele-begeleiding" ->
                "Elke week een kwartier met de mentor. Bij rekenen een korte instructie vooraf.";
            case "afwijkingen" ->
                "Geen afwijkingen van het onderwijsprogramma. Toetsen mogen een kwartier langer duren.";
            default -> "Dit is besproken met " + roepnaam + " en de ouders en past bij wat hierboven staat.";
        };
    }
}
