package nl.spil.organisatie.web;

import java.util.List;
import nl.spil.organisatie.Adreswijzigingen.Wijziging;
import nl.spil.organisatie.Stapherstel.Verzoek;

/** Requests to wipe the second step of a colleague, and changed addresses with which somebody wants to come in. */
public record StapherstelPage(List<Verzoek> verzoeken, List<Wijziging> adressen) {}
