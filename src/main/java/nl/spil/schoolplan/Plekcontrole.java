package nl.spil.schoolplan;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import nl.spil.schoolplan.Rol.Plek;
import nl.spil.schoolplan.yaml.Fouten;
import nl.spil.schoolplan.yaml.Herkomst;
import nl.spil.schoolplan.yaml.Naam;

/**
 * What every school has under a name of its own is there once: who is the first to turn to, the form that asks for help, the
 * plan that the law asks for.
 */
final class Plekcontrole implements Plancontrole {

    /** Conditions that look at what a school marks as its own. */
    static final String AANGEMELD = "zorgmelding-ingediend";

    static final String VASTGESTELD = "opp-vastgesteld";

    /** The class of data of plans of pupils. */
    private static final int PLANNEN = 7;

    private final Schoolplan plan;
    private final Herkomst herkomst;
    private final Fouten fouten;

    Plekcontrole(Schoolplan plan, Herkomst herkomst, Fouten fouten) {
        this.plan = plan;
        this.herkomst = herkomst;
        this.fouten = fouten;
    }

    @Override
    public void controleer() {
        for (Plek plek : Plek.values()) {
            String naam = Naam.keuze(plek);
            eenmaal(plan.rollen(), r -> r.plek() == plek, Rol::id, "plek", "plek: " + naam);
            if (plan.soort() != Schoolplan.Soort.BASIS
                    && !plan.rollen().isEmpty()
                    && plan.rol(plek).isEmpty()) {
                fouten.meld(
                        herkomst.van(plan, "rollen"),
                        "Geen enkele rol heeft 'plek: %s'; zet dat bij de rol die hier %s."
                                .formatted(naam, omschrijving(plek)));
            }
        }
        eenmaal(plan.plansoorten(), Plansoort::wettelijk, Plansoort::id, "wettelijk", "wettelijk: ja");
        eenmaal(plan.formulieren(), Formulier::aanmelding, Formulier::id, "aanmelding", "aanmelding: ja");
        eenmaal(
                plan.toestemmingen(),
                Toestemmingsoort::buitenDeSchool,
                Toestemmingsoort::id,
                "buiten-de-school",
                "buiten-de-school: ja");
        plan.plansoorten().forEach(this::vaststellers);
        for (Record onderdeel : herkomst.alles()) {
            switch (onderdeel) {
                case Fase fase -> voorwaarden(fase, fase.voorwaarden());
                case Besluitsoort besluit -> voorwaarden(besluit, besluit.voorwaarden());
                default -> {}
            }
        }
    }

    /** Whoever adopts a plan reads it and decides about it. */
    private void vaststellers(Plansoort soort) {
        if (plan.gegevensklassen().stream().noneMatch(k -> k.nummer() == PLANNEN)) return;
        for (int i = 0; i < soort.vaststellers().size(); i++) {
            String rol = soort.vaststellers().get(i);
            Toegangsregel regel = plan.toegang(rol, PLANNEN);
            if (plan.rol(rol).isEmpty()
                    || (regel.lezen() == Toegangsregel.Leesrecht.ALLE && (regel.beslissen() || regel.schrijven())))
                continue;
            fouten.meld(
                    herkomst.van(soort, "vaststellers", i),
                    "'%s' stelt '%s' vast, en mag dat plan niet lezen of er niet over beslissen: geef die rol bij toegang in klasse %d 'lezen: alle' en 'beslissen: ja'."
                            .formatted(rol, soort.id(), PLANNEN));
        }
    }

    /** A condition about what this plan does not have would never be met. */
    private void voorwaarden(Record onderdeel, List<String> voorwaarden) {
        for (int i = 0; i < voorwaarden.size(); i++) {
            String nodig = switch (voorwaarden.get(i)) {
                case AANGEMELD -> plan.aanmelding().isPresent() ? "" : "een formulier met 'aanmelding: ja'";
                case VASTGESTELD -> plan.wettelijkPlan().isPresent() ? "" : "een plansoort met 'wettelijk: ja'";
                default -> "";
            };
            if (!nodig.isEmpty()) {
                fouten.meld(
                        herkomst.van(onderdeel, "voorwaarden", i),
                        "De voorwaarde '%s' gaat over %s, en dat heeft dit plan niet."
                                .formatted(voorwaarden.get(i), nodig));
            }
        }
    }

    private <T extends Record> void eenmaal(
            List<T> onderdelen, Predicate<T> gemerkt, Function<T, String> id, String sleutel, String wat) {
        List<T> alle = onderdelen.stream().filter(gemerkt).toList();
        for (T tweede : alle.stream().skip(1).toList()) {
            fouten.meld(
                    herkomst.van(tweede, sleutel),
                    "'%s' staat ook al bij '%s'; laat het bij één van de twee staan."
                            .formatted(wat, id.apply(alle.getFirst())));
        }
    }

    private static String omschrijving(Plek plek) {
        return switch (plek) {
            case EERSTE_AANSPREEKPUNT -> "voor leerling en ouders de eerste is";
            case LESGEVER -> "lesgeeft";
            case COORDINATOR -> "de ondersteuning bij elkaar houdt";
        };
    }
}
