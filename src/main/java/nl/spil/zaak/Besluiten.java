package nl.spil.zaak;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.spil.gedeeld.Ids;
import nl.spil.schoolplan.Besluitsoort;
import nl.spil.schoolplan.Fase;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Klasse;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of decisions and of their effects; both are only added. */
@Component
class Besluiten {

    private final JdbcClient jdbc;

    Besluiten(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID bewaar(
            Bezoeker wie,
            Inzage inzage,
            Zaak zaak,
            Besluitsoort soort,
            Fase naar,
            NieuwBesluit b,
            String opentPlan,
            @Nullable UUID evaluatietermijn,
            Instant nu) {
        UUID id = Ids.nieuw();
        jdbc.sql("""
                        insert into zaak.besluit (id, bestuur_id, leerling_id, zaak_id, klasse, kenmerken, soort, naam, van_fase, naar_fase, reden,
                               door, door_naam, door_rol, op, uitvoerder_id, uitvoerder, start, doel, evaluatie_op, niveau, niveau_door,
                               niveau_reden, aspecten, ouders_op, ouders_wijze, ouders_waarom_niet, leerling_op, leerling_zei,
                               leerling_waarom_niet, resultaat, plansoort, evaluatietermijn_id, overleg_id)
                        values (:id, :bestuur, :leerling, :zaak, :klasse, :kenmerken::jsonb, :soort, :naam, :van, :naar, :reden,
                               :door, :doorNaam, :rol, :op, :uitvoerderId, :uitvoerder, :start, :doel, :evaluatie, :niveau, :niveauDoor,
                               :niveauReden, :aspecten, :oudersOp, :oudersWijze, :oudersNiet, :leerlingOp, :leerlingZei,
                               :leerlingNiet, :resultaat, :plansoort, :termijn, :overleg)""")
                .param("id", id)
                .param("bestuur", wie.bestuurId())
                .param("leerling", zaak.leerling())
                .param("zaak", zaak.id())
                .param("klasse", zaak.klasse().nummer())
                .param("kenmerken", Kenmerken.json(soort, b))
                .param("soort", soort.id())
                .param("naam", soort.naam())
                .param("van", zaak.fase())
                .param("naar", naar.id())
                .param("reden", b.reden().strip())
                .param("door", wie.accountId())
                .param("doorNaam", wie.naam())
                .param("rol", inzage.als())
                .param("op", Timestamp.from(nu))
                .param("uitvoerderId", b.uitvoerder())
                .param("uitvoerder", b.uitvoerderNaam().strip())
                .param("start", b.start())
                .param("doel", b.doel().strip())
                .param("evaluatie", b.evaluatieOp())
                .param("niveau", b.niveau())
                .param("niveauDoor", b.niveau().isEmpty() ? "" : wie.naam() + ", " + inzage.als())
                .param(
                        "niveauReden",
                        b.niveau().isEmpty() ? "" : b.niveauReden().strip())
                .param("aspecten", b.aspecten().stream().sorted().toArray(String[]::new))
                .param("oudersOp", b.ouders().op())
                .param("oudersWijze", b.ouders().inhoud().strip())
                .param("oudersNiet", b.ouders().waaromNiet().strip())
                .param("leerlingOp", b.leerling().op())
                .param("leerlingZei", b.leerling().inhoud().strip())
                .param("leerlingNiet", b.leerling().waaromNiet().strip())
                .param("resultaat", b.resultaat().strip())
                .param("plansoort", opentPlan)
                .param("termijn", evaluatietermijn)
                .param("overleg", b.overleg())
                .update();
        return id;
    }

    /** Kinds of decisions that were taken in this phase. */
    Set<String> genomen(Zaak zaak, String fase) {
        return Set.copyOf(jdbc.sql("select distinct soort from zaak.besluit where zaak_id = :zaak and van_fase = :fase")
                .param("zaak", zaak.id())
                .param("fase", fase)
                .query(String.class)
                .list());
    }

    /** How often this decision was taken since the zaak last came into the phase where it is. */
    int aantal(Zaak zaak, String soort) {
        return jdbc.sql("select count(*) from zaak.besluit where zaak_id = :zaak and soort = :soort and op >= :sinds")
                .param("zaak", zaak.id())
                .param("soort", soort)
                .param("sinds", Timestamp.from(zaak.faseSinds()))
                .query(Integer.class)
                .single();
    }

    /** A decision with a goal of which nobody has recorded yet whether it was reached. */
    record Open(
            UUID id,
            String doel,
            LocalDate evaluatieOp,
            String plansoort,
            @Nullable UUID termijn) {}

    List<Open> zonderEffect(UUID zaak) {
        return jdbc.sql("""
                        select b.id, b.doel, b.evaluatie_op, b.plansoort, b.evaluatietermijn_id from zaak.besluit b
                         where b.zaak_id = :zaak and b.doel <> '' and b.evaluatie_op is not null
                           and not exists (select 1 from zaak.effect e where e.besluit_id = b.id)
                         order by b.evaluatie_op, b.op""")
                .param("zaak", zaak)
                .query((rs, n) -> new Open(
                        rs.getObject(1, UUID.class),
                        rs.getString(2),
                        rs.getObject(3, LocalDate.class),
                        rs.getString(4),
                        rs.getObject(5, UUID.class)))
                .list();
    }

    void bewaarEffect(Bezoeker wie, Zaak zaak, UUID besluit, String bereikt, String bewijs, Instant nu) {
        jdbc.sql("""
                        insert into zaak.effect (id, bestuur_id, leerling_id, zaak_id, klasse, besluit_id, bereikt, bewijs, door, door_naam, op)
                        values (:id, :bestuur, :leerling, :zaak, :klasse, :besluit, :bereikt, :bewijs, :door, :naam, :op)""")
                .param("id", Ids.nieuw())
                .param("bestuur", wie.bestuurId())
                .param("leerling", zaak.leerling())
                .param("zaak", zaak.id())
                .param("klasse", zaak.klasse().nummer())
                .param("besluit", besluit)
                .param("bereikt", bereikt)
                .param("bewijs", bewijs.strip())
                .param("door", wie.accountId())
                .param("naam", wie.naam())
                .param("op", Timestamp.from(nu))
                .update();
    }

    /**
     * The effect of a decision as the plan has it.
     *
     * @param termijn the term that was waiting for it
     * @param meerOpen whether the zaak waits for the effect of another decision
     * @param andereStap whether something else runs in the zaak
     */
    record Overgenomen(
            UUID zaak,
            String nummer,
            String zaaktype,
            Klasse klasse,
            UUID planversie,
            String fase,
            UUID eigenaar,
            boolean loopt,
            @Nullable UUID termijn,
            boolean meerOpen,
            boolean andereStap) {

        /** The zaak as far as its clocks need it, for who does not see it. */
        Zaak zaak(UUID leerling, Instant nu) {
            return new Zaak(
                    zaak,
                    leerling,
                    nummer,
                    zaaktype,
                    klasse,
                    planversie,
                    fase,
                    nu,
                    eigenaar,
                    nu,
                    null,
                    "",
                    "",
                    false,
                    "",
                    0);
        }
    }

    /** Takes over the effect of a decision from the plan; nothing when it was there already. */
    Optional<Overgenomen> neemOver(Bezoeker wie, UUID besluit, String bereikt, String bewijs, Instant nu) {
        return jdbc.sql("select * from zaak.effect_uit_plan(:id, :besluit, :bereikt, :bewijs, :naam, :op)")
                .param("id", Ids.nieuw())
                .param("besluit", besluit)
                .param("bereikt", bereikt)
                .param("bewijs", bewijs.strip())
                .param("naam", wie.naam())
                .param("op", Timestamp.from(nu))
                .query((rs, n) -> new Overgenomen(
                        rs.getObject("zaak_id", UUID.class),
                        rs.getString("nummer"),
                        rs.getString("zaaktype"),
                        Klasse.van(rs.getInt("klasse")),
                        rs.getObject("planversie_id", UUID.class),
                        rs.getString("fase"),
                        rs.getObject("eigenaar_id", UUID.class),
                        rs.getBoolean("loopt"),
                        rs.getObject("termijn_id", UUID.class),
                        rs.getBoolean("meer_open"),
                        rs.getBoolean("andere_stap")))
                .optional();
    }

    /** Whether pupil and parents were involved in a decision of this zaak before, or the reason why not stands. */
    boolean ooit(UUID zaak, boolean ouders) {
        String kolommen = ouders
                ? "(ouders_op is not null or ouders_waarom_niet <> '')"
                : "(leerling_op is not null or leerling_waarom_niet <> '')";
        return jdbc.sql("select exists (select 1 from zaak.besluit where zaak_id = :zaak and " + kolommen + ")")
                .param("zaak", zaak)
                .query(Boolean.class)
                .single();
    }
}
