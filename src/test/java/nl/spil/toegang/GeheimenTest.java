package nl.spil.toegang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.spil.gedeeld.databank.DatabankInstellingen;
import nl.spil.toegang.Aanbieders.Aanbieder;
import nl.spil.toegang.Aanbieders.TweedeStapBewijs;
import nl.spil.toegang.Aanbieders.Veld;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** Secrets come from the environment or from files, and a setting that cannot work stops the start. */
class GeheimenTest {

    @TempDir
    private Path map;

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties({DatabankInstellingen.class, Aanbieders.class})
    static class AlleenInstellingen {}

    @Test
    void een_geheim_komt_uit_een_bestand_met_de_naam_van_de_instelling() throws IOException {
        Files.writeString(map.resolve("spil.databank.app.naam"), "spil_app");
        Files.writeString(map.resolve("spil.databank.app.wachtwoord"), "uit een bestand\n");
        Files.writeString(map.resolve("spil.inloggen.aanbieders.hpc.client-geheim"), "ook uit een bestand\n");
        try (ConfigurableApplicationContext spil = new SpringApplicationBuilder(AlleenInstellingen.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.config.import=configtree:" + map + "/",
                        "--spil.inloggen.aanbieders.hpc.bestuur=stichting-de-brug",
                        "--spil.inloggen.aanbieders.hpc.naam=HPC-account",
                        "--spil.inloggen.aanbieders.hpc.uitgever=https://school.example/",
                        "--spil.inloggen.aanbieders.hpc.client-id=spil")) {
            assertThat(spil.getBean(DatabankInstellingen.class).app().wachtwoord())
                    .isEqualTo("uit een bestand");
            assertThat(spil.getBean(Aanbieders.class).aanbieders().get("hpc").clientGeheim())
                    .isEqualTo("ook uit een bestand");
        }
    }

    @Test
    void een_aanbieder_die_niet_kan_kloppen_houdt_de_start_tegen_met_een_zin() {
        weigert(met("https://school.example", "", Set.of(), null), "hpc.bestuur", "noem de sleutel van het bestuur");
        weigert(met("http://school.example", "brug", Set.of(), null), "hpc.uitgever", "begint met https://");
        weigert(met(null, "brug", Set.of(), null), "hpc.uitgever", "noem het adres van de uitgever");
        weigert(
                met("https://school.example", "brug", Set.of(Bezoeker.Soort.OUDER), null),
                "hpc.soorten",
                "ouders en mensen van buiten");
        weigert(
                met("https://school.example", "brug", Set.of(), new TweedeStapBewijs("amr", List.of())),
                "hpc.tweede-stap.waarden",
                "bijvoorbeeld mfa");
        assertThat(new Aanbieders(Map.of("hpc", met("https://school.example", "brug", Set.of(), null))).aanbieders())
                .containsKey("hpc");
    }

    private static void weigert(Aanbieder aanbieder, String waar, String wat) {
        assertThatThrownBy(() -> new Aanbieders(Map.of("hpc", aanbieder)))
                .hasMessageContaining("spil.inloggen.aanbieders." + waar)
                .hasMessageContaining(wat);
    }

    private static Aanbieder met(
            @Nullable String uitgever, String bestuur, Set<Bezoeker.Soort> soorten, @Nullable TweedeStapBewijs stap) {
        return new Aanbieder(
                bestuur,
                "HPC-account",
                uitgever == null ? null : URI.create(uitgever),
                "spil",
                "",
                List.of("openid"),
                "email",
                Veld.INLOGNAAM,
                soorten,
                Map.of(),
                stap);
    }
}
