package nl.spil.wandeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Mensen;
import nl.spil.cast.SpilTest;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.gedeeld.web.Uitvoer;
import nl.spil.termijn.Herinnerd;
import nl.spil.wandeling.Loper.Antwoord;
import nl.spil.wandeling.Wereld.Leerling;
import nl.spil.wandeling.Wereld.Persoon;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The walk tries what somebody may not do. Here everybody does what they may: what comes back holds nothing that they may not read, no
 * mail that leaves by it tells anything of a pupil, and every file that anybody can take along is taken along and read.
 */
@SpilTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ToegestaanWebTest {

    /** What ends a session of the walk, changes the school under it, or has a form of its own. */
    private static final Pattern NIET = Pattern.compile(
            "/uitloggen|/inloggen.*|.*/sessies/.*|/thuis/inloggen/overal|.*/wachtwoord|.*/schoolaccount|.*/tweede-stap.*|/mijn/inloggen.*|/beheer/import.*|.*/vaststelling|.*/invoering|/locaties/.*/toekenningen|/toekenningen/.*");

    /** Files that this world has none of, and the test that opens them. */
    private static final Map<String, String> ELDERS = Map.of(
            "GET /agenda/{agendatoken}.ics", "EchteLinksWebTest",
            "GET /ontvangen/pdf", "EchteLinksWebTest",
            "GET /thuis/{leerling}/privacystukken/{id}", "een stuk van de school zelf",
            "GET /ondersteuningsplan/{sleutel}/document/csv", "DocumentWebTest: het plan naast zijn document",
            "GET /beheer/import/{id}/fouten", "ImportWebTest: alleen voor beheer, dat de bestanden zelf bracht",
            "POST /leerlingen/{leerling}/inlogbrieven/{account}",
                    "InlogbriefWebTest: alleen voor wie geen e-mail heeft",
            "POST /beheer/mensen/{id}/inlogbrief", "InlogbriefWebTest: alleen voor wie geen e-mail heeft");

    /** The plan in print: the same for everybody, and slow to make. One reads it. */
    private static final Pattern BOEK = Pattern.compile("/ondersteuningsplan/.*/pdf");

    private static final Pattern NAAM = Pattern.compile("\\bKim\\b");

    @Autowired
    private Wereldbouw bouw;

    @Autowired
    private Mensen mensen;

    @Autowired
    private Taak taak;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Herinnerd herinnerd;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private final Verwacht verwacht = new Verwacht();
    private final Map<String, Loper> lopers = new TreeMap<>();
    private final Map<String, Set<String>> antwoorden = new TreeMap<>();
    private final Map<String, Integer> geopend = new TreeMap<>();
    private List<Eindpunt> eindpunten = List.of();
    private Wereld wereld;
    private Vulling vulling;
    private int gevallen;

    @BeforeAll
    void ga_op_weg() {
        wereld = bouw.nieuw();
        vulling = bouw.vulMetKluis(wereld);
        eindpunten = Eindpunt.alle(mapping);
    }

    @Test
    @Order(1)
    void elk_bestand_dat_iemand_mag_meenemen_houdt_niets_dat_die_niet_mag_lezen() {
        Set<String> lekken = new TreeSet<>();
        // The walk itself tries everybody; here it must be seen that files open.
        for (String naam : List.of("docent", "oco", "schoolleider", "beheer", "ouder1")) {
            Persoon wie = wereld.persoon(naam);
            for (Eindpunt e : eindpunten) {
                if (!e.leest() || !e.handler().hasMethodAnnotation(Uitvoer.class)) continue;
                boolean boek = BOEK.matcher(e.pad()).matches();
                if (boek && !wie.naam().equals("docent")) continue;
                for (List<String> ids : alle(e).stream().limit(boek ? 1 : 10).toList())
                    bekijk(wie, e, loper(wie).ga(e.met(ids) + nodig(e)), lekken);
            }
        }
        assertThat(lekken).isEmpty();
    }

    @Test
    @Order(4)
    void wat_iemand_mag_doen_antwoordt_niets_dat_die_niet_mag_lezen() {
        Set<String> lekken = new TreeSet<>();
        for (Eindpunt e : eindpunten) {
            if (e.leest() || NIET.matcher(e.pad()).matches()) continue;
            for (Persoon wie : wereld.personen.values()) {
                if (!wie.ingelogd()) continue;
                for (Leerling leerling : List.of(Leerling.KIND, Leerling.OUDER_DAN_16)) {
                    Set<String> rollen = e.plekken().isEmpty() ? wie.functies() : wie.rollen(leerling);
                    if (!Handelingen.mag(e, wie, rollen)) continue;
                    for (List<String> ids :
                            vulling.combinaties(e, leerling).stream().limit(1).toList())
                        bekijk(
                                wie,
                                e,
                                loper(wie).stuur(e.methode(), e.met(ids), Velden.lichaam(vulling, e, leerling)),
                                lekken);
                    if (e.plekken().isEmpty()) break;
                }
            }
        }
        assertThat(lekken).isEmpty();
    }

    /** Every form on every page of who does the work, filled in as somebody would and sent; and the reminders of the day. */
    @Test
    @Order(5)
    void wat_iemand_mag_doen_mailt_niets_over_een_leerling() {
        Set<String> lekken = new TreeSet<>();
        Map<Integer, Integer> uitkomsten = new TreeMap<>();
        for (String naam : List.of("oco", "mentor", "schoolleider", "ouder1")) {
            Persoon wie = wereld.persoon(naam);
            Set<String> gedaan = new TreeSet<>();
            for (Eindpunt e : eindpunten) {
                if (!e.leest()
                        || e.handler().hasMethodAnnotation(Uitvoer.class)
                        || !e.verplicht().isEmpty()) continue;
                for (Leerling leerling : List.of(Leerling.KIND, Leerling.OUDER_DAN_16)) {
                    for (List<String> ids :
                            vulling.combinaties(e, leerling).stream().limit(1).toList()) {
                        Antwoord blad = loper(wie).ga(e.met(ids));
                        gevallen++;
                        if (blad.status() != 200) continue;
                        for (Formulier f : Formulier.op(blad.lichaam())) {
                            if (NIET.matcher(f.pad()).matches() || !gedaan.add(f.soort())) continue;
                            gevallen++;
                            Antwoord na = loper(wie).stuur("POST", f.pad(), f.velden());
                            uitkomsten.merge(na.status(), 1, Integer::sum);
                            if (na.status() == 403 || na.status() >= 500)
                                lekken.add("POST " + f.soort() + " als " + naam + " geeft " + na.status());
                            if (na.kop().contains("application/pdf"))
                                eindpunten.stream()
                                        .filter(p -> p.methode().equals("POST") && p.past(f.pad()))
                                        .forEach(p -> bekijk(wie, p, na, lekken));
                        }
                    }
                    if (e.plekken().isEmpty()) break;
                }
            }
        }
        int herinneringen = herinnerd.vandaag(wereld.bestuur.bestuur());
        assertThat(lekken).isEmpty();
        assertThat(post()).isEmpty();
        Set<String> soorten = new TreeSet<>(wereld.lijst(
                String.class,
                "select distinct soort from bericht.uitgaand where message_id not like '%@wandel>' and tekst <> ''"));
        System.out.printf(
                "toegestaan: %d bladen, bestanden en handelingen %s, %d herinneringen, mail van de soorten %s%n",
                gevallen, uitkomsten, herinneringen, soorten);
        assertThat(soorten).hasSizeGreaterThanOrEqualTo(3);
    }

    /** Asked for at home, put together and released by the school; then only who asked reads it, without what is of another. */
    @Test
    @Order(2)
    void het_pakket_is_voor_wie_het_vroeg_en_zonder_wat_van_een_ander_is() {
        String kind = wereld.id(Leerling.KIND).toString();
        // What the filling put together is taken apart: it is put together again from what is in the dossier.
        UUID zelf = Objects.requireNonNull(wereld.persoon("ouder1").account());
        taak.voor(wereld.bestuur.bestuur(), () -> {
            for (String tabel : List.of("pakketregel where pakket_id", "pakket where id"))
                jdbc.sql(
                                "delete from rechten." + tabel
                                        + " in (select p.id from rechten.pakket p join rechten.verzoek v on v.id = p.verzoek_id where v.verzoeker_id = ?)")
                        .param(zelf)
                        .update();
        });
        String verzoek = "/thuis/" + kind + "/verzoeken/"
                + wereld.vraag(
                        UUID.class, "select id from rechten.verzoek where verzoeker_id = ? and recht = 'inzage'", zelf);
        String nummer = wereld.vraag(
                String.class,
                "select z.nummer from zaak.zaak z join rechten.verzoek v on v.zaak_id = z.id where v.verzoeker_id = ? and v.recht = 'inzage'",
                zelf);
        String pakket = "/zaken/" + nummer + "/verzoek/pakket";
        Mens oco = mens("oco");
        Blad samen = oco.vulIn(pakket, "#stel-samen", Map.of());
        assertThat(samen.status()).as(samen.leesbaar()).isEqualTo(303);
        Blad vrij = oco.vulIn(pakket, "#vrijgave", Map.of());
        assertThat(vrij.status()).as(vrij.leesbaar()).isEqualTo(303);
        for (String vorm : List.of("", "/pdf", "/gegevens")) {
            String pad = verzoek + "/pakket" + vorm;
            Antwoord gelezen = loper(wereld.persoon("ouder1")).ga(pad);
            assertThat(gelezen.status()).as(pad).isEqualTo(200);
            if (!vorm.isEmpty())
                geopend.merge("GET /thuis/{leerling}/verzoeken/{verzoek}/pakket" + vorm, 1, Integer::sum);
            assertThat(gelezen.kanaries()).as(pad).hasSizeGreaterThan(50);
            assertThat(gelezen.kanaries().stream()
                            .map(this::kanarie)
                            .filter(k -> k.leerling() != Leerling.KIND
                                    || k.klasse() == 11
                                    || k.klasse() == 12
                                    || "ouder2".equals(k.auteur())
                                    || k.wat().startsWith("ouder2.")
                                    || k.wat().startsWith("zonder.gezag."))
                            .map(k -> k.klasse() + " van " + k.leerling() + ": " + k.wat())
                            .distinct())
                    .as(pad)
                    .isEmpty();
            for (Persoon ander : wereld.personen.values()) {
                if (ander.naam().equals("ouder1")) continue;
                Antwoord antwoord = loper(ander).ga(pad);
                assertThat(antwoord.status() == 404 || antwoord.naarInloggen())
                        .as(pad + " als " + ander.naam())
                        .isTrue();
                // In the frame stands at most who one is.
                assertThat(antwoord.kanaries().stream().map(this::kanarie))
                        .as(pad + " als " + ander.naam())
                        .allMatch(k -> k.klasse() == 1 && verwacht.mag(ander, k));
            }
        }
        assertThat(post()).isEmpty();
    }

    /** Beyond the general part: with a purpose and a second person who agreed. */
    @Test
    @Order(3)
    void een_verantwoording_op_papier_houdt_niets_dat_de_vrager_niet_mag_lezen() {
        String nummer = vulling.waarden("zaken/{nummer}", Leerling.KIND).getFirst();
        String blad = "/zaken/" + nummer + "/verantwoording";
        Mens oco = mens("oco");
        String smw = String.valueOf(wereld.persoon("smw").account());
        Blad gevraagd = oco.vulIn(blad, "#meenemen form", Map.of("doel", "aanvraag TLV", "tweede", smw));
        assertThat(gevraagd.status()).as(gevraagd.leesbaar()).isEqualTo(303);
        String uitvoer = "/leerlingen/" + wereld.id(Leerling.KIND) + "/uitvoer";
        assertThat(mens("smw")
                        .vulIn(uitvoer, "form[action$=/akkoord]", Map.of())
                        .status())
                .isEqualTo(303);
        Persoon wie = wereld.persoon("oco");
        Antwoord pdf = loper(wie).ga(blad + "/pdf");
        assertThat(pdf.status()).isEqualTo(200);
        Set<String> lekken = new TreeSet<>();
        bekijk(wie, eindpunt("GET /zaken/{nummer}/verantwoording/pdf"), pdf, lekken);
        assertThat(lekken).isEmpty();
        assertThat(pdf.kanaries()).isNotEmpty();
    }

    @Test
    @Order(6)
    void elk_adres_dat_een_bestand_geeft_ging_open() {
        Set<String> dicht = new TreeSet<>();
        eindpunten.stream()
                .filter(e -> e.handler().hasMethodAnnotation(Uitvoer.class))
                .map(Eindpunt::toString)
                .forEach(dicht::add);
        dicht.removeAll(geopend.keySet());
        dicht.removeAll(ELDERS.keySet());
        System.out.printf("bestanden die opengingen: %s%n", geopend);
        antwoorden.keySet().retainAll(dicht);
        assertThat(dicht)
                .as("geen mens van de wandeling opende het: %s", antwoorden)
                .isEmpty();
    }

    @Test
    @Order(7)
    void een_geplante_mail_en_een_geplant_bestand_worden_gevonden() {
        String woord = wereld.kanaries.values().stream()
                .filter(k -> k.leerling() == Leerling.KIND && k.klasse() == 10)
                .findFirst()
                .orElseThrow()
                .woord();
        mail("Bericht", "Wij spraken over " + woord);
        assertThat(post()).anySatisfy(p -> assertThat(p).contains("klasse 10"));
        mail("Over Kim", "Log in.");
        assertThat(post()).anySatisfy(p -> assertThat(p).contains("noemt een leerling"));
        Set<String> lekken = new TreeSet<>();
        Persoon docent = wereld.persoon("docent");
        bekijk(
                docent,
                eindpunt("GET /zaken/{nummer}/verantwoording/pdf"),
                new Antwoord(200, "", "{content-type=[application/pdf]}", "gesprek " + woord),
                lekken);
        assertThat(lekken).anySatisfy(l -> assertThat(l).contains("docent", "klasse 10"));
    }

    private void mail(String onderwerp, String tekst) {
        taak.voor(
                wereld.bestuur.bestuur(),
                () -> jdbc.sql("""
                                insert into bericht.uitgaand (id, bestuur_id, leerling_id, aan_account, aan_adres, soort, onderwerp, tekst, sleutel, message_id, gemaakt_op, volgende_poging)
                                select gen_random_uuid(), bestuur_id, leerling_id, aan_account, 'x@x.example', 'proef', ?, ?, gen_random_uuid()::text, gen_random_uuid() || '@proef', now(), now()
                                  from bericht.uitgaand limit 1
                                """).params(onderwerp, tekst).update());
    }

    // -----------------------------------------------------------------------------------------------------------------

    private void bekijk(Persoon wie, Eindpunt e, Antwoord antwoord, Set<String> lekken) {
        gevallen++;
        String waar = e + " als " + wie.naam();
        if (antwoord.status() == 403 || antwoord.status() >= 500) lekken.add(waar + " geeft " + antwoord.status());
        boolean bestand = antwoord.status() == 200
                && !antwoord.kop().toLowerCase(Locale.ROOT).contains("content-type=[text/html");
        if (e.handler().hasMethodAnnotation(Uitvoer.class))
            antwoorden
                    .computeIfAbsent(e.toString(), k -> new TreeSet<>())
                    .add(antwoord.status() + " " + antwoord.naar());
        if (bestand && e.handler().hasMethodAnnotation(Uitvoer.class)) geopend.merge(e.toString(), 1, Integer::sum);
        for (String woord : antwoord.kanaries()) {
            Kanarie k = kanarie(woord);
            if (!verwacht.mag(wie, k))
                lekken.add(waar + " toont klasse " + k.klasse() + " van " + k.leerling() + ": " + k.wat());
        }
    }

    /** Mail names no pupil in what stands on the lock of a telephone, and tells nothing of a dossier anywhere. */
    private List<String> post() {
        List<String> uit = new ArrayList<>();
        taak.voor(
                wereld.bestuur.bestuur(),
                () -> jdbc.sql(
                                "select soort, onderwerp, tekst from bericht.uitgaand where message_id not like '%@wandel>'")
                        .query(rs -> {
                            Matcher m = Kanarie.PATROON.matcher(rs.getString(2) + " " + rs.getString(3));
                            while (m.find()) {
                                Kanarie k = kanarie(m.group().toLowerCase(Locale.ROOT));
                                uit.add("mail " + rs.getString(1) + " bevat klasse " + k.klasse() + " van "
                                        + k.leerling() + ": " + k.wat());
                            }
                            if (NAAM.matcher(rs.getString(2)).find())
                                uit.add("mail " + rs.getString(1) + " noemt een leerling in het onderwerp");
                        }));
        return uit.stream().distinct().toList();
    }

    private List<List<String>> alle(Eindpunt e) {
        if (e.plekken().isEmpty()) return List.of(List.of());
        List<List<String>> uit = new ArrayList<>();
        for (Leerling l : Leerling.values())
            uit.addAll(vulling.combinaties(e, l).stream().limit(2).toList());
        return uit;
    }

    private static String nodig(Eindpunt e) {
        StringBuilder uit = new StringBuilder();
        e.verplicht()
                .forEach((naam, soort) -> uit.append(uit.isEmpty() ? "?" : "&")
                        .append(naam)
                        .append('=')
                        .append(Loper.codeer(String.valueOf(
                                soort == UUID.class ? UUID.randomUUID() : Handelingen.waarde(e, naam, soort)))));
        return uit.toString();
    }

    private Eindpunt eindpunt(String welk) {
        return eindpunten.stream()
                .filter(e -> e.toString().equals(welk))
                .findFirst()
                .orElseThrow(() -> new AssertionError("geen " + welk));
    }

    private Loper loper(Persoon wie) {
        return lopers.computeIfAbsent(wie.naam(), n -> new Loper(mensen.adres(), wie));
    }

    private Mens mens(String naam) {
        Mens mens = mensen.vreemde();
        mens.metSessie(String.valueOf(wereld.persoon(naam).token()));
        return mens;
    }

    private Kanarie kanarie(String woord) {
        return Objects.requireNonNull(wereld.kanaries.get(woord), woord);
    }
}
