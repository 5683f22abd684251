package nl.spil.organisatie.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.spil.toegang.Accounts.Account;

/** A part of the accounts. */
public record MensenPage(List<Account> mensen, String q, String soort, int eerste, String vorige, String volgende) {

    public Map<String, String> soorten() {
        Map<String, String> uit = new LinkedHashMap<>();
        uit.put("medewerker", "Medewerkers");
        uit.put("ouder", "Ouders");
        uit.put("leerling", "Leerlingen");
        uit.put("extern", "Externen");
        uit.put("beheer", "Beheer");
        return uit;
    }
}
