package nl.spil.organisatie.web;

import java.time.LocalDate;
import java.util.List;

/**
 * A letter with codes, on paper.
 *
 * @param maker who made it and answers questions about it
 * @param adres what somebody types in the browser
 */
public record InlogbriefPage(
        String naam,
        String school,
        String maker,
        String adres,
        List<String> codes,
        LocalDate vandaag,
        LocalDate totEnMet) {}
