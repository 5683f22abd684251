package nl.spil.overleg.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.spil.overleg.Bespreking.Antwoordtekst;
import nl.spil.overleg.Cockpit.Deelnemer;
import nl.spil.overleg.Cockpit.Medewerker;
import nl.spil.zaak.NieuwBesluit;
import nl.spil.zaak.NieuwBesluit.Betrokkenheid;
import org.springframework.util.MultiValueMap;

/** A decision as it was typed: each field by its name on the page, kept when something has to be mended. */
public record BesluitForm(Map<String, String> velden, Set<String> aspecten) {

    static final BesluitForm LEEG = new BesluitForm(Map.of(), Set.of());

    public BesluitForm {
        velden = Map.copyOf(velden);
        aspecten = Set.copyOf(aspecten);
    }

    static BesluitForm van(MultiValueMap<String, String> ingestuurd) {
        Map<String, String> velden = new LinkedHashMap<>();
        ingestuurd.forEach((naam, waarden) -> {
            if (!waarden.isEmpty()) velden.put(naam, Objects.requireNonNullElse(waarden.getFirst(), ""));
        });
        return new BesluitForm(velden, Set.copyOf(Objects.requireNonNullElse(ingestuurd.get("aspecten"), List.of())));
    }

    /** What the page offers before anything is typed. */
    static BesluitForm begin(Map<String, String> velden) {
        return new BesluitForm(velden, Set.of());
    }

    public String veld(String naam) {
        return velden.getOrDefault(naam, "");
    }

    public String soort() {
        return veld("soort");
    }

    NieuwBesluit besluit(UUID overleg, List<Medewerker> medewerkers, Map<String, String> fouten) {
        UUID uitvoerder = Velden.id(veld("uitvoerder"));
        String naam = medewerkers.stream()
                .filter(m -> m.account().equals(uitvoerder))
                .map(Medewerker::naam)
                .findFirst()
                .orElse("");
        return new NieuwBesluit(
                soort(),
                veld("reden"),
                naam.isEmpty() ? null : uitvoerder,
                naam.isEmpty() ? veld("uitvoerder-extern") : naam,
                Velden.dag(veld("start"), "start", fouten),
                veld("doel"),
                Velden.dag(veld("evaluatie"), "evaluatie", fouten),
                veld("niveau"),
                veld("niveau-reden"),
                aspecten,
                new Betrokkenheid(
                        Velden.dag(veld("ouders-op"), "ouders-op", fouten), veld("ouders-wijze"), veld("ouders-niet")),
                new Betrokkenheid(
                        Velden.dag(veld("leerling-op"), "leerling-op", fouten),
                        veld("leerling-zei"),
                        veld("leerling-niet")),
                veld("resultaat"),
                overleg,
                versie());
    }

    /** What was left empty follows from the decision itself. */
    Antwoordtekst antwoord(String besluitNaam, LocalDate vandaag, Map<String, String> fouten) {
        String welke = veld("antwoord-welke");
        if (welke.isBlank())
            welke = besluitNaam
                    + (veld("doel").isBlank() ? "" : ". Doel: " + veld("doel").strip());
        String waarom = veld("antwoord-waarom").isBlank() ? veld("reden") : veld("antwoord-waarom");
        LocalDate vanaf = Velden.dag(veld("antwoord-vanaf"), "antwoord-vanaf", fouten);
        if (vanaf == null) vanaf = Velden.dag(veld("start"), "start", fouten);
        return new Antwoordtekst(welke, waarom, vanaf == null ? vandaag : vanaf);
    }

    private int versie() {
        try {
            return Integer.parseInt(veld("versie"));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** First who is in the meeting, then the mentor, then everybody else of the location. */
    static Map<String, String> wie(
            List<Deelnemer> deelnemers, Map<String, String> mentoren, List<Medewerker> medewerkers) {
        Map<String, String> uit = new LinkedHashMap<>();
        mentoren.forEach((id, naam) -> uit.put(id, naam + " (mentor)"));
        deelnemers.forEach(d -> uit.putIfAbsent(d.account().toString(), d.naam() + " (" + d.rol() + ")"));
        medewerkers.forEach(m -> uit.putIfAbsent(m.account().toString(), m.naam()));
        return uit;
    }
}
