package nl.spil.schoolplan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.spil.schoolplan.Toegangsregel.Leesrecht;
import nl.spil.schoolplan.yaml.Fouten;
import nl.spil.schoolplan.yaml.Herkomst;

/** The classes of data are complete, and no rule of access breaks into a compartment. */
final class Toegangscontrole implements Plancontrole {

    private final Schoolplan plan;
    private final Herkomst herkomst;
    private final Fouten fouten;

    Toegangscontrole(Schoolplan plan, Herkomst herkomst, Fouten fouten) {
        this.plan = plan;
        this.herkomst = herkomst;
        this.fouten = fouten;
    }

    @Override
    public void controleer() {
        controleerNummers();
        controleerBesluiten();
        controleerNood();
        Map<String, Gegevensklasse> klassen = opId(plan, Schoolplan::gegevensklassen, Gegevensklasse::id);
        Map<String, Compartiment> compartimenten = opId(plan, Schoolplan::compartimenten, Compartiment::id);
        for (var toegang : plan.toegang()) {
            for (var regel : toegang.regels()) {
                controleerRegel(regel);
                var klasse = klassen.get(regel.id());
                var compartiment = klasse == null ? null : compartimenten.get(klasse.compartiment());
                if (compartiment != null && regel.geeftIets() && !compartiment.laatToe(toegang.id())) {
                    fouten.meld(
                            herkomst.van(regel),
                            "Rol '%s' krijgt hier iets in '%s', maar hoort niet in het compartiment '%s'."
                                    .formatted(toegang.id(), regel.id(), compartiment.id()));
                }
            }
        }
    }

    /** In an emergency the name opens, and never what is kept apart. */
    private void controleerNood() {
        Noodtoegang nood = plan.noodtoegang();
        if (nood == null) return;
        for (int i = 0; i < nood.klassen().size(); i++) {
            String id = nood.klassen().get(i);
            boolean apart = plan.gegevensklassen().stream()
                    .anyMatch(k -> k.id().equals(id)
                            && (k.nummer() == Gegevensklasse.MELDCODE || k.nummer() == Gegevensklasse.VERTROUWELIJK));
            if (apart) {
                fouten.meld(
                        herkomst.van(nood, "klassen", i),
                        "'%s' gaat in nood nooit open; haal deze klasse weg bij 'klassen'.".formatted(id));
            }
        }
        boolean naam = plan.gegevensklassen().stream()
                .anyMatch(k -> k.nummer() == 1 && nood.klassen().contains(k.id()));
        if (!plan.gegevensklassen().isEmpty() && !naam) {
            fouten.meld(
                    herkomst.van(nood),
                    "Zonder naam en contact is een dossier in nood niet te openen: noem gegevensklasse 1 bij 'klassen'.");
        }
    }

    /** A decision is written where the team writes, or in the class of its procedure; who may take it, may write there. */
    private void controleerBesluiten() {
        for (var zaaktype : plan.zaaktypen()) {
            for (var klasse : plan.gegevensklassen()) {
                var eigen = zaaktype.klasse();
                if (eigen == null ? klasse.nummer() != Gegevensklasse.BESLUITEN : !eigen.equals(klasse.id())) continue;
                for (var fase : zaaktype.fasen()) {
                    fase.besluiten().forEach(besluit -> controleer(besluit, klasse));
                }
                for (var van : plan.zaaktypen()) {
                    van.fasen().stream()
                            .flatMap(fase -> fase.besluiten().stream())
                            .filter(besluit -> besluit.opent().contains(zaaktype.id()))
                            .forEach(besluit -> controleer(besluit, zaaktype, klasse));
                }
            }
        }
    }

    /** Who takes a decision that begins another procedure, writes in the class of that procedure. */
    private void controleer(Besluitsoort besluit, Zaaktype geopend, Gegevensklasse klasse) {
        if (!geopend.draait()) {
            fouten.meld(
                    herkomst.van(besluit, "opent"),
                    "Besluit '%s' opent '%s', en dat is geen procedure voor één leerling."
                            .formatted(besluit.id(), geopend.id()));
        }
        for (var rol : besluit.door()) {
            var regel = plan.toegang(rol, klasse.nummer());
            if (plan.rol(rol).isPresent() && !regel.schrijven() && !regel.beslissen()) {
                fouten.meld(
                        herkomst.van(besluit, "opent"),
                        "Rol '%s' mag besluit '%s' nemen en begint daarmee '%s', maar schrijft of beslist niet in '%s'; geef dat recht bij 'toegang', of haal 'opent' weg."
                                .formatted(rol, besluit.id(), geopend.id(), klasse.id()));
            }
        }
    }

    private void controleer(Besluitsoort besluit, Gegevensklasse klasse) {
        for (int i = 0; i < besluit.door().size(); i++) {
            var rol = besluit.door().get(i);
            if (plan.rol(rol).isEmpty()) continue;
            var regel = plan.toegang(rol, (short) klasse.nummer());
            if (!regel.schrijven() && !regel.beslissen()) {
                fouten.meld(
                        herkomst.van(besluit, "door", i),
                        "Rol '%s' mag besluit '%s' nemen, maar schrijft of beslist niet in '%s', waar het besluit komt te staan; geef dat recht bij 'toegang', of haal de rol hier weg."
                                .formatted(rol, besluit.id(), klasse.id()));
            }
        }
    }

    private void controleerNummers() {
        Map<Integer, Gegevensklasse> gezien = new HashMap<>();
        for (var klasse : plan.gegevensklassen()) {
            if (klasse.nummer() < 1 || klasse.nummer() > Gegevensklasse.AANTAL) {
                fouten.meld(
                        herkomst.van(klasse, "nummer"),
                        "Een gegevensklasse heeft een nummer van 1 tot en met %d.".formatted(Gegevensklasse.AANTAL));
            } else if (gezien.put(klasse.nummer(), klasse) instanceof Gegevensklasse eerder) {
                fouten.meld(
                        herkomst.van(klasse, "nummer"),
                        "Nummer %d is al van gegevensklasse '%s'.".formatted(klasse.nummer(), eerder.id()));
            }
        }
        for (int nummer = 1; nummer <= Gegevensklasse.AANTAL; nummer++) {
            if (!gezien.containsKey(nummer)) {
                fouten.meld(
                        herkomst.van(plan, "gegevensklassen"),
                        "De gegevensklasse met nummer %d ontbreekt.".formatted(nummer));
            }
        }
    }

    private void controleerRegel(Toegangsregel regel) {
        if (regel.lezen() == Leesrecht.GEEN && (regel.schrijven() || regel.beslissen())) {
            fouten.meld(
                    herkomst.van(regel, "lezen"),
                    "Wie '%s' schrijft of daarover beslist, leest minstens het eigene of het vrijgegevene; zet anders ook 'schrijven: nee' en 'beslissen: nee'."
                            .formatted(regel.id()));
        }
        if (regel.lezen() == Leesrecht.ALLE
                && regel.opent().stream().anyMatch(opening -> !opening.schrijven() && !opening.beslissen())) {
            fouten.meld(
                    herkomst.van(regel, "opent"),
                    "'%s' is al helemaal te lezen; wat op een grond opengaat, voegt niets toe.".formatted(regel.id()));
        }
    }

    private static <T> Map<String, T> opId(
            Schoolplan plan, Function<Schoolplan, List<T>> lijst, Function<T, String> id) {
        return lijst.apply(plan).stream().collect(Collectors.toMap(id, Function.identity(), (een, ander) -> een));
    }
}
