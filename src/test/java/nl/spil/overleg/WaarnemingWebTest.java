package nl.spil.overleg;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Planscholen;
import nl.spil.cast.Planscholen.Planschool;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tijd;
import nl.spil.dekking.Eis;
import nl.spil.gedeeld.databank.Taak;
import nl.spil.organisatie.Functies;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody stands in for the mentor of 1A for a week: what is new is for who is there. */
@SpilTest
class WaarnemingWebTest {

    private static final LocalDate MAANDAG = LocalDate.of(2027, 12, 6);

    @Autowired
    private Planscholen scholen;

    @Autowired
    private Functies functies;

    @Autowired
    private Overlegplanner planner;

    @Autowired
    private Taak taak;

    @Autowired
    private Tijd tijd;

    private Planschool school;
    private UUID kind;

    @BeforeEach
    void maandag() {
        tijd.zetOp(MAANDAG);
        school = scholen.van("hpc-charlois");
        kind = school.leerling("1A2");
    }

    @AfterEach
    void terugInDeTijd() {
        tijd.terug();
    }

    @Test
    @Eis({"ROL-03", "SOT-25"})
    void wie_waarneemt_krijgt_wat_nieuw_is_en_leest_wat_voor_de_mentor_openstaat() {
        Mens oco = school.met("oco");
        String gesprek = "De GGZ belt elke dinsdag met thuis.";
        assertThat(oco.vulIn(
                                "/leerlingen/" + kind + "/notities/nieuw",
                                "form[action$=/notities]",
                                Map.of("soort", "extern-contact", "tekst", gesprek))
                        .status())
                .isEqualTo(303);
        String tijdlijn = "/leerlingen/" + kind + "/tijdlijn";
        assertThat(school.met("mentor").ga(tijdlijn).leesbaar()).doesNotContain(gesprek);
        assertThat(oco.vulIn(
                                "/leerlingen/" + kind + "/overleggen",
                                "form[action$=/openstelling]",
                                Map.of("openstelling", "De mentor spreekt de ouders elke week."))
                        .status())
                .isEqualTo(303);
        assertThat(school.met("mentor").ga(tijdlijn).leesbaar()).contains(gesprek);
        assertThat(nu()).contains(school.account("mentor"));

        Mens leider = school.met("schoolleider");
        Blad rol = leider.ga("/locaties/" + school.locatie() + "/rollen/mentor");
        String plaats = rol.document().select("select[name=plaats] option:contains(in plaats van)").stream()
                .filter(o -> o.text().endsWith("1A"))
                .findFirst()
                .orElseThrow()
                .val();
        Blad gegeven = leider.vulIn(
                rol,
                "form[action$=/toekenningen]",
                Map.of(
                        "medewerker",
                        school.medewerkerId("jobcoach").toString(),
                        "plaats",
                        plaats,
                        "vanaf",
                        MAANDAG.toString(),
                        "totEnMet",
                        MAANDAG.plusDays(4).toString()));
        assertThat(gegeven.status()).as(gegeven.leesbaar()).isEqualTo(303);

        // A new task goes to who is there; the mentor keeps the role.
        assertThat(nu()).contains(school.account("jobcoach"));
        planner.planVooruit(school.bestuur());
        assertThat(school.met("jobcoach").ga(tijdlijn).leesbaar()).contains(gesprek);
        assertThat(school.met("mentor").ga(tijdlijn).leesbaar()).contains(gesprek);

        tijd.zetOp(MAANDAG.plusDays(7));
        assertThat(nu()).contains(school.account("mentor"));
        assertThat(school.met("jobcoach").ga(tijdlijn).leesbaar()).doesNotContain(gesprek);
    }

    @Test
    @Eis("PROTOCOL-04")
    void bij_een_overleg_staat_het_protocol_dat_erbij_hoort() {
        Planschool coenecoop = scholen.van("coenecoop-waddinxveen");
        Mens oco = coenecoop.met("oco");
        Blad gepland = oco.vulIn(
                "/overleg/nieuw",
                "form[action='/overleg']",
                Map.of(
                        "soort",
                        "groot-verzuimoverleg",
                        "dag",
                        MAANDAG.plusDays(2).toString()));
        assertThat(gepland.status()).as(gepland.leesbaar()).isEqualTo(303);
        Blad overleg = oco.ga(gepland.naar());
        assertThat(overleg.leesbaar()).contains("Protocol bij dit overleg:");
        String protocol =
                overleg.document().select("a[href$=/protocollen/ziekteverzuim]").attr("href");
        assertThat(oco.ga(protocol).leesbaar()).contains("Verzuimprotocol");
    }

    private java.util.Optional<UUID> nu() {
        return taak.voor(school.bestuur(), () -> functies.account("mentor", kind));
    }
}
