package nl.spil.schoolplan;

import nl.spil.organisatie.Besturen;
import nl.spil.organisatie.Locatie;
import nl.spil.organisatie.Locaties;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** At each start every location runs the plan as the files have it now. */
@Component
@Order(10)
class SchoolplanStart implements ApplicationRunner {

    private final Besturen besturen;
    private final Locaties locaties;
    private final Schoolplannen plannen;

    SchoolplanStart(Besturen besturen, Locaties locaties, Schoolplannen plannen) {
        this.besturen = besturen;
        this.locaties = locaties;
        this.plannen = plannen;
    }

    @Override
    public void run(ApplicationArguments args) {
        besturen.elk(bestuur -> locaties.alle().stream().map(Locatie::id).forEach(plannen::neemInGebruik));
    }
}
