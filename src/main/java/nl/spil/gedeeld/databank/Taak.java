package nl.spil.gedeeld.databank;

import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs work that no person asks for (jobs, mail) for one bestuur at a time: another database login, whose row-level security
 * knows that one bestuur only.
 */
@Component
public class Taak {

    private static final UUID GEEN = new UUID(0, 0);
    private static final ScopedValue<UUID> BESTUUR = ScopedValue.newInstance();

    private final TransactionTemplate transactie;
    private final JdbcClient jdbc;

    Taak(PlatformTransactionManager manager, JdbcClient jdbc) {
        this.transactie = new TransactionTemplate(manager);
        this.transactie.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.jdbc = jdbc;
    }

    /** What must use the login of jobs without working for a bestuur: the planner. */
    static <T, X extends Throwable> T zonderBestuur(ScopedValue.CallableOp<T, X> werk) throws X {
        return ScopedValue.where(BESTUUR, GEEN).call(werk);
    }

    static Boolean loopt() {
        return BESTUUR.isBound();
    }

    /** As a job of no bestuur: only for questions that the database answers to jobs alone, such as making a session. */
    public <T> T buitenBestuur(Supplier<T> werk) {
        return voor(GEEN, werk);
    }

    /** One transaction of its own, committed when this returns. */
    public <T> T voor(UUID bestuur, Supplier<T> werk) {
        return ScopedValue.where(BESTUUR, bestuur)
                .call(() -> transactie.execute(status -> {
                    jdbc.sql("select set_config('spil.bestuur', :b, true)")
                            .param("b", bestuur.toString())
                            .query(String.class)
                            .single();
                    return werk.get();
                }));
    }

    public void voor(UUID bestuur, Runnable werk) {
        voor(bestuur, () -> {
            werk.run();
            return Boolean.TRUE;
        });
    }
}
