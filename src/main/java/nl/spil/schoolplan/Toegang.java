package nl.spil.schoolplan;

import static nl.spil.schoolplan.Verwijst.Naar.ROL;

import java.util.List;

/**
 * What a role may do, per class of data. What is not named is not allowed.
 *
 * @param id the role
 */
public record Toegang(@Verwijst(ROL) String id, List<Toegangsregel> regels, String bron) {

    public Toegang {
        regels = Lijst.van(regels);
    }
}
