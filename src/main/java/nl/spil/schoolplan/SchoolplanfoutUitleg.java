package nl.spil.schoolplan;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows the mistakes themselves when the start stops, instead of a stack trace. */
class SchoolplanfoutUitleg extends AbstractFailureAnalyzer<Schoolplanfout> {

    @Override
    protected FailureAnalysis analyze(Throwable geheel, Schoolplanfout oorzaak) {
        return new FailureAnalysis(
                String.valueOf(oorzaak.getMessage()), "Verbeter de genoemde regels en start Spil opnieuw.", oorzaak);
    }
}
