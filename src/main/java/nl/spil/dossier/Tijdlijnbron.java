package nl.spil.dossier;

import java.util.List;
import nl.spil.dossier.Filter.Merk;
import nl.spil.toegang.Inzage;
import org.jspecify.annotations.Nullable;

/** A module above that has something to tell in the tijdlijn: decisions, plans, meetings. One statement each. */
public interface Tijdlijnbron {

    /**
     * The newest lines that this person may read, newest first (by day, then id, both descending).
     *
     * @param na only what comes after this line in that order, so what is older; null starts at the newest
     */
    List<Tijdlijnregel> regels(Inzage inzage, @Nullable Merk na, int hoogstens);
}
