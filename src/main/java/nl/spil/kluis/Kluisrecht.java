package nl.spil.kluis;

import java.util.Set;
import java.util.UUID;
import nl.spil.gedeeld.Klok;
import nl.spil.organisatie.Functies;
import nl.spil.organisatie.Schoolkalender;
import nl.spil.schoolplan.Besluitsoort;
import nl.spil.schoolplan.Fase;
import nl.spil.schoolplan.Planversie;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.schoolplan.Termijnsoort;
import nl.spil.schoolplan.Zaaktype;
import nl.spil.termijn.Duur;
import nl.spil.termijn.Eenheid;
import nl.spil.termijn.Rekening;
import nl.spil.termijn.VrijeDagen;
import nl.spil.toegang.Bezoeker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the plan of the location says about a file of the vault, and what somebody is there. */
@Component
class Kluisrecht {

    private final Schoolplannen plannen;
    private final Functies functies;
    private final Schoolkalender kalender;
    private final Kluisopslag opslag;
    private final Klok klok;

    Kluisrecht(Schoolplannen plannen, Functies functies, Schoolkalender kalender, Kluisopslag opslag, Klok klok) {
        this.plannen = plannen;
        this.functies = functies;
        this.kalender = kalender;
        this.opslag = opslag;
        this.klok = klok;
    }

    /** The procedure of one file; without one for what somebody asked in confidence. */
    record Procedure(Schoolplan plan, Zaaktype type) {

        Fase fase(String id) {
            return type.fase(id)
                    .orElseThrow(() -> new IllegalStateException("zaaktype " + type.id() + " kent geen fase " + id));
        }

        Fase naar(Fase van, Besluitsoort soort) {
            String naar = soort.naar();
            return naar == null ? van : fase(naar);
        }
    }

    Procedure procedure(Kluisdossier dossier) {
        Schoolplan plan = plannen.versie(dossier.kop().planversie()).plan();
        return new Procedure(plan, plan.zaaktype(dossier.kop().zaaktype()).orElseThrow());
    }

    Planversie versie(UUID locatie) {
        return plannen.voorLocatie(locatie);
    }

    Set<String> rollen(Bezoeker wie, UUID locatie) {
        return functies.rollen(wie, locatie);
    }

    /** Why this person sees the file, as the page says it. */
    String reden(Bezoeker wie, Kluisdossier dossier, Schoolplan plan, String plaats, boolean toegevoegd) {
        if (dossier.leest() < 2)
            return toegevoegd
                    ? "Je ziet dit omdat wie het vroeg jou laat meekijken; je ziet wat voor de vrager is"
                    : "Je ziet dit omdat je het zelf vroeg";
        if (dossier.klasse() == 12 && dossier.eigenaar().equals(wie.accountId()))
            return "Je ziet dit omdat het aan jou is toevertrouwd";
        if (dossier.beheert()) {
            String rol = rollen(wie, dossier.locatie()).stream()
                    .filter(r -> plan.toegang(r, dossier.klasse()).beslissen())
                    .map(r -> plan.woorden().rol(r))
                    .sorted()
                    .findFirst()
                    .orElse("");
            return "Je ziet dit omdat je " + (rol.isEmpty() ? "de sleutel hebt" : rol + " bent") + " van " + plaats;
        }
        return toegevoegd
                ? "Je ziet dit omdat je aan dit dossier bent toegevoegd"
                : "Je ziet dit door noodinzage, waarmee een tweede persoon akkoord ging";
    }

    /** The clocks of a phase start; those of the phase before were met. */
    void komBinnen(JdbcClient kluis, Bezoeker wie, UUID dossier, Schoolplan plan, Fase fase) {
        opslag.haalKlokken(kluis, dossier);
        if (fase.eind()) return;
        VrijeDagen vrij = VrijeDagen.van(kalender.kalender());
        for (String id : fase.termijnen()) {
            plan.termijn(id)
                    .ifPresent(t -> opslag.zetKlok(
                            kluis,
                            wie,
                            dossier,
                            t.naam(),
                            Rekening.van(klok.vandaag(), duur(t)).verlooptOp(vrij)));
        }
    }

    private static Duur duur(Termijnsoort t) {
        return Duur.van(t.lengte(), Eenheid.valueOf(t.eenheid().name()), t.vakantiesTellen());
    }
}
