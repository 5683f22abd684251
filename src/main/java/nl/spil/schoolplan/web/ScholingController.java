package nl.spil.schoolplan.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.spil.gedeeld.Datum;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.web.Html;
import nl.spil.organisatie.Bekwaamheden;
import nl.spil.organisatie.Bekwaamheden.Bekwaamheid;
import nl.spil.organisatie.Bezettingen;
import nl.spil.organisatie.Bezettingen.Bezetting;
import nl.spil.organisatie.Locatie;
import nl.spil.organisatie.Locaties;
import nl.spil.schoolplan.Scholing;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.schoolplan.web.ScholingPage.Behaald;
import nl.spil.schoolplan.web.ScholingPage.Eis;
import nl.spil.schoolplan.web.ScholingPage.Onderdeel;
import nl.spil.schoolplan.web.ScholingPage.Programma;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Voor;
import nl.spil.toegang.Voor.Publiek;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Trainings and qualifications: what is asked of me, and for who leads, who lacks what. */
@Controller
@Voor(Publiek.MEDEWERKER)
class ScholingController {

    private final Locaties locaties;
    private final Bezettingen bezettingen;
    private final Bekwaamheden bekwaamheden;
    private final Schoolplannen schoolplannen;
    private final Klok klok;

    ScholingController(
            Locaties locaties,
            Bezettingen bezettingen,
            Bekwaamheden bekwaamheden,
            Schoolplannen schoolplannen,
            Klok klok) {
        this.locaties = locaties;
        this.bezettingen = bezettingen;
        this.bekwaamheden = bekwaamheden;
        this.schoolplannen = schoolplannen;
        this.klok = klok;
    }

    @GetMapping("/locaties/{locatie}/scholing")
    ModelAndView show(Bezoeker wie, @PathVariable UUID locatie) {
        return Html.pagina("schoolplan/scholing", blad(wie, locaties.vanMij(wie, locatie), Map.of(), Map.of()));
    }

    @PostMapping("/locaties/{locatie}/bekwaamheden")
    ModelAndView create(
            Bezoeker wie,
            @PathVariable UUID locatie,
            @RequestParam(defaultValue = "") String scholing,
            @RequestParam(defaultValue = "") String medewerker,
            @RequestParam(defaultValue = "") String behaaldOp,
            @RequestParam(defaultValue = "") String bewijs) {
        Locatie hier = locaties.vanMij(wie, locatie);
        Schoolplan plan = schoolplannen.voorLocatie(locatie).plan();
        Map<String, String> fouten = new LinkedHashMap<>();
        if (plan.scholing().stream().noneMatch(s -> s.id().equals(scholing)))
            fouten.put("scholing", "Kies welke scholing of kwalificatie het is.");
        Optional<UUID> account = medewerker.isEmpty()
                ? Optional.of(wie.accountId())
                : mensen(locatie).keySet().stream()
                        .filter(id -> id.toString().equals(medewerker))
                        .findFirst();
        if (account.isEmpty()) fouten.put("medewerker", "Kies wie het heeft gevolgd.");
        LocalDate op = datum(behaaldOp);
        if (op == null) fouten.put("behaaldOp", "Vul in op welke dag het was.");
        else if (op.isAfter(klok.vandaag()))
            fouten.put("behaaldOp", "Die dag moet nog komen. Leg het vast als het is gevolgd.");
        if (bewijs.isBlank())
            fouten.put("bewijs", "Schrijf op waaruit dit blijkt, zoals een certificaat of de aanwezigheidslijst.");
        else if (bewijs.length() > Bekwaamheden.LANGSTE_BEWIJS)
            fouten.put("bewijs", "Houd het bij " + Bekwaamheden.LANGSTE_BEWIJS + " tekens.");
        if (!fouten.isEmpty() || op == null || account.isEmpty())
            return Html.geweigerd(
                    "schoolplan/scholing",
                    blad(
                            wie,
                            hier,
                            Map.of(
                                    "scholing",
                                    scholing,
                                    "medewerker",
                                    medewerker,
                                    "behaaldOp",
                                    behaaldOp,
                                    "bewijs",
                                    bewijs),
                            fouten));
        bekwaamheden.behaald(wie, account.get(), scholing, op, bewijs.strip());
        return Html.zieAnders("/locaties/" + locatie + "/scholing", "Vastgelegd.");
    }

    @PostMapping("/locaties/{locatie}/bekwaamheden/{id}/intrekking")
    ModelAndView delete(Bezoeker wie, @PathVariable UUID locatie, @PathVariable UUID id) {
        locaties.vanMij(wie, locatie);
        bekwaamheden.trekIn(wie, id, "ingetrokken door " + wie.naam());
        return Html.zieAnders("/locaties/" + locatie + "/scholing", "Dit telt niet meer mee.");
    }

    /** Everybody with an account who works here, by name, with the roles they have. */
    private Map<UUID, Mens> mensen(UUID locatie) {
        Map<UUID, Mens> uit = new LinkedHashMap<>();
        bezettingen.opLocatie(locatie).stream()
                .sorted(Comparator.comparing(Bezetting::naam))
                .forEach(b -> {
                    UUID account = b.account();
                    if (account != null && !b.waarneming())
                        uit.computeIfAbsent(account, a -> new Mens(b.naam(), new LinkedHashSet<>()))
                                .rollen()
                                .add(b.rol());
                });
        return uit;
    }

    private record Mens(String naam, Set<String> rollen) {}

    private ScholingPage blad(Bezoeker wie, Locatie locatie, Map<String, String> invoer, Map<String, String> fouten) {
        Schoolplan plan = schoolplannen.voorLocatie(locatie.id()).plan();
        boolean leidt = bekwaamheden.leidt(locatie.id());
        Map<UUID, Mens> mensen = mensen(locatie.id());
        Map<UUID, Map<String, Bekwaamheid>> behaald = new LinkedHashMap<>();
        for (Bekwaamheid b : leidt ? bekwaamheden.opLocatie(locatie.id()) : bekwaamheden.van(wie.accountId()))
            behaald.computeIfAbsent(b.account(), a -> new LinkedHashMap<>()).putIfAbsent(b.scholing(), b);
        Map<String, Bekwaamheid> mijne = behaald.getOrDefault(wie.accountId(), Map.of());
        Set<String> mijnRollen = Optional.ofNullable(mensen.get(wie.accountId()))
                .map(Mens::rollen)
                .orElse(Set.of());
        List<Eis> mijn = plan.scholing().stream()
                .filter(s -> s.voorWie().stream().anyMatch(mijnRollen::contains) || mijne.containsKey(s.id()))
                .map(s -> eis(s, mijne.get(s.id())))
                .toList();
        Map<String, String> scholingen = new LinkedHashMap<>();
        plan.scholing().forEach(s -> scholingen.put(s.id(), s.naam()));
        Map<String, String> namen = new LinkedHashMap<>();
        if (leidt) mensen.forEach((id, m) -> namen.put(id.toString(), m.naam()));
        return new ScholingPage(
                locatie,
                wie.accountId(),
                mijn,
                leidt,
                leidt ? overzicht(plan, mensen, behaald) : List.of(),
                leidt ? programmas(plan, mensen, behaald) : List.of(),
                scholingen,
                namen,
                invoer,
                fouten);
    }

    private Eis eis(Scholing s, @Nullable Bekwaamheid b) {
        if (b == null)
            return new Eis(s.naam(), bij(s), "nog niet", s.eis() == Scholing.Eis.VERPLICHT ? "warn" : "", "", null);
        boolean verlopen = verlopen(s, b);
        return new Eis(
                s.naam(),
                bij(s),
                (verlopen ? "verlopen, gevolgd op " : "gevolgd op ") + Datum.lang(b.behaaldOp()),
                verlopen ? "bad" : "good",
                b.bewijs(),
                b.id());
    }

    private static String bij(Scholing s) {
        List<String> uit = new ArrayList<>();
        if (s.eis() != null) uit.add(s.eis() == Scholing.Eis.VERPLICHT ? "verplicht" : "gewenst");
        if (s.soort() != null) uit.add(s.soort().name().toLowerCase(java.util.Locale.ROOT));
        if (s.programma() != null) uit.add("deel van " + s.programma());
        if (s.wanneer() != null) uit.add(s.wanneer());
        return String.join(" · ", uit);
    }

    private boolean verlopen(Scholing s, Bekwaamheid b) {
        Integer jaren = s.geldigJaren();
        return jaren != null && b.behaaldOp().plusYears(jaren).isBefore(klok.vandaag());
    }

    private boolean heeft(Scholing s, Map<UUID, Map<String, Bekwaamheid>> behaald, UUID account) {
        Bekwaamheid b = behaald.getOrDefault(account, Map.of()).get(s.id());
        return b != null && !verlopen(s, b);
    }

    private List<Onderdeel> overzicht(
            Schoolplan plan, Map<UUID, Mens> mensen, Map<UUID, Map<String, Bekwaamheid>> behaald) {
        List<Onderdeel> uit = new ArrayList<>();
        for (Scholing s : plan.scholing()) {
            List<Behaald> wel = new ArrayList<>();
            List<String> niet = new ArrayList<>();
            mensen.forEach((account, m) -> {
                if (heeft(s, behaald, account)) {
                    Bekwaamheid b = behaald.getOrDefault(account, Map.of()).get(s.id());
                    if (b != null) wel.add(new Behaald(m.naam(), b.behaaldOp(), b.bewijs()));
                } else if (s.eis() != null && s.voorWie().stream().anyMatch(m.rollen()::contains)) niet.add(m.naam());
            });
            if (s.eis() != null || !wel.isEmpty())
                uit.add(new Onderdeel(s.naam(), bij(s), s.eis() == Scholing.Eis.VERPLICHT, wel, niet, s.bron()));
        }
        return uit;
    }

    private List<Programma> programmas(
            Schoolplan plan, Map<UUID, Mens> mensen, Map<UUID, Map<String, Bekwaamheid>> behaald) {
        Map<String, List<Scholing>> perPad = plan.scholing().stream()
                .filter(s -> s.programma() != null)
                .collect(Collectors.groupingBy(
                        s -> String.valueOf(s.programma()), LinkedHashMap::new, Collectors.toList()));
        List<Programma> uit = new ArrayList<>();
        perPad.forEach((naam, delen) -> {
            int klaar = 0;
            int aantal = 0;
            List<String> niet = new ArrayList<>();
            for (Map.Entry<UUID, Mens> m : mensen.entrySet()) {
                List<Scholing> moet = delen.stream()
                        .filter(s -> s.voorWie().stream().anyMatch(m.getValue().rollen()::contains))
                        .toList();
                if (moet.isEmpty()) continue;
                aantal++;
                long open = moet.stream()
                        .filter(s -> !heeft(s, behaald, m.getKey()))
                        .count();
                if (open == 0) klaar++;
                else niet.add(m.getValue().naam() + " (nog " + open + " van " + moet.size() + ")");
            }
            uit.add(new Programma(naam, klaar, aantal, niet));
        });
        return uit;
    }

    private static @Nullable LocalDate datum(String waarde) {
        try {
            return waarde.isBlank() ? null : LocalDate.parse(waarde.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
