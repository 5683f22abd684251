package nl.spil.kluis;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.spil.kluis.Kluisrecht.Procedure;
import nl.spil.schoolplan.Besluitsoort;
import nl.spil.schoolplan.Fase;
import nl.spil.schoolplan.Meldcode;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Klasse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which decisions a phase offers, to whom, and what is missing for each: by the plan, and by what the meldcode asks before it ends. */
@Component
class Kluisbesluiten {

    private final Kluisrecht recht;

    Kluisbesluiten(Kluisrecht recht) {
        this.recht = recht;
    }

    List<Kluiskeuze> keuzes(Bezoeker wie, Kluisdossier dossier) {
        if (!dossier.open()
                || dossier.schrijft() < 2
                || dossier.kop().zaaktype().isEmpty()) return List.of();
        Procedure p = recht.procedure(dossier);
        Fase fase = p.fase(dossier.fase());
        Set<String> rollen = recht.rollen(wie, dossier.locatie());
        return fase.besluiten().stream()
                .filter(b -> !isVerwijsindex(p, b))
                .filter(b -> mag(dossier, b, rollen, p))
                .map(b -> keuze(dossier, p, fase, b))
                .toList();
    }

    /** What leads on or ends it is for who has the key; a colleague who was added does what the plan lets that role do beside it. */
    private static boolean mag(Kluisdossier dossier, Besluitsoort b, Set<String> rollen, Procedure p) {
        if (b.door().stream().noneMatch(rollen::contains)) return false;
        return dossier.beheert() || (b.naar() == null && !isEind(p, b));
    }

    private static Kluiskeuze keuze(Kluisdossier dossier, Procedure p, Fase fase, Besluitsoort b) {
        Fase naar = p.naar(fase, b);
        return new Kluiskeuze(
                b.id(),
                b.naam(),
                b.naar() == null ? "" : naar.naam(),
                vraagtTweede(p, fase, b),
                isMelding(p, b),
                b.vereist(),
                mist(dossier, p, fase, b),
                b.bron());
    }

    private static List<String> mist(Kluisdossier dossier, Procedure p, Fase fase, Besluitsoort b) {
        List<String> uit = new ArrayList<>();
        Meldcode meldcode = meldcode(p);
        for (String eerst : b.na()) {
            if (dossier.genomen().contains(eerst) || (meldcode != null && isVerwijsindex(meldcode, eerst))) continue;
            uit.add("eerst: " + fase.besluit(eerst).map(Besluitsoort::naam).orElse(eerst));
        }
        if (meldcode == null) return uit;
        Meldcode.Verwijsindex index = meldcode.verwijsindex();
        if (index != null && p.naar(fase, b).eind() && dossier.verwijsindex().isEmpty())
            uit.add("leg vast of er een signaal in " + index.naam() + " is gegeven of niet");
        if (isBesluitOverMelden(meldcode, b)) {
            long open = meldcode.afwegingen().stream()
                    .filter(a -> !dossier.afwegingen().containsKey(a.id()))
                    .count();
            if (open > 0)
                uit.add(open == 1 ? "beantwoord de laatste afweging" : "beantwoord de " + open + " afwegingen");
            if (!dossier.overlegd()) uit.add("leg vast met wie er is overlegd");
        }
        return uit;
    }

    /** Two people decide about reporting; where the plan does not say which decisions that are, about every end of the meldcode. */
    static boolean vraagtTweede(Procedure p, Fase fase, Besluitsoort b) {
        if (p.plan().klasseVan(p.type()) != Klasse.MELDCODE.nummer()) return false;
        Meldcode meldcode = p.plan().meldcode();
        return meldcode == null || meldcode.melden().isEmpty()
                ? p.naar(fase, b).eind()
                : isBesluitOverMelden(meldcode, b);
    }

    static boolean isMelding(Procedure p, Besluitsoort b) {
        Meldcode meldcode = meldcode(p);
        return meldcode != null && meldcode.melden().contains(b.id());
    }

    /** Recorded with its own form, by who is authorised. */
    private static boolean isVerwijsindex(Procedure p, Besluitsoort b) {
        Meldcode meldcode = meldcode(p);
        return meldcode != null && isVerwijsindex(meldcode, b.id());
    }

    private static boolean isVerwijsindex(Meldcode meldcode, String besluit) {
        Meldcode.Verwijsindex index = meldcode.verwijsindex();
        return index != null && Objects.equals(index.besluit(), besluit);
    }

    private static boolean isBesluitOverMelden(Meldcode meldcode, Besluitsoort b) {
        return meldcode.melden().contains(b.id()) || meldcode.nietMelden().contains(b.id());
    }

    private static boolean isEind(Procedure p, Besluitsoort b) {
        String naar = b.naar();
        return naar != null && p.fase(naar).eind();
    }

    /** How the school works by its meldcode, when that is what this file follows. */
    static @Nullable Meldcode meldcode(Procedure p) {
        return p.plan().klasseVan(p.type()) == Klasse.MELDCODE.nummer()
                ? p.plan().meldcode()
                : null;
    }

    /** Whether this person may record a signal in the register: authorised by the plan, and in this file. */
    boolean magVerwijzen(Bezoeker wie, Kluisdossier dossier) {
        if (dossier.kop().zaaktype().isEmpty() || dossier.schrijft() < 2) return false;
        Meldcode meldcode = meldcode(recht.procedure(dossier));
        if (meldcode == null || meldcode.verwijsindex() == null) return false;
        Set<String> rollen = recht.rollen(wie, dossier.locatie());
        return Objects.requireNonNull(meldcode.verwijsindex()).door().stream().anyMatch(rollen::contains);
    }
}
