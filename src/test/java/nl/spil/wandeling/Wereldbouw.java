package nl.spil.wandeling;

import nl.spil.cast.Schoolinlezer;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.kluis.Kluisdossiers;
import nl.spil.kluis.Noodinzages;
import nl.spil.kluis.Signalen;
import nl.spil.organisatie.Inrichting;
import nl.spil.toegang.Sessies;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a bestuur of the walk, with a row in every table about every pupil. */
@TestComponent
public class Wereldbouw {

    private final Inrichting inrichting;
    private final Schoolinlezer imports;
    private final Sessies sessies;
    private final TransactionTemplate transactie;
    private final Taak taak;
    private final JdbcClient jdbc;
    private final Signalen signalen;
    private final Kluisdossiers dossiers;
    private final Noodinzages noodinzages;

    Wereldbouw(
            Inrichting inrichting,
            Schoolinlezer imports,
            Sessies sessies,
            TransactionTemplate transactie,
            Taak taak,
            JdbcClient jdbc,
            Signalen signalen,
            Kluisdossiers dossiers,
            Noodinzages noodinzages) {
        this.inrichting = inrichting;
        this.imports = imports;
        this.sessies = sessies;
        this.transactie = transactie;
        this.taak = taak;
        this.jdbc = jdbc;
        this.signalen = signalen;
        this.dossiers = dossiers;
        this.noodinzages = noodinzages;
    }

    Wereld nieuw() {
        return new Wereld(inrichting, imports, sessies, transactie, taak, jdbc);
    }

    /** What was put into it is asked of the filling. */
    Vulling vul(Wereld wereld) {
        Vulling vulling = new Vulling(wereld, taak, jdbc);
        vulling.vul();
        return vulling;
    }

    /** The same, with a file in the vault about every pupil. */
    Vulling vulMetKluis(Wereld wereld) {
        Vulling vulling = vul(wereld);
        new Kluisvulling(wereld, vulling, sessies, signalen, dossiers, noodinzages).vul();
        return vulling;
    }
}
