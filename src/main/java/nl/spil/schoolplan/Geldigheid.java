package nl.spil.schoolplan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a plan was adopted and from when until when it holds (CONFIG-05). It may hold from before its adoption.
 *
 * @param vastgesteld the date of adoption; absent when the document names only a month
 * @param evaluatieJaren after how many years the plan is evaluated
 * @param toelichting what the document says that the dates do not
 */
public record Geldigheid(
        @Nullable LocalDate vastgesteld,
        LocalDate vanaf,
        LocalDate totEnMet,
        int evaluatieJaren,
        @Nullable String toelichting,
        String bron) {}
