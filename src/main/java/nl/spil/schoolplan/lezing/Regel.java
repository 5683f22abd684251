package nl.spil.schoolplan.lezing;

import java.util.List;

/**
 * One rule of the plan.
 *
 * @param id unique within its chapter, the same in every version and in every school
 * @param bron document and paragraph; empty when the chapter says it
 * @param draait whether Spil runs the rule; otherwise it stands here to be read
 */
public record Regel(String id, String naam, List<Feit> feiten, String bron, boolean draait) {

    public Regel {
        feiten = List.copyOf(feiten);
    }
}
