package nl.spil.schoolplan;

import java.util.List;
import java.util.Objects;
import nl.spil.schoolplan.yaml.Fouten;
import nl.spil.schoolplan.yaml.Herkomst;
import nl.spil.schoolplan.yaml.Suggestie;

/** The procedures of the vault ask for nothing that the vault does not keep, and the meldcode names decisions that exist. */
final class Kluiscontrole implements Plancontrole {

    private final Herkomst herkomst;
    private final Fouten fouten;

    Kluiscontrole(Herkomst herkomst, Fouten fouten) {
        this.herkomst = herkomst;
        this.fouten = fouten;
    }

    @Override
    public void controleer() {
        for (var onderdeel : herkomst.alles()) {
            if (!(onderdeel instanceof Schoolplan plan)) continue;
            plan.zaaktypen().stream().filter(plan::inKluis).forEach(this::controleer);
            plan.zaaktypen().stream().filter(t -> !plan.inKluis(t)).forEach(t -> opentNiet(plan, t));
            Meldcode meldcode = plan.meldcode();
            if (meldcode != null) controleer(plan, meldcode);
        }
    }

    private void controleer(Zaaktype type) {
        for (Fase fase : type.fasen()) {
            if (!fase.voorwaarden().isEmpty()) buiten(fase, "voorwaarden");
            for (Besluitsoort besluit : fase.besluiten()) {
                if (!besluit.voorwaarden().isEmpty()) buiten(besluit, "voorwaarden");
                if (!besluit.opent().isEmpty()) buiten(besluit, "opent");
                if (!besluit.kenmerken().isEmpty()) buiten(besluit, "kenmerken");
            }
        }
    }

    /** That something begins in the vault must not follow from an ordinary decision. */
    private void opentNiet(Schoolplan plan, Zaaktype type) {
        for (Fase fase : type.fasen()) {
            for (Besluitsoort besluit : fase.besluiten()) {
                for (int i = 0; i < besluit.opent().size(); i++) {
                    if (plan.zaaktype(besluit.opent().get(i))
                            .filter(plan::inKluis)
                            .isPresent())
                        fouten.meld(
                                herkomst.van(besluit, "opent", i),
                                "'%s' staat in de kluis en begint daar: geen besluit van een gewone procedure kan hem openen."
                                        .formatted(besluit.opent().get(i)));
                }
            }
        }
    }

    private void buiten(Record onderdeel, String sleutel) {
        fouten.meld(
                herkomst.van(onderdeel, sleutel),
                "Deze procedure staat in de kluis en kijkt niet naar wat daarbuiten staat: haal '%s' hier weg, of geef de procedure een andere klasse."
                        .formatted(sleutel));
    }

    private void controleer(Schoolplan plan, Meldcode meldcode) {
        List<Zaaktype> typen = plan.zaaktypen().stream()
                .filter(t -> plan.klasseVan(t) == Gegevensklasse.MELDCODE)
                .toList();
        List<String> besluiten = typen.stream()
                .flatMap(t -> t.fasen().stream())
                .flatMap(f -> f.besluiten().stream())
                .map(Besluitsoort::id)
                .toList();
        for (int i = 0; i < meldcode.melden().size(); i++)
            bestaat(meldcode, "melden", i, meldcode.melden().get(i), besluiten);
        for (int i = 0; i < meldcode.nietMelden().size(); i++)
            bestaat(meldcode, "niet-melden", i, meldcode.nietMelden().get(i), besluiten);
        Meldcode.Verwijsindex index = meldcode.verwijsindex();
        if (index != null && index.besluit() != null && !besluiten.contains(index.besluit())) {
            fouten.meld(herkomst.van(index, "besluit"), onbekend(Objects.requireNonNull(index.besluit()), besluiten));
        }
        if (!typen.isEmpty() && meldcode.melden().isEmpty()) {
            fouten.meld(
                    herkomst.van(meldcode),
                    "Zeg bij 'meldcode: melden' met welk besluit van '%s' de school meldt bij Veilig Thuis."
                            .formatted(typen.getFirst().id()));
        }
        List<String> scholing = plan.scholing().stream().map(Scholing::id).toList();
        for (int i = 0; i < meldcode.scholing().size(); i++) {
            String id = meldcode.scholing().get(i);
            if (!scholing.contains(id))
                fouten.meld(
                        herkomst.van(meldcode, "scholing", i),
                        "Dit plan heeft geen scholing '%s'.%s".formatted(id, Suggestie.voor(id, scholing)));
        }
    }

    private void bestaat(Meldcode meldcode, String lijst, int plaats, String besluit, List<String> besluiten) {
        if (!besluiten.contains(besluit))
            fouten.meld(herkomst.van(meldcode, lijst, plaats), onbekend(besluit, besluiten));
    }

    private static String onbekend(String besluit, List<String> besluiten) {
        return "De procedure met klasse meldcode heeft geen besluit '%s'.%s"
                .formatted(besluit, Suggestie.voor(besluit, besluiten));
    }
}
