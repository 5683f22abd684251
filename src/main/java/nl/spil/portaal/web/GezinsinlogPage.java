package nl.spil.portaal.web;

import java.util.List;
import java.util.Optional;
import nl.spil.gedeeld.web.Teksten;
import nl.spil.toegang.Inlogbrieven.Stand;
import nl.spil.toegang.MijnInloggen.Sessie;

/**
 * Where somebody of a family is signed in.
 *
 * @param brief the last letter with codes, when there was one
 */
public record GezinsinlogPage(Teksten t, List<Sessie> sessies, Optional<Stand> brief) {

    public String hoe(Sessie sessie) {
        return sessie.wijze().equals("brief") ? t.t("inlog.met.brief") : t.t("inlog.met.link");
    }
}
