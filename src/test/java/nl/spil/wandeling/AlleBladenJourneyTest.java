package nl.spil.wandeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.spil.cast.Mensen;
import nl.spil.cast.SpilTest;
import nl.spil.journey.Browser;
import nl.spil.journey.Scherm;
import nl.spil.wandeling.Loper.Antwoord;
import nl.spil.wandeling.Wereld.Leerling;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Comes after all journeys: every page that none of them looked at is looked at here, as the first person of the walk who may
 * open it. A page that nobody can open fails: then it has no look.
 */
@SpilTest
@Tag("sluitstuk")
class AlleBladenJourneyTest {

    /** Not a page of its own. */
    private static final Set<String> GEEN_BLAD = Set.of(
            // Only with spil.demo=true.
            "/demo/postbus",
            // Leads on to another page.
            "/thuis",
            "/uitgenodigd",
            "/beheer",
            "/thuis/{leerling}/toestemmingen",
            // For a script.
            "/concepten/sleutel",
            // A file.
            "/zaken/{nummer}/verantwoording/pdf",
            "/registraties/cijfers.csv",
            "/protocolstukken/{id}",
            "/ontvangen/pdf",
            "/leerlingen/{leerling}/scans/{scan}",
            "/thuis/{leerling}/scans/{scan}",
            "/beheer/import/{id}/fouten",
            "/schoolplannen/{sleutel}/tekst",
            "/schoolplannen/{sleutel}/geheel",
            // A part of a page.
            "/schoolplannen/{sleutel}/ontwerp/hulp");

    @Autowired
    private Wereldbouw bouw;

    @Autowired
    private Mensen mensen;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Test
    void elk_blad_is_bekeken() throws java.io.IOException {
        Wereld wereld = bouw.nieuw();
        Vulling vulling = bouw.vul(wereld);
        Map<String, Loper> lopers = new LinkedHashMap<>();
        for (String naam :
                List.of("mentor", "oco", "schoolleider", "beheer", "ouder1", "leerling", "externe", "niemand"))
            lopers.put(naam, new Loper(mensen.adres(), wereld.persoon(naam)));
        List<String> zonder = new ArrayList<>();
        List<String> fouten = new ArrayList<>();
        int bladen = 0;
        Set<String> bekeken = Browser.bekeken();
        for (Eindpunt e : Eindpunt.alle(mapping)) {
            if (!e.leest() || GEEN_BLAD.contains(e.pad())) continue;
            bladen++;
            if (isBekeken(e, bekeken)) continue;
            @org.jspecify.annotations.Nullable String pad = null;
            @org.jspecify.annotations.Nullable Loper wie = null;
            for (Loper loper : lopers.values()) {
                pad = vind(loper, e, vulling);
                wie = loper;
                if (pad != null) break;
            }
            if (pad == null || wie == null) {
                zonder.add(e.pad());
                continue;
            }
            try (Scherm scherm = Browser.bureau(mensen)) {
                if (wie.wie.token() != null) scherm.metSessie(Objects.requireNonNull(wie.wie.token()));
                scherm.ga(pad)
                        .bekijk("blad" + e.pad().replaceAll("[^a-z]+", "-").replaceAll("-$", ""));
            } catch (AssertionError fout) {
                fouten.add(String.valueOf(fout.getMessage()));
            }
        }
        System.out.printf("bladen: %d, door de reizen bekeken adressen: %d%n", bladen, bekeken.size());
        // Some pages need a story before them; when this runs alone, those are not asked for.
        if (!alleReizenGelopen()) zonder.clear();
        zonder.forEach(pad -> fouten.add(pad + " is in geen enkele reis bekeken en de wandeling kan het niet openen"));
        assertThat(fouten).isEmpty();
    }

    private static boolean alleReizenGelopen() throws java.io.IOException {
        Set<String> gelopen = Browser.gelopen();
        for (var bron : new org.springframework.core.io.support.PathMatchingResourcePatternResolver()
                .getResources("classpath*:nl/spil/**/*JourneyTest.class")) {
            String naam = Objects.requireNonNull(bron.getFilename()).replace(".class", "");
            if (!naam.equals("AlleBladenJourneyTest")
                    && !isLang(bron)
                    && gelopen.stream().noneMatch(k -> k.endsWith("." + naam))) return false;
        }
        return true;
    }

    /** Belongs to the long profile, so that it is not part of every run. */
    private static boolean isLang(org.springframework.core.io.Resource klasse) throws java.io.IOException {
        return new org.springframework.core.type.classreading.CachingMetadataReaderFactory()
                .getMetadataReader(klasse)
                .getAnnotationMetadata()
                .isAnnotated(Tag.class.getName());
    }

    private static boolean isBekeken(Eindpunt e, Set<String> bekeken) {
        var patroon = PathPatternParser.defaultInstance.parse(e.pad());
        return bekeken.stream()
                .anyMatch(pad -> patroon.matches(PathContainer.parsePath(pad))
                        && (e.pad().contains("{") || e.pad().equals(pad)));
    }

    /** An address that shows this person a page, or null. */
    private static @org.jspecify.annotations.Nullable String vind(Loper loper, Eindpunt e, Vulling vulling) {
        for (Leerling leerling : List.of(Leerling.KIND, Leerling.ANDERE_KLAS)) {
            for (List<String> ids : vulling.combinaties(e, leerling)) {
                String pad = e.met(ids) + (e.pad().endsWith("verschil") ? "?van=1&naar=2" : "");
                Antwoord antwoord = loper.ga(pad);
                if (antwoord.status() == 200 && antwoord.lichaam().contains("<main")) return pad;
            }
        }
        return null;
    }
}
