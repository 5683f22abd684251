package nl.spil.schoolplan;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.spil.schoolplan.yaml.Fouten;
import nl.spil.schoolplan.yaml.Herkomst;
import nl.spil.schoolplan.yaml.Suggestie;
import org.jspecify.annotations.Nullable;

/**
 * A zaak can reach every phase of its type and from every phase can come to an end, and nowhere can it stand still without
 * a clock.
 */
final class Routecontrole implements Plancontrole {

    private static final String FASE_BEGONNEN = "fase-begonnen";

    private final Herkomst herkomst;
    private final Fouten fouten;
    private final Map<String, Termijnsoort> termijnen = new HashMap<>();
    private final Set<String> geopend = new HashSet<>();

    Routecontrole(Herkomst herkomst, Fouten fouten) {
        this.herkomst = herkomst;
        this.fouten = fouten;
    }

    @Override
    public void controleer() {
        for (var onderdeel : herkomst.alles()) {
            if (onderdeel instanceof Termijnsoort termijn) termijnen.put(termijn.id(), termijn);
            if (onderdeel instanceof Besluitsoort besluit) geopend.addAll(besluit.opent());
        }
        for (var onderdeel : herkomst.alles()) {
            if (onderdeel instanceof Zaaktype zaaktype && !zaaktype.fasen().isEmpty()) {
                controleer(zaaktype);
            }
        }
    }

    private void controleer(Zaaktype zaaktype) {
        if (zaaktype.alleenNaBesluit() && !geopend.contains(zaaktype.id())) {
            fouten.meld(
                    herkomst.van(zaaktype, "alleen-na-besluit"),
                    "'%s' begint alleen na een besluit, maar geen besluit opent het (opent: [%s])."
                            .formatted(zaaktype.id(), zaaktype.id()));
        }
        controleerDoorGezin(zaaktype);
        if (!zaaktype.draait()) zaaktype.fasen().forEach(fase -> controleerZonderLeerling(zaaktype, fase));
        var fasen = zaaktype.fasen().stream().map(Fase::id).collect(Collectors.toSet());
        zaaktype.fasen().forEach(fase -> controleer(fase, fasen));
        if (zaaktype.fasen().stream().noneMatch(Fase::eind)) {
            fouten.meld(
                    herkomst.van(zaaktype),
                    "Een zaak '%s' kan nooit klaar zijn: geef de laatste fase 'eind: ja'.".formatted(zaaktype.id()));
            return;
        }
        var bereikbaar = vanuit(zaaktype.beginfasen().stream().map(Fase::id).toList(), vooruit(zaaktype));
        var afrondbaar = vanuit(
                zaaktype.fasen().stream().filter(Fase::eind).map(Fase::id).toList(), achteruit(zaaktype));
        for (var fase : zaaktype.fasen()) {
            if (!bereikbaar.contains(fase.id())) {
                meld(fase, "Niemand kan in fase '%s' komen: geen besluit leidt ernaartoe (naar: %s).");
            }
            if (!afrondbaar.contains(fase.id())) {
                meld(fase, "Uit fase '%s' komt een zaak niet meer weg: geen besluit leidt naar een eindfase.");
            }
        }
    }

    /** What a family begins, is about one pupil, begins by itself, and somebody answers so that they read it. */
    private void controleerDoorGezin(Zaaktype zaaktype) {
        var doorGezin = zaaktype.doorGezin();
        if (doorGezin == null) return;
        if (!zaaktype.draait() || zaaktype.alleenNaBesluit()) {
            fouten.meld(
                    herkomst.van(zaaktype, "door-gezin"),
                    "Ouders of leerling kunnen '%s' niet zelf beginnen: dat kan alleen met 'voor-wie: leerling' en zonder 'alleen-na-besluit'."
                            .formatted(zaaktype.id()));
        }
        if (zaaktype.fasen().stream().flatMap(f -> f.besluiten().stream()).noneMatch(Besluitsoort::gezinLeest)) {
            fouten.meld(
                    herkomst.van(zaaktype, "door-gezin"),
                    "Wie '%s' van thuis begint, krijgt nooit antwoord: geef het besluit dat het antwoord is 'gezin-leest: ja'."
                            .formatted(zaaktype.id()));
        }
        if (doorGezin.medewerkerErbij() && doorGezin.recht() != DoorGezin.Recht.INZAGE) {
            fouten.meld(
                    herkomst.van(doorGezin, "medewerker-erbij"),
                    "Een medewerker is erbij als iemand het dossier inziet; haal 'medewerker-erbij' weg of maak er 'recht: inzage' van.");
        }
    }

    /** What only makes sense with a pupil, is refused in a procedure of a class or the school. */
    private void controleerZonderLeerling(Zaaktype zaaktype, Fase fase) {
        if (!fase.voorwaarden().isEmpty() || !fase.meldt().isEmpty()) {
            fouten.meld(
                    herkomst.van(fase),
                    "'%s' gaat niet over één leerling, dus fase '%s' heeft geen voorwaarden en meldt geen feiten; haal die weg."
                            .formatted(zaaktype.id(), fase.id()));
        }
        for (var besluit : fase.besluiten()) {
            boolean meer = besluit.vereist().stream().anyMatch(eis -> eis != Besluitsoort.Eis.RESULTAAT)
                    || !besluit.kenmerken().isEmpty()
                    || !besluit.opent().isEmpty()
                    || !besluit.meldt().isEmpty()
                    || !besluit.voorwaarden().isEmpty();
            if (meer) {
                fouten.meld(
                        herkomst.van(besluit),
                        "'%s' gaat niet over één leerling, dus besluit '%s' vraagt hoogstens een resultaat; haal weg wat er verder bij staat."
                                .formatted(zaaktype.id(), besluit.id()));
            }
        }
        for (int i = 0; i < fase.termijnen().size(); i++) {
            var termijn = termijnen.get(fase.termijnen().get(i));
            if (termijn != null && !termijn.start().equals(FASE_BEGONNEN)) {
                fouten.meld(
                        herkomst.van(fase, "termijnen", i),
                        "'%s' gaat niet over één leerling, dus termijn '%s' begint met de fase: maak er 'start: fase-begonnen' van."
                                .formatted(zaaktype.id(), termijn.id()));
            }
        }
    }

    private void controleer(Fase fase, Set<String> fasen) {
        if (fase.begin() && fase.eind()) {
            fouten.meld(
                    herkomst.van(fase, "begin"),
                    "In fase '%s' is een zaak klaar; begin er dus niet.".formatted(fase.id()));
        }
        if (fase.begin() && !fase.voorwaarden().isEmpty()) {
            fouten.meld(
                    herkomst.van(fase, "begin"),
                    "Fase '%s' heeft voorwaarden, en die toetst niemand als een zaak daar begint; haal 'begin' of de voorwaarden weg."
                            .formatted(fase.id()));
        }
        for (var termijn : fase.termijnen()) controleerAantal(fase, termijnen.get(termijn));
        controleerDuur(fase);
        controleerZwijgen(fase);
        if (!fase.eind() && fase.termijnen().isEmpty()) {
            meld(fase, "In fase '%s' loopt geen termijn, dus een zaak kan er ongezien stilstaan.");
        }
        for (var besluit : fase.besluiten()) {
            var naar = besluit.naar();
            if (naar != null && !fasen.contains(naar)) {
                fouten.meld(
                        herkomst.van(besluit, "naar"),
                        "Deze route heeft geen fase '%s'.%s".formatted(naar, Suggestie.voor(naar, fasen)));
            }
            controleerVolgorde(fase, besluit);
        }
        var teNemen = teNemen(fase);
        for (var besluit : fase.besluiten()) {
            if (!teNemen.contains(besluit.id())) {
                fouten.meld(
                        herkomst.van(besluit),
                        "Besluit '%s' kan nooit worden genomen, omdat het op een ander besluit wacht dat op dit besluit wacht."
                                .formatted(besluit.id()));
            }
        }
    }

    /** The decisions that can be taken one after the other; a reference to nothing is reported elsewhere. */
    private static Set<String> teNemen(Fase fase) {
        var ids = fase.besluiten().stream().map(Besluitsoort::id).collect(Collectors.toSet());
        var genomen = new HashSet<String>();
        while (fase.besluiten().stream()
                .filter(besluit -> besluit.na().stream()
                        .allMatch(eerder ->
                                genomen.contains(eerder) || !ids.contains(eerder) || eerder.equals(besluit.id())))
                .map(Besluitsoort::id)
                .map(genomen::add)
                .reduce(false, Boolean::logicalOr)) {
            // each round takes what the round before made possible
        }
        return genomen;
    }

    private void controleerVolgorde(Fase fase, Besluitsoort besluit) {
        var andere = fase.besluiten().stream()
                .map(Besluitsoort::id)
                .filter(id -> !id.equals(besluit.id()))
                .collect(Collectors.toSet());
        for (int i = 0; i < besluit.na().size(); i++) {
            var eerder = besluit.na().get(i);
            if (!andere.contains(eerder)) {
                fouten.meld(
                        herkomst.van(besluit, "na", i),
                        "Fase '%s' heeft geen ander besluit '%s'.%s"
                                .formatted(fase.id(), eerder, Suggestie.voor(eerder, andere)));
            }
        }
    }

    /** What a term counts, is a decision of the phase in which it runs. */
    private void controleerAantal(Fase fase, @Nullable Termijnsoort termijn) {
        var aantal = termijn == null ? null : termijn.aantal();
        if (termijn == null || aantal == null || fase.besluit(aantal.besluit()).isPresent()) return;
        fouten.meld(
                herkomst.van(termijn, "aantal"),
                "Termijn '%s' telt besluit '%s', en dat heeft fase '%s' niet.%s"
                        .formatted(
                                termijn.id(),
                                aantal.besluit(),
                                fase.id(),
                                Suggestie.voor(
                                        aantal.besluit(),
                                        fase.besluiten().stream()
                                                .map(Besluitsoort::id)
                                                .collect(Collectors.toSet()))));
    }

    /** What lasts at least so long begins with the phase, ends before the longest, and some decision waits for it. */
    private void controleerDuur(Fase fase) {
        var klokken = fase.termijnen().stream()
                .map(termijnen::get)
                .filter(java.util.Objects::nonNull)
                .toList();
        var minstens = klokken.stream().filter(Termijnsoort::minstens).toList();
        for (var termijn : minstens) {
            if (!termijn.start().equals(FASE_BEGONNEN) || termijn.lengte() < 1 || termijn.hoogstens()) {
                fouten.meld(
                        herkomst.van(termijn, "minstens"),
                        "Termijn '%s' zegt hoelang iets minstens duurt: geef haar een lengte en 'start: fase-begonnen', en zet 'hoogstens' in een eigen termijn."
                                .formatted(termijn.id()));
                continue;
            }
            if (fase.besluiten().stream().noneMatch(b -> verlaat(fase, b) && !b.eerder())) {
                fouten.meld(
                        herkomst.van(termijn, "minstens"),
                        "In fase '%s' wacht geen besluit op termijn '%s': haal 'minstens' weg, of 'eerder' bij een besluit dat uit de fase leidt."
                                .formatted(fase.id(), termijn.id()));
            }
            for (var langste : klokken) {
                if (langste.hoogstens()
                        && langste.start().equals(FASE_BEGONNEN)
                        && langste.eenheid() == termijn.eenheid()
                        && langste.lengte() < termijn.lengte()) {
                    fouten.meld(
                            herkomst.van(termijn, "minstens"),
                            "Fase '%s' duurt minstens langer ('%s') dan hoogstens ('%s'); maak het minimum korter."
                                    .formatted(fase.id(), termijn.id(), langste.id()));
                }
            }
        }
        for (var besluit : fase.besluiten()) {
            if (besluit.eerder() && (minstens.isEmpty() || !verlaat(fase, besluit))) {
                fouten.meld(
                        herkomst.van(besluit, "eerder"),
                        "Besluit '%s' kan altijd al: 'eerder' hoort bij een besluit dat uit een fase leidt waarin een termijn 'minstens: ja' heeft."
                                .formatted(besluit.id()));
            }
        }
    }

    private static boolean verlaat(Fase fase, Besluitsoort besluit) {
        var naar = besluit.naar();
        return naar != null && !naar.equals(fase.id());
    }

    /** What the document does not say, is not there. */
    private void controleerZwijgen(Fase fase) {
        for (int i = 0; i < fase.zwijgt().size(); i++) {
            boolean gevuld = switch (fase.zwijgt().get(i)) {
                case GEGEVENS -> !fase.gegevens().isEmpty();
                case AFSPRAKEN -> !fase.afspraken().isEmpty();
            };
            if (gevuld) {
                fouten.meld(
                        herkomst.van(fase, "zwijgt", i),
                        "Fase '%s' noemt '%s' wel; haal dat weg bij 'zwijgt'."
                                .formatted(
                                        fase.id(), fase.zwijgt().get(i).name().toLowerCase(java.util.Locale.ROOT)));
            }
        }
    }

    private void meld(Fase fase, String zin) {
        fouten.meld(herkomst.van(fase), zin.replace("%s", fase.id()));
    }

    private static Map<String, Set<String>> vooruit(Zaaktype zaaktype) {
        var pijlen = new HashMap<String, Set<String>>();
        zaaktype.fasen()
                .forEach(fase -> fase.besluiten().forEach(besluit -> {
                    if (besluit.naar() != null) {
                        pijlen.computeIfAbsent(fase.id(), nieuw -> new HashSet<>())
                                .add(besluit.naar());
                    }
                }));
        return pijlen;
    }

    private static Map<String, Set<String>> achteruit(Zaaktype zaaktype) {
        var pijlen = new HashMap<String, Set<String>>();
        vooruit(zaaktype)
                .forEach((van, alle) -> alle.forEach(naar ->
                        pijlen.computeIfAbsent(naar, nieuw -> new HashSet<>()).add(van)));
        return pijlen;
    }

    private static Set<String> vanuit(Collection<String> begin, Map<String, Set<String>> pijlen) {
        var gezien = new HashSet<>(begin);
        var rij = new ArrayDeque<>(begin);
        while (!rij.isEmpty()) {
            for (var volgende : pijlen.getOrDefault(rij.remove(), Set.of())) {
                if (gezien.add(volgende)) {
                    rij.add(volgende);
                }
            }
        }
        return gezien;
    }
}
