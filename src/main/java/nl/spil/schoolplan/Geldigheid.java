package nl.spil.schoolplan;

import static nl.spil.schoolplan.Verwijst.Naar.ROL;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * When a plan was adopted and from when until when it holds (CONFIG-05). It may hold from before its adoption.
 *
 * @param vastgesteld the date of adoption; absent when the document names only a month
 * @param evaluatieJaren after how many years the plan is evaluated
 * @param vaststeller the role that is responsible for the whole: adopts the plan and closes its evaluation (ROL-06); absent when that
 *     is whoever decides about the class of data of the plan itself
 * @param toelichting what the document says that the dates do not
 */
public record Geldigheid(
        @Nullable LocalDate vastgesteld,
        LocalDate vanaf,
        LocalDate totEnMet,
        int evaluatieJaren,
        @Nullable @Verwijst(ROL) String vaststeller,
        @Nullable String toelichting,
        String bron) {}
