package nl.spil.toegang.web;

import java.util.Map;

/** Asking for a new link by e-mail address. */
public record LinkvraagPage(String email, Map<String, String> fouten) {}
