package nl.spil.portaal.web;

import java.util.List;
import nl.spil.gedeeld.web.Teksten;
import nl.spil.portaal.Kinderen.Kind;

/** A parent with more than one child, or with none at this school any more. */
public record KiesKindPage(Teksten t, String groet, List<Kind> kinderen) {}
