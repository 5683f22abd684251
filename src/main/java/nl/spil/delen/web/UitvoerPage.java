package nl.spil.delen.web;

import java.util.List;
import nl.spil.delen.Uitvoeraanvragen.Aanvraag;
import nl.spil.organisatie.LeerlingKop;

/** What colleagues want to take along out of the dossier of one pupil. */
public record UitvoerPage(LeerlingKop kop, String waarom, List<Aanvraag> aanvragen) {}
