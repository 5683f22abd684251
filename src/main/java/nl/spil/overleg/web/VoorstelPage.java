package nl.spil.overleg.web;

import java.time.LocalDate;
import nl.spil.overleg.Vrijgaven.Voorstel;

/** One part that the MT decides about. */
public record VoorstelPage(
        Voorstel voorstel, String waarom, int wachtend, String reden, String fout, LocalDate vandaag) {}
