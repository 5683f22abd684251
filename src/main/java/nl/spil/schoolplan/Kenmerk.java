package nl.spil.schoolplan;

/** One property of something that a document describes with its own headings, such as the fields of an arrangement. */
public record Kenmerk(String id, String naam, String tekst, String bron) {}
