package nl.spil;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.web.bind.annotation.ResponseBody;

class ArchitectureTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(Spil.class);
    private static final JavaClasses KLASSEN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("nl.spil", "gg.jte.generated.precompiled");

    @Test
    void de_pijlen_tussen_modules_gaan_een_kant_op() {
        MODULES.verify();
    }

    @Test
    void het_plaatje_van_de_modules_is_het_plaatje_van_de_code() throws IOException {
        Path blad = Path.of("docs/modules.md");
        String eerder = Files.exists(blad) ? Files.readString(blad) : "";
        String nu = Modulebeeld.teken(MODULES);
        Files.writeString(blad, nu);
        if (System.getenv("CI") != null) {
            assertThat(eerder)
                    .as("draai ./mvnw verify en leg docs/modules.md vast")
                    .isEqualTo(nu);
        }
    }

    @Test
    void alleen_web_kent_het_web() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..web..", "gg.jte..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.servlet..", "gg.jte..", "nl.spil.(*).web..")
                .because("wat een school doet, hangt niet van een browser af")
                .check(KLASSEN.that(com.tngtech.archunit.base.DescribedPredicate.describe(
                        "buiten gedeeld", k -> !k.getPackageName().startsWith("nl.spil.gedeeld"))));
    }

    @Test
    void niemand_vraagt_de_tijd_buiten_de_klok_om() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("nl.spil.gedeeld.Ids")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .because("tests en termijnen verzetten de klok")
                .check(KLASSEN);
    }

    @Test
    void geen_antwoord_voor_de_commit() {
        methods()
                .should()
                .notBeAnnotatedWith(ResponseBody.class)
                .because("een antwoord dat eerder weg is dan de commit, kan iets bevestigen dat verloren gaat")
                .check(KLASSEN);
    }

    @Test
    void sjablonen_zetten_nooit_ruwe_html_neer() throws IOException {
        try (Stream<Path> bestanden = Files.walk(Path.of("src/main/jte"))) {
            List<Path> fout = bestanden
                    .filter(p -> p.toString().endsWith(".jte"))
                    .filter(p -> {
                        try {
                            String tekst = Files.readString(p);
                            return tekst.contains("$unsafe")
                                    || tekst.contains(" style=\"")
                                    || tekst.contains(" onclick=");
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .toList();
            assertThat(fout).isEmpty();
        }
    }
}
