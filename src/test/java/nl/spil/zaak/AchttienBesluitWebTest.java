package nl.spil.zaak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.spil.cast.EigenaarDatabank;
import nl.spil.cast.Mens;
import nl.spil.cast.Mens.Blad;
import nl.spil.cast.SpilTest;
import nl.spil.cast.Tijd;
import nl.spil.cast.Zuidwijk;
import nl.spil.cast.Zuidwijk.Leerling;
import nl.spil.gedeeld.Klok;
import nl.spil.schoolplan.Besluitsoort;
import nl.spil.schoolplan.Besluitsoort.Eis;
import nl.spil.schoolplan.Schoolplannen;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a decision asks of the parents, it asks of the pupil from the eighteenth birthday on. */
@SpilTest
class AchttienBesluitWebTest {

    private static final String SOORT = "ondersteuning-inzetten";
    private static final String OUDERS = "Leg vast wanneer en hoe je ouders hebt betrokken";
    private static final String LEERLING = "Leg vast wanneer de leerling is gehoord";

    @Autowired
    private Zuidwijk zuidwijk;

    @Autowired
    private EigenaarDatabank databank;

    @Autowired
    private Schoolplannen schoolplannen;

    @Autowired
    private Klok klok;

    @Autowired
    private Tijd tijd;

    @AfterEach
    void terug() {
        tijd.terug();
    }

    @Test
    void een_besluit_over_wie_achttien_is_vraagt_niet_meer_hoe_ouders_zijn_betrokken() {
        Leerling robin = zuidwijk.nieuweLeerling("Robin", 17, "2B", true, true);
        Mens ilse = zuidwijk.ilse();
        String zaak = Zaakwerk.naarSot(ilse, Zaakwerk.dienIn(zuidwijk.joris(), robin.id()));
        Zaakwerk.antwoord(ilse, zaak, klok.vandaag().toString());
        LocalDate verjaardag = databank.jdbc()
                .sql("select organisatie.gezag_tot(geboortedatum) from organisatie.leerling where id = ?")
                .param(robin.id())
                .query(LocalDate.class)
                .single();

        tijd.zetOp(verjaardag.minusDays(1));
        Blad ervoor = Zaakwerk.besluit(ilse, zaak, SOORT, velden());
        assertThat(ervoor.status()).isEqualTo(422);
        assertThat(ervoor.leesbaar()).contains(OUDERS, LEERLING, "Hoe zijn ouders betrokken?");

        tijd.zetOp(verjaardag);
        Blad zonder = Zaakwerk.besluit(ilse, zaak, SOORT, velden());
        assertThat(zonder.status()).isEqualTo(422);
        assertThat(zonder.leesbaar()).contains(LEERLING).doesNotContain(OUDERS, "Hoe zijn ouders betrokken?");

        Map<String, String> gehoord = velden();
        gehoord.put("leerling-op", klok.vandaag().toString());
        gehoord.put("leerling-zei", "Ik wil dit zelf proberen.");
        Blad genomen = Zaakwerk.besluit(ilse, zaak, SOORT, gehoord);
        assertThat(genomen.status()).as(genomen.leesbaar()).isEqualTo(303);
    }

    @Test
    void waar_het_plan_alleen_naar_ouders_vraagt_wordt_vanaf_achttien_de_leerling_gehoord() {
        List<List<Eis>> alleenOuders = schoolplannen.voorLocatie(zuidwijk.locatie()).plan().zaaktypen().stream()
                .flatMap(t -> t.fasen().stream())
                .flatMap(f -> f.besluiten().stream())
                .map(Besluitsoort::vereist)
                .filter(v -> v.contains(Eis.OUDERS_BETROKKEN) && !v.contains(Eis.LEERLING_GEHOORD))
                .toList();
        assertThat(alleenOuders).isNotEmpty().allSatisfy(v -> {
            assertThat(Besluitsoort.bij(v, 17)).isEqualTo(v);
            assertThat(Besluitsoort.bij(v, 18))
                    .hasSameSizeAs(v)
                    .contains(Eis.LEERLING_GEHOORD)
                    .doesNotContain(Eis.OUDERS_BETROKKEN);
        });
    }

    private Map<String, String> velden() {
        Map<String, String> v = new HashMap<>();
        v.put("doel", "Rust op maandag");
        v.put("uitvoerder", zuidwijk.account("Petra Verhoeven").toString());
        v.put("start", klok.vandaag().toString());
        v.put("evaluatie", klok.vandaag().plusWeeks(6).toString());
        v.put("aspecten", "expertise");
        v.put("niveau", "extra");
        v.put("niveau-reden", "Meer dan de mentor kan bieden.");
        v.put("reden", "De dagkaart was niet genoeg.");
        return v;
    }
}
