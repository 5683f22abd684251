package nl.spil.schoolplan;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param map a folder with plans of this installation, besides those that ship with Spil
 */
@ConfigurationProperties("spil.schoolplannen")
public record SchoolplanInstellingen(@Nullable Path map) {}
