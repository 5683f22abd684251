package nl.spil.toegang.web;

/**
 * Before new recovery codes: show once more that it is you.
 *
 * @param sleutelOpties what a passkey must sign, or empty when there is none
 */
public record HerstelvraagPage(String sleutelOpties, String fout) {}
