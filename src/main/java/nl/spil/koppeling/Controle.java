package nl.spil.koppeling;

import static nl.spil.koppeling.Bestand.FUNCTIES;
import static nl.spil.koppeling.Bestand.KLASSEN;
import static nl.spil.koppeling.Bestand.LEERLINGEN;
import static nl.spil.koppeling.Bestand.LESGROEPEN;
import static nl.spil.koppeling.Bestand.LOCATIES;
import static nl.spil.koppeling.Bestand.MEDEWERKERS;
import static nl.spil.koppeling.Bestand.OUDERS;
import static nl.spil.koppeling.Bestand.VAKANTIES;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.spil.schoolplan.Onderwijs;
import nl.spil.schoolplan.Rol;
import nl.spil.schoolplan.Schoolplan;
import nl.spil.schoolplan.Schoolplannen;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the files fit each other and the school: what no single cell can tell. One statement per rule. */
@Component
class Controle {

    /** In which other file it stands who takes this place; the plan says which role that is. */
    private static final Map<Rol.Plek, String> ELDERS =
            Map.of(Rol.Plek.EERSTE_AANSPREEKPUNT, "klassen.csv", Rol.Plek.LESGEVER, "lesgroepen.csv");

    private final JdbcClient jdbc;
    private final Schoolplannen plannen;

    Controle(JdbcClient jdbc, Schoolplannen plannen) {
        this.jdbc = jdbc;
        this.plannen = plannen;
    }

    void controleer(LocalDate dag, Bevindingen fouten) {
        locaties(fouten);
        dubbel(fouten);
        verwijzingen(fouten);
        leerlingen(dag, fouten);
        ouders(fouten);
        medewerkers(fouten);
        rollen(fouten);
        lesgroepen(fouten);
        regel(
                fouten,
                VAKANTIES,
                "tot_en_met",
                "select regel from in_vakanties where tot_en_met < van",
                "De laatste dag ligt voor de eerste dag. Wissel ze om.");
    }

    private void locaties(Bevindingen fouten) {
        regel(
                fouten,
                KLASSEN,
                "locatie",
                """
                select regel, locatie from in_klassen
                 where locatie not in (select sleutel from organisatie.locatie union all select locatie from in_locaties)
                """,
                "De locatie '%s' is niet bekend. Zet haar in locaties.csv, of gebruik een sleutel die er al is.");
        Set<String> bekend = new TreeSet<>(plannen.sleutels());
        jdbc.sql("select regel, schoolplan from in_locaties").query(rs -> {
            if (!bekend.contains(rs.getString(2))) {
                fouten.meld(
                        LOCATIES,
                        rs.getInt(1),
                        "schoolplan",
                        "Het schoolplan '" + rs.getString(2) + "' is er niet. Kies uit: " + String.join(", ", bekend)
                                + ".");
            }
        });
        // By which plan a school works, says who may do what there. Once somebody works with it, that is not the
        // beheerder's to change.
        regel(
                fouten,
                LOCATIES,
                "schoolplan",
                """
                select i.regel, o.naam, o.schoolplan, i.schoolplan as nieuw
                  from in_locaties i join organisatie.locatie o on o.sleutel = i.locatie and o.schoolplan <> i.schoolplan
                 where koppeling.is_begonnen(o.id)
                """,
                "%1$s werkt al met het schoolplan '%2$s'. Zet dat hier terug. Een ander plan voor een school die al werkt, kiest de school"
                        + " zelf: pas '%2$s' aan en laat het vaststellen.");
        for (Bestand b : new Bestand[] {LEERLINGEN, FUNCTIES, LESGROEPEN}) {
            regel(
                    fouten,
                    b,
                    "locatie",
                    "select regel, locatie from " + b.tabel()
                            + " where locatie not in (select locatie from in_klassen)",
                    "De locatie '%s' heeft geen klassen in klassen.csv. Controleer de sleutel, of zet er een klas bij.");
        }
    }

    private void dubbel(Bevindingen fouten) {
        dubbel(
                fouten,
                LOCATIES,
                "locatie",
                "locatie",
                "De locatie '%s' staat er twee keer (ook op regel %s). Haal er één weg.");
        dubbel(
                fouten,
                KLASSEN,
                "klas",
                "locatie || ' ' || klas",
                "De klas '%s' staat er twee keer (ook op regel %s). Haal er één weg.");
        dubbel(
                fouten,
                LEERLINGEN,
                "nummer",
                "nummer",
                "Leerling %s staat er twee keer (ook op regel %s). Haal er één weg.");
        dubbel(
                fouten,
                MEDEWERKERS,
                "nummer",
                "nummer",
                "Medewerker %s staat er twee keer (ook op regel %s). Haal er één weg.");
        dubbel(
                fouten,
                MEDEWERKERS,
                "email",
                "email",
                "Het adres %s is ook van de medewerker op regel %s. Ieder heeft een eigen adres: het is de inlognaam.");
        dubbel(
                fouten,
                OUDERS,
                "nummer",
                "leerling || ' ' || nummer",
                "Deze ouder staat twee keer bij deze leerling (%s, ook op regel %s). Haal er één weg.");
        dubbel(
                fouten,
                FUNCTIES,
                "rol",
                "medewerker || ' ' || rol || ' ' || locatie",
                "Deze functie staat er twee keer (%s, ook op regel %s). Haal er één weg.");
    }

    private void dubbel(Bevindingen fouten, Bestand bestand, String kolom, String wat, String zin) {
        regel(
                fouten,
                bestand,
                kolom,
                "select regel, wat, eerder from (select regel, " + wat + " as wat, lag(regel) over (partition by " + wat
                        + " order by regel) as eerder from " + bestand.tabel() + ") x where eerder is not null",
                zin);
    }

    private void verwijzingen(Bevindingen fouten) {
        String medewerker = "Medewerker %s staat niet in medewerkers.csv. Zet hem erbij, of verbeter het nummer.";
        regel(fouten, KLASSEN, "mentor", """
                select k.regel, m.nummer from in_klassen k, regexp_split_to_table(nullif(k.mentor, ''), ' ') as m(nummer)
                 where m.nummer not in (select nummer from in_medewerkers)
                """, medewerker);
        regel(
                fouten,
                FUNCTIES,
                "medewerker",
                "select regel, medewerker from in_functies where medewerker not in (select nummer from in_medewerkers)",
                medewerker);
        regel(
                fouten,
                FUNCTIES,
                "klassen",
                """
                select f.regel, x.klas, f.locatie from in_functies f, regexp_split_to_table(nullif(f.klassen, ''), ' ') as x(klas)
                 where f.locatie in (select locatie from in_klassen)
                   and not exists (select 1 from in_klassen k where k.locatie = f.locatie and k.klas = x.klas)
                """,
                "De klas '%s' staat niet in klassen.csv bij locatie %s. Zet hem erbij, of verbeter de klas.");
        regel(
                fouten,
                LESGROEPEN,
                "docent",
                "select regel, docent from in_lesgroepen where docent not in (select nummer from in_medewerkers)",
                medewerker);
        regel(
                fouten,
                LEERLINGEN,
                "klas",
                """
                select l.regel, l.klas, l.locatie from in_leerlingen l
                 where l.klas <> '' and l.locatie in (select locatie from in_klassen)
                   and not exists (select 1 from in_klassen k where k.locatie = l.locatie and k.klas = l.klas)
                """,
                "De klas '%s' staat niet in klassen.csv bij locatie %s. Zet hem erbij, of verbeter de klas.");
        regel(
                fouten,
                LESGROEPEN,
                "klas",
                """
                select l.regel, l.klas, l.locatie from in_lesgroepen l
                 where l.klas <> '' and l.locatie in (select locatie from in_klassen)
                   and not exists (select 1 from in_klassen k where k.locatie = l.locatie and k.klas = l.klas)
                """,
                "De klas '%s' staat niet in klassen.csv bij locatie %s. Zet hem erbij, of verbeter de klas.");
    }

    private void leerlingen(LocalDate dag, Bevindingen fouten) {
        regel(
                fouten,
                LEERLINGEN,
                "geboortedatum",
                "select regel, date_part('year', age(date '" + dag + "', geboortedatum))::int"
                        + " from in_leerlingen where geboortedatum > date '" + dag.minusYears(9)
                        + "' or geboortedatum < date '" + dag.minusYears(30) + "'",
                "Volgens deze datum is de leerling %s jaar. Controleer het jaar.");
        regel(
                fouten,
                LEERLINGEN,
                "vanaf",
                "select regel from in_leerlingen where vanaf > date '" + dag.plusYears(1) + "'",
                "Deze datum ligt meer dan een jaar vooruit. Controleer het jaar.");
    }

    /** Pupils for whom the school is not meant by age: they may come, and somebody must know (CONFIG-17). */
    List<String> opmerkingen(LocalDate dag) {
        Map<String, List<String>> buiten = new TreeMap<>();
        jdbc.sql("""
                select l.nummer, date_part('year', age(cast(:dag as date), l.geboortedatum))::int, coalesce(i.schoolplan, o.schoolplan)
                  from in_leerlingen l left join in_locaties i on i.locatie = l.locatie left join organisatie.locatie o on o.sleutel = l.locatie
                 order by l.nummer
                """).param("dag", dag).query(rs -> {
            int leeftijd = rs.getInt(2);
            String nummer = rs.getString(1);
            Optional.ofNullable(rs.getString(3))
                    .flatMap(plannen::bron)
                    .map(Schoolplan::onderwijs)
                    .filter(o -> !o.past(leeftijd))
                    .ifPresent(o -> buiten.computeIfAbsent(grens(o), g -> new ArrayList<>())
                            .add(nummer + " (" + leeftijd + " jaar)"));
        });
        return buiten.entrySet().stream()
                .map(e -> e.getKey() + " Daarbuiten: "
                        + String.join(", ", e.getValue().stream().limit(20).toList())
                        + (e.getValue().size() > 20 ? " en nog " + (e.getValue().size() - 20) : "") + ".")
                .toList();
    }

    private static String grens(Onderwijs o) {
        Integer van = o.leeftijdVan();
        Integer tot = o.leeftijdTotEnMet();
        return "De school is er voor leerlingen "
                + (van == null ? "" : "vanaf " + van + " ")
                + (tot == null ? "" : "tot en met " + tot + " ") + "jaar (" + o.bron() + ").";
    }

    private void ouders(Bevindingen fouten) {
        regel(
                fouten,
                OUDERS,
                "leerling",
                "select regel, leerling from in_ouders where leerling not in (select nummer from in_leerlingen)",
                "Leerling %s staat niet (goed) in leerlingen.csv. Zet de leerling erbij, of haal deze regel weg.");
        regel(
                fouten,
                OUDERS,
                "nummer",
                """
                select regel, nummer, eerste from (
                    select regel, nummer, first_value(regel) over w as eerste,
                           (naam, email, telefoon, aanhef) is distinct from
                           (first_value(naam) over w, first_value(email) over w, first_value(telefoon) over w, first_value(aanhef) over w) as anders
                      from in_ouders window w as (partition by nummer order by regel)) x
                 where anders
                """,
                "Ouder %s heeft op regel %s een andere naam, aanhef, telefoon of e-mail. Maak ze gelijk, of geef een ander nummer.");
    }

    private void medewerkers(Bevindingen fouten) {
        regel(
                fouten,
                MEDEWERKERS,
                "email",
                """
                select m.regel, m.email from in_medewerkers m
                 where m.email in (select * from toegang.inlognamen_bezet((select array_agg(email) from in_medewerkers)))
                """,
                "%s is al de inlognaam van iemand anders. Geef deze medewerker een ander adres.");
    }

    private void rollen(Bevindingen fouten) {
        jdbc.sql("""
                select f.regel, f.rol, coalesce(i.schoolplan, o.schoolplan)
                  from in_functies f left join in_locaties i on i.locatie = f.locatie
                  left join organisatie.locatie o on o.sleutel = f.locatie
                 where coalesce(i.schoolplan, o.schoolplan) is not null
                """).query(rs -> {
            String rol = rs.getString(2);
            String plan = rs.getString(3);
            String elders = plannen.bron(plan)
                    .flatMap(p -> p.rol(rol))
                    .map(Controle::elders)
                    .orElse("");
            if (!elders.isEmpty()) {
                fouten.meld(
                        FUNCTIES,
                        rs.getInt(1),
                        "rol",
                        "Wie " + rol + " is, staat in " + elders + ". Haal deze regel hier weg.");
            } else if (plannen.bron(plan).isPresent()
                    && plannen.bron(plan)
                            .flatMap(p -> p.rol(rol))
                            .filter(Controle::vanSchool)
                            .isEmpty()) {
                fouten.meld(
                        FUNCTIES,
                        rs.getInt(1),
                        "rol",
                        "De rol '" + rol + "' staat niet in het schoolplan " + plan + ". Kies uit: "
                                + plannen.bron(plan).map(Controle::keuze).orElse("") + ".");
            }
        });
    }

    private static String keuze(Schoolplan plan) {
        return plan.rollen().stream()
                .filter(Controle::vanSchool)
                .filter(rol -> elders(rol).isEmpty())
                .map(Rol::id)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static String elders(Rol rol) {
        Rol.Plek plek = rol.plek();
        return plek == null ? "" : ELDERS.getOrDefault(plek, "");
    }

    private static boolean vanSchool(Rol rol) {
        return rol.kring() != Rol.Kring.GEZIN;
    }

    private void lesgroepen(Bevindingen fouten) {
        regel(
                fouten,
                LESGROEPEN,
                "klas",
                "select regel from in_lesgroepen where klas = '' and leerling = ''",
                "Vul bij elke regel een klas of een leerling in: wie zit er in deze lesgroep?");
        regel(
                fouten,
                LESGROEPEN,
                "leerling",
                """
                select g.regel, g.leerling, g.locatie from in_lesgroepen g
                 where g.leerling <> '' and not exists (select 1 from in_leerlingen l where l.nummer = g.leerling and l.locatie = g.locatie)
                """,
                "Leerling %s staat niet (goed) in leerlingen.csv bij locatie %s. Verbeter het nummer, of haal deze regel weg.");
        regel(
                fouten,
                LESGROEPEN,
                "vak",
                """
                select regel, lesgroep, vak0 from (select regel, lesgroep, vak, first_value(vak) over (partition by locatie, lesgroep order by regel) as vak0
                                                     from in_lesgroepen) x where vak <> vak0
                """,
                "Lesgroep %s heeft op een eerdere regel het vak '%s'. Een lesgroep heeft één vak.");
    }

    /** The first column is the line in the file, the others go into the sentence. */
    private void regel(Bevindingen fouten, Bestand bestand, String kolom, String sql, String zin) {
        jdbc.sql(sql + " order by 1").query(rs -> {
            Object[] woorden = new Object[rs.getMetaData().getColumnCount() - 1];
            for (int i = 0; i < woorden.length; i++) woorden[i] = rs.getString(i + 2);
            fouten.meld(bestand, rs.getInt(1), kolom, zin.formatted(woorden));
        });
    }
}
