package nl.spil.zaak;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.spil.concept.Concept;
import nl.spil.concept.Concepten;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.organisatie.Leerlingen;
import nl.spil.schoolplan.Aspect;
import nl.spil.schoolplan.Besluitsoort.Eis;
import nl.spil.schoolplan.Niveau;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Poort;
import nl.spil.toegang.Poort.Betrokkene;
import org.springframework.stereotype.Component;

/** Makes the fields of a decision, for the page of the zaak and for a meeting in which it is taken. */
@Component
public class Besluitbladen {

    private final Zaken zaken;
    private final Zaakplannen plannen;
    private final Poort poort;
    private final Concepten concepten;
    private final Leerlingen leerlingen;
    private final Klok klok;

    Besluitbladen(
            Zaken zaken, Zaakplannen plannen, Poort poort, Concepten concepten, Leerlingen leerlingen, Klok klok) {
        this.zaken = zaken;
        this.plannen = plannen;
        this.poort = poort;
        this.concepten = concepten;
        this.leerlingen = leerlingen;
        this.klok = klok;
    }

    /** The fields with what was typed before and not handed in. */
    public Besluitblad begin(Bezoeker wie, Inzage inzage, Zaak zaak, String soort) {
        String plek = plek(zaak, soort);
        Map<String, Concept> getypt = concepten.leesAlle(wie, plek, inzage.leerling());
        return blad(wie, inzage, zaak, soort, invoer(plek, getypt), Map.of(), getypt);
    }

    private static Besluitinvoer invoer(String plek, Map<String, Concept> getypt) {
        Besluitinvoer invoer = Besluitinvoer.LEEG;
        for (Map.Entry<String, Concept> c : getypt.entrySet()) {
            if (c.getKey().startsWith(plek)) {
                invoer = invoer.met(
                        c.getKey().substring(plek.length()), c.getValue().tekst());
            }
        }
        return invoer;
    }

    /** For a page that knows the choice, the drafts and the people already, such as a meeting: asks the database nothing. */
    public Besluitblad begin(Zaak zaak, Keuze keuze, Map<String, String> uitvoerders, Map<String, Concept> getypt) {
        return blad(zaak, keuze, uitvoerders, invoer(plek(zaak, keuze.soort()), getypt), Map.of(), getypt);
    }

    /** The same with what was sent in, and what to mend. */
    public Besluitblad opnieuw(
            Zaak zaak,
            Keuze keuze,
            Map<String, String> uitvoerders,
            Besluitinvoer invoer,
            Map<String, String> fouten,
            Map<String, Concept> getypt) {
        return blad(zaak, keuze, uitvoerders, invoer, fouten, getypt);
    }

    /** The fields with what was sent in, and what to mend. */
    public Besluitblad opnieuw(
            Bezoeker wie, Inzage inzage, Zaak zaak, String soort, Besluitinvoer invoer, Map<String, String> fouten) {
        return blad(
                wie,
                inzage,
                zaak,
                soort,
                invoer,
                fouten,
                concepten.leesAlle(wie, plek(zaak, soort), inzage.leerling()));
    }

    private Besluitblad blad(
            Bezoeker wie,
            Inzage inzage,
            Zaak zaak,
            String soort,
            Besluitinvoer invoer,
            Map<String, String> fouten,
            Map<String, Concept> getypt) {
        Keuze keuze = zaken.keuzes(wie, inzage, zaak).stream()
                .filter(k -> k.soort().equals(soort))
                .findFirst()
                .orElseThrow(NietGevonden::new);
        if (keuze.vereist(Eis.OUDERS_BETROKKEN)) keuze = keuze.bij(leerlingen.leeftijd(inzage));
        return blad(zaak, keuze, uitvoerders(inzage), invoer, fouten, getypt);
    }

    private Besluitblad blad(
            Zaak zaak,
            Keuze keuze,
            Map<String, String> uitvoerders,
            Besluitinvoer invoer,
            Map<String, String> fouten,
            Map<String, Concept> getypt) {
        Zaakplan plan = plannen.van(zaak);
        Map<String, String> niveaus = new LinkedHashMap<>();
        for (Niveau n : plan.plan().niveaus()) niveaus.put(n.id(), n.naam());
        Map<String, String> aspecten = new LinkedHashMap<>();
        for (Aspect a : plan.plan().aspecten()) aspecten.put(a.id(), a.naam());
        Map<String, Integer> versies = new HashMap<>();
        getypt.forEach((p, c) -> versies.put(p, c.versie()));
        return new Besluitblad(
                keuze,
                uitvoerders,
                niveaus,
                aspecten,
                invoer,
                fouten,
                plek(zaak, keuze.soort()),
                versies,
                zaak.leerling().toString(),
                klok.vandaag().toString(),
                zaak.versie());
    }

    /** The decision was taken: what was typed now stands where it belongs. */
    public void klaar(Bezoeker wie, Inzage inzage, Zaak zaak, String soort) {
        concepten.ruimAlleOp(wie, plek(zaak, soort), inzage.leerling());
    }

    private static String plek(Zaak zaak, String soort) {
        return "besluit." + zaak.nummer() + "." + soort + ".";
    }

    /** Staff around the pupil, each once, with their role. */
    private Map<String, String> uitvoerders(Inzage inzage) {
        Map<String, String> uit = new LinkedHashMap<>();
        for (Betrokkene b : poort.betrokkenen(inzage)) {
            if (b.soort().equals("medewerker")) uit.putIfAbsent(b.accountId().toString(), b.naam() + ", " + b.als());
        }
        return uit;
    }
}
