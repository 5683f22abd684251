package nl.spil.plan;

/**
 * What is missing before a plan can hold, and who can supply it.
 *
 * @param zin what is missing
 * @param wie who can supply it
 * @param url where, after the address of the plan: "/hoorrecht"; empty when it is not done there
 * @param bron why it is needed
 */
public record Ontbrekend(String zin, String wie, String url, String bron) {}
