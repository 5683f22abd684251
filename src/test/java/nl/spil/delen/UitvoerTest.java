package nl.spil.delen;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.spil.gedeeld.web.Merk;
import nl.spil.gedeeld.web.Uitvoer;
import nl.spil.gedeeld.web.Uitvoerbestand;
import nl.spil.gedeeld.web.Uitvoerwacht;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.web.servlet.View;

/** No file leaves by an endpoint that does not say so. */
class UitvoerTest {

    /** What is no file: a page, one that leads on, and an answer for a script of the page. */
    private static final Set<String> GEEN_BESTAND = Set.of("ZieAnders", "JsonAntwoord", "Blad");

    private static final JavaClasses KLASSEN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("nl.spil");

    @Test
    void elk_antwoord_dat_geen_bladzijde_is_gaat_door_de_ene_uitgang() {
        List<String> zonder = KLASSEN.stream()
                .filter(k -> k.isAssignableTo(View.class) && !k.isInterface())
                .filter(k -> !k.isAssignableTo(Uitvoerbestand.class) && !GEEN_BESTAND.contains(k.getSimpleName()))
                .map(JavaClass::getName)
                .toList();
        assertThat(zonder).as("laat deze view Uitvoerbestand zijn").isEmpty();
    }

    @Test
    void niets_schrijft_zelf_een_antwoord() {
        noClasses()
                .that()
                .resideInAPackage("..web..")
                .and()
                .areNotAssignableTo(View.class)
                .should()
                .callMethod(jakarta.servlet.ServletResponse.class, "getOutputStream")
                .orShould()
                .callMethod(jakarta.servlet.ServletResponse.class, "getWriter")
                .orShould()
                .callMethod(jakarta.servlet.http.HttpServletResponse.class, "getOutputStream")
                .orShould()
                .callMethod(jakarta.servlet.http.HttpServletResponse.class, "getWriter")
                .because("een bestand gaat alleen mee als Uitvoerbestand")
                .check(KLASSEN);
    }

    @Test
    void elk_adres_dat_een_bestand_geeft_zegt_wat_het_is_en_wat_erin_staat() {
        Set<String> gevonden = new TreeSet<>();
        List<String> zonder = new ArrayList<>();
        for (JavaClass klasse : KLASSEN) {
            if (!klasse.isAnnotatedWith(Controller.class)) continue;
            for (JavaMethod methode : klasse.getMethods()) {
                if (methode.getAnnotations().stream()
                        .noneMatch(a -> a.getRawType().getName().endsWith("Mapping"))) continue;
                if (!maaktBestand(methode, new HashSet<>())) continue;
                gevonden.add(methode.getFullName());
                if (!methode.isAnnotatedWith(Uitvoer.class)) zonder.add(methode.getFullName());
            }
        }
        assertThat(gevonden).hasSizeGreaterThanOrEqualTo(9);
        assertThat(zonder)
                .as("zet er @Uitvoer op: wat het is, en wat erin staat")
                .isEmpty();
    }

    /** PRIVACY-16: thirty pupils carry a mark, the thirty-first takes a purpose and a second person too. */
    @Test
    void boven_dertig_leerlingen_gaat_ook_het_algemene_deel_alleen_mee_met_doel_en_een_tweede() throws Exception {
        java.lang.reflect.Method lijst = Lijst.class.getMethod("lijst");
        Merk alleen = new Merk("Ilse Bos", LocalDate.of(2026, 11, 26), "klassenlijst");
        Merk metTweede = new Merk("Ilse Bos", LocalDate.of(2026, 11, 26), "klassenlijst", "Karim Haddad");
        Uitvoerwacht.laatDoor(lijst, new Klassenlijst(30, alleen));
        assertThatThrownBy(() -> Uitvoerwacht.laatDoor(lijst, new Klassenlijst(30, null)))
                .hasMessageContaining("zonder merk");
        assertThatThrownBy(() -> Uitvoerwacht.laatDoor(lijst, new Klassenlijst(31, alleen)))
                .hasMessageContaining("zonder het akkoord van een tweede");
        assertThatThrownBy(() -> Uitvoerwacht.laatDoor(
                        lijst,
                        new Klassenlijst(31, new Merk("Ilse Bos", LocalDate.of(2026, 11, 26), "", "Karim Haddad"))))
                .hasMessageContaining("zonder doel");
        Uitvoerwacht.laatDoor(lijst, new Klassenlijst(31, metTweede));
    }

    /** An endpoint as it could be added tomorrow. */
    static final class Lijst {
        @Uitvoer(wat = "een klassenlijst", bereik = Uitvoer.Bereik.ALGEMEEN)
        public void lijst() {}
    }

    private record Klassenlijst(int leerlingen, @Nullable Merk merk) implements Uitvoerbestand {
        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest verzoek, HttpServletResponse antwoord) {}
    }

    private static boolean maaktBestand(JavaCodeUnit van, Set<String> gezien) {
        if (!gezien.add(van.getFullName())) return false;
        if (van.getConstructorCallsFromSelf().stream()
                .anyMatch(c -> c.getTargetOwner().isAssignableTo(Uitvoerbestand.class))) return true;
        return van.getMethodCallsFromSelf().stream()
                .filter(c -> c.getTargetOwner().getPackageName().startsWith("nl.spil")
                        && c.getTargetOwner().getPackageName().endsWith(".web"))
                .flatMap(c -> c.getTarget().resolveMember().stream())
                .anyMatch(m -> maaktBestand(m, gezien));
    }
}
