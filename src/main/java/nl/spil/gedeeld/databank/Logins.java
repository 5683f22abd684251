package nl.spil.gedeeld.databank;

import nl.spil.gedeeld.databank.DatabankInstellingen.Login;

/**
 * Address and the three logins: {@code spil_eigenaar} owns and migrates, {@code spil_app} serves people and
 * {@code spil_taak} runs jobs. Only the first can change a table; row-level security binds the other two (ADR 0004).
 */
record Logins(String url, Login eigenaar, Login app, Login taak) {}
