package nl.spil.overleg.web;

import java.time.LocalDate;
import java.util.List;
import nl.spil.overleg.Vrijgaven.Voorstel;

/** What waits for the MT. */
public record VoorstellenPage(List<Voorstel> voorstellen, LocalDate vandaag) {}
