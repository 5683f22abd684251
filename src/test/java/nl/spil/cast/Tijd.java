package nl.spil.cast;

import java.time.LocalDate;

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

    public void terug() {
        zetOp(LocalDate.now(nl.spil.gedeeld.Klok.ZONE));
    }
}
