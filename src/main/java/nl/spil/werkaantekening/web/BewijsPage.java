package nl.spil.werkaantekening.web;

import java.util.List;
import nl.spil.werkaantekening.Aantekeningen.Bewijs;

/** That private notes were destroyed: when and why. */
public record BewijsPage(List<Bewijs> bewijzen, int hoogstens) {}
