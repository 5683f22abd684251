package nl.spil.plan;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import nl.spil.concept.Concepten;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import nl.spil.plan.Plandossier.Doel;
import nl.spil.plan.Plandossier.Kop;
import nl.spil.plan.Planuitkomst.Gelukt;
import nl.spil.plan.Planuitkomst.Onvolledig;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.zaak.Zaken;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looking back on a goal: reached, partly or not, with evidence (NIVEAU-15). */
@Service
@Transactional
public class Evaluaties {

    /** Outcome of a goal, and what it is called as the effect of a decision. */
    private static final Map<String, String> BEREIKT = Map.of("bereikt", "ja", "deels", "deels", "niet", "nee");

    private final JdbcClient jdbc;
    private final Klok klok;
    private final Concepten concepten;
    private final Plantermijnen termijnen;
    private final Zaken zaken;
    private final ApplicationEventPublisher gebeurtenissen;

    Evaluaties(
            JdbcClient jdbc,
            Klok klok,
            Concepten concepten,
            Plantermijnen termijnen,
            Zaken zaken,
            ApplicationEventPublisher gebeurtenissen) {
        this.jdbc = jdbc;
        this.klok = klok;
        this.concepten = concepten;
        this.termijnen = termijnen;
        this.zaken = zaken;
        this.gebeurtenissen = gebeurtenissen;
    }

    /** How it went. */
    public record Terugblik(@Nullable LocalDate gehoudenOp, String uitkomst, String bewijs, String vervolg) {
        public Terugblik {
            bewijs = bewijs.strip();
            vervolg = vervolg.strip();
        }
    }

    public Planuitkomst evalueer(Bezoeker wie, Inzage inzage, Kop plan, Doel doel, Terugblik t) {
        Plannen.eisSchrijven(inzage);
        if (plan.staat() != Staat.VASTGESTELD || !doel.loopt()) return new Planuitkomst.Gesloten();
        Map<String, String> fouten = new LinkedHashMap<>();
        if (!BEREIKT.containsKey(t.uitkomst()))
            fouten.put("uitkomst", "Kies of het doel is bereikt, deels bereikt of niet bereikt.");
        if (t.bewijs().isEmpty()) fouten.put("bewijs", "Schrijf waaruit dat blijkt: wat is gezien, geteld of gezegd?");
        LocalDate dag = t.gehoudenOp();
        if (dag == null || dag.isAfter(klok.vandaag())) fouten.put("gehoudenOp", "Kies vandaag of een dag daarvoor.");
        if (!fouten.isEmpty()) return new Onvolledig(fouten);
        UUID id = Ids.nieuw();
        Instant nu = klok.nu();
        jdbc.sql("""
                insert into plan.evaluatie (id, bestuur_id, leerling_id, plan_id, doel_id, stam_id, gehouden_op, uitkomst, bewijs, vervolg,
                    auteur_id, auteur_naam, op)
                values (:id, toegang.bestuur(), :leerling, :plan, :doel, :stam, :dag, :uitkomst, :bewijs, :vervolg, :wie, :naam, :nu)""")
                .param("id", id)
                .param("leerling", inzage.leerling())
                .param("plan", plan.id())
                .param("doel", doel.id())
                .param("stam", doel.stamId())
                .param("dag", dag)
                .param("uitkomst", t.uitkomst())
                .param("bewijs", t.bewijs())
                .param("vervolg", t.vervolg())
                .param("wie", wie.accountId())
                .param("naam", wie.naam())
                .param("nu", Timestamp.from(nu))
                .update();
        termijnen.geevalueerd(wie, doel, t.uitkomst());
        concepten.ruimAlleOp(wie, Plannen.plek(plan, "evaluatie." + doel.id() + "."), inzage.leerling());
        UUID besluit = doel.besluitId();
        // Who evaluates the goal, evaluates the decision from which it came: nobody records it twice.
        if (besluit != null)
            zaken.neemEffectOver(wie, inzage, besluit, BEREIKT.getOrDefault(t.uitkomst(), ""), t.bewijs());
        gebeurtenissen.publishEvent(new DoelGeevalueerd(
                id,
                doel.id(),
                plan.id(),
                inzage.leerling(),
                t.uitkomst(),
                doel.zaakId(),
                besluit,
                wie.accountId(),
                nu));
        return new Gelukt(id);
    }
}
