package nl.spil.gedeeld.databank;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the data lives.
 *
 * @param url JDBC address of an own PostgreSQL; empty starts the embedded one
 * @param map folder of the embedded PostgreSQL
 * @param poort port of the embedded PostgreSQL; 0 takes a free one
 * @param vluchtig embedded data that may be lost (tests): no fsync
 * @param server extra settings of the embedded server, such as shared_buffers
 * @param appVerbindingen size of the pool that serves people
 */
@ConfigurationProperties("spil.databank")
public record DatabankInstellingen(
        @Nullable String url,
        @DefaultValue("data/postgres") Path map,
        @DefaultValue("0") int poort,
        @DefaultValue("false") boolean vluchtig,
        @DefaultValue Map<String, String> server,
        @DefaultValue("16") int appVerbindingen,
        @DefaultValue("3") int taakVerbindingen,
        @Nullable Login eigenaar,
        @Nullable Login app,
        @Nullable Login taak,
        @Nullable Login kluis) {

    /** One database login. */
    public record Login(String naam, String wachtwoord) {}
}
