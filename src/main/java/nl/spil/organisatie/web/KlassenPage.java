package nl.spil.organisatie.web;

import java.util.List;
import nl.spil.organisatie.Klassen.Groep;

/** My classes and lesgroepen. */
public record KlassenPage(List<Groep> groepen) {}
