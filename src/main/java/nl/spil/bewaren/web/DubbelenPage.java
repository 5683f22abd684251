package nl.spil.bewaren.web;

import java.util.List;
import java.util.Map;
import nl.spil.bewaren.Dubbelen.Besluit;
import nl.spil.bewaren.Dubbelen.Paar;
import nl.spil.bewaren.Dubbelen.Voorstel;

/** @param fouten field → what is wrong */
public record DubbelenPage(
        List<Paar> paren, List<Voorstel> voorstellen, List<Besluit> besluiten, Map<String, String> fouten) {}
