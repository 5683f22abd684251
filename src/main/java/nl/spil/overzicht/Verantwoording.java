package nl.spil.overzicht;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import nl.spil.gedeeld.Datum;
import nl.spil.gedeeld.Klok;
import nl.spil.schoolplan.Besluitsoort;
import nl.spil.schoolplan.Fase;
import nl.spil.schoolplan.Gegevensklasse;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.schoolplan.Zaaktype;
import nl.spil.toegang.Inzage;
import nl.spil.toegang.Klasse;
import nl.spil.zaak.Zaak;
import nl.spil.zaak.Zaken;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What school and partners did, before the school looks for a place elsewhere (ROUTE-09): put together from what was recorded, in order
 * of time, with who recorded it and what is missing. Only what the maker may read is in it, and it says what that leaves out.
 */
@Component
@Transactional(readOnly = true)
public class Verantwoording {

    /** Help that a mentor gave before the zaak began belongs to it as well. */
    private static final int JAAR_VOORAF = 1;

    private static final List<Klasse> GEBRUIKT = List.of(Klasse.LOGBOEK, Klasse.OPP, Klasse.SOT, Klasse.HULPVERLENING);

    private final JdbcClient jdbc;
    private final Schoolplannen schoolplannen;
    private final Klok klok;

    Verantwoording(JdbcClient jdbc, Schoolplannen schoolplannen, Klok klok) {
        this.jdbc = jdbc;
        this.schoolplannen = schoolplannen;
        this.klok = klok;
    }

    /** What a line is about. */
    public enum Deel {
        ONDERSTEUNING("Geboden ondersteuning", "geboden ondersteuning"),
        EVALUATIE("Evaluaties", "evaluatie"),
        OUDERS("Gesprekken met ouders en leerling", "gesprek met ouders of leerling"),
        BESLUIT("Besluiten met motivering", "besluit"),
        PARTNER("Partners", "contact met of inbreng van een partner");

        private final String naam;
        private final String een;

        Deel(String naam, String een) {
            this.naam = naam;
            this.een = een;
        }

        public String naam() {
            return naam;
        }

        /** For in "Geen … vastgelegd". */
        String een() {
            return een;
        }
    }

    /** @param url where it stands in full; empty when this is all */
    public record Regel(Deel deel, LocalDate dag, String kop, String tekst, String wie, String url) {}

    /** A phase through which the zaak went; the last one has no end. */
    public record Periode(
            int nummer,
            String naam,
            LocalDate van,
            @Nullable LocalDate tot) {}

    /**
     * The whole.
     *
     * @param weggelaten classes of data that the maker may not read
     */
    public record Dossier(
            LocalDate vanaf,
            LocalDate totEnMet,
            List<Regel> regels,
            List<Periode> perioden,
            List<String> ontbreekt,
            List<String> weggelaten,
            String bron) {

        public List<Regel> van(Deel deel) {
            return regels.stream().filter(r -> r.deel() == deel).toList();
        }
    }

    /** Whether this procedure asks for it, and whether this person makes it: who owns the phase that asks, or decides in it. */
    public boolean mag(Inzage inzage, Zaak zaak) {
        return Zaken.ziet(inzage, zaak)
                && fasen(zaak).stream()
                        .anyMatch(f -> inzage.rollen().contains(f.eigenaar())
                                || f.besluiten().stream()
                                        .map(Besluitsoort::door)
                                        .anyMatch(door -> door.stream().anyMatch(inzage.rollen()::contains)));
    }

    private List<Fase> fasen(Zaak zaak) {
        return zaaktype(zaak).fasen().stream().filter(Fase::verantwoording).toList();
    }

    private Schoolplan plan(Zaak zaak) {
        return schoolplannen.versie(zaak.planversie()).plan();
    }

    private Zaaktype zaaktype(Zaak zaak) {
        return plan(zaak).zaaktype(zaak.zaaktype()).orElseThrow();
    }

    /** The dossier must be open. */
    public Dossier van(Inzage inzage, Zaak zaak) {
        LocalDate vandaag = klok.vandaag();
        LocalDate totEnMet = zaak.geslotenOp() == null ? vandaag : Datum.van(zaak.geslotenOp());
        LocalDate vanaf = Datum.van(zaak.gestartOp()).minusYears(JAAR_VOORAF);
        List<Regel> regels = regels(inzage, zaak, vanaf, totEnMet);
        List<Periode> perioden = perioden(zaak);
        List<String> weggelaten = plan(zaak).gegevensklassen().stream()
                .filter(g -> GEBRUIKT.stream().anyMatch(k -> k.nummer() == g.nummer() && !inzage.leest(k)))
                .map(Gegevensklasse::naam)
                .toList();
        return new Dossier(
                vanaf,
                totEnMet,
                regels,
                perioden,
                ontbreekt(zaak, regels, perioden, totEnMet),
                weggelaten,
                fasen(zaak).stream().map(Fase::bron).findFirst().orElse(""));
    }

    private List<String> ontbreekt(Zaak zaak, List<Regel> regels, List<Periode> perioden, LocalDate totEnMet) {
        List<String> uit = new ArrayList<>();
        Set<Deel> leeg = EnumSet.allOf(Deel.class);
        regels.forEach(r -> leeg.remove(r.deel()));
        leeg.forEach(d -> uit.add("Er is geen " + d.een() + " vastgelegd."));
        for (Periode p : perioden) {
            // Gone through on one day: nothing could have been looked back on.
            if (p.tot() != null && !p.tot().isAfter(p.van())) continue;
            LocalDate tot = p.tot() == null ? totEnMet.plusDays(1) : p.tot();
            for (Deel deel : List.of(Deel.EVALUATIE, Deel.OUDERS)) {
                if (leeg.contains(deel)) continue;
                boolean er = regels.stream()
                        .anyMatch(r -> r.deel() == deel
                                && !r.dag().isBefore(p.van())
                                && (r.dag().isBefore(tot) || r.dag().isEqual(p.van())));
                if (!er)
                    uit.add("Geen " + deel.een() + " vastgelegd in periode " + p.nummer() + ": ‘" + p.naam() + "’, van "
                            + Datum.lang(p.van()) + " tot " + (p.tot() == null ? "nu" : Datum.lang(p.tot())) + ".");
            }
        }
        jdbc.sql("""
                        select b.naam, b.evaluatie_op from zaak.besluit b
                         where b.zaak_id = :zaak and b.evaluatie_op < :dag and b.doel <> ''
                           and not exists (select 1 from zaak.effect e where e.besluit_id = b.id)
                         order by b.evaluatie_op""").param("zaak", zaak.id()).param("dag", totEnMet).query(rs -> {
            uit.add("Van ‘" + rs.getString(1) + "’ is niet vastgelegd of het doel is gehaald; de evaluatie was op "
                    + Datum.lang(Objects.requireNonNull(rs.getObject(2, LocalDate.class))) + ".");
        });
        return uit;
    }

    private List<Periode> perioden(Zaak zaak) {
        record Stap(String fase, LocalDate dag) {}
        List<Stap> stappen = jdbc.sql("""
                        select v.naar, (v.op at time zone 'Europe/Amsterdam')::date from zaak.overgang v
                         where v.zaak_id = :zaak and v.soort in ('gestart', 'fase') and v.naar <> '' order by v.op, v.id""")
                .param("zaak", zaak.id())
                .query((rs, n) -> new Stap(rs.getString(1), Objects.requireNonNull(rs.getObject(2, LocalDate.class))))
                .list();
        Zaaktype type = zaaktype(zaak);
        List<Periode> uit = new ArrayList<>();
        for (int i = 0; i < stappen.size(); i++) {
            Stap s = stappen.get(i);
            LocalDate tot = i + 1 < stappen.size() ? stappen.get(i + 1).dag() : null;
            uit.add(new Periode(i + 1, type.fase(s.fase()).map(Fase::naam).orElse(s.fase()), s.dag(), tot));
        }
        return uit;
    }

    private List<Regel> regels(Inzage inzage, Zaak zaak, LocalDate vanaf, LocalDate totEnMet) {
        return jdbc.sql("""
                        select r.deel, r.dag, r.kop, r.tekst, r.wie, r.url from (
                            select case n.soort when 'interne-ondersteuning' then 'ONDERSTEUNING' when 'rendement' then 'EVALUATIE'
                                        when 'contact-ouders' then 'OUDERS' when 'gesprek-leerling' then 'OUDERS' else 'PARTNER' end as deel,
                                   n.gebeurd_op as dag,
                                   case n.soort when 'interne-ondersteuning' then 'Ondersteuning in de school' when 'rendement' then 'Wat het opleverde'
                                        when 'contact-ouders' then 'Contact met ouders' when 'gesprek-leerling' then 'Gesprek met de leerling'
                                        when 'advies' then 'Advies voor vervolg' else 'Contact met een hulpverlener' end as kop,
                                   n.tekst || case when n.afspraak = '' then '' else ' Afspraak: ' || n.afspraak end as tekst,
                                   n.auteur_naam || ', ' || n.auteur_rol as wie, '/leerlingen/' || n.leerling_id || '/tijdlijn' as url
                              from dossier.notitie n
                             where n.leerling_id = :leerling and n.soort in ('interne-ondersteuning', 'rendement', 'contact-ouders', 'gesprek-leerling',
                                                                             'advies', 'extern-contact')
                               and not exists (select 1 from dossier.notitie v where v.vervangt = n.id)
                            union all
                            select 'BESLUIT', (b.op at time zone 'Europe/Amsterdam')::date, b.naam, b.reden, b.door_naam || ', ' || b.door_rol,
                                   :zaakUrl || '#besluit-' || b.id
                              from zaak.besluit b where b.zaak_id = :zaak
                            union all
                            select 'ONDERSTEUNING', coalesce(b.start, (b.op at time zone 'Europe/Amsterdam')::date), b.naam,
                                   'Doel: ' || b.doel || '. Uitvoerder: ' || b.uitvoerder || '.', b.door_naam || ', ' || b.door_rol,
                                   :zaakUrl || '#besluit-' || b.id
                              from zaak.besluit b where b.zaak_id = :zaak and b.doel <> ''
                            union all
                            select 'OUDERS', b.ouders_op, 'Ouders betrokken bij: ' || b.naam, b.ouders_wijze, b.door_naam || ', ' || b.door_rol,
                                   :zaakUrl || '#besluit-' || b.id
                              from zaak.besluit b where b.zaak_id = :zaak and b.ouders_op is not null
                            union all
                            select 'OUDERS', b.leerling_op, 'Leerling gehoord bij: ' || b.naam, b.leerling_zei, b.door_naam || ', ' || b.door_rol,
                                   :zaakUrl || '#besluit-' || b.id
                              from zaak.besluit b where b.zaak_id = :zaak and b.leerling_op is not null
                            union all
                            select 'EVALUATIE', (e.op at time zone 'Europe/Amsterdam')::date,
                                   b.naam || case e.bereikt when 'ja' then ': doel gehaald' when 'deels' then ': doel deels gehaald' else ': doel niet gehaald' end,
                                   e.bewijs, e.door_naam, :zaakUrl || '#besluit-' || b.id
                              from zaak.effect e join zaak.besluit b on b.id = e.besluit_id where e.zaak_id = :zaak
                            union all
                            select 'BESLUIT', (a.op at time zone 'Europe/Amsterdam')::date, 'Antwoord van de school: ' || a.welke, a.waarom, a.door_naam, :zaakUrl
                              from zaak.antwoord a where a.zaak_id = :zaak
                            union all
                            select 'ONDERSTEUNING', (p.vastgesteld_op at time zone 'Europe/Amsterdam')::date,
                                   coalesce(s.heet, p.soort) || ' versie ' || p.versienummer || ' vastgesteld',
                                   coalesce((select string_agg(d.tekst, '; ' order by d.volgorde) from plan.doel d
                                              where d.plan_id = p.id and d.leerling_id = :leerling and d.vervallen_op is null), ''),
                                   p.vastgesteld_door, ''
                              from plan.plan p
                              left join lateral (select v.namen -> 'plansoorten' -> p.soort ->> 'heet' as heet
                                                   from schoolplan.versie v where v.id = p.planversie_id) s on true
                             where p.leerling_id = :leerling and p.vastgesteld_op is not null
                            union all
                            select 'EVALUATIE', e.gehouden_op,
                                   'Doel geëvalueerd: ' || case e.uitkomst when 'bereikt' then 'bereikt' when 'deels' then 'deels bereikt' else 'niet bereikt' end,
                                   d.tekst || ': ' || e.bewijs, e.auteur_naam, ''
                              from plan.evaluatie e join plan.doel d on d.id = e.doel_id and d.leerling_id = :leerling
                             where e.leerling_id = :leerling
                            union all
                            select 'OUDERS', o.gehouden_op, case when o.met_leerling then 'Plan besproken met ouders en leerling' else 'Plan besproken met ouders' end,
                                   o.uitkomst || case when o.overeenstemming then '' else ' Nog geen overeenstemming.' end, o.auteur_naam, ''
                              from plan.overlegverslag o where o.leerling_id = :leerling
                            union all
                            select 'OUDERS', h.gehoord_op, 'Leerling gehoord over het plan',
                                   h.wat_gezegd || case when h.invloed = '' then '' else ' Wat ermee is gedaan: ' || h.invloed end, h.auteur_naam, ''
                              from plan.hoorrecht h where h.leerling_id = :leerling and h.gehoord_op is not null
                            union all
                            select 'ONDERSTEUNING', i.vanaf, i.wat, 'Doel: ' || i.doel, i.door_naam || ', ' || i.door_rol, ''
                              from inzet.inzet i where i.leerling_id = :leerling and i.akkoord_op is not null
                            union all
                            select 'ONDERSTEUNING', n.vanaf, 'Deed mee met: ' || i.wat, 'Doel: ' || i.doel, n.door_naam, ''
                              from inzet.deelname n join inzet.inzet i on i.id = n.inzet_id where n.leerling_id = :leerling
                            union all
                            select 'EVALUATIE', e.dag, i.wat || case e.bereikt when 'ja' then ': doel gehaald' when 'deels' then ': doel deels gehaald' else ': doel niet gehaald' end,
                                   e.bewijs, e.door_naam, ''
                              from inzet.evaluatie e join inzet.inzet i on i.id = e.inzet_id where e.leerling_id = :leerling
                            union all
                            select 'PARTNER', u.vanaf, u.naam || ' (' || u.organisatie || ') uitgenodigd bij deze zaak', u.doel, u.door_naam, :zaakUrl || '/uitnodigingen'
                              from toegang.uitnodiging u where u.zaak_id = :zaak
                            union all
                            select 'PARTNER', o.dag, g.naam || ' was bij ' || o.naam, g.reden, g.rol, '/overleg/' || o.id
                              from overleg.genodigde g join overleg.overleg o on o.id = g.overleg_id
                             where g.leerling_id = :leerling and g.kring = 'extern' and g.aanwezig and o.staat = 'afgesloten') r
                         where r.dag between :vanaf and :totEnMet
                         order by r.dag, r.deel, r.kop""")
                .param("leerling", inzage.leerling())
                .param("zaak", zaak.id())
                .param("zaakUrl", zaak.url())
                .param("vanaf", vanaf)
                .param("totEnMet", totEnMet)
                .query((rs, n) -> new Regel(
                        Deel.valueOf(rs.getString(1)),
                        Objects.requireNonNull(rs.getObject(2, LocalDate.class)),
                        rs.getString(3),
                        rs.getString(4),
                        rs.getString(5),
                        rs.getString(6)))
                .list();
    }

    /** Where it stands. */
    public static String url(Zaak zaak) {
        return zaak.url() + "/verantwoording";
    }
}
