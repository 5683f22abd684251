package nl.spil.overleg;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.spil.gedeeld.Ids;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.organisatie.Locatie;
import nl.spil.organisatie.Locaties;
import nl.spil.schoolplan.Rol.Plek;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.schoolplan.Toegangsregel.Grond;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Klasse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether a mentor may see the contacts with helpers from outside of one pupil, where the plan lets that depend: opened by the OCO
 * with a reason (SOT-25), or open until the case is called complex (SOT-26).
 */
@Service
@Transactional
public class Openstellingen {

    private final JdbcClient jdbc;
    private final Klok klok;
    private final Locaties locaties;
    private final Schoolplannen schoolplannen;

    Openstellingen(JdbcClient jdbc, Klok klok, Locaties locaties, Schoolplannen schoolplannen) {
        this.jdbc = jdbc;
        this.klok = klok;
        this.locaties = locaties;
        this.schoolplannen = schoolplannen;
    }

    /** One time that it was opened or closed. */
    public record Keer(boolean open, String reden, String door, LocalDate op) {}

    /**
     * How it stands for this pupil.
     *
     * @param totComplex the plan lets the mentor in until the case is called complex; otherwise only when opened with a reason
     * @param mentor what the school calls a mentor
     * @param bron where the plan says so
     */
    public record Stand(boolean totComplex, boolean open, String mentor, String bron, List<Keer> geschiedenis) {}

    /** Empty where the plan gives the mentor the same at all times, or where this person does not decide on it. */
    @Transactional(readOnly = true)
    public Optional<Stand> stand(Inzage inzage) {
        if (!inzage.schrijft(Klasse.HULPVERLENING) || !inzage.leest(Klasse.HULPVERLENING)) return Optional.empty();
        Schoolplan plan = plan(inzage.leerling());
        return grond(plan).flatMap(grond -> {
            List<Keer> keren = jdbc.sql("""
                            select open, reden, door_naam, (op at time zone 'Europe/Amsterdam')::date from overleg.openstelling
                             where leerling_id = :leerling and grond = :grond order by op desc, id desc""")
                    .param("leerling", inzage.leerling())
                    .param("grond", sleutel(grond))
                    .query((rs, n) -> new Keer(
                            rs.getBoolean(1), rs.getString(2), rs.getString(3), rs.getObject(4, LocalDate.class)))
                    .list();
            boolean open = !keren.isEmpty() && keren.getFirst().open();
            if (!mag(inzage, !open)) return Optional.empty();
            return Optional.of(new Stand(
                    grond == Grond.ZAAK_NIET_COMPLEX,
                    open,
                    plan.woorden().mentor(),
                    plan.toegang(plan.rolId(Plek.EERSTE_AANSPREEKPUNT), Klasse.HULPVERLENING.nummer())
                            .bron(),
                    keren));
        });
    }

    /** The first talk with helpers about this pupil: where the plan lets the mentor in until it is complex, that begins now. */
    void beginMet(Bezoeker wie, Inzage inzage) {
        Optional<Stand> stand = stand(inzage);
        if (stand.isEmpty()
                || !stand.get().totComplex()
                || !stand.get().geschiedenis().isEmpty()) return;
        zet(
                wie,
                inzage,
                Grond.ZAAK_NIET_COMPLEX,
                true,
                "Er is overleg met hulpverleners; de casus is niet als complex gemarkeerd.");
    }

    /**
     * Opens or closes it, with the reason.
     *
     * @return field to sentence; empty when done
     * @throws NietGevonden for who does not keep all these contacts, as who only writes the own
     */
    public Map<String, String> stel(Bezoeker wie, Inzage inzage, boolean open, String reden) {
        if (!mag(inzage, open)) throw new NietGevonden();
        Grond grond = grond(plan(inzage.leerling())).orElseThrow(NietGevonden::new);
        if (reden.isBlank()) return Map.of("openstelling", "Schrijf waarom; dit blijft bewaard.");
        if (reden.length() > 300) return Map.of("openstelling", "Houd de reden kort: hoogstens 300 tekens.");
        zet(wie, inzage, grond, open, reden.strip());
        return Map.of();
    }

    private boolean mag(Inzage inzage, boolean open) {
        return jdbc.sql("select overleg.mag_openstellen(:leerling, :open)")
                .param("leerling", inzage.leerling())
                .param("open", open)
                .query(Boolean.class)
                .single();
    }

    private void zet(Bezoeker wie, Inzage inzage, Grond grond, boolean open, String reden) {
        jdbc.sql("""
                        insert into overleg.openstelling (id, bestuur_id, leerling_id, grond, open, reden, door, door_naam, op)
                        values (:id, :bestuur, :leerling, :grond, :open, :reden, :wie, :naam, :nu)""")
                .param("id", Ids.nieuw())
                .param("bestuur", wie.bestuurId())
                .param("leerling", inzage.leerling())
                .param("grond", sleutel(grond))
                .param("open", open)
                .param("reden", reden)
                .param("wie", wie.accountId())
                .param("naam", wie.naam())
                .param("nu", Timestamp.from(klok.nu()))
                .update();
        jdbc.sql("select overleg.stel_open(:leerling, :grond, :open)")
                .param("leerling", inzage.leerling())
                .param("grond", sleutel(grond))
                .param("open", open)
                .query(Integer.class)
                .single();
    }

    /** In the job of one bestuur: what stands open for the mentor of a pupil, is open for whoever became it since. */
    void volgWieHetNuIs() {
        jdbc.sql("""
                select overleg.stel_open(x.leerling_id, x.grond, true)
                  from (select distinct on (o.leerling_id) o.leerling_id, o.grond, o.open
                          from overleg.openstelling o order by o.leerling_id, o.op desc, o.id desc) x
                 where x.open""").query(Integer.class).list();
    }

    private Schoolplan plan(UUID leerling) {
        Locatie locatie = locaties.vanLeerling(leerling).orElseThrow(NietGevonden::new);
        return schoolplannen.voorLocatie(locatie.id()).plan();
    }

    /** The ground on which the plan lets the mentor in. */
    private static Optional<Grond> grond(Schoolplan plan) {
        return plan.toegang(plan.rolId(Plek.EERSTE_AANSPREEKPUNT), Klasse.HULPVERLENING.nummer()).opent().stream()
                .map(o -> o.bij())
                .filter(g -> g == Grond.REDEN || g == Grond.ZAAK_NIET_COMPLEX)
                .findFirst();
    }

    private static String sleutel(Grond grond) {
        return grond == Grond.REDEN ? "reden" : "zaak-niet-complex";
    }
}
