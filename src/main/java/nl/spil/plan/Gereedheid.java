package nl.spil.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.plan.Plandossier.Antwoord;
import nl.spil.plan.Plandossier.Doel;
import nl.spil.schoolplan.Sectie;
import nl.spil.schoolplan.Sectie.Soort;

/**
 * Whether a plan can hold. Two decisions stay apart: the overleg on the whole plan, and the agreement of the parents with the
 * handelingsdeel (WVO 2020 art. 2.44); the pupil is heard before both. From eighteen both are with the pupil.
 */
final class Gereedheid {

    private static final String HOREN = "WVO 2020 art. 2.44 lid 5";
    private static final String OOGO = "WVO 2020 art. 2.44 lid 1";
    private static final String INSTEMMING = "WVO 2020 art. 2.44 lid 2";

    private final Sjabloon sjabloon;
    private final Plandossier plan;
    private final List<Ondertekenaar> ondertekenaars;
    private final List<Ontbrekend> uit = new ArrayList<>();

    private Gereedheid(Sjabloon sjabloon, Plandossier plan, List<Ondertekenaar> ondertekenaars) {
        this.sjabloon = sjabloon;
        this.plan = plan;
        this.ondertekenaars = ondertekenaars;
    }

    /** What must be written before anybody is asked to read it. */
    static List<Ontbrekend> voorVoorleggen(Sjabloon sjabloon, Plandossier plan) {
        Gereedheid g = new Gereedheid(sjabloon, plan, List.of());
        g.inhoud();
        return g.uit;
    }

    /** Everything that is missing before the plan can hold. */
    static List<Ontbrekend> voorVaststellen(
            Sjabloon sjabloon, LeerlingKop kop, Plandossier plan, List<Ondertekenaar> ondertekenaars) {
        Gereedheid g = new Gereedheid(sjabloon, plan, ondertekenaars);
        g.inhoud();
        g.gehoord();
        g.overleg(kop);
        g.voorgelegd();
        // As long as nobody was asked, nobody keeps anybody waiting.
        if (plan.kop().staat() != Staat.CONCEPT || ondertekenaars.isEmpty()) {
            g.instemming();
            g.handtekeningen();
        }
        return g.uit;
    }

    private String auteur() {
        return sjabloon.rol(sjabloon.soort().auteur());
    }

    private void inhoud() {
        for (Sectie s : sjabloon.secties()) {
            if (s.verplicht()
                    && s.soort() == Soort.TEKST
                    && plan.sectie(s.id()).map(t -> t.tekst().isBlank()).orElse(true)) {
                mist("“" + s.naam() + "” is nog leeg.", auteur(), "/secties/" + s.id(), s.bron());
            }
            if (s.verplicht()
                    && s.soort() == Soort.DOELEN
                    && plan.lopendeDoelen().isEmpty()) {
                mist("Er staat nog geen doel in het plan.", auteur(), "/doelen/nieuw", s.bron());
            }
        }
        for (Doel d : plan.lopendeDoelen()) {
            if (!d.compleet()) {
                mist(
                        "Het doel “" + d.tekst()
                                + "” is nog niet helemaal ingevuld: begin, streven en wat de school doet.",
                        auteur(),
                        "/doelen/" + d.id(),
                        sjabloon.soort().bron());
            }
        }
    }

    private void gehoord() {
        if (sjabloon.soort().hoorrecht() && plan.gehoord().isEmpty()) {
            mist(
                    "Er staat nog niet wat de leerling zei en wat daarmee is gedaan, of waarom dat niet kon.",
                    auteur(),
                    "/hoorrecht",
                    HOREN);
        }
    }

    private void overleg(LeerlingKop kop) {
        if (!sjabloon.soort().oogo() || plan.overleggen().stream().anyMatch(o -> o.telt(kop.meerderjarig()))) return;
        mist(
                !kop.meerderjarig()
                        ? "Het overleg met ouders en leerling over het hele plan is nog niet vastgelegd."
                        : plan.overleggen().isEmpty()
                                ? "Het overleg met " + kop.roepnaam() + " over het hele plan is nog niet vastgelegd."
                                : "Het overleg over het hele plan was alleen met ouders. " + kop.roepnaam()
                                        + " is nu 18 of ouder: bespreek het plan met " + kop.roepnaam()
                                        + " en leg dat vast.",
                auteur(),
                "/overleggen",
                OOGO);
    }

    private void voorgelegd() {
        if (plan.kop().staat() == Staat.CONCEPT && !ondertekenaars.isEmpty()) {
            mist(
                    "Het plan is nog niet voorgelegd aan wie het leest en tekent.",
                    auteur(),
                    "/voorlegging",
                    sjabloon.soort().bron());
        }
    }

    private void instemming() {
        for (Doel d : plan.lopendeDoelen()) {
            for (Ondertekenaar o : ondertekenaars) {
                if (!o.handelingsdeel()) continue;
                Optional<Antwoord> antwoord = antwoord(d, o);
                if (antwoord.map(Antwoord::nee).orElse(false) && o.verplichtDoelen()) {
                    mist(
                            o.naam() + " stemt niet in met het doel “" + d.tekst()
                                    + "”. Praat erover en pas het doel aan, of haal het uit het plan.",
                            auteur(),
                            "/doelen/" + d.id(),
                            INSTEMMING);
                } else if (antwoord.isEmpty() && o.verplichtDoelen() && !geweigerd(o)) {
                    mist(
                            "Het antwoord op het doel “" + d.tekst() + "” is er nog niet.",
                            o.naam(),
                            "/antwoorden",
                            INSTEMMING);
                }
            }
        }
    }

    private void handtekeningen() {
        List<String> klaar = new ArrayList<>();
        for (Ondertekenaar o : ondertekenaars) {
            if (!o.verplichtPlan() || getekend(o) || geweigerd(o) || klaar.contains(o.partij())) continue;
            if (o.samen()) klaar.add(o.partij());
            mist(
                    "De handtekening onder het hele plan is er nog niet.",
                    o.samen() ? sjabloon.rol(o.partij()) + " (" + namen(o.partij()) + ")" : o.naam(),
                    "/antwoorden",
                    sjabloon.soort().bron());
        }
    }

    private boolean getekend(Ondertekenaar o) {
        return ondertekenaars.stream()
                .filter(x -> o.samen() ? x.partij().equals(o.partij()) : x.equals(o))
                .anyMatch(x -> x.accountId() != null
                        && plan.handtekening(x.accountId())
                                .filter(a -> !a.nee())
                                .isPresent());
    }

    private Optional<Antwoord> antwoord(Doel doel, Ondertekenaar o) {
        UUID account = o.accountId();
        return account == null ? Optional.empty() : plan.antwoord(doel, account);
    }

    /** Somebody did not want to sign: the school wrote down why and pointed to the klachtencommissie (OPP-21). */
    private boolean geweigerd(Ondertekenaar o) {
        return o.accountId() != null && plan.weigering(o.accountId()).isPresent();
    }

    private String namen(String partij) {
        return ondertekenaars.stream()
                .filter(o -> o.partij().equals(partij))
                .map(Ondertekenaar::naam)
                .collect(Collectors.joining(", "));
    }

    private void mist(String zin, String wie, String url, String bron) {
        uit.add(new Ontbrekend(zin, wie, url, bron));
    }
}
