package nl.spil.gedeeld.databank;

import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The planner of recurring jobs keeps its own books in {@code gedeeld.scheduled_tasks} with the login of jobs, each step committed
 * at once. The jobs themselves open their transactions through {@link Taak}.
 */
@Configuration(proxyBeanMethods = false)
class PlannerConfiguratie {

    @Bean
    DbSchedulerCustomizer planner(DataSource dataSource) {
        DataSource boeken = new Boeken(dataSource);
        return new DbSchedulerCustomizer() {
            @Override
            public Optional<DataSource> dataSource() {
                return Optional.of(boeken);
            }
        };
    }

    /** Connections under the login of jobs that commit by themselves; the pool puts that back. */
    private static final class Boeken extends DelegatingDataSource {

        Boeken(DataSource bron) {
            super(bron);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection c = Taak.zonderBestuur(super::getConnection);
            c.setAutoCommit(true);
            return c;
        }
    }
}
