package nl.spil.overleg.web;

import java.util.List;
import nl.spil.overleg.Notulenblad.Vrijgegeven;

/** The meetings of which something was released for me. */
public record VrijgegevenPage(List<Vrijgegeven> overleggen) {}
