package nl.spil.bewaren.web;

import nl.spil.bewaren.Bewaren.Bewijs;
import nl.spil.organisatie.Locatie;

/** @param wat the kinds of data that went */
public record BewijsPage(Locatie locatie, Bewijs bewijs, String wat) {}
