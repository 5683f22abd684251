package nl.spil.termijn;

import java.util.UUID;
import org.springframework.boot.test.context.TestComponent;

/** The reminders of a bestuur, sent as the job does each morning. */
@TestComponent
public class Herinnerd {

    private final Herinneringen herinneringen;

    Herinnerd(Herinneringen herinneringen) {
        this.herinneringen = herinneringen;
    }

    public int vandaag(UUID bestuur) {
        return herinneringen.herinner(bestuur);
    }
}
