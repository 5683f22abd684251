package nl.spil.zaak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Planbesturen;
import nl.spil.cast.Planbesturen.Planbestuur;
import nl.spil.cast.Planscholen;
import nl.spil.cast.Planscholen.Planschool;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tijd;
import nl.spil.dekking.Eis;
import nl.spil.gedeeld.Klok;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** With whom a school works, what they agreed and for how long; after that nobody is sent, asked or invited there (PARTNER-01). */
@SpilTest
class PartnerregisterWebTest {

    private static final Map<String, List<String>> DOCUMENTEN = Map.of(
            "lmc-vo",
            List.of(
                    "Koers VO",
                    "Koersloket",
                    "Wijkteam",
                    "Centrum voor Jeugd en Gezin (CJG)",
                    "Leerplicht",
                    "Veilig Thuis"),
            "hpc-charlois",
            List.of(
                    "Koers VO",
                    "Wijkteam",
                    "Centrum voor Jeugd en Gezin (CJG)",
                    "Veilig Thuis",
                    "Youz",
                    "Pameijer",
                    "HALT",
                    "SKVR",
                    "Codarts"),
            "hpc-zuidwijk",
            List.of("Koers VO", "Youz", "Mentoren op Zuid"),
            "coenecoop-waddinxveen",
            List.of(
                    "Samenwerkingsverband VO/VSO MHR",
                    "Sociaal Team van de gemeente",
                    "STEK Jeugdhulp",
                    "Kwadraad",
                    "GGD",
                    "Auris",
                    "AED",
                    "GGZ",
                    "FACT",
                    "ZIZON",
                    "Lyceo",
                    "Leerplicht"),
            "de-viaan",
            List.of(
                    "Samenwerkingsverband vo/vso Noord-Kennemerland",
                    "Stichting Groeimee",
                    "GGD",
                    "Leerplicht",
                    "Veilig Thuis"));

    @Autowired
    private Planscholen scholen;

    @Autowired
    private Planbesturen besturen;

    @Autowired
    private Tijd tijd;

    @BeforeEach
    @AfterEach
    void vandaag() {
        tijd.terug();
    }

    @Test
    @Eis("PARTNER-01")
    void elke_locatie_heeft_de_partners_van_haar_document_met_domein_rol_contact_afspraken_en_geldigheid() {
        DOCUMENTEN.forEach((plan, namen) -> {
            Planschool school = scholen.van(plan);
            Blad team = school.met("docent").ga("/locaties/" + school.locatie() + "/team");
            for (String naam : namen) {
                Element rij = partner(team, naam);
                assertThat(rij.select("small").text())
                        .as(plan + ": wat " + naam + " doet")
                        .isNotBlank();
                assertThat(rij.text()).as(plan + ": bron van " + naam).containsPattern("§|Bijlage");
            }
        });
        assertThat(scholen.van("hpc-centrum")
                        .met("docent")
                        .ga("/locaties/" + scholen.van("hpc-centrum").locatie() + "/team")
                        .document()
                        .select("li b")
                        .eachText())
                .as("niet bij Centrum")
                .contains("Koers VO")
                .doesNotContain("Youz", "HALT", "Pameijer");

        Planschool charlois = scholen.van("hpc-charlois");
        Blad team = charlois.met("docent").ga("/locaties/" + charlois.locatie() + "/team");
        assertThat(partner(team, "Youz").text())
                .contains(
                        "gezondheid",
                        "Preventief tegen verslaving",
                        "Contact via de ondersteuningscoördinator",
                        "Aanspreekpunt daar: de medewerker van Youz in de school",
                        "Afspraken: Leerlingen kunnen er elke week terecht; Hoort bij het externe SOT")
                .doesNotContain("liep af");
        assertThat(partner(team, "HALT").text()).contains("veiligheid", "ART-trainingen", "liep af op 31 juli 2020");
        assertThat(charlois.met("oco")
                        .ga("/locaties/" + charlois.locatie() + "/team")
                        .document()
                        .select("select[name=bij] option")
                        .eachText())
                .contains("partner: Youz")
                .doesNotContain("partner: HALT", "partner: Pameijer");
        Planschool viaan = scholen.van("de-viaan");
        assertThat(partner(viaan.met("mentor").ga("/locaties/" + viaan.locatie() + "/team"), "Stichting Groeimee")
                        .text())
                .contains("jeugdhulp", "Aanspreekpunt daar: jeugd- en gezinscoach", "Elke week op school");
    }

    @Test
    @Eis("PARTNER-01")
    void een_partner_waarvan_de_afspraken_afliepen_is_nergens_meer_te_kiezen_en_niemand_ervan_kijkt_nog_mee() {
        LocalDate nu = LocalDate.now(Klok.ZONE);
        LocalDate laatste = nu.plusDays(20);
        Planbestuur bestuur = school(laatste);
        Mens oco = bestuur.als("oco", "hier");
        UUID kind = bestuur.leerling("hier");
        String team = "/locaties/" + bestuur.locatieId("hier") + "/team";
        String zaak = Zaakwerk.naarSot(oco, Zaakwerk.dienIn(bestuur.als("mentor", "hier"), kind));
        toestemming(bestuur, oco, kind);
        assertThat(contact(oco, team, "Noor Nieuw").status()).isEqualTo(303);
        String noor = id(bestuur, "Noor Nieuw");
        assertThat(partner(oco.ga(team), "Stichting Hulp").text()).contains("geldt tot en met");
        assertThat(instanties(oco, zaak)).contains("Stichting Hulp").doesNotContain("Stichting Straks");
        assertThat(oco.ga(zaak + "/uitnodigingen")
                        .document()
                        .select("#uitnodigen option")
                        .eachText()
                        .toString())
                .contains("Noor Nieuw");
        Blad teLang = nodigUit(oco, zaak, noor, laatste.plusDays(1));
        assertThat(teLang.status()).isEqualTo(422);
        assertThat(teLang.leesbaar()).contains("De afspraken met Stichting Hulp lopen tot en met");
        Blad mag = nodigUit(oco, zaak, noor, laatste);
        assertThat(mag.leesbaar()).contains("Noor Nieuw", "Code voor de eerste keer");
        Blad langer = oco.vulIn(
                zaak + "/uitnodigingen",
                "form[action$=/verlenging]",
                Map.of("totEnMet", laatste.plusDays(3).toString(), "reden", "Nog niet klaar."));
        assertThat(langer.status()).isEqualTo(422);
        assertThat(langer.leesbaar()).contains("zet dat dan eerst in het schoolplan");

        tijd.zetOp(laatste.plusDays(1));
        assertThat(partner(oco.ga(team), "Stichting Hulp").text()).contains("liep af op");
        assertThat(oco.ga(team).document().select("select[name=bij] option").eachText())
                .contains("partner: Stichting Straks")
                .doesNotContain("partner: Stichting Hulp");
        Blad zelf = contact(oco, team, "Bram Boos");
        assertThat(zelf.status()).isEqualTo(422);
        assertThat(zelf.leesbaar()).contains("De afspraken met Stichting Hulp lopen tot en met");
        assertThat(bestuur.vraag(
                        Long.class, "select count(*) from schoolplan.contactpersoon where naam = ?", "Bram Boos"))
                .isZero();
        assertThat(instanties(oco, zaak)).contains("Stichting Straks").doesNotContain("Stichting Hulp");
        assertThat(oco.ga(zaak + "/uitnodigingen")
                        .document()
                        .select("#uitnodigen option")
                        .eachText()
                        .toString())
                .doesNotContain("Noor Nieuw");
        Blad nogEens = nodigUit(oco, zaak, noor, laatste.plusDays(10));
        assertThat(nogEens.status()).isEqualTo(422);
        assertThat(nogEens.leesbaar()).contains("De afspraken met Stichting Hulp lopen tot en met");
    }

    /** A school with one partner that ends and one that begins the day after. */
    private Planbestuur school(LocalDate laatste) {
        Planbestuur bestuur = besturen.nieuw();
        String plan = bestuur.sleutel("school");
        bestuur.klaar(plan, """
                id: %s
                naam: De Proef
                soort: school
                erft: hpc-charlois
                document: Plan van De Proef
                partners:
                  - {id: hulp, naam: Stichting Hulp, wat: Helpt., domein: jeugdhulp, contact: oco, geldig-tot: %s, bron: Proef §1}
                  - {id: straks, naam: Stichting Straks, wat: Helpt daarna., contact: oco, geldig-vanaf: %s, bron: Proef §1}
                """.formatted(plan, laatste, laatste.plusDays(1)));
        bestuur.locatie("hier", plan);
        return bestuur;
    }

    private static Element partner(Blad team, String naam) {
        return team.document().select("li.rij:has(b)").stream()
                .filter(li -> li.select("b").first() != null
                        && li.select("b").first().text().equals(naam))
                .findFirst()
                .orElseThrow(() -> new AssertionError(naam + " staat er niet: " + team.leesbaar()));
    }

    /** What can be chosen in the form about contact with an organisation. */
    private static List<String> instanties(Mens oco, String zaak) {
        String formulier = oco.ga(zaak)
                .document()
                .select("a[href*=formulier=contact-instantie]")
                .attr("href");
        return oco.ga(formulier)
                .document()
                .select("select[name=f-instantie] option")
                .eachText();
    }

    /** As a browser that still has the form of before: the choice is sent, whatever the page offers now. */
    private static Blad contact(Mens oco, String team, String naam) {
        String pad = team.replace("/team", "/contactpersonen");
        return oco.post(
                pad,
                List.of(
                        Map.entry("_csrf", oco.csrf()),
                        Map.entry("idem", UUID.randomUUID().toString()),
                        Map.entry("bij", "partner:hulp"),
                        Map.entry("naam", naam),
                        Map.entry("email", naam.replace(" ", ".") + "@hulp.example")));
    }

    private static String id(Planbestuur bestuur, String naam) {
        return bestuur.vraag(UUID.class, "select id from schoolplan.contactpersoon where naam = ?", naam)
                .toString();
    }

    private static Blad nodigUit(Mens oco, String zaak, String contact, LocalDate totEnMet) {
        return oco.post(
                zaak + "/uitnodigingen",
                List.of(
                        Map.entry("_csrf", oco.csrf()),
                        Map.entry("idem", UUID.randomUUID().toString()),
                        Map.entry("contact", contact),
                        Map.entry("rol", "externe-hulpverlener"),
                        Map.entry("doel", "Meedenken"),
                        Map.entry("totEnMet", totEnMet.toString())));
    }

    private static void toestemming(Planbestuur bestuur, Mens oco, UUID kind) {
        Map<String, String> v = new HashMap<>();
        v.put("soort", "extern");
        v.put(
                "gever",
                bestuur.vraag(
                                UUID.class,
                                "select o.account_id from organisatie.ouder o join organisatie.ouderschap s on s.ouder_id = o.id where s.leerling_id = ?",
                                kind)
                        .toString());
        v.put("antwoord", "ja");
        v.put("wijze", "papier");
        Blad blad = oco.vulIn("/leerlingen/" + kind + "/toestemmingen", "#vastleggen", v);
        assertThat(blad.status()).as(blad.leesbaar()).isEqualTo(303);
    }
}
