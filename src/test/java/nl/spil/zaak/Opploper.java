package nl.spil.zaak;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Procedurescholen.School;
import nl.spil.schoolplan.Plansoort;
import nl.spil.schoolplan.Sectie;
import org.jsoup.nodes.Element;

/** Writes the OPP of a pupil through the pages, lets everybody answer, adopts it and looks back on its goals. */
final class Opploper {

    private final School school;
    private final LocalDate vandaag;
    private final Plansoort soort;

    Opploper(School school, LocalDate vandaag) {
        this.school = school;
        this.vandaag = vandaag;
        this.soort = school.plan().plansoort("opp").orElseThrow();
    }

    /** What went wrong; empty when the plan holds. */
    List<String> stelVast(UUID leerling) {
        Mens wie = school.als(soort.auteur());
        String pad = "/leerlingen/" + leerling + "/opp";
        Blad blad = wie.ga(pad);
        if (blad.status() != 200) return List.of("opp: " + soort.auteur() + " krijgt " + blad.status());
        if (blad.document()
                .select("form[action$=/vaststelling], a[href*=/opp/secties/]")
                .isEmpty()) {
            wie.vulIn(blad, "form[action$=/versies]", Map.of("aanleiding", "Het plan gelopen"));
        }
        for (Sectie s : soort.secties()) {
            if (s.soort() == Sectie.Soort.TEKST)
                wie.vulIn(pad + "/secties/" + s.id(), "form.formulier", Map.of("tekst", "Zo is het: " + s.naam()));
        }
        doelen(wie, pad);
        wie.vulIn(
                pad + "/hoorrecht",
                "form.formulier",
                Map.of("watGezegd", "Ik wil op tijd zijn.", "invloed", "Het doel.", "gehoordOp", vandaag.toString()));
        Map<String, String> overleg = new HashMap<>(Map.of(
                "gehoudenOp",
                vandaag.toString(),
                "deelnemers",
                "Leerling, ouder, mentor",
                "uitkomst",
                "We zijn het eens."));
        Blad vorm = wie.ga(pad + "/overleggen");
        vorm.document()
                .select("input[name=metOuders], input[name=metLeerling]")
                .forEach(e -> overleg.put(e.attr("name"), e.val()));
        vorm.document().select("input[name=overeenstemming]").stream()
                .findFirst()
                .ifPresent(e -> overleg.put("overeenstemming", e.val()));
        wie.vulIn(vorm, "form[action$=/overleggen]", overleg);
        Blad voor = wie.ga(pad + "/antwoorden");
        if (!voor.document().select("form[action$=/voorlegging]").isEmpty())
            wie.vulIn(voor, "form[action$=/voorlegging]", Map.of());
        antwoorden(wie, pad);
        // Whom the plan names adopts it; else whoever writes it.
        Mens vaststeller = soort.vaststellers().isEmpty()
                ? wie
                : school.als(soort.vaststellers().getFirst());
        Blad klaar = vaststeller.ga(pad);
        if (klaar.document().select("form[action$=/vaststelling]").isEmpty())
            return List.of("opp kan niet worden vastgesteld: "
                    + klaar.document()
                            .select(".dringend, .melding, .kaart.eerst")
                            .text());
        Blad vast = vaststeller.vulIn(klaar, "form[action$=/vaststelling]", Map.of());
        return vast.status() == 303 ? List.of() : List.of("opp vaststellen: " + vast.status() + Planloper.kort(vast));
    }

    private void doelen(Mens wie, String pad) {
        List<String> open = wie.ga(pad).document().select("a[href*=/opp/doelen/]").eachAttr("href").stream()
                .map(h -> h.replaceAll("[#?].*", ""))
                .filter(h -> h.matches(".*/doelen/[0-9a-f-]{36}"))
                .distinct()
                .toList();
        if (open.isEmpty()) doel(wie, pad + "/doelen/nieuw");
        open.forEach(d -> doel(wie, d));
    }

    private void doel(Mens wie, String pad) {
        Blad blad = wie.ga(pad);
        if (blad.status() != 200) return;
        Map<String, String> v = new HashMap<>();
        for (Element e :
                blad.document().select("form.formulier textarea[name], form.formulier input[type=text][name]")) {
            if (e.val().isBlank()) v.put(e.attr("name"), "Zo spraken we af");
        }
        if (blad.document().select("input[name=evaluatieOp]").val().isBlank())
            v.put("evaluatieOp", vandaag.plusWeeks(6).toString());
        if (blad.document().select("input[name=aspect][checked]").isEmpty())
            v.put("aspect", school.plan().aspecten().getFirst().id());
        wie.vulIn(blad, "form.formulier", v);
    }

    /** What parents and pupil gave on paper, and the signature of whoever of the school signs. */
    private void antwoorden(Mens wie, String pad) {
        for (int i = 0; i < 12; i++) {
            Blad blad = wie.ga(pad + "/antwoorden");
            Element vorm = blad.document().selectFirst("form[action$=/antwoorden]");
            if (vorm == null) break;
            Map<String, String> v = new HashMap<>();
            vorm.select("input[name=antwoord]").stream().findFirst().ifPresent(e -> v.put("antwoord", e.val()));
            vorm.select("input[name=wijze], select[name=wijze] option").stream()
                    .filter(e -> !e.val().isEmpty())
                    .findFirst()
                    .ifPresent(e -> v.put("wijze", e.val()));
            wie.vulIn(blad, "form[action$=/antwoorden]", v);
        }
        for (var o : soort.ondertekenaars()) {
            if (school.plan().rol(o.partij()).isEmpty() || o.partij().equals("leerling")) continue;
            Mens tekenaar = school.als(o.partij());
            for (String waar : List.of(pad + "/antwoorden", pad)) {
                Blad blad = tekenaar.ga(waar);
                if (!blad.document().select("form[action$=/handtekening]").isEmpty()) {
                    tekenaar.vulIn(blad, "form[action$=/handtekening]", Map.of());
                    break;
                }
            }
        }
    }

    /** Looks back on every goal of the plan that holds. */
    List<String> evalueer(UUID leerling) {
        Mens wie = school.als(soort.auteur());
        String pad = "/leerlingen/" + leerling + "/opp";
        List<String> doelen =
                wie.ga(pad).document().select("a[href$=/evaluatie]").eachAttr("href");
        if (doelen.isEmpty()) return List.of("opp: geen doel om te evalueren");
        for (String doel : doelen.stream().distinct().toList()) {
            Blad blad = wie.ga(doel);
            String uitkomst = blad.document()
                    .select("input[name=uitkomst]")
                    .eachAttr("value")
                    .getFirst();
            Blad na = wie.vulIn(
                    blad,
                    "form[action$=/evaluatie]",
                    Map.of("uitkomst", uitkomst, "bewijs", "Gezien", "vervolg", "", "gehoudenOp", vandaag.toString()));
            if (na.status() != 303) return List.of("opp evalueren: " + na.status() + " " + Planloper.kort(na));
        }
        return List.of();
    }
}
