package nl.spil.cast;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts the SQL statements of a page, the gate and the frame included. Jobs beside it do not count. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class Tellen extends OncePerRequestFilter implements BeanPostProcessor {

    /** The bar of docs/architectuur.md: the sixteenth statement fails. */
    public static final int HOOGSTENS = 15;

    private static final ThreadLocal<@Nullable List<String>> VERZOEK = new ThreadLocal<>();
    private final List<List<String>> verzoeken = new ArrayList<>();

    /** What a visit cost: the page and its statements in order. */
    public record Telling<T>(T uitkomst, List<String> statements) {
        public int aantal() {
            return statements.size();
        }
    }

    /** Runs a visit of one or more requests and tells which statements it took. */
    public <T> Telling<T> van(Supplier<T> bezoek) {
        synchronized (verzoeken) {
            verzoeken.clear();
        }
        T uitkomst = bezoek.get();
        synchronized (verzoeken) {
            return new Telling<>(
                    uitkomst, verzoeken.stream().flatMap(List::stream).toList());
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest verzoek, HttpServletResponse antwoord, FilterChain keten)
            throws ServletException, IOException {
        List<String> statements = new ArrayList<>();
        synchronized (verzoeken) {
            verzoeken.add(statements);
        }
        VERZOEK.set(statements);
        try {
            keten.doFilter(verzoek, antwoord);
        } finally {
            VERZOEK.remove();
        }
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String naam) {
        return bean instanceof DataSource bron && naam.equals("dataSource") ? new TellendeBron(bron) : bean;
    }

    private static final class TellendeBron extends DelegatingDataSource {
        TellendeBron(DataSource bron) {
            super(bron);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return verpak(super.getConnection(), Connection.class, "");
        }
    }

    /** A proxy that passes everything on and writes down each execution. */
    private static <T> T verpak(T echt, Class<T> soort, String sql) {
        return soort.cast(Proxy.newProxyInstance(
                Tellen.class.getClassLoader(), new Class<?>[] {soort}, (proxy, methode, args) -> {
                    if (methode.getName().startsWith("execute")) {
                        List<String> statements = VERZOEK.get();
                        if (statements != null)
                            statements.add(args != null && args.length > 0 ? String.valueOf(args[0]) : sql);
                    }
                    try {
                        Object uit = methode.invoke(echt, args);
                        if (echt instanceof Connection
                                && uit instanceof PreparedStatement p
                                && methode.getReturnType() == PreparedStatement.class) {
                            return verpak(p, PreparedStatement.class, String.valueOf(args[0]));
                        }
                        if (echt instanceof Connection
                                && uit instanceof Statement s
                                && methode.getReturnType() == Statement.class) {
                            return verpak(s, Statement.class, "");
                        }
                        return uit;
                    } catch (InvocationTargetException e) {
                        throw e.getCause() == null ? e : e.getCause();
                    }
                }));
    }
}
