package nl.spil.plaatsvraag.web;

import java.util.List;
import nl.spil.plaatsvraag.Plaatsvragen.Gezocht;

/** What other schools of the bestuur are looking for. */
public record GezochtenPage(List<Gezocht> vragen) {}
