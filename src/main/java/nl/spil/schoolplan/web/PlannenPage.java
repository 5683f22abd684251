package nl.spil.schoolplan.web;

import java.util.List;
import nl.spil.organisatie.Locatie;

/** For who works at more than one place: which plan. */
public record PlannenPage(List<Locatie> locaties) {}
