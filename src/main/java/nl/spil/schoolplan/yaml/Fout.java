package nl.spil.schoolplan.yaml;

/** One thing that is wrong, with its place and a sentence that the writer of the file can act on. */
public record Fout(Plaats plaats, String zin) {}
