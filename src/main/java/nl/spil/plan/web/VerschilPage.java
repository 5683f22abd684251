package nl.spil.plan.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.gedeeld.Datum;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.plan.Plandossier;
import nl.spil.plan.Plandossier.Doel;
import nl.spil.plan.Plandossier.Sectietekst;
import nl.spil.plan.Sjabloon;
import nl.spil.plan.Verschil;
import nl.spil.plan.Verschil.Stuk;
import nl.spil.schoolplan.Sectie;

/** Two versions of a plan, ready to read: what went, what came. Parts that are the same are named, not repeated. */
public record VerschilPage(
        LeerlingKop kop, String kort, String hetPlan, int van, int naar, List<Deel> delen, List<String> gelijk) {

    /** A part that changed. */
    public record Deel(String kop, String wat, List<Stuk> stukken) {}

    public String url() {
        return "/leerlingen/" + kop.id() + "/opp";
    }

    static VerschilPage van(
            LeerlingKop kop,
            boolean alles,
            Plandossier oud,
            Plandossier nieuw,
            Sjabloon oudeSjabloon,
            Sjabloon sjabloon) {
        List<Deel> delen = new ArrayList<>();
        List<String> gelijk = new ArrayList<>();
        Map<String, String> namen = new LinkedHashMap<>();
        sjabloon.secties().stream().filter(s -> deel(s, alles)).forEach(s -> namen.put(s.id(), s.naam()));
        oudeSjabloon.secties().stream().filter(s -> deel(s, alles)).forEach(s -> namen.putIfAbsent(s.id(), s.naam()));
        namen.forEach((sleutel, naam) -> {
            String a = oud.sectie(sleutel).map(Sectietekst::tekst).orElse("");
            String b = nieuw.sectie(sleutel).map(Sectietekst::tekst).orElse("");
            if (a.equals(b)) gelijk.add(naam);
            else delen.add(new Deel(naam, wat(a.isEmpty(), b.isEmpty()), Verschil.woorden(a, b)));
        });
        doelen(oud, nieuw, sjabloon, delen, gelijk);
        return new VerschilPage(
                kop,
                sjabloon.kort(),
                sjabloon.hetPlan(),
                oud.kop().versienummer(),
                nieuw.kop().versienummer(),
                delen,
                gelijk);
    }

    private static void doelen(
            Plandossier oud, Plandossier nieuw, Sjabloon sjabloon, List<Deel> delen, List<String> gelijk) {
        Map<UUID, Doel> eerder = new LinkedHashMap<>();
        oud.lopendeDoelen().forEach(d -> eerder.put(d.stamId(), d));
        for (Doel d : nieuw.lopendeDoelen()) {
            Doel was = eerder.remove(d.stamId());
            String kop = "Doel: " + d.tekst();
            if (was == null) delen.add(new Deel(kop, "nieuw", Verschil.woorden("", leesbaar(d, sjabloon))));
            else if (was.vingerafdruk().equals(d.vingerafdruk())) gelijk.add(kop);
            else
                delen.add(new Deel(kop, "gewijzigd", Verschil.woorden(leesbaar(was, sjabloon), leesbaar(d, sjabloon))));
        }
        eerder.values()
                .forEach(d -> delen.add(new Deel(
                        "Doel: " + d.tekst(),
                        oud.evaluatie(d)
                                .map(e -> "afgerond: " + PlanPage.uitkomst(e.uitkomst()))
                                .orElse("vervallen"),
                        Verschil.woorden(leesbaar(d, sjabloon), ""))));
    }

    private static String leesbaar(Doel d, Sjabloon sjabloon) {
        StringBuilder uit = new StringBuilder(d.tekst());
        regel(uit, "Begin", d.uitgangssituatie());
        regel(uit, "Streven", d.streven());
        regel(uit, "Aspect", sjabloon.aspect(d.aspect()));
        regel(uit, "Wie", d.uitvoerder());
        regel(uit, "Wat doet de school", d.watDoetSchool());
        regel(uit, "Wat doet de leerling", d.watDoetLeerling());
        regel(uit, "De leerling zegt", d.leerlingZegt());
        regel(uit, "Terugkijken op", Datum.lang(d.evaluatieOp()));
        return uit.toString();
    }

    private static void regel(StringBuilder uit, String naam, String waarde) {
        if (!waarde.isEmpty()) uit.append('\n').append(naam).append(": ").append(waarde);
    }

    private static boolean deel(Sectie s, boolean alles) {
        return s.soort() == Sectie.Soort.TEKST && (alles || s.handelingsdeel());
    }

    private static String wat(boolean wasLeeg, boolean isLeeg) {
        return wasLeeg ? "nieuw" : isLeeg ? "weg" : "gewijzigd";
    }
}
