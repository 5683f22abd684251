package nl.spil.plan;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.spil.concept.Concepten;
import nl.spil.gedeeld.Datum;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.organisatie.Gezag;
import nl.spil.organisatie.LeerlingKop;
import nl.spil.organisatie.Leerlingen;
import nl.spil.plan.Plandossier.Kop;
import nl.spil.plan.Planuitkomst.Gelukt;
import nl.spil.plan.Planuitkomst.Gesloten;
import nl.spil.plan.Planuitkomst.Onvolledig;
import nl.spil.schoolplan.Partij;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Klasse;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What pupil and parents say about a plan, and what the school does with it (WVO 2020 art. 2.44 lid 1 and 5). Only added to. */
@Service
@Transactional
public class Inspraak {

    private final JdbcClient jdbc;
    private final Klok klok;
    private final Concepten concepten;
    private final Plannen plannen;
    private final Leerlingen leerlingen;
    private final Plantermijnen termijnen;

    Inspraak(
            JdbcClient jdbc,
            Klok klok,
            Concepten concepten,
            Plannen plannen,
            Leerlingen leerlingen,
            Plantermijnen termijnen) {
        this.jdbc = jdbc;
        this.klok = klok;
        this.concepten = concepten;
        this.plannen = plannen;
        this.leerlingen = leerlingen;
        this.termijnen = termijnen;
    }

    /** That the pupil was heard, or why not. */
    public record Horen(@Nullable LocalDate gehoordOp, String watGezegd, String invloed, String redenNiet) {
        public Horen {
            watGezegd = watGezegd.strip();
            invloed = invloed.strip();
            redenNiet = redenNiet.strip();
        }
    }

    /** A talk about the whole plan. */
    public record Gesprek(
            @Nullable LocalDate gehoudenOp,
            String deelnemers,
            boolean metOuders,
            boolean metLeerling,
            String zonderReden,
            String uitkomst,
            boolean overeenstemming) {
        public Gesprek {
            deelnemers = deelnemers.strip();
            zonderReden = zonderReden.strip();
            uitkomst = uitkomst.strip();
        }
    }

    public Planuitkomst legHoorrechtVast(Bezoeker wie, Inzage inzage, Kop plan, Horen h) {
        Plannen.eisSchrijven(inzage);
        if (!plan.staat().open()) return new Gesloten();
        Map<String, String> fouten = new LinkedHashMap<>();
        boolean niet = !h.redenNiet().isEmpty() && h.watGezegd().isEmpty();
        if (!niet) {
            if (h.watGezegd().isEmpty()) {
                fouten.put(
                        "watGezegd",
                        "Schrijf wat de leerling zei, in de eigen woorden. Kon dat niet? Vul dan de reden in.");
            }
            if (!h.redenNiet().isEmpty())
                fouten.put(
                        "redenNiet", "De leerling is gehoord, of er is een reden waarom niet. Vul één van de twee in.");
            if (h.invloed().isEmpty()) fouten.put("invloed", "Schrijf wat er met de mening van de leerling is gedaan.");
            if (h.gehoordOp() == null) fouten.put("gehoordOp", "Kies de dag van het gesprek.");
            else if (h.gehoordOp().isAfter(klok.vandaag()))
                fouten.put("gehoordOp", "Kies vandaag of een dag daarvoor.");
        }
        if (!fouten.isEmpty()) return new Onvolledig(fouten);
        UUID id = Ids.nieuw();
        jdbc.sql("""
                insert into plan.hoorrecht (id, bestuur_id, leerling_id, plan_id, gehoord_op, wat_gezegd, invloed, reden_niet, auteur_id, auteur_naam, op)
                values (:id, toegang.bestuur(), :leerling, :plan, :gehoord, :gezegd, :invloed, :reden, :wie, :naam, :nu)""")
                .param("id", id)
                .param("leerling", inzage.leerling())
                .param("plan", plan.id())
                .param("gehoord", niet ? null : h.gehoordOp())
                .param("gezegd", niet ? "" : h.watGezegd())
                .param("invloed", niet ? "" : h.invloed())
                .param("reden", niet ? h.redenNiet() : "")
                .param("wie", wie.accountId())
                .param("naam", wie.naam())
                .param("nu", Timestamp.from(klok.nu()))
                .update();
        concepten.ruimAlleOp(wie, Plannen.plek(plan, "horen."), inzage.leerling());
        return new Gelukt(id);
    }

    /** The overleg on the whole plan. Also of a plan that holds: the yearly talk (OPP-12). */
    public Planuitkomst legOverlegVast(Bezoeker wie, Inzage inzage, Kop plan, Gesprek g) {
        Plannen.eisSchrijven(inzage);
        if (plan.staat() == Staat.VERVALLEN) return new Gesloten();
        Map<String, String> fouten = new LinkedHashMap<>();
        LocalDate dag = g.gehoudenOp();
        if (dag == null) fouten.put("gehoudenOp", "Kies de dag van het gesprek.");
        else if (dag.isAfter(klok.vandaag()))
            fouten.put("gehoudenOp", "Kies vandaag of een dag daarvoor. Een gesprek dat nog komt, leg je daarna vast.");
        if (g.deelnemers().isEmpty()) fouten.put("deelnemers", "Schrijf wie erbij waren.");
        LeerlingKop kop = leerlingen.kop(inzage);
        boolean volwassen = dag != null && !Gezag.bij(Datum.leeftijd(kop.geboortedatum(), dag));
        if (volwassen && !g.metLeerling())
            fouten.put(
                    "metLeerling",
                    "Het overleg is met " + kop.roepnaam()
                            + " zelf: die was die dag 18 of ouder. Maak een nieuwe afspraak.");
        if (!volwassen && !g.metOuders())
            fouten.put(
                    "metOuders",
                    "Het overleg is met ouders. Kwamen ze niet? Maak dan een nieuwe afspraak, bijvoorbeeld per telefoon.");
        if (!volwassen && !g.metLeerling() && g.zonderReden().isEmpty())
            fouten.put("zonderReden", "De leerling was er niet bij. Schrijf waarom.");
        if (g.uitkomst().isEmpty())
            fouten.put("uitkomst", "Schrijf wat het overleg opleverde, ook als jullie het niet eens werden.");
        if (!fouten.isEmpty()) return new Onvolledig(fouten);
        UUID id = Ids.nieuw();
        jdbc.sql("""
                insert into plan.overlegverslag (id, bestuur_id, leerling_id, plan_id, gehouden_op, deelnemers, met_ouders, met_leerling,
                    zonder_reden, uitkomst, overeenstemming, auteur_id, auteur_naam, op)
                values (:id, toegang.bestuur(), :leerling, :plan, :dag, :deelnemers, :ouders, :metLeerling, :zonder, :uitkomst, :eens, :wie, :naam, :nu)""")
                .param("id", id)
                .param("leerling", inzage.leerling())
                .param("plan", plan.id())
                .param("dag", dag)
                .param("deelnemers", g.deelnemers())
                .param("ouders", g.metOuders())
                .param("metLeerling", g.metLeerling())
                .param("zonder", g.metLeerling() ? "" : g.zonderReden())
                .param("uitkomst", g.uitkomst())
                .param("eens", g.overeenstemming())
                .param("wie", wie.accountId())
                .param("naam", wie.naam())
                .param("nu", Timestamp.from(klok.nu()))
                .update();
        if (dag != null) termijnen.besproken(wie, inzage, plannen.sjabloon(plan), dag);
        concepten.ruimAlleOp(wie, Plannen.plek(plan, "overleg."), inzage.leerling());
        return new Gelukt(id);
    }

    /** What pupil, parent or docent gives along for the plan, in their own words. */
    public Planuitkomst draagBij(Bezoeker wie, Inzage inzage, String soort, String tekst) {
        if (!inzage.leestIets(Klasse.OPP)) throw new NietGevonden();
        String schoon = tekst.strip();
        if (schoon.isEmpty()) return new Onvolledig(Map.of("tekst", "Schrijf eerst iets in het vak."));
        UUID id = Ids.nieuw();
        jdbc.sql("""
                insert into plan.inbreng (id, bestuur_id, leerling_id, soort, account_id, naam, partij, tekst, op)
                values (:id, toegang.bestuur(), :leerling, :soort, :wie, :naam, :partij, :tekst, :nu)""")
                .param("id", id)
                .param("leerling", inzage.leerling())
                .param("soort", soort)
                .param("wie", wie.accountId())
                .param("naam", wie.naam())
                .param("partij", partij(wie, inzage))
                .param("tekst", schoon)
                .param("nu", Timestamp.from(klok.nu()))
                .update();
        concepten.ruimOp(wie, soort + ".inbreng", inzage.leerling());
        return new Gelukt(id);
    }

    private static String partij(Bezoeker wie, Inzage inzage) {
        return switch (wie.soort()) {
            case OUDER -> "ouder";
            case LEERLING -> Partij.LEERLING;
            case MEDEWERKER, EXTERN, BEHEER -> inzage.rollen().getFirst();
        };
    }
}
