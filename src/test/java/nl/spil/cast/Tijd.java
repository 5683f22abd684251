package nl.spil.cast;

import java.time.LocalDate;
import java.util.function.Supplier;

/** {@code tijd.zetOp(...)}: today is that day, everywhere. */
public final class Tijd {

    private final VerzetbareKlok klok;
    private final EigenaarDatabank databank;

    Tijd(VerzetbareKlok klok, EigenaarDatabank databank) {
        this.klok = klok;
        this.databank = databank;
    }

    public void zetOp(LocalDate dag) {
        databank.jdbc()
                .sql("update toegang.klok set dagen = :d")
                .param("d", klok.zetOp(dag))
                .update();
    }

    /** Something that happens on the real day, whatever day it is in the test. */
    public <T> T opEchteDag(Supplier<T> werk) {
        LocalDate nu = LocalDate.ofInstant(klok.instant(), nl.spil.gedeeld.Klok.ZONE);
        terug();
        try {
            return werk.get();
        } finally {
            zetOp(nu);
        }
    }

    public void terug() {
        zetOp(LocalDate.now(nl.spil.gedeeld.Klok.ZONE));
    }
}
