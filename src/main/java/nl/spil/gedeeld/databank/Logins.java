package nl.spil.gedeeld.databank;

import nl.spil.gedeeld.databank.DatabankInstellingen.Login;

/**
 * Address and the four logins: {@code spil_eigenaar} owns and migrates, {@code spil_app} serves people, {@code spil_taak} runs
 * jobs and {@code spil_kluis} opens the vault. Only the first can change a table; row-level security binds the others (ADR 0004).
 */
record Logins(String url, Login eigenaar, Login app, Login taak, Login kluis) {}
