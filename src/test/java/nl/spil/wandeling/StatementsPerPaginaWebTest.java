package nl.spil.wandeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import nl.spil.cast.Mens;
import nl.spil.cast.Mensen;
import nl.spil.cast.Planscholen;
import nl.spil.cast.Planscholen.Planschool;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tellen;
import nl.spil.wandeling.Loper.Antwoord;
import nl.spil.wandeling.Wereld.Leerling;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page of the walk that opens, for everybody who walks: at most fifteen statements, whoever opens it. */
@SpilTest
class StatementsPerPaginaWebTest {

    @Autowired
    private Wereldbouw bouw;

    @Autowired
    private Mensen mensen;

    @Autowired
    private Tellen tellen;

    @Autowired
    private Planscholen scholen;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Test
    void elke_pagina_kost_hoogstens_vijftien_statements_wie_haar_ook_opent() {
        Wereld wereld = bouw.nieuw();
        wereld.collega("privacyfunctionaris");
        Vulling vulling = bouw.vulMetKluis(wereld);
        List<Eindpunt> eindpunten =
                Eindpunt.alle(mapping).stream().filter(Eindpunt::leest).toList();
        Set<String> teveel = new TreeSet<>();
        Map<String, String> duurste = new TreeMap<>();
        Map<String, Integer> open = new TreeMap<>();
        for (String naam : wereld.personen.keySet()) {
            Loper loper = new Loper(mensen.adres(), wereld.persoon(naam));
            int bladen = 0;
            int meeste = 0;
            for (Eindpunt e : eindpunten) {
                for (String pad : paden(e, vulling)) {
                    Tellen.Telling<Antwoord> telling = tellen.van(() -> loper.ga(pad));
                    if (!html(telling.uitkomst())) continue;
                    // The first time the plan is read as well.
                    if (telling.aantal() > Tellen.HOOGSTENS) telling = tellen.van(() -> loper.ga(pad));
                    bladen++;
                    if (telling.aantal() > meeste) {
                        meeste = telling.aantal();
                        duurste.put(naam, meeste + " " + e.pad());
                    }
                    if (telling.aantal() > Tellen.HOOGSTENS)
                        teveel.add(e.pad() + " als " + naam + ": " + telling.aantal() + "\n    "
                                + String.join("\n    ", kort(telling.statements())));
                }
            }
            open.put(naam, bladen);
        }
        assertThat(open)
                .as("bladen die opengaan")
                .allSatisfy((naam, aantal) -> assertThat(aantal).as(naam).isPositive());
        assertThat(open.get("mentor")).isGreaterThan(50);
        assertThat(teveel).as("duurste per rol: " + duurste).isEmpty();
    }

    /** At Centrum the mentor is kept out of the contacts with helpers, and at Coenecoop a docent teaches in two classes. */
    @Test
    void ook_waar_een_locatie_de_mentor_buiten_iets_houdt_kost_een_pagina_hoogstens_vijftien_statements() {
        List<Eindpunt> eindpunten =
                Eindpunt.alle(mapping).stream().filter(Eindpunt::leest).toList();
        Set<String> teveel = new TreeSet<>();
        int bladen = 0;
        for (String plan : List.of("hpc-centrum", "coenecoop-waddinxveen", "de-viaan")) {
            Planschool school = scholen.van(plan);
            String kind = school.leerling("1A1").toString();
            for (String rol : List.of("mentor", "docent", "privacyfunctionaris")) {
                Mens mens = school.met(rol);
                for (Eindpunt e : eindpunten) {
                    if (!e.plekken().stream().allMatch("leerlingen/{leerling}"::equals)) continue;
                    String pad = e.met(List.of(kind)) + vraag(e);
                    Tellen.Telling<Mens.Blad> telling = tellen.van(() -> mens.ga(pad));
                    if (telling.uitkomst().status() != 200
                            || !telling.uitkomst().tekst().contains("<html")) continue;
                    if (telling.aantal() > Tellen.HOOGSTENS) telling = tellen.van(() -> mens.ga(pad));
                    bladen++;
                    if (telling.aantal() > Tellen.HOOGSTENS)
                        teveel.add(plan + " " + rol + " " + pad + ": " + telling.aantal() + "\n    "
                                + String.join("\n    ", kort(telling.statements())));
                }
            }
        }
        assertThat(teveel).isEmpty();
        assertThat(bladen).isGreaterThan(100);
    }

    /** As far as the address needs something of a pupil, of each kind of pupil the first. */
    private static Set<String> paden(Eindpunt e, Vulling vulling) {
        String vraag = vraag(e);
        if (e.plekken().isEmpty()) return Set.of(e.pad() + vraag);
        Set<String> uit = new TreeSet<>();
        for (Leerling l : List.of(Leerling.KIND, Leerling.OUDER_DAN_16)) {
            vulling.combinaties(e, l).stream().limit(3).forEach(ids -> uit.add(e.met(ids) + vraag));
        }
        return uit;
    }

    private static String vraag(Eindpunt e) {
        StringBuilder uit = new StringBuilder();
        e.verplicht()
                .forEach((naam, soort) -> uit.append(uit.isEmpty() ? "?" : "&")
                        .append(naam)
                        .append('=')
                        .append(Loper.codeer(
                                soort == UUID.class
                                        ? UUID.randomUUID().toString()
                                        : String.valueOf(Handelingen.waarde(e, naam, soort)))));
        return uit.toString();
    }

    private static boolean html(Antwoord antwoord) {
        return antwoord.status() == 200 && antwoord.kop().contains("text/html");
    }

    private static List<String> kort(List<String> statements) {
        return statements.stream()
                .map(s -> s.strip().replaceAll("\\s+", " "))
                .map(s -> s.length() > 150 ? s.substring(0, 150) : s)
                .toList();
    }
}
