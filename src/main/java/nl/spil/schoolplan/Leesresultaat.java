package nl.spil.schoolplan;

import java.util.List;

/** What comes of reading a plan: the whole plan, or everything that is wrong with it; never something in between. */
public sealed interface Leesresultaat {

    /** The plan is sound, and what it inherits is in it. */
    record Gelezen(Schoolplan plan) implements Leesresultaat {}

    /** The plan cannot be used. */
    record Afgekeurd(List<Planfout> fouten) implements Leesresultaat {

        public Afgekeurd {
            fouten = List.copyOf(fouten);
        }
    }
}
