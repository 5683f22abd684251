package nl.spil.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.spil.bericht.Berichten;
import nl.spil.bericht.Mail;
import nl.spil.organisatie.Functies;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.organisatie.Leerlingen;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.EenmaligeLinks;
import nl.spil.toegang.Inzage;
import org.springframework.stereotype.Component;

/** Asks who signs a plan to read it: a mail with a link for parents and pupil, a task for the mentor. */
@Component
class Voorlegging {

    private final Leerlingen leerlingen;
    private final Functies functies;
    private final EenmaligeLinks links;
    private final Berichten berichten;
    private final Plantermijnen termijnen;

    Voorlegging(
            Leerlingen leerlingen,
            Functies functies,
            EenmaligeLinks links,
            Berichten berichten,
            Plantermijnen termijnen) {
        this.leerlingen = leerlingen;
        this.functies = functies;
        this.links = links;
        this.berichten = berichten;
        this.termijnen = termijnen;
    }

    /** Everybody who has something to answer; who answered everything already is left in peace. */
    List<UUID> vraag(Bezoeker wie, Inzage inzage, Sjabloon sjabloon, Plandossier plan) {
        LeerlingKop kop = leerlingen.kop(inzage);
        List<Ondertekenaar> alle = Ondertekenaar.van(sjabloon, kop, functies, plan.kop());
        List<UUID> gevraagd = new ArrayList<>();
        for (Ondertekenaar o : alle) {
            UUID account = o.accountId();
            if (account == null || klaar(plan, o, account)) continue;
            gevraagd.add(account);
            if (o.gezin()) mail(kop, plan, o, account);
        }
        termijnen.gevraagd(
                wie,
                inzage,
                sjabloon,
                plan.kop(),
                alle.stream()
                        .filter(o ->
                                !o.gezin() && o.heelPlan() && o.accountId() != null && gevraagd.contains(o.accountId()))
                        .limit(1)
                        .toList());
        return gevraagd;
    }

    private static boolean klaar(Plandossier plan, Ondertekenaar o, UUID account) {
        boolean doelen = !o.handelingsdeel()
                || plan.lopendeDoelen().stream()
                        .allMatch(d -> plan.antwoord(d, account).isPresent());
        return doelen && (!o.heelPlan() || plan.handtekening(account).isPresent());
    }

    private void mail(LeerlingKop kop, Plandossier plan, Ondertekenaar o, UUID account) {
        String sleutel =
                "instemming-gevraagd:" + plan.kop().id() + ":" + plan.kop().uitgave() + ":" + account;
        String doel = berichten.tekst(
                o.leerling() ? "instemming-gevraagd.doel-leerling" : "instemming-gevraagd.doel", kop.roepnaam());
        EenmaligeLinks.Link link = links.maak(account, doel, "/thuis/" + kop.id(), EenmaligeLinks.GELDIG);
        String mentor =
                kop.mentor().map(LeerlingKop.Mentor::naam).orElse(kop.locatie().school());
        String soort = o.leerling() ? "instemming-gevraagd-leerling" : "instemming-gevraagd";
        berichten.mail(new Mail(
                sleutel,
                account,
                kop.id(),
                soort,
                List.of(
                        kop.roepnaam(),
                        berichten.adres(link.pad()),
                        link.codeNodig() ? berichten.tekst("instemming-gevraagd.code", mentor) : "",
                        mentor,
                        kop.locatie().telefoon())));
    }
}
