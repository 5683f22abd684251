package nl.spil.cast;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.koppeling.Importbestand;
import nl.spil.koppeling.Rapport;
import nl.spil.organisatie.Inrichting;
import nl.spil.organisatie.Inrichting.Ingericht;
import nl.spil.toegang.Accounts;
import nl.spil.toegang.Bezoeker;
import nl.spil.toegang.Sessies;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * HPC Zuidwijk, the school of the tests, on plan hpc-zuidwijk; and De Vaart, a school of another bestuur that may see nothing
 * of it. Made once per context, at first use, through the real import. A test that changes a pupil makes one of its own:
 * {@link #nieuweLeerling(String)}.
 *
 * <p>Sam lives with his mother Marleen and has a father Erik, separated, both with gezag. Noor has a mother Aylin with gezag
 * and a father Kemal without. Milan is sixteen. Sam, Noor and Jayden are in 2B (mentor Joris de Wit, techniek of Rana Koc),
 * Milan and Yara in 4A (mentor Tess Bakker).
 */
public final class Zuidwijk {

    public static final String WACHTWOORD = "vier losse woorden hier";

    private final Schoolinlezer imports;
    private final Inrichting inrichting;
    private final Accounts accounts;
    private final Sessies sessies;
    private final TransactionTemplate transactie;
    private final Taak taak;
    private final JdbcClient jdbc;
    private final Mensen mensen;
    private final Tijd tijd;
    private final Castschool school = new Castschool("zuidwijk");
    private final Castschool andereSchool = new Castschool("de-vaart");
    private final Map<String, Mens> binnen = new ConcurrentHashMap<>();
    private @Nullable Ingericht zuidwijk;
    private @Nullable Ingericht vaart;
    private int nummer = 2000;

    Zuidwijk(
            Schoolinlezer imports,
            Inrichting inrichting,
            Accounts accounts,
            Sessies sessies,
            TransactionTemplate transactie,
            Taak taak,
            JdbcClient jdbc,
            Mensen mensen,
            Tijd tijd) {
        this.imports = imports;
        this.inrichting = inrichting;
        this.accounts = accounts;
        this.sessies = sessies;
        this.transactie = transactie;
        this.taak = taak;
        this.jdbc = jdbc;
        this.mensen = mensen;
        this.tijd = tijd;
    }

    /** A pupil made for one test, with the accounts around it. */
    public record Leerling(UUID id, String nummer, String naam, UUID account, List<Ouder> ouders) {}

    public record Ouder(
            String nummer,
            String naam,
            boolean gezag,
            @Nullable UUID account) {}

    // The people, signed in.

    public Mens rana() {
        return medewerker("Rana Koc");
    }

    public Mens joris() {
        return medewerker("Joris de Wit");
    }

    public Mens tess() {
        return medewerker("Tess Bakker");
    }

    public Mens ilse() {
        return medewerker("Ilse Bos");
    }

    public Mens sana() {
        return medewerker("Sana Meijer");
    }

    public Mens petra() {
        return medewerker("Petra Verhoeven");
    }

    public Mens tom() {
        return medewerker("Tom Lemmens");
    }

    public Mens karim() {
        return medewerker("Karim Haddad");
    }

    public Mens beheerder() {
        zuidwijk();
        return mensen.als("beheer@zuidwijk.example", WACHTWOORD);
    }

    /** OCO of another school. */
    public Mens joke() {
        vaart();
        return binnen.computeIfAbsent("Joke Prins", naam -> metWachtwoord(vaart(), naam));
    }

    /** A parent or pupil by full name ("Marleen Vermeer"), signed in as after a link; also pupils made by a test. */
    public Mens thuis(String naam) {
        zuidwijk();
        return binnen.computeIfAbsent(naam, n -> metSessie(account(n)));
    }

    /** Whoever has this account, signed in as after a link. */
    public Mens metSessie(UUID account) {
        String token = transactie.execute(s -> sessies.maak(account, "test", Duration.ofHours(2)));
        Mens mens = mensen.vreemde();
        mens.metSessie(java.util.Objects.requireNonNull(token));
        return mens;
    }

    // What they are called in the database.

    public UUID bestuur() {
        return zuidwijk().bestuur();
    }

    public UUID beheerderAccount() {
        return zuidwijk().beheerder();
    }

    public UUID locatie() {
        return vind(zuidwijk(), "select id from organisatie.locatie where sleutel = 'zuidwijk'");
    }

    public UUID klas(String code) {
        return vind(
                zuidwijk(),
                "select id from organisatie.groep where soort = 'klas' and code = ? order by id desc limit 1",
                code);
    }

    /** A pupil of Zuidwijk by first name: Sam, Noor, Milan, Jayden, Yara. */
    public UUID leerling(String roepnaam) {
        return vind(
                zuidwijk(), "select id from organisatie.leerling where roepnaam = ? order by nummer limit 1", roepnaam);
    }

    /** The only pupil of the other school. */
    public UUID leerlingVanDeVaart() {
        return vind(vaart(), "select id from organisatie.leerling where roepnaam = 'Lotte'");
    }

    /** The account of somebody of Zuidwijk, by full name. */
    public UUID account(String naam) {
        return vind(zuidwijk(), "select id from toegang.account where naam = ? order by id limit 1", naam);
    }

    public UUID medewerkerId(String naam) {
        return vind(zuidwijk(), "select id from organisatie.medewerker where naam = ?", naam);
    }

    /** Work as somebody of Zuidwijk through the services, without a browser. */
    public <T> T als(String naam, Function<Bezoeker, T> werk) {
        return sessies.als(account(naam), werk);
    }

    public void doe(String naam, Consumer<Bezoeker> werk) {
        als(naam, wie -> {
            werk.accept(wie);
            return Boolean.TRUE;
        });
    }

    // New people.

    /** A pupil of thirteen in 2B, with two parents with gezag, whom no other test knows. */
    public Leerling nieuweLeerling() {
        return nieuweLeerling("Robin");
    }

    public Leerling nieuweLeerling(String roepnaam) {
        return nieuweLeerling(roepnaam, 13, "2B", true, true);
    }

    /** @param gezag one parent for each, with or without gezag */
    public synchronized Leerling nieuweLeerling(String roepnaam, int leeftijd, String klas, boolean... gezag) {
        zuidwijk();
        String nr = String.valueOf(++nummer);
        String achternaam = "Proef" + nr;
        school.voegToe(
                "leerlingen",
                String.join(
                        ";",
                        nr,
                        roepnaam,
                        "",
                        achternaam,
                        "{" + leeftijd + "j}",
                        roepnaam.toLowerCase(java.util.Locale.ROOT) + nr + "@leerling.example",
                        "zuidwijk",
                        klas,
                        klas.substring(0, 1),
                        "{1j}"));
        for (int i = 0; i < gezag.length; i++) {
            school.voegToe(
                    "ouders",
                    String.join(
                            ";",
                            nr,
                            "O" + nr + i,
                            i == 0 ? "mevrouw" : "meneer",
                            ouder(i, achternaam),
                            "ouder" + i + "." + nr + "@ouder.example",
                            "06 555 2" + i + " 00",
                            i == 0 ? "moeder" : "vader",
                            gezag[i] ? "ja" : "nee"));
        }
        importeer(zuidwijk(), school.bestanden());
        UUID id = vind(zuidwijk(), "select id from organisatie.leerling where nummer = ?", nr);
        UUID account = vind(zuidwijk(), "select account_id from organisatie.leerling where nummer = ?", nr);
        List<Ouder> ouders = taak.voor(
                bestuur(),
                () -> jdbc.sql(
                                "select nummer, naam, account_id from organisatie.ouder where nummer like ? order by nummer")
                        .param("O" + nr + "_")
                        .query((rs, n) ->
                                new Ouder(rs.getString(1), rs.getString(2), gezag[n], rs.getObject(3, UUID.class)))
                        .list());
        return new Leerling(id, nr, roepnaam + " " + achternaam, account, ouders);
    }

    /** Puts this line in a file of the school, from now on, and imports. */
    public synchronized void voegToe(String bestand, String regel) {
        zuidwijk();
        school.voegToe(bestand, regel);
        importeer(zuidwijk(), school.bestanden());
    }

    /** Takes lines out of a file of the school, for good, and imports. */
    public synchronized void haalWeg(String bestand, String begin) {
        zuidwijk();
        school.regels(bestand).removeIf(r -> r.startsWith(begin));
        importeer(zuidwijk(), school.bestanden());
    }

    /** The files of the school as they are now. */
    public synchronized List<Importbestand> bestanden() {
        zuidwijk();
        return school.bestanden();
    }

    private static String ouder(int i, String achternaam) {
        return (i == 0 ? "Moeder " : i == 1 ? "Vader " : "Voogd ") + achternaam;
    }

    private synchronized Ingericht zuidwijk() {
        if (zuidwijk == null) {
            zuidwijk = inrichting.richtIn("Bestuur Maasoever", "Bea Heerema", "beheer@zuidwijk.example", WACHTWOORD);
            importeer(zuidwijk, school.bestanden());
        }
        return zuidwijk;
    }

    private synchronized Ingericht vaart() {
        if (vaart == null) {
            vaart = inrichting.richtIn("Bestuur De Vaart", "Bas Hoekstra", "beheer@devaart.example", WACHTWOORD);
            importeer(vaart, andereSchool.bestanden());
        }
        return vaart;
    }

    private void importeer(Ingericht bestuur, List<Importbestand> bestanden) {
        Rapport rapport = tijd.opEchteDag(() -> imports.importeer(bestuur.beheerder(), bestanden));
        if (!rapport.goed()) throw new AssertionError("de cast is niet te importeren: " + rapport.fouten());
    }

    private Mens medewerker(String naam) {
        zuidwijk();
        return binnen.computeIfAbsent(naam, n -> metWachtwoord(zuidwijk(), n));
    }

    /** Beheer gives somebody of the school the password of the cast. */
    public void geefWachtwoord(String naam) {
        geefWachtwoord(zuidwijk(), naam);
    }

    private String geefWachtwoord(Ingericht bestuur, String naam) {
        return sessies.als(bestuur.beheerder(), beheer -> {
            Accounts.Account account = accounts.lijst(naam, "medewerker", 0, 1).getFirst();
            accounts.zetWachtwoord(beheer, account.id(), WACHTWOORD);
            return java.util.Objects.requireNonNull(account.inlognaam());
        });
    }

    private Mens metWachtwoord(Ingericht bestuur, String naam) {
        String inlognaam = geefWachtwoord(bestuur, naam);
        Mens mens = mensen.vreemde();
        mens.logIn(inlognaam, WACHTWOORD);
        return mens;
    }

    private UUID vind(Ingericht bestuur, String sql, Object... waarden) {
        return taak.voor(
                bestuur.bestuur(),
                () -> jdbc.sql(sql).params(List.of(waarden)).query(UUID.class).single());
    }
}
