package nl.spil.overzicht.web;

import java.time.LocalDate;
import java.util.List;
import nl.spil.overzicht.Leeslog.Regel;

/** Who looked in the dossier of a pupil. */
public record LeeslogPage(
        String leerlingId, String naam, String waarom, List<Regel> regels, int hoogstens, LocalDate vandaag) {}
