package nl.spil.toegang.web;

/** Where a code from a letter is typed. */
public record BriefPage(String code, String fout) {}
