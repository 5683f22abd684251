package nl.spil.organisatie.web;

import java.util.List;
import nl.spil.organisatie.Locatie;

/** The locations of the bestuur. */
public record LocatiesPage(List<Locatie> locaties) {}
