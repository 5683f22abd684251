import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Fills an empty, migrated database: schools of a thousand pupils, classes of sixteen, ten notes a year for ten years. Straight
 * into the tables, as the superuser, because only the size matters here; names are put together from lists.
 */
final class Gegevens {

    private static final int PER_SCHOOL = 1000;

    private Gegevens() {}

    static boolean gevuld(Connection c) throws SQLException {
        try (Statement s = c.createStatement();
                ResultSet r = s.executeQuery("select exists (select 1 from organisatie.leerling)")) {
            r.next();
            return r.getBoolean(1);
        }
    }

    public static void main(String[] args) throws SQLException {
        int leerlingen = Integer.parseInt(args[0]);
        try (Connection c = DriverManager.getConnection(args[1], "postgres", args[2])) {
            if (gevuld(c)) return;
            long begin = System.nanoTime();
            int scholen = Math.max(1, leerlingen / PER_SCHOOL);
            try (Statement s = c.createStatement()) {
                s.execute("set synchronous_commit = off");
                s.execute("set session_replication_role = replica");
                for (String stap : STAPPEN) {
                    s.execute(stap.replace(":scholen", String.valueOf(scholen)).replace(":per", String.valueOf(Math.min(leerlingen, PER_SCHOOL))));
                }
                s.execute("set session_replication_role = origin");
                s.execute("vacuum analyze");
                s.execute("checkpoint");
            }
            System.out.printf("%d leerlingen gemaakt in %.0f s%n", leerlingen, (System.nanoTime() - begin) / 1e9);
        }
    }

    private static final String[] STAPPEN = {
        """
        create function pg_temp.u(t text) returns uuid language sql immutable as $$ select md5(t)::uuid $$
        """,
        "create extension if not exists pg_stat_statements",
        """
        insert into organisatie.bestuur select pg_temp.u('b' || b), 'bestuur-' || b, 'Bestuur ' || b
          from generate_series(0, (:scholen - 1) / 10) b
        """,
        """
        insert into organisatie.locatie (id, bestuur_id, sleutel, school, naam, schoolplan, telefoon)
        select pg_temp.u('loc' || l), pg_temp.u('b' || l / 10), 'loc-' || l, 'School ' || l, 'Locatie ' || l, 'hpc-zuidwijk', '010 000 00 00'
          from generate_series(0, :scholen - 1) l
        """,
        """
        insert into organisatie.schooljaar (id, bestuur_id, naam, begin, einde)
        select pg_temp.u('sj' || b || j), pg_temp.u('b' || b), j || '-' || (j + 1), make_date(j, 8, 1), make_date(j + 1, 8, 1)
          from generate_series(0, (:scholen - 1) / 10) b, generate_series(2024, 2028) j
        """,
        """
        create temp table klas on commit preserve rows as
        select l, k, pg_temp.u('klas' || l || '-' || k) as id, 1 + k % 5 || chr(65 + k / 5) as code
          from generate_series(0, :scholen - 1) l, generate_series(0, (:per - 1) / 16) k
        """,
        """
        insert into organisatie.groep (id, bestuur_id, locatie_id, schooljaar_id, soort, code)
        select id, pg_temp.u('b' || l / 10), pg_temp.u('loc' || l), pg_temp.u('sj' || l / 10 || (extract(year from now() - interval '7 months'))::int), 'klas', code
          from klas
        """,
        """
        create temp table staf on commit preserve rows as
        select pg_temp.u('staf' || l || 'mentor' || k) as id, l, 'mentor' as rol, id as groep, 'mentor' as als, code as van from klas
        union all
        select pg_temp.u('staf' || l || 'docent' || k), l, 'docent', pg_temp.u('klas' || l || '-' || ((k + d) % ((:per - 1) / 16 + 1))), 'docent techniek', '' from klas, generate_series(0, 5) d
        union all
        select pg_temp.u('staf' || l || 'oco' || o), l, 'oco', pg_temp.u('loc' || l), 'ondersteuningscoördinator', 'locatie ' || l
          from generate_series(0, :scholen - 1) l, generate_series(0, 1) o
        """,
        """
        insert into toegang.account (id, bestuur_id, soort, naam, inlognaam, plaats, rollen)
        select id, pg_temp.u('b' || min(l) / 10), 'medewerker', 'Medewerker ' || left(id::text, 6), id::text, 'Locatie ' || min(l), array_agg(distinct rol)
          from staf group by id
        """,
        """
        insert into organisatie.medewerker (id, bestuur_id, nummer, naam, account_id)
        select id, bestuur_id, id::text, naam, id from toegang.account where soort = 'medewerker'
        """,
        """
        insert into organisatie.functie (id, bestuur_id, medewerker_id, rol, locatie_id, groep_id, vanaf)
        select gen_random_uuid(), pg_temp.u('b' || l / 10), id, rol, pg_temp.u('loc' || l), nullif(groep, pg_temp.u('loc' || l)), date '2020-08-01' from staf
        """,
        """
        insert into toegang.relatie (id, bestuur_id, account_id, groep_id, rol, als, van, vanaf, herkomst)
        select gen_random_uuid(), pg_temp.u('b' || l / 10), id, groep, rol, als, van, date '2020-08-01', 'bench' from staf
        """,
        """
        create temp table ll on commit preserve rows as
        select l, n, pg_temp.u('ll' || l || '-' || n) as id,
               (array['Noor','Sam','Milan','Yara','Daan','Sara','Jayden','Lina','Amber','Mees','Isa','Finn','Zeynep','Omar','Fleur','Bram','Aya','Thijs','Nora','Luuk'])[1 + (n * 7 + l) % 20] as roepnaam,
               (array['Vos','de Boer','Kok','Smit','Peters','Yilmaz','Demir','Jansen','El Amrani','Bakker','Visser','Mulder','Hendriks','Dekker','Brouwer','Willems'])[1 + (n * 3 + l) % 16]
                   || '-' || initcap(substr(translate(md5(l || 'x' || n), '0123456789', 'aeiourstln'), 1, 7)) as achternaam
          from generate_series(0, :scholen - 1) l, generate_series(0, :per - 1) n
        """,
        """
        insert into organisatie.leerling (id, bestuur_id, nummer, roepnaam, achternaam, geboortedatum, leerjaar)
        select id, pg_temp.u('b' || l / 10), l || '-' || n, roepnaam, achternaam, date '2011-01-01' + n % 1400, 'fase ' || 1 + n % 3 from ll
        """,
        """
        insert into organisatie.inschrijving (id, bestuur_id, leerling_id, locatie_id, vanaf)
        select gen_random_uuid(), pg_temp.u('b' || l / 10), id, pg_temp.u('loc' || l), date '2023-08-01' from ll
        """,
        """
        insert into organisatie.plaatsing (id, bestuur_id, leerling_id, groep_id, vanaf)
        select gen_random_uuid(), pg_temp.u('b' || l / 10), id, pg_temp.u('klas' || l || '-' || n / 16), date '2026-08-01' from ll
        """,
        """
        insert into toegang.lidmaatschap (bestuur_id, leerling_id, groep_id, soort, vanaf)
        select pg_temp.u('b' || l / 10), id, pg_temp.u('loc' || l), 'locatie', date '2023-08-01' from ll
        union all
        select pg_temp.u('b' || l / 10), id, pg_temp.u('klas' || l || '-' || n / 16), 'klas', date '2026-08-01' from ll
        """,
        """
        insert into toegang.account (id, bestuur_id, soort, naam, plaats, rollen)
        select pg_temp.u('ou' || l || '-' || n || o), pg_temp.u('b' || l / 10), 'ouder', (array['F. ','S. '])[o] || achternaam, '', array['ouder'] from ll, generate_series(1, 2) o
        """,
        """
        insert into organisatie.ouder (id, bestuur_id, nummer, naam, email, account_id)
        select a.id, a.bestuur_id, a.id::text, a.naam, 'x@example.org', a.id from toegang.account a where a.soort = 'ouder'
        """,
        """
        insert into organisatie.ouderschap (id, bestuur_id, leerling_id, ouder_id, gezag, vanaf)
        select gen_random_uuid(), pg_temp.u('b' || l / 10), id, pg_temp.u('ou' || l || '-' || n || o), true, date '2020-01-01' from ll, generate_series(1, 2) o
        """,
        """
        insert into toegang.relatie (id, bestuur_id, account_id, leerling_id, rol, als, van, vanaf, herkomst)
        select gen_random_uuid(), pg_temp.u('b' || l / 10), pg_temp.u('ou' || l || '-' || n || o), id, 'ouder', 'ouder met gezag', '', date '2020-01-01', 'bench' from ll, generate_series(1, 2) o
        """,
        """
        insert into dossier.notitie (id, bestuur_id, leerling_id, klasse, soort, waarbij, tekst, gebeurd_op, auteur_id, auteur_naam, auteur_rol, gemaakt_op)
        select gen_random_uuid(), pg_temp.u('b' || l / 10), id, 4,
               (array['observatie','gesprek-leerling','contact-ouders','incident','interne-ondersteuning'])[1 + i % 5], 'techniek',
               'Werkt veertig minuten geconcentreerd in een tweetal en legt de uitleg aan een klasgenoot uit. Vraagt om hulp met het kaartje. ' || i,
               current_date - i * 36, pg_temp.u('staf' || l || 'mentor' || n / 16), 'J. de Wit', 'mentor', now() - make_interval(days => i * 36)
          from generate_series(0, 99) i, ll
        """,
        """
        insert into dossier.beeldregel (id, bestuur_id, leerling_id, vak, tekst, gezien_op, auteur_id, auteur_naam, auteur_rol, gemaakt_op)
        select gen_random_uuid(), pg_temp.u('b' || l / 10), id, (array['kunnen','willen','presteren','doen','helpt','hindert'])[1 + i % 6],
               'Weet vooraf graag hoe de dag loopt', current_date - i, pg_temp.u('staf' || l || 'mentor' || n / 16), 'J. de Wit', 'mentor', now()
          from generate_series(0, 9) i, ll
        """,
    };
}
