package nl.spil.overleg;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.spil.concept.Concept;
import nl.spil.gedeeld.Klok;
import nl.spil.gedeeld.NietGevonden;
import nl.spil.overleg.Notulen.Notulendeel;
import nl.spil.toegang.Inzage;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What the cockpit shows, in few statements: the next pupil must be there within the blink of an eye. */
@Component
@Transactional(readOnly = true)
public class Cockpit {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final Klok klok;

    Cockpit(JdbcClient jdbc, Klok klok) {
        this.jdbc = jdbc;
        this.klok = klok;
    }

    /** Who was invited, and is there. */
    public record Deelnemer(
            UUID id, @Nullable UUID account, String naam, String rol, boolean aanwezig, boolean extern) {}

    /** One pupil in the list at the left. */
    public record Regel(String naam, boolean besloten, boolean toegelaten, Agendapunt punt) {

        public boolean doorgeschoven() {
            return punt.doorgeschovenNaar() != null;
        }

        public UUID id() {
            return punt.id();
        }

        public UUID leerling() {
            return punt.leerling();
        }

        public String herkomst() {
            return punt.herkomst();
        }

        public boolean besproken() {
            return punt.besproken();
        }

        /** Where it stands, in a word. */
        public String staat() {
            if (besloten) return "besloten";
            if (doorgeschoven()) return "doorgeschoven";
            if (besproken()) return "besproken";
            return switch (herkomst()) {
                case "zorgmelding" -> toegelaten ? "melding, toegelaten" : "melding";
                case "evaluatie" -> "evaluatie";
                case "signaal" -> "signaal";
                case "klas" -> "";
                case "procedure" -> "procedure";
                default -> "ingebracht";
            };
        }

        public boolean klaar() {
            return besloten || doorgeschoven();
        }
    }

    /** A decision that was taken in this meeting. */
    public record Genomen(
            String naam,
            String reden,
            String doel,
            String uitvoerder,
            @Nullable LocalDate start,
            @Nullable LocalDate evaluatie) {}

    /** The school's answer to the hulpvraag. */
    public record Beantwoord(String welke, String waarom, LocalDate vanaf) {}

    /**
     * What is known about the pupil of this agendapunt.
     *
     * @param hulpvraag empty when there was no zorgmelding
     * @param zaakversie the version of the zaak that the decision builds on
     * @param sinds the day from which "sinds het vorige overleg" counts; null when this is the first time
     * @param notities kind of notitie to number, since that day
     */
    public record Kern(
            String hulpvraag,
            String wens,
            @Nullable LocalDate ingediend,
            String indiener,
            String zaaknummer,
            String zaaktype,
            String fase,
            @Nullable UUID zaakplan,
            int zaakversie,
            boolean zaakLoopt,
            String toegelatenReden,
            String toegelatenNaam,
            String toelichting,
            @Nullable LocalDate doorgeschovenNaar,
            String doorgeschovenReden,
            @Nullable LocalDate gehoordOp,
            @Nullable LocalDate oudersOp,
            @Nullable LocalDate sinds,
            Map<String, Integer> notities,
            List<String> eerdereBesluiten,
            List<String> plannen,
            List<Genomen> besluiten,
            @Nullable Beantwoord antwoord,
            int doelen,
            int bereikt,
            String planWacht,
            Map<Notulen.Deel, Notulendeel> notulen,
            Map<String, Concept> getypt,
            List<Actie> acties) {}

    /** Something that was agreed here and is still open. */
    public record Actie(String wat, String wie, LocalDate dag) {}

    /** Somebody of the location who can do something. */
    public record Medewerker(UUID account, String naam) {}

    /** The meeting with who takes part and who can be asked. */
    public record Blad(Overleg overleg, List<Deelnemer> deelnemers, List<Medewerker> medewerkers) {}

    /** For the team of its location; for anyone else it does not exist. */
    public Blad blad(UUID id) {
        return jdbc.sql("select " + Overlegopslag.KOLOMMEN + """
                        , (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'account', d.account_id, 'naam', d.naam, 'rol', d.rol, 'aanwezig', d.aanwezig, 'extern', d.extern)
                                                     order by d.aanwezig desc, d.naam), '[]') from overleg.deelnemer d where d.overleg_id = o.id) as deelnemers,
                          (select coalesce(jsonb_agg(jsonb_build_object('account', m.account_id, 'naam', m.naam) order by m.naam), '[]')
                             from organisatie.medewerker m where m.account_id is not null
                              and exists (select 1 from organisatie.functie f where f.medewerker_id = m.id and f.locatie_id = o.locatie_id
                                             and f.vanaf <= :dag and (f.tot is null or f.tot > :dag))) as medewerkers
                         from overleg.overleg o where o.id = :id and """ + " " + Overlegopslag.LEEST)
                .param("id", id)
                .param("dag", klok.vandaag())
                .query((rs, n) -> new Blad(
                        Overlegopslag.lees(rs, n),
                        Arrays.asList(JSON.readValue(rs.getString("deelnemers"), Deelnemer[].class)),
                        Arrays.asList(JSON.readValue(rs.getString("medewerkers"), Medewerker[].class))))
                .optional()
                .orElseThrow(NietGevonden::new);
    }

    public List<Regel> agenda(Overleg overleg) {
        return jdbc.sql("""
                        select a.id, a.overleg_id, a.leerling_id, a.zaak_id, a.zorgmelding_id, a.herkomst, a.toelichting, a.besproken_op,
                               a.doorgeschoven_naar, l.naam, a.toegelaten_op is not null as toegelaten,
                               exists (select 1 from zaak.besluit b where b.overleg_id = a.overleg_id and b.zaak_id = a.zaak_id)
                                 or exists (select 1 from overleg.vastlegging v where v.agendapunt_id = a.id and v.soort = 'besluit') as besloten
                          from overleg.agendapunt a join organisatie.leerling l on l.id = a.leerling_id
                         where a.overleg_id = :overleg order by a.volgorde, a.id""")
                .param("overleg", overleg.id())
                .query((rs, n) -> new Regel(
                        rs.getString("naam"), rs.getBoolean("besloten"), rs.getBoolean("toegelaten"), Agenda.lees(rs)))
                .list();
    }

    /** About the opened pupil. */
    public Kern kern(Inzage inzage, Overleg overleg, Agendapunt punt) {
        return jdbc.sql("""
                        with a as (
                            select a.* from overleg.agendapunt a where a.id = :punt and a.leerling_id = :leerling
                        ), vorige as (
                            select max(o.dag) as dag from overleg.agendapunt p join overleg.overleg o on o.id = p.overleg_id
                             where p.leerling_id = :leerling and p.besproken_op is not null and o.dag < :dag
                        ), s as (
                            select coalesce(v.dag, (m.ingediend_op at time zone 'Europe/Amsterdam')::date) as dag, v.dag as vorige, m.*
                              from vorige v
                              left join lateral (select z.id as melding_id, z.ingediend_op, z.indiener_naam, i.antwoorden
                                                   from a join zaak.zorgmelding z on z.zaak_id = a.zaak_id
                                                          and (a.zorgmelding_id is null or z.id = a.zorgmelding_id)
                                                   join formulier.invulling i on i.id = z.invulling_id
                                                  order by z.ingediend_op desc limit 1) m on true
                        )
                        select coalesce(s.antwoorden ->> 'hulpvraag', '') as hulpvraag, coalesce(s.antwoorden ->> 'gewenste-uitkomst', '') as wens,
                               (s.ingediend_op at time zone 'Europe/Amsterdam')::date as ingediend, coalesce(s.indiener_naam, '') as indiener,
                               coalesce(c.nummer, '') as nummer, coalesce(c.zaaktype, '') as zaaktype, coalesce(c.fase, '') as fase,
                               c.planversie_id, coalesce(c.versie, 0) as zaakversie, c.id is not null and c.gesloten_op is null as loopt,
                               a.toegelaten_reden, a.toegelaten_naam, a.toelichting, d.dag as door_naar, a.doorgeschoven_reden,
                               (select max(n.gebeurd_op) from dossier.notitie n where n.leerling_id = :leerling and n.soort = 'gesprek-leerling') as gehoord,
                               (select max(n.gebeurd_op) from dossier.notitie n where n.leerling_id = :leerling and n.soort = 'contact-ouders') as ouders,
                               s.dag as sinds,
                               (select coalesce(jsonb_object_agg(t.soort, t.aantal), '{}') from (
                                    select n.soort, count(*) as aantal from dossier.notitie n
                                     where n.leerling_id = :leerling and n.gebeurd_op >= s.dag
                                       and not exists (select 1 from dossier.notitie v where v.vervangt = n.id)
                                     group by n.soort) t) as notities,
                               (select coalesce(jsonb_agg(b.naam order by b.op), '[]') from zaak.besluit b
                                 where b.zaak_id = a.zaak_id and b.overleg_id is distinct from a.overleg_id
                                   and b.op < coalesce((select h.begonnen_op from overleg.overleg h where h.id = a.overleg_id), 'infinity')
                                   and (b.op at time zone 'Europe/Amsterdam')::date >= s.dag) as eerder,
                               (select coalesce(jsonb_agg(upper(p.soort) || ' versie ' || p.versienummer || ' vastgesteld' order by p.versienummer), '[]')
                                  from plan.plan p where p.leerling_id = :leerling and (p.vastgesteld_op at time zone 'Europe/Amsterdam')::date >= s.dag) as plannen,
                               (select coalesce(jsonb_agg(jsonb_build_object('naam', b.naam, 'reden', b.reden, 'doel', b.doel, 'uitvoerder', b.uitvoerder,
                                                                             'start', b.start, 'evaluatie', b.evaluatie_op) order by b.op), '[]')
                                  from zaak.besluit b where b.zaak_id = a.zaak_id and b.overleg_id = a.overleg_id) as besluiten,
                               (select jsonb_build_object('welke', w.welke, 'waarom', w.waarom, 'vanaf', w.vanaf) from zaak.antwoord w
                                 where w.zorgmelding_id = a.zorgmelding_id order by w.op desc limit 1) as antwoord,
                               (select count(*) from plan.doel d join plan.plan p on p.id = d.plan_id and p.staat = 'vastgesteld'
                                 where d.leerling_id = :leerling and d.vervallen_op is null) as doelen,
                               (select count(*) from plan.doel d join plan.plan p on p.id = d.plan_id and p.staat = 'vastgesteld'
                                 where d.leerling_id = :leerling and d.vervallen_op is null
                                   and (select e.uitkomst from plan.evaluatie e where e.doel_id = d.id order by e.op desc limit 1) = 'bereikt') as bereikt,
                               coalesce((select upper(p.soort) || ' versie ' || p.versienummer from plan.plan p
                                          where p.leerling_id = :leerling and p.staat = 'voorgelegd' limit 1), '') as plan_wacht,
                               (select coalesce(jsonb_agg(jsonb_build_object('id', n.id, 'agendapunt', n.agendapunt_id, 'deel', upper(n.deel), 'tekst', n.tekst,
                                                                             'door', n.door_naam, 'op', n.op, 'versie', n.versie)), '[]')
                                  from overleg.notulendeel n where n.agendapunt_id = a.id) as notulen,
                               (select coalesce(jsonb_object_agg(t.plek, jsonb_build_object('tekst', t.tekst, 'versie', t.versie)), '{}')
                                  from concept.concept t where t.account_id = (select toegang.wie()) and t.leerling_id = :leerling
                                   and (starts_with(t.plek, :plek) or starts_with(t.plek, 'besluit.' || c.nummer || '.')
                                        or starts_with(t.plek, 'antwoord.' || a.zorgmelding_id || '.'))) as getypt,
                               (select coalesce(jsonb_agg(jsonb_build_object('wat', t.omschrijving, 'wie', coalesce(m.naam, ''), 'dag', t.verloopt_op)
                                                          order by t.verloopt_op, t.id), '[]')
                                  from termijn.termijn t left join organisatie.medewerker m on m.account_id = t.eigenaar_id
                                 where t.onderwerp_id = a.id and t.onderwerp_soort = 'agendapunt' and t.gehaald_op is null and t.vervallen_op is null) as acties
                          from a cross join s
                          left join zaak.zaak c on c.id = a.zaak_id
                          left join overleg.overleg d on d.id = a.doorgeschoven_naar""")
                .param("punt", punt.id())
                .param("leerling", inzage.leerling())
                .param("dag", overleg.dag())
                .param("plek", Notulen.begin(punt.id()))
                .query((rs, n) -> lees(rs))
                .single();
    }

    /** A zorgmelding that came in too late for this meeting and waits for a later one. */
    public record TeLaat(
            UUID punt, UUID overleg, UUID leerling, String naam, String indiener, Instant ingediend, LocalDate wacht) {}

    public List<TeLaat> teLaat(Overleg overleg) {
        if (overleg.afgesloten() || !overleg.vanTeam()) return List.of();
        return jdbc.sql("""
                        select a.id, a.overleg_id, a.leerling_id, l.naam, z.indiener_naam, z.ingediend_op, o.dag
                          from overleg.overleg o
                          join overleg.agendapunt a on a.overleg_id = o.id and a.besproken_op is null and a.doorgeschoven_naar is null
                          join zaak.zorgmelding z on z.id = a.zorgmelding_id
                          join organisatie.leerling l on l.id = a.leerling_id
                         where o.locatie_id = :locatie and o.soort = :soort and o.staat = 'gepland' and o.dag > :dag
                           and (z.ingediend_op at time zone 'Europe/Amsterdam')::date <= :dag
                           and not exists (select 1 from overleg.agendapunt h where h.overleg_id = :overleg and h.leerling_id = a.leerling_id)
                         order by z.ingediend_op""")
                .param("locatie", overleg.locatie())
                .param("soort", overleg.soort())
                .param("dag", overleg.dag())
                .param("overleg", overleg.id())
                .query((rs, n) -> new TeLaat(
                        rs.getObject(1, UUID.class),
                        rs.getObject(2, UUID.class),
                        rs.getObject(3, UUID.class),
                        rs.getString(4),
                        rs.getString(5),
                        rs.getTimestamp(6).toInstant(),
                        rs.getObject(7, LocalDate.class)))
                .list();
    }

    /** Something that runs out before the next meeting and is not on the agenda. */
    public record Voorstel(
            UUID leerling, String naam, @Nullable UUID zaak, String wat, LocalDate dag) {}

    /** What must be evaluated before the meeting after this one: decisions and goals. */
    public List<Voorstel> voorstellen(Overleg overleg, LocalDate voor) {
        if (overleg.afgesloten() || !overleg.vanTeam() || overleg.eenLeerling()) return List.of();
        return jdbc.sql("""
                        select distinct on (e.dag, l.naam, l.id) e.leerling_id, l.naam, e.zaak_id, e.wat, e.dag
                          from (select b.leerling_id, b.zaak_id, 'besluit ' || b.naam as wat, b.evaluatie_op as dag
                                  from zaak.besluit b join zaak.zaak c on c.id = b.zaak_id and c.klasse = 8 and c.gesloten_op is null
                                 where b.evaluatie_op < :voor and not exists (select 1 from zaak.effect x where x.besluit_id = b.id)
                                union all
                                select d.leerling_id, p.zaak_id, 'doel ' || d.tekst, d.evaluatie_op
                                  from plan.doel d join plan.plan p on p.id = d.plan_id and p.staat = 'vastgesteld'
                                 where d.vervallen_op is null and d.evaluatie_op < :voor
                                   and not exists (select 1 from plan.evaluatie x where x.doel_id = d.id)) e
                          join organisatie.leerling l on l.id = e.leerling_id
                          join toegang.lidmaatschap m on m.leerling_id = l.id and m.groep_id = :locatie
                                                     and m.vanaf <= :vandaag and (m.tot is null or m.tot > :vandaag)
                         where not exists (select 1 from overleg.agendapunt a join overleg.overleg o on o.id = a.overleg_id
                                            where a.leerling_id = e.leerling_id and (o.id = :overleg or (o.staat = 'gepland' and o.dag >= :vandaag)))
                         order by e.dag, l.naam, l.id limit 30""")
                .param("voor", voor)
                .param("locatie", overleg.locatie())
                .param("overleg", overleg.id())
                .param("vandaag", klok.vandaag())
                .query((rs, n) -> new Voorstel(
                        rs.getObject(1, UUID.class),
                        rs.getString(2),
                        rs.getObject(3, UUID.class),
                        rs.getString(4),
                        rs.getObject(5, LocalDate.class)))
                .list();
    }

    private static Kern lees(ResultSet rs) throws SQLException {
        return new Kern(
                rs.getString("hulpvraag"),
                rs.getString("wens"),
                rs.getObject("ingediend", LocalDate.class),
                rs.getString("indiener"),
                rs.getString("nummer"),
                rs.getString("zaaktype"),
                rs.getString("fase"),
                rs.getObject("planversie_id", UUID.class),
                rs.getInt("zaakversie"),
                rs.getBoolean("loopt"),
                rs.getString("toegelaten_reden"),
                rs.getString("toegelaten_naam"),
                rs.getString("toelichting"),
                rs.getObject("door_naar", LocalDate.class),
                rs.getString("doorgeschoven_reden"),
                rs.getObject("gehoord", LocalDate.class),
                rs.getObject("ouders", LocalDate.class),
                rs.getObject("sinds", LocalDate.class),
                JSON.readValue(rs.getString("notities"), new TypeReference<Map<String, Integer>>() {}),
                teksten(rs.getString("eerder")),
                teksten(rs.getString("plannen")),
                Arrays.asList(JSON.readValue(rs.getString("besluiten"), Genomen[].class)),
                Optional.ofNullable(rs.getString("antwoord"))
                        .map(j -> JSON.readValue(j, Beantwoord.class))
                        .orElse(null),
                rs.getInt("doelen"),
                rs.getInt("bereikt"),
                rs.getString("plan_wacht"),
                Arrays.stream(JSON.readValue(rs.getString("notulen"), Notulendeel[].class))
                        .collect(Collectors.toMap(Notulendeel::deel, Function.identity())),
                JSON.readValue(rs.getString("getypt"), new TypeReference<Map<String, Concept>>() {}),
                Arrays.asList(JSON.readValue(rs.getString("acties"), Actie[].class)));
    }

    private static List<String> teksten(String json) {
        return Arrays.asList(JSON.readValue(json, String[].class));
    }
}
