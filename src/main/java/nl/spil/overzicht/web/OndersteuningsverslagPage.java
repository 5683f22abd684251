package nl.spil.overzicht.web;

import java.time.LocalDate;
import java.util.List;
import nl.spil.organisatie.Locatie;
import nl.spil.organisatie.Schooljaar;
import nl.spil.overzicht.Ondersteuningscijfers.Blok;

/**
 * How a location accounts for its support.
 *
 * @param aan to whom, in words
 * @param andere the school year before, or the one of now
 */
public record OndersteuningsverslagPage(
        Locatie locatie,
        Schooljaar jaar,
        Schooljaar andere,
        List<String> door,
        List<String> aan,
        String bron,
        List<Blok> blokken,
        LocalDate vandaag) {

    public String adres() {
        return "/locaties/" + locatie.id() + "/ondersteuningsverslag";
    }

    public boolean leeg() {
        return blokken.stream().allMatch(b -> b.rijen().isEmpty());
    }
}
