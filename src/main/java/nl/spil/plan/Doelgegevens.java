package nl.spil.plan;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A goal as somebody writes it.
 *
 * @param tekst what the pupil can or does on a day, measurable
 * @param uitgangssituatie how it is now (baseline)
 * @param streven what tells that the goal is reached (target)
 * @param aspect one of the vijf aspecten of the plan (NIVEAU-03)
 */
public record Doelgegevens(
        String tekst,
        String uitgangssituatie,
        String streven,
        String aspect,
        String niveau,
        String uitvoerder,
        String watDoetSchool,
        String watDoetLeerling,
        String leerlingZegt,
        @Nullable LocalDate evaluatieOp) {

    public Doelgegevens {
        tekst = tekst.strip();
        uitgangssituatie = uitgangssituatie.strip();
        streven = streven.strip();
        uitvoerder = uitvoerder.strip();
        watDoetSchool = watDoetSchool.strip();
        watDoetLeerling = watDoetLeerling.strip();
        leerlingZegt = leerlingZegt.strip();
    }

    /** What is not right, by field. */
    Map<String, String> fouten(Sjabloon sjabloon, LocalDate vandaag, boolean nieuw) {
        Map<String, String> fouten = new LinkedHashMap<>();
        if (tekst.isEmpty()) fouten.put("tekst", "Schrijf wat de leerling straks kan of doet.");
        if (uitgangssituatie.isEmpty())
            fouten.put("uitgangssituatie", "Schrijf hoe het nu is, anders is later niet te zien of het hielp.");
        if (streven.isEmpty()) fouten.put("streven", "Schrijf waaraan te zien is dat het doel bereikt is.");
        if (!sjabloon.aspecten().isEmpty() && !sjabloon.aspecten().containsKey(aspect)) {
            fouten.put("aspect", "Kies een aspect: zonder aspect is het geen ondersteuning.");
        }
        if (uitvoerder.isEmpty()) fouten.put("uitvoerder", "Schrijf wie dit doet.");
        if (watDoetSchool.isEmpty())
            fouten.put("watDoetSchool", "Schrijf wat de school doet. Ouders en leerling lezen dit.");
        if (evaluatieOp == null) {
            fouten.put("evaluatieOp", "Kies de dag waarop jullie terugkijken.");
        } else if (nieuw && !evaluatieOp.isAfter(vandaag)) {
            fouten.put("evaluatieOp", "Kies een dag na vandaag.");
        } else if (evaluatieOp.isAfter(vandaag.plusYears(1))) {
            fouten.put("evaluatieOp", "Kijk binnen een jaar terug op een doel.");
        }
        return fouten;
    }
}
