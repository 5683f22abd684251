package nl.spil.portaal.web;

import java.util.List;
import nl.spil.gedeeld.web.Teksten;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.rechten.Keus;
import nl.spil.rechten.Verzoek;

/**
 * What a family can ask and what it asked.
 *
 * @param geenGezag whether this parent may not ask because another has the gezag
 * @param open the procedure whose form stands open, because something is missing in it
 * @param over what was pointed at
 */
public record RechtenPage(
        Teksten t,
        LeerlingKop kop,
        List<Keus> keuzen,
        List<Verzoek> mijn,
        boolean geenGezag,
        String wie,
        String open,
        String over,
        List<Tekst> teksten,
        String fout) {

    /** What is being typed about a procedure. */
    public record Tekst(String zaaktype, String tekst, int versie) {}

    public String url() {
        return "/thuis/" + kop.id();
    }

    public List<Keus> vragen() {
        return keuzen.stream().filter(k -> !k.wat().recht().nietEens()).toList();
    }

    public List<Keus> nietEens() {
        return keuzen.stream().filter(k -> k.wat().recht().nietEens()).toList();
    }

    public Tekst tekst(Keus keus) {
        return teksten.stream()
                .filter(x -> x.zaaktype().equals(keus.zaaktype().id()))
                .findFirst()
                .orElse(new Tekst(keus.zaaktype().id(), "", 0));
    }
}
