package nl.spil.koppeling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.spil.koppeling.Rapport.Telling;
import nl.spil.organisatie.LeerlingenGeimporteerd;
import nl.spil.organisatie.Schooljaar;
import nl.spil.organisatie.SchooljaarIngelezen;
import nl.spil.schoolplan.Rol;
import nl.spil.schoolplan.Schoolplannen;
import nl.spil.toegang.Bezoeker;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Makes the database say what the files say, set by set, inside one transaction. Nothing is thrown away: what is not in the
 * files any more ends today. The files speak for the locations of klassen.csv and for no other.
 */
@Component
class Verwerking {

    private final JdbcClient jdbc;
    private final Schoolplannen plannen;
    private final ApplicationEventPublisher gebeurtenissen;

    Verwerking(JdbcClient jdbc, Schoolplannen plannen, ApplicationEventPublisher gebeurtenissen) {
        this.jdbc = jdbc;
        this.plannen = plannen;
        this.gebeurtenissen = gebeurtenissen;
    }

    /** More names than this do not help whoever reads the report. */
    private static final int MEESTE_NAMEN = 20;

    private record Stap(String naam, Runnable werk) {}

    /** One run; the tables in_… hold what was read. */
    Uitkomst verwerk(Bezoeker wie, LocalDate dag, boolean voorgoed, Voortgang voortgang) {
        Loop loop = new Loop(wie, dag);
        List<Stap> stappen = List.of(
                new Stap("locaties en schooljaar", loop::locaties),
                new Stap("schoolplannen", () -> loop.schoolplannen(voorgoed)),
                new Stap("wie is er al", loop::herken),
                new Stap("klassen en lesgroepen", loop::groepen),
                new Stap("accounts", loop::accounts),
                new Stap("medewerkers", loop::medewerkers),
                new Stap("leerlingen", loop::leerlingen),
                new Stap("plaatsing in klassen", loop::plaatsingen),
                new Stap("ouders", loop::ouders),
                new Stap("functies", loop::functies),
                new Stap("toegang tot leerlingen", loop::lidmaatschappen),
                new Stap("relaties", loop::relaties),
                new Stap("vertrekkers", loop::vertrekkers));
        for (int i = 0; i < stappen.size(); i++) {
            voortgang.meld(i, stappen.size(), stappen.get(i).naam());
            stappen.get(i).werk().run();
        }
        if (voorgoed) loop.meld();
        return new Uitkomst(loop.tellingen, loop.opmerkingen, loop.geschreven);
    }

    record Uitkomst(List<Telling> tellingen, List<String> opmerkingen, int geschreven) {

        static final Uitkomst NIETS = new Uitkomst(List.of(), List.of(), 0);
    }

    private final class Loop {

        private final Map<String, Object> waarden = new HashMap<>();
        private final Schooljaar schooljaar;
        private final UUID bestuur;
        private final List<Telling> tellingen = new ArrayList<>();
        private final List<String> opmerkingen = new ArrayList<>();
        private int geschreven;

        Loop(Bezoeker wie, LocalDate dag) {
            bestuur = wie.bestuurId();
            schooljaar = Schooljaar.van(dag);
            waarden.put("b", bestuur);
            waarden.put("ik", wie.accountId());
            waarden.put("mijnNaam", wie.naam());
            waarden.put("dag", dag);
            waarden.put("begin", schooljaar.begin());
            waarden.put("einde", schooljaar.einde());
            waarden.put("jaar", schooljaar.naam());
        }

        /** Counts as written. */
        private int schrijf(String sql) {
            int n = jdbc.sql(sql).params(waarden).update();
            geschreven += n;
            return n;
        }

        /** Scratch work in temporary tables. */
        private int kladt(String sql) {
            return jdbc.sql(sql).params(waarden).update();
        }

        /** A temporary table, with statistics so that joins over it are planned well. */
        private void klad(String tabel, String select) {
            jdbc.sql("create temp table " + tabel + " on commit drop as " + select)
                    .params(waarden)
                    .update();
            jdbc.sql("analyze " + tabel).update();
        }

        private int tel(String sql) {
            return jdbc.sql(sql).params(waarden).query(Integer.class).single();
        }

        private void telling(Bestand bestand, int nieuw, int gewijzigd, int gelijk, int vertrokken) {
            tellingen.add(new Telling(bestand.sleutel(), nieuw, gewijzigd, gelijk, vertrokken));
        }

        void locaties() {
            int nieuw = schrijf("""
                    insert into organisatie.locatie (id, bestuur_id, sleutel, school, naam, schoolplan, telefoon)
                    select koppeling.nieuw_id(), :b, locatie, school, naam, schoolplan, telefoon from in_locaties order by regel
                    on conflict (bestuur_id, sleutel) do nothing
                    """);
            int anders = schrijf("""
                    update organisatie.locatie o set school = i.school, naam = i.naam, schoolplan = i.schoolplan, telefoon = i.telefoon
                      from in_locaties i
                     where o.bestuur_id = :b and o.sleutel = i.locatie
                       and (o.school, o.naam, o.schoolplan, o.telefoon) is distinct from (i.school, i.naam, i.schoolplan, i.telefoon)
                    """);
            int alle = tel("select count(*) from in_locaties");
            if (alle > 0) telling(Bestand.LOCATIES, nieuw, anders, alle - nieuw - anders, 0);
            schrijf("""
                    insert into organisatie.schooljaar (id, bestuur_id, naam, begin, einde) values (koppeling.nieuw_id(), :b, :jaar, :begin, :einde)
                    on conflict (bestuur_id, naam) do nothing
                    """);
            vakanties();
            // The first import of a school year counts from its first day, a later one from today.
            klad("omvang", """
                    select o.id as locatie_id, o.sleutel, o.school, o.naam, o.schoolplan, j.id as schooljaar_id,
                           case when exists (select 1 from organisatie.groep g where g.locatie_id = o.id and g.schooljaar_id = j.id)
                                then cast(:dag as date) else cast(:begin as date) end as vanaf
                      from organisatie.locatie o join organisatie.schooljaar j on j.bestuur_id = o.bestuur_id and j.naam = :jaar
                     where o.bestuur_id = :b and o.sleutel in (select locatie from in_klassen)
                    """);
        }

        private void vakanties() {
            int alle = tel("select count(*) from in_vakanties");
            if (alle == 0) return;
            int nieuw = schrijf("""
                    insert into organisatie.vakantie (id, bestuur_id, naam, van, tot_en_met)
                    select koppeling.nieuw_id(), :b, naam, van, tot_en_met from in_vakanties
                    on conflict (bestuur_id, naam, van) do nothing
                    """);
            int anders = schrijf("""
                    update organisatie.vakantie v set tot_en_met = i.tot_en_met from in_vakanties i
                     where v.bestuur_id = :b and v.naam = i.naam and v.van = i.van and v.tot_en_met <> i.tot_en_met
                    """);
            // The file is the calendar of the school year: what is not in it any more is no holiday.
            int weg = schrijf("""
                    delete from organisatie.vakantie v
                     where v.bestuur_id = :b and v.van between :begin and :einde
                       and not exists (select 1 from in_vakanties i where i.naam = v.naam and i.van = v.van)
                    """);
            telling(Bestand.VAKANTIES, nieuw, anders, alle - nieuw - anders, weg);
        }

        void herken() {
            for (String tabel : List.of("leerling", "medewerker")) {
                kladt("""
                        update in_%s i set bekend = true, id = p.id, account_id = coalesce(p.account_id, i.account_id)
                          from organisatie.%s p where p.bestuur_id = :b and p.nummer = i.nummer
                        """.formatted(tabel.equals("leerling") ? "leerlingen" : "medewerkers", tabel));
            }
            jdbc.sql("analyze in_leerlingen").update();
            klad("ouders", """
                    select n.nummer, n.aanhef, n.naam, n.email, n.telefoon, n.gezag, n.plaats, p.id is not null as bekend,
                           coalesce(p.id, koppeling.nieuw_id()) as id,
                           coalesce(p.account_id, case when n.gezag then koppeling.nieuw_id() end) as account_id,
                           p.account_id is null and n.gezag as nieuw_account
                      from (select u.nummer, min(u.aanhef) as aanhef, min(u.naam) as naam, min(u.email) as email, min(u.telefoon) as telefoon,
                                   bool_or(u.gezag) as gezag, min(o.school) as plaats
                              from in_ouders u join in_leerlingen l on l.nummer = u.leerling join omvang o on o.sleutel = l.locatie
                             group by u.nummer) n
                      left join organisatie.ouder p on p.bestuur_id = :b and p.nummer = n.nummer
                    """);
            // Whoever is enrolled here now, to know later who left.
            klad("ingeschreven", """
                    select i.id, i.leerling_id, i.locatie_id, i.vanaf from organisatie.inschrijving i
                     where i.bestuur_id = :b and i.locatie_id in (select locatie_id from omvang) and (i.tot is null or (i.tot > :dag and i.tot > i.vanaf))
                    """);
        }

        void groepen() {
            klad("lesgroepen", """
                    select distinct o.locatie_id, o.schooljaar_id, g.lesgroep as code, g.vak
                      from in_lesgroepen g join omvang o on o.sleutel = g.locatie where g.leerling <> ''
                    """);
            int nieuw = schrijf("""
                    insert into organisatie.groep (id, bestuur_id, locatie_id, schooljaar_id, soort, code)
                    select koppeling.nieuw_id(), :b, o.locatie_id, o.schooljaar_id, 'klas', k.klas from in_klassen k join omvang o on o.sleutel = k.locatie order by k.regel
                    on conflict (bestuur_id, schooljaar_id, locatie_id, soort, code) do nothing
                    """);
            schrijf("""
                    insert into organisatie.groep (id, bestuur_id, locatie_id, schooljaar_id, soort, code, vak)
                    select koppeling.nieuw_id(), :b, locatie_id, schooljaar_id, 'lesgroep', code, vak from lesgroepen
                    on conflict (bestuur_id, schooljaar_id, locatie_id, soort, code) do nothing
                    """);
            schrijf("""
                    update organisatie.groep g set vak = l.vak from lesgroepen l
                     where g.bestuur_id = :b and g.schooljaar_id = l.schooljaar_id and g.locatie_id = l.locatie_id and g.soort = 'lesgroep'
                       and g.code = l.code and g.vak <> l.vak
                    """);
            klad("groepen", """
                    select g.id, g.soort, g.code, g.vak, o.sleutel as locatie, o.locatie_id, o.vanaf
                      from organisatie.groep g join omvang o on o.locatie_id = g.locatie_id and o.schooljaar_id = g.schooljaar_id
                    """);
            int weg = tel("""
                    select count(*) from groepen g
                     where g.soort = 'klas' and not exists (select 1 from in_klassen k where k.locatie = g.locatie and k.klas = g.code)
                       and exists (select 1 from toegang.lidmaatschap m where m.groep_id = g.id and (m.tot is null or m.tot > :dag))
                    """);
            telling(Bestand.KLASSEN, nieuw, 0, tel("select count(*) from in_klassen") - nieuw, weg);
        }

        void accounts() {
            schrijf("""
                    insert into toegang.account (id, bestuur_id, soort, naam, inlognaam, email)
                    select m.account_id, :b, 'medewerker', m.naam, m.email, m.email from in_medewerkers m
                     where not exists (select 1 from toegang.account a where a.id = m.account_id)
                    """);
            schrijf("""
                    insert into toegang.account (id, bestuur_id, soort, naam, email, plaats, rollen)
                    select l.account_id, :b, 'leerling', l.roepnaam || case when l.tussenvoegsel = '' then ' ' else ' ' || l.tussenvoegsel || ' ' end || l.achternaam,
                           nullif(l.email, ''), o.school, '{leerling}'
                      from in_leerlingen l join omvang o on o.sleutel = l.locatie
                     where not exists (select 1 from toegang.account a where a.id = l.account_id)
                    """);
            schrijf("""
                    insert into toegang.account (id, bestuur_id, soort, naam, email, plaats, rollen)
                    select p.account_id, :b, 'ouder', p.naam, nullif(p.email, ''), p.plaats, '{ouder}' from ouders p where p.nieuw_account
                    """);
        }

        void medewerkers() {
            int nieuw = schrijf("""
                    insert into organisatie.medewerker (id, bestuur_id, nummer, naam, email, account_id)
                    select id, :b, nummer, naam, email, account_id from in_medewerkers where not bekend order by regel
                    """);
            int anders = schrijf("""
                    update organisatie.medewerker m set naam = i.naam, email = i.email, account_id = i.account_id, uit_dienst_op = null, versie = m.versie + 1
                      from in_medewerkers i
                     where i.bekend and m.id = i.id and (m.naam, m.email, m.account_id, m.uit_dienst_op) is distinct from (i.naam, i.email, i.account_id, null::date)
                    """);
            // Two people may swap addresses: first let go, then take.
            kladt("""
                    update toegang.account a set inlognaam = null from in_medewerkers i
                     where a.id = i.account_id and a.inlognaam is distinct from i.email
                    """);
            schrijf("""
                    update toegang.account a set naam = i.naam, inlognaam = i.email, email = i.email, gesloten_op = null
                      from in_medewerkers i
                     where a.id = i.account_id and (a.naam, a.inlognaam, a.email, a.gesloten_op) is distinct from (i.naam, i.email, i.email, null::timestamptz)
                    """);
            telling(Bestand.MEDEWERKERS, nieuw, anders, tel("select count(*) from in_medewerkers") - nieuw - anders, 0);
        }

        void leerlingen() {
            klad("leerling_anders", """
                    select i.id from in_leerlingen i
                      join organisatie.leerling l on l.id = i.id
                      join omvang o on o.sleutel = i.locatie
                      left join ingeschreven s on s.leerling_id = i.id and s.locatie_id = o.locatie_id
                      left join groepen g on g.locatie_id = o.locatie_id and g.soort = 'klas' and g.code = i.klas
                     where i.bekend
                       and ((l.roepnaam, l.tussenvoegsel, l.achternaam, l.geboortedatum, l.email, l.leerjaar, l.account_id)
                            is distinct from (i.roepnaam, i.tussenvoegsel, i.achternaam, i.geboortedatum, i.email, i.leerjaar, i.account_id)
                            or s.id is null or s.vanaf <> coalesce(i.vanaf, s.vanaf)
                            or (i.klas <> '' and not exists (select 1 from organisatie.plaatsing p where p.leerling_id = i.id and p.groep_id = g.id
                                                                and (p.tot is null or (p.tot > :dag and p.tot > p.vanaf)))))
                    """);
            int anders = tel("select count(*) from leerling_anders");
            int nieuw = schrijf("""
                    insert into organisatie.leerling (id, bestuur_id, nummer, roepnaam, tussenvoegsel, achternaam, geboortedatum, email, leerjaar, account_id)
                    select id, :b, nummer, roepnaam, tussenvoegsel, achternaam, geboortedatum, email, leerjaar, account_id
                      from in_leerlingen where not bekend order by regel
                    """);
            schrijf("""
                    update organisatie.leerling l
                       set roepnaam = i.roepnaam, tussenvoegsel = i.tussenvoegsel, achternaam = i.achternaam, geboortedatum = i.geboortedatum,
                           email = i.email, leerjaar = i.leerjaar, account_id = i.account_id, versie = l.versie + 1
                      from in_leerlingen i
                     where i.bekend and l.id = i.id
                       and (l.roepnaam, l.tussenvoegsel, l.achternaam, l.geboortedatum, l.email, l.leerjaar, l.account_id)
                           is distinct from (i.roepnaam, i.tussenvoegsel, i.achternaam, i.geboortedatum, i.email, i.leerjaar, i.account_id)
                    """);
            schrijf("""
                    update toegang.account a set naam = l.naam, email = nullif(l.email, ''), gesloten_op = null, plaats = o.school
                      from in_leerlingen i join organisatie.leerling l on l.id = i.id join omvang o on o.sleutel = i.locatie
                     where i.bekend and a.id = i.account_id
                       and (a.naam, a.email, a.gesloten_op, a.plaats) is distinct from (l.naam, nullif(l.email, ''), null::timestamptz, o.school)
                    """);
            int weg = schrijf("""
                    update organisatie.inschrijving s set tot = greatest(s.vanaf, :dag)
                      from ingeschreven x
                     where s.id = x.id
                       and not exists (select 1 from in_leerlingen i join omvang o on o.sleutel = i.locatie
                                        where i.id = x.leerling_id and o.locatie_id = x.locatie_id)
                    """);
            schrijf("""
                    insert into organisatie.inschrijving (id, bestuur_id, leerling_id, locatie_id, vanaf)
                    select koppeling.nieuw_id(), :b, i.id, o.locatie_id, coalesce(i.vanaf, o.vanaf)
                      from in_leerlingen i join omvang o on o.sleutel = i.locatie
                     where not exists (select 1 from ingeschreven s where s.leerling_id = i.id and s.locatie_id = o.locatie_id)
                    on conflict (leerling_id, locatie_id, vanaf) do update set tot = null
                    """);
            schrijf("""
                    update organisatie.inschrijving s set vanaf = i.vanaf
                      from ingeschreven x join in_leerlingen i on i.id = x.leerling_id join omvang o on o.sleutel = i.locatie and o.locatie_id = x.locatie_id
                     where s.id = x.id and i.vanaf is not null and s.vanaf <> i.vanaf
                       and not exists (select 1 from organisatie.inschrijving y where y.leerling_id = s.leerling_id and y.locatie_id = s.locatie_id and y.vanaf = i.vanaf)
                    """);
            telling(Bestand.LEERLINGEN, nieuw, anders, tel("select count(*) from in_leerlingen") - nieuw - anders, weg);
        }

        void plaatsingen() {
            klad("doel_plaatsing", """
                    select i.id as leerling_id, g.id as groep_id,
                           case when i.bekend then g.vanaf else greatest(coalesce(i.vanaf, g.vanaf), cast(:begin as date)) end as vanaf
                      from in_leerlingen i join groepen g on g.locatie = i.locatie and g.soort = 'klas' and g.code = i.klas
                    union
                    select i.id, g.id, case when i.bekend then g.vanaf else greatest(coalesce(i.vanaf, g.vanaf), cast(:begin as date)) end
                      from in_lesgroepen x join groepen g on g.locatie = x.locatie and g.soort = 'lesgroep' and g.code = x.lesgroep
                      join in_leerlingen i on i.nummer = x.leerling
                    """);
            schrijf("""
                    update organisatie.plaatsing p set tot = greatest(p.vanaf, :dag)
                      from organisatie.groep g
                     where g.id = p.groep_id and g.locatie_id in (select locatie_id from omvang) and p.bestuur_id = :b
                       and (p.tot is null or (p.tot > :dag and p.tot > p.vanaf))
                       and not exists (select 1 from doel_plaatsing d where d.leerling_id = p.leerling_id and d.groep_id = p.groep_id)
                    """);
            schrijf("""
                    insert into organisatie.plaatsing (id, bestuur_id, leerling_id, groep_id, vanaf)
                    select koppeling.nieuw_id(), :b, d.leerling_id, d.groep_id, d.vanaf from doel_plaatsing d
                     where not exists (select 1 from organisatie.plaatsing p where p.leerling_id = d.leerling_id and p.groep_id = d.groep_id
                                          and (p.tot is null or (p.tot > :dag and p.tot > p.vanaf)))
                    on conflict (leerling_id, groep_id, vanaf) do update set tot = null
                    """);
        }

        void ouders() {
            int nieuw = schrijf("""
                    insert into organisatie.ouder (id, bestuur_id, nummer, aanhef, naam, email, telefoon, account_id)
                    select id, :b, nummer, aanhef, naam, email, telefoon, account_id from ouders where not bekend
                    """);
            int anders = schrijf("""
                    update organisatie.ouder o set aanhef = p.aanhef, naam = p.naam, email = p.email, telefoon = p.telefoon, account_id = p.account_id, versie = o.versie + 1
                      from ouders p
                     where p.bekend and o.id = p.id and (o.aanhef, o.naam, o.email, o.telefoon, o.account_id)
                                                        is distinct from (p.aanhef, p.naam, p.email, p.telefoon, p.account_id)
                    """);
            schrijf("""
                    update toegang.account a set naam = p.naam, email = nullif(p.email, ''), gesloten_op = null
                      from ouders p
                     where p.gezag and a.id = p.account_id
                       and (a.naam, a.email, a.gesloten_op) is distinct from (p.naam, nullif(p.email, ''), null::timestamptz)
                    """);
            klad("doel_ouderschap", """
                    select l.id as leerling_id, p.id as ouder_id, p.account_id, case when i.soort = '' then 'ouder' else i.soort end as soort, i.gezag, o.vanaf
                      from in_ouders i join ouders p on p.nummer = i.nummer join in_leerlingen l on l.nummer = i.leerling
                      join omvang o on o.sleutel = l.locatie
                    """);
            // Gezag is a fact with dates: a change ends one row and begins another.
            int weg = schrijf("""
                    update organisatie.ouderschap s set tot = greatest(s.vanaf, :dag)
                     where s.bestuur_id = :b and (s.tot is null or (s.tot > :dag and s.tot > s.vanaf))
                       and s.leerling_id in (select id from in_leerlingen)
                       and not exists (select 1 from doel_ouderschap d where d.leerling_id = s.leerling_id and d.ouder_id = s.ouder_id
                                          and d.soort = s.soort and d.gezag = s.gezag)
                    """);
            schrijf("""
                    insert into organisatie.ouderschap (id, bestuur_id, leerling_id, ouder_id, soort, gezag, vanaf)
                    select koppeling.nieuw_id(), :b, d.leerling_id, d.ouder_id, d.soort, d.gezag, d.vanaf from doel_ouderschap d
                     where not exists (select 1 from organisatie.ouderschap s where s.leerling_id = d.leerling_id and s.ouder_id = d.ouder_id
                                          and s.soort = d.soort and s.gezag = d.gezag and (s.tot is null or (s.tot > :dag and s.tot > s.vanaf)))
                    on conflict (leerling_id, ouder_id, vanaf) do update set tot = null, soort = excluded.soort, gezag = excluded.gezag
                    """);
            telling(Bestand.OUDERS, nieuw, anders, tel("select count(*) from ouders") - nieuw - anders, weg);
        }

        void functies() {
            plekken();
            // A lesson of a whole class hangs on the class itself, so that whoever changes class changes teacher too.
            klad("doel_functie", """
                    select m.id as medewerker_id, m.account_id, p.rol, g.locatie_id, g.id as groep_id, '' as vak, g.vanaf as vanaf, g.code as van
                      from in_klassen k join groepen g on g.locatie = k.locatie and g.soort = 'klas' and g.code = k.klas
                      cross join lateral regexp_split_to_table(nullif(k.mentor, ''), ' ') as x(nummer)
                      join in_medewerkers m on m.nummer = x.nummer
                      join plekken p on p.locatie_id = g.locatie_id and p.plek = 'eerste-aanspreekpunt'
                    union
                    select m.id, m.account_id, p.rol, g.locatie_id, g.id, l.vak, g.vanaf, g.code
                      from in_lesgroepen l join groepen g on g.locatie = l.locatie
                       and ((l.klas <> '' and g.soort = 'klas' and g.code = l.klas) or (l.leerling <> '' and g.soort = 'lesgroep' and g.code = l.lesgroep))
                      join in_medewerkers m on m.nummer = l.docent
                      join plekken p on p.locatie_id = g.locatie_id and p.plek = 'lesgever'
                    union
                    select m.id, m.account_id, f.rol, o.locatie_id, null::uuid, '', coalesce(f.vanaf, o.vanaf), 'locatie ' || o.naam
                      from in_functies f join omvang o on o.sleutel = f.locatie join in_medewerkers m on m.nummer = f.medewerker
                     where f.klassen = ''
                    union
                    select m.id, m.account_id, f.rol, o.locatie_id, g.id, '', coalesce(f.vanaf, g.vanaf), g.code
                      from in_functies f join omvang o on o.sleutel = f.locatie join in_medewerkers m on m.nummer = f.medewerker
                      cross join lateral regexp_split_to_table(nullif(f.klassen, ''), ' ') as x(klas)
                      join groepen g on g.locatie = f.locatie and g.soort = 'klas' and g.code = x.klas
                    """);
            rolnamen();
            metTweede();
            Map<Bestand, String> soorten = Map.of(
                    Bestand.FUNCTIES,
                    "(locatie_id, rol) not in (select p.locatie_id, p.rol from plekken p)",
                    Bestand.LESGROEPEN,
                    "(locatie_id, rol) in (select p.locatie_id, p.rol from plekken p where p.plek = 'lesgever')");
            String bestaat = """
                    exists (select 1 from organisatie.functie f where f.medewerker_id = d.medewerker_id and f.rol = d.rol and f.locatie_id = d.locatie_id
                               and f.groep_id is not distinct from d.groep_id and f.vak = d.vak and f.herkomst = 'import'
                               and (f.tot is null or (f.tot > :dag and f.tot > f.vanaf)))
                    """;
            klad("weg_functie", """
                    select f.id, f.rol, f.locatie_id from organisatie.functie f
                     where f.bestuur_id = :b and f.herkomst = 'import' and f.locatie_id in (select locatie_id from omvang)
                       and (f.tot is null or (f.tot > :dag and f.tot > f.vanaf))
                       and not exists (select 1 from doel_functie d where d.medewerker_id = f.medewerker_id and d.rol = f.rol and d.locatie_id = f.locatie_id
                                          and d.groep_id is not distinct from f.groep_id and d.vak = f.vak)
                    """);
            for (Bestand soort : List.of(Bestand.FUNCTIES, Bestand.LESGROEPEN)) {
                int gelijk = tel("select count(*) from doel_functie d where " + soorten.get(soort) + " and " + bestaat);
                telling(
                        soort,
                        tel("select count(*) from doel_functie where " + soorten.get(soort)) - gelijk,
                        0,
                        gelijk,
                        tel("select count(*) from weg_functie where " + soorten.get(soort)));
            }
            schrijf(
                    "update organisatie.functie f set tot = greatest(f.vanaf, :dag) from weg_functie w where w.id = f.id");
            schrijf("""
                    insert into organisatie.functie (id, bestuur_id, medewerker_id, rol, locatie_id, groep_id, vak, vanaf)
                    select koppeling.nieuw_id(), :b, d.medewerker_id, d.rol, d.locatie_id, d.groep_id, d.vak, d.vanaf from doel_functie d where not
                    """ + bestaat + """
                    on conflict (medewerker_id, rol, locatie_id, coalesce(groep_id, locatie_id), vak, vanaf) do update set tot = null, herkomst = 'import', voor_id = null
                    """);
            // What stands beside a name in the menu.
            schrijf("""
                    update toegang.account a set rollen = n.rollen, plaats = n.plaats
                      from (select m.account_id, coalesce(array_agg(distinct f.rol order by f.rol) filter (where f.rol is not null), '{}') as rollen,
                                   coalesce(string_agg(distinct o.school, ', ' order by o.school), '') as plaats
                              from organisatie.medewerker m
                              left join organisatie.functie f on f.medewerker_id = m.id and f.vanaf <= :dag and (f.tot is null or f.tot > :dag)
                              left join organisatie.locatie o on o.id = f.locatie_id
                             where m.bestuur_id = :b and m.account_id is not null group by m.account_id) n
                     where a.id = n.account_id and (a.rollen, a.plaats) is distinct from (n.rollen, n.plaats)
                    """);
        }

        /**
         * A role that one person alone gives to nobody waits for a second, unless this person had it here already. What waits is
         * no functie: nothing is seen through it.
         */
        private void metTweede() {
            klad("zware_rol", """
                    select d.locatie_id, d.rol from (select distinct locatie_id, rol from doel_functie) d
                     where organisatie.zware_rol(d.locatie_id, d.rol)
                    """);
            klad("wacht_functie", """
                    select d.medewerker_id, m.naam, d.rol, d.locatie_id, d.groep_id, d.vak,
                           n.naam || case when d.vak = '' then '' else ' ' || d.vak end as als, min(d.van) as van, min(d.vanaf) as vanaf
                      from doel_functie d join zware_rol z on z.locatie_id = d.locatie_id and z.rol = d.rol
                      join rolnamen n on n.locatie_id = d.locatie_id and n.rol = d.rol
                      join organisatie.medewerker m on m.id = d.medewerker_id
                     where not exists (select 1 from organisatie.functie f where f.medewerker_id = d.medewerker_id and f.rol = d.rol
                                          and f.locatie_id = d.locatie_id and f.herkomst = 'import' and (f.groep_id is null or f.groep_id = d.groep_id)
                                          and (f.tot is null or (f.tot > :dag and f.tot > f.vanaf)))
                     group by d.medewerker_id, m.naam, d.rol, d.locatie_id, d.groep_id, d.vak, n.naam
                    """);
            eersteInrichting();
            String zelfde = """
                    w.medewerker_id = v.medewerker_id and w.rol = v.rol and w.locatie_id = v.locatie_id
                    and w.groep_id is not distinct from v.groep_id and w.vak = v.vak
                    """;
            String open = " v.vervallen_op is null and v.akkoord is not true ";
            schrijf("update organisatie.functievoorstel v set vervallen_op = toegang.nu() where v.bestuur_id = :b and"
                    + open
                    + "and v.locatie_id in (select locatie_id from omvang) and not exists (select 1 from wacht_functie w where "
                    + zelfde + ")");
            schrijf("""
                    insert into organisatie.functievoorstel (id, bestuur_id, medewerker_id, rol, locatie_id, groep_id, vak, als, van, vanaf, door, door_naam, op)
                    select koppeling.nieuw_id(), :b, w.medewerker_id, w.rol, w.locatie_id, w.groep_id, w.vak, w.als, w.van, w.vanaf, :ik, :mijnNaam, toegang.nu()
                      from wacht_functie w where not exists (select 1 from organisatie.functievoorstel v where""" + open + "and " + zelfde + ")");
            kladt("delete from doel_functie v using wacht_functie w where " + zelfde);
            String afgewezen = "exists (select 1 from organisatie.functievoorstel v where v.akkoord = false and" + open
                    + "and " + zelfde + ")";
            meldWie(
                    "select w.naam || ' (' || w.als || ', ' || w.van || ')' from wacht_functie w where not "
                            + afgewezen,
                    "Dit gaat pas in als een tweede akkoord geeft: %s. Wie de import doet, geeft dat akkoord niet zelf. "
                            + "De schoolleiding of een andere beheerder vindt het onder 'Akkoord van een tweede'.");
            meldWie(
                    "select w.naam || ' (' || w.als || ', ' || w.van || ')' from wacht_functie w where " + afgewezen,
                    "Dit gaat niet in, want een tweede wees het af: %s. Haal de regel uit functies.csv. Moet het toch, "
                            + "lever dan eerst in zonder die regel en daarna opnieuw met.");
        }

        /**
         * In a bestuur where nobody ever had such a role and with one beheerder, there is no second person yet. Who answers for a location
         * then is there at once and is the second for everything else.
         */
        private void eersteInrichting() {
            if (tel("select count(*) from wacht_functie") == 0) return;
            boolean eerste = jdbc.sql("""
                            select not exists (select 1 from toegang.account a
                                                where a.bestuur_id = :b and a.soort = 'beheer' and a.gesloten_op is null and a.id <> :ik)
                               and not exists (select 1 from (select distinct locatie_id, rol from organisatie.functie where bestuur_id = :b) f
                                                where organisatie.zware_rol(f.locatie_id, f.rol))
                            """).params(waarden).query(Boolean.class).single();
            if (!eerste) return;
            String beslist = """
                    (exists (select 1 from toegang.recht t where t.locatie_id = w.locatie_id and t.rol = w.rol and t.klasse = 16 and t.beslissen)
                     or exists (select 1 from toegang.vaststeller t where t.locatie_id = w.locatie_id and t.rol = w.rol))
                    """;
            if (tel("select count(*) from wacht_functie w where " + beslist) == 0) {
                opmerkingen.add(
                        "Er is nog niemand die als tweede akkoord kan geven. Zet in functies.csv ook wie beslist over de "
                                + "inrichting van de school.");
                return;
            }
            meldWie(
                    "select w.naam || ' (' || w.als || ', ' || w.van || ')' from wacht_functie w where " + beslist,
                    "Dit geldt meteen, want er is nog niemand anders die akkoord kan geven: %s. Kijk goed of het klopt: "
                            + "zij geven daarna akkoord voor de anderen.");
            kladt("delete from wacht_functie w where " + beslist);
        }

        private void meldWie(String sql, String zin) {
            List<String> wie = jdbc.sql(sql + " order by 1")
                    .params(waarden)
                    .query(String.class)
                    .list();
            if (wie.isEmpty()) return;
            int meer = wie.size() - MEESTE_NAMEN;
            opmerkingen.add(zin.formatted(
                    meer > 1
                            ? String.join(", ", wie.subList(0, MEESTE_NAMEN)) + " en nog " + meer
                            : String.join(", ", wie)));
        }

        void lidmaatschappen() {
            klad("doel_lid", """
                    select s.leerling_id, s.locatie_id as groep_id, 'locatie' as soort, s.vanaf
                      from organisatie.inschrijving s
                     where s.bestuur_id = :b and s.locatie_id in (select locatie_id from omvang) and (s.tot is null or (s.tot > :dag and s.tot > s.vanaf))
                    union all
                    select p.leerling_id, p.groep_id, g.soort, p.vanaf
                      from organisatie.plaatsing p join organisatie.groep g on g.id = p.groep_id
                     where p.bestuur_id = :b and g.locatie_id in (select locatie_id from omvang) and (p.tot is null or (p.tot > :dag and p.tot > p.vanaf))
                    """);
            schrijf("""
                    update toegang.lidmaatschap m set tot = greatest(m.vanaf, :dag)
                     where m.bestuur_id = :b and (m.tot is null or (m.tot > :dag and m.tot > m.vanaf))
                       and m.groep_id in (select locatie_id from omvang union all select g.id from organisatie.groep g where g.locatie_id in (select locatie_id from omvang))
                       and not exists (select 1 from doel_lid d where d.leerling_id = m.leerling_id and d.groep_id = m.groep_id and d.vanaf = m.vanaf)
                    """);
            schrijf("""
                    insert into toegang.lidmaatschap (bestuur_id, leerling_id, groep_id, soort, vanaf)
                    select :b, d.leerling_id, d.groep_id, d.soort, d.vanaf from doel_lid d
                     where not exists (select 1 from toegang.lidmaatschap m where m.leerling_id = d.leerling_id and m.groep_id = d.groep_id
                                          and m.vanaf = d.vanaf and m.tot is null)
                    on conflict (leerling_id, groep_id, vanaf) do update set tot = null
                    """);
        }

        void relaties() {
            klad(
                    "doel_relatie",
                    """
                    select d.account_id, null::uuid as leerling_id, coalesce(d.groep_id, d.locatie_id) as groep_id, d.rol,
                           n.naam || case when d.vak = '' then '' else ' ' || d.vak end as als, d.van, min(d.vanaf) as vanaf, null::date as tot
                      from doel_functie d join rolnamen n on n.locatie_id = d.locatie_id and n.rol = d.rol
                     group by d.account_id, coalesce(d.groep_id, d.locatie_id), d.rol, n.naam || case when d.vak = '' then '' else ' ' || d.vak end, d.van
                    """
                            + GEZIN.formatted(
                                    "g.account_id, g.leerling_id, null::uuid, 'ouder' || g.leeftijd, 'ouder met gezag', ''",
                                    """
                    (select o.account_id, l.id as leerling_id, l.geboortedatum, o.vanaf from doel_ouderschap o join in_leerlingen l on l.id = o.leerling_id
                      where o.gezag and o.account_id is not null)""",
                                    "organisatie.gezag_tot(geboortedatum)")
                            + GEZIN.formatted(
                                    "g.account_id, g.leerling_id, null::uuid, 'leerling' || g.leeftijd, 'de leerling zelf', ''",
                                    "(select l.account_id, l.id as leerling_id, l.geboortedatum, o.vanaf from in_leerlingen l join omvang o on o.sleutel = l.locatie)",
                                    "null::date"));
            // Nobody needs a relation that is over before it begins.
            kladt("delete from doel_relatie where tot is not null and tot <= greatest(vanaf, :dag)");
            jdbc.sql("analyze doel_relatie").update();
            klad("nu_relatie", """
                    select r.id, r.account_id, r.leerling_id, r.groep_id, r.rol, r.als, r.van, r.vanaf, r.tot
                      from toegang.relatie r
                     where r.bestuur_id = :b and r.herkomst = 'import' and (r.tot is null or (r.tot > :dag and r.tot > r.vanaf))
                       and (r.groep_id in (select locatie_id from omvang union all
                                           select g.id from organisatie.groep g where g.locatie_id in (select locatie_id from omvang))
                            or r.leerling_id in (select id from in_leerlingen)
                            or r.leerling_id in (select x.leerling_id from ingeschreven x
                                                  where not exists (select 1 from organisatie.inschrijving s where s.leerling_id = x.leerling_id
                                                                       and (s.tot is null or (s.tot > :dag and s.tot > s.vanaf)))))
                    """);
            String zelfde = """
                    d.account_id = r.account_id and coalesce(d.leerling_id, d.groep_id) = coalesce(r.leerling_id, r.groep_id) and d.rol = r.rol
                    and d.als = r.als and d.van = r.van and d.tot is not distinct from r.tot
                    and greatest(d.vanaf, :dag) = greatest(r.vanaf, :dag)
                    """;
            schrijf("""
                    update toegang.relatie t set tot = greatest(t.vanaf, :dag) from nu_relatie r
                     where t.id = r.id and not exists (select 1 from doel_relatie d where %s)
                    """.formatted(zelfde));
            schrijf("""
                    insert into toegang.relatie (id, bestuur_id, account_id, leerling_id, groep_id, rol, als, van, vanaf, tot, herkomst)
                    select koppeling.nieuw_id(), :b, d.account_id, d.leerling_id, d.groep_id, d.rol, d.als, d.van, d.vanaf, d.tot, 'import'
                      from doel_relatie d where not exists (select 1 from nu_relatie r where %s)
                    """.formatted(zelfde));
            // Who has a part in a zaak has it as the role of today; without that role around this pupil it ends.
            schrijf("""
                    update toegang.relatie z set tot = greatest(z.vanaf, :dag)
                     where z.bestuur_id = :b and (z.herkomst like 'zaak:%' or z.herkomst like 'openstelling:%')
                       and (z.tot is null or z.tot > :dag)
                       and not exists (
                            select 1 from toegang.relatie r
                             where r.account_id = z.account_id and r.rol = split_part(z.rol, '@', 1) and r.vanaf <= :dag and (r.tot is null or r.tot > :dag)
                               and (r.leerling_id = z.leerling_id
                                    or r.groep_id in (select m.groep_id from toegang.lidmaatschap m
                                                       where m.leerling_id = z.leerling_id and m.vanaf <= :dag and (m.tot is null or m.tot > :dag))))
                    """);
        }

        /** Which role belongs to a class, and which to a lesson, by the plan of each location. */
        private void plekken() {
            jdbc.sql("create temp table plekken (locatie_id uuid, rol text, plek text) on commit drop")
                    .update();
            record Plaats(UUID id, String plan) {}
            List<Plaats> waar = jdbc.sql("select distinct locatie_id, schoolplan from omvang")
                    .query((rs, n) -> new Plaats(rs.getObject(1, UUID.class), rs.getString(2)))
                    .list();
            for (Plaats p : waar) {
                for (Rol.Plek plek : List.of(Rol.Plek.EERSTE_AANSPREEKPUNT, Rol.Plek.LESGEVER)) {
                    plannen.bron(p.plan())
                            .flatMap(plan -> plan.rol(plek))
                            .ifPresent(rol -> jdbc.sql("insert into plekken values (?, ?, ?)")
                                    .params(
                                            p.id(),
                                            rol.id(),
                                            plek.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                                    .update());
                }
            }
        }

        /** What a role is called where it is held: "ondersteuningscoördinator". */
        private void rolnamen() {
            jdbc.sql("create temp table rolnamen (locatie_id uuid, rol text, naam text) on commit drop")
                    .update();
            record Plaats(UUID id, String plan, String rol) {}
            List<Plaats> nodig = jdbc.sql(
                            "select distinct o.locatie_id, o.schoolplan, d.rol from doel_functie d join omvang o using (locatie_id)")
                    .query((rs, n) -> new Plaats(rs.getObject(1, UUID.class), rs.getString(2), rs.getString(3)))
                    .list();
            for (Plaats p : nodig) {
                String naam = plannen.bron(p.plan())
                        .flatMap(plan -> plan.rol(p.rol()))
                        .map(Rol::naam)
                        .orElse(p.rol());
                jdbc.sql("insert into rolnamen values (?, ?, ?)")
                        .params(p.id(), p.rol(), naam.substring(0, 1).toLowerCase(Locale.ROOT) + naam.substring(1))
                        .update();
            }
        }

        void vertrekkers() {
            klad("vertrekkers", """
                    select a.id from toegang.account a join organisatie.leerling l on l.account_id = a.id
                     where a.bestuur_id = :b and a.gesloten_op is null
                       and l.id in (select leerling_id from ingeschreven) and l.id not in (select id from in_leerlingen)
                       and not exists (select 1 from organisatie.inschrijving s where s.leerling_id = l.id and (s.tot is null or (s.tot > :dag and s.tot > s.vanaf)))
                    union
                    select a.id from toegang.account a join organisatie.ouder o on o.account_id = a.id
                     where a.bestuur_id = :b and a.soort = 'ouder' and a.gesloten_op is null
                       and o.id in (select x.ouder_id from organisatie.ouderschap x
                                     where x.leerling_id in (select id from in_leerlingen union all select leerling_id from ingeschreven))
                       and not exists (select 1 from organisatie.ouderschap x join organisatie.inschrijving s on s.leerling_id = x.leerling_id
                                        where x.ouder_id = o.id and x.gezag and (x.tot is null or (x.tot > :dag and x.tot > x.vanaf))
                                          and (s.tot is null or (s.tot > :dag and s.tot > s.vanaf)))
                    """);
            klad("uit_dienst", """
                    select m.id, m.account_id from organisatie.medewerker m
                     where m.bestuur_id = :b and m.uit_dienst_op is null and m.nummer not in (select nummer from in_medewerkers)
                       and not exists (select 1 from organisatie.functie f where f.medewerker_id = m.id and f.herkomst = 'import' and (f.tot is null or (f.tot > :dag and f.tot > f.vanaf)))
                       and (exists (select 1 from organisatie.functie f where f.medewerker_id = m.id and f.locatie_id in (select locatie_id from omvang))
                            or not exists (select 1 from organisatie.locatie o where o.bestuur_id = :b and o.id not in (select locatie_id from omvang)))
                    """);
            int weg = schrijf(
                    "update organisatie.medewerker m set uit_dienst_op = :dag, versie = m.versie + 1 from uit_dienst u where u.id = m.id");
            kladt("insert into vertrekkers select account_id from uit_dienst where account_id is not null");
            // The day of leaving by the clock of the application, so that a moved clock closes on the moved day.
            schrijf("""
                    update toegang.account a set gesloten_op = now() + (cast(:dag as date) - (now() at time zone 'Europe/Amsterdam')::date) * interval '1 day', rollen = '{}'
                      from vertrekkers v where v.id = a.id and a.gesloten_op is null
                    """);
            jdbc.sql("select toegang.trek_sessies_in(coalesce((select array_agg(id) from vertrekkers), '{}'))")
                    .query(Integer.class)
                    .single();
            tellingen.replaceAll(t -> t.bestand().equals(Bestand.MEDEWERKERS.sleutel())
                    ? new Telling(t.bestand(), t.nieuw(), t.gewijzigd(), t.gelijk(), weg)
                    : t);
        }

        /** Before the functies: the plan says which of them are heavy. A check leaves a location that runs already as it is. */
        void schoolplannen(boolean ook) {
            jdbc.sql("select locatie_id from omvang"
                            + (ook
                                    ? ""
                                    : " where locatie_id not in (select g.locatie_id from schoolplan.in_gebruik g)"))
                    .query(UUID.class)
                    .list()
                    .forEach(plannen::neemInGebruik);
        }

        void meld() {
            List<UUID> nieuw = jdbc.sql("select id from in_leerlingen where not bekend")
                    .query(UUID.class)
                    .list();
            List<UUID> weg = jdbc.sql(
                            "select leerling_id from ingeschreven where leerling_id not in (select id from in_leerlingen)")
                    .query(UUID.class)
                    .list();
            if (!nieuw.isEmpty() || !weg.isEmpty()) {
                gebeurtenissen.publishEvent(new LeerlingenGeimporteerd(bestuur, nieuw, weg));
            }
            gebeurtenissen.publishEvent(new SchooljaarIngelezen(bestuur));
        }
    }

    /** Two dated rows: rights change on the sixteenth birthday, and gezag ends on the eighteenth. */
    private static final String GEZIN = """
            union all
            select %1$s, g.vanaf, g.tot from (
                select account_id, leerling_id, '' as leeftijd, vanaf, cast(geboortedatum + interval '16 years' as date) as tot from %2$s onder
                union all
                select account_id, leerling_id, '-16plus', greatest(vanaf, cast(geboortedatum + interval '16 years' as date)), %3$s from %2$s vanaf16) g
            """;
}
