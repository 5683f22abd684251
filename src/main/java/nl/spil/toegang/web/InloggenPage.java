package nl.spil.toegang.web;

import java.util.List;
import nl.spil.toegang.InlogHulp;
import nl.spil.toegang.Schoolinlog;

/** The sign-in page. {@code personen} is empty outside the demo, {@code wachtOp} once it is ready. */
public record InloggenPage(
        String inlognaam,
        String naar,
        String fout,
        List<Schoolinlog.Deur> deuren,
        List<InlogHulp.Persoon> personen,
        String wachtOp) {

    /** The way to the sign-in of a school, and where to go after it. */
    public String adres(Schoolinlog.Deur deur) {
        return "/inloggen/via/" + deur.sleutel()
                + (naar.equals("/")
                        ? ""
                        : "?naar=" + java.net.URLEncoder.encode(naar, java.nio.charset.StandardCharsets.UTF_8));
    }
}
