package nl.spil.overleg.web;

import java.time.LocalDate;
import java.util.List;
import nl.spil.overleg.Notulenblad.Deel;
import nl.spil.overleg.Notulenblad.Vrijgegeven;

/** What was released of one meeting, about the pupils of whom I may read it. */
public record VrijgegevenDelenPage(Vrijgegeven overleg, List<Deel> delen, LocalDate vandaag) {}
