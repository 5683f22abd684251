package nl.spil.inkijk.web;

import java.time.LocalDate;
import nl.spil.inkijk.Vragen.Vraag;

/**
 * A question of a family why somebody looked, for who answers.
 *
 * @param over who looked, as the family reads it
 * @param als what the school calls the role that answers
 * @param tekst what was typed so far
 */
public record VraagPage(
        Vraag vraag,
        String leerling,
        String over,
        String als,
        String waarom,
        String tekst,
        int versie,
        String fout,
        LocalDate vandaag) {

    public String url() {
        return "/inkijk/vragen/" + vraag.id();
    }

    public boolean open() {
        return vraag.antwoord() == null;
    }
}
