package nl.spil.toegang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import nl.spil.toegang.Aanbieders.Aanbieder;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ByteArrayResource;

/** The settings in docs/inloggen.md are copied by who sets up a school: they mean what the text beside them says. */
class AanbiedersTest {

    private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    @Test
    void de_voorbeelden_in_de_handleiding_eisen_wat_ernaast_staat() throws IOException {
        assertThat(voorbeeld("hpc").claim()).isEqualTo("preferred_username");
        assertThat(voorbeeld("hpc").vereist()).containsOnlyKeys("tid");
        assertThat(voorbeeld("school").claim()).isEqualTo("email");
        assertThat(voorbeeld("school").vereist()).isEqualTo(Map.of("hd", "onzeschool.nl", "email_verified", "true"));
        assertThat(voorbeeld("entree").claim()).isEqualTo("mail");
        assertThat(voorbeeld("entree").vereist()).isEqualTo(Map.of("nlEduPersonHomeOrganizationId", "99XX"));
    }

    private static Aanbieder voorbeeld(String sleutel) throws IOException {
        List<String> blokken = YAML.matcher(Files.readString(Path.of("docs/inloggen.md")))
                .results()
                .map(m -> m.group(1))
                .filter(b -> b.startsWith("spil.inloggen.aanbieders." + sleutel + ":"))
                // What stands between < and > is filled in by the school; an issuer is an address.
                .map(b -> b.replaceAll("uitgever: <.*>", "uitgever: https://aanbieder.example")
                        .replaceAll("<[^>]*>", "x"))
                .toList();
        assertThat(blokken).as(sleutel).hasSize(1);
        MutablePropertySources bronnen = new MutablePropertySources();
        new YamlPropertySourceLoader()
                .load(sleutel, new ByteArrayResource(blokken.getFirst().getBytes(StandardCharsets.UTF_8)))
                .forEach(bronnen::addLast);
        return new Binder(ConfigurationPropertySources.from(bronnen))
                .bind("spil.inloggen", Aanbieders.class)
                .get()
                .aanbieders()
                .get(sleutel);
    }
}
