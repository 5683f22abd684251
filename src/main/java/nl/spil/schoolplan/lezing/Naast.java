package nl.spil.schoolplan.lezing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A chapter of two plans side by side: what is the same is left out. */
public record Naast(String id, String titel, List<Rij> rijen) {

    /**
     * One difference.
     *
     * @param feit what it is about; empty when the whole rule is in one of the two only
     */
    public record Rij(String regel, String feit, String hier, String daar) {}

    private static final String NIET = "niet in dit plan";
    private static final String WEL = "ja";

    public static List<Naast> van(Planlezing hier, Planlezing daar) {
        Map<String, Hoofdstuk> a = hier.perId();
        Map<String, Hoofdstuk> b = daar.perId();
        Set<String> ids = new LinkedHashSet<>(a.keySet());
        ids.addAll(b.keySet());
        List<Naast> uit = new ArrayList<>();
        for (String id : ids) {
            List<Rij> rijen = rijen(Hoofdstuk.perId(a.get(id)), Hoofdstuk.perId(b.get(id)));
            Hoofdstuk een = a.containsKey(id) ? a.get(id) : b.get(id);
            if (een != null && !rijen.isEmpty()) uit.add(new Naast(id, een.titel(), rijen));
        }
        return List.copyOf(uit);
    }

    private static List<Rij> rijen(Map<String, Regel> hier, Map<String, Regel> daar) {
        Set<String> ids = new LinkedHashSet<>(hier.keySet());
        ids.addAll(daar.keySet());
        List<Rij> uit = new ArrayList<>();
        for (String id : ids) {
            Regel a = hier.get(id);
            Regel b = daar.get(id);
            if (a == null && b != null) uit.add(new Rij(b.naam(), "", NIET, WEL));
            else if (b == null && a != null) uit.add(new Rij(a.naam(), "", WEL, NIET));
            else if (a != null && b != null) uit.addAll(rijen(a, b));
        }
        return List.copyOf(uit);
    }

    private static List<Rij> rijen(Regel hier, Regel daar) {
        Map<String, String> a = feiten(hier);
        Map<String, String> b = feiten(daar);
        Set<String> namen = new LinkedHashSet<>(a.keySet());
        namen.addAll(b.keySet());
        List<Rij> uit = new ArrayList<>();
        for (String naam : namen) {
            String een = a.getOrDefault(naam, "—");
            String ander = b.getOrDefault(naam, "—");
            if (!een.equals(ander)) uit.add(new Rij(hier.naam(), naam, een, ander));
        }
        return uit;
    }

    private static Map<String, String> feiten(Regel regel) {
        Map<String, String> feiten = new LinkedHashMap<>();
        feiten.put("Naam", regel.naam());
        feiten.putAll(regel.perNaam());
        return feiten;
    }
}
