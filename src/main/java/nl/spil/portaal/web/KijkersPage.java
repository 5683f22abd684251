package nl.spil.portaal.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import nl.spil.gedeeld.web.Teksten;
import nl.spil.inkijk.Meekijkers.Kijker;
import nl.spil.inkijk.Noodtoegangen.Nood;
import nl.spil.inkijk.Vragen.Vraag;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.zaak.Uitnodiging;

/**
 * Everybody who looked, week by week, and who from outside may.
 *
 * @param leest false for a parent of a pupil of sixteen, where that passed to the pupil
 * @param mijn what the reader asked
 * @param nood when the dossier was opened in an emergency
 * @param vanBuiten everybody who was ever invited, the newest first
 * @param terug how many pages back this is
 */
public record KijkersPage(
        Teksten t,
        LeerlingKop kop,
        boolean leest,
        List<Kijker> kijkers,
        List<Vraag> mijn,
        List<Nood> nood,
        List<Uitnodiging> vanBuiten,
        UnaryOperator<String> rolnamen,
        int weken,
        int terug,
        boolean eerder) {

    /** The lines of one week. */
    public record Week(LocalDate maandag, boolean deze, List<Kijker> kijkers) {}

    /** How often somebody looked, and on which day or days. */
    public static String keer(Teksten t, Kijker k) {
        if (k.keer() == 1) return t.t("kijkers.een-keer", t.weekdag(k.eerste()));
        return k.eerste().equals(k.laatste())
                ? t.t("kijkers.keer-op", k.keer(), t.weekdag(k.eerste()))
                : t.t("kijkers.keer-van", k.keer(), t.weekdag(k.eerste()), t.weekdag(k.laatste()));
    }

    public String url() {
        return "/thuis/" + kop.id();
    }

    public List<Week> perWeek() {
        List<Week> uit = new ArrayList<>();
        for (Kijker k : kijkers) {
            if (uit.isEmpty() || !uit.getLast().maandag().equals(k.week()))
                uit.add(new Week(k.week(), k.dezeWeek(), new ArrayList<>()));
            uit.getLast().kijkers().add(k);
        }
        return uit;
    }

    public Optional<Vraag> gevraagd(Kijker kijker) {
        return mijn.stream().filter(v -> v.gaatOver(kijker)).findFirst();
    }
}
