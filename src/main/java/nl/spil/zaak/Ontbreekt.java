package nl.spil.zaak;

/**
 * What is missing for a decision, and who can supply it.
 *
 * @param voorwaarde key of the condition
 * @param zin what is missing: "In het logboek staat nog niet wat de school zelf al heeft gedaan."
 * @param wie who can supply it: "mentor of docent"
 * @param url where that is done; empty when it is not done in Spil
 */
public record Ontbreekt(String voorwaarde, String zin, String wie, String url) {}
