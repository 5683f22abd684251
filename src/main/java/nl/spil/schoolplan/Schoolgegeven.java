package nl.spil.schoolplan;

import static nl.spil.schoolplan.Verwijst.Naar.ROL;

import org.jspecify.annotations.Nullable;

/**
 * Where the school is and how to reach it (CONFIG-10). People are named by their role: who has it today, the administration
 * knows.
 *
 * @param brin brinnummer with the number of the location
 * @param leiding who leads the school
 * @param contact whom to ask about support
 */
public record Schoolgegeven(
        String id,
        String naam,
        @Nullable String brin,
        @Nullable String adres,
        @Nullable String telefoon,
        @Nullable String email,
        @Nullable String website,
        @Nullable @Verwijst(ROL) String leiding,
        @Nullable @Verwijst(ROL) String contact,
        String bron) {}
