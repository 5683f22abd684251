package nl.spil.zaak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Procedurescholen.School;
import nl.spil.cast.Tijd;
import nl.spil.gedeeld.Datum;
import nl.spil.schoolplan.Besluitsoort;
import nl.spil.schoolplan.Besluitsoort.Eis;
import nl.spil.schoolplan.Fase;
import nl.spil.schoolplan.Kenmerksoort;
import nl.spil.schoolplan.Overlegsoort;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Termijnsoort;
import nl.spil.schoolplan.Veld;
import nl.spil.schoolplan.Zaaktype;

/**
 * Walks a procedure of a plan through the pages as the people of the school would: begins it, takes every decision, does what a
 * decision asks first, and goes on until the zaak is closed. Knows nothing of any school but what its plan says.
 */
final class Planloper {

    /** The first school day of the walk; far enough before the summer to let terms pass. */
    static final LocalDate BEGIN = LocalDate.of(2026, 11, 23);

    private static final LocalDate LAATSTE = LocalDate.of(2027, 6, 1);
    private static final int MEESTE_BESLUITEN = 90;

    private final School school;
    private final Schoolplan plan;
    private final Tijd tijd;
    private final List<String> mis = new ArrayList<>();

    private LocalDate vandaag = BEGIN;

    Planloper(School school, Tijd tijd) {
        this.school = school;
        this.plan = school.plan();
        this.tijd = tijd;
    }

    /** What did not go as the plan says, in sentences. */
    List<String> mis() {
        return mis;
    }

    /** Where a zaak is, for one pupil. */
    private final class Loop {
        final Zaaktype type;
        final UUID leerling;
        final Set<String> geregeld = new HashSet<>();
        final Set<String> bezocht = new HashSet<>();
        String zaak = "";

        Loop(Zaaktype type, UUID leerling) {
            this.type = type;
            this.leerling = leerling;
        }

        Fase fase() {
            String id = school.vraag(String.class, "select fase from zaak.zaak where nummer = ?", nummer());
            return type.fase(id).orElseThrow();
        }

        String nummer() {
            return zaak.substring("/zaken/".length());
        }

        boolean open() {
            return school.vraag(Boolean.class, "select gesloten_op is null from zaak.zaak where nummer = ?", nummer());
        }

        Set<String> genomen(Fase fase) {
            return new HashSet<>(school.rijen(
                    String.class,
                    "select b.soort from zaak.besluit b join zaak.zaak z on z.id = b.zaak_id where z.nummer = ? and b.van_fase = ?",
                    nummer(),
                    fase.id()));
        }
    }

    /** Every phase of the procedure is visited and every decision taken, over as many pupils as that takes. */
    void loopHelemaal(Zaaktype type) {
        Set<String> teDoen = new LinkedHashSet<>();
        type.fasen().forEach(f -> f.besluiten().forEach(b -> teDoen.add(sleutel(f, b))));
        Set<String> gezien = new HashSet<>();
        List<Fase> begin = type.alleenNaBesluit() ? List.of(type.fasen().getFirst()) : type.beginfasen();
        int ronde = 0;
        while (!teDoen.isEmpty() && mis.isEmpty()) {
            int voor = teDoen.size();
            naar(BEGIN);
            Loop loop = begin(type, begin.get(ronde % begin.size()));
            if (!mis.isEmpty()) return;
            loopTotHetEind(loop, teDoen, gezien);
            ronde++;
            if (teDoen.size() == voor && ronde > begin.size()) {
                mis.add(type.id() + ": deze besluiten zijn niet te nemen: " + teDoen);
            }
        }
    }

    private Loop begin(Zaaktype type, Fase fase) {
        if (type.alleenNaBesluit()) return geopend(type);
        Loop loop = new Loop(type, school.leerling());
        Mens wie = school.als(type.eigenaar());
        String keuze = type.beginfasen().size() == 1 ? type.id() : type.id() + "/" + fase.id();
        Blad blad = wie.ga("/leerlingen/" + loop.leerling + "/zaken/nieuw");
        if (blad.document().select("input[name=zaaktype]").eachAttr("value").stream()
                .noneMatch(keuze::equals)) {
            mis.add(type.id() + ": " + type.eigenaar() + " kan het niet beginnen (" + blad.status() + ")");
            return loop;
        }
        Map<String, String> waarden = new HashMap<>(Map.of("zaaktype", keuze, "reden", "Het plan gelopen."));
        if (!fase.meldt().isEmpty()) waarden.put("dag", vandaag.toString());
        Blad begonnen = wie.vulIn(blad, "form[action$=/zaken]", waarden);
        if (begonnen.status() != 303) {
            mis.add(type.id() + ": beginnen geeft " + begonnen.status() + ": " + begonnen.leesbaar());
            return loop;
        }
        loop.zaak = begonnen.naar();
        return loop;
    }

    /** A procedure that only begins with a decision of another one: that one is walked as far as there. */
    private Loop geopend(Zaaktype type) {
        for (Zaaktype andere : plan.zaaktypen()) {
            for (Fase fase : andere.fasen()) {
                for (Besluitsoort besluit : fase.besluiten()) {
                    if (!besluit.opent().contains(type.id()) || andere.alleenNaBesluit()) continue;
                    Loop via = begin(andere, andere.beginfase());
                    if (mis.isEmpty()) ga(via, fase.id());
                    if (mis.isEmpty()) neem(via, fase, besluit);
                    Loop loop = new Loop(type, via.leerling);
                    loop.geregeld.addAll(via.geregeld);
                    if (!mis.isEmpty()) return loop;
                    loop.zaak = "/zaken/"
                            + school.vraag(
                                    String.class,
                                    "select nummer from zaak.zaak where leerling_id = ? and zaaktype = ?",
                                    via.leerling,
                                    type.id());
                    return loop;
                }
            }
        }
        mis.add(type.id() + ": geen besluit opent het");
        return new Loop(type, school.leerling());
    }

    private void loopTotHetEind(Loop loop, Set<String> teDoen, Set<String> gezien) {
        for (int stap = 0; stap < MEESTE_BESLUITEN && mis.isEmpty(); stap++) {
            Fase fase = loop.fase();
            if (loop.bezocht.add(fase.id()) && gezien.add(fase.id()) && loop.open()) termijnen(loop, fase);
            Optional<Besluitsoort> volgende = volgende(loop, fase, teDoen);
            if (volgende.isEmpty()) {
                if (loop.open()) mis.add(loop.type.id() + ": vast in fase " + fase.id());
                else afgerond(loop);
                return;
            }
            neem(loop, fase, volgende.get());
            teDoen.remove(sleutel(fase, volgende.get()));
        }
        if (mis.isEmpty() && loop.open())
            mis.add(loop.type.id() + ": na " + MEESTE_BESLUITEN + " besluiten niet klaar");
    }

    private void afgerond(Loop loop) {
        String blad = school.als(loop.type.eigenaar()).ga(loop.zaak).leesbaar();
        if (!blad.contains("Gesloten op")) mis.add(loop.type.id() + ": de zaak zegt niet dat zij gesloten is");
    }

    /** First all that stays in this phase, then what leads to something that was not done yet, then the shortest way out. */
    private Optional<Besluitsoort> volgende(Loop loop, Fase fase, Set<String> teDoen) {
        Set<String> genomen = loop.genomen(fase);
        Optional<Besluitsoort> hier = fase.besluiten().stream()
                .filter(b -> b.naar() == null && teDoen.contains(sleutel(fase, b)))
                .findFirst()
                .map(b -> eerst(fase, b, genomen));
        if (hier.isPresent()) return hier;
        Optional<Besluitsoort> weg = fase.besluiten().stream()
                .filter(b -> b.naar() != null && teDoen.contains(sleutel(fase, b)))
                .min((a, b) -> Boolean.compare(isEind(loop, a), isEind(loop, b)))
                .map(b -> eerst(fase, b, genomen));
        if (weg.isPresent()) return weg;
        if (!loop.open()) return Optional.empty();
        return stapNaar(
                        loop,
                        fase,
                        f -> f.besluiten().stream().anyMatch(b -> b.naar() != null && teDoen.contains(sleutel(f, b))))
                .or(() -> stapNaar(loop, fase, Fase::eind))
                .map(b -> eerst(fase, b, genomen));
    }

    private boolean isEind(Loop loop, Besluitsoort b) {
        return b.naar() != null && loop.type.fase(b.naar()).orElseThrow().eind();
    }

    /** The first decision on the shortest way to such a phase, not through the end. */
    private static Optional<Besluitsoort> stapNaar(Loop loop, Fase van, java.util.function.Predicate<Fase> doel) {
        record Pad(Fase fase, Besluitsoort eerste) {}
        ArrayDeque<Pad> rij = new ArrayDeque<>();
        Set<String> gezien = new HashSet<>(Set.of(van.id()));
        van.besluiten().stream()
                .filter(b -> b.naar() != null)
                .forEach(b -> rij.add(new Pad(loop.type.fase(b.naar()).orElseThrow(), b)));
        while (!rij.isEmpty()) {
            Pad pad = rij.poll();
            if (!gezien.add(pad.fase().id())) continue;
            if (doel.test(pad.fase())) return Optional.of(pad.eerste());
            if (pad.fase().eind()) continue;
            pad.fase().besluiten().stream()
                    .filter(b -> b.naar() != null)
                    .forEach(b -> rij.add(new Pad(loop.type.fase(b.naar()).orElseThrow(), pad.eerste())));
        }
        return Optional.empty();
    }

    /** What must be decided before this one, or this one. */
    private static Besluitsoort eerst(Fase fase, Besluitsoort b, Set<String> genomen) {
        return b.na().stream()
                .filter(na -> !genomen.contains(na))
                .flatMap(na -> fase.besluit(na).stream())
                .findFirst()
                .map(na -> eerst(fase, na, genomen))
                .orElse(b);
    }

    /** Goes the shortest way to a phase. */
    private void ga(Loop loop, String fase) {
        for (int i = 0; i < 40 && mis.isEmpty(); i++) {
            Fase nu = loop.fase();
            if (nu.id().equals(fase)) return;
            Optional<Besluitsoort> stap = stapNaar(loop, nu, f -> f.id().equals(fase));
            if (stap.isEmpty()) {
                mis.add(loop.type.id() + ": geen weg van " + nu.id() + " naar " + fase);
                return;
            }
            neem(loop, nu, eerst(nu, stap.get(), loop.genomen(nu)));
        }
    }

    private void neem(Loop loop, Fase fase, Besluitsoort soort) {
        Set<String> genomen = loop.genomen(fase);
        Besluitsoort eerst = eerst(fase, soort, genomen);
        if (!eerst.id().equals(soort.id())) {
            neem(loop, fase, eerst);
            if (mis.isEmpty() && loop.fase().id().equals(fase.id())) neem(loop, fase, soort);
            return;
        }
        Fase naar = soort.naar() == null ? fase : loop.type.fase(soort.naar()).orElseThrow();
        Set<String> nodig = new LinkedHashSet<>(soort.voorwaarden());
        if (soort.naar() != null) nodig.addAll(naar.voorwaarden());
        if (naar.eind()) nodig.add("antwoord");
        for (String voorwaarde : nodig) {
            vervul(loop, voorwaarde);
            // Handing in a form can bring a zaak to the phase of that form by itself.
            if (!mis.isEmpty() || !loop.fase().id().equals(fase.id())) return;
        }
        wachtHetMinimumAf(loop, fase, soort);
        // One of whom the plan names takes it; not each of them sees every zaak.
        Blad blad = null;
        String rol = "";
        for (String r : soort.door()) {
            rol = r;
            blad = school.als(r).ga(loop.zaak + "/besluiten/nieuw?soort=" + soort.id());
            if (blad.status() == 200) break;
        }
        if (blad != null && blad.status() == 200)
            blad = school.als(rol).vulIn(blad, "form.formulier", waarden(soort, naar));
        if (blad == null || blad.status() != 303) {
            mis.add("%s, fase %s: %s neemt '%s' niet: %s"
                    .formatted(loop.type.id(), fase.id(), rol, soort.id(), blad == null ? "" : kort(blad)));
        }
    }

    /** Begins a procedure as somebody, and gives the address of the zaak. */
    String begin(String rol, UUID leerling, String keuze) {
        Blad blad = school.als(rol)
                .vulIn(
                        "/leerlingen/" + leerling + "/zaken/nieuw",
                        "form[action$=/zaken]",
                        Map.of("zaaktype", keuze, "reden", "Daar is reden voor."));
        assertThat(blad.status()).as(kort(blad)).isEqualTo(303);
        return blad.naar();
    }

    /** What the plan asks of a decision, filled in; the first kind of that name in any procedure. */
    Map<String, String> waarden(String zaaktype, String fase, String soort) {
        Zaaktype type = plan.zaaktype(zaaktype).orElseThrow();
        Fase van = type.fase(fase).orElseThrow();
        Besluitsoort b = van.besluit(soort).orElseThrow(() -> new AssertionError(fase + " heeft geen " + soort));
        return waarden(b, b.naar() == null ? van : type.fase(b.naar()).orElseThrow());
    }

    /** Does on the pages what these conditions ask. */
    void vervul(String zaaktype, UUID leerling, String zaak, String... voorwaarden) {
        Loop loop = new Loop(plan.zaaktype(zaaktype).orElseThrow(), leerling);
        loop.zaak = zaak;
        for (String v : voorwaarden) vervul(loop, v);
        assertThat(mis).isEmpty();
    }

    private Map<String, String> waarden(Besluitsoort soort, Fase naar) {
        Map<String, String> v = new LinkedHashMap<>();
        v.put("reden", "Zo staat het in het plan.");
        for (Eis eis : soort.vereist()) {
            switch (eis) {
                case UITVOERDER -> v.put("uitvoerder-naam", "Een collega");
                case START -> v.put("start", vandaag.toString());
                case DOEL -> v.put("doel", "Elke dag op tijd in de les");
                case EVALUATIEDATUM -> v.put("evaluatie", evaluatie(naar).toString());
                case OUDERS_BETROKKEN -> {
                    v.put("ouders-op", vandaag.minusDays(1).toString());
                    v.put("ouders-wijze", "Gebeld; zij zijn het ermee eens.");
                }
                case LEERLING_GEHOORD -> {
                    v.put("leerling-op", vandaag.minusDays(1).toString());
                    v.put("leerling-zei", "Wil het proberen.");
                }
                case ASPECT -> v.put("aspecten", plan.aspecten().getFirst().id());
                case NIVEAU -> {
                    v.put("niveau", plan.niveaus().getLast().id());
                    v.put("niveau-reden", "Dat past bij de vraag.");
                }
                case RESULTAAT -> v.put("resultaat", "Gedaan");
            }
        }
        for (Kenmerksoort k : soort.kenmerken().stream()
                .flatMap(id -> plan.kenmerk(id).stream())
                .toList()) {
            if (k.tekst() || k.keuzes().getFirst().toelichting() != null)
                v.put("k-" + k.id() + "--waarom", "Omdat dit beter past.");
            if (!k.tekst()) v.put("k-" + k.id(), k.keuzes().getFirst().id());
        }
        return v;
    }

    /** In three weeks, or as soon as the phase lets look back. */
    private LocalDate evaluatie(Fase naar) {
        if (naar.eind()) return vandaag.plusWeeks(1);
        return naar.termijnen().stream()
                .flatMap(id -> plan.termijn(id).stream())
                .filter(Termijnsoort::minstens)
                .map(this::beloofd)
                .filter(dag -> dag.isAfter(vandaag.plusWeeks(3)))
                .findFirst()
                .orElse(vandaag.plusWeeks(3));
    }

    /** What lasts at least so long, has lasted so long before somebody leaves it. */
    private void wachtHetMinimumAf(Loop loop, Fase fase, Besluitsoort soort) {
        if (soort.naar() == null || soort.eerder()) return;
        fase.termijnen().stream()
                .flatMap(id -> plan.termijn(id).stream())
                .filter(Termijnsoort::minstens)
                .forEach(t -> {
                    LocalDate sinds = school.vraag(
                            LocalDate.class,
                            "select (fase_sinds at time zone 'Europe/Amsterdam')::date from zaak.zaak where nummer = ?",
                            loop.nummer());
                    LocalDate tot = na(sinds, t);
                    if (tot.isAfter(vandaag)) naar(tot);
                });
    }

    /** Does on the pages what this condition asks. */
    private void vervul(Loop loop, String voorwaarde) {
        switch (voorwaarde) {
            case "effect-vastgelegd" -> effect(loop);
            case "antwoord" -> antwoord(loop);
            case "ouders-betrokken", "leerling-gehoord" -> {}
            default -> {
                if (voorwaarde.startsWith(Overlegsoort.VOORWAARDE)) {
                    besproken(loop, voorwaarde.substring(Overlegsoort.VOORWAARDE.length()));
                    return;
                }
                if (!loop.geregeld.add(voorwaarde)) return;
                switch (voorwaarde) {
                    case "zorgmelding-ingediend" -> zorgmelding(loop);
                    case "opp-vastgesteld" ->
                        new Opploper(school, vandaag).stelVast(loop.leerling).forEach(mis::add);
                    case "logboek-intern-geboden" -> notitie(loop, "interne-ondersteuning");
                    case "logboek-rendement" -> notitie(loop, "rendement");
                    case "logboek-advies" -> notitie(loop, "advies");
                    default -> {
                        if (voorwaarde.startsWith("toestemming-"))
                            toestemming(loop, voorwaarde.substring("toestemming-".length()));
                        else mis.add("niemand weet hoe '" + voorwaarde + "' vervuld wordt");
                    }
                }
            }
        }
    }

    /** The pupil is on the table of a meeting of today, and something is written down about it. */
    private void besproken(Loop loop, String id) {
        Overlegsoort soort = plan.overlegsoort(id).orElseThrow();
        Mens leider = school.als(soort.spil());
        while (vandaag.getDayOfWeek().getValue() > 5) naar(vandaag.plusDays(1));
        boolean een = soort.gaatOver() == Overlegsoort.Over.EEN_LEERLING;
        List<UUID> vandaags = een
                ? List.of()
                : school.rijen(
                        UUID.class,
                        "select id from overleg.overleg where soort = ? and dag = ? and staat <> 'afgesloten'",
                        id,
                        vandaag);
        String overleg = "";
        if (vandaags.isEmpty()) {
            Blad gepland = leider.vulIn(
                    "/overleg/nieuw" + (een ? "?leerling=" + loop.leerling : ""),
                    "form[action='/overleg']",
                    Map.of("soort", id, "dag", vandaag.toString(), "begin", "13:00"));
            if (gepland.status() != 303) {
                mis.add("plannen van " + id + ": " + gepland.status() + " " + kort(gepland));
                return;
            }
            overleg = gepland.naar();
        } else {
            overleg = "/overleg/" + vandaags.getFirst();
        }
        String punt = punt(loop, overleg);
        if (punt.isEmpty()) {
            leider.post(
                    overleg + "/punten",
                    List.of(
                            Map.entry("_csrf", leider.csrf()),
                            Map.entry("idem", UUID.randomUUID().toString()),
                            Map.entry("leerling", loop.leerling.toString())));
            punt = punt(loop, overleg);
        }
        Blad blad = leider.ga(overleg);
        if (!blad.document().select("form[action$=/begin]").isEmpty())
            leider.vulIn(blad, "form[action$=/begin]", Map.of());
        if (punt.isEmpty()) {
            mis.add("bespreken in " + id + ": " + kort(leider.ga(overleg)));
            return;
        }
        Blad klaar = leider.vulIn(punt, "form[action$=/notulen]", Map.of("intern", "We bespraken wat nodig is."));
        if (klaar.status() != 303) mis.add("bespreken in " + id + ": " + klaar.status() + " " + kort(klaar));
    }

    private String punt(Loop loop, String overleg) {
        return school
                .rijen(
                        UUID.class,
                        "select id from overleg.agendapunt where leerling_id = ? and overleg_id = ?",
                        loop.leerling,
                        UUID.fromString(overleg.substring("/overleg/".length())))
                .stream()
                .map(p -> overleg + "/punten/" + p)
                .findFirst()
                .orElse("");
    }

    private void zorgmelding(Loop loop) {
        var formulier = plan.formulier("zorgmelding").orElseThrow();
        Map<String, String> v = new LinkedHashMap<>();
        for (Veld veld : formulier.velden()) {
            v.put(
                    "f-" + veld.id(),
                    switch (veld.soort()) {
                        case TEKST, LANG -> "Opgeschreven";
                        case KEUZE -> veld.keuzes().getFirst().id();
                        case DATUM -> vandaag.minusDays(2).toString();
                        case JANEE -> "ja";
                        default -> throw new AssertionError("de zorgmelding vraagt " + veld.soort() + ": " + veld.id());
                    });
        }
        Mens wie = school.als(formulier.indieners().getFirst());
        Blad blad = wie.vulIn("/leerlingen/" + loop.leerling + "/zorgmelding", "form[action$=/zorgmelding]", v);
        if (blad.status() != 303) mis.add("zorgmelding: " + blad.status() + " " + kort(blad));
    }

    private void notitie(Loop loop, String soort) {
        Blad blad = school.als("mentor")
                .vulIn(
                        "/leerlingen/" + loop.leerling + "/notities/nieuw?soort=" + soort,
                        "form.formulier",
                        Map.of("soort", soort, "tekst", "Dit is gedaan en dit kwam eruit.", "op", vandaag.toString()));
        if (blad.status() != 303) mis.add("notitie " + soort + ": " + blad.status() + " " + kort(blad));
    }

    private void toestemming(Loop loop, String soort) {
        String pad = "/leerlingen/" + loop.leerling + "/toestemmingen";
        Optional<Mens> noteert = java.util.stream.Stream.of("mentor", loop.type.eigenaar(), "oco", "schoolleider")
                .map(school::als)
                .filter(m -> !m.ga(pad)
                        .document()
                        .select("form[action$=/toestemmingen]")
                        .isEmpty())
                .findFirst();
        if (noteert.isEmpty()) {
            mis.add("niemand kan toestemming " + soort + " vastleggen");
            return;
        }
        boolean gelukt = false;
        for (UUID wie : school.gezin(loop.leerling)) {
            Blad blad = noteert.get().ga(pad);
            gelukt |= noteert.get()
                            .vulIn(
                                    blad,
                                    "form[action$=/toestemmingen]",
                                    Map.of(
                                            "soort",
                                            soort,
                                            "gever",
                                            wie.toString(),
                                            "antwoord",
                                            "ja",
                                            "wijze",
                                            "papier"))
                            .status()
                    == 303;
        }
        if (!gelukt) mis.add("toestemming " + soort + " is niet vast te leggen");
    }

    /** Of every goal is written down whether it was reached, where it stands: in the zaak or in the plan. */
    private void effect(Loop loop) {
        for (int i = 0; i < 30; i++) {
            Mens wie = school.als(loop.type.eigenaar());
            Blad zaak = wie.ga(loop.zaak);
            String url = zaak.document().select("a[href$=/effect]").attr("href");
            if (url.isEmpty()) {
                if (zaak.document().select("#besluiten .vlag").eachText().stream()
                        .noneMatch(v -> v.startsWith("evaluatie"))) return;
                Opploper opp = new Opploper(school, vandaag);
                if (zaak.document().select("a[href$=/evaluatie]").isEmpty()) {
                    loop.geregeld.add("opp-vastgesteld");
                    mis.addAll(opp.stelVast(loop.leerling));
                    if (!mis.isEmpty()) return;
                }
                mis.addAll(opp.evalueer(loop.leerling));
                if (!mis.isEmpty()) return;
                continue;
            }
            Blad blad = wie.vulIn(url, "form.formulier", Map.of("bereikt", "ja", "bewijs", "Vier weken gezien."));
            if (blad.status() == 303 && !blad.naar().endsWith("/effect")) {
                if (blad.naar().contains("/opp/")) mis.addAll(new Opploper(school, vandaag).evalueer(loop.leerling));
            } else {
                mis.add(loop.type.id() + ": effect geeft " + blad.status() + " " + kort(blad));
                return;
            }
        }
    }

    private void antwoord(Loop loop) {
        Mens wie = school.als(loop.type.eigenaar());
        if (wie.ga(loop.zaak).document().select("a[href$=/antwoord]").isEmpty()) return;
        Zaakwerk.antwoord(wie, loop.zaak, vandaag.toString());
    }

    /** Every clock of this phase that starts when the phase begins, stands on the page for the promised day, and is late after it. */
    private void termijnen(Loop loop, Fase fase) {
        Blad blad = school.als(loop.type.eigenaar()).ga(loop.zaak);
        LocalDate eerste = null;
        for (String id : fase.termijnen()) {
            Termijnsoort t = plan.termijn(id).orElseThrow();
            boolean nu = t.start().equals("fase-begonnen") || fase.meldt().contains(t.start());
            if (!nu || t.lengte() == 0) continue;
            LocalDate op = beloofd(t);
            boolean staatEr = blad.document().select(".taak").stream()
                    .anyMatch(taak ->
                            taak.text().contains(t.naam()) && taak.text().contains(Datum.lang(op)));
            if (!staatEr)
                mis.add("%s, fase %s: termijn '%s' staat niet op %s: %s"
                        .formatted(
                                loop.type.id(),
                                fase.id(),
                                id,
                                op,
                                blad.document().select(".taak").eachText()));
            if (eerste == null || op.isBefore(eerste)) eerste = op;
        }
        if (eerste == null || eerste.plusDays(1).isAfter(LAATSTE)) return;
        naar(eerste.plusDays(1));
        if (school.als(loop.type.eigenaar())
                .ga(loop.zaak)
                .document()
                .select(".taak.over")
                .isEmpty())
            mis.add("%s, fase %s: op %s is nog niets te laat".formatted(loop.type.id(), fase.id(), vandaag));
    }

    private LocalDate beloofd(Termijnsoort t) {
        return na(vandaag, t);
    }

    private static LocalDate na(LocalDate begin, Termijnsoort t) {
        return switch (t.eenheid()) {
            case KALENDERDAGEN -> begin.plusDays(t.lengte());
            case KALENDERWEKEN, SCHOOLWEKEN -> begin.plusWeeks(t.lengte());
            case MAANDEN -> begin.plusMonths(t.lengte());
            case SCHOOLDAGEN -> throw new AssertionError("nog geen plan telt in schooldagen");
        };
    }

    private void naar(LocalDate dag) {
        vandaag = dag;
        tijd.zetOp(dag);
    }

    private static String sleutel(Fase fase, Besluitsoort b) {
        return fase.id() + "/" + b.id();
    }

    static String kort(Blad blad) {
        String fouten = String.join(
                " | ",
                blad.document()
                        .select(".fout, .melding, .dringend, [role=alert]")
                        .eachText());
        String tekst = fouten.isEmpty() ? blad.leesbaar() : fouten;
        assertThat(tekst).isNotNull();
        return tekst.length() > 400 ? tekst.substring(0, 400) : tekst;
    }
}
