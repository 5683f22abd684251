package nl.spil.zaak;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Mensen;
import nl.spil.cast.Schoolinlezer;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tijd;
import nl.spil.dekking.Eis;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.koppeling.Importbestand;
import nl.spil.organisatie.Inrichting;
import nl.spil.organisatie.Inrichting.Ingericht;
import nl.spil.toegang.Accounts;
import nl.spil.toegang.Sessies;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A school that is set up with nothing but the plan of Coenecoop, works by it. */
@SpilTest
class CoenecoopRouteWebTest {

    private static final LocalDate MAANDAG = LocalDate.of(2026, 11, 23);
    private static final String WACHTWOORD = "vier losse woorden hier";

    private static @Nullable Ingericht school;

    @Autowired
    private Inrichting inrichting;

    @Autowired
    private Schoolinlezer imports;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Sessies sessies;

    @Autowired
    private Mensen mensen;

    @Autowired
    private Taak taak;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Tijd tijd;

    @BeforeEach
    void maandag() {
        tijd.zetOp(MAANDAG);
        eenSchool();
    }

    @AfterEach
    void terug() {
        tijd.terug();
    }

    @Test
    @Eis("HGW-08")
    void wie_niet_eerst_zelf_waarneemt_en_onderzoekt_kan_niet_aanmelden() {
        Map<String, String> zonder = aanmelding();
        zonder.remove("f-waarnemen");
        zonder.remove("f-onderzoeken");

        Blad blad = medewerker("Mees Mentor")
                .vulIn("/leerlingen/" + leerling("3001") + "/zorgmelding", "form[action$=/zorgmelding]", zonder);

        assertThat(blad.status()).isEqualTo(422);
        assertThat(blad.leesbaar()).contains("Wat zie je, en sinds wanneer?");
    }

    @Test
    @Eis({"ROUTE-15", "ROUTE-16", "ROUTE-17", "ROUTE-18", "ROUTE-28", "TLV-05", "CONFIG-02"})
    void van_aanmelding_tot_flex_zat_gaat_elke_fase_pas_open_als_de_vorige_klaar_is() {
        Mens mentor = medewerker("Mees Mentor");
        Mens oco = medewerker("Olga Oco");

        Blad ingediend = mentor.vulIn(
                "/leerlingen/" + leerling("3002") + "/zorgmelding", "form[action$=/zorgmelding]", aanmelding());
        assertThat(ingediend.status()).as(ingediend.leesbaar()).isEqualTo(303);
        String zaak = ingediend.naar();
        assertThat(mentor.ga(zaak).leesbaar()).contains("Deze fase: Fase 2: Collegiale consultatie");

        genomen(mentor, zaak, "aanmelden", betrokken("Samen met de OCO besproken."));
        assertThat(oco.ga(zaak).leesbaar())
                .contains("Deze fase: Fase 3a: Ondersteuningsteam en interventies", "Niveau Basisondersteuning");

        gesloten(oco, zaak, "interventie-inzetten", "Eerst moet vastliggen: ‘De behoeften van leerling");
        genomen(
                oco,
                zaak,
                "behoefte-vastleggen",
                met(betrokken("Iedereen is gehoord."), "resultaat", "Rust en een dagplanning"));
        genomen(oco, zaak, "interventie-inzetten", interventie());
        assertThat(mentor.ga(zaak + "/besluiten/nieuw?soort=naar-flex-zat").status())
                .isEqualTo(404);

        gesloten(oco, zaak, "naar-flex-zat", "nog niet vastgelegd of het doel ‘Elke dag een planning’ is gehaald");
        String effect = oco.ga(zaak).document().select("a[href$=/effect]").attr("href");
        oco.vulIn(effect, "form.formulier", Map.of("bereikt", "deels", "bewijs", "Drie van de vijf dagen gepland."));
        genomen(oco, zaak, "naar-flex-zat", betrokken("De basisondersteuning is niet genoeg."));
        assertThat(oco.ga(zaak).leesbaar())
                .contains("Deze fase: Fase 3b: Flex-Zat en arrangementen", "Niveau Extra ondersteuning");

        gesloten(oco, zaak, "arrangement-inzetten", "Eerst moet vastliggen: ‘Het Flex-Zat is gehouden’");
        gesloten(oco, zaak, "naar-tlv", "Eerst moet vastliggen: ‘Het Flex-Zat is gehouden’");
    }

    @Test
    @Eis({"JOS-01", "JOS-02", "JOS-03", "JOS-04", "TOEST-06"})
    void jos_begint_bij_de_mentor_en_start_niet_zonder_handtekening_van_ouders() {
        Mens oco = medewerker("Olga Oco");
        Blad gemeld = medewerker("Mees Mentor")
                .vulIn(
                        "/leerlingen/" + leerling("3003") + "/zaken/nieuw",
                        "form[action$=/zaken]",
                        Map.of("zaaktype", "jos", "reden", "Durft sinds de herfst niet meer naar gym."));
        assertThat(gemeld.status()).as(gemeld.leesbaar()).isEqualTo(303);
        String zaak = gemeld.naar();

        assertThat(Zaakwerk.besluit(oco, zaak, "op-agenda", Map.of("reden", "Eén vraag, over school."))
                        .leesbaar())
                .contains("Kies wat hier past: welke ondersteuningsbehoefte heeft de leerling.");
        genomen(oco, zaak, "op-agenda", Map.of("reden", "Eén vraag, over school.", "k-jos-behoefte", "schoolangst"));
        assertThat(oco.ga(zaak).leesbaar()).contains("Beginnende schoolangst");
        genomen(oco, zaak, "jos-inzetten", betrokken("Het team ziet beginnende schoolangst."));
        gesloten(
                oco, zaak, "ouders-getekend", "Eerst moet vastliggen: ‘De mentor heeft het aanmeldformulier ingevuld’");
        genomen(oco, zaak, "formulier-ontvangen", Map.of("resultaat", "Ingevuld", "reden", "Compleet."));
        gesloten(oco, zaak, "begeleiding-starten", "Eerst moet vastliggen: ‘Ouders hebben getekend’");
        genomen(oco, zaak, "ouders-getekend", met(betrokken("In het startgesprek."), "resultaat", "Getekend"));
        genomen(oco, zaak, "begeleiding-starten", interventie());

        assertThat(oco.ga(zaak).leesbaar())
                .contains("Deze fase: Wekelijkse begeleiding", "JOS afronden of doorverwijzen");
    }

    private void genomen(Mens wie, String zaak, String besluit, Map<String, String> waarden) {
        Blad blad = Zaakwerk.besluit(wie, zaak, besluit, waarden);
        assertThat(blad.status()).as(besluit + ": " + blad.leesbaar()).isEqualTo(303);
    }

    private void gesloten(Mens wie, String zaak, String besluit, String waarom) {
        assertThat(wie.ga(zaak + "/besluiten/nieuw?soort=" + besluit).leesbaar())
                .as(besluit)
                .contains(waarom);
    }

    private static Map<String, String> aanmelding() {
        Map<String, String> velden = new HashMap<>(Zaakwerk.zorgmelding());
        velden.put("f-behoefte", "plannen");
        velden.put("f-waarnemen", "Maakt sinds oktober het huiswerk niet af.");
        velden.put("f-onderzoeken", "Weet thuis niet waar te beginnen; in de les lukt het wel.");
        return velden;
    }

    private static Map<String, String> betrokken(String reden) {
        Map<String, String> v = new HashMap<>();
        v.put("ouders-op", "2026-11-20");
        v.put("ouders-wijze", "Gebeld; moeder is het ermee eens.");
        v.put("leerling-op", "2026-11-19");
        v.put("leerling-zei", "Wil het wel proberen.");
        v.put("reden", reden);
        return v;
    }

    private Map<String, String> interventie() {
        Map<String, String> v = betrokken("Korte begeleiding helpt het snelst.");
        v.put("doel", "Elke dag een planning");
        v.put("uitvoerder-naam", "Leerlingbegeleider");
        v.put("start", "2026-11-24");
        v.put("evaluatie", "2027-01-18");
        v.put("niveau", "basis");
        v.put("niveau-reden", "Een korte interventie.");
        return v;
    }

    private static Map<String, String> met(Map<String, String> waarden, String naam, String waarde) {
        waarden.put(naam, waarde);
        return waarden;
    }

    private Ingericht eenSchool() {
        Ingericht al = school;
        if (al != null) return al;
        Ingericht nieuw = inrichting.richtIn("Stichting Dreef", "Bart Beheer", "beheer@dreef.example", WACHTWOORD);
        List<Importbestand> bestanden = List.of(
                bestand(
                        "locaties",
                        "locatie;school;naam;schoolplan;telefoon",
                        "dreef;Dreef;Dreef;coenecoop-waddinxveen;"),
                bestand(
                        "medewerkers",
                        "nummer;naam;email",
                        "M1;Mees Mentor;mees@dreef.example",
                        "M2;Olga Oco;olga@dreef.example",
                        "M3;Bo Brugklas;bo@dreef.example",
                        "M4;Rik Rector;rik@dreef.example"),
                bestand("klassen", "locatie;klas;mentor", "dreef;1A;M1"),
                bestand(
                        "functies",
                        "medewerker;rol;locatie;vanaf",
                        "M2;oco;dreef;",
                        "M3;brugklascoordinator;dreef;",
                        "M4;schoolleider;dreef;"),
                bestand("lesgroepen", "locatie;lesgroep;vak;docent;klas;leerling", "dreef;1A-ne;Nederlands;M1;1A;"),
                bestand(
                        "leerlingen",
                        "nummer;roepnaam;tussenvoegsel;achternaam;geboortedatum;locatie;klas;leerjaar;vanaf",
                        "3001;Lux;;Proef;2013-05-01;dreef;1A;1;2026-08-01",
                        "3002;Nova;;Proef;2013-06-01;dreef;1A;1;2026-08-01",
                        "3003;Sky;;Proef;2013-07-01;dreef;1A;1;2026-08-01"),
                bestand(
                        "ouders",
                        "leerling;nummer;naam;email;soort;gezag",
                        "3001;O1;Ria Proef;ria@ouder.example;moeder;ja",
                        "3002;O2;Wil Proef;wil@ouder.example;moeder;ja",
                        "3003;O3;Jo Proef;jo@ouder.example;moeder;ja"));
        var rapport = imports.importeer(nieuw.beheerder(), bestanden);
        assertThat(rapport.goed()).as(rapport.fouten().toString()).isTrue();
        school = nieuw;
        return nieuw;
    }

    private static Importbestand bestand(String naam, String... regels) {
        return new Importbestand(naam + ".csv", String.join("\r\n", regels).getBytes(StandardCharsets.UTF_8));
    }

    private Mens medewerker(String naam) {
        String inlognaam = sessies.als(eenSchool().beheerder(), beheer -> {
            Accounts.Account account = accounts.lijst(naam, "medewerker", 0, 1).getFirst();
            accounts.zetWachtwoord(beheer, account.id(), WACHTWOORD);
            return Objects.requireNonNull(account.inlognaam());
        });
        Mens mens = mensen.vreemde();
        mens.logIn(inlognaam, WACHTWOORD);
        return mens;
    }

    private UUID leerling(String nummer) {
        return taak.voor(
                eenSchool().bestuur(),
                () -> jdbc.sql("select id from organisatie.leerling where nummer = ?")
                        .param(nummer)
                        .query(UUID.class)
                        .single());
    }
}
