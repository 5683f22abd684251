package nl.spil.portaal.web;

import java.util.List;
import nl.spil.rechten.Keus;
import nl.spil.schoolplan.DoorGezin.Recht;

/** What a page of a family needs of what they can ask. */
final class Rechtenlijst {

    private Rechtenlijst() {}

    static List<Keus> nietEens(List<Keus> keuzen) {
        return keuzen.stream().filter(k -> k.wat().recht().nietEens()).toList();
    }

    /** Where somebody says that something is not right: add what it is about; empty for who may not ask it. */
    static String klopt(String thuis, List<Keus> keuzen) {
        return keuzen.stream()
                .filter(k -> k.wat().recht() == Recht.CORRECTIE && k.mag() && !k.loopt())
                .map(k -> thuis + "/rechten?vraag=" + k.zaaktype().id() + "&over=")
                .findFirst()
                .orElse("");
    }
}
