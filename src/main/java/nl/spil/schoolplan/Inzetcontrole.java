package nl.spil.schoolplan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.spil.schoolplan.yaml.Fouten;
import nl.spil.schoolplan.yaml.Herkomst;
import nl.spil.schoolplan.yaml.Suggestie;
import org.jspecify.annotations.Nullable;

/** Support that starts by itself has a place, somebody who may write it down, and a day on which is looked what it brought. */
final class Inzetcontrole implements Plancontrole {

    /** The class of data in which support of a pupil is written down. */
    private static final int HANDELINGSPLAN = 6;

    private final Schoolplan plan;
    private final Herkomst herkomst;
    private final Fouten fouten;

    Inzetcontrole(Schoolplan plan, Herkomst herkomst, Fouten fouten) {
        this.plan = plan;
        this.herkomst = herkomst;
        this.fouten = fouten;
    }

    @Override
    public void controleer() {
        List<Kenmerksoort> plaatsen =
                plan.kenmerken().stream().filter(Kenmerksoort::continuum).toList();
        for (Kenmerksoort k : plaatsen) {
            if (k != plaatsen.getFirst())
                fouten.meld(
                        herkomst.van(k, "continuum"),
                        "'%s' heeft al 'continuum: ja'; een plan heeft één lijst van plaatsen voor ondersteuning."
                                .formatted(plaatsen.getFirst().id()));
            if (k.keuzes().isEmpty() || k.meer())
                fouten.meld(
                        herkomst.van(k, "continuum"),
                        "'%s' is de lijst van plaatsen voor ondersteuning: noem de plaatsen bij 'keuzes' en laat 'meer' weg."
                                .formatted(k.id()));
        }
        for (Kenmerksoort k : plan.kenmerken()) {
            if (k.continuum()) continue;
            k.keuzes().stream()
                    .filter(Kenmerksoort.Keuze::elders)
                    .forEach(keuze -> fouten.meld(
                            herkomst.van(keuze, "elders"),
                            "'%s' is geen plaats: zet 'continuum: ja' bij '%s', of laat 'elders' weg."
                                    .formatted(keuze.id(), k.id())));
        }
        plan.zaaktypen().forEach(z -> z.fasen().stream().filter(Fase::elders).forEach(f -> elders(z, f)));
        plan.formulieren().forEach(f -> begint(f, "haalt", f.haalt(), "weging-nodig"));
        if (plan.dossierhouder() == null)
            plaatsen.stream()
                    .flatMap(k -> k.keuzes().stream())
                    .filter(Kenmerksoort.Keuze::elders)
                    .findFirst()
                    .ifPresent(k -> fouten.meld(
                            herkomst.van(k, "elders"),
                            "Op plaats '%s' is de leerling buiten de school: zeg bij 'dossierhouder' wie dan verantwoordelijk blijft."
                                    .formatted(k.id())));
        for (Niveau niveau : plan.niveaus()) {
            Inzetregel regel = niveau.inzet();
            if (regel == null) continue;
            if (plaatsen.isEmpty())
                fouten.meld(
                        herkomst.van(regel),
                        "Bij elke inzet staat waar die gebeurt: zet bij één onderdeel van 'kenmerken' 'continuum: ja', met de plaatsen als keuzes.");
            controleer(regel);
        }
    }

    /** While a pupil is elsewhere, the own school decides, and no place that receives the pupil (NIVEAU-12). */
    private void elders(Zaaktype zaaktype, Fase fase) {
        if (plan.dossierhouder() == null)
            fouten.meld(
                    herkomst.van(fase, "elders"),
                    "In fase '%s' is de leerling buiten de school: zeg bij 'dossierhouder' wie dan verantwoordelijk blijft."
                            .formatted(fase.id()));
        if (extern(zaaktype.eigenaar()))
            fouten.meld(
                    herkomst.van(zaaktype, "eigenaar"),
                    "De leerling is in fase '%s' elders, en de school blijft verantwoordelijk: '%s' is niet van de school en kan geen eigenaar zijn."
                            .formatted(fase.id(), zaaktype.eigenaar()));
        if (extern(fase.eigenaar()))
            fouten.meld(
                    herkomst.van(fase, "eigenaar"),
                    "De leerling is hier elders, en de school blijft verantwoordelijk: '%s' is niet van de school en kan geen eigenaar zijn."
                            .formatted(fase.eigenaar()));
        for (Besluitsoort besluit : fase.besluiten()) {
            for (int i = 0; i < besluit.door().size(); i++) {
                if (extern(besluit.door().get(i)))
                    fouten.meld(
                            herkomst.van(besluit, "door", i),
                            "Zolang de leerling elders is, besluit de eigen school: '%s' is niet van de school."
                                    .formatted(besluit.door().get(i)));
            }
        }
    }

    private boolean extern(String rol) {
        return plan.rol(rol).filter(r -> r.kring() != Rol.Kring.INTERN).isPresent();
    }

    private void controleer(Inzetregel regel) {
        if (!regel.naAkkoord().isEmpty() && regel.akkoord() == null)
            fouten.meld(
                    herkomst.van(regel, "na-akkoord"),
                    "Wie om akkoord vraagt, wacht op een antwoord: noem bij 'akkoord' de termijn daarvoor.");
        begint(regel, "evaluatie", regel.evaluatie(), "evaluatiedatum-inzet");
        begint(regel, "akkoord", regel.akkoord(), "inzet-gevraagd");
        schrijft(regel, "starters", regel.starters());
        schrijft(regel, "na-akkoord", regel.naAkkoord());
        Set<String> besluiten = new LinkedHashSet<>();
        plan.zaaktypen().forEach(z -> z.fasen().forEach(f -> f.besluiten().forEach(b -> besluiten.add(b.id()))));
        for (int i = 0; i < regel.naBesluit().size(); i++) {
            String id = regel.naBesluit().get(i);
            if (!besluiten.contains(id))
                fouten.meld(
                        herkomst.van(regel, "na-besluit", i),
                        "Geen procedure van dit plan heeft een besluit '%s'.%s"
                                .formatted(id, Suggestie.voor(id, besluiten)));
        }
    }

    /** A clock that starts from another fact would never run here. */
    private void begint(Record onderdeel, String sleutel, @Nullable String termijn, String feit) {
        if (termijn == null) return;
        plan.termijn(termijn)
                .filter(t -> !t.start().equals(feit))
                .ifPresent(t -> fouten.meld(
                        herkomst.van(onderdeel, sleutel),
                        "Termijn '%s' begint bij '%s' en loopt hier dus nooit: noem een termijn met 'start: %s'."
                                .formatted(t.id(), t.start(), feit)));
    }

    private void schrijft(Inzetregel regel, String sleutel, List<String> rollen) {
        if (plan.gegevensklassen().stream().noneMatch(k -> k.nummer() == HANDELINGSPLAN)) return;
        for (int i = 0; i < rollen.size(); i++) {
            String rol = rollen.get(i);
            if (plan.rol(rol).isEmpty() || plan.toegang(rol, HANDELINGSPLAN).schrijven()) continue;
            fouten.meld(
                    herkomst.van(regel, sleutel, i),
                    "'%s' begint ondersteuning, en mag niet schrijven in klasse %d: geef die rol daar 'schrijven: ja', of kies een andere rol."
                            .formatted(rol, HANDELINGSPLAN));
        }
    }
}
