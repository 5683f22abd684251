package nl.spil.schoolplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.Planscholen;
import nl.spil.cast.Planscholen.Planschool;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tijd;
import nl.spil.dekking.Eis;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Where a pupil stands in the school, and what the school prints about itself. */
@SpilTest
class IndelingWebTest {

    private static final LocalDate MAANDAG = LocalDate.of(2026, 11, 23);

    @Autowired
    private Planscholen scholen;

    @Autowired
    private Tijd tijd;

    @BeforeEach
    void maandag() {
        tijd.zetOp(MAANDAG);
    }

    @AfterEach
    void terug() {
        tijd.terug();
    }

    @Test
    @Eis("CONFIG-13")
    void een_leerling_gaat_pas_naar_fase_twee_als_elk_criterium_met_bewijs_is_aangevinkt() {
        Planschool school = scholen.van("hpc-zuidwijk");
        Mens mentor = school.met("mentor");
        String pad = "/leerlingen/" + school.leerling("1A2");
        assertThat(leg(mentor, pad, "groep", "fase-1", Map.of()).status()).isEqualTo(303);

        Blad zonder = leg(mentor, pad, "groep", "fase-2", Map.of());
        assertThat(zonder.status()).isEqualTo(422);
        assertThat(zonder.leesbaar()).contains("Vink aan en schrijf op waaruit blijkt");
        Blad zonderBewijs = leg(mentor, pad, "groep", "fase-2", Map.of("fase-2-bewijs-0-gehaald", "on"));
        assertThat(zonderBewijs.status()).isEqualTo(422);
        Blad zonderVink = leg(mentor, pad, "groep", "fase-2", Map.of("fase-2-bewijs-0", "Portfolio af"));
        assertThat(zonderVink.status()).isEqualTo(422);
        assertThat(mentor.ga(pad + "/indeling").leesbaar()).contains("Fase Fase 1: Zelfredzaamheid");

        Blad over = leg(
                mentor,
                pad,
                "groep",
                "fase-2",
                Map.of("fase-2-bewijs-0-gehaald", "on", "fase-2-bewijs-0", "Portfolio af, getoond op 19 november"));
        assertThat(over.status()).as(over.leesbaar()).isEqualTo(303);
        assertThat(school.met("oco").ga(pad + "/indeling").leesbaar())
                .contains(
                        "Fase Fase 2: Beroepsoriëntatie, sinds 23 november 2026",
                        "Portfolio af, getoond op 19 november");
        assertThat(school.met("administratie").ga(pad + "/indeling").status()).isEqualTo(404);
        Blad invaller = school.met("invaller").ga(pad + "/indeling");
        assertThat(invaller.status()).isEqualTo(404);
    }

    @Test
    @Eis("CONFIG-12")
    void charlois_deelt_na_leerjaar_1_in_met_gronden_en_bekijkt_de_samenstelling() {
        Planschool school = scholen.van("hpc-charlois");
        Mens oco = school.met("oco");
        String eerste = "/leerlingen/" + school.leerling("1A1");
        String tweede = "/leerlingen/" + school.leerling("2B1");
        Blad teVroeg = leg(oco, eerste, "stroom", "a-klas", Map.of());
        assertThat(teVroeg.status()).isEqualTo(422);
        assertThat(teVroeg.leesbaar()).contains("deelt in na leerjaar 1");
        Blad zonderGronden = leg(oco, tweede, "stroom", "a-klas", Map.of("gronden", ""));
        assertThat(zonderGronden.status()).isEqualTo(422);
        assertThat(zonderGronden.leesbaar()).contains("Schrijf op waarom", "didactische mogelijkheden");
        assertThat(leg(oco, tweede, "stroom", "a-klas", Map.of("gronden", "Leert het meest van doen."))
                        .status())
                .isEqualTo(303);
        assertThat(oco.ga(tweede + "/indeling").leesbaar())
                .contains("A-klas, sinds 23 november 2026", "Leert het meest van doen.");

        String pad = "/locaties/" + school.locatie() + "/samenstelling";
        assertThat(school.met("docent").ga(pad).status()).isEqualTo(404);
        Blad stand = oco.ga(pad);
        assertThat(stand.leesbaar()).contains("A-klas 1", "Nog niet ingedeeld", "Leerling 2B2");
        Blad bekeken = oco.vulIn(
                stand, "form[action$=/samenstellingen]", Map.of("leerjaar", "2", "conclusie", "Evenwichtig."));
        assertThat(bekeken.status()).as(bekeken.leesbaar()).isEqualTo(303);
        assertThat(oco.ga(pad).leesbaar()).contains("Leerjaar 2: A-klas 1, zonder 2", "Evenwichtig.");
    }

    @Test
    @Eis("CONFIG-11")
    void een_leerling_van_coenecoop_draagt_een_van_de_onderwijssoorten() {
        Planschool school = scholen.van("coenecoop-boskoop");
        Mens mentor = school.met("mentor");
        String pad = "/leerlingen/" + school.leerling("1A3");
        assertThat(mentor.ga(pad + "/indeling")
                        .document()
                        .select("form:has(input[value=onderwijssoort]) option")
                        .eachText())
                .contains("Vmbo met lwoo", "Vmbo-tl en mavo", "Havo", "Vwo", "Gymnasium", "Tweetalig onderwijs");
        assertThat(leg(mentor, pad, "onderwijssoort", "praktijkonderwijs", Map.of())
                        .status())
                .isEqualTo(422);
        assertThat(leg(mentor, pad, "onderwijssoort", "havo", Map.of("gronden", ""))
                        .status())
                .isEqualTo(303);
        assertThat(mentor.ga(pad + "/indeling").leesbaar()).contains("Onderwijssoort Havo, sinds");
        assertThat(mentor.ga("/ondersteuningsplan/coenecoop-boskoop/hoofdstukken/onderwijs")
                        .leesbaar())
                .contains("Lwoo-licentie", "Gymnasium");
    }

    @Test
    @Eis("CONFIG-17")
    void de_viaan_waarschuwt_bij_een_leerling_buiten_de_leeftijd_en_sluit_af_met_diploma_na_leerjaar_4_of_5() {
        Planschool school = scholen.van("de-viaan");
        school.voegToe("klassen", "de-viaan;4P;mentor");
        school.voegToe("leerlingen", "9901;Oudere;;Negentien;2007-05-01;;de-viaan;4P;4;2025-08-01");
        school.voegToe("ouders", "9901;O9901;mevrouw;Ouder 9901;ouder9901@de-viaan.example;;moeder;ja");
        Mens mentor = school.met("mentor");
        String ouder = "/leerlingen/" + school.leerling("9901");
        assertThat(mentor.ga(ouder + "/indeling").leesbaar())
                .contains("De school is er voor leerlingen van 12 tot en met 18 jaar");
        assertThat(mentor.ga("/leerlingen/" + school.leerling("1A1") + "/indeling")
                        .leesbaar())
                .doesNotContain("De school is er voor leerlingen");
        assertThat(school.rapport().opmerkingen())
                .anyMatch(o -> o.contains("vanaf 12 tot en met 18 jaar") && o.contains("9901 (19 jaar)"));

        Blad teVroeg = leg(mentor, "/leerlingen/" + school.leerling("1A1"), "afsluiting", "diploma-pro", Map.of());
        assertThat(teVroeg.status()).isEqualTo(422);
        assertThat(teVroeg.leesbaar()).contains("Dit kan na leerjaar 4 of leerjaar 5");
        assertThat(leg(mentor, ouder, "afsluiting", "diploma-pro", Map.of()).status())
                .isEqualTo(303);
        assertThat(leg(mentor, ouder, "afsluiting", "getuigschrift", Map.of()).status())
                .isEqualTo(303);
        assertThat(mentor.ga(ouder + "/indeling").leesbaar()).contains("Diploma praktijkonderwijs", "Getuigschrift");
    }

    @Test
    @Eis({"CONFIG-17", "TOELATING-01"})
    void bij_een_aanmelding_hoort_de_commissie_dat_een_leerling_buiten_de_leeftijd_valt_en_voor_wie_de_school_is() {
        Planschool school = scholen.van("de-viaan");
        school.voegToe("klassen", "de-viaan;5P;mentor");
        school.voegToe("leerlingen", "9902;Late;;Instromer;2007-05-01;;de-viaan;5P;5;2025-08-01");
        school.voegToe("ouders", "9902;O9902;mevrouw;Ouder 9902;ouder9902@de-viaan.example;;moeder;ja");
        Mens commissie = school.met("teamleider");
        String ouder = "/leerlingen/" + school.leerling("9902");
        Blad begin = commissie.ga(ouder + "/zaken/nieuw");
        assertThat(begin.leesbaar())
                .contains(
                        "Late is 19 jaar. De school is er voor leerlingen van 12 tot en met 18 jaar",
                        "leerachterstand",
                        "Viaan §2.1");
        assertThat(commissie
                        .ga("/leerlingen/" + school.leerling("1A2") + "/zaken/nieuw")
                        .leesbaar())
                .contains("Aanmelding en toelating")
                .doesNotContain("De school is er voor leerlingen");
        String keuze = begin.document()
                .select("input[name=zaaktype][value^=toelating]")
                .val();
        Blad zaak = commissie.vulIn(begin, "form.formulier", Map.of("zaaktype", keuze, "reden", "Aangemeld per brief"));
        assertThat(zaak.status()).as(zaak.leesbaar()).isEqualTo(303);
        assertThat(commissie.ga(zaak.naar()).leesbaar()).contains("Late is 19 jaar.");
    }

    @Test
    @Eis("CONFIG-10")
    void beheer_vult_de_gegevens_van_de_school_in_en_de_planpagina_en_het_pdf_tonen_ze() {
        Planschool school = scholen.van("coenecoop-boskoop");
        String pad = "/beheer/locaties/" + school.locatie();
        Map<String, String> velden = new HashMap<>(Map.of(
                "vestiging", "Boskoop",
                "brin", "9",
                "vestigingsnummer", "02",
                "adres", "Schoolstraat 1",
                "postcode", "2771 bx",
                "woonplaats", "Boskoop",
                "telefoon", "0172 555 000",
                "email", "info@coenecoop.example",
                "leiding", "de rector",
                "contactpersoon", "de ondersteuningscoördinator"));
        Blad fout = school.beheerder().vulIn(pad, "form.formulier", velden);
        assertThat(fout.status()).isEqualTo(422);
        assertThat(fout.leesbaar()).contains("twee cijfers en twee letters");
        velden.put("brin", "00bd");
        velden.put("site", "https://coenecoop.example");
        assertThat(school.beheerder().vulIn(pad, "form.formulier", velden).status())
                .isEqualTo(303);

        Blad plan = school.met("docent").ga("/ondersteuningsplan/coenecoop-boskoop");
        assertThat(plan.leesbaar())
                .contains(
                        "00BD 02",
                        "Schoolstraat 1, 2771 BX Boskoop",
                        "0172 555 000",
                        "info@coenecoop.example",
                        "https://coenecoop.example",
                        "de rector",
                        "de ondersteuningscoördinator");
        assertThat(school.met("docent")
                        .ga("/ondersteuningsplan/coenecoop-boskoop/pdf")
                        .status())
                .isEqualTo(200);
        assertThat(school.met("oco").ga(pad).status()).isEqualTo(404);
    }

    private static Blad leg(Mens wie, String leerling, String soort, String waarde, Map<String, String> extra) {
        Map<String, String> velden = new HashMap<>(Map.of(
                "soort",
                soort,
                "waarde",
                waarde,
                "vanaf",
                MAANDAG.toString(),
                "gronden",
                "Besproken met leerling en ouders."));
        velden.putAll(extra);
        return wie.vulIn(leerling + "/indeling", "form:has(input[value=" + soort + "])", velden);
    }
}
