package nl.spil.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.spil.gedeeld.Klok;
import nl.spil.plan.Doelgegevens;
import nl.spil.plan.Evaluaties;
import nl.spil.plan.Evaluaties.Terugblik;
import nl.spil.plan.Inspraak;
import nl.spil.plan.Inspraak.Gesprek;
import nl.spil.plan.Inspraak.Horen;
import nl.spil.plan.Instemmingen;
import nl.spil.plan.Instemmingen.Invoer;
import nl.spil.plan.Instemmingen.Keuze;
import nl.spil.plan.Ondertekenaar;
import nl.spil.plan.Plandossier;
import nl.spil.plan.Plandossier.Doel;
import nl.spil.plan.Plandossiers;
import nl.spil.plan.Plannen;
import nl.spil.plan.Planuitkomst;
import nl.spil.plan.Sjabloon;
import nl.spil.schoolplan.Sectie;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** The development plans of the demo, written and answered as a mentor and a family would. */
@Component
@ConditionalOnBooleanProperty("spil.demo")
class Opps {

    private final Plannen plannen;
    private final Plandossiers dossiers;
    private final Inspraak inspraak;
    private final Instemmingen instemmingen;
    private final Evaluaties evaluaties;
    private final Klok klok;

    Opps(
            Plannen plannen,
            Plandossiers dossiers,
            Inspraak inspraak,
            Instemmingen instemmingen,
            Evaluaties evaluaties,
            Klok klok) {
        this.plannen = plannen;
        this.dossiers = dossiers;
        this.inspraak = inspraak;
        this.instemmingen = instemmingen;
        this.evaluaties = evaluaties;
        this.klok = klok;
    }

    /** How far a plan has come. */
    enum Tot {
        GESCHREVEN,
        GEHOORD,
        VOORGELEGD
    }

    /** Writes the first version up to this point. */
    void schrijf(Bezoeker mentor, Inzage inzage, String roepnaam, List<Doelgegevens> doelen, Tot tot) {
        plannen.openNieuweVersie(mentor, inzage, "opp", "begin van het schooljaar");
        vul(mentor, inzage, roepnaam);
        for (Doelgegevens doel : doelen)
            eis(plannen.voegDoelToe(mentor, inzage, huidig(inzage).kop(), doel));
        if (tot.ordinal() >= Tot.GEHOORD.ordinal()) hoor(mentor, inzage, roepnaam);
        if (tot == Tot.VOORGELEGD) legVoor(mentor, inzage, roepnaam);
    }

    /** The plan of an ordinary school year, with one goal, agreed with the family in the talk of autumn. */
    void schrijfJaarplan(Bezoeker mentor, Inzage inzage, String roepnaam) {
        Doelgegevens doel = doel(
                roepnaam + " heeft de spullen voor de praktijkles bij zich, vier weken lang",
                "Ongeveer de helft van de lessen is alles compleet.",
                "Vier weken alles bij zich",
                "aandacht",
                mentor.naam(),
                "De mentor loopt op maandag de lijst na.",
                roepnaam + " pakt de tas de avond ervoor.",
                klok.vandaag().plusWeeks(30));
        schrijf(mentor, inzage, roepnaam, List.of(doel), Tot.VOORGELEGD);
        teken(mentor, inzage);
    }

    /** From the version that a decision opened to a plan that holds: completed, heard, discussed and signed in that talk. */
    void stelVast(Bezoeker mentor, Inzage inzage, String roepnaam, String nu, String streven) {
        vul(mentor, inzage, roepnaam);
        for (Doel d : huidig(inzage).lopendeDoelen()) {
            Doelgegevens gegevens = new Doelgegevens(
                    d.tekst(),
                    nu,
                    streven,
                    d.aspect(),
                    d.niveau(),
                    d.uitvoerder(),
                    d.tekst() + ": de school houdt het bij en zegt elke vrijdag hoe het ging.",
                    roepnaam + " zegt het als het te veel wordt.",
                    "",
                    d.evaluatieOp());
            eis(plannen.wijzigDoel(mentor, inzage, huidig(inzage).kop(), d, gegevens, d.versie()));
        }
        hoor(mentor, inzage, roepnaam);
        legVoor(mentor, inzage, roepnaam);
        teken(mentor, inzage);
    }

    /** Family and pupil agreed and signed in the talk; the mentor records that, signs and makes the plan hold. */
    private void teken(Bezoeker mentor, Inzage inzage) {
        Invoer ja = new Invoer(Keuze.JA, "", "gesprek");
        for (Ondertekenaar o : instemmingen.ondertekenaars(inzage, huidig(inzage))) {
            if (o.accountId() == null) continue;
            if (!o.gezin()) {
                instemmingen.teken(
                        mentor, inzage, huidig(inzage), huidig(inzage).kop().uitgave(), ja);
                continue;
            }
            if (o.handelingsdeel()) {
                for (Doel d : huidig(inzage).lopendeDoelen())
                    instemmingen.legVast(mentor, inzage, huidig(inzage), o.accountId(), d.id(), d.vingerafdruk(), ja);
            }
            String uitgave = String.valueOf(huidig(inzage).kop().uitgave());
            if (o.heelPlan()) instemmingen.legVast(mentor, inzage, huidig(inzage), o.accountId(), null, uitgave, ja);
        }
        Plandossier af = huidig(inzage);
        eis(plannen.stelVast(mentor, inzage, af.kop(), af.kop().uitgave()));
    }

    /** How it went with the goal, on this day. */
    void evalueer(Bezoeker mentor, Inzage inzage, String uitkomst, String bewijs) {
        for (Doel d : huidig(inzage).lopendeDoelen()) {
            eis(evaluaties.evalueer(
                    mentor, inzage, huidig(inzage).kop(), d, new Terugblik(klok.vandaag(), uitkomst, bewijs, "")));
        }
    }

    private void vul(Bezoeker mentor, Inzage inzage, String roepnaam) {
        Sjabloon sjabloon = plannen.sjabloon(huidig(inzage).kop());
        for (Sectie sectie : sjabloon.secties()) {
            if (sectie.soort() != Sectie.Soort.TEKST) continue;
            int versie = huidig(inzage).sectie(sectie.id()).orElseThrow().versie();
            String tekst = Voorbeelden.sectie(sectie.id(), roepnaam);
            plannen.bewaarSectie(mentor, inzage, huidig(inzage).kop(), sectie.id(), tekst, versie);
        }
    }

    private void hoor(Bezoeker mentor, Inzage inzage, String roepnaam) {
        eis(inspraak.legHoorrechtVast(
                mentor,
                inzage,
                huidig(inzage).kop(),
                new Horen(
                        klok.vandaag().minusDays(8),
                        "Ik wil het zelf kunnen vragen, maar niet hardop.",
                        "Daarom kiest " + roepnaam + " zelf wanneer, en vraagt niemand het voor de klas.",
                        "")));
    }

    private void legVoor(Bezoeker mentor, Inzage inzage, String roepnaam) {
        eis(inspraak.legOverlegVast(
                mentor,
                inzage,
                huidig(inzage).kop(),
                new Gesprek(
                        klok.vandaag().minusDays(4),
                        roepnaam + ", ouders, mentor",
                        true,
                        true,
                        "",
                        "Ouders en " + roepnaam + " vinden de doelen goed. Ze lezen het plan thuis nog eens door.",
                        true)));
        eis(plannen.legVoor(mentor, inzage, huidig(inzage).kop()));
    }

    /** A parent or pupil who answers on every goal and signs. */
    void stemtIn(Bezoeker wie, Inzage inzage) {
        Plandossier plan = huidig(inzage);
        plan.lopendeDoelen()
                .forEach(doel -> instemmingen.beantwoord(
                        wie, inzage, plan, doel.id(), doel.vingerafdruk(), new Invoer(Keuze.JA, "", "zelf")));
        instemmingen.teken(wie, inzage, huidig(inzage), plan.kop().uitgave(), new Invoer(Keuze.JA, "", "zelf"));
    }

    /** A goal of one of the vijf aspecten, with a date to look back on. */
    Doelgegevens doel(
            String tekst,
            String nu,
            String streven,
            String aspect,
            String wie,
            String school,
            String leerling,
            LocalDate evaluatie) {
        return new Doelgegevens(tekst, nu, streven, aspect, "", wie, school, leerling, "", evaluatie);
    }

    private Plandossier huidig(Inzage inzage) {
        return dossiers.huidig(inzage, "opp").orElseThrow(() -> new IllegalStateException("er is geen OPP"));
    }

    private static UUID eis(Planuitkomst uitkomst) {
        return switch (uitkomst) {
            case Planuitkomst.Gelukt(UUID id) -> id;
            case Planuitkomst.Onvolledig(var fouten) -> throw mislukt("onvolledig " + fouten);
            case Planuitkomst.KanNogNiet(var ontbreekt) -> throw mislukt("nog niet " + ontbreekt);
            case Planuitkomst.Ingehaald() -> throw mislukt("ingehaald");
            case Planuitkomst.Gesloten() -> throw mislukt("gesloten");
        };
    }

    private static IllegalStateException mislukt(String waarom) {
        return new IllegalStateException("De demo schrijft een plan dat niet kan: " + waarom);
    }
}
