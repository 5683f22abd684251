package nl.spil.schoolplan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import nl.spil.organisatie.Schooljaar;
import nl.spil.schoolplan.yaml.Fouten;
import nl.spil.schoolplan.yaml.Herkomst;
import nl.spil.schoolplan.yaml.Suggestie;
import nl.spil.schoolplan.yaml.Vorm;

/** The keys of one part of a plan agree with each other. */
final class Onderdeelcontrole implements Plancontrole {

    private final Herkomst herkomst;
    private final Fouten fouten;

    Onderdeelcontrole(Herkomst herkomst, Fouten fouten) {
        this.herkomst = herkomst;
        this.fouten = fouten;
    }

    @Override
    public void controleer() {
        for (var onderdeel : herkomst.alles()) {
            switch (onderdeel) {
                case Schakelaar schakelaar -> controleer(schakelaar);
                case Bolletjes bolletjes -> controleer(bolletjes);
                case Veld veld -> controleer(veld);
                case Formulier formulier -> controleer(formulier);
                case Frequentie frequentie -> controleer(frequentie);
                case Geldigheid geldigheid -> controleer(geldigheid);
                case Partner partner -> controleer(partner);
                case Toestemmingsoort.Gever gever -> controleer(gever);
                case Plansoort plansoort -> controleer(plansoort);
                case Overlegsoort overlegsoort -> controleer(overlegsoort);
                case Bouwsteen bouwsteen -> controleer(bouwsteen);
                case Schoolplan plan -> {
                    perioden(plan);
                    kleur(plan);
                    bewaartermijnen(plan);
                }
                case Leestaak leestaak -> controleer(leestaak);
                case Plaatsvraag plaatsvraag -> controleer(plaatsvraag);
                case Uitnodigen uitnodigen -> controleer(uitnodigen);
                case WieKeekMee meekijken -> controleer(meekijken);
                case Deeldoel deeldoel -> controleer(deeldoel);
                case Werkaantekeningen aantekeningen -> controleer(aantekeningen);
                case Noodtoegang nood -> controleer(nood);
                default -> {}
            }
        }
    }

    /** Nobody is let in without end. */
    private void controleer(Uitnodigen uitnodigen) {
        if (uitnodigen.hoogstensWeken() < 1 || uitnodigen.hoogstensWeken() > 52) {
            fouten.meld(
                    herkomst.van(uitnodigen, "hoogstens-weken"),
                    "Iemand van buiten kijkt 1 tot 52 weken mee; kies zoiets bij 'hoogstens-weken'.");
        }
    }

    /** Whoever asks why, hears it before the looking is forgotten. */
    private void controleer(WieKeekMee meekijken) {
        if (meekijken.binnenSchooldagen() < 1 || meekijken.binnenSchooldagen() > 40) {
            fouten.meld(
                    herkomst.van(meekijken, "binnen-schooldagen"),
                    "Wie vraagt waarom er is meegekeken, krijgt antwoord: kies bij 'binnen-schooldagen' een getal van 1 tot en met 40.");
        }
    }

    /** What leaves the school has a ground, and the recipient does not keep the key for ever. */
    private void controleer(Deeldoel deeldoel) {
        if (deeldoel.wettelijk() && deeldoel.toestemming() != null) {
            fouten.meld(
                    herkomst.van(deeldoel, "toestemming"),
                    "'%s' is een wettelijke plicht, dus niemand hoeft toestemming te geven: haal 'toestemming' weg."
                            .formatted(deeldoel.id()));
        }
        if (!deeldoel.wettelijk() && deeldoel.toestemming() == null) {
            fouten.meld(
                    herkomst.van(deeldoel),
                    "Noem bij '%s' welke 'toestemming' er moet zijn voordat dit de school uit gaat."
                            .formatted(deeldoel.id()));
        }
        if (deeldoel.alleenThuis() && !deeldoel.wettelijk()) {
            fouten.meld(
                    herkomst.van(deeldoel, "alleen-thuis"),
                    "'%s' lezen alleen ouders en leerling, en die mogen het dossier zien: kies bij 'grondslag' wettelijke-plicht."
                            .formatted(deeldoel.id()));
        }
        if (deeldoel.geldigDagen() < 1 || deeldoel.geldigDagen() > 90) {
            fouten.meld(
                    herkomst.van(deeldoel, "geldig-dagen"),
                    "De ontvanger kan 1 tot 90 dagen openen wat is gedeeld; kies zoiets bij 'geldig-dagen'.");
        }
    }

    /** Private and short: what stays longer is a dossier beside the dossier. */
    private void controleer(Werkaantekeningen aantekeningen) {
        if (aantekeningen.wegNaWeken() < 2 || aantekeningen.wegNaWeken() > Werkaantekeningen.LANGST) {
            fouten.meld(
                    herkomst.van(aantekeningen, "weg-na-weken"),
                    "Een werkaantekening is kort: kies bij 'weg-na-weken' een getal van 2 tot en met %d."
                            .formatted(Werkaantekeningen.LANGST));
        } else if (aantekeningen.vragenNaWeken() < 1 || aantekeningen.vragenNaWeken() >= aantekeningen.wegNaWeken()) {
            fouten.meld(
                    herkomst.van(aantekeningen, "vragen-na-weken"),
                    "De schrijver kiest voordat de aantekening weg is: kies bij 'vragen-na-weken' een getal van 1 tot en met %d."
                            .formatted(aantekeningen.wegNaWeken() - 1));
        }
    }

    /** Short, judged by somebody, and to the name at least: without it nobody knows whose dossier is open. */
    private void controleer(Noodtoegang nood) {
        if (nood.uren() < 1 || nood.uren() > 24) {
            fouten.meld(
                    herkomst.van(nood, "uren"), "Noodtoegang is kort: kies bij 'uren' een getal van 1 tot en met 24.");
        }
        if (nood.binnenSchooldagen() < 1 || nood.binnenSchooldagen() > 20) {
            fouten.meld(
                    herkomst.van(nood, "binnen-schooldagen"),
                    "Noodtoegang wordt snel beoordeeld: kies bij 'binnen-schooldagen' een getal van 1 tot en met 20.");
        }
        if (nood.hoogstens() < 1 || nood.hoogstens() > 20) {
            fouten.meld(
                    herkomst.van(nood, "keer-per-persoon"),
                    "In nood openen is zeldzaam: kies bij 'keer-per-persoon' een getal van 1 tot en met 20.");
        }
        if (nood.dagen() < 1 || nood.dagen() > 366) {
            fouten.meld(
                    herkomst.van(nood, "in-dagen"),
                    "Over hoeveel dagen wordt geteld? Kies bij 'in-dagen' een getal van 1 tot en met 366.");
        }
        if (nood.beoordeelt().isEmpty()) {
            fouten.meld(
                    herkomst.van(nood),
                    "Noodtoegang zonder iemand die haar beoordeelt, is er niet: noem bij 'beoordeelt' minstens één rol.");
        }
    }

    /** A colour tells one location from another. */
    private void kleur(Schoolplan plan) {
        var kleur = plan.kleur();
        if (kleur != null && plan.soort() != Schoolplan.Soort.LOCATIE) {
            fouten.meld(
                    herkomst.van(kleur),
                    "Een kleur is van een locatie; zet 'kleur' in het plan van de locatie, met 'soort: locatie'.");
        }
    }

    /** Nothing is destroyed on a day that nobody can name, and of each kind of data there is one term. */
    private void bewaartermijnen(Schoolplan plan) {
        Map<String, String> gezien = new HashMap<>();
        for (Bewaartermijn b : plan.bewaartermijnen()) {
            if (b.maanden() < 1 || b.maanden() > 1200)
                fouten.meld(
                        herkomst.van(b, "maanden"),
                        "Bewaartermijn '%s' duurt 1 tot en met 1200 maanden; na 0 maanden zou alles meteen weg zijn."
                                .formatted(b.id()));
            if (!b.start().equals("uitschrijving"))
                fouten.meld(
                        herkomst.van(b, "start"),
                        "Spil telt een bewaartermijn vanaf 'uitschrijving'; kies dat bij '%s'.".formatted(b.id()));
            for (int i = 0; i < b.klassen().size(); i++) {
                String eerder = gezien.putIfAbsent(b.klassen().get(i), b.id());
                if (eerder != null)
                    fouten.meld(
                            herkomst.van(b, "klassen", i),
                            "Van '%s' staat de bewaartermijn ook bij '%s'; laat haar bij één van de twee staan."
                                    .formatted(b.klassen().get(i), eerder));
            }
        }
    }

    /** Each ends on a day, and later in the school year than the one before. */
    private void perioden(Schoolplan plan) {
        LocalDate vorige = null;
        Schooljaar jaar = Schooljaar.van(LocalDate.of(2027, 9, 1));
        for (Periode p : plan.perioden()) {
            if (p.laatsteDag().isEmpty()) {
                fouten.meld(
                        herkomst.van(p, "tot-en-met"),
                        "'%s' is geen dag van het jaar; schrijf dag en maand, zoals 15-11.".formatted(p.totEnMet()));
                return;
            }
            LocalDate dag = p.laatsteDag(jaar);
            if (vorige != null && !dag.isAfter(vorige)) {
                fouten.meld(
                        herkomst.van(p, "tot-en-met"),
                        "Periode '%s' eindigt niet later in het schooljaar dan de vorige; zet de perioden op volgorde, vanaf 1 augustus."
                                .formatted(p.id()));
                return;
            }
            vorige = dag;
        }
    }

    private void controleer(Bouwsteen bouwsteen) {
        var lijsten = Vorm.van(Schoolplan.class).sleutels().stream()
                .filter(Vorm.Sleutel::lijst)
                .map(Vorm.Sleutel::naam)
                .toList();
        for (int i = 0; i < bouwsteen.onderdelen().size(); i++) {
            var lijst = bouwsteen.onderdelen().get(i).split("/", 2)[0];
            if (!lijsten.contains(lijst)) {
                fouten.meld(
                        herkomst.van(bouwsteen, "onderdelen", i),
                        "Een plan heeft geen lijst '%s'.%s".formatted(lijst, Suggestie.voor(lijst, lijsten)));
            }
        }
    }

    private void controleer(Leestaak taak) {
        if (taak.binnenDagen() < 1 || taak.binnenDagen() > 366) {
            fouten.meld(
                    herkomst.van(taak, "binnen-dagen"),
                    "Leestaak '%s' moet binnen een aantal dagen klaar zijn: kies een getal van 1 tot en met 366."
                            .formatted(taak.id()));
        }
    }

    private void controleer(Plaatsvraag vraag) {
        if (vraag.binnenDagen() < 1 || vraag.binnenDagen() > 366) {
            fouten.meld(
                    herkomst.van(vraag, "binnen-dagen"),
                    "Een vraag om een plek heeft een termijn: kies bij 'binnen-dagen' een getal van 1 tot en met 366.");
        }
    }

    private void controleer(Schakelaar schakelaar) {
        var standen = schakelaar.standen().stream().map(Schakelaar.Stand::id).toList();
        if (standen.size() < 2) {
            fouten.meld(
                    herkomst.van(schakelaar),
                    "Schakelaar '%s' heeft niets te kiezen: noem bij 'standen' minstens twee mogelijkheden."
                            .formatted(schakelaar.id()));
        } else if (!schakelaar.waarde().isEmpty() && !standen.contains(schakelaar.waarde())) {
            fouten.meld(
                    herkomst.van(schakelaar, "waarde"),
                    "Schakelaar '%s' kan niet '%s' zijn; kies uit %s.%s"
                            .formatted(
                                    schakelaar.id(),
                                    schakelaar.waarde(),
                                    String.join(", ", standen),
                                    Suggestie.voor(schakelaar.waarde(), standen)));
        }
    }

    private void controleer(Bolletjes bolletjes) {
        boolean tijdelijk = bolletjes.duur() == Bolletjes.Duur.TIJDELIJK;
        if (tijdelijk && bolletjes.inzetten().isEmpty()) {
            fouten.meld(
                    herkomst.van(bolletjes, "duur"),
                    "De bolletjes zijn tijdelijk: noem bij 'inzetten' wie er voor een groep mee begint.");
        }
        if (!tijdelijk && !bolletjes.inzetten().isEmpty()) {
            fouten.meld(
                    herkomst.van(bolletjes, "inzetten"),
                    "De bolletjes zijn er altijd, dus 'inzetten' zegt er niets; maak er 'duur: tijdelijk' van of laat 'inzetten' weg.");
        }
    }

    private void controleer(Veld veld) {
        if (veld.soort().kiest() && veld.keuzes().size() < 2) {
            fouten.meld(
                    herkomst.van(veld),
                    "Veld '%s' is een keuze: noem bij 'keuzes' minstens twee antwoorden.".formatted(veld.id()));
        }
        if (!veld.soort().kiest() && !veld.keuzes().isEmpty()) {
            fouten.meld(
                    herkomst.van(veld, "keuzes"),
                    "Veld '%s' heeft keuzes, maar is geen keuze; maak er 'soort: keuze' van.".formatted(veld.id()));
        }
        if (veld.geweest() && veld.soort() != Veld.Soort.DATUM) {
            fouten.meld(
                    herkomst.van(veld, "geweest"),
                    "Veld '%s' is geen datum, dus 'geweest' zegt er niets; maak er 'soort: datum' van."
                            .formatted(veld.id()));
        }
        if (veld.rol() != null && veld.soort() != Veld.Soort.PERSOON) {
            fouten.meld(
                    herkomst.van(veld, "rol"),
                    "Veld '%s' is geen persoon, dus 'rol' zegt er niets; maak er 'soort: persoon' van."
                            .formatted(veld.id()));
        }
        if (veld.redenBij() != null && veld.soort() != Veld.Soort.JANEE_REDEN) {
            fouten.meld(
                    herkomst.van(veld, "reden-bij"),
                    "Veld '%s' vraagt geen reden; maak er 'soort: janee-reden' van of laat 'reden-bij' weg."
                            .formatted(veld.id()));
        }
    }

    /** A form can be filled in where it stands, and what is asked for in it can come to an end. */
    private void controleer(Formulier formulier) {
        tenzij(formulier);
        var id = formulier.id();
        var namen = formulier.velden().stream().map(Veld::id).collect(Collectors.toSet());
        for (var veld : formulier.afsluiting()) {
            if (namen.contains(veld.id())) {
                fouten.meld(
                        herkomst.van(veld, "id"),
                        "Formulier '%s' heeft al een veld '%s'; geef dit veld een andere naam."
                                .formatted(id, veld.id()));
            }
        }
        if (formulier.stappen().size() == 1) {
            fouten.meld(
                    herkomst.van(formulier, "stappen"),
                    "Formulier '%s' heeft één stap: noem ook de stap waarmee het klaar is, of laat 'stappen' weg."
                            .formatted(id));
        }
        if (formulier.stappen().isEmpty() && !formulier.afsluiting().isEmpty()) {
            fouten.meld(
                    herkomst.van(formulier, "afsluiting"),
                    "Formulier '%s' wordt later afgesloten: noem bij 'stappen' waarmee het begint en waarmee het klaar is."
                            .formatted(id));
        }
        if (formulier.stappen().isEmpty() && formulier.opvolging() != null) {
            fouten.meld(
                    herkomst.van(formulier, "opvolging"),
                    "Bij formulier '%s' loopt een termijn: noem bij 'stappen' waarmee die begint en eindigt."
                            .formatted(id));
        }
        if (formulier.stappen().isEmpty() && formulier.toestemming() != null) {
            fouten.meld(
                    herkomst.van(formulier, "toestemming"),
                    "Formulier '%s' gaat pas weg met toestemming: noem bij 'stappen' wat er gebeurt als het weggaat."
                            .formatted(id));
        }
        if (formulier.toestemming() == null && (formulier.toestemmingVooraf() || formulier.bijGevaar() != null)) {
            var sleutel = formulier.toestemmingVooraf() ? "toestemming-vooraf" : "bij-gevaar";
            fouten.meld(
                    herkomst.van(formulier, sleutel),
                    "Formulier '%s' zegt '%s', maar niet welke toestemming: noem haar bij 'toestemming'."
                            .formatted(id, sleutel));
        }
        if (!formulier.lezers().isEmpty()
                && (formulier.bij() == null || !formulier.bij().overLeerling() || formulier.voorGezin())) {
            fouten.meld(
                    herkomst.van(formulier, "lezers"),
                    "Formulier '%s' noemt lezers: dat kan bij een leerling of een zaak, en zonder 'voor-gezin'."
                            .formatted(id));
        }
        boolean tijdens = formulier.tijdens() != null;
        if (tijdens == formulier.lezersTijdens().isEmpty()
                || (tijdens && formulier.lezers().isEmpty())) {
            fouten.meld(
                    herkomst.van(formulier, tijdens ? "tijdens" : "lezers-tijdens"),
                    "Formulier '%s': 'lezers-tijdens' en 'tijdens' horen bij elkaar, en staan naast 'lezers'."
                            .formatted(id));
        }
        var opvolger = formulier.opvolger();
        if (opvolger != null) {
            var personen = formulier.velden().stream()
                    .filter(v -> v.soort() == Veld.Soort.PERSOON)
                    .map(Veld::id)
                    .collect(Collectors.toSet());
            if (!personen.contains(opvolger)) {
                fouten.meld(
                        herkomst.van(formulier, "opvolger"),
                        "Formulier '%s' heeft geen veld '%s' waarin iemand wordt gekozen ('soort: persoon').%s"
                                .formatted(id, opvolger, Suggestie.voor(opvolger, personen)));
            }
            if (formulier.opvolging() == null) {
                fouten.meld(
                        herkomst.van(formulier, "opvolger"),
                        "Formulier '%s' zegt wie de termijn krijgt, maar niet welke: noem haar bij 'opvolging', of laat 'opvolger' weg."
                                .formatted(id));
            }
        }
        if (formulier.haalt() != null && formulier.bij() != Formulier.Bij.ZAAK) {
            fouten.meld(
                    herkomst.van(formulier, "haalt"),
                    "Formulier '%s' haalt een termijn van een zaak: zet er 'bij: zaak' bij.".formatted(id));
        }
        var bij = formulier.bij();
        if (bij != null && !bij.overLeerling()) {
            if (formulier.toestemming() != null) {
                fouten.meld(
                        herkomst.van(formulier, "toestemming"),
                        "Formulier '%s' gaat niet over één leerling, dus niemand kan er toestemming voor geven."
                                .formatted(id));
            }
            if (formulier.voorGezin()) {
                fouten.meld(
                        herkomst.van(formulier, "voor-gezin"),
                        "Formulier '%s' gaat niet over één leerling, dus er is geen gezin om het aan te laten zien."
                                .formatted(id));
            }
        }
        if (bij == null && !formulier.stappen().isEmpty()) {
            fouten.meld(
                    herkomst.van(formulier, "stappen"),
                    "Formulier '%s' heeft stappen, maar niemand kan het invullen: noem bij 'bij' waar dat is (leerling, zaak, groep of school)."
                            .formatted(id));
        }
    }

    /** The reason for leaving a field empty stands in another field of the same form. */
    private void tenzij(Formulier formulier) {
        for (var veld : formulier.velden()) {
            var tenzij = veld.tenzij();
            if (tenzij == null) continue;
            var andere = formulier.velden().stream()
                    .map(Veld::id)
                    .filter(id -> !id.equals(veld.id()))
                    .collect(Collectors.toSet());
            if (!andere.contains(tenzij)) {
                fouten.meld(
                        herkomst.van(veld, "tenzij"),
                        "Formulier '%s' heeft geen ander veld '%s'.%s"
                                .formatted(formulier.id(), tenzij, Suggestie.voor(tenzij, andere)));
            } else if (!veld.verplicht()) {
                fouten.meld(
                        herkomst.van(veld, "tenzij"),
                        "Veld '%s' mag al leeg blijven; zet er 'verplicht: ja' bij of laat 'tenzij' weg."
                                .formatted(veld.id()));
            }
        }
    }

    private void controleer(Frequentie frequentie) {
        var hoogstens = frequentie.hoogstens();
        if (hoogstens != null && hoogstens < frequentie.minstens()) {
            fouten.meld(
                    herkomst.van(frequentie, "hoogstens"),
                    "'hoogstens' (%d) is minder dan 'minstens' (%d).".formatted(hoogstens, frequentie.minstens()));
        }
    }

    private void controleer(Partner partner) {
        LocalDate vanaf = partner.geldigVanaf();
        LocalDate tot = partner.geldigTot();
        if (vanaf != null && tot != null && tot.isBefore(vanaf)) {
            fouten.meld(
                    herkomst.van(partner, "geldig-tot"),
                    "De afspraken met %s eindigen (%s) voordat ze beginnen (%s)."
                            .formatted(partner.naam(), tot, vanaf));
        }
    }

    private void controleer(Geldigheid geldigheid) {
        if (geldigheid.totEnMet().isBefore(geldigheid.vanaf())) {
            fouten.meld(
                    herkomst.van(geldigheid, "tot-en-met"),
                    "Dit plan eindigt (%s) voordat het begint (%s)."
                            .formatted(geldigheid.totEnMet(), geldigheid.vanaf()));
        }
    }

    private void controleer(Toestemmingsoort.Gever gever) {
        if (gever.vanafLeeftijd() != null
                && gever.totLeeftijd() != null
                && gever.totLeeftijd() <= gever.vanafLeeftijd()) {
            fouten.meld(
                    herkomst.van(gever, "tot-leeftijd"),
                    "'tot-leeftijd' (%d) ligt niet boven 'vanaf-leeftijd' (%d)."
                            .formatted(gever.totLeeftijd(), gever.vanafLeeftijd()));
        }
    }

    private void controleer(Plansoort plansoort) {
        boolean tekenenVoorDeel = plansoort.ondertekenaars().stream()
                .anyMatch(ondertekenaar -> ondertekenaar.voor() == Plansoort.Voor.HANDELINGSDEEL);
        if (tekenenVoorDeel && plansoort.secties().stream().noneMatch(Sectie::handelingsdeel)) {
            fouten.meld(
                    herkomst.van(plansoort, "ondertekenaars"),
                    "Er wordt getekend voor het handelingsdeel, maar geen sectie van '%s' heeft 'handelingsdeel: ja'."
                            .formatted(plansoort.id()));
        }
    }

    private void controleer(Overlegsoort overlegsoort) {
        if (overlegsoort.kring() == Overlegsoort.Kring.EXTERN && overlegsoort.toestemming() == null) {
            fouten.meld(
                    herkomst.van(overlegsoort),
                    "Aan '%s' doen mensen van buiten de school mee: noem bij 'toestemming' welke toestemming daarvoor nodig is."
                            .formatted(overlegsoort.id()));
        }
        if (overlegsoort.inleverdag() != Inleverdag.GEEN && overlegsoort.formulier() == null) {
            fouten.meld(
                    herkomst.van(overlegsoort, "inleverdag"),
                    "'%s' heeft een inleverdag, maar geen formulier om in te leveren.".formatted(overlegsoort.id()));
        }
    }
}
