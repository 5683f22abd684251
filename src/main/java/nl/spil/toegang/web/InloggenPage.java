package nl.spil.toegang.web;

import java.util.List;
import nl.spil.toegang.InlogHulp;

/** The sign-in page. {@code personen} is empty outside the demo, {@code wachtOp} once it is ready. */
public record InloggenPage(
        String inlognaam, String naar, String fout, List<InlogHulp.Persoon> personen, String wachtOp) {}
