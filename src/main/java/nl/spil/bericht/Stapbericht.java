package nl.spil.bericht;

import java.util.List;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.toegang.TweedeStapIngesteld;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tells somebody that their sign-in has another second step: who did not do that themselves, must know at once. */
@Component
class Stapbericht {

    private final Taak taak;
    private final Berichten berichten;

    Stapbericht(Taak taak, Berichten berichten) {
        this.taak = taak;
        this.berichten = berichten;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void op(TweedeStapIngesteld feit) {
        taak.voor(feit.bestuur(), () -> {
            berichten.mail(
                    new Mail("tweede-stap:" + feit.factor(), feit.account(), null, "tweede-stap", List.of(feit.hoe())));
        });
    }
}
