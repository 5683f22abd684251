package nl.spil.toegang.web;

import java.util.List;
import nl.spil.toegang.MijnInloggen.Apparaat;
import nl.spil.toegang.MijnInloggen.Factor;
import nl.spil.toegang.MijnInloggen.Sessie;
import nl.spil.toegang.web.TweedeStapPage.AppVoorstel;
import org.jspecify.annotations.Nullable;

/**
 * What somebody signs in with, and where they are signed in.
 *
 * @param herstelcodes how many recovery codes are left
 * @param app the app that is being added, or null
 */
public record MijnInloggenPage(
        List<Factor> factoren,
        long herstelcodes,
        List<Sessie> sessies,
        List<Apparaat> apparaten,
        @Nullable AppVoorstel app,
        String sleutelOpties,
        String fout) {}
