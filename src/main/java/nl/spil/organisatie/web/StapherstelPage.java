package nl.spil.organisatie.web;

import java.util.List;
import nl.spil.organisatie.Stapherstel.Verzoek;

/** Requests to wipe the second step of a colleague. */
public record StapherstelPage(List<Verzoek> verzoeken) {}
