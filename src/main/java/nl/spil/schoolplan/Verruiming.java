package nl.spil.schoolplan;

import java.util.Objects;
import nl.spil.schoolplan.Toegangsregel.Leesrecht;

/** What a plan would open further than the one that runs: that, nobody writes and adopts alone. */
final class Verruiming {

    private Verruiming() {}

    /**
     * Whether a role gets to read more of the meldcode or the vertrouwenspersoon, or to decide what it could not; also when what
     * is kept apart would from now on be written where others read.
     */
    static boolean in(Planontwerpen.Keuring keuring) {
        Schoolplan oud = keuring.oud();
        Schoolplan nieuw = keuring.nieuw();
        if (nieuw == null) return false;
        if (oud != null && (andersBewaard(oud, nieuw) || anderVaststeller(oud, nieuw))) return true;
        for (Toegang rol : nieuw.toegang()) {
            for (int klasse : new int[] {Gegevensklasse.MELDCODE, Gegevensklasse.VERTROUWELIJK}) {
                Leesrecht leest = nieuw.toegang(rol.id(), klasse).lezen();
                Leesrecht las = oud == null
                        ? Leesrecht.GEEN
                        : oud.toegang(rol.id(), klasse).lezen();
                if (leest.compareTo(Leesrecht.EIGEN) > 0 && leest.compareTo(las) > 0) return true;
            }
            if (nieuw.toegang(rol.id(), Gegevensklasse.BESLUITEN).lezen() == Leesrecht.ALLE
                    && (oud == null
                            || oud.toegang(rol.id(), Gegevensklasse.BESLUITEN).lezen() != Leesrecht.ALLE)) return true;
            // Who has a key of the vault: of the meldcode whoever decides, of confidential contacts whoever writes.
            if (nieuw.toegang(rol.id(), Gegevensklasse.MELDCODE).beslissen()
                    && (oud == null
                            || !oud.toegang(rol.id(), Gegevensklasse.MELDCODE).beslissen())) return true;
            if (nieuw.toegang(rol.id(), Gegevensklasse.VERTROUWELIJK).schrijven()
                    && (oud == null
                            || !oud.toegang(rol.id(), Gegevensklasse.VERTROUWELIJK)
                                    .schrijven())) return true;
            if (nieuw.toegang(rol.id(), Gegevensklasse.INRICHTING).beslissen()
                    && (oud == null
                            || !oud.toegang(rol.id(), Gegevensklasse.INRICHTING).beslissen())) return true;
        }
        return false;
    }

    private static boolean andersBewaard(Schoolplan oud, Schoolplan nieuw) {
        boolean zaken = oud.zaaktypen().stream()
                .filter(t -> apart(oud.klasseVan(t)))
                .flatMap(t -> nieuw.zaaktype(t.id()).stream())
                .anyMatch(t -> !apart(nieuw.klasseVan(t)));
        return zaken
                || oud.gegevensklassen().stream()
                        .filter(k -> apart(k.nummer()))
                        .anyMatch(k -> nieuw.gegevensklassen().stream()
                                .anyMatch(n -> n.id().equals(k.id()) && n.nummer() != k.nummer()));
    }

    private static boolean apart(int klasse) {
        return klasse == Gegevensklasse.MELDCODE || klasse == Gegevensklasse.VERTROUWELIJK;
    }

    private static boolean anderVaststeller(Schoolplan oud, Schoolplan nieuw) {
        return !Objects.equals(
                oud.geldigheid().vaststeller(), nieuw.geldigheid().vaststeller());
    }
}
