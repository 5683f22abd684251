package nl.spil.koppeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.spil.cast.SpilTest;
import nl.spil.dekking.Eis;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.organisatie.Inrichting;
import nl.spil.organisatie.Inrichting.Ingericht;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpilTest
class ImportTest {

    @Autowired
    private Imports imports;

    @Autowired
    private Inrichting inrichting;

    @Autowired
    private Taak taak;

    @Autowired
    private JdbcClient jdbc;

    private final Proefschool school = new Proefschool();
    private Ingericht bestuur;

    @BeforeEach
    void een_eigen_bestuur() {
        bestuur = inrichting.richtIn(
                "Proef " + school.nummer, "Bo Beheer", school.beheerder(), "vier losse woorden hier");
    }

    @Test
    @Eis("INTEGR-01")
    void twee_keer_hetzelfde_bestand_verandert_de_tweede_keer_niets() {
        assertThat(importeer().geschreven()).isPositive();
        List<String> na = stand();

        Rapport tweede = importeer();

        assertThat(tweede.geschreven()).isZero();
        assertThat(tweede.tellingen())
                .allSatisfy(t ->
                        assertThat(t.nieuw() + t.gewijzigd() + t.vertrokken()).isZero());
        assertThat(stand()).isEqualTo(na);
    }

    @Test
    void bestanden_met_komma_bom_en_lege_regels_geven_hetzelfde() {
        importeer();
        school.met("leerlingen.csv", t -> "\uFEFF" + t.replace(';', ',').replace("\r\n", "\r\n\r\n"));

        assertThat(importeer().geschreven()).isZero();
    }

    @Test
    void een_fout_in_een_bestand_verandert_niets_en_zegt_waar_hij_zit() {
        school.vervang("leerlingen.csv", "5003;Aya;;Yıldız;", "5003;Aya;;Yıldız;31-02-")
                .vervang("ouders.csv", "5004;M5004", "9999;M5004");

        Rapport rapport = importeer();

        assertThat(rapport.fouten()).anySatisfy(f -> {
            assertThat(f.bestand()).isEqualTo("leerlingen.csv");
            assertThat(f.rij()).isEqualTo(4);
            assertThat(f.kolom()).isEqualTo("geboortedatum");
            assertThat(f.tekst()).contains("is geen datum");
        });
        assertThat(rapport.fouten()).anySatisfy(f -> {
            assertThat(f.bestand()).isEqualTo("ouders.csv");
            assertThat(f.tekst()).contains("Leerling 9999 staat niet");
        });
        assertThat(stand()).isEmpty();
    }

    @Test
    void elke_verwijzing_moet_kloppen() {
        school.metRegel("klassen.csv", "centrum;4A;999")
                .metRegel("klassen.csv", "zuid;1Z;101")
                .metRegel("functies.csv", "101;directeur;centrum;")
                .metRegel("functies.csv", "101;mentor;centrum;")
                .metRegel("lesgroepen.csv", "centrum;9-x;x;101;9Z;")
                .metRegel("lesgroepen.csv", "centrum;9-y;y;101;;")
                .metRegel("medewerkers.csv", "109;Dubbel Adres;" + school.medewerker("h.mulder"));

        List<String> zinnen =
                importeer().fouten().stream().map(Bevinding::tekst).toList();

        assertThat(zinnen)
                .anyMatch(z -> z.startsWith("Medewerker 999 staat niet in medewerkers.csv"))
                .anyMatch(z -> z.startsWith("De locatie 'zuid' is niet bekend"))
                .anyMatch(z -> z.startsWith("De rol 'directeur' staat niet in het schoolplan hpc-centrum. Kies uit: "))
                .anyMatch(z -> z.startsWith("Wie mentor is, staat in klassen.csv"))
                .anyMatch(z -> z.startsWith("De klas '9Z' staat niet in klassen.csv"))
                .anyMatch(z -> z.startsWith("Vul bij elke regel een klas of een leerling in"))
                .anyMatch(z -> z.contains("is ook van de medewerker op regel 2"));
    }

    @Test
    void een_ontbrekend_bestand_of_een_ontbrekende_kolom_heet_bij_naam() {
        school.zonder("ouders.csv").vervang("leerlingen.csv", "geboortedatum", "geboren");

        List<String> zinnen =
                importeer().fouten().stream().map(Bevinding::tekst).toList();

        assertThat(zinnen)
                .contains("Het bestand ouders.csv ontbreekt. Kies alle bestanden in één keer.")
                .anyMatch(z -> z.startsWith("De kolom geboortedatum ontbreekt."));
    }

    @Test
    void een_bestand_dat_geen_utf8_is_wordt_geweigerd_met_wat_te_doen() {
        List<Importbestand> bestanden = new java.util.ArrayList<>(school.bestanden());
        bestanden.replaceAll(b -> b.naam().equals("leerlingen.csv")
                ? new Importbestand(
                        b.naam(), "nummer;roepnaam\n1;Zoë".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))
                : b);

        assertThat(imports.importeer(bestuur.beheerder(), bestanden).fouten())
                .anyMatch(f -> f.tekst().contains("Kies bij opslaan 'CSV UTF-8'"));
    }

    @Test
    void een_adres_dat_elders_al_inlognaam_is_wordt_gemeld() {
        importeer();
        Proefschool ander = new Proefschool();
        ander.vervang("medewerkers.csv", ander.medewerker("j.prins"), school.medewerker("j.prins"));
        Ingericht tweede =
                inrichting.richtIn("Proef " + ander.nummer, "Bo Beheer", ander.beheerder(), "vier losse woorden hier");

        assertThat(imports.importeer(tweede.beheerder(), ander.bestanden()).fouten())
                .extracting(Bevinding::tekst)
                .containsExactly(school.medewerker("j.prins")
                        + " is al de inlognaam van iemand anders. Geef deze medewerker een ander adres.");
    }

    @Test
    @Eis("OUDER-12")
    void alleen_een_ouder_met_gezag_krijgt_een_relatie_en_een_account() {
        importeer();

        // 5004 has a mother with and a father without gezag.
        assertThat(relaties("V5004")).isEmpty();
        assertThat(relaties("M5004")).containsExactly("ouder ouder met gezag", "ouder-16plus ouder met gezag");

        school.met("ouders.csv", t -> t.replaceAll("(V5004;.*);nee", "$1;ja").replaceAll("(M5004;.*);ja", "$1;nee"));
        importeer();

        assertThat(relaties("V5004")).hasSize(2);
        assertThat(relaties("M5004")).isEmpty();
        assertThat(gesloten("M5004")).isTrue();
        assertThat(
                        tel(
                                "select count(*) from organisatie.ouderschap s join organisatie.ouder o on o.id = s.ouder_id where o.nummer = 'M5004'"))
                .as("gezag van vroeger blijft staan, met einddatum")
                .isEqualTo(2);
    }

    @Test
    void op_de_zestiende_verjaardag_verandert_de_rol_van_ouder_en_leerling_en_op_de_achttiende_eindigt_het_gezag() {
        importeer();

        List<String> rijen = taak.voor(
                bestuur.bestuur(), () -> jdbc.sql("""
                select r.rol || ' ' || coalesce((r.tot - l.geboortedatum)::text, 'open') from toegang.relatie r join organisatie.leerling l on l.id = r.leerling_id
                 where l.nummer = '5001' order by r.rol, r.account_id
                """).query(String.class).list());
        LocalDate geboren = taak.voor(
                bestuur.bestuur(),
                () -> jdbc.sql("select geboortedatum from organisatie.leerling where nummer = '5001'")
                        .query(LocalDate.class)
                        .single());

        long tot16 = geboren.plusYears(16).toEpochDay() - geboren.toEpochDay();
        long tot18 = geboren.plusYears(18).toEpochDay() - geboren.toEpochDay();
        assertThat(rijen)
                .containsExactlyInAnyOrder(
                        "leerling " + tot16,
                        "leerling-16plus open",
                        "ouder " + tot16,
                        "ouder " + tot16,
                        "ouder-16plus " + tot18,
                        "ouder-16plus " + tot18);
    }

    @Test
    void een_andere_mentor_beeindigt_de_oude_relatie_en_begint_een_nieuwe() {
        importeer();
        school.vervang("klassen.csv", "centrum;1A;101", "centrum;1A;106");
        importeer();

        assertThat(taak.voor(
                        bestuur.bestuur(),
                        () -> jdbc.sql("""
                select a.naam || ' ' || (r.tot is null) from toegang.relatie r join toegang.account a on a.id = r.account_id
                 where r.rol = 'mentor' and r.van = '1A' order by r.tot nulls last
                """).query(String.class).list()))
                .containsExactly("Henk Mulder false", "Soraya Lachman true");
    }

    @Test
    void wie_van_klas_wisselt_wisselt_van_docent_en_mentor() {
        importeer();
        school.vervang("leerlingen.csv", "centrum;1A;1;", "centrum;2A;2;");
        Rapport rapport = importeer();

        assertThat(rapport.tellingen()).anySatisfy(t -> {
            assertThat(t.bestand()).isEqualTo("leerlingen");
            assertThat(t.gewijzigd()).isEqualTo(8);
        });
        assertThat(
                        tel(
                                "select count(*) from toegang.lidmaatschap m join organisatie.groep g on g.id = m.groep_id where g.code = '1A' and m.tot is null"))
                .isZero();
        assertThat(
                        tel(
                                "select count(*) from toegang.lidmaatschap m join organisatie.groep g on g.id = m.groep_id where g.code = '2A' and m.tot is null"))
                .isEqualTo(16);
        assertThat(importeer().geschreven()).isZero();
    }

    @Test
    void wie_terugkomt_krijgt_zijn_account_terug() {
        importeer();
        school.zonderRegels("leerlingen.csv", "5001;").zonderRegels("ouders.csv", "5001;");
        importeer();
        assertThat(
                        tel(
                                "select count(*) from organisatie.leerling l join toegang.account a on a.id = l.account_id where l.nummer = '5001' and a.gesloten_op is not null"))
                .isEqualTo(1);

        Proefschool heel = new Proefschool();
        List<Importbestand> terug = heel.bestanden().stream()
                .map(b -> new Importbestand(
                        b.naam(),
                        new String(b.inhoud(), java.nio.charset.StandardCharsets.UTF_8)
                                .replace("@school" + heel.nummer, "@school" + school.nummer)
                                .getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .toList();
        assertThat(imports.importeer(bestuur.beheerder(), terug).goed()).isTrue();

        assertThat(tel("select count(*) from toegang.account where gesloten_op is not null"))
                .isZero();
        assertThat(
                        tel(
                                "select count(*) from organisatie.inschrijving i join organisatie.leerling l on l.id = i.leerling_id where l.nummer = '5001' and i.tot is null"))
                .isEqualTo(1);
        assertThat(imports.importeer(bestuur.beheerder(), terug).geschreven()).isZero();
    }

    @Test
    void een_bestand_van_een_halve_school_vraagt_om_bevestiging() {
        importeer();
        school.met(
                        "leerlingen.csv",
                        t -> String.join("\r\n", t.lines().limit(10).toList()))
                .met("ouders.csv", t -> String.join("\r\n", t.lines().limit(10).toList()))
                .met(
                        "lesgroepen.csv",
                        t -> String.join("\r\n", t.lines().limit(10).toList()));

        Rapport rapport = importeer();

        assertThat(rapport.goed()).isTrue();
        assertThat(rapport.veelVertrokken()).isTrue();
    }

    private Rapport importeer() {
        return imports.importeer(bestuur.beheerder(), school.bestanden());
    }

    private int tel(String sql) {
        return taak.voor(
                bestuur.bestuur(), () -> jdbc.sql(sql).query(Integer.class).single());
    }

    private List<String> relaties(String ouder) {
        return taak.voor(
                bestuur.bestuur(),
                () -> jdbc.sql("""
                select r.rol || ' ' || r.als from toegang.relatie r join organisatie.ouder o on o.account_id = r.account_id
                 where o.nummer = ? and (r.tot is null or (r.tot > toegang.vandaag() and r.tot > r.vanaf)) order by r.rol
                """).param(ouder).query(String.class).list());
    }

    private boolean gesloten(String ouder) {
        return taak.voor(
                bestuur.bestuur(),
                () -> jdbc.sql(
                                "select a.gesloten_op is not null from toegang.account a join organisatie.ouder o on o.account_id = a.id where o.nummer = ?")
                        .param(ouder)
                        .query(Boolean.class)
                        .single());
    }

    /** Everything the import wrote about this bestuur, with the version of every row. */
    private List<String> stand() {
        UUID b = bestuur.bestuur();
        return taak.voor(
                b,
                () -> List.of(
                                "organisatie.leerling",
                                "organisatie.inschrijving",
                                "organisatie.plaatsing",
                                "organisatie.ouder",
                                "organisatie.ouderschap",
                                "organisatie.medewerker",
                                "organisatie.functie",
                                "organisatie.groep",
                                "organisatie.locatie",
                                "organisatie.vakantie",
                                "toegang.relatie",
                                "toegang.lidmaatschap",
                                "toegang.recht")
                        .stream()
                        .flatMap(tabel -> jdbc
                                .sql("select '" + tabel + "' || t.xmin || t::text from " + tabel + " t order by 1")
                                .query(String.class)
                                .list()
                                .stream())
                        .toList());
    }
}
