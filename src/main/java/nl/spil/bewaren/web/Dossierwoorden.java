package nl.spil.bewaren.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.spil.schoolplan.Gegevensklasse;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.toegang.Klasse;

/** What a school calls its kinds of data. */
final class Dossierwoorden {

    private Dossierwoorden() {}

    static Map<Klasse, String> namen(Schoolplan plan) {
        Map<Klasse, String> uit = new EnumMap<>(Klasse.class);
        for (Gegevensklasse k : plan.gegevensklassen()) uit.put(Klasse.van(k.nummer()), k.naam());
        return uit;
    }

    static String wat(List<Klasse> klassen, Map<Klasse, String> namen) {
        return klassen.stream().map(k -> namen.getOrDefault(k, k.name())).collect(Collectors.joining(", "));
    }
}
