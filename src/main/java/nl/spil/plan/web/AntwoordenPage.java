package nl.spil.plan.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.gedeeld.Datum;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.plan.Ondertekenaar;
import nl.spil.plan.Plandossier;
import nl.spil.plan.Plandossier.Doel;
import nl.spil.plan.Sjabloon;
import nl.spil.plan.Staat;
import nl.spil.toegang.EenmaligeLinks.Stand;
import org.jspecify.annotations.Nullable;

/**
 * Who answers and signs, where each stands, and what staff can do about it.
 *
 * @param ik the reader as one of them, when the reader is
 * @param standen of the accounts of the family: been in before, code waiting
 * @param nieuweCode a code that was just made, with its account; shown once
 */
public record AntwoordenPage(
        LeerlingKop kop,
        Sjabloon sjabloon,
        Plandossier plan,
        List<Ondertekenaar> ondertekenaars,
        @Nullable Ondertekenaar ik,
        Map<UUID, Stand> standen,
        String nieuweCode,
        @Nullable UUID codeVan,
        LocalDate vandaag,
        Map<String, String> fouten) {

    public String url() {
        return "/leerlingen/" + kop.id() + "/opp";
    }

    public boolean voorgelegd() {
        return plan.kop().staat() == Staat.VOORGELEGD;
    }

    public String fout(String veld) {
        return fouten.getOrDefault(veld, "");
    }

    public boolean onbekend(Ondertekenaar o) {
        Stand stand = o.accountId() == null ? null : standen.get(o.accountId());
        return stand != null && !stand.bekend();
    }

    public String codeTot(Ondertekenaar o) {
        Stand stand = o.accountId() == null ? null : standen.get(o.accountId());
        return stand == null || stand.codeTot() == null ? "" : Datum.kort(Datum.van(stand.codeTot()), vandaag);
    }

    public boolean code(Ondertekenaar o) {
        return codeVan != null && codeVan.equals(o.accountId());
    }

    public String partij(Ondertekenaar o) {
        return o.ouder() ? "ouder met gezag" : o.leerling() ? "leerling" : sjabloon.rol(o.partij());
    }

    public String email(Ondertekenaar o) {
        if (!o.ouder()) return "";
        return kop.ouders().stream()
                .filter(p -> p.accountId() != null && p.accountId().equals(o.accountId()))
                .map(LeerlingKop.Ouder::email)
                .findFirst()
                .orElse("");
    }

    public String antwoord(Doel doel, Ondertekenaar o) {
        UUID account = o.accountId();
        if (account == null) return "";
        return plan.antwoord(doel, account).map(a -> a.antwoord()).orElse("");
    }

    /** What is still open for this person: of the goals and of the whole plan. */
    public List<Doel> open(Ondertekenaar o) {
        if (!o.handelingsdeel()) return List.of();
        return plan.lopendeDoelen().stream()
                .filter(d -> antwoord(d, o).isEmpty())
                .toList();
    }

    public boolean tekent(Ondertekenaar o) {
        UUID account = o.accountId();
        return account != null && plan.handtekening(account).isPresent();
    }

    public boolean geweigerd(Ondertekenaar o) {
        UUID account = o.accountId();
        return account != null && plan.weigering(account).isPresent();
    }
}
